"""What a run can be stopped by: predicates about a single update, one for each rule.

A predicate sees the mini-batch before an update and the one after it (the next one), and answers
with what there is to say, or with None. It is pure: the same two moments, the same answer.
"""

from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array, BiasRef, NeuronRef, Trace, WeightRef, answer, value_at
from bpviz.run.frame import Message

SATURATED = 0.01
"""A neuron is saturated when its output is nearer than this to an end of its range."""

RANGES = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}
"""The functions that saturate at both ends, and where the ends are."""

_FIGURES = range(4, 18)


@dataclass(frozen=True, slots=True, eq=False)
class Update:
    """One update: update number `number` led from the Trace `before` to the Trace `after`."""

    number: int
    before: Trace
    after: Trace


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule by its key, with what it needs: a number, and the weight or bias that is selected."""

    key: str
    value: float | None = None
    ref: WeightRef | BiasRef | None = None

    @property
    def x(self) -> float:
        """The number."""
        assert self.value is not None
        return self.value


# --- the cost ------------------------------------------------------------------------------------


def cost_rises(update: Update, asked: Asked) -> Message | None:
    """The cost of the mini-batch is higher than that of the one before."""
    if not update.after.cost > update.before.cost:
        return None
    before, after = told_apart(update.before.cost, update.after.cost)
    return Message(
        "until.cost_rose",
        {"before": before, "after": after, "update": update.number},
        f"The cost rose from {before} to {after} with update {update.number}.",
    )


def cost_below(update: Update, asked: Asked) -> Message | None:
    """C < x."""
    if not update.after.cost < asked.x:
        return None
    cost, x = told_apart(update.after.cost, asked.x)
    return Message(
        "until.cost_fell",
        {"cost": cost, "x": x, "update": update.number},
        f"The cost is {cost}, below {x}, after update {update.number}.",
    )


# --- the weights ---------------------------------------------------------------------------------


def gradient_turns(update: Update, asked: Asked) -> Message | None:
    """dC/dw of the selected parameter has the other sign; a zero has none."""
    assert asked.ref is not None
    before, after = (value_at(each.gradient, asked.ref) for each in (update.before, update.after))
    if not np.sign(before) * np.sign(after) < 0:
        return None
    before, after = told_apart(before, after)
    return Message(
        "until.gradient_turned",
        {"before": before, "after": after, "update": update.number},
        f"The gradient of the selected parameter changed its sign, from {before} to {after}, "
        f"with update {update.number}.",
    )


def small_change(update: Update, asked: Asked) -> Message | None:
    """|dw| < x: of the selected parameter, or of the one that changed most."""
    size = _size_of(update, asked.ref)
    if not size < asked.x:
        return None
    size, x = told_apart(size, asked.x)
    values: dict[str, object] = {"size": size, "x": x, "update": update.number}
    if asked.ref is None:
        text = f"Update {update.number} changed no weight or bias by more than {size}, below {x}."
        return Message("until.small_changes", values, text)
    text = f"Update {update.number} changed the selected parameter by {size}, below {x}."
    return Message("until.small_change", values, text)


def _size_of(update: Update, ref: WeightRef | BiasRef | None) -> float:
    """|dw| of a parameter, or the largest of all."""
    before, after = update.before.params, update.after.params
    if ref is not None:
        return abs(value_at(after, ref) - value_at(before, ref))
    pairs = zip(before, after, strict=True)
    return max(float(np.abs(new.astype(float) - old).max()) for old, new in pairs)


# --- the neurons ---------------------------------------------------------------------------------


def saturates(update: Update, asked: Asked) -> Message | None:
    """A neuron is nearer than 0.01 to an end of its range for some example, and was not before."""
    for layer in range(update.after.spec.layers):
        before, after = (saturated(each, layer) for each in (update.before, update.after))
        fresh = np.flatnonzero(after.any(axis=0) & ~before.any(axis=0))
        if len(fresh):
            return _saturation(update, NeuronRef(layer, int(fresh[0])), after)
    return None


def saturated(trace: Trace, layer: int) -> Array:
    """(n, n_out): which neurons are saturated. One that dropout leaves out is not."""
    outputs = _outputs(trace, layer)
    ends = RANGES.get(trace.spec.activation(layer))
    if ends is None:
        return np.zeros(outputs.shape, bool)
    low, high = ends
    near: Array = (outputs < low + SATURATED) | (outputs > high - SATURATED)
    mask = trace.layers[layer].mask
    return near if mask is None else near & (mask > 0)


def _outputs(trace: Trace, layer: int) -> Array:
    """f(z): the activations before dropout."""
    a, mask = trace.layers[layer].a, trace.layers[layer].mask
    return a if mask is None else np.divide(a, mask, out=np.zeros_like(a), where=mask > 0)


def _saturation(update: Update, neuron: NeuronRef, near: Array) -> Message:
    example = int(near[:, neuron.j].argmax())
    a = rounded(float(_outputs(update.after, neuron.layer)[example, neuron.j]))
    layer, number = neuron.layer + 2, neuron.j + 1  # the input is layer 1
    return Message(
        "until.saturated",
        {"neuron": number, "layer": layer, "a": a, "update": update.number},
        f"Neuron {number} in layer {layer} saturated with update {update.number}: "
        f"its activation is {a}.",
    )


def becomes_right(update: Update, asked: Asked) -> Message | None:
    """Every example of the mini-batch is answered right; of the one before it not every one was."""
    if all_right(update.before) or not all_right(update.after):
        return None
    return Message(
        "until.right",
        {"examples": update.after.examples, "update": update.number},
        f"After update {update.number} the prediction is right for all examples of the "
        f"mini-batch ({update.after.examples}).",
    )


def all_right(trace: Trace) -> bool:
    """Whether the network names the right class for every example of the mini-batch."""
    spec = trace.spec
    return bool((answer(spec, trace.activation(spec.layers - 1)) == answer(spec, trace.y)).all())


# --- numbers in sentences ------------------------------------------------------------------------


def rounded(value: float, figures: int = 4) -> float:
    """The number with so many significant figures."""
    return float(f"{value:.{figures}g}")


def told_apart(first: float, second: float) -> tuple[float, float]:
    """Two numbers with as few figures, from four on, as show that they differ."""
    for figures in _FIGURES:
        pair = rounded(first, figures), rounded(second, figures)
        if pair[0] != pair[1]:
            return pair
    return first, second
