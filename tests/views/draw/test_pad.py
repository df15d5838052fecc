"""The pad is drawn on with mouse, pen and finger, and says what is read while it is drawn on."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from views.draw.hand import DIGITS, LEFT, PLAIN, Points, draw, place

from bpviz.engine import init_params
from bpviz.files import shipped_model
from bpviz.run.reader import Prediction, Reader
from bpviz.run.recipe import default_recipe
from bpviz.views.draw import DrawPad
from bpviz.views.theme import THEMES

LINE: Points = [(0.5, 0.15), (0.5, 0.85)]


@pytest.fixture(scope="module")
def reader() -> Reader:
    model = shipped_model("digits")
    return Reader(model.spec, model.params)


class Heard:
    """Keeps what the pad said."""

    def __init__(self, pad: DrawPad) -> None:
        self.all: list[Prediction | None] = []
        self.changes = 0
        pad.predicted.connect(self.hear)
        pad.strokesChanged.connect(self.count)

    def hear(self, prediction: Prediction | None) -> None:
        self.all.append(prediction)

    def count(self) -> None:
        self.changes += 1

    @property
    def digit(self) -> int | None:
        """The last answer."""
        last = self.all[-1]
        return None if last is None else last.digit


@pytest.fixture
def pad(qtbot: QtBot, reader: Reader) -> DrawPad:
    made = DrawPad()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.set_reader(reader)
    made.show()
    qtbot.waitExposed(made)
    return made


def ink_at(pad: DrawPad, point: tuple[float, float]) -> bool:
    """Whether there is ink on the screen at this place of the paper."""
    image: QImage = pad.grab().toImage()
    return image.pixelColor(place(pad, point)) == QColor(THEMES["light"].text)


@pytest.mark.parametrize(("digit", "strokes"), DIGITS)
def test_a_digit_drawn_by_mouse_is_read(pad: DrawPad, digit: int, strokes: list[Points]) -> None:
    heard = Heard(pad)
    draw(pad, strokes)
    assert heard.digit == digit
    assert len(pad.strokes) == len(strokes)


@pytest.mark.parametrize(("size", "shift"), [(0.3, 0.0), (0.4, 0.55)])
def test_a_small_digit_in_a_corner_is_read_too(pad: DrawPad, size: float, shift: float) -> None:
    heard = Heard(pad)
    for digit, strokes in (DIGITS[1], DIGITS[9]):
        pad.clear()
        draw(pad, strokes, size, shift)
        assert heard.digit == digit


def test_the_prediction_follows_the_stroke(pad: DrawPad, qtbot: QtBot) -> None:
    heard = Heard(pad)
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.3, 0.2)))
    for x in (0.4, 0.5, 0.6, 0.7):
        QTest.mouseMove(pad, place(pad, (x, 0.2)))
    assert heard.all == []
    QApplication.processEvents()
    assert len(heard.all) == 1
    with qtbot.waitSignal(pad.predicted):
        QTest.mouseMove(pad, place(pad, (0.5, 0.8)))
    assert all(heard.all)
    assert heard.changes == 2
    QTest.mouseRelease(pad, LEFT, PLAIN, place(pad, (0.5, 0.8)))
    assert len(heard.all) == 3


def test_a_blank_paper_says_nothing(pad: DrawPad) -> None:
    heard = Heard(pad)
    draw(pad, [LINE])
    pad.clear()
    assert heard.all[-1] is None
    assert pad.is_blank
    assert pad.strokes == []
    told = len(heard.all)
    pad.clear()
    pad.undo()
    pad.clear()
    assert heard.all[-1] is None
    assert len(heard.all) == told + 2


def test_without_a_reader_nothing_is_read(qtbot: QtBot) -> None:
    pad = DrawPad()
    qtbot.addWidget(pad)
    pad.resize(200, 200)
    pad.show()
    heard = Heard(pad)
    draw(pad, [LINE])
    assert set(heard.all) == {None}
    assert len(pad.strokes) == 1


def test_another_network_reads_what_is_drawn_already(pad: DrawPad, qtbot: QtBot) -> None:
    draw(pad, [LINE])
    heard = Heard(pad)
    spec = default_recipe("mnist").spec
    with qtbot.waitSignal(pad.predicted):
        pad.set_reader(Reader(spec, init_params(spec)))
    assert heard.all[-1] is not None
    assert heard.changes == 0


def test_ink_is_there_at_once(pad: DrawPad) -> None:
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.5, 0.2)))
    assert ink_at(pad, (0.5, 0.2))
    QTest.mouseMove(pad, place(pad, (0.5, 0.5)))
    QTest.mouseMove(pad, place(pad, (0.5, 0.8)))
    assert ink_at(pad, (0.5, 0.4))
    assert ink_at(pad, (0.5, 0.79))
    QTest.mouseRelease(pad, LEFT, PLAIN, place(pad, (0.5, 0.8)))
    assert ink_at(pad, (0.5, 0.79))
    pad.clear()
    assert not ink_at(pad, (0.5, 0.4))


def test_a_click_is_a_dot(pad: DrawPad) -> None:
    QTest.mouseClick(pad, LEFT, PLAIN, place(pad, (0.25, 0.75)))
    assert [len(stroke) for stroke in pad.strokes] == [1]
    assert ink_at(pad, (0.25, 0.75))


def test_strokes_are_in_parts_of_the_paper(pad: DrawPad) -> None:
    draw(pad, [[(0.25, 0.5), (0.25, 0.75)]])
    (stroke,) = pad.strokes
    np.testing.assert_allclose(stroke[0], (0.25, 0.5), atol=0.005)
    np.testing.assert_allclose(stroke[-1], (0.25, 0.75), atol=0.005)


def test_the_drawing_grows_with_the_pad(pad: DrawPad) -> None:
    draw(pad, [LINE])
    before = pad.strokes[0]
    pad.resize(300, 500)
    assert pad.paper.width() == pad.paper.height() == 300
    np.testing.assert_array_equal(pad.strokes[0], before)
    assert ink_at(pad, (0.5, 0.5))
    assert not ink_at(pad, (0.8, 0.5))


def test_a_line_that_leaves_the_paper_follows_its_edge(pad: DrawPad) -> None:
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.5, 0.5)))
    QTest.mouseMove(pad, QPoint(900, 200))
    QTest.mouseRelease(pad, LEFT, PLAIN, QPoint(-50, -70))
    (stroke,) = pad.strokes
    np.testing.assert_allclose(stroke[1], (1, 0.5))
    np.testing.assert_allclose(stroke[-1], (0, 0))


def test_beside_the_paper_nothing_begins(pad: DrawPad) -> None:
    pad.resize(600, 400)
    QTest.mouseClick(pad, LEFT, PLAIN, QPoint(20, 200))
    assert pad.is_blank


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_do_not_draw(pad: DrawPad, button: Qt.MouseButton) -> None:
    QTest.mouseClick(pad, button, PLAIN, place(pad, (0.5, 0.5)))
    assert pad.is_blank
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.2, 0.5)))
    QTest.mouseClick(pad, button, PLAIN, place(pad, (0.5, 0.5)))
    QTest.mouseRelease(pad, LEFT, PLAIN, place(pad, (0.8, 0.5)))
    assert len(pad.strokes) == 1


def test_ctrl_z_takes_back_stroke_by_stroke(pad: DrawPad) -> None:
    heard = Heard(pad)
    draw(pad, [LINE, [(0.2, 0.5), (0.8, 0.5)]])
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes) == 1
    assert heard.digit == 1
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.is_blank
    assert heard.all[-1] is None


def test_c_clears_and_undo_brings_it_back(pad: DrawPad) -> None:
    heard = Heard(pad)
    draw(pad, [LINE])
    QTest.keyClick(pad, Qt.Key.Key_C)
    assert pad.is_blank
    pad.undo()
    assert heard.digit == 1


def test_esc_drops_the_stroke_in_progress(pad: DrawPad) -> None:
    draw(pad, [LINE])
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.2, 0.5)))
    QTest.mouseMove(pad, place(pad, (0.8, 0.5)))
    QTest.keyClick(pad, Qt.Key.Key_Escape)
    QTest.mouseMove(pad, place(pad, (0.8, 0.9)))
    QTest.mouseRelease(pad, LEFT, PLAIN, place(pad, (0.8, 0.9)))
    assert len(pad.strokes) == 1


def test_drawing_takes_the_keyboard(pad: DrawPad) -> None:
    pad.clearFocus()
    draw(pad, [LINE])
    assert pad.hasFocus()


def test_hiding_the_pad_ends_the_stroke(pad: DrawPad) -> None:
    QTest.mousePress(pad, LEFT, PLAIN, place(pad, (0.2, 0.5)))
    pad.hide()
    assert not pad.is_drawing
    assert len(pad.strokes) == 1


def tablet(pad: DrawPad, kind: QEvent.Type, point: tuple[float, float]) -> bool:
    """Send an event of a pen; whether it was taken."""
    at = QPointF(place(pad, point)) + QPointF(0.25, 0.5)
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else LEFT
    event = QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        at,
        pad.mapToGlobal(at),
        0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        PLAIN,
        button,
        held,
    )
    QApplication.sendEvent(pad, event)
    return event.isAccepted()


def test_a_pen_draws_with_parts_of_a_pixel(pad: DrawPad) -> None:
    heard = Heard(pad)
    assert tablet(pad, QEvent.Type.TabletPress, (0.5, 0.2))
    for y in (0.4, 0.6, 0.8):
        assert tablet(pad, QEvent.Type.TabletMove, (0.5, y))
    assert tablet(pad, QEvent.Type.TabletRelease, (0.5, 0.8))
    assert heard.digit == 1
    assert pad.strokes[0][0, 0] * 400 == pytest.approx(200.25)


Touch = Callable[..., None]


@pytest.fixture
def touch(pad: DrawPad) -> Touch:
    device = QTest.createTouchDevice()

    def send(**fingers: tuple[str, tuple[float, float]]) -> None:
        sequence = QTest.touchEvent(pad, device, False)
        for name, (what, point) in fingers.items():
            getattr(sequence, what)(int(name[1:]), place(pad, point), pad)
        sequence.commit()

    return send


def test_a_finger_draws(pad: DrawPad, touch: Touch) -> None:
    heard = Heard(pad)
    touch(f1=("press", (0.5, 0.2)))
    for y in (0.4, 0.6, 0.8):
        touch(f1=("move", (0.5, y)))
    touch(f1=("release", (0.5, 0.8)))
    assert len(pad.strokes) == 1
    assert heard.digit == 1


def test_a_second_finger_does_not_draw(pad: DrawPad, touch: Touch) -> None:
    touch(f1=("press", (0.5, 0.2)))
    touch(f1=("move", (0.5, 0.4)), f2=("press", (0.1, 0.9)))
    touch(f1=("move", (0.5, 0.6)), f2=("move", (0.3, 0.9)))
    QTest.mouseClick(pad, LEFT, PLAIN, place(pad, (0.9, 0.9)))
    touch(f1=("release", (0.5, 0.6)), f2=("move", (0.4, 0.9)))
    touch(f2=("release", (0.5, 0.9)))
    (stroke,) = pad.strokes
    np.testing.assert_allclose(stroke[:, 0], 0.5, atol=0.01)


def test_the_keyboard_s_focus_can_be_seen(pad: DrawPad) -> None:
    def edge() -> QColor:
        return pad.grab().toImage().pixelColor(200, 1)

    pad.clearFocus()
    without = edge()
    pad.setFocus()
    assert edge() == QColor(THEMES["light"].accent) != without


def test_the_ink_takes_the_colour_of_the_theme(pad: DrawPad) -> None:
    draw(pad, [LINE])
    pad.show_theme(THEMES["dark"])
    colour = pad.grab().toImage().pixelColor(place(pad, (0.5, 0.5)))
    assert colour == QColor(THEMES["dark"].text)


def test_it_has_a_name_for_a_screen_reader(pad: DrawPad) -> None:
    assert pad.objectName() == "drawPad"
    assert pad.accessibleName()
