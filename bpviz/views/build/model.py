"""RowsModel: inputs and targets as Qt asks for the cells of a table. It changes nothing itself."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from bpviz.engine import Spec
from bpviz.engine.activations import Array
from bpviz.run.display import Display
from bpviz.views.build.words import column_help, column_name
from bpviz.views.numbers import ALL_DIGITS, count, number

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE: Final = QModelIndex()
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """The rows (x | y) of a frame. What is typed into a cell is passed on, not kept."""

    typed = Signal(int, int, str)  # row, column, text

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.x, self.y = np.zeros((0, 0)), np.zeros((0, 0))
        self._spec, self._display = Spec(), Display()

    # --- what is shown ---------------------------------------------------------------------------

    def show_rows(self, spec: Spec, x: Array, y: Array) -> None:
        """Take the rows; cells stay where they are when there are as many."""
        same = (x.shape, y.shape) == (self.x.shape, self.y.shape)
        if same:
            unchanged = np.array_equal(x, self.x) and np.array_equal(y, self.y)
            self._spec, self.x, self.y = spec, x, y
            if not unchanged:
                self._renew()
            return
        self.beginResetModel()
        self._spec, self.x, self.y = spec, x, y
        self.endResetModel()

    def show_display(self, display: Display) -> None:
        """Take notation, names and digits."""
        self._display = display
        if self.columnCount():
            self._renew()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _renew(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @property
    def inputs(self) -> int:
        """How many of the columns are inputs."""
        return int(self.x.shape[1])

    def value(self, row: int, column: int) -> float:
        """The number of a cell."""
        inputs = self.inputs
        return float(self.x[row, column] if column < inputs else self.y[row, column - inputs])

    # --- Qt's ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.x)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else int(self.x.shape[1] + self.y.shape[1])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: what can be done with a cell."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt's: what a cell shows."""
        if not index.isValid():
            return None
        row, column, display = index.row(), index.column(), self._display
        match role:
            case Role.DisplayRole:
                return number(self.value(row, column), display.digits, decimal=display.decimal)
            case Role.EditRole:
                return number(self.value(row, column), ALL_DIGITS, decimal=display.decimal)
            case Role.TextAlignmentRole:
                return RIGHT
            case Role.ToolTipRole:
                every = number(self.value(row, column), ALL_DIGITS, decimal=display.decimal)
                return f"{column_name(column, self._spec, display)} = {every}"
            case Role.AccessibleTextRole:
                name = column_name(column, self._spec, display)
                return f"{name} {self.data(index, Role.DisplayRole)}"
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Role.EditRole
    ) -> bool:
        if role != Role.EditRole or str(value) == self.data(index, Role.EditRole):
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return count(section + 1) if role == Role.DisplayRole else None
        match role:
            case Role.DisplayRole:
                return column_name(section, self._spec, self._display)
            case Role.ToolTipRole:
                return column_help(section, self._spec)
            case Role.TextAlignmentRole:
                return RIGHT
        return None
