"""Mistakes in the update: the mean, the penalty, what the optimiser remembers, the step."""

from collections.abc import Iterator

from bpviz.engine import BiasRef, value_at
from bpviz.run.slips.case import MOST_TERMS, Case, Slip


def one_example(case: Case) -> Iterator[Slip]:
    """The gradient of one example in place of their mean."""
    for i, term in enumerate(case.step.terms[:MOST_TERMS]):
        yield Slip(term[-1].value, (case.focus,), i + 1)


def example_left_out(case: Case) -> Iterator[Slip]:
    """One example missing in the sum, and yet divided by all."""
    if len(case.step.terms) <= MOST_TERMS:
        for i, part in enumerate(case.products):
            yield Slip(case.value - part, (case.focus,), i + 1)


def penalty_sign(case: Case) -> Iterator[Slip]:
    """The penalty taken off in place of added."""
    yield Slip(2 * case.products[0] - case.value)


def penalty_undivided(case: Case) -> Iterator[Slip]:
    """The penalty not divided by the number of training examples."""
    if case.frame.update is not None:
        n = case.frame.update.state.examples
        first, *penalties = case.products
        yield Slip(first + n * sum(penalties), number=float(n))


def change_only(case: Case) -> Iterator[Slip]:
    """How far it moves, in place of where it ends."""
    if len(case.step.terms) > 1:
        change = case.products[1]
        yield Slip(change, (case.focus,))
        yield Slip(-change, (case.focus,))


def uphill(case: Case) -> Iterator[Slip]:
    """Plus in place of minus before the rate."""
    if len(case.step.terms) > 1:
        yield Slip(case.products[0] - case.products[1], (case.focus,))


def unchanged(case: Case) -> Iterator[Slip]:
    """The old value."""
    if len(case.step.terms) > 1:
        yield Slip(case.products[0], (case.focus,))


def frozen_moved(case: Case) -> Iterator[Slip]:
    """A step for a bias that is never updated."""
    update, ref = case.frame.update, case.focus
    if update is not None and isinstance(ref, BiasRef) and update.is_frozen(ref):
        change = case.spec.rate * value_at(case.frame.trace.gradient, ref)
        yield from (Slip(case.value - change, (ref,)), Slip(-change, (ref,)))
