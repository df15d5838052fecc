"""NumberModel: one of the two tables as Qt asks for it. A cell is made when it is looked at."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bpviz.engine import Ref, Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.table.cells import Cells
from bpviz.views.table.parts import Part
from bpviz.views.table.values import Places
from bpviz.views.table.words import header_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE: Final = QModelIndex()
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumberModel(QAbstractTableModel):
    """The rows of a part, in their natural order or sorted, with the cells of the latest frame."""

    def __init__(self, part: Part, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.cells: Cells | None = None
        self._display = Display()
        self._sorted: tuple[int, bool] | None = None  # column, largest first
        self._order: Places | None = None  # the place of each row, None while natural

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Take the numbers of a frame; rows stay unless the net has another shape."""
        if self.cells is not None and _shape(self.cells.spec) == _shape(frame.spec):
            self._renew(Cells(self.part, frame, self._display))
            return
        self.beginResetModel()
        self.cells = Cells(self.part, frame, self._display)
        self._order = self._wanted_order()
        self.endResetModel()

    def show_display(self, display: Display) -> bool:
        """Take notation, names, digits, stepwise; whether any text may have become another one."""
        old, self._display = self._display, display
        if self.cells is None or _look(old) == _look(display):
            return False
        self._renew(Cells(self.part, self.cells.frame, display))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        return True

    def _renew(self, cells: Cells) -> None:
        """Say that every number may be another one, and sort again where that moves rows."""
        self.cells = cells
        order = self._wanted_order()
        old = self._order
        if order is not None and (old is None or not np.array_equal(order, old)):
            self._move_rows(order)
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    # --- order -----------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt's: put the rows in the order of a column, or of their places where it is -1."""
        self._sorted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._move_rows(self._wanted_order())

    def _wanted_order(self) -> Places | None:
        if self._sorted is None or self.cells is None:
            return None
        return self.cells.order(*self._sorted)

    def _move_rows(self, order: Places | None) -> None:
        """Put the rows in another order; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        places = [self.place(index.row()) for index in old]
        self._order = order
        rows = self._rows(places)
        new = [self.index(row, i.column()) for row, i in zip(rows, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _rows(self, places: list[int]) -> list[int]:
        if self._order is None or not places:
            return places
        row_of = np.empty_like(self._order)
        row_of[self._order] = np.arange(len(self._order))
        return [int(row) for row in row_of[places]]

    # --- rows ------------------------------------------------------------------------------------

    def place(self, row: int) -> int:
        """Where a row stands when nothing is sorted."""
        return row if self._order is None else int(self._order[row])

    def ref_at(self, row: int) -> Ref | None:
        """Whose row it is; None before the first frame."""
        return None if self.cells is None else self.cells.ref(self.place(row))

    def row_of(self, ref: Ref | None) -> int | None:
        """The row of `ref`, or None when it has none here."""
        if ref is None or self.cells is None:
            return None
        place = self.part.place(self.cells.spec, ref)
        return None if place is None else self._rows([place])[0]

    def now_cell(self) -> QModelIndex:
        """The first cell that the step which is shown computes; invalid when there is none."""
        keys = [column.key for column in self.part.columns]
        now = () if self.cells is None else self.cells.now
        cells = sorted((keys.index(key), place) for place, key in now)
        if not cells:
            return QModelIndex()
        column, place = cells[0]
        return self.index(self._rows([place])[0], column)

    def speak_again(self) -> None:
        """Say that every text may be another one: the language has changed."""
        if self.cells is not None:
            self._renew(self.cells)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    # --- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.cells is None else self.cells.count()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.part.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt's: the text of a cell, how it is aligned, and what is said about it."""
        if self.cells is None:
            return None
        place, column = self.place(index.row()), index.column()
        match role:
            case Role.DisplayRole:
                return self.cells.text(place, column)
            case Role.TextAlignmentRole:
                return RIGHT if column else LEFT
            case Role.AccessibleTextRole:
                return self.cells.spoken(place, column)
            case Role.ToolTipRole:
                return self.cells.tip(place, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self.cells is None:
            return None
        match role:
            case Role.DisplayRole:
                return self.cells.header(section)
            case Role.TextAlignmentRole:
                return RIGHT if section else LEFT
            case Role.AccessibleTextRole:
                return self.cells.spoken_header(section)
            case Role.ToolTipRole:
                return header_tip(self.part.columns[section].key)
        return None


def _shape(spec: Spec) -> tuple[object, ...]:
    """What decides which rows there are."""
    return spec.sizes, spec.bias_sizes


def _look(display: Display) -> tuple[object, ...]:
    """What of a Display the table depends on, beside the selection."""
    return display.stepwise, display.notation, display.names, display.digits, display.decimal
