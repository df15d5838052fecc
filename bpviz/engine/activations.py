"""Activation functions: each with its slope beside it.

A function fills `a` from `z`; its slope fills `slope` from `z` and `a`. Both work in place, on
arrays of any shape, so that training allocates nothing. Softmax is in a table of its own: its
outputs depend on all of a layer's z at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

LEAK = 0.01
"""Slope of leaky_relu below zero."""

_ONE, _ZERO = np.ones((), np.float32), np.zeros((), np.float32)  # faster than plain numbers


@dataclass(frozen=True, slots=True)
class Activation:
    """A neuron's function f and its slope f', as they are computed and as they are written.

    fill        fill(z, a): a = f(z)
    fill_slope  fill_slope(z, a, slope): slope = f'(z); may use a = f(z)
    formula     f(z) in LaTeX
    slope_formula   f'(z) in LaTeX
    """

    name: str
    fill: Callable[[Array, Array], None]
    fill_slope: Callable[[Array, Array, Array], None]
    formula: str
    slope_formula: str


def sigmoid(z: Array, a: Array) -> None:
    """a = 1 / (1 + e^-z). Where e^-z overflows to infinity, a is 0, as it should be."""
    np.negative(z, a)
    np.exp(a, a)
    np.add(a, _ONE, a)
    np.reciprocal(a, a)


def sigmoid_slope(z: Array, a: Array, slope: Array) -> None:
    """sigma'(z) = a (1 - a)."""
    np.subtract(_ONE, a, slope)
    np.multiply(slope, a, slope)


def tanh(z: Array, a: Array) -> None:
    """a = tanh z."""
    np.tanh(z, a)


def tanh_slope(z: Array, a: Array, slope: Array) -> None:
    """tanh'(z) = 1 - a^2."""
    np.multiply(a, a, slope)
    np.subtract(_ONE, slope, slope)


def relu(z: Array, a: Array) -> None:
    """a = max(z, 0)."""
    np.maximum(z, _ZERO, out=a)


def relu_slope(z: Array, a: Array, slope: Array) -> None:
    """1 where z > 0, else 0; the corner counts as off."""
    np.sign(a, slope)


def leaky_relu(z: Array, a: Array) -> None:
    """a = z where z > 0, else LEAK z."""
    np.multiply(z, LEAK, a)
    np.maximum(z, a, out=a)


def leaky_relu_slope(z: Array, a: Array, slope: Array) -> None:
    """1 where z > 0, else LEAK."""
    np.sign(z, slope)
    np.maximum(slope, LEAK, out=slope)


def linear(z: Array, a: Array) -> None:
    """a = z."""
    np.copyto(a, z)


def linear_slope(z: Array, a: Array, slope: Array) -> None:
    """1 everywhere."""
    slope.fill(1)


def step(z: Array, a: Array) -> None:
    """The perceptron: a = 1 where z > 0, else 0."""
    np.greater(z, 0, a, casting="unsafe")


def step_slope(z: Array, a: Array, slope: Array) -> None:
    """0 everywhere: that is why a perceptron cannot learn by gradient descent."""
    slope.fill(0)


def softmax(z: Array, a: Array) -> None:
    """a_j = e^z_j / sum_i e^z_i along the last axis; the largest z is taken off first."""
    np.subtract(z, z.max(axis=-1, keepdims=True), a)
    np.exp(a, a)
    np.divide(a, a.sum(axis=-1, keepdims=True), a)


def largest(values: Array) -> Array:
    """True at the largest entry of every row, the first of equals."""
    mark: Array = np.arange(values.shape[-1]) == values.argmax(axis=-1)[..., None]
    return mark


def softmax_rest(a: Array) -> Array:
    """1 - a; for the largest output of a row the sum of the others, which rounding leaves whole."""
    top = largest(a)
    others = np.where(top, 0, a).sum(axis=-1, keepdims=True)
    return np.where(top, others, 1 - a).astype(a.dtype)


def softmax_slope(z: Array, a: Array, slope: Array) -> None:
    """da_j/dz_j = a_j (1 - a_j): how an output follows its own z."""
    np.multiply(a, softmax_rest(a), slope)


ACTIVATIONS: dict[str, Activation] = {
    activation.name: activation
    for activation in (
        Activation(
            "sigmoid",
            sigmoid,
            sigmoid_slope,
            r"\frac{1}{1 + e^{-z}}",
            r"\sigma(z)\,(1 - \sigma(z))",
        ),
        Activation("tanh", tanh, tanh_slope, r"\tanh z", r"1 - \tanh^2 z"),
        Activation("relu", relu, relu_slope, r"\max(z, 0)", r"[z > 0]"),
        Activation(
            "leaky_relu",
            leaky_relu,
            leaky_relu_slope,
            r"\max(z, 0.01\,z)",
            r"[z > 0] + 0.01\,[z \le 0]",
        ),
        Activation("linear", linear, linear_slope, "z", "1"),
        Activation("step", step, step_slope, r"[z > 0]", "0"),
    )
}
"""What a neuron can do with its own z, by name."""

FUNCTIONS: dict[str, Activation] = {
    **ACTIVATIONS,
    "softmax": Activation(
        "softmax", softmax, softmax_slope, r"\frac{e^{z_j}}{\sum_i e^{z_i}}", r"a_j\,(1 - a_j)"
    ),
}
"""What a layer can do with its z: softmax needs all of them at once."""

OUTPUTS: tuple[str, ...] = tuple(FUNCTIONS)
"""What the last layer can do."""
