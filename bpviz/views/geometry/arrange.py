"""Choosing the layout: the largest text and circles with which everything fits."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, product
from typing import Final

from bpviz.views.geometry.dense import dense
from bpviz.views.geometry.detailed import detailed, has_room, without_place
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import NetGeometry

RADII: Final = (42.0, 36.0, 31.0, 28.0, 25.0, 21.0, 18.0)
MOST_CARDS: Final = 30
MOST_UNITS: Final = 8
MOST_TRIED: Final = 6
FEW_CARDS: Final = 16
FEWEST_WELL_READ: Final = 3
MOST_PLACED: Final = 200
"""How many cards are placed, all attempts together, in a net that has more than a few."""
COMPARED: Final = 3
"""How many neighbouring zooms are tried together: large paper with small text, or both middling."""

CROWDED: Final = 12.0
"""What plates cost that leave no line room for the card that it has while it is looked at."""
ALIKE: Final = 0.9
"""Circles of so many times the size find no room either, on paper that has less of it."""

_Rung = tuple[Page, tuple[Measures, ...]]
_Attempt = tuple[Page, Measures, float, bool]


def arrange(shape: NetShape, page: Page, ladder: Sequence[Measures]) -> NetGeometry:
    """The picture of a net on a page.

    ladder holds the measures of the texts from the largest to the smallest that can be read, zoom
    after zoom. A smaller zoom is taken before any detail is given up: the page of the result has
    it as its unit. Full detail is tried first, then plates without cards, then colours only.
    """
    return _arrange(shape, page, tuple(ladder))


@lru_cache(maxsize=8)
def _arrange(shape: NetShape, page: Page, ladder: tuple[Measures, ...]) -> NetGeometry:
    rungs = [(page.at(unit), tuple(of)) for unit, of in groupby(ladder, lambda each: each.unit)]
    is_small = shape.picture is None and max(shape.sizes) <= MOST_UNITS
    if is_small:
        for cards in (True, False):
            if cards and shape.weights > MOST_CARDS:
                continue
            for attempts in _attempts(shape, rungs, cards):
                found = _best(shape, attempts, cards)
                if found is not None:
                    return found
    # The numbers of the step still stand beside a small net: they need the room more.
    return _dense(shape, rungs[-1:] if is_small else rungs)


def _dense(shape: NetShape, rungs: list[_Rung]) -> NetGeometry:
    """Colours only, at the largest zoom that shows as many units as the smallest does."""
    least = dense(shape, rungs[-1][0], rungs[-1][1][0])
    for page, measures in rungs[:-1]:
        found = dense(shape, page, measures[0])
        is_whole = (found.second_picture is None) == (least.second_picture is None)
        if is_whole and len(found.circles) == len(least.circles):
            return found
    return least


def _attempts(shape: NetShape, rungs: list[_Rung], cards: bool) -> Iterator[list[_Attempt]]:
    """Targets beside the outputs before below them, all that is smaller before fewer digits."""
    for below in (False, True):
        first = _first_with_room(shape, rungs, below, cards)
        windows = [rungs[i : i + COMPARED] for i in range(first, len(rungs), COMPARED)]
        if len(windows[-1]) > 1:
            windows.append(rungs[-1:])
        for near in windows:
            whole = [(page, each) for page, rung in near for each in _whole(rung, not cards)]
            radii = RADII if len(near) == 1 else RADII[::2]  # other zooms fill the steps between
            attempts = [(*each, radius, below) for each, radius in product(whole, radii)]
            largest = attempts[0]
            attempts.sort(key=lambda each: _smallness(each, largest))
            yield _thinned(attempts, shape, cards)
    page, rung = rungs[-1]
    for measures in rung:
        if measures not in _whole(rung, not cards):
            fewer = list(product([page], [measures], RADII, (False, True)))
            yield _thinned(fewer, shape, cards)


def _thinned(attempts: list[_Attempt], shape: NetShape, cards: bool) -> list[_Attempt]:
    """Where many cards take long to place some of the attempts, the smallest always among them."""
    is_cheap = shape.weights <= FEW_CARDS or attempts[0][1].digits == FEWEST_WELL_READ
    if not cards or is_cheap:
        return attempts
    step = math.ceil(len(attempts) * shape.weights / MOST_PLACED)
    return attempts[::-1][::step][::-1]


def _whole(rung: tuple[Measures, ...], tall: bool) -> list[Measures]:
    """Those with all digits that are asked for; tall cards only where few are shown at a time."""
    return [each for each in rung if each.digits == rung[0].digits and (tall or not each.tall)]


def _first_with_room(shape: NetShape, rungs: list[_Rung], below: bool, cards: bool) -> int:
    """The number of the largest zoom at which the smallest text and circles have places."""
    low, high = 0, len(rungs) - 1
    while low < high:
        middle = (low + high) // 2
        page, rung = rungs[middle]
        measures = _whole(rung, not cards)[-1]
        if has_room(shape, page, measures, RADII[-1] * page.unit, below, cards):
            high = middle
        else:
            low = middle + 1
    return low


def _smallness(attempt: _Attempt, largest: _Attempt) -> float:
    """What small text and small circles cost, in cards that lie on another line."""
    page, measures, radius, _ = attempt
    circles = largest[2] - radius * page.unit / largest[0].unit
    return 13 * (1 - measures.text / largest[1].text) + circles / 6 + measures.tall


def _best(shape: NetShape, attempts: Sequence[_Attempt], cards: bool) -> NetGeometry | None:
    """The layout with the best of both: large, and every card on its own line and on no other."""
    best: NetGeometry | None = None
    price, tried = math.inf, 0
    failed: list[_Attempt] = []
    for attempt in attempts:
        small = _smallness(attempt, attempts[0])
        if small >= price or tried == (MOST_TRIED if cards else 3 * MOST_TRIED):
            break
        page, measures, radius, below = attempt
        if any(_is_harder(attempt, other) for other in failed):
            continue
        found = detailed(shape, page, measures, radius * page.unit, below, cards)
        if found is None or found.strays > len(found.cards):
            failed.append(attempt)
            continue
        tried += 1
        costs = small + (found.strays if cards else CROWDED * without_place(found))
        if costs < price:
            best, price = found, costs
    return best


def _is_harder(attempt: _Attempt, failed: _Attempt) -> bool:
    """Whether an attempt has a larger zoom, and text and circles as large as one that failed."""
    page, measures, radius, _ = attempt
    other, others, least, _ = failed
    is_larger = page.unit > other.unit and measures.text >= others.text
    return is_larger and radius * page.unit >= ALIKE * least * other.unit
