"""Examples as small pictures: ink on paper, a point in the plane, or the first numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from bpviz.data import Dataset
from bpviz.engine import Array
from bpviz.run.display import Display
from bpviz.views.colour import ColourMap, Scale
from bpviz.views.numbers import number
from bpviz.views.theme import Theme, ui_font

NUMBERS: Final = 4
FULL: Final = Scale(1.0)


@dataclass(frozen=True, slots=True)
class Kind:
    """What an example looks like.

    shape   (rows, columns) of the picture, or None
    bound   points: how far the plane reaches from 0
    inputs  how many numbers an example has
    """

    shape: tuple[int, int] | None
    bound: float
    inputs: int


def kind_of(dataset: Dataset) -> Kind:
    """How the examples of a data set are drawn."""
    bound = float(np.abs(dataset.train_x).max()) if dataset.inputs == 2 else 1.0
    return Kind(dataset.image_shape, 1.1 * bound or 1.0, dataset.inputs)


def side_of(kind: Kind, wanted: float, ratio: float) -> float:
    """The side nearest below `wanted` at which each pixel of a picture has a whole size."""
    if kind.shape is None:
        return wanted
    longest = max(kind.shape)
    return max(int(wanted * ratio + 0.5) // longest, 1) * longest / ratio


def ink_images(kind: Kind, rows: Sequence[Array], theme: Theme) -> list[QImage]:
    """A picture for each row; none where the examples are no pictures."""
    if kind.shape is None:
        return []
    ink = ColourMap(theme.activation, theme.field, theme.activation)
    table = _table(ink)
    height, width = kind.shape
    found = []
    for row in rows:
        index = np.ascontiguousarray(ink.index(row, FULL))
        image = QImage(index.data, width, height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        found.append(image.copy())
    return found


@lru_cache(maxsize=8)
def _table(colours: ColourMap) -> list[int]:
    return [colour.rgb() for colour in colours.colours]


def draw_example(
    painter: QPainter,
    place: QRectF,
    kind: Kind,
    row: Array,
    image: QImage | None,
    theme: Theme,
    display: Display,
) -> None:
    """Draw one example on its paper."""
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("field"))
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
    if image is not None:
        painter.drawImage(_fitted(place, image), image)
    elif kind.inputs == 2:
        _draw_point(painter, place, kind, row, theme)
    else:
        _write_numbers(painter, place, row, theme, display)


def _fitted(place: QRectF, image: QImage) -> QRectF:
    """A picture that is not square keeps its form."""
    factor = place.width() / max(image.width(), image.height())
    found = QRectF(0, 0, image.width() * factor, image.height() * factor)
    found.moveCenter(place.center())
    return found


def _draw_point(painter: QPainter, place: QRectF, kind: Kind, row: Array, theme: Theme) -> None:
    middle = place.center()
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), place.top()), QPointF(middle.x(), place.bottom()))
    x, y = (min(max(float(v) / kind.bound, -1.0), 1.0) for v in row)
    reach, radius = place.width() / 2 - theme.px(4), max(place.width() / 16, 2.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("activation"))
    painter.drawEllipse(middle + QPointF(x, -y) * reach, radius, radius)


def _write_numbers(
    painter: QPainter, place: QRectF, row: Array, theme: Theme, display: Display
) -> None:
    lines = [number(float(v), 2, decimal=display.decimal) for v in row[:NUMBERS]]
    if len(row) > NUMBERS:
        lines[-1] = "…"
    height = place.height() / max(len(lines), 1)
    font = ui_font(theme, 12)
    font.setPixelSize(max(math.floor(min(height * 0.8, theme.px(12))), 6))
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    for i, text in enumerate(lines):
        line = QRectF(place.left(), place.top() + i * height, place.width() - theme.px(4), height)
        painter.drawText(
            line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text
        )
