"""The panel beside the diagram in Step: several views of the same step, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import Params, Ref
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.history import Era, History
from bpviz.views.chain import ChainView
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import PADDING
from bpviz.window.formula_page import FormulaPage
from bpviz.window.step_pages import PAGES, is_offered

if TYPE_CHECKING:
    from bpviz.views.build import BuildView
    from bpviz.views.paths import PathsView
    from bpviz.views.slip import SlipView
    from bpviz.views.table import TableView


@dataclass(frozen=True, slots=True, eq=False)
class Beginning:
    """What a run began with, and has gone on with ever since."""

    era: Era
    params: Params

    @classmethod
    def of(cls, history: History) -> "Beginning | None":
        """The beginning of a run; None when the run was changed on its way."""
        if history.next_change(0) is not None:
            return None
        return cls(history.era_at(0), history.checkpoint_before(0).params)

    def is_of(self, other: "Beginning | None") -> bool:
        """Whether two are one."""
        return other is not None and self.era is other.era


class View(Protocol):
    """What every page can be told."""

    def show_frame(self, frame: Frame) -> None: ...
    def show_display(self, display: Display) -> None: ...
    def show_theme(self, theme: Theme) -> None: ...


class StepPanel(QWidget):
    """Pages under tabs. A page is made when it is first turned to; only the one seen is kept up.

    wire  connects the signals of a page that was made
    """

    pathShown = Signal(object)  # a tuple of Refs; () for no path
    turned = Signal()  # another page is seen

    def __init__(self, wire: Callable[[QWidget], None]) -> None:
        super().__init__()
        self.setObjectName("stepPanel")
        self._wire = wire
        self._made: dict[str, QWidget] = {}
        self._frame: Frame | None = None
        self._display: Display | None = None
        self._theme: Theme | None = None
        self._source: Dataset | None = None
        self._beginning: Beginning | None = None
        self.tabs = QTabBar()
        self.tabs.setObjectName("stepTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("What is shown of the step"))
        self._pages = QStackedWidget()
        for row in PAGES:
            index = self.tabs.addTab(row.words())
            self.tabs.setTabToolTip(index, row.tip())
        self._lay_out()
        self._shown = self.page(PAGES[0].name)
        self.tabs.currentChanged.connect(self._turn)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PADDING // 2, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(PADDING // 2, 0, 0, 0)
        above.addWidget(self.tabs, 1)
        column.addLayout(above)
        column.addWidget(self._pages, 1)

    # --- pages -----------------------------------------------------------------------------------

    def page(self, name: str) -> QWidget:
        """The page of a name, made now if it was not seen yet."""
        if name not in self._made:
            row = next(row for row in PAGES if row.name == name)
            made = row.make()
            self._made[name] = made
            self._pages.addWidget(made)
            if self._theme is not None:
                cast(View, made).show_theme(self._theme)
            if name == "paths":
                cast("PathsView", made).pathShown.connect(self._path_shown)
            if name == "net":
                cast("BuildView", made).show_source(self._source)
            self._wire(made)
        return self._made[name]

    @property
    def formula(self) -> FormulaPage:
        """The page with the formula."""
        return cast(FormulaPage, self.page("formula"))

    @property
    def chain(self) -> ChainView:
        """The formula itself."""
        return self.formula.chain

    @property
    def table(self) -> "TableView":
        """The page with all numbers."""
        return cast("TableView", self.page("table"))

    @property
    def paths(self) -> "PathsView":
        """The page with the paths of a parameter."""
        return cast("PathsView", self.page("paths"))

    @property
    def shown(self) -> str:
        """The name of the page that is seen."""
        return PAGES[self.tabs.currentIndex()].name

    def turn_to(self, name: str) -> None:
        """Show a page, if it is offered now."""
        index = next(place for place, row in enumerate(PAGES) if row.name == name)
        if self.tabs.isTabVisible(index):
            self.tabs.setCurrentIndex(index)

    def turn_by(self, n: int) -> None:
        """Show the next page (1) or the one before (-1), round and round."""
        offered = [i for i in range(len(PAGES)) if self.tabs.isTabVisible(i)]
        place = offered.index(self.tabs.currentIndex())
        self.tabs.setCurrentIndex(offered[(place + n) % len(offered)])

    def _turn(self, index: int) -> None:
        self._shown = self.page(PAGES[index].name)
        self._pages.setCurrentWidget(self._shown)
        view = cast(View, self._shown)
        if self._display is not None:
            view.show_display(self._display)
        if self._frame is not None:
            view.show_frame(self._frame)
        self.pathShown.emit(self.path)
        self.turned.emit()

    def show_source(self, dataset: Dataset | None) -> None:
        """The data set that rows can be chosen from again; None: there is none."""
        self._source = dataset
        if "net" in self._made:
            cast("BuildView", self._made["net"]).show_source(dataset)

    def show_beginning(self, history: History) -> None:
        """Tell the page that repeats a run in another way what the run began with."""
        if self.shown != "slip":
            return
        slip, begun = cast("SlipView", self._shown), Beginning.of(history)
        if begun is None:
            slip.forget_start()
        elif not begun.is_of(self._beginning):
            slip.show_start(begun.era.spec, begun.params, begun.era.dataset)
        self._beginning = begun

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show a moment in the page that is seen."""
        if self._frame is None or frame.spec != self._frame.spec:
            self._offer(frame)
        self._frame = frame
        cast(View, self._shown).show_frame(frame)

    def _offer(self, frame: Frame) -> None:
        """Offer the pages that mean something for this network."""
        for index, row in enumerate(PAGES):
            self.tabs.setTabVisible(index, is_offered(row, frame.spec))

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self._display = display
        cast(View, self._shown).show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        for view in self._made.values():
            cast(View, view).show_theme(theme)

    def _path_shown(self, path: tuple[Ref, ...] | None) -> None:
        self.pathShown.emit(path or ())

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () while the paths are not seen."""
        return (self.paths.path or ()) if self.shown == "paths" else ()
