"""Which line is which: a stroke and a word for each, on as many lines as the width needs."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from bpviz.views.check.plot import SECANT, Plot
from bpviz.views.check.words import LEGEND, say
from bpviz.views.theme import Theme

LINE: Final = 18
STROKE: Final = 20
GAP: Final = 16
TOKENS: Final = {"curve": "text", "tangent": "accent", "secant": SECANT}


class Legend(Plot):
    """The three lines of the plots above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("checkLegend", LINE, parent)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        super().show_theme(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines that this width needs."""
        needed = int(self._places(self.width())[-1][1].bottom())
        if needed != self.height():
            self.setFixedHeight(needed)

    def _places(self, width: float) -> list[tuple[str, QRectF]]:
        """Where each entry stands."""
        px, found = self.theme.px, []
        x, y = 0.0, 0.0
        for key, words in LEGEND.items():
            wide = px(STROKE) + px(6) + self.measure(say(words)) + 2
            if x and x + wide > width:
                x, y = 0.0, y + px(LINE)
            found.append((key, QRectF(x, y, wide, px(LINE))))
            x += wide + px(GAP)
        return found

    def draw(self, painter: QPainter) -> None:
        """Draw a stroke and a word for each line."""
        px = self.theme.px
        for key, room in self._places(self.width()):
            y = round(room.center().y()) + 0.5
            painter.setPen(self.pen(TOKENS[key], 2.0, dashed=key == "secant"))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.left() + px(STROKE), y))
            painter.setPen(self.theme.colour("dim"))
            words = room.adjusted(px(STROKE) + px(6), 0, 0, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), say(LEGEND[key]))
