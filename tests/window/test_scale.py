"""How values become colours, and the decimal mark: chosen in the header, by key, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.run.display import SCALES
from bpviz.window import MainWindow
from bpviz.window.settings import Settings


def choose(window: MainWindow, scale: str) -> None:
    """Choose in the header, as a person does with the arrows."""
    box = window.header.findChild(QComboBox, "scale")
    assert box is not None
    box.setCurrentIndex(box.findData(scale))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_each_scale_colours_the_diagram_in_its_own_way(window: MainWindow, workspace: str) -> None:
    window.session.move("iteration", 3)
    window.show_workspace(workspace)
    pictures = []
    for scale in SCALES:
        choose(window, scale)
        pictures.append(window.network.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_the_key_goes_round_and_the_choice_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for _ in SCALES:
        qtbot.keyClick(window.network, Qt.Key.Key_S)
        seen.append(window.display.scale)
        assert window.settings.text("scale") == window.display.scale
        assert window.header.scale.currentData() == window.display.scale
    assert seen == ["symlog", "layer", "linear"]


def test_the_decimal_mark_is_switched_everywhere_and_kept(window: MainWindow) -> None:
    window.actions_by_name["switch_decimal"].trigger()
    assert (window.display.decimal, window.settings.text("decimal")) == (",", ",")
    window.actions_by_name["switch_decimal"].trigger()
    assert window.settings.text("decimal") == "."


def test_the_button_that_trains_stays_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.show_workspace("train")
    side = window.contents.side
    train = side.until.findChild(QPushButton, "untilTrain")
    assert train is not None

    def place() -> tuple[int, int]:
        corner = train.mapTo(side, train.rect().topLeft())
        return corner.x(), corner.y()

    before = place()
    window.session.move("epoch", 200)
    window.new_weights()
    window.session.move("iteration", 50)
    qtbot.wait(0)
    assert place() == before


def test_in_a_narrow_window_the_workspaces_go_before_the_scale(window: MainWindow) -> None:
    for width, is_there in ((1280, True), (960, False), (1280, True)):
        window.resize(width, 720)
        QApplication.processEvents()
        assert window.header.scale.isVisible() == is_there
        tabs = window.header.tabs
        last = tabs.tabRect(tabs.count() - 1)
        assert tabs.rect().contains(last)


def test_draw_keeps_a_scale_of_its_own_as_outputs_are_pale_beside_relu(
    window: MainWindow, settings: Settings
) -> None:
    assert window.display.scale == "linear"
    window.show_workspace("draw")
    assert window.display.scale == "layer"
    window.choose_scale("symlog")
    window.show_workspace("step")
    assert window.display.scale == "linear"
    window.show_workspace("draw")
    assert (window.display.scale, settings.text("scale")) == ("symlog", "linear")
