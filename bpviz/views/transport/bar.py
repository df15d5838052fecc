"""Transport: the bar below everything. It says where in time we are, and asks to go elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.views.theme import THEMES, Theme
from bpviz.views.transport.controls import (
    BUTTONS,
    PHASE_ENDS,
    RESTARTS,
    made,
    quiet_button,
    says_of,
    show_able,
    show_icon,
)
from bpviz.views.transport.places import (
    able_at,
    marks_of,
    place_of,
    position_at,
    steps_of_iteration,
)
from bpviz.views.transport.play import PlayButton
from bpviz.views.transport.size import StepSize
from bpviz.views.transport.slider import TimeSlider
from bpviz.views.transport.speed import SpeedChoice
from bpviz.views.transport.until import UntilMenu
from bpviz.views.transport.where import Whereabouts
from bpviz.views.transport.words import chapter_words

MODES: Final = ("step", "train", "draw")
ROOMY: Final = 1400
"""From this width on, at zoom 1, there is room for every button and its words."""


class Transport(QWidget):
    """Two sliders over time, the buttons to move in it, and the position in words.

    The upper slider chooses an iteration, the lower one a step of the iteration shown. Nothing is
    moved here: whatever is asked for is a signal, and the next Frame is what is shown.
    """

    moveAsked = Signal(str, int)  # unit, how many
    seekAsked = Signal(object)  # Position
    playToggled = Signal()
    speedChanged = Signal(float)  # steps a second
    paceChanged = Signal(object)  # updates a second, or None: as many as can be made
    unitChanged = Signal(str)
    countChanged = Signal(int)  # how many units a step goes by
    phaseEndAsked = Signal(int)  # 1 to the end of this phase, -1 to that of the phase before
    untilAsked = Signal(str, object)  # key of a rule, its number or None
    originalAsked = Signal()
    restartAsked = Signal()
    newWeightsAsked = Signal()
    presentAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setProperty("panel", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._mode = MODES[0]
        self._told: tuple[object, ...] = ()  # what the buttons say they can do
        self._iterations = self._time_slider("iterationSlider", 18, 7, self._ask_iteration)
        self._steps = self._time_slider("stepSlider", 16, 5, self._ask_step)
        self._buttons = {row.name: made(row, self) for row in (*BUTTONS, *PHASE_ENDS, *RESTARTS)}
        self._play, self._until = PlayButton(self), quiet_button("until", self)
        self._size, self._menu = StepSize(self), UntilMenu(self)
        self._speed, self._where = SpeedChoice(self), Whereabouts(self)
        self._connect_controls()
        self._arrange()
        self._write()
        self.show_theme(self._theme)

    def _time_slider(self, name: str, height: int, radius: int, asked: object) -> TimeSlider:
        slider = TimeSlider(height, radius, self)
        slider.setObjectName(name)
        slider.chosen.connect(asked)
        return slider

    def _connect_controls(self) -> None:
        self._buttons["toStart"].clicked.connect(self._ask_start)
        self._buttons["stepBack"].clicked.connect(self._ask_back)
        self._buttons["stepForward"].clicked.connect(self._ask_forward)
        self._buttons["toEnd"].clicked.connect(self.presentAsked)
        self._buttons["phaseEndBefore"].clicked.connect(self._ask_end_before)
        self._buttons["phaseEnd"].clicked.connect(self._ask_end)
        self._buttons["restart"].clicked.connect(self.restartAsked)
        self._buttons["newWeights"].clicked.connect(self.newWeightsAsked)
        self._where.presentAsked.connect(self.presentAsked)
        self._where.originalAsked.connect(self.originalAsked)
        self._play.clicked.connect(self.playToggled)
        self._until.clicked.connect(self._open_menu)
        self._menu.asked.connect(self.untilAsked)
        self._size.unitChanged.connect(self._tell_unit)
        self._size.countChanged.connect(self._tell_count)
        self._speed.speedChanged.connect(self.speedChanged)
        self._speed.paceChanged.connect(self._tell_pace)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for each in (BUTTONS[0], PHASE_ENDS[0], *BUTTONS[1:3], PHASE_ENDS[1], *BUTTONS[3:]):
            row.addWidget(self._buttons[each.name])
        row.addSpacing(4)
        for widget in (self._play, self._until, *(self._buttons[each.name] for each in RESTARTS)):
            row.addWidget(widget)
        row.addSpacing(4)
        row.addWidget(self._size)
        row.addSpacing(2)
        row.addWidget(self._speed)
        row.addWidget(self._where, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._iterations)
        self._column.addWidget(self._steps)
        self._column.addStretch(1)
        self._column.addLayout(row)

    def _write(self) -> None:
        self._until.setText(self.tr("Until…"))
        self._until.setToolTip(
            self.tr("Go on until something happens: the cost rises, a neuron saturates, …")
        )
        self._iterations.setAccessibleName(self.tr("Updates made"))
        self._steps.setAccessibleName(self.tr("Steps of this iteration"))

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def unit(self) -> str:
        """The unit chosen, one of CHOSEN_UNITS."""
        return self._size.unit

    def set_unit(self, unit: str) -> None:
        """Choose a unit; emits nothing."""
        self._size.set_unit(unit)
        self._show_buttons()

    @property
    def count(self) -> int:
        """How many of these units a step goes by, from 1."""
        return self._size.count

    def set_count(self, count: int) -> None:
        """Choose how many; emits nothing."""
        self._size.set_count(count)
        self._show_buttons()

    @property
    def speed(self) -> float:
        """The speed chosen, in steps a second."""
        return self._speed.speed

    def set_pace(self, per_second: float | None) -> None:
        """Show how many updates a second training makes, None: all it can; emits nothing."""
        self._speed.set_pace(per_second)
        self._where.set_pace(per_second)

    def show_frame(self, frame: Frame) -> None:
        """Show where a frame is; emits nothing."""
        self._frame = frame
        self._iterations.show_value(frame.position.iteration, frame.latest)
        self._iterations.setToolTip(
            self.tr("Go to any iteration computed so far")
            if frame.latest
            else self.tr("No update was made yet: there is one moment only.")
        )
        self._show_steps(frame)
        self._show_buttons()
        self._show_play()
        self._where.show_frame(frame, self._display)

    def _show_steps(self, frame: Frame) -> None:
        if frame.training:
            self._steps.show_value(0, 0)
            self._steps.show_ticks(())
            self._steps.setToolTip(self.tr("Pause to walk through the steps of an iteration."))
            return
        self._steps.show_value(place_of(frame), steps_of_iteration(frame) - 1)
        self._steps.show_ticks(tuple(mark.place for mark in marks_of(frame)), self._chapter)
        self._steps.setToolTip("")

    def _chapter(self, number: int) -> str:
        """What begins at a tick of the thin slider."""
        if self._frame is None:
            return ""
        marks = marks_of(self._frame)
        return chapter_words(marks[number], number, self._frame.trace.examples)

    def _show_buttons(self) -> None:
        frame = self._frame
        if frame is None:
            return
        able = able_at(frame)
        if (told := (able, self.unit, self.count)) == self._told:
            return
        self._told = told
        for row in (*BUTTONS, *PHASE_ENDS, *RESTARTS):
            words = says_of(row, self.unit, self.count)
            show_able(self._buttons[row.name], row, words, able[row.name])

    def _show_play(self) -> None:
        playing, stepping = self._frame is not None and self._frame.playing, self._mode == "step"
        self._play.show_playing(playing, stepping)
        self._speed.show_mode(stepping)

    def show_display(self, display: Display) -> None:
        """Name what is computed as the display wants it."""
        self._display = display
        if self._frame is not None:
            self._where.show_frame(self._frame, display)

    def set_mode(self, mode: str) -> None:
        """Which workspace this is the bar of: "step", "train" or "draw"; what Play means there."""
        self._mode = mode
        self._show_play()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        for row in (*BUTTONS, *PHASE_ENDS, *RESTARTS):
            show_icon(self._buttons[row.name], row, theme)
        for slider in (self._iterations, self._steps):
            slider.show_theme(theme)
        side = theme.px(16)
        self._column.setContentsMargins(side, theme.px(6), side, theme.px(8))
        for control in (self._play, self._size, self._speed, self._menu):
            control.show_theme(theme)
        self._where.show_theme(theme)
        self.setFixedHeight(theme.px(92))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow some words go, and buttons that keys stand for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() >= self._theme.px(ROOMY)
        for row in PHASE_ENDS:
            self._buttons[row.name].setVisible(roomy)
        self._speed.set_roomy(roomy)

    # --- what is asked for -----------------------------------------------------------------------

    def _ask_start(self) -> None:
        self.seekAsked.emit(Position())

    def _ask_back(self) -> None:
        self.moveAsked.emit(self.unit, -self.count)

    def _ask_forward(self) -> None:
        self.moveAsked.emit(self.unit, self.count)

    def _ask_end_before(self) -> None:
        self.phaseEndAsked.emit(-1)

    def _ask_end(self) -> None:
        self.phaseEndAsked.emit(1)

    def _open_menu(self) -> None:
        if self._frame is not None:
            self._menu.show_choices(self._display, self._frame.spec)
            self._menu.open_above(self._until)

    def _ask_iteration(self, iteration: int) -> None:
        self.seekAsked.emit(Position(iteration))

    def _ask_step(self, place: int) -> None:
        if self._frame is not None:
            self.seekAsked.emit(position_at(self._frame, place))

    def _tell_pace(self, per_second: float | None) -> None:
        self._where.set_pace(per_second)
        self.paceChanged.emit(per_second)

    def _tell_unit(self, unit: str) -> None:
        self._show_buttons()
        self.unitChanged.emit(unit)

    def _tell_count(self, count: int) -> None:
        self._show_buttons()
        self.countChanged.emit(count)
