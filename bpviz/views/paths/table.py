"""The table of paths: the factors scroll sideways, product and running sum stay in sight."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bpviz.views.paths.cells import CellDelegate, column_width, line_heights
from bpviz.views.paths.grid import PathsGrid
from bpviz.views.paths.model import Content, PathsModel
from bpviz.views.theme import THEMES, Theme

MOST_ROWS: Final = 7
MEASURED: Final = 12
RESULTS: Final = 2
MOST_OF_IT: Final = 0.5
"""The results stay in sight as long as they take no more of the width than this."""


class PathsTable(QWidget):
    """Shows a page of paths. The current row is the path that is walked."""

    walked = Signal(int)  # the row that a person made current
    chosen = Signal(object)  # the Ref of a factor that was pressed, or the parameter
    copyAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._quiet = False
        self.paths = PathsModel(self)
        self._cells = CellDelegate(self)
        self.grid = PathsGrid(self.paths, self._cells, self)
        self.grid.setObjectName("pathsTable")
        self.results = PathsGrid(self.paths, self._cells, self)
        self.results.setObjectName("pathsResults")
        self.results.setSelectionModel(self.grid.selectionModel())
        self.setFocusProxy(self.grid)
        self._settle()
        self._connect()

    def _settle(self) -> None:
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.results.setHorizontalScrollBarPolicy(off)
        self.results.verticalHeader().hide()
        self.results.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.grid, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.results, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        for grid in (self.grid, self.results):
            grid.chosen.connect(self.chosen)
            grid.copyAsked.connect(self.copyAsked)
        ours, theirs = self.grid.verticalScrollBar(), self.results.verticalScrollBar()
        ours.valueChanged.connect(theirs.setValue)
        theirs.valueChanged.connect(ours.setValue)
        self.grid.selectionModel().currentRowChanged.connect(self._become)

    # --- what is shown -----------------------------------------------------------------------

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = self._cells.theme = theme
        self.grid.show_theme(theme)
        self.results.show_theme(theme)
        self._measure()

    def show_rows(self, content: Content) -> None:
        """Show a page of paths; emits nothing."""
        self._quiet = True
        self.paths.show_content(content)
        self._quiet = False
        self._measure()

    def walk_to(self, row: int) -> None:
        """Make a row current; emits nothing."""
        self._quiet = True
        column = max(self.grid.currentIndex().column(), 0)
        self.grid.setCurrentIndex(self.paths.index(row, column))
        self._quiet = False
        self._mark(row)

    def _become(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self._mark(current.row())
            self.walked.emit(current.row())

    def _mark(self, row: int) -> None:
        self._cells.current = row
        self.grid.viewport().update()
        self.results.viewport().update()

    # --- where things stand --------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """Make columns and rows fit what they hold."""
        if not self.paths.columnCount():
            return
        head, row = line_heights(self.paths, self._theme)
        widths = [
            column_width(self.paths, column, self._theme, MEASURED)
            for column in range(self.paths.columnCount())
        ]
        for grid in (self.grid, self.results):
            grid.head.setFixedHeight(head)
            grid.verticalHeader().setDefaultSectionSize(row)
            for column, width in enumerate(widths):
                grid.setColumnWidth(column, width)
        self._fit()
        self._mark(self._cells.current)

    def _fit(self) -> None:
        """Divide the width between factors and results, and be as high as a few rows."""
        columns, factors = self.paths.columnCount(), self.paths.factors
        content = self.paths.content
        if content is None or not columns:
            return
        room = self.results.verticalScrollBar().sizeHint().width()
        scrolls = self.paths.rowCount() > MOST_ROWS
        needed = sum(map(self.results.columnWidth, range(factors, columns)))
        needed += room if scrolls else 0
        apart = content.listing.known and needed <= self.width() * MOST_OF_IT
        for column in range(columns):
            result = column >= factors
            self.grid.setColumnHidden(column, result and (apart or not content.listing.known))
            self.results.setColumnHidden(column, not result)
        self.results.setVisible(apart)
        self.results.setFixedWidth(needed)
        off, needs = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.grid.setVerticalScrollBarPolicy(off if apart else needs)
        self._fit_height(self.width() - (needed if apart else 0))

    def _fit_height(self, width: int) -> None:
        rows = min(self.paths.rowCount(), MOST_ROWS)
        side = self.grid.verticalHeader()
        height = self.grid.head.height() + rows * side.defaultSectionSize()
        self.results.setFixedHeight(height)
        if self.grid.head.length() + side.sizeHint().width() > width:
            height += self.grid.horizontalScrollBar().sizeHint().height()
        self.grid.setFixedHeight(height)
