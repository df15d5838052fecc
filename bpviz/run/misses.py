"""The named misses: what a number that was foretold would be if one known mistake had been made.

Every miss computes the values that its mistake gives, from the frame: nothing is guessed. The
table is in order of priority: where two mistakes give the same digits, the simpler one is named.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bpviz.engine import ChainStep
from bpviz.run.slips import Case, Slip, anywhere, backward, forward, sums, update

BACK = ("delta", "gradient")
MEMORY = ("velocity", "first_moment", "second_moment")
UPDATE = ("mean", "penalised", *MEMORY, "update")
EVERY = ("z", "a", "cost_term", "cost", *BACK, *UPDATE)


@dataclass(frozen=True, slots=True)
class Miss:
    """One mistake that has a name.

    key      names its sentence
    kinds    the kinds of step in which it can be made
    slips    slips(case): what it would give, one for each way to make it, in a fixed order
    figures  fewer figures than these are no sign of it, unless they are all there are
    """

    key: str
    kinds: tuple[str, ...]
    slips: Callable[[Case], Iterator[Slip]]
    figures: int = 2


MISSES: tuple[Miss, ...] = (
    Miss("target_first", BACK, backward.target_first),
    Miss("unchanged", ("update",), update.unchanged),
    Miss("change_only", ("update",), update.change_only),
    Miss("uphill", ("velocity", "update"), update.uphill),
    Miss("sign", EVERY, anywhere.sign),
    Miss("slope", BACK, anywhere.without("slope")),
    Miss("slope_extra", BACK, backward.slope_extra),
    Miss("input", ("z", "gradient"), anywhere.without("input", "activation")),
    Miss("updated_weight", BACK, backward.updated_weight),
    Miss("bias", ("z",), sums.bias_left_out),
    Miss("activation", ("a",), forward.activation_forgotten),
    Miss("activated", ("z",), forward.activation_typed),
    Miss("activation_twice", ("a",), forward.activation_twice),
    Miss("half", ("cost_term", "cost", *BACK), forward.half),
    Miss("path", ("z", "cost", *BACK), sums.path_left_out),
    Miss("wrong_slope", BACK, backward.wrong_slope),
    Miss("slope_typed", ("a",), forward.slope_typed),
    Miss("exponent", ("a",), forward.exponent_sign),
    Miss("not_shared_out", ("a",), forward.not_shared_out),
    Miss("minus_lost", ("z", "mean", *BACK), sums.minus_lost),
    Miss("weight", ("z", "delta"), anywhere.without("weight")),
    Miss("upstream", BACK, anywhere.without("cost_slope", "delta")),
    Miss("mask", ("a", *BACK), anywhere.without("mask")),
    Miss("square", ("cost_term",), forward.square_forgotten),
    Miss("base_ten", ("cost_term", "cost"), forward.base_ten),
    Miss("share", ("mean",), anywhere.without("share")),
    Miss("one_example", ("mean",), update.one_example),
    Miss("example", ("mean",), update.example_left_out),
    Miss("penalty", ("penalised",), sums.term_left_out(last=True)),
    Miss("penalty_sign", ("penalised",), update.penalty_sign),
    Miss("penalty_undivided", ("penalised",), update.penalty_undivided),
    Miss("memory", MEMORY, sums.term_left_out(last=False)),
    Miss("new_slope", MEMORY, sums.term_left_out(last=True)),
    Miss("rate", ("velocity", "update"), anywhere.without("minus_rate", becomes=-1.0)),
    Miss("fresh", ("first_moment", "second_moment"), anywhere.without("fresh1", "fresh2")),
    Miss("kept", MEMORY, anywhere.without("momentum", "beta1", "beta2")),
    Miss("adam_slope", ("update",), anywhere.without("adam_slope")),
    Miss("square_of_slope", ("second_moment",), forward.square_forgotten),
    Miss("frozen", ("update",), update.frozen_moved),
    Miss("sibling", EVERY, anywhere.sibling, figures=3),
)
"""In order of priority."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a miss gives: with exact factors, and with the factors as they are on the screen."""

    miss: Miss
    slip: Slip
    rounded: float


def candidates(case: Case, as_shown: ChainStep) -> Iterator[Candidate]:
    """All that could have gone wrong in a step; `as_shown` is the step with rounded factors."""
    rounded = Case(case.frame, as_shown)
    for miss in MISSES:
        if case.step.kind in miss.kinds:
            for slip, other in zip(miss.slips(case), miss.slips(rounded), strict=True):
                yield Candidate(miss, slip, other.value)
