"""Goals of Explore: what a lab reads, what its controls are set to, what it says."""

from bpviz.lessons.evidence import Evidence
from bpviz.lessons.goal import BaseGoal, within


class Reading(BaseGoal, frozen=True, tag="reading"):
    """A reading of a lab: {goal = "reading", lab = "curve", reading = "x", near = 2, within = 0.1}.

    Only after the student moved the lab or set a control, since the page was opened.
    """

    lab: str
    reading: str
    above: float | None = None
    below: float | None = None
    near: float | None = None
    within: float = 0.0

    def met(self, evidence: Evidence) -> bool:
        """Whether the reading is where it should be."""
        if not has_moved(evidence, self.lab) or evidence.lab is None:
            return False
        value = evidence.lab.readings.get(self.reading)
        if not isinstance(value, (int, float)):
            return False
        return within(value, self.above, self.below, self.near, self.within)


class Control(BaseGoal, frozen=True, tag="control"):
    """A control of a lab is set: {goal = "control", lab = "curve", control = "rate", above = 1}.

    equals  for a choice, a switch or an exact number
    """

    lab: str
    control: str
    equals: str | float | bool | None = None
    above: float | None = None
    below: float | None = None

    def met(self, evidence: Evidence) -> bool:
        """Whether the control stands there."""
        if evidence.lab is None or evidence.lab.lab != self.lab:
            return False
        value = evidence.lab.values.get(self.control)
        if self.equals is not None:
            return value == self.equals
        if not isinstance(value, (int, float)):
            return False
        return within(value, self.above, self.below, None, 0.0)


class LabVerdict(BaseGoal, frozen=True, tag="verdict"):
    """A lab has said this, since the page was opened: {goal = "verdict", lab = "curve", ...}."""

    lab: str
    verdict: str

    def met(self, evidence: Evidence) -> bool:
        """Whether it said so."""
        return (self.lab, self.verdict) in evidence.verdicts


class LabStep(BaseGoal, frozen=True, tag="lab_step"):
    """A lab was taken to this step or beyond: {goal = "lab_step", lab = "curve", at_least = 5}."""

    lab: str
    at_least: int

    def met(self, evidence: Evidence) -> bool:
        """Whether the lab is so far, and the student took it there."""
        now = evidence.lab
        return has_moved(evidence, self.lab) and now is not None and now.step >= self.at_least


def has_moved(evidence: Evidence, lab: str) -> bool:
    """Whether a lab is shown that is not as it was when the page was opened."""
    now, first = evidence.lab, evidence.lab_first
    if now is None or now.lab != lab:
        return False
    return first is None or (now.lab, now.step, dict(now.values)) != (
        first.lab,
        first.step,
        dict(first.values),
    )
