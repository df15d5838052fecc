"""Glyphs: neurons without names, and the halves that they are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from bpviz.views.colour import readable_on
from bpviz.views.geometry import Circle, NetGeometry
from bpviz.views.network.ink import outline
from bpviz.views.network.looks import Look
from bpviz.views.theme import Theme

OUTLINE: Final = 0.42
MOST_KEPT: Final = 600


class Part(NamedTuple):
    """A part of a neuron: the whole of it, its left half, or its right half and the outline.

    on_paper  the other half is known: the line between both has the colour of the paper
    """

    which: Literal["whole", "left", "right"]
    fill: str | None
    minus: bool
    on_paper: bool = False


@lru_cache(maxsize=4096)
def parts_of(look: Look) -> tuple[Part, ...]:
    """What a neuron is put together from, in the order in which that is painted."""
    if not look.split:
        return (Part("whole", look.left, look.left_minus),)
    return (
        Part("left", look.left, look.left_minus),
        Part("right", look.right, look.right_minus, look.left is not None),
    )


def draw_part(painter: QPainter, circle: Circle, part: Part, theme: Theme, signs: bool) -> None:
    """A part of a neuron; what is not known is paper. signs: a minus where a value is negative."""
    rect = circle.rect
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("panel") if part.fill is None else QColor(part.fill))
    if part.which == "whole":
        painter.drawEllipse(rect)
    else:
        painter.drawPie(rect, (90 if part.which == "left" else 270) * 16, 180 * 16)
    if part.which == "right":
        edge = theme.colour("panel") if part.on_paper else outline(theme, OUTLINE)
        painter.setPen(QPen(edge, max(1.0, 0.045 * circle.r)))
        top, bottom = circle.y - circle.r, circle.y + circle.r
        painter.drawLine(QPointF(circle.x, top), QPointF(circle.x, bottom))
    if part.which != "left":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(outline(theme, OUTLINE), max(1.0, 1.3 * theme.zoom)))
        painter.drawEllipse(rect)
    if signs and part.minus and part.fill is not None:
        _draw_minus(painter, circle, part, part.fill, theme)


def _draw_minus(painter: QPainter, circle: Circle, part: Part, fill: str, theme: Theme) -> None:
    x = circle.x + {"left": -0.5, "whole": 0.0, "right": 0.5}[part.which] * circle.r
    half = 0.26 * circle.r
    ink = readable_on(fill, (theme.text, theme.panel))
    painter.setPen(QPen(QColor(ink), max(1.2, 0.11 * circle.r)))
    painter.drawLine(QPointF(x - half, circle.y), QPointF(x + half, circle.y))


class Glyphs:
    """Parts of neurons as pixmaps, kept for each size, theme and colour.

    Halves by themselves: thirty times a second there are other pairs of colours, but hardly ever
    another colour.
    """

    def __init__(self) -> None:
        self._kept: dict[object, dict[Part, QPixmap]] = {}

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()

    def paint_all(
        self, painter: QPainter, geometry: NetGeometry, looks: Sequence[Look], theme: Theme
    ) -> None:
        """Every neuron of a net, in the order of its circles."""
        radius, ratio = geometry.radius, painter.device().devicePixelRatio()
        kept = self._of(radius, theme, ratio)
        for corner, fill in zip(_corners(geometry, ratio), looks, strict=True):
            for part in parts_of(fill):
                painter.drawPixmap(corner, kept.get(part) or self._draw(part, radius, theme, ratio))

    def paint_one(self, painter: QPainter, circle: Circle, fill: Look, theme: Theme) -> None:
        """One neuron."""
        ratio = painter.device().devicePixelRatio()
        kept = self._of(circle.r, theme, ratio)
        corner = _corner(circle, ratio)
        for part in parts_of(fill):
            painter.drawPixmap(corner, kept.get(part) or self._draw(part, circle.r, theme, ratio))

    def _draw(self, part: Part, radius: float, theme: Theme, ratio: float) -> QPixmap:
        pixmap = self._of(radius, theme, ratio)[part] = _drawn(radius, part, theme, ratio)
        return pixmap

    def _of(self, radius: float, theme: Theme, ratio: float) -> dict[Part, QPixmap]:
        kept = self._kept.setdefault((radius, ratio, theme.name), {})
        if len(kept) > MOST_KEPT:
            kept.clear()
        return kept


@lru_cache(maxsize=8)
def _corners(geometry: NetGeometry, ratio: float) -> tuple[QPointF, ...]:
    return tuple(_corner(circle, ratio) for circle in geometry.circles.values())


def _corner(circle: Circle, ratio: float) -> QPointF:
    """Where the pixmap of a neuron begins."""
    half = _pixels(circle.r, ratio) / ratio / 2
    return QPointF(circle.x - half, circle.y - half)


def _pixels(radius: float, ratio: float) -> int:
    return round(int(2 * radius + 5) * ratio)


def _drawn(radius: float, part: Part, theme: Theme, ratio: float) -> QPixmap:
    side = _pixels(radius, ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = side / ratio / 2
    draw_part(painter, Circle(middle, middle, radius), part, theme, signs=True)
    painter.end()
    return pixmap
