"""Wrap: widgets side by side, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Wrap(QLayout):
    """A layout of lines. With `apart` all but the first widget of a line stand at its end."""

    def __init__(self, widgets: tuple[QWidget, ...], apart: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._apart = apart
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Qt's: put an item behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's: how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's: an item, None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt's: an item that is no longer laid out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Qt's: none."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt's: it is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's: the height of its lines."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self.spacing() * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        """Qt's: all in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown)
        return QSize(width + self.spacing() * max(len(shown) - 1, 0), _height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt's: one below the other."""
        shown = self._shown()
        return QSize(max((_size(item).width() for item in shown), default=0), _height(shown))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt's: put every widget in its place."""
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            height, left = _height(line), rect.left()
            used = sum(_size(item).width() for item in line) + self.spacing() * (len(line) - 1)
            for place, item in enumerate(line):
                size = _size(item)
                if self._apart and place == 1:
                    left += max(rect.width() - used, 0)
                at = QPoint(left, top + (height - size.height()) // 2)
                item.setGeometry(QRect(at, QSize(min(size.width(), rect.width()), size.height())))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._shown():
            needed = _size(item).width()
            if not lines or needed > room:
                lines.append([])
                room = width
            lines[-1].append(item)
            room -= needed + self.spacing()
        return lines


def _size(item: QLayoutItem) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize())


def _height(items: list[QLayoutItem]) -> int:
    return max((_size(item).height() for item in items), default=0)
