"""Every cost is its formula, its slope is its derivative, and logarithms stay finite."""

import math

import numpy as np
import pytest
from engine.nets import PAIRS

from bpviz.engine import COSTS, FUNCTIONS, Array
from bpviz.engine.backprop import quietly
from bpviz.engine.costs import log_activation, log_rest

Z = np.array([[-2.0, 0.5, 1.2], [3.0, -0.4, 0.1]])
Y = np.array([[0.0, 1.0, 0.25], [1.0, 0.0, 0.0]])


def outputs(name: str, z: Array = Z) -> Array:
    a = np.empty_like(z)
    with quietly():
        FUNCTIONS[name].fill(z, a)
    return a


BY_DEFINITION = {
    "quadratic": lambda a, y: 0.5 * (y - a) ** 2,
    "cross_entropy": lambda a, y: -(y * math.log(a) + (1 - y) * math.log(1 - a)),
    "log_likelihood": lambda a, y: -y * math.log(a),
}


def test_the_table_names_its_entries() -> None:
    assert set(COSTS) == set(BY_DEFINITION)
    for name, cost in COSTS.items():
        assert cost.name == name
        assert cost.formula


def test_costs_with_logarithms_take_outputs_between_0_and_1_only() -> None:
    assert COSTS["cross_entropy"].outputs == COSTS["log_likelihood"].outputs
    assert set(COSTS["cross_entropy"].outputs) == {"sigmoid", "softmax"}
    assert set(COSTS["quadratic"].outputs) == set(FUNCTIONS)


@pytest.mark.parametrize(("output", "cost"), PAIRS)
def test_the_terms_of_a_cost_are_its_formula(output: str, cost: str) -> None:
    a = outputs(output)
    wanted = np.vectorize(BY_DEFINITION[cost])(a, Y)
    np.testing.assert_allclose(COSTS[cost].terms(output, Z, a, Y), wanted, rtol=1e-13, atol=1e-16)


@pytest.mark.parametrize(("output", "cost"), PAIRS)
def test_the_slope_of_a_cost_is_its_derivative(output: str, cost: str) -> None:
    a, h = outputs(output), 1e-6
    define = np.vectorize(BY_DEFINITION[cost])
    if cost != "quadratic":
        a = np.clip(a, 2 * h, 1 - 2 * h)
    wanted = (define(a + h, Y) - define(a - h, Y)) / (2 * h)
    np.testing.assert_allclose(COSTS[cost].slope(output, Z, a, Y), wanted, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_logarithms_stay_finite_where_an_output_is_rounded(output: str, dtype: str) -> None:
    z = np.array([[1000.0, -1000.0, 0.0], [-1000.0, 0.0, 90.0]], dtype)
    assert np.isfinite(log_activation(output, z)).all()
    assert np.isfinite(log_rest(output, z)).all()


def test_logarithms_keep_their_digits_near_zero() -> None:
    z = np.array([[40.0, 0.0]])
    small = math.exp(-40)
    assert log_activation("sigmoid", z)[0, 0] == pytest.approx(-small, rel=1e-14)
    assert log_activation("softmax", z)[0, 0] == pytest.approx(-small, rel=1e-14)
    assert log_rest("sigmoid", -z)[0, 0] == pytest.approx(-small, rel=1e-14)
    assert log_rest("softmax", z)[0, 0] == pytest.approx(-40, rel=1e-14)
    assert log_rest("softmax", z)[0, 1] == pytest.approx(-small, rel=1e-14)


@pytest.mark.parametrize("cost", ["cross_entropy", "log_likelihood"])
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_a_term_with_target_0_is_0_however_wrong_the_output(output: str, cost: str) -> None:
    z = np.array([[2000.0, -2000.0]])
    y = np.array([[1.0, 0.0]])
    assert COSTS[cost].terms(output, z, outputs(output, z), y).tolist() == [[0.0, 0.0]]
    assert COSTS[cost].terms(output, -z, outputs(output, -z), y)[0, 0] >= 2000
