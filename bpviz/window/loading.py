"""Loading a data set that takes a moment, beside the window."""

from PySide6.QtCore import QObject, QThread, Signal

from bpviz.data import DataRef, Dataset, load_ref
from bpviz.engine import BpvizError


class Loading(QThread):
    """Loads one data set; then emits either `loaded` or `failed`, in the thread it lives in."""

    loaded = Signal(object)  # Dataset
    failed = Signal(object)  # BpvizError

    def __init__(self, ref: DataRef, parent: QObject) -> None:
        super().__init__(parent)
        self._ref = ref
        self._result: Dataset | BpvizError | None = None
        self.finished.connect(self._deliver)

    def run(self) -> None:
        """The body of the thread."""
        try:
            self._result = load_ref(self._ref)
        except BpvizError as error:
            self._result = error
        except OSError as error:
            self._result = BpvizError("data.unreadable", "{reason}", reason=str(error))

    def _deliver(self) -> None:
        if isinstance(self._result, Dataset):
            self.loaded.emit(self._result)
        elif self._result is not None:
            self.failed.emit(self._result)
