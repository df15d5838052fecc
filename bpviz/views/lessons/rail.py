"""The rail: all that is left of the lessons where there is no room for them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bpviz.views.theme import Theme, icon
from bpviz.views.theme.fonts import ui_font
from bpviz.views.theme.sizes import TEXT_VALUE
from bpviz.views.theme.tokens import THEMES

WIDTH = 36
FIRST_OF_CHINA = "\u2e80"
"""From here on Unicode has the characters of Chinese, Japanese and Korean."""


class Rail(QWidget):
    """A button and the word, upright. A press anywhere unfolds the lessons."""

    unfoldAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonsRail")
        self._theme = THEMES["light"]
        self._word = self.tr("Lessons")
        self.button = QPushButton()
        self.button.setObjectName("lessonsUnfold")
        self.button.setProperty("kind", "transport")
        self.button.setProperty("kind", "quiet")
        self.button.setToolTip(self.tr("Show the lessons (Ctrl+L)"))
        self.button.setAccessibleName(self.tr("Show the lessons"))
        self.button.clicked.connect(self.unfoldAsked)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 0)
        column.addWidget(self.button)
        column.addStretch()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_word(self, word: str) -> None:
        """The word beside the button: "Lessons", or the title of the open one."""
        self._word = word
        self.update()

    def mouseReleaseEvent(self, event: object) -> None:
        self.unfoldAsked.emit()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._theme = theme
        self.button.setIcon(icon("chevron-right", theme, "dim"))
        self.button.setFixedSize(theme.px(WIDTH - 4), theme.px(30))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = ui_font(self._theme, TEXT_VALUE)
        painter.setFont(font)
        painter.setPen(self._theme.colour("dim"))
        top = self._theme.px(46)
        if stands_upright(self._word):
            self._paint_upright(painter, top)
            return
        length = self.height() - top - self._theme.px(12)
        word = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, length)
        painter.translate(self.width() / 2, top)
        painter.rotate(90)
        half = painter.fontMetrics().height() / 2
        painter.drawText(
            QRectF(0, -half, length, 2 * half), int(Qt.AlignmentFlag.AlignVCenter), word
        )

    def _paint_upright(self, painter: QPainter, top: float) -> None:
        """One character below the other, as far as there is room."""
        step = painter.fontMetrics().height()
        for place, character in enumerate(self._word):
            box = QRectF(0, top + place * step, self.width(), step)
            if box.bottom() <= self.height():
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), character)


def stands_upright(word: str) -> bool:
    """Whether a word is written downwards in characters that stand, as Chinese is."""
    return any(character >= FIRST_OF_CHINA for character in word)
