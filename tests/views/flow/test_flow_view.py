"""The gradient flow as it is seen: rows, numbers, the switch, reading, scrolling, and when."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.flow import FlowLog, flow_of
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.flow import FlowView
from bpviz.views.flow.places import columns, row_height, row_places
from bpviz.views.flow.scale import axis_for, closest, power_of_ten, size_text
from bpviz.views.theme import THEMES

SPEC = Spec(sizes=(64, 12, 10), rate=3.0, batch_size=10, init="scaled", dtype="float32")
DISPLAY = Display(stepwise=False)


@pytest.fixture
def view(qtbot: QtBot) -> FlowView:
    view = FlowView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_theme(THEMES["light"])
    view.show_display(DISPLAY)
    view.show()
    qtbot.waitExposed(view)
    return view


def run_to(spec: Spec, iteration: int) -> Timeline:
    run = Timeline(spec, load("digits"))
    run.move("iteration", iteration)
    return run


def page(view: FlowView) -> QAbstractScrollArea:
    found = view.findChild(QAbstractScrollArea, "flowPage")
    assert isinstance(found, QAbstractScrollArea)
    return found


def picture(view: FlowView) -> QImage:
    return page(view).viewport().grab().toImage()


def spoken(view: FlowView) -> list[str]:
    """What is said of every row to who cannot see it."""
    return page(view).accessibleDescription().split("; ")


def sentence(view: FlowView) -> str:
    label = view.findChild(QLabel, "flowSentence")
    assert label is not None
    return label.text() if label.isVisibleTo(view) else ""


def read(view: FlowView, point: QPoint) -> str:
    """What the mouse reads at a point of the page."""
    area = page(view).viewport()
    QToolTip.hideText()
    QApplication.sendEvent(
        area, QHelpEvent(QHelpEvent.Type.ToolTip, point, area.mapToGlobal(point))
    )
    return QToolTip.text()


def place(view: FlowView, row: int, rows: int, part: str, share: float = 0.5) -> QPoint:
    """A point in a part of a row, `share` of the way through it."""
    area, theme = page(view).viewport(), THEMES["light"]
    height = row_height(area.height(), rows, theme)
    top = theme.px(20) + row * height - page(view).verticalScrollBar().value()
    rect = getattr(row_places(columns(area.width(), theme), top, height, theme), part)
    return QPoint(round(rect.left() + share * rect.width()), round(rect.center().y()))


# --- the scale -----------------------------------------------------------------------------------


@given(st.floats(1e-12, 1e6))
def test_a_size_is_written_with_three_digits(size: float) -> None:
    figures, _, exponent = size_text(size).partition("·10")
    power = int(exponent.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")))
    assert float(figures) * 10.0**power == pytest.approx(size, rel=0.005)
    assert len(figures) == 4


def test_what_has_no_power_of_ten_is_written_as_it_is() -> None:
    assert [size_text(x) for x in (0.0, math.nan, math.inf)] == ["0", "NaN", "∞"]
    assert size_text(0.0312, ",") == "3,12·10⁻²"
    assert (power_of_ten(-6), power_of_ten(0)) == ("10⁻⁶", "1")


@given(st.lists(st.floats(1e-15, 1e12), min_size=1))
def test_the_axes_hold_every_size(sizes: list[float]) -> None:
    for axis in (axis_for(np.array(sizes)), closest(np.array([max(sizes)]))):
        assert axis.position(max(sizes)) == pytest.approx(1.0, abs=1.0)
        assert 10.0**axis.high >= max(sizes) * 0.999
    wide = axis_for(np.array(sizes))
    assert wide.low <= -6
    assert wide.high >= 0
    assert wide.ticks()[-1] == wide.high
    assert 2 <= len(wide.ticks()) <= 4


def test_the_axis_runs_from_a_millionth_to_one_and_zero_lies_at_its_end() -> None:
    axis = axis_for(np.array([0.0, 1e-3, np.nan]))
    assert (axis.low, axis.high) == (-6, 0)
    assert axis.position([0, 1e-6, 1e-3, 1, 100, np.nan]).tolist() == [0, 0, 0.5, 1, 1, 0]


# --- what is shown -------------------------------------------------------------------------------


def test_every_layer_has_a_row_with_its_number_the_output_first(view: FlowView) -> None:
    run = run_to(replace(SPEC, sizes=(64, 12, 8, 10)), 30)
    view.show_frame(run.training_frame(run.state))
    view.show_frame(run.frame())
    first, second, output = flow_of(run.trace)
    assert [row.split(", ")[:2] for row in spoken(view)] == [
        ["output layer", size_text(output.delta)],
        ["hidden layer 2", size_text(second.delta)],
        ["hidden layer 1", size_text(first.delta)],
    ]


def test_a_single_hidden_layer_has_no_number(view: FlowView) -> None:
    view.show_frame(run_to(SPEC, 1).frame())
    assert spoken(view)[1].startswith("hidden layer, ")


def test_the_bar_is_as_long_as_the_logarithm_says(view: FlowView) -> None:
    run = run_to(SPEC, 30)
    view.show_frame(run.frame())
    picture, size = page(view).viewport().grab().toImage(), flow_of(run.trace)[1].delta
    share = (math.log10(size) + 6) / 6
    red = THEMES["light"].colour("error_positive")
    filled = place(view, 0, 2, "bar", share - 0.03)
    empty = place(view, 0, 2, "bar", share + 0.03)
    assert picture.pixelColor(filled) == red
    assert picture.pixelColor(empty) == THEMES["light"].colour("neutral")


def test_the_switch_shows_gradients_instead_by_mouse_and_by_keys(
    view: FlowView, qtbot: QtBot
) -> None:
    run = run_to(SPEC, 30)
    view.show_frame(run.frame())
    flow = flow_of(run.trace)[1]
    gradient = view.findChild(QToolButton, "flowGradient")
    delta = view.findChild(QToolButton, "flowDelta")
    assert gradient is not None
    assert delta is not None
    qtbot.mouseClick(gradient, Qt.MouseButton.LeftButton)
    assert spoken(view)[0] == (
        f"output layer, {size_text(flow.grad_w)}, biases {size_text(flow.grad_b)}"
    )
    qtbot.keyClick(delta, Qt.Key.Key_Space)
    assert spoken(view)[0].startswith(f"output layer, {size_text(flow.delta)}, ")
    assert delta.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_saturated_and_dead_neurons_are_counted_in_words(view: FlowView) -> None:
    run = run_to(SPEC, 200)
    view.show_frame(run.frame())
    share = flow_of(run.trace)[1].saturated
    assert share is not None
    assert spoken(view)[0].endswith(f"{100 * share:.0f}\u00a0% saturated")
    run = run_to(replace(SPEC, hidden="relu", output="softmax", cost="log_likelihood"), 3)
    view.show_frame(run.frame())
    off = flow_of(run.trace)[0].dead
    assert off is not None
    assert spoken(view)[1].endswith(f"{100 * off:.0f}\u00a0% off · 0\u00a0% dead")
    assert spoken(view)[0].count(",") == 1


def test_the_decimal_mark_is_the_chosen_one(view: FlowView) -> None:
    view.show_frame(run_to(SPEC, 1).frame())
    view.show_display(replace(DISPLAY, decimal=","))
    assert "," in spoken(view)[0].split(", ")[1]


# --- reading -------------------------------------------------------------------------------------


def test_the_mouse_reads_all_three_sizes_of_a_layer(view: FlowView) -> None:
    run = run_to(SPEC, 30)
    view.show_frame(run.frame())
    flow = flow_of(run.trace)[1]
    words = read(view, place(view, 0, 2, "bar"))
    assert words.startswith("Output layer: ")
    for size in (flow.delta, flow.grad_w, flow.grad_b):
        assert size_text(size) in words


def test_the_mouse_reads_a_moment_of_the_curve(view: FlowView) -> None:
    run = Timeline(SPEC, load("digits"))
    sizes = {}
    for iteration in (0, 10, 20, 30, 40):
        run.seek(Position(iteration))
        view.show_frame(run.training_frame(run.state))
        sizes[iteration] = size_text(flow_of(run.trace)[0].delta)
    view.show_frame(run.frame())
    for share, iteration in ((0.02, 0), (0.5, 20), (0.97, 40)):
        words = read(view, place(view, 1, 2, "curve", share))
        assert words == f"Hidden layer, after {iteration} updates: {sizes[iteration]}"


def test_the_mouse_reads_a_bar_of_the_histogram(view: FlowView) -> None:
    run = run_to(SPEC, 30)
    view.show_frame(run.frame())
    a = run.trace.layers[1].a
    words = read(view, place(view, 0, 2, "histogram", 0.02))
    assert words.startswith(f"Output layer: {100 * (a < 1 / 16).mean():.0f}\u00a0%")
    assert "between" in words


def test_nothing_is_read_where_nothing_is(view: FlowView) -> None:
    view.show_frame(run_to(SPEC, 1).frame())
    assert read(view, QPoint(2, 2)) == ""
    assert read(view, QPoint(200, 236)) == ""


# --- when ----------------------------------------------------------------------------------------


def training_frames(spec: Spec, n: int) -> list[Frame]:
    run, frames = Timeline(spec, load("digits")), []
    for _ in range(n):
        run.move("iteration", 5)
        frames.append(run.training_frame(run.state))
    return frames


def test_while_training_every_frame_is_kept_and_few_are_drawn(qtbot: QtBot, view: FlowView) -> None:
    frames = training_frames(SPEC, 30)
    view.show_frame(frames[0])
    assert page(view).accessibleDescription() == ""
    for frame in frames:
        view.show_frame(frame)
    assert page(view).accessibleDescription() == ""
    coming = iter(frames[-1:] * 400)

    def drawn() -> bool:
        view.show_frame(next(coming))
        return last in spoken(view)[0]

    last = size_text(flow_of(frames[-1].trace)[1].delta)
    qtbot.waitUntil(drawn)
    assert read(view, place(view, 0, 2, "curve", 0.01)) == (
        f"Output layer, after 5 updates: {size_text(flow_of(frames[0].trace)[1].delta)}"
    )


def test_hidden_it_does_nothing_and_shown_it_is_up_to_date(qtbot: QtBot) -> None:
    log = FlowLog()
    view = FlowView(log)
    qtbot.addWidget(view)
    view.show_display(DISPLAY)
    frame = run_to(SPEC, 5).frame()
    view.show_frame(frame)
    assert len(log) == 0
    view.show()
    assert len(log) == 1
    assert spoken(view)[0].startswith("output layer, ")


def test_in_step_nothing_is_told_before_the_whole_mini_batch_was_seen(view: FlowView) -> None:
    run = run_to(SPEC, 3)
    view.show_display(Display(stepwise=True))
    view.show_frame(run.frame())
    assert sentence(view) == "The whole mini-batch is measured here once its update begins."
    assert not page(view).isVisible()
    run.seek(Position(3, run.trace.examples))
    view.show_frame(run.frame())
    assert sentence(view) == ""
    assert spoken(view)[0].startswith("output layer, ")


def test_a_question_has_no_error(view: FlowView) -> None:
    view.show_frame(replace(run_to(SPEC, 1).frame(), asked=True))
    assert sentence(view) == "A question to the network has no target, so no error flows back."


def test_a_moment_of_the_past_is_marked_on_the_curves(view: FlowView) -> None:
    run = Timeline(SPEC, load("digits"))
    for iteration in (10, 20, 30):
        run.seek(Position(iteration))
        view.show_frame(run.frame())
    before = picture(view)
    run.seek(Position(10))
    view.show_frame(run.frame())
    accent = THEMES["light"].colour("accent")

    def marks(image: QImage) -> int:
        return sum(
            image.pixelColor(x, y) == accent
            for x in range(image.width())
            for y in range(20, image.height())
        )

    assert marks(before) == 0
    assert marks(picture(view)) > 4


# --- room ----------------------------------------------------------------------------------------


def test_three_layers_fit_where_there_is_little_room(view: FlowView) -> None:
    view.resize(380, 260)
    view.show_frame(run_to(replace(SPEC, sizes=(64, 12, 8, 10)), 1).frame())
    assert page(view).verticalScrollBar().maximum() == 0
    height = page(view).viewport().height() - 40
    assert 3 * row_height(page(view).viewport().height(), 3, THEMES["light"]) <= height


def test_nine_layers_scroll_by_keys_and_the_axis_stays(view: FlowView, qtbot: QtBot) -> None:
    view.show_frame(run_to(replace(SPEC, sizes=(64, *(6,) * 8, 10)), 1).frame())
    assert read(view, place(view, 0, 9, "bar")).startswith("Output layer")
    bar, before = page(view).verticalScrollBar(), picture(view)
    assert bar.maximum() > 0
    qtbot.keyClick(page(view), Qt.Key.Key_Down)
    assert bar.value() > 0
    while bar.value() < bar.maximum():
        qtbot.keyClick(page(view), Qt.Key.Key_PageDown)
    assert read(view, place(view, 8, 9, "bar")).startswith("Hidden layer 1")
    last = before.height() - 18
    bottom = (0, last, before.width() - 12, 18)
    assert picture(view).copy(*bottom) == before.copy(*bottom)


@pytest.mark.parametrize("width", [180, 250, 300, 380, 400, 640])
@pytest.mark.parametrize("zoom", [1.0, 1.6])
def test_columns_never_overlap_and_stay_inside(width: int, zoom: float) -> None:
    theme = THEMES["light"].zoomed(zoom)
    at = columns(width, theme)
    left = 0.0
    for start, wide in (at.bar, at.curve, at.histogram):
        if wide:
            assert start >= left
            left = start + wide
    assert left <= width
    assert at.bar[1] >= 0


def test_the_heading_makes_room_for_the_buttons_in_a_narrow_panel(view: FlowView) -> None:
    heading = next(label for label in view.findChildren(QLabel) if label.text())
    assert heading.isVisible()
    view.resize(300, 120)
    assert not heading.isVisible()
