"""The picture of the plane with its line, points and rings, drawn once for each change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from bpviz.engine import Array
from bpviz.views.surface.contour import zero_line
from bpviz.views.surface.places import Screen
from bpviz.views.surface.scene import Cloud, Scene
from bpviz.views.surface.shapes import shape_of, stamp
from bpviz.views.surface.tones import hue, image_of, regions_image, value_colour
from bpviz.views.theme import Theme

FEW, MANY = 30, 600
FOCUS = 2.0
LARGE, SMALL, SMALLEST = 6.5, 4.6, 2.4
"""Radii of points at zoom 1: of few, and the bounds of many, which grow with the plane."""
SHARE: Final = 1 / 95
"""The radius of many points as a part of the side of the plane."""
LINE_WIDTH: Final = 1.4
GREYS: Final = 24
"""Steps of colour of points whose targets are numbers."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """The marks that points are drawn with."""

    theme: Theme
    radius: float
    ratio: float
    hollow: bool

    def of_class(self, drawn: int, coloured: int) -> QPixmap:
        """The mark of a class, in the colour of a class."""
        return self._made(shape_of(drawn), hue(self.theme, coloured))

    def of_value(self, scene: Scene, value: float) -> QPixmap:
        """The mark of a target that is a number."""
        assert scene.picture is not None
        fill = value_colour(self.theme, value, scene.picture.span)
        return self._made("circle", fill, "dim")  # a neutral one is seen on neutral ground

    def _made(self, shape: str, fill: QColor, edge: str = "panel") -> QPixmap:
        around = self.theme.colour(edge)
        return stamp(shape, fill, around, self.radius, self.hollow, self.ratio)


def mark_radius(scene: Scene, screen: Screen, theme: Theme) -> float:
    """The radius of a training point in pixels."""
    total = len(scene.points.training)
    if total <= FEW:
        return LARGE * theme.zoom
    fitting = screen.area.width() / theme.zoom * SHARE * (0.75 if total > MANY else 1.0)
    return min(max(fitting, SMALLEST), SMALL) * theme.zoom


def coloured_class(scene: Scene, of_class: int) -> int:
    """Which hue a point of a class has: with one output of several, its own class or another."""
    neuron = scene.neuron
    if neuron is None or neuron.layer < scene.spec.layers - 1 or scene.spec.sizes[-1] == 1:
        return of_class
    return int(of_class == neuron.j)


def hues_of_points(scene: Scene) -> tuple[object, ...]:
    """What the colours of the points depend on: where it is the same, they are."""
    if scene.points.names_classes:
        classes = range(max(2, scene.spec.sizes[-1]))
        return tuple(coloured_class(scene, each) for each in classes)
    return scene.neuron, None if scene.picture is None else scene.picture.span


def plane_image(scene: Scene, theme: Theme) -> QImage:
    """The colours of the plane, a pixel for each value."""
    if scene.picture is not None:
        return image_of(scene.picture.values, scene.picture.span, theme)
    assert scene.regions is not None
    return regions_image(scene.regions, theme)


def border_lines(scene: Scene, area: QRectF) -> list[QLineF]:
    """Where the answer changes, in pixels."""
    if scene.picture is not None:
        parts = [zero_line(scene.picture.values - np.float64(scene.picture.span.middle))]
        n = len(scene.picture.values)
    else:
        assert scene.regions is not None
        parts = [zero_line(ahead) for ahead in scene.regions]
        n = scene.regions.shape[1]
    pieces = np.concatenate(parts) * (area.width() / (n - 1))
    pieces[:, 0::2] = area.bottom() - pieces[:, 0::2]
    pieces[:, 1::2] += area.left()
    return [QLineF(x1, y1, x2, y2) for y1, x1, y2, x2 in pieces.tolist()]


def draw_plane(painter: QPainter, scene: Scene, area: QRectF, theme: Theme) -> None:
    """The colours, smooth between the values, and the line where the answer changes."""
    image = plane_image(scene, theme)
    inner = QRectF(0.5, 0.5, image.width() - 1, image.height() - 1)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image, inner)
    pen = QPen(theme.colour("text"), max(LINE_WIDTH * theme.zoom, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines(border_lines(scene, area))


def draw_points(
    painter: QPainter, scene: Scene, screen: Screen, theme: Theme, ratio: float
) -> None:
    """Validation points, smaller and hollow, below the training points."""
    radius = mark_radius(scene, screen, theme)
    points = scene.points
    if points.validation is not None:
        stamps = Stamps(theme, 0.72 * radius, ratio, hollow=True)
        _draw_cloud(painter, scene, points.validation, screen, stamps)
    _draw_cloud(painter, scene, points.training, screen, Stamps(theme, radius, ratio, False))


def _draw_cloud(
    painter: QPainter, scene: Scene, cloud: Cloud, screen: Screen, stamps: Stamps
) -> None:
    keys = _keys(scene, cloud)
    places = screen.points(cloud.x)
    for key in np.unique(keys).tolist():
        if cloud.classes is None:
            value = float(cloud.y[keys == key, _column(scene)].mean())
            mark = stamps.of_value(scene, value)
        else:
            mark = stamps.of_class(key, coloured_class(scene, key))
        half = mark.width() / mark.devicePixelRatio() / 2
        for x, y in places[keys == key].tolist():
            painter.drawPixmap(QPointF(x - half, y - half), mark)


def _keys(scene: Scene, cloud: Cloud) -> Array:
    """What decides how points look: their class, or their target in steps."""
    if cloud.classes is not None:
        return cloud.classes
    targets = cloud.y[:, _column(scene)]
    low, high = float(targets.min()), float(targets.max())
    steps: Array = np.rint((targets - low) / ((high - low) or 1.0) * GREYS).astype(np.int64)
    return steps


def _column(scene: Scene) -> int:
    """The target that colours points without classes."""
    neuron = scene.neuron
    is_output = neuron is not None and neuron.layer == scene.spec.layers - 1
    return neuron.j if neuron is not None and is_output else 0


def draw_rings(painter: QPainter, scene: Scene, screen: Screen, theme: Theme, ratio: float) -> None:
    """A ring around every point that is answered wrongly."""
    radius = mark_radius(scene, screen, theme)
    sizes = (radius + 2.8 * theme.zoom, 0.72 * radius + 2.4 * theme.zoom)
    clouds = (scene.points.training, scene.points.validation)
    for cloud, wrong, size in zip(clouds, scene.wrong, sizes, strict=True):
        if cloud is None or wrong is None or not wrong.any():
            continue
        ring = ring_stamp(theme, size, ratio)
        half = ring.width() / ring.devicePixelRatio() / 2
        for x, y in screen.points(cloud.x[wrong]).tolist():
            painter.drawPixmap(QPointF(x - half, y - half), ring)


def draw_focus(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """A frame: the keyboard is here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), FOCUS))
    painter.drawRect(area.adjusted(-1, -1, 1, 1))


def ring_stamp(theme: Theme, radius: float, ratio: float) -> QPixmap:
    """A ring in the colour of text, as a picture."""
    side = 2 * int(radius + 3)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("text"), max(1.0, 1.4 * theme.zoom)))
    painter.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
    painter.end()
    return picture
