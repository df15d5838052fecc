"""Parameters are views of one vector; the first ones are drawn as the Spec says."""

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest
from engine.nets import flat, specs
from hypothesis import given

from bpviz.engine import Params, Spec, SpecError, init_params
from bpviz.engine.params import frozen_views, views
from bpviz.engine.spec import INITS


def test_weights_are_receivers_by_senders_and_biases_one_a_neuron() -> None:
    params = init_params(Spec((3, 4, 2)))
    assert [w.shape for w in params.weights] == [(4, 3), (2, 4)]
    assert [b.shape for b in params.biases] == [(4,), (2,)]
    shared = init_params(Spec((3, 4, 2), biases="per_layer"))
    assert [b.shape for b in shared.biases] == [(1,), (1,)]


@given(specs())
def test_the_flat_vector_holds_all_weights_then_all_biases(spec: Spec) -> None:
    params = init_params(spec)
    vector = params.flat(spec)
    assert vector.shape == (spec.parameter_count,)
    assert vector.dtype == spec.dtype
    np.testing.assert_array_equal(vector, flat(params))
    again = views(spec, vector)
    for part, same in zip(again, params, strict=True):
        assert np.shares_memory(part, vector)
        np.testing.assert_array_equal(part, same)


@given(specs())
def test_the_same_spec_has_the_same_first_weights(spec: Spec) -> None:
    np.testing.assert_array_equal(flat(init_params(spec)), flat(init_params(spec)))


def test_another_seed_has_other_first_weights() -> None:
    a, b = (flat(init_params(Spec((5, 5), seed=seed))) for seed in (0, 1))
    assert not np.isclose(a, b).any()


@pytest.mark.parametrize(
    ("init", "weight", "bias"),
    [
        ("normal", 1.0, 1.0),
        ("scaled", sqrt(1 / 400), 1.0),
        ("xavier", sqrt(2 / 700), 0.0),
        ("he", sqrt(2 / 400), 0.0),
        ("zeros", 0.0, 0.0),
    ],
)
def test_first_weights_have_the_spread_of_their_kind(init: str, weight: float, bias: float) -> None:
    params = init_params(Spec((400, 300), init=init))
    assert params.weights[0].std() == pytest.approx(weight, rel=0.02)
    assert params.weights[0].mean() == pytest.approx(0, abs=0.02 * weight + 1e-12)
    assert params.biases[0].std() == pytest.approx(bias, rel=0.2)


def test_every_kind_is_tested_and_zero_is_never_negative() -> None:
    assert len(INITS) == 5
    assert not np.signbit(flat(init_params(Spec(init="zeros")))).any()


def test_float32_weights_are_the_float64_ones_rounded() -> None:
    spec = Spec((4, 3))
    double = flat(init_params(spec))
    np.testing.assert_array_equal(
        flat(init_params(replace(spec, dtype="float32"))), double.astype(np.float32)
    )


def test_first_weights_cannot_be_written_to() -> None:
    for part in init_params(Spec()):
        assert not part.flags.writeable


def test_one_bias_a_layer_is_repeated_where_one_a_neuron_is_wanted() -> None:
    spec = Spec((2, 3, 1))
    shared = Params(init_params(spec).weights, (np.array([0.5]), np.array([2.0])))
    assert views(spec, shared.flat(spec)).biases[0].tolist() == [0.5, 0.5, 0.5]


def test_one_bias_a_neuron_is_averaged_where_one_a_layer_is_wanted() -> None:
    spec = Spec((2, 3, 1), biases="per_layer")
    own = Params(init_params(spec).weights, (np.array([1.0, 2.0, 6.0]), np.array([2.0])))
    assert [b.tolist() for b in views(spec, own.flat(spec)).biases] == [[3.0], [2.0]]


@pytest.mark.parametrize(
    ("weights", "biases"),
    [
        ([(2, 2), (2, 2)], [(2,), (3,)]),
        ([(2, 2), (2, 3)], [(2,), (2,)]),
        ([(2, 2)], [(2,)]),
        ([(2, 2), (2, 2)], [(2,)]),
        ([(4,), (2, 2)], [(2,), (2,)]),
        ([(2, 2), (2, 2)], [(2, 1), (2,)]),
    ],
)
def test_parameters_of_another_network_are_refused_with_both_shapes(
    weights: list[tuple[int, ...]], biases: list[tuple[int, ...]]
) -> None:
    params = Params(tuple(map(np.zeros, weights)), tuple(map(np.zeros, biases)))
    with pytest.raises(SpecError) as caught:
        params.flat(Spec())
    assert caught.value.key == "params.shape"
    assert str([*weights, *biases]) in str(caught.value)
    assert str([(2, 2), (2, 2), (2,), (2,)]) in str(caught.value)


def test_frozen_views_leave_their_vector_writable() -> None:
    vector = np.zeros(Spec().parameter_count)
    params = frozen_views(Spec(), vector)
    assert not params.weights[0].flags.writeable
    vector[0] = 7
    assert params.weights[0][0, 0] == 7


def test_numbers_too_large_for_the_type_become_infinite_without_a_warning() -> None:
    spec = Spec((1, 1), dtype="float32")
    assert np.isinf(Params(([[1e300]],), ([0.0],)).flat(spec)).any()
