"""The legend of the earlier runs: a row each, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.run.runs import KeptRun
from bpviz.views.curves.run_row import RunRow
from bpviz.views.theme import THEMES, Theme

NARROWEST: Final = 190
"""Pixels at zoom 1 that a row needs."""
MOST_COLUMNS: Final = 2
IN_A_COLUMN: Final = 3
"""So many rows stand in one column, where names have room, before there is a second."""


class RunsLegend(QFrame):
    """Earlier runs, by name. It is hidden while there is none."""

    deleted = Signal(int)  # the place of a run
    renamed = Signal(int, str)  # the place of a run, its new name ("": the automatic one)
    pointed = Signal(object)  # int: the place of the run to be drawn stronger, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runsLegend")
        self.setProperty("panel", "whole")
        self.setAccessibleName(self.tr("Earlier runs"))
        self._theme, self._columns = THEMES["light"], 0
        self._rows: list[RunRow] = []
        self._shown, self._variants = 0, False
        self._heading = QLabel(self.tr("Earlier runs"), self)
        self._heading.setProperty("role", "label")
        self._key = QLabel(self.tr("strong: validation · faint: training"), self)
        self._key.setProperty("role", "label")
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._key)
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addLayout(self._grid)
        self.hide()

    def show_runs(self, runs: Sequence[KeptRun], names: Sequence[str]) -> None:
        """Show these runs under these names."""
        while len(self._rows) < len(runs):
            self._rows.append(self._new_row(len(self._rows)))
        for row, run, name in zip(self._rows, runs, names, strict=False):
            row.show_run(name, run.colour)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(runs))
        has_both = any(score.train and score.validation for r in runs for score in r.curves.scores)
        self._key.setVisible(has_both)
        if len(runs) != self._shown:
            self._shown = len(runs)
            self._place_rows()
        self.setVisible(bool(runs))

    def show_kind(self, variants: bool) -> None:
        """Whether they are the variants of a comparison, which cannot be renamed or deleted."""
        self._variants = variants
        says = self.tr("Variants") if variants else self.tr("Earlier runs")
        self._heading.setText(says)
        self.setAccessibleName(says)
        for row in self._rows:
            row.fix(variants)

    def show_values(self, values: Sequence[str]) -> None:
        """A value for each run: the latest, or that under the crosshair."""
        for row, value in zip(self._rows, values, strict=False):
            row.show_value(value)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._column.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(6))
        self._column.setSpacing(theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(0)
        for row in self._rows:
            row.show_theme(theme)
        self._place_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rows()

    def _new_row(self, place: int) -> RunRow:
        row = RunRow(place, self)
        row.deleted.connect(self.deleted)
        row.renamed.connect(self.renamed)
        row.pointed.connect(self.pointed)
        row.show_theme(self._theme)
        row.fix(self._variants)
        self._columns = 0  # the new row has no place yet
        return row

    def _place_rows(self) -> None:
        """Rows from left to right, then down."""
        room = max(1, self.width() // self._theme.px(NARROWEST))
        columns = min(room, MOST_COLUMNS, 1 + (self._shown > IN_A_COLUMN))
        if columns == self._columns:
            return
        self._columns = columns
        for place, row in enumerate(self._rows):
            self._grid.addWidget(row, place // columns, place % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
