"""Rerun: the updates of a run, made in the same way each time they are made."""

from collections.abc import Sequence

from bpviz.engine import Array, Params, State, Trainer
from bpviz.run.history import Era, Leg

GAP = 256
"""Between two checkpoints that a replay leaves there are at most so many updates at its end."""


class Trainers:
    """A Trainer for the era that is asked for; the latest one is kept."""

    def __init__(self) -> None:
        self._era: Era | None = None
        self._trainer: Trainer | None = None

    def of(self, era: Era, params: Params) -> Trainer:
        """The Trainer of an era; `params` are any that fit it. To be restored before use."""
        if self._trainer is None or self._era is not era:
            self._trainer = Trainer(era.spec, era.dataset, params)
            self._era = era
        return self._trainer


class Rerun:
    """Makes updates from a State on, leg by leg; whoever owns it records what is new."""

    def __init__(self, legs: Sequence[Leg], state: State, trainers: Trainers) -> None:
        self._legs, self._trainers = list(legs), trainers
        self._enter(state)

    @property
    def iteration(self) -> int:
        """Updates made."""
        return self.trainer.iteration

    @property
    def state(self) -> State:
        """A frozen copy of where it stands."""
        return self.trainer.state

    def advance(self, goal: int) -> Array:
        """Make updates up to `goal`, or up to the end of the leg if that is nearer; their costs."""
        costs = self.trainer.step(min(goal, self._legs[0].end) - self.iteration)
        if self.iteration == self._legs[0].end and len(self._legs) > 1:
            state = self.state
            del self._legs[0]
            self._enter(self._legs[0].start or state)
        return costs

    def _enter(self, state: State) -> None:
        self.trainer = self._trainers.of(self._legs[0].era, state.params)
        self.trainer.restore(state)


def next_checkpoint(iteration: int, goal: int) -> int | None:
    """Where on the way to `goal` a replay leaves its next checkpoint: at half of what is left."""
    gap = goal - iteration
    return iteration + gap - gap // 2 if gap > GAP else None
