"""TickDelegate: a row of the data set: its tick, number, picture and words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bpviz.views.build.source_model import SourceModel
from bpviz.views.numbers import count
from bpviz.views.theme import THEMES, ui_font

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 28
BOX: Final = 16
GAP: Final = 8
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class TickDelegate(QStyledItemDelegate):
    """Paints a row in the colours of the theme. A click anywhere on it, or Space, ticks it."""

    def __init__(self, model: SourceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = THEMES["light"]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(self.theme))
        row, rect = index.row(), option.rect
        ticked = row in self._model.chosen
        if ticked:
            painter.fillRect(rect, self.theme.colour("accent_wash"))
        box = QRectF(rect.left() + self.theme.px(GAP), 0, *[self.theme.px(BOX)] * 2)
        box.moveTop(rect.center().y() + 1 - box.height() / 2)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        self._paint_box(painter, box, ticked, focused)
        left = round(box.right()) + self.theme.px(GAP)
        painter.setPen(self.theme.colour("text" if option.state & _ENABLED else "off"))
        self._paint_row(painter, rect.adjusted(left - rect.left(), 0, 0, 0), row)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, ticked: bool, focused: bool) -> None:
        theme, radius = self.theme, self.theme.px(4)
        edge = theme.colour("accent" if ticked or focused else "dim")
        painter.setPen(QPen(edge, theme.px(2) if focused else 1))
        painter.setBrush(theme.colour("accent" if ticked else "field"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if ticked:
            tick = QPen(theme.colour("on_accent"), theme.px(2))
            tick.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(tick)
            x, y, unit = box.left(), box.top(), box.width() / 16
            corners = ((4, 8), (7, 11), (12, 5))
            painter.drawPolyline([QPointF(x + a * unit, y + b * unit) for a, b in corners])

    def _paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        """The number, right-aligned, then picture and words."""
        metrics, gap = QFontMetrics(painter.font()), self.theme.px(GAP)
        words = painter.pen()
        wide = metrics.horizontalAdvance(count(8888))
        painter.setPen(self.theme.colour("dim"))
        painter.drawText(rect.left(), rect.top(), wide, rect.height(), _RIGHT, count(row + 1))
        rect = rect.adjusted(wide + 2 * gap, 0, 0, 0)
        image = self._model.picture(row)
        if image is not None:
            painter.drawImage(rect.left(), rect.center().y() + 1 - image.height() // 2, image)
            rect = rect.adjusted(image.width() + gap, 0, 0, 0)
        painter.setPen(words)
        text = self._model.words(row)
        painter.drawText(
            rect, MIDDLE, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        )

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Qt's: what the mouse and the keys do to a row."""
        match event:
            case QMouseEvent():
                left = event.button() == Qt.MouseButton.LeftButton
                wanted = left and event.type() == QEvent.Type.MouseButtonRelease
            case QKeyEvent():
                wanted = event.key() == Qt.Key.Key_Space
            case _:
                wanted = False
        if wanted:
            self._model.toggle(index)
        return wanted


_ENABLED: Final = QStyle.StateFlag.State_Enabled
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | MIDDLE)
