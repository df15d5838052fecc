"""All lines of the run in one item of pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from bpviz.views.colour import mix
from bpviz.views.curves.series import NO_LINE, Line
from bpviz.views.theme import THEMES, Theme

MOST_DOTS: Final = 40
MOST_DRAWN: Final = 500
"""Points of a line that is drawn: there are not many more pixels across."""
RAW_SHARE: Final = 0.28
"""How much of the training colour the single costs have; the rest is the panel's."""
DOT: Final = 6
NAMES: Final = ("raw", "training", "validation")


class Ink(pg.GraphicsObject):  # type: ignore[misc]
    """The lines "raw", "training" and "validation", those of runs that were left under them.

    Each is painted by an item of pyqtgraph that is in no scene: an item in one is asked by Qt where
    it is, several times for each change, which takes longer than to paint it. This one is always
    where the view is.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._ratio = THEMES["light"], 1.0
        self._shown: dict[str, Line] = dict.fromkeys(NAMES, NO_LINE)
        self._lines = {name: _curve(antialias=name != "raw") for name in NAMES}
        self._original: list[pg.PlotCurveItem] = []
        self._dots: list[QPointF] = []

    def show_line(self, name: str, line: Line | None) -> None:
        """Show a line, or none; a few validations are shown as dots, too."""
        line = NO_LINE if line is None else line
        if line is self._shown[name]:
            return
        self._shown[name] = line
        drawn = slice(None) if name == "raw" else _drawn(len(line.x))
        self._lines[name].setData(line.x[drawn], line.y[drawn])
        if name == "validation":
            dots = line if len(line.x) <= MOST_DOTS else NO_LINE
            self._dots = [QPointF(*point) for point in zip(dots.x, dots.y, strict=True)]
        self.update()

    def show_original(self, lines: Sequence[Line]) -> None:
        """Show the cost of runs that were left, in grey under all others."""
        if not lines and not self._original:
            return
        del self._original[len(lines) :]
        for place, line in enumerate(lines):
            if place == len(self._original):
                self._original.append(_curve(antialias=True))
                self._colour()
            self._original[place].setData(line.x, line.y)
        self.update()

    def show_theme(self, theme: Theme, ratio: float = 1.0) -> None:
        """Take colours and sizes from a theme; `ratio` pixels of the screen are one of Qt's."""
        self._theme, self._ratio = theme, ratio
        self._colour()

    def _colour(self) -> None:
        theme = self._theme
        faint = mix(theme.panel, theme.training, RAW_SHARE)
        pens = {"raw": (faint, 1), "training": (theme.training, 2)}
        for name, item in self._lines.items():
            colour, width = pens.get(name, (theme.validation, 2))
            item.setPen(pg.mkPen(colour, width=self._ratio * theme.px(width)))
        for item in self._original:
            item.setPen(pg.mkPen(theme.off, width=self._ratio * theme.px(1)))
        self.update()

    # --- Qt's ------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:  # noqa: N802
        """All that is seen of the plot."""
        rect: QRectF | None = self.viewRect()
        return QRectF() if rect is None else rect

    def viewTransformChanged(self) -> None:  # noqa: N802
        """Other ranges are shown, or the plot has another size."""
        self.prepareGeometryChange()
        super().viewTransformChanged()

    def dataBounds(self, *_: object, **__: object) -> tuple[None, None]:  # noqa: N802
        """Nothing that ranges are to be chosen by: the view chooses them."""
        return None, None

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """The lines, the latest on top."""
        for item in (*self._original, *self._lines.values()):
            item.paint(painter, option, widget)
        if self._dots:
            self._paint_dots(painter)

    def _paint_dots(self, painter: QPainter) -> None:
        """In pixels: a point of the plot may be much wider than high."""
        places = list(map(painter.transform().map, self._dots))
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("validation"))
        radius = self._theme.px(DOT) / 2
        for place in places:
            painter.drawEllipse(place, radius, radius)
        painter.restore()


def _drawn(points: int) -> NDArray[np.intp]:
    """Which of so many points are drawn: the same ones while more come, and always the last."""
    every = 1
    while points > every * MOST_DRAWN:
        every *= 2
    chosen = np.arange(0, points, every)
    return np.append(chosen, points - 1) if (points - 1) % every else chosen


def _curve(antialias: bool) -> pg.PlotCurveItem:
    item = pg.PlotCurveItem(antialias=antialias, skipFiniteCheck=True)
    item.setSegmentedLineMode("on")  # a wide path is stroked in several times the time
    return item
