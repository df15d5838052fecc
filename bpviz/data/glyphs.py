"""Glyphs: digits, letters and other signs whose strokes are written down by hand.

They are there for what no collection has: ways to write a digit that its writers happened not to
use, and what is no digit at all, from which a reader can learn to say so.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array
from bpviz.resources import resource

FILE: Final = "data/glyphs.txt"


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """A sign: its name, a digit or another, and its strokes (n, 2), y down."""

    name: str
    strokes: tuple[Array, ...]

    @property
    def digit(self) -> int | None:
        """The digit it is; None for anything else."""
        return int(self.name) if self.name.isdigit() else None


@cache
def glyphs() -> tuple[Glyph, ...]:
    """All signs of the file that comes with bpviz. A DataError when it is damaged."""
    try:
        return read_glyphs(resource(FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError) as problem:
        raise DataError(
            "data.glyphs_damaged",
            "The signs that come with bpviz ({file}) are missing or damaged; install bpviz again.",
            file=FILE,
        ) from problem


def read_glyphs(text: str) -> tuple[Glyph, ...]:
    """The signs of a text: a line each, name and strokes, as its first lines say.

    ValueError or TypeError when a line is something else.
    """
    lines = (line for line in text.splitlines() if line.strip() and line[0] != "#")
    return tuple(_glyph(*line.split(None, 1)) for line in lines)


def _glyph(name: str, written: str) -> Glyph:
    return Glyph(name, tuple(_stroke(part.split()) for part in written.split("|")))


def _stroke(words: list[str]) -> Array:
    smooth = words[0] == "~"
    points = np.array([[float(each) for each in word.split(",")] for word in words[smooth:]])
    stroke = _smooth(points) if smooth else points
    stroke.flags.writeable = False
    return stroke


def _smooth(points: Array) -> Array:
    """A curve through the points (Catmull-Rom); closed where the last point is the first."""
    closed = bool((points[0] == points[-1]).all())
    before = points[-2] if closed else 2 * points[0] - points[1]
    after = points[1] if closed else 2 * points[-1] - points[-2]
    all_points = np.concatenate([[before], points, [after]])
    t = np.linspace(0, 1, 8, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(all_points, all_points[1:], all_points[2:], all_points[3:], strict=False):
        square, cube = 2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d
        parts.append(b + ((c - a) * t + square * t**2 + cube * t**3) / 2)
    curve: Array = np.concatenate([*parts, points[-1:]])
    return curve
