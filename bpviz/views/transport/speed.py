"""SpeedChoice: how many steps a second playing makes, or how many updates training makes."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolTip, QWidget

from bpviz.views.numbers import count
from bpviz.views.theme import Theme

FIRST_SPEED: Final = 40
SLOWEST, FASTEST = 0.5, 60.0
"""Steps a second."""
SPEED_STEPS: Final = 100
SLOWEST_PACE, FASTEST_PACE = 1.0, 10_000.0
"""Updates a second, where training is slowed."""


def speed_of(value: int) -> float:
    """Steps a second at a value of the slider: equal ways are equal ratios."""
    return float(SLOWEST * (FASTEST / SLOWEST) ** (value / SPEED_STEPS))


def pace_of(value: int) -> float | None:
    """Updates a second at a value of the slider; None at its end: as many as can be made."""
    if value >= SPEED_STEPS:
        return None
    share = value / (SPEED_STEPS - 1)
    return float(SLOWEST_PACE * (FASTEST_PACE / SLOWEST_PACE) ** share)


def pace_value(per_second: float | None) -> int:
    """The value of the slider for so many updates a second."""
    if per_second is None:
        return SPEED_STEPS
    share = math.log(per_second / SLOWEST_PACE) / math.log(FASTEST_PACE / SLOWEST_PACE)
    return min(max(round(share * (SPEED_STEPS - 1)), 0), SPEED_STEPS - 1)


class SpeedChoice(QWidget):
    """A slider from slow to fast: for stepping, or for training, each with a value of its own."""

    speedChanged = Signal(float)  # steps a second
    paceChanged = Signal(object)  # updates a second while training, or None: as many as can be made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepping, self._speed_value, self._pace_value = True, FIRST_SPEED, SPEED_STEPS
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setObjectName("speed")
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setRange(0, SPEED_STEPS)
        self._slider.setValue(FIRST_SPEED)
        self._slider.setAccessibleName(self.tr("Speed"))
        self._slider.valueChanged.connect(self._tell)
        self._slow, self._fast = QLabel(self.tr("slow"), self), QLabel(self.tr("fast"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._slow, self._slider, self._fast):
            row.addWidget(widget)
        for label in (self._slow, self._fast):
            label.setProperty("role", "dim")
        self._explain()

    @property
    def speed(self) -> float:
        """The speed chosen for stepping, in steps a second."""
        return speed_of(self._speed_value)

    @property
    def pace(self) -> float | None:
        """The speed chosen for training, in updates a second; None: as many as can be made."""
        return pace_of(self._pace_value)

    def set_pace(self, per_second: float | None) -> None:
        """Show how fast training is to be; emits nothing."""
        self._pace_value = pace_value(per_second)
        self._show_value()

    def show_mode(self, stepping: bool) -> None:
        """Whether playing steps; else it trains."""
        if stepping != self._stepping:
            self._stepping = stepping
            self._show_value()

    def _show_value(self) -> None:
        self._slider.blockSignals(True)
        self._slider.setValue(self._speed_value if self._stepping else self._pace_value)
        self._slider.blockSignals(False)
        self._explain()

    def _explain(self) -> None:
        words = self._words()
        self._slider.setToolTip(words)
        self._slider.setAccessibleDescription(words)

    def _words(self) -> str:
        if self._stepping:
            return self.tr("How many steps a second playing makes, from slow to fast")
        if self.pace is None:
            return self.tr(
                "Training runs at full speed. To the left it is slower, down to one update a "
                "second; it goes on meanwhile."
            )
        return self.tr(
            "Updates a second while it trains, at most: {rate}. At the right end it runs at full "
            "speed; it goes on meanwhile."
        ).format(rate=count(round(self.pace)))

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for the words at both ends."""
        for label in (self._slow, self._fast):
            label.setVisible(roomy)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._slider.setFixedWidth(theme.px(64))

    def _tell(self, value: int) -> None:
        if self._stepping:
            self._speed_value = value
            self.speedChanged.emit(self.speed)
            return
        self._pace_value = value
        self._explain()
        if self._slider.isSliderDown():
            QToolTip.showText(QCursor.pos(), self._words(), self._slider)
        self.paceChanged.emit(self.pace)
