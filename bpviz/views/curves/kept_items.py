"""The earlier runs as pyqtgraph draws them: two lines each, made once and used again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg

from bpviz.views.colour import mix
from bpviz.views.curves.kept import KeptLine
from bpviz.views.curves.legend import colour_of
from bpviz.views.curves.series import NO_LINE
from bpviz.views.theme import THEMES, Theme

BEHIND: Final = -0.75
FAINT_SHARE: Final = 0.45
"""How much of its colour the faint line of a run has; the rest is the panel's."""
WIDTH, POINTED_WIDTH, FAINT_WIDTH = 1.5, 3, 1


class KeptItems:
    """The lines of earlier runs in one plot, behind those of the present one."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self._theme, self._ratio = THEMES["light"], 1.0
        self._runs: tuple[KeptLine, ...] = ()
        self._pointed: int | None = None
        self._items: list[tuple[pg.PlotCurveItem, pg.PlotCurveItem]] = []

    def show_runs(self, runs: Sequence[KeptLine]) -> None:
        """Show these, and no others."""
        self._runs = tuple(runs)
        while len(self._items) < len(self._runs):
            self._items.append((self._add(), self._add()))
        for place, (faint, strong) in enumerate(self._items):
            run = self._runs[place] if place < len(self._runs) else None
            for item, line in ((faint, run and run.faint), (strong, run and run.strong)):
                line = line or NO_LINE
                item.setData(line.x, line.y)
        self._colour()

    def point_at(self, place: int | None) -> None:
        """Draw one of them stronger, and in front of the others."""
        self._pointed = place
        self._colour()

    def show_theme(self, theme: Theme, ratio: float = 1.0) -> None:
        """Take colours and sizes from a theme; `ratio` pixels of the screen are one of Qt's."""
        self._theme, self._ratio = theme, ratio
        self._colour()

    def _add(self) -> pg.PlotCurveItem:
        item = pg.PlotCurveItem(antialias=True, skipFiniteCheck=True)
        item.setZValue(BEHIND)
        self._box.addItem(item)
        return item

    def _colour(self) -> None:
        theme = self._theme
        for place, (run, (faint, strong)) in enumerate(zip(self._runs, self._items, strict=False)):
            colour = colour_of(theme, run.colour)
            pale = mix(theme.panel, colour.name(), FAINT_SHARE)
            width = POINTED_WIDTH if place == self._pointed else WIDTH
            faint.setPen(pg.mkPen(pale, width=self._ratio * theme.px(FAINT_WIDTH)))
            strong.setPen(pg.mkPen(colour, width=self._ratio * width * theme.zoom))
            strong.setZValue(BEHIND / 3 if place == self._pointed else BEHIND / 2)
