"""Worker: a thread in which one training loop runs."""

import logging

from PySide6.QtCore import QObject, QThread

from bpviz.engine import Trainer
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Mailbox

_STOP_MILLISECONDS = 5_000

log = logging.getLogger(__name__)


class Worker(QThread):
    """Trains until told to stop. A fresh one, with a fresh mailbox, for every run."""

    def __init__(self, trainer: Trainer, goal: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self.mailbox = Mailbox()
        self.loop = TrainingLoop(trainer, self.mailbox, goal)

    def run(self) -> None:
        """The body of the thread. A failure is posted to the mailbox and logged."""
        try:
            self.loop.run()
        except Exception:
            log.exception("Training ended with an error")

    def finish(self) -> None:
        """Stop, and return when the thread has ended. Safe to call at any time."""
        self.loop.stop.set()
        self.requestInterruption()
        self.quit()
        if not self.wait(_STOP_MILLISECONDS):
            log.error("The training thread did not stop within %d ms", _STOP_MILLISECONDS)
        self.deleteLater()
