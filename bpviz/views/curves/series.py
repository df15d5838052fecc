"""What the curves are made of: points to draw, ranges to draw them in, values to read off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.engine import Array, Metrics
from bpviz.run.cost_log import CostCurve
from bpviz.run.history import Curves, Scores, goes_on

MOST_POINTS: Final = 1_000
SMOOTHED_SHARE: Final = 40
"""The running mean goes over this part of the pieces: a fortieth of them."""
NEARLY_ALL: Final = 99.5
"""Percent of the mini-batches that the picture holds: one odd cost does not flatten the rest."""
FARTHEST: Final = 5
"""So many times the highest cost of the run, and no more, earlier runs may stretch the picture."""


MOST_BEYOND: Final = 5.0
"""Earlier runs are shown up to so many times the length of the present one."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Points to connect: x rising, y of the same length."""

    x: Array
    y: Array

    @property
    def last(self) -> float:
        """The latest value."""
        return float(self.y[-1])

    def at(self, x: float) -> float | None:
        """The value of the point nearest to x; None beyond both ends."""
        reach = (self.x[-1] - self.x[0]) / max(1, len(self.x) - 1)
        if not self.x[0] - reach <= x <= self.x[-1] + reach:
            return None
        return self.nearest(x)

    def nearest(self, x: float) -> float:
        """The value of the point nearest to x."""
        return float(self.y[np.abs(self.x - x).argmin()])

    def logarithms(self) -> Line:
        """The line on a scale of powers of ten; what is not above 0 is left out."""
        above = self.y > 0
        return Line(self.x[above], np.log10(self.y[above]))


NO_LINE: Final = Line(np.empty(0), np.empty(0))
"""Nothing to draw."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """All that is plotted. A line without points is None.

    per_x        updates to a unit of x: those of an epoch, or 1
    raw          from the lowest to the highest cost of each piece and on to the next
    training, validation                      the cost; of training its running mean
    accuracy_training, accuracy_validation    shares of 1
    original     the cost of runs that an edit in the past has left
    kept         the lines of earlier runs, each over epochs of its own
    scores       what was measured: of these the lines through points are
    """

    per_x: int
    raw: Line | None
    training: Line | None
    validation: Line | None
    accuracy_training: Line | None
    accuracy_validation: Line | None
    original: tuple[Line, ...] = ()
    kept: tuple[Lines, ...] = ()
    scores: tuple[Scores, ...] = ()

    @property
    def in_epochs(self) -> bool:
        """Whether x counts epochs; else it counts updates, each of which is an epoch."""
        return self.per_x > 1 or any(run.in_epochs for run in self.kept)

    @property
    def end(self) -> float:
        """The largest x."""
        lines = (self.training, self.validation, self.accuracy_training, self.accuracy_validation)
        shown = [*(line for line in lines if line is not None), *self.original]
        own = max((float(line.x[-1]) for line in shown), default=0.0)
        kept = max((run.end for run in self.kept), default=0.0)
        return max(own, min(kept, MOST_BEYOND * own)) if own else kept

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to plot."""
        return self.training is None and not self.original and not self.kept


def lines_of(
    curves: Curves,
    original: tuple[CostCurve, ...] = (),
    kept: tuple[Lines, ...] = (),
    before: Lines | None = None,
) -> Lines:
    """The lines of a run, of those that edits in its past have left, and of earlier ones.

    before  the lines the last time: what has not changed since stays the same, and is not made
            again
    """
    per_x = max(1, curves.steps_per_epoch)
    olds = (_running_mean(old, per_x) for old in original)
    if before is not None and before.per_x != per_x:
        before = None
    return Lines(
        per_x,
        _raw(curves.costs, per_x),
        _running_mean(curves.costs, per_x),
        *_scored_lines(curves.scores, per_x, before),
        tuple(old for old in olds if old is not None),
        kept,
        curves.scores,
    )


def names_no_class(curves: Curves) -> bool:
    """Whether costs were measured but accuracies cannot be: the output is linear."""
    measured = [s for score in curves.scores for s in (score.train, score.validation) if s]
    return bool(measured) and all(each.accuracy is None for each in measured)


def cost_range(lines: Lines, log: bool) -> tuple[float, float]:
    """Lowest and highest cost to show; powers of ten (their logarithms) on a log scale."""
    shown = (lines.training, lines.validation, *lines.original)
    parts = [line.y for line in shown if line is not None]
    if lines.raw is not None:
        parts.append(np.percentile(lines.raw.y, [100 - NEARLY_ALL, NEARLY_ALL]))
    parts += _near([y for run in lines.kept for y in _costs(run)], parts)
    costs = np.concatenate(parts) if parts else np.empty(0)
    positive = costs[costs > 0]
    if not len(positive):
        return (-1.0, 0.0) if log else (0.0, 1.0)
    if not log:
        return 0.0, 1.04 * float(positive.max())
    low, high = np.floor(np.log10(positive.min())), np.ceil(np.log10(positive.max()))
    return float(low), float(max(high, low + 1))


def accuracy_range(lines: Lines) -> tuple[float, float]:
    """Lowest and highest accuracy to show: the lowest in whole tenths, and 1."""
    runs = (lines, *lines.kept)
    both = [(run.accuracy_training, run.accuracy_validation) for run in runs]
    shown = [line for pair in both for line in pair if line is not None]
    low = min((float(line.y.min()) for line in shown), default=0.0)
    return max(0.0, min(0.9, np.floor(low * 10) / 10)), 1.0


def _costs(run: Lines) -> list[Array]:
    return [line.y for line in (run.training, run.validation) if line is not None]


def _near(kept: list[Array], present: list[Array]) -> list[Array]:
    """The costs of earlier runs, without those that would flatten the present one."""
    if not present:
        return kept
    most = FARTHEST * max(float(part.max()) for part in present)
    return [np.minimum(part, most) for part in kept] if most > 0 else kept


def _raw(costs: CostCurve, per_x: int) -> Line | None:
    if not len(costs.iteration):
        return None
    if np.array_equal(costs.low, costs.high):
        return Line(costs.iteration / per_x, costs.low)
    return Line(
        np.repeat(costs.iteration, 2) / per_x, np.column_stack([costs.low, costs.high]).ravel()
    )


def _running_mean(costs: CostCurve, per_x: int) -> Line | None:
    """The mean of the pieces around each piece; of whole epochs in one update, the cost itself.

    It begins with the first piece alone and ends with the mean of the latest ones.
    """
    n = len(costs.iteration)
    if not n:
        return None
    half = n // SMOOTHED_SHARE // 2 if per_x > 1 else 0
    total = np.concatenate([[0.0], np.cumsum(costs.mean)])
    place = np.arange(n)
    before = np.minimum(half, place)
    low, high = place - before, place + np.minimum(before, n - 1 - place) + 1
    mean = (total[high] - total[low]) / (high - low) if half else costs.mean
    return Line(costs.iteration / per_x, mean)


def _cost(metrics: Metrics) -> float | None:
    return metrics.cost


def _accuracy(metrics: Metrics) -> float | None:
    return metrics.accuracy


def _scored_lines(
    scores: tuple[Scores, ...], per_x: int, before: Lines | None
) -> tuple[Line | None, Line | None, Line | None]:
    """The cost of the validation data, the accuracies of both."""
    seen = () if before is None else before.scores
    known: tuple[Line | None, ...] = (None, None, None)
    if before is not None and goes_on(seen, scores) and len(scores) <= MOST_POINTS:
        known = before.validation, before.accuracy_training, before.accuracy_validation
    else:
        seen = ()
    rows = (("validation", _cost), ("train", _accuracy), ("validation", _accuracy))
    cost, training, validation = (
        _scored(scores[len(seen) :], split, pick, per_x, line)
        for (split, pick), line in zip(rows, known, strict=True)
    )
    return cost, training, validation


def _scored(
    scores: tuple[Scores, ...],
    split: str,
    pick: Callable[[Metrics], float | None],
    per_x: int,
    known: Line | None,
) -> Line | None:
    """The line that is known, and on through these scores."""
    points = [
        (score.iteration / per_x, value)
        for score in scores
        if (metrics := getattr(score, split)) is not None and (value := pick(metrics)) is not None
    ]
    if not points:
        return known
    stride = -(-len(points) // MOST_POINTS)
    x, y = np.array(points[::-1][::stride][::-1]).T
    if known is None:
        return Line(x, y)
    return Line(np.concatenate([known.x, x]), np.concatenate([known.y, y]))
