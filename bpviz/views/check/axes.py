"""From numbers to pixels, and where the ticks of an axis are; nothing here is a widget."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from bpviz.engine import Array
from bpviz.views.numbers import number

ROOM = 0.08
"""Share of the height that is left free above and below a curve."""


@dataclass(frozen=True, slots=True)
class Axes:
    """A rectangle on the screen and the numbers at its edges: x from left to right, y upwards."""

    area: QRectF
    left: float
    right: float
    low: float
    high: float

    def x(self, value: float) -> float:
        """Where a number lies across."""
        return self.area.left() + (value - self.left) / (self.right - self.left) * self.area.width()

    def y(self, value: float) -> float:
        """Where a number lies upwards; what is far outside stays near the edge of the screen."""
        share = (value - self.low) / (self.high - self.low)
        return self.area.bottom() - min(max(share, -9.0), 9.0) * self.area.height()

    def point(self, x: float, y: float) -> QPointF:
        """Where a point lies."""
        return QPointF(self.x(x), self.y(y))

    def polygon(self, xs: Array, ys: Array) -> QPolygonF:
        """The finite points of a curve."""
        both = zip(xs.tolist(), ys.tolist(), strict=True)
        return QPolygonF([self.point(x, y) for x, y in both if math.isfinite(y)])


def around(values: Sequence[float] | Array) -> tuple[float, float]:
    """A range that holds the finite ones of these numbers with room above and below."""
    found = np.asarray(values, float)
    found = found[np.isfinite(found)]
    low, high = (float(found.min()), float(found.max())) if len(found) else (0.0, 1.0)
    if high - low <= 4e-15 * max(abs(low), abs(high)):
        spare = max(abs(high), abs(low)) * 0.1 or 1.0
        return low - spare, high + spare
    spare = (high - low) * ROOM
    return low - spare, high + spare


def nice_step(span: float, most: int) -> float:
    """1, 2 or 5 times a power of ten, so that `span` has at most so many steps."""
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough * (1 - 1e-9))


def ticks(low: float, high: float, most: int) -> list[tuple[float, float]]:
    """Round numbers between two others, each with the step between them."""
    step = nice_step(high - low, most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [(n * step, step) for n in range(first, last + 1)]


def tick_text(value: float, step: float, decimal: str) -> str:
    """A tick with as many decimals as its step has."""
    size = max(abs(value), step)
    if size >= 1e4 or (size < 1e-3 and value):
        return number(value, 2, decimal=decimal).replace(f"{decimal}0·", "·")
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{value:.{decimals}f}".replace("-", "−").replace(".", decimal)
    return text if value else "0"
