"""Transport: the bar below everything. It says where in time we are, and asks to go elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import UNITS, Position
from bpviz.views.theme import THEMES, Theme, icon
from bpviz.views.transport.controls import (
    BUTTONS,
    RESTARTS,
    SPEED_STEPS,
    made,
    show_able,
    show_icon,
    speed_of,
    translated_key,
)
from bpviz.views.transport.places import (
    marks_of,
    place_of,
    position_at,
    steps_of_iteration,
)
from bpviz.views.transport.slider import TimeSlider
from bpviz.views.transport.where import Whereabouts
from bpviz.views.transport.words import UNIT_WORDS, chapter_words, translated

FIRST_UNIT: Final = "step"
FIRST_SPEED: Final = 40
MODES: Final = ("step", "train", "draw")


class Transport(QWidget):
    """Two sliders over time, the buttons to move in it, and the position in words.

    The upper slider chooses an iteration, the lower one a step of the iteration shown. Nothing is
    moved here: whatever is asked for is a signal, and the next Frame is what is shown.
    """

    moveAsked = Signal(str, int)  # unit, how many
    seekAsked = Signal(object)  # Position
    playToggled = Signal()
    speedChanged = Signal(float)  # steps a second
    unitChanged = Signal(str)
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
        self._iterations = self._time_slider("iterationSlider", 18, 7, self._ask_iteration)
        self._steps = self._time_slider("stepSlider", 16, 5, self._ask_step)
        self._buttons = {row.name: made(row, self) for row in (*BUTTONS, *RESTARTS)}
        self._play = QPushButton(self)
        self._unit, self._unit_label = QComboBox(self), QLabel(self)
        self._speed = QSlider(Qt.Orientation.Horizontal, self)
        self._slow, self._fast = QLabel(self), QLabel(self)
        self._where = Whereabouts(self)
        self._name_controls()
        self._connect_controls()
        self._arrange()
        self._write()
        self.show_theme(self._theme)

    def _time_slider(self, name: str, height: int, radius: int, asked: object) -> TimeSlider:
        slider = TimeSlider(height, radius, self)
        slider.setObjectName(name)
        slider.chosen.connect(asked)
        return slider

    def _name_controls(self) -> None:
        named = ((self._play, "play"), (self._unit, "unit"), (self._speed, "speed"))
        for widget, name in named:
            widget.setObjectName(name)
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in (self._unit_label, self._slow, self._fast):
            label.setProperty("role", "dim")
        for unit in UNITS:
            self._unit.addItem("", unit)
        self._unit.setCurrentIndex(UNITS.index(FIRST_UNIT))
        self._speed.setRange(0, SPEED_STEPS)
        self._speed.setValue(FIRST_SPEED)

    def _connect_controls(self) -> None:
        self._buttons["toStart"].clicked.connect(self._ask_start)
        self._buttons["stepBack"].clicked.connect(self._ask_back)
        self._buttons["stepForward"].clicked.connect(self._ask_forward)
        self._buttons["toEnd"].clicked.connect(self.presentAsked)
        self._buttons["restart"].clicked.connect(self.restartAsked)
        self._buttons["newWeights"].clicked.connect(self.newWeightsAsked)
        self._where.presentAsked.connect(self.presentAsked)
        self._play.clicked.connect(self.playToggled)
        self._unit.activated.connect(self._tell_unit)
        self._speed.valueChanged.connect(self._tell_speed)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in BUTTONS:
            row.addWidget(self._buttons[each.name])
        row.addSpacing(6)
        row.addWidget(self._play)
        for each in RESTARTS:
            row.addWidget(self._buttons[each.name])
        row.addSpacing(4)
        row.addWidget(self._unit_label)
        row.addWidget(self._unit)
        row.addSpacing(4)
        for widget in (self._slow, self._speed, self._fast):
            row.addWidget(widget)
        row.addWidget(self._where, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._iterations)
        self._column.addWidget(self._steps)
        self._column.addStretch(1)
        self._column.addLayout(row)

    def _write(self) -> None:
        self._unit_label.setText(self.tr("by"))
        self._slow.setText(self.tr("slow"))
        self._fast.setText(self.tr("fast"))
        for place, unit in enumerate(UNITS):
            self._unit.setItemText(place, translated(UNIT_WORDS[unit]))
        self._unit.setAccessibleName(self.tr("Unit of a step"))
        self._unit.setToolTip(self.tr("How far one step goes, and what playing goes by"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._iterations.setAccessibleName(self.tr("Updates made"))
        self._steps.setAccessibleName(self.tr("Steps of this iteration"))

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def unit(self) -> str:
        """The unit chosen, one of UNITS."""
        return str(self._unit.currentData())

    def set_unit(self, unit: str) -> None:
        """Choose a unit; emits nothing."""
        self._unit.setCurrentIndex(UNITS.index(unit))

    @property
    def speed(self) -> float:
        """The speed chosen, in steps a second."""
        return speed_of(self._speed.value())

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
        self._show_buttons(frame)
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

    def _show_buttons(self, frame: Frame) -> None:
        first = frame.position == Position() and not frame.training
        able = {
            "toStart": not first,
            "stepBack": not first,
            "stepForward": True,
            "toEnd": not frame.present,
            "restart": frame.latest > 0,
            "newWeights": True,
        }
        for row in (*BUTTONS, *RESTARTS):
            show_able(self._buttons[row.name], row, able[row.name])
        self._show_play(frame.playing)

    def _show_play(self, playing: bool) -> None:
        self._play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self._play.setIcon(icon("pause" if playing else "play", self._theme))
        if playing:
            words = self.tr("Pause")
        elif self._mode == "step":
            words = self.tr("Play: step on by itself, by the unit and at the speed chosen")
        else:
            words = self.tr("Play: train at full speed")
        self._play.setToolTip(f"{words} ({translated_key('Space')})")
        stepping = self._mode == "step"
        for widget in (self._speed, self._slow, self._fast):
            widget.setEnabled(stepping)
        self._speed.setToolTip(
            self.tr("How many steps a second playing makes")
            if stepping
            else self.tr("Training always runs at full speed; in Step the speed can be chosen.")
        )

    def show_display(self, display: Display) -> None:
        """Name what is computed as the display wants it."""
        self._display = display
        if self._frame is not None:
            self._where.show_frame(self._frame, display)

    def set_mode(self, mode: str) -> None:
        """Which workspace this is the bar of: "step", "train" or "draw"; what Play means there."""
        self._mode = mode
        self._show_play(self._frame is not None and self._frame.playing)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        for row in (*BUTTONS, *RESTARTS):
            show_icon(self._buttons[row.name], row, theme)
        for slider in (self._iterations, self._steps):
            slider.show_theme(theme)
        side = theme.px(16)
        self._column.setContentsMargins(side, theme.px(6), side, theme.px(8))
        self._play.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._play.setMinimumWidth(theme.px(94))
        self._speed.setFixedWidth(theme.px(76))
        self._unit.setFixedWidth(theme.px(108))
        self._where.show_theme(theme)
        self.setFixedHeight(theme.px(92))
        self._show_play(self._frame is not None and self._frame.playing)

    # --- what is asked for -----------------------------------------------------------------------

    def _ask_start(self) -> None:
        self.seekAsked.emit(Position())

    def _ask_back(self) -> None:
        self.moveAsked.emit(self.unit, -1)

    def _ask_forward(self) -> None:
        self.moveAsked.emit(self.unit, 1)

    def _ask_iteration(self, iteration: int) -> None:
        self.seekAsked.emit(Position(iteration))

    def _ask_step(self, place: int) -> None:
        if self._frame is not None:
            self.seekAsked.emit(position_at(self._frame, place))

    def _tell_unit(self, index: int) -> None:
        self.unitChanged.emit(UNITS[index])

    def _tell_speed(self, value: int) -> None:
        self.speedChanged.emit(speed_of(value))
