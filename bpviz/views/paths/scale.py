"""Where bars stand: sizes on a logarithmic scale, 1 at the base line. Nothing here is a widget."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import mul


@dataclass(frozen=True, slots=True)
class LogScale:
    """Powers of ten from `low` to `high`; 1 (power 0) always lies between them."""

    low: int
    high: int

    def share(self, value: float) -> float:
        """How far below the top |value| lies, 0 to 1; 0 and NaN at the bottom, ∞ at the top."""
        size = abs(value)
        if math.isinf(size):
            return 0.0
        if not size > 0:
            return 1.0
        power = min(max(math.log10(size), self.low), self.high)
        return (self.high - power) / (self.high - self.low)

    @property
    def powers(self) -> tuple[int, ...]:
        """The powers that get a line: at most seven."""
        step = max(1, math.ceil((self.high - self.low) / 6))
        return tuple(p for p in range(self.low, self.high + 1) if p % step == 0)


def log_scale(values: Sequence[float]) -> LogScale:
    """The scale on which all finite values that are not 0 have a place."""
    powers = [math.log10(abs(v)) for v in values if v and math.isfinite(v)]
    low = math.floor(min([*powers, 0.0]) - 0.05)
    return LogScale(min(low, -1), max(math.ceil(max([*powers, 0.0])), 0))


def cumulative(values: Sequence[float]) -> list[float]:
    """The product of the factors up to and with each."""
    return list(accumulate(values, mul))


def cut_at(values: Sequence[float]) -> int | None:
    """The first factor that is 0, which cuts the path."""
    return next((i for i, value in enumerate(values) if value == 0), None)
