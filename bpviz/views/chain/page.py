"""All that the chain view shows of one moment, as values; nothing here is a widget."""

from dataclasses import dataclass

from bpviz.engine import Factor, Ref, StepRef
from bpviz.notation.tree import Node
from bpviz.notation.vectors import VectorForm


@dataclass(frozen=True, slots=True)
class Value:
    """A number on the screen.

    text     as it is written
    tone     its colour, by name
    exact    the number itself
    formula  what it is the value of, for the clipboard
    reached  whether it may be shown yet
    stale    whether a value is being typed that would make it another number: grey
    """

    text: str
    tone: str
    exact: float
    formula: Node
    reached: bool
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One factor: its symbol, what it is, how it was computed, its value.

    index   its number among the factors of the step, the key of its chip in the rule
    origin  how it was computed, behind "=" or "≈"; shown with the value
    detail  words that say nothing of the value and are shown always
    """

    index: int
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
    """One term of a sum: what it is called, its factors in numbers, their product.

    indices  the numbers of its factors, the keys of their chips in the rule
    product  ends with the sign that stands before the value, "=" or "≈"
    """

    indices: tuple[int, ...]
    ref: Ref
    label: str
    product: str
    value: Value
    now: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The result: the numbers that it is made of, "=" or "≈", and itself."""

    expression: Node | None
    sign: str
    value: Value


@dataclass(frozen=True, slots=True)
class Question:
    """Where a number comes from: the number as text, and the step that computed it."""

    text: str
    source: StepRef


@dataclass(frozen=True, slots=True)
class Repeat:
    """The steps that only repeat this one: the words of the button, and how many steps to move."""

    text: str
    steps: int


@dataclass(frozen=True, slots=True)
class Page:
    """One step as it is shown.

    rows, cards   those around the current one
    rows_before, rows_after, cards_before, cards_after   how many are not shown
    in_brackets   whether the rule has a sum in brackets, which cannot be broken into lines
    now           the factor being shown, None at the result
    lit           the number of the factor that is selected, to light it in the rule
    computed      the numbers of the factors that another step computed
    vectors       the rule for a whole layer, where there is one
    selected      the step about what is selected, where that is another one
    repeat        the steps that only repeat this one; None before its result
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
    computed: frozenset[int]
    vectors: VectorForm | None
    selected: Question | None
    repeat: Repeat | None


def window(count: int, current: int, size: int) -> range:
    """`size` numbers of range(count) with `current` in the middle where there is room."""
    start = min(max(current - size // 2, 0), max(count - size, 0))
    return range(start, min(start + size, count))
