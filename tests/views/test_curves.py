"""Cost and accuracy: what is plotted, what is said when there is nothing, zooming and reading."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import Metrics, Spec
from bpviz.engine.spec import CHOICES
from bpviz.run.change import with_rates
from bpviz.run.cost_log import CostLog
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.history import Curves, Scores
from bpviz.run.position import Position
from bpviz.run.runs import ENGLISH, Runs
from bpviz.run.timeline import Timeline
from bpviz.views.curves import CurvesView
from bpviz.views.curves.kept import KEPT_POINTS, kept_lines
from bpviz.views.curves.plot import CurvePlot
from bpviz.views.curves.room import roomy
from bpviz.views.curves.series import (
    accuracy_range,
    cost_range,
    lines_of,
    names_no_class,
)
from bpviz.views.run_words import PHRASES, VALUES, names_of
from bpviz.views.theme import THEMES

SPEC = Spec(sizes=(64, 8, 10), rate=3.0, batch_size=50, init="scaled", dtype="float32")


@pytest.fixture(scope="module")
def trained() -> Timeline:
    run = Timeline(SPEC, load("digits"))
    run.move("epoch", 4)
    return run


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    view = CurvesView()
    qtbot.addWidget(view)
    view.resize(500, 460)
    view.show_theme(THEMES["light"])
    view.show()
    qtbot.waitExposed(view)
    return view


def words(view: QWidget, name: str) -> str:
    label = view.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisibleTo(view) else ""


def plot(view: QWidget, name: str) -> CurvePlot:
    found = view.findChild(CurvePlot, name)
    assert isinstance(found, CurvePlot)
    return found


def canvas(view: QWidget, name: str) -> QWidget:
    """What the mouse meets in a plot."""
    found = plot(view, name).findChild(QGraphicsView)
    assert found is not None
    return found.viewport()


def hover(widget: QWidget, place: QPoint) -> None:
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(8, 8), (start + end) / 2, end):
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, moved)
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def curves(costs: list[float], per_epoch: int = 1, scores: tuple[Scores, ...] = ()) -> Curves:
    log = CostLog()
    log.extend(np.array(costs))
    return Curves(log.curve(), scores, per_epoch)


# --- the numbers ---------------------------------------------------------------------------------


def test_the_cost_of_whole_epochs_is_drawn_as_it_is() -> None:
    lines = lines_of(curves([4.0, 2.0, 1.0]))
    assert lines.training is not None
    assert lines.training.y.tolist() == [4, 2, 1]
    assert (lines.in_epochs, lines.end) == (False, 2.0)


def test_the_cost_of_mini_batches_is_smoothed_within_what_was_measured() -> None:
    costs = np.random.default_rng(1).uniform(1, 2, 900).tolist()
    lines = lines_of(curves(costs, per_epoch=100))
    assert lines.training is not None
    assert lines.raw is not None
    assert lines.training.y.std() < lines.raw.y.std() / 3
    assert lines.training.y.mean() == pytest.approx(np.mean(costs), rel=0.01)
    assert lines.in_epochs
    assert lines.end == pytest.approx(8.99)


@given(st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=60))
def test_the_end_of_a_growing_axis_leaves_little_room_and_seldom_moves(needs: list[float]) -> None:
    kept: float | None = None
    moved = 0
    for needed in np.maximum.accumulate(needs).tolist():
        before, kept = kept, roomy(kept, needed)
        moved += kept != before
        assert needed <= kept <= 1.25 * needed
    assert moved <= 2 + np.log(max(needs) / needs[0]) / np.log(1.12)


def test_many_costs_become_about_a_thousand_points() -> None:
    lines = lines_of(curves([1.0, 3.0] * 60_000, per_epoch=1_000))
    assert lines.training is not None
    assert lines.raw is not None
    assert len(lines.training.x) <= 1_002
    assert (lines.raw.y.min(), lines.raw.y.max()) == (1, 3)


def test_one_odd_cost_does_not_flatten_the_rest() -> None:
    low, high = cost_range(lines_of(curves([1.0] * 999 + [500.0], per_epoch=100)), log=False)
    assert low == 0
    assert high < 100


def test_a_log_scale_reaches_from_one_power_of_ten_to_another() -> None:
    assert cost_range(lines_of(curves([0.5, 0.02])), log=True) == (-2.0, 0.0)
    assert cost_range(lines_of(curves([0.0, 0.0])), log=True) == (-1.0, 0.0)


def test_a_split_without_rows_and_a_linear_output_have_no_line() -> None:
    only = Scores(0, Metrics(0.5, None, None), None)
    lines = lines_of(curves([0.5], scores=(only,)))
    assert lines.validation is lines.accuracy_training is lines.accuracy_validation is None
    assert names_no_class(curves([0.5], scores=(only,)))
    assert not names_no_class(curves([0.5]))


def test_the_accuracies_are_shown_from_the_tenth_below_the_lowest() -> None:
    scores = tuple(Scores(i, Metrics(1, a, None), None) for i, a in enumerate((0.83, 0.97)))
    assert accuracy_range(lines_of(curves([1.0, 1.0], scores=scores))) == (0.8, 1.0)


# --- the view ------------------------------------------------------------------------------------


def test_importing_the_view_does_not_import_pyqtgraph() -> None:
    code = "import sys, bpviz.views.curves; print('pyqtgraph' in sys.modules)"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_before_anything_was_trained_it_says_so(view: CurvesView) -> None:
    view.show_frame(Timeline(SPEC, load("digits")).frame())
    assert words(view, "costSentence").startswith("Nothing was trained yet.")
    assert words(view, "accuracySentence") == "The accuracy appears here after the first epoch."


def test_the_latest_values_stand_in_the_legend(view: CurvesView, trained: Timeline) -> None:
    frame = trained.frame()
    view.show_frame(frame)
    assert frame.metrics is not None
    assert frame.metrics.validation is not None
    share = 100 * (frame.metrics.validation.accuracy or 0)
    assert words(view, "accuracyValidationValue").replace("\u00a0", " ") == f"{share:.1f} %"
    assert words(view, "costSentence") == words(view, "accuracySentence") == ""


def test_the_decimal_mark_is_the_displays(view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    view.show_display(Display(decimal=","))
    assert "," in words(view, "accuracyValidationValue")


def test_a_split_without_rows_has_no_entry_in_the_legend(view: CurvesView) -> None:
    rows = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    data = Dataset(name="rows", train_x=rows, train_y=rows[:, :1])
    run = Timeline(Spec(sizes=(2, 2, 1), batch_size=4), data)
    run.move("iteration", 3)
    view.show_frame(run.frame())
    assert words(view, "costTrainingValue")
    assert not words(view, "costValidationValue")
    assert not words(view, "accuracyValidationValue")


def test_a_linear_output_has_no_accuracy_and_a_sentence_says_why(view: CurvesView) -> None:
    run = Timeline(Spec(sizes=(2, 2, 1), output="linear", rate=0.01), load("xor", n=20))
    run.move("iteration", 30)
    view.show_frame(run.frame())
    assert words(view, "accuracySentence").startswith("A linear output names no class")
    assert words(view, "costSentence") == ""


def test_while_training_the_newest_frame_is_drawn_a_little_later(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    frame = trained.frame()
    view.show_frame(replace(frame, step=None, update=None, playing=True))
    assert not words(view, "costTrainingValue")
    qtbot.waitUntil(lambda: bool(words(view, "costTrainingValue")))


def test_pausing_draws_at_once(view: CurvesView, trained: Timeline) -> None:
    frame = trained.frame()
    view.show_frame(replace(frame, step=None, update=None, playing=True))
    view.show_frame(frame)
    assert words(view, "costTrainingValue")


def test_a_frame_that_came_while_hidden_is_drawn_when_shown(
    qtbot: QtBot, trained: Timeline
) -> None:
    view = CurvesView()
    qtbot.addWidget(view)
    view.show_frame(trained.frame())
    view.show()
    assert words(view, "costTrainingValue")


def test_the_mouse_reads_every_curve_where_it_is(view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    place = canvas(view, "costPlot")
    hover(place, QPoint(250, 50))
    for name in ("costPlot", "accuracyPlot"):
        reading = words(plot(view, name), "readout")
        assert reading.startswith("epoch ")
        assert "training" in reading
        assert "validation" in reading
    QApplication.sendEvent(place, QEvent(QEvent.Type.Leave))
    assert words(plot(view, "costPlot"), "readout") == ""


def test_dragging_looks_closer_and_a_double_click_follows_again(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    follow = view.findChild(QToolButton, "follow")
    assert follow is not None
    assert not follow.isVisible()
    place = canvas(view, "costPlot")
    drag(qtbot, place, QPoint(100, 20), QPoint(220, 70))
    assert follow.isVisible()
    qtbot.mouseDClick(place, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
    assert not follow.isVisible()


def test_the_follow_button_follows_again(qtbot: QtBot, view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    drag(qtbot, canvas(view, "accuracyPlot"), QPoint(100, 20), QPoint(220, 70))
    follow = view.findChild(QToolButton, "follow")
    assert follow is not None
    qtbot.mouseClick(follow, Qt.MouseButton.LeftButton)
    assert not follow.isVisible()


def test_the_right_button_does_nothing(qtbot: QtBot, view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    before = view.grab().toImage()
    qtbot.mouseClick(canvas(view, "costPlot"), Qt.MouseButton.RightButton, pos=QPoint(150, 50))
    assert QApplication.activePopupWidget() is None
    assert view.grab().toImage() == before


def test_the_log_button_redraws_the_cost(qtbot: QtBot, view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    before = view.grab().toImage()
    log = view.findChild(QToolButton, "costLog")
    assert log is not None
    qtbot.mouseClick(log, Qt.MouseButton.LeftButton)
    assert log.isChecked()
    assert view.grab().toImage() != before


def test_a_moment_in_the_past_is_marked(view: CurvesView) -> None:
    run = Timeline(SPEC, load("digits"))
    run.move("iteration", 60)
    view.show_frame(run.frame())
    before = view.grab().toImage()
    run.seek(Position(30))
    view.show_frame(run.frame())
    assert view.grab().toImage() != before
    run.seek(Position(60))
    view.show_frame(run.frame())
    assert view.grab().toImage() == before


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_be_shown(view: CurvesView, trained: Timeline, name: str) -> None:
    view.show_frame(trained.frame())
    view.show_theme(THEMES[name].zoomed(1.5))
    ground = view.grab().toImage().pixelColor(250, 100)
    assert ground.isValid()


def test_frames_are_values_and_emit_nothing(view: CurvesView, trained: Timeline) -> None:
    frame: Frame = trained.frame()
    view.show_frame(frame)
    view.show_frame(frame)
    assert words(view, "costTrainingValue")


# --- the original run ----------------------------------------------------------------------------


def edited(here: int = 10, updates: int = 30) -> Timeline:
    """A run of 40 updates, given another rate at an earlier one and trained on."""
    run = Timeline(Spec(sizes=(2, 3, 1), rate=0.5, batch_size=4), load("xor", n=4))
    run.seek(Position(40))
    run.seek(Position(here))
    run.relocate(with_rates(run.place, replace(run.trace.spec, rate=2.0)))
    run.seek(Position(updates))
    return run


def test_a_run_that_was_left_is_drawn_in_grey_and_told(view: CurvesView) -> None:
    run = edited()
    frame = run.frame()
    lines = lines_of(frame.curves, frame.original)
    assert [len(line.x) for line in lines.original] == [40]
    assert lines.end == 39
    view.show_frame(replace(frame, original=()))
    entry = view.findChild(QWidget, "costOriginal")
    assert entry is not None
    assert not entry.isVisibleTo(view)
    QApplication.processEvents()  # the sentence has made room for the plot
    bare = plot(view, "costPlot").grab().toImage()
    view.show_frame(frame)
    assert entry.isVisibleTo(view)
    assert plot(view, "costPlot").grab().toImage() != bare
    view.show_frame(replace(frame, original=()))
    assert not entry.isVisibleTo(view)
    assert plot(view, "costPlot").grab().toImage() == bare


def test_before_the_new_run_has_a_cost_the_old_one_is_there(view: CurvesView) -> None:
    view.show_frame(edited(here=0, updates=0).frame())
    assert words(view, "costSentence") == ""
    assert plot(view, "costPlot").isVisible()


def test_a_log_scale_holds_for_the_run_that_was_left_too(view: CurvesView) -> None:
    view.show_frame(edited().frame())
    before = plot(view, "costPlot").grab().toImage()
    view.set_log(True)
    assert plot(view, "costPlot").grab().toImage() != before
    low, high = cost_range(lines_of(edited().frame().curves, edited().frame().original), True)
    costs = edited().frame().original[0].mean
    assert low <= np.log10(costs.min()) <= np.log10(costs.max()) <= high


# --- earlier runs --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def earlier() -> Runs:
    """Three runs of the digits: slower, larger, with another cost."""
    runs = Runs()
    specs = (
        replace(SPEC, rate=0.5),
        replace(SPEC, sizes=(64, 12, 10)),
        replace(SPEC, cost="cross_entropy", rate=0.1),
    )
    for epochs, spec in zip((6, 3, 2), specs, strict=True):
        run = Timeline(spec, load("digits"))
        run.move("epoch", epochs)
        runs = runs.keep(run.frame().curves, spec, "digits")
    return runs


@pytest.fixture
def compared(view: CurvesView, trained: Timeline, earlier: Runs) -> CurvesView:
    view.show_frame(trained.frame())
    view.show_runs(earlier.kept)
    QApplication.processEvents()
    return view


def row(view: QWidget, place: int) -> QWidget:
    found = view.findChild(QWidget, f"run{place}")
    assert found is not None
    return found


def name_field(view: QWidget, place: int) -> QLineEdit:
    found = view.findChild(QLineEdit, f"run{place}Field")
    assert found is not None
    return found


def press(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(widget, key)


def is_drawn(picture: QWidget, colour: str) -> bool:
    """Whether a point of a widget has this colour, as far as smooth edges let it."""
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    points = rows[:, : 3 * image.width()].reshape(-1, 3).astype(int)
    wanted = QColor(colour)
    away = np.abs(points - [wanted.red(), wanted.green(), wanted.blue()])
    return bool((away.max(axis=1) <= 12).any())


def test_earlier_runs_are_named_by_what_is_not_as_now(compared: CurvesView) -> None:
    names = [row(compared, place).accessibleName() for place in range(3)]
    assert names == ["η 0.5", "12 hidden", "η 0.1, cross-entropy"]
    assert words(compared, "run1Name") == "12 hidden"


def test_an_earlier_run_is_drawn_in_its_colour_and_gone_when_deleted(
    compared: CurvesView, earlier: Runs
) -> None:
    colour = THEMES["light"].runs[0]
    assert is_drawn(plot(compared, "accuracyPlot"), colour)
    compared.show_runs(earlier.delete(0).kept)
    assert not is_drawn(plot(compared, "accuracyPlot"), colour)
    assert row(compared, 0).accessibleName() == "12 hidden"
    assert not row(compared, 2).isVisible()


def test_the_cost_of_another_cost_function_is_not_on_this_axis(compared: CurvesView) -> None:
    colour = THEMES["light"].runs[2]
    assert is_drawn(plot(compared, "accuracyPlot"), colour)
    assert not is_drawn(plot(compared, "costPlot"), colour)
    hover(canvas(compared, "costPlot"), QPoint(150, 50))
    assert words(compared, "run2Value") == "other cost"
    assert words(compared, "run0Value").startswith("0.")


def test_a_change_of_the_cost_brings_the_comparable_runs_back(
    compared: CurvesView, trained: Timeline
) -> None:
    frame = trained.frame()
    compared.show_frame(replace(frame, spec=replace(frame.spec, cost="cross_entropy")))
    assert is_drawn(plot(compared, "costPlot"), THEMES["light"].runs[2])
    assert not is_drawn(plot(compared, "costPlot"), THEMES["light"].runs[0])


def test_without_earlier_runs_there_is_no_legend_of_them(
    compared: CurvesView, trained: Timeline
) -> None:
    legend = compared.findChild(QWidget, "runsLegend")
    assert legend is not None
    assert legend.isVisible()
    compared.show_runs(())
    assert not legend.isVisible()


def test_the_picture_reaches_to_the_end_of_the_longest_run(
    trained: Timeline, earlier: Runs
) -> None:
    kept = tuple(kept_lines(run) for run in earlier.kept)
    alone = lines_of(trained.frame().curves)
    beside = lines_of(trained.frame().curves, (), kept)
    assert alone.end < 5 < beside.end == pytest.approx(6)


def test_a_run_that_went_astray_does_not_flatten_the_present_one() -> None:
    kept = (lines_of(curves([1e9] * 50)),)
    _, high = cost_range(lines_of(curves([2.0, 1.0]), (), kept), log=False)
    assert high < 20


def test_a_long_run_is_thinned_out_and_keeps_its_end() -> None:
    costs = np.linspace(3, 1, 900).tolist()
    runs = Runs().keep(curves(costs), SPEC)
    line = kept_lines(runs.kept[0]).training
    assert line is not None
    assert len(line.x) <= KEPT_POINTS
    assert (line.x[-1], line.y[-1]) == (899, pytest.approx(1))


def test_a_run_of_whole_epochs_lies_over_the_epochs_of_the_others() -> None:
    kept = (lines_of(curves([3.0, 2.0, 1.0])),)
    lines = lines_of(curves([3.0] * 20, per_epoch=10), (), kept)
    assert (lines.in_epochs, lines.end) == (True, 2.0)
    assert lines_of(curves([3.0] * 3), (), (lines_of(curves([1.0] * 20, 10)),)).in_epochs


@pytest.mark.parametrize(("name", "is_share"), [("costPlot", False), ("accuracyPlot", True)])
def test_the_crosshair_reads_earlier_runs_too(
    compared: CurvesView, name: str, is_share: bool
) -> None:
    latest = words(compared, "run0Value")
    assert latest.endswith("%")
    hover(canvas(compared, name), QPoint(150, 50))
    there = words(compared, "run0Value")
    assert there.endswith("%") == is_share
    assert there != latest
    QApplication.sendEvent(canvas(compared, name), QEvent(QEvent.Type.Leave))
    assert words(compared, "run0Value") == latest


def test_the_cross_deletes_a_run(qtbot: QtBot, compared: CurvesView) -> None:
    cross = compared.findChild(QAbstractButton, "run1Delete")
    assert cross is not None
    assert cross.accessibleName() == "Delete the run “12 hidden”"
    with qtbot.waitSignal(compared.runDeleted) as caught:
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert caught.args == [1]
    with qtbot.waitSignal(compared.runDeleted):
        qtbot.keyClick(cross, Qt.Key.Key_Space)


def test_delete_on_a_row_deletes_it(qtbot: QtBot, compared: CurvesView) -> None:
    row(compared, 2).setFocus()
    with qtbot.waitSignal(compared.runDeleted) as caught:
        press(qtbot, row(compared, 2), Qt.Key.Key_Delete)
    assert caught.args == [2]


def test_a_double_click_renames(qtbot: QtBot, compared: CurvesView) -> None:
    qtbot.mouseDClick(row(compared, 0), Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    field = name_field(compared, 0)
    assert field.isVisible()
    assert field.text() == "η 0.5"
    qtbot.keyClicks(field, "slow one")
    with qtbot.waitSignal(compared.runRenamed) as caught:
        press(qtbot, field, Qt.Key.Key_Return)
    assert caught.args == [0, "slow one"]
    assert not field.isVisible()
    assert row(compared, 0).hasFocus()


def test_f2_renames_and_escape_does_not(qtbot: QtBot, compared: CurvesView) -> None:
    row(compared, 1).setFocus()
    press(qtbot, row(compared, 1), Qt.Key.Key_F2)
    field = name_field(compared, 1)
    qtbot.keyClicks(field, "never")
    with qtbot.assertNotEmitted(compared.runRenamed):
        press(qtbot, field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert words(compared, "run1Name") == "12 hidden"


def test_leaving_the_field_takes_the_name(qtbot: QtBot, compared: CurvesView) -> None:
    qtbot.mouseDClick(row(compared, 0), Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    qtbot.keyClicks(name_field(compared, 0), "left")
    with qtbot.waitSignal(compared.runRenamed) as caught:
        row(compared, 2).setFocus()
    assert caught.args == [0, "left"]
    assert row(compared, 2).hasFocus()


def test_a_name_that_is_not_changed_stays_automatic(qtbot: QtBot, compared: CurvesView) -> None:
    qtbot.mouseDClick(row(compared, 0), Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    with qtbot.assertNotEmitted(compared.runRenamed):
        press(qtbot, name_field(compared, 0), Qt.Key.Key_Return)


def test_the_row_with_the_focus_is_drawn_stronger(compared: CurvesView) -> None:
    before = plot(compared, "accuracyPlot").grab().toImage()
    row(compared, 0).setFocus()
    assert plot(compared, "accuracyPlot").grab().toImage() != before
    row(compared, 0).clearFocus()
    assert plot(compared, "accuracyPlot").grab().toImage() == before


def test_a_typed_name_is_shown_as_it_is(compared: CurvesView, earlier: Runs) -> None:
    compared.show_runs(earlier.rename(1, "twelve <b>hidden</b>").kept)
    assert row(compared, 1).accessibleName() == "twelve <b>hidden</b>"
    label = compared.findChild(QLabel, "run1Name")
    assert label is not None
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in row(compared, 1).toolTip()


def test_every_difference_and_every_choice_has_words() -> None:
    assert set(PHRASES) == set(ENGLISH)
    named = ("hidden", "output", "cost", "biases", "init", "optimizer")
    assert {choice for field in named for choice in CHOICES[field]} <= set(VALUES)


def test_numbers_in_names_have_the_decimal_mark_of_the_display() -> None:
    runs = Runs().keep(curves([1.0]), replace(SPEC, rate=0.25))
    assert names_of(runs.kept, SPEC, ",") == ["η 0,25"]


# --- going to a moment ---------------------------------------------------------------------------


def test_a_click_chooses_the_nearest_update(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    place = canvas(view, "costPlot")
    chosen: list[int] = []
    view.iterationChosen.connect(chosen.append)
    for x in (70, 250, place.width() - 20):
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(x, 50))
    assert chosen == sorted(set(chosen))
    assert len(chosen) == 3
    assert chosen[0] < 20
    latest = trained.frame().latest
    assert 0.4 * latest < chosen[1] < 0.6 * latest
    assert chosen[2] <= latest


def test_a_drag_chooses_nothing(qtbot: QtBot, view: CurvesView, trained: Timeline) -> None:
    view.show_frame(trained.frame())
    with qtbot.assertNotEmitted(view.iterationChosen):
        drag(qtbot, canvas(view, "costPlot"), QPoint(100, 20), QPoint(220, 70))


def test_a_double_click_that_follows_again_chooses_nothing(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    place = canvas(view, "costPlot")
    drag(qtbot, place, QPoint(100, 20), QPoint(220, 70))
    wait = 2 * QApplication.doubleClickInterval()
    with qtbot.assertNotEmitted(view.iterationChosen, wait=wait):
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
        qtbot.mouseDClick(place, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))


def test_a_click_where_it_was_zoomed_to_chooses_a_little_later(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    place = canvas(view, "costPlot")
    drag(qtbot, place, QPoint(100, 20), QPoint(220, 70))
    with qtbot.waitSignal(view.iterationChosen) as caught:
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
    assert 0 < caught.args[0] < trained.frame().latest / 2


def test_a_click_behind_the_present_run_goes_to_its_latest_update(
    qtbot: QtBot, compared: CurvesView, trained: Timeline
) -> None:
    place = canvas(compared, "costPlot")
    with qtbot.waitSignal(compared.iterationChosen) as caught:
        qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=QPoint(place.width() - 30, 40))
    assert caught.args == [trained.frame().latest]


def test_the_keys_move_the_crosshair_and_enter_goes_there(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    picture = plot(view, "accuracyPlot")
    picture.setFocus()
    press(qtbot, picture, Qt.Key.Key_Home, Qt.Key.Key_PageDown)
    assert words(plot(view, "costPlot"), "readout").startswith("epoch ")
    assert picture.accessibleDescription().startswith("epoch ")
    chosen: list[int] = []
    view.iterationChosen.connect(chosen.append)
    press(qtbot, picture, Qt.Key.Key_Return)
    qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, picture, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Enter)
    tenth, latest = chosen[0], trained.frame().latest
    assert 0 < tenth < latest / 5
    assert chosen == [tenth, tenth + 1, latest]


def test_the_crosshair_of_the_keys_stays_in_the_run(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    picture = plot(view, "costPlot")
    picture.setFocus()
    chosen: list[int] = []
    view.iterationChosen.connect(chosen.append)
    press(qtbot, picture, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Return)
    press(qtbot, picture, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert chosen == [0, trained.frame().latest]


def test_escape_and_leaving_take_the_crosshair_away(
    qtbot: QtBot, view: CurvesView, trained: Timeline
) -> None:
    view.show_frame(trained.frame())
    picture = plot(view, "costPlot")
    picture.setFocus()
    press(qtbot, picture, Qt.Key.Key_Left)
    assert words(picture, "readout")
    press(qtbot, picture, Qt.Key.Key_Escape)
    assert not words(picture, "readout")
    with qtbot.assertNotEmitted(view.iterationChosen):
        press(qtbot, picture, Qt.Key.Key_Return)
    press(qtbot, picture, Qt.Key.Key_Left)
    picture.clearFocus()
    assert not words(picture, "readout")


def test_while_it_trains_the_accuracy_is_drawn_a_moment_after_the_cost(
    qtbot: QtBot, view: CurvesView
) -> None:
    """Two short paints let a click in between; at rest both are there at once."""
    timeline = Timeline(Spec((2, 4, 1), batch_size=10), load("spirals", n=100))
    timeline.move("epoch", 2)
    view.show_frame(timeline.frame())
    shown = plot(view, "accuracyPlot")._ink._shown
    assert len(shown["training"].x) == 3
    timeline.move("epoch", 3)
    view.show_frame(timeline.training_frame(timeline.state))
    view._draw()
    assert len(plot(view, "costPlot")._ink._shown["validation"].x) == 6
    assert len(shown["training"].x) == 3
    qtbot.waitUntil(lambda: len(shown["training"].x) == 6)
    assert len(shown["validation"].x) == 6


@pytest.mark.parametrize(
    ("width", "height", "place"), [(900, 460, "beside"), (330, 600, "below"), (330, 340, "bare")]
)
def test_the_legend_stands_where_its_words_have_room(
    qtbot: QtBot, view: CurvesView, width: int, height: int, place: str
) -> None:
    timeline = Timeline(Spec((2, 4, 1), batch_size=10), load("spirals", n=100))
    timeline.move("epoch", 2)
    view.show_frame(timeline.frame())
    view.resize(width, height)
    QApplication.processEvents()
    for kind in ("cost", "accuracy"):
        panel = view.findChild(QWidget, f"{kind}Panel")
        entry = view.findChild(QWidget, f"{kind}Validation")
        assert panel is not None
        assert entry is not None
        heading, word = panel.heading, entry._word
        assert word.isVisible() is (place != "bare")
        is_below = entry.y() >= heading.geometry().bottom()
        assert is_below is (place == "below")
        assert entry.geometry().right() <= panel.width()
        if word.isVisible():
            assert word.shown() == "validation"
