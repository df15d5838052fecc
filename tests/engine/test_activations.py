"""Every activation is its formula, its slope is its derivative, and neither overflows."""

import math

import numpy as np
import pytest

from bpviz.engine import ACTIVATIONS, FUNCTIONS, Array
from bpviz.engine.activations import LEAK, OUTPUTS, largest, softmax_rest
from bpviz.engine.backprop import quietly

BY_DEFINITION = {
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": math.tanh,
    "relu": lambda z: max(z, 0.0),
    "leaky_relu": lambda z: z if z > 0 else 0.01 * z,
    "linear": lambda z: z,
    "step": lambda z: 1.0 if z > 0 else 0.0,
}
Z = np.array([[-30.0, -4.0, -1.0, -0.3], [0.2, 1.0, 4.0, 30.0]])


def filled(name: str, z: Array) -> Array:
    a = np.empty_like(z)
    with quietly():
        FUNCTIONS[name].fill(z, a)
    return a


def slope_of(name: str, z: Array) -> Array:
    slope = np.empty_like(z)
    with quietly():
        FUNCTIONS[name].fill_slope(z, filled(name, z), slope)
    return slope


def test_the_tables_name_their_entries() -> None:
    assert set(ACTIVATIONS) == set(BY_DEFINITION)
    assert set(OUTPUTS) == {*ACTIVATIONS, "softmax"} == set(FUNCTIONS)
    for name, activation in FUNCTIONS.items():
        assert activation.name == name
        assert activation.formula
        assert activation.slope_formula


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_is_its_formula(name: str) -> None:
    wanted = np.vectorize(BY_DEFINITION[name])(Z)
    np.testing.assert_allclose(filled(name, Z), wanted, rtol=1e-15, atol=0)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_slope_is_the_derivative(name: str) -> None:
    z, h = Z[np.abs(Z) < 10], 1e-5
    wanted = (filled(name, z + h) - filled(name, z - h)) / (2 * h)
    np.testing.assert_allclose(slope_of(name, z), wanted, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_nothing_overflows_and_the_input_is_left_alone(name: str, dtype: str) -> None:
    z = np.array([[-1e30, -1000, -100, 0, 100, 1000, 1e30]], dtype)
    before = z.copy()
    a, slope = filled(name, z), slope_of(name, z)
    np.testing.assert_array_equal(z, before)
    assert a.dtype == slope.dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(slope).all()
    if name in ("sigmoid", "softmax", "step"):
        assert a.min() >= 0
        assert a.max() <= 1


@pytest.mark.parametrize(
    ("name", "slope"), [("relu", 0.0), ("leaky_relu", LEAK), ("step", 0.0), ("linear", 1.0)]
)
def test_the_corner_counts_as_off(name: str, slope: float) -> None:
    assert slope_of(name, np.array([0.0, -0.0])).tolist() == [slope] * 2


def test_the_leak_is_a_hundredth_in_double_precision_too() -> None:
    assert filled("leaky_relu", np.array([-3.0]))[0] == -3 * 0.01
    assert slope_of("leaky_relu", np.array([-3.0]))[0] == 0.01


def test_softmax_shares_one_between_the_outputs() -> None:
    a = filled("softmax", Z)
    np.testing.assert_allclose(a.sum(axis=1), 1, rtol=1e-15)
    np.testing.assert_allclose(a, np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True), rtol=1e-14)
    np.testing.assert_allclose(filled("softmax", Z + 700), a, rtol=1e-12)


def test_softmax_slope_is_how_an_output_follows_its_own_z() -> None:
    z, h = np.array([[0.3, -0.7, 1.1]]), 1e-6
    for j in range(3):
        nudge = h * np.eye(3)[j]
        wanted = (filled("softmax", z + nudge) - filled("softmax", z - nudge))[0, j] / (2 * h)
        assert slope_of("softmax", z)[0, j] == pytest.approx(wanted, rel=1e-8)


def test_the_rest_of_a_sure_output_is_not_lost_in_rounding() -> None:
    a = np.array([[1.0, 1e-20, 3e-20]])
    assert softmax_rest(a)[0] == pytest.approx([4e-20, 1.0, 1.0], rel=1e-15)


def test_of_equal_entries_the_first_counts_as_the_largest() -> None:
    assert largest(np.array([[1.0, 2, 2], [3, 0, 3]])).tolist() == [
        [False, True, False],
        [True, False, False],
    ]
