"""The field that a prediction is typed into."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionFrame, QWidget

from bpviz.views.numbers import MINUS

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIGNS = "+-" + MINUS
LONGEST = 40
MARGIN = 4


class GuessEdit(QLineEdit):
    """A line of text whose Enter and Esc are its own, whatever the window does with them."""

    entered = Signal()  # Enter was pressed
    escaped = Signal()  # Esc was pressed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictEdit")
        self.setMaxLength(LONGEST)
        self.setProperty("state", "hidden")
        self._placeholders = ("", "")

    def set_placeholders(self, whole: str, short: str) -> None:
        """What stands in the empty field, and what does where that is too long."""
        self._placeholders = (whole, short)
        self._choose_placeholder()

    def _choose_placeholder(self) -> None:
        whole, short = self._placeholders
        style, frame = self.style(), QStyleOptionFrame()
        self.initStyleOption(frame)
        inner = style.subElementRect(style.SubElement.SE_LineEditContents, frame, self)
        fits = self.fontMetrics().horizontalAdvance(whole) < inner.width() - MARGIN
        self.setPlaceholderText(whole if fits else short)

    def set_sign(self, sign: str) -> None:
        """Begin what is typed with a sign, in place of the one it has."""
        self.setText(sign + self.text().strip().lstrip(SIGNS))

    def set_state(self, state: str) -> None:
        """Look like a guess ("hidden"), like something refused ("bad"), or plain ("")."""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Esc from the shortcuts of the window."""
        own = isinstance(event, QKeyEvent) and event.key() in (*ENTER, Qt.Key.Key_Escape)
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_placeholder()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
