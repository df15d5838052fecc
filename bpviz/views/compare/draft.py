"""What is asked for: the variants as typed, read and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bpviz.engine import BpvizError, Spec
from bpviz.run.compare import LEAST_VARIANTS, MOST_EPOCHS
from bpviz.run.varying import read_value
from bpviz.views.compare.words import EPOCHS, FEW, GAP, say
from bpviz.views.numbers import count, parse_number


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be compared: the rows that are variants, and how many epochs each is trained.

    wrong  why that cannot be; "" where it can
    """

    rows: tuple[int, ...] = ()
    changes: tuple[dict[str, Any], ...] = ()
    specs: tuple[Spec, ...] = ()
    epochs: int = 0
    wrong: Any = ""


def read_row(base: Spec, fields: Sequence[str], texts: Sequence[str]) -> Spec | None:
    """The Spec of one row, or None where it is none."""
    try:
        return replace(base, **_changes(base, fields, texts)) if all(texts) else None
    except BpvizError:
        return None


def _changes(base: Spec, fields: Sequence[str], texts: Sequence[str]) -> dict[str, Any]:
    return {
        field: read_value(base, field, text, parse_number)
        for field, text in zip(fields, texts, strict=True)
    }


def read_draft(
    base: Spec, fields: Sequence[str], typed: Sequence[Sequence[str]], epochs: str
) -> Draft:
    """Read all rows; `wrong` of what comes back is a sentence, a BpvizError, or ""."""
    rows = [place for place, texts in enumerate(typed) if any(texts)]
    for place in rows:
        if not all(typed[place]):
            return Draft(wrong=say(GAP, place=place + 1))
    try:
        changes = tuple(_changes(base, fields, typed[place]) for place in rows)
        specs = tuple(replace(base, **each) for each in changes)
    except BpvizError as error:
        return Draft(wrong=error)
    if len(rows) < LEAST_VARIANTS:
        return Draft(wrong=say(FEW))
    number = parse_number(epochs)
    if number is None or not 1 <= number <= MOST_EPOCHS or number != int(number):
        return Draft(wrong=say(EPOCHS, most=count(MOST_EPOCHS)))
    return Draft(tuple(rows), changes, specs, int(number))
