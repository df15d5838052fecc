"""Where the cards of connections go: on their lines, and on nothing else.

Every line offers places: fractions of its length, and a little above or below it. A place costs
what it crosses; then the cards choose one after the other, again and again, until none of them
would rather be elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from bpviz.views.geometry.shapes import (
    Circle,
    Floats,
    around,
    as_rows,
    rects_meet,
    rects_meet_circles,
    segments_cross_rects,
)

FRACTIONS: Final = np.linspace(0.06, 0.94, 34)
SWEEPS: Final = 12
STARTS: Final = 3
CROSSED: Final = 4.0
Bools = NDArray[np.bool_]
TOUCHED: Final = 100.0
OFF_LINE: Final = 6.0


@dataclass(frozen=True, slots=True)
class Card:
    """Where a card lies, and the point of its line that it belongs to."""

    rect: QRectF
    anchor: QPointF


@dataclass(frozen=True, slots=True, eq=False)
class CardPlacer:
    """Finds places for cards of one size.

    obstacles, circles  what no card may touch; segments  lines that it should not cross
    """

    size: tuple[float, float]
    gap: float
    bounds: QRectF
    obstacles: Sequence[QRectF]
    circles: Sequence[Circle]
    segments: Floats
    _solid: Floats = field(init=False)
    _round: Floats = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_solid", as_rows(list(self.obstacles)))
        discs = np.array([(c.x, c.y, c.r) for c in self.circles], np.float64).reshape(-1, 3)
        object.__setattr__(self, "_round", discs)

    def place(self, wanted: Sequence[int]) -> list[Card] | None:
        """A card for each of these segments, or None when there is no room for all of them."""
        offers = [self._offer(index) for index in wanted]
        if any(not len(costs) for _, _, costs in offers):
            return None
        chosen = self._choose([places for places, _, _ in offers], [c for _, _, c in offers])
        if chosen is None:
            return None
        return [
            Card(self._rect(places[pick]), QPointF(*anchors[pick]))
            for (places, anchors, _), pick in zip(offers, chosen, strict=True)
        ]

    def _rect(self, centre: Floats) -> QRectF:
        width, height = self.size
        return QRectF(centre[0] - width / 2, centre[1] - height / 2, width, height)

    def _offer(self, index: int) -> tuple[Floats, Floats, Floats]:
        """Middles of possible cards of a segment, their points on it, and what each costs."""
        start, end = self.segments[index, :2], self.segments[index, 2:]
        on_line = start + FRACTIONS[:, None] * (end - start)
        shifts, prices = self._shifts
        places = np.concatenate([on_line + shift for shift in shifts])
        anchors = np.concatenate([on_line] * len(shifts))
        costs = np.repeat(prices, len(FRACTIONS))
        costs = costs + np.tile(2 * np.abs(FRACTIONS - 0.5) + 0.1 * FRACTIONS, len(shifts))
        rects = around(places, *self.size)
        free = self._free(rects)
        others = np.delete(self.segments, index, axis=0)
        crossed = segments_cross_rects(others, rects[free]).sum(1)
        return places[free], anchors[free], costs[free] + CROSSED * crossed

    @property
    def _shifts(self) -> tuple[Floats, Floats]:
        """How far a card may lie from its point of the line, and what that costs."""
        width, height = self.size
        reach = height / 2 + self.gap + 2
        far = reach + max((circle.r for circle in self.circles), default=0.0)
        on = [(x * width, y * height) for y in (0, -0.3, 0.3) for x in (0, 0.2, -0.2, 0.4, -0.4)]
        prices = [4 * abs(x) / width + 6 * abs(y) / height for x, y in on]
        off = [(0, -reach), (0, reach), (0, -far), (0, far)]
        prices += [OFF_LINE, OFF_LINE, 2 * OFF_LINE, 2.2 * OFF_LINE]
        return np.array(on + off), np.array(prices)

    def _free(self, rects: Floats) -> Bools:
        b = self.bounds
        inside = (rects[:, 0] >= b.left()) & (rects[:, 1] >= b.top())
        inside &= (rects[:, 2] <= b.right()) & (rects[:, 3] <= b.bottom())
        inside &= ~rects_meet(rects, self._solid, self.gap).any(1)
        free: Bools = inside & ~rects_meet_circles(rects, self._round, self.gap).any(1)
        return free

    def _choose(self, places: list[Floats], costs: list[Floats]) -> list[int] | None:
        """For each card the number of its place; None when two always touch."""
        rng = np.random.default_rng(0)
        order = sorted(range(len(places)), key=lambda i: len(places[i]))
        best: tuple[float, list[int]] | None = None
        for _ in range(STARTS):
            total, picks = self._settle(places, costs, order)
            if total < TOUCHED / 2 and (best is None or total < best[0]):
                best = (total, picks)
            order = [int(i) for i in rng.permutation(len(places))]
        return None if best is None else best[1]

    def _settle(
        self, places: list[Floats], costs: list[Floats], order: list[int]
    ) -> tuple[float, list[int]]:
        at = np.full((len(places), 2), np.inf)
        picks = [-1] * len(places)
        reach = np.array(self.size) + self.gap
        total = 0.0
        for _ in range(SWEEPS):
            before, total = list(picks), 0.0
            for i in order:
                at[i] = np.inf
                near = (np.abs(places[i][:, None] - at[None]) < reach).all(-1)
                cost = costs[i] + TOUCHED * near.sum(1)
                picks[i] = int(cost.argmin())
                at[i] = places[i][picks[i]]
                total += float(cost[picks[i]])
            if picks == before:
                break
        return self._total(at, costs, picks), picks

    def _total(self, at: Floats, costs: list[Floats], picks: list[int]) -> float:
        """The mean cost of a card, and a large number for every two that touch."""
        reach = np.array(self.size) + self.gap
        pairs = (np.abs(at[:, None] - at[None]) < reach).all(-1).sum() - len(at)
        mean = sum(float(cost[pick]) for cost, pick in zip(costs, picks, strict=True)) / len(at)
        return mean + TOUCHED * float(pairs)
