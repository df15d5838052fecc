"""Painting a laid-out formula. Bars fall on whole pixels, so that they stay sharp at every size."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from bpviz.views.boxes.box import Box, ChipArea, Glyph, Rule
from bpviz.views.boxes.font import math_font
from bpviz.views.theme import Theme

CHIP_RADIUS: Final = 6.0
HELD_BY_TONE: Final = "now"


def paint(
    painter: QPainter,
    box: Box,
    origin: QPointF,
    theme: Theme,
    highlighted: Collection[Hashable] = (),
    focused: Hashable | None = None,
) -> None:
    """Draw the box with the left end of its baseline at `origin`.

    Highlighted chips lie on a wash, the focused one has a ring; any other chip of tone
    "now" lies on the wash of what is being computed.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(origin.x(), _whole(origin.y(), painter))
    for chip in box.chips:
        _paint_chip(painter, chip, theme, highlighted, focused)
    _paint_glyphs(painter, box.glyphs, theme)
    for rule in box.rules:
        painter.fillRect(_bar(rule, painter), theme.tone(rule.tone))
    painter.restore()


def _paint_glyphs(painter: QPainter, glyphs: tuple[Glyph, ...], theme: Theme) -> None:
    """One outline after the other: half the time of filling them as one large one."""
    font, tone = math_font(), None
    painter.setPen(Qt.PenStyle.NoPen)
    for glyph in glyphs:
        if glyph.tone != tone:
            tone = glyph.tone
            painter.setBrush(theme.tone(tone))
        outline = font.scaled(glyph.shape, glyph.size)
        if glyph.stretch != 1.0:
            outline = QTransform.fromScale(1.0, glyph.stretch).map(outline)
        painter.translate(glyph.x, glyph.y)
        painter.drawPath(outline)
        painter.translate(-glyph.x, -glyph.y)


def _paint_chip(
    painter: QPainter,
    chip: ChipArea,
    theme: Theme,
    highlighted: Collection[Hashable],
    focused: Hashable | None,
) -> None:
    wash = _wash(chip, theme, highlighted)
    ring = focused is not None and chip.key == focused
    if wash is None and not ring:
        return
    pen = QPen(theme.colour("accent"), 2.0) if ring else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(wash if wash is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chip.rect, CHIP_RADIUS, CHIP_RADIUS)


def _wash(chip: ChipArea, theme: Theme, highlighted: Collection[Hashable]) -> QColor | None:
    if chip.key in highlighted:
        return theme.colour("accent_wash")
    return theme.colour("now_wash") if chip.tone == HELD_BY_TONE else None


def _bar(rule: Rule, painter: QPainter) -> QRectF:
    """The bar, at least one device pixel thick, its edges between device pixels."""
    ratio = _ratio(painter)
    thickness = max(round(rule.thickness * ratio), 1) / ratio
    top = round((rule.y - thickness / 2) * ratio) / ratio
    return QRectF(rule.x, top, rule.width, thickness)


def _whole(y: float, painter: QPainter) -> float:
    return round(y * _ratio(painter)) / _ratio(painter)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
