"""Goals of Train, Draw and of the lesson itself."""

from dataclasses import fields
from typing import Any, Literal

from bpviz.engine import Spec
from bpviz.lessons.evidence import Evidence
from bpviz.lessons.goal import BaseGoal, within

Split = Literal["shown", "training", "validation"]


class Cost(BaseGoal, frozen=True, tag="cost"):
    """The cost is below a number, after at least one update: {goal = "cost", below = 0.1}.

    on  "shown": of the mini-batch shown (all examples, where it holds all); "training" or
        "validation": as it was measured last
    """

    below: float
    above: float | None = None
    on: Split = "shown"

    def met(self, evidence: Evidence) -> bool:
        """Whether the cost is there."""
        frame = evidence.frame
        if frame.position.iteration == 0:
            return False
        cost: float | None = frame.trace.cost
        if self.on != "shown":
            measured = _metrics(evidence, self.on)
            cost = None if measured is None else measured.cost
        return within(cost, self.above, self.below, None, 0.0)


class Accuracy(BaseGoal, frozen=True, tag="accuracy"):
    """The share of right answers is at least this: {goal = "accuracy", at_least = 0.9}."""

    at_least: float
    on: Literal["training", "validation"] = "validation"

    def met(self, evidence: Evidence) -> bool:
        """Whether it was measured so high, after at least one update."""
        measured = _metrics(evidence, self.on)
        accuracy = None if measured is None else measured.accuracy
        has_trained = evidence.frame.position.iteration > 0
        return has_trained and accuracy is not None and accuracy >= self.at_least


def _metrics(evidence: Evidence, on: str) -> Any:
    scores = evidence.frame.metrics
    if scores is None:
        return None
    return scores.train if on == "training" else scores.validation


class Trained(BaseGoal, frozen=True, tag="train"):
    """So much was trained since the page was opened: {goal = "train", epochs = 2}."""

    epochs: int = 0
    updates: int = 0

    def met(self, evidence: Evidence) -> bool:
        """Whether enough updates were made."""
        wanted = max(self.updates, self.epochs * evidence.frame.steps_per_epoch, 1)
        return evidence.trained >= wanted


class Setting(BaseGoal, frozen=True, tag="setting"):
    """A field of Spec is what it should be: {..., field = "rate", above = 1}."""

    field: str
    equals: str | float | None = None
    above: float | None = None
    below: float | None = None

    @staticmethod
    def fields() -> tuple[str, ...]:
        """The fields of Spec."""
        return tuple(each.name for each in fields(Spec))

    def met(self, evidence: Evidence) -> bool:
        """Whether the network shown has it."""
        value = getattr(evidence.frame.spec, self.field, None)
        if self.equals is not None:
            return bool(value == self.equals)
        is_number = isinstance(value, (int, float))
        return is_number and within(value, self.above, self.below, None, 0.0)


class Net(BaseGoal, frozen=True, tag="net"):
    """The network has these layers, the inputs first: {goal = "net", sizes = [2, 3, 1]}."""

    sizes: tuple[int, ...]

    def met(self, evidence: Evidence) -> bool:
        """Whether it has them."""
        return evidence.frame.spec.sizes == self.sizes


class Drawn(BaseGoal, frozen=True, tag="draw"):
    """A drawing is read: {goal = "draw"} as any digit, {..., digit = 7} as this one.

    kind   "digit", "unsure" or "no_digit": what kind of answer there is
    digits so many different digits were read, since the page was opened
    """

    digit: int | None = None
    kind: Literal["digit", "unsure", "no_digit"] = "digit"
    digits: int = 0

    def met(self, evidence: Evidence) -> bool:
        """Whether the pad reads so."""
        if self.digits:
            return len(evidence.digits) >= self.digits
        if self.digit is not None:
            return self.digit in evidence.digits
        return evidence.reading is not None and evidence.reading.kind == self.kind


class Answer(BaseGoal, frozen=True, tag="answer"):
    """A question of the page was answered rightly; with right = false: rightly or not."""

    question: str
    right: bool = True

    def met(self, evidence: Evidence) -> bool:
        """Whether it was."""
        given = evidence.answers.get(self.question)
        return given is not None and (given or not self.right)


class Pressed(BaseGoal, frozen=True, tag="press"):
    """A "show me" button of the page was pressed."""

    button: str

    def met(self, evidence: Evidence) -> bool:
        """Whether it was."""
        return self.button in evidence.pressed
