"""Choosing the layout: the largest text and circles with which everything fits."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from bpviz.views.geometry.dense import dense
from bpviz.views.geometry.detailed import detailed
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import NetGeometry

RADII: Final = (42.0, 36.0, 31.0, 28.0, 25.0, 21.0, 18.0)
MOST_CARDS: Final = 30
MOST_UNITS: Final = 8
MOST_TRIED: Final = 6

_Attempt = tuple[Measures, float, bool]


def arrange(shape: NetShape, page: Page, ladder: Sequence[Measures]) -> NetGeometry:
    """The picture of a net on a page.

    ladder holds the measures of the texts from the largest to the smallest that can be read.
    Full detail is tried with each of them, then plates without cards, then colours only.
    """
    return _arrange(shape, page, tuple(ladder))


@lru_cache(maxsize=8)
def _arrange(shape: NetShape, page: Page, ladder: tuple[Measures, ...]) -> NetGeometry:
    if shape.picture is None and max(shape.sizes) <= MOST_UNITS:
        for cards in (True, False):
            if cards and shape.weights > MOST_CARDS:
                continue
            for attempts in _attempts(ladder):
                found = _best(shape, page, attempts, cards)
                if found is not None:
                    return found
    return dense(shape, page, ladder[0])


def _attempts(ladder: tuple[Measures, ...]) -> Iterator[list[_Attempt]]:
    """Targets beside the outputs before below them, small circles before numbers lose digits."""
    whole = [measures for measures in ladder if measures.digits == ladder[0].digits]
    fewer = [measures for measures in ladder if measures.digits != ladder[0].digits]
    for below in (False, True):
        yield sorted(product(whole, RADII, [below]), key=lambda each: _smallness(each, whole[0]))
    for measures in fewer:
        yield list(product([measures], RADII, (False, True)))


def _smallness(attempt: _Attempt, largest: Measures) -> float:
    """What small text and small circles cost, in cards that lie on another line."""
    measures, radius, _ = attempt
    return 13 * (1 - measures.text / largest.text) + (RADII[0] - radius) / 6


def _best(
    shape: NetShape, page: Page, attempts: Sequence[_Attempt], cards: bool
) -> NetGeometry | None:
    """The layout with the best of both: large, and every card on its own line and on no other."""
    best: NetGeometry | None = None
    price, tried = math.inf, 0
    for attempt in attempts:
        small = _smallness(attempt, attempts[0][0])
        if small >= price or tried == MOST_TRIED:
            break
        measures, radius, below = attempt
        found = detailed(shape, page, measures, radius * page.unit, below, cards)
        if found is None or found.strays > len(found.cards):
            continue
        tried += 1
        if small + found.strays < price:
            best, price = found, small + found.strays
    return best
