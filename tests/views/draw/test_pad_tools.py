"""Eraser, pens, pressure, and pictures on the paper."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot
from views.draw.hand import LEFT, draw, place

from bpviz.engine import Spec, init_params
from bpviz.run.reader import Prediction, Reader
from bpviz.views.draw import DrawPad, DrawPanel
from bpviz.views.theme import THEMES

ACROSS = [(0.1, 0.5), (0.9, 0.5)]
DOWN = [(0.5, 0.2), (0.5, 0.8)]
SPEC = Spec((784, 10))
PEN, ERASER = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(qtbot: QtBot) -> DrawPanel:
    made = DrawPanel()
    qtbot.addWidget(made)
    made.resize(470, 640)
    made.set_reader(Reader(SPEC, init_params(SPEC)))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def pad(panel: DrawPanel) -> DrawPad:
    return panel.pad


def ink_rows(pad: DrawPad, x: float) -> int:
    """How many pixels of a column of the paper have full ink."""
    image, colour = pad.grab().toImage(), QColor(THEMES["light"].text)
    column = place(pad, (x, 0.5)).x()
    return sum(image.pixelColor(column, y) == colour for y in range(image.height()))


def tablet(
    pad: DrawPad,
    kind: QEvent.Type,
    point: tuple[float, float],
    pressure: float,
    pointer: QPointingDevice.PointerType = PEN,
) -> None:
    """What a pen does there."""
    device = QPointingDevice(
        "pen",
        1,
        QPointingDevice.DeviceType.Stylus,
        pointer,
        QPointingDevice.Capability.Position | QPointingDevice.Capability.Pressure,
        1,
        1,
    )
    at = QPointF(place(pad, point))
    held = LEFT if kind != QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
    event = QTabletEvent(kind, device, at, at, pressure, 0, 0, 0, 0, 0, PLAIN, button, held)
    QApplication.sendEvent(pad, event)


def write(
    pad: DrawPad,
    points: list[tuple[float, float]],
    pressure: float,
    pointer: QPointingDevice.PointerType = PEN,
) -> None:
    tablet(pad, QEvent.Type.TabletPress, points[0], pressure, pointer)
    for point in points[1:]:
        tablet(pad, QEvent.Type.TabletMove, point, pressure, pointer)
    tablet(pad, QEvent.Type.TabletRelease, points[-1], 0, pointer)


def test_the_eraser_takes_away_what_it_goes_over(
    qtbot: QtBot, panel: DrawPanel, pad: DrawPad
) -> None:
    draw(pad, [ACROSS])
    qtbot.keyClick(pad, Qt.Key.Key_E)
    eraser = panel.findChild(QPushButton, "eraser")
    assert eraser is not None
    assert eraser.isChecked()
    draw(pad, [DOWN])
    assert len(pad.strokes) == 2
    assert ink_rows(pad, 0.5) == 0
    assert ink_rows(pad, 0.2) > 5
    qtbot.mouseClick(eraser, LEFT)
    assert not pad.is_erasing
    pad.undo()
    assert len(pad.strokes) == 1


def test_the_other_end_of_a_pen_rubs_out(pad: DrawPad) -> None:
    draw(pad, [ACROSS])
    write(pad, DOWN, 0.5, ERASER)
    assert len(pad.strokes) == 2
    assert not pad.is_erasing
    draw(pad, [DOWN])
    assert len(pad.strokes) == 3


def test_a_pen_that_is_pressed_harder_draws_broader_and_is_read_the_same(pad: DrawPad) -> None:
    seen: list[Prediction] = []
    pad.predicted.connect(seen.append)
    steps = [(0.1 + 0.1 * i, 0.5) for i in range(9)]
    widths = []
    for pressure in (0.1, 0.5, 1.0):
        pad.clear()
        write(pad, steps, pressure)
        widths.append(ink_rows(pad, 0.35))
        assert pad.strokes[0].shape[1] == 2
    pad.clear()
    draw(pad, [steps])
    assert widths[0] < widths[1] < widths[2]
    assert widths[1] == pytest.approx(ink_rows(pad, 0.35), abs=2)


def test_every_pen_gives_the_same_picture(qtbot: QtBot, panel: DrawPanel, pad: DrawPad) -> None:
    seen: list[Prediction] = []
    pad.predicted.connect(seen.append)
    draw(pad, [ACROSS, DOWN])
    pictures, widths = [], []
    for name in ("thin", "medium", "thick"):
        action = panel.findChild(QAction, f"pen_{name}")
        assert action is not None
        action.trigger()
        pictures.append(seen[-1].image)
        widths.append(ink_rows(pad, 0.3))
    assert widths[0] < widths[1] < widths[2]
    assert all(np.array_equal(picture, pictures[0]) for picture in pictures)


def test_a_picture_on_the_paper_is_read_as_it_is_and_can_be_rubbed_and_undone(
    qtbot: QtBot, pad: DrawPad
) -> None:
    seen: list[Prediction] = []
    pad.predicted.connect(seen.append)
    picture = np.random.default_rng(0).random((28, 28)).astype(np.float32)
    pad.show_picture(picture)
    np.testing.assert_array_equal(seen[-1].image, picture)
    pad.set_erasing(True)
    draw(pad, [DOWN])
    assert not seen[-1].image[12:16, 13:15].any()
    assert np.array_equal(seen[-1].image[:, :8], picture[:, :8])
    pad.undo()
    np.testing.assert_array_equal(seen[-1].image, picture)
    qtbot.keyClick(pad, Qt.Key.Key_C)
    assert seen[-1] is None


def test_the_switches_of_the_strip_have_a_key_and_say_what_they_are_for(
    qtbot: QtBot, panel: DrawPanel, pad: DrawPad
) -> None:
    draw(pad, [[(0.1, 0.1), (0.3, 0.1), (0.3, 0.3)]])
    seen: list[Prediction] = []
    pad.predicted.connect(seen.append)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.keyClick(pad, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: pad.sight.left_out == {"fitted"})
    assert (seen[-1].image > 0.5).sum() < 60
    switch = panel.strip.findChild(QCheckBox, "stage_fitted")
    assert switch is not None
    assert not switch.isChecked()
    assert "Alt+2" in switch.toolTip()
