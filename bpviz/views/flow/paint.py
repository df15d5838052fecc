"""Drawing the gradient flow: each function draws one part where it was placed."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from bpviz.views.flow.picture import Picture, Row
from bpviz.views.flow.places import AXIS, GAP, HEAD, Columns, RowPlaces
from bpviz.views.flow.scale import Decades, power_of_ten
from bpviz.views.flow.words import ACTIVATIONS, CAPTIONS, OVER_TIME, say
from bpviz.views.theme import Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter
SMALL: Final = 11
TOKENS: Final = (
    *("text", "dim", "line", "neutral", "panel"),
    *("error_positive", "activation", "accent"),
)


class Brush:
    """Fonts and colours of a theme, made once."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.px = theme.px
        self.value, self.label = ui_font(theme, TEXT_VALUE), ui_font(theme, TEXT_LABEL)
        self.bold, self.small = ui_font(theme, TEXT_VALUE, bold=True), ui_font(theme, SMALL)
        self.metrics = {
            font.key(): QFontMetricsF(font)
            for font in (self.value, self.label, self.bold, self.small)
        }
        self.colour = {name: theme.colour(name) for name in TOKENS}


def draw_captions(painter: QPainter, brush: Brush, at: Columns, picture: Picture) -> None:
    """What the columns show."""
    painter.setFont(brush.label)
    painter.setPen(brush.colour["dim"])
    words = (say(CAPTIONS[picture.quantity]), say(OVER_TIME), say(ACTIVATIONS))
    aligned = (LEFT, LEFT, RIGHT)
    for (left, width), text, align in zip(
        (at.bar, at.curve, at.histogram), words, aligned, strict=True
    ):
        if width:
            room = width + brush.px(GAP) * 0.75
            shown = brush.metrics[brush.label.key()].elidedText(
                text, Qt.TextElideMode.ElideRight, room
            )
            start = left + width - room if align == RIGHT else left
            painter.drawText(QRectF(start, 0, room, brush.px(HEAD)), int(align), shown)


def draw_axis(painter: QPainter, brush: Brush, at: Columns, top: float, picture: Picture) -> None:
    """The numbers of the bars' axis, and of the curves' one."""
    painter.setFont(brush.small)
    painter.setPen(brush.colour["dim"])
    left, width = at.bar
    height, half = brush.px(AXIS), brush.px(24)
    for x, exponent in zip(_ticks(at.bar, picture.axis), picture.axis.ticks(), strict=True):
        place = QRectF(x - half, top, 2 * half, height)
        align = CENTRE
        if x - half < left:
            place, align = QRectF(x, top, 2 * half, height), LEFT
        elif x + half > left + width:
            place, align = QRectF(x - 2 * half, top, 2 * half, height), RIGHT
        painter.drawText(place, int(align), power_of_ten(exponent))
    if at.curve[1]:
        low, high = picture.curve_axis.low, picture.curve_axis.high
        text = f"{power_of_ten(low)} … {power_of_ten(high)}"
        place = QRectF(at.curve[0], top, at.curve[1], height)
        painter.drawText(place, int(LEFT), text)


def _ticks(bar: tuple[float, float], axis: Decades) -> list[float]:
    left, width = bar
    exponents = np.array(axis.ticks(), np.float64)
    return [left + width * float(share) for share in axis.position(10.0**exponents)]


def draw_row(
    painter: QPainter, brush: Brush, places: RowPlaces, row: Row, picture: Picture
) -> None:
    """One layer: name and size, bar, shares, curve, histogram."""
    _draw_words(painter, brush, places, row)
    _draw_bar(painter, brush, places.bar, picture.axis, row.size)
    if places.curve.width():
        _draw_curve(painter, brush, places.curve, row, picture)
    if places.histogram.width():
        _draw_histogram(painter, brush, places.histogram, row)


def _draw_words(painter: QPainter, brush: Brush, places: RowPlaces, row: Row) -> None:
    bold = brush.metrics[brush.bold.key()].horizontalAdvance(row.text)
    painter.setFont(brush.bold)
    painter.setPen(brush.colour["text"])
    painter.drawText(places.name, int(RIGHT), row.text)
    painter.setFont(brush.value)
    room = places.name.width() - bold - brush.px(6)
    name = brush.metrics[brush.value.key()].elidedText(row.name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(places.name, int(LEFT), name)
    if row.shares:
        painter.setFont(brush.label)
        painter.setPen(brush.colour["dim"])
        words = brush.metrics[brush.label.key()].elidedText(
            row.shares, Qt.TextElideMode.ElideRight, places.shares.width()
        )
        painter.drawText(places.shares, int(LEFT), words)


def _draw_bar(painter: QPainter, brush: Brush, place: QRectF, axis: Decades, size: float) -> None:
    """The bar on its ground, with a thin line at every number of the axis."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.colour["neutral"])
    radius, share = brush.px(3), float(axis.position(size))
    painter.drawRoundedRect(place, radius, radius)
    if share > 0:
        full = QRectF(place.left(), place.top(), max(share * place.width(), 2.0), place.height())
        painter.setBrush(brush.colour["error_positive"])
        painter.drawRoundedRect(full, min(radius, full.width() / 2), radius)
    painter.setPen(QPen(brush.colour["panel"], 1))
    for tick in _ticks((place.left(), place.width()), axis)[1:-1]:
        x = round(tick) + 0.5
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))


def _draw_curve(painter: QPainter, brush: Brush, place: QRectF, row: Row, picture: Picture) -> None:
    painter.setPen(QPen(brush.colour["line"], 1))
    base = round(place.bottom()) + 0.5
    painter.drawLine(QPointF(place.left(), base), QPointF(place.right(), base))
    iterations = picture.iterations
    if not len(iterations):
        return
    span = max(int(iterations[-1] - iterations[0]), 1)
    x = place.left() + (iterations - iterations[0]) * (place.width() / span)
    y = place.bottom() - picture.curve_axis.position(row.series) * place.height()
    painter.setPen(QPen(brush.colour["error_positive"], brush.px(1.5)))
    if len(x) > 1:
        # Three points a pixel are enough: the rest would be drawn over each other.
        every = max(1, len(x) // max(1, int(3 * place.width())))
        points = list(map(QPointF, x[::every].tolist(), y[::every].tolist()))
        painter.drawPolyline(QPolygonF(points))
    mark = len(x) - 1
    if picture.now is not None:
        mark = int(np.abs(iterations - picture.now).argmin())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.colour["accent" if picture.now is not None else "error_positive"])
    painter.drawEllipse(QPointF(float(x[mark]), float(y[mark])), brush.px(2.5), brush.px(2.5))


def _draw_histogram(painter: QPainter, brush: Brush, place: QRectF, row: Row) -> None:
    shares = row.histogram.shares
    width = place.width() / len(shares)
    scale = place.height() / max(float(shares.max()), 1e-9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.colour["activation"])
    for index, share in enumerate(shares.tolist()):
        if share:
            height = max(share * scale, 1.0)
            left = place.left() + index * width
            painter.drawRect(QRectF(left, place.bottom() - height, max(width - 1, 1), height))
    painter.setPen(QPen(brush.colour["line"], 1))
    base = round(place.bottom()) + 0.5
    painter.drawLine(QPointF(place.left(), base), QPointF(place.right(), base))
