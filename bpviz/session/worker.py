"""Worker: a thread in which one loop runs."""

import logging
from threading import Event
from typing import Protocol

from PySide6.QtCore import QThread

_STOP_MILLISECONDS = 5_000

log = logging.getLogger(__name__)


class Runnable(Protocol):
    """A loop: it runs until its `stop` is set, or to its end."""

    stop: Event

    def run(self) -> None: ...


class Worker(QThread):
    """Runs a loop until it is told to stop. A fresh one, with a fresh mailbox, for every run.

    It has no parent: whoever starts it must call `finish` before letting go of it.
    """

    def __init__(self, loop: Runnable) -> None:
        super().__init__()
        self.loop = loop

    def run(self) -> None:
        """The body of the thread. A failure is posted to the mailbox, and logged here."""
        try:
            self.loop.run()
        except Exception:
            log.exception("Training ended with an error")

    def finish(self) -> bool:
        """Stop; True when the thread has ended. Safe to call at any time."""
        self.loop.stop.set()
        self.requestInterruption()
        self.quit()
        if self.wait(_STOP_MILLISECONDS):
            return True
        log.error("The training thread did not stop within %d ms", _STOP_MILLISECONDS)
        return False
