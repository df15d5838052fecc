"""Contest: how far the variants of a comparison have come, and which did best, as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bpviz.engine import Metrics, Spec
from bpviz.run.compare import Variant
from bpviz.run.frame import Message
from bpviz.run.history import Curves
from bpviz.run.runs import KeptRun

RUNNING: Final = ""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How far a variant has come.

    share     of its training that is done, 0 to 1
    seconds   of computing time that it had
    finished  "" while it goes on, "goal", "diverged", "error", or "stopped" by hand
    message   what to say about that
    """

    variant: Variant
    curves: Curves
    share: float = 0.0
    seconds: float = 0.0
    finished: str = RUNNING
    message: Message | None = None

    @property
    def spec(self) -> Spec:
        """How it is trained."""
        return self.variant.spec


@dataclass(frozen=True, slots=True, eq=False)
class Contest:
    """All variants of a comparison: how far they have come on a data set of this name."""

    standings: tuple[Standing, ...]
    data: str
    epochs: int
    running: bool

    @property
    def share(self) -> float:
        """How much of all the training is done; what has ended before its goal is done, too."""
        shares = [1.0 if each.finished else each.share for each in self.standings]
        return sum(shares) / len(shares)

    @property
    def runs(self) -> tuple[KeptRun, ...]:
        """Its variants as runs, each with a colour and a name of its own."""
        return tuple(
            KeptRun("", place, each.curves, each.spec, self.data, place + 1)
            for place, each in enumerate(self.standings)
        )


@dataclass(frozen=True, slots=True)
class Result:
    """What is told of a variant; None for what was not measured.

    train_cost, cost  on the training examples and on the validation data, without penalties
    accuracy          on the validation data, else on the training examples: a share of 1
    epochs_to         the first measured epoch with at least the accuracy that was asked for
    epochs            made so far
    """

    train_cost: float | None
    cost: float | None
    accuracy: float | None
    epochs_to: float | None
    epochs: float
    seconds: float


def result_of(standing: Standing, wanted: float) -> Result:
    """What a variant has reached; `wanted` is the accuracy, a share of 1, that is looked for."""
    curves = standing.curves
    per_epoch, last = curves.steps_per_epoch, curves.scores[-1] if curves.scores else None
    train = last.train if last else None
    validation = last.validation if last else None
    made = len(curves.costs.iteration) and round(float(curves.costs.iteration[-1]) + 0.5)
    reached = (
        each.iteration / per_epoch
        for each in curves.scores
        if (share := _accuracy(each.train, each.validation)) is not None and share >= wanted
    )
    return Result(
        None if train is None else train.cost,
        None if validation is None else validation.cost,
        _accuracy(train, validation),
        next(reached, None),
        made / per_epoch,
        standing.seconds,
    )


def best_of(standings: Sequence[Standing]) -> tuple[int, ...]:
    """The places of the best: by accuracy on the validation data (without one, on the training
    examples), where that is the same or there is none by cost; several when nothing tells them
    apart, none when nothing can be compared.

    What has diverged or failed is not among them. Costs of unlike functions are not compared.
    """
    fair = [i for i, each in enumerate(standings) if each.finished not in ("diverged", "error")]
    results = {i: result_of(standings[i], 1.0) for i in fair}
    found = [i for i in fair if results[i].accuracy is not None]
    if found:
        top = max(results[i].accuracy or 0.0 for i in found)
        found = [i for i in found if results[i].accuracy == top]
    else:
        found = [i for i in fair if _cost(results[i]) is not None]
    if len(found) > 1 and len({standings[i].spec.cost for i in found}) == 1:
        costs = {i: cost for i in found if (cost := _cost(results[i])) is not None}
        lowest = min(costs.values(), default=None)
        return tuple(i for i in found if lowest is None or costs.get(i) == lowest)
    has_accuracy = bool(found) and results[found[0]].accuracy is not None
    return tuple(found) if has_accuracy or len(found) == 1 else ()


def leaders(contest: Contest) -> tuple[int, ...]:
    """The places of the best; while it goes on only when all have been measured on their way."""
    left = [each for each in contest.standings if not each.finished]
    started = all(each.curves.scores and each.curves.scores[-1].iteration for each in left)
    return best_of(contest.standings) if started else ()


def _cost(result: Result) -> float | None:
    return result.train_cost if result.cost is None else result.cost


def _accuracy(train: Metrics | None, validation: Metrics | None) -> float | None:
    measured = validation or train
    return None if measured is None else measured.accuracy
