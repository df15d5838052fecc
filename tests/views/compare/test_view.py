"""The page that compares: what is offered and typed, what is refused, what is told."""

from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import BpvizError, Spec, init_params
from bpviz.run.compare import CompareLoop, entrants_of, variants_of
from bpviz.run.contest import Contest, Standing
from bpviz.run.cost_log import CostLog
from bpviz.run.display import Display
from bpviz.run.frame import Message
from bpviz.run.history import Curves
from bpviz.run.timeline import Timeline
from bpviz.views.compare import CompareView

SPIRALS = load("spirals", n=100)
SPEC = Spec(sizes=(2, 4, 1), rate=0.5, batch_size=10)
W = TypeVar("W", bound=QWidget)


def sentence(error: BpvizError | Message) -> str:
    return f"said: {error}"


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    made = CompareView(sentence)
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.show_frame(Timeline(SPEC, SPIRALS).frame())
    made.show()
    return made


def part(view: CompareView, kind: type[W], name: str) -> W:
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def words(view: CompareView) -> str:
    return part(view, QLabel, "compareWords").text()


def choose(view: CompareView, name: str, field: str) -> None:
    chooser = part(view, QComboBox, name)
    chooser.setCurrentIndex(chooser.findData(field))
    chooser.activated.emit(chooser.currentIndex())


def write(qtbot: QtBot, view: CompareView, name: str, text: str) -> None:
    field = part(view, QLineEdit, name)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    if text:
        qtbot.keyClicks(field, text)


def contest(rates: tuple[float, ...], running: bool = False, epochs: int = 2) -> Contest:
    changes = [{"rate": rate} for rate in rates]
    variants = variants_of(SPEC, init_params(SPEC), changes, SPIRALS)
    entrants = entrants_of(variants, SPIRALS, epochs)
    CompareLoop(entrants).run()
    found = []
    for variant, entrant in zip(variants, entrants, strict=True):
        digest, log = entrant.mailbox.take(), CostLog()
        log.extend(digest.costs)
        curves = Curves(log.curve(), digest.scores, entrant.trainer.steps_per_epoch)
        found.append(Standing(variant, curves, 1.0, 0.5, "" if running else "goal"))
    return Contest(tuple(found), "spirals", epochs, running)


def test_rates_worth_comparing_stand_there_at_first(view: CompareView) -> None:
    texts = [part(view, QLineEdit, f"variant{n}FirstField").text() for n in (1, 2, 3, 4)]
    assert texts == ["0.1", "0.5", "3", "10"]
    assert words(view) == "All start with the same weights and learn the same mini-batches."


def test_what_is_typed_is_asked_for(qtbot: QtBot, view: CompareView) -> None:
    write(qtbot, view, "variant1FirstField", "0.25")
    write(qtbot, view, "variant4FirstField", "")
    write(qtbot, view, "compareEpochs", "7")
    with qtbot.waitSignal(view.compareAsked) as asked:
        part(view, QPushButton, "compareTrain").click()
    assert asked.args == [({"rate": 0.25}, {"rate": 0.5}, {"rate": 3}), 7]


def test_enter_in_the_epochs_begins(qtbot: QtBot, view: CompareView) -> None:
    with qtbot.waitSignal(view.compareAsked):
        qtbot.keyClick(part(view, QLineEdit, "compareEpochs"), Qt.Key.Key_Return)


def test_variants_may_differ_in_two_fields(qtbot: QtBot, view: CompareView) -> None:
    choose(view, "compareField", "hidden")
    choose(view, "compareSecondField", "rate")
    assert part(view, QLineEdit, "variant2SecondField").text() == "0.5"
    write(qtbot, view, "variant2SecondField", "0.05")
    with qtbot.waitSignal(view.compareAsked) as asked:
        part(view, QPushButton, "compareTrain").click()
    changes = asked.args[0]
    assert changes[0] == {"hidden": "sigmoid", "rate": 0.5}
    assert changes[1] == {"hidden": "tanh", "rate": 0.05}


@pytest.mark.parametrize(
    ("text", "said"),
    [("-1", "said: rate must be"), ("many", "said: rate must be"), ("1001", "said: rate must be")],
)
def test_a_value_that_does_not_fit_is_refused_with_the_reason(
    qtbot: QtBot, view: CompareView, text: str, said: str
) -> None:
    write(qtbot, view, "variant2FirstField", text)
    train = part(view, QPushButton, "compareTrain")
    assert words(view).startswith(said)
    assert not train.isEnabled()
    assert train.toolTip() == words(view)
    write(qtbot, view, "variant2FirstField", "0.7")
    assert train.isEnabled()


def test_one_variant_is_none(qtbot: QtBot, view: CompareView) -> None:
    for place in (2, 3, 4):
        write(qtbot, view, f"variant{place}FirstField", "")
    assert words(view) == "Give at least two variants a value."


@pytest.mark.parametrize("text", ["", "0", "1.5", "lots"])
def test_epochs_are_a_whole_number(qtbot: QtBot, view: CompareView, text: str) -> None:
    write(qtbot, view, "compareEpochs", text)
    assert words(view).startswith("Epochs are a whole number from 1")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("sizes", "Other layers cannot start with the same weights"),
        ("init", "Other first weights are compared here"),
        ("seed", "Other seeds"),
        ("batch_size", "All start with the same weights; the mini-batches have other sizes."),
    ],
)
def test_where_the_start_cannot_be_the_same_it_says_so(
    view: CompareView, field: str, said: str
) -> None:
    choose(view, "compareField", field)
    assert words(view).startswith(said)


def test_results_stand_in_the_rows_and_the_best_is_named(view: CompareView) -> None:
    told = contest((0.1, 0.5, 3.0, 10.0))
    view.show_contest(told)
    scores = told.standings[2].curves.scores[-1]
    assert scores.train is not None
    assert scores.validation is not None
    assert part(view, QLabel, "variant3Result0").text() == f"{scores.train.cost:.4f}"
    assert part(view, QLabel, "variant3Result1").text() == f"{scores.validation.cost:.4f}"
    assert scores.validation.accuracy is not None
    assert part(view, QLabel, "variant3Result2").text() == (
        f"{100 * scores.validation.accuracy:.2f}\u00a0%"
    )
    assert words(view).startswith("Best: η ")


def test_epochs_to_an_accuracy_that_is_typed(qtbot: QtBot, view: CompareView) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    write(qtbot, view, "compareWanted", "0")
    assert part(view, QLabel, "variant1Result3").text() == "0"
    write(qtbot, view, "compareWanted", "100")
    assert part(view, QLabel, "variant1Result3").text() == "–"


def test_while_it_runs_it_can_be_stopped_and_nothing_kept(qtbot: QtBot, view: CompareView) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0), running=True))
    keep = part(view, QToolButton, "variant2Keep")
    assert not keep.isEnabled()
    assert keep.toolTip()
    train = part(view, QPushButton, "compareTrain")
    assert train.text() == "Stop"
    with qtbot.waitSignal(view.comparisonStopAsked):
        train.click()


def test_keep_tells_which_and_its_name(qtbot: QtBot, view: CompareView) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    with qtbot.waitSignal(view.keepAsked) as asked:
        part(view, QToolButton, "variant3Keep").click()
    assert asked.args == [2, "η 3"]


def test_a_row_that_says_something_else_now_shows_no_result_of_before(
    qtbot: QtBot, view: CompareView
) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    write(qtbot, view, "variant1FirstField", "0.2")
    assert part(view, QLabel, "variant1Result0").text() == ""
    assert not part(view, QToolButton, "variant1Keep").isVisible()
    assert part(view, QLabel, "variant2Result0").text()
    write(qtbot, view, "variant1FirstField", "0.1")
    assert part(view, QLabel, "variant1Result0").text()


def test_what_was_compared_before_the_page_was_made_stands_in_its_rows(view: CompareView) -> None:
    view.show_contest(contest((0.25, 0.75)))
    texts = [part(view, QLineEdit, f"variant{n}FirstField").text() for n in (1, 2, 3, 4)]
    assert texts == ["0.25", "0.75", "", ""]
    assert part(view, QLabel, "variant2Result0").text()


def test_the_table_is_copied_with_its_headings(view: CompareView) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    part(view, QToolButton, "compareExport")
    copy = view.findChild(QAction, "compareCopy")
    assert copy is not None
    copy.trigger()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][1:] == [
        "training cost",
        "validation cost",
        "accuracy",
        "epochs to 90 %",
        "time",
    ]
    assert [line[0] for line in lines[1:]] == ["η 0.1", "η 0.5", "η 3", "η 10"]
    assert {len(line) for line in lines} == {6}


def test_one_that_diverged_is_told_with_its_reason(view: CompareView) -> None:
    told = contest((0.1, 0.5, 3.0, 10.0))
    bad = replace(told.standings[0], finished="diverged", message=Message("run.diverged"))
    view.show_contest(replace(told, standings=(bad, *told.standings[1:])))
    label = part(view, QLabel, "variant1Result2")
    assert label.text() == "diverged"
    assert "run.diverged" in label.toolTip()


def test_numbers_take_the_decimal_mark(view: CompareView) -> None:
    view.show_display(Display(decimal=","))
    assert part(view, QLineEdit, "variant1FirstField").text() == "0,1"
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    text = part(view, QLabel, "variant1Result0").text()
    assert "," in text
    assert np.isfinite(float(text.replace(",", ".")))


def test_everything_has_a_name_and_takes_the_focus(view: CompareView) -> None:
    view.show_contest(contest((0.1, 0.5, 3.0, 10.0)))
    for kind in (QComboBox, QLineEdit, QToolButton):
        for each in view.findChildren(kind):
            if each.isVisible():
                assert each.objectName(), each
                assert each.accessibleName(), each.objectName()
                assert each.focusPolicy() & Qt.FocusPolicy.TabFocus, each.objectName()
