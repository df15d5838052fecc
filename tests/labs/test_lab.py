"""A lab is a value: controls refuse with a reason, runs keep what they computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from types import MappingProxyType

import pytest

from bpviz.labs import LABS, LabError, LabRow, LabRun, LabState, lab, state_at
from bpviz.labs.lab import Moment, Preset, Readings, Values, choice, number, switch


@dataclass(frozen=True, slots=True)
class Square:
    """The square of its step."""

    step: int
    verdict: str | None = None

    @property
    def readings(self) -> Readings:
        return {"step": self.step, "square": self.step**2}


def squares(values: Values, data: object = None) -> Iterator[Moment | None]:
    for step in count():
        yield None  # a pause before every step
        yield Square(step)


ROW = LabRow(
    "squares",
    (
        number("rate", 0.5, 0, 1, open_above=True),
        number("layers", 3, 1, 8, whole=True),
        choice("init", "small", "large"),
        switch("skip"),
    ),
    ("step", "square"),
    squares,
)


def test_values_that_were_not_given_are_the_defaults() -> None:
    assert dict(ROW.values({"rate": 0.25})) == {
        "rate": 0.25, "layers": 3, "init": "small", "skip": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"rate": 1.0}, "lab.range"),
        ({"rate": -0.1}, "lab.range"),
        ({"rate": float("nan")}, "lab.range"),
        ({"rate": "fast"}, "lab.number"),
        ({"rate": True}, "lab.number"),
        ({"layers": 2.5}, "lab.range"),
        ({"layers": 9}, "lab.range"),
        ({"init": "medium"}, "lab.choice"),
        ({"skip": 1}, "lab.switch"),
        ({"speed": 1}, "lab.no_control"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(given: Values, key: str) -> None:
    with pytest.raises(LabError) as caught:
        ROW.values(given)
    assert caught.value.key == key
    assert next(iter(given)) in str(caught.value)


def test_a_whole_number_is_kept_as_one() -> None:
    assert repr(ROW.values({"layers": 4.0})["layers"]) == "4"


def test_values_cannot_be_changed_behind_a_states_back() -> None:
    with pytest.raises(TypeError):
        ROW.values()["rate"] = 0.1  # type: ignore[index]


def test_a_run_computes_no_more_than_it_is_asked_for() -> None:
    run = ROW.run(ROW.values())
    assert run.known == -1
    assert run.compute(3)
    assert run.known == 3
    with pytest.raises(IndexError):
        run.at(4)


def test_back_is_exact_because_moments_are_kept() -> None:
    run = ROW.run(ROW.values())
    run.compute(5)
    early = run.at(2)
    run.compute(50)
    assert run.at(2) is early
    assert run.moments[2] is early


def test_slices_of_no_time_at_all_get_there_too() -> None:
    run, slices = ROW.run(ROW.values()), 0
    while not run.compute(3, seconds=0.0):
        slices += 1
    assert run.known == 3
    assert slices == 7  # four steps, each with a pause before it; the last one arrives


def test_a_run_that_ends_says_so_and_stays_at_its_last_step() -> None:
    run = LabRun(islice(map(Square, count()), 4))
    assert run.compute(100)
    assert run.ended
    assert run.known == 3


def test_a_lab_without_end_stops_at_its_last_step() -> None:
    run = LabRun(map(Square, count()), most=6)
    assert run.compute(100)
    assert run.ended
    assert run.known == 6


def test_a_state_is_equal_to_the_same_state_computed_again() -> None:
    one, other = ROW.run(ROW.values()), ROW.run(ROW.values())
    one.compute(4)
    other.compute(9)
    state = state_at(ROW, ROW.values(), one, 4)
    assert state == state_at(ROW, ROW.values(), other, 4)
    assert state == LabState("squares", ROW.values(), 4, {"step": 4, "square": 16}, None)


def test_an_unknown_lab_is_refused_with_those_there_are() -> None:
    with pytest.raises(LabError, match="curve"):
        lab("tightrope")


# --- every lab -----------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [row for row in LABS.values() if not row.needs_digits], ids=str)
def test_every_lab_reads_what_it_lists_from_its_first_step_on(row: LabRow) -> None:
    run = row.run(row.values())
    run.compute(2)
    for moment in run.moments:
        assert set(row.readings) <= moment.readings.keys()
        assert isinstance(moment.readings, MappingProxyType)
        assert moment.verdict is None or moment.verdict in row.verdicts


@pytest.mark.parametrize("row", LABS.values(), ids=str)
def test_every_lab_offers_only_values_that_it_takes(row: LabRow) -> None:
    assert LABS[row.name] is row
    assert set(row.columns) <= {*row.readings}
    for control in row.controls:
        assert control.checked(control.default) == control.default
        assert set(control.brings) <= set(control.choices)
        for end in control.slider or ():
            control.checked(end)
        for brought in control.brings.values():
            row.values(brought)
    for preset in row.presets:
        assert isinstance(preset, Preset)
        row.values(preset.values)


@pytest.mark.parametrize(("step", "most"), [(0, 1), (0, 5), (9, 3), (9, 10), (9, 99), (4, 2)])
def test_the_latest_moments_are_the_last_ones_up_to_a_step(step: int, most: int) -> None:
    run = LABS["curve"].run(LABS["curve"].values())
    run.compute(9)
    assert tuple(run.latest(step, most)) == run.moments[: step + 1][-most:]
