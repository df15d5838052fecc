"""Session: one run, in the GUI thread. Everything on the screen follows from its Frames."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from weakref import proxy

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, StepRef
from bpviz.run.change import RATES, Change, Place, differs_in_rates_only, with_rates
from bpviz.run.follow import Follower
from bpviz.run.position import Position, check_unit
from bpviz.run.scoring import TRAIN_SAMPLE
from bpviz.run.timeline import Timeline
from bpviz.session.edit import EditCommand, RatesCommand
from bpviz.session.player import LONG_REPLAY
from bpviz.session.searching import Searching

_UNDO_LIMIT = 100


class Session(Searching):
    """A network, its data, its run, and the moment of it that is shown.

    Every change emits frameReady(Frame) exactly once; `frame` is then already the new one. What
    goes far is shown on its way too: `frame.goal` says where to, `pause` ends it.
    """

    def __init__(
        self,
        spec: Spec,
        dataset: Dataset,
        params: Params | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(Timeline(spec, dataset, params), parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_LIMIT)

    # --- moving -----------------------------------------------------------------------------------

    def move(self, unit: str, n: int = 1) -> bool:
        """To the n-th next or previous beginning of a unit; False where there is nothing before.

        What needs many updates is computed in the worker, then shown.
        """
        check_unit(unit)
        stopped = self._stop()
        far = self._timeline.far_iteration(unit, n, LONG_REPLAY)
        return self._move_or_go(partial(self._timeline.move, unit, n), far, stopped)

    def move_to_end(self, n: int = 1) -> bool:
        """To the n-th next or previous end of a phase, the result of its last step.

        The first is the end of the phase shown, unless we are there; False at the very first.
        """
        stopped = self._stop()
        far = self._timeline.far_end(n, LONG_REPLAY)
        return self._move_or_go(partial(self._timeline.move_to_end, n), far, stopped)

    def _move_or_go(self, move: Callable[[], bool], far: int | None, stopped: bool) -> bool:
        """Make a move at once, or when the iteration that it needs was computed in the worker."""
        if far is None:
            return self._perform(move, stopped)
        self._go_far(far, partial(self._from, self._timeline.place, move))
        return True

    def seek(self, iteration: int, example: int = 0, step: int = 0, factor: int = 0) -> None:
        """Show a moment. What needs many updates is computed in the worker, then shown."""
        stopped = self._stop()
        position = Position(max(0, iteration), example, step, factor)
        show = partial(self._timeline.seek, position)
        if self._timeline.updates_to(position.iteration) > LONG_REPLAY:
            self._go_far(position.iteration, show)
        else:
            self._perform(show, stopped)

    def seek_step(self, ref: StepRef) -> bool:
        """Show the step of this iteration that computes `ref`: where a number comes from."""
        stopped, before = self._stop(), self._timeline.position
        found = self._timeline.seek_step(ref)
        if stopped or self._timeline.position != before:
            self._show()
        return found

    def go_to_best(self) -> bool:
        """Show the moment with the best scores on the validation data, where there are none on the
        training data; what came after it stays. False where nothing was measured, or we are there.
        """
        stopped = self._stop()
        best = self._best_of(self._timeline.history.curves())
        if best is None or self._timeline.position == Position(best.iteration):
            if stopped:
                self._show()
            return False
        self.seek(best.iteration)
        return True

    def measure_whole(self, whole: bool) -> None:
        """Measure training scores on all training examples from now on, or on the first 10,000.

        That costs time at the end of each epoch. The present moment is measured at once.
        """
        sample = None if whole else TRAIN_SAMPLE
        if self._runner.loop is None:
            if self._follower.measure_on(sample):
                self._show()
            return
        self._timeline.sample = self._timeline.replay.sample = sample
        if self._training is not None:
            self._training.sample = sample

    @property
    def measures_whole(self) -> bool:
        """Whether training scores are measured on all training examples."""
        return self._timeline.sample is None

    def restart(self) -> None:
        """Back to the first moment of this run, with the same weights."""
        self.seek(0)

    def set_order(self, order: str) -> None:
        """Tell the iteration as "deltas" (all δ first) or "layers" (layer by layer).

        Whatever plays goes on. Raises SpecError for an order that there is not.
        """
        if order == self._timeline.order:
            return
        self._timeline.set_order(order)
        if self._runner.loop is not None:
            self._emit(replace(self._frame, order=order))
        else:
            self._show()

    # --- changing ---------------------------------------------------------------------------------

    def edit(
        self,
        spec: Spec | None = None,
        params: Params | None = None,
        dataset: Dataset | None = None,
        text: str = "",
    ) -> None:
        """One undoable choice. Raises SpecError for what does not fit; nothing is then changed.

        While playing, rate, l1 and l2 hold from the next update on. Any other change pauses and is
        made at the moment shown; what was computed after it is kept for undo. `text` names the
        choice. What is no change at all is not one.
        """
        now = self._frame
        spec = now.spec if spec is None else spec
        dataset = now.dataset if dataset is None else dataset
        same_rest = params is None and dataset is now.dataset
        if same_rest and spec == now.spec:
            return
        change = Change.of(now.spec, spec, dataset, params, now.params)
        plays = self.is_playing and self._goal is None and not self.is_searching
        if plays and same_rest and differs_in_rates_only(now.spec, spec):
            self._edit_rates(spec, text)
            return
        self._stop()
        before = self._timeline.place
        self._timeline.relocate(change.applied(before))
        self.undo_stack.push(EditCommand(proxy(self), before, text))
        self._show()

    def _edit_rates(self, spec: Spec, text: str) -> None:
        """Play on with other rates; in the past that is a new future."""
        timeline = self._timeline
        if self._training is not None or timeline.position.iteration == timeline.history.present:
            self.undo_stack.push(RatesCommand(proxy(self), self._frame.spec, spec, text))
            self.set_rates(spec)
            return
        stepping, aim = self._stepping_timer.isActive(), self._aim
        self._stop()
        before = timeline.place
        timeline.relocate(with_rates(before, spec))
        self.undo_stack.push(EditCommand(proxy(self), before, text))
        if stepping:
            self._stepping_timer.start()
            self._show()
        else:
            self._train(aim)

    def set_rates(self, spec: Spec) -> None:
        """Make the updates to come with the rate, l1 and l2 of a Spec: what undo and redo do."""
        spec = replace(
            self._wanted or self._timeline.history.last_era.spec,
            **{name: getattr(spec, name) for name in RATES},
        )
        if self._training is not None:
            self._wanted = spec
            self._training.change(spec.rate, spec.l1, spec.l2)
            self._emit(replace(self._frame, spec=spec))
            return
        self._timeline.change_rates(spec)
        if self._runner.loop is None:
            self._show()
        else:
            self._show_state(self._timeline.state)

    def back_to_original(self, text: str = "") -> bool:
        """Return to the run that the first edit in the past has left, exactly where it was left.

        That is a choice like any other: undo returns to the run of now. False where there is none.
        """
        left = self._timeline.history.left
        if not left:
            return False
        self._stop()
        before = self._timeline.place
        self._timeline.adopt(left[0])
        self.undo_stack.push(EditCommand(proxy(self), before, text))
        self._show()
        return True

    def take_over(self, place: Place, text: str = "") -> None:
        """Go on with a run that was made elsewhere, as it stands: one undoable choice."""
        self._stop()
        before = self._timeline.place
        self._timeline.adopt(place)
        self.undo_stack.push(EditCommand(proxy(self), before, text))
        self._show()

    def new_weights(self, text: str = "") -> None:
        """Other first weights: the same Spec with the next seed, from iteration 0."""
        spec = self._frame.spec
        self.edit(spec=replace(spec, seed=(spec.seed + 1) % 2**63), text=text)

    def start(self, spec: Spec, dataset: Dataset, params: Params | None = None) -> None:
        """A new root: a lesson, a model or a data set was opened. Undo does not reach behind it.

        Raises SpecError for what does not fit; nothing is then changed.
        """
        timeline = Timeline(spec, dataset, params)
        timeline.set_order(self._timeline.order)
        timeline.sample = timeline.replay.sample = self._timeline.sample
        self._stop()
        self._timeline, self._follower, self._message = timeline, Follower(timeline), None
        self.undo_stack.clear()
        self._show()

    def place(self) -> Place:
        """The run and the moment that are shown: `adopt` returns to it."""
        return self._timeline.place

    def adopt(self, place: Place) -> Place:
        """Show another run: what undo and redo do. Returns the one that is left."""
        self._stop()
        left = self._timeline.place
        self._timeline.adopt(place)
        self._show()
        return left
