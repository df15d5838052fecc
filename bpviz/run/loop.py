"""The loops that run in a thread of their own; they know nothing of windows."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from threading import Event, Lock

import numpy as np

from bpviz.engine import Array, BpvizError, State, Trainer
from bpviz.run.frame import Message
from bpviz.run.goals import Aim, Standing, TrainingGoal, aim_at, last_iteration, met
from bpviz.run.history import MIB, MOST_SCORES, Scores
from bpviz.run.mailbox import Mailbox
from bpviz.run.pace import Pace
from bpviz.run.rerun import Rerun, next_checkpoint
from bpviz.run.scoring import TRAIN_SAMPLE, measuring_scores, next_measure
from bpviz.run.thinning import thinned
from bpviz.run.turn import Turn

_CHUNK_SECONDS = 0.003
_WORK_SECONDS, _REST_SECONDS = 0.008, 1e-4
_LATE_SECONDS = 0.05
"""A window that has not looked for so long cannot get the interpreter: rests let it have it."""
_CHECKPOINT_SECONDS, _CHECKPOINT_UPDATES = 0.05, 1_000  # whichever comes first


class Loop(ABC):
    """Makes updates, some at a time, until it is told to stop or its goal is reached.

    goal is the iteration to stop at, or None. Whatever happens is posted to the mailbox.
    `pace` may slow it; another one must be given before it runs.
    """

    def __init__(self, mailbox: Mailbox, goal: int | None) -> None:
        self.mailbox, self.goal = mailbox, goal
        self.stop = Event()
        self.turn, self.pace = Turn(), Pace()
        self._chunk = 1
        self._rested = 0.0
        self._shown = -1  # the iteration of the State that was posted last
        self._reached: Message | None = None

    @property
    @abstractmethod
    def iteration(self) -> int:
        """Updates made."""

    @property
    @abstractmethod
    def state(self) -> State:
        """A frozen copy of where it stands."""

    @abstractmethod
    def advance(self, most: int) -> bool:
        """Make at most so many updates; False when a number came out infinite or NaN."""

    def post_state(self) -> None:
        """Post the State if it is wanted."""
        if self.mailbox.wants_state:
            self.mailbox.post_state(self.state)
            self._shown = self.iteration

    def run(self) -> None:
        """Make updates to the end. An error is posted; one that is a fault of ours is raised too.

        The last State is posted as well, unless it is not finite or an error has broken it.
        """
        try:
            finished = self._run()
        except BpvizError as error:
            self.mailbox.post_end("error", Message(error.key, error.values, str(error)))
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
            sentence = f"Training was ended by an error: {text}."
            self.mailbox.post_end("error", Message("run.error", {"error": text}, sentence))
            raise
        else:
            if finished != "diverged":
                self.mailbox.post_state(self.state, checkpoint=True)
            if finished is not None:
                self.mailbox.post_end(finished, self._reached)

    def _run(self) -> str | None:
        """Why it ended by itself, or None when it was told to stop."""
        self._rested = time.perf_counter()
        while not self.stop.is_set():
            if self.is_done():
                return "goal"
            due = self.pace.due()
            if due == 0:
                self._rest()
                continue
            if not self._advance_in_time(due):
                return "diverged"
            self.post_state()
            self._let_in()
        return None

    def _let_in(self) -> None:
        """Let the window work, if it wants to; rest now and then when it is late."""
        self.turn.wait()
        now = time.perf_counter()
        if now - self._rested > _WORK_SECONDS and now - self.mailbox.emptied > _LATE_SECONDS:
            time.sleep(_REST_SECONDS)
            self._rested = time.perf_counter()

    def is_done(self) -> bool:
        """Whether what it runs for is reached."""
        return self.goal is not None and self.iteration >= self.goal

    def _rest(self) -> None:
        """Wait until an update is due; who looks meanwhile sees where it stands."""
        if self._shown != self.iteration:
            self.post_state()
        self.pace.rest(self.stop)
        self._rested = time.perf_counter()

    def _advance_in_time(self, due: int | None = None) -> bool:
        """About 3 ms of updates, at most those that are due."""
        started, before = time.perf_counter(), self.iteration
        left = self._chunk if self.goal is None else min(self._chunk, self.goal - before)
        is_finite = self.advance(left if due is None else min(left, due))
        took, made = time.perf_counter() - started, self.iteration - before
        self.pace.count(made)
        self._chunk = max(1, min(2 * self._chunk, int(made * _CHUNK_SECONDS / max(took, 1e-9))))
        return is_finite


class TrainingLoop(Loop):
    """Trains on from the present; `change` may be called from another thread.

    sample          of how many training examples scores are measured, None for all; may be set
                    meanwhile
    measures_first  whether scores of where it starts are wanted
    """

    sample: int | None = TRAIN_SAMPLE

    def __init__(self, trainer: Trainer, mailbox: Mailbox, goal: int | None = None) -> None:
        super().__init__(mailbox, goal)
        self.trainer = trainer
        self.measures_first = trainer.iteration == 0
        self._lock = Lock()
        self._wanted: tuple[float, float, float] | None = None
        self._kept = (time.perf_counter(), trainer.iteration)

    @property
    def iteration(self) -> int:
        """Updates made."""
        return self.trainer.iteration

    @property
    def state(self) -> State:
        """A frozen copy of where training stands."""
        return self.trainer.state

    def change(self, rate: float, l1: float, l2: float) -> None:
        """Train on with another rate and other penalties, from the next update on."""
        with self._lock:
            self._wanted = (rate, l1, l2)

    def advance(self, most: int) -> bool:
        """Train, and measure where an epoch ends."""
        trainer = self.trainer
        self._take_changes()
        measured = next_measure(trainer.iteration, trainer.steps_per_epoch)
        costs = trainer.step(min(most, measured - trainer.iteration))
        finite = finite_costs(costs)
        self.mailbox.post_costs(finite)
        if len(finite) < len(costs) or not trainer.is_finite:
            return False
        if trainer.iteration == measured:
            self.measure()
        return True

    def measure(self) -> Scores | None:
        """Post how well the network does now; None, and nothing, when it is told to stop meanwhile.

        The window is let in between pieces of it, as between updates.
        """
        for scores in measuring_scores(self.trainer, self.sample):
            if scores is not None:
                self.mailbox.post_scores(scores)
                return scores
            if self.stop.is_set():
                return None
            self._let_in()
        return None

    def post_state(self) -> None:
        """Post the State if it is wanted, or to be kept."""
        seconds, updates = self._kept
        now, iteration = time.perf_counter(), self.trainer.iteration
        spec = self.trainer.spec
        size = spec.parameter_count * spec.numpy_dtype.itemsize / MIB
        if now - seconds > _CHECKPOINT_SECONDS * max(1.0, size) or (
            iteration - updates >= _CHECKPOINT_UPDATES
        ):
            self._kept, self._shown = (now, iteration), iteration
            self.mailbox.post_state(self.state, checkpoint=True)
        else:
            super().post_state()

    def _run(self) -> str | None:
        if self.measures_first and not self.stop.is_set():
            self._rested = time.perf_counter()
            self.measure()
        finished = super()._run()
        self._take_changes()  # one that came too late for an update holds for the next ones
        return finished

    def _take_changes(self) -> None:
        with self._lock:
            wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.trainer.change(*wanted)
            self.mailbox.post_rates(self.trainer.iteration, *wanted)


class GoalLoop(TrainingLoop):
    """Trains until a TrainingGoal is met, and says what was reached.

    scores  what was measured of this run before, by which improvement is judged
    clock   the seconds of any clock
    """

    def __init__(
        self,
        trainer: Trainer,
        mailbox: Mailbox,
        aim: TrainingGoal,
        scores: Sequence[Scores] = (),
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._aim, self._scores, self._clock = aim, list(scores), clock
        self._started = Standing(trainer.iteration, trainer.steps_per_epoch, clock())
        super().__init__(trainer, mailbox, last_iteration(aim, self._started))

    def is_done(self) -> bool:
        """Whether one of the ends is reached."""
        self._reached = met(self._aim, self._started, self._standing(self.iteration))
        return self._reached is not None

    def measure(self) -> Scores | None:
        """Post how well the network does now, and judge by it."""
        scores = super().measure()
        if scores is not None:
            self._scores.append(scores)
        if len(self._scores) > MOST_SCORES:
            self._scores = thinned(self._scores)  # the best and the last, which judge, stay
        return scores

    @property
    def scores(self) -> Sequence[Scores]:
        """By what is judged: what was measured, of a long run not all of it."""
        return tuple(self._scores)

    def aim_at(self, iteration: int) -> Aim:
        """How far this iteration is on the way; may be called from another thread."""
        return aim_at(self._aim, self._started, self._standing(iteration))

    def _standing(self, iteration: int) -> Standing:
        started = self._started
        return Standing(iteration, started.steps_per_epoch, self._clock(), self._scores)


class ReplayLoop(Loop):
    """Makes recorded updates again; leaves checkpoints at the halves of what is left."""

    def __init__(self, rerun: Rerun, mailbox: Mailbox, goal: int) -> None:
        super().__init__(mailbox, goal)
        self._rerun, self._goal = rerun, goal
        self._checkpoint = next_checkpoint(rerun.iteration, goal)

    @property
    def iteration(self) -> int:
        """Updates made until the moment that it has come to."""
        return self._rerun.iteration

    @property
    def state(self) -> State:
        """A frozen copy of where it stands."""
        return self._rerun.state

    def advance(self, most: int) -> bool:
        """Make updates again: they were finite the first time."""
        stop = self._goal if self._checkpoint is None else self._checkpoint
        self._rerun.advance(min(self.iteration + most, stop))
        if self.iteration == self._checkpoint:
            self.mailbox.post_state(self.state, checkpoint=True)
            self._checkpoint = next_checkpoint(self.iteration, self._goal)
        return True


def finite_costs(costs: Array) -> Array:
    """The costs before the first that is infinite or NaN."""
    bad = np.flatnonzero(~np.isfinite(costs))
    return costs[: bad[0]] if len(bad) else costs
