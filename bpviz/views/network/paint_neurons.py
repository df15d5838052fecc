"""Painting neurons: two halves, a ring for the step, the name in the middle."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from bpviz.engine import InputRef
from bpviz.views.boxes import Box, paint
from bpviz.views.colour import readable_on
from bpviz.views.geometry import Circle, Unit
from bpviz.views.network.ink import blend, font, metrics, outline
from bpviz.views.network.looks import Look
from bpviz.views.network.measuring import set_formula
from bpviz.views.network.names import named_ref
from bpviz.views.network.scene import Scene
from bpviz.views.theme import Theme

DIMMED: Final = 0.28
OUTLINE: Final = 0.42
NAME: Final = 19.0
SMALL_NAME: Final = 15.0
SMALL: Final = 27.0
KEPT_GLYPHS: Final = 600


def look(scene: Scene, unit: Unit) -> Look:
    """The fill of a unit, by what the display asks for."""
    if unit in scene.looks:
        return scene.looks[unit]
    neurons = scene.display.neurons
    ink, negative = scene.activation_fill(unit)
    if isinstance(unit, InputRef):
        shown = ink if neurons != "delta" else None
        return Look(shown, shown, False, negative and shown is not None)
    if neurons == "activation":
        return Look(ink, ink, False, negative)
    error, below = scene.error_fill(unit)
    if neurons == "delta":
        return Look(error, error, False, below)
    return Look(ink, error, True, negative, below)


def paint_neurons(painter: QPainter, scene: Scene, glyphs: dict[object, QPixmap]) -> None:
    """All units, with their rings."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ringed = (*scene.marks.now, *scene.marks.sources, scene.display.selection, scene.pointed)
    has_rings = any(ref is not None for ref in ringed)
    detailed, ratio = scene.detailed, painter.device().devicePixelRatio()
    looks = scene.all_looks or tuple(look(scene, unit) for unit in scene.geometry.circles)
    for (unit, circle), fill in zip(scene.geometry.circles.items(), looks, strict=True):
        if scene.is_dimmed(unit):
            _erase(painter, circle, scene.theme)
        elif scene.kept is not None:
            painter.setOpacity(1.0)
        if detailed:
            draw_neuron(painter, circle, fill, scene.theme, signs=False)
            _paint_name(painter, scene, unit, circle)
        else:
            _paint_glyph(painter, circle, fill, scene.theme, ratio, glyphs)
        if has_rings:
            _paint_rings(painter, scene, unit, circle)
    painter.setOpacity(1.0)
    _paint_bias_nodes(painter, scene)


def _erase(painter: QPainter, circle: Circle, theme: Theme) -> None:
    """Lines do not shine through a dimmed neuron."""
    painter.setOpacity(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("panel"))
    painter.drawEllipse(circle.rect)
    painter.setOpacity(DIMMED)


def draw_neuron(painter: QPainter, circle: Circle, fill: Look, theme: Theme, signs: bool) -> None:
    """One neuron; an unknown half is the paper inside the outline."""
    for part in _parts(fill):
        _draw_part(painter, circle, part, theme, signs)


class Part(NamedTuple):
    """A part of a neuron: the whole of it, or its left half, or its right half with the outline.

    paper  whether the other half is known, so that the line between them has the paper's colour
    """

    which: Literal["whole", "left", "right"]
    fill: str | None
    minus: bool
    paper: bool = False


def _parts(look: Look) -> tuple[Part, ...]:
    if not look.split:
        return (Part("whole", look.left, look.left_minus or look.right_minus),)
    return (
        Part("left", look.left, look.left_minus),
        Part("right", look.right, look.right_minus, look.left is not None),
    )


def _draw_part(painter: QPainter, circle: Circle, part: Part, theme: Theme, signs: bool) -> None:
    rect = circle.rect
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("panel") if part.fill is None else QColor(part.fill))
    if part.which == "whole":
        painter.drawEllipse(rect)
    else:
        painter.drawPie(rect, (90 if part.which == "left" else 270) * 16, 180 * 16)
    if part.which == "right":
        edge = theme.colour("panel") if part.paper else outline(theme, OUTLINE)
        painter.setPen(QPen(edge, max(1.0, 0.045 * circle.r)))
        painter.drawLine(
            QPointF(circle.x, circle.y - circle.r), QPointF(circle.x, circle.y + circle.r)
        )
    if part.which != "left":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(outline(theme, OUTLINE), max(1.0, 1.3 * theme.zoom)))
        painter.drawEllipse(rect)
    if signs and part.minus and part.fill is not None:
        _draw_minus(painter, circle, part, theme)


def _draw_minus(painter: QPainter, circle: Circle, part: Part, theme: Theme) -> None:
    """The value is negative."""
    assert part.fill is not None
    x = circle.x + {"left": -1, "whole": 0, "right": 1}[part.which] * circle.r / 2
    half = 0.26 * circle.r
    ink = readable_on(part.fill, (theme.text, theme.panel))
    painter.setPen(QPen(QColor(ink), max(1.2, 0.11 * circle.r)))
    painter.drawLine(QPointF(x - half, circle.y), QPointF(x + half, circle.y))


def _paint_glyph(
    painter: QPainter,
    circle: Circle,
    fill: Look,
    theme: Theme,
    ratio: float,
    glyphs: dict[object, QPixmap],
) -> None:
    """A small neuron from pixmaps that are kept, one for each colour of each half."""
    for part in _parts(fill):
        key = (part, circle.r, ratio, theme.name)
        pixmap = glyphs.get(key)
        if pixmap is None:
            if len(glyphs) > KEPT_GLYPHS:
                glyphs.clear()
            pixmap = glyphs[key] = _drawn_glyph(circle.r, part, theme, ratio)
        side = pixmap.width() / ratio / 2
        painter.drawPixmap(QPointF(circle.x - side, circle.y - side), pixmap)


def _drawn_glyph(radius: float, part: Part, theme: Theme, ratio: float) -> QPixmap:
    side = int(2 * radius + 5)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = pixmap.width() / ratio / 2
    _draw_part(painter, Circle(middle, middle, radius), part, theme, signs=True)
    painter.end()
    return pixmap


def _paint_rings(painter: QPainter, scene: Scene, unit: Unit, circle: Circle) -> None:
    theme, zoom = scene.theme, scene.theme.zoom
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if unit == scene.display.selection:
        _ring(painter, circle.grown(2.6 * zoom), theme.colour("accent"), 2.6 * zoom)
    if unit == scene.pointed:
        _ring_pointed(painter, circle, theme)
    if unit in scene.marks.now:
        width = (3.6 if scene.detailed else 2.8) * zoom
        _ring(painter, circle.grown(width / 2 - zoom), theme.colour("now"), width)
    elif unit in scene.marks.sources:
        _ring(painter, circle.grown(1.2 * zoom), blend(theme.now, theme.panel, 0.3), 1.8 * zoom)


def _ring_pointed(painter: QPainter, circle: Circle, theme: Theme) -> None:
    """Accent around what is pointed at elsewhere, outside of the ring of the step."""
    _ring(painter, circle.grown(3.3 * theme.zoom), theme.colour("accent"), 2.2 * theme.zoom)


def _ring(painter: QPainter, circle: Circle, colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.drawEllipse(circle.rect)


def _paint_name(painter: QPainter, scene: Scene, unit: Unit, circle: Circle) -> None:
    """The name on a plate of its own colour, so that it is read on every fill."""
    theme = scene.theme
    size = theme.px(NAME if circle.r > SMALL * theme.zoom else SMALL_NAME)
    box = set_formula(named_ref(unit, scene.frame.spec, scene.display), size)
    width = min(box.width + 0.75 * size, 1.72 * circle.r)
    height = min(1.3 * size, 1.3 * circle.r)
    rect = QRectF(circle.x - width / 2, circle.y - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("panel"))
    painter.drawRoundedRect(rect, height / 2, height / 2)
    paint(painter, box, _baseline(box, circle.centre), theme)


def _baseline(box: Box, centre: QPointF) -> QPointF:
    """Where the baseline starts for a box whose ink is in the middle of a point."""
    return QPointF(centre.x() - box.width / 2, centre.y() + (box.ascent - box.descent) / 2)


def _paint_bias_nodes(painter: QPainter, scene: Scene) -> None:
    theme = scene.theme
    lift = metrics(theme, 12).capHeight() / 2
    for ref, node in scene.geometry.nodes.items():
        painter.setOpacity(DIMMED if scene.is_dimmed(ref) else 1.0)
        painter.setPen(QPen(outline(theme, OUTLINE), 1.2 * theme.zoom))
        painter.setBrush(theme.colour("neutral"))
        link = QPointF(node.circle.x + node.circle.r, node.circle.y)
        painter.drawLine(link, QPointF(node.card.left() + 2, node.circle.y))
        painter.drawEllipse(node.circle.rect)
        painter.setFont(font(theme, 12))
        painter.setPen(theme.colour("text"))
        width = metrics(theme, 12).horizontalAdvance("1")
        painter.drawText(QPointF(node.circle.x - width / 2, node.circle.y + lift), "1")
        if ref in scene.marks.now:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _ring(painter, node.circle.grown(1.5), theme.colour("now"), 3.0 * theme.zoom)
        if ref == scene.pointed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _ring_pointed(painter, node.circle, theme)
    painter.setOpacity(1.0)
