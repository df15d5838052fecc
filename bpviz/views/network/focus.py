"""Numbers where the net has no room for all: those of the selected thing and of the step."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from bpviz.engine import InputRef, NeuronRef, Ref, WeightRef
from bpviz.views.geometry import Level, Unit
from bpviz.views.geometry.detailed import placed_cards
from bpviz.views.network.content import Block, Entry, Writer
from bpviz.views.network.marks import kept, touching
from bpviz.views.network.names import named_ref


def focus_blocks(writer: Writer) -> Iterator[Block]:
    """Cards and plates beside what the reader looks at, when they are not always there."""
    level = writer.geometry.level
    if level is Level.FULL:
        return
    focus = set(writer.marks.now)
    if writer.display.selection is not None:
        focus.add(writer.display.selection)
    if level is Level.PLATES:
        yield from _cards(writer, focus)
        return
    for ref in sorted(focus, key=repr):
        block = _beside(writer, ref)
        if block is not None:
            yield block


def _cards(writer: Writer, focus: set[Ref]) -> Iterator[Block]:
    """The cards of the lines in focus, and of those that a selected neuron has."""
    geometry, selection = writer.geometry, writer.display.selection
    wanted = touching(focus, geometry.lines)
    if selection is not None:
        lines = kept(selection, geometry).lines.nonzero()[0]
        wanted = sorted({*wanted, *map(int, lines)})
    cards = placed_cards(geometry, wanted) if wanted else None
    for ref, card in (cards or {}).items():
        yield Block(ref, card.rect, writer.parameter(ref), True, card.anchor)


def _beside(writer: Writer, ref: Ref) -> Block | None:
    """A plate to the right of a neuron, or a card on the middle of a line."""
    geometry = writer.geometry
    width, height = geometry.measures.plate
    if isinstance(ref, InputRef | NeuronRef) and ref in geometry.circles:
        circle = geometry.circles[ref]
        entries = _named(writer, ref)
        height = geometry.measures.line * (len(entries) + 0.7)
        place = QRectF(circle.x + circle.r + 8, circle.y - height / 2, width + 12, height)
        if place.right() > geometry.page.area.right():
            place.moveRight(circle.x - circle.r - 8)
        return Block(ref, _inside(place, geometry.page.area), entries, True)
    if isinstance(ref, WeightRef):
        line = geometry.line_of(ref)
        if line is not None:
            card = QRectF(QPointF(), QPointF(*geometry.measures.card))
            card.moveCenter(line.pointAt(0.5))
            return Block(ref, card, writer.parameter(ref), True, line.pointAt(0.5))
    return None


def _named(writer: Writer, unit: Unit) -> tuple[Entry | None, ...]:
    name = Entry(named_ref(unit, writer.spec, writer.display))
    return (name, *(entry for entry in writer.plate(unit) if entry is not None))


def _inside(rect: QRectF, area: QRectF) -> QRectF:
    rect.moveTop(max(area.top(), min(rect.top(), area.bottom() - rect.height())))
    return rect
