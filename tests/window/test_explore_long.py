"""Explore where it takes long: digits that are named, slices, another language."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.labs import LABS, LabState
from bpviz.run.lab_digits import LabDigits, lab_digits
from bpviz.views.labs.overfitting.picture import OverfittingPicture
from bpviz.window import MainWindow

DIGITS = [name for name, row in LABS.items() if row.needs_digits]
FEW = {"examples": 20, "rate": 0.5}
AHEAD: tuple[str, dict[str, float], int] = ("slow_start", {}, 0)
"""A lab that computes more than is asked for."""


def label(window: MainWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def state(window: MainWindow) -> LabState:
    found = window.lab_state()
    assert found is not None
    return found


def finish(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.contents.exploring.is_computing, timeout=20_000)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine so slow that one move of a run takes a whole slice."""
    monkeypatch.setattr("bpviz.window.exploring.AT_ONCE", 0.0)
    monkeypatch.setattr("bpviz.window.exploring.SLICE", 0.0)


@pytest.fixture
def mnist(monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder where digits of another set are found: here the small ones by another name."""

    def found(folder: str = "") -> LabDigits:
        small = lab_digits()
        return LabDigits(replace(small.dataset, name="mnist")) if folder else small

    monkeypatch.setattr("bpviz.window.lab_commands.lab_digits", found)
    return "somewhere"


# --- digits --------------------------------------------------------------------------------------


@pytest.mark.parametrize("lab", DIGITS)
def test_the_digits_in_use_are_named(window: MainWindow, lab: str) -> None:
    window.open_lab(lab)
    assert label(window, "labAbout").endswith("In use: the embedded 8×8 digits.")


@pytest.mark.parametrize("lab", [name for name in LABS if name not in DIGITS])
def test_a_lab_without_digits_names_none(window: MainWindow, lab: str) -> None:
    window.open_lab(lab)
    assert "In use" not in label(window, "labAbout")


def test_a_lab_learns_the_digits_that_it_names(
    qtbot: QtBot, window: MainWindow, mnist: str
) -> None:
    window.open_lab("overfitting", {"rate": 1.0}, step=2)
    finish(qtbot, window)
    assert state(window).values["examples"] == 200
    window.show_workspace("train")
    window.settings.set("mnist_folder", mnist)
    window.show_workspace("explore")
    assert label(window, "labAbout").endswith("In use: MNIST.")
    assert state(window).step == 0
    assert (state(window).values["rate"], state(window).values["examples"]) == (1.0, 1000)


def test_a_number_of_examples_that_was_chosen_stays_with_other_digits(
    qtbot: QtBot, window: MainWindow, mnist: str
) -> None:
    window.open_lab("overfitting", FEW, step=2)
    finish(qtbot, window)
    picture = window.contents.explore.picture
    assert isinstance(picture, OverfittingPicture)
    assert len(picture.rows) == 1
    window.show_workspace("train")
    window.settings.set("mnist_folder", mnist)
    window.show_workspace("explore")
    assert state(window).values["examples"] == 20
    assert picture.rows == ()  # what remedies came to with others is not set beside these


def test_a_lab_that_was_not_on_top_follows_the_digits_when_it_is_seen(
    qtbot: QtBot, window: MainWindow, mnist: str
) -> None:
    window.open_lab("overfitting", FEW, step=2)
    finish(qtbot, window)
    window.open_lab("curve")
    window.settings.set("mnist_folder", mnist)
    window.contents.explore.tabs.setCurrentIndex(list(LABS).index("overfitting"))
    assert label(window, "labAbout").endswith("In use: MNIST.")
    assert state(window).step == 0


def test_digits_that_stay_leave_a_lab_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("overfitting", FEW, step=3)
    finish(qtbot, window)
    before = state(window)
    window.show_workspace("train")
    window.show_workspace("explore")
    assert state(window) == before


# --- slices --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("lab", DIGITS)
def test_a_long_way_is_computed_between_the_events_of_the_window(
    qtbot: QtBot, window: MainWindow, lab: str
) -> None:
    given = FEW if lab == "overfitting" else {"layers": 1, "width": 5}
    window.open_lab(lab, given, step=4)
    exploring = window.contents.exploring
    assert exploring.is_computing
    assert state(window).step < 4
    assert label(window, "labSays") == "computing on to 4…"
    finish(qtbot, window)
    assert state(window).step == 4
    assert label(window, "labSays") == ""


@pytest.mark.usefixtures("slow")
def test_while_it_computes_a_value_can_be_typed(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("overfitting", FEW, step=300)
    field = window.findChild(QLineEdit, "lab-rate")
    assert field is not None
    assert window.contents.exploring.is_computing
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.25")
    assert field.text() == "0.25"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert state(window).values["rate"] == 0.25
    assert state(window).step == 0  # another rate is another way from the start
    assert not window.contents.exploring.is_computing


@pytest.mark.usefixtures("slow")
def test_space_stops_the_computing_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("overfitting", FEW, step=300)
    window.focus_middle()
    qtbot.waitUntil(lambda: state(window).step >= 2)
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    stopped = state(window)
    assert 2 <= stopped.step < 300
    for _ in range(5):
        qtbot.wait(1)
    assert state(window) == stopped


@pytest.mark.usefixtures("slow")
def test_slices_come_to_the_same_as_one_go(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("overfitting", FEW, step=3)
    finish(qtbot, window)
    values = state(window).values
    run = LABS["overfitting"].run(values, lab_digits())
    run.compute(3)
    assert state(window).readings == run.at(3).readings


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(("lab", "values", "step"), [("overfitting", FEW, 300), AHEAD])
def test_leaving_explore_stops_the_computing(
    qtbot: QtBot, window: MainWindow, lab: str, values: dict[str, float], step: int
) -> None:
    window.open_lab(lab, values, step)
    window.show_workspace("step")
    known = window.contents.exploring.last
    for _ in range(5):
        qtbot.wait(1)
    assert window.contents.exploring.last == known < 300


def test_at_its_end_the_bar_says_that_no_step_is_left(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("curve", {"tolerance": 0.1, "rate": 0.3}, step=50)
    button = window.findChild(QAbstractButton, "labForward")
    assert button is not None
    assert not button.isEnabled()
    assert button.toolTip() == "It has come to its end: no step is left."
    assert label(window, "labSentence").startswith("It has stopped")


# --- another language ----------------------------------------------------------------------------


def test_another_language_keeps_values_step_and_numbers(app: App, qtbot: QtBot) -> None:
    app.window.open_lab("surface", {"function": "valley", "noise": 0.5}, step=12)
    app.window.open_lab("curve", {"rate": 0.9}, step=25)
    before, session = state(app.window), app.session.frame
    app.switch_language()
    assert state(app.window) == before
    assert label(app.window, "labTitle") == "在曲线上往下坡走"
    app.window.contents.explore.tabs.setCurrentIndex(list(LABS).index("surface"))
    assert state(app.window).step == 12
    assert state(app.window).values["noise"] == 0.5
    app.switch_language()
    assert state(app.window).lab == "surface"
    assert app.session.frame is session
