"""Labels whose text changes many times a second while everything around them stands still."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST_LETTERS: Final = 4
"""Fewer letters of a word say nothing."""
_WIDEST_DIGITS: Final = str.maketrans("123456789", "0" * 9)


class SteadyLabel(QLabel):
    """A label for a number: another one of the same length asks for no new layout.

    Qt's own asks with every text, and all that lies around it, to the window, is laid out anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def text(self) -> str:
        """What is shown."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        """Show a text; one that looks as long as that before needs no other room."""
        if text == self._text:
            return
        same_room = _shape(text) == _shape(self._text)
        self._text = text
        self.setAccessibleName(text)
        if not same_room:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(_shape(self._text))
        return QSize(width + 1, metrics.height())  # it is rounded

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self.alignment(), self.shown())
        painter.end()

    def shown(self) -> str:
        """The text as it is painted."""
        return self._text


class ShortLabel(SteadyLabel):
    """A right-aligned label that shortens its text where there is no room for all of it."""

    def __init__(self, name: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._choices: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def shown(self) -> str:
        """The first of the texts that fits, or the beginning of the last."""
        metrics, room = self.fontMetrics(), self.width()
        fitting = (each for each in self._choices if metrics.horizontalAdvance(each) <= room)
        shortest = metrics.elidedText(self._choices[-1], Qt.TextElideMode.ElideRight, room)
        return next(fitting, shortest)

    def say(self, words: str, *shorter: str) -> None:
        """Show these words, or the first of the shorter ones that fit; all in the tooltip."""
        if (words, *shorter) != self._choices:
            self._choices = (words, *shorter)
            self.setText(words)
            self.setToolTip(words)
            self.update()


class WordLabel(SteadyLabel):
    """A word that gives up its end where there is little room, and all of it where there is less.

    What stands beside it says the same.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def shown(self) -> str:
        """The word, its beginning, or nothing."""
        text, room = self.text(), self.width()
        short = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        return short if short == text or len(short) > LEAST_LETTERS else ""


def _shape(text: str) -> str:
    """The text with its digits all alike: where it is equal, so is the room that is needed."""
    return text.translate(_WIDEST_DIGITS)
