"""Comparing: variants that are trained in a thread, looked at by a timer, and can be taken over."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from weakref import finalize

from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.data import Dataset
from bpviz.run.change import Place
from bpviz.run.compare import CompareLoop, Entrant, Variant, entrants_of
from bpviz.run.contest import Contest, Standing
from bpviz.run.follow import Follower
from bpviz.run.frame import Message
from bpviz.run.mailbox import Digest
from bpviz.run.timeline import Timeline
from bpviz.session.worker import Worker

LOOK_MILLISECONDS = 300
_SHARE = 6  # looking and drawing take no more than a sixth of the time

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Track:
    """A variant, its training, and what was recorded of it."""

    variant: Variant
    entrant: Entrant
    follower: Follower
    finished: str = ""
    message: Message | None = None


class Comparing(QObject):
    """Trains variants side by side, in one thread of their own.

    contest  how far they are; None before the first
    dataset  what they learn

    No thread is left when there is nothing to do.
    """

    changed = Signal(object)  # Contest, or None when it was cleared

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tracks: list[_Track] = []
        self._worker: Worker | None = None
        self._finalizer: finalize[..., Comparing] | None = None
        self._epochs = 0
        self.dataset: Dataset | None = None
        self.contest: Contest | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether variants are being trained."""
        return self._worker is not None

    def start(self, variants: Sequence[Variant], dataset: Dataset, epochs: int) -> None:
        """Train these, for so many epochs each; what was compared before is forgotten."""
        self._finish()
        self.dataset, self._epochs = dataset, epochs
        timelines = [Timeline(each.spec, dataset, each.params) for each in variants]
        entrants = entrants_of(variants, dataset, epochs)
        self._tracks = [
            _Track(variant, entrant, Follower(timeline))
            for variant, entrant, timeline in zip(variants, entrants, timelines, strict=True)
        ]
        self._worker = Worker(CompareLoop(entrants))
        # Whatever becomes of this object, its thread ends first, at the latest when Python does.
        self._finalizer = finalize(self, self._worker.finish)
        self._worker.start()
        self._timer.start(LOOK_MILLISECONDS)
        self._tell()

    def stop(self) -> None:
        """End the training; returns when the thread has ended. What was reached stays."""
        if self._worker is not None:
            self._finish()
            self._tell()

    def clear(self) -> None:
        """Stop, and forget all about it."""
        if self._tracks:
            self._finish()
            self._tracks, self.contest = [], None
            self.changed.emit(None)

    def place(self, place: int) -> Place | None:
        """The run of a variant at its end, to go on from; None before it has ended."""
        track = self._tracks[place]
        if not track.finished:
            return None
        here = track.follower.timeline.place
        history = here.history.fork(here.history.present)
        return Place(history, here.position, here.state, here.order)

    def _finish(self) -> None:
        """Have the thread end, and record where each variant stands."""
        worker, self._worker = self._worker, None
        self._timer.stop()
        if worker is None or self._finalizer is None:
            return
        if worker.finish():
            self._finalizer.detach()
        for track in self._tracks:
            self._record(track, "stopped")

    def _look(self) -> None:
        started = perf_counter()
        for track in self._tracks:
            self._record(track)
        if all(track.finished for track in self._tracks):
            self._finish()
        self._tell()
        took = round(1000 * (perf_counter() - started))
        self._timer.setInterval(max(LOOK_MILLISECONDS, _SHARE * took))

    def _record(self, track: _Track, otherwise: str = "") -> None:
        if track.finished:
            return
        digest = track.entrant.mailbox.take()
        track.follower.record(digest)
        finished = digest.finished or otherwise
        if finished:
            track.message = _settled(track.follower, digest)
            track.finished = "diverged" if track.message and not digest.message else finished

    def _tell(self) -> None:
        data = "" if self.dataset is None else self.dataset.name
        self.contest = Contest(
            tuple(map(_standing, self._tracks)), data, self._epochs, self.is_running
        )
        self.changed.emit(self.contest)


def _settled(follower: Follower, digest: Digest) -> Message | None:
    """Be where the training has ended; what there is to say about it."""
    state = None if digest.finished == "error" else digest.state
    try:
        found = follower.settle(state, digest.finished == "diverged")
    except Exception:
        log.exception("The last updates of a variant cannot be made again")
        follower.fall_back()
        found = None
    return digest.message or found


def _standing(track: _Track) -> Standing:
    history = track.follower.timeline.history
    return Standing(
        track.variant,
        history.curves(),
        min(1.0, history.present / max(1, track.entrant.goal or 1)),
        track.entrant.seconds,
        track.finished,
        track.message,
    )
