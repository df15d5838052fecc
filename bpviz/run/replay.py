"""Replay: the State and the mini-batch of any moment of a History, computed again exactly."""

from bpviz.engine import State, Trace, Trainer, UpdateSteps, update_steps
from bpviz.engine.errors import BpvizError
from bpviz.run.divergence import explain_divergence
from bpviz.run.frame import Message
from bpviz.run.history import Era, History
from bpviz.run.loop import finite_costs, measure_scores, next_measure

_GAP = 256
"""A longer replay leaves checkpoints at the halves of what is left."""


class DivergedError(BpvizError):
    """The next update gives numbers that are infinite or not numbers; `message` says more."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key, "{text}", text=message.text)
        self.message = message


class Replay:
    """One moment of a History at a time: its State, its Trace, its update part."""

    def __init__(self, history: History, iteration: int) -> None:
        self.history = history
        self._trainer: Trainer | None = None
        self._era: Era | None = None
        self.load(iteration)

    def trainer_of(self, era: Era) -> Trainer:
        """A Trainer for an era; the last one is kept."""
        if self._trainer is None or self._era is not era:
            state = self.history.checkpoint_before(era.iteration)
            self._trainer = Trainer(era.spec, era.dataset, state.params)
            self._era = era
        return self._trainer

    def load(self, iteration: int) -> None:
        """Have the State and the Trace of an iteration, from the checkpoint before it."""
        state = self.history.checkpoint_before(iteration)
        while state.iteration < iteration:
            trainer = self.trainer_of(self.history.era_at(state.iteration))
            trainer.restore(state)
            change = self.history.next_change(state.iteration)
            self._repeat(trainer, iteration if change is None else min(iteration, change))
            state = trainer.state
            if state.iteration == change:
                state = self.history.checkpoint_at(change) or state
        self.show(state)

    def _repeat(self, trainer: Trainer, goal: int) -> None:
        while (gap := goal - trainer.iteration) > 0:
            trainer.step(gap - gap // 2 if gap > _GAP else gap)
            if gap > _GAP:
                self.history.keep(trainer.state)

    def show(self, state: State) -> None:
        """Have this State, and the mini-batch that its update will use."""
        trainer = self.trainer_of(self.history.era_at(state.iteration))
        trainer.restore(state)
        self.state: State = state
        self.trace: Trace = trainer.trace()
        self._update: UpdateSteps | None = None

    @property
    def update(self) -> UpdateSteps:
        """The update part of the iteration."""
        if self._update is None:
            self._update = update_steps(self.trace, self.state)
        return self._update

    def compute(self, iteration: int) -> None:
        """Make the updates from the present to `iteration`; raises DivergedError if that fails."""
        history = self.history
        self.load(history.present)
        trainer = self.trainer_of(history.era_at(history.present))
        if history.present == 0:
            history.record_scores(measure_scores(trainer))
        while trainer.iteration < iteration:
            measured = next_measure(trainer.iteration, trainer.steps_per_epoch)
            n = min(iteration, measured) - trainer.iteration
            finite = finite_costs(trainer.step(n))
            history.record(finite)
            if len(finite) < n or not trainer.is_finite:
                raise DivergedError(self.step_back_from_divergence())
            history.keep(trainer.state)
            if trainer.iteration == measured:
                history.record_scores(measure_scores(trainer))
        self.show(trainer.state)

    def step_back_from_divergence(self) -> Message:
        """Make the last State whose cost was a number the present one; says what went wrong."""
        last = max(0, self.history.present - 1)
        self.history = self.history.fork(last)
        self.load(last)
        trainer = self.trainer_of(self.history.era_at(last))
        message = explain_divergence(trainer)
        self.show(self.state)
        return message
