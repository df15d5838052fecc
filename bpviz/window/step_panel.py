"""The panel beside the diagram in Step: the formula, the table and the paths, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bpviz.engine import Ref
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain import ChainView
from bpviz.views.paths import PathsView
from bpviz.views.table import TableView
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import PADDING

View = ChainView | TableView | PathsView


class StepPanel(QWidget):
    """Three views of the same step; only the one that is seen is kept up to date."""

    pathShown = Signal(object)  # a tuple of Refs; () for no path

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepPanel")
        self.chain, self.table, self.paths = ChainView(), TableView(), PathsView()
        self._frame: Frame | None = None
        self._display: Display | None = None
        self.tabs = QTabBar()
        self.tabs.setObjectName("stepTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What is shown of the step"))
        for title in (self.tr("Formula"), self.tr("Table"), self.tr("Paths")):
            self.tabs.addTab(title)
        self._pages = QStackedWidget()
        for view in self._views:
            self._pages.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PADDING // 2, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(PADDING // 2, 0, 0, 0)
        above.addWidget(self.tabs)
        above.addStretch()
        column.addLayout(above)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.paths.pathShown.connect(self._path_shown)

    @property
    def _views(self) -> tuple[View, ...]:
        return (self.chain, self.table, self.paths)

    @property
    def _shown(self) -> View:
        return self._views[self._pages.currentIndex()]

    def _turn(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        if self._display is not None:
            self._shown.show_display(self._display)
        if self._frame is not None:
            self._shown.show_frame(self._frame)
        self.pathShown.emit(self.path)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment in the view that is seen."""
        self._frame = frame
        self._shown.show_frame(frame)

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self._display = display
        self._shown.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        for view in self._views:
            view.show_theme(theme)

    def _path_shown(self, path: tuple[Ref, ...] | None) -> None:
        self.pathShown.emit(path or ())

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () while the paths are not seen."""
        return (self.paths.path or ()) if self._shown is self.paths else ()
