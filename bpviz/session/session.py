"""Session: one run, in the GUI thread. Everything on the screen follows from its Frames."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, SpecError, StepRef, Trainer
from bpviz.run.frame import Frame, Message
from bpviz.run.mailbox import Digest
from bpviz.run.position import Position, check_unit
from bpviz.run.replay import DivergedError
from bpviz.run.timeline import Timeline
from bpviz.session.edit import EditCommand, Place, edited
from bpviz.session.worker import Worker

TRAINING_MILLISECONDS = 33
STEPPING_MILLISECONDS = 16
LONG_REPLAY = 2_000
"""More updates than this are made in the worker, with progress, instead of while waiting."""

_AT_ONCE = ("rate", "l1", "l2")


class Session(QObject):
    """A network, its data, its run, and the moment of it that is shown.

    Every change emits frameReady(Frame) exactly once; `frame` is then already the new one.
    """

    frameReady = Signal(object)  # Frame

    def __init__(
        self,
        spec: Spec,
        dataset: Dataset,
        params: Params | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._timeline = Timeline(spec, dataset, params)
        self._worker: Worker | None = None
        self._goal_position: Position | None = None
        self._unit: str | None = None
        self._due = 0.0
        self._frame = self._timeline.frame()
        self._training_timer = self._timer(TRAINING_MILLISECONDS, self._take_digest)
        self._stepping_timer = self._timer(STEPPING_MILLISECONDS, self._step_by_timer)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def frame(self) -> Frame:
        """What is shown now."""
        return self._frame

    @property
    def is_playing(self) -> bool:
        """Training, or stepping by itself."""
        return self._worker is not None or self._stepping_timer.isActive()

    # --- moving -----------------------------------------------------------------------------------

    def move(self, unit: str, n: int = 1) -> bool:
        """To the n-th next or previous beginning of a unit; False where there is nothing before."""
        check_unit(unit)
        self.pause()
        return self._moved(unit, n)

    def _moved(self, unit: str, n: int) -> bool:
        try:
            if not self._timeline.move(unit, n):
                return False
        except (DivergedError, SpecError) as error:
            self._show(message=_message_of(error))
            return False
        self._show()
        return True

    def seek(self, iteration: int, example: int = 0, step: int = 0, factor: int = 0) -> None:
        """Show a moment. What needs many updates is computed in the worker, then shown."""
        self.pause()
        position = Position(iteration, example, step, factor)
        checkpoint = self._timeline.history.checkpoint_before(iteration).iteration
        if iteration - checkpoint > LONG_REPLAY and iteration > self._timeline.history.present:
            self._goal_position = position
            self._start_worker(iteration)
            return
        self._arrive(position)

    def _arrive(self, position: Position) -> None:
        try:
            moved = self._timeline.seek(position)
        except (DivergedError, SpecError) as error:
            self._show(message=_message_of(error))
            return
        if moved:
            self._show()

    def seek_step(self, ref: StepRef) -> bool:
        """Show the step of this iteration that computes `ref`: where a number comes from."""
        self.pause()
        if not self._timeline.seek_step(ref):
            return False
        self._show()
        return True

    def set_order(self, order: str) -> None:
        """Tell the iteration as "deltas" (all δ first) or "layers" (layer by layer)."""
        self.pause()
        self._timeline.set_order(order)
        self._show()

    def restart(self) -> None:
        """Back to the first moment of this run, with the same weights."""
        self.seek(0)

    # --- playing ----------------------------------------------------------------------------------

    def play(self, unit: str | None = None, per_second: float | None = None) -> None:
        """Without a unit: train at full speed. With one: step by itself, so often a second."""
        self.pause()
        if unit is None:
            self._start_worker(None)
            return
        check_unit(unit)
        self._unit = unit
        rate = 1000 / STEPPING_MILLISECONDS if per_second is None else per_second
        self._stepping_timer.setInterval(max(STEPPING_MILLISECONDS, round(1000 / rate)))
        self._stepping_timer.start()
        self._show(playing=True)

    def _step_by_timer(self) -> None:
        assert self._unit is not None
        try:
            self._timeline.move(self._unit, 1)
        except (DivergedError, SpecError) as error:
            self._stepping_timer.stop()
            self._show(message=_message_of(error))
            return
        self._show(playing=True)

    def pause(self) -> None:
        """Stop. Returns when the worker has ended; the frame then shows its last State."""
        self._goal_position = None
        if self._stepping_timer.isActive():
            self._stepping_timer.stop()
            self._show()
        self._end_worker()

    def _start_worker(self, goal: int | None) -> None:
        timeline = self._timeline
        present = timeline.history.present
        if timeline.position != Position(present):
            timeline.seek(Position(present))
        era = timeline.era
        trainer = Trainer(era.spec, era.dataset, timeline.state.params)
        trainer.restore(timeline.state)
        self._worker = Worker(trainer, goal, self)
        self._frame = timeline.training_frame(timeline.state)
        self._worker.start()
        self._training_timer.start()
        self.frameReady.emit(self._frame)

    def _take_digest(self) -> None:
        if self._worker is None:
            return
        digest = self._worker.mailbox.take()
        if digest.finished is not None:
            self._end_worker(digest)
            return
        self._timeline.record(digest)
        if digest.state is not None:
            self._frame = self._timeline.training_frame(digest.state)
            self.frameReady.emit(self._frame)

    def _end_worker(self, digest: Digest | None = None) -> None:
        """Have the thread end and show where it stopped; `digest` was taken already."""
        if self._worker is None:
            return
        worker, self._worker = self._worker, None
        self._training_timer.stop()
        worker.finish()
        message = None
        for each in (digest, worker.mailbox.take()):
            if each is not None:
                message = message or each.message
                self._timeline.record(each)
                if each.finished == "diverged":
                    message = self._timeline.step_back_from_divergence()
        position = self._goal_position or Position(self._timeline.history.present)
        self._goal_position = None
        self._timeline.seek(position)
        self._show(message=message)

    # --- changing ---------------------------------------------------------------------------------

    def edit(
        self,
        spec: Spec | None = None,
        params: Params | None = None,
        dataset: Dataset | None = None,
        text: str = "",
    ) -> None:
        """One undoable choice. Raises SpecError for what does not fit; nothing is then changed.

        rate, l1 and l2 apply at once while training runs. Any other change pauses and is made at
        the moment shown; what was computed after it is kept for undo.
        """
        if self._worker is not None and self._can_apply_at_once(spec, params, dataset):
            assert spec is not None
            self._worker.loop.change(spec.rate, spec.l1, spec.l2)
            return
        self.pause()
        after = edited(self._timeline, spec, params, dataset)
        Trainer(spec or self.frame.spec, dataset or self.frame.dataset)  # refuses what cannot fit
        self.undo_stack.push(EditCommand(self, self.place(), after, text))  # type: ignore[arg-type]

    def _can_apply_at_once(
        self, spec: Spec | None, params: Params | None, dataset: Dataset | None
    ) -> bool:
        if spec is None or params is not None or dataset is not None:
            return False
        same = {name: getattr(spec, name) for name in _AT_ONCE}
        return replace(self._timeline.era.spec, **same) == spec

    def new_weights(self, text: str = "") -> None:
        """Other first weights: the same Spec with the next seed, from iteration 0."""
        spec = self._timeline.era.spec
        self.edit(spec=replace(spec, seed=(spec.seed + 1) % 2**63), text=text)

    def start(self, spec: Spec, dataset: Dataset, params: Params | None = None) -> None:
        """A new root: a lesson, a model or a data set was opened. Undo does not reach behind it."""
        self.pause()
        order = self._timeline.order
        self._timeline = Timeline(spec, dataset, params)
        self._timeline.order = order
        self.undo_stack.clear()
        self._show()

    def place(self) -> Place:
        """The run and the moment that are shown."""
        timeline = self._timeline
        return Place(timeline.history, timeline.position, timeline.order)

    def adopt(self, place: Place) -> None:
        """Show another run: what undo and redo do."""
        self.pause()
        self._timeline.order = place.order
        self._timeline.adopt(place.history, place.position)
        self._show()

    def _show(self, playing: bool = False, message: Message | None = None) -> None:
        self._frame = self._timeline.frame(playing or self.is_playing, message)
        self.frameReady.emit(self._frame)


def _message_of(error: DivergedError | SpecError) -> Message:
    if isinstance(error, DivergedError):
        return error.message
    return Message(error.key, error.values, str(error))
