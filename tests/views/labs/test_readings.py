"""The numbers of a lab: those of the step that is shown, whatever was shown before."""

import random

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from bpviz.labs import LABS
from bpviz.run.display import Display
from bpviz.views.labs.readings import LATEST, Readings
from bpviz.views.labs.words import WORDS
from bpviz.views.numbers import number


@pytest.fixture
def readings(qtbot: QtBot) -> Readings:
    made = Readings(LABS["curve"], WORDS["curve"])
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def cells(readings: Readings, row: int) -> list[str]:
    found = []
    for column in range(readings.table.columnCount()):
        item = readings.table.item(row, column)
        assert item is not None
        found.append(item.text())
    return found


def bold(readings: Readings) -> list[int]:
    table = readings.table
    items = [table.item(row, 1) for row in range(table.rowCount())]
    return [row for row, item in enumerate(items) if item is not None and item.font().bold()]


def test_the_table_is_that_of_the_step_wherever_one_came_from(readings: Readings) -> None:
    run = LABS["curve"].run(LABS["curve"].values({"rate": 0.9}))
    run.compute(600)
    way = random.Random(0)
    for step in [0, 1, 2, 600, 3, *(way.randrange(600) for _ in range(20))]:
        digits = way.choice((3, 4, 6))
        readings.show_display(Display(digits=digits))
        readings.show_run(run, step)
        assert readings.table.rowCount() == min(step + 1, LATEST)
        for row in {0, min(step, LATEST - 1)}:
            told = run.at(step - row).readings
            wanted = [number(float(told[name] or 0), digits) for name in ("x", "slope", "change")]
            assert cells(readings, row) == [str(step - row), *wanted]
        assert bold(readings) == [0]


def test_all_steps_are_copied_not_only_those_of_the_table(readings: Readings) -> None:
    run = LABS["curve"].run(LABS["curve"].values())
    run.compute(400)
    readings.show_run(run, 300)
    lines = readings.text().splitlines()
    assert len(lines) == 302
    for step in (0, 150, 300):
        assert float(lines[1 + step].split("\t")[1]) == run.at(step).readings["x"]


def test_a_narrow_column_has_fewer_digits_and_a_wide_one_all(readings: Readings) -> None:
    run = LABS["curve"].run(LABS["curve"].values())
    run.compute(0)
    readings.show_display(Display(digits=12))
    readings.show_run(run, 0)
    readings.resize(250, 400)
    narrow = cells(readings, 0)[2]
    readings.resize(900, 400)
    wide = cells(readings, 0)[2]
    assert len(narrow) < len(wide) == len(number(16.0, 12))


@pytest.mark.parametrize("decimal", [".", ","])
def test_a_tiny_number_is_whole_in_a_narrow_column(readings: Readings, decimal: str) -> None:
    run = LABS["curve"].run(LABS["curve"].values({"rate": 0.001}))
    run.compute(9000)
    readings.show_display(Display(decimal=decimal))
    shown = set()
    for width in range(480, 200, -5):  # whatever font there is, there is a width that is too small
        readings.resize(width, 400)
        readings.show_run(run, 9000)
        item = readings.table.item(0, 3)
        assert item is not None
        shown.add(item.text())
        wide, room = QFontMetrics(item.font()).horizontalAdvance, readings.table.columnWidth(3)
        if wide("−2·10⁻¹⁰") + 10 <= room:
            assert wide(item.text()) + 10 <= room
    assert {f"−2{decimal}4·10⁻¹⁰", "−2·10⁻¹⁰"} <= shown
