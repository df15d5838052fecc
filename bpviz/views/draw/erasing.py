"""Erasing: strokes of points without what an eraser went over. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, hypot

import numpy as np

from bpviz.engine import Array

Point = tuple[float, ...]
Stroke = tuple[Point, ...]


def erased(
    strokes: Sequence[Stroke], start: Point, end: Point, radius: float
) -> tuple[Stroke, ...]:
    """The strokes without what a round eraser takes away on its way from start to end.

    A stroke that it crosses becomes two; one that it does not touch stays the same object.
    """
    found: list[Stroke] = []
    for stroke in strokes:
        found += _parts(stroke, start, end, radius)
    return tuple(found)


def _parts(stroke: Stroke, start: Point, end: Point, radius: float) -> list[Stroke]:
    fine = _followed(stroke, radius / 4)
    gone = [_distance(point, start, end) < radius for point in fine]
    if not any(gone):
        return [stroke]
    parts: list[Stroke] = []
    part: list[Point] = []
    for point, is_gone in zip(fine, gone, strict=True):
        if not is_gone:
            part.append(point)
        elif part:
            parts.append(tuple(part))
            part = []
    return [*parts, tuple(part)] if part else parts


def _followed(stroke: Stroke, step: float) -> list[Point]:
    """The same line with points at most `step` apart."""
    found = [stroke[0]]
    for before, after in pairwise(stroke):
        n = max(1, ceil(hypot(after[0] - before[0], after[1] - before[1]) / step))
        for i in range(1, n + 1):
            found.append(
                tuple(a + (b - a) * i / n for a, b in zip(before, after, strict=True))
                if i < n
                else after
            )
    return found


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the nearest place between start and end."""
    x, y = end[0] - start[0], end[1] - start[1]
    length = x * x + y * y
    along = ((point[0] - start[0]) * x + (point[1] - start[1]) * y) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return hypot(point[0] - start[0] - along * x, point[1] - start[1] - along * y)


def rubbed(picture: Array, start: Point, end: Point, radius: float) -> Array:
    """A picture (side, side) that fills the pad, without the pixels whose middle was gone over."""
    side = len(picture)
    middles = (np.arange(side) + 0.5) / side
    x, y = middles[None, :] - start[0], middles[:, None] - start[1]
    way = np.subtract(end[:2], start[:2])
    length = float(way @ way)
    along = np.clip((x * way[0] + y * way[1]) / length, 0, 1) if length else np.zeros((side, side))
    near = np.hypot(x - along * way[0], y - along * way[1]) < radius
    if not (picture[near] > 0).any():
        return picture
    left: Array = np.where(near, 0, picture).astype(picture.dtype)
    left.flags.writeable = False
    return left
