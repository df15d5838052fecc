"""Pieces of the listing: a line, the functions and their slopes, the cost and its delta."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpviz.engine import Spec


@dataclass(frozen=True, slots=True)
class Line:
    """A line of Python.

    kinds   the kinds of steps that it computes ("z", "delta", "update"), none for what prepares
    layers  where it computes them: in "all" layers, the "hidden" ones or the "last" one
    part    "weight" or "bias" where it serves only these
    """

    text: str
    kinds: tuple[str, ...] = ()
    layers: str = "all"
    part: str = ""

    @property
    def depth(self) -> int:
        """How many loops it stands in."""
        return (len(self.text) - len(self.text.lstrip())) // 4

    @property
    def is_comment(self) -> bool:
        """True for words to the reader."""
        return self.text.lstrip().startswith("#")

    @property
    def heading(self) -> bool:
        """True for a comment that begins a part: # forward."""
        return self.text.startswith("#")


FUNCTIONS = {
    "sigmoid": "1 / (1 + np.exp(-{z}))",
    "tanh": "np.tanh({z})",
    "relu": "np.maximum({z}, 0)",
    "leaky_relu": "np.maximum({z}, 0.01 * {z})",
    "linear": "{z}",
    "step": "1.0 * ({z} > 0)",
}
"""f(z) by the name of the activation."""

SLOPES = {
    "sigmoid": " * {a} * (1 - {a})",
    "tanh": " * (1 - {a} ** 2)",
    "relu": " * ({z} > 0)",
    "leaky_relu": " * np.where({z} > 0, 1, 0.01)",
    "linear": "",
    "step": " * 0",
}
"""What dC/da is multiplied with to become delta: f'(z), from z or from a = f(z)."""


def cost_lines(spec: Spec, examples: int) -> Iterator[Line]:
    """The share of every output, and the mean over the examples of their sums."""
    yield Line("# cost")
    if spec.cost == "quadratic":
        yield Line("terms = (y - a[L]) ** 2 / 2", ("cost_term",), "last")
    else:
        yield Line("terms = -y * np.log(a[L])", ("cost_term",), "last")
    if spec.cost == "cross_entropy":
        yield Line("terms = terms - (1 - y) * np.log(1 - a[L])", ("cost_term",), "last")
    mean = ".sum(axis=1).mean()" if examples > 1 else ".sum()"
    yield Line(f"cost = terms{mean}", ("cost",), "last")


def output_delta_lines(spec: Spec, one_hot: bool) -> Iterator[Line]:
    """BP1: for some costs and outputs the factors cancel, and delta is the error a - y itself."""
    if spec.output == "softmax" and spec.cost != "log_likelihood":
        yield from _softmax_lines(spec)
        return
    yield Line(f"delta = {{L: {_output_delta(spec, one_hot)}}}", ("delta",), "last")


def _output_delta(spec: Spec, one_hot: bool) -> str:
    if spec.cost == "quadratic":
        slope = SLOPES[spec.output].format(z="z[L]", a="a[L]")
        return f"(a[L] - y){slope}" if slope else "a[L] - y"
    if (spec.cost, spec.output) == ("log_likelihood", "sigmoid"):
        return "y * (a[L] - 1)"
    if spec.output == "softmax" and not one_hot:
        return "a[L] * y.sum(1, keepdims=True) - y"
    return "a[L] - y"


def _softmax_lines(spec: Spec) -> Iterator[Line]:
    """delta_j = a_j (dC/da_j - sum_i dC/da_i a_i): every output follows every z."""
    slope = "a[L] - y"
    if spec.cost == "cross_entropy":
        slope = "(a[L] - y) / (a[L] * (1 - a[L]))"
    yield Line(f"slope = {slope}", ("delta",), "last")
    yield Line("pull = (slope * a[L]).sum(1, keepdims=True)", ("delta",), "last")
    yield Line("delta = {L: a[L] * (slope - pull)}", ("delta",), "last")
