"""Which numbers are drawn: the weights into a layer, and the gradient of one neuron's weights."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.engine import Array, BiasRef, NeuronRef, Ref, WeightRef
from bpviz.run.frame import Frame
from bpviz.run.values import FrameValues

MOST_BARS: Final = 64
"""With more inputs than this, and no picture, the weights are wrapped into a square."""

MANY: Final = 1_000
NEARLY_ALL: Final = 0.995
"""Of at least so many weights this share lies inside the range."""

SHRINK: Final = 5.0
"""The range of gradients, which become smaller as a network learns, follows at this ratio."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the weights into one neuron are drawn.

    shape   (rows, columns) of a picture; None: a bar for each weight
    filled  how many pixels have a weight; the last row of a square may be shorter
    """

    shape: tuple[int, int] | None
    filled: int


@dataclass(frozen=True, slots=True, eq=False)
class Gradient:
    """dC/dw of the weights into one neuron, (inputs,), NaN where not known yet.

    of_batch  the mean over a mini-batch of several examples, else of one example
    """

    values: Array
    of_batch: bool


def form_of(frame: Frame, layer: int) -> Form:
    """The form of the weights into a layer: a picture where the input is one."""
    n_in = frame.spec.sizes[layer]
    if layer == 0 and frame.dataset.image_shape is not None:
        return Form(frame.dataset.image_shape, n_in)
    if n_in <= MOST_BARS:
        return Form(None, n_in)
    columns = math.ceil(math.sqrt(n_in))
    return Form((math.ceil(n_in / columns), columns), n_in)


def weights_of(frame: Frame, layer: int, stepwise: bool) -> Array:
    """The weights (n_out, n_in) into a layer as they may be seen: old ones until their update."""
    old = frame.params.weights[layer]
    if not (stepwise and frame.in_update and frame.update is not None):
        return old
    values, columns = FrameValues(frame, stepwise), old.shape[1]
    known = bisect_left(
        range(old.size),
        True,
        key=lambda i: not values.updated(WeightRef(layer, *divmod(i, columns))),
    )
    if not known:
        return old
    seen: Array = old.copy()
    seen.ravel()[:known] = frame.update.after.params.weights[layer].ravel()[:known]
    return seen


def gradient_of(frame: Frame, neuron: NeuronRef, stepwise: bool) -> Gradient | None:
    """The gradient of the weights into a neuron; None while nothing of it is known."""
    layer, j = neuron.layer, neuron.j
    n_in = frame.spec.sizes[layer]
    values, last = FrameValues(frame, stepwise), WeightRef(layer, j, n_in - 1)
    known = bisect_left(
        range(n_in), True, key=lambda k: not values.shows("gradient", WeightRef(layer, j, k))
    )
    if not known:
        return None
    trace = frame.trace
    if values.is_mean(last):
        found = trace.layers[layer].grad_w[j].astype(np.float64)
    else:
        delta = float(trace.layers[layer].delta[frame.example, j])
        found = delta * trace.activation(layer - 1)[frame.example].astype(np.float64)
    found[known:] = np.nan
    return Gradient(found, values.is_mean(last) and trace.examples > 1)


def neuron_of(selection: Ref | None, layer: int) -> NeuronRef | None:
    """The neuron of a layer that a selection belongs to: itself, or that of its weight or bias."""
    if isinstance(selection, NeuronRef | WeightRef | BiasRef) and selection.layer == layer:
        return NeuronRef(layer, selection.j)
    return None


def grown(bound: float, values: Array) -> float:
    """A locked range: as it was, or larger by 1-2-5 where values left it. NaN does not count."""
    return max(bound, nice(reach(values)))


def reach(values: Array) -> float:
    """How far a range has to reach: to the largest size, of very many values to nearly all.

    A few weights are often several times as large as all others; in their range a picture of the
    others would be pale. The legend says that there are larger ones.
    """
    if values.size < MANY:
        return largest(values)
    sizes = np.abs(values).ravel()
    sizes = np.where(np.isfinite(sizes), sizes, 0.0)
    place = int(NEARLY_ALL * (sizes.size - 1))
    return float(np.partition(sizes, place)[place])


def followed(bound: float, values: Array) -> float:
    """A range that also follows when values have become much smaller than it."""
    size = largest(values)
    return nice(size) if size > bound or size * SHRINK < bound else bound


def largest(values: Array) -> float:
    """The largest size of a finite value; 0 where there is none."""
    size = float(max(-values.min(), values.max())) if values.size else 0.0
    if math.isfinite(size):
        return size
    finite = values[np.isfinite(values)]
    return float(np.abs(finite).max()) if finite.size else 0.0


def nice(size: float) -> float:
    """A size rounded up to 1, 2 or 5 times a power of ten; nothing stays nothing.

    What is above by no more than float32 rounds counts as equal.
    """
    if not size > 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(size))
    step = next((s for s in (1, 2, 5, 10) if size <= s * power * (1 + 1e-6)), 10)
    return float(f"{step * power:.6g}")
