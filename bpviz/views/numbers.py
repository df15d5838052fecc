"""Numbers as the screen shows them: the same digits everywhere, a real minus sign.

`digits` is the number of decimals of ordinary numbers (0.5933, −0.0381, 1.1059). What would lose
its digits that way is written with a power of ten and `digits` significant figures (4.386·10⁻⁴);
17 means every digit: the shortest text that reads back as the same float64.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final

MINUS: Final = "\u2212"
FIGURE_SPACE: Final = "\u2007"
GROUP_SPACE: Final = "\u202f"
FEWEST: Final = 2
ALL_DIGITS: Final = 17
LARGEST_FIXED: Final = 1e4
SUPERSCRIPTS: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
PLAIN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u2212", "0123456789--")
TYPED: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?")


def number(value: float, digits: int = 4, sign: bool = False, decimal: str = ".") -> str:
    """value as text; sign adds a plus to positive numbers; decimal is the mark, "." or ",".

    Zero has no sign, NaN is "NaN", the infinities are "∞" and "−∞".
    """
    if math.isnan(value):
        return "NaN"
    digits = min(max(digits, FEWEST), ALL_DIGITS)
    size = abs(float(value))
    text = "∞" if math.isinf(size) else _magnitude(size, digits).replace(".", decimal)
    if value < 0:
        return MINUS + text
    return "+" + text if sign and value > 0 else text


def count(value: int) -> str:
    """A whole number in groups of three: 50 000; four figures stay together."""
    text = f"{abs(value):,}" if abs(value) >= 10_000 else str(abs(value))
    return (MINUS if value < 0 else "") + text.replace(",", GROUP_SPACE)


def percent(share: float, decimals: int = 1, decimal: str = ".") -> str:
    """A share of 1 as "95.6 %"; NaN stays "NaN"."""
    if math.isnan(share):
        return "NaN"
    text = f"{100 * share:.{decimals}f}".replace(".", decimal).replace("-", MINUS)
    return f"{text}\u00a0%"


def column(
    values: Iterable[float], digits: int = 4, sign: bool = False, decimal: str = "."
) -> list[str]:
    """The numbers of a column, padded with figure spaces to one length."""
    texts = [number(value, digits, sign, decimal) for value in values]
    longest = max(map(len, texts), default=0)
    return [text.rjust(longest, FIGURE_SPACE) for text in texts]


def widest(digits: int = 4) -> str:
    """A text at least as wide as any ordinary number, to reserve room with."""
    return number(-8888.0, digits) if digits < ALL_DIGITS else MINUS + "8." + "8" * 16


def parse_number(text: str) -> float | None:
    """What was typed as a number, or None: reads everything `number` writes, and 1e-3."""
    plain = re.sub(r"[\s\u2007\u202f\u00a0]", "", text).translate(PLAIN).lower()
    if plain.lstrip("+-") == "∞":
        return -math.inf if plain.startswith("-") else math.inf
    plain = re.sub(r"[·*×]10\^?(?=[-+\d])", "e", plain).replace(",", ".")
    return float(plain) if TYPED.fullmatch(plain) else None


def _magnitude(size: float, digits: int) -> str:
    if digits == ALL_DIGITS:
        return _every_digit(size)
    if _is_ordinary(size, digits):
        return f"{size:.{digits}f}"
    return _power(f"{size:.{digits - 1}e}")


def _is_ordinary(size: float, digits: int) -> bool:
    """Whether the decimals hold at least two figures of size, or all of it."""
    if size >= LARGEST_FIXED:
        return False
    return size >= 10.0 ** -min(digits - 1, 4) or float(f"{size:.{digits}f}") == size


def _every_digit(size: float) -> str:
    text = repr(size)
    if "e" in text:
        return _power(text)
    if size >= LARGEST_FIXED:
        return text.removesuffix(".0") if size.is_integer() else text
    return text


def _power(text: str) -> str:
    """1.5e-07 as 1.5·10⁻⁷."""
    figures, _, exponent = text.partition("e")
    return f"{figures}·10{str(int(exponent)).translate(SUPERSCRIPTS)}"
