"""Comparing in the window: curves, keeping a variant, what happens to the run beside it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.data import load
from bpviz.engine import Spec
from bpviz.session.comparing import Comparing
from bpviz.window import MainWindow

SPIRALS = load("spirals", n=100)
SPEC = Spec(sizes=(2, 4, 1), rate=0.5, batch_size=10)


@pytest.fixture
def compare(window: MainWindow) -> MainWindow:
    """The page Compare, on two spirals."""
    window.session.start(SPEC, SPIRALS)
    window.show_workspace("train")
    window.contents.pictures.turn_to("compare")
    return window


def begin(window: MainWindow, epochs: str = "3") -> Comparing:
    field = window.findChild(QLineEdit, "compareEpochs")
    button = window.findChild(QPushButton, "compareTrain")
    assert field is not None
    assert button is not None
    field.setText(epochs)
    field.textEdited.emit(epochs)
    button.click()
    assert window.comparing is not None
    return window.comparing


def finish(qtbot: QtBot, window: MainWindow) -> None:
    comparing = begin(window)
    qtbot.waitUntil(lambda: not comparing.is_running, timeout=20_000)


def keep(window: MainWindow, place: int) -> None:
    button = window.findChild(QToolButton, f"variant{place}Keep")
    assert button is not None
    button.click()


def legend(window: MainWindow) -> list[str]:
    """The runs that are named under the curves."""
    labels = (window.contents.curves.findChild(QLabel, f"run{n}Name") for n in range(6))
    return [each.text() for each in labels if each is not None and each.isVisible()]


def test_the_curves_of_the_variants_are_drawn_while_their_page_is_seen(
    qtbot: QtBot, compare: MainWindow
) -> None:
    finish(qtbot, compare)
    assert legend(compare) == ["η 0.1", "η 0.5", "η 3", "η 10"]
    compare.contents.pictures.turn_to("flow")
    assert legend(compare) == []
    compare.contents.pictures.turn_to("compare")
    assert legend(compare) == ["η 0.1", "η 0.5", "η 3", "η 10"]


def test_keep_makes_it_the_run_and_leaves_the_one_before_under_the_curves(
    qtbot: QtBot, compare: MainWindow
) -> None:
    session = compare.session
    session.seek(30)
    before = session.frame.params.weights[0].copy()
    finish(qtbot, compare)
    assert compare.comparing is not None
    contest = compare.comparing.contest
    assert contest is not None
    keep(compare, 3)
    assert session.frame.spec.rate == 3
    assert session.frame.latest == 3 * session.frame.steps_per_epoch
    assert np.array_equal(session.frame.curves.costs.mean, contest.standings[2].curves.costs.mean)
    assert [run.spec.rate for run in compare.runs] == [0.5]
    assert "η 3" in compare.banner.text
    compare.session.undo_stack.undo()
    assert session.frame.spec.rate == 0.5
    assert np.array_equal(session.frame.params.weights[0], before)


def test_the_variants_begin_where_the_run_began(qtbot: QtBot, compare: MainWindow) -> None:
    first = compare.session.frame.params
    moved = type(first)(tuple(w + 0.25 for w in first.weights), first.biases)
    compare.session.edit(params=moved)
    compare.session.seek(20)
    finish(qtbot, compare)
    keep(compare, 1)
    compare.session.seek(0)
    assert np.array_equal(compare.session.frame.params.weights[0], moved.weights[0])


def test_a_run_that_trains_is_paused_for_it(qtbot: QtBot, compare: MainWindow) -> None:
    compare.session.play()
    comparing = begin(compare, "10000")
    assert not compare.session.is_playing
    assert comparing.is_running
    compare.stop_comparing()


def test_to_train_the_run_stops_it_and_says_so(qtbot: QtBot, compare: MainWindow) -> None:
    comparing = begin(compare, "10000")
    compare.session.play()
    assert not comparing.is_running
    assert "comparison was stopped" in compare.banner.text
    assert compare.session.is_playing
    compare.session.pause()


def test_other_data_end_it(qtbot: QtBot, compare: MainWindow) -> None:
    comparing = begin(compare, "10000")
    compare.session.start(SPEC, load("xor", n=100))
    assert not comparing.is_running
    assert comparing.contest is None


def test_the_window_can_be_closed_while_it_runs(qtbot: QtBot, compare: MainWindow) -> None:
    comparing = begin(compare, "10000")
    compare.close()
    assert not comparing.is_running


def test_another_window_of_the_session_goes_on_with_it(
    qtbot: QtBot, app: App, compare: MainWindow
) -> None:
    comparing = begin(compare, "10000")
    app.switch_language()
    window = app.window
    assert window is not compare
    assert window.comparing is comparing
    assert comparing.is_running
    window.contents.pictures.turn_to("compare")
    button = window.findChild(QPushButton, "compareTrain")
    assert button is not None
    button.click()
    assert not comparing.is_running
    fields = [window.findChild(QLineEdit, f"variant{n}FirstField") for n in (1, 4)]
    assert [each.text() for each in fields if each is not None] == ["0.1", "10"]


def test_what_cannot_be_trained_is_refused_on_the_page(compare: MainWindow) -> None:
    chooser = compare.findChild(QComboBox, "compareField")
    assert chooser is not None
    chooser.setCurrentIndex(chooser.findData("rate"))
    chooser.activated.emit(chooser.currentIndex())
    for place in (1, 2):
        field = compare.findChild(QLineEdit, f"variant{place}FirstField")
        assert field is not None
        field.setText("0.3")
        field.textEdited.emit("0.3")
    button = compare.findChild(QPushButton, "compareTrain")
    words = compare.findChild(QLabel, "compareWords")
    assert button is not None
    assert words is not None
    button.click()
    assert words.text() == "Variants 1 and 2 are the same: give one another value."


def test_the_table_is_saved(
    qtbot: QtBot, compare: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(qtbot, compare)
    path = tmp_path / "comparison.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    compare.save_comparison(0.9)
    lines = path.read_bytes().decode().split("\r\n")
    assert lines[0].startswith("variant,training cost,validation cost,accuracy (share of 1)")
    assert [line.split(",")[0] for line in lines[1:5]] == ["η 0.1", "η 0.5", "η 3", "η 10"]
    assert sum(line.endswith(",best") for line in lines) >= 1
