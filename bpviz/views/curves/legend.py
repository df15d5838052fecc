"""One entry of a legend: a piece of the line, its word, and the latest value."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from bpviz.views.steady import SteadyLabel, WordLabel
from bpviz.views.theme import THEMES, Theme

LENGTH: Final = 18
BETWEEN: Final = 6


def colour_of(theme: Theme, token: str | int) -> QColor:
    """The colour of a line: of a token of the theme, or of the earlier run in this place."""
    if isinstance(token, int):
        return QColor(theme.runs[token % len(theme.runs)])
    return theme.colour(token)


class Swatch(QWidget):
    """A piece of a line as it is drawn, with its dot when it has dots."""

    def __init__(self, token: str | int, dotted: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._dotted, self._theme = token, dotted, THEMES["light"]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(LENGTH), self._theme.px(10))

    def show_token(self, token: str | int) -> None:
        """Be a piece of another line."""
        self._token = token
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = colour_of(self._theme, self._token), self.height() / 2
        painter.setPen(QPen(colour, self._theme.px(2), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))
        if self._dotted:
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(self.width() / 2, middle), 2.5, 2.5)
        painter.end()


class LegendEntry(QWidget):
    """A word beside a piece of its line, and a value in the line's colour."""

    def __init__(self, name: str, word: str, dotted: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._swatch = Swatch(word, dotted, self)
        self._word = WordLabel(self)
        self._word.setProperty("role", "label")
        self._value = SteadyLabel(self)
        self._value.setObjectName(f"{name}Value")
        self._value.setProperty("role", "value")
        self._value.setProperty("tone", word)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(BETWEEN)
        for part in (self._swatch, self._word, self._value):
            layout.addWidget(part)

    def show_value(self, word: str, value: str | None) -> None:
        """Show a latest value, or hide the entry: there is no such curve."""
        if self._word.text() != word:
            self._word.setText(word)
            self.setToolTip(word)
        self._value.setText(value or "")
        self.setVisible(value is not None)

    @property
    def whole_width(self) -> int:
        """Pixels that it needs with its word; 0 while it is hidden."""
        if self.isHidden():
            return 0
        parts = (self._swatch, self._word, self._value)
        return sum(part.sizeHint().width() for part in parts) + 2 * BETWEEN

    def show_word(self, there: bool) -> None:
        """With its word, or without: the piece of line says it, too."""
        self._word.setVisible(there)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._swatch.show_theme(theme)
