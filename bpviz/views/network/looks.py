"""How neurons are filled; all of them at once for a moment in which every number is known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Array, InputRef
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.geometry import NetGeometry, Unit
from bpviz.views.network.ranges import Ranges
from bpviz.views.theme import Theme


class Look(NamedTuple):
    """How a neuron is filled: a colour for each half, or None for what is not known.

    A neuron that is not split has the same colour twice. minus: a sign to draw in a half.
    """

    left: str | None
    right: str | None
    split: bool
    left_minus: bool = False
    right_minus: bool = False


Fills = Sequence[tuple[str, bool]]
"""Of each unit its colour, and whether its value is negative."""


def looks_in_training(
    frame: Frame, display: Display, theme: Theme, geometry: NetGeometry, ranges: Ranges
) -> tuple[Look, ...]:
    """The looks of the units that are drawn, in their order; () where not all numbers may be seen.

    The same as `look` finds one by one: a large net in training has thirty new ones a second for
    each of its units.
    """
    if not frame.training or frame.asked or frame.unseen or display.edited is not None:
        return ()
    ink, error = colour_map(theme, "activation"), colour_map(theme, "error")
    found: list[Look] = []
    for column, places in _drawn(geometry):
        scale = ranges.scale("activation", display.scale, column)
        inks = _fills(frame.trace.activation(column - 1)[frame.example], places, ink, scale)
        if column == 0:
            found += _inputs(inks, display.neurons)
            continue
        scale = ranges.scale("error", display.scale, column - 1)
        deltas = frame.trace.layers[column - 1].delta[frame.example]
        errors = _fills(deltas, places, error, scale)
        found += _neurons(inks, errors, display.neurons)
    return tuple(found)


@lru_cache(maxsize=8)
def _drawn(geometry: NetGeometry) -> tuple[tuple[int, NDArray[np.intp]], ...]:
    """Which units are drawn, in their order: column by column, which of its units."""
    runs = groupby(geometry.circles, key=_column)
    return tuple((column, np.array([*map(_place, units)], np.intp)) for column, units in runs)


def _column(unit: Unit) -> int:
    return 0 if isinstance(unit, InputRef) else unit.layer + 1


def _place(unit: Unit) -> int:
    return unit.k if isinstance(unit, InputRef) else unit.j


def _fills(values: Array, places: NDArray[np.intp], colours: ColourMap, scale: Scale) -> Fills:
    chosen = np.asarray(values[places], np.float64)
    names, rows = colours.names, colours.index(chosen, scale).tolist()
    return list(zip([names[row] for row in rows], (chosen < 0).tolist(), strict=True))


def _inputs(inks: Fills, neurons: str) -> list[Look]:
    if neurons == "delta":
        return [Look(None, None, False) for _ in inks]
    return [Look(ink, ink, False, negative) for ink, negative in inks]


def _neurons(inks: Fills, errors: Fills, neurons: str) -> list[Look]:
    if neurons != "both":
        shown = inks if neurons == "activation" else errors
        return [Look(colour, colour, False, negative) for colour, negative in shown]
    both = zip(inks, errors, strict=True)
    return [Look(ink, error, True, minus, below) for (ink, minus), (error, below) in both]
