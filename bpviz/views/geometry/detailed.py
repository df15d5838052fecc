"""The layout of a small net: circles with plates below them, targets, and nodes for biases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QLineF, QRectF

from bpviz.engine import BiasRef, NeuronRef, WeightRef
from bpviz.views.geometry.cards import Card, CardPlacer
from bpviz.views.geometry.lines import lines_between, rows_of
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import BiasNode, Column, Level, NetGeometry
from bpviz.views.geometry.shapes import Circle, Unit, unit_at

WIDEST_SPACING: Final = 320.0
HIGHEST_ROW: Final = 270.0
NODE: Final = 12.0
TARGET_LINK: Final = 14.0
NODE_LINK: Final = 10.0
SHORTER: Final = 0.85
"""A shorter column reaches less far than the longest one: level lines would be hard to tell."""
BUS: Final = 5.0
"""How far beside the plates of its layer the line of a bias rises."""
MOST_ASKED: Final = 12
BRACKET: Final = 8.0
"""The room beside an output and the target below it, for the line from one to the other."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """One attempt: these measures, this radius, targets beside or below the outputs."""

    shape: NetShape
    page: Page
    measures: Measures
    radius: float
    below: bool

    @property
    def last(self) -> int:
        return len(self.shape.sizes) - 1

    @property
    def area(self) -> QRectF:
        """Where circles and plates go: above the row of bias nodes."""
        area = self.page.area
        if self.shape.nodes:
            area.setBottom(area.bottom() - self.measures.bias[1] - 2 * self.measures.gap)
        return area

    def plate(self, column: int) -> tuple[float, float]:
        return self.measures.plate if column else self.measures.given

    def half(self, column: int) -> float:
        """Half the width of what stands in a column."""
        half = max(self.radius, self.plate(column)[0] / 2)
        if column == self.last and self.below:
            half = max(half, self.measures.target[0] / 2)
        return half

    @property
    def bus(self) -> float:
        """How far left of the middle of its column a bias has its node and its rising line."""
        return self.half(1) + BUS * self.page.unit

    def left(self, column: int) -> float:
        """The room to the left of the middle of a column."""
        if column and self.shape.nodes:
            return max(self.half(column), self.bus + NODE * self.page.unit)
        return self.half(column)

    def right(self, column: int) -> float:
        """The room to the right of the middle of a column."""
        right, unit = self.half(column), self.page.unit
        if column and self.shape.nodes:
            card = (NODE + NODE_LINK) * unit + self.measures.bias[0]
            right = max(right, card - self.bus)
        if column == self.last and self.below:
            right = max(right, self.half(column) + BRACKET * unit)
        elif column == self.last:
            right = max(right, self.radius + TARGET_LINK * unit + self.measures.target[0])
        return right

    def columns(self) -> list[float] | None:
        """The middle of every column, or None when they do not fit beside each other."""
        gap, unit = 2 * self.measures.gap, self.page.unit
        least = max(self.right(c) + self.left(c + 1) for c in range(self.last)) + gap
        room = self.area.width() - self.left(0) - self.right(self.last)
        spacing = min(room / self.last, WIDEST_SPACING * unit)
        if spacing < least:
            return None
        left = self.area.left() + self.left(0) + (room - spacing * self.last) / 2
        return [left + spacing * c for c in range(self.last + 1)]

    def rows(self, column: int) -> list[float] | None:
        """The middles of the circles of a column, or None when they do not fit.

        Columns reach from the top to the bottom, so that lines have as much room as there is.
        """
        units, area, m = self.shape.sizes[column], self.area, self.measures
        block = 2 * self.radius + m.gap + m.plate[1]
        if self.below:
            block += m.gap + m.target[1]
        reach = area.height() - block - m.gap
        longest = max(self.shape.sizes)
        reach = min(reach, HIGHEST_ROW * self.page.unit * (longest - 1))
        if reach < 0:
            return None
        top = area.center().y() - (reach + block) / 2 + self.radius
        if units == 1:
            return [top + reach / 2]
        extent = reach * (1.0 if units == longest else SHORTER)
        step = extent / (units - 1)
        own = block - m.plate[1] + self.plate(column)[1]
        top += (reach - extent) / 2
        return None if step < own + 2 * m.gap else [top + i * step for i in range(units)]


def detailed(
    shape: NetShape, page: Page, measures: Measures, radius: float, below: bool, cards: bool
) -> NetGeometry | None:
    """The layout with these sizes, or None when something does not fit."""
    geometry = _without_cards(_Plan(shape, page, measures, radius, below), cards)
    if geometry is None or not cards:
        return geometry
    every = range(len(geometry.lines))
    placed = _placer(geometry).place(every)
    return None if placed is None else replace(geometry, cards=_by_ref(geometry, every, placed))


def has_room(
    shape: NetShape, page: Page, measures: Measures, radius: float, below: bool, cards: bool
) -> bool:
    """Whether `detailed` may find a layout: every card has a place, if there were no other card."""
    geometry = _without_cards(_Plan(shape, page, measures, radius, below), cards)
    if geometry is None or not cards:
        return geometry is not None
    placer = _placer(geometry)
    return all(placer.has_place(index) for index in range(len(geometry.lines)))


def without_place(geometry: NetGeometry) -> float:
    """The share of the lines beside which a card would have no place, from some of them."""
    placer, count = _placer(geometry), len(geometry.lines)
    some = range(0, count, max(1, count // MOST_ASKED))
    return sum(not placer.has_place(index) for index in some) / len(some)


def _without_cards(plan: _Plan, cards: bool) -> NetGeometry | None:
    """Everything but the cards, or None when it does not fit; `cards`: they are to be added."""
    shape, page, measures, radius = plan.shape, plan.page, plan.measures, plan.radius
    xs = plan.columns()
    if xs is None:
        return None
    circles: dict[Unit, Circle] = {}
    for column, x in enumerate(xs):
        ys = plan.rows(column)
        if ys is None:
            return None
        circles |= {unit_at(column, i): Circle(x, y, radius) for i, y in enumerate(ys)}
    columns = tuple(Column(x, n, tuple(range(n))) for x, n in zip(xs, shape.sizes, strict=True))
    return NetGeometry(
        shape,
        page,
        Level.FULL if cards else Level.PLATES,
        measures,
        columns,
        circles,
        lines_between(columns, circles),
        plates={unit: _plate(plan, unit, circle) for unit, circle in circles.items()},
        targets={
            NeuronRef(plan.last - 1, j): _target(plan, circles[unit_at(plan.last, j)])
            for j in range(shape.sizes[-1])
        },
        nodes=_nodes(plan, xs, circles) if shape.nodes else {},
    )


@lru_cache(maxsize=64)
def placed_cards(
    geometry: NetGeometry, indices: tuple[int, ...], first: int = 0
) -> dict[WeightRef, Card]:
    """Cards for these lines where they touch nothing: all, or as many as there can be.

    The `first` ones lie away from their lines rather than nowhere.
    Kept for each geometry: between two steps most often the same lines are asked for.
    """
    placer, wanted = _placer(geometry), [*indices]
    placed = placer.place(wanted)
    if placed is None:
        wanted, placed = placer.place_some(wanted, first)
    return _by_ref(geometry, wanted, placed)


def _by_ref(
    geometry: NetGeometry, indices: Iterable[int], cards: list[Card]
) -> dict[WeightRef, Card]:
    return dict(zip(map(geometry.lines.ref, indices), cards, strict=True))


def _placer(geometry: NetGeometry) -> CardPlacer:
    """What finds places between everything else of a picture."""
    measures, lines = geometry.measures, geometry.lines
    obstacles = [*geometry.plates.values(), *geometry.targets.values()]
    obstacles += [node.card for node in geometry.nodes.values()]
    thin = [line for node in geometry.nodes.values() for line in node.lines]
    return CardPlacer(
        measures.card,
        measures.gap,
        geometry.page.area,
        obstacles,
        [*geometry.circles.values(), *(node.circle for node in geometry.nodes.values())],
        lines.segments,
        rows_of(thin),
    )


def _plate(plan: _Plan, unit: Unit, circle: Circle) -> QRectF:
    column = unit.layer + 1 if isinstance(unit, NeuronRef) else 0
    width, height = plan.plate(column)
    return QRectF(circle.x - width / 2, circle.y + circle.r + plan.measures.gap, width, height)


def _target(plan: _Plan, circle: Circle) -> QRectF:
    width, height = plan.measures.target
    if plan.below:
        top = circle.y + circle.r + 2 * plan.measures.gap + plan.measures.plate[1]
        return QRectF(circle.x - width / 2, top, width, height)
    left = circle.x + circle.r + TARGET_LINK * plan.page.unit
    return QRectF(left, circle.y - height / 2, width, height)


def _nodes(plan: _Plan, xs: list[float], circles: dict[Unit, Circle]) -> dict[BiasRef, BiasNode]:
    """A node under every layer that computes, its card to the right of it."""
    nodes = {}
    r, link = NODE * plan.page.unit, NODE_LINK * plan.page.unit
    width, height = plan.measures.bias
    middle = plan.page.area.bottom() - height / 2
    for column, x in enumerate(xs[1:], start=1):
        node = Circle(x - plan.bus, middle, r)
        card = QRectF(node.x + r + link, middle - height / 2, width, height)
        users = [circles[unit_at(column, j)] for j in range(plan.shape.sizes[column])]
        nodes[BiasRef(column - 1, 0)] = BiasNode(node, card, _bias_lines(plan, node, users))
    return nodes


def _bias_lines(plan: _Plan, node: Circle, neurons: list[Circle]) -> tuple[QLineF, ...]:
    """One line that rises beside the plates, and from it a branch to the lower left of each."""
    branches = []
    for neuron in neurons:
        below = neuron.y + neuron.r + plan.measures.gap / 2
        side = 0.76 * neuron.r
        branches.append(QLineF(node.x, below, neuron.x - side, neuron.y + 0.65 * neuron.r))
    top = min(branch.y1() for branch in branches)
    return (QLineF(node.x, node.y - node.r, node.x, top), *branches)
