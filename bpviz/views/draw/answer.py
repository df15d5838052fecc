"""AnswerPanel: what the network reads, its outputs, and below them what can be told to it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.views.draw.output_bars import OutputBars
from bpviz.views.draw.tell import TellPanel
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP


class AnswerPanel(QWidget):
    """The bars are `bars`, what is told and learnt is `tell`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerPanel")
        self.bars, self.tell = OutputBars(self), TellPanel(self)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.bars, 1)
        column.addWidget(line)
        column.addWidget(self.tell)

    def show_display(self, display: Display) -> None:
        """Pass on the decimal mark."""
        self.bars.show_display(display)
        self.tell.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Pass on colours and zoom."""
        self.bars.show_theme(theme)
        self.tell.show_theme(theme)
