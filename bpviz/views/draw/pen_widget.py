"""PenWidget: mouse, pen and fingers as one pen that is down or up."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

LEFT = Qt.MouseButton.LeftButton
TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class PenWidget(QWidget):
    """The first pointer that presses is the pen until it is lifted; others are ignored meanwhile.

    Only the left button presses. Events are taken, so nothing behind scrolls. While a pen is down
    `pressure` says how hard, 0 to 1, and `is_eraser` whether it is its other end; a mouse or a
    finger has no pressure (None).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer: Hashable | None = None
        self.pressure: float | None = None
        self.is_eraser = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @abstractmethod
    def pen_down(self, position: QPointF) -> bool:
        """The pen is put down; False when this is no place for it."""

    @abstractmethod
    def pen_moved(self, position: QPointF) -> None:
        """The pen that is down is there now."""

    @abstractmethod
    def pen_up(self) -> None:
        """The pen is lifted."""

    @abstractmethod
    def pen_dropped(self) -> None:
        """What the pen did since it was put down is not meant."""

    @property
    def is_drawing(self) -> bool:
        """True while the pen is down."""
        return self._pointer is not None

    def lift_pen(self) -> None:
        """Lift the pen where it is."""
        if self._pointer is not None:
            self._pointer = None
            self.pen_up()

    def drop_pen(self) -> None:
        """Lift the pen and forget what it did since it was put down."""
        if self._pointer is not None:
            self._pointer = None
            self.pen_dropped()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(event.button() == LEFT and self._press("mouse", event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move("mouse", event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT:
            self._release("mouse", event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TabletMove:
            if self._pointer == "pen":
                self.pressure = event.pressure()
            self._move("pen", event.position())
        elif event.button() != LEFT:
            event.ignore()
        elif event.type() == QEvent.Type.TabletPress:
            eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            event.setAccepted(self._press("pen", event.position(), event.pressure(), eraser))
        else:
            self._release("pen", event.position())

    def event(self, event: QEvent) -> bool:
        """Fingers; the rest as usual."""
        if isinstance(event, QTouchEvent) and event.type() in TOUCHES:
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            if isinstance(self._pointer, int):
                self.drop_pen()
            return
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._press(point.id(), point.position())
            elif point.state() == QEventPoint.State.Updated:
                self._move(point.id(), point.position())
            elif point.state() == QEventPoint.State.Released:
                self._release(point.id(), point.position())

    def _press(
        self,
        pointer: Hashable,
        position: QPointF,
        pressure: float | None = None,
        eraser: bool = False,
    ) -> bool:
        if self._pointer is not None:
            return False
        self.pressure, self.is_eraser = pressure, eraser
        if not self.pen_down(position):
            return False
        self._pointer = pointer
        return True

    def _move(self, pointer: Hashable, position: QPointF) -> None:
        if pointer == self._pointer:
            self.pen_moved(position)

    def _release(self, pointer: Hashable, position: QPointF) -> None:
        if pointer == self._pointer:
            self.pen_moved(position)
            self.lift_pen()
