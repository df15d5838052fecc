"""Ranges: how far each scale of colour reaches. Locked: they grow when they must, never shrink."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from bpviz.engine import Array
from bpviz.run.frame import Frame
from bpviz.run.values import changes_of
from bpviz.views.colour import Scale

QUANTITIES: Final = ("activation", "error", "weight", "gradient", "update")
BOUNDED: Final = {"sigmoid": 1.0, "tanh": 1.0, "softmax": 1.0, "step": 1.0}
PATIENCE: Final = 2.0
"""While training a value may be so many times beyond its range before the range follows."""

Bounds = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Ranges:
    """The bound of every layer for each of QUANTITIES; activation has the input first.

    beyond  the quantities that have values outside of their range in the latest frame
    """

    activation: Bounds
    error: Bounds
    weight: Bounds
    gradient: Bounds
    update: Bounds
    signed: bool
    beyond: frozenset[str] = frozenset()

    def bounds(self, quantity: str) -> Bounds:
        """The bounds of a quantity, layer by layer."""
        found: Bounds = getattr(self, quantity)
        return found

    def scale(self, quantity: str, kind: str, layer: int | None = None) -> Scale:
        """The scale of a quantity; `layer` counts only for the kind "layer"."""
        bounds = self.bounds(quantity)
        if kind == "layer" and layer is not None:
            return Scale(bounds[layer])
        form: Literal["linear", "symlog"] = "symlog" if kind == "symlog" else "linear"
        return Scale(max(bounds), form)

    def following(self, frame: Frame) -> Ranges:
        """These ranges, grown where values left them; the same object when nothing changed."""
        needed = largest(frame)
        runs = frame.training and frame.playing  # a drawing that is read has no step, and waits
        patience = PATIENCE if runs else 1.0
        grown = {
            name: tuple(
                new if _outgrown(size, old, patience) else old
                for size, old, new in zip(sizes, self.bounds(name), nice(sizes), strict=True)
            )
            for name, sizes in needed.items()
        }
        beyond = frozenset(name for name, sizes in needed.items() if max(sizes) > max(grown[name]))
        signed = self.signed or _has_negative(frame)
        found = _ranges(grown, signed, beyond)
        return self if found == self else found


def ranges_of(frame: Frame) -> Ranges:
    """Ranges chosen from the data of one frame."""
    found = {name: nice(sizes) for name, sizes in largest(frame).items()}
    return _ranges(found, _has_negative(frame), frozenset())


def _ranges(bounds: dict[str, Bounds], signed: bool, beyond: frozenset[str]) -> Ranges:
    activation, error, weight, gradient, update = (bounds[name] for name in QUANTITIES)
    return Ranges(activation, error, weight, gradient, update, signed, beyond)


def largest(frame: Frame) -> dict[str, Bounds]:
    """The largest size of each quantity in every layer; what is infinite or NaN does not count."""
    trace, changes = frame.trace, changes_of(frame)
    activations = [
        BOUNDED.get(frame.spec.activation(i)) or _size(layer.a)
        for i, layer in enumerate(trace.layers)
    ]
    slopes = [
        max(_size(layer.grad_w), 0.0 if frame.training else _largest_product(frame, i))
        for i, layer in enumerate(trace.layers)
    ]
    return {
        "activation": (_size(trace.x), *activations),
        "error": tuple(_size(layer.delta) for layer in trace.layers),
        "weight": tuple(map(_size, frame.params.weights)),
        "gradient": tuple(slopes),
        "update": tuple(0.0 for _ in slopes)
        if changes is None
        else tuple(map(_size, changes.weights)),
    }


def nice(sizes: Bounds) -> Bounds:
    """Every size rounded up to 1, 2 or 5 times a power of ten; nothing stays nothing."""
    return tuple(map(_nice, sizes))


def _nice(size: float) -> float:
    if not size > 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(size))
    step = next((s for s in (1, 2, 5, 10) if size <= s * power * (1 + 1e-9)), 10)
    return float(f"{step * power:.6g}")


def _outgrown(size: float, bound: float, patience: float) -> bool:
    return size > bound * (patience if bound else 1.0) * (1 + 1e-9)


def _size(values: Array) -> float:
    low, high = float(np.min(values)), float(np.max(values))
    size = max(-low, high)
    if math.isfinite(size):
        return size
    finite = values[np.isfinite(values)]
    return float(np.abs(finite).max()) if finite.size else 0.0


def _largest_product(frame: Frame, layer: int) -> float:
    """The largest |delta_j a_k| of one example: the product of the largest of each."""
    delta = np.abs(frame.trace.layers[layer].delta).max(1)
    products = delta * np.abs(frame.trace.activation(layer - 1)).max(1)
    return _size(products)


def _has_negative(frame: Frame) -> bool:
    """Whether activations can be negative, so that the legend needs both sides."""
    if frame.dataset.image_shape is None and float(np.min(frame.trace.x)) < 0:
        return True
    return any(float(np.min(layer.a)) < 0 for layer in frame.trace.layers)
