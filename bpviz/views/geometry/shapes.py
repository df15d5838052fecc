"""Circles, rectangles and segments, and what crosses what."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from bpviz.engine import InputRef, NeuronRef, unit_before

Floats = NDArray[np.float64]
Unit = InputRef | NeuronRef


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle: its middle and its radius."""

    x: float
    y: float
    r: float

    @property
    def rect(self) -> QRectF:
        """The square around it."""
        return QRectF(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)

    @property
    def centre(self) -> QPointF:
        """The middle."""
        return QPointF(self.x, self.y)

    def grown(self, by: float) -> Circle:
        """The same middle, a larger radius."""
        return Circle(self.x, self.y, self.r + by)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return math.hypot(x - self.x, y - self.y) <= self.r


def unit_at(column: int, index: int) -> Unit:
    """Unit `index` of a column of the picture; column 0 is the input."""
    return unit_before(column, index)


def overlap(first: QRectF, second: QRectF, slack: float = 0.01) -> bool:
    """Whether two rectangles share more than an edge."""
    shared = first.intersected(second)
    return shared.width() > slack and shared.height() > slack


def as_rows(rects: list[QRectF]) -> Floats:
    """Rectangles as rows of (left, top, right, bottom)."""
    rows = [(rect.left(), rect.top(), rect.right(), rect.bottom()) for rect in rects]
    return np.array(rows, np.float64).reshape(-1, 4)


def around(centres: Floats, width: float, height: float) -> Floats:
    """Rectangles of one size around points, as rows of (left, top, right, bottom)."""
    half = np.array([width / 2, height / 2])
    return np.hstack([centres - half, centres + half])


def rects_meet(rects: Floats, others: Floats, gap: float) -> NDArray[np.bool_]:
    """(n, m): whether a rectangle comes nearer than `gap` to another one."""
    a, b = rects[:, None, :], others[None, :, :]
    apart = (a[..., 2] + gap <= b[..., 0]) | (b[..., 2] + gap <= a[..., 0])
    apart |= (a[..., 3] + gap <= b[..., 1]) | (b[..., 3] + gap <= a[..., 1])
    return ~apart


def rects_meet_circles(rects: Floats, circles: Floats, gap: float) -> NDArray[np.bool_]:
    """(n, m): whether a rectangle comes nearer than `gap` to a circle (x, y, r)."""
    x, y, r = circles[None, :, 0], circles[None, :, 1], circles[None, :, 2]
    dx = x - np.clip(x, rects[:, None, 0], rects[:, None, 2])
    dy = y - np.clip(y, rects[:, None, 1], rects[:, None, 3])
    meets: NDArray[np.bool_] = dx * dx + dy * dy < np.maximum(r + gap, 0.0) ** 2
    return meets


def segments_cross_rects(segments: Floats, rects: Floats) -> NDArray[np.bool_]:
    """(rects, segments): whether a segment (x1, y1, x2, y2) runs through a rectangle.

    They are apart when they are along x, along y, or across the segment: the axes that can
    separate a segment from a box.
    """
    x, y, half_x, half_y = (column[None, :] for column in _boxes(segments))
    across_x, across_y, width, height = (column[:, None] for column in _boxes(rects))
    from_x, from_y = x - across_x, y - across_y
    crosses: NDArray[np.bool_] = np.abs(from_x) <= width + np.abs(half_x)
    crosses &= np.abs(from_y) <= height + np.abs(half_y)
    reach = width * np.abs(half_y) + height * np.abs(half_x)
    crosses &= np.abs(half_x * from_y - half_y * from_x) <= reach
    return crosses


def _boxes(rows: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Of rows (x1, y1, x2, y2) the middles and half of what they extend."""
    half = (rows[:, 2:] - rows[:, :2]) / 2
    middle = rows[:, :2] + half
    return middle[:, 0], middle[:, 1], half[:, 0], half[:, 1]


def distances_to_segments(x: float, y: float, segments: Floats) -> Floats:
    """How far a point is from each segment (x1, y1, x2, y2)."""
    start, step = segments[:, :2], segments[:, 2:] - segments[:, :2]
    to_point = np.array([x, y]) - start
    length = np.maximum((step**2).sum(1), 1e-12)
    along = np.clip((to_point * step).sum(1) / length, 0.0, 1.0)
    away: Floats = np.hypot(*(to_point - along[:, None] * step).T)
    return away
