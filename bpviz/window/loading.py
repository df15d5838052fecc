"""Loading a data set that takes a moment, beside the window."""

from PySide6.QtCore import QObject, QThread, Signal

from bpviz.data import DataRef, Dataset, load_ref
from bpviz.engine import BpvizError, Spec


class Loading(QThread):
    """Loads one data set for one Spec; then emits `delivered` with itself, where it lives.

    result is then the Dataset, or why there is none.
    """

    delivered = Signal(object)  # this Loading

    def __init__(self, ref: DataRef, spec: Spec, parent: QObject) -> None:
        super().__init__(parent)
        self.spec = spec
        self.result: Dataset | BpvizError | None = None
        self._ref = ref
        self.finished.connect(self._deliver)

    def run(self) -> None:
        """The body of the thread."""
        try:
            self.result = load_ref(self._ref)
        except BpvizError as error:
            self.result = error
        except OSError as error:
            self.result = BpvizError("data.unreadable", "{reason}", reason=str(error))

    def _deliver(self) -> None:
        self.delivered.emit(self)
        self.deleteLater()
