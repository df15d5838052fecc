"""NumberTable: one of the two tables on the screen: choosing rows, sorting, copying."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from bpviz.engine import Ref, StepRef
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.table.copying import CellMenu, tab_separated
from bpviz.views.table.delegate import CellDelegate
from bpviz.views.table.header import TableHeader
from bpviz.views.table.model import NumberModel
from bpviz.views.table.parts import Part
from bpviz.views.table.widths import Widths
from bpviz.views.theme import Theme

ROW_HEIGHT: Final = 24
FEWEST_ROWS: Final = 3
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
COPY: Final = QKeySequence.StandardKey.Copy
SELECT: Final = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class NumberTable(QTableView):
    """The rows of a part. A row that is clicked is chosen; clicked again, nothing is."""

    chosen = Signal(object)  # Ref of the row that was selected, or None
    pointed = Signal(object)  # Ref of the row under the mouse, or None
    resized = Signal()  # all rows at once need another height, or their columns another width

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumberModel(part, self)
        self._painter = CellDelegate(self.numbers, self)
        self._header = TableHeader(self)
        self._widths = Widths(self.numbers, self._painter, self._header)
        self._selection: Ref | None = None
        self._step: StepRef | None = None
        self._quiet = False
        self._pointed: Ref | None = None  # lit up, because some view points at it
        self._under_mouse: Ref | None = None
        self.setHorizontalHeader(self._header)
        self.setModel(self.numbers)
        self.setItemDelegate(self._painter)
        self.numbers.modelReset.connect(self._begin_again)
        self.numbers.layoutChanged.connect(self._follow_order)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._fit)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Take the numbers of a frame, and bring the cell of a new step into view."""
        self.numbers.show_frame(frame)
        self._fit()
        step = None if frame.step is None else frame.step.ref
        now = self.numbers.now_cell()
        if step != self._step and now.isValid():
            self._bring_into_view(now)
        self._step = step

    def show_display(self, display: Display) -> None:
        """Take notation, digits and names; select what is selected when that is another thing."""
        if self.numbers.show_display(display):
            self._widths.forget()
            self._fit()
        if display.selection != self._selection:
            self._selection = display.selection
            self.show_selection(display.selection)
        if display.pointed != self._pointed:
            self._pointed = display.pointed
            self._show_pointed()

    def _show_pointed(self) -> None:
        """Light up the row of what is pointed at; only the two rows that change are painted."""
        row = self.numbers.row_of(self._pointed)
        for each in {self._painter.pointed_row, row} - {None}:
            assert each is not None
            top, height = self.rowViewportPosition(each), self.rowHeight(each)
            self.viewport().update(0, top, self.viewport().width(), height)
        self._painter.pointed_row = row

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._painter.show_theme(theme)
        self._header.show_theme(theme)
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self._widths.forget()
        self._fit()
        self.resized.emit()
        self.viewport().update()

    def show_selection(self, ref: Ref | None) -> None:
        """Select the row of `ref` and bring it into view; nothing where it has no row here."""
        row = self.numbers.row_of(ref)
        if row is None:
            self.clear_quietly()
        elif self.selected_rows() != [row]:
            column = max(self.currentIndex().column(), 0)
            self._quiet = True
            self.selectionModel().setCurrentIndex(self.numbers.index(row, column), SELECT)
            self._quiet = False
            self._bring_into_view(self.numbers.index(row, column))

    def _bring_into_view(self, index: QModelIndex) -> None:
        self.executeDelayedItemsLayout()  # or Qt scrolls by the rows that were there before
        self.scrollTo(index)

    def clear_quietly(self) -> None:
        """Select nothing, without saying so."""
        self._quiet = True
        self.selectionModel().clear()
        self._quiet = False

    def height_for(self, rows: int) -> int:
        """The height at which so many rows, or all, are seen at once."""
        rows = min(rows, self.numbers.rowCount())
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if self._widths.wanted > self.width() else 0
        header, row = self._header.height(), self.verticalHeader().defaultSectionSize()
        return header + rows * row + scroll

    def _begin_again(self) -> None:
        """After another net was shown."""
        self._step = None
        self._widths.forget()
        self._painter.pointed_row = self.numbers.row_of(self._pointed)
        self.show_selection(self._selection)
        self.resized.emit()

    def _follow_order(self) -> None:
        """After rows have changed places."""
        self._painter.pointed_row = self.numbers.row_of(self._pointed)
        self._fit()

    def _fit(self) -> None:
        """Give the columns the room that the visible numbers need."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return
        rows = range(first, (self.numbers.rowCount() if last < 0 else last + 1))
        before = self._widths.wanted
        self._widths.fit(rows, self.viewport().width())
        if self._widths.wanted != before:
            self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- pointing --------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt's: the mouse leaves the rows, not the frame around them."""
        if event.type() == QEvent.Type.Leave:
            self._point(-1)
        return super().viewportEvent(event)

    def _point(self, row: int) -> None:
        """Say whose row is under the mouse, when that is another one."""
        ref = None if row < 0 else self.numbers.ref_at(row)
        if ref != self._under_mouse:
            self._under_mouse = ref
            self.pointed.emit(ref)

    # --- choosing --------------------------------------------------------------------------------

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        found = self.selectionModel().selection()
        parts = [found.at(i) for i in range(found.count())]
        return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})

    def _tell_choice(self) -> None:
        """Say which row is selected; of several at once nothing is said."""
        rows = self.selected_rows()
        if not self._quiet and len(rows) < 2:
            self.chosen.emit(self.numbers.ref_at(rows[0]) if rows else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers().value
        row = self.rowAt(event.position().toPoint().y())
        if plain and row >= 0 and self.selected_rows() == [row]:
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt's: Ctrl+C belongs to the table that has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if event.matches(COPY):
            event.accept()
        return event.isAccepted() or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(COPY):
            self.copy_rows()
        elif event.key() == Qt.Key.Key_Escape and self.selected_rows():
            self.clearSelection()
        elif event.text().isprintable() and event.text() and not event.modifiers() & CONTROL:
            event.ignore()  # letters and Space are commands of the window, not a search
        else:
            super().keyPressEvent(event)

    # --- copying ---------------------------------------------------------------------------------

    def copy_rows(self) -> None:
        """The selected rows as tab-separated text, with all digits."""
        cells, rows = self.numbers.cells, self.selected_rows()
        if cells is not None and rows:
            text = tab_separated(cells, map(self.numbers.place, rows))
            QGuiApplication.clipboard().setText(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self._menu_of(index).popup(self.viewport().mapToGlobal(place))

    def _menu_of(self, index: QModelIndex) -> CellMenu:
        cells = self.numbers.cells
        assert cells is not None  # there are no cells to ask about before the first frame
        place = self.numbers.place(index.row())
        menu = CellMenu(self, cells, place, index.column(), self.copy_rows)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
