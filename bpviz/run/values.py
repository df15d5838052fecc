"""The numbers of a frame: which there are, and which of them may be seen yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bpviz.engine import (
    Array,
    BiasRef,
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


@dataclass(frozen=True, slots=True, eq=False)
class FrameValues:
    """What may be seen of a frame, a number at a time.

    stepwise: nothing before its step. Of a question there is only what `known` says, in any case.
    """

    frame: Frame
    stepwise: bool

    def shows(self, kind: str, ref: NeuronRef | WeightRef | BiasRef | CostRef) -> bool:
        """Whether the number that a step computes is known."""
        return self._all_told or known(self.frame, StepRef(kind, ref))

    @property
    def _all_told(self) -> bool:
        return not (self.stepwise or self.frame.asked or self.frame.unseen)

    def given(self, ref: InputRef) -> float:
        """An input."""
        return float(self.frame.trace.x[self.frame.example, ref.k])

    def weighted_input(self, ref: NeuronRef) -> float | None:
        """z, when it is known."""
        return self._of_neuron("z", ref, self.frame.trace.layers[ref.layer].z)

    def activation(self, ref: InputRef | NeuronRef) -> float | None:
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
        return float(shares_of(self.frame)[ref.j]) if self.shows("cost_term", ref) else None

    def cost(self) -> float | None:
        """The cost of the example; of the whole mini-batch while training and in the update."""
        return cost_of(self.frame) if self.shows("cost", CostRef()) else None

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
        if self.is_mean(ref):
            return value_at(frame.trace.gradient, ref)
        delta = frame.trace.layers[ref.layer].delta[frame.example].astype(np.float64)
        if isinstance(ref, WeightRef):
            return float(delta[ref.j] * frame.trace.activation(ref.layer - 1)[frame.example, ref.k])
        return float(delta.sum() if frame.spec.biases == "per_layer" else delta[ref.j])

    def is_mean(self, ref: WeightRef | BiasRef) -> bool:
        """Whether `gradient` gives the mean over the mini-batch: that of one is its own."""
        frame = self.frame
        if not self.stepwise or frame.training or frame.trace.examples == 1:
            return True
        return frame.in_update and self.shows("mean", ref)

    def change(self, ref: WeightRef | BiasRef) -> float | None:
        """New value minus old one, once the update step was taken."""
        changes = changes_of(self.frame)
        if changes is None or not (self._all_told or self.updated(ref)):
            return None
        return value_at(changes, ref)


# --- whether it may be seen or not ------------------------------------------------------------


def shares_of(frame: Frame) -> Array:
    """The share of every output in the cost of the example."""
    return chain_steps(frame.trace, frame.example, frame.order).cost_terms


def cost_of(frame: Frame) -> float:
    """The cost of the example; of the whole mini-batch while training and in the update."""
    if frame.training or frame.in_update or frame.trace.examples == 1:
        return frame.trace.cost
    return float(shares_of(frame).sum())


def gradient_of_example(frame: Frame) -> Params:
    """dC/dw of the example by itself, float64; entries of `weights` (n_out, n_in) by BP4."""
    trace, e = frame.trace, frame.example
    deltas = [layer.delta[e].astype(np.float64) for layer in trace.layers]
    weights = [np.outer(d, trace.activation(i - 1)[e]) for i, d in enumerate(deltas)]
    shared = frame.spec.biases == "per_layer"
    biases = [d.sum(keepdims=True) if shared else d for d in deltas]
    return Params(tuple(weights), tuple(biases))


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
