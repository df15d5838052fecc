"""What stands in the cells of one table at one moment, by place: texts, numbers, spoken words."""

from __future__ import annotations

import numpy as np

from bpviz.engine import BiasRef, Ref, Spec
from bpviz.notation.symbols import Notation
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import ALL_DIGITS, number
from bpviz.views.table import words
from bpviz.views.table.names import name_text
from bpviz.views.table.parts import COMPUTED, NAME, Part
from bpviz.views.table.rows import has_number
from bpviz.views.table.values import FrameNumbers, Places


class Cells:
    """The cells of a part for a frame and a display; each is made when it is asked for."""

    def __init__(self, part: Part, frame: Frame, display: Display) -> None:
        self.part, self.frame, self.display = part, frame, display
        self.spec: Spec = frame.spec
        self.notation = Notation(display.notation, frame.spec, display.names)
        self._numbers = FrameNumbers(frame, display.stepwise)
        self.now = self._computed() if display.stepwise else frozenset()

    def _computed(self) -> frozenset[tuple[int, str]]:
        """The places and keys of the cells that the step which is shown computes."""
        step = self.frame.step
        if step is None:
            return frozenset()
        places = [self.part.place(self.spec, ref) for ref in step.focus]
        keys = {column.key for column in self.part.columns} & set(COMPUTED[step.kind])
        return frozenset((p, key) for p in places if p is not None for key in keys)

    # --- one cell --------------------------------------------------------------------------------

    def ref(self, place: int) -> Ref:
        """Whose row it is."""
        return self.part.ref(self.spec, place)

    def key(self, column: int) -> str:
        """The key of a column."""
        return self.part.columns[column].key

    def number(self, place: int, column: int) -> float | None:
        """The number of a cell, or None where none may be shown."""
        if self.key(column) == NAME:
            return None
        found = self._numbers.column(self.key(column))
        return float(found.values[place]) if found.shown[place] else None

    def is_now(self, place: int, column: int) -> bool:
        """Whether the step that is shown computes this cell."""
        return bool(self.now) and (place, self.key(column)) in self.now

    def is_never(self, place: int, column: int) -> bool:
        """Whether it is the change of a bias that is never updated."""
        frozen = self.spec.biases == "frozen" and self.key(column) == "change"
        return frozen and isinstance(self.ref(place), BiasRef)

    def text(self, place: int, column: int) -> str:
        """What stands in a cell; empty where no number may be shown."""
        if self.key(column) == NAME:
            return name_text(self.ref(place), self.notation)
        if self.is_never(place, column):
            return words.say(words.NEVER)
        value = self.number(place, column)
        digits, decimal = self.display.digits, self.display.decimal
        return "" if value is None else number(value, digits, decimal=decimal)

    def header(self, column: int) -> str:
        """What stands above a column."""
        return words.header(self.key(column), self.notation)

    # --- in words --------------------------------------------------------------------------------

    def spoken_header(self, column: int) -> str:
        """The header for a screen reader."""
        return words.spoken_header(self.key(column), self.notation)

    def spoken(self, place: int, column: int) -> str:
        """A cell for a screen reader; the name stands for its whole row."""
        ref, key = self.ref(place), self.key(column)
        if key != NAME:
            return words.say(words.CELL).format(
                name=name_text(ref, self.notation),
                quantity=self.spoken_header(column),
                number=self._spoken_number(place, column),
            )
        cells = [
            f"{self.spoken_header(i)} {self._spoken_number(place, i)}"
            for i in range(1, len(self.part.columns))
            if self._has_text(place, i)
        ]
        return "; ".join([words.full_name(ref, self.notation), *cells])

    def _spoken_number(self, place: int, column: int) -> str:
        if not self._has_text(place, column):
            return words.say(words.NONE)
        if text := self.text(place, column):
            return text
        running = self.frame.training and self.frame.playing
        return words.say(words.PAUSED if running else words.UNKNOWN)

    def _has_text(self, place: int, column: int) -> bool:
        """Whether there is or will be a number here, or words in its place."""
        ever = has_number(self.spec, self.ref(place), self.key(column))
        return ever or self.is_never(place, column)

    def tip(self, place: int, column: int) -> str:
        """What a row is about, and the number with all its digits."""
        lines = [words.full_name(self.ref(place), self.notation)]
        value = self.number(place, column)
        if value is not None:
            all_digits = number(value, ALL_DIGITS, decimal=self.display.decimal)
            lines.append(f"{self.spoken_header(column)} {all_digits}")
        return "\n".join(lines)

    # --- all rows --------------------------------------------------------------------------------

    def count(self) -> int:
        """How many rows there are."""
        return self.part.count(self.spec)

    def order(self, column: int, largest_first: bool) -> Places:
        """Places in the order of a column: numbers by value, unknown ones last."""
        if self.key(column) == NAME:
            places = np.arange(self.count())
            return places[::-1] if largest_first else places
        found = self._numbers.column(self.key(column))
        values = np.where(found.shown, found.values, np.nan)
        return np.argsort(-values if largest_first else values, kind="stable")
