"""RowsGrid: the table of rows on the screen, with its keys; a line parts inputs from targets."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bpviz.views.build.model import RowsModel
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE

ROW_HEIGHT: Final = 30
MOST_ROWS: Final = 6
CELL_PADDING: Final = 26
MEASURED: Final = 16
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
COPY: Final = QKeySequence.StandardKey.Copy
PASTE: Final = QKeySequence.StandardKey.Paste
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a line below a row and before the first target; gives the field to type in."""

    def __init__(self, model: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = THEMES["light"]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: a cell."""
        super().paint(painter, option, index)
        rect = option.rect
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == self._model.inputs:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Qt's: the field to type in."""
        editor = QLineEdit(parent)
        editor.setObjectName("cellEditor")
        editor.setProperty("kind", "inline")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = self._model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(name))
        return editor


class RowsGrid(QTableView):
    """Cells are typed over at once; Delete, copy and paste are asked for, not done here."""

    pasteAsked = Signal()
    copyAsked = Signal()
    removeAsked = Signal()

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowsTable")
        self._theme = THEMES["light"]
        self._rows = model
        self._place = (0, 0)
        self._cells = CellDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        model.dataChanged.connect(self._fit)
        model.headerDataChanged.connect(self._fit)
        self._settle()

    def _settle(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )

    # --- what is shown ---------------------------------------------------------------------------

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = self._cells.theme = theme
        self.setFont(ui_font(theme, TEXT_VALUE))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(ui_font(theme, TEXT_LABEL))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self._fit()

    def _remember(self) -> None:
        current = self.currentIndex()
        self._place = (max(current.row(), 0), max(current.column(), 0))

    def _return(self) -> None:
        """The current cell stays, as far as there is one there."""
        self._fit()
        self._make_current(*self._place)

    def _make_current(self, row: int, column: int) -> None:
        rows, columns = self._rows.rowCount(), self._rows.columnCount()
        if rows and columns:
            at = self._rows.index(min(row, rows - 1), min(column, columns - 1))
            self.setCurrentIndex(at)

    def _fit(self) -> None:
        """Equal columns that fill the width, or scroll; as high as a few rows."""
        columns, rows = self._rows.columnCount(), self._rows.rowCount()
        if not columns:
            return
        across = self.horizontalHeader()
        least = self._longest() + self._theme.px(CELL_PADDING)
        side = self.verticalHeader()
        side.setMinimumWidth(self._theme.px(36))
        bar = self.verticalScrollBar().sizeHint().width() if rows > MOST_ROWS else 0
        room = self.width() - max(side.sizeHint().width(), self._theme.px(36)) - bar
        width = max(least, room // columns)
        for column in range(columns):
            self.setColumnWidth(column, width)
        height = across.sizeHint().height() + min(rows, MOST_ROWS) * side.defaultSectionSize()
        if width * columns > room:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def _longest(self) -> int:
        """The width of the longest number or name; of a long table its first rows tell."""
        metrics, model = self.fontMetrics(), self._rows
        rows, columns = min(model.rowCount(), MEASURED), range(min(model.columnCount(), MEASURED))
        texts = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        texts += [model.index(row, column).data() for row in range(rows) for column in columns]
        return max(metrics.horizontalAdvance(text) for text in texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- keys ------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self._make_current(0, 0)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep what is typed from being taken as shortcuts while the table has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = bool(event.text().strip()) and event.text().isprintable()
            mine = event.key() in (*ENTER, *DELETE)
            if event.matches(COPY) or event.matches(PASTE) or (_plain(event) and (typed or mine)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(PASTE):
            self.pasteAsked.emit()
        elif event.matches(COPY):
            self.copyAsked.emit()
        elif event.key() in DELETE and self.state() != QAbstractItemView.State.EditingState:
            self.removeAsked.emit()
        elif event.key() in ENTER and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _plain(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
