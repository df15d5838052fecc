"""Timeline: a cursor over all moments of a run, past and future. No Qt, no thread, no clock."""

from dataclasses import replace

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import (
    ChainStep,
    ChainSteps,
    Params,
    Section,
    Spec,
    State,
    StepRef,
    Trace,
    UpdateSteps,
    chain_steps,
    first_state,
    init_params,
    story,
)
from bpviz.run.frame import Frame, Message
from bpviz.run.history import Era, History
from bpviz.run.mailbox import Digest
from bpviz.run.position import (
    Position,
    check_unit,
    next_start,
    start_before,
    unit_starts,
    update_sections,
)
from bpviz.run.replay import Replay


class Timeline:
    """Where a run is looked at. Moves within what was computed, and computes beyond it."""

    def __init__(self, spec: Spec, dataset: Dataset, params: Params | None = None) -> None:
        start = init_params(spec) if params is None else params
        state = first_state(spec, start, examples=len(dataset.train_x))
        self.order = "deltas"
        self.adopt(History(spec, dataset, state), Position())

    # --- which run, and where --------------------------------------------------------------------

    def adopt(self, history: History, position: Position) -> None:
        """Look at another run, at `position`."""
        self._replay = Replay(history, position.iteration)
        self.position = position

    @property
    def history(self) -> History:
        """What was computed so far."""
        return self._replay.history

    @property
    def era(self) -> Era:
        """Spec and data of the moment shown."""
        return self.history.era_at(self.position.iteration)

    @property
    def state(self) -> State:
        """The State before the update of the moment shown."""
        return self._replay.state

    @property
    def trace(self) -> Trace:
        """The mini-batch of the moment shown."""
        return self._replay.trace

    # --- what is there ---------------------------------------------------------------------------

    @property
    def update(self) -> UpdateSteps:
        """The update part of the iteration shown."""
        return self._replay.update

    @property
    def step(self) -> ChainStep:
        """The step shown."""
        return self._steps(self.position.example)[self.position.step]

    def _steps(self, example: int) -> ChainSteps | UpdateSteps:
        if example < self.trace.examples:
            return chain_steps(self.trace, example, self.order)
        return self.update

    def _sections(self, example: int) -> tuple[Section, ...]:
        if example < self.trace.examples:
            return story(self.trace.spec, self.order).sections
        return update_sections(self.update)

    def frame(self, playing: bool = False, message: Message | None = None) -> Frame:
        """All of it as a value."""
        era, history = self.era, self.history
        return Frame(
            era.spec,
            era.dataset,
            self.state.params,
            self.trace,
            self.position,
            self.step,
            self.update,
            self.order,
            playing,
            self.position.iteration == history.present,
            history.present,
            history.steps_per_epoch_at(self.position.iteration),
            history.curves(),
            history.scores,
            message,
        )

    def training_frame(self, state: State) -> Frame:
        """The newest State while training runs; there is no step to look at."""
        self._replay.show(state)
        self.position = Position(state.iteration)
        return replace(self.frame(playing=True), step=None, update=None, present=True)

    # --- moves -----------------------------------------------------------------------------------

    def move(self, unit: str, n: int) -> bool:
        """To the n-th next or previous beginning of a unit; False where there is nothing before.

        Raises DivergedError where the next update would give numbers that are none.
        """
        check_unit(unit)
        before = self.position
        if unit == "iteration" and n > 0:
            return self._go(Position(before.iteration + n))
        for _ in range(abs(n)):
            moved = self._forward(unit) if n > 0 else self._back(unit)
            if not moved:
                break
        return self.position != before

    def _forward(self, unit: str) -> bool:
        here = self.position
        if unit == "epoch":
            steps = self.history.steps_per_epoch_at(here.iteration)
            return self._go(Position(here.iteration + steps - here.iteration % steps))
        if unit == "factor" and here.factor < len(self.step.factors):
            return self._go(replace(here, factor=here.factor + 1))
        if unit != "example":
            step = next_start(self._starts(unit, here.example), here.step)
            if step is not None:
                return self._go(replace(here, step=step, factor=0))
        if here.example < self.trace.examples:
            return self._go(Position(here.iteration, here.example + 1))
        return self._go(Position(here.iteration + 1))

    def _back(self, unit: str) -> bool:
        here = self.position
        if unit == "iteration":
            return self._back_to_iteration(here.iteration, 1)
        if unit == "epoch":
            steps = self.history.steps_per_epoch_at(max(0, here.iteration - 1))
            return self._back_to_iteration(here.iteration, (here.iteration - 1) % steps + 1)
        if unit == "factor" and here.factor > 0:
            return self._go(replace(here, factor=here.factor - 1))
        if unit == "example":
            if here.step or here.factor:
                return self._go(Position(here.iteration, here.example))
        else:
            inside = here.factor > 0 and unit != "factor"
            step = start_before(self._starts(unit, here.example), here.step, inside)
            if step is not None:
                return self._go(self._at(here.iteration, here.example, step, unit))
        return self._to_page_before(unit)

    def _back_to_iteration(self, iteration: int, least: int) -> bool:
        """To this iteration's beginning; from there `least` iterations back."""
        if self.position != Position(iteration):
            return self._go(Position(iteration if least == 1 else iteration - least % least))
        return iteration > 0 and self._go(Position(iteration - least))

    def _to_page_before(self, unit: str) -> bool:
        """To the last beginning of a unit in the example, or the iteration, before this one."""
        here = self.position
        if here.example == 0:
            if here.iteration == 0:
                return False
            self._go(Position(here.iteration - 1))
            example = self.trace.examples
        else:
            example = here.example - 1
        if unit == "example":
            return self._go(Position(self.position.iteration, example))
        step = self._starts(unit, example)[-1]
        return self._go(self._at(self.position.iteration, example, step, unit))

    def _at(self, iteration: int, example: int, step: int, unit: str) -> Position:
        """The beginning of a step; its result for moves by factor."""
        factor = len(self._steps(example)[step].factors) if unit == "factor" else 0
        return Position(iteration, example, step, factor)

    def _starts(self, unit: str, example: int) -> range | list[int]:
        if unit in ("factor", "step"):
            return range(len(self._steps(example)))
        return unit_starts(unit, self._sections(example))

    def seek(self, position: Position) -> bool:
        """Show a position; what lies outside of it is taken as the nearest there is."""
        before = self.position
        self._go(Position(max(0, position.iteration)))
        example = min(max(0, position.example), self.trace.examples)
        steps = self._steps(example)
        step = min(max(0, position.step), len(steps) - 1)
        factor = min(max(0, position.factor), len(steps[step].factors))
        self.position = Position(self.position.iteration, example, step, factor)
        return self.position != before

    def seek_step(self, ref: StepRef) -> bool:
        """Show the result of the step that computes `ref`, in the example shown."""
        here = self.position
        example = min(here.example, self.trace.examples - 1)
        index = story(self.trace.spec, self.order).index(ref)
        if index is None:
            example, index = self.trace.examples, self.update.place_of(ref)
        if index is None:
            return False
        factors = len(self._steps(example)[index].factors)
        return self._go(Position(here.iteration, example, index, factors))

    def set_order(self, order: str) -> None:
        """Tell the iteration in another order; the step shown stays the one shown."""
        ref = story(self.trace.spec, self.order).ref(self.position.step)
        in_update = self.position.example >= self.trace.examples
        self.order = order
        index = story(self.trace.spec, order).index(ref)
        if not in_update and index is not None:
            self.position = replace(self.position, step=index)

    def _go(self, position: Position) -> bool:
        if position.iteration != self.position.iteration:
            if position.iteration > self.history.present:
                self._replay.compute(position.iteration)
            else:
                self._replay.load(position.iteration)
        self.position = position
        return True

    # --- what a training thread did --------------------------------------------------------------

    def record(self, digest: Digest) -> None:
        """Add what a training loop has done since the last time."""
        era = self.history.era_at(self.history.present)
        for iteration, rate, l1, l2 in digest.rates:
            spec = replace(era.spec, rate=rate, l1=l1, l2=l2)
            self.history.record_era(Era(iteration, spec, era.dataset))
        self.history.record(digest.costs)
        for state in digest.checkpoints:
            if np.isfinite(state.vector).all():
                self.history.keep(state)
        for scores in digest.scores:
            self.history.record_scores(scores)

    def step_back_from_divergence(self) -> Message:
        """Make the last State whose cost was a number the present one; says what went wrong."""
        message = self._replay.step_back_from_divergence()
        self.position = Position(self.history.present)
        return message
