"""All that the chain view shows of one moment, as values; nothing here is a widget."""

from dataclasses import dataclass

from bpviz.engine import Factor, Ref, StepRef
from bpviz.notation.tree import Node


@dataclass(frozen=True, slots=True)
class Value:
    """A number on the screen.

    text     as it is written
    tone     its colour, by name
    exact    the number itself
    formula  what it is the value of, for the clipboard
    reached  whether it may be shown yet
    """

    text: str
    tone: str
    exact: float
    formula: Node
    reached: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One factor: its symbol, what it is, how it was computed, its value.

    origin is shown with the value; detail are words that say nothing of it and are shown always.
    """

    factor: Factor
    symbol: Node
    title: str
    detail: str
    origin: str
    value: Value
    now: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term of a sum: what it is called, its factors in numbers, their product."""

    ref: Ref
    label: str
    product: str
    value: Value
    now: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The result: the numbers that it is made of, and itself."""

    expression: Node | None
    value: Value


@dataclass(frozen=True, slots=True)
class Question:
    """Where a number comes from: the number as text, and the step that computed it."""

    text: str
    source: StepRef


@dataclass(frozen=True, slots=True)
class Page:
    """One step as it is shown.

    rows, cards   those around the current one
    rows_before, rows_after, cards_before, cards_after   how many are not shown
    in_brackets   whether the rule has a sum in brackets, which cannot be broken into lines
    now           the factor being shown, None at the result
    lit           the number of the factor that is selected, to light it in the rule
    """

    question: str
    rule: Node
    in_brackets: bool
    now: int | None
    rows: tuple[TermRow, ...]
    rows_before: int
    rows_after: int
    cards: tuple[Card, ...]
    cards_before: int
    cards_after: int
    band: Band
    note: str
    ask: Question | None
    lit: int | None


def window(count: int, current: int, size: int) -> range:
    """`size` numbers of range(count) with `current` in the middle where there is room."""
    start = min(max(current - size // 2, 0), max(count - size, 0))
    return range(start, min(start + size, count))
