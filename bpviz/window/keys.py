"""Who gets a key first: the control that has the focus, or the window's shortcut."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QTabBar,
    QWidget,
)

_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
_PRESSED = (QAbstractButton, QComboBox, QAbstractItemView)
_SEARCHED = (QComboBox, QAbstractItemView)
_MOVED = (QAbstractSlider, QComboBox, QAbstractItemView, QTabBar)


class FocusKeepsKeys(QObject):
    """An event filter: Space presses a focused button, arrows move a focused slider or list.

    Letters search a focused list. Text fields keep theirs without help: they claim them themselves.
    It filters the events of the focused control alone: those of the program are a hundred a frame.
    """

    def follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """The focus went from one control to another."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for the focused control before a shortcut takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            if QApplication.activePopupWidget() is not None:
                return False  # an open list or menu takes its keys by itself
            if watched is focused and _owns(focused, event):
                event.accept()
                return True
        return False


def _owns(focused: QWidget, event: QKeyEvent) -> bool:
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    if not plain:
        return False
    if event.key() in _PRESSES:
        return isinstance(focused, _PRESSED)
    if event.text().isalnum():
        return isinstance(focused, _SEARCHED)
    return event.key() in _MOVES and isinstance(focused, _MOVED)
