"""What is no digit: letters and other signs, made-up ones, scribbles, digits in pairs or lying."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.data.glyphs import Glyph, glyphs
from bpviz.engine.activations import Array

Strokes = Sequence[Array]

KINDS: Final = {"sign": 0.35, "made up": 0.2, "scribble": 0.15, "pair": 0.2, "lying": 0.1}
"""What is drawn, and how often."""

LYING: Final = (2, 3, 4, 5, 7)
"""Digits that, turned by a quarter, are not easily taken for any digit."""


def tangle(rng: np.random.Generator) -> list[Array]:
    """One line that turns at random, over and over."""
    steps = int(rng.integers(60, 260))
    turning = np.cumsum(rng.normal(0, rng.uniform(0.15, 0.6), steps)) * rng.uniform(0.3, 1.2)
    angle = rng.uniform(0, 2 * np.pi) + turning
    line = np.cumsum(np.stack([np.cos(angle), np.sin(angle)], axis=1), axis=0)
    # Held together, as on paper: far away it comes back.
    size = rng.uniform(6, 14)
    return [size * np.sin(line / size)]


def hatching(rng: np.random.Generator) -> list[Array]:
    """To and fro, as one fills an area."""
    turns = int(rng.integers(5, 16))
    across = np.arange(turns) / turns * rng.uniform(0.4, 1.4) + rng.normal(0, 0.03, turns)
    along = (np.arange(turns) % 2) + rng.normal(0, 0.12, turns)
    angle = rng.uniform(0, np.pi)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return [np.stack([across, along], axis=1) @ turn]


def strews(rng: np.random.Generator) -> list[Array]:
    """Several short lines anywhere."""
    return [
        rng.uniform(0, 1, 2) + np.cumsum(rng.normal(0, 0.2, (int(rng.integers(2, 5)), 2)), axis=0)
        for _ in range(int(rng.integers(4, 10)))
    ]


def coil(rng: np.random.Generator) -> list[Array]:
    """Round and round, moving on: a spring, or a ball of wool."""
    turns = rng.uniform(3, 7)
    t = np.linspace(0, 1, 160)
    angle = 2 * np.pi * turns * t
    radius = rng.uniform(0.3, 1) + rng.uniform(-0.3, 0.5) * t
    x = radius * np.cos(angle) + rng.uniform(-2, 2) * t
    y = radius * np.sin(angle) * rng.uniform(0.5, 1.2) + rng.uniform(-2, 2) * t
    return [np.stack([x, y], axis=1)]


def corners(rng: np.random.Generator) -> list[Array]:
    """One line of long straight pieces that cross each other."""
    return [rng.uniform(0, 1, (int(rng.integers(6, 14)), 2))]


SCRIBBLES: Final[dict[str, Callable[[np.random.Generator], list[Array]]]] = {
    each.__name__: each for each in (tangle, hatching, strews, coil, corners)
}
"""Ways to scribble, by name: each makes another drawing for every random generator."""


def side_by_side(first: Strokes, second: Strokes, gap: float) -> list[Array]:
    """Two signs beside each other, equally high; the gap in parts of their height."""
    left, right = _high_as_one(first), _high_as_one(second)
    start = max(float(stroke[:, 0].max()) for stroke in left) + gap
    aside = np.array([start, 0.0])
    return [*left, *(stroke + aside for stroke in right)]


def _high_as_one(strokes: Strokes) -> list[Array]:
    points = np.concatenate(list(strokes))
    low, extent = points.min(axis=0), points.max(axis=0) - points.min(axis=0)
    size = max(float(extent[1]), float(extent[0]) / 2) or 1.0
    return [(stroke - low) / size for stroke in strokes]


def made_up(rng: np.random.Generator) -> list[Array]:
    """A sign that nobody knows: three to six strokes, straight or bent, that begin where others go.

    Like letters they lie on a grid; now and then one is a letter.
    """
    grid = np.array([[x, y] for y in range(4) for x in range(3)], np.float64)
    used: list[int] = []
    strokes = []
    for _ in range(int(rng.integers(3, 7))):
        start = used[int(rng.integers(len(used)))] if used and rng.random() < 0.7 else -1
        start = int(rng.integers(len(grid))) if start < 0 else start
        end = (start + int(rng.integers(1, len(grid)))) % len(grid)
        used += [start, end]
        first, last = grid[[start, end]] + rng.normal(0, 0.12, (2, 2))
        across = (last - first)[::-1] * (1.0, -1.0)
        bend = 0.0 if rng.random() < 0.6 else float(rng.uniform(-0.7, 0.7))
        middle = (first + last) / 2 + across * bend
        t = np.linspace(0, 1, 12)[:, None]
        strokes.append((1 - t) ** 2 * first + 2 * t * (1 - t) * middle + t**2 * last)
    return strokes


def lying(strokes: Strokes, rng: np.random.Generator) -> list[Array]:
    """Turned by a quarter, to one side or the other."""
    side = 1.0 if rng.random() < 0.5 else -1.0
    return [stroke[:, ::-1] * np.array([side, -side]) for stroke in strokes]


Drawn = tuple[int, Strokes]
"""A digit and its strokes."""


@dataclass(frozen=True, slots=True, eq=False)
class NoDigits:
    """What is drawn from where no digit is wanted.

    signs      letters and others, see `glyphs`
    scribbles  names in SCRIBBLES
    digits     digits with their strokes, for those in pairs and those lying
    """

    signs: Sequence[Glyph]
    scribbles: Sequence[str]
    digits: Sequence[Drawn]

    @classmethod
    def all(cls, digits: Sequence[Drawn] = ()) -> "NoDigits":
        """Every sign and every scribble there is; without digits, those of `glyphs`."""
        known = glyphs()
        signs = [each for each in known if each.digit is None]
        own = [(each.digit, each.strokes) for each in known if each.digit is not None]
        return cls(signs, tuple(SCRIBBLES), digits or own)

    def drawn(self, rng: np.random.Generator) -> tuple[str, list[Array]]:
        """One of them at random: its kind, one of KINDS, and its strokes."""
        kind = list(KINDS)[int(rng.choice(len(KINDS), p=list(KINDS.values())))]
        return kind, self.of_kind(kind, rng)

    def of_kind(self, kind: str, rng: np.random.Generator) -> list[Array]:
        """One of a kind at random: its strokes."""
        match kind:
            case "sign":
                return list(self.signs[int(rng.integers(len(self.signs)))].strokes)
            case "made up":
                return made_up(rng)
            case "scribble":
                name = self.scribbles[int(rng.integers(len(self.scribbles)))]
                return SCRIBBLES[name](rng)
            case "pair":
                left, right = (self._digit(rng)[1] for _ in range(2))
                return side_by_side(left, right, float(rng.uniform(-0.05, 0.4)))
        digit, strokes = self._digit(rng)
        while digit not in LYING:
            digit, strokes = self._digit(rng)
        return lying(strokes, rng)

    def _digit(self, rng: np.random.Generator) -> Drawn:
        return self.digits[int(rng.integers(len(self.digits)))]
