"""The panel beside the diagram in Step: several views of the same step, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bpviz.data import Dataset
from bpviz.engine import Params, Ref
from bpviz.run.history import Era, History
from bpviz.views.chain import ChainView
from bpviz.window.formula_page import FormulaPage
from bpviz.window.pages import Pages
from bpviz.window.step_pages import STEP_PAGES

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


class StepPanel(Pages):
    """Formula, table, paths, check, code, net and slip."""

    pathShown = Signal(object)  # a tuple of Refs; () for no path

    def __init__(self, wire: Callable[[QWidget], None]) -> None:
        self._source: Dataset | None = None
        self._beginning: Beginning | None = None
        says = QCoreApplication.translate("StepPanel", "What is shown of the step")
        super().__init__(STEP_PAGES, "step", says, wire)
        self.turned.connect(self._say_path)

    def prepare(self, name: str, page: QWidget) -> None:
        """Follow the path that is walked; tell the page of the net where its rows came from."""
        if name == "paths":
            cast("PathsView", page).pathShown.connect(self._path_shown)
        if name == "net":
            cast("BuildView", page).show_source(self._source)

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

    # --- what is shown ---------------------------------------------------------------------------

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

    def _path_shown(self, path: tuple[Ref, ...] | None) -> None:
        self.pathShown.emit(path or ())

    def _say_path(self) -> None:
        self.pathShown.emit(self.path)

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () while the paths are not seen."""
        return (self.paths.path or ()) if self.shown == "paths" else ()
