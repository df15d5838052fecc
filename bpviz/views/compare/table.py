"""The rows of the comparison under their headings; it scrolls where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QWidget,
)

from bpviz.run.compare import MOST_VARIANTS
from bpviz.views.compare.row import VariantRow
from bpviz.views.compare.words import HEADINGS, say
from bpviz.views.theme import Theme

WANTED_COLUMN: Final = 3
"""Of the results: the one that asks when an accuracy was reached."""
FIRST_RESULT: Final = 3
"""The column of the grid in which the results begin."""


class ResultTable(QScrollArea):
    """Four rows: a colour, one or two values, the results, a button to keep it.

    Above the buttons is the one that takes the table elsewhere.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compareTable")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setProperty("kind", "page")
        self._grid = QGridLayout(self._page)
        self._headings = [self._heading(say(words)) for words in HEADINGS]
        self.wanted = QLineEdit("90", self._page)
        self.wanted.setObjectName("compareWanted")
        self.wanted.setProperty("kind", "inline")
        self.wanted.setAlignment(Qt.AlignmentFlag.AlignRight)
        says = QCoreApplication.translate("Compare", "Accuracy to reach, in %")
        self.wanted.setAccessibleName(says)
        self.wanted.setToolTip(says)
        self._percent = self._heading("%")
        self.rows = [VariantRow(place, self._page) for place in range(MOST_VARIANTS)]
        self.export = QToolButton(self._page)
        self.copy, self.save = self._prepare_export()
        keep = QCoreApplication.translate("Compare", "Keep")
        for row in self.rows:
            row.keep.setText(keep)
            row.keep.setAccessibleName(
                QCoreApplication.translate("Compare", "Keep variant {place}").format(
                    place=row.place + 1
                )
            )
            row.keep.hide()
        self._arrange()
        self.setWidget(self._page)

    def _prepare_export(self) -> tuple[QAction, QAction]:
        says = QCoreApplication.translate("Compare", "Copy the table, or save it")
        self.export.setObjectName("compareExport")
        self.export.setProperty("kind", "chip")
        self.export.setText("…")
        self.export.setToolTip(says)
        self.export.setAccessibleName(says)
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        copy = menu.addAction(QCoreApplication.translate("Compare", "Copy the table"))
        copy.setObjectName("compareCopy")
        save = menu.addAction(QCoreApplication.translate("Compare", "Save the table as CSV…"))
        save.setObjectName("compareSave")
        self.export.setMenu(menu)
        return copy, save

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self._page)
        label.setProperty("role", "label")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        return label

    def _arrange(self) -> None:
        for column, label in enumerate(self._headings):
            if column != WANTED_COLUMN:
                self._grid.addWidget(label, 0, FIRST_RESULT + column, Qt.AlignmentFlag.AlignBottom)
        self._grid.addLayout(self._wanted_heading(), 0, FIRST_RESULT + WANTED_COLUMN)
        self._grid.addWidget(
            self.export, 0, FIRST_RESULT + len(HEADINGS), Qt.AlignmentFlag.AlignBottom
        )
        for row in self.rows:
            row.place_in(self._grid, 1 + row.place)
        for column in range(FIRST_RESULT, FIRST_RESULT + len(HEADINGS)):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(1 + len(self.rows), 1)

    def _wanted_heading(self) -> QGridLayout:
        heading = QGridLayout()
        heading.setContentsMargins(0, 0, 0, 0)
        heading.setSpacing(0)
        heading.addWidget(self._headings[WANTED_COLUMN], 0, 0)
        below = QHBoxLayout()
        below.setSpacing(2)
        below.addStretch(1)
        below.addWidget(self.wanted)
        below.addWidget(self._percent)
        heading.addLayout(below, 1, 0)
        heading.setRowStretch(0, 1)
        return heading

    def headings(self) -> list[str]:
        """What stands above the results, in one line each."""
        texts = [" ".join(label.text().split()) for label in self._headings]
        texts[WANTED_COLUMN] += f" {self.wanted.text()} %"
        return texts

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        px = theme.px
        self._grid.setContentsMargins(0, 0, px(4), 0)
        self._grid.setHorizontalSpacing(px(6))
        self._grid.setVerticalSpacing(px(2))
        self.setMinimumWidth(px(240))
        self.wanted.setFixedWidth(px(36))
        for row in self.rows:
            row.mark.show_theme(theme)
            for cell in row.cells:
                cell.field.setMinimumWidth(px(52))
