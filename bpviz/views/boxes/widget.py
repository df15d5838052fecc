"""A formula in a window: fits itself to the width, and its factors can be pointed at."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.notation.tree import Node, Row, linear
from bpviz.views.boxes.box import Box, ChipArea
from bpviz.views.boxes.fit import fitted
from bpviz.views.boxes.font import math_font
from bpviz.views.boxes.paint import paint
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import FORMULA

MARGIN = 3
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FormulaWidget(QWidget):
    """Shows one formula, left-aligned, smaller or on more lines when the room is narrow.

    Tab reaches its chips; the arrows walk them while one has the focus, Enter or Space presses it.
    A click leaves the keyboard where it was, so that the arrows go on stepping.
    """

    chipHovered = Signal(object)  # the key of the chip under the mouse, or None
    chipFocused = Signal(object)  # the key of the chip that has the keyboard, or None
    chipActivated = Signal(object)  # the key of the chip pressed

    def __init__(
        self, parent: QWidget | None = None, size: float = FORMULA, smallest: float = 15
    ) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._size = size
        self._smallest = min(smallest, size)
        self._formula: Node = Row(())
        self._box = Box()
        self._hovered: Hashable | None = None
        self._lit: Hashable | None = None
        self._focused: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    @property
    def formula(self) -> Node:
        """The formula shown."""
        return self._formula

    @property
    def chips(self) -> tuple[ChipArea, ...]:
        """The chips where they are now, in the widget's pixels, in reading order."""
        return tuple(
            ChipArea(chip.key, chip.rect.translated(self._origin()), chip.tone)
            for chip in self._box.chips
        )

    @property
    def hovered(self) -> Hashable | None:
        """The key of the chip under the mouse, or None."""
        return self._hovered

    @property
    def focused(self) -> Hashable | None:
        """The key of the chip that has the keyboard, or None."""
        return self._focused_key()

    def set_formula(self, formula: Node) -> None:
        """Show another formula; a chip with the same key stays lit."""
        if formula == self._formula:
            return
        self._formula = formula
        self.setAccessibleName(linear(formula))
        self._place()

    def set_size(self, size: float, smallest: float | None = None) -> None:
        """Pixels an em at zoom 1, and how small they may become before the line is broken."""
        self._size = size
        self._smallest = min(size, self._smallest if smallest is None else smallest)
        self._place()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._place()

    def set_highlighted(self, key: Hashable | None) -> None:
        """Light up a chip, as when its neuron is pointed at in the diagram; emits nothing."""
        if key != self._lit:
            self._lit = key
            self.update()

    def sizeHint(self) -> QSize:
        return self._outer(self._fitted(None))

    def minimumSizeHint(self) -> QSize:
        return self._outer(self._fitted(1.0))

    def heightForWidth(self, width: int) -> int:
        return self._outer(self._fitted(width - 2 * MARGIN)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._box = self._fitted(self.width() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = [key for key in (self._hovered, self._lit) if key is not None]
        paint(painter, self._box, self._origin(), self._theme, lit, self._focused_key())
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._key_at(event.position()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover(self._key_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position())
        if key is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.chipActivated.emit(key)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that walk and press chips from being taken as shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if self._focused is not None and plain and event.key() in (*STEPS, *PRESS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, key = STEPS.get(Qt.Key(event.key())), self._focused_key()
        if key is not None and event.key() in PRESS:
            self.chipActivated.emit(key)
        elif key is not None and step is not None:
            self._walk(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
        count = len(self._box.chips)
        self._focused = None if count == 0 else count - 1 if backwards else 0
        self._tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focused = None
        self._tell_focus()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return self._walk(1 if forwards else -1) or super().focusNextPrevChild(forwards)

    def _walk(self, step: int) -> bool:
        if self._focused is None or not 0 <= self._focused + step < len(self._box.chips):
            return False
        self._focused += step
        self._tell_focus()
        return True

    def _tell_focus(self) -> None:
        self.update()
        self.chipFocused.emit(self._focused_key())

    def _focused_key(self) -> Hashable | None:
        chips = self._box.chips
        if self._focused is None or self._focused >= len(chips):
            return None
        return chips[self._focused].key

    def _hover(self, key: Hashable | None) -> None:
        if key == self._hovered:
            return
        self._hovered = key
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(pointing if key is not None else Qt.CursorShape.ArrowCursor)
        self.update()
        self.chipHovered.emit(key)

    def _key_at(self, position: QPointF) -> Hashable | None:
        """The innermost chip there."""
        found = [chip for chip in self.chips if chip.rect.contains(position)]
        return min(found, key=_area).key if found else None

    def _place(self) -> None:
        self._box = self._fitted(self.width() - 2 * MARGIN)
        chips = self._box.chips
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if chips else Qt.FocusPolicy.NoFocus)
        if self._focused is not None:
            self._focused = min(self._focused, len(chips) - 1) if chips else None
        if self._hovered is not None and all(chip.key != self._hovered for chip in chips):
            self._hovered = None  # the mouse rests where another formula was
        self.updateGeometry()
        self.update()

    def _fitted(self, width: float | None) -> Box:
        zoom = self._theme.zoom
        size, smallest = self._size * zoom, self._smallest * zoom
        return fitted(self._formula, size, smallest, math_font(), width)

    def _origin(self) -> QPointF:
        spare = self.height() - self._box.height
        return QPointF(MARGIN, max(spare / 2, 0.0) + self._box.ascent)

    def _outer(self, box: Box) -> QSize:
        return QSize(int(box.width) + 1 + 2 * MARGIN, int(box.height) + 1 + 2 * MARGIN)


def _area(chip: ChipArea) -> float:
    return chip.rect.width() * chip.rect.height()
