"""Colour as a quantity: scales from numbers to [-1, 1], and maps from there to colours.

Colours are mixed in OKLab (Ottosson 2020), where equal steps look equal. Zero is always exactly
the neutral colour of the theme.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtGui import QColor

from bpviz.views.theme import Theme

ENTRIES: Final = 256
MIDDLE: Final = 128
# Linear sRGB to cone responses and these (cube roots) to OKLab.
CONES: Final = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
OPPONENTS: Final = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]
Quantity = Literal["activation", "error", "weight"]


@dataclass(frozen=True, slots=True)
class Scale:
    """From a value to [-1, 1]: 0 stays 0, the ends are at ±bound, values outside are held there.

    linear: t = v / bound. symlog: t = sign(v) ln(1 + |v| / knee) / ln(1 + bound / knee), which is
    nearly linear below the knee (a thousandth of the bound unless given) and logarithmic above.
    """

    bound: float
    kind: Literal["linear", "symlog"] = "linear"
    knee: float | None = None

    def position(self, values: ArrayLike) -> Floats:
        """Where values lie on the scale; NaN lies at 0."""
        given = np.asarray(values, dtype=np.float64)
        if not self.bound > 0.0:
            return np.zeros_like(given)
        v: Floats = np.minimum(np.maximum(given, -self.bound), self.bound)
        unknown = v != v
        if unknown.any():
            v = np.where(unknown, 0.0, v)
        if self.kind == "linear":
            return v / self.bound
        return np.sign(v) * np.log1p(np.abs(v) / self._knee) / math.log1p(self.bound / self._knee)

    def position_of(self, value: float) -> float:
        """Where one value lies on the scale: `position` without the arrays, 20 times as fast."""
        if value != value or not self.bound > 0.0:
            return 0.0
        v = min(max(value, -self.bound), self.bound)
        if self.kind == "linear":
            return v / self.bound
        size = math.log1p(abs(v) / self._knee) / math.log1p(self.bound / self._knee)
        return math.copysign(size, v)

    def value(self, position: float) -> float:
        """The value at a position, for the numbers of a legend."""
        if self.kind == "linear":
            return position * self.bound
        size = math.expm1(abs(position) * math.log1p(self.bound / self._knee)) * self._knee
        return math.copysign(size, position)

    def outside(self, value: float) -> bool:
        """Whether a value is beyond the ends or not a number, and its colour does not show it."""
        return not abs(value) <= self.bound

    @property
    def _knee(self) -> float:
        return self.bound / 1000 if self.knee is None else self.knee


def scale(low: float, high: float, kind: Literal["linear", "symlog"] = "linear") -> Scale:
    """The scale for values in [low, high]: as far to both sides, so that equal sizes look equal."""
    return Scale(max(abs(low), abs(high)), kind)


@dataclass(frozen=True, slots=True)
class ColourMap:
    """Colours ("#RRGGBB") from `negative` over `neutral` at zero to `positive`."""

    negative: str
    neutral: str
    positive: str

    @property
    def table(self) -> Bytes:
        """256 rows of red, green, blue; row 128 is the neutral colour, rows 1 and 255 the ends."""
        return _table(self)

    @property
    def colours(self) -> tuple[QColor, ...]:
        """The table as colours."""
        return _colours(self)

    @property
    def names(self) -> tuple[str, ...]:
        """The table as "#rrggbb"."""
        return _names(self)

    def index(self, values: ArrayLike, scale: Scale) -> Bytes:
        """The rows of the table for values."""
        return np.rint(MIDDLE + (MIDDLE - 1) * scale.position(values)).astype(np.uint8)

    def rgb(self, values: ArrayLike, scale: Scale) -> Bytes:
        """Red, green and blue for values, in one more dimension than they have."""
        return self.table[self.index(values, scale)]

    def colour(self, value: float, scale: Scale) -> QColor:
        """The colour of one value."""
        return _colours(self)[_row(value, scale)]

    def name(self, value: float, scale: Scale) -> str:
        """The colour of one value as "#rrggbb"."""
        return _names(self)[_row(value, scale)]


def _row(value: float, scale: Scale) -> int:
    """The row of the table for one value."""
    return round(MIDDLE + (MIDDLE - 1) * scale.position_of(value))


def colour_map(theme: Theme, quantity: Quantity) -> ColourMap:
    """The map of a quantity. An activation's ink shows its size: its sign is a glyph's to tell."""
    if quantity == "activation":
        return ColourMap(theme.activation, theme.neutral, theme.activation)
    if quantity == "error":
        return ColourMap(theme.error_negative, theme.neutral, theme.error_positive)
    return ColourMap(theme.weight_negative, theme.neutral, theme.weight_positive)


def mix(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from first to second."""
    lab = oklab(first) * (1.0 - share) + oklab(second) * share
    return QColor(*map(int, _srgb(lab))).name()


def oklab(colour: str) -> Floats:
    """Lightness in [0, 1] and the two opponent axes of a colour."""
    lab: Floats = OPPONENTS @ np.cbrt(CONES @ _linear(colour))
    return lab


def contrast_ratio(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def readable_on(fill: str, choices: Sequence[str] = ("#FFFFFF", "#000000")) -> str:
    """The choice that can be read best on a fill."""
    return max(choices, key=lambda choice: contrast_ratio(fill, choice))


@lru_cache(maxsize=32)
def _table(colours: ColourMap) -> Bytes:
    low, zero, high = map(oklab, (colours.negative, colours.neutral, colours.positive))
    t = ((np.arange(ENTRIES) - MIDDLE) / (MIDDLE - 1)).clip(-1.0, 1.0)[:, None]
    table = _srgb(zero + np.maximum(t, 0.0) * (high - zero) - np.minimum(t, 0.0) * (low - zero))
    table.flags.writeable = False
    return table


@lru_cache(maxsize=32)
def _colours(colours: ColourMap) -> tuple[QColor, ...]:
    return tuple(QColor(*row) for row in _table(colours).tolist())


@lru_cache(maxsize=32)
def _names(colours: ColourMap) -> tuple[str, ...]:
    return tuple(colour.name() for colour in _colours(colours))


def _srgb(lab: Floats) -> Bytes:
    linear = (np.linalg.solve(OPPONENTS, lab.T) ** 3).T
    linear = np.clip(np.linalg.solve(CONES, linear.T).T, 0.0, 1.0)
    rgb = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    bytes_: Bytes = np.rint(rgb * 255).astype(np.uint8)
    return bytes_


def _luminance(colour: str) -> float:
    return float(_linear(colour) @ (0.2126, 0.7152, 0.0722))


def _linear(colour: str) -> Floats:
    """Red, green and blue as amounts of light, 0 to 1."""
    shade = QColor(colour)
    rgb = np.array([shade.redF(), shade.greenF(), shade.blueF()])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
