"""History: what a run has computed so far, enough to show any moment of it again."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from bpviz.data import Dataset
from bpviz.engine import Array, Metrics, Spec, State
from bpviz.run.cost_log import CostCurve, CostLog
from bpviz.run.position import Position

MIB = 1024 * 1024
LEAST_BYTES, MOST_BYTES, LEAST_STATES = 64 * MIB, 512 * MIB, 48
"""Checkpoints take at most max(64 MiB, 48 States), but never more than 512 MiB."""

MOST_LEFT = 8
"""Of so many runs that were left the costs are shown: the first, and the latest of the others."""

MOST_SCORES = 1_000
"""As many as a picture of them has points; each takes about 2 kB, most of it its confusions."""

_AWAY_BYTES, _AWAY_STATES = 4 * MIB, 4  # of a run that is kept for undo only
_STATE_OVERHEAD = 4_096  # what the objects of a State take beside their numbers, at most


@dataclass(frozen=True, slots=True, eq=False)
class Era:
    """From `iteration` on, updates were made with this Spec and data."""

    iteration: int
    spec: Spec
    dataset: Dataset

    @property
    def steps_per_epoch(self) -> int:
        """Mini-batches in an epoch."""
        return -(-self.dataset.examples // min(self.spec.batch_size, self.dataset.examples))


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """A stretch of a run within one era: up to iteration `end`.

    start  the State that the era begins with, where that is known; else it goes on from the one
           that the leg before it ends with
    """

    era: Era
    start: State | None
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """How well the network did after `iteration` updates; None for a split without rows."""

    iteration: int
    train: Metrics | None
    validation: Metrics | None


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """What is plotted: the cost of every mini-batch, and the scores measured between epochs."""

    costs: CostCurve
    scores: tuple[Scores, ...]
    steps_per_epoch: int


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A run and where in it we look: what undo returns to. `state` is the State there."""

    history: "History"
    position: Position
    state: State
    order: str = "deltas"

    def new_future(self, iteration: int) -> "History":
        """The same run up to `iteration`, to go on differently; it knows what it has left."""
        history = self.history.fork(iteration)
        if self.history.present > iteration:
            kept = (*self.history.left, self)
            history.left = (kept[0], *kept[1:][-(MOST_LEFT - 1) :])
        return history


class History:
    """Costs, scores and checkpoints of one run; `present` is the number of updates made.

    An era may begin after the present: it waits for the updates to come so far.

    left  where the runs were left that went on differently: the first of all, then the latest
    """

    def __init__(self, spec: Spec, dataset: Dataset, state: State) -> None:
        self._eras = [Era(0, spec, dataset)]
        self._costs = CostLog()
        self._scores: list[Scores] = []
        self._states: dict[int, State] = {}
        self._iterations: list[int] = []
        self._pinned = {state.iteration}
        self._bytes = 0
        self._curves: Curves | None = None
        self._plotted: tuple[Scores, ...] = ()
        self.left: tuple[Place, ...] = ()
        self.keep(state)

    @property
    def present(self) -> int:
        """Updates made."""
        return len(self._costs)

    # --- with what it was made -------------------------------------------------------------------

    @property
    def last_era(self) -> Era:
        """With what the updates to come will be made."""
        return self._eras[-1]

    def era_at(self, iteration: int) -> Era:
        """With what the update number `iteration` is made."""
        place = bisect_right(self._eras, iteration, key=lambda era: era.iteration)
        return self._eras[place - 1]

    def next_change(self, iteration: int) -> int | None:
        """Where the next era after `iteration` begins."""
        place = bisect_right(self._eras, iteration, key=lambda era: era.iteration)
        return self._eras[place].iteration if place < len(self._eras) else None

    def course(self, iteration: int, goal: int) -> tuple[Leg, ...]:
        """The legs from an iteration to a later one; the last is in the era of the goal."""
        legs, start = [], None
        while True:
            change = self.next_change(iteration)
            end = goal if change is None else min(goal, change)
            legs.append(Leg(self.era_at(iteration), start, end))
            if change is None or change > goal:
                return tuple(legs)
            iteration, start = change, self._states.get(change)

    def steps_per_epoch_at(self, iteration: int) -> int:
        """Mini-batches in an epoch, in the era of `iteration`."""
        return self.era_at(iteration).steps_per_epoch

    def record_era(self, era: Era, state: State | None = None, measured: bool = False) -> None:
        """From era.iteration on, another Spec or data; `state` is where it starts, if changed.

        Eras that began there or later are forgotten. A State that an era starts with cannot be
        computed again: it is kept for ever; what was measured of the one before it is not, unless
        it is `measured` already: the same parameters on the same data.
        """
        self._eras = [each for each in self._eras if each.iteration < era.iteration] + [era]
        if state is not None:
            last = era.iteration + measured
            self._scores = [each for each in self._scores if each.iteration < last]
            self._pinned.add(state.iteration)
            self.keep(state)
        self._curves = None

    # --- States ----------------------------------------------------------------------------------

    def checkpoint_before(self, iteration: int) -> State:
        """The latest kept State at or before `iteration`."""
        return self._states[self._iterations[bisect_right(self._iterations, iteration) - 1]]

    def checkpoint_at(self, iteration: int) -> State | None:
        """The State kept of exactly this iteration, if there is one."""
        return self._states.get(iteration)

    def is_start(self, iteration: int) -> bool:
        """Whether the State of this iteration was set, not computed."""
        return iteration in self._pinned

    def keep(self, state: State) -> None:
        """Keep a checkpoint; drops every second one when they take too much memory.

        The latest and those that were set stay.
        """
        known = self._states.get(state.iteration)
        if known is None:
            insort(self._iterations, state.iteration)
        else:
            self._bytes -= _weight(known)
        self._states[state.iteration] = state
        self._bytes += _weight(state)
        if self._bytes > min(MOST_BYTES, max(LEAST_BYTES, LEAST_STATES * _weight(state))):
            self._thin_out()

    def put_away(self) -> None:
        """Give back most of the memory: this run is not shown any more, but may be again."""
        last = self._states[self._iterations[-1]]
        budget = max(_AWAY_BYTES, _AWAY_STATES * _weight(last))
        while self._bytes > budget and self._thin_out():
            pass

    def _thin_out(self) -> bool:
        """Drop every second State, more where they lie close, so that they lie evenly in time.

        None that was set is dropped, nor the latest; False if there is no other.
        """
        first, *between, last = self._iterations
        kept, apart = [first], 2 * (last - first) / len(self._iterations)
        for iteration in between:
            if iteration in self._pinned or iteration - kept[-1] >= apart:
                kept.append(iteration)
        kept.append(last)
        for iteration in set(between).difference(kept):
            self._bytes -= _weight(self._states.pop(iteration))
        self._iterations, before = kept, len(self._iterations)
        return len(kept) < before

    # --- costs and scores ------------------------------------------------------------------------

    def cost_at(self, iteration: int) -> float | None:
        """The cost of a mini-batch, where it is still kept exactly."""
        return self._costs.at(iteration)

    def record(self, costs: Array) -> None:
        """Append the costs of the next updates."""
        if len(costs):
            self._costs.extend(costs)
            self._curves = None

    def record_scores(self, scores: Scores) -> None:
        """Add scores; the same iteration measured again replaces what was there.

        Of more than 1,000 about half are kept, the best among them.
        """
        place = bisect_right(self._scores, scores.iteration, key=lambda each: each.iteration)
        if place and self._scores[place - 1].iteration == scores.iteration:
            self._scores[place - 1] = scores
        else:
            self._scores.insert(place, scores)
        if len(self._scores) > MOST_SCORES:
            from bpviz.run.thinning import thinned  # which judges Scores, and so needs this module

            self._scores = thinned(self._scores, self.last_era.iteration)
        self._curves = None

    @property
    def scores(self) -> Scores | None:
        """The latest scores."""
        return self._scores[-1] if self._scores else None

    def scores_at(self, iteration: int) -> Scores | None:
        """The latest scores measured at or before this iteration."""
        place = bisect_right(self._scores, iteration, key=lambda each: each.iteration)
        return self._scores[place - 1] if place else None

    def curves(self) -> Curves:
        """What is plotted; the same object as long as nothing was added."""
        if self._curves is None:
            steps = self.steps_per_epoch_at(self.present)
            scores = tuple(self._scores)
            if scores != self._plotted:
                self._plotted = scores  # the same object while nothing was measured
            self._curves = Curves(self._costs.curve(), self._plotted, steps)
        return self._curves

    # --- other futures ---------------------------------------------------------------------------

    def fork(self, iteration: int) -> "History":
        """A History that shares everything up to `iteration` and goes its own way from there."""
        first = self._states[self._iterations[0]]
        other = History(self._eras[0].spec, self._eras[0].dataset, first)
        other._eras = [era for era in self._eras if era.iteration <= iteration]
        other._costs = self._costs.copy(min(iteration, self.present))
        other._scores = [each for each in self._scores if each.iteration <= iteration]
        other._states = {i: state for i, state in self._states.items() if i <= iteration}
        other._iterations = sorted(other._states)
        other._pinned = {i for i in self._pinned if i <= iteration}
        other._bytes = sum(map(_weight, other._states.values()))
        other.left = self.left
        return other


def goes_on(before: Sequence[Scores], now: Sequence[Scores]) -> bool:
    """Whether these scores are those from before, and later ones: the same objects."""
    if not before:
        return True
    last = len(before) - 1
    return len(now) > last and now[0] is before[0] and now[last] is before[last]


def _weight(state: State) -> int:
    """The memory that a State takes."""
    return state.nbytes + _STATE_OVERHEAD
