"""Numbers where the net has no room for all: those of the selected thing and of the step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from bpviz.engine import InputRef, NeuronRef, Ref, WeightRef
from bpviz.views.geometry import Level, NetGeometry, Unit, overlap
from bpviz.views.geometry.detailed import placed_cards
from bpviz.views.geometry.shapes import Floats, as_rows, rects_meet_circles
from bpviz.views.network.content import Block, Entry, Writer
from bpviz.views.network.marks import kept, touching
from bpviz.views.network.measuring import INSET, LABEL_GAP, NAME_SCALE, set_formula
from bpviz.views.network.names import named_ref

MOST_SOURCES: Final = 12
BESIDE: Final = 8.0
ALONG: Final = (0.5, 0.38, 0.62, 0.26, 0.74)
"""Where on a line its card may lie."""


def focus_blocks(writer: Writer) -> Iterator[Block]:
    """Cards and plates beside what the reader looks at, when they are not always there.

    What is selected or computed comes first; what it is computed from has the room that is left.
    """
    level = writer.geometry.level
    if level is Level.FULL:
        return
    first = set(writer.marks.now)
    if writer.display.selection is not None:
        first.add(writer.display.selection)
    more = sorted(writer.marks.sources - first, key=repr)[:MOST_SOURCES]
    if level is Level.PLATES:
        yield from _cards(writer, first, more)
    else:
        yield from _apart(writer, sorted(first, key=repr), more)


def _cards(writer: Writer, first: set[Ref], more: list[Ref]) -> Iterator[Block]:
    """The cards of the lines in focus, of those that a selected neuron has, and of the sources."""
    geometry, selection = writer.geometry, writer.display.selection
    wanted = touching(first, geometry.lines)
    if selection is not None:
        wanted += map(int, kept(selection, geometry).lines.nonzero()[0])
    count = len(set(wanted))
    wanted += touching(more, geometry.lines)
    placed = placed_cards(geometry, tuple(dict.fromkeys(wanted)), count)
    for ref, card in placed.items():
        yield Block(ref, card.rect, writer.parameter(ref), True, card.anchor)


def _apart(writer: Writer, first: list[Ref], more: list[Ref]) -> Iterator[Block]:
    """A block for each of these where it covers no other, and sources where they cover nothing."""
    geometry = writer.geometry
    taken: list[QRectF] = []
    words = [*geometry.labels.values()]
    words += [rect for column in geometry.columns for rect in (column.more, column.caption) if rect]
    rows = [(circle.x, circle.y, circle.r) for circle in geometry.circles.values()]
    circles = np.array(rows, np.float64).reshape(-1, 3)
    for ref in (*first, *more):
        blocks = [each for each in _beside(writer, ref) if _is_free(each.rect, taken)]
        free = [each for each in blocks if _is_free(each.rect, words)]
        clear = [each for each in free if not _meets(each.rect, circles)]
        # What is looked at is worth more than a neuron behind it, even than a caption.
        best = clear or ((free or blocks) if ref in first else [])
        if best:
            taken.append(best[0].rect)
            yield best[0]


def _is_free(rect: QRectF, taken: Iterable[QRectF]) -> bool:
    return not any(overlap(rect, other) for other in taken)


def _meets(rect: QRectF, circles: Floats) -> bool:
    return bool(rects_meet_circles(as_rows([rect]), circles, 1.0).any())


def _beside(writer: Writer, ref: Ref) -> Iterator[Block]:
    """Places for a plate around a neuron, or for a card along a line, the best first."""
    geometry = writer.geometry
    if isinstance(ref, InputRef | NeuronRef) and ref in geometry.circles:
        circle, entries = geometry.circles[ref], _named(writer, ref)
        width = _width(writer, entries)
        height = geometry.measures.line * len(entries) + INSET * geometry.measures.text
        away = circle.r + BESIDE * geometry.page.unit
        for x, y in (
            (circle.x + away, circle.y - height / 2),
            (circle.x - away - width, circle.y - height / 2),
            (circle.x - width / 2, circle.y - away - height),
            (circle.x - width / 2, circle.y + away),
        ):
            place = _inside(QRectF(x, y, width, height), _above_captions(geometry))
            if not circle.grown(1.0).rect.intersects(place):
                yield Block(ref, place, entries, True)
    line = geometry.line_of(ref) if isinstance(ref, WeightRef) else None
    if line is not None and isinstance(ref, WeightRef):
        for share in ALONG:
            card = QRectF(QPointF(), QPointF(*geometry.measures.card))
            card.moveCenter(line.pointAt(share))
            yield Block(ref, card, writer.parameter(ref), True, line.pointAt(share))


def _named(writer: Writer, unit: Unit) -> tuple[Entry | None, ...]:
    name = Entry(named_ref(unit, writer.spec, writer.display))
    return (name, *(entry for entry in writer.plate(unit) if entry is not None))


def _width(writer: Writer, entries: tuple[Entry | None, ...]) -> float:
    """As wide as the widest numbers of a neuron, and as its name."""
    measures = writer.geometry.measures
    gap, inset = LABEL_GAP * measures.text, INSET * measures.text
    size = NAME_SCALE * measures.text
    names = [e.label for e in entries if e is not None and not isinstance(e.label, str)]
    name = max(set_formula(each, size, "dim").width for each in names)
    return max(measures.plate[0] + inset, name + gap + 2 * inset)


def _above_captions(geometry: NetGeometry) -> QRectF:
    area = geometry.page.area
    for column in geometry.columns:
        if column.caption is not None:
            area.setBottom(min(area.bottom(), column.caption.top()))
    return area


def _inside(rect: QRectF, area: QRectF) -> QRectF:
    rect.moveTop(max(area.top(), min(rect.top(), area.bottom() - rect.height())))
    rect.moveLeft(max(area.left(), min(rect.left(), area.right() - rect.width())))
    return rect
