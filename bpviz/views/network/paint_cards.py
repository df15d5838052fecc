"""Painting blocks: plates below neurons, cards on lines, the card in the corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.engine import BiasRef, NeuronRef, WeightRef
from bpviz.views.boxes import Box, paint
from bpviz.views.network.content import STALE, Block, Entry
from bpviz.views.network.ink import blend, font_of, metrics_of, outline
from bpviz.views.network.marks import drawn_ref
from bpviz.views.network.measuring import (
    INSET,
    LABEL_GAP,
    NAME_SCALE,
    fitted_number,
    set_formula,
)
from bpviz.views.network.names import CHANGE, GRADIENT
from bpviz.views.network.scene import FAINT, Scene
from bpviz.views.theme import Theme

CARD_RADIUS: Final = 6.0
BAND_RADIUS: Final = 4.0
DIMMED: Final = 0.28
SMALLEST: Final = 6.0
"""Pixels of a number with a power of ten of two or three figures in a narrow card."""
AROUND: Final = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """One line ready to paint: the label (text or box), the number, and their widths.

    pixels  the size of the number: smaller only where one with its power of ten has no room
    """

    entry: Entry
    box: Box | None
    label_width: float
    number: str
    number_width: float
    bold: bool
    pixels: float = 0.0


def written(scene: Scene, block: Block) -> list[Written | None]:
    """The lines of a block with numbers that fit into it."""
    labels = [_label(scene, entry) for entry in block.entries]
    widest = 0.0 if block.framed else max((width for _, width in labels), default=0.0)
    return [
        None if entry is None else _written(scene, block, entry, box, width, max(width, widest))
        for entry, (box, width) in zip(block.entries, labels, strict=True)
    ]


def _label(scene: Scene, entry: Entry | None) -> tuple[Box | None, float]:
    """The label of a line as a box, None for a text, and its width."""
    text = scene.geometry.measures.text
    if entry is None:
        return None, 0.0
    if isinstance(entry.label, str):
        return None, metrics_of(scene.theme, text).horizontalAdvance(entry.label)
    box = set_formula(entry.label, NAME_SCALE * text, "dim")
    return box, box.width


def _written(
    scene: Scene, block: Block, entry: Entry, box: Box | None, width: float, column: float
) -> Written:
    """A line with its number in the room beside the column of labels."""
    theme, measures = scene.theme, scene.geometry.measures
    bold = (
        isinstance(block.ref, WeightRef | BiasRef)
        and entry.sign is False
        and entry.tone.startswith(("weight", STALE))
        and entry.label not in (GRADIENT, CHANGE)
    )
    if entry.value is None:
        return Written(entry, box, width, "", 0.0, bold, measures.text)
    metrics, pixels = metrics_of(theme, measures.text, bold), measures.text
    inset = (2 if block.framed else 1) * INSET * measures.text
    gap = LABEL_GAP * measures.text if column else 0.0
    room = block.rect.width() - inset - column - gap + 1
    text = fitted_number(entry.value, measures.digits, room, metrics, scene.display, entry.sign)
    while metrics.horizontalAdvance(text) > room and pixels > SMALLEST:
        pixels -= 1
        metrics = metrics_of(theme, pixels, bold)
    return Written(entry, box, width, text, metrics.horizontalAdvance(text), bold, pixels)


def paint_blocks(painter: QPainter, scene: Scene) -> None:
    """All blocks, dimmed ones first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for block in sorted(scene.blocks, key=lambda each: not scene.is_dimmed(each.ref)):
        painter.setOpacity(1.0)
        if block.framed:
            _paint_card(painter, scene, block)
        else:
            _paint_plate(painter, scene, block)
    painter.setOpacity(1.0)


# --- cards ----------------------------------------------------------------------------------------


def card_rect(scene: Scene, block: Block, lines: list[Written | None]) -> QRectF:
    """The card around its lines, as near to its line as the rectangle kept for it allows."""
    text = scene.geometry.measures.text
    present = [line for line in lines if line is not None]
    gap = LABEL_GAP * text
    width = max(
        line.label_width + (gap if line.label_width and line.number else 0) + line.number_width
        for line in present
    )
    width = min(width + 2 * INSET * text, block.rect.width())
    height = scene.geometry.measures.line * len(present) + INSET * text
    rect = QRectF(0, 0, width, min(height, block.rect.height()))
    rect.moveCenter(block.rect.center() if block.anchor is None else block.anchor)
    if block.anchor is None:
        rect.moveLeft(block.rect.left())
    rect.moveLeft(_held(rect.left(), block.rect.left(), block.rect.right() - rect.width()))
    rect.moveTop(_held(rect.top(), block.rect.top(), block.rect.bottom() - rect.height()))
    return rect


def _held(value: float, low: float, high: float) -> float:
    return max(low, min(value, high))


def _paint_card(painter: QPainter, scene: Scene, block: Block) -> None:
    lines = written(scene, block)
    rect = card_rect(scene, block, lines)
    _paint_link(painter, scene, block, rect)
    _paint_frame(painter, scene, block, rect)
    painter.setOpacity(DIMMED if scene.is_dimmed(block.ref) else 1.0)
    inset, step = INSET * scene.geometry.measures.text, scene.geometry.measures.line
    y = rect.top() + inset / 2
    for line in lines:
        if line is not None:
            row = QRectF(rect.left() + inset, y, rect.width() - 2 * inset, step)
            _paint_line(painter, scene, line, row, row.left(), row.right())
            y += step
    painter.setOpacity(1.0)


def _paint_frame(painter: QPainter, scene: Scene, block: Block, rect: QRectF) -> None:
    theme, zoom = scene.theme, scene.theme.zoom
    fill, edge, width = theme.panel, outline(theme, 0.12), 1.0
    ref = drawn_ref(block.ref, scene.geometry)
    if scene.is_dimmed(block.ref):
        edge = blend(theme.line, theme.panel, FAINT / 2)
    elif scene.writer.is_marked(block):
        fill, edge, width = theme.now_wash, theme.colour("now"), 1.8 * zoom
    elif block.ref == scene.display.selection:
        fill, edge, width = theme.accent_wash, theme.colour("accent"), 1.8 * zoom
    elif scene.writer.is_read(block):
        edge, width = theme.colour("now"), 1.2 * zoom
    if ref == scene.pointed and isinstance(ref, WeightRef | BiasRef):
        edge, width = theme.colour("accent"), 2.2 * zoom
    painter.setPen(QPen(edge, width))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect, CARD_RADIUS * zoom, CARD_RADIUS * zoom)


def _paint_link(painter: QPainter, scene: Scene, block: Block, rect: QRectF) -> None:
    """A thin line from a card that lies beside its line; from an output to its target."""
    theme = scene.theme
    painter.setPen(QPen(outline(theme, 0.3), theme.zoom))
    if block.anchor is not None:
        x = _held(block.anchor.x(), rect.left(), rect.right())
        y = _held(block.anchor.y(), rect.top(), rect.bottom())
        painter.drawLine(QPointF(x, y), block.anchor)
        return
    link = target_link(scene, block, rect)
    if link:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(link)


def target_link(scene: Scene, block: Block, rect: QRectF) -> list[QPointF]:
    """The line from an output to its target: straight, or around the plate that lies between."""
    unit, ref = scene.geometry.page.unit, block.ref
    if not scene.detailed or not isinstance(ref, NeuronRef) or ref not in scene.geometry.targets:
        return []
    circle = scene.geometry.circles[ref]
    start = QPointF(circle.x + circle.r + 2 * unit, circle.y)
    if rect.left() > circle.x + circle.r:
        return [start, QPointF(rect.left(), circle.y)]
    plate = scene.geometry.plates[ref]
    x = max(plate.right(), circle.x + circle.r, block.rect.right()) + AROUND * unit
    end = QPointF(rect.right(), rect.center().y())
    return [start, QPointF(x, circle.y), QPointF(x, end.y()), end]


# --- plates ---------------------------------------------------------------------------------------


def _paint_plate(painter: QPainter, scene: Scene, block: Block) -> None:
    """Labels end and numbers end at common edges; unknown lines stay empty."""
    lines, theme = written(scene, block), scene.theme
    present = [line for line in lines if line is not None]
    if not present:
        return
    metrics = metrics_of(theme, scene.geometry.measures.text)
    digits = scene.geometry.measures.digits
    usual = metrics.horizontalAdvance("−0." + "0" * min(digits, 6))
    gap = 0.75 * LABEL_GAP * scene.geometry.measures.text
    labels = max(line.label_width for line in present)
    numbers = max(usual, *(line.number_width for line in present))
    left = block.rect.center().x() - (labels + gap + numbers) / 2
    step, y = scene.geometry.measures.line, block.rect.top()
    for line in lines:
        row = QRectF(left - 3, y, labels + gap + numbers + 6, step)
        if line is not None:
            painter.setOpacity(1.0)
            painter.fillRect(row, theme.colour("panel"))
            painter.setOpacity(DIMMED if scene.is_dimmed(block.ref) else 1.0)
            if line.entry.now or line.entry.read:
                _paint_band(painter, theme, row, line.entry.now)
            if isinstance(scene.pointed, BiasRef) and _is_bias_line(line, block, scene):
                _paint_pointed(painter, theme, row)
            x = left + labels - line.label_width
            _paint_line(painter, scene, line, row, x, left + labels + gap + numbers)
        y += step


def _is_bias_line(line: Written, block: Block, scene: Scene) -> bool:
    """Whether a line of a plate is the bias that is pointed at."""
    of, unit = scene.pointed, block.ref
    return (
        isinstance(of, BiasRef)
        and unit == NeuronRef(of.layer, of.j)
        and not scene.geometry.nodes
        and line is not None
        and line.entry is block.entries[0]
    )


def _paint_band(painter: QPainter, theme: Theme, row: QRectF, is_now: bool) -> None:
    """Amber behind a line: with an edge what is computed, without one what it is computed from."""
    radius = BAND_RADIUS * theme.zoom
    painter.setPen(QPen(theme.colour("now"), 1.2 * theme.zoom) if is_now else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("now_wash"))
    painter.drawRoundedRect(row.adjusted(-2, 0, 2, 0), radius, radius)


def _paint_pointed(painter: QPainter, theme: Theme, row: QRectF) -> None:
    radius = BAND_RADIUS * theme.zoom
    painter.setPen(QPen(theme.colour("accent"), 1.6 * theme.zoom))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(row.adjusted(-2, 0, 2, 0), radius, radius)


def _paint_line(
    painter: QPainter, scene: Scene, line: Written, row: QRectF, left: float, right: float
) -> None:
    """A label from `left` on, a number that ends at `right`, on one baseline."""
    theme, pixels = scene.theme, scene.geometry.measures.text
    baseline = row.center().y() + metrics_of(theme, pixels, line.bold).capHeight() / 2
    if line.box is not None:
        paint(painter, line.box, QPointF(left, baseline), theme)
    elif line.entry.name:
        painter.setFont(font_of(theme, pixels, line.bold))
        painter.setPen(theme.colour("dim"))
        painter.drawText(QPointF(left, baseline), line.entry.name)
    if line.number:
        painter.setFont(font_of(theme, line.pixels, line.bold))
        tone = line.entry.tone
        painter.setPen(theme.colour("off") if tone == STALE else theme.tone(tone))
        painter.drawText(QPointF(right - line.number_width, baseline), line.number)
