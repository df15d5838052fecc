"""Choosing the layout: the largest text and circles with which everything fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from bpviz.views.geometry.dense import dense
from bpviz.views.geometry.detailed import detailed
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import NetGeometry

LARGE_RADII: Final = (42.0, 36.0, 30.0)
SMALL_RADII: Final = (25.0, 21.0, 18.0)
MOST_CARDS: Final = 30
MOST_UNITS: Final = 8


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
            for radii, measures in _attempts(ladder):
                found = _largest(shape, page, measures, radii, cards)
                if found is not None:
                    return found
    return dense(shape, page, ladder[0])


def _attempts(ladder: tuple[Measures, ...]) -> Iterator[tuple[tuple[float, ...], Measures]]:
    """Small circles are tried before numbers lose digits."""
    whole = [measures for measures in ladder if measures.digits == ladder[0].digits]
    fewer = [measures for measures in ladder if measures.digits != ladder[0].digits]
    yield from product((LARGE_RADII, SMALL_RADII), whole)
    yield from (((*LARGE_RADII, *SMALL_RADII), measures) for measures in fewer)


def _largest(
    shape: NetShape, page: Page, measures: Measures, radii: Sequence[float], cards: bool
) -> NetGeometry | None:
    for below in (False, True):
        for radius in radii:
            found = detailed(shape, page, measures, radius * page.unit, below, cards)
            if found is not None:
                return found
    return None
