"""Weights as pictures: one image holds those of many neurons, one below the other."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from bpviz.engine import Array
from bpviz.views.colour import ColourMap, Scale
from bpviz.views.theme import Theme
from bpviz.views.weights.content import Form

WHOLE = 0.85
"""A whole number of dots a weight is taken when it fills at least this share of the room."""


def strip(form: Form, values: Array, colours: ColourMap, scale: Scale) -> QImage:
    """The rows of values (neurons, inputs) as one image; what is NaN is left transparent."""
    assert form.shape is not None
    rows, columns = form.shape
    index = colours.index(values, scale)
    index[~np.isfinite(values)] = 0  # the map uses rows 1 to 255
    if form.filled < rows * columns:
        index = np.pad(index, ((0, 0), (0, rows * columns - form.filled)))
    index = np.ascontiguousarray(index)
    height = rows * len(values)
    image = QImage(index.data, columns, height, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(_table(colours))
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@lru_cache(maxsize=8)
def _table(colours: ColourMap) -> list[int]:
    return [0, *(colour.rgb() for colour in colours.colours[1:])]


def draw_picture(
    painter: QPainter, place: QRectF, form: Form, image: QImage, neuron: int, ratio: float
) -> None:
    """Draw the neuron-th picture of a strip."""
    assert form.shape is not None
    rows, columns = form.shape
    source = QRectF(0, neuron * rows, columns, rows)
    whole = place.width() * ratio / columns
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, abs(whole % 1) > 1e-6)
    painter.drawImage(place, image, source)


def draw_bars(
    painter: QPainter, place: QRectF, values: Array, colours: ColourMap, scale: Scale, theme: Theme
) -> None:
    """Draw a bar for each value, up or down from the middle; none where it is NaN.

    Its height is its size, its colour only its sign, so that a small one can be seen too.
    """
    middle, width = place.center().y(), place.width() / max(len(values), 1)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
    painter.setPen(Qt.PenStyle.NoPen)
    space = 1.0 if width >= 4 else 0.0
    thick = min(width - space, theme.px(14))
    for k, value in enumerate(values.tolist()):
        if value != value:
            continue
        height = float(scale.position(value)) * (place.height() / 2 - 1)
        left = place.left() + k * width + (width - thick) / 2
        painter.setBrush(colours.colours[1 if value < 0 else -1])
        top = middle - max(height, 0.0)
        painter.drawRect(QRectF(left, top, thick, max(abs(height), 0.5)))


def side_for(form: Form, room: float, ratio: float) -> tuple[float, float]:
    """Width and height of a picture in a square room: whole dots a weight, where that fills it."""
    if form.shape is None:
        return room, room
    rows, columns = form.shape
    factor = room * ratio / max(rows, columns)
    if int(factor) >= WHOLE * factor:
        factor = float(int(factor))
    return columns * factor / ratio, rows * factor / ratio
