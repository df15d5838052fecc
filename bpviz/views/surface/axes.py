"""The numbers and names along the two axes of the plane."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bpviz.views.surface.places import Screen
from bpviz.views.theme import Theme, ui_font
from bpviz.views.ticks import tick_text, ticks

TEXT: Final = 11
APART: Final = 56
"""Pixels from one number to the next, at least."""
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


def draw_axes(
    painter: QPainter, screen: Screen, theme: Theme, names: tuple[str, str], decimal: str
) -> None:
    """Draw ticks, numbers below and to the left, and the names at the ends of the axes."""
    painter.setFont(ui_font(theme, TEXT))
    most = max(3, int(screen.area.width() / theme.px(APART)))
    _draw_below(painter, screen, theme, most, names[0], decimal)
    _draw_left(painter, screen, theme, most, decimal)
    area, px = screen.area, theme.px
    painter.setFont(ui_font(theme, TEXT, bold=True))
    painter.setPen(theme.colour("text"))
    below = QRectF(area.right() - px(60), area.bottom() + px(4), px(60), px(16))
    painter.drawText(below, RIGHT, names[0])
    beside = QRectF(area.left() - px(66), area.top() - px(2), px(60), px(16))
    painter.drawText(beside, RIGHT, names[1])


def _draw_below(
    painter: QPainter, screen: Screen, theme: Theme, most: int, name: str, decimal: str
) -> None:
    wide, area, px = QFontMetricsF(painter.font()).horizontalAdvance, screen.area, theme.px
    end = area.right() - wide(name) - px(10)
    for value, decimals in ticks(screen.extent.left, screen.extent.right, most):
        text, x = tick_text(value, decimals, decimal), screen.point(value, 0.0).x()
        painter.setPen(QPen(theme.colour("off"), 1))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + px(3)))
        if x + wide(text) / 2 < end:
            painter.setPen(theme.colour("dim"))
            room = QRectF(x - px(40), area.bottom() + px(4), 2 * px(40), px(16))
            painter.drawText(room, CENTRE, text)


def _draw_left(painter: QPainter, screen: Screen, theme: Theme, most: int, decimal: str) -> None:
    area, px = screen.area, theme.px
    for value, decimals in ticks(screen.extent.low, screen.extent.high, most):
        text, y = tick_text(value, decimals, decimal), screen.point(0.0, value).y()
        painter.setPen(QPen(theme.colour("off"), 1))
        painter.drawLine(QPointF(area.left() - px(3), y), QPointF(area.left(), y))
        if y > area.top() + px(24):
            painter.setPen(theme.colour("dim"))
            painter.drawText(QRectF(area.left() - px(66), y - px(8), px(60), px(16)), RIGHT, text)
