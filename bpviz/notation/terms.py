"""The shape of a step's formula: its factors with their numbers, and what its terms share."""

from dataclasses import dataclass

from bpviz.engine import ChainStep, Factor

SHARED = {"delta": ("mask", "slope"), "mean": ("share",)}
"""Factors that all terms of a step have, by kind of step: written once, outside a bracket."""

FEW, FEW_IN_BRACKETS = 4, 3
"""Up to so many terms a sum is written out; a bracket cannot be broken into lines."""


@dataclass(frozen=True, slots=True)
class Place:
    """A factor and its number among all factors of its step, as in Position.factor."""

    index: int
    factor: Factor


Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The factors of a step, term by term.

    whole   every term with all its factors
    own     every term without the factors that all terms share
    shared  for every term the factors that are written outside the bracket
    """

    whole: tuple[Places, ...]
    own: tuple[Places, ...]
    shared: tuple[Places, ...]

    @property
    def is_sum(self) -> bool:
        """True with more than one term."""
        return len(self.whole) > 1

    def number(self, index: int) -> int:
        """The term that factor `index` belongs to; for the result, the last."""
        for number, term in enumerate(self.whole):
            if index <= term[-1].index:
                return number
        return len(self.whole) - 1


def terms_of(step: ChainStep) -> Terms:
    """The terms of a step. What they share is taken out of sums only."""
    whole, index = [], 0
    for term in step.terms:
        whole.append(tuple(Place(index + i, factor) for i, factor in enumerate(term)))
        index += len(term)
    kinds = SHARED.get(step.kind, ()) if len(whole) > 1 else ()
    own = [tuple(p for p in term if p.factor.kind not in kinds) for term in whole]
    shared = [tuple(p for p in term if p.factor.kind in kinds) for term in whole]
    return Terms(tuple(whole), tuple(own), tuple(shared))


def product(places: Places) -> float:
    """The factors of a term multiplied."""
    value = 1.0
    for place in places:
        value *= place.factor.value
    return value


def shown_terms(count: int, current: int, few: int = FEW) -> list[int]:
    """Which terms of a sum are written: all of a few, else the first, the current and the last."""
    return list(range(count)) if count <= few else sorted({0, current, count - 1})


def gives_away(step: ChainStep, factor: Factor) -> bool:
    """Whether the value of a factor is what the step is about to compute.

    So it is where the step has one factor only, and for what a function makes of z, of which
    dropout may still leave a multiple. All other factors were known before the step.
    """
    return factor.kind == "function" or len(step.factors) == 1
