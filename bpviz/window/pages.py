"""Pages: several views of one thing under tabs, of which one is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.tabs import Tabs
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import PADDING


def _always(frame: Frame) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page: its name, what stands on its tab and says what it is, how it is made.

    title, about  marked for translation in the context of the table that the row stands in
    offered       whether it means something for a network and its data
    """

    name: str
    title: Callable[[], str]
    about: Callable[[], str]
    make: Callable[[], QWidget]
    offered: Callable[[Frame], bool] = _always


class View(Protocol):
    """What every page can be told."""

    def show_frame(self, frame: Frame) -> None: ...
    def show_display(self, display: Display) -> None: ...
    def show_theme(self, theme: Theme) -> None: ...


class Pages(QWidget):
    """Pages under tabs. A page is made when it is first turned to; only the one seen is kept up.

    wire  connects the signals of a page that was made
    """

    turned = Signal()  # another page is seen

    def __init__(
        self, rows: Sequence[PageRow], name: str, says: str, wire: Callable[[QWidget], None]
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}Panel")
        self._rows, self._wire = tuple(rows), wire
        self._made: dict[str, QWidget] = {}
        self._frame: Frame | None = None
        self._display: Display | None = None
        self._theme: Theme | None = None
        self.tabs = Tabs(f"{name}Tabs", says)
        self.tabs.setUsesScrollButtons(True)
        self._pages = QStackedWidget()
        for row in self._rows:
            index = self.tabs.addTab(row.title())
            self.tabs.setTabToolTip(index, row.about())
        self._lay_out()
        self._shown: QWidget | None = None
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
            row = next(row for row in self._rows if row.name == name)
            made = self._made[name] = row.make()
            self._pages.addWidget(made)
            if self._theme is not None:
                cast(View, made).show_theme(self._theme)
            self.prepare(name, made)
            self._wire(made)
        return self._made[name]

    def has(self, name: str) -> bool:
        """Whether the page of a name was made."""
        return name in self._made

    def prepare(self, name: str, page: QWidget) -> None:
        """Tell a page that was just made what only this panel knows."""

    @property
    def shown(self) -> str:
        """The name of the page that is seen."""
        return self._rows[self.tabs.currentIndex()].name

    def turn_to(self, name: str) -> None:
        """Show a page, if it is offered now."""
        index = next(place for place, row in enumerate(self._rows) if row.name == name)
        if self.tabs.isTabVisible(index) and self._shown is None:
            self._turn(index)
        if self.tabs.isTabVisible(index):
            self.tabs.setCurrentIndex(index)

    def turn_by(self, n: int) -> None:
        """Show the next page (1) or the one before (-1), round and round."""
        offered = [i for i in range(len(self._rows)) if self.tabs.isTabVisible(i)]
        place = offered.index(self.tabs.currentIndex())
        self.tabs.setCurrentIndex(offered[(place + n) % len(offered)])

    def _turn(self, index: int) -> None:
        self._shown = self.page(self._rows[index].name)
        self._pages.setCurrentWidget(self._shown)
        view = self._view
        assert view is not None
        if self._display is not None:
            view.show_display(self._display)
        if self._frame is not None:
            view.show_frame(self._frame)
        self.turned.emit()

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show a moment in the page that is seen."""
        old, self._frame = self._frame, frame
        if old is None or frame.spec != old.spec or frame.dataset is not old.dataset:
            self._offer(frame)
        if self._view is not None:
            self._view.show_frame(frame)

    @property
    def _view(self) -> View | None:
        return cast(View | None, self._shown)

    def _offer(self, frame: Frame) -> None:
        """Offer the pages that mean something for this network and its data; see one of them."""
        offered = [row.offered(frame) for row in self._rows]
        first, here = offered.index(True), self.tabs.currentIndex()
        if self._shown is None:
            self._turn(here if offered[here] else first)
        for index, is_offered in enumerate(offered):
            self.tabs.setTabVisible(index, is_offered)
        if not offered[self.tabs.currentIndex()] or self._shown is not self._made.get(self.shown):
            self.tabs.setCurrentIndex(first)

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self._display = display
        if self._view is not None:
            self._view.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        for view in self._made.values():
            cast(View, view).show_theme(theme)
