"""A button whose words are shortened where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

NARROWEST = 60


class WordButton(QPushButton):
    """Says one sentence; what is cut off stands in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show a sentence, whole until it is fitted to a width."""
        if words == self._words:
            return
        self._words = words
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip("")

    @property
    def words(self) -> str:
        """The whole sentence."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.sizeHint().height())

    def fit(self, room: int) -> None:
        """Shorten the words so that the button is at most `room` pixels wide."""
        metrics = self.fontMetrics()
        around = self.sizeHint().width() - metrics.horizontalAdvance(self.text())
        left = max(room - around, 1)
        text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, left)
        if text != self.text():
            self.setText(text)
            self.setToolTip("" if text == self._words else self._words)
