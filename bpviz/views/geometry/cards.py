"""Where the cards of connections go: each on its own line, and on nothing else.

Every line offers places: points along it, each with the card moved a little to the sides. A place
costs what else it crosses or nearly touches; then the cards choose one after the other, again and
again, until none of them would rather be elsewhere.
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
ASIDE: Final = (0.0, 0.15, -0.15, 0.3, -0.3, 0.44, -0.44)
"""Shifts of a card from its point, in widths."""
DOWN: Final = (0.0, 0.2, -0.2, 0.4, -0.4)
"""The same, in heights."""
SWEEPS: Final = 12
STARTS: Final = 3
MOST_OFFERS: Final = 400
CROSSED: Final = 20.0
NEAR: Final = 2.0
THIN: Final = 3.0
OFF_LINE: Final = 9.0
FAR_SIDE: Final = 0.8
TOUCHED: Final = 1000.0
"""What a place costs: for every line it crosses, nearly touches, or thinly crosses; for lying
beside its own line, or in the receiver's half; for two cards that touch. A shift costs up to 1."""
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Card:
    """Where a card lies, and the point of its line that it belongs to.

    strays  how many other lines it crosses; beside  it lies beside its own, with a link to it
    """

    rect: QRectF
    anchor: QPointF
    strays: int = 0
    beside: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Offer:
    """Middles of possible cards of a line, their points on it, what each costs; see Card."""

    places: Floats
    anchors: Floats
    costs: Floats
    strays: NDArray[np.intp]
    beside: Bools


@dataclass(frozen=True, slots=True, eq=False)
class CardPlacer:
    """Finds places for cards of one size.

    obstacles, circles  what no card may touch; segments  lines that it should not cross
    thin                other lines, that it may cross when there is no better place
    """

    size: tuple[float, float]
    gap: float
    bounds: QRectF
    obstacles: Sequence[QRectF]
    circles: Sequence[Circle]
    segments: Floats
    thin: Floats
    _solid: Floats = field(init=False)
    _round: Floats = field(init=False)
    _shifts: tuple[Floats, Floats, Bools] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_solid", as_rows(list(self.obstacles)))
        discs = np.array([(c.x, c.y, c.r) for c in self.circles], np.float64).reshape(-1, 3)
        object.__setattr__(self, "_round", discs)
        object.__setattr__(self, "_shifts", self._all_shifts())

    def place(self, wanted: Sequence[int]) -> list[Card] | None:
        """A card for each of these segments, or None when there is no room for all of them."""
        offers: list[_Offer] = []
        for index in wanted:
            offer = self._offer(index)
            if not len(offer.costs):
                return None
            offers.append(offer)
        chosen = self._choose(offers)
        if chosen is None:
            return None
        return [self._card(offer, pick) for offer, pick in zip(offers, chosen, strict=True)]

    def place_some(self, wanted: Sequence[int], first: int = 0) -> tuple[list[int], list[Card]]:
        """Cards for those of these segments that have room, one after the other; and whose.

        The `first` ones may lie anywhere, tied to their lines, when there is no room beside them.
        """
        taken: list[int] = []
        cards: list[Card] = []
        at = np.zeros((0, 2))
        for count, index in enumerate(wanted):
            offer = self._offer(index)
            if count < first and self._touching(offer.places, at).any(1).all():
                offer = self._anywhere(index)
            free = np.flatnonzero(~self._touching(offer.places, at).any(1))
            if len(free):
                pick = int(free[offer.costs[free].argmin()])
                taken.append(index)
                cards.append(self._card(offer, pick))
                at = np.vstack([at, offer.places[pick]])
        return taken, cards

    def _anywhere(self, index: int) -> _Offer:
        """Free places all over the paper, the best the nearest to the middle of a line."""
        (width, height), b = self.size, self.bounds
        x = np.arange(b.left() + width / 2, b.right() - width / 2, width / 6)
        y = np.arange(b.top() + height / 2, b.bottom() - height / 2, height / 4)
        grid = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
        places = grid[self._free(around(grid, *self.size))]
        middle = (self.segments[index, :2] + self.segments[index, 2:]) / 2
        away: Floats = np.hypot(*(places - middle).T)
        count = len(places)
        anchors = np.tile(middle, (count, 1))
        return _Offer(places, anchors, away, np.zeros(count, np.intp), np.ones(count, np.bool_))

    def has_place(self, index: int) -> bool:
        """Whether a card for this segment has a place between all that is no card."""
        return bool(self._free(around(self._places(index)[1], *self.size)).any())

    def _card(self, offer: _Offer, pick: int) -> Card:
        return Card(
            self._rect(offer.places[pick]),
            QPointF(*offer.anchors[pick]),
            int(offer.strays[pick]),
            bool(offer.beside[pick]),
        )

    def _rect(self, centre: Floats) -> QRectF:
        width, height = self.size
        return QRectF(centre[0] - width / 2, centre[1] - height / 2, width, height)

    def _places(self, index: int) -> tuple[Floats, Floats]:
        """Points along a line, and the middles of cards at all shifts from all of them."""
        start, end = self.segments[index, :2], self.segments[index, 2:]
        on_line = start + FRACTIONS[:, None] * (end - start)
        return on_line, (on_line + self._shifts[0][:, None]).reshape(-1, 2)

    def _offer(self, index: int) -> _Offer:
        on_line, places = self._places(index)
        _, prices, beside = self._shifts
        free = np.flatnonzero(self._free(around(places, *self.size)))
        shift, point = np.divmod(free, len(FRACTIONS))
        costs = prices[shift] + _along()[point]
        rects = around(places[free], *self.size)
        others = np.delete(self.segments, index, axis=0)
        crossed = segments_cross_rects(others, rects).sum(1)
        near = segments_cross_rects(others, _grown(rects, self.gap + 2)).sum(1) - crossed
        thin = segments_cross_rects(self.thin, _grown(rects, 2)).sum(1)
        costs = costs + CROSSED * crossed + NEAR * near + THIN * thin
        best = np.argsort(costs, kind="stable")[:MOST_OFFERS]
        anchors, aside = on_line[point[best]], beside[shift[best]]
        return _Offer(places[free[best]], anchors, costs[best], crossed[best], aside)

    def _all_shifts(self) -> tuple[Floats, Floats, Bools]:
        """How far a card may lie from its point, what that costs, and if it is off its line."""
        width, height = self.size
        on = [(x * width, y * height) for y in DOWN for x in ASIDE]
        prices = [3 * (x / width) ** 2 + 4 * (y / height) ** 2 for x, y in on]
        reach = height / 2 + self.gap + 2
        far = reach + max((circle.r for circle in self.circles), default=0.0)
        off = [(0, -reach), (0, reach), (0, -far), (0, far)]
        prices += [OFF_LINE, 1.1 * OFF_LINE, 2 * OFF_LINE, 2.2 * OFF_LINE]
        is_off = np.arange(len(prices)) >= len(on)
        return np.array(on + off), np.array(prices), is_off

    def _free(self, rects: Floats) -> Bools:
        b = self.bounds
        inside = (rects[:, 0] >= b.left()) & (rects[:, 1] >= b.top())
        inside &= (rects[:, 2] <= b.right()) & (rects[:, 3] <= b.bottom())
        left = np.flatnonzero(inside)  # what is out of the question is not looked at again
        left = left[~rects_meet(rects[left], self._solid, self.gap).any(1)]
        left = left[~rects_meet_circles(rects[left], self._round, self.gap).any(1)]
        free: Bools = np.zeros(len(rects), np.bool_)
        free[left] = True
        return free

    def _choose(self, offers: list[_Offer]) -> list[int] | None:
        """For each card the number of its place; None when two always touch."""
        rng = np.random.default_rng(0)
        order = sorted(range(len(offers)), key=lambda i: -offers[i].costs[0])
        best: tuple[float, list[int]] | None = None
        for _ in range(STARTS):
            total, picks = self._settle(offers, order)
            if total < TOUCHED and (best is None or total < best[0]):
                best = (total, picks)
            order = [int(i) for i in rng.permutation(len(offers))]
        return None if best is None else best[1]

    def _settle(self, offers: list[_Offer], order: list[int]) -> tuple[float, list[int]]:
        at = np.full((len(offers), 2), np.inf)
        picks = [-1] * len(offers)
        for _ in range(SWEEPS):
            before = list(picks)
            for i in order:
                at[i] = np.inf
                near = self._touching(offers[i].places, at).sum(1)
                picks[i] = int((offers[i].costs + TOUCHED * near).argmin())
                at[i] = offers[i].places[picks[i]]
            if picks == before:
                break
        pairs = self._touching(at, at).sum() - len(at)
        costs = sum(float(o.costs[pick]) for o, pick in zip(offers, picks, strict=True))
        return costs + TOUCHED * float(pairs), picks

    def _touching(self, places: Floats, others: Floats) -> Bools:
        """(n, m): whether cards with these middles would come too near to each other."""
        width, height = np.array(self.size) + self.gap
        touching: Bools = np.abs(places[:, 0, None] - others[:, 0]) < width
        touching &= np.abs(places[:, 1, None] - others[:, 1]) < height
        return touching


def _along() -> Floats:
    """What a place along a line costs: the middle is best, and the sender's half better."""
    cost: Floats = 2 * np.abs(FRACTIONS - 0.5) + FAR_SIDE * np.maximum(FRACTIONS - 0.5, 0)
    return cost


def _grown(rects: Floats, by: float) -> Floats:
    grown: Floats = rects + np.array([-by, -by, by, by])
    return grown
