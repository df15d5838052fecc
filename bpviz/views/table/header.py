"""The header of a table: quiet words above a thin line, and an arrow where the table is sorted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from bpviz.views.table.delegate import PAD
from bpviz.views.table.model import LEFT, RIGHT
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

HEIGHT: Final = 28
ARROW: Final = 3
ARROW_GAP: Final = 2


class TableHeader(QHeaderView):
    """Names the columns; a click sorts, a third one on the same restores the order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = THEMES["light"]
        self._metrics = QFontMetrics(self.font())
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._metrics = QFontMetrics(ui_font(theme, TEXT_LABEL))
        self.setMinimumSectionSize(theme.px(ARROW))
        self.setFixedHeight(theme.px(HEIGHT))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def least_width(self, column: int) -> int:
        """The room that the words above a column need."""
        return self._metrics.horizontalAdvance(self._words(column)) + 2 * self._theme.px(PAD)

    def _words(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def paintSection(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, column: int
    ) -> None:
        """Qt's: draws the words above a column."""
        theme, pad = self._theme, self._theme.px(PAD)
        sorted_ = self.isSortIndicatorShown() and column == self.sortIndicatorSection()
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour("accent" if sorted_ else "line"))
        painter.setFont(ui_font(theme, TEXT_LABEL))
        painter.setPen(theme.tone("accent" if sorted_ else "dim"))
        words = self._words(column)
        painter.drawText(rect.adjusted(pad, 0, -pad, 0), int(RIGHT if column else LEFT), words)
        if sorted_:
            width = self._metrics.horizontalAdvance(words)
            away = theme.px(ARROW) + theme.px(ARROW_GAP)
            x = rect.right() - pad - width - away if column else rect.left() + pad + width + away
            self._paint_arrow(painter, QPointF(x, rect.center().y()))

    def _paint_arrow(self, painter: QPainter, centre: QPointF) -> None:
        """Points up where the smallest comes first."""
        size = self._theme.px(ARROW)
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        tip, base = (-size, size / 2) if up else (size, -size / 2)
        corners = [QPointF(0, tip), QPointF(-size, base), QPointF(size, base)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tone("accent"))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
        painter.restore()

    def sectionSizeFromContents(self, column: int) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: the room that a section wants."""
        return QSize(self.least_width(column), self._theme.px(HEIGHT))
