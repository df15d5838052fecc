"""Small pictures of the pad's panels: numbers as pixels, ink over paper, the eraser's cursor."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QPainter, QPen, QPixmap

from bpviz.engine import Array
from bpviz.views.colour import ColourMap, Scale
from bpviz.views.theme import Theme


def pixels(array: Array, colours: ColourMap, bound: float = 1.0) -> QImage:
    """A pixel for each number of (rows, columns); the ends of the colours are at ±bound."""
    rgb = np.ascontiguousarray(colours.rgb(array, Scale(bound)))
    rows, columns = array.shape
    return QImage(rgb.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def ink_colours(theme: Theme) -> ColourMap:
    """From the paper of a panel to ink."""
    return ColourMap(theme.activation, theme.panel, theme.activation)


def ink_over(picture: Array, colour: QColor) -> QImage:
    """Ink (side, side) of 0 to 1 as a picture that lets through what lies below it."""
    values = np.clip(np.nan_to_num(picture.astype(np.float64)), 0, 1)
    alpha = np.rint(255 * values).astype(np.uint32)
    argb = (alpha << 24) | np.uint32(colour.rgb() & 0xFFFFFF)
    side = len(picture)
    data = np.ascontiguousarray(argb)
    return QImage(data.data, side, side, 4 * side, QImage.Format.Format_ARGB32).copy()


def whole_pixels(place: QRectF, count: int, ratio: float) -> QRectF:
    """The largest square in the middle of `place` that gives each of `count` pixels a whole size.

    Where there is no room for one screen pixel each, all of the place.
    """
    side = max(int(place.width() * ratio) // count, 1) * count / ratio
    left = round((place.center().x() - side / 2) * ratio) / ratio
    top = round((place.center().y() - side / 2) * ratio) / ratio
    return QRectF(left, top, side, side)


def eraser_cursor(side: float, colour: QColor) -> QCursor:
    """A ring as large as what is rubbed out."""
    size = max(int(side), 8) + 2
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return QCursor(picture)
