"""Whether a printed equation is true as it is printed: "=" if it is, "≈" if it is only rounded.

The rule. The right side is the one number that is shown. If the numbers of the left side, exactly
as they are written, make exactly that number, the sign is "="; otherwise, or where that cannot be
told (a power of e, a sum of which only the ends are written), it is "≈". So 0.7514 − 0.0100 =
0.7414, but 0.7414 · 0.1868 · 0.5933 ≈ 0.0822.
"""

import re
from fractions import Fraction as Ratio
from functools import lru_cache
from typing import Final

from bpviz.notation.tree import Chip, Fraction, Node, Number, Operator, Paren, Row, Script, Symbol

EQUAL: Final = "="
NEARLY: Final = "≈"
DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−,", "0123456789--.")
PRINTED: Final = re.compile(r"([-+]?\d+(?:\.\d+)?)(?:·10(-?\d+))?")


def sign(expression: Node, shown: str) -> str:
    """ "=" or "≈", for `expression` on the left and the number `shown` on the right."""
    left, right = worth(expression), printed(shown)
    return EQUAL if left is not None and left == right else NEARLY


@lru_cache(maxsize=512)
def printed(text: str) -> Ratio | None:
    """The number that a text shows, exactly; None for what is not finite."""
    found = PRINTED.fullmatch(text.translate(DIGITS))
    if found is None:
        return None
    return Ratio(found[1]) * Ratio(10) ** int(found[2] or 0)


def worth(formula: Node) -> Ratio | None:
    """What a formula of numbers is worth exactly, or None where that is not a plain fraction."""
    match formula:
        case Number(text=text):
            return printed(text)
        case Paren(inner=inner) | Chip(inner=inner):
            return worth(inner)
        case Fraction(top=top, bottom=bottom):
            return _quotient(worth(top), worth(bottom))
        case Script(base=base, sub=None, sup=above) if above is not None:
            return _power(base, worth(above))
        case Row(items=items):
            return _sum(items)
    return None


def _quotient(top: Ratio | None, bottom: Ratio | None) -> Ratio | None:
    return None if top is None or not bottom else top / bottom


def _power(base: Node, above: Ratio | None) -> Ratio | None:
    if above is None:
        return None
    if isinstance(base, Symbol):  # e to the power of 0
        return Ratio(1) if above == 0 else None
    value = worth(base)
    if value is None or above.denominator != 1 or (value == 0 and above < 0):
        return None
    return Ratio(value**above.numerator)


def _largest(both: Node) -> Ratio | None:
    """The larger of two numbers with a comma between them."""
    items = both.items if isinstance(both, Row) else (both,)
    if Operator(",") not in items:
        return None
    comma = items.index(Operator(","))
    left, right = _sum(items[:comma]), _sum(items[comma + 1 :])
    return None if left is None or right is None else max(left, right)


def _sum(items: tuple[Node, ...]) -> Ratio | None:
    """Products added up and taken off; also max(a, b), and a > b, which is worth 1 or 0."""
    for i, item in enumerate(items):
        if isinstance(item, Operator) and item.text == ">":
            left, right = _sum(items[:i]), _sum(items[i + 1 :])
            return None if left is None or right is None else Ratio(left > right)
    if items[:1] == (Symbol("max"),) and isinstance(items[1], Paren):
        return _largest(items[1].inner)
    total, product, minus, divide = Ratio(0), None, False, False
    for item in items:
        if isinstance(item, Operator) and item.text in "+−":
            total += 0 if product is None else -product if minus else product
            product, minus = None, item.text == "−"
        elif isinstance(item, Operator) and item.text in "·/":
            divide = item.text == "/"
        else:
            value = worth(item)
            if value is None or (divide and not value):
                return None
            product = value if product is None else product / value if divide else product * value
            divide = False
    if product is None:
        return None
    return total - product if minus else total + product
