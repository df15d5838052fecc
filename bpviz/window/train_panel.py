"""The panel below the diagram in Train: pictures of what was learnt, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bpviz.views.theme.sizes import GAP, PADDING
from bpviz.window.pages import Pages
from bpviz.window.train_pages import TRAIN_PAGES

if TYPE_CHECKING:
    from bpviz.run.flow import FlowLog
    from bpviz.views.answers import ConfusionView, DigitsView
    from bpviz.views.flow import FlowView


class TrainPanel(Pages):
    """Surface, examples, confusion, weights and flow; a cell of the confusion opens its images."""

    def __init__(self, wire: Callable[[QWidget], None], log: "FlowLog") -> None:
        """`log` has followed δ and the gradients since the run began, whatever page was seen."""
        self._log = log
        says = QCoreApplication.translate("TrainPanel", "Pictures of what was learnt")
        super().__init__(TRAIN_PAGES, "train", says, wire)

    @property
    def split(self) -> str:
        """The examples whose confusion is shown: "train", "validation" or "test"."""
        page = self._made.get("confusion")
        return "validation" if page is None else cast("ConfusionView", page).split

    def prepare(self, name: str, page: QWidget) -> None:
        """Follow a cell of the confusion to its images."""
        if name in ("digits", "confusion", "weights"):
            page.setContentsMargins(PADDING, GAP, PADDING, GAP)
        if name == "flow":
            cast("FlowView", page).use_log(self._log)
        if name == "confusion":
            cast("ConfusionView", page).cellChosen.connect(self._open_cell)

    def _open_cell(self, truth: int, answer: int) -> None:
        confusion = cast("ConfusionView", self.page("confusion"))
        digits = cast("DigitsView", self.page("digits"))
        self.turn_to("digits")
        digits.show_cell(confusion.split, truth, answer)
