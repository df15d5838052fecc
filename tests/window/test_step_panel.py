"""Formula, table and paths beside the diagram: the same step, three ways."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar
from pytestqt.qtbot import QtBot

from bpviz.engine import NeuronRef, WeightRef
from bpviz.window import MainWindow


@pytest.fixture
def tabs(window: MainWindow) -> QTabBar:
    found = window.findChild(QTabBar, "stepTabs")
    assert found is not None
    return found


def turn_to(qtbot: QtBot, tabs: QTabBar, page: int) -> None:
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(page).center())


def test_a_click_turns_to_the_table_and_to_the_paths(
    qtbot: QtBot, window: MainWindow, tabs: QTabBar
) -> None:
    panel = window.contents.step
    assert panel is not None
    assert panel.chain.isVisible()
    turn_to(qtbot, tabs, 1)
    assert panel.table.isVisible()
    assert not panel.chain.isVisible()
    turn_to(qtbot, tabs, 2)
    assert panel.paths.isVisible()


def test_the_walked_path_stands_out_on_the_diagram(
    qtbot: QtBot, window: MainWindow, tabs: QTabBar
) -> None:
    window.open_net("2-2-3-1")
    window.session.move("iteration", 1)
    turn_to(qtbot, tabs, 2)
    window.select(WeightRef(0, 0, 0))
    assert NeuronRef(0, 0) in window.display.path
    assert NeuronRef(0, 1) not in window.display.path
    before = window.network.grab().toImage()
    first = window.display.path
    following = window.findChild(QAbstractButton, "pathsNext")
    assert following is not None
    qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert window.display.path not in ((), first)
    turn_to(qtbot, tabs, 0)
    assert window.display.path == ()
    assert window.network.grab().toImage() != before


def test_another_workspace_shows_no_path(qtbot: QtBot, window: MainWindow, tabs: QTabBar) -> None:
    turn_to(qtbot, tabs, 2)
    window.select(WeightRef(1, 0, 0))
    window.show_workspace("train")
    assert window.display.path == ()
