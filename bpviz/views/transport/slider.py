"""TimeSlider: a slim slider over time, with ticks where something begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from bpviz.views.theme import THEMES, Theme
from bpviz.views.transport.places import SLIDER_STEPS, from_slider, to_slider

MARGIN: Final = 9
NEAREST_TICKS: Final = 7
"""Pixels between two ticks; of closer ones only every n-th is drawn."""


class TimeSlider(QAbstractSlider):
    """Chooses a whole number from 0 to `last`, which may be larger than 32 bits.

    Whatever the person does emits `chosen`; `show_value` emits nothing. Arrows move by one.
    """

    chosen = Signal(object)  # int

    def __init__(self, height: int, radius: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height, self._radius = height, radius
        self._theme = THEMES["light"]
        self._last, self._true_value = 0, 0
        self._ticks: tuple[int, ...] = ()
        self._tick_words: Callable[[int], str] | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.actionTriggered.connect(self._act)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(self._height))

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def last(self) -> int:
        """The largest number that can be chosen."""
        return self._last

    @property
    def shown(self) -> int:
        """The number that the handle stands at."""
        return self._true_value

    def show_value(self, value: int, last: int) -> None:
        """Show `value` of 0..last, unless the handle is being dragged."""
        if self.isSliderDown():
            return
        self._true_value, self._last = value, last
        blocked = self.blockSignals(True)
        self.setRange(0, min(last, SLIDER_STEPS))
        self.setPageStep(max(1, self.maximum() // 10))
        self.setValue(to_slider(value, last))
        self.blockSignals(blocked)
        self.setEnabled(last > 0)
        self.update()

    def show_ticks(self, ticks: tuple[int, ...], words: Callable[[int], str] | None = None) -> None:
        """Mark these numbers; words(n) says under the mouse what begins at the n-th of them."""
        self._ticks, self._tick_words = ticks, words
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def x_of(self, value: int) -> float:
        """Where a number lies, in the widget's pixels."""
        margin = self._theme.px(MARGIN)
        return margin + (self.width() - 2 * margin) * (value / self._last if self._last else 0.0)

    def _value_at(self, x: float) -> int:
        margin = self._theme.px(MARGIN)
        share = (x - margin) / max(1, self.width() - 2 * margin)
        return round(min(max(share, 0.0), 1.0) * self._last)

    # --- what the person does --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._choose(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._choose(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _act(self, action: int) -> None:
        """A key or the wheel moved the handle; it is not moved by more than it means."""
        before, wanted = self.value(), self.sliderPosition()
        by_one = {
            QAbstractSlider.SliderAction.SliderSingleStepAdd.value: 1,
            QAbstractSlider.SliderAction.SliderSingleStepSub.value: -1,
        }.get(action)
        if by_one is not None:
            self._choose(min(max(self._true_value + by_one, 0), self._last))
        elif wanted != before:
            self._choose(from_slider(wanted, self._last))

    def _choose(self, value: int) -> None:
        if value == self._true_value:
            return
        self._true_value = value
        self.setSliderPosition(to_slider(value, self._last))
        self.update()
        self.chosen.emit(value)

    def event(self, event: QEvent) -> bool:
        """Say under the mouse what begins there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._words_near(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _words_near(self, place: QPoint) -> str:
        if self._tick_words is None or not self.isEnabled():
            return ""
        passed = [n for n, tick in enumerate(self._ticks) if self.x_of(tick) <= place.x() + 3]
        return self._tick_words(passed[-1]) if passed else ""

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_groove(painter)
        self._paint_ticks(painter)
        if self.isEnabled():
            self._paint_handle(painter)
        painter.end()

    @property
    def _middle(self) -> float:
        return self._theme.px(self._radius) + 2.0

    def _paint_groove(self, painter: QPainter) -> None:
        thick = self._theme.px(3 if self._radius > 6 else 2)
        pen = QPen(self._theme.colour("pressed"), thick, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        here, y = self.x_of(self._true_value), self._middle
        margin = self._theme.px(MARGIN)
        painter.drawLine(QPointF(margin, y), QPointF(self.width() - margin, y))
        if self.isEnabled():
            pen.setColor(self._theme.colour("accent"))
            painter.setPen(pen)
            painter.drawLine(QPointF(margin, y), QPointF(here, y))

    def _paint_ticks(self, painter: QPainter) -> None:
        if not self._ticks or not self._last:
            return
        painter.setPen(QPen(self._theme.colour("off"), self._theme.px(1)))
        room = self._theme.px(NEAREST_TICKS)
        top, last_x = self._middle + self._theme.px(self._radius) - 1, -float(room)
        for tick in self._ticks:
            x = round(self.x_of(tick)) + 0.5
            if x - last_x >= room:
                painter.drawLine(QPointF(x, top), QPointF(x, self.height() - 1))
                last_x = x

    def _paint_handle(self, painter: QPainter) -> None:
        radius = self._theme.px(self._radius)
        focus = self.hasFocus()
        edge = self._theme.colour("text" if focus else "panel")
        painter.setPen(QPen(edge, 2 if focus else 1))
        painter.setBrush(self._theme.colour("accent"))
        centre = QPointF(self.x_of(self._true_value), self._middle)
        painter.drawEllipse(
            QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        )
