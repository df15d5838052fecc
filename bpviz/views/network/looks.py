"""How neurons are filled; all of them at once for a moment in which every number is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array, InputRef
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.geometry import NetGeometry, Unit
from bpviz.views.network.ranges import Ranges
from bpviz.views.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
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
) -> dict[Unit, Look]:
    """The looks of the units that are drawn; {} where not all numbers may be seen.

    The same as `look` finds one by one: a large net in training has thirty new ones a second for
    each of its units.
    """
    if not frame.training or frame.asked or frame.unseen or display.edited is not None:
        return {}
    found: dict[Unit, Look] = {}
    ink, error = colour_map(theme, "activation"), colour_map(theme, "error")
    for column, units in enumerate(_by_column(geometry)):
        scale = ranges.scale("activation", display.scale, column)
        inks = _fills(frame.trace.activation(column - 1)[frame.example], units, ink, scale)
        if column == 0:
            found |= zip(units, _inputs(inks, display.neurons), strict=True)
            continue
        scale = ranges.scale("error", display.scale, column - 1)
        deltas = frame.trace.layers[column - 1].delta[frame.example]
        errors = _fills(deltas, units, error, scale)
        found |= zip(units, _neurons(inks, errors, display.neurons), strict=True)
    return found


def _by_column(geometry: NetGeometry) -> list[list[Unit]]:
    columns: list[list[Unit]] = [[] for _ in geometry.shape.sizes]
    for unit in geometry.circles:
        columns[0 if isinstance(unit, InputRef) else unit.layer + 1].append(unit)
    return columns


def _fills(values: Array, units: Sequence[Unit], colours: ColourMap, scale: Scale) -> Fills:
    if not units:
        return ()
    places = [unit.k if isinstance(unit, InputRef) else unit.j for unit in units]
    chosen = np.asarray(values, np.float64)[places]
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
