"""The numbers that are shown: of one thing, and of all drawn lines at once; NaN where unknown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import (
    Array,
    BiasRef,
    ChainSteps,
    CostRef,
    InputRef,
    NeuronRef,
    Params,
    StepRef,
    WeightRef,
    chain_steps,
    value_at,
)
from bpviz.run.frame import Frame, known
from bpviz.views.geometry import Lines, Unit

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """What may be seen of a frame; stepwise: nothing before its step."""

    frame: Frame
    stepwise: bool

    def shows(self, kind: str, ref: NeuronRef | WeightRef | BiasRef | CostRef) -> bool:
        """Whether the number that a step computes is known."""
        return not self.stepwise or known(self.frame, StepRef(kind, ref))

    # --- one number ------------------------------------------------------------------------------

    def given(self, ref: InputRef) -> float:
        """An input."""
        return float(self.frame.trace.x[self.frame.example, ref.k])

    def weighted_input(self, ref: NeuronRef) -> float | None:
        """z, when it is known."""
        return self._of_neuron("z", ref, self.frame.trace.layers[ref.layer].z)

    def activation(self, ref: Unit) -> float | None:
        """a, when it is known; an input always is."""
        if isinstance(ref, InputRef):
            return self.given(ref)
        return self._of_neuron("a", ref, self.frame.trace.layers[ref.layer].a)

    def error(self, ref: NeuronRef) -> float | None:
        """δ, when it is known."""
        return self._of_neuron("delta", ref, self.frame.trace.layers[ref.layer].delta)

    def _of_neuron(self, kind: str, ref: NeuronRef, numbers: Array) -> float | None:
        return float(numbers[self.frame.example, ref.j]) if self.shows(kind, ref) else None

    def target(self, ref: NeuronRef) -> float:
        """y of an output."""
        return float(self.frame.trace.y[self.frame.example, ref.j])

    def cost_term(self, ref: NeuronRef) -> float | None:
        """The share of an output in the cost, when it is known."""
        if not self.shows("cost_term", ref):
            return None
        return float(self._chain.cost_terms[ref.j])

    def cost(self) -> float | None:
        """The cost of the example; of the whole mini-batch while training and in the update."""
        if not self.shows("cost", CostRef()):
            return None
        if self.frame.training or self.frame.in_update or self.frame.trace.examples == 1:
            return self.frame.trace.cost
        return float(self._chain.cost_terms.sum())

    @property
    def _chain(self) -> ChainSteps:
        return chain_steps(self.frame.trace, self.frame.example, self.frame.order)

    def parameter(self, ref: WeightRef | BiasRef) -> float:
        """A weight or bias: the old value until its update step."""
        update = self.frame.update
        if update is not None and self.updated(ref):
            return value_at(update.after.params, ref)
        return value_at(self.frame.params, ref)

    def updated(self, ref: WeightRef | BiasRef) -> bool:
        """Whether the update step of a weight or bias was taken in the frame shown."""
        if not self.stepwise or not self.frame.in_update:
            return False
        return self.shows("update", ref)

    def gradient(self, ref: WeightRef | BiasRef) -> float | None:
        """dC/dw of the example; the mean over the mini-batch once that is known."""
        frame = self.frame
        if not self.shows("gradient", ref):
            return None
        if self._is_mean(ref):
            return value_at(frame.trace.gradient, ref)
        delta = frame.trace.layers[ref.layer].delta[frame.example].astype(np.float64)
        if isinstance(ref, WeightRef):
            return float(delta[ref.j] * frame.trace.activation(ref.layer - 1)[frame.example, ref.k])
        return float(delta.sum() if frame.spec.biases == "per_layer" else delta[ref.j])

    def _is_mean(self, ref: WeightRef | BiasRef) -> bool:
        frame = self.frame
        if not self.stepwise or frame.training or frame.trace.examples == 1:
            return True
        return frame.in_update and self.shows("mean", ref)

    def change(self, ref: WeightRef | BiasRef) -> float | None:
        """New value minus old one, once the update step was taken."""
        changes = changes_of(self.frame)
        if changes is None or (self.stepwise and not self.updated(ref)):
            return None
        return value_at(changes, ref)

    # --- all drawn lines -------------------------------------------------------------------------

    def of_lines(self, what: str, lines: Lines) -> Floats:
        """ "weight", "gradient" or "update" of every line; NaN where it is not known."""
        if what == "weight":
            return self._weights(lines)
        if what == "gradient":
            return self._gradients(lines)
        return self._changes(lines)

    def _weights(self, lines: Lines) -> Floats:
        frame = self.frame
        values = gather(frame.params.weights, lines)
        if self.stepwise and frame.in_update and frame.update is not None:
            after = gather(frame.update.after.params.weights, lines)
            count = self._known_lines("update", lines, range(len(lines)))
            values[:count] = after[:count]
        return values

    def _gradients(self, lines: Lines) -> Floats:
        frame = self.frame
        values = gather(frame.trace.gradient.weights, lines)
        if not self.stepwise or frame.training:
            return values
        order = _backwards(lines)
        if frame.trace.examples > 1:
            mean, values = values, self._example_gradients(lines)
            if frame.in_update:
                count = self._known_lines("mean", lines, range(len(lines)))
                values[:count] = mean[:count]
        values[order[self._known_lines("gradient", lines, order) :]] = np.nan
        return values

    def _example_gradients(self, lines: Lines) -> Floats:
        trace, e = self.frame.trace, self.frame.example
        outer = [
            np.outer(layer.delta[e], trace.activation(i - 1)[e])
            for i, layer in enumerate(trace.layers)
        ]
        return gather(outer, lines)

    def _changes(self, lines: Lines) -> Floats:
        changes = changes_of(self.frame)
        if changes is None:
            return np.full(len(lines), np.nan)
        values = gather(changes.weights, lines)
        if self.stepwise:
            values[self._known_lines("update", lines, range(len(lines))) :] = np.nan
        return values

    def _known_lines(self, kind: str, lines: Lines, order: Sequence[int] | NDArray[np.intp]) -> int:
        """How many of the lines, told in this order, are known: those come first."""
        return bisect_left(order, True, key=lambda i: not self.shows(kind, lines.ref(int(i))))


def gather(matrices: Sequence[Array], lines: Lines) -> Floats:
    """The entries of all layers' matrices that belong to the lines."""
    parts = []
    for layer, matrix in enumerate(matrices):
        mine = slice(*np.searchsorted(lines.layer, (layer, layer + 1)))
        parts.append(matrix[lines.j[mine], lines.k[mine]])
    return np.concatenate(parts).astype(np.float64)


def _backwards(lines: Lines) -> NDArray[np.intp]:
    """The order in which gradients are told: from the last layer to the first."""
    return np.argsort(-lines.layer, kind="stable")


def changes_of(frame: Frame) -> Params | None:
    """What the update of this iteration adds to every weight and bias.

    While training only plain gradient descent is known without the optimiser's memory; else None.
    """
    if frame.update is not None:
        return difference(frame.update.after.params, frame.params)
    if frame.spec.optimizer != "sgd":
        return None
    spec, n = frame.spec, len(frame.dataset.train_x)
    slopes = frame.trace.gradient
    weights = tuple(
        -spec.rate * (g + (spec.l2 * w + spec.l1 * np.sign(w)) / n)
        for g, w in zip(slopes.weights, frame.params.weights, strict=True)
    )
    rate = 0.0 if spec.biases == "frozen" else spec.rate
    return Params(weights, tuple(-rate * g for g in slopes.biases))


def difference(after: Params, before: Params) -> Params:
    """after minus before, entry by entry."""
    return Params(
        tuple(a - b for a, b in zip(after.weights, before.weights, strict=True)),
        tuple(a - b for a, b in zip(after.biases, before.biases, strict=True)),
    )
