"""Mistakes in adding up: terms left out, a minus lost."""

from collections.abc import Callable, Iterator
from itertools import combinations
from math import prod

from bpviz.engine import NeuronRef, Ref, Term, WeightRef, unit_before
from bpviz.run.slips.case import MOST_TERMS, Case, Slip, product


def path_left_out(case: Case) -> Iterator[Slip]:
    """A sum over fewer terms: one left out, then two, and so on; never all of them."""
    terms = _paths(case)
    if not 1 < len(terms) <= MOST_TERMS:
        return
    for count in range(1, len(terms)):
        for missing in combinations(range(len(terms)), count):
            kept = sum(value for i, (_, value) in enumerate(terms) if i not in missing)
            yield Slip(kept, tuple(terms[i][0] for i in missing))


def minus_lost(case: Case) -> Iterator[Slip]:
    """One term is added where it should be taken off, or the other way round."""
    terms = _paths(case)
    if 1 < len(terms) <= MOST_TERMS:
        for ref, value in terms:
            yield Slip(case.value - 2 * value, (ref,))


def _paths(case: Case) -> list[tuple[Ref, float]]:
    """The terms of a step, and what each goes through.

    The gradient of a hidden weight is one product, whose first factor is a sum of its own.
    """
    hidden = case.has("cost_slope") and not case.at_output
    if case.step.kind == "gradient" and hidden and len(case.step.terms) == 1:
        return _inner_paths(case)
    return [(_through(case, term), product(term)) for term in case.step.terms]


def _inner_paths(case: Case) -> list[tuple[Ref, float]]:
    first, above = case.step.factors[0].ref, case.layer + 1
    assert isinstance(first, NeuronRef)
    rest = prod(factor.value for factor in case.step.factors[1:])
    numbers, example = case.frame.trace, case.frame.example
    weights = numbers.params.weights[above][:, first.j]
    deltas = numbers.layers[above].delta[example]
    return [
        (NeuronRef(above, i), float(w) * float(delta) * rest)
        for i, (w, delta) in enumerate(zip(weights, deltas, strict=True))
    ]


def _through(case: Case, term: Term) -> Ref:
    ref = term[0].ref
    if not isinstance(ref, WeightRef):
        return ref
    return unit_before(ref.layer, ref.k) if case.step.kind == "z" else NeuronRef(ref.layer, ref.j)


def bias_left_out(case: Case) -> Iterator[Slip]:
    """z without its bias, which is the last term."""
    yield Slip(sum(case.products[:-1]), (case.step.terms[-1][0].ref,))


def term_left_out(last: bool) -> Callable[[Case], Iterator[Slip]]:
    """All but the first term, or all but those behind it, are forgotten."""

    def slips(case: Case) -> Iterator[Slip]:
        if len(case.step.terms) > 1:
            yield Slip(case.products[0] if last else sum(case.products[1:]))

    return slips
