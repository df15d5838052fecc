"""Goals: how long to train, as a value, and when that is reached. No clock, no thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, isfinite
from typing import Final

from bpviz.data import Dataset
from bpviz.engine import BpvizError, Metrics, Spec
from bpviz.run.frame import Message
from bpviz.run.history import Scores

BY: Final = ("accuracy", "cost")
"""What can be waited for to improve."""

_LEAST_SECONDS = 1.0  # of so short a time no speed can be told


@dataclass(frozen=True, slots=True)
class TrainingGoal:
    """Any combination of ends; the first that is met ends the training.

    epochs    so many ends of epochs from now
    accuracy  the share of right answers reaches this: above 0, at most 1
    cost      the mean cost falls below this number above 0
    patience  so many epochs without an improvement on the validation data (early stopping)
    seconds   so long
    by        what has to improve: "accuracy" or "cost"

    Accuracy and cost are those of the validation data; where there are none, of the training data.
    Raises BpvizError for what can never be met, or is met at once.
    """

    epochs: int | None = None
    accuracy: float | None = None
    cost: float | None = None
    patience: int | None = None
    seconds: float | None = None
    by: str = "accuracy"

    def __post_init__(self) -> None:
        _check_whole(self.epochs)
        _check_whole(self.patience)
        _check_above_zero(self.cost)
        _check_above_zero(self.seconds)
        if self.accuracy is not None and not 0 < self.accuracy <= 1:
            raise BpvizError(
                "goal.accuracy",
                "An accuracy to reach is a share above 0 and at most 1, not {value}.",
                value=self.accuracy,
            )
        if self.by not in BY:
            allowed = ", ".join(BY)
            raise BpvizError(
                "goal.by",
                "What improves is one of {allowed}, not {value!r}.",
                allowed=allowed,
                value=self.by,
            )
        ends = (self.epochs, self.accuracy, self.cost, self.patience, self.seconds)
        if all(end is None for end in ends):
            raise BpvizError("goal.none", "Nothing is named that could end the training.")


def _check_whole(value: float | None) -> None:
    if value is not None and not (isfinite(value) and value >= 1 and value == int(value)):
        raise BpvizError(
            "goal.epochs_number",
            "A number of epochs is a whole number from 1 on, not {value}.",
            value=value,
        )


def _check_above_zero(value: float | None) -> None:
    if value is not None and not (isfinite(value) and value > 0):
        raise BpvizError("goal.number", "A number above 0 is needed, not {value}.", value=value)


def check_goal(goal: TrainingGoal, spec: Spec, dataset: Dataset) -> None:
    """Raises BpvizError when a network and its data can never meet what is asked for."""
    by_accuracy = goal.patience is not None and goal.by == "accuracy"
    if spec.output == "linear" and (goal.accuracy is not None or by_accuracy):
        raise BpvizError(
            "goal.no_classes",
            "A linear output names no class, so there is no accuracy. Wait for the cost instead.",
        )
    if goal.patience is not None and dataset.validation_x is None:
        raise BpvizError(
            "goal.no_validation",
            "There is no validation data on which an improvement could be measured.",
        )


# --- where it stands -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How far a run is: updates made, time, and what was measured, the oldest first."""

    iteration: int
    steps_per_epoch: int
    seconds: float = 0.0
    scores: Sequence[Scores] = ()

    @property
    def epoch(self) -> int:
        """Ends of epochs since the first update."""
        return self.iteration // self.steps_per_epoch


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal on its way; only the goal while what was recorded is being made again.

    epochs        ends of epochs since the start
    share         how much is done, 0 to 1; None where that cannot be told
    seconds_left  at this speed, at most; None where that cannot be told
    """

    goal: TrainingGoal
    epochs: int = 0
    share: float | None = None
    seconds_left: float | None = None


def last_iteration(goal: TrainingGoal, started: Standing) -> int | None:
    """Where the epochs asked for end; None without a number of epochs."""
    if goal.epochs is None:
        return None
    return (started.epoch + int(goal.epochs)) * started.steps_per_epoch


def aim_at(goal: TrainingGoal, started: Standing, now: Standing) -> Aim:
    """How much is done and how long it will take: by the epochs, the seconds, what ends first."""
    seconds = now.seconds - started.seconds
    shares, left = list[float](), list[float]()
    last = last_iteration(goal, started)
    if last is not None:
        share = min(1.0, (now.iteration - started.iteration) / (last - started.iteration))
        shares.append(share)
        if share > 0 and seconds >= _LEAST_SECONDS:
            left.append(seconds * (1 - share) / share)
    if goal.seconds is not None:
        shares.append(min(1.0, seconds / goal.seconds))
        left.append(max(0.0, goal.seconds - seconds))
    epochs = now.epoch - started.epoch
    return Aim(goal, epochs, max(shares, default=None), min(left, default=None))


# --- what was measured ---------------------------------------------------------------------------


def judged(scores: Scores) -> Metrics | None:
    """What decides: how the validation data are answered; where there are none, the training."""
    return scores.train if scores.validation is None else scores.validation


def merit(scores: Scores, by: str = "accuracy") -> float | None:
    """The accuracy, or minus the cost: more is better. None where there is no such number."""
    metrics = judged(scores)
    if metrics is None:
        return None
    value = metrics.accuracy if by == "accuracy" else -metrics.cost
    return value if value is not None and isfinite(value) else None


def best(scores: Sequence[Scores], by: str = "accuracy") -> Scores | None:
    """The best: of equally accurate ones that of the lowest cost, of equal ones the first.

    By cost where no answer is right or wrong.
    """
    found, most = None, (float("-inf"), float("-inf"))
    for each in scores:
        value, low = merit(each, by), merit(each, "cost")
        rank = (float("-inf") if value is None else value, float("-inf") if low is None else low)
        if value is not None and rank > most:
            found, most = each, rank
    return best(scores, "cost") if found is None and by == "accuracy" else found


# --- when it is reached --------------------------------------------------------------------------


def met(goal: TrainingGoal, started: Standing, now: Standing) -> Message | None:
    """What was reached, or None. Scores count only at the iteration at which they were taken."""
    if now.scores and now.scores[-1].iteration == now.iteration:
        found = _measured(goal, started, now)
        if found is not None:
            return found
    last, epoch = last_iteration(goal, started), now.epoch
    if last is not None and now.iteration >= last:
        values: dict[str, object] = {"epochs": goal.epochs, "epoch": epoch}
        text = f"Trained to the end of epoch {epoch}: {goal.epochs} of {goal.epochs} epochs."
        return Message("goal.epochs_done", values, text)
    if goal.seconds is not None and now.seconds - started.seconds >= goal.seconds:
        text = f"Trained for {goal.seconds:g} seconds."
        return Message("goal.time_over", {"seconds": goal.seconds, "updates": now.iteration}, text)
    return None


def _measured(goal: TrainingGoal, started: Standing, now: Standing) -> Message | None:
    metrics = judged(now.scores[-1])
    if metrics is None:
        return None
    split = "train" if now.scores[-1].validation is None else "validation"
    already = now.iteration == started.iteration
    accuracy = metrics.accuracy
    if goal.accuracy is not None and accuracy is not None and accuracy >= goal.accuracy:
        return _right(accuracy, split, now.epoch, already)
    if goal.cost is not None and metrics.cost < goal.cost:
        return _low(metrics.cost, split, now.epoch, already)
    return None if goal.patience is None else _stale(goal, started, now)


def _right(accuracy: float, split: str, epoch: int, already: bool) -> Message:
    percent = _percent(accuracy)
    if already:
        text = f"{percent} % of the {split} data are right already."
        return Message("goal.right_already", {"percent": percent, "split": split}, text)
    text = f"{percent} % of the {split} data are right at the end of epoch {epoch}."
    values: dict[str, object] = {"percent": percent, "split": split, "epoch": epoch}
    return Message("goal.right", values, text)


def _low(cost: float, split: str, epoch: int, already: bool) -> Message:
    value = _short(cost)
    if already:
        text = f"The cost of the {split} data is {value} already."
        return Message("goal.low_already", {"cost": value, "split": split}, text)
    text = f"The cost of the {split} data is {value} at the end of epoch {epoch}."
    return Message("goal.low", {"cost": value, "split": split, "epoch": epoch}, text)


def _stale(goal: TrainingGoal, started: Standing, now: Standing) -> Message | None:
    """Patience runs from the best of all, at the earliest from the start of this training."""
    assert goal.patience is not None
    top = best(now.scores, goal.by)
    since = started.iteration if top is None else max(top.iteration, started.iteration)
    if now.iteration - since < goal.patience * now.steps_per_epoch or top is None:
        return None
    metrics = judged(top)
    assert metrics is not None
    epoch = top.iteration // now.steps_per_epoch
    if goal.by == "accuracy" and metrics.accuracy is not None:
        percent = _percent(metrics.accuracy)
        text = f"The validation accuracy has not improved on the {percent} % after epoch {epoch}."
        return Message("goal.no_better", {"percent": percent, "epoch": epoch}, text)
    cost = _short(metrics.cost)
    text = f"The validation cost has not fallen below the {cost} after epoch {epoch}."
    return Message("goal.no_lower", {"cost": cost, "epoch": epoch}, text)


def _percent(share: float) -> float:
    """With one decimal, never more than it is: 99.96 % is not 100 %."""
    return floor(1000 * share + 1e-9) / 10


def _short(value: float) -> float:
    """To four figures."""
    return float(f"{value:.4g}")
