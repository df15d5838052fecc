"""What lies under the mouse, and which neuron is next to another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, WeightRef, unit_before
from bpviz.views.geometry import NetGeometry, Unit, unit_at
from bpviz.views.geometry.shapes import distances_to_segments
from bpviz.views.network.paint_cards import card_rect, written
from bpviz.views.network.scene import Scene

REACH: Final = 6.0
STEPS: Final = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
}
AROUND: Final = {Qt.Key.Key_Period: 1, Qt.Key.Key_Comma: -1}


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that are held with a key; that it is one of the keypad counts for nothing."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def hit(scene: Scene, point: QPointF) -> Ref | None:
    """The thing at a point: a neuron, a card, a bias, or the nearest line within reach."""
    geometry, x, y = scene.geometry, point.x(), point.y()
    for unit, circle in geometry.circles.items():
        if circle.grown(2).contains(x, y):
            return unit
    for bias, node in geometry.nodes.items():
        if node.circle.grown(3).contains(x, y):
            return bias
    for block in scene.blocks:
        rect = block.rect
        if block.framed:
            rect = card_rect(scene, block, written(scene, block))
        if rect.contains(point):
            return block.ref
    if scene.total is not None and geometry.page.title.contains(point):
        return CostRef() if x > geometry.page.width - 160 * scene.theme.zoom else None
    return _line_at(geometry, x, y, REACH * scene.theme.zoom)


def _line_at(geometry: NetGeometry, x: float, y: float, reach: float) -> WeightRef | None:
    lines = geometry.lines
    if not len(lines):
        return None
    away = distances_to_segments(x, y, lines.segments)
    nearest = int(away.argmin())
    return lines.ref(nearest) if away[nearest] <= reach else None


def neighbour(geometry: NetGeometry, ref: Ref | None, across: int, down: int) -> Unit | None:
    """The unit next to a thing: `across` layers on, `down` places below; the first for nothing."""
    columns = [c for c in range(len(geometry.columns)) if geometry.columns[c].shown]
    unit = _unit_of(ref, geometry)
    if unit is None:
        column = geometry.columns[columns[0]]
        return unit_at(columns[0], column.shown[0])
    column_index = unit.layer + 1 if isinstance(unit, NeuronRef) else 0
    place = unit.j if isinstance(unit, NeuronRef) else unit.k
    wanted = column_index + across
    if wanted not in columns:
        return unit
    if across:
        y = geometry.circles[unit].y
        circles = geometry.circles
        units = (unit_at(wanted, i) for i in geometry.columns[wanted].shown)
        return min(units, key=lambda each: abs(circles[each].y - y))
    shown = geometry.columns[column_index].shown
    index = min(max(0, shown.index(place) + down), len(shown) - 1)
    return unit_at(column_index, shown[index])


def around(geometry: NetGeometry, unit: Unit) -> list[Ref]:
    """A unit, then what is drawn around it: weights into it, its bias, weights out of it."""
    lines = geometry.lines
    found: list[Ref] = [unit]
    weights = [lines.ref(index) for index in range(len(lines))]
    found += [w for w in weights if NeuronRef(w.layer, w.j) == unit]
    if isinstance(unit, NeuronRef):
        found.append(BiasRef(unit.layer, 0 if geometry.shape.nodes else unit.j))
    return found + [w for w in weights if unit_before(w.layer, w.k) == unit]


def next_around(geometry: NetGeometry, home: Unit | None, ref: Ref | None, step: int) -> Ref:
    """What comes after or before a thing in the round of the unit it was come from.

    home is that unit; where the thing does not belong to it, a weight's or bias's own neuron is.
    """
    for unit in (home, home_of(ref, geometry), neighbour(geometry, None, 0, 0)):
        if unit is None or unit not in geometry.circles:
            continue
        ring = around(geometry, unit)
        if ref in ring:
            return ring[(ring.index(ref) + step) % len(ring)]
    first = neighbour(geometry, None, 0, 0)
    assert first is not None
    return first


def home_of(ref: Ref | None, geometry: NetGeometry) -> Unit | None:
    """The unit whose round a thing belongs to: itself, or the neuron of a weight or bias."""
    if isinstance(ref, WeightRef | BiasRef):
        ref = NeuronRef(ref.layer, ref.j)
    return ref if isinstance(ref, InputRef | NeuronRef) and ref in geometry.circles else None


def _unit_of(ref: Ref | None, geometry: NetGeometry) -> Unit | None:
    """The drawn unit that a walk starts from; from a weight it is where the weight begins."""
    if isinstance(ref, WeightRef):
        ref = unit_before(ref.layer, ref.k)
    if isinstance(ref, InputRef | NeuronRef) and ref in geometry.circles:
        return ref
    return None
