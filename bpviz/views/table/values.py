"""The numbers of a frame, a column at a time: all values, and which of them may be shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Array, CostRef, NeuronRef, Params, Spec, StepRef, story
from bpviz.engine.places import parameter_ref
from bpviz.run.frame import Frame, known
from bpviz.run.values import cost_of, gradient_of_example, shares_of

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One number a row, and which of them may be shown: the others are NaN or come later."""

    values: Floats
    shown: Mask


class FrameNumbers:
    """The columns of one frame, each made when it is first asked for.

    stepwise: nothing is shown before its step. Neurons: "z", "a", "delta", "target", "cost", in
    the order inputs, layers, cost. Parameters: "value", "gradient", "change", "new", in the order
    of the flat vector.
    """

    def __init__(self, frame: Frame, stepwise: bool) -> None:
        self.frame = frame
        self._told_from = not stepwise and not frame.asked and not frame.unseen
        self._means = not stepwise or frame.training
        self._columns: dict[str, Column] = {}

    def column(self, key: str) -> Column:
        """The column of a key; raises KeyError for one that there is not."""
        found = self._columns.get(key)
        if found is None:
            found = self._columns[key] = _COLUMNS[key](self)
        return found

    # --- what is known ---------------------------------------------------------------------------

    def _told(self) -> int:
        """How many steps of the example have been told: they become known one after the other."""
        steps, frame = story(self.frame.spec, self.frame.order), self.frame
        if self._told_from:
            return steps.steps
        return bisect_left(range(steps.steps), True, key=lambda i: not known(frame, steps.ref(i)))

    def _told_of_update(self, kind: str) -> int:
        """How many parameters have been told in a part of the update: the first ones."""
        frame, spec = self.frame, self.frame.spec
        if frame.update is None:
            return 0
        if self._told_from:
            return spec.parameter_count
        return bisect_left(
            range(spec.parameter_count),
            True,
            key=lambda i: not known(frame, StepRef(kind, parameter_ref(spec, i))),
        )

    # --- neurons ---------------------------------------------------------------------------------

    def _units(self, kind: str, parts: list[Array]) -> Column:
        """A number of every neuron that computes."""
        inputs, e = self.frame.spec.sizes[0], self.frame.example
        values = np.concatenate([np.full(inputs, np.nan), *(part[e] for part in parts), [np.nan]])
        shown = unit_steps(self.frame.spec, self.frame.order, kind) < self._told()
        return Column(values.astype(np.float64), shown)

    def _z(self) -> Column:
        return self._units("z", [layer.z for layer in self.frame.trace.layers])

    def _a(self) -> Column:
        column = self._units("a", [layer.a for layer in self.frame.trace.layers])
        given = self.frame.trace.x[self.frame.example]
        column.values[: len(given)] = given
        column.shown[: len(given)] = not self.frame.unseen
        return column

    def _delta(self) -> Column:
        return self._units("delta", [layer.delta for layer in self.frame.trace.layers])

    def _target(self) -> Column:
        return self._outputs(self.frame.trace.y[self.frame.example], not self._without_target)

    @property
    def _without_target(self) -> bool:
        return self.frame.asked or self.frame.unseen

    def _outputs(self, numbers: Array, shown: bool) -> Column:
        """A number of every output."""
        rows = sum(self.frame.spec.sizes) + 1
        column = Column(np.full(rows, np.nan), np.zeros(rows, dtype=bool))
        outputs = slice(rows - 1 - self.frame.spec.sizes[-1], rows - 1)
        column.values[outputs], column.shown[outputs] = numbers, shown
        return column

    def _cost(self) -> Column:
        """The share of every output, and the cost itself in the last row."""
        frame, told = self.frame, self._told()
        steps = unit_steps(frame.spec, frame.order, "cost_term")
        if self._without_target or told <= steps.min():
            return self._outputs(np.zeros(frame.spec.sizes[-1]), False)
        column = self._outputs(shares_of(frame), True)
        column.shown[:] = steps < told
        column.values[-1] = cost_of(frame)
        return column

    # --- parameters ------------------------------------------------------------------------------

    def _value(self) -> Column:
        values = flat(self.frame.params)
        return Column(values, np.ones(len(values), dtype=bool))

    def _gradient(self) -> Column:
        """dC/dw of the example, and the mean over the mini-batch from its step on."""
        frame = self.frame
        values = flat(frame.trace.gradient)
        if frame.trace.examples > 1 and not self._means:
            mean, values = values, flat(gradient_of_example(frame))
            count = self._told_of_update("mean") if frame.in_update else 0
            values[:count] = mean[:count]
        shown = gradient_steps(frame.spec, frame.order) < self._told()
        return Column(values, shown)

    def _new(self) -> Column:
        """What the update makes of every parameter."""
        spec, update = self.frame.spec, self.frame.update
        count = self._told_of_update("update")
        shown = np.arange(spec.parameter_count) < count
        if update is None or not count:
            return Column(np.full(spec.parameter_count, np.nan), shown)
        return Column(flat(update.after.params), shown)

    def _change(self) -> Column:
        """New value minus old one; a frozen bias has none."""
        new, spec = self.column("new"), self.frame.spec
        shown = new.shown.copy()
        if spec.biases == "frozen":
            shown[spec.weight_count :] = False
        return Column(new.values - self.column("value").values, shown)


_COLUMNS: dict[str, Callable[[FrameNumbers], Column]] = {
    "z": FrameNumbers._z,
    "a": FrameNumbers._a,
    "delta": FrameNumbers._delta,
    "target": FrameNumbers._target,
    "cost": FrameNumbers._cost,
    "value": FrameNumbers._value,
    "gradient": FrameNumbers._gradient,
    "change": FrameNumbers._change,
    "new": FrameNumbers._new,
}


def flat(params: Params) -> Floats:
    """All weights, then all biases, as new float64 numbers."""
    return np.concatenate([part.ravel() for part in params]).astype(np.float64)


@lru_cache(maxsize=32)
def unit_steps(spec: Spec, order: str, kind: str) -> Places:
    """The step that computes a kind of number, for every row of the neurons; without one: never."""
    steps = story(spec, order)
    never = steps.steps
    found: list[int] = [never] * spec.sizes[0]
    for layer, size in enumerate(spec.sizes[1:]):
        refs = (StepRef(kind, NeuronRef(layer, j)) for j in range(size))
        places = [steps.index(ref) for ref in refs]
        found += [never if place is None else place for place in places]
    last = steps.index(StepRef("cost", CostRef())) if kind == "cost_term" else None
    return _frozen([*found, never if last is None else last])


@lru_cache(maxsize=8)
def gradient_steps(spec: Spec, order: str) -> Places:
    """The step that computes the gradient of every parameter, in the order of the flat vector."""
    found = Params(
        tuple(np.zeros(shape, np.intp) for shape in spec.shapes),
        tuple(np.zeros(size, np.intp) for size in spec.bias_sizes),
    )
    for section in story(spec, order).sections:
        if section.kind != "gradient" or section.layer is None:
            continue
        layer, j = section.layer, section.j
        if j is None:
            found.biases[layer][0] = section.start
            continue
        inputs = spec.sizes[layer]
        found.weights[layer][j] = section.start + np.arange(inputs)
        if section.count > inputs:
            found.biases[layer][j] = section.start + inputs
    return _frozen(np.concatenate([part.ravel() for part in found]))


def _frozen(places: list[int] | Array) -> Places:
    made = np.asarray(places, dtype=np.intp)
    made.flags.writeable = False
    return made
