"""The axes of the curves: few numbers, thin lines, words in the numbers' own form."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from bpviz.views.numbers import SUPERSCRIPTS, count, percent
from bpviz.views.theme import Theme

SMALLEST_WRITTEN_OUT: Final = -3
"""Powers of ten below this one are written as such."""
ROOM: Final = {"left": 24, "bottom": 64}
"""Pixels at zoom 1 that a number needs along its axis."""
OVERHANG: Final = 12
"""Pixels that the numbers at the ends may stand beyond them."""
NICE: Final = (1.0, 2.0, 5.0, 10.0)


class CurveAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis at the "left" or "bottom"; kind says what is on the left: "cost" or "accuracy"."""

    def __init__(self, side: str, kind: str) -> None:
        super().__init__(side)
        self.setStyle(tickLength=0, hideOverlappingLabels=False)
        self._kind = kind if side == "left" else "count"
        self.decimal = "."
        self._zoom = 1.0
        self.enableAutoSIPrefix(False)
        if side == "left":
            self.setGrid(255)

    def show_theme(self, theme: Theme, font: QFont) -> None:
        """Take colours and sizes from a theme."""
        self.setPen(pg.mkPen(None) if self.orientation == "left" else pg.mkPen(theme.line))
        self.setTickPen(pg.mkPen(theme.line))
        self.setTextPen(pg.mkPen(theme.dim))
        self.setTickFont(font)
        self.setStyle(tickTextOffset=theme.px(6))
        self._zoom = theme.zoom

    def show_decimal(self, mark: str) -> None:
        """Write numbers with this decimal mark."""
        if mark != self.decimal:
            self.decimal, self.picture = mark, None
            self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Where it draws: with a grid, too, the numbers at both ends have room."""
        room = OVERHANG if self.orientation == "left" else 0
        rect: QRectF = super().boundingRect().adjusted(0, -room, 0, room)
        return rect

    def tickValues(self, start: float, end: float, size: float) -> list[tuple[float, list[float]]]:
        """Where the numbers stand: as many as there is room for, at even distances."""
        low, high = min(start, end), max(start, end)
        most = max(1.0, size / (ROOM[self.orientation] * self._zoom))
        spacing = _nice((high - low) / most)
        if self.logMode or (self._kind == "count" and high - low >= 1):
            spacing = max(1.0, spacing)
        first, last = math.ceil(low / spacing - 1e-6), math.floor(high / spacing + 1e-6)
        return [(spacing, [spacing * i for i in range(first, last + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The numbers at the ticks."""
        if self.logMode:
            return [self._power(value) for value in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        if self._kind == "accuracy":
            return [percent(value, max(0, places - 2), self.decimal) for value in values]
        if self._kind == "count" and not places:
            return [count(round(value)) for value in values]
        return [f"{value:.{places}f}".replace(".", self.decimal) for value in values]

    def _power(self, value: float) -> str:
        if value == round(value) and value < SMALLEST_WRITTEN_OUT:
            return f"10{str(round(value)).translate(SUPERSCRIPTS)}"
        return f"{10**value:.2g}".replace(".", self.decimal)


def _nice(spacing: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is no less."""
    power: float = 10.0 ** math.floor(math.log10(max(spacing, 1e-12)))
    return next((n * power for n in NICE if n * power >= spacing * (1 - 1e-9)), 10 * power)
