"""One row of the comparison: the values of a variant, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from bpviz.views.run_words import value_words
from bpviz.views.theme import THEMES, Theme

COLUMNS: Final = 5
"""Results of a variant."""
LEFT_OUT: Final = "–"
"""Stands in a list for: this row is no variant."""


class Mark(QWidget):
    """The colour of a variant's curves; a ring around it when it is the best."""

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._theme, self._best = place, THEMES["light"], False
        self.show_theme(self._theme)

    def show_best(self, best: bool) -> None:
        """Whether the variant is the best, or in the lead."""
        self._best = best
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.setFixedSize(theme.px(18), theme.px(18))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, px = self.rect().toRectF().center(), theme.zoom
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.runs[self._place % len(theme.runs)]))
        painter.drawEllipse(middle, 4.5 * px, 4.5 * px)
        if self._best:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("text"), 1.5 * px))
            painter.drawEllipse(middle, 7.5 * px, 7.5 * px)
        painter.end()


class Cell(QWidget):
    """One value of a variant: typed, or chosen from a list. It holds what it is told to."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setObjectName(f"{name}Field")
        self.field.setProperty("kind", "inline")
        self.field.textEdited.connect(self._tell)
        self.list = QComboBox(self)
        self.list.setObjectName(f"{name}List")
        self.list.setProperty("kind", "inline")
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(7)
        self.list.activated.connect(self._tell)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.field, 0, 0)
        grid.addWidget(self.list, 0, 0)
        self.list.hide()

    @property
    def text(self) -> str:
        """What stands there, "" for nothing: a name of the engine where there is a list."""
        shown = self.list.currentData() if not self.list.isHidden() else self.field.text().strip()
        return str(shown or "")

    def offer(self, choices: Sequence[str], text: str, says: str) -> None:
        """Have a value of these names, or with none of them one that is typed."""
        self.list.setVisible(bool(choices))
        self.field.setVisible(not choices)
        self.list.clear()
        for name in choices:
            self.list.addItem(value_words(name), name)
        if choices:
            self.list.addItem(LEFT_OUT, "")
        self.set_text(text)
        for each in (self.list, self.field):
            each.setAccessibleName(says)

    def set_text(self, text: str) -> None:
        """Have this value."""
        self.list.setCurrentIndex(max(0, self.list.findData(text)))
        self.field.setText(text if self.list.isHidden() else "")

    def _tell(self, _: object = None) -> None:
        self.edited.emit()


class VariantRow(QWidget):
    """The widgets of a row; they stand in the grid of the view, so that columns line up."""

    edited = Signal()
    keepAsked = Signal(int)  # its place

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # its parts belong to the page; this only speaks for them
        self.place = place
        self.mark = Mark(place, parent)
        self.cells = [Cell(f"variant{place + 1}{part}", parent) for part in ("First", "Second")]
        for cell in self.cells:
            cell.edited.connect(self.edited)
        self.results = [QLabel(parent) for _ in range(COLUMNS)]
        for column, label in enumerate(self.results):
            label.setObjectName(f"variant{place + 1}Result{column}")
            label.setProperty("role", "value")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.keep = QToolButton(parent)
        self.keep.setObjectName(f"variant{place + 1}Keep")
        self.keep.setProperty("kind", "chip")
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.clicked.connect(self._keep)

    def place_in(self, grid: QGridLayout, line: int) -> None:
        """Stand in a line of a grid."""
        for column, part in enumerate((self.mark, *self.cells, *self.results, self.keep)):
            grid.addWidget(part, line, column)

    def show_results(self, texts: Sequence[str], about: str, best: bool) -> None:
        """Show these results; `about` says more where there is more to say."""
        for label, text in zip(self.results, texts, strict=True):
            label.setText(text)
            label.setToolTip(about)
        self.mark.show_best(best)

    def clear(self) -> None:
        """There are no results."""
        self.show_results([""] * COLUMNS, "", False)

    def _keep(self) -> None:
        self.keepAsked.emit(self.place)
