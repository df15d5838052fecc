"""The list of all lessons: number, title, minutes, a tick for what is done."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bpviz.views.lessons.goal_row import paint_tick
from bpviz.views.lessons.shown import Row
from bpviz.views.theme import Theme
from bpviz.views.theme.fonts import ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE
from bpviz.views.theme.tokens import THEMES

ROW = Qt.ItemDataRole.UserRole
MARK = 30
BESIDE = 12
"""Pixels at zoom 1 beside the mark and the title."""


class RowDelegate(QStyledItemDelegate):
    """Draws a row: a tick or its number, the title in as many lines as it needs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = THEMES["light"]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        assert isinstance(view, QListWidget)
        width = view.viewport().width()
        row: Row = index.data(ROW)
        metrics = QFontMetrics(ui_font(self.theme, TEXT_VALUE, row.state == "begun"))
        room = width - self.theme.px(MARK + BESIDE)
        flags = Qt.TextFlag.TextWordWrap
        height = metrics.boundingRect(0, 0, max(room, 60), 10_000, flags, row.title).height()
        return QSize(width, height + self.theme.px(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's: draw one row."""
        theme, row = self.theme, index.data(ROW)
        box = QRectF(option.rect).adjusted(theme.px(4), 1, -theme.px(4), -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        if is_selected or is_over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_wash" if is_selected else "neutral"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        self._paint_mark(painter, box, row)
        is_now = row.state == "begun"
        painter.setFont(ui_font(theme, TEXT_VALUE, is_now))
        painter.setPen(theme.colour("accent" if is_selected or is_now else "text"))
        words = box.adjusted(theme.px(MARK), theme.px(5), -theme.px(BESIDE - 8), 0)
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), row.title)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))
        painter.restore()

    def _paint_mark(self, painter: QPainter, box: QRectF, row: Row) -> None:
        theme = self.theme
        mark = QRectF(box.x() + theme.px(7), box.y() + theme.px(6), theme.px(15), theme.px(15))
        if row.state == "done":
            paint_tick(painter, mark, theme, True)
            return
        painter.setFont(ui_font(theme, TEXT_LABEL))
        painter.setPen(theme.colour("dim"))
        wide = mark.adjusted(-theme.px(6), 0, theme.px(6), 0)
        painter.drawText(wide, int(Qt.AlignmentFlag.AlignCenter), row.number or "·")


class LessonList(QListWidget):
    """Enter, Space or a click opens a lesson."""

    opened = Signal(str)  # the name of the lesson

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonsList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Lessons"))
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)
        self._rows: tuple[Row, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles that need more lines in another width get them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: tuple[Row, ...], latest: str) -> None:
        """Show these lessons; the one that was open last is the current one."""
        if rows != self._rows:
            self._rows = rows
            self.clear()
            for row in rows:
                self.addItem(self._item(row))
        for place, row in enumerate(rows):
            if row.name == latest:
                self.setCurrentRow(place)

    def _item(self, row: Row) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(ROW, row)
        minutes = self.tr("%n minutes", "", row.minutes)
        item.setToolTip(f"{row.about}\n{minutes}".strip())
        states = {
            "new": self.tr("not begun"),
            "begun": self.tr("begun"),
            "done": self.tr("done"),
        }
        said = f"{row.number} {row.title}, {minutes}, {states[row.state]}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said.strip())
        return item

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(ROW).name)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._delegate.theme = theme
        self.doItemsLayout()
        self.viewport().update()
