"""Every command by its name: type a few letters, press Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.theme.sizes import GAP

WIDTH, HEIGHT, ABOVE = 520, 420, 70
"""Pixels at zoom 1; above it so much of the window is seen."""
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW: Final = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """A field above the commands whose names have all the words that were typed in it.

    Those that begin with them come first. What cannot be done now is grey and says why.
    """

    chosen = Signal(QAction)  # it is closed already

    def __init__(self, actions: Sequence[QAction], zoom: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("All commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = tuple(actions)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("What do you want to do?"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.found = _list()
        self.found.setAccessibleName(self.tr("Commands that match"))
        self.found.itemClicked.connect(self._take)
        self._nothing = QLabel(self.tr("No command has these words in its name."))
        self._nothing.setProperty("role", "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addWidget(self.found, 1)
        column.addWidget(self._nothing, 1)
        self.resize(round(WIDTH * zoom), round(HEIGHT * zoom))
        self._find("")

    def _find(self, typed: str) -> None:
        """List what matches, the best first."""
        self.found.clear()
        for place in matching(typed, [said(action) for action in self._actions]):
            action = self._actions[place]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem([said(action), keys])
            item.setData(0, _ROW, place)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if not action.isEnabled():
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(0, action.toolTip())
            self.found.addTopLevelItem(item)
        best = self.found.topLevelItem(0)
        if best is not None:
            self.found.setCurrentItem(best)
        there = best is not None
        self.found.setVisible(there)
        self._nothing.setVisible(not there)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field walk the list; Enter takes what it stands on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.found.event(event)
                return True
            if event.key() in _ENTER:
                self._take(self.found.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _take(self, item: QTreeWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        action = self._actions[item.data(0, _ROW)]
        self.accept()
        self.chosen.emit(action)


def _list() -> QTreeWidget:
    """Names on the left, keys on the right."""
    made = QTreeWidget()
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return made


def said(action: QAction) -> str:
    """The name of a command."""
    return action.text().replace("&", "")


def matching(typed: str, names: Sequence[str]) -> list[int]:
    """The places of the names that have all the words typed; those that begin with them first."""
    words = typed.casefold().split()
    whole = " ".join(words)

    def rank(place: int) -> tuple[bool, bool, int]:
        name = names[place].casefold()
        starts = any(part.startswith(words[0]) for part in name.split()) if words else True
        return not name.startswith(whole), not starts, place

    found = [i for i, name in enumerate(names) if all(word in name.casefold() for word in words)]
    return sorted(found, key=rank)
