"""NetGeometry: where everything of one network lies, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF

from bpviz.engine import BiasRef, NeuronRef, WeightRef
from bpviz.views.geometry.cards import Card
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.shapes import Circle, Floats, Unit


class Level(Enum):
    """How much is written: everything, no cards of connections, or colours only."""

    FULL = "full"
    PLATES = "plates"
    DENSE = "dense"


@dataclass(frozen=True, slots=True)
class Column:
    """A layer: its units from top to bottom, and where its words stand.

    shown    the units that are drawn; more   where "⋮ 16 more" stands, if some are not
    caption  where "30 hidden" stands, if there is such a line
    """

    x: float
    total: int
    shown: tuple[int, ...]
    more: QRectF | None = None
    caption: QRectF | None = None


@dataclass(frozen=True, slots=True)
class BiasNode:
    """A small "1" under a layer, its card, and thin lines: one that rises, a branch to each."""

    circle: Circle
    card: QRectF
    lines: tuple[QLineF, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """All drawn connections: layer, j, k as in WeightRef, and segments (n, 4) with their QLineF."""

    layer: NDArray[np.intp]
    j: NDArray[np.intp]
    k: NDArray[np.intp]
    segments: Floats
    drawn: tuple[QLineF, ...]

    def __len__(self) -> int:
        return len(self.drawn)

    def ref(self, index: int) -> WeightRef:
        """Which weight a line is."""
        return WeightRef(int(self.layer[index]), int(self.j[index]), int(self.k[index]))

    def index(self, ref: WeightRef) -> int | None:
        """Which line a weight is, or None when it is not drawn."""
        found = np.flatnonzero((self.layer == ref.layer) & (self.j == ref.j) & (self.k == ref.k))
        return int(found[0]) if len(found) else None


@dataclass(frozen=True, slots=True, eq=False)
class NetGeometry:
    """Every place of the picture. Only units that are drawn have one."""

    shape: NetShape
    page: Page
    level: Level
    measures: Measures
    columns: tuple[Column, ...]
    circles: Mapping[Unit, Circle]
    lines: Lines
    plates: Mapping[Unit, QRectF] = field(default_factory=dict)
    targets: Mapping[NeuronRef, QRectF] = field(default_factory=dict)
    nodes: Mapping[BiasRef, BiasNode] = field(default_factory=dict)
    cards: Mapping[WeightRef, Card] = field(default_factory=dict)
    labels: Mapping[NeuronRef, QRectF] = field(default_factory=dict)
    picture: QRectF | None = None
    second_picture: QRectF | None = None
    fan: tuple[QLineF, ...] = ()

    @property
    def radius(self) -> float:
        """Of every neuron."""
        return next(iter(self.circles.values())).r

    @property
    def strays(self) -> float:
        """How often a card lies on another line; half for one that lies beside its own."""
        return sum(card.strays + 0.5 * card.beside for card in self.cards.values())

    def line_of(self, ref: WeightRef) -> QLineF | None:
        """The line of a weight, when it is drawn."""
        index = self.lines.index(ref)
        return None if index is None else self.lines.drawn[index]

    def rectangles(self) -> list[QRectF]:
        """Everything that holds words: no two of them overlap."""
        rects = [*self.plates.values(), *self.targets.values(), *self.labels.values()]
        rects += [card.rect for card in self.cards.values()]
        rects += [node.card for node in self.nodes.values()]
        for column in self.columns:
            rects += [rect for rect in (column.more, column.caption) if rect is not None]
        return [*rects, self.page.title, self.page.legend]


def between(first: Circle, second: Circle) -> QLineF:
    """The line from the edge of one circle to the edge of another."""
    line = QLineF(first.centre, second.centre)
    length = line.length()
    if length <= first.r + second.r:
        return line
    step = QPointF(line.dx() / length, line.dy() / length)
    return QLineF(line.p1() + step * first.r, line.p2() - step * second.r)
