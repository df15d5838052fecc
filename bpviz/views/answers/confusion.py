"""ConfusionView: what is taken for what, and how often."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.engine import Array
from bpviz.run.answers import class_names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.answers.matrix import ConfusionMatrix
from bpviz.views.answers.source import Source, measured
from bpviz.views.answers.splits import SplitChooser
from bpviz.views.answers.words import NO_CLASS, about_all, about_cell, say
from bpviz.views.theme import THEMES, Theme

STEPPING_MILLISECONDS: Final = 200
TWO_LINES: Final = 36


class ConfusionView(QWidget):
    """A sentence, the choice of the examples, and the matrix.

    While training runs it shows what was measured last, at the end of an epoch. At rest it is of
    the very parameters that are shown; where these step by themselves it follows five times a
    second. Nothing is computed while it is hidden.
    """

    cellChosen = Signal(int, int)  # truth, answer: the images of this cell are asked for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionView")
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._source = Source(self)
        self._source.ready.connect(self._draw)
        self._shown: Array | None = None
        self._sentence = QLabel(self)
        self._sentence.setObjectName("confusionSentence")
        self._sentence.setWordWrap(True)
        self._splits = SplitChooser(("validation", "test", "train"), self)
        self._splits.splitChosen.connect(self._draw)
        self._matrix = ConfusionMatrix(self)
        self._matrix.pointed.connect(self._say)
        self._matrix.chosen.connect(self.cellChosen)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STEPPING_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._lay_out()
        self._draw()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._splits, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._matrix, 1)
        layout.addStretch()

    @property
    def split(self) -> str:
        """Which examples are shown: "train", "validation" or "test"."""
        return self._splits.split

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
        """Write shares with this decimal mark."""
        if display.decimal != self._display.decimal:
            self._display = display
            self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        # Room for two lines: what is pointed at must not move under the mouse.
        self._sentence.setMinimumHeight(theme.px(TWO_LINES))
        self._matrix.show_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say(self._matrix.cursor_cell)
        return super().event(event)

    # --- drawing ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._frame is None or not self.isVisible():
            return
        self._shown = self._counts(self._frame)
        self._matrix.setVisible(self._shown is not None)
        if self._shown is not None:
            names = class_names(self._frame.dataset)
            self._matrix.show_counts(self._shown, names, self._display.decimal)
        self._say(self._matrix.cursor_cell)

    def _counts(self, frame: Frame) -> Array | None:
        """What was measured last while training runs, else of the parameters that are shown."""
        found = measured(frame, self.split) if frame.training else None
        if found is not None:
            return found
        answers = self._source.answers(frame, self.split)
        return None if answers is None else answers.confusion

    def _say(self, cell: tuple[int, int] | None) -> None:
        frame, shown = self._frame, self._shown
        if frame is None:
            return
        decimal = self._display.decimal
        if shown is None:
            sentence = say(NO_CLASS)
        elif cell is None:
            sentence = about_all(shown, class_names(frame.dataset), decimal)
        else:
            images = frame.dataset.image_shape is not None
            sentence = about_cell(shown, class_names(frame.dataset), cell, images, decimal)
        self._sentence.setText(sentence)
        self._matrix.setAccessibleName(self.tr("Confusion matrix: truth by row, answer by column"))
        self._matrix.setAccessibleDescription(sentence)
        self._matrix.setToolTip("" if cell is None else sentence)
