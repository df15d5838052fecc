"""The listing as a program that runs anywhere: the numbers of one moment, every digit, then it."""

from collections.abc import Iterator, Mapping

import numpy as np

from bpviz.engine import Array, Params, State, Trace
from bpviz.engine.optimizers import BETA1, BETA2, EPSILON
from bpviz.engine.params import views
from bpviz.notation.code import FIRST, Listing, listing

ONE = 1e-9
"""Targets that differ from a sum of 1 by less than this add up to 1."""


def listing_for(trace: Trace) -> Listing:
    """The lines for a mini-batch."""
    return listing(trace.spec, trace.examples, bool((abs(trace.y.sum(axis=1) - 1) < ONE).all()))


def script(trace: Trace, state: State) -> str:
    """The iteration that `trace` began in `state`, to be run by Python with numpy.

    Its w and b are the new ones at the end; it prints the cost and them.
    """
    givens = "".join(f"{name} = {value}\n" for name, value in _givens(trace, state))
    lines = listing_for(trace).text.replace("\n# ", "\n\n# ")
    return f"{_imports(givens)}\n{givens}\n{lines}\nprint(cost)\nprint(w)\nprint(b)\n"


def _imports(givens: str) -> str:
    """numpy, and the names of numbers that are none."""
    needed = [name for name in ("inf", "nan") if name in givens]
    extra = f"from numpy import {', '.join(needed)}\n" if needed else ""
    return f"import numpy as np\n{extra}"


def _givens(trace: Trace, state: State) -> Iterator[tuple[str, str]]:
    spec = trace.spec
    yield "x", _array(trace.x)
    yield "y", _array(trace.y)
    yield from _layers(trace.params, "w", "b")
    yield "eta", repr(spec.rate)
    if spec.dropout and spec.layers > 1:
        masks = {i + FIRST: _mask(trace, i) for i in range(spec.layers - 1)}
        yield "mask", _dict(masks)
    if spec.l1 or spec.l2:
        yield "n", repr(state.examples)
        yield "l1", repr(spec.l1)
        yield "l2", repr(spec.l2)
    if spec.optimizer == "momentum":
        yield "mu", repr(spec.momentum)
        yield from _layers(views(spec, state.memory[0]), "v_w", "v_b")
    if spec.optimizer == "adam":
        yield from _layers(views(spec, state.memory[0]), "m_w", "m_b")
        yield from _layers(views(spec, state.memory[1]), "v_w", "v_b")
        yield from (("beta1", repr(BETA1)), ("beta2", repr(BETA2)), ("eps", repr(EPSILON)))
        yield "t", repr(state.age + 1)


def _mask(trace: Trace, layer: int) -> Array:
    mask = trace.layers[layer].mask
    return np.ones_like(trace.layers[layer].a) if mask is None else mask


def _layers(params: Params, weights: str, biases: str) -> Iterator[tuple[str, str]]:
    yield weights, _dict(dict(enumerate(params.weights, FIRST)))
    yield biases, _dict(dict(enumerate(params.biases, FIRST)))


def _dict(arrays: Mapping[int, Array]) -> str:
    lines = "".join(f"    {key}: {_array(array)},\n" for key, array in arrays.items())
    return f"{{\n{lines}}}"


def _array(array: Array) -> str:
    """Every digit, and the type where it is not that of Python's numbers."""
    kind = "" if array.dtype == np.float64 else f", np.{array.dtype.name}"
    return f"np.array({array.tolist()!r}{kind})"
