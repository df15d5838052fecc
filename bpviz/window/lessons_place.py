"""Where the lessons stand: left of everything, folded to a rail where there is no room for them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from bpviz.views.theme.sizes import GAP
from bpviz.window.docks import Docks
from bpviz.window.header import Header
from bpviz.window.panel import dock
from bpviz.window.workspaces import LEFT, PanelRow

WIDE: Final = 1400
"""Below this width of the window, at zoom 1, the lessons are a rail unless they were unfolded."""

RAIL, LEAST, MOST = 40, 244, 380
SHARE: Final = 0.19
"""Of the window's width for the lessons, from LEAST to MOST pixels."""

DIAGRAM, BESIDE = 676, 320
"""In Step the diagram keeps this, as long as the formula beside it has this."""


class Holder(QWidget):
    """Stands in the dock until the lessons are made, and holds them then."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def put(self, panel: QWidget) -> None:
        """Hold this panel."""
        self._column.addWidget(panel)


class LessonsPlace(Docks):
    """Docks around the diagram, and around them all the dock of the lessons."""

    header: Header

    def _make_around(self, panels: QMainWindow) -> QMainWindow:
        """What holds the lessons on the left, and all other panels."""
        around = QMainWindow()
        around.setObjectName("around")
        around.setWindowFlags(Qt.WindowType.Widget)
        around.setCentralWidget(panels)
        self.holder = Holder()
        self.lessons_dock: QDockWidget = dock(
            "lessons", self.tr("Lessons"), self.holder, around, False
        )
        self.lessons_dock.setAccessibleName(self.tr("Lessons"))
        around.addDockWidget(LEFT, self.lessons_dock)
        self.lessons_dock.setVisible(self._lessons_choice != "hidden")
        self.around = around
        return around

    # --- folded, unfolded, hidden ----------------------------------------------------------------

    @property
    def _zoom(self) -> float:
        return 1.0 if self._theme is None else self._theme.zoom

    @property
    def _is_wide(self) -> bool:
        return self.width() >= WIDE * self._zoom

    @property
    def _lessons_choice(self) -> str:
        """ "open", "rail" or "hidden", as it was left in a window so wide."""
        return self.settings.text("lessons_wide" if self._is_wide else "lessons_narrow")

    def _choose_lessons(self, choice: str) -> None:
        for name in ("lessons_wide", "lessons_narrow"):
            is_for_both = "hidden" in (choice, self.settings.text(name))
            if is_for_both or (name == "lessons_wide") == self._is_wide:
                self.settings.set(name, choice)
        self.fit_lessons()
        self._share_room()

    @property
    def lessons_folded(self) -> bool:
        """Whether only the rail of the lessons is seen."""
        return self._lessons_choice == "rail"

    def fold_lessons(self) -> None:
        """Fold the lessons to a rail, or unfold them."""
        self._choose_lessons("rail" if self._lessons_choice == "open" else "open")

    def hide_lessons(self) -> None:
        """Hide the lessons altogether, or show them again."""
        self._choose_lessons("open" if self._lessons_choice == "hidden" else "hidden")

    def show_lessons(self) -> None:
        """Have the lessons in sight, unfolded."""
        if self._lessons_choice != "open":
            self._choose_lessons("open")
        else:
            self.fit_lessons()

    def fit_lessons(self) -> None:
        """Fold, unfold, hide or show the lessons as it was chosen for a window so wide."""
        choice = self._lessons_choice
        self.lessons_dock.setVisible(choice != "hidden")
        self.header.show_lessons(choice != "hidden")
        if self.contents.has_teaching:
            self.contents.lessons.set_folded(choice == "rail")
        if choice == "rail":
            self.holder.setFixedWidth(round(RAIL * self._zoom))
        else:
            self.holder.setMinimumWidth(round(LEAST * self._zoom * 0.9))
            self.holder.setMaximumWidth(16_777_215)
        if choice != "hidden" and not self.lessons_dock.isFloating():
            width = self._lessons_width if choice == "open" else round(RAIL * self._zoom)
            way = Qt.Orientation.Horizontal
            self.around.resizeDocks([self.lessons_dock], [width], way)

    @property
    def _lessons_width(self) -> int:
        """The width of the dock, unfolded."""
        most, least = round(MOST * self._zoom), round(LEAST * self._zoom)
        return max(least, min(most, round(SHARE * self.width())))

    @property
    def room_across(self) -> int:
        """The width that the other panels share."""
        is_beside = self._lessons_choice != "hidden" and not self.lessons_dock.isFloating()
        if not is_beside:
            return self.width()
        mine = self._lessons_width if self._lessons_choice == "open" else round(RAIL * self._zoom)
        return self.width() - mine - GAP

    def _size_of(self, panel: PanelRow, room: int) -> int:
        """In Step the formula gives way to the diagram while the lessons are open."""
        wanted = super()._size_of(panel, room)
        if panel.name != "formula" or self._lessons_choice != "open":
            return wanted
        most = max(round(BESIDE * self._zoom), room - 3 * GAP - round(DIAGRAM * self._zoom))
        return min(wanted, most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the lessons where the window becomes narrow."""
        if event.size().width() != event.oldSize().width():
            self.fit_lessons()
        super().resizeEvent(event)
