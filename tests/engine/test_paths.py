"""The gradient as a sum over paths: complete, countable, and the largest found exactly."""

import math
from dataclasses import replace

import numpy as np
import pytest
from engine.nets import cases, random_trace, rows_for
from hypothesis import given, settings

from bpviz.engine import (
    BiasRef,
    Factor,
    InputRef,
    NeuronRef,
    Params,
    Spec,
    TooManyPathsError,
    Trace,
    Trainer,
    WeightRef,
    count_paths,
    largest_paths,
    paths_of,
)
from bpviz.engine.places import parameter_ref


def gradient_of(traced: Trace, ref: WeightRef | BiasRef, e: int) -> float:
    delta = traced.layers[ref.layer].delta[e].astype(float)
    if isinstance(ref, WeightRef):
        return float(delta[ref.j]) * float(traced.activation(ref.layer - 1)[e, ref.k])
    return float(delta.sum() if traced.spec.biases == "per_layer" else delta[ref.j])


@settings(max_examples=60)
@given(cases())
def test_the_paths_of_every_parameter_sum_to_its_gradient(case) -> None:
    spec, params, rows = case
    traced = Trainer(spec, rows, params).trace()
    tolerance = 1e-6 if spec.dtype == "float32" else 1e-12
    for index in range(spec.parameter_count):
        ref = parameter_ref(spec, index)
        for e in range(traced.examples):
            paths = paths_of(traced, ref, e)
            products = [path.product for path in paths]
            assert len(products) == len(paths) == count_paths(spec, ref)
            size = sum(map(abs, products))
            assert abs(math.fsum(products) - gradient_of(traced, ref, e)) <= (
                tolerance * size + 1e-37
            )
            assert len({path.neurons for path in paths}) == len(paths)
            for path in paths:
                assert path.product == math.prod(factor.value for factor in path.factors)


@settings(max_examples=60)
@given(cases())
def test_the_largest_paths_are_those_that_sorting_finds(case) -> None:
    spec, params, rows = case
    traced = Trainer(spec, rows, params).trace()
    for index in (0, spec.weight_count - 1, spec.weight_count, spec.parameter_count - 1):
        ref = parameter_ref(spec, index)
        every = sorted((abs(path.product) for path in paths_of(traced, ref)), reverse=True)
        for n in (1, 3, len(every), len(every) + 5):
            found = largest_paths(traced, ref, n)
            assert [abs(path.product) for path in found] == pytest.approx(every[:n], rel=1e-12)
            assert len({path.neurons for path in found}) == len(found)


def test_the_largest_of_very_many_paths_are_found() -> None:
    traced = random_trace(sizes=(4, *[60] * 7, 3), hidden="tanh", init="xavier")
    ref = WeightRef(0, 5, 1)
    assert count_paths(traced.spec, ref) == 60**6 * 3
    found = largest_paths(traced, ref, 50)
    sizes = [abs(path.product) for path in found]
    assert len(found) == 50
    assert sizes == sorted(sizes, reverse=True)
    best = {path.neurons for path in found}
    for path in found[:10]:  # no neighbour of a path that was found is larger than the last
        for layer in range(1, 8):
            for j in range(60 if layer < 7 else 3):
                other = (*path.neurons[:layer], j, *path.neurons[layer + 1 :])
                if other not in best:
                    assert abs(product_along(traced, ref, other)) <= sizes[-1] * (1 + 1e-12)


def product_along(traced: Trace, ref: WeightRef, neurons: tuple[int, ...]) -> float:
    product = float(traced.activation(ref.layer - 1)[0, ref.k])
    for layer, j in enumerate(neurons[:-1], start=ref.layer):
        weight = traced.params.weights[layer + 1][neurons[layer + 1 - ref.layer], j]
        product *= float(traced.layers[layer].slope[0, j]) * float(weight)
    return product * float(traced.layers[-1].delta[0, neurons[-1]])


def test_of_equal_paths_the_first_are_found_in_the_order_of_their_neurons() -> None:
    traced = random_trace(sizes=(2, 2, 20, 20, 2), init="zeros")
    found = largest_paths(traced, WeightRef(0, 1, 0), 50)
    wanted = [(1, i, j, k) for i in range(2) for j in range(20) for k in range(2)][:50]
    assert [path.neurons for path in found] == wanted


def test_a_path_starts_at_its_unit_and_ends_at_the_cost() -> None:
    traced = random_trace(sizes=(2, 3, 2), hidden="tanh")
    path = paths_of(traced, WeightRef(0, 2, 1))[1]
    assert path.neurons == (2, 1)
    assert [(factor.kind, factor.ref) for factor in path.factors] == [
        ("input", InputRef(1)),
        ("slope", NeuronRef(0, 2)),
        ("weight", WeightRef(1, 1, 2)),
        ("slope", NeuronRef(1, 1)),
        ("cost_slope", NeuronRef(1, 1)),
    ]


def test_a_bias_starts_with_one_and_a_shared_bias_from_every_neuron() -> None:
    traced = random_trace(sizes=(2, 3, 2), biases="per_layer")
    paths = paths_of(traced, BiasRef(0))
    assert [path.neurons for path in paths] == [(j, i) for j in range(3) for i in range(2)]
    assert {path.factors[0] for path in paths} == {Factor("one", BiasRef(0), 1.0)}


def test_a_neuron_left_out_has_a_mask_on_its_paths() -> None:
    spec = Spec((2, 6, 1), dropout=0.5)
    traced = Trainer(spec, rows_for(spec, 3)).trace()
    for j in range(6):
        (path,) = paths_of(traced, WeightRef(0, j, 0))
        assert [factor.kind for factor in path.factors][1:3] == ["slope", "mask"]
        mask = traced.layers[0].mask
        assert mask is not None
        assert (path.product == 0) == (mask[0, j] == 0)


def test_too_many_paths_are_counted_but_not_listed() -> None:
    traced = random_trace(sizes=(2, 10, 10, 10, 10, 10))
    with pytest.raises(TooManyPathsError) as caught:
        paths_of(traced, WeightRef(0, 0, 0), limit=9_999)
    assert caught.value.key == "paths.too_many"
    assert "10,000" in str(caught.value)
    assert "9,999" in str(caught.value)
    assert len(paths_of(traced, WeightRef(0, 0, 0), limit=10_000)) == 10_000


def test_paths_are_a_sequence() -> None:
    paths = paths_of(random_trace(sizes=(2, 3, 4, 2)), WeightRef(0, 0, 0))
    assert paths[-1] == paths[len(paths) - 1] == list(paths)[-1]
    assert paths[1:6:2] == [paths[1], paths[3], paths[5]]
    with pytest.raises(IndexError):
        paths[len(paths)]


def test_paths_through_numbers_that_are_none_do_not_fail() -> None:
    traced = random_trace(sizes=(2, 3, 3, 2))
    poisoned = np.full((3, 3), np.nan)
    weights = (traced.params.weights[0], poisoned, traced.params.weights[2])
    broken = replace(traced, params=Params(weights, traced.params.biases))
    assert len(largest_paths(broken, WeightRef(0, 0, 0), 3)) == 3
