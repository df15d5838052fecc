"""From Frame and Display to the Page of the chain view."""

import re
from dataclasses import dataclass
from functools import cached_property

from bpviz.engine import ChainStep, Factor, Spec
from bpviz.notation.factors import FactorPlace, factor_symbol, signed_symbol
from bpviz.notation.origins import Numbers, origin
from bpviz.notation.reckon import EQUAL, sign
from bpviz.notation.rules import number as numbered
from bpviz.notation.rules import rule, term_sums, with_numbers
from bpviz.notation.symbols import Notation
from bpviz.notation.terms import Place, Places, Terms, gives_away, product, terms_of
from bpviz.notation.tree import Node, linear, op, row
from bpviz.notation.vectors import vector_form
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain.extras import afterwards, repeat_of, step_of_selection
from bpviz.views.chain.page import Band, Card, Page, Question, TermRow, Value, window
from bpviz.views.chain.phrases import Phrases
from bpviz.views.chain.stale import Stale
from bpviz.views.chain.tones import factor_tone, step_tone
from bpviz.views.numbers import number

ROWS, CARDS = 5, 6
"""At most so many rows of a sum, and cards, are on the screen."""

SQUARE = re.compile(r"\^2(?![\d.,])")
IN_A_SENTENCE = 6
"""At most so many digits in the words of the button."""


def one_line(formula: Node) -> str:
    """A formula as one line of text, as people write it: e^(−0.3775), 0.5933²."""
    text = SQUARE.sub("²", linear(formula).replace("(− ", "(−"))
    return "−" + text[2:] if text.startswith("− ") else text


def every_digit(value: float) -> str:
    """A number that reads back as the same number."""
    return number(value, 17)


def build_page(frame: Frame, display: Display, asked: int | None = None) -> Page | None:
    """The page of a frame, or None while training runs.

    asked is the number of the factor about which it is asked where it comes from; None for the
    one being shown.
    """
    return None if frame.step is None else _Builder(frame, display, frame.step, asked).page()


@dataclass
class _Builder:
    """The parts of a page; each needs the step, the notation and how numbers are written."""

    frame: Frame
    display: Display
    step: ChainStep
    clicked: int | None

    @cached_property
    def notation(self) -> Notation:
        return Notation(self.display.notation, self.frame.spec, self.display.names)

    @cached_property
    def terms(self) -> Terms:
        return terms_of(self.step)

    @cached_property
    def phrases(self) -> Phrases:
        return Phrases(self.step, self.notation)

    @cached_property
    def count(self) -> int:
        """How many factors the step has."""
        return self.terms.whole[-1][-1].index + 1

    @cached_property
    def _rule(self) -> Node:
        """The rule, the same for all factors of a term: laying it out takes longer than a wash."""
        return rule(self.step, self.notation, None, self.current)

    @property
    def here(self) -> int:
        return self.frame.position.factor

    @property
    def now(self) -> int | None:
        """The factor being shown, None at the result."""
        return self.here if self.here < self.count else None

    @cached_property
    def current(self) -> int:
        """The term being shown; at the result the one that was clicked."""
        asked = self.clicked if self.now is None else None
        return self.terms.number(self.here if asked is None else asked)

    @cached_property
    def numbers(self) -> Numbers:
        update = self.frame.update
        trained = 1 if update is None else update.state.examples
        return Numbers(self.frame.trace, self.frame.example, trained, self.write)

    def write(self, value: float) -> str:
        return number(value, self.display.digits, decimal=self.display.decimal)

    @cached_property
    def stale(self) -> Stale:
        return Stale(self.step_spec, self.display.edited)

    @property
    def step_spec(self) -> Spec:
        return self.frame.trace.spec

    def reached(self, index: int) -> bool:
        """Whether a factor, or the result, may be shown; what is foretold never before its turn."""
        return index <= self.here or not (self.display.stepwise or self.display.predicting)

    def shows(self, place: Place) -> bool:
        """Whether the value of a factor may be shown: not where it is what has to be foretold."""
        foretold = self.display.predicting and self.now is not None
        return self.reached(place.index) and not (foretold and gives_away(self.step, place.factor))

    def page(self) -> Page:
        as_rows = self.terms.is_sum and any(len(term) > 1 for term in self.terms.whole)
        rows = window(len(self.terms.whole), self.current, ROWS) if as_rows else range(0)
        places = self._carded(as_rows)
        shown = window(len(places), self._card_place(places), CARDS)
        return Page(
            question=self.phrases.question(),
            rule=self._rule,
            in_brackets=bool(self.terms.shared[self.current]),
            now=self.now,
            rows=tuple(self._row(i) for i in rows),
            rows_before=rows.start,
            rows_after=len(self.terms.whole) - rows.stop if rows else 0,
            cards=tuple(self._card(*places[i]) for i in shown),
            cards_before=shown.start,
            cards_after=len(places) - shown.stop,
            band=self._band(as_rows),
            note=afterwards(self.frame, self.display, self.notation) or self.phrases.note(),
            ask=self._ask(),
            lit=self._lit(),
            computed=self._computed(),
            vectors=vector_form(self.step, self.notation),
            selected=step_of_selection(self.frame, self.display),
            repeat=repeat_of(self.frame, self.phrases) if self.reached(self.count) else None,
        )

    def _carded(self, as_rows: bool) -> list[tuple[int, Place]]:
        """The factors that have cards: those of the current term, else one a term."""
        if as_rows or not self.terms.is_sum:
            number = self.current if as_rows else 0
            return [(number, place) for place in self.terms.whole[number]]
        return [(i, term[0]) for i, term in enumerate(self.terms.whole)]

    def _card_place(self, places: list[tuple[int, Place]]) -> int:
        here = min(self.here, self.count - 1)
        return next((i for i, (_, place) in enumerate(places) if place.index == here), 0)

    def _at(self, number: int, place: Place) -> FactorPlace:
        return FactorPlace(self.step, self.terms.whole[number], number, place)

    # --- parts -------------------------------------------------------------------------------

    def _card(self, number: int, place: Place) -> Card:
        at, factor = self._at(number, place), place.factor
        written = signed_symbol(at, self.notation)
        found = origin(factor, self.step.focus[0], self.numbers)
        return Card(
            index=place.index,
            factor=factor,
            symbol=written,
            title=self.phrases.title(at),
            detail=self.phrases.detail(at) if found is None else "",
            origin="" if found is None else self._origin(found, factor.value),
            value=Value(
                self.write(factor.value),
                factor_tone(factor),
                factor.value,
                written,
                self.shows(place),
                self.stale.factor(factor),
            ),
            now=place.index == self.now,
            chosen=self._is_chosen(factor),
        )

    def _origin(self, found: Node, value: float) -> str:
        """How a factor was computed, behind the sign that is true of what is printed."""
        return f"{sign(found, self.write(value))} {one_line(found)}"

    def _row(self, number: int) -> TermRow:
        own = self.terms.own[number]
        at = self._at(number, own[0])
        value = product(own)
        return TermRow(
            indices=tuple(place.index for place in own),
            ref=own[0].factor.ref,
            label=self.phrases.row(at),
            product=self._product_text(own, value) if len(own) > 1 else "",
            value=Value(
                self.write(value),
                step_tone(self.step.kind, value),
                value,
                self._term(number),
                self.reached(own[-1].index),
                any(self.stale.factor(place.factor) for place in own),
            ),
            now=self.now is not None and number == self.current,
            chosen=any(self._is_chosen(place.factor) for place in own),
        )

    def _product_text(self, places: Places, value: float) -> str:
        parts: list[Node] = []
        for place in places:
            parts += [op("·")] if parts else []
            parts.append(numbered(place.factor.value, self.write, brackets=bool(parts)))
        found = row(*parts)
        return f"{linear(found)}\u00a0{sign(found, self.write(value))}"  # kept on one line

    def _term(self, number: int) -> Node:
        """A term by itself, in symbols."""
        parts: list[Node] = []
        for place in self.terms.own[number]:
            parts += [op("·")] if parts else []
            parts.append(factor_symbol(self._at(number, place), self.notation))
        return row(*parts)

    def _band(self, as_rows: bool) -> Band:
        step, value = self.step, self.step.value
        numbers = with_numbers(step, every_digit)
        formula = row(self._rule, "=", numbers) if self.count > 1 else self._rule
        shown = Value(
            self.write(value),
            step_tone(step.kind, value),
            value,
            formula,
            self.reached(self.count),
            self.stale.step(step.ref),
        )
        expression = self._expression(as_rows)
        told = EQUAL if expression is None else sign(expression, shown.text)
        return Band(expression, told, shown)

    def _expression(self, as_rows: bool) -> Node | None:
        if self.count == 1:
            return origin(self.step.factors[0], self.step.focus[0], self.numbers)
        if as_rows:
            return term_sums(self.step, self.write, self.now)
        return with_numbers(self.step, self.write)

    def _ask(self) -> Question | None:
        """About the factor that was clicked, else the one being shown; at the result about the
        last that was computed.
        """
        place = self._asked()
        if place is None or place.factor.source is None or not self.shows(place):
            return None
        factor = place.factor
        digits = min(self.display.digits, IN_A_SENTENCE)
        text = number(factor.value, digits, decimal=self.display.decimal)
        return Question(text, place.factor.source)

    def _asked(self) -> Place | None:
        places = [place for term in self.terms.whole for place in term]
        if self.clicked is not None:
            term = self.terms.whole[self.terms.number(self.clicked)]
            wanted = (places[self.clicked], *reversed(term)) if self.now is None else ()
            for place in wanted or (places[self.clicked],):
                if place.factor.source is not None:
                    return place
        if self.now is not None:
            return places[self.now]
        computed = [place for place in places if place.factor.source is not None]
        return computed[-1] if computed else None

    def _computed(self) -> frozenset[int]:
        factors = enumerate(self.step.factors)
        return frozenset(i for i, factor in factors if factor.source is not None)

    def _is_chosen(self, factor: Factor) -> bool:
        return factor.ref == self.display.selection

    def _lit(self) -> int | None:
        places = (place for term in self.terms.whole for place in term)
        return next((p.index for p in places if self._is_chosen(p.factor)), None)
