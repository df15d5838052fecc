"""Collecting: the sum over all paths, what they share taken out until the bracket is δ.

Three stages for a hidden parameter: common factors outside a bracket; tails that are alike
replaced by the δ of the neuron they leave; and δ times what the parameter is multiplied with.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bpviz.engine import (
    Factor,
    NeuronRef,
    Path,
    Paths,
    StepRef,
    Term,
    Trace,
    WeightRef,
)
from bpviz.notation.rules import Write, number
from bpviz.notation.symbols import gradient
from bpviz.notation.terms import FEW, FEW_IN_BRACKETS, shown_terms
from bpviz.notation.tree import Node, num, op, paren, row, sym
from bpviz.views.paths.listing import Parameter
from bpviz.views.paths.model import signed_tone
from bpviz.views.paths.symbols import PathSymbols

LONG: Final = 7
"""From so many factors on, a bracket holds fewer terms."""

Leaf = Callable[[Term, int], Node]
"""How a factor of a product is written."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One line of the derivation: what was done, in symbols, and with numbers once known."""

    kind: str
    symbols: Node
    numbers: Node | None


@dataclass(frozen=True, slots=True)
class Collector:
    """Writes the stages for one parameter and one example."""

    trace: Trace
    symbols: PathSymbols
    example: int
    write: Write | None

    @property
    def ref(self) -> Parameter:
        """The parameter."""
        return self.symbols.ref

    def stages(self, gradient_value: float) -> tuple[Stage, ...]:
        """All stages in order; gradient_value is the result, shown when `write` is given."""
        paths = Paths(self.trace, self.ref, self.example)
        stages = [self._stage("common", lambda leaf, dot: self._common(paths, leaf, dot))]
        hidden = self.ref.layer < self.trace.spec.layers - 1
        if hidden:
            stages.append(self._stage("tails", lambda leaf, dot: self._tails(paths, leaf, dot)))
        stages.append(self._result(paths, gradient_value))
        return tuple(stages)

    def _stage(self, kind: str, written: Callable[[Leaf, bool], Node]) -> Stage:
        left = gradient(self.ref, self.symbols.notation)
        numbers = None
        if self.write is not None:
            numbers = row("=", written(self._number, True))
        return Stage(kind, row(left, "=", written(self.symbols.symbol, False)), numbers)

    def _number(self, term: Term, index: int) -> Node:
        assert self.write is not None
        if term[index].kind == "one":
            return num("1")
        return number(term[index].value, self.write)

    # --- the common factors of all paths -----------------------------------------------------

    def _common(self, paths: Paths, leaf: Leaf, dot: bool) -> Node:
        first, last = paths[0], paths[-1]
        before, after = shared_ends(first, last)
        size = len(first.factors)
        if before == size:
            return _product(first.factors, range(size), leaf, dot)
        long = size - before - after >= LONG
        few, dot = (2, True) if long else (FEW_IN_BRACKETS, dot)
        terms: list[Node] = []
        chosen = shown_terms(len(paths), 0, few)
        for place, path in zip(chosen, _at(paths, chosen), strict=True):
            inner = range(before, size - after)
            terms.append(_product(path.factors, inner, leaf, dot))
            if place == 0 and len(chosen) > 1 and chosen[1] > 1:
                terms.append(sym("⋯"))
        alone = all(factor.kind == "one" for factor in first.factors[:before])
        parts = [] if alone else [_product(first.factors, range(before), leaf, dot)]
        bare_sum = not parts and not after
        parts.append(row(*_sum(terms)) if bare_sum else paren(*_sum(terms)))
        if after:
            parts.append(_product(first.factors, range(size - after, size), leaf, dot))
        return row(*_joined(parts, dot))

    # --- tails that are alike ------------------------------------------------------------------

    def _tails(self, paths: Paths, leaf: Leaf, dot: bool) -> Node:
        first, last = paths[0].neurons[0], paths[-1].neurons[0]
        starts = [first] if first == last else list(range(last + 1))
        few = FEW_IN_BRACKETS if len(starts) == 1 else 2
        found: list[Node] = []
        chosen = shown_terms(len(starts), 0, 2)
        for place in chosen:
            found.append(self._tail_of(paths, starts[place], leaf, dot, few))
            if place == 0 and len(chosen) > 1 and chosen[1] > 1:
                found.append(sym("⋯"))
        if len(starts) > 1:
            return row(*_sum(found))
        start = paths[0].factors
        lead = [] if start[0].kind == "one" else [leaf(start, 0)]
        return row(*_joined([*lead, found[0]], dot))

    def _tail_of(self, paths: Paths, j: int, leaf: Leaf, dot: bool, few: int) -> Node:
        """f′(z_j) (w δ + w δ + ...): how a neuron's δ is made of those that it feeds."""
        above = self.ref.layer + 1
        slopes = tuple(reversed(paths.example.slope(self.ref.layer, j)))
        count = self.trace.spec.sizes[above + 1]
        terms: list[Node] = []
        chosen = shown_terms(count, 0, few)
        for i in chosen:
            term = self._weighted_delta(paths, i, j)
            terms.append(_product(term, range(2), leaf, dot))
            if i == 0 and len(chosen) > 1 and chosen[1] > 1:
                terms.append(sym("⋯"))
        bracket = terms[0] if count == 1 else paren(*_sum(terms))
        head = _product(slopes, range(len(slopes)), leaf, dot)
        return row(*_joined([head, bracket], dot))

    def _weighted_delta(self, paths: Paths, i: int, j: int) -> Term:
        above = self.ref.layer + 1
        weight = paths.example.parameter(WeightRef(above, i, j))
        return (weight, self._delta(above, i))

    def _delta(self, layer: int, j: int) -> Factor:
        of = NeuronRef(layer, j)
        value = float(self.trace.layers[layer].delta[self.example, j])
        return Factor("delta", of, value, StepRef("delta", of))

    # --- δ -------------------------------------------------------------------------------------

    def _result(self, paths: Paths, value: float) -> Stage:
        left = gradient(self.ref, self.symbols.notation)
        symbols = row(left, "=", self.identity(self.symbols.symbol))
        if self.write is None:
            return Stage("bracket", symbols, None)
        numbers = row(
            "=",
            self.identity(self._number),
            "=",
            num(self.write(value), signed_tone("error", value)),
        )
        return Stage("bracket", symbols, numbers)

    def identity(self, leaf: Leaf | None = None) -> Node:
        """δ times the activation; of a shared bias the sum of the layer's δ."""
        leaf = self.symbols.symbol if leaf is None else leaf
        paths = Paths(self.trace, self.ref, self.example)
        first, last = paths[0].neurons[0], paths[-1].neurons[0]
        unit = paths[0].factors[0]
        if first == last:
            term = (self._delta(self.ref.layer, first), unit)
            return _product(term, range(2), leaf, True)
        terms: list[Node] = []
        chosen = shown_terms(last + 1, 0, FEW)
        for j in chosen:
            terms.append(leaf((self._delta(self.ref.layer, j),), 0))
            if j == 0 and chosen[1] > 1:
                terms.append(sym("⋯"))
        return row(*_sum(terms))


def shared_ends(first: Path, last: Path) -> tuple[int, int]:
    """How many factors all paths have in common at the start, and how many at the end."""
    same = [
        (a.kind, a.ref) == (b.kind, b.ref) for a, b in zip(first.factors, last.factors, strict=True)
    ]
    if all(same):
        return len(same), 0
    return same.index(False), same[::-1].index(False)


def _at(paths: Sequence[Path], places: Iterable[int]) -> list[Path]:
    return [paths[place] for place in places]


def _product(term: Term, places: Iterable[int], leaf: Leaf, dot: bool) -> Node:
    """Some factors of a product; a factor that is always 1 only where nothing else is."""
    kept = [i for i in places if term[i].kind != "one"] or list(places)
    return row(*_joined([leaf(term, i) for i in kept], dot))


def _joined(parts: list[Node], dot: bool) -> list[Node]:
    found: list[Node] = []
    for part in parts:
        found += [op("·")] if found and dot else []
        found.append(part)
    return found


def _sum(terms: list[Node]) -> list[Node]:
    found: list[Node] = []
    for term in terms:
        found += [op("+")] if found else []
        found.append(term)
    return found
