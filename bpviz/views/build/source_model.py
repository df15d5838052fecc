"""SourceModel: the rows of a data set as a list, each in a few words and with a tick."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage

from bpviz.data import Dataset
from bpviz.run.display import Display
from bpviz.views.build.pictures import picture
from bpviz.views.numbers import count, number
from bpviz.views.theme import THEMES

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE: Final = QModelIndex()
MOST_LISTED: Final = 1000
MOST_NUMBERS: Final = 4
"""Of a row with more inputs, the first are shown."""


class SourceModel(QAbstractListModel):
    """The first thousand rows of a data set, in words, each with a tick."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dataset: Dataset | None = None
        self.chosen: set[int] = set()
        self.theme = THEMES["light"]
        self._display = Display()

    def show_dataset(self, dataset: Dataset | None) -> None:
        """List the rows of a data set; of another one none is chosen. Emits no tick."""
        if dataset is not self.dataset:
            self.beginResetModel()
            self.dataset, self.chosen = dataset, set()
            self.endResetModel()

    def show_display(self, display: Display) -> None:
        """Take digits and the decimal mark."""
        self._display = display
        self.renew()

    def renew(self) -> None:
        """Say that all rows may look otherwise."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def clear(self) -> None:
        """Choose none."""
        self.chosen = set()
        self.renew()
        self.ticked.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() or self.dataset is None:
            return 0
        return min(self.dataset.examples, MOST_LISTED)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: what can be done with a cell."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def picture(self, row: int) -> QImage | None:
        """What a network sees of a row that is a picture."""
        if self.dataset is None or self.dataset.image_shape is None:
            return None
        x = self.dataset.train_x[row].reshape(self.dataset.image_shape)
        return picture(x, self.theme)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt's: what a cell shows."""
        if not index.isValid() or self.dataset is None:
            return None
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return f"{count(index.row() + 1)}   {self.words(index.row())}"
            case Role.CheckStateRole:
                on = index.row() in self.chosen
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def toggle(self, index: Index) -> None:
        """Choose a row, or no longer."""
        self.setData(index, None, Role.CheckStateRole)

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Role.EditRole
    ) -> bool:
        if role != Role.CheckStateRole:
            return False
        self.chosen ^= {index.row()}
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def words(self, row: int) -> str:
        """Inputs and target of a row: "0.5312, −0.2214 → 1"; of a picture what it shows."""
        assert self.dataset is not None
        label = self._label(self.dataset, row)
        if self.dataset.image_shape is not None:
            return label
        x = self.dataset.train_x[row]
        inputs = ", ".join(map(self._number, x[:MOST_NUMBERS].tolist()))
        more = ", …" if len(x) > MOST_NUMBERS else ""
        return f"{inputs}{more}  →  {label}"

    def _label(self, dataset: Dataset, row: int) -> str:
        """What a row stands for: the label of its class, else its targets."""
        y = dataset.train_y[row]
        if dataset.labels is not None and len(y) > 1:
            return dataset.labels[int(y.argmax())]
        if dataset.labels is not None and len(dataset.labels) == 2:
            return dataset.labels[int(y[0] >= 0.5)]
        more = ", …" if len(y) > MOST_NUMBERS else ""
        return ", ".join(map(self._number, y[:MOST_NUMBERS].tolist())) + more

    def _number(self, value: float) -> str:
        return number(value, self._display.digits, decimal=self._display.decimal)
