"""Painting neurons: two halves, a ring for the step, the name in the middle."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.engine import InputRef
from bpviz.views.boxes import Box, paint
from bpviz.views.geometry import Circle, Unit
from bpviz.views.network.glyphs import OUTLINE, Glyphs, draw_part, parts_of
from bpviz.views.network.ink import blend, font, metrics, outline
from bpviz.views.network.looks import Look
from bpviz.views.network.measuring import set_formula
from bpviz.views.network.names import named_ref
from bpviz.views.network.scene import Scene
from bpviz.views.theme import Theme

DIMMED: Final = 0.28
NAME: Final = 19.0
SMALL_NAME: Final = 15.0
SMALL: Final = 27.0


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


def paint_neurons(painter: QPainter, scene: Scene, glyphs: Glyphs) -> None:
    """All units, with their rings."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ringed = (*scene.marks.now, *scene.marks.sources, scene.display.selection, scene.pointed)
    has_rings = any(ref is not None for ref in ringed)
    detailed = scene.detailed
    looks = scene.all_looks or tuple(look(scene, unit) for unit in scene.geometry.circles)
    is_plain = not detailed and not has_rings and scene.kept is None and not scene.geometry.nodes
    if is_plain:
        glyphs.paint_all(painter, scene.geometry, looks, scene.theme)
        return
    for (unit, circle), fill in zip(scene.geometry.circles.items(), looks, strict=True):
        if scene.is_dimmed(unit):
            _erase(painter, circle, scene.theme)
        elif scene.kept is not None:
            painter.setOpacity(1.0)
        if detailed:
            _draw_neuron(painter, circle, fill, scene.theme)
            _paint_name(painter, scene, unit, circle)
        else:
            glyphs.paint_one(painter, circle, fill, scene.theme)
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


def _draw_neuron(painter: QPainter, circle: Circle, fill: Look, theme: Theme) -> None:
    """One neuron that has numbers beside it, and so no signs."""
    for part in parts_of(fill):
        draw_part(painter, circle, part, theme, signs=False)


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
