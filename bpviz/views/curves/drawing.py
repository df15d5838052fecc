"""Drawing lines into the two plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bpviz.views.curves.series import Line, Lines, accuracy_range

if TYPE_CHECKING:
    from bpviz.views.curves.plot import CurvePlot


def draw_cost(plot: CurvePlot, lines: Lines, log: bool) -> None:
    """The costs, as they are or on a scale of powers of ten."""
    for name in ("raw", "training", "validation"):
        line: Line | None = getattr(lines, name)
        plot.show_line(name, line.logarithms() if log and line is not None else line)
    olds = lines.original
    plot.show_original([old.logarithms() for old in olds] if log else olds)
    plot.show_log(log)


def draw_accuracy(plot: CurvePlot | None, lines: Lines, end: float | None) -> None:
    """The accuracies, up to `end`; None leaves the range as it was zoomed to."""
    if plot is None:
        return
    plot.show_line("training", lines.accuracy_training)
    plot.show_line("validation", lines.accuracy_validation)
    if end is not None:
        plot.show_range((0.0, end), accuracy_range(lines))
