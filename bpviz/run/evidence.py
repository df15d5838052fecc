"""Evidence: the measured numbers of a run that its health is judged by. No Qt."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from bpviz.engine import Array, Metrics
from bpviz.run.flow import FlowLog
from bpviz.run.frame import Frame
from bpviz.run.history import Scores

ENOUGH_UPDATES: Final = 300
"""Before so many updates, and the end of the first epoch, little is certain: at 100 nearly every
run leaves a class out, or has a flat cost still."""

WINDOW_EPOCHS, WINDOW_UPDATES, WINDOW_SHARE = 5, 300, 0.25
"""A plateau is looked for in the last 5 epochs, 300 updates or quarter of the run, the longest."""

RECENT_UPDATES: Final = 20
"""The cost of the latest mini-batches is the mean over so many, at least."""

SMOOTHED: Final = 5
"""Scores are smoothed over so many before validation and training are compared."""

LEARNED_COST: Final = 0.1
"""Without classes a network counts as trained below a tenth of the cost that it began with."""


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """Costs on the training examples over the last `updates`, one a measure."""

    costs: Array
    updates: int


@dataclass(frozen=True, eq=False)
class Evidence:
    """What was measured of a run up to the moment of a frame, from where its era began."""

    frame: Frame
    log: FlowLog
    scores: tuple[Scores, ...]

    @property
    def enough(self) -> bool:
        """Whether there is enough to judge by: an epoch and 300 updates."""
        made = self.scores[-1].iteration if self.scores else 0
        return bool(made) and self.frame.position.iteration >= ENOUGH_UPDATES and len(self.log) > 0

    @cached_property
    def train_costs(self) -> Array:
        """(n,) the cost on the same training examples, a measure each."""
        return np.array([each.train.cost for each in self.scores if each.train is not None])

    @property
    def untrained(self) -> float | None:
        """The cost before the first update, where it was measured."""
        first = self.scores[0] if self.scores else None
        return None if first is None or first.iteration or not first.train else first.train.cost

    @property
    def recent_cost(self) -> float | None:
        """The mean cost of the latest mini-batches, 20 or somewhat more; None before there are."""
        costs = self.frame.curves.costs
        made = costs.iteration <= self.frame.position.iteration
        if self.frame.position.iteration < RECENT_UPDATES or not made.any():
            return None
        end = costs.iteration[made][-1]
        last = made & (costs.iteration > end - RECENT_UPDATES)
        return float(costs.mean[last].mean())

    def delta(self, layer: int, samples: int) -> float:
        """The median ‖δ‖ of a layer over the latest mini-batches looked at."""
        return self.log.recent(layer, "delta", samples, self.frame.position.iteration)

    # --- answers ---------------------------------------------------------------------------------

    @property
    def confusion(self) -> Array | None:
        """The latest counts [truth, answer]: on validation data, else on training data."""
        metrics = self._latest
        return None if metrics is None else metrics.confusion

    @property
    def accuracy(self) -> float | None:
        """The latest share of right answers, on validation data, else on training data."""
        metrics = self._latest
        return None if metrics is None else metrics.accuracy

    @property
    def _latest(self) -> Metrics | None:
        last = self.scores[-1] if self.scores else None
        return None if last is None else last.validation or last.train

    def learned(self, accuracy: float, measures: int = 1) -> bool:
        """Whether so large a share of the training examples is answered right, over n measures.

        Where no class is named: whether the cost has come down to a tenth.
        """
        found = [each.train.accuracy for each in self.scores[-measures:] if each.train is not None]
        shares = [share for share in found if share is not None]
        if shares:
            return float(np.mean(shares)) >= accuracy
        start = self.untrained
        return start is not None and bool(self.train_costs[-1] <= LEARNED_COST * start)

    @property
    def digits(self) -> bool:
        """Whether the classes are digits, by what they are called."""
        labels = self.frame.dataset.labels
        return labels is not None and len(labels) == 10 and all(map(str.isdigit, labels))

    def class_name(self, index: int) -> str:
        """What a class is called; its number where it has no name."""
        labels = self.frame.dataset.labels
        return labels[index] if labels is not None and index < len(labels) else str(index)

    # --- over time -------------------------------------------------------------------------------

    @property
    def window(self) -> Window | None:
        """Where a plateau is looked for; None where there are fewer than 4 measures in it."""
        now, per_epoch = self.frame.position.iteration, self.frame.steps_per_epoch
        length = max(WINDOW_EPOCHS * per_epoch, WINDOW_UPDATES, int(WINDOW_SHARE * now))
        inside = [each for each in self.scores if each.iteration >= now - length]
        costs = np.array([each.train.cost for each in inside if each.train is not None])
        return Window(costs, length) if now >= length and len(costs) >= 4 else None

    @cached_property
    def _compared(self) -> tuple[tuple[Scores, float, float], ...]:
        """Scores with the costs of training and of validation; none before the first update."""
        return tuple(
            (each, each.train.cost, each.validation.cost)
            for each in self.scores
            if each.train is not None and each.validation is not None and each.iteration
        )

    @cached_property
    def smooth_train(self) -> Array:
        """(n,) running mean of the cost on training examples."""
        return _smooth([train for _, train, _ in self._compared])

    @cached_property
    def smooth_validation(self) -> Array:
        """(n,) running mean of the cost on validation examples, beside `smooth_train`."""
        return _smooth([validation for _, _, validation in self._compared])

    def jitter_since(self, index: int) -> float:
        """Standard deviation of the smoothed validation cost by chance, from an entry of it on.

        Told from the steps of what is not smoothed, so that a trend does not count as jitter.
        """
        steps = np.diff([validation for _, _, validation in self._compared[index:]])
        return float(np.std(steps)) / float(np.sqrt(2 * SMOOTHED))

    def epochs_since(self, index: int) -> int:
        """Epochs from an entry of the smoothed costs to the latest one."""
        kept = self._compared[SMOOTHED - 1 :]
        return (kept[-1][0].iteration - kept[index][0].iteration) // self.frame.steps_per_epoch


def evidence_of(frame: Frame, log: FlowLog) -> Evidence:
    """What was measured up to the moment of a frame; what lies in its future is left out."""
    now = frame.position.iteration
    scores = tuple(each for each in frame.curves.scores if each.iteration <= now)
    return Evidence(frame, log, scores)


def _smooth(values: list[float]) -> Array:
    if len(values) < SMOOTHED:
        return np.empty(0)
    return np.convolve(values, np.full(SMOOTHED, 1 / SMOOTHED), "valid")
