"""Finite differences: central, in double precision, and without a trace."""

import numpy as np
import pytest
from engine.nets import flat, random_rows

from bpviz.engine import Spec, SpecError, init_params, numerical_gradient, trace


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
