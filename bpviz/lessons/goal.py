"""What all goals are: predicates over Evidence with their arguments."""

from typing import Literal

import msgspec

from bpviz.engine import Ref, StepRef
from bpviz.lessons.evidence import Evidence
from bpviz.lessons.naming import find_named, find_step

StepKind = Literal[
    "z",
    "a",
    "cost_term",
    "cost",
    "delta",
    "gradient",
    "mean",
    "penalised",
    "velocity",
    "first_moment",
    "second_moment",
    "update",
]


class BaseGoal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="goal"):
    """A goal: `met` says whether the Evidence fulfils it.

    `names` are those of the net that it needs; `steps` the (kind, name) of steps that it needs.
    """

    def met(self, evidence: Evidence) -> bool:
        """Whether what the student has done fulfils it."""
        raise NotImplementedError

    @property
    def names(self) -> tuple[str, ...]:
        """Names that must be found in the net."""
        of = getattr(self, "of", None)
        return (of,) if of else ()


def named(evidence: Evidence, name: str) -> Ref | None:
    """The part of this name, in the network that is shown."""
    display = evidence.display
    return find_named(evidence.frame.spec, display.names, name, display.notation)


def step_named(evidence: Evidence, kind: str, of: str | None) -> StepRef | None:
    """The step of this kind for the part of this name, in the network that is shown."""
    display = evidence.display
    return find_step(evidence.frame.spec, display.names, kind, of, display.notation)


def within(
    value: float | None,
    above: float | None,
    below: float | None,
    near: float | None,
    within: float,
) -> bool:
    """Whether a number is above, below, and near what is asked for; no number is none of it."""
    if value is None or value != value:
        return False
    return (
        (above is None or value > above)
        and (below is None or value < below)
        and (near is None or abs(value - near) <= within)
    )
