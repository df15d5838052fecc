"""Runner: has one loop after another run in a thread, and looks from time to time what it did."""

from time import perf_counter
from weakref import finalize

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from bpviz.run.loop import Loop
from bpviz.run.mailbox import Digest
from bpviz.session.worker import Worker

LOOK_MILLISECONDS = 33
_DONE = QEvent.Type(QEvent.registerEventType())
_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
_SHARE = 3  # looking, when it is slow, takes no more than a third of the time


class Runner(QObject):
    """Starts and stops workers, one at a time; no thread is left when there is nothing to do.

    Every loop has a mailbox of its own: what an earlier one still posts is seen by nobody.
    """

    came = Signal(object)  # Digest: what the loop did since the last time
    ended = Signal(object)  # Digest: what the loop did until it ended by itself

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._loop: Loop | None = None
        self._finalizer: finalize[..., Runner] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @property
    def loop(self) -> Loop | None:
        """The loop that runs, or None."""
        return self._loop

    def start(self, loop: Loop) -> None:
        """Have a loop run. The one before it must have been stopped."""
        self._worker, self._loop = Worker(loop), loop
        # Whatever becomes of this object, its thread ends first, at the latest when Python does.
        self._finalizer = finalize(self, self._worker.finish)
        self._worker.start()
        self._timer.start(LOOK_MILLISECONDS)

    def stop(self) -> Digest | None:
        """Have the thread end; what the loop did since the last time, or None if none was running.

        A thread that does not end in time is left to itself: it is asked again at the end.
        """
        worker, self._worker = self._worker, None
        loop, self._loop = self._loop, None
        if worker is None or loop is None or self._finalizer is None:
            return None
        self._timer.stop()
        loop.turn.give()
        if worker.finish():
            self._finalizer.detach()
        return loop.mailbox.take()

    def give_way(self) -> None:
        """Have the loop wait until all that the window has to do now is done, and painted."""
        if self._loop is not None:
            self._loop.turn.take()
            QCoreApplication.postEvent(self, QEvent(_DONE), _AFTER_PAINTING)

    def event(self, event: QEvent) -> bool:
        """The window has done what it had to do: the loop goes on."""
        if event.type() != _DONE:
            return super().event(event)
        if self._loop is not None:
            self._loop.turn.give()
        return True

    def _look(self) -> None:
        if self._loop is None:
            return
        digest, started = self._loop.mailbox.take(), perf_counter()
        if digest.finished is not None:
            self.stop()
            self.ended.emit(digest)
            return
        self.came.emit(digest)
        took = round(1000 * (perf_counter() - started))
        self._timer.setInterval(max(LOOK_MILLISECONDS, _SHARE * took))
