"""Replay: the State and the mini-batch of any moment of a History, computed again exactly."""

from dataclasses import replace

import numpy as np

from bpviz.engine import BpvizError, State, Trace, UpdateSteps, update_steps
from bpviz.run.divergence import explain_divergence, last_finite
from bpviz.run.frame import Message
from bpviz.run.history import Era, History
from bpviz.run.loop import finite_costs
from bpviz.run.rerun import GAP, Rerun, Trainers, next_checkpoint
from bpviz.run.scoring import TRAIN_SAMPLE, measure_scores, next_measure


class DivergedError(BpvizError):
    """The next update gives numbers that are infinite or not numbers; `message` says more."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key, "{text}", text=message.text)
        self.values = message.values
        self.message = message


class Replay:
    """One moment of a History at a time: its State, its Trace, its update part.

    sample  of how many training examples scores are measured; None for all
    """

    def __init__(self, history: History, state: State) -> None:
        self.history = history
        self.sample: int | None = TRAIN_SAMPLE
        self._trainers = Trainers()
        self._update: UpdateSteps | None = None
        self._cost_after: float | None = None
        self.show(state)

    def show(self, state: State) -> None:
        """Have this State of the History, and the mini-batch that its update will use."""
        self.era: Era = self.history.era_at(state.iteration)
        trainer = self._trainers.of(self.era, state.params)
        trainer.restore(state)
        self.state: State = state
        self.trace: Trace = trainer.trace()
        self._update = self._cost_after = None

    @property
    def update(self) -> UpdateSteps:
        """The update part of the iteration."""
        if self._update is None:
            self._update = update_steps(self.trace, self.state)
        return self._update

    @property
    def cost_after(self) -> float:
        """The cost of the mini-batch with the parameters after its update.

        Which examples it has, and which neurons are left out, goes by the iteration: it stays.
        """
        if self._cost_after is None:
            after = replace(self.update.after, iteration=self.state.iteration)
            trainer = self._trainers.of(self.era, after.params)
            trainer.restore(after)
            self._cost_after = trainer.trace().cost
        return self._cost_after

    def is_at(self, iteration: int) -> bool:
        """Whether this iteration is the one that is here, in the era that it is in now."""
        return iteration == self.state.iteration and self.era is self.history.era_at(iteration)

    def nearest(self, iteration: int) -> State:
        """The State from which this iteration is reached with the fewest updates."""
        kept = self.history.checkpoint_before(iteration)
        return self.state if kept.iteration < self.state.iteration <= iteration else kept

    def load(self, iteration: int) -> None:
        """Have the State and the Trace of a recorded iteration; leaves checkpoints on the way.

        Where they are there already, they stay the same objects.
        """
        if self.is_at(iteration):
            return
        state, history = self.nearest(iteration), self.history
        if state.iteration < iteration:
            run = self.rerun(state, iteration)
            while run.iteration < iteration:
                stop = next_checkpoint(run.iteration, iteration)
                while run.iteration < (stop or iteration):
                    run.advance(stop or iteration)
                if stop:
                    history.keep(run.state)
            state = run.state
        self.show(state)
        if iteration - history.checkpoint_before(iteration).iteration > GAP:
            history.keep(state)

    def rerun(self, state: State, goal: int) -> Rerun:
        """The updates from a State on, to be made here."""
        return Rerun(self.history.course(state.iteration, goal), state, self._trainers)

    def compute(self, iteration: int) -> None:
        """Make the updates from the present to `iteration`; raises DivergedError if that fails."""
        history = self.history
        self.load(history.present)
        run = self.rerun(self.state, iteration)
        if history.present == 0:
            history.record_scores(measure_scores(run.trainer, self.sample))
        while run.iteration < iteration:
            measured = next_measure(run.iteration, run.trainer.steps_per_epoch)
            costs = run.advance(min(iteration, measured))
            history.record(finite_costs(costs))
            if not (np.isfinite(costs).all() and run.trainer.is_finite):
                raise DivergedError(self.step_back())
            if run.iteration == measured:
                history.record_scores(measure_scores(run.trainer, self.sample))
        self.show(run.state)
        history.keep(self.state)
        if not self.is_finite:
            raise DivergedError(self.step_back())

    @property
    def is_finite(self) -> bool:
        """Whether the parameters, and the cost of the mini-batch, are numbers."""
        return bool(np.isfinite(self.trace.cost) and np.isfinite(self.state.vector).all())

    def step_back(self) -> Message:
        """Make the last State whose cost was a number the present one; says what went wrong."""
        last = last_finite(self.history, self._trainers)
        self.history = self.history.fork(last)
        self.show(self.history.checkpoint_before(last))
        self.load(last)
        self.history.keep(self.state)
        trainer = self._trainers.of(self.era, self.state.params)
        trainer.restore(self.state)
        return explain_divergence(trainer)
