"""Checking: derivatives beside nudges, where rounding takes over, corners, dropout, one example."""

import math
from dataclasses import replace

import numpy as np
import pytest
from engine.nets import Rows, cases, far_from_corners
from hypothesis import assume, given
from hypothesis import strategies as st
from moments import MOMENTUM, POINTS, worked_example

from bpviz.engine import (
    BiasRef,
    NeuronRef,
    Params,
    Ref,
    Spec,
    Trace,
    WeightRef,
    chain_steps,
    trace,
)
from bpviz.engine.places import parameter_ref
from bpviz.run.checking import (
    EPSILONS,
    Subject,
    check,
    curve,
    errors_of,
    relative_error,
    width_to_see,
)
from bpviz.run.timeline import Timeline

W5, O1 = WeightRef(1, 0, 0), NeuronRef(1, 0)


def worked() -> Trace:
    net = worked_example()
    rows = net.dataset()
    return trace(net.spec, net.params, rows.train_x, rows.train_y)


def test_a_nudge_of_w5_agrees_with_the_text() -> None:
    found = check(Subject(worked(), W5), 1e-5)
    assert found.subject.value == 0.4
    assert found.derivative == pytest.approx(0.08216704056423077, rel=1e-15)
    assert found.secant == pytest.approx(0.08216704056423077, rel=1e-9)
    assert found.error <= 1e-9


def test_a_nudge_of_z_shows_what_delta_is() -> None:
    found = check(Subject(worked(), O1), 1e-5)
    assert found.subject.value == pytest.approx(1.10590596705977)
    assert found.derivative == pytest.approx(0.13849856162855695, rel=1e-15)
    assert found.error <= 1e-9


def test_the_secant_goes_through_both_nudged_points_and_one_sided_through_one() -> None:
    spec = Spec((1, 1), output="linear")
    params = Params(([[2.0]],), ([0.0],))  # type: ignore[arg-type]
    found = check(Subject(trace(spec, params, [1.0], [0.0]), WeightRef(0, 0, 0)), 0.5)
    assert (found.below, found.here, found.above) == (1.125, 2.0, 3.125)
    assert (found.secant, found.one_sided, found.derivative) == (2.0, 2.25, 2.0)


@given(cases(dtype="float64"), st.data())
def test_at_3e_5_the_two_agree_to_8_digits(
    case: tuple[Spec, Params, Rows], data: st.DataObject
) -> None:
    spec, params, rows = case
    traced = trace(spec, params, rows.train_x, rows.train_y)
    assume(far_from_corners(spec, traced) and "step" not in (spec.hidden, spec.output))
    example = data.draw(st.integers(0, traced.examples - 1))
    ref = parameter_ref(spec, data.draw(st.integers(0, spec.parameter_count - 1)))
    found = check(Subject(traced, ref, example), 3e-5)
    # beside 1e-8: the bend of the curve, its third derivative (of order 1 in such nets) times
    # eps^2 / 6, and u C / eps where the slope is next to nothing
    rounding = 4e-16 * max(abs(found.here), 1e-3) / 3e-5
    curved = abs(found.above - 2 * found.here + found.below) + 10 * 3e-5**2 / 6
    missed = abs(found.secant - found.derivative)
    assert missed <= 1e-8 * abs(found.derivative) + 20 * rounding + curved
    assert found.error == relative_error(found.secant, found.derivative)


@given(cases(), st.data())
def test_the_derivative_is_the_value_of_the_step_that_computed_it(
    case: tuple[Spec, Params, Rows], data: st.DataObject
) -> None:
    spec, params, rows = case
    traced = trace(spec, params, rows.train_x, rows.train_y)
    example = data.draw(st.integers(0, traced.examples - 1))
    steps = chain_steps(traced, example)
    told: dict[tuple[str, Ref], float] = {(s.kind, s.focus[0]): s.value for s in steps}
    ref = parameter_ref(spec, data.draw(st.integers(0, spec.parameter_count - 1)))
    close = 1e-12 if spec.dtype == "float64" else 1e-5
    wanted = told["gradient", ref]
    assert Subject(traced, ref, example).derivative == pytest.approx(wanted, rel=close, abs=1e-30)
    neuron = NeuronRef(ref.layer, 0)
    assert Subject(traced, neuron, example).derivative == pytest.approx(
        told["delta", neuron], rel=close, abs=1e-30
    )


def test_the_error_falls_and_from_where_rounding_takes_over_it_rises() -> None:
    found = errors_of(Subject(worked(), W5))
    assert len(found.relative) == len(EPSILONS) == 23
    assert (EPSILONS[0], EPSILONS[-1]) == (0.1, 1e-12)
    assert found.relative[:7] == tuple(sorted(found.relative[:7], reverse=True))
    assert found.rounding_from is not None
    assert 1e-6 <= found.rounding_from <= 1e-4
    assert max(found.relative[-5:]) > 100 * min(found.relative)


def test_the_errors_are_those_of_a_check_with_each_nudge() -> None:
    subject = Subject(worked(), W5)
    errors = errors_of(subject).relative
    for i in (0, 9, 22):
        assert errors[i] == check(subject, EPSILONS[i]).error


def test_a_parabola_has_nothing_but_rounding() -> None:
    spec = Spec((1, 1), output="linear")
    params = Params(([[0.7]],), ([0.1],))  # type: ignore[arg-type]
    found = errors_of(Subject(trace(spec, params, [0.3], [1.0]), WeightRef(0, 0, 0)))
    assert found.rounding_from == EPSILONS[0]


def test_a_slope_too_small_for_the_cost_is_all_rounding() -> None:
    spec = Spec((1, 1, 1))
    params = Params(([[1.0]], [[1.0]]), ([-60.0], [0.0]))  # type: ignore[arg-type]
    subject = Subject(trace(spec, params, [0.0], [0.0]), NeuronRef(0, 0))
    assert 0 < subject.derivative < 1e-20
    assert check(subject, 1e-3).secant == 0
    assert errors_of(subject).rounding_from == EPSILONS[0]


def test_a_neuron_that_is_off_has_neither_slope_nor_error() -> None:
    spec = Spec((1, 1, 1), hidden="relu")
    params = Params(([[1.0]], [[1.0]]), ([-3.0], [0.0]))  # type: ignore[arg-type]
    subject = Subject(trace(spec, params, [1.0], [0.0]), WeightRef(0, 0, 0))
    assert check(subject, 0.1).error == 0
    assert errors_of(subject).rounding_from is None


def test_a_corner_within_eps_is_named_and_one_beyond_it_is_not() -> None:
    spec = Spec((1, 1, 1), hidden="relu", output="linear")
    params = Params(([[1.0]], [[1.0]]), ([0.0], [0.0]))  # type: ignore[arg-type]
    subject = Subject(trace(spec, params, [0.05], [1.0]), NeuronRef(0, 0))
    assert check(subject, 0.1).crosses_corner
    assert check(subject, 0.1).error > 0.1
    assert not check(subject, 0.01).crosses_corner
    assert check(subject, 0.01).error < 1e-12


def test_a_step_function_has_no_slope_where_it_stands_in_the_way() -> None:
    spec = Spec((1, 2, 1), hidden="step")
    params = Params(([[1.0], [1.0]], [[1.0, 1.0]]), ([0.0, 1.0], [0.0]))  # type: ignore[arg-type]
    traced = trace(spec, params, [1.0], [0.0])
    assert not Subject(traced, WeightRef(0, 0, 0)).has_slope
    assert Subject(traced, WeightRef(1, 0, 0)).has_slope


def test_only_a_frozen_bias_is_not_applied() -> None:
    traced = worked()
    assert traced.spec.biases == "frozen"
    assert not Subject(traced, BiasRef(0, 0)).applied
    assert Subject(traced, W5).applied
    assert Subject(traced, O1).applied


@pytest.mark.parametrize("ref", [WeightRef(0, 1, 0), BiasRef(1), NeuronRef(1, 2), NeuronRef(2, 0)])
def test_dropout_and_a_shared_bias_are_checked_as_the_iteration_had_them(ref: Ref) -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    assert timeline.trace.layers[0].mask is not None
    for example in range(timeline.trace.examples):
        assert isinstance(ref, WeightRef | BiasRef | NeuronRef)
        found = check(Subject(timeline.trace, ref, example), 1e-5)
        assert found.secant == pytest.approx(found.derivative, rel=1e-6, abs=1e-10)


def test_each_example_has_a_curve_of_its_own() -> None:
    traced = Timeline(MOMENTUM, POINTS).trace
    first, second = (curve(Subject(traced, WeightRef(2, 0, 0), e), 0.5) for e in (0, 1))
    assert not np.allclose(first.costs, second.costs)


def test_a_curve_is_even_and_has_the_number_in_its_middle() -> None:
    subject = Subject(worked(), W5)
    found = curve(subject, 0.5)
    assert (found.offsets[0], found.offsets[60], found.offsets[-1]) == (-0.5, 0.0, 0.5)
    assert found.costs[60] == check(subject, 0.1).here


def test_the_window_is_wider_for_a_straighter_curve() -> None:
    def line(x: float) -> Subject:
        spec = Spec((1, 1), output="linear")
        params = Params(([[1.0]],), ([0.0],))  # type: ignore[arg-type]
        return Subject(trace(spec, params, [x], [9.0]), WeightRef(0, 0, 0))

    assert width_to_see(line(10.0)) < width_to_see(line(1.0))


def test_a_relative_error_of_nothing_and_nothing_is_nothing() -> None:
    assert relative_error(0.0, 0.0) == 0.0
    assert relative_error(0.0, 1e-300) == 1.0
    assert relative_error(-2.0, -1.0) == 0.5
    assert math.isnan(relative_error(math.nan, 1.0))


def test_in_float32_rounding_takes_over_where_seven_digits_agree() -> None:
    net = worked_example()
    rows = net.dataset()
    traced = trace(replace(net.spec, dtype="float32"), net.params, rows.train_x, rows.train_y)
    subject = Subject(traced, W5)
    found = errors_of(subject)
    assert subject.single
    assert found.rounding_from is not None
    assert 3e-4 <= found.rounding_from <= 1e-2
    assert check(subject, 1e-4).error <= 5e-6
