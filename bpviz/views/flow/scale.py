"""Powers of ten: where a size lies between two of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from bpviz.engine import Array
from bpviz.views.numbers import SUPERSCRIPTS

LOWEST, HIGHEST, LEAST, MOST = -6, 0, 2, 8
FLOOR: Final = -18
"""Nothing below 10⁻¹⁸ is drawn apart: what is there has no effect on any weight."""


@dataclass(frozen=True, slots=True)
class Decades:
    """A logarithmic axis from 10^low to 10^high."""

    low: int
    high: int

    def position(self, sizes: ArrayLike) -> Array:
        """Where sizes >= 0 lie, 0 at the low end to 1 at the high one; held there beyond them."""
        values = np.asarray(sizes, np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            exponents = np.log10(values)
        places = (exponents - self.low) / (self.high - self.low)
        found: Array = np.nan_to_num(places, nan=0.0, posinf=1.0, neginf=0.0).clip(0.0, 1.0)
        return found

    def ticks(self, most: int = 4) -> tuple[int, ...]:
        """Exponents to write at the axis: the high end and evenly down, `most` of them or fewer."""
        step = -(-(self.high - self.low) // (most - 1))
        return tuple(range(self.high, self.low - 1, -step))[::-1]


def axis_for(sizes: Array) -> Decades:
    """10⁻⁶ to 1, wider by two decades at a time where sizes lie beyond."""
    low, high = _exponents(sizes, LOWEST, HIGHEST)
    return Decades(min(LOWEST, 2 * (low // 2)), max(HIGHEST, -2 * (-high // 2)))


def closest(sizes: Array) -> Decades:
    """The decades that hold all sizes, 2 to 8 of them: for curves, which are to show a change."""
    low, high = _exponents(sizes, -1, -1)
    return Decades(max(min(low, high - LEAST), high - MOST), high)


def _exponents(sizes: Array, low: int, high: int) -> tuple[int, int]:
    """The powers of ten around all sizes that are above 0 and finite."""
    seen = sizes[np.isfinite(sizes) & (sizes > 0)]
    if not len(seen):
        return low, high
    return max(FLOOR, math.floor(np.log10(seen.min()))), math.ceil(np.log10(seen.max()))


def power_of_ten(exponent: int) -> str:
    """10⁻⁶; "1" for the power 0."""
    return f"10{str(exponent).translate(SUPERSCRIPTS)}" if exponent else "1"


def size_text(size: float, decimal: str = ".") -> str:
    """A size with three significant digits: 3.10·10⁻²."""
    if math.isnan(size):
        return "NaN"
    if math.isinf(size):
        return "∞"
    if not size:
        return "0"
    figures, _, exponent = f"{size:.2e}".partition("e")
    return f"{figures.replace('.', decimal)}·10{str(int(exponent)).translate(SUPERSCRIPTS)}"
