"""DigitsView: the examples of a split with their answers, wrong ones first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import Array
from bpviz.run.answers import Answers, class_names, sample_of
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.answers.detail import Detail
from bpviz.views.answers.filters import FilterRow
from bpviz.views.answers.grid import DigitGrid
from bpviz.views.answers.pictures import Kind, kind_of
from bpviz.views.answers.source import Source
from bpviz.views.answers.splits import SplitChooser
from bpviz.views.answers.words import NO_CLASS, say
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP

STEPPING_MILLISECONDS: Final = 200
FLAT: Final = 360
DRAWN: Final = ((28, 28), (8, 8))
"""Pictures that the pad can have on its paper."""


class DigitsView(QWidget):
    """Filters and the choice of a split, the grid, and beside it one example enlarged.

    While training runs the answers are made anew once an epoch, at rest at once, and where updates
    are stepped through by itself five times a second; while it is hidden not at all.
    """

    exampleAsked = Signal(str, int)  # split, row: to be stepped through
    drawAsked = Signal(str, int)  # split, row: to be put on the pad and drawn on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitsView")
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._source = Source(self)
        self._source.ready.connect(self._draw)
        self._answers: Answers | None = None
        self._kind = Kind(None, 1.0, 1)
        self._can_draw = False
        self._measured: Dataset | None = None  # the data set that `_kind` is of
        self._filter = "all"
        self._cell: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STEPPING_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._make_parts()
        self._lay_out()
        self._write()

    def _make_parts(self) -> None:
        self._filters = FilterRow(self)
        self._filters.filterChosen.connect(self._set_filter)
        self._filters.cellRemoved.connect(self._remove_cell)
        self._splits = SplitChooser(("test", "validation", "train"), self)
        self._splits.splitChosen.connect(self._draw_split)
        self._grid = DigitGrid(self)
        self._grid.pointed.connect(self._enlarge)
        self._grid.chosen.connect(self._enlarge)
        self._grid.stepAsked.connect(self._ask_step)
        self._grid.menuAsked.connect(self._open_menu)
        self._detail = Detail(self)
        self._step = QPushButton(self)
        self._step.setObjectName("stepThrough")
        self._step.setProperty("kind", "soft")
        self._step.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._step.clicked.connect(self._ask_step)
        self._draw_on = QPushButton(self)
        self._draw_on.setObjectName("drawOnIt")
        self._draw_on.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw_on.clicked.connect(self._ask_draw)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("digitsSentence")
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("role", "dim")
        self._sentence.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._filters, 1)
        top.addWidget(self._splits)
        beside = QVBoxLayout()
        beside.addWidget(self._detail, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._step)
        buttons.addWidget(self._draw_on)
        beside.addLayout(buttons)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._grid, 1)
        middle.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._sentence)
        layout.addLayout(middle, 1)

    def _write(self) -> None:
        self._step.setText(self.tr("Step"))
        self._step.setToolTip(self.tr("Step through this example (Enter)"))
        self._draw_on.setText(self.tr("Draw on it"))
        self._draw_on.setToolTip(
            self.tr("Put this example on the paper in Draw, and change it with the pen.")
        )
        self._grid.setAccessibleName(self.tr("Examples with their answers, wrong ones first"))

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
            self._draw(again=True)
        return super().event(event)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the answers of the network of a frame."""
        self._frame = frame
        self._splits.show_dataset(frame.dataset)
        if frame.training or not frame.playing:
            self._timer.stop()
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def show_display(self, display: Display) -> None:
        """Write numbers with this decimal mark."""
        if display.decimal != self._display.decimal:
            self._display = display
            self._grid.show_display(display)
            self._detail.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        for part in (self._filters, self._grid, self._detail):
            part.show_theme(theme)
        self._flatten()

    def show_cell(self, split: str, truth: int, answer: int) -> None:
        """Show the examples of a cell of the confusion matrix of a split."""
        self._splits.choose(split)
        self._filter, self._cell = "cell", (truth, answer)
        self._draw(again=True)
        self._grid.to_top()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._flatten()

    def _flatten(self) -> None:
        self._detail.set_flat(self.height() < self._theme.px(FLAT))

    # --- filters ---------------------------------------------------------------------------------

    def _set_filter(self, name: str) -> None:
        self._filter, self._cell = name, None
        self._draw(again=True)
        self._grid.to_top()

    def _remove_cell(self) -> None:
        self._set_filter("all")

    def _rows(self, answers: Answers) -> Array:
        if self._cell is not None:
            return answers.cell(*self._cell)
        return answers.wrong if self._filter == "wrong" else answers.order

    # --- drawing ---------------------------------------------------------------------------------

    def _draw_split(self, split: str) -> None:
        self._draw(again=True)
        self._grid.to_top()

    def _draw(self, again: bool = False) -> None:
        """Show the answers; `again` also those that were shown already."""
        frame = self._frame
        if frame is None or not self.isVisible():
            return
        found = self._source.answers(frame, self._splits.split)
        self._measure(frame.dataset)
        if found is self._answers and found is not None and not again:
            return
        self._answers = found
        self._show_parts(found is not None)
        if found is None:
            self._sentence.setText(say(NO_CLASS))
            return
        names, rows = class_names(frame.dataset), self._rows(found)
        cell = self._cell and (names[self._cell[0]], names[self._cell[1]])
        self._filters.show_filter(self._filter, len(found), found.wrong_count, cell)
        self._grid.show_rows(self._kind, self._x, found, rows, names)
        if not len(rows):
            self._say_none()
        self._enlarge(None)

    def _measure(self, dataset: Dataset) -> None:
        """What examples look like, and which cells there can be."""
        if dataset is self._measured:
            return
        self._measured, self._kind = dataset, kind_of(dataset)
        self._can_draw = dataset.image_shape in DRAWN
        self._filter, self._cell = "all", None

    def _show_parts(self, shown: bool) -> None:
        self._sentence.setVisible(not shown)
        for part in (self._filters, self._grid, self._detail, self._step):
            part.setVisible(shown)
        self._draw_on.setVisible(shown and self._can_draw)

    def _say_none(self) -> None:
        """There is nothing to see: that is good news."""
        self._sentence.setText(self.tr("None: there is no such answer here."))
        self._sentence.show()
        for part in (self._detail, self._step, self._draw_on):
            part.hide()

    @property
    def _x(self) -> Array:
        assert self._frame is not None
        pair = sample_of(self._frame.dataset, self._splits.split)
        assert pair is not None
        return pair[0]

    def _enlarge(self, pointed: int | None) -> None:
        """Enlarge what is pointed at, else what is chosen."""
        row = self._grid.row if pointed is None else pointed
        if row is not None and self._answers is not None and self._frame is not None:
            names = class_names(self._frame.dataset)
            self._detail.show_row(self._kind, self._x, self._answers, row, names)

    # --- asking ----------------------------------------------------------------------------------

    def _ask_step(self) -> None:
        if self._grid.row is not None:
            self.exampleAsked.emit(self._splits.split, self._grid.row)

    def _ask_draw(self) -> None:
        if self._grid.row is not None:
            self.drawAsked.emit(self._splits.split, self._grid.row)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Step through this example"), self._ask_step)
        if self._can_draw:
            menu.addAction(self.tr("Draw on this example"), self._ask_draw)
        menu.popup(place)
