"""Mailbox: how the training thread hands over what it did, without waking the window each time."""

from dataclasses import dataclass, field
from threading import Lock
from time import perf_counter

import numpy as np

from bpviz.engine import Array, State
from bpviz.run.frame import Message
from bpviz.run.history import Scores


@dataclass(frozen=True, slots=True, eq=False)
class Digest:
    """What came in since the last time.

    costs        of the updates made, in order
    state        the newest one, if there is a newer one
    checkpoints  sparse States on the way
    rates        (iteration, rate, l1, l2): changes that were made while running
    finished     why the loop ended by itself: "goal", "diverged" or "error", else None; nothing
                 comes after it
    message      what to say about that
    """

    costs: Array
    state: State | None = None
    checkpoints: tuple[State, ...] = ()
    scores: tuple[Scores, ...] = ()
    rates: tuple[tuple[int, float, float, float], ...] = ()
    finished: str | None = None
    message: Message | None = None


@dataclass(slots=True)
class _Content:
    costs: list[Array] = field(default_factory=list)
    state: State | None = None
    checkpoints: list[State] = field(default_factory=list)
    scores: list[Scores] = field(default_factory=list)
    rates: list[tuple[int, float, float, float]] = field(default_factory=list)
    finished: str | None = None
    message: Message | None = None


class Mailbox:
    """Costs add up; of the parameters only the newest are kept. A fresh one for every run.

    emptied  when that was done last, in seconds of time.perf_counter
    """

    def __init__(self) -> None:
        self.emptied = perf_counter()
        self._lock = Lock()
        self._content = _Content()

    @property
    def wants_state(self) -> bool:
        """True when the newest State was taken and another may be shown."""
        return self._content.state is None

    def post_costs(self, costs: Array) -> None:
        """The costs of the next updates."""
        with self._lock:
            self._content.costs.append(costs)

    def post_state(self, state: State, checkpoint: bool = False) -> None:
        """The newest State; `checkpoint` when it is to be kept."""
        with self._lock:
            self._content.state = state
            if checkpoint:
                self._content.checkpoints.append(state)

    def post_scores(self, scores: Scores) -> None:
        """What was measured between two epochs."""
        with self._lock:
            self._content.scores.append(scores)

    def post_rates(self, iteration: int, rate: float, l1: float, l2: float) -> None:
        """From `iteration` on, updates are made with these."""
        with self._lock:
            self._content.rates.append((iteration, rate, l1, l2))

    def post_end(self, finished: str, message: Message | None = None) -> None:
        """The loop ended by itself: the last thing that it posts."""
        with self._lock:
            self._content.finished = finished
            self._content.message = message

    def take(self) -> Digest:
        """All that came in since the last time; the mailbox is empty afterwards."""
        self.emptied = perf_counter()
        with self._lock:
            content, self._content = self._content, _Content()
        return Digest(
            np.concatenate(content.costs) if content.costs else np.empty(0),
            content.state,
            tuple(content.checkpoints),
            tuple(content.scores),
            tuple(content.rates),
            content.finished,
            content.message,
        )
