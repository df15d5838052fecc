"""Draw shows why: what was told, what that costs, training on a drawing, stages left out."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot
from views.draw.hand import DIGITS, draw

from bpviz.app import App
from bpviz.data import load
from bpviz.data.ink import ink_image
from bpviz.engine import NeuronRef, Spec, input_gradient, trace
from bpviz.run.practice import accuracy
from bpviz.views.draw import DrawPad, OutputBars, WhyView
from bpviz.views.draw.output_places import places
from bpviz.views.numbers import percent
from bpviz.views.theme import THEMES
from bpviz.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
FOUR = next(strokes for digit, strokes in DIGITS if digit == 4)
Press = Callable[[str], None]


@pytest.fixture
def pad(qtbot: QtBot, window: MainWindow) -> DrawPad:
    """The pad of a window that shows Draw, with a four on it."""
    window.show_workspace("draw")
    found = window.contents.draw.pad
    qtbot.waitUntil(lambda: found.width() > 100)
    draw(found, FOUR)
    qtbot.waitUntil(lambda: window.contents.drawing.prediction is not None)
    return found


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    """Click a button by its name."""

    def click(name: str) -> None:
        button = window.findChild(QAbstractButton, name)
        assert button is not None
        assert button.isVisible(), name
        assert button.isEnabled(), f"{name}: {button.toolTip()}"
        qtbot.mouseClick(button, LEFT, pos=QPoint(9, button.height() // 2))

    return click


def line(window: MainWindow) -> str:
    found = window.findChild(QLabel, "practiceLine")
    assert found is not None
    return found.text()


def test_the_diagram_shows_the_ink_and_the_whole_range_of_the_first_drawing(
    window: MainWindow, pad: DrawPad
) -> None:
    ranges, trace_ = window.network.ranges(), window.contents.drawing.frame.trace
    assert ranges is not None
    assert ranges.activation[0] == 1.0
    assert ranges.activation[1] >= np.abs(trace_.layers[0].a).max()


# --- what it is ----------------------------------------------------------------------------------


def test_telling_what_it_is_shows_the_cost_of_this_drawing_and_every_error(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    before = window.network.grab().toImage()
    qtbot.keyClick(pad, Qt.Key.Key_9)
    frame, model = window.contents.drawing.frame, window.contents.drawing.shipped
    x = ink_image(pad.strokes, 1.0).reshape(1, -1)
    wanted = trace(model.spec, model.params, x, np.eye(10)[[9]])
    assert not frame.asked
    assert frame.trace.cost == wanted.cost
    for layer, right in zip(frame.trace.layers, wanted.layers, strict=True):
        np.testing.assert_array_equal(layer.delta, right.delta)
    cost = window.findChild(QLabel, "drawingCost")
    assert cost is not None
    assert cost.text().startswith("C = ")
    assert window.network.grab().toImage() != before
    assert any("δ" in text for text in window.network.texts())


def test_the_same_key_again_takes_it_back_and_a_blank_paper_too(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    for _ in range(2):
        qtbot.keyClick(pad, Qt.Key.Key_4)
    assert window.contents.drawing.frame.asked
    qtbot.keyClick(pad, Qt.Key.Key_4)
    qtbot.keyClick(pad, Qt.Key.Key_C)
    assert window.contents.drawing.target is None
    button = window.findChild(QAbstractButton, "tell4")
    assert button is not None
    assert not button.isEnabled()
    assert "Draw a digit" in button.toolTip()


def test_what_it_is_must_be_said_before_it_is_trained_on(window: MainWindow, pad: DrawPad) -> None:
    for name in ("trainOnIt10", "stepThroughDrawing"):
        button = window.findChild(QAbstractButton, name)
        assert button is not None
        assert not button.isEnabled()
        assert button.toolTip() == "Say first what it is."


# --- training on it ------------------------------------------------------------------------------


def test_training_moves_the_bars_of_a_copy_and_says_what_was_forgotten(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    drawing, session = window.contents.drawing, window.session.frame
    press("tell9")
    before = drawing.frame.trace.cost
    press("trainOnIt1")
    qtbot.waitUntil(lambda: "read right" in line(window))
    assert drawing.frame.trace.cost < before
    assert drawing.training.copy is not None
    assert window.session.frame is session
    assert "250 enlarged" in line(window)
    tests, model = drawing.known.tests(28), drawing.shipped
    right = accuracy(model.spec, model.params, tests.x, tests.y)
    assert right is not None
    assert f"{percent(right)} →" in line(window)
    model = window.findChild(QLabel, "modelLine")
    assert model is not None
    assert "copy" in model.text()


def test_ctrl_z_takes_the_training_back_before_the_stroke(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    drawing = window.contents.drawing
    press("tell9")
    before = drawing.frame.trace.cost
    press("trainOnIt10")
    qtbot.waitUntil(lambda: not drawing.training.is_running)
    assert drawing.frame.trace.cost < before
    qtbot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert drawing.frame.trace.cost == before
    assert len(pad.strokes) == len(FOUR)
    qtbot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes) == len(FOUR) - 1
    qtbot.waitUntil(lambda: line(window) != "Measuring")


def test_the_network_of_the_session_is_trained_as_one_choice(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    session = window.session
    session.start(Spec((64, 16, 10), dtype="float32", rate=1.0), load("digits"))
    qtbot.waitUntil(lambda: window.contents.drawing.prediction is not None)
    params = session.frame.params
    press("tell4")
    press("trainOnIt10")
    qtbot.waitUntil(lambda: not window.contents.drawing.training.is_running)
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Train 10 steps on a drawing"
    assert session.frame.params is not params
    image = window.contents.drawing.prediction.image  # type: ignore[union-attr]
    y = np.eye(10)[[4]]
    old = trace(session.frame.spec, params, image.reshape(1, -1), y).cost
    assert window.contents.drawing.frame.trace.cost < old
    qtbot.waitUntil(lambda: "250 test images (8×8)" in line(window))
    press("takeBackTraining")
    for w, before in zip(session.frame.params.weights, params.weights, strict=True):
        np.testing.assert_array_equal(w, before)
    assert line(window) == "The diagram shows the error δ of every neuron."


# --- stepping through it -------------------------------------------------------------------------


def test_step_opens_on_the_drawing_and_undo_returns(
    window: MainWindow, pad: DrawPad, press: Press
) -> None:
    before = window.session.frame
    press("tell9")
    press("stepThroughDrawing")
    frame = window.session.frame
    assert window.workspace.name == "step"
    assert frame.spec.sizes[0] == 784
    np.testing.assert_array_equal(frame.trace.x[0], ink_image(pad.strokes, 1.0).ravel())
    assert frame.trace.y.argmax() == 9
    window.undo()
    assert window.session.frame.spec == before.spec
    assert window.session.frame.dataset is before.dataset


def test_the_data_of_the_session_can_be_learnt_again_after_stepping(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    digits = load("digits")
    window.session.start(Spec((64, 16, 10), dtype="float32", batch_size=10), digits)
    qtbot.waitUntil(lambda: window.contents.drawing.prediction is not None)
    press("tell4")
    press("stepThroughDrawing")
    assert window.session.frame.trace.examples == 1
    assert window.contents.drawing.known.training(8) is digits
    window.use_whole()
    assert window.session.frame.dataset is digits
    assert window.session.frame.spec.batch_size == 10


# --- why -----------------------------------------------------------------------------------------


def test_the_pictures_explain_the_best_output_or_the_one_that_is_clicked(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    view = window.findChild(WhyView)
    bars = window.findChild(OutputBars, "outputBars")
    assert view is not None
    assert bars is not None
    qtbot.waitUntil(lambda: view.shown is not None and len(view.shown.similar) == 8)
    assert view.shown is not None
    assert view.shown.output == 4
    row = places(bars.width(), bars.height(), THEMES["light"]).rows[7]
    qtbot.mouseClick(bars, LEFT, pos=row.bar.center().toPoint())
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.output == 7)
    model = window.contents.drawing.shipped
    x = ink_image(pad.strokes, 1.0).reshape(1, -1)
    wanted = input_gradient(model.spec, model.params, x, 7)
    np.testing.assert_array_equal(view.shown.gradient.ravel(), wanted[0])
    qtbot.keyClick(pad, Qt.Key.Key_C)
    assert view.shown is None


def test_the_selected_neuron_shows_its_weights_times_the_input(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    view, model = window.findChild(WhyView), window.contents.drawing.shipped
    assert view is not None
    window.select(NeuronRef(0, 2))
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.neuron is not None)
    assert view.shown is not None
    found = view.shown.neuron
    assert found is not None
    x = ink_image(pad.strokes, 1.0)
    products = model.params.weights[0][2] * x.ravel()
    np.testing.assert_allclose(found.products.ravel(), products)
    assert found.z == pytest.approx(products.sum() + model.params.biases[0][2], abs=1e-4)
    assert window.display.selection is None  # the session's network has no such neuron


def test_the_similar_digits_are_those_of_the_session_when_they_are_of_that_size(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    digits, view = load("digits", n=200), window.findChild(WhyView)
    assert view is not None
    window.session.start(Spec((64, 16, 10), dtype="float32"), digits)
    qtbot.waitUntil(
        lambda: (
            view.shown is not None
            and view.shown.image.shape == (8, 8)
            and len(view.shown.similar) == 8
        )
    )
    assert view.shown is not None
    distance = np.linalg.norm(digits.train_x - view.shown.image.ravel(), axis=1)
    assert view.shown.similar[0].distance == pytest.approx(distance.min(), rel=1e-5)


# --- the way of the ink, and examples ------------------------------------------------------------


def test_a_stage_that_is_switched_off_changes_what_the_network_sees(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    usual = window.contents.drawing.prediction
    assert usual is not None
    press("stage_fitted")
    left_out = window.contents.drawing.prediction
    assert left_out is not None
    assert not np.array_equal(left_out.image, usual.image)
    press("stage_fitted")
    again = window.contents.drawing.prediction
    assert again is not None
    np.testing.assert_array_equal(again.image, usual.image)


def test_an_example_of_train_can_be_drawn_on(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    digits = load("digits")
    window.session.start(Spec((64, 16, 10), dtype="float32"), digits)
    window.show_workspace("train")
    window.contents.pictures.turn_to("digits")
    button = window.findChild(QAbstractButton, "drawOnIt")
    grid = window.findChild(QWidget, "digitGrid")
    assert button is not None
    assert grid is not None
    qtbot.waitUntil(lambda: grid.row is not None)  # type: ignore[attr-defined]
    row = grid.row  # type: ignore[attr-defined]
    qtbot.mouseClick(button, LEFT)
    assert window.workspace.name == "draw"
    drawing = window.contents.drawing
    assert drawing.prediction is not None
    picture = digits.test_x[row].reshape(8, 8)  # type: ignore[index]
    np.testing.assert_array_equal(drawing.prediction.image, picture)
    draw(pad, [[(0.05, 0.05), (0.05, 0.95)]])
    qtbot.waitUntil(lambda: drawing.prediction.image[:, 0].min() > 0)  # type: ignore[union-attr]
    assert (drawing.prediction.image >= picture).all()
    window.undo()
    window.undo()
    assert len(pad.strokes) == len(FOUR)


# --- the pad -------------------------------------------------------------------------------------


def test_the_large_paper_borrows_the_pad_and_gives_it_back(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    qtbot.keyClick(pad, Qt.Key.Key_F)
    large = window.findChild(QWidget, "largePadWindow")
    assert large is not None
    assert pad.window() is large
    qtbot.waitUntil(large.isActiveWindow)
    draw(pad, [[(0.1, 0.1), (0.9, 0.1)]])
    assert len(pad.strokes) == len(FOUR) + 1
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pad.window() is window)
    assert pad.isVisible()
    assert pad.width() > 100
    assert len(pad.strokes) == len(FOUR) + 1


def test_left_handed_mirrors_the_columns(window: MainWindow, pad: DrawPad) -> None:
    def left(widget: QWidget) -> int:
        return widget.mapTo(window, QPoint()).x()

    answer = window.contents.answer
    assert left(pad) < left(answer)
    window.contents.draw.tools.set_left_handed(True)
    assert left(pad) > left(answer)
    window.show_workspace("train")
    window.show_workspace("draw")
    assert left(pad) > left(answer)
    window.contents.draw.tools.set_left_handed(False)
    assert left(pad) < left(answer)


def test_a_network_that_cannot_read_says_why(window: MainWindow, pad: DrawPad) -> None:
    said = window.findChild(QLabel, "refusalLine")
    assert said is not None
    assert "2 inputs" in said.text()
    window.session.start(Spec((64, 16, 10), dtype="float32"), load("digits"))
    assert not said.isVisible()


def test_another_language_keeps_the_drawing_what_it_is_and_what_was_learnt(
    qtbot: QtBot, app: App, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    press("tell9")
    press("trainOnIt1")
    press("stage_centred")
    cost = window.contents.drawing.frame.trace.cost
    app.switch_language()
    drawing = app.window.contents.drawing
    assert drawing.target == 9
    assert drawing.frame.trace.cost == cost
    assert app.window.contents.draw.pad.sight.left_out == {"centred"}
    assert drawing.training.copy is not None


def test_leaving_draw_ends_a_training_with_the_steps_made(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    session = window.session
    session.start(Spec((64, 16, 10), dtype="float32", rate=1.0), load("digits"))
    qtbot.waitUntil(lambda: window.contents.drawing.prediction is not None)
    press("tell4")
    press("trainOnIt100")
    assert window.contents.drawing.training.is_running
    window.show_workspace("step")
    assert not window.contents.drawing.training.is_running
    assert session.undo_stack.count() == 1
    assert "100" not in session.undo_stack.undoText()


def test_training_on_a_drawing_gives_way_to_another_change_of_the_network(
    qtbot: QtBot, window: MainWindow, pad: DrawPad, press: Press
) -> None:
    session = window.session
    session.start(Spec((64, 16, 10), dtype="float32", rate=1.0), load("digits"))
    qtbot.waitUntil(lambda: window.contents.drawing.prediction is not None)
    press("tell4")
    press("trainOnIt100")
    session.move("iteration", 1)
    assert not window.contents.drawing.training.is_running
    assert session.undo_stack.count() == 0
    assert window.contents.drawing.params is session.frame.params
