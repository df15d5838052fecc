"""Finite differences: central, in double precision, and without a trace."""

import numpy as np
import pytest
from engine.nets import Rows, cases, far_from_corners, flat, random_rows
from hypothesis import assume, given
from hypothesis import strategies as st
from moments import worked_example

from bpviz.engine import (
    BiasRef,
    NeuronRef,
    Params,
    Pass,
    Spec,
    SpecError,
    WeightRef,
    init_params,
    numerical_gradient,
    trace,
    value_at,
)
from bpviz.engine.check import NudgedRef, cost_along, crosses_corner
from bpviz.engine.places import parameter_ref


def worked() -> tuple[Spec, Params, np.ndarray, np.ndarray]:
    """The worked example: network, parameters, its one example."""
    net = worked_example()
    rows = net.dataset()
    return net.spec, net.params, rows.train_x, rows.train_y


def test_the_slope_of_a_parabola_is_found_exactly() -> None:
    spec = Spec((1, 1), output="linear")
    params = init_params(spec)
    w, b = float(params.weights[0][0, 0]), float(params.biases[0][0])
    found = numerical_gradient(spec, params, [[3.0]], [[1.0]])
    assert found.weights[0][0, 0] == pytest.approx(3 * (3 * w + b - 1), rel=1e-9)
    assert found.biases[0][0] == pytest.approx(3 * w + b - 1, rel=1e-9)


def test_each_parameter_is_nudged_both_ways_by_eps() -> None:
    spec = Spec((1, 1), output="relu", biases="frozen")
    params = init_params(spec)
    w, b = float(params.weights[0][0, 0]), float(params.biases[0][0])
    x, eps = -b / w, 0.25  # z is 0: half of each nudge is behind the corner
    found = numerical_gradient(spec, params, [[x]], [[0.0]], eps)
    assert found.weights[0][0, 0] == pytest.approx((eps * x) ** 2 / 2 / (2 * eps) * np.sign(x))


def test_float32_parameters_are_nudged_in_double_precision() -> None:
    spec = Spec((3, 4, 2), dtype="float32")
    params, (x, y) = init_params(spec), random_rows(spec, 3)
    found = flat(numerical_gradient(spec, params, x, y))
    assert found.dtype == np.float64
    wanted = flat(trace(Spec((3, 4, 2)), params, x, y).gradient)
    assert np.linalg.norm(found - wanted) <= 1e-8 * np.linalg.norm(wanted)


def test_the_result_has_the_shape_of_the_parameters_and_is_read_only() -> None:
    spec = Spec((3, 4, 2), biases="per_layer")
    params, (x, y) = init_params(spec), random_rows(spec, 2)
    before = flat(params)
    found = numerical_gradient(spec, params, x, y)
    assert [part.shape for part in found] == [part.shape for part in params]
    assert not any(part.flags.writeable for part in found)
    np.testing.assert_array_equal(flat(params), before)


def test_dropout_and_penalties_play_no_part() -> None:
    plain, other = Spec((2, 3, 1)), Spec((2, 3, 1), dropout=0.5, l1=1.0, l2=1.0)
    params, (x, y) = init_params(plain), random_rows(plain, 2)
    np.testing.assert_array_equal(
        *(flat(numerical_gradient(spec, params, x, y)) for spec in (plain, other))
    )


def test_examples_that_do_not_fit_are_refused() -> None:
    with pytest.raises(SpecError) as caught:
        numerical_gradient(Spec(), init_params(Spec()), [[1.0]], [[0.0, 1.0]])
    assert caught.value.key == "pass.shape"


# --- the cost along one number -------------------------------------------------------------------

NUDGE = np.array([-3e-5, 3e-5])


def slope_along(spec: Spec, params: Params, x: np.ndarray, y: np.ndarray, ref: NudgedRef) -> float:
    below, above = cost_along(spec, params, x, y, ref, NUDGE)
    return float(above - below) / 6e-5


def test_nudges_of_the_worked_example_find_the_slopes_of_the_text() -> None:
    spec, params, x, y = worked()
    found = slope_along(spec, params, x, y, WeightRef(1, 0, 0))
    assert found == pytest.approx(0.08216704056423077, rel=1e-9)
    found = slope_along(spec, params, x, y, NeuronRef(1, 0))
    assert found == pytest.approx(0.13849856162855695, rel=1e-9)


def test_without_a_nudge_it_is_the_cost_itself() -> None:
    spec, params, x, y = worked()
    assert cost_along(spec, params, x, y, BiasRef(0, 1), [0.0]) == pytest.approx(0.298371108760)


def test_the_number_is_moved_by_exactly_the_offset() -> None:
    spec = Spec((1, 1), output="linear")
    params = Params(([[2.0]],), ([1.0],))  # type: ignore[arg-type]
    found = cost_along(spec, params, [3.0], [0.0], WeightRef(0, 0, 0), [0.0, 1.0, -2.0])
    np.testing.assert_array_equal(found, [24.5, 50.0, 0.5])


@given(cases(dtype="float64"), st.data())
def test_its_slope_is_the_entry_of_the_gradient(
    case: tuple[Spec, Params, Rows], data: st.DataObject
) -> None:
    spec, params, rows = case
    traced = trace(spec, params, rows.train_x, rows.train_y)
    assume(far_from_corners(spec, traced) and "step" not in (spec.hidden, spec.output))
    ref = parameter_ref(spec, data.draw(st.integers(0, spec.parameter_count - 1)))
    found = slope_along(spec, params, rows.train_x, rows.train_y, ref)
    largest = max(np.abs(flat(traced.gradient)).max(), abs(traced.cost), 1e-6)
    assert found == pytest.approx(value_at(traced.gradient, ref), abs=1e-6 * largest)


@given(cases(dtype="float64"), st.data())
def test_the_slope_along_z_is_the_error_of_the_neuron(
    case: tuple[Spec, Params, Rows], data: st.DataObject
) -> None:
    spec, params, rows = case
    x, y = rows.train_x[:1], rows.train_y[:1]
    traced = trace(spec, params, x, y)
    assume(far_from_corners(spec, traced) and "step" not in (spec.hidden, spec.output))
    layer = data.draw(st.integers(0, spec.layers - 1))
    ref = NeuronRef(layer, data.draw(st.integers(0, spec.sizes[layer + 1] - 1)))
    delta = traced.layers[layer].delta[0]
    largest = max(np.abs(delta).max(), abs(traced.cost), 1e-6)
    found = slope_along(spec, params, x, y, ref)
    assert found == pytest.approx(delta[ref.j], abs=1e-6 * largest)


def test_what_dropout_left_out_stays_out() -> None:
    spec = Spec((2, 3, 2), dropout=0.5)
    params, (x, y) = init_params(spec), random_rows(spec, 1)
    masks, one = [np.array([[0.0, 2.0, 2.0]])], Pass(spec, 1)
    cost = one.run(params, x, y, masks)
    assert cost_along(spec, params, x, y, NeuronRef(0, 0), [1.0], masks) == [cost]
    assert cost_along(spec, params, x, y, NeuronRef(0, 1), [1.0], masks) != [cost]


def test_a_number_that_the_network_lacks_is_refused() -> None:
    spec, params, x, y = worked()
    for ref in (WeightRef(1, 0, 2), BiasRef(0, 2), NeuronRef(2, 0), WeightRef(0, -1, 0)):
        with pytest.raises(IndexError):
            cost_along(spec, params, x, y, ref, [0.0])


def test_parameters_are_left_as_they_are() -> None:
    spec, params, x, y = worked()
    before = flat(params)
    cost_along(spec, params, x, y, NeuronRef(0, 0), NUDGE)
    np.testing.assert_array_equal(flat(params), before)


def test_a_corner_is_crossed_only_by_a_nudge_that_reaches_it() -> None:
    spec = Spec((1, 1, 1), hidden="relu")
    params = Params(([[1.0]], [[1.0]]), ([0.25], [0.0]))  # type: ignore[arg-type]
    given_ = (spec, params, [[0.0]], [[0.0]])
    assert not crosses_corner(*given_, NeuronRef(0, 0), 0.2)
    assert crosses_corner(*given_, NeuronRef(0, 0), 0.3)
    assert not crosses_corner(*given_, WeightRef(1, 0, 0), 9.0)  # behind it
    smooth = Spec((1, 1, 1), hidden="tanh")
    assert not crosses_corner(smooth, params, [[0.0]], [[0.0]], NeuronRef(0, 0), 9.0)
