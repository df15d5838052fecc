"""Player: a Timeline that moves by itself, in a thread or by a timer, and what is seen of it."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import isfinite
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.engine import BpvizError, Spec, State
from bpviz.run.change import Place
from bpviz.run.follow import Follower
from bpviz.run.frame import Frame, Message
from bpviz.run.goals import Aim, TrainingGoal
from bpviz.run.loop import GoalLoop, Loop, TrainingLoop
from bpviz.run.mailbox import Digest
from bpviz.run.pace import Pace
from bpviz.run.position import check_count, check_speed, check_unit
from bpviz.run.replay import DivergedError
from bpviz.run.timeline import Timeline
from bpviz.session.runner import Runner

STEPPING_MILLISECONDS = 16
SLOW = 15.0
"""Updates a second, at most, of which each is to be seen by itself, with all that belongs to it."""
LONG_REPLAY = 2_000
"""More updates than this are made in the worker, with progress, instead of while waiting."""

log = logging.getLogger(__name__)


class Player(QObject):
    """Plays and pauses; shows a Frame of whatever it comes to.

    `_stop` and `_settle` show nothing: who calls them shows once, when all is done.
    """

    frameReady = Signal(object)  # Frame
    clock: Callable[[], float] = staticmethod(perf_counter)

    def __init__(self, timeline: Timeline, parent: QObject | None) -> None:
        super().__init__(parent)
        self._timeline, self._follower = timeline, Follower(timeline)
        self._frame = timeline.frame()
        self._message: Message | None = None  # to be shown with the next Frame
        self._unit, self._count = "factor", 1
        self._pace = Pace()
        self._goal: int | None = None  # the iteration that is computed for, if it is far away
        self._aim: TrainingGoal | None = None  # until when it trains, if that was said
        self._arrival: Callable[[], object] | None = None  # what follows when it is reached
        self._wanted: Spec | None = None  # the loop has been told, but has not answered yet
        self._runner = Runner(self)
        self._runner.came.connect(self._show_progress)
        self._runner.ended.connect(self._end)
        self._stepping_timer = QTimer(self)
        self._stepping_timer.timeout.connect(self._step_by_timer)

    @property
    def frame(self) -> Frame:
        """What is shown now."""
        return self._frame

    @property
    def is_playing(self) -> bool:
        """Training, stepping by itself, or on the way to a moment that is far away."""
        return self._runner.loop is not None or self._stepping_timer.isActive()

    def play(
        self, unit: str | None = None, per_second: float | None = None, count: int = 1
    ) -> None:
        """Without a unit: train, to the present and on. With one: step, so often a second.

        A step goes by `count` units. Without per_second as often as the screen is drawn. In the
        past both walk what is recorded.
        """
        if unit is not None:
            check_unit(unit)
            check_speed(per_second)
            check_count(count)
        self._stop()
        if unit is not None:
            self._unit, self._count = unit, count
            self._step_every(0 if per_second is None else round(1000 / per_second))
        else:
            self._play_on()

    def pause(self) -> None:
        """Stop. Returns when the worker has ended; the frame then shows its last State."""
        if self._stop():
            self._show()

    @property
    def updates_per_second(self) -> float | None:
        """How many updates training makes a second, at most; None: as many as it can."""
        return self._pace.per_second

    @property
    def is_slow(self) -> bool:
        """Whether training is so slow that each update is shown everywhere."""
        pace = self._pace.per_second
        return pace is not None and pace <= SLOW and self._goal is None

    def slow_to(self, per_second: float | None) -> None:
        """Train so fast at most, from now on; None: as fast as can be. What trains goes on.

        Only the time between updates changes. On the way to a moment nothing is slowed. Raises
        BpvizError for what is no speed.
        """
        check_speed(per_second)
        self._pace.per_second = per_second

    def give_way(self) -> None:
        """Let the window answer first: what trains meanwhile waits until the answer is painted."""
        self._runner.give_way()

    # --- stepping by a timer ----------------------------------------------------------------------

    def _step_every(self, milliseconds: int) -> None:
        self._stepping_timer.start(max(STEPPING_MILLISECONDS, milliseconds))
        self._show()

    def _step_by_timer(self) -> None:
        move = partial(self._timeline.move, self._unit, self._count)
        far = self._timeline.far_iteration(self._unit, self._count, LONG_REPLAY)
        if far is None:
            self._perform(move)
        else:
            self._stepping_timer.stop()
            self._go_far(far, partial(self._from, self._timeline.place, move), True)

    # --- in the worker ----------------------------------------------------------------------------

    def _play_on(self, aim: TrainingGoal | None = None) -> None:
        """Make the recorded updates after this moment again, then train on, until `aim` is met."""
        timeline = self._timeline
        present = timeline.history.present
        if timeline.position.iteration < present:
            self._aim, self._arrival = aim, partial(self._train, aim)
            self._run(self._follower.replay_loop(present, timeline.state))
        else:
            self._train(aim)

    def _go_far(self, iteration: int, change: Callable[[], bool], stepping: bool = False) -> None:
        """Have an iteration computed in the worker; `change` follows when that is done."""
        self._goal, self._arrival = iteration, partial(self._arrive, change, stepping)
        if iteration > self._timeline.history.present:
            self._train()
        else:
            nearest = self._timeline.replay.nearest(iteration)
            self._run(self._follower.replay_loop(iteration, nearest))

    def _arrive(self, change: Callable[[], bool], stepping: bool) -> None:
        if stepping:
            self._stepping_timer.start()
        self._perform(change, stopped=True)

    def _from(self, place: Place, move: Callable[[], bool]) -> bool:
        self._timeline.adopt(place)
        return move()

    def _train(self, aim: TrainingGoal | None = None) -> None:
        """Train on from the present, to the goal if there is one, or until `aim` is met."""
        self._aim = aim
        try:
            loop = self._follower.training_loop(self._goal, aim, self.clock)
        except BpvizError as error:
            self._goal = self._arrival = self._aim = None
            self._message = message_of(error)
            self._show()
        else:
            self._run(loop)

    def _run(self, loop: Loop) -> None:
        if self._goal is None:
            self._pace = loop.pace = Pace(self._pace.per_second)
        self._runner.start(loop)
        self._show_state(self._timeline.state)

    @property
    def _training(self) -> TrainingLoop | None:
        """The loop that makes new updates, if one runs."""
        loop = self._runner.loop
        return loop if isinstance(loop, TrainingLoop) else None

    def _show_progress(self, digest: Digest) -> None:
        self._follower.record(digest)
        if self._wanted == self._timeline.history.last_era.spec:
            self._wanted = None
        if digest.state is not None:
            self._show_state(digest.state)

    def _end(self, digest: Digest) -> None:
        """The worker has ended by itself."""
        arrival = self._arrival
        self._settle(digest)
        if self._message is None and arrival is not None:
            arrival()
        else:
            self._show()

    def _stop(self) -> bool:
        """Stop, and show nothing yet; whether there was something to stop."""
        was_playing = self.is_playing
        self._stepping_timer.stop()
        digest = self._runner.stop()
        if digest is not None:
            self._settle(digest)
        return was_playing

    def _settle(self, digest: Digest) -> None:
        """Be where the worker has ended."""
        timeline, wanted = self._timeline, self._wanted
        self._goal = self._arrival = self._wanted = self._aim = None
        self._follower.record(digest)
        state = None if digest.finished == "error" else digest.state
        try:
            found = self._follower.settle(state, digest.finished == "diverged")
        except Exception:
            log.exception("The last updates cannot be made again")
            self._follower.fall_back()
            found = None
        if wanted is not None and wanted != timeline.history.last_era.spec:
            timeline.change_rates(wanted)  # the loop ended before it had heard of them
        said = digest.message
        self._message = (said or found) if digest.finished == "error" else (found or said)

    # --- what is seen -----------------------------------------------------------------------------

    def _perform(self, change: Callable[[], bool], stopped: bool = False) -> bool:
        """Move and show it, or say why not. True if the moment shown is another one."""
        before = self._timeline.position
        try:
            moved = change()
        except BpvizError as error:
            self._stepping_timer.stop()
            self._message = message_of(error)
            moved = self._timeline.position != before
        if moved or stopped or self._message is not None:
            self._show()
        return moved

    def _show(self) -> None:
        frame = self._timeline.frame(self.is_playing, self._message)
        self._message = None
        self._emit(frame)

    def _show_state(self, state: State) -> None:
        """Show a State on the way. One whose cost is no number is left to the end of the run."""
        is_new = self._training is not None
        aim = self._aim_at(state.iteration)
        frame = self._follower.frame(state, self._goal, is_new, aim, self.is_slow)
        if isfinite(frame.trace.cost):
            self._emit(frame if self._wanted is None else replace(frame, spec=self._wanted))

    def _aim_at(self, iteration: int) -> Aim | None:
        """How far it is until the training ends by itself; None if it does not."""
        if self._aim is None:
            return None
        loop = self._runner.loop
        return loop.aim_at(iteration) if isinstance(loop, GoalLoop) else Aim(self._aim)

    def _emit(self, frame: Frame) -> None:
        self._frame = frame
        self.frameReady.emit(frame)


def message_of(error: BpvizError) -> Message:
    """What a Frame says about an error."""
    if isinstance(error, DivergedError):
        return error.message
    return Message(error.key, error.values, str(error))
