"""One panel of the curves: heading, legend with the latest values, small buttons, the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.curves.legend import LegendEntry
from bpviz.views.theme import THEMES, Theme

SPACING: Final = 14
LEAST_HEIGHT: Final = 190
"""Pixels at zoom 1 that a panel has at least when its legend has a line of its own."""

if TYPE_CHECKING:
    from bpviz.views.curves.plot import CurvePlot


class CurvePanel(QFrame):
    """A heading above a plot, or above a sentence that says why there is none."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.plot: CurvePlot | None = None
        self.setObjectName(f"{kind}Panel")
        self.setProperty("panel", "whole")
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.entries = {
            "training": LegendEntry(f"{kind}Training", "training", False, self),
            "validation": LegendEntry(f"{kind}Validation", "validation", True, self),
        }
        self.original = LegendEntry(f"{kind}Original", "off", False, self)
        self.sentence = QLabel(self)
        self.sentence.setObjectName(f"{kind}Sentence")
        self.sentence.setProperty("role", "dim")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons: list[QToolButton] = []
        self._top = QHBoxLayout()
        self._top.addWidget(self.heading)
        self._top.addStretch(1)
        self._top.setSpacing(SPACING)
        for entry in (self.original, *self.entries.values()):
            entry.hide()
            self._top.addWidget(entry)
        self._column = QVBoxLayout(self)
        self._below = QHBoxLayout()
        self._below.setSpacing(SPACING)
        self._below.addStretch(1)
        self._placed = "beside"
        self._theme = THEMES["light"]
        self._column.addLayout(self._top)
        self._column.addLayout(self._below)
        self._column.addWidget(self.sentence, 1)

    def add_button(self, name: str) -> QToolButton:
        """A small button at the right of the heading."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons.append(button)
        self._top.insertWidget(self._top.indexOf(self.heading) + 1, button)
        return button

    def has_room(self, place: str) -> bool:
        """Whether the legend with its words fits "beside" the heading, or "below" it."""
        entries = (self.original, *self.entries.values())
        parts = [each.whole_width for each in entries if each.whole_width]
        if place == "beside":
            buttons = (button for button in self._buttons if not button.isHidden())
            parts += [self.heading.sizeHint().width(), *(b.sizeHint().width() for b in buttons)]
        elif self.height() < self._theme.px(LEAST_HEIGHT):
            return False
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        return sum(parts) + SPACING * len(parts) <= room

    def place_legend(self, place: str) -> None:
        """Have the legend "beside" the heading, "below" it, or beside it without words, "bare"."""
        if place == self._placed:
            return
        self._placed = place
        row = self._below if place == "below" else self._top
        for entry in (self.original, *self.entries.values()):
            entry.show_word(place != "bare")
            row.addWidget(entry)

    def add_plot(self, plot: CurvePlot) -> None:
        """Show this plot where the sentence is, once there is something to plot."""
        self.plot = plot
        self._column.addWidget(plot, 1)

    def name_plot(self) -> None:
        """Name the plot for a screen reader."""
        assert self.plot is not None
        cost = QCoreApplication.translate(
            "CurvesView", "Cost: arrows move the crosshair, Enter goes there"
        )
        accuracy = QCoreApplication.translate(
            "CurvesView", "Accuracy: arrows move the crosshair, Enter goes there"
        )
        self.plot.setAccessibleName(cost if self.kind == "cost" else accuracy)

    def show_sentence(self, sentence: str) -> None:
        """Say why there is no plot; an empty sentence shows the plot."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        if self.plot is not None:
            self.plot.setVisible(not sentence)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        side, above = theme.px(16), theme.px(10)
        self._column.setContentsMargins(side, above, theme.px(10), theme.px(8))
        self._column.setSpacing(theme.px(4))
        for entry in (self.original, *self.entries.values()):
            entry.show_theme(theme)
        if self.plot is not None:
            self.plot.show_theme(theme)
