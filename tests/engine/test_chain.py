"""The chain rule told as data: its terms add up, its order is complete, its sources are steps."""

import math
from collections.abc import Iterable

import numpy as np
import pytest
from engine.nets import PAIRS, cases, random_rows, random_trace, rows_for
from hypothesis import example as also
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.engine import (
    FACTOR_KINDS,
    ORDERS,
    PHASES,
    BiasRef,
    ChainStep,
    InputRef,
    NeuronRef,
    Params,
    Spec,
    StepRef,
    Term,
    Trace,
    Trainer,
    WeightRef,
    chain_steps,
    first_state,
    init_params,
    largest_paths,
    paths_of,
    trace,
    update_steps,
)


def tolerance(traced: Trace) -> float:
    return 1e-6 if traced.spec.dtype == "float32" else 1e-12


def products(terms: Iterable[Term]) -> list[float]:
    return [math.prod(factor.value for factor in term) for term in terms]


def assert_adds_up(step: ChainStep, traced: Trace) -> None:
    """The terms sum to the value; what is too small for the type may be lost."""
    summands = products(step.terms)
    size = sum(abs(summand) for summand in summands)
    tiny = 1e-37 if traced.spec.dtype == "float32" else 1e-307
    assert abs(math.fsum(summands) - step.value) <= tolerance(traced) * size + tiny, step


def entry_of(traced: Trace, ref: StepRef, e: int) -> float | None:
    """The number of the Trace that a step tells, or None where the Trace has none."""
    of = ref.of
    if isinstance(of, NeuronRef) and ref.kind in ("z", "a", "delta"):
        return float(getattr(traced.layers[of.layer], ref.kind)[e, of.j])
    if isinstance(of, WeightRef):
        delta = traced.layers[of.layer].delta[e, of.j]
        return float(delta) * float(traced.activation(of.layer - 1)[e, of.k])
    if isinstance(of, BiasRef):
        delta = traced.layers[of.layer].delta[e].astype(float)
        return float(delta.sum() if traced.spec.biases == "per_layer" else delta[of.j])
    return None


def assert_told_right(traced: Trace) -> None:
    """Every step of every example: sums, values, refs and sources."""
    for e in range(traced.examples):
        steps = chain_steps(traced, e)
        seen: set[StepRef] = set()
        for index, step in enumerate(steps):
            assert step.ref == steps.story.ref(index)
            assert steps.story.index(step.ref) == index
            assert_adds_up(step, traced)
            size = sum(map(abs, products(step.terms)))
            entry = entry_of(traced, step.ref, e)
            assert entry is None or abs(entry - step.value) <= tolerance(traced) * size + 1e-37
            for factor in step.factors:
                assert factor.kind in FACTOR_KINDS
                assert factor.source is None or factor.source in seen, (step.ref, factor)
            seen.add(step.ref)
            if step.kind == "cost" and traced.examples == 1:
                assert step.value == pytest.approx(traced.cost, rel=tolerance(traced), abs=1e-6)


def training_trace(spec: Spec, params: Params, rows) -> Trace:
    """The first mini-batch of training, with its dropout masks if there are any."""
    return Trainer(spec, rows, params).trace()


@settings(max_examples=80)
@given(cases())
def test_the_terms_of_every_step_add_up_to_its_value_and_to_the_trace(case) -> None:
    assert_told_right(training_trace(*case))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("z", [-1000.0, -100.0, -90.0, -20.0, 0.0, 20.0, 90.0, 1000.0])
@pytest.mark.parametrize(("output", "cost"), PAIRS)
def test_the_terms_add_up_where_an_output_is_saturated(
    output: str, cost: str, z: float, dtype: str
) -> None:
    spec = Spec((1, 3), output=output, cost=cost, dtype=dtype)
    params = Params((np.array([[z], [0.0], [-z / 2]]),), (np.zeros(3),))
    for y in ([1, 0, 0], [0, 1, 0], [0, 0, 1], [0.25, 0.5, 0.25]):
        traced = trace(spec, params, [[1.0]], [y])
        assert_told_right(traced)
        for step in chain_steps(traced):
            assert all(math.isfinite(factor.value) for factor in step.factors), step


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("weight", [1e30, 1e300, math.inf, math.nan])
@pytest.mark.parametrize(("output", "cost"), PAIRS)
def test_numbers_beyond_all_bounds_can_be_told_without_a_warning(
    output: str, cost: str, weight: float, dtype: str
) -> None:
    spec = Spec(
        (2, 2, 2), "relu", output, cost, "per_layer", dtype=dtype, l1=1.0, l2=1.0, optimizer="adam"
    )
    weights = (np.array([[weight, -weight], [1.0, weight]]), np.array([[weight, 1.0], [-1.0, 0.0]]))
    params = Params(weights, (np.ones(1), np.ones(1)))
    traced = trace(spec, params, [[1e10, 1.0], [-1e10, 1.0]], [[1.0, 0.0], [0.0, 1.0]])
    for e in range(2):
        assert len(list(chain_steps(traced, e))) == len(chain_steps(traced, e))
    assert len(list(update_steps(traced, first_state(spec, params)))) == 48
    for ref in (WeightRef(0, 0, 0), BiasRef(0)):
        assert len(list(paths_of(traced, ref))) == len(largest_paths(traced, ref))


@pytest.mark.parametrize("biases", ["per_neuron", "per_layer", "frozen"])
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_both_orders_visit_the_same_steps(output: str, biases: str) -> None:
    traced = random_trace(sizes=(2, 3, 2), output=output, cost="log_likelihood", biases=biases)
    told = {order: chain_steps(traced, order=order) for order in ORDERS}
    refs = {order: [step.ref for step in steps] for order, steps in told.items()}
    assert sorted(map(repr, refs["deltas"])) == sorted(map(repr, refs["layers"]))
    assert len(set(refs["deltas"])) == len(refs["deltas"])
    by_ref = {step.ref: step for step in told["deltas"]}
    assert all(by_ref[step.ref] == step for step in told["layers"])


def test_deltas_come_first_or_layer_by_layer() -> None:
    traced = random_trace(sizes=(2, 2, 1))

    def told(order: str) -> list[tuple[str, int]]:
        found = [
            (step.kind, step.focus[0].layer)
            for step in chain_steps(traced, order=order)
            if step.kind in ("delta", "gradient")
        ]
        return [each for i, each in enumerate(found) if i == 0 or found[i - 1] != each]

    assert told("deltas") == [("delta", 1), ("delta", 0), ("gradient", 1), ("gradient", 0)]
    assert told("layers") == [("delta", 1), ("gradient", 1), ("delta", 0), ("gradient", 0)]


def test_the_phases_come_in_their_order() -> None:
    steps = chain_steps(random_trace(sizes=(2, 2, 1)))
    phases = [step.phase for step in steps]
    assert sorted(phases, key=PHASES.index) == phases
    assert set(phases) == set(PHASES[:-1])


def test_the_number_of_steps_needs_no_step() -> None:
    spec = Spec((784, 30, 10), dtype="float32")
    traced = trace(spec, init_params(spec), *random_rows(spec, 1))
    steps = chain_steps(traced)
    assert len(steps) == 2 * 40 + 10 + 1 + 40 + 23_860
    assert steps[-1].ref == StepRef("gradient", BiasRef(0, 29))
    assert len(steps[0].terms) == 785


def test_steps_are_a_sequence() -> None:
    steps = chain_steps(random_trace(sizes=(2, 2, 1)))
    assert steps[-1] == steps[len(steps) - 1]
    assert steps[2:6:2] == [steps[2], steps[4]]
    assert list(steps) == [steps[i] for i in range(len(steps))]
    with pytest.raises(IndexError):
        steps[len(steps)]


@pytest.mark.parametrize("example", [3, -4])
def test_an_example_that_is_not_there_is_refused(example: int) -> None:
    with pytest.raises(IndexError):
        chain_steps(random_trace(3), example)


def test_the_last_example_can_be_counted_from_the_end() -> None:
    traced = random_trace(3)
    assert chain_steps(traced, -1).example == 2
    assert chain_steps(traced, -1)[0] == chain_steps(traced, 2)[0]


def test_the_weighted_input_is_told_weight_by_weight() -> None:
    traced = random_trace(sizes=(2, 3, 1))
    step = chain_steps(traced)[0]
    assert step.ref == StepRef("z", NeuronRef(0, 0))
    assert [[f.kind for f in term] for term in step.terms] == [
        ["weight", "input"],
        ["weight", "input"],
        ["bias"],
    ]
    assert [f.ref for f in step.terms[1]] == [WeightRef(0, 0, 1), InputRef(1)]


def test_a_shared_bias_is_the_bias_of_every_neuron() -> None:
    traced = random_trace(sizes=(2, 3, 1), biases="per_layer")
    steps = chain_steps(traced)
    z = [step for step in steps if step.kind == "z" and step.focus[0].layer == 0]
    assert [step.terms[-1][0].ref for step in z] == [BiasRef(0, 0)] * 3
    (shared,) = [step for step in steps if step.ref == StepRef("gradient", BiasRef(0, 0))]
    assert len(shared.terms) == 3


def test_a_weight_gradient_is_one_product_whose_error_names_the_step_that_summed_it() -> None:
    traced = random_trace(sizes=(2, 3, 2))
    steps = chain_steps(traced)
    index = steps.story.index(StepRef("gradient", WeightRef(0, 1, 0)))
    assert index is not None
    ((upstream, slope, unit),) = steps[index].terms
    assert (upstream.kind, upstream.source) == ("cost_slope", StepRef("delta", NeuronRef(0, 1)))
    assert (slope.kind, slope.source) == ("slope", StepRef("a", NeuronRef(0, 1)))
    assert (unit.kind, unit.ref, unit.source) == ("input", InputRef(0), None)


def test_dropout_is_a_factor_of_its_own() -> None:
    spec = Spec((2, 8, 1), dropout=0.5, batch_size=1)
    traced = training_trace(spec, init_params(spec), rows_for(spec, 4))
    masks = [
        factor.value
        for step in chain_steps(traced)
        for factor in step.factors
        if factor.kind == "mask" and step.kind == "a"
    ]
    assert len(masks) == 8
    assert set(masks) == {0.0, 2.0}


@pytest.mark.parametrize(
    ("output", "cost", "kinds"),
    [
        ("sigmoid", "quadratic", [["cost_slope", "slope"]]),
        ("sigmoid", "log_likelihood", [["cost_slope", "slope"]]),
        ("sigmoid", "cross_entropy", [["activation"], ["minus_target"]]),
        ("softmax", "log_likelihood", [["activation"], ["minus_target"]]),
        ("softmax", "quadratic", [["cost_slope", "softmax_slope"]] * 2),
        ("softmax", "cross_entropy", [["cost_slope", "softmax_slope"]] * 2),
    ],
)
def test_the_error_of_the_output_is_told_as_its_cost_and_activation_need(
    output: str, cost: str, kinds: list[list[str]]
) -> None:
    spec = Spec((2, 2), output=output, cost=cost)
    traced = trace(spec, init_params(spec), [[0.3, -0.5]], [[1.0, 0.0]])
    (step, _) = [step for step in chain_steps(traced) if step.kind == "delta"]
    assert [[factor.kind for factor in term] for term in step.terms] == kinds


def test_targets_of_softmax_that_do_not_add_up_to_one_are_told_with_their_sum() -> None:
    spec = Spec((2, 2), output="softmax", cost="log_likelihood")
    traced = trace(spec, init_params(spec), [[0.3, -0.5]], [[1.0, 1.0]])
    assert_told_right(traced)
    (step, _) = [step for step in chain_steps(traced) if step.kind == "delta"]
    assert [factor.kind for factor in step.terms[0]] == ["activation", "target_sum"]
    assert step.terms[0][1].value == 2


@given(st.sampled_from(PAIRS), st.integers(0, 1000))
@also(("softmax", "cross_entropy"), 0)
def test_the_cost_is_the_sum_of_its_terms(pair: tuple[str, str], seed: int) -> None:
    traced = random_trace(sizes=(2, 3), output=pair[0], cost=pair[1], seed=seed)
    (cost,) = [step for step in chain_steps(traced) if step.kind == "cost"]
    assert cost.value == pytest.approx(traced.cost, rel=1e-13)
    assert cost.value == pytest.approx(float(chain_steps(traced).cost_terms.sum()), rel=1e-13)
    assert [factor.source for factor in cost.factors] == [
        StepRef("cost_term", NeuronRef(0, j)) for j in range(3)
    ]
