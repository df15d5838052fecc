"""The marks of points: a shape and a colour for each class, hollow for validation points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

SHAPES: Final = ("circle", "square", "triangle", "diamond", "cross")
"""In the order of classes; five shapes and eight hues tell 40 classes apart."""


def outline(shape: str, radius: float) -> QPainterPath:
    """A shape around (0, 0), of about the same area as a circle of this radius."""
    path, r = QPainterPath(), radius
    if shape == "circle":
        path.addEllipse(QPointF(0, 0), r, r)
    elif shape == "square":
        path.addRect(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r)
    elif shape == "triangle":
        corners = [QPointF(0, -1.25 * r), QPointF(1.2 * r, 0.85 * r), QPointF(-1.2 * r, 0.85 * r)]
        path.addPolygon(QPolygonF(corners))
    elif shape == "diamond":
        corners = [QPointF(0, -1.3 * r), QPointF(1.3 * r, 0), QPointF(0, 1.3 * r)]
        path.addPolygon(QPolygonF([*corners, QPointF(-1.3 * r, 0)]))
    else:
        path.addRect(-1.2 * r, -0.45 * r, 2.4 * r, 0.9 * r)
        upright = QPainterPath()
        upright.addRect(-0.45 * r, -1.2 * r, 0.9 * r, 2.4 * r)
        return path.united(upright)
    path.closeSubpath()
    return path


def shape_of(of_class: int) -> str:
    """The shape of a class."""
    return SHAPES[of_class % len(SHAPES)]


def draw_mark(
    painter: QPainter,
    at: QPointF,
    shape: str,
    fill: QColor,
    edge: QColor,
    radius: float,
    hollow: bool = False,
) -> None:
    """Draw a mark: full with an edge that keeps it off the ground, or hollow in its colour."""
    width = max(1.0, 0.28 * radius)
    path = outline(shape, radius).translated(at)
    if hollow:
        painter.setPen(QPen(edge, 2.4 * width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    painter.setPen(QPen(fill if hollow else edge, 1.2 * width if hollow else width))
    painter.setBrush(edge if hollow else fill)
    painter.drawPath(path)


def stamp(
    shape: str, fill: QColor, edge: QColor, radius: float, hollow: bool, ratio: float
) -> QPixmap:
    """A mark as a picture, to be drawn many times; its middle is the middle of the picture."""
    side = 2 * int(2 * radius + 2)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, QPointF(side / 2, side / 2), shape, fill, edge, radius, hollow)
    painter.end()
    return picture
