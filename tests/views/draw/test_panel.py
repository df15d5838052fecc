"""The panel: pad, buttons and strip belong together; one line says which network reads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from views.draw.hand import LEFT, Points, draw

from bpviz.engine import Spec, init_params
from bpviz.run.reader import Reader
from bpviz.views.draw import DrawPanel
from bpviz.views.theme import THEMES

LINE: Points = [(0.5, 0.15), (0.5, 0.85)]


@pytest.fixture
def panel(qtbot: QtBot) -> DrawPanel:
    made = DrawPanel()
    qtbot.addWidget(made)
    made.resize(470, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def button(panel: DrawPanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_strip_follows_the_pad(panel: DrawPanel, qtbot: QtBot) -> None:
    draw(panel.pad, [LINE])
    assert panel.strip.stages.centred.any()
    qtbot.mouseClick(button(panel, "clearPad"), LEFT)
    assert panel.pad.is_blank
    assert not panel.strip.stages.centred.any()


def test_the_buttons_undo_and_clear(panel: DrawPanel, qtbot: QtBot) -> None:
    draw(panel.pad, [LINE, LINE])
    qtbot.mouseClick(button(panel, "undoStroke"), LEFT)
    assert len(panel.pad.strokes) == 1
    qtbot.mouseClick(button(panel, "clearPad"), LEFT)
    qtbot.mouseClick(button(panel, "undoStroke"), LEFT)
    assert len(panel.pad.strokes) == 1


def test_a_button_with_nothing_to_do_says_why(panel: DrawPanel) -> None:
    for name in ("undoStroke", "clearPad"):
        assert not button(panel, name).isEnabled()
        assert button(panel, name).toolTip()
    empty = button(panel, "clearPad").toolTip()
    draw(panel.pad, [LINE])
    for name in ("undoStroke", "clearPad"):
        assert button(panel, name).isEnabled()
    assert button(panel, "clearPad").toolTip() != empty


def test_a_button_leaves_the_keyboard_to_the_pad(panel: DrawPanel, qtbot: QtBot) -> None:
    draw(panel.pad, [LINE, LINE])
    qtbot.mouseClick(button(panel, "undoStroke"), LEFT)
    assert panel.pad.hasFocus()
    qtbot.keyClick(panel.pad, Qt.Key.Key_C)
    assert panel.pad.is_blank


def test_it_says_which_network_reads(panel: DrawPanel, qtbot: QtBot) -> None:
    line, use = panel.findChild(QLabel, "modelLine"), button(panel, "useModel")
    assert line is not None
    assert not use.isVisible()
    panel.set_model_line("Read by: the ready-trained model", can_use=True)
    assert line.text() == "Read by: the ready-trained model"
    with qtbot.waitSignal(panel.useModelAsked):
        qtbot.mouseClick(use, LEFT)
    panel.set_model_line("Read by: your network")
    assert not use.isVisible()


def test_the_strip_ends_with_the_picture_that_the_network_sees(panel: DrawPanel) -> None:
    spec = Spec((64, 10, 10))
    usual = panel.strip.grab().toImage()
    panel.set_reader(Reader(spec, init_params(spec)))
    assert panel.strip.grab().toImage() != usual


@pytest.mark.parametrize(("width", "height"), [(470, 640), (300, 640), (600, 400)])
def test_the_pad_is_a_square_with_room_for_the_rest(
    panel: DrawPanel, width: int, height: int
) -> None:
    panel.resize(width, height)
    pad = panel.pad
    assert pad.width() == pad.height() >= 120
    top = panel.strip.mapTo(panel, panel.strip.rect().topLeft()).y()
    assert pad.mapTo(panel, pad.rect().bottomLeft()).y() < top
    assert panel.strip.mapTo(panel, panel.strip.rect().bottomLeft()).y() < height


def test_a_theme_reaches_everything(panel: DrawPanel) -> None:
    before = panel.pad.grab().toImage(), panel.strip.grab().toImage()
    panel.show_theme(THEMES["dark"])
    assert panel.pad.grab().toImage() != before[0]
    assert panel.strip.grab().toImage() != before[1]
