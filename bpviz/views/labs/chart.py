"""Charts painted by hand: where a point lies, axes, lines, dots, arrows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from bpviz.views.numbers import SUPERSCRIPTS
from bpviz.views.theme import Theme, ui_font
from bpviz.views.theme.sizes import CONTROL_RADIUS, TEXT_VALUE
from bpviz.views.ticks import tick_text, ticks

TEXT: Final = 11
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
FAR: Final = 1e6
"""Pixels beyond which nothing is painted: painters round such places badly."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A range of x and y on a rectangle of the screen, y upwards."""

    area: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    def at_x(self, x: float) -> float:
        """Where x lies on the screen."""
        low, high = self.x
        return self.area.left() + (x - low) / (high - low) * self.area.width()

    def at_y(self, y: float) -> float:
        """Where y lies on the screen."""
        low, high = self.y
        return self.area.bottom() - (y - low) / (high - low) * self.area.height()

    def at(self, x: float, y: float) -> QPointF:
        """Where a point lies on the screen."""
        return QPointF(_held(self.at_x(x)), _held(self.at_y(y)))

    def value(self, place: QPointF) -> tuple[float, float]:
        """Which point lies at a place of the screen."""
        (left, right), (low, high) = self.x, self.y
        across = (place.x() - self.area.left()) / self.area.width()
        up = (self.area.bottom() - place.y()) / self.area.height()
        return left + across * (right - left), low + up * (high - low)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the chart."""
        return self.x[0] <= x <= self.x[1] and self.y[0] <= y <= self.y[1]


def power(exponent: float) -> str:
    """A power of ten as it is written on an axis: 10⁻³."""
    return f"10{str(round(exponent)).translate(SUPERSCRIPTS)}"


def _held(pixels: float) -> float:
    return min(max(pixels, -FAR), FAR) if math.isfinite(pixels) else FAR


def draw_axes(
    painter: QPainter,
    chart: Chart,
    theme: Theme,
    names: tuple[str, str],
    decimal: str,
    whole: bool = False,
    log: tuple[bool, bool] = (False, False),
) -> None:
    """A fine grid at round numbers, the numbers below and to the left, the names at the ends.

    whole  x counts something: no numbers between whole ones
    log    x and y are exponents of ten, and written so
    """
    area, px = chart.area, theme.px
    painter.setFont(ui_font(theme, TEXT))
    wide = painter.fontMetrics().horizontalAdvance
    end = area.right() - (wide(names[0]) + px(10) if names[0] else 0)
    grid = QPen(theme.colour("line"), 1)
    zero = QPen(theme.colour("off"), 1)
    for value, decimals in ticks(*chart.x, max(2, int(area.width() / px(72)))):
        if (whole or log[0]) and not float(value).is_integer():
            continue
        x = round(chart.at_x(value)) + 0.5
        text = power(value) if log[0] else tick_text(value, 0 if whole else decimals, decimal)
        painter.setPen(zero if value == 0 and not whole and not log[0] else grid)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        if x + wide(text) / 2 < end:
            painter.setPen(theme.colour("dim"))
            painter.drawText(
                QRectF(x - px(50), area.bottom() + px(3), px(100), px(16)), CENTRE, text
            )
    for value, decimals in ticks(*chart.y, max(2, int(area.height() / px(44)))):
        if log[1] and not float(value).is_integer():
            continue
        y = round(chart.at_y(value)) + 0.5
        text = power(value) if log[1] else tick_text(value, decimals, decimal)
        painter.setPen(zero if value == 0 and not log[1] else grid)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if y > area.top() + px(14) or not names[1]:
            painter.setPen(theme.colour("dim"))
            painter.drawText(QRectF(area.left() - px(76), y - px(8), px(70), px(16)), RIGHT, text)
    _draw_names(painter, chart, theme, names)


def _draw_names(painter: QPainter, chart: Chart, theme: Theme, names: tuple[str, str]) -> None:
    area, px = chart.area, theme.px
    painter.setFont(ui_font(theme, TEXT, bold=True))
    painter.setPen(theme.colour("text"))
    below = QRectF(area.right() - px(200), area.bottom() + px(3), px(200), px(16))
    painter.drawText(below, RIGHT, names[0])
    room = QRectF(area.left() - px(76), area.top() - px(4), px(70), px(16))
    painter.drawText(room, RIGHT, names[1])


def draw_line(
    painter: QPainter, chart: Chart, x: ArrayLike, y: ArrayLike, pen: QPen, clip: bool = True
) -> None:
    """A line through points; where one is not finite it is broken."""
    across, up = np.asarray(x, np.float64), np.asarray(y, np.float64)
    (left, right), (low, high) = chart.x, chart.y
    area = chart.area
    with np.errstate(over="ignore", invalid="ignore"):
        xs = area.left() + (across - left) * (area.width() / (right - left))
        ys = area.bottom() - (up - low) * (area.height() / (high - low))
    is_good = np.isfinite(xs) & np.isfinite(ys)
    xs, ys = (np.clip(np.where(is_good, v, 0.0), -FAR, FAR) for v in (xs, ys))
    painter.save()
    if clip:
        painter.setClipRect(area)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in np.split(np.arange(len(xs)), np.flatnonzero(np.diff(is_good)) + 1):
        if len(part) > 1 and is_good[part[0]]:
            points = list(map(QPointF, xs[part].tolist(), ys[part].tolist()))
            painter.drawPolyline(QPolygonF(points))
    painter.restore()


def draw_dot(
    painter: QPainter, place: QPointF, radius: float, fill: QColor, edge: QPen | None = None
) -> None:
    """A dot, with an edge or without."""
    painter.setPen(Qt.PenStyle.NoPen if edge is None else edge)
    painter.setBrush(QBrush(fill))
    painter.drawEllipse(place, radius, radius)


def draw_arrow(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float
) -> None:
    """A straight arrow; one that is shorter than its head has a smaller head."""
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = math.hypot(dx, dy)
    if length < 1.0:
        return
    ux, uy = dx / length, dy / length
    head = min(length, 5.0 * width)
    neck = QPointF(end.x() - ux * head, end.y() - uy * head)
    painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, neck)
    side = QPointF(-uy * head * 0.42, ux * head * 0.42)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([end, neck + side, neck - side]))


def draw_words(
    painter: QPainter,
    theme: Theme,
    room: QRectF,
    text: str,
    token: str = "dim",
    align: int = LEFT,
    size: float = TEXT,
    bold: bool = False,
) -> None:
    """Words in a room, shortened where there is not enough of it."""
    painter.setFont(ui_font(theme, size, bold))
    painter.setPen(theme.colour(token))
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, math.ceil(room.width()) + 1
    )
    painter.drawText(room, align, shown)


def draw_notice(painter: QPainter, theme: Theme, room: QRectF, text: str) -> None:
    """A sentence in the middle of a room, on a plate that hides the lines behind it."""
    painter.setFont(ui_font(theme, TEXT_VALUE, bold=True))
    flags = CENTRE | int(Qt.TextFlag.TextWordWrap)
    inner = room.adjusted(theme.px(24), 0, -theme.px(24), 0)
    words = QRectF(painter.fontMetrics().boundingRect(inner.toRect(), flags, text))
    around = theme.px(10)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("panel"))
    corner = theme.px(CONTROL_RADIUS)
    painter.drawRoundedRect(words.adjusted(-around, -around, around, around), corner, corner)
    painter.setPen(theme.colour("text"))
    painter.drawText(inner, flags, text)
