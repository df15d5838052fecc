"""LargePad: the paper on the whole screen, with the answer beside it, for a projector."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.views.draw import DrawPanel, OutputBars
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import PADDING
from bpviz.window.drawing import Drawing

LEAVING: Final = (Qt.Key.Key_Escape, Qt.Key.Key_F, Qt.Key.Key_F11)


class LargePad(QWidget):
    """Borrows the pad of the panel, and gives it back when it is closed (Esc or F)."""

    left = Signal()

    def __init__(self, panel: DrawPanel, drawing: Drawing, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("largePadWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Draw a digit"))
        self._panel, self._drawing = panel, drawing
        self.bars = OutputBars(self)
        self.bars.setObjectName("largeBars")
        self.bars.show_prediction(drawing.prediction)
        panel.pad.predicted.connect(self.bars.show_prediction)
        self._leave = QPushButton(self.tr("Back to the window (Esc)"), self)
        self._leave.setObjectName("leaveLargePad")
        self._leave.setProperty("kind", "quiet")
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leave.clicked.connect(self.close)
        self._lay_out()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self.bars, 1)
        beside.addWidget(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(PADDING,) * 4)
        row.setSpacing(PADDING)
        row.addWidget(self._panel.give_pad(), 3)
        row.addLayout(beside, 1)

    def show_theme(self, theme: Theme) -> None:
        """Show the answer larger than in the window: it is read from the last row."""
        self.bars.show_theme(theme.zoomed(1.5 * theme.zoom))

    def show_display(self, display: Display) -> None:
        """Take the decimal mark."""
        self.bars.show_display(display)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, F and F11 leave; a digit says what the drawing is; C clears."""
        key = event.key()
        if key in LEAVING:
            self.close()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._drawing.tell(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_C:
            self._panel.pad.clear()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the pad back."""
        self._panel.pad.predicted.disconnect(self.bars.show_prediction)
        self._panel.take_pad()
        self.left.emit()
        super().closeEvent(event)
