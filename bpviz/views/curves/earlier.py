"""The earlier runs under the curves: their lines, drawn once, and their legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bpviz.engine import Spec
from bpviz.run.runs import KeptRun
from bpviz.views.curves.kept import accuracy_lines, cost_lines, kept_lines
from bpviz.views.curves.panel import CurvePanel
from bpviz.views.curves.runs import RunsLegend
from bpviz.views.curves.series import Lines
from bpviz.views.run_words import names_of

if TYPE_CHECKING:
    from bpviz.views.curves.plot import CurvePlot


class EarlierRuns(QObject):
    """Draws earlier runs into both panels and names them in the legend.

    The cost of a run that was trained with another cost function is left out: it is another
    quantity, which the axis of the present one would lie about.
    """

    def __init__(
        self, cost: CurvePanel, accuracy: CurvePanel, legend: RunsLegend, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cost, self._accuracy, self._legend = cost, accuracy, legend
        self._runs: tuple[KeptRun, ...] = ()
        self._beside: tuple[Spec | None, str] = (None, ".")
        self._all: tuple[Lines, ...] = ()
        self.lines: tuple[Lines, ...] = ()
        legend.pointed.connect(self._point_at)

    def show_runs(self, runs: tuple[KeptRun, ...]) -> None:
        """Show these, and no others. What was computed for those that stay is used again."""
        known = {id(run.curves): old for run, old in zip(self._runs, self._all, strict=True)}
        self._all = tuple(known.get(id(run.curves)) or kept_lines(run) for run in runs)
        self._runs = runs
        self._choose_lines()
        self._write_names()

    def show_beside(self, present: Spec | None, decimal: str) -> bool:
        """Show them beside a run of this Spec; whether other lines have to be drawn now."""
        before = self._beside[0]
        if (present, decimal) == self._beside:
            return False
        self._beside = (present, decimal)
        self._write_names()
        if before is not None and present is not None and before.cost == present.cost:
            return False
        self._choose_lines()
        return bool(self._runs)

    def _choose_lines(self) -> None:
        present = self._beside[0]
        self.lines = tuple(
            lines
            if present is None or run.spec.cost == present.cost
            else replace(lines, training=None, validation=None)
            for run, lines in zip(self._runs, self._all, strict=True)
        )

    def draw(self, log: bool) -> None:
        """Draw the lines: needed only when there are others, or the scale of the cost is."""
        pairs = list(zip(self._runs, self.lines, strict=True))
        costs = [cost_lines(run, lines) for run, lines in pairs]
        shares = [accuracy_lines(run, lines) for run, lines in pairs]
        for panel, shown in ((self._cost, costs), (self._accuracy, shares)):
            if panel.plot is not None:
                logs = log and panel is self._cost
                panel.plot.kept.show_runs([x.logarithms() for x in shown] if logs else shown)

    def _write_names(self) -> None:
        self._legend.show_runs(self._runs, names_of(self._runs, *self._beside))

    def _point_at(self, place: int | None) -> None:
        for plot in self._plots():
            plot.kept.point_at(place)

    def _plots(self) -> list[CurvePlot]:
        return [p.plot for p in (self._cost, self._accuracy) if p.plot is not None]
