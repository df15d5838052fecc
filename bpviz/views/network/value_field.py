"""The field over a number of the diagram, and the bubble that says why it is not taken."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from bpviz.views.network.ink import font_of
from bpviz.views.theme import THEMES, Theme

STAYS: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Another window or the field's own menu came up: the field waits."""
BUBBLE: Final = 250
TIP: Final = 6
_WRAPPED: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value


class ValueField(QLineEdit):
    """A line for one number. Says how it was left; its owner decides what follows."""

    taken = Signal(int)  # 0 by Enter or with the focus, 1 by Tab, -1 by Shift+Tab
    cancelled = Signal()
    left = Signal()  # the focus went elsewhere

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("valueField")
        self.setProperty("kind", "inline")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(60)
        self.hide()

    def set_refused(self, refused: bool) -> None:
        """Show by a red edge that what stands here cannot be taken."""
        state = "bad" if refused else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Qt's: no key of the window, Esc among them, acts while a number is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            super().event(event)
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Esc cancels; keys that mean nothing here go no further."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(0)
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on to the next number, not to the next control."""
        self.taken.emit(1 if forward else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYS and self.isVisible():
            self.left.emit()


class Bubble(QLabel):
    """A sentence under a field, with a small tip that points at it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("valueRefusal")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = THEMES["light"]
        self._at, self._below = 0.0, True
        self.hide()

    def point_at(self, field: QRect, text: str, theme: Theme, within: QRect) -> None:
        """Show the sentence under a field, or over it where there is no room."""
        self._theme = theme
        pad, tip = theme.px(9), theme.px(TIP)
        self.setFont(font_of(theme, theme.px(12)))
        self.setText(text)
        self.setAccessibleName(text)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.colour("text"))
        self.setPalette(palette)
        metrics = self.fontMetrics()
        room = min(theme.px(BUBBLE), within.width() - 4 * pad)
        rect = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, text)
        size = QSize(rect.width() + 2 * pad + 2, rect.height() + 2 * pad - 4 + tip)
        self._below = field.bottom() + size.height() + 2 <= within.bottom()
        top = field.bottom() + 3 if self._below else field.top() - 2 - size.height()
        left = field.center().x() - size.width() // 2
        left = max(within.left() + 4, min(left, within.right() - size.width() - 4))
        self._at = field.center().x() - left
        self.setContentsMargins(
            *(pad, pad - 2 + (tip if self._below else 0)),
            *(pad, pad - 2 + (0 if self._below else tip)),
        )
        self.setGeometry(left, top, size.width(), size.height())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        tip, theme = self._theme.px(TIP), self._theme
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        body.setTop(body.top() + (tip if self._below else 0))
        body.setBottom(body.bottom() - (0 if self._below else tip))
        edge = body.top() if self._below else body.bottom()
        end = edge - tip if self._below else edge + tip
        shape, arrow = QPainterPath(), QPainterPath()
        shape.addRoundedRect(body, theme.px(6), theme.px(6))
        arrow.moveTo(self._at - tip, edge)
        arrow.lineTo(self._at, end)
        arrow.lineTo(self._at + tip, edge)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("error_positive"), 1.2 * theme.zoom))
        painter.setBrush(theme.colour("panel"))
        painter.drawPath(shape.united(arrow))
        painter.end()
        super().paintEvent(event)
