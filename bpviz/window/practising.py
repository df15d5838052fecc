"""Practising: training on one drawing, a few steps at a time, so that the bars move."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.run.practice import Practice

TICK: Final = 40
"""Milliseconds between two pictures."""
PICTURES: Final = 50
"""At most so many pictures of one practice: two seconds."""


class Practising(QObject):
    """Makes the steps of a practice by timer."""

    moved = Signal()  # some steps were made: see `practice`
    done = Signal(bool)  # all were made, or it was stopped; False: the next gave no numbers

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.practice: Practice | None = None
        self.wanted = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether steps are still to be made."""
        return self.practice is not None

    def start(self, practice: Practice, steps: int) -> None:
        """Make so many steps. A SpecError where there is no slope to follow; nothing is then made.

        The first is made at once.
        """
        practice.step()
        self.practice, self.wanted = practice, steps
        self.moved.emit()
        if practice.made >= steps:
            self._end(True)
        else:
            self._timer.start()

    def stop(self) -> None:
        """Leave it at the steps made so far."""
        if self.is_running:
            self._end(True)

    def drop(self) -> None:
        """Forget the steps made so far."""
        self._timer.stop()
        self.practice = None

    def _step(self) -> None:
        assert self.practice is not None
        few = min(-(-self.wanted // PICTURES), self.wanted - self.practice.made)
        if not self.practice.step(few):
            self._end(False)
            return
        self.moved.emit()
        if self.practice.made >= self.wanted:
            self._end(True)

    def _end(self, is_finite: bool) -> None:
        self._timer.stop()
        self.done.emit(is_finite)
        self.practice = None
