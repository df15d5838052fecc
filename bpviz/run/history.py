"""History: what a run has computed so far, enough to show any moment of it again."""

from bisect import bisect_right, insort
from dataclasses import dataclass

from bpviz.data import Dataset
from bpviz.engine import Array, Metrics, Spec, State
from bpviz.run.cost_log import CostCurve, CostLog

MIB = 1024 * 1024
LEAST_BYTES, MOST_BYTES, LEAST_STATES = 64 * MIB, 512 * MIB, 48


@dataclass(frozen=True, slots=True, eq=False)
class Era:
    """From `iteration` on, updates were made with this Spec and data."""

    iteration: int
    spec: Spec
    dataset: Dataset


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


class History:
    """Costs, scores and checkpoints of one run; `present` is the number of updates made."""

    def __init__(self, spec: Spec, dataset: Dataset, state: State) -> None:
        self._eras = [Era(0, spec, dataset)]
        self._costs = CostLog()
        self._scores: list[Scores] = []
        self._states = {state.iteration: state}
        self._iterations = [state.iteration]
        self._pinned = {state.iteration}
        self._curves: Curves | None = None

    @property
    def present(self) -> int:
        """Updates made."""
        return len(self._costs)

    @property
    def scores(self) -> Scores | None:
        """The latest scores."""
        return self._scores[-1] if self._scores else None

    def era_at(self, iteration: int) -> Era:
        """With what the update number `iteration` is made."""
        place = bisect_right(self._eras, iteration, key=lambda era: era.iteration)
        return self._eras[place - 1]

    def steps_per_epoch_at(self, iteration: int) -> int:
        """Mini-batches in an epoch, in the era of `iteration`."""
        era = self.era_at(iteration)
        examples = len(era.dataset.train_x)
        return -(-examples // min(era.spec.batch_size, examples))

    def next_change(self, iteration: int) -> int | None:
        """Where the next era after `iteration` begins."""
        place = bisect_right(self._eras, iteration, key=lambda era: era.iteration)
        return self._eras[place].iteration if place < len(self._eras) else None

    def checkpoint_before(self, iteration: int) -> State:
        """The latest kept State at or before `iteration`."""
        return self._states[self._iterations[bisect_right(self._iterations, iteration) - 1]]

    def checkpoint_at(self, iteration: int) -> State | None:
        """The State kept of exactly this iteration, if there is one."""
        return self._states.get(iteration)

    def cost_at(self, iteration: int) -> float | None:
        """The cost of a mini-batch, where it is still kept exactly."""
        return self._costs.at(iteration)

    def record(self, costs: Array) -> None:
        """Append the costs of the next updates."""
        self._costs.extend(costs)
        self._curves = None

    def record_scores(self, scores: Scores) -> None:
        """Append scores; the same iteration measured again replaces what was there."""
        self._scores = [s for s in self._scores if s.iteration != scores.iteration]
        insort(self._scores, scores, key=lambda each: each.iteration)
        self._curves = None

    def record_era(self, era: Era, state: State | None = None) -> None:
        """From era.iteration on, another Spec or data; `state` is where it starts, if changed."""
        self._eras = [each for each in self._eras if each.iteration < era.iteration] + [era]
        if state is not None:
            self.keep(state)
            self._pinned.add(state.iteration)
        self._curves = None

    def keep(self, state: State) -> None:
        """Keep a checkpoint; drops every second one when they take too much memory."""
        if state.iteration not in self._states:
            insort(self._iterations, state.iteration)
        self._states[state.iteration] = state
        budget = min(MOST_BYTES, max(LEAST_BYTES, LEAST_STATES * state.nbytes))
        if sum(each.nbytes for each in self._states.values()) > budget:
            self._thin_out()

    def _thin_out(self) -> None:
        dropped = [i for i in self._iterations[1::2] if i not in self._pinned]
        for iteration in dropped:
            del self._states[iteration]
        self._iterations = sorted(self._states)

    def fork(self, iteration: int) -> "History":
        """A History that shares everything up to `iteration` and goes its own way from there."""
        kept = [i for i in self._iterations if i <= iteration]
        other = History(self._eras[0].spec, self._eras[0].dataset, self._states[kept[0]])
        other._eras = [era for era in self._eras if era.iteration <= iteration]
        other._costs = self._costs.copy(iteration)
        other._scores = [each for each in self._scores if each.iteration <= iteration]
        other._states = {i: self._states[i] for i in kept}
        other._iterations = kept
        other._pinned = {i for i in self._pinned if i <= iteration}
        return other

    def curves(self) -> Curves:
        """What is plotted; the same object as long as nothing was added."""
        if self._curves is None:
            steps = self.steps_per_epoch_at(self.present)
            self._curves = Curves(self._costs.curve(), tuple(self._scores), steps)
        return self._curves
