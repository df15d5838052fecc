"""The training loop: runs in a thread of its own, knows nothing of windows."""

import time
from threading import Event, Lock

import numpy as np

from bpviz.engine import Array, Trainer
from bpviz.run.frame import Message
from bpviz.run.history import MIB, Scores
from bpviz.run.mailbox import Mailbox

TRAIN_SAMPLE = 10_000
"""Of how many training examples the accuracy is measured between epochs."""

_CHUNK_SECONDS = 0.004
_WORK_SECONDS, _REST_SECONDS = 0.008, 0.0005  # lets the window have the interpreter in between
_CHECKPOINT_SECONDS = 0.05


def measure_scores(trainer: Trainer) -> Scores:
    """Cost and accuracy now, on the first training examples and on the validation data."""
    train = trainer.evaluate("train", limit=TRAIN_SAMPLE)
    return Scores(trainer.iteration, train, trainer.evaluate("validation"))


class TrainingLoop:
    """Advances a Trainer until it is told to stop, its goal is reached, or the cost is no number.

    goal is the iteration to stop at, or None; `change` may be called from another thread.
    """

    def __init__(self, trainer: Trainer, mailbox: Mailbox, goal: int | None = None) -> None:
        self.trainer, self.mailbox, self.goal = trainer, mailbox, goal
        self.stop = Event()
        self._chunk = 1
        self._lock = Lock()
        self._wanted: tuple[float, float, float] | None = None

    def change(self, rate: float, l1: float, l2: float) -> None:
        """Train on with another rate and other penalties, from the next update on."""
        with self._lock:
            self._wanted = (rate, l1, l2)

    def run(self) -> None:
        """Train. Whatever goes wrong is posted, never raised."""
        try:
            self._run()
        except Exception as error:
            self.mailbox.post_end("error", Message("run.error", {"error": str(error)}, str(error)))
            raise
        finally:
            self.mailbox.post_state(self.trainer.state, checkpoint=True)

    def _run(self) -> None:
        if self.trainer.iteration == 0:
            self.mailbox.post_scores(measure_scores(self.trainer))
        rested = kept = time.perf_counter()
        while not self.stop.is_set():
            if self._is_finished():
                self.mailbox.post_end("goal")
                return
            self._take_changes()
            if not self._advance():
                self.mailbox.post_end("diverged")
                return
            now = time.perf_counter()
            if now - kept > _CHECKPOINT_SECONDS * max(1.0, self._state_bytes / MIB):
                kept = now
                self.mailbox.post_state(self.trainer.state, checkpoint=True)
            elif self.mailbox.wants_state:
                self.mailbox.post_state(self.trainer.state)
            if now - rested > _WORK_SECONDS:
                time.sleep(_REST_SECONDS)
                rested = time.perf_counter()

    @property
    def _state_bytes(self) -> int:
        spec = self.trainer.spec
        return spec.parameter_count * spec.numpy_dtype.itemsize

    def _is_finished(self) -> bool:
        return self.goal is not None and self.trainer.iteration >= self.goal

    def _take_changes(self) -> None:
        with self._lock:
            wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.trainer.change(*wanted)
            self.mailbox.post_rates(self.trainer.iteration, *wanted)

    def _advance(self) -> bool:
        """Some updates, about 4 ms of them; False when a cost came out infinite or NaN."""
        trainer = self.trainer
        measured = next_measure(trainer.iteration, trainer.steps_per_epoch)
        n = min(self._chunk, measured - trainer.iteration)
        if self.goal is not None:
            n = min(n, self.goal - trainer.iteration)
        started = time.perf_counter()
        costs = trainer.step(n)
        took = time.perf_counter() - started
        self._chunk = max(1, min(2 * n, int(n * _CHUNK_SECONDS / max(took, 1e-9))))
        finite = finite_costs(costs)
        self.mailbox.post_costs(finite)
        if len(finite) < len(costs):
            return False
        if trainer.iteration == measured:
            self.mailbox.post_scores(measure_scores(trainer))
        return True


def next_measure(iteration: int, steps_per_epoch: int) -> int:
    """The next iteration after which scores are measured: the end of an epoch.

    Of epochs shorter than 100 updates all are measured at first, then about one in a hundred of
    those made so far.
    """
    epoch, every = iteration // steps_per_epoch, 1
    while steps_per_epoch < 100 and epoch >= 200 * every:
        every *= 2
    return (epoch // every + 1) * every * steps_per_epoch


def finite_costs(costs: Array) -> Array:
    """The costs before the first that is infinite or NaN."""
    bad = np.flatnonzero(~np.isfinite(costs))
    return costs[: bad[0]] if len(bad) else costs
