"""Painting the line above the net: what kind it is, and the cost in the corner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.engine import CostRef
from bpviz.views.boxes import Box, paint
from bpviz.views.network import words
from bpviz.views.network.content import STALE
from bpviz.views.network.ink import font, metrics
from bpviz.views.network.measuring import fitted_number, set_formula
from bpviz.views.network.scene import Scene
from bpviz.views.theme import Theme

CORNER: Final = 17
ARROW: Final = " → "


def title_of(scene: Scene, corner: float) -> str:
    """What kind of net it is, as far as there is room beside its structure and the corner card."""
    theme, rect, text = scene.theme, scene.geometry.page.title, words.title(scene.frame.spec)
    left = rect.left() + _width(theme, words.structure(scene.frame.spec), 14, True) + theme.px(10)
    room = rect.right() - corner - left - theme.px(12)
    if _width(theme, text, 12, False) <= room:
        return text
    return metrics(theme, 12).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))


@lru_cache(maxsize=64)
def _width(theme: Theme, text: str, size: float, bold: bool) -> float:
    return metrics(theme, size, bold).horizontalAdvance(text)


def paint_title(painter: QPainter, scene: Scene, title: str) -> None:
    """The structure of the net, and what kind it is."""
    theme, rect = scene.theme, scene.geometry.page.title
    strong, name = metrics(theme, 14, bold=True), words.structure(scene.frame.spec)
    baseline = rect.center().y() + strong.capHeight() / 2
    painter.setFont(font(theme, 14, bold=True))
    painter.setPen(theme.colour("text"))
    painter.drawText(QPointF(rect.left(), baseline), name)
    left = rect.left() + _width(theme, name, 14, True) + theme.px(10)
    painter.setFont(font(theme, 12))
    painter.setPen(theme.colour("dim"))
    painter.drawText(QPointF(left, baseline), title)


@dataclass(frozen=True, slots=True)
class Corner:
    """The cost in the upper right corner: its name, its number, the card they stand on.

    is_stale  it depends on a value that is being typed
    """

    name: Box
    text: str
    card: QRectF
    is_stale: bool


def corner_of(scene: Scene) -> Corner | None:
    """The corner card, when the cost is known."""
    entry = scene.total
    if entry is None or entry.value is None or isinstance(entry.label, str):
        return None
    theme, rect = scene.theme, scene.geometry.page.title
    size = metrics(theme, CORNER, bold=True)
    after = scene.frame.cost_after  # known with the cost itself
    costs = [entry.value] if after is None else [entry.value, after]
    digits, display = scene.display.digits, scene.display
    text = ARROW.join(fitted_number(each, digits, 1e6, size, display, False) for each in costs)
    box = set_formula(entry.label, theme.px(15))
    least = 0.0
    if scene.frame.training:  # the card stays where it is, whatever form the number takes
        longest = f"{10 ** (1 - digits):.{digits - 1}f}·10⁻⁰"
        least = _width(theme, longest, CORNER, True)
    number = max(least, size.horizontalAdvance(text))
    width = box.width + theme.px(12) + number + 2 * theme.px(12)
    card = QRectF(rect.right() - width, rect.top(), width, rect.height())
    return Corner(box, text, card, entry.tone == STALE)


def paint_card(painter: QPainter, scene: Scene, corner: Corner) -> None:
    """The card with the name of the cost."""
    theme, card = scene.theme, corner.card
    marked = scene.marks.kind == "cost"
    pointed = isinstance(scene.pointed, CostRef)
    edge = theme.colour("accent" if pointed else "now" if marked else "line")
    painter.setPen(QPen(edge, 1.8 * theme.zoom if marked or pointed else 1.0))
    painter.setBrush(theme.colour("now_wash" if marked else "window"))
    painter.drawRoundedRect(card, theme.px(8), theme.px(8))
    place = QPointF(card.left() + theme.px(12), _baseline(theme, card))
    paint(painter, corner.name, place, theme)


def paint_cost(painter: QPainter, theme: Theme, corner: Corner) -> None:
    """The number on the card."""
    painter.setFont(font(theme, CORNER, bold=True))
    painter.setPen(theme.colour("off" if corner.is_stale else "text"))
    width = metrics(theme, CORNER, bold=True).horizontalAdvance(corner.text)
    left = corner.card.right() - theme.px(12) - width
    painter.drawText(QPointF(left, _baseline(theme, corner.card)), corner.text)


def _baseline(theme: Theme, card: QRectF) -> float:
    return card.center().y() + metrics(theme, CORNER, bold=True).capHeight() / 2
