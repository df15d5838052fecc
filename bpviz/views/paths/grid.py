"""One part of the table of paths: its keys, its menu, and what can be pressed in it."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from bpviz.engine import Ref
from bpviz.views.paths.cells import CellDelegate, SymbolHeader
from bpviz.views.paths.copying import FactorMenu
from bpviz.views.paths.model import PathsModel
from bpviz.views.theme import Theme

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEPT: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, *ENTER)


class PathsGrid(QTableView):
    """A view of the model; Down and Up walk, Enter or a double click chooses."""

    chosen = Signal(object)  # the Ref of the factor in a cell, or the parameter
    copyAsked = Signal()

    def __init__(self, model: PathsModel, cells: CellDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.paths = model
        self.head = SymbolHeader(self)
        self.setModel(model)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(self.head)
        self._settle()
        self.doubleClicked.connect(self._choose)

    def _settle(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        pixels = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setHorizontalScrollMode(pixels)
        self.setVerticalScrollMode(pixels)
        side = self.verticalHeader()
        side.setSectionsClickable(False)
        side.setHighlightSections(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self.head.theme = theme

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the table from being taken as shortcuts while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if (plain and event.key() in KEPT) or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyAsked.emit()
        elif event.key() in ENTER:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        factor, content = self.paths.factor(index), self.paths.content
        if factor is not None:
            self.chosen.emit(factor.ref)
        elif content is not None and index.isValid():
            self.chosen.emit(content.listing.ref)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        content = self.paths.content
        if content is None or not index.isValid():
            return
        formula, factor = self.paths.formula(index), self.paths.factor(index)
        if formula is None:
            formula = content.product_formula(self.paths.path(index.row()))
        ref = None if factor is None else factor.ref
        menu = FactorMenu(self, self.paths.value(index), formula, ref)
        menu.chosen.connect(self._pass_on)
        menu.show_at(event.globalPos())

    def _pass_on(self, ref: Ref) -> None:
        self.chosen.emit(ref)
