"""Cost and accuracy: what is plotted, what is said when there is nothing, zooming and reading."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import Metrics, Spec
from bpviz.run.change import with_rates
from bpviz.run.cost_log import CostLog
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.history import Curves, Scores
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.curves import CurvesView
from bpviz.views.curves.plot import CurvePlot
from bpviz.views.curves.series import (
    accuracy_range,
    cost_range,
    lines_of,
    names_no_class,
)
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
