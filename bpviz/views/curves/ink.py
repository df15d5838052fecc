"""All lines of the run in one item of pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.views.colour import mix
from bpviz.views.curves.series import NO_LINE, Line
from bpviz.views.theme import THEMES, Theme

MOST_DOTS: Final = 40
MOST_DRAWN: Final = 350
"""Points of the running mean, which is smooth: there are no more pixels across."""
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
        self._theme = THEMES["light"]
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
        every = 1 if name == "raw" else max(1, -(-len(line.x) // MOST_DRAWN))
        first = (len(line.x) - 1) % every if len(line.x) else 0
        self._lines[name].setData(line.x[first::every], line.y[first::every])
        if name == "validation":
            dots = line if len(line.x) <= MOST_DOTS else NO_LINE
            self._dots = [QPointF(*point) for point in zip(dots.x, dots.y, strict=True)]
        self.update()

    def show_original(self, lines: Sequence[Line]) -> None:
        """Show the cost of runs that were left, in grey under all others."""
        if not lines and not self._original:
            return
        self._original = []
        for line in lines:
            item = _curve(antialias=True)
            item.setData(line.x, line.y)
            self._original.append(item)
        self._colour()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._colour()

    def _colour(self) -> None:
        theme = self._theme
        faint = mix(theme.panel, theme.training, RAW_SHARE)
        pens = {"raw": (faint, 1), "training": (theme.training, 2)}
        for name, item in self._lines.items():
            colour, width = pens.get(name, (theme.validation, 2))
            item.setPen(pg.mkPen(colour, width=theme.px(width)))
        for item in self._original:
            item.setPen(pg.mkPen(theme.off, width=theme.px(1)))
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
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            size, round_ = self._theme.px(DOT), Qt.PenCapStyle.RoundCap
            pen = QPen(self._theme.colour("validation"), size, c=round_)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPoints(self._dots)


def _curve(antialias: bool) -> pg.PlotCurveItem:
    item = pg.PlotCurveItem(antialias=antialias, skipFiniteCheck=True)
    item.setSegmentedLineMode("on")  # a wide path is stroked in several times the time
    return item
