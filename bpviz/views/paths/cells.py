"""Painting the table: cells with a symbol and a number, heads in the mathematics font."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bpviz.notation.tree import Node
from bpviz.views.boxes import Box, math_font, paint
from bpviz.views.boxes.fit import fitted
from bpviz.views.paths.model import SYMBOL_ROLE, TONE_ROLE, PathsModel
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE

PAD: Final = 8
LINE: Final = 20
HEAD_SIZE: Final = 16
SYMBOL_SIZE: Final = 14
LEAST: Final = 34
BAND: Final = 3
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


def symbol_box(formula: Node, size: float, theme: Theme) -> Box:
    """A symbol on one line."""
    return fitted(formula, size * theme.zoom, size * theme.zoom, math_font())


class CellDelegate(QStyledItemDelegate):
    """A cell: the symbol where the rows differ, below it the number once it is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = THEMES["light"]
        self.current = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; the row that is walked lies on the wash of what is shown now."""
        painter.save()
        rect: QRect = option.rect
        self._draw_ground(painter, rect, index)
        room = QRectF(rect).adjusted(self.theme.px(PAD) / 2, 0, -self.theme.px(PAD), 0)
        symbol, text = index.data(SYMBOL_ROLE), str(index.data() or "")
        if symbol is not None:
            self._draw_symbol(painter, symbol, room, above=bool(text))
        if text:
            painter.setFont(self._font(index))
            painter.setPen(self.theme.tone(str(index.data(TONE_ROLE))))
            half = room.height() / 2 - self.theme.px(2)
            place = room.adjusted(0, half, 0, -self.theme.px(2)) if symbol is not None else room
            painter.drawText(place, RIGHT, text)
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, here = self.theme, index.row() == self.current
        if here:
            painter.fillRect(rect, theme.colour("now_wash"))
        if here and index.column() == 0:
            band = QRect(rect.topLeft(), QSize(theme.px(BAND), rect.height()))
            painter.fillRect(band, theme.colour("now"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if _begins_results(index):
            painter.drawLine(rect.topLeft(), rect.bottomLeft())

    def _draw_symbol(self, painter: QPainter, symbol: Node, room: QRectF, above: bool) -> None:
        box = symbol_box(symbol, SYMBOL_SIZE, self.theme)
        middle = room.center().y() - (room.height() / 4 - self.theme.px(1) if above else 0)
        baseline = middle + (box.ascent - box.descent) / 2
        paint(painter, box, QPointF(room.right() - box.width, baseline), self.theme)

    def _font(self, index: Index) -> QFont:
        model = index.model()
        product = isinstance(model, PathsModel) and index.column() >= model.factors
        return ui_font(self.theme, TEXT_VALUE, bold=product)


def _begins_results(index: Index) -> bool:
    """Whether the cell is a product, which stands right of a line."""
    model = index.model()
    return isinstance(model, PathsModel) and index.column() == model.factors


class SymbolHeader(QHeaderView):
    """Column heads typeset as formulas; product and running sum as words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = THEMES["light"]
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        model = self.model()
        painter.save()
        painter.fillRect(rect, self.theme.colour("panel"))
        painter.setPen(QPen(self.theme.colour("line"), 1.0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = QRectF(rect).adjusted(0, 0, -self.theme.px(PAD), 0)
        if isinstance(model, PathsModel) and logicalIndex < model.factors:
            box = symbol_box(model.heads[logicalIndex], HEAD_SIZE, self.theme)
            baseline = room.center().y() + (box.ascent - box.descent) / 2
            paint(painter, box, QPointF(room.right() - box.width, baseline), self.theme)
        else:
            painter.setFont(ui_font(self.theme, TEXT_LABEL))
            painter.setPen(self.theme.colour("dim"))
            words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
            painter.drawText(room, RIGHT, words)
        painter.restore()


def column_width(model: PathsModel, column: int, theme: Theme, rows: int) -> int:
    """How wide a column has to be for its head and the numbers of the first rows."""
    words = QFontMetricsF(ui_font(theme, TEXT_VALUE, bold=column >= model.factors))
    widths = [float(theme.px(LEAST))]
    if column < model.factors:
        widths.append(symbol_box(model.heads[column], HEAD_SIZE, theme).width)
    else:
        head = str(model.headerData(column, Qt.Orientation.Horizontal))
        widths.append(QFontMetricsF(ui_font(theme, TEXT_LABEL)).horizontalAdvance(head))
    for row in range(min(rows, model.rowCount())):
        index = model.index(row, column)
        widths.append(words.horizontalAdvance(str(index.data() or "")))
        symbol = index.data(SYMBOL_ROLE)
        if symbol is not None:
            widths.append(symbol_box(symbol, SYMBOL_SIZE, theme).width)
    return int(max(widths)) + 1 + theme.px(PAD) * 2


def line_heights(model: PathsModel, theme: Theme) -> tuple[int, int]:
    """How high the head and how high a row is."""
    heads = [symbol_box(head, HEAD_SIZE, theme).height for head in model.heads]
    head = max([*heads, float(theme.px(LINE))]) + theme.px(PAD)
    two = any(model.index(0, i).data(SYMBOL_ROLE) is not None for i in range(model.factors))
    symbols = [
        symbol_box(node, SYMBOL_SIZE, theme).height
        for i in range(model.factors)
        if (node := model.index(0, i).data(SYMBOL_ROLE)) is not None
    ]
    known = model.content is not None and model.content.listing.known
    line = max([*symbols, float(theme.px(LINE))])
    row = 2 * line if two and known else line
    return int(head), int(row + theme.px(8))
