"""LabBar: the bar below a lab of Explore. It looks and works like the bar of the session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bpviz.views.numbers import count
from bpviz.views.steady import ShortLabel
from bpviz.views.theme import THEMES, Theme
from bpviz.views.transport.controls import Button, made, show_able, show_icon
from bpviz.views.transport.play import PlayButton
from bpviz.views.transport.slider import TimeSlider
from bpviz.views.transport.speed import FIRST_SPEED, SpeedChoice, speed_of
from bpviz.views.transport.words import translated

ROOMY: Final = 1100
"""From this width on, at zoom 1, the speed has its words."""

FIRST: Final = QT_TRANSLATE_NOOP("Transport", "This is step 0, where it begins.")
LAST: Final = QT_TRANSLATE_NOOP("Transport", "It has come to its end: no step is left.")
NO_LATER: Final = QT_TRANSLATE_NOOP(
    "Transport", "This is the last step that was computed. Step or play on."
)
BUTTONS: Final = (
    Button("labToStart", "to-start", QT_TRANSLATE_NOOP("Transport", "To step 0"), "Home", FIRST),
    Button("labBack", "step-back", QT_TRANSLATE_NOOP("Transport", "Back by one step"),
           "Left PageUp", FIRST,
           coarser=QT_TRANSLATE_NOOP(
               "Transport", "Shift+Left: back by 10 steps; Ctrl+Left: back by 100"
           )),
    Button("labForward", "step-forward", QT_TRANSLATE_NOOP("Transport", "On by one step"),
           "Right PageDown", LAST, kind="transport-main",
           coarser=QT_TRANSLATE_NOOP(
               "Transport", "Shift+Right: on by 10 steps; Ctrl+Right: on by 100"
           )),
    Button("labToEnd", "to-end",
           QT_TRANSLATE_NOOP("Transport", "To the last step that was computed"), "End", NO_LATER),
    Button("labRestart", "restart",
           QT_TRANSLATE_NOOP("Transport", "Restart: step 0, and everything after it anew"), "R",
           FIRST),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabPlace:
    """Where a lab stands.

    last      the last step that was computed
    ended     nothing comes after the step shown
    goal      the step that is being computed for; None: nothing is
    is_still  there is one moment only: nothing to step to
    unit      what a step is: "step" or "epoch"
    says      what is said under the position
    """

    step: int
    last: int
    ended: bool
    playing: bool
    goal: int | None = None
    is_still: bool = False
    unit: str = "step"
    says: str = ""


class LabBar(QWidget):
    """A slider over the steps, the buttons to move by, and the step in words."""

    startAsked = Signal()
    lastAsked = Signal()
    stepAsked = Signal(int)  # how many steps
    seekAsked = Signal(int)  # step
    playToggled = Signal()
    restartAsked = Signal()
    speedChanged = Signal(float)  # times the speed that the bar begins with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labBar")
        self.setProperty("panel", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme, self._place = THEMES["light"], LabPlace(0, 0, False, False)
        self._steps = TimeSlider(26, 8, self)
        self._steps.setObjectName("labSteps")
        self._steps.setAccessibleName(self.tr("Steps of the lab"))
        self._buttons = {each.name: made(each, self) for each in BUTTONS}
        self._play, self._speed = PlayButton(self), SpeedChoice(self)
        self._play.setObjectName("labPlay")
        self._speed.show_mode(True)
        self._position = ShortLabel("labPosition", "value", self)
        self._says = ShortLabel("labSays", "label", self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for each in BUTTONS[:4]:
            row.addWidget(self._buttons[each.name])
        row.addSpacing(4)
        row.addWidget(self._play)
        row.addWidget(self._buttons["labRestart"])
        row.addSpacing(8)
        row.addWidget(self._speed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._position)
        words.addWidget(self._says)
        row.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._steps)
        self._column.addStretch(1)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self._steps.chosen.connect(self._ask_step)
        self._buttons["labToStart"].clicked.connect(self.startAsked)
        self._buttons["labBack"].clicked.connect(self._ask_back)
        self._buttons["labForward"].clicked.connect(self._ask_forward)
        self._buttons["labToEnd"].clicked.connect(self.lastAsked)
        self._buttons["labRestart"].clicked.connect(self.restartAsked)
        self._play.clicked.connect(self.playToggled)
        self._speed.speedChanged.connect(self._tell_speed)

    # --- what is shown ---------------------------------------------------------------------------

    def show_place(self, place: LabPlace) -> None:
        """Show where a lab stands; emits nothing. What can do nothing is not seen."""
        self._place = place
        self._steps.show_value(place.step, place.last)
        for widget in (self._steps, self._play, self._speed, *self._buttons.values()):
            widget.setVisible(not place.is_still)
        able = {
            "labToStart": place.step > 0,
            "labBack": place.step > 0,
            "labForward": not place.ended,
            "labToEnd": place.step < place.last,
            "labRestart": place.last > 0,
        }
        for each in BUTTONS:
            show_able(self._buttons[each.name], each, translated(each.says), able[each.name])
        self._play.show_playing(place.playing or place.goal is not None, stepping=True)
        self._position.say(self._position_words(place))
        self._says.say(place.says if place.goal is None else self._computing(place.goal))

    def _position_words(self, place: LabPlace) -> str:
        if place.is_still:
            return ""
        is_epoch = place.unit == "epoch"
        words = self.tr("epoch {step}") if is_epoch else self.tr("step {step}")
        if place.last > place.step:
            words = (
                self.tr("epoch {step} of {last}") if is_epoch else self.tr("step {step} of {last}")
            )
        return words.format(step=count(place.step), last=count(place.last))

    def _computing(self, goal: int) -> str:
        return self.tr("computing on to {goal}…").format(goal=count(goal))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        for each in BUTTONS:
            show_icon(self._buttons[each.name], each, theme)
        for control in (self._steps, self._play, self._speed):
            control.show_theme(theme)
        side = theme.px(16)
        self._column.setContentsMargins(side, theme.px(6), side, theme.px(8))
        self.setFixedHeight(theme.px(80))
        self._speed.set_roomy(self.width() >= theme.px(ROOMY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the words of the speed go."""
        super().resizeEvent(event)
        self._speed.set_roomy(self.width() >= self._theme.px(ROOMY))

    # --- what is asked for -----------------------------------------------------------------------

    def _ask_step(self, step: object) -> None:
        assert isinstance(step, int)
        self.seekAsked.emit(step)

    def _ask_back(self) -> None:
        self.stepAsked.emit(-1)

    def _ask_forward(self) -> None:
        self.stepAsked.emit(1)

    def _tell_speed(self, per_second: float) -> None:
        self.speedChanged.emit(per_second / speed_of(FIRST_SPEED))
