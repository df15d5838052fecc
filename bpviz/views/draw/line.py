"""A stroke of points as a smooth line: pure geometry, and the pen that draws it.

From midpoint to midpoint runs a parabola, bent by the point between. So the line is smooth, passes
close to every point, and what is drawn once stays: a new point only bends the straight loose end.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

PEN: Final = 0.055
"""The width of a stroke on the screen, in parts of the side of the pad."""

DOT: Final = 0.01
"""A line must have a length for its round ends to be drawn."""


THINNEST: Final = 0.35
"""The part of its width that a pen has with hardly any pressure."""


def ink_pen(colour: QColor, side: float, width: float = PEN) -> QPen:
    """The round pen for a pad of this side; width in parts of it."""
    line, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, max(width * side, 1.0), line, cap, join)


def pressed(pen: QPen, pressure: float) -> QPen:
    """A pen pressed down so hard, 0 to 1: a half is as wide as the pen is drawn otherwise."""
    made = QPen(pen)
    made.setWidthF(pen.widthF() * (THINNEST + 2 * (1 - THINNEST) * pressure))
    return made


def draw_pressed(
    painter: QPainter, points: Sequence[QPointF], pressures: Sequence[float], pen: QPen
) -> None:
    """Draw the line piece by piece, each as wide as it was pressed at its end."""
    for end in range(1, len(points) + 1):
        piece = newest_piece(points[max(end - 4, 0) : end])
        if piece is not None:
            painter.strokePath(piece, pressed(pen, pressures[end - 1]))
    painter.strokePath(loose_end(points), pressed(pen, pressures[-1]))


def draw_line(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    """Draw the whole line through at least one point.

    Where it turns more sharply than the pen is wide, the outline of a line cancels itself and
    leaves holes; its core, drawn below it piece by piece, fills them.
    """
    core = QPen(pen)
    core.setWidthF(max(pen.widthF() - 2, pen.widthF() / 2))
    painter.setPen(core)
    painter.drawLines(_core(points))
    painter.strokePath(smooth_path(points), pen)


def _core(points: Sequence[QPointF]) -> list[QLineF]:
    """Two straight pieces along each parabola of the line."""
    found: list[QLineF] = []
    start = points[0]
    for bend, after in pairwise(points[1:]):
        end = (bend + after) / 2
        top = (start + bend * 2 + end) / 4
        found += [QLineF(start, top), QLineF(top, end)]
        start = end
    return [*found, QLineF(start, points[-1])]


def smooth_path(points: Sequence[QPointF]) -> QPainterPath:
    """The whole line through at least one point; one point alone is a dot."""
    path = QPainterPath(points[0])
    for bend, after in pairwise(points[1:]):
        path.quadTo(bend, (bend + after) / 2)
    _line_to(path, points[-1])
    return path


def newest_piece(points: Sequence[QPointF]) -> QPainterPath | None:
    """What the last point added for good: a parabola; None for the first two points."""
    if len(points) < 3:
        return None
    before, bend, last = points[-3:]
    path = QPainterPath((before + bend) / 2 if len(points) > 3 else before)
    path.quadTo(bend, (bend + last) / 2)
    return path


def loose_end(points: Sequence[QPointF]) -> QPainterPath:
    """The straight end of the line, which the next point will bend."""
    path = QPainterPath((points[-2] + points[-1]) / 2 if len(points) > 2 else points[0])
    _line_to(path, points[-1])
    return path


def _line_to(path: QPainterPath, end: QPointF) -> None:
    is_dot = path.currentPosition() == end
    path.lineTo(end + QPointF(DOT, 0) if is_dot else end)
