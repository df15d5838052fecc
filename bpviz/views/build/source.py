"""SourcePanel: rows of a data set, chosen with ticks to be the mini-batch."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.data import Dataset
from bpviz.run.build import chosen_rows
from bpviz.run.display import Display
from bpviz.views.build.source_model import MOST_LISTED, SourceModel
from bpviz.views.build.ticks import TickDelegate
from bpviz.views.build.wrap import Wrap
from bpviz.views.numbers import count
from bpviz.views.theme import Theme

LIST_HEIGHT: Final = 176


class SourcePanel(QWidget):
    """A list with ticks, and the buttons that take the chosen rows, or all again."""

    rowsAsked = Signal(object, object, str)  # x (n, inputs), y (n, outputs); words for undo
    wholeAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self.tr("Rows of the data set"), self)
        self._heading.setProperty("role", "heading")
        self._about = QLabel(self)
        self._about.setObjectName("sourceAbout")
        self._about.setProperty("role", "label")
        self._about.setWordWrap(True)
        self.model = SourceModel(self)
        self.model.ticked.connect(self._show_chosen)
        self.list = QListView(self)
        self.list.setObjectName("sourceRows")
        self.list.setAccessibleName(self._heading.text())
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self._ticks = TickDelegate(self.model, self.list)
        self.list.setItemDelegate(self._ticks)
        self._use = QPushButton(self)
        self._use.setObjectName("useRows")
        self._use.setProperty("kind", "soft")
        self._none = QPushButton(self.tr("Choose none"), self)
        self._none.setObjectName("chooseNone")
        self._none.setProperty("kind", "quiet")
        self._whole = QPushButton(self.tr("Whole data set again"), self)
        self._whole.setObjectName("wholeDataset")
        for button in (self._use, self._none, self._whole):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._use.clicked.connect(self._ask_rows)
        self._none.clicked.connect(self.model.clear)
        self._whole.clicked.connect(self.wholeAsked)
        self._arrange()
        self._show_chosen()

    def _arrange(self) -> None:
        self._buttons = Wrap((self._use, self._whole, self._none), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._about, self.list):
            self._column.addWidget(widget)
        self._column.addWidget(self._buttons)

    # --- what is shown ---------------------------------------------------------------------------

    def show_dataset(self, dataset: Dataset | None, whole: bool) -> None:
        """List the rows of a data set, None: nothing to list; whole: it is what is learnt now."""
        self.list.ensurePolished()
        self.model.show_dataset(dataset)
        self.setVisible(dataset is not None)
        self._whole.setVisible(not whole)
        if dataset is not None:
            words = self.tr("{rows} rows. Tick those to step through.")
            if dataset.examples > MOST_LISTED:
                words = self.tr("The first {listed} of {rows} rows. Tick those to step through.")
            listed = count(MOST_LISTED)
            self._about.setText(words.format(rows=count(dataset.examples), listed=listed))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = len(self.model.chosen)
        self._use.setEnabled(chosen > 0)
        self._none.setVisible(chosen > 0)
        self._use.setText(self._words(chosen))
        none = self.tr("Tick the rows that are to be the mini-batch first.")
        self._use.setToolTip("" if chosen else none)

    def _words(self, chosen: int) -> str:
        if chosen == 0:
            return self.tr("Use as the mini-batch")
        if chosen == 1:
            return self.tr("Use the chosen row as the mini-batch")
        words = self.tr("Use the {rows} chosen rows as the mini-batch")
        return words.format(rows=count(chosen))

    def show_display(self, display: Display) -> None:
        """Take digits and the decimal mark."""
        self.model.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self.model.theme = self._ticks.theme = theme
        self.model.renew()
        self._column.setSpacing(theme.px(6))
        self._buttons.set_spacing(theme.px(6))
        self.list.setFixedHeight(theme.px(LIST_HEIGHT))

    # --- what the person does --------------------------------------------------------------------

    def _ask_rows(self) -> None:
        dataset = self.model.dataset
        if dataset is not None:
            chosen = chosen_rows(dataset, sorted(self.model.chosen))
            words = self.tr("Rows of the data set: {rows}").format(rows=count(chosen.examples))
            self.rowsAsked.emit(chosen.train_x, chosen.train_y, words)
