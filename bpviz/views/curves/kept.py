"""The lines of earlier runs: computed once, thinned out, since they never change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bpviz.run.runs import KeptRun
from bpviz.views.curves.series import Line, Lines, lines_of

KEPT_POINTS: Final = 250
"""A line of an earlier run has at most about so many points: it lies behind, and is smooth."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptLine:
    """What one plot shows of an earlier run.

    colour      the place of its colour in the theme
    training    drawn faintly, when there is a validation to be drawn strongly
    validation  None for a run without one: its training is then drawn strongly
    """

    colour: int
    training: Line | None
    validation: Line | None

    @property
    def strong(self) -> Line | None:
        """The line that stands for the run."""
        return self.training if self.validation is None else self.validation

    @property
    def faint(self) -> Line | None:
        """The line behind it."""
        return None if self.validation is None else self.training

    def logarithms(self) -> KeptLine:
        """The same on a scale of powers of ten."""
        both = (self.training, self.validation)
        logs = [None if line is None else line.logarithms() for line in both]
        return replace(self, training=logs[0], validation=logs[1])


def kept_lines(run: KeptRun) -> Lines:
    """The lines of an earlier run, over its own epochs."""
    lines = lines_of(run.curves)
    return replace(
        lines,
        raw=None,
        training=_thinned(lines.training),
        validation=_thinned(lines.validation),
        accuracy_training=_thinned(lines.accuracy_training),
        accuracy_validation=_thinned(lines.accuracy_validation),
    )


def cost_lines(run: KeptRun, lines: Lines) -> KeptLine:
    """What the plot of the cost shows of it."""
    return KeptLine(run.colour, lines.training, lines.validation)


def accuracy_lines(run: KeptRun, lines: Lines) -> KeptLine:
    """What the plot of the accuracy shows of it."""
    return KeptLine(run.colour, lines.accuracy_training, lines.accuracy_validation)


def _thinned(line: Line | None) -> Line | None:
    """Every so many-th point, the last one always among them."""
    if line is None or len(line.x) <= KEPT_POINTS:
        return line
    stride = -(-len(line.x) // KEPT_POINTS)
    return Line(line.x[::-1][::stride][::-1], line.y[::-1][::stride][::-1])
