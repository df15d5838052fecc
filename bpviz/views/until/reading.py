"""What was chosen and typed, as a TrainingGoal, or in words why it is none."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Final

from bpviz.engine import BpvizError
from bpviz.run.frame import Frame
from bpviz.run.goals import TrainingGoal, check_goal
from bpviz.views.numbers import parse_number
from bpviz.views.until.words import WHY_NOT, WRONG, say

NEVER: Final = "never"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to end.

    first    what stands in the field before anything was typed; "" for no field
    kind     what the number is: "epochs", "percent" or "above_zero"
    """

    key: str
    first: str = ""
    kind: str = ""


CHOICES: Final = {
    each.key: each
    for each in (
        Choice(NEVER),
        Choice("epochs", "30", "epochs"),
        Choice("accuracy", "95", "percent"),
        Choice("cost", "0.1", "above_zero"),
        Choice("no_better", "10", "epochs"),
        Choice("no_lower", "10", "epochs"),
        Choice("seconds", "30", "above_zero"),
    )
}
"""Every way to end, in the order of the list."""

_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """A goal (None: it ends when it is stopped), or what is wrong with what was typed."""

    goal: TrainingGoal | None = None
    wrong: str = ""


def read(key: str, text: str) -> Reading:
    """What a choice with this text asks for."""
    if key == NEVER:
        return Reading()
    kind = CHOICES[key].kind
    value = parse_number(text.replace("%", "") if kind == "percent" else text)
    if value is None:
        wrong = "no_number" if text.strip() else f"nothing_{kind}"
        return Reading(wrong=_with(wrong, text))
    if not isfinite(value) or not _fits(kind, value):
        return Reading(wrong=_with(kind, text))
    return Reading(_goal(key, value))


def why_never(goal: TrainingGoal | None, frame: Frame) -> str:
    """Why this network and its data can never come to a goal; "" where they can."""
    if goal is None:
        return ""
    try:
        check_goal(goal, frame.spec, frame.dataset)
    except BpvizError as error:
        return say(WHY_NOT[error.key])
    return ""


def _fits(kind: str, value: float) -> bool:
    if kind == "epochs":
        return value >= 1 and value == int(value)
    return value > 0 and (kind != "percent" or value <= 100)


def _goal(key: str, value: float) -> TrainingGoal:
    if key == "epochs":
        return TrainingGoal(epochs=int(value))
    if key == "accuracy":
        return TrainingGoal(accuracy=value / 100)
    if key == "cost":
        return TrainingGoal(cost=value)
    if key == "seconds":
        return TrainingGoal(seconds=value)
    return TrainingGoal(patience=int(value), by="accuracy" if key == "no_better" else "cost")


def _with(wrong: str, text: str) -> str:
    short = text.strip()
    if len(short) > _LONGEST:
        short = f"{short[: _LONGEST - 1]}…"
    return say(WRONG[wrong]).replace("{text}", short)
