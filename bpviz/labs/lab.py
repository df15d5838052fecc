"""Lab: one idea that is worked out step by step, as values.

A lab is a row of LABS: its controls, its readings, and the one function that computes it. What is
seen of it is decided by (name, values of the controls, step) alone: a `LabState` is such a moment.
A `LabRun` keeps every moment it has computed, so a step back shows the same bytes again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from time import perf_counter
from types import MappingProxyType
from typing import Final, Protocol

from bpviz.engine import BpvizError, Data, Range

Value = float | str | bool
Values = Mapping[str, Value]
Reading = float | str | None
Readings = Mapping[str, Reading]

MOST_STEPS: Final = 10_000
"""The last step of a lab that would go on for ever."""

UNLIMITED: Final = Range(-inf, inf)
NOTHING: Final[Values] = MappingProxyType({})


class LabError(BpvizError):
    """A lab, a control or a value that there is not."""


# --- controls ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that can be set.

    name      of the control, in its lab
    kind      "number", "choice" or "switch"
    default   what it begins with
    allowed   of a number: what can be typed
    slider    of a number: the part of `allowed` that a slider goes over; None: no slider
    log       above 0: the slider is logarithmic from here on; below, and at its end, it means 0
    choices   of a choice: what there is
    brings    of a choice: values that other controls take along when a person chooses it
    begins    a change starts at step 0 again; else the step is kept and the way to it is new
    """

    name: str
    kind: str
    default: Value
    allowed: Range = UNLIMITED
    slider: tuple[float, float] | None = None
    log: float = 0.0
    choices: tuple[str, ...] = ()
    brings: Mapping[str, Values] = field(default_factory=dict)
    begins: bool = False

    def checked(self, value: object) -> Value:
        """The value as this control keeps it; raises LabError where it cannot."""
        if self.kind == "switch":
            return self._switch(value)
        return self._choice(value) if self.kind == "choice" else self._number(value)

    def _number(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise LabError(
                "lab.number", "{control} must be {allowed}, not {value!r}.",
                control=self.name, allowed=self.allowed, value=value,
            )  # fmt: skip
        whole = not self.allowed.whole or float(value).is_integer()
        if not isfinite(value) or value not in self.allowed or not whole:
            raise LabError(
                "lab.range", "{control} must be {allowed}, not {value:g}.",
                control=self.name, allowed=self.allowed, value=value,
            )  # fmt: skip
        return int(value) if self.allowed.whole else float(value)

    def _choice(self, value: object) -> str:
        if value not in self.choices or not isinstance(value, str):
            raise LabError(
                "lab.choice", "{control} must be one of {choices}, not {value!r}.",
                control=self.name, choices=", ".join(self.choices), value=value,
            )  # fmt: skip
        return value

    def _switch(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise LabError(
                "lab.switch", "{control} is on or off (true or false), not {value!r}.",
                control=self.name, value=value,
            )  # fmt: skip
        return value


def number(
    name: str,
    default: float,
    low: float,
    high: float,
    *,
    slider: tuple[float, float] | None = None,
    log: float = 0.0,
    whole: bool = False,
    open_above: bool = False,
    begins: bool = False,
) -> Control:
    """A number from low to high; `slider` is the part of it that a slider goes over."""
    allowed = Range(low, high, whole, open_above)
    return Control(name, "number", default, allowed, slider, log, begins=begins)


def choice(
    name: str,
    *choices: str,
    brings: Mapping[str, Values] | None = None,
    begins: bool = False,
) -> Control:
    """One of several; the first is the default."""
    return Control(name, "choice", choices[0], choices=choices, brings=brings or {}, begins=begins)


def switch(name: str, default: bool = False, *, begins: bool = False) -> Control:
    """On or off."""
    return Control(name, "switch", default, begins=begins)


# --- moments and runs ----------------------------------------------------------------------------


class Moment(Protocol):
    """What a lab has computed at one step: a frozen value; each lab adds what its picture needs.

    readings  its numbers, by the names that its row lists
    verdict   what can be said about the way so far: one of the row's verdicts, or None
    """

    @property
    def readings(self) -> Readings: ...
    @property
    def verdict(self) -> str | None: ...


class LabRun:
    """The moments of a lab for one set of values, computed when they are first asked for.

    `moments` gives one moment a step and ends where the lab ends. Where a step takes long it gives
    None now and then: whoever computes in slices can leave there, and come back.
    """

    def __init__(self, moments: Iterator[Moment | None], most: int = MOST_STEPS) -> None:
        self._source = moments
        self._most = most
        self._kept: list[Moment] = []
        self._ended = False

    @property
    def known(self) -> int:
        """The last step that has been computed; -1 before the first."""
        return len(self._kept) - 1

    @property
    def ended(self) -> bool:
        """True once the last step of the lab is known."""
        return self._ended

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every moment computed so far, from step 0."""
        return tuple(self._kept)

    def latest(self, step: int, most: int) -> Sequence[Moment]:
        """The moments up to a step, the last so many of them, without copying all the others."""
        return self._kept[max(step + 1 - most, 0) : step + 1]

    def at(self, step: int) -> Moment:
        """The moment at a step that has been computed; raises IndexError for another."""
        if not 0 <= step <= self.known:
            raise IndexError(step)
        return self._kept[step]

    def compute(self, step: int, seconds: float | None = None) -> bool:
        """Compute up to a step, or to the end; leave after some seconds. True: it is there.

        It makes at least one move, so that it gets there even in slices of 0 seconds.
        """
        until = None if seconds is None else perf_counter() + seconds
        while self.known < step and not self._ended:
            self._move()
            if until is not None and perf_counter() >= until:
                break
        return self._ended or self.known >= step

    def _move(self) -> None:
        moment = next(self._source, self)
        if moment is self:
            self._ended = True
        elif moment is not None:
            assert not isinstance(moment, LabRun)
            self._kept.append(moment)
            self._ended = self.known >= self._most


# --- labs ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Preset:
    """A good way to begin: its name and the values it sets."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class LabRow:
    """A lab.

    name          in LABS
    controls      what can be set
    readings      the names of its numbers; the first counts the steps
    verdicts      what it can say
    begin         its moments from step 0, for values that were checked; data is None unless
                  needs_digits
    columns       the readings that the table of the latest steps shows
    presets       good ways to begin, to choose from
    needs_digits  it learns digits: MNIST where that is loaded, else the embedded 8x8 digits
    ahead         so many steps are computed before they are asked for: what will come is shown
    per_second    steps a second when it plays, at the speed that the bar begins with
    most          its last step, if it does not end before
    """

    name: str
    controls: tuple[Control, ...]
    readings: tuple[str, ...]
    begin: Callable[[Values, Data | None], Iterator[Moment | None]]
    verdicts: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    presets: tuple[Preset, ...] = ()
    needs_digits: bool = False
    ahead: int = 0
    per_second: float = 4.0
    most: int = MOST_STEPS

    def control(self, name: str) -> Control:
        """The control of a name; raises LabError where there is none."""
        for each in self.controls:
            if each.name == name:
                return each
        raise LabError(
            "lab.no_control", "The lab {lab} has no control {control}. It has {controls}.",
            lab=self.name, control=name, controls=", ".join(each.name for each in self.controls),
        )  # fmt: skip

    def values(self, given: Values = NOTHING) -> Values:
        """The values of all controls: those given, checked, and defaults for the others."""
        found: dict[str, Value] = {each.name: each.default for each in self.controls}
        found |= {name: self.control(name).checked(value) for name, value in given.items()}
        return MappingProxyType(found)

    def run(self, values: Values, data: Data | None = None) -> LabRun:
        """A run for values that `values` gave; nothing is computed yet."""
        return LabRun(self.begin(values, data), self.most)


@dataclass(frozen=True, slots=True)
class LabState:
    """What a lab shows now, as a value: the same lab, values and step always give the same."""

    lab: str
    values: Values
    step: int
    readings: Readings
    verdict: str | None


def state_at(row: LabRow, values: Values, run: LabRun, step: int) -> LabState:
    """The state of a lab at a step that its run has computed."""
    moment = run.at(step)
    return LabState(row.name, values, step, moment.readings, moment.verdict)
