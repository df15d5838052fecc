"""The first rows of a person's own table, as they stand in the file."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from bpviz.data.own import OwnTable
from bpviz.views.data.words import COLUMN_WORDS, column_words, translated
from bpviz.views.theme import THEMES, Theme

ROWS: Final = 50
"""Rows that are shown."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PreviewModel(QAbstractTableModel):
    """Cells of a table; what is missing, or no number among numbers, is red."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: OwnTable | None = None
        self._uses: dict[str, str] = {}
        self.theme: Theme = THEMES["light"]

    def show_table(self, table: OwnTable | None) -> None:
        """Show the first rows of a table; emits nothing but that all is new."""
        self.beginResetModel()
        self._table = table
        self._uses = {}
        self.endResetModel()

    def show_uses(self, uses: dict[str, str]) -> None:
        """Show what each column is: "input", "target" or "unused", by name."""
        if uses != self._uses:
            self._uses = uses
            last = max(0, self.columnCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            self.renew()

    def renew(self) -> None:
        """Colours have changed."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if self._table is None or parent.isValid() else min(ROWS, len(self._table.rows))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if self._table is None or parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt's: the text of a cell, where it stands and its colour."""
        if self._table is None:
            return None
        column = self._table.columns[index.column()]
        if role == Role.DisplayRole:
            lacking = column.lacking[index.row()]
            text = column.texts[index.row()]
            return text or translated(COLUMN_WORDS["missing"]) if lacking else text
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.kind == "number" else None
            return (side or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole:
            return QColor(self._colour(index.row(), index.column()))
        return None

    def _colour(self, row: int, place: int) -> str:
        assert self._table is not None
        column = self._table.columns[place]
        use = self._uses.get(column.name)
        if use == "unused":
            return self.theme.dim
        no_number = column.kind == "number" and column.values[row] != column.values[row]
        wrong = column.lacking[row] or no_number
        return self.theme.error_positive_words if wrong else self.theme.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if self._table is None:
            return None
        if role == Role.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            number = self._table.columns[section].kind == "number"
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._table.rows[section])
        column = self._table.columns[section]
        use = COLUMN_WORDS[self._uses.get(column.name, "unused")]
        kind = translated(COLUMN_WORDS[column.kind])
        return f"{column_words(column.name)}\n{kind} · {translated(use)}"
