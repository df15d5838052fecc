"""Draw in the window: who reads, what the diagram shows, what becomes of it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.data import load
from bpviz.data.glyphs import glyphs
from bpviz.engine import Spec
from bpviz.views.draw import DrawPad
from bpviz.window import MainWindow


@pytest.fixture
def pad(qtbot: QtBot, window: MainWindow) -> DrawPad:
    """The pad of a window that shows Draw."""
    window.show_workspace("draw")
    found = window.findChild(DrawPad, "drawPad")
    assert found is not None
    qtbot.waitUntil(lambda: found.width() > 100)
    return found


def draw_line(qtbot: QtBot, pad: DrawPad, *places: tuple[float, float]) -> None:
    """A stroke of the mouse through places in parts of the paper."""
    paper = pad.paper
    points = [
        QPoint(round(paper.x() + x * paper.width()), round(paper.y() + y * paper.height()))
        for x, y in places
    ]
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(pad, point)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])


def draw_one(qtbot: QtBot, pad: DrawPad) -> None:
    draw_line(qtbot, pad, *((0.5, 0.15 + 0.05 * i) for i in range(15)))


def test_a_drawn_one_is_read_and_its_picture_stands_in_the_diagram(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    before = window.network.grab().toImage()
    with qtbot.waitSignal(pad.predicted) as read:
        draw_one(qtbot, pad)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    assert read.args is not None
    image, digit = window.contents.drawing.drawn
    assert digit == 1
    assert image.shape == (28, 28)
    assert window.network.grab().toImage() != before


def test_a_drawing_has_no_target_and_so_no_cost(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    draw_one(qtbot, pad)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    frame = window.contents.drawing.frame
    assert frame.asked
    assert not frame.trace.y.any()


def test_clearing_makes_the_diagram_blank_again(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    draw_one(qtbot, pad)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    drawn = window.network.grab().toImage()
    clear = window.findChild(QPushButton, "clearPad")
    assert clear is not None
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is None)
    assert window.contents.drawing.frame.unseen
    assert window.network.grab().toImage() != drawn


def test_the_network_of_the_session_reads_when_it_takes_pictures(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    draw_one(qtbot, pad)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    window.session.start(Spec((64, 16, 10), dtype="float32"), load("digits"))
    assert window.contents.drawing.reads_with_session
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    assert window.contents.drawing.drawn[0].shape == (8, 8)
    assert window.contents.drawing.frame.spec.sizes == (64, 16, 10)


def test_the_ready_trained_model_becomes_the_sessions_with_the_drawing_as_example(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    use = window.findChild(QWidget, "useModel")
    assert use is not None
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert "784" in window.banner.text
    draw_one(qtbot, pad)
    qtbot.waitUntil(lambda: window.contents.drawing.drawn is not None)
    image = window.contents.drawing.drawn[0]
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    frame = window.session.frame
    assert frame.spec.sizes[0] == 784
    assert np.array_equal(frame.trace.x[0].reshape(28, 28), image)
    assert window.banner.text == ""
    window.show_workspace("step")
    assert window.session.move("neuron", 1)


def test_a_sign_is_no_digit_for_the_ready_trained_model_wherever_it_is_used(
    qtbot: QtBot, window: MainWindow, pad: DrawPad
) -> None:
    sign = next(each for each in glyphs() if each.name == "hash")
    drawing = window.contents.drawing

    def kind() -> str | None:
        return None if drawing.prediction is None else drawing.prediction.kind

    pad.set_strokes([stroke / 20 + 0.2 for stroke in sign.strokes])
    qtbot.waitUntil(lambda: kind() == "no_digit")
    assert drawing.frame.unanswered  # the diagram rings no output
    use = window.findChild(QWidget, "useModel")
    assert use is not None
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert drawing.reads_with_session
    qtbot.waitUntil(lambda: kind() == "no_digit")
    # A network that learns on is another one, of which nothing was measured.
    assert window.session.move("iteration", 1)
    qtbot.waitUntil(lambda: kind() in ("digit", "unsure"))


def test_undo_takes_the_last_stroke_back(qtbot: QtBot, window: MainWindow, pad: DrawPad) -> None:
    draw_one(qtbot, pad)
    draw_line(qtbot, pad, (0.2, 0.2), (0.4, 0.4), (0.6, 0.4))
    assert len(pad.strokes) == 2
    window.undo()
    assert len(pad.strokes) == 1


def test_the_drawing_survives_another_language(qtbot: QtBot, app: App, pad: DrawPad) -> None:
    draw_one(qtbot, pad)
    app.switch_language()
    again = app.window.findChild(DrawPad, "drawPad")
    assert again is not None
    assert len(again.strokes) == 1
    app.window.show_workspace("step")
    app.switch_language()
    last = app.window.findChild(DrawPad, "drawPad")
    assert last is not None
    assert len(last.strokes) == 1
