"""Painting a cell: names as mathematics, numbers in the colour of their quantity, thin lines."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bpviz.notation import Node
from bpviz.views.boxes import Box, layout, math_font, paint
from bpviz.views.table.model import RIGHT, Index, NumberModel
from bpviz.views.table.names import name_of, owner_of
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

PAD: Final = 6
NAME_SIZE: Final = 15
OWNER_SIZE: Final = 11
BASELINE: Final = 0.65
NOW_RADIUS: Final = 4
POINTED_WASH: Final = 0.6
POINTED_BAR: Final = 3


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a NumberModel."""

    def __init__(self, model: NumberModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.pointed_row: int | None = None
        self.show_theme(THEMES["light"])

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._font = ui_font(theme, TEXT_LABEL)
        self.metrics = QFontMetrics(self._font)

    @property
    def font(self) -> QFont:
        """The letters of the numbers."""
        return self._font

    # --- how wide --------------------------------------------------------------------------------

    def padded(self, width: float) -> int:
        """A column that holds so much."""
        return round(width) + 2 * self._theme.px(PAD)

    def width_of(self, row: int, column: int) -> int:
        """How much room a cell needs."""
        cells = self._model.cells
        if cells is None:
            return 0
        if column:
            text = cells.text(self._model.place(row), column)
            return self.padded(self.metrics.horizontalAdvance(text)) if text else 0
        return self.padded(sum(box.width + self._theme.px(PAD) for box in self._name(row)))

    def _name(self, row: int) -> list[Box]:
        """The name of a row, and the neuron that tells it from others of this name."""
        cells = self._model.cells
        if cells is None:
            return []
        ref = cells.ref(self._model.place(row))
        boxes = [_set(name_of(ref, cells.notation), self._theme.px(NAME_SIZE))]
        owner = owner_of(ref, cells.notation)
        if owner is not None:
            boxes.append(_set(owner, self._theme.px(OWNER_SIZE)))
        return boxes

    # --- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: draws one cell."""
        cells = self._model.cells
        if cells is None:
            return
        rect, state = QRect(option.rect), option.state
        place, column = self._model.place(index.row()), index.column()
        self._paint_ground(painter, rect, bool(state & QStyle.StateFlag.State_Selected))
        if index.row() == self.pointed_row:
            self._paint_pointed(painter, rect, first=column == 0)
        if cells.is_now(place, column):
            self._paint_now(painter, rect)
        if column:
            painter.setFont(self._font)
            painter.setPen(self._colour(place, column))
            room = rect.adjusted(0, 0, -self._theme.px(PAD), -1)
            painter.drawText(room, int(RIGHT), cells.text(place, column))
        else:
            self._paint_name(painter, rect, index.row())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_ground(self, painter: QPainter, rect: QRect, selected: bool) -> None:
        if selected:
            painter.fillRect(rect, self._theme.colour("accent_wash"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._theme.colour("line"))

    def _paint_pointed(self, painter: QPainter, rect: QRect, first: bool) -> None:
        """What is pointed at lies on a lighter wash than what is selected, with a bar before it."""
        wash = self._theme.colour("accent_wash")
        wash.setAlphaF(POINTED_WASH)
        painter.fillRect(rect.adjusted(0, 0, 0, -1), wash)
        accent = self._theme.colour("accent")
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), accent)
        if first:
            bar = QRect(rect.left(), rect.top(), self._theme.px(POINTED_BAR), rect.height())
            painter.fillRect(bar, accent)

    def _paint_now(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("now"), self._theme.px(1.5)))
        painter.setBrush(self._theme.colour("now_wash"))
        radius = self._theme.px(NOW_RADIUS)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), radius, radius)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, row: int) -> None:
        x = float(rect.left() + self._theme.px(PAD))
        y = rect.top() + BASELINE * rect.height()
        for box in self._name(row):
            paint(painter, box, QPointF(x, y), self._theme)
            x += box.width + self._theme.px(PAD)

    def _colour(self, place: int, column: int) -> QColor:
        cells = self._model.cells
        value = None if cells is None else cells.number(place, column)
        family = self._model.part.columns[column].family
        if value is None:
            return self._theme.tone("dim")
        tone = family if family == "text" else self._theme.signed(family, value)
        return self._theme.tone(tone)


@lru_cache(maxsize=512)
def _set(name: Node, size: int) -> Box:
    return layout(name, size, math_font())
