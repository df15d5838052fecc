"""Cost functions, each with its slope beside it.

C is the mean over examples of C_x; a cost function here gives C_x output by output. Logarithms
are taken of z, not of a: ln sigma(z) stays finite where sigma(z) is rounded to 0.
Arrays are (examples, outputs). Sources: Nielsen, Neural Networks and Deep Learning, ch. 1 to 3.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.engine.activations import OUTPUTS, Array, largest, softmax_rest

_LOGISTIC = ("sigmoid", "softmax")


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost function.

    outputs   activations of the last layer it can be used with
    terms     terms(output, z, a, y): the share of every output in C_x
    slope     slope(output, z, a, y): dC_x/da
    formula   C_x in LaTeX
    """

    name: str
    outputs: tuple[str, ...]
    terms: Callable[[str, Array, Array, Array], Array]
    slope: Callable[[str, Array, Array, Array], Array]
    formula: str


def _quadratic_terms(output: str, z: Array, a: Array, y: Array) -> Array:
    """1/2 (y - a)^2."""
    return 0.5 * (y - a) ** 2


def _quadratic_slope(output: str, z: Array, a: Array, y: Array) -> Array:
    """a - y."""
    return a - y


def _cross_entropy_terms(output: str, z: Array, a: Array, y: Array) -> Array:
    """-(y ln a + (1 - y) ln(1 - a))."""
    return _weighted(y, -log_activation(output, z)) + _weighted(1 - y, -log_rest(output, z))


def _cross_entropy_slope(output: str, z: Array, a: Array, y: Array) -> Array:
    """-y / a + (1 - y) / (1 - a)."""
    rest = softmax_rest(a) if output == "softmax" else np.exp(log_rest(output, z))
    return _weighted(1 - y, 1 / rest) - _weighted(y, 1 / a)


def _log_likelihood_terms(output: str, z: Array, a: Array, y: Array) -> Array:
    """-y ln a."""
    return _weighted(y, -log_activation(output, z))


def _log_likelihood_slope(output: str, z: Array, a: Array, y: Array) -> Array:
    """-y / a."""
    return -_weighted(y, 1 / a)


def _weighted(share: Array, values: Array) -> Array:
    """share * values, and 0 where the share is 0, however large the value is."""
    product: Array = np.multiply(share, values, where=share != 0, out=np.zeros_like(values))
    return product


def log_activation(output: str, z: Array) -> Array:
    """ln a of a sigmoid or softmax layer, from z."""
    if output == "softmax":
        return _log_softmax(z)
    logs: Array = np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))
    return logs


def _log_softmax(z: Array) -> Array:
    """z_j - ln sum_i e^z_i. The largest z is taken off first; its own e^0 is the 1 of log1p."""
    top = np.arange(len(z)), z.argmax(axis=1)
    shifted = z - z[top][:, None]
    powers = np.exp(shifted)
    powers[top] = 0
    logs: Array = shifted - np.log1p(powers.sum(axis=1, keepdims=True))
    return logs


def log_rest(output: str, z: Array) -> Array:
    """ln(1 - a) of a sigmoid or softmax layer, from z.

    Of the largest softmax output 1 - a is the sum of the others, not a difference from 1.
    """
    if output == "sigmoid":
        return log_activation(output, -z)
    top, log_a = largest(z), log_activation(output, z)
    others, second = others_of(z)
    behind = second - z.max(axis=1, keepdims=True)
    log_others = behind + np.log(others.sum(axis=1, keepdims=True)) + log_a
    return np.where(top, log_others, np.log1p(-np.exp(np.where(top, -np.inf, log_a))))


def others_of(z: Array) -> tuple[Array, Array]:
    """e^(z - second) of all but the largest z of a row, 0 for that; and the second largest z."""
    top = largest(z)
    second = np.where(top, -np.inf, z).max(axis=1, keepdims=True)
    second = np.where(np.isneginf(second), 0, second).astype(z.dtype)
    return np.where(top, 0, np.exp(np.minimum(z - second, 0))), second


COSTS: dict[str, Cost] = {
    cost.name: cost
    for cost in (
        Cost(
            "quadratic",
            OUTPUTS,
            _quadratic_terms,
            _quadratic_slope,
            r"\frac{1}{2} \sum_j (y_j - a_j)^2",
        ),
        Cost(
            "cross_entropy",
            _LOGISTIC,
            _cross_entropy_terms,
            _cross_entropy_slope,
            r"-\sum_j \left( y_j \ln a_j + (1 - y_j) \ln (1 - a_j) \right)",
        ),
        Cost(
            "log_likelihood",
            _LOGISTIC,
            _log_likelihood_terms,
            _log_likelihood_slope,
            r"-\sum_j y_j \ln a_j",
        ),
    )
}
"""What can be minimised, by name."""
