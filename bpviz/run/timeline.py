"""Timeline: a cursor over all moments of a run, past and future. No Qt, no thread, no clock."""

from dataclasses import replace

from bpviz.data import Dataset
from bpviz.engine import (
    BpvizError,
    ChainStep,
    Params,
    Spec,
    State,
    StepRef,
    Trace,
    UpdateSteps,
    first_state,
    init_params,
    story,
)
from bpviz.run.change import Place
from bpviz.run.epochs import destination
from bpviz.run.frame import Frame, Message
from bpviz.run.history import Curves, Era, History
from bpviz.run.position import Position, check_unit
from bpviz.run.replay import DivergedError, Replay
from bpviz.run.scoring import TRAIN_SAMPLE
from bpviz.run.walk import Walk


class Timeline:
    """Where a run is looked at. Moves within what was computed, and computes beyond it."""

    sample: int | None = TRAIN_SAMPLE  # training examples that scores are measured on; None: all

    def __init__(self, spec: Spec, dataset: Dataset, params: Params | None = None) -> None:
        start = init_params(spec) if params is None else params
        state = first_state(spec, start, examples=dataset.examples)
        self.order = "deltas"
        self.adopt(Place(History(spec, dataset, state), Position(), state))

    # --- which run, and where --------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """The run that is looked at, and where."""
        return Place(self.history, self.position, self.state, self.order)

    def adopt(self, place: Place) -> None:
        """Look at another run, told in the order in use."""
        order = self.order
        self.replay = Replay(place.history, place.state)
        self.replay.sample = self.sample
        self.position, self.order = place.position, place.order
        self._walk: Walk | None = None
        self.set_order(order)

    def relocate(self, place: Place) -> None:
        """Look at another run, at the step that is shown now or the nearest there is to it."""
        walk, here = self.walk, self.position
        self.adopt(place)
        if place.position == here:
            self.position = self.walk.counterpart(walk, here)

    @property
    def history(self) -> History:
        """What was computed so far."""
        return self.replay.history

    @property
    def era(self) -> Era:
        """Spec and data of the moment shown."""
        return self.replay.era

    @property
    def state(self) -> State:
        """The State before the update of the moment shown."""
        return self.replay.state

    @property
    def trace(self) -> Trace:
        """The mini-batch of the moment shown."""
        return self.replay.trace

    @property
    def update(self) -> UpdateSteps:
        """The update part of the iteration shown."""
        return self.replay.update

    @property
    def walk(self) -> Walk:
        """The steps of the iteration shown."""
        walk = self._walk
        if walk is None or walk.trace is not self.trace or walk.order != self.order:
            walk = self._walk = Walk(self.trace, self.update, self.order)
        return walk

    @property
    def step(self) -> ChainStep:
        """The step shown."""
        return self.walk.step(self.position)

    # --- as a value ------------------------------------------------------------------------------

    def frame(self, playing: bool = False, message: Message | None = None) -> Frame:
        """All of it as a value."""
        present = self.position.iteration == self.history.present
        frame = self._frame(self.history.curves(), present)
        return replace(
            frame,
            step=self.step,
            update=self.update,
            playing=playing,
            message=message,
            cost_after=self._cost_after,
        )

    @property
    def _cost_after(self) -> float | None:
        """The cost with the new parameters, where all of them are known."""
        here = self.position
        in_update, last = here.example >= self.trace.examples, len(self.update) - 1
        is_end = in_update and here.step == last and here == self.walk.result(here)
        return self.replay.cost_after if is_end else None

    def training_frame(
        self, state: State, curves: Curves | None = None, present: bool = True
    ) -> Frame:
        """A State on the way, as a value: there is no time to look at a step.

        present is False while recorded updates are made again; curves are those to show, by
        default all that there is.
        """
        self.arrive(state)
        curves = self.history.curves() if curves is None else curves
        return self._frame(curves, present, playing=True)

    def _frame(self, curves: Curves, present: bool, playing: bool = False) -> Frame:
        history, iteration = self.history, self.position.iteration
        return Frame(
            spec=history.last_era.spec if present else self.era.spec,
            dataset=self.era.dataset,
            params=self.state.params,
            trace=self.trace,
            position=self.position,
            step=None,
            update=None,
            order=self.order,
            playing=playing,
            present=present,
            latest=history.present,
            steps_per_epoch=self.era.steps_per_epoch,
            curves=curves,
            metrics=history.scores_at(iteration),
            original=tuple(place.history.curves().costs for place in history.left),
        )

    # --- moves -----------------------------------------------------------------------------------

    def move(self, unit: str, n: int) -> bool:
        """To the n-th next or previous beginning of a unit; False where there is nothing before.

        Raises DivergedError where an update gives numbers that are none.
        """
        check_unit(unit)
        before = self.position
        goal = destination(self.history, before, unit, n)
        if goal is not None:
            self._go(goal)
            return goal != before
        for _ in range(abs(n)):
            if not (self._forward(unit) if n > 0 else self._back(unit)):
                break
        return self.position != before

    def _forward(self, unit: str) -> bool:
        following = self.walk.after(self.position, unit)
        self._go(following or Position(self.position.iteration + 1))
        if following is None and unit == "result":
            self.position = self.walk.result(self.position)
        return True

    def _back(self, unit: str) -> bool:
        here = self.position
        before = self.walk.before(here, unit)
        if before is None and here.iteration == 0:
            self.position = Position()  # before the first result nothing is shown
            return here != Position()
        self._go(before or Position(here.iteration - 1))
        if before is None:
            self.position = self.walk.last(here.iteration - 1, unit)
        return True

    def move_to_end(self, n: int = 1) -> bool:
        """To the n-th next or previous end of a phase: the result of its last step.

        The first of them is the end of the phase that we are in, unless we are there. False where
        nothing lies before. Raises DivergedError where an update gives numbers that are none.
        """
        start = self.position
        for _ in range(abs(n)):
            here, walk = self.position, self.walk
            end = walk.end_after(here) if n > 0 else walk.end_before(here)
            if end is None and n < 0 and not here.iteration:
                break
            self._go(end or Position(here.iteration + (1 if n > 0 else -1)))
            if end is None:
                outermost = self.walk.first_end if n > 0 else self.walk.last_end
                self.position = outermost(self.position.iteration)
        return self.position != start

    def seek(self, position: Position) -> bool:
        """Show a position; what lies outside of it is taken as the nearest there is."""
        before = self.position
        self._go(Position(max(0, position.iteration)))
        self.position = self.walk.nearest(replace(position, iteration=self.position.iteration))
        return self.position != before

    def seek_step(self, ref: StepRef) -> bool:
        """Show the result of the step of this iteration that computes `ref`; False if none does."""
        found = self.walk.find(ref, self.position)
        if found is not None:
            self.position = self.walk.result(found)
        return found is not None

    def arrive(self, state: State) -> None:
        """Show the beginning of an iteration whose State is known."""
        if not self.replay.is_at(state.iteration):
            self.replay.show(state)
        self.position = Position(state.iteration)

    def set_order(self, order: str) -> None:
        """Tell the iteration in another order; the step shown stays the one shown."""
        story(self.trace.spec, order)  # refuses an order that there is not
        if order == self.order:
            return
        walk, self.order = self.walk, order
        self.position = self.walk.counterpart(walk, self.position)

    def _go(self, position: Position) -> None:
        try:
            if position.iteration > self.history.present:
                self.replay.compute(position.iteration)
            else:
                self.replay.load(position.iteration)
        except DivergedError:
            self.position = Position(self.history.present)
            raise
        except BpvizError:
            self.replay.load(self.position.iteration)  # refused at the present: stay where we were
            raise
        self.position = position

    # --- how far it is ---------------------------------------------------------------------------

    def updates_to(self, iteration: int) -> int:
        """How many updates must be made, or made again, before this iteration can be shown."""
        if iteration > self.history.present:
            return iteration - self.history.present
        return iteration - self.replay.nearest(iteration).iteration

    def far_iteration(self, unit: str, n: int, limit: int) -> int | None:
        """The iteration that a move needs and that is more than `limit` updates away, if any."""
        here = self.position
        goal = destination(self.history, here, unit, n)
        wanted = goal.iteration if goal is not None else max(0, here.iteration - (n < 0))
        if self.updates_to(wanted) <= limit or (goal is None and self._stays(unit, -n)):
            return None
        return wanted

    def far_end(self, n: int, limit: int) -> int | None:
        """The iteration that `move_to_end` needs first, where it is more than `limit` away."""
        here = self.position
        if n >= 0 or self.walk.end_before(here) is not None or not here.iteration:
            return None
        wanted = here.iteration - 1
        return wanted if self.updates_to(wanted) > limit else None

    def _stays(self, unit: str, back: int) -> bool:
        """Whether so many moves back stay in the iteration."""
        here: Position | None = self.position
        for _ in range(back):
            here = here and self.walk.before(here, unit)
        return here is not None

    # --- what comes ------------------------------------------------------------------------------

    def change_rates(self, spec: Spec) -> None:
        """Make the updates to come with the rate, l1 and l2 of `spec`; none that has begun."""
        history, here = self.history, self.position
        begun = here.iteration == history.present and here != Position(here.iteration)
        history.record_era(Era(history.present + begun, spec, history.last_era.dataset))
        self._go(here)

    def to_present(self) -> None:
        """Show the present, after the updates that must be made before a change takes effect."""
        self._go(Position(max(self.history.present, self.history.last_era.iteration)))
