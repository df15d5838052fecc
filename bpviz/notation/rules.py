"""The formula of a step: in symbols, and the same with numbers put in.

Every factor is a Chip whose key is its number in the step (Position.factor), so that it can be
pointed at; the one being shown has the tone "now". Numbers are written by a function that the
caller gives: this module knows no digits.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bpviz.engine import ChainStep, NeuronRef, Spec
from bpviz.notation.factors import NEGATED, FactorPlace, bare, factor_symbol
from bpviz.notation.formulas import FUNCTION_FORMULAS, softmax_formula, softmax_in_short
from bpviz.notation.symbols import Notation, symbol, weighted_input
from bpviz.notation.terms import (
    FEW,
    FEW_IN_BRACKETS,
    Place,
    Places,
    Terms,
    product,
    shown_terms,
    terms_of,
)
from bpviz.notation.tree import Node, chip, num, op, paren, row, sup, sym

Write = Callable[[float], str]
"""A number as text."""


@dataclass(frozen=True, slots=True)
class _Composer:
    """Puts the factors of a step together; `leaf` says how one is written inside its product."""

    step: ChainStep
    terms: Terms
    now: int | None
    current: int
    leaf: Callable[[FactorPlace, bool], Node]

    def expression(self) -> Node:
        """All terms, what they share outside a bracket."""
        current = self.current
        total = self._sum(current)
        shared = self.terms.shared[current]
        if not shared:
            return total
        factors = self._product(shared, current, shared)
        if shared[0].index < self.terms.own[current][0].index:
            return row(factors, op("·"), paren(total))
        return row(paren(total), op("·"), factors)

    def _sum(self, current: int) -> Node:
        parts: list[Node] = []
        before = -1
        few = FEW_IN_BRACKETS if self.terms.shared[current] else FEW
        for number in shown_terms(len(self.terms.own), current, few):
            term = self.terms.own[number]
            if number > before + 1:
                parts += [op("+"), sym("⋯")]
            if parts:
                parts.append(op("−" if term[0].factor.kind in NEGATED else "+"))
            parts.append(self._product(term, number, self.terms.whole[number]))
            before = number
        return row(*parts)

    def _product(self, places: Places, number: int, whole: Places) -> Node:
        parts: list[Node] = []
        for i, place in enumerate(places):
            if i and place.factor == places[i - 1].factor:
                parts[-1] = self._chip(place, sup(parts[-1], "2"))
                continue
            at = FactorPlace(self.step, whole, number, place)
            inside = len(places) > 1 or len(whole) > 1
            parts += [op("·")] if parts else []
            parts.append(self._chip(place, self.leaf(at, inside)))
        return row(*parts)

    def _chip(self, place: Place, inner: Node) -> Node:
        return chip(place.index, inner, tone="now" if place.index == self.now else None)


def rule(
    step: ChainStep, notation: Notation, now: int | None = None, term: int | None = None
) -> Node:
    """What the step computes = how, in symbols; `now` is the number of the factor being shown.

    Of a long sum only the ends are written and one term in between: `term`, or that of `now`.
    """
    return row(symbol(step.ref, notation), "=", _right_side(step, notation, now, term))


def _right_side(step: ChainStep, notation: Notation, now: int | None, current: int | None) -> Node:

    def leaf(at: FactorPlace, inside: bool) -> Node:
        written = factor_symbol(at, notation)
        return written if inside else bare(written)

    terms = terms_of(step)
    if current is None:
        current = 0 if now is None else terms.number(now)
    found = _Composer(step, terms, now, current, leaf).expression()
    if step.kind == "a" and len(step.factors) == 1:
        return _with_formula(found, step, notation)
    return found


def _with_formula(found: Node, step: ChainStep, notation: Notation) -> Node:
    """σ(z) = 1 / (1 + e^−z): the function by name, then written out where it says more."""
    ref = step.focus[0]
    assert isinstance(ref, NeuronRef)
    z = weighted_input(ref, notation)
    function = notation.spec.activation(ref.layer)
    if function == "linear":
        return row(found, "=", z)
    all_z = _all_z(ref, notation) if function == "softmax" else []
    return row(found, "=", function_formula(notation.spec, ref, z, all_z))


def _all_z(ref: NeuronRef, notation: Notation) -> list[Node]:
    count = notation.spec.sizes[ref.layer + 1]
    return [weighted_input(NeuronRef(ref.layer, i), notation) for i in range(count)]


def function_formula(spec: Spec, ref: NeuronRef, z: Node, all_z: Sequence[Node]) -> Node:
    """f(z) of a neuron, with symbols or numbers for its z and, for softmax, all z of the layer."""
    function = spec.activation(ref.layer)
    if function != "softmax":
        return FUNCTION_FORMULAS[function](z)
    return softmax_formula(z, all_z) if len(all_z) <= FEW else softmax_in_short(z)


def with_numbers(step: ChainStep, write: Write, now: int | None = None) -> Node:
    """The right side of the rule with numbers in place of symbols."""

    def leaf(at: FactorPlace, inside: bool) -> Node:
        value = at.factor.value
        if at.factor.kind == "one":
            return num("1")
        if at.factor.kind in NEGATED and at.place == at.term[0] and at.number > 0:
            value = -value
        first = at.place == at.term[0] and at.number == 0
        return number(value, write, brackets=not first)

    terms = terms_of(step)
    current = 0 if now is None else terms.number(now)
    return _Composer(step, terms, now, current, leaf).expression()


def number(value: float, write: Write, brackets: bool = True) -> Node:
    """A number; a negative one in brackets, so that it can stand behind an operator."""
    text = num(write(value))
    return paren(text) if value < 0 and brackets else text


def term_sums(step: ChainStep, write: Write, now: int | None = None) -> Node:
    """The values of the terms added up: 0.0554 − 0.0190, what they share outside a bracket."""
    terms = terms_of(step)
    current = 0 if now is None else terms.number(now)
    total = row(*_added([product(term) for term in terms.own], current, write))
    shared = terms.shared[current]
    if not shared:
        return total
    factors: list[Node] = []
    for place in shared:
        factors += [op("·")] if factors else []
        factors.append(number(place.factor.value, write))
    if shared[0].index < terms.own[current][0].index:
        return row(*factors, op("·"), paren(total))
    return row(paren(total), op("·"), *factors)


def _added(values: list[float], current: int, write: Write) -> list[Node]:
    parts: list[Node] = []
    before = -1
    for i in shown_terms(len(values), current):
        if i > before + 1:
            parts += [op("+"), sym("⋯")]
        if parts:
            parts.append(op("−" if values[i] < 0 else "+"))
        parts.append(num(write(abs(values[i]) if parts else values[i])))
        before = i
    return parts


def sum_of(values: list[float], write: Write) -> Node:
    """Numbers added up, the negative ones taken off: 0.0554 − 0.0190."""
    return row(*_added(values, 0, write))
