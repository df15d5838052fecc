"""The goals of a page: always in sight, between its text and the way to the next page."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from bpviz.lessons.markup import blocks_of
from bpviz.views.lessons.goal_row import GoalRow
from bpviz.views.lessons.shown import Shown
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING


class GoalsBox(QFrame):
    """Made for one page; nothing where it asks for nothing."""

    def __init__(self, shown: Shown, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonGoals")
        self.setProperty("panel", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words: Mapping[str, str] = shown.words.goals
        self._gaps = shown.gaps
        self._rows = {name: GoalRow(name, self) for name in shown.goals}
        heading = QLabel(self.tr("To do"))
        heading.setProperty("role", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, GAP // 2, PADDING, GAP // 2)
        column.setSpacing(GAP // 3)
        column.addWidget(heading)
        for row in self._rows.values():
            column.addWidget(row)
        self.setVisible(bool(self._rows))
        self.show_theme(theme)
        self.show_state(shown)

    def show_state(self, shown: Shown) -> None:
        """Show which goals were met."""
        for name, row in self._rows.items():
            row.show_goal(blocks_of(self._words[name], self._gaps), name in shown.met)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        for row in self._rows.values():
            row.show_theme(theme)
