"""A cost and the activation of the last layer together: the cost of a mini-batch, and BP1.

delta_j = dC_x/dz_j = sum_i dC_x/da_i da_i/dz_j. For some pairs the factors cancel; then delta is
found without them, for where an output is saturated they would be infinity times zero.
Arrays are (examples, outputs). Sources: Nielsen, Neural Networks and Deep Learning, ch. 2 and 3.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.engine.activations import ACTIVATIONS, Array, largest, softmax_rest
from bpviz.engine.costs import COSTS, log_activation, others_of

_MINUS_ONE = np.array(-1, np.float32)


@dataclass(frozen=True, slots=True)
class Pairing:
    """What one cost and one activation of the last layer make of each other.

    total   total(z, a, y, residual): the sum of C_x over the examples; residual is a - y
    fill    fill(z, a, slope, y, residual, delta): BP1, in place; None where delta is a - y itself
    kind    how delta is told: "product" (dC/da times f'), "direct" (from a and y in one step)
            or "softmax" (a sum over all outputs)
    """

    total: Callable[[Array, Array, Array, Array], float]
    fill: Callable[[Array, Array, Array, Array, Array, Array], None] | None
    kind: str


# --- the cost ------------------------------------------------------------------------------------


def _half_square(z: Array, a: Array, y: Array, residual: Array) -> float:
    """1/2 |a - y|^2."""
    return 0.5 * float(np.vdot(residual, residual))


def _cross_entropy_of_sigmoid(z: Array, a: Array, y: Array, residual: Array) -> float:
    """sum of ([z > 0] - y) z + ln(1 + e^-|z|), in which no term is the difference of large ones."""
    far = np.copysign(z, _MINUS_ONE)
    np.exp(far, far)
    np.log1p(far, far)
    side = np.rint(a)
    np.subtract(side, y, side)
    return float(np.vdot(side, z)) + float(np.add.reduce(far, None))


def _log_likelihood_of_softmax(z: Array, a: Array, y: Array, residual: Array) -> float:
    """-sum of y ln a."""
    return -float(np.vdot(y, log_activation("softmax", z)))


def _term_by_term(cost: str, output: str) -> Callable[[Array, Array, Array, Array], float]:
    """The sum of the cost's terms."""

    def total(z: Array, a: Array, y: Array, residual: Array) -> float:
        return float(COSTS[cost].terms(output, z, a, y).sum())

    return total


# --- BP1 -----------------------------------------------------------------------------------------


def _by_slope(z: Array, a: Array, slope: Array, y: Array, residual: Array, delta: Array) -> None:
    """delta = (a - y) f'(z)."""
    np.multiply(residual, slope, delta)


def _log_sigmoid(z: Array, a: Array, slope: Array, y: Array, residual: Array, delta: Array) -> None:
    """delta = -(y / a) a (1 - a) = y (a - 1)."""
    np.subtract(a, 1, delta)
    np.multiply(delta, y, delta)


def _log_softmax(z: Array, a: Array, slope: Array, y: Array, residual: Array, delta: Array) -> None:
    """delta_j = a_j sum_i y_i - y_j, which is a - y for targets that add up to 1."""
    np.multiply(a, y.sum(axis=1, keepdims=True), delta)
    np.subtract(delta, y, delta)


def _sum_of_others(values: Array) -> Array:
    """For each j the sum over i != j, without taking a difference."""
    outputs = values.shape[-1]
    total: Array = values @ (1 - np.eye(outputs, dtype=values.dtype))
    return total


def _quadratic_softmax(
    z: Array, a: Array, slope: Array, y: Array, residual: Array, delta: Array
) -> None:
    """delta_j = sum_i (a_i - y_i) a_i ([i = j] - a_j)."""
    own = residual * softmax_rest(a)
    np.multiply(a, own - _sum_of_others(residual * a), delta)


def _cross_entropy_softmax(
    z: Array, a: Array, slope: Array, y: Array, residual: Array, delta: Array
) -> None:
    """delta_j = -y_j (1 - a_j) + c_j + sum_{i != j} (y_i a_j - c_i p_j(i)),  c_i = (1 - y_i) a_i.

    p_j(i) = a_j / (1 - a_i) is what softmax gives j when i is left out.
    """
    top, c = largest(a), (1 - y) * a
    share = np.where(top, 0, c) / np.where(top, 1, 1 - a)
    pull = a * _sum_of_others(y - share)
    c_top = np.where(top, c, 0).sum(axis=1, keepdims=True)
    delta[...] = c - y * softmax_rest(a) + pull - c_top * _without_top(z, a)


def _without_top(z: Array, a: Array) -> Array:
    """Softmax of all but the largest output; from z where all other a are rounded to 0."""
    others = np.where(largest(a), 0, a)
    others = np.where(others.any(axis=1, keepdims=True), others, others_of(z)[0])
    left: Array = others.sum(axis=1, keepdims=True)
    return others / np.where(left == 0, 1, left)


PAIRINGS: dict[tuple[str, str], Pairing] = {
    **{("quadratic", name): Pairing(_half_square, _by_slope, "product") for name in ACTIVATIONS},
    ("quadratic", "softmax"): Pairing(_half_square, _quadratic_softmax, "softmax"),
    ("cross_entropy", "sigmoid"): Pairing(_cross_entropy_of_sigmoid, None, "direct"),
    ("cross_entropy", "softmax"): Pairing(
        _term_by_term("cross_entropy", "softmax"), _cross_entropy_softmax, "softmax"
    ),
    ("log_likelihood", "sigmoid"): Pairing(
        _term_by_term("log_likelihood", "sigmoid"), _log_sigmoid, "product"
    ),
    ("log_likelihood", "softmax"): Pairing(_log_likelihood_of_softmax, _log_softmax, "direct"),
}
"""By (cost, output)."""
