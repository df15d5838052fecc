"""Wrap: widgets side by side, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Wrap(QWidget):
    """Lines of widgets. With `apart` all but the first widget of a line stand at its end.

    A widget that places its children, not a layout: items of a layout of our own would be deleted
    by Qt behind the back of Python, which then takes whatever comes to their place for them.
    """

    def __init__(self, widgets: tuple[QWidget, ...], parent: QWidget, apart: bool = False) -> None:
        super().__init__(parent)
        self._widgets, self._apart, self._spacing = widgets, apart, 0
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_spacing(self, spacing: int) -> None:
        """Pixels between widgets, and between lines."""
        self._spacing = spacing
        self._place()

    def heightForWidth(self, width: int) -> int:
        """Qt's: the height of its lines."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self._spacing * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        """Qt's: all in one line."""
        shown = self._shown()
        width = sum(_size(each).width() for each in shown)
        return QSize(width + self._spacing * max(len(shown) - 1, 0), _height(shown))

    def minimumSizeHint(self) -> QSize:
        """Qt's: one below the other."""
        shown = self._shown()
        return QSize(max((_size(each).width() for each in shown), default=0), _height(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Qt's: a child came, went, or wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        """Put every widget in its place."""
        top, room = 0, self.width()
        for line in self._lines(room):
            height, left = _height(line), 0
            used = sum(_size(each).width() for each in line) + self._spacing * (len(line) - 1)
            for place, widget in enumerate(line):
                size = _size(widget)
                if self._apart and place == 1:
                    left += max(room - used, 0)
                at = QPoint(left, top + (height - size.height()) // 2)
                widget.setGeometry(QRect(at, QSize(min(size.width(), room), size.height())))
                left += size.width() + self._spacing
            top += height + self._spacing

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        room = 0
        for widget in self._shown():
            needed = _size(widget).width()
            if not lines or needed > room:
                lines.append([])
                room = width
            lines[-1].append(widget)
            room -= needed + self._spacing
        return lines


def _size(widget: QWidget) -> QSize:
    return widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())


def _height(widgets: list[QWidget]) -> int:
    return max((_size(each).height() for each in widgets), default=0)
