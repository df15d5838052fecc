"""Painting the bars of a path: lines of the scale, bars, labels, and the product so far."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from bpviz.views.boxes import paint
from bpviz.views.numbers import SUPERSCRIPTS
from bpviz.views.paths.cells import symbol_box
from bpviz.views.paths.series import Bar, Series
from bpviz.views.paths.words import CUT, PRODUCT, say
from bpviz.views.theme import Theme, ui_font

AXIS: Final = 34
PLOT: Final = 132
TOP: Final = 24
BELOW: Final = 56
BAR: Final = 20
TEXT: Final = 11
SYMBOL: Final = 14
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def label_font(theme: Theme, bold: bool = False) -> QFont:
    """The font of the numbers below the bars."""
    return ui_font(theme, TEXT, bold)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """The bars where they stand.

    columns  the room of each bar, from top to bottom of the plot
    texts    the number below each bar
    width    of the whole drawing
    """

    series: Series
    columns: tuple[QRectF, ...]
    texts: tuple[str, ...]
    theme: Theme
    width: float

    def draw(self, painter: QPainter) -> None:
        """Draw everything."""
        self._draw_lines(painter)
        for i in range(len(self.series.bars)):
            self._draw_bar(painter, i)
            self._draw_labels(painter, i)
        if self.series.known:
            self._draw_product_line(painter)

    def _y(self, value: float) -> float:
        return self.theme.px(TOP) + self.series.scale.share(value) * self.theme.px(PLOT)

    def _draw_lines(self, painter: QPainter) -> None:
        theme = self.theme
        painter.setFont(label_font(theme))
        for power in self.series.scale.powers if self.series.known else (0,):
            y = round(self._y(10.0**power)) + 0.5
            base = power == 0
            painter.setPen(QPen(theme.colour("dim" if base else "line"), 1.0))
            painter.drawLine(QPointF(theme.px(AXIS), y), QPointF(self.width, y))
            painter.setPen(theme.colour("dim"))
            room = QRectF(0, y - theme.px(8), theme.px(AXIS - 6), theme.px(16))
            painter.drawText(room, RIGHT, _power(power))

    def _draw_bar(self, painter: QPainter, i: int) -> None:
        theme, bar, column = self.theme, self.series.bars[i], self.columns[i]
        middle, wide = column.center().x(), theme.px(BAR)
        if not self.series.known:
            self._draw_unknown(painter, column)
            return
        if bar.value == 0 or bar.value != bar.value:
            self._draw_cut(painter, column)
            return
        top, bottom = sorted((self._y(1.0), self._y(bar.value)))
        bottom = max(bottom, top + 2)
        shape = QRectF(middle - wide / 2, top, wide, bottom - top)
        colour = theme.tone(bar.tone)
        hollow = bar.tone == "text" and bar.value < 0
        painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
        ink = theme.colour("off") if bar.tone == "text" else colour
        painter.setBrush(theme.colour("panel") if hollow else ink)
        painter.drawRoundedRect(shape, 2, 2)
        if bar.value < 0:
            self._draw_sign(painter, middle, bar)

    def _draw_sign(self, painter: QPainter, middle: float, bar: Bar) -> None:
        """A minus in a disc, on the other side of the line of 1 than the bar."""
        theme = self.theme
        radius = theme.px(6)
        apart = radius + 2 if abs(bar.value) > 1 else -radius - 2
        centre = QPointF(middle, self._y(1.0) + apart)
        painter.setPen(QPen(theme.tone(bar.tone), 1.5))
        painter.setBrush(theme.colour("panel"))
        painter.drawEllipse(centre, radius, radius)
        half = radius * 0.5
        painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0))

    def _draw_unknown(self, painter: QPainter, column: QRectF) -> None:
        theme = self.theme
        wide = theme.px(BAR)
        painter.setPen(QPen(theme.colour("line"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tall = theme.px(PLOT * 0.4)
        painter.drawRoundedRect(
            QRectF(column.center().x() - wide / 2, self._y(1.0), wide, tall), 2, 2
        )

    def _draw_cut(self, painter: QPainter, column: QRectF) -> None:
        """A cross at the line of 1, and a dotted line down: there is no bar long enough."""
        theme, middle = self.theme, column.center().x()
        y, half = self._y(1.0), theme.px(6)
        painter.setPen(QPen(theme.colour("dim"), 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(middle, y + half), QPointF(middle, column.bottom()))
        painter.setPen(QPen(theme.colour("text"), 2.5))
        painter.drawLine(QPointF(middle - half, y - half), QPointF(middle + half, y + half))
        painter.drawLine(QPointF(middle - half, y + half), QPointF(middle + half, y - half))

    def _draw_product_line(self, painter: QPainter) -> None:
        """What is left of 1 after each factor, a dot each, joined by a line; it ends at a cut."""
        theme = self.theme
        places = [
            QPointF(self.columns[i].center().x(), self._y(value))
            for i, value in enumerate(self.series.sofar)
            if self.series.cut is None or i < self.series.cut
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(theme.colour("panel"))
        for place in places:
            painter.drawEllipse(place, theme.px(3), theme.px(3))
        if self.series.cut is not None:
            self._say_cut(painter)

    def _say_cut(self, painter: QPainter) -> None:
        theme = self.theme
        painter.setFont(label_font(theme, bold=True))
        painter.setPen(theme.colour("text"))
        words = say(CUT)
        wide = QFontMetricsF(label_font(theme, bold=True)).horizontalAdvance(words) + 2
        middle = self.columns[self.series.cut or 0].center().x()
        left = min(max(middle - wide / 2, float(theme.px(AXIS))), self.width - wide)
        room = QRectF(left, 0, wide, theme.px(TOP - 8))
        painter.drawText(room, CENTRE, words)

    def _draw_labels(self, painter: QPainter, i: int) -> None:
        theme, bar, column = self.theme, self.series.bars[i], self.columns[i]
        y = column.bottom() + theme.px(4)
        painter.setFont(label_font(theme, bold=bar.symbol is None))
        painter.setPen(theme.tone(bar.tone) if self.series.known else theme.colour("dim"))
        beside = QRectF(column.left(), y, column.width(), theme.px(16))
        painter.drawText(beside, CENTRE, self.texts[i])
        below = QRectF(column.left(), y + theme.px(16), column.width(), theme.px(BELOW - 20))
        if bar.symbol is None:
            painter.setPen(theme.colour("text"))
            painter.drawText(below, CENTRE, say(PRODUCT))
            return
        box = symbol_box(bar.symbol, SYMBOL, theme)
        baseline = below.center().y() + (box.ascent - box.descent) / 2
        paint(painter, box, QPointF(below.center().x() - box.width / 2, baseline), theme)


def _power(power: int) -> str:
    return "1" if power == 0 else "10" if power == 1 else f"10{str(power).translate(SUPERSCRIPTS)}"
