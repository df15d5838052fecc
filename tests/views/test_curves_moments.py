"""What the curves say of the past, of variants, and of a training set that is measured whole."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.position import Position
from bpviz.run.runs import KeptRun, Runs
from bpviz.run.timeline import Timeline
from bpviz.views.curves import CurvesView
from bpviz.views.curves.plot import CurvePlot
from bpviz.views.numbers import count, percent

SPEC = Spec(sizes=(64, 8, 10), rate=3.0, batch_size=50, init="scaled", dtype="float32")


def run_of(spec: Spec, epochs: int = 3) -> Timeline:
    run = Timeline(spec, load("digits"))
    run.move("epoch", epochs)
    return run


def variants(*rates: float) -> tuple[KeptRun, ...]:
    runs = Runs()
    for rate in rates:
        spec = replace(SPEC, rate=rate)
        runs = runs.keep(run_of(spec).history.curves(), spec, "digits")
    return runs.kept


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    view = CurvesView()
    qtbot.addWidget(view)
    view.resize(500, 460)
    view.show()
    qtbot.waitExposed(view)
    return view


def words(view: CurvesView, name: str) -> str:
    label = view.findChild(QLabel, name)
    assert label is not None
    return label.text()


def plot(view: CurvesView, name: str) -> CurvePlot:
    found = view.findChild(CurvePlot, name)
    assert found is not None
    return found


def test_in_the_past_the_legends_tell_the_moment_shown(view: CurvesView) -> None:
    run = run_of(SPEC)
    view.show_frame(run.frame())
    latest = words(view, "accuracyValidationValue")
    first = run.history.curves().scores[1]
    run.seek(Position(first.iteration))
    view.show_frame(run.frame())
    assert first.validation is not None
    assert first.validation.accuracy is not None
    assert words(view, "accuracyValidationValue") == percent(first.validation.accuracy) != latest
    assert words(view, "costValidationValue") == f"{first.validation.cost:.4f}"
    costs = run.history.curves().costs
    nearby = costs.mean[first.iteration - 5 : first.iteration + 6]
    assert nearby.min() <= float(words(view, "costTrainingValue")) + 1e-4
    assert float(words(view, "costTrainingValue")) - 1e-4 <= nearby.max()
    run.seek(Position(run.history.present))
    view.show_frame(run.frame())
    assert words(view, "accuracyValidationValue") == latest


def test_variants_stand_instead_of_the_run_until_they_are_taken_away(view: CurvesView) -> None:
    run = run_of(SPEC)
    view.show_frame(run.frame())
    value = words(view, "costTrainingValue")
    view.show_variants(variants(0.5, 3.0))
    assert not view.findChild(QLabel, "costTrainingValue").isVisible()  # type: ignore[union-attr]
    assert [words(view, f"run{n}Name") for n in (0, 1)] == ["η 0.5", "η 3"]
    view.show_variants(None)
    assert words(view, "costTrainingValue") == value
    row = view.findChild(QLabel, "run0Name")
    assert row is not None
    assert not row.isVisible()


def test_the_crosshair_reads_every_variant(qtbot: QtBot, view: CurvesView) -> None:
    kept = variants(0.5, 3.0)
    view.show_frame(run_of(SPEC).frame())
    view.show_variants(kept)
    accuracy = plot(view, "accuracyPlot")
    accuracy.setFocus()
    qtbot.keyClick(accuracy, Qt.Key.Key_Home)
    for place, run in enumerate(kept):
        first = run.curves.scores[0].validation
        assert first is not None
        assert first.accuracy is not None
        assert words(view, f"run{place}Value") == percent(first.accuracy)
    qtbot.keyClick(accuracy, Qt.Key.Key_End)
    for place, run in enumerate(kept):
        last = run.curves.scores[-1].validation
        assert last is not None
        assert last.accuracy is not None
        assert words(view, f"run{place}Value") == percent(last.accuracy)


def test_variants_are_neither_deleted_nor_gone_to(qtbot: QtBot, view: CurvesView) -> None:
    view.show_frame(run_of(SPEC).frame())
    view.show_variants(variants(0.5, 3.0))
    cross = view.findChild(QAbstractButton, "run0Delete")
    assert cross is not None
    assert not cross.isVisible()
    with qtbot.assertNotEmitted(view.runDeleted), qtbot.assertNotEmitted(view.iterationChosen):
        row = cross.parentWidget()
        qtbot.keyClick(row, Qt.Key.Key_Delete)
        cost = plot(view, "costPlot")
        cost.setFocus()
        qtbot.keyClick(cost, Qt.Key.Key_Home)
        qtbot.keyClick(cost, Qt.Key.Key_Return)
    view.show_runs(variants(0.5))
    view.show_variants(None)
    assert cross.isVisible()
    with qtbot.waitSignal(view.runDeleted):
        qtbot.keyClick(row, Qt.Key.Key_Delete)


def test_a_variant_that_has_not_begun_has_no_value(view: CurvesView) -> None:
    begun, other = variants(0.5, 3.0)
    waiting = replace(other, curves=Timeline(SPEC, load("digits")).history.curves())
    view.show_frame(run_of(SPEC).frame())
    view.show_variants((begun, waiting))
    assert words(view, "run0Value")
    assert words(view, "run1Value") == ""


def test_costs_of_unlike_functions_are_drawn_for_variants(view: CurvesView) -> None:
    spec = replace(SPEC, cost="cross_entropy")
    other = Runs().keep(run_of(spec).history.curves(), spec, "digits").kept
    view.show_frame(run_of(SPEC).frame())
    view.show_runs(other)
    without = plot(view, "costPlot").grab().toImage()
    view.show_variants(other)
    assert plot(view, "costPlot").grab().toImage() != without


def test_the_whole_training_set_is_offered_where_only_a_part_is_measured(
    qtbot: QtBot, view: CurvesView
) -> None:
    button = view.findChild(QToolButton, "wholeSet")
    assert button is not None
    view.show_frame(run_of(SPEC, 1).frame())
    assert not button.isVisible()
    many = load("gaussians", n=20_000)
    run = Timeline(Spec(sizes=(2, 2, 1), batch_size=4000), many)
    run.move("epoch", 1)
    view.show_frame(run.frame())
    assert button.isVisible()
    assert count(many.examples) in button.toolTip()
    with qtbot.waitSignal(view.wholeToggled) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [True]
    assert np.isfinite(run.history.curves().costs.mean).all()
