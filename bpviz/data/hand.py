"""Hand: strokes as another hand, or the same hand another time, might have written them.

What is changed is what people differ in: how far they lean and how wide they write, how round a
curve is, where the strokes of one digit meet, how they set the pen down and lift it, how steady
they are. It is done to the strokes, before they are drawn, so that the ink stays as sharp as the
pad makes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.engine.activations import Array

SPACING: Final = 1 / 40
"""Points along a stroke, in parts of the longest side of the digit."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How far strokes are changed at most, in parts of the digit's longest side where lengths.

    rotate   degrees, either way
    slant    how far the top moves to the side for a height of 1, either way
    aspect   how much wider or narrower, as a power of e
    bend     how far a place is moved by a smooth change of the whole plane
    apart    how far the strokes of one digit are moved from each other; they also are turned and
             scaled by as much
    ends     how much of a stroke is missing or added at each of its ends
    tremor   how far the pen strays on its way
    dots     how often, 0 to 1, a dot is left beside the digit, where the pen touched the paper
    pen      (narrowest, widest) width of the stroke in pixels of the picture
    """

    rotate: float = 10.0
    slant: float = 0.35
    aspect: float = 0.25
    bend: float = 0.08
    apart: float = 0.05
    ends: float = 0.08
    tremor: float = 0.012
    dots: float = 0.0
    pen: tuple[float, float] = (1.9, 3.0)

    def written(self, strokes: Sequence[Array], rng: np.random.Generator) -> list[Array]:
        """The strokes (n, 2), y down, as written by this hand: longest side about 1."""
        low = np.min([stroke.min(axis=0) for stroke in strokes], axis=0)
        high = np.max([stroke.max(axis=0) for stroke in strokes], axis=0)
        longest = float((high - low).max()) or 1.0
        middle = (low + high) / 2
        lines = [_followed((stroke - middle) / longest) for stroke in strokes]
        if len(lines) > 1 and self.apart:
            lines = [self._moved_apart(line, rng) for line in lines]
        lines = [self._with_ends(line, rng) for line in lines]
        bend = _Bend(self.bend, rng)
        turn = self._turn(rng)
        written = [bend(self._unsteady(line, rng)) @ turn for line in lines]
        if self.dots and rng.random() < self.dots:
            written.append(rng.uniform(-0.6, 0.6, (1, 2)))
        return written

    def width(self, rng: np.random.Generator) -> float:
        """The width of the stroke in pixels of the picture."""
        return float(rng.uniform(*self.pen))

    def _moved_apart(self, line: Array, rng: np.random.Generator) -> Array:
        middle = (line.min(axis=0) + line.max(axis=0)) / 2
        angle, size = rng.uniform(-1, 1, 2) * self.apart * (2.0, 1.5)
        turn = (1 + size) * np.array(
            [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
        )
        moved: Array = (line - middle) @ turn + middle + rng.uniform(-1, 1, 2) * self.apart
        return moved

    def _with_ends(self, line: Array, rng: np.random.Generator) -> Array:
        """A little less at each end, or a little more: straight on, or to a side, as a hook."""
        for _ in range(2):
            line = line[::-1]
            if len(line) < 6 or not self.ends:
                continue
            length = float(rng.uniform(-1, 1.3)) * self.ends
            count = int(abs(length) / SPACING)
            if count and length < 0:
                line = line[: max(len(line) - count, 4)]
            elif count:
                step = line[-1] - line[-4]
                reach = float(np.hypot(*step)) or 1.0
                angle = rng.normal(0, 0.9)
                turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
                more = line[-1] + np.arange(1, count + 1)[:, None] * SPACING * (step / reach) @ turn
                line = np.concatenate([line, more])
        return line

    def _unsteady(self, line: Array, rng: np.random.Generator) -> Array:
        """Each point off its way by a smooth random amount; sometimes corners are rounded."""
        if len(line) < 4:
            return line
        knots = max(3, len(line) // 6)
        noise = rng.normal(0, self.tremor, (2, knots))
        at = np.linspace(0, knots - 1, len(line))
        off = np.stack([np.interp(at, np.arange(knots), each) for each in noise], axis=1)
        moved: Array = line + off
        if rng.random() < 0.5:
            around = np.concatenate([moved[:1], moved, moved[-1:]])
            moved = np.concatenate(
                [moved[:1], (around[:-2] + around[1:-1] + around[2:])[1:-1] / 3, moved[-1:]]
            )
        return moved

    def _turn(self, rng: np.random.Generator) -> Array:
        angle = np.deg2rad(rng.uniform(-self.rotate, self.rotate))
        slant = rng.uniform(-self.slant, self.slant)
        wide = np.exp(rng.uniform(-self.aspect, self.aspect))
        lean = np.array([[wide, 0.0], [-slant, 1.0]])
        turn: Array = lean @ np.array(
            [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
        )
        return turn


class _Bend:
    """A smooth change of the plane: a few waves about as long as the digit, added up."""

    WAVES: Final = 4

    def __init__(self, reach: float, rng: np.random.Generator) -> None:
        self._along = rng.normal(0, 3.0, (2, self.WAVES))
        self._phase = rng.uniform(0, 2 * np.pi, self.WAVES)
        self._by = rng.normal(0, reach / np.sqrt(self.WAVES), (self.WAVES, 2))

    def __call__(self, line: Array) -> Array:
        moved: Array = line + np.sin(line @ self._along + self._phase) @ self._by
        return moved


def _followed(stroke: Array) -> Array:
    """Points evenly spaced along the stroke, so that the speed of the pen does not matter."""
    length = np.concatenate([[0.0], np.hypot(*np.diff(stroke, axis=0).T).cumsum()])
    at = np.linspace(0, length[-1], int(length[-1] / SPACING) + 2 if len(stroke) > 1 else 1)
    return np.stack([np.interp(at, length, stroke[:, 0]), np.interp(at, length, stroke[:, 1])], 1)
