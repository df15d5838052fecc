"""Exploring: which lab is shown, with which values, at which step; and how it plays.

What takes long is computed in slices between the events of the window, never at once.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from bpviz.labs import LABS, LabRow, LabRun, LabState, lab, state_at
from bpviz.labs.lab import NOTHING, Value, Values
from bpviz.run.lab_digits import ENOUGH_TO_OVERFIT, LabDigits
from bpviz.window.lab_place import Place

AT_ONCE: Final = 0.02
"""Seconds that a change may compute before it is shown."""
SLICE: Final = 0.008
MOST_UNDO: Final = 200
FITTED: Final = "examples"
"""The control whose default depends on which digits there are."""


class Exploring(QObject):
    """Every lab keeps its values and its step while another one, or another workspace, is seen.

    digits gives the data that a lab learns which learns digits.
    """

    stateChanged = Signal(object)  # LabState
    grew = Signal()  # more steps are known, or the computing has come to its end
    playingChanged = Signal(bool)

    def __init__(self, digits: Callable[[], LabDigits], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = digits
        self._places: dict[str, Place] = {}
        self._name = next(iter(LABS))
        self._per_second = 1.0  # of the speed that the bar begins with
        self._clock, self._slices = QTimer(self), QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._compute_more)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def row(self) -> LabRow:
        """The lab that is shown."""
        return LABS[self._name]

    @property
    def place(self) -> Place:
        """Where it stands; it is begun with its defaults when it is first seen."""
        if self._name not in self._places:
            values = self.defaults()
            made = Place(values, self._run(values), digits=self._digits_now)
            self._places[self._name] = made
            self._first(made)
        return self._places[self._name]

    @property
    def state(self) -> LabState:
        """What it shows, as a value."""
        return state_at(self.row, self.place.values, self.place.run, self.place.step)

    @property
    def last(self) -> int:
        """The last step that can be gone to at once."""
        return self.place.run.known

    @property
    def ended(self) -> bool:
        """Whether nothing comes after the step that is shown."""
        return self.place.run.ended and self.place.step >= self.place.run.known

    @property
    def is_computing(self) -> bool:
        """Whether the step that is wanted is not there yet."""
        return self.place.step < self.place.goal and not self.place.run.ended

    @property
    def is_playing(self) -> bool:
        """Whether it steps by itself."""
        return self._clock.isActive()

    def defaults(self, given: Values = NOTHING) -> Values:
        """The values that the lab comes with, but for those given; of digits as many as suit it."""
        row = self.row
        fitting: Values = NOTHING
        if row.needs_digits and any(each.name == FITTED for each in row.controls):
            fitting = {FITTED: self._digits().few}
        return row.values({**fitting, **given})

    def _run(self, values: Values) -> LabRun:
        return self.row.run(values, self._digits() if self.row.needs_digits else None)

    @property
    def _digits_now(self) -> str:
        return self._digits().name if self.row.needs_digits else ""

    def _follow_digits(self) -> None:
        """Where other digits are known by now, begin anew with them: what is shown names its set.

        As many are learnt as suits them, unless a person chose another number.
        """
        place, known = self.place, self._digits_now
        if place.digits == known:
            return
        chosen = dict(place.values)
        if chosen.get(FITTED) == ENOUGH_TO_OVERFIT.get(place.digits):
            chosen.pop(FITTED, None)
        place.digits, place.values = known, self.defaults(chosen)
        place.run, place.step = self._run(place.values), 0
        place.before.clear()
        self._first(place)

    @staticmethod
    def _first(place: Place) -> None:
        place.run.compute(0)

    # --- another lab, other values ---------------------------------------------------------------

    def open_lab(self, name: str, values: Values | None = None, step: int | None = None) -> None:
        """Show a lab: as it was left, or with these values (defaults for others) at this step.

        Raises LabError for a lab, a control or a value that there is not; then nothing changes.
        """
        row = lab(name)
        if values is not None:
            row.values(values)
        self.pause()
        self._name = name
        self._follow_digits()
        if values is not None:
            wanted = self.defaults(values)
            place = self.place
            if wanted != place.values:
                self._remember()
                place.values, place.run = wanted, self._run(wanted)
                place.step = 0
                self._first(place)
        self._reach(self.place.step if step is None else max(step, 0))

    def set_value(self, name: str, value: Value) -> None:
        """Change one control, and what its choice takes along; the step is kept if it can be.

        Raises LabError for a value that the control refuses.
        """
        control = self.row.control(name)
        checked = control.checked(value)
        brought = control.brings.get(str(checked), NOTHING)
        self.set_values({name: checked, **brought}, begins=control.begins)

    def set_values(self, changed: Values, begins: bool = False) -> None:
        """Change several controls at once; `begins`: at step 0."""
        place = self.place
        wanted = self.row.values({**place.values, **changed})
        if wanted == place.values:
            return
        self._remember()
        self._use(wanted, 0 if begins else max(place.step, place.goal))

    def reset_values(self) -> None:
        """The values that the lab comes with, at step 0."""
        self.set_values(self.defaults(), begins=True)

    @property
    def has_defaults(self) -> bool:
        """Whether all values are those that the lab comes with."""
        return self.place.values == self.defaults()

    def undo(self) -> bool:
        """Take back the last change of a control; False when there is none."""
        if not self.place.before:
            return False
        self._use(*self.place.before.pop())
        return True

    def _remember(self) -> None:
        before = self.place.before
        before.append((self.place.values, self.place.step))
        del before[:-MOST_UNDO]

    def _use(self, values: Values, step: int) -> None:
        place = self.place
        place.values, place.run, place.step = values, self._run(values), 0
        self._first(place)
        self._reach(step)

    # --- time ------------------------------------------------------------------------------------

    def step_by(self, steps: int) -> None:
        """So many steps on, or back."""
        self._reach(max(self.place.step + steps, 0))

    def seek(self, step: int) -> None:
        """To a step; it is computed if it must be."""
        self.pause()
        self._reach(step)

    def to_start(self) -> None:
        """To step 0; what was computed stays."""
        self.seek(0)

    def to_last(self) -> None:
        """To the last step that has been computed."""
        self.seek(self.last)

    def restart(self) -> None:
        """To step 0, and what came after it is computed anew."""
        self.pause()
        self._use(self.place.values, 0)

    def play_or_pause(self) -> None:
        """Step by itself, or stop; at the end it begins again."""
        if self.is_playing or self.is_computing:
            self.pause()
            return
        if self.ended:
            self._reach(0)
        if not self.ended:
            self._clock.start(self._interval)
            self.playingChanged.emit(True)

    def pause(self) -> None:
        """Stop playing, and stop computing for a step that is not there yet."""
        place, was_playing = self.place, self.is_playing
        place.goal = place.step
        self._clock.stop()
        if was_playing:
            self.playingChanged.emit(False)

    def set_speed(self, share: float) -> None:
        """Play so many times as fast as at the speed that the bar begins with."""
        self._per_second = share
        self._clock.setInterval(self._interval)

    @property
    def _interval(self) -> int:
        return max(1, round(1000 / (self.row.per_second * self._per_second)))

    def _tick(self) -> None:
        if self.is_computing:
            return
        self.step_by(1)
        if self.ended:
            self.pause()

    def _reach(self, step: int) -> None:
        """Show a step: at once if that takes no time, else as far as it is known, and go on."""
        place = self.place
        place.goal = step
        is_there = place.run.compute(max(step, self.row.ahead), AT_ONCE)
        place.step = min(step, place.run.known)
        if place.run.ended:
            place.goal = place.step
        if is_there:
            self._slices.stop()
        else:
            self._slices.start()
        self.stateChanged.emit(self.state)

    def _compute_more(self) -> None:
        place = self.place
        is_there = place.run.compute(max(place.goal, self.row.ahead), SLICE)
        before, place.step = place.step, max(place.step, min(place.goal, place.run.known))
        if place.run.ended:
            place.goal = place.step
        if is_there:
            self._slices.stop()
        if place.step != before:
            self.stateChanged.emit(self.state)
        else:
            self.grew.emit()

    def stop(self) -> None:
        """The window does not show labs now: nothing plays and nothing is computed."""
        self.pause()
        self._slices.stop()

    def go_on(self) -> None:
        """Labs are seen again: compute what is still wanted, and tell where it stands."""
        self._follow_digits()
        self._reach(self.place.step)

    def take_over(self, other: "Exploring") -> None:
        """Show what another one shows; runs are shared, as they only grow."""
        other.stop()
        self._places, self._name = other._places, other._name
