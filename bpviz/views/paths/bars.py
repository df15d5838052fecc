"""One bar a factor of a path: from the line of 1 down to its size, and what is left of 1 so far."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.engine import Path
from bpviz.views.copying import CopyMenu
from bpviz.views.numbers import number
from bpviz.views.paths.cells import symbol_box
from bpviz.views.paths.model import Content
from bpviz.views.paths.paint_bars import AXIS, BELOW, PLOT, SYMBOL, TOP, Drawing, label_font
from bpviz.views.paths.series import Bar, Series, series_of
from bpviz.views.paths.words import BARS_NAME, PRODUCT, say
from bpviz.views.theme import THEMES, Theme

NARROWEST: Final = 34
GAP: Final = 6
DIGITS, FEWEST_DIGITS = 4, 2


class FactorBars(QWidget):
    """The factors of one path as bars that hang from the line of 1, on a logarithmic scale."""

    chosen = Signal(object)  # the Ref of a factor whose bar was double-clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pathsBars")
        self._theme = THEMES["light"]
        self._series: Series | None = None
        self._most_digits = DIGITS
        self._texts: tuple[str, ...] = ()
        self._slots: list[int] = []
        self._drawing: Drawing | None = None
        self._room = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def series(self) -> Series | None:
        """What is drawn, from left to right."""
        return self._series

    def show_path(self, content: Content, path: Path) -> None:
        """Show the factors of a path, or only their symbols while they are not known."""
        self._series = series = series_of(content, path)
        self._most_digits = content.digits
        told = ", ".join(series.told(bar, DIGITS) for bar in series.bars) if series.known else ""
        self.setAccessibleName(say(BARS_NAME))
        self.setAccessibleDescription(told)
        self._measure()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._measure()

    def fit_to(self, width: int) -> None:
        """Write the numbers with fewer digits where they would not fit into a width."""
        if width != self._room:
            self._room = width
            self._measure()

    # --- where things stand --------------------------------------------------------------------

    def _measure(self) -> None:
        """Four digits if they fit, else fewer; where even two do not, the bars are scrolled."""
        px = self._theme.px
        self.setFixedHeight(px(TOP + PLOT + BELOW))
        if self._series is None:
            return
        for digits in (DIGITS, DIGITS - 1, FEWEST_DIGITS):
            self._write(self._series, min(digits, self._most_digits))
            needed = px(AXIS) + sum(self._slots)
            if needed <= self._room:
                break
        self.setMinimumWidth(needed)
        self._place()

    def _write(self, series: Series, digits: int) -> None:
        texts = (number(bar.value, digits, decimal=series.decimal) for bar in series.bars)
        self._texts = tuple(texts) if series.known else ("",) * len(series.bars)
        both = zip(series.bars, self._texts, strict=True)
        self._slots = [max(self._theme.px(NARROWEST), self._needed(*each)) for each in both]

    def _needed(self, bar: Bar, text: str) -> int:
        words = QFontMetricsF(label_font(self._theme, bold=bar.symbol is None))
        wide = words.horizontalAdvance(text)
        if bar.symbol is None:
            wide = max(wide, words.horizontalAdvance(say(PRODUCT)))
        else:
            wide = max(wide, symbol_box(bar.symbol, SYMBOL, self._theme).width)
        return int(wide) + 1 + self._theme.px(GAP)

    def _place(self) -> None:
        if self._series is None:
            return
        px, columns = self._theme.px, []
        left = float(px(AXIS))
        spare = max(self.width() - left - sum(self._slots), 0) / len(self._slots)
        for slot in self._slots:
            columns.append(QRectF(left, px(TOP), slot + spare, px(PLOT)))
            left += slot + spare
        self._drawing = Drawing(
            self._series, tuple(columns), self._texts, self._theme, self.width()
        )
        self.update()

    def bar_rect(self, i: int) -> QRectF:
        """The room of a bar, from top to bottom of the plot."""
        return QRectF() if self._drawing is None else self._drawing.columns[i]

    def _bar_at(self, place: QPointF) -> Bar | None:
        if self._series is None or self._drawing is None:
            return None
        for bar, column in zip(self._series.bars, self._drawing.columns, strict=True):
            if column.left() <= place.x() < column.right():
                return bar
        return None

    # --- Qt ------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self._theme.px(TOP + PLOT + BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.draw(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tooltip of a bar has its number with every digit."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self._bar_at(QPointF(event.pos()))
            told = "" if bar is None or self._series is None else self._series.told(bar, 17)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bar = self._bar_at(event.position())
        if bar is not None:
            self.chosen.emit(bar.ref)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        bar = self._bar_at(QPointF(event.pos()))
        if bar is None or self._series is None:
            return
        formula = self._series.formula if bar.symbol is None else bar.symbol
        value = bar.value if self._series.known else None
        CopyMenu(self, value, formula).show_at(event.globalPos())
