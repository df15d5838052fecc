"""What a network with two inputs computes everywhere in the plane: by the one forward pass.

A surface is (n, n): values[i, j] belongs to x1 = left + j h and x2 = low + i h, edges included.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor, log10

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, NeuronRef, Params, Spec, answer, forward

POINTS = 64
"""Points a side of a surface, unless another number is asked for."""

MARGIN = 0.2
"""Room around the points, as a part of half the side."""

MOST_POINTS = 2000
"""Of a split with more examples so many are shown."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A square of the plane: x1 from left to right, x2 from low to high."""

    left: float
    right: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Span:
    """The values that colours stand for: from low over the neutral middle to high."""

    low: float
    middle: float
    high: float


def applies(spec: Spec, dataset: Dataset) -> bool:
    """Whether the inputs are points of a plane."""
    return spec.sizes[0] == 2 and dataset.inputs == 2


def has_regions(spec: Spec) -> bool:
    """Whether the answer is the largest of several outputs: the plane falls into regions."""
    return spec.sizes[-1] > 1 and spec.output != "linear"


def extent(dataset: Dataset) -> Extent:
    """The square around the training and validation points: the same for the whole of a run."""
    splits = (dataset.train_x, dataset.validation_x)
    corners = [end for x in splits if x is not None for end in (x.min(axis=0), x.max(axis=0))]
    ends = np.asarray(corners, np.float64)
    low, high = ends.min(axis=0), ends.max(axis=0)
    centre = low / 2 + high / 2
    size = float((high / 2 - low / 2).max())
    spread = size if size > 1e-9 * float(np.abs(centre).max()) else 0.0
    half = (1 + MARGIN) * (spread or max(1.0, float(np.abs(centre).max())))
    x, y = centre.tolist()
    return Extent(x - half, x + half, y - half, y + half)


@lru_cache(maxsize=8)
def grid(around: Extent, n: int = POINTS) -> Array:
    """The points (n * n, 2) of a surface, row by row from low to high; read-only."""
    x = np.linspace(around.left, around.right, n)
    y = np.linspace(around.low, around.high, n)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    points.flags.writeable = False
    return points


def activations(spec: Spec, params: Params, layer: int, points: Array) -> Array:
    """a of all neurons of a layer (m, units) at points (m, 2), without dropout."""
    return forward(*_ending_with(spec, params, layer, slice(None)), points)


def surfaces(
    spec: Spec, params: Params, layer: int, units: slice, around: Extent, n: int = POINTS
) -> Array:
    """The surfaces (units, n, n) of some neurons of a layer, in float32."""
    single = replace(spec, dtype="float32")
    found = forward(*_ending_with(single, params, layer, units), grid(around, n))
    kept = found[:, units] if layer == spec.layers - 1 else found
    return np.ascontiguousarray(kept.T).reshape(-1, n, n)


def surface(
    spec: Spec, params: Params, neuron: NeuronRef, around: Extent, n: int = POINTS
) -> Array:
    """a of one neuron over the plane, (n, n) float32."""
    one: Array = surfaces(spec, params, neuron.layer, slice(neuron.j, neuron.j + 1), around, n)[0]
    return one


def leads(outputs: Array) -> Array:
    """How far each output is ahead of the best other one: a_j - max over i != j of a_i.

    outputs and leads are (k, n, n) with k > 1. A class is the answer where its lead is positive.
    """
    ordered = np.sort(outputs, axis=0)
    first, second = ordered[-1], ordered[-2]
    is_first = np.arange(len(outputs))[:, None, None] == outputs.argmax(axis=0)
    ahead: Array = np.where(is_first, outputs - second, outputs - first)
    return ahead


def answers(
    spec: Spec, params: Params, dataset: Dataset, split: str = "train", rows: Array | None = None
) -> Array | None:
    """Whether the answer to each example of a split (or to these rows of it) is right, (m,) bool.

    By the rule of the accuracy. None for a linear output, which names no class, and for a split
    without examples.
    """
    pair = dataset.split(split)
    if pair is None or spec.output == "linear":
        return None
    x, y = pair if rows is None else (pair[0][rows], pair[1][rows])
    right: Array = answer(spec, y) == answer(spec, forward(spec, params, x))
    return right


def span(spec: Spec, layer: int, values: Array, targets: Array) -> Span:
    """What the colours of a neuron of a layer stand for.

    The middle is where the answer changes (0.5; 0 for tanh). A linear output names no class: its
    colours hold the least and the largest target, around 0 when that lies between. A hidden
    neuron without bounds (ReLU, linear) has 0 in the middle and at the ends a round number that
    none of the values exceeds.
    """
    name = spec.activation(layer)
    if name == "tanh":
        return Span(-1.0, 0.0, 1.0)
    if layer < spec.layers - 1 and name not in ("sigmoid", "step"):
        bound = _round_up(_largest(values))
        return Span(-bound, 0.0, bound)
    if name == "linear":
        low, high = float(targets.min()), float(targets.max())
        if low < 0 < high:
            bound = _round_up(max(-low, high))
            return Span(-bound, 0.0, bound)
        return Span(low, low / 2 + high / 2, high) if low < high else Span(low - 1, low, low + 1)
    return Span(0.0, 0.5, 1.0)


def thinned(examples: int, most: int = MOST_POINTS) -> Array:
    """The rows to show of so many examples: all, or `most` of them, always the same ones."""
    if examples <= most:
        return np.arange(examples)
    chosen = np.random.default_rng(examples).choice(examples, most, replace=False)
    return np.sort(chosen)


def _ending_with(spec: Spec, params: Params, layer: int, units: slice) -> tuple[Spec, Params]:
    """The network whose outputs are these neurons of a layer; the output layer stays whole."""
    if layer == spec.layers - 1:
        return spec, params
    weights = params.weights[layer][units]
    biases = params.biases[layer]
    kept = biases if len(biases) == 1 else biases[units]
    cut = replace(
        spec,
        sizes=(*spec.sizes[: layer + 1], len(weights)),
        output=spec.hidden,
        cost="quadratic",
    )
    return cut, Params((*params.weights[:layer], weights), (*params.biases[:layer], kept))


def _largest(values: Array) -> float:
    finite = values[np.isfinite(values)]
    return float(np.abs(finite).max()) if finite.size else 0.0


def _round_up(size: float) -> float:
    """The next 1, 2 or 5 times a power of ten; 1 for nothing."""
    if not size > 0:
        return 1.0
    power = 10.0 ** floor(log10(size))
    step = next((n for n in (1, 2, 5) if n * power >= size * (1 - 1e-6)), 10)
    return float(f"{step * power:.6g}")
