"""SpeedChoice: how many steps a second playing makes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from bpviz.views.theme import Theme

FIRST_SPEED: Final = 40
SLOWEST, FASTEST = 0.5, 60.0
"""Steps a second."""
SPEED_STEPS: Final = 100


def speed_of(value: int) -> float:
    """Steps a second at a value of the slider: equal ways are equal ratios."""
    return float(SLOWEST * (FASTEST / SLOWEST) ** (value / SPEED_STEPS))


class SpeedChoice(QWidget):
    """A slider from slow to fast."""

    speedChanged = Signal(float)  # steps a second

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    @property
    def speed(self) -> float:
        """The speed chosen, in steps a second."""
        return speed_of(self._slider.value())

    def show_mode(self, stepping: bool) -> None:
        """Whether playing steps; where it trains the speed is no choice."""
        for widget in (self._slider, self._slow, self._fast):
            widget.setEnabled(stepping)
        self._slider.setToolTip(
            self.tr("How many steps a second playing makes, from slow to fast")
            if stepping
            else self.tr("Training always runs at full speed; in Step the speed can be chosen.")
        )

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for the words at both ends."""
        for label in (self._slow, self._fast):
            label.setVisible(roomy)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._slider.setFixedWidth(theme.px(64))

    def _tell(self, value: int) -> None:
        self.speedChanged.emit(speed_of(value))
