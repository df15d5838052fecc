"""A laid-out formula as a value: glyphs, bars and the areas that can be pointed at.

The origin is the left end of the baseline; x grows to the right and y downwards, in pixels.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from bpviz.views.boxes.font import MathFont, Shape

SCRIPT: Final = 0.70
SMALLEST_SCRIPT: Final = 0.78


# A tuple, not a dataclass: a formula makes hundreds of these whenever its numbers change.
class Glyph(NamedTuple):
    """A shape at (x, y) on its baseline, `size` pixels an em, stretched in height."""

    shape: Shape
    x: float
    y: float
    size: float
    tone: str
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A bar; y is its middle."""

    x: float
    y: float
    width: float
    thickness: float
    tone: str


@dataclass(frozen=True, slots=True)
class ChipArea:
    """What the reader can point at."""

    key: Hashable
    rect: QRectF
    tone: str | None


@dataclass(frozen=True, slots=True)
class Box:
    """A laid-out formula: its size and everything to be painted, relative to its baseline."""

    width: float = 0.0
    ascent: float = 0.0
    descent: float = 0.0
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Rule, ...] = ()
    chips: tuple[ChipArea, ...] = ()
    lean: float = 0.0
    letters: bool = False

    @property
    def height(self) -> float:
        """From the highest to the lowest ink."""
        return self.ascent + self.descent


@dataclass(frozen=True, slots=True)
class Style:
    """How a part is set: its size, whether it has room (display) or is an index, its tone."""

    size: float
    display: bool
    script: bool
    tone: str
    font: MathFont

    def px(self, name: str) -> float:
        """A distance of the font in pixels."""
        return self.font.constant(name) * self.size

    def index(self) -> Style:
        """The style of an index or exponent."""
        ratio = SMALLEST_SCRIPT if self.script else SCRIPT
        return replace(self, size=self.size * ratio, display=False, script=True)


def moved(box: Box, x: float, y: float) -> Box:
    """The box with its ink moved by (x, y); what it measures stays."""
    if x == 0.0 and y == 0.0:
        return box
    return Box(
        box.width,
        box.ascent,
        box.descent,
        tuple(Glyph(g[0], g[1] + x, g[2] + y, g[3], g[4], g[5]) for g in box.glyphs),
        tuple(Rule(r.x + x, r.y + y, r.width, r.thickness, r.tone) for r in box.rules),
        tuple(ChipArea(c.key, c.rect.translated(x, y), c.tone) for c in box.chips),
        box.lean,
        box.letters,
    )


def scaled(box: Box, by: float) -> Box:
    """The box as it is at another size: every distance of a formula is a multiple of its size."""
    return Box(
        box.width * by,
        box.ascent * by,
        box.descent * by,
        tuple(Glyph(g[0], g[1] * by, g[2] * by, g[3] * by, g[4], g[5]) for g in box.glyphs),
        tuple(Rule(r.x * by, r.y * by, r.width * by, r.thickness * by, r.tone) for r in box.rules),
        tuple(ChipArea(c.key, _scaled(c.rect, by), c.tone) for c in box.chips),
        box.lean * by,
        box.letters,
    )


def _scaled(rect: QRectF, by: float) -> QRectF:
    return QRectF(rect.x() * by, rect.y() * by, rect.width() * by, rect.height() * by)


def joined(parts: Iterable[Box], width: float, ascent: float, descent: float) -> Box:
    """One box with the ink of all parts and the given measures."""
    parts = tuple(parts)
    return Box(
        width,
        ascent,
        descent,
        tuple(glyph for part in parts for glyph in part.glyphs),
        tuple(rule for part in parts for rule in part.rules),
        tuple(chip for part in parts for chip in part.chips),
    )
