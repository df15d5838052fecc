"""Beside: a computation beside the window, in a thread of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from bpviz.engine import BpvizError


class Beside(QThread):
    """Computes one thing; then emits `delivered` with it, in the thread of its parent.

    None is delivered where the computation was refused. It is ended by its end alone: whoever
    closes the window waits for it.
    """

    delivered = Signal(object)

    def __init__(self, compute: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._compute = compute
        self._found: Any = None
        self.finished.connect(self._deliver)

    def run(self) -> None:
        """The body of the thread."""
        try:
            self._found = self._compute()
        except (BpvizError, OSError):
            self._found = None

    def _deliver(self) -> None:
        self.delivered.emit(self._found)
        self.deleteLater()
