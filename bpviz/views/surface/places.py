"""Where things stand: the parts of the view, and points of the plane on the screen. No widget."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF

from bpviz.engine import Array
from bpviz.run.surface import Extent

COLUMNS = 8
"""Pictures of neurons in a row below the plane."""
GAP = 10
SIDE_WIDTH = 118
"""The least width of what stands beside the plane."""
PICTURE, PICTURE_LEAST = 54, 22
NAME_HEIGHT = 18
LEGEND_BESIDE = 52
"""Height of the legend beside the plane, where the name of a class can need a line."""
LEAST_PLANE = 0.5
"""Part of the height that the plane keeps before rows of pictures are left out."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of the view are; `pictures` has a rectangle for each that has room."""

    plane: QRect
    legend: QRect
    words: QRect
    pictures: tuple[tuple[QRect, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A square of the plane on a square of the screen, x2 upwards."""

    area: QRectF
    extent: Extent

    @property
    def scale(self) -> float:
        """Pixels for a length of 1."""
        return self.area.width() / (self.extent.right - self.extent.left)

    def point(self, x1: float, x2: float) -> QPointF:
        """Where a point of the plane is on the screen."""
        left = self.area.left() + (x1 - self.extent.left) * self.scale
        return QPointF(left, self.area.bottom() - (x2 - self.extent.low) * self.scale)

    def points(self, x: Array) -> Array:
        """The same for many points (m, 2)."""
        wide = np.asarray(x, np.float64)
        left = self.area.left() + (wide[:, 0] - self.extent.left) * self.scale
        top = self.area.bottom() - (wide[:, 1] - self.extent.low) * self.scale
        return np.stack([left, top], axis=1)

    def value(self, at: QPointF) -> tuple[float, float]:
        """Which point of the plane is at a place of the screen."""
        x1 = self.extent.left + (at.x() - self.area.left()) / self.scale
        return x1, self.extent.low + (self.area.bottom() - at.y()) / self.scale


def arranged(room: QRect, pictures: tuple[int, ...], zoom: float, legend: int) -> Places:
    """The parts in a room: beside the plane what does not fit below it.

    pictures  how many there are of each hidden layer
    legend    height of the legend in pixels
    """
    wide = room.width() > 1.12 * room.height()
    return (_beside if wide else _below)(room, pictures, zoom, legend)


def _below(room: QRect, pictures: tuple[int, ...], zoom: float, legend: int) -> Places:
    gap, name = round(GAP * zoom), round(NAME_HEIGHT * zoom)
    words = round(36 * zoom)
    side = min(round(PICTURE * zoom), (room.width() - (COLUMNS - 1) * gap) // COLUMNS)
    bottom = room.bottom() + 1 - words
    free = room.height() - words - legend - 2 * gap
    rows = min(len(pictures), int(free * (1 - LEAST_PLANE)) // (side + name + gap))
    bottom -= rows * (side + name + gap // 2) + (gap // 2 if rows else 0)
    plane = QRect(room.left(), room.top(), room.width(), bottom - legend - gap - room.top())
    line = QRect(room.left(), plane.bottom() + 1 + gap // 2, room.width(), legend)
    grid = _grid(room.left(), bottom, room.width(), pictures[:rows], side, COLUMNS, gap, name)
    told = QRect(room.left(), room.bottom() + 1 - words, room.width(), words)
    return Places(plane, line, told, grid)


def _beside(room: QRect, pictures: tuple[int, ...], zoom: float, legend: int) -> Places:
    gap, name = round(GAP * zoom), round(NAME_HEIGHT * zoom)
    wide = min(room.height(), room.width() - round(SIDE_WIDTH * zoom) - 2 * gap)
    plane = QRect(room.left(), room.top(), wide, room.height())
    left = plane.right() + 1 + 2 * gap
    right = room.right() + 1 - left
    line = QRect(left, room.top(), right, max(legend, round(LEGEND_BESIDE * zoom)))
    lines = 2 if right > 300 * zoom else 3 if right > 190 * zoom else 5
    high = round((16 * lines + 2) * zoom)
    words = QRect(left, room.bottom() + 1 - high, right, high)
    top = line.bottom() + 1 + gap
    columns = COLUMNS if right >= COLUMNS * (round(34 * zoom) + gap) else COLUMNS // 2
    side = min(round(1.5 * PICTURE * zoom), (right - (columns - 1) * gap // 2) // columns)
    free = words.top() - top
    rows, needed = 0, 0
    for count in pictures:
        needed += math.ceil(count / columns) * (side + name + gap // 2)
        rows += needed <= free
    shown = pictures[:rows]
    if not rows and pictures and free >= side + name:
        shown = (min(columns, pictures[0]),)
    grid = _grid(left, top, right, shown, side, columns, gap // 2, name)
    return Places(plane, line, words, grid)


def _grid(
    left: int,
    top: int,
    width: int,
    counts: tuple[int, ...],
    side: int,
    columns: int,
    gap: int,
    name: int,
) -> tuple[tuple[QRect, ...], ...]:
    """Rows of pictures with a name under each; a layer begins a new row."""
    found = []
    if side < PICTURE_LEAST:
        return ()
    step = side + gap
    for count in counts:
        cells = []
        for n in range(count):
            row, column = divmod(n, columns)
            cells.append(
                QRect(left + column * step, top + row * (side + name + gap // 2), side, side + name)
            )
        found.append(tuple(cells))
        top += math.ceil(count / columns) * (side + name + gap // 2)
    return tuple(found)
