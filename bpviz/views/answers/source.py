"""Source: the answers that belong to a moment, made once for the same parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.engine import Array, forward
from bpviz.run.answers import Answers, answers_from, answers_of, sample_of
from bpviz.run.frame import Frame

PART: Final = 1_000
PART_MILLISECONDS: Final = 40


@dataclass(slots=True)
class _Job:
    """Answers on their way: the outputs of the examples so far."""

    frame: Frame
    split: str
    x: Array
    y: Array
    outputs: list[Array] = field(default_factory=list)

    def advance(self) -> bool:
        """Answer the next examples; True when these were the last."""
        start = PART * len(self.outputs)
        part = self.x[start : start + PART]
        self.outputs.append(forward(self.frame.spec, self.frame.params, part))
        return start + PART >= len(self.x)


class Source(QObject):
    """Remembers the last answers: while parameters, data and split stay, nothing is computed.

    While training runs they are made anew when scores were measured, once an epoch at most, and a
    thousand at a time, so that no frame is late for them; `ready` tells that they are there.
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._split = ""
        self._answers: Answers | None = None
        self._job: _Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PART_MILLISECONDS)
        self._timer.timeout.connect(self._advance)

    def answers(self, frame: Frame, split: str) -> Answers | None:
        """The answers to a split; None where it has no rows or no class is named."""
        if self._fits(frame, split) and not self._is_stale(frame):
            return self._answers
        if frame.training and self._fits(frame, split) and self._answers is not None:
            self._begin(frame, split)
            return self._answers
        self._stop()
        pair = sample_of(frame.dataset, split)
        self._frame, self._split, self._answers = frame, split, None
        if pair is not None:
            self._answers = answers_of(frame.spec, frame.params, *pair)
        return self._answers

    def _fits(self, frame: Frame, split: str) -> bool:
        """Whether the last answers are to the same examples, of a network of the same kind."""
        made = self._frame
        if made is None or made.dataset is not frame.dataset or self._split != split:
            return False
        return all(
            getattr(made.spec, name) == getattr(frame.spec, name)
            for name in ("sizes", "hidden", "output")
        )

    def _is_stale(self, frame: Frame) -> bool:
        assert self._frame is not None
        if frame.training:
            return frame.metrics is not self._frame.metrics
        return frame.params is not self._frame.params

    def _begin(self, frame: Frame, split: str) -> None:
        """Begin to answer anew; what is on its way is finished first."""
        pair = sample_of(frame.dataset, split)
        if self._job is None and pair is not None:
            self._job = _Job(frame, split, *pair)
            self._timer.start()

    def _advance(self) -> None:
        job = self._job
        if job is None or not job.advance():
            return
        self._stop()
        self._frame, self._split = job.frame, job.split
        self._answers = answers_from(job.frame.spec, np.concatenate(job.outputs), job.y)
        self.ready.emit()

    def _stop(self) -> None:
        self._job = None
        self._timer.stop()


def measured(frame: Frame, split: str) -> Array | None:
    """The confusion that was measured of this split last, or None."""
    if frame.metrics is None or split not in ("train", "validation"):
        return None
    metrics = frame.metrics.train if split == "train" else frame.metrics.validation
    return None if metrics is None else metrics.confusion
