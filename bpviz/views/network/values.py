"""The numbers that are shown, of all drawn lines at once; NaN where unknown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Array
from bpviz.run.values import FrameValues, changes_of, gradient_of_example
from bpviz.views.geometry import Lines

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Values(FrameValues):
    """What may be seen of a frame: a number at a time, and of all drawn lines at once."""

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
            mean, values = values, gather(gradient_of_example(frame).weights, lines)
            if frame.in_update:
                count = self._known_lines("mean", lines, range(len(lines)))
                values[:count] = mean[:count]
        values[order[self._known_lines("gradient", lines, order) :]] = np.nan
        return values

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
