"""Round numbers along an axis."""

import math

from bpviz.views.numbers import number


def ticks(low: float, high: float, most: int) -> list[tuple[float, int]]:
    """At most so many round numbers between two others, each with its number of decimals."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(n * power for n in (1, 2, 5, 10) if n * power >= rough * (1 - 1e-9))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [(n * step, decimals) for n in range(first, last + 1)]


def tick_text(value: float, decimals: int, decimal: str) -> str:
    """A tick with the decimals of its step."""
    if abs(value) >= 1e4 or decimals > 3:
        return number(value, 2, decimal=decimal)
    return f"{value:.{decimals}f}".replace("-", "−").replace(".", decimal) if value else "0"
