"""Varying: the fields in which variants may differ, values worth trying, values as typed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Final

from bpviz.engine import Spec, SpecError
from bpviz.engine.spec import CHOICES

FIELDS: Final = (
    "rate",
    "cost",
    "hidden",
    "output",
    "init",
    "optimizer",
    "sizes",
    "batch_size",
    "l2",
    "l1",
    "dropout",
    "momentum",
    "biases",
    "dtype",
    "seed",
)
"""Fields of a Spec, those first that are compared most."""

_LADDERS: Final[dict[str, tuple[float, ...]]] = {
    "l2": (0, 0.1, 1, 5),
    "l1": (0, 0.1, 1, 5),
    "dropout": (0, 0.2, 0.5),
    "momentum": (0, 0.5, 0.9, 0.99),
    "batch_size": (1, 10, 50, 200),
}
_RATES: Final = (0.1, 0.5, 3, 10)
_ADAM_RATES: Final = (0.0003, 0.001, 0.003, 0.01)
MOST: Final = 4


def offered_fields(base: Spec) -> tuple[str, ...]:
    """The fields that mean something for this Spec."""
    deep = base.layers > 1
    means = {
        "hidden": deep,
        "dropout": deep,
        "momentum": base.optimizer == "momentum",
    }
    return tuple(field for field in FIELDS if means.get(field, True))


def choices_of(base: Spec, field: str) -> tuple[str, ...]:
    """The names that a field can have and that can be trained; () for a number or layers."""
    return tuple(name for name in CHOICES.get(field, ()) if name != "step")


def suggestions(base: Spec, field: str) -> tuple[object, ...]:
    """Two to four values worth comparing, one of them that of the Spec itself."""
    here = getattr(base, field)
    if field == "sizes":
        return _suggested_sizes(base)
    if field == "seed":
        return tuple((here + i) % 2**63 for i in range(MOST))
    if field in CHOICES:
        fit = [name for name in choices_of(base, field) if _fits(base, field, name)]
        first = [here] if here in fit else []
        return tuple((first + [name for name in fit if name != here])[:MOST])
    if field == "rate":
        return _with(here, _ADAM_RATES if base.optimizer == "adam" else _RATES)
    return _with(here, _LADDERS[field])


def _with(here: float, ladder: tuple[float, ...]) -> tuple[float, ...]:
    """The ladder, with the value that is in use in the place of the one that is nearest to it."""
    if here in ladder:
        return ladder
    nearest = min(ladder, key=lambda value: _distance(value, here))
    return tuple(sorted((set(ladder) - {nearest}) | {here}))


def _distance(value: float, here: float) -> float:
    if value > 0 and here > 0:
        return abs(math.log(value / here))
    return math.inf if value != here else 0.0


def _suggested_sizes(base: Spec) -> tuple[tuple[int, ...], ...]:
    first, *hidden, last = base.sizes
    width = max(hidden, default=0)
    ladder = (10, 30, 100) if first > 16 else (2, 4, 8)
    widths = sorted({*ladder, width} - {0})[:MOST] if len(hidden) <= 1 else [width]
    found: list[tuple[int, ...]] = [(first, n, last) for n in widths]
    if len(hidden) > 1:
        found = [(first, width, last), (first, width, width, last)]
    if base.sizes not in found:
        found = [base.sizes, *found]
    return tuple(found[:MOST])


def _fits(base: Spec, field: str, value: object) -> bool:
    try:
        Spec.from_dict({**base.to_dict(), field: value})
    except SpecError:
        return False
    return True


def text_of(field: str, value: object, decimal: str = ".") -> str:
    """A value as it is typed: 0.5, 30-20 for two hidden layers, 0 for none."""
    if isinstance(value, tuple):
        return "-".join(map(str, value[1:-1])) or "0"
    return f"{value:.12g}".replace(".", decimal) if isinstance(value, float) else str(value)


def read_value(base: Spec, field: str, text: str, number: Callable[[str], float | None]) -> object:
    """What was typed for a field; `number` reads one, or gives None. Raises SpecError.

    Whether it is in range is for the Spec to say.
    """
    if field in CHOICES:
        return text
    if field == "sizes":
        return _read_sizes(base, text)
    value = number(text)
    if value is None:
        return text  # which the Spec refuses, by name
    return int(value) if float(value).is_integer() and math.isfinite(value) else value


def _read_sizes(base: Spec, text: str) -> tuple[int, ...]:
    if not re.fullmatch(r"\s*\d{1,6}(\s*[-–−,;→ ]\s*\d{1,6})*\s*", text):
        rule = "must be whole numbers such as (784, 30, 10)"
        raise SpecError("spec.sizes", "sizes {rule}, not {value!r}.", rule=rule, value=text)
    hidden = tuple(int(n) for n in re.findall(r"\d+", text))
    return (base.sizes[0], *(() if hidden == (0,) else hidden), base.sizes[-1])
