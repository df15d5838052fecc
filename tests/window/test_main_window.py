"""The window as a person uses it: mouse, keys, and what is then seen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.engine import NeuronRef
from bpviz.run.position import Position
from bpviz.window import MainWindow
from bpviz.window.actions import ACTIONS
from bpviz.window.workspaces import WORKSPACES


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.focusWidget() or window, key, held)


def pictured(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_start_opens_the_worked_example_in_step(window: MainWindow) -> None:
    assert window.workspace.name == "step"
    assert window.session.frame.spec.sizes == (2, 2, 2)
    assert window.session.frame.position == Position()
    assert window.display.notation == "net_out"
    assert window.display.names.given(NeuronRef(0, 0)) == "h1"


def test_views_have_the_names_that_others_rely_on(app: App, window: MainWindow) -> None:
    window.show_workspace("train")
    window.show_workspace("draw")
    for name in ("networkView", "chainView", "curves", "drawPad", "transport"):
        assert window.findChild(QWidget, name) is not None, name


def test_right_and_left_step_by_the_unit_chosen(qtbot: QtBot, window: MainWindow) -> None:
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_Right)
    press(qtbot, window, Qt.Key.Key_Right)
    there = window.session.frame.position
    assert there > Position()
    press(qtbot, window, Qt.Key.Key_Left)
    press(qtbot, window, Qt.Key.Key_Left)
    assert window.session.frame.position == Position()


def test_page_keys_of_a_presenter_step_too(qtbot: QtBot, window: MainWindow) -> None:
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert window.session.frame.position > Position()
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert window.session.frame.position == Position()


def test_control_moves_by_iteration_and_home_and_end_to_the_ends(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.network.setFocus()
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert window.session.frame.position == Position(3)
    press(qtbot, window, Qt.Key.Key_Home)
    assert window.session.frame.position == Position()
    assert not window.session.frame.present
    press(qtbot, window, Qt.Key.Key_End)
    assert window.session.frame.position == Position(3)
    assert window.session.frame.present


def test_the_cost_after_one_update_is_on_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.session.seek(1, 0, 10, 99)
    assert any("0.2910" in text for text in window.network.texts())


def test_stepping_draws_another_picture_and_back_the_same(qtbot: QtBot, window: MainWindow) -> None:
    before = pictured(window.network)
    window.session.move("neuron", 1)
    assert pictured(window.network) != before
    window.session.move("neuron", -1)
    assert pictured(window.network) == before


def test_tabs_and_keys_change_the_workspace(qtbot: QtBot, window: MainWindow) -> None:
    tabs = window.findChild(QTabBar, "workspaces")
    assert tabs is not None
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert window.workspace.name == "train"
    press(qtbot, window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.name == "draw"
    press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.name == "step"
    assert tabs.currentIndex() == 0


@pytest.mark.parametrize("name", sorted(WORKSPACES))
def test_only_the_panels_of_a_workspace_are_seen(window: MainWindow, name: str) -> None:
    for each in WORKSPACES:
        window.show_workspace(each)
    window.show_workspace(name)
    here = {panel.name for panel in WORKSPACES[name].panels}
    seen = {dock.objectName() for dock in window.docks if dock.isVisible()}
    assert seen == here


def test_an_arrangement_is_kept_for_its_workspace(app: App, window: MainWindow) -> None:
    formula = next(dock for dock in window.docks if dock.objectName() == "formula")
    window.panels.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, formula)
    window.show_workspace("train")
    window.show_workspace("step")
    assert window.panels.dockWidgetArea(formula) == Qt.DockWidgetArea.LeftDockWidgetArea
    window.reset_arrangement()
    assert window.panels.dockWidgetArea(formula) == Qt.DockWidgetArea.RightDockWidgetArea


def test_clicking_a_neuron_selects_it_and_escape_selects_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    network = window.network
    hit = [
        QPoint(x, y)
        for x in range(0, network.width(), 12)
        for y in range(0, network.height(), 12)
        if network.ref_at(QPoint(x, y).toPointF()) == NeuronRef(0, 0)
    ]
    qtbot.mouseClick(network, Qt.MouseButton.LeftButton, pos=hit[len(hit) // 2])
    assert window.display.selection == NeuronRef(0, 0)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.display.selection is None


def test_letters_choose_what_is_coloured(qtbot: QtBot, window: MainWindow) -> None:
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_G)
    assert window.display.lines == "gradient"
    press(qtbot, window, Qt.Key.Key_U)
    assert window.display.lines == "update"
    press(qtbot, window, Qt.Key.Key_W)
    assert window.display.lines == "weight"
    press(qtbot, window, Qt.Key.Key_D)
    assert window.display.neurons == "activation"


def test_l_tells_the_iteration_layer_by_layer_and_keeps_the_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.seek(0, 0, 15, 3)
    shown = window.session.frame.step
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_L)
    assert window.session.frame.order == "layers"
    assert window.session.frame.step == shown
    assert window.session.frame.position.step != 15
    press(qtbot, window, Qt.Key.Key_L)
    assert window.session.frame.position == Position(0, 0, 15, 3)


def test_space_presses_a_focused_button_and_else_plays(qtbot: QtBot, window: MainWindow) -> None:
    forward = window.findChild(QWidget, "stepForward")
    assert forward is not None
    forward.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.session.frame.position > Position()
    assert not window.session.is_playing
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.session.is_playing
    press(qtbot, window, Qt.Key.Key_Space)
    assert not window.session.is_playing


def test_space_trains_in_train_and_pausing_leaves_a_moment_to_step_from(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_workspace("train")
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.session.frame.latest > 100, timeout=20_000)
    press(qtbot, window, Qt.Key.Key_Space)
    window.show_workspace("step")
    here = window.session.frame.position
    assert here.iteration == window.session.frame.latest
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_Right)
    assert window.session.frame.position > here


def test_every_net_that_comes_with_bpviz_opens_from_its_list(window: MainWindow) -> None:
    nets = window.center.nets
    for index in range(nets.count()):
        nets.setCurrentIndex(index)
        nets.activated.emit(index)
        assert window.banner.text == ""
        assert nets.currentIndex() == index


def test_undo_takes_new_weights_back(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.frame.params.weights[0].copy()
    window.network.setFocus()
    press(qtbot, window, Qt.Key.Key_N)
    assert (window.session.frame.params.weights[0] != before).any()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (window.session.frame.params.weights[0] == before).all()


def test_what_diverges_is_said_and_can_be_closed(qtbot: QtBot, window: MainWindow) -> None:
    from bpviz.data import load
    from bpviz.engine import Spec

    data = load("xor", n=40)
    spec = Spec(sizes=(2, 8, 1), hidden="relu", output="linear", rate=1000.0, batch_size=4)
    window.session.start(spec, data)
    window.session.move("iteration", 50)
    assert "smaller than 1000" in window.banner.text
    close = window.findChild(QPushButton, "bannerClose")
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()


def test_a_file_that_is_no_model_is_refused_in_a_sentence(window: MainWindow, tmp_path) -> None:
    bad = tmp_path / "photo.safetensors"
    bad.write_bytes(b"GIF89a" * 10)
    before = window.session.frame
    window.open_path(bad)
    assert "photo.safetensors" in window.banner.text
    assert window.session.frame is before


def test_a_model_that_was_saved_opens_again(
    window: MainWindow, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.safetensors"
    window.session.move("iteration", 5)
    params = window.session.frame.params
    monkeypatch.setattr(
        "bpviz.window.file_commands.QFileDialog.getSaveFileName", lambda *a, **k: (str(file), "")
    )
    window.save_model()
    window.session.seek(0)
    window.open_path(file)
    opened = window.session.frame.params
    for was, now in zip(params, opened, strict=True):
        assert (was == now).all()


def test_every_action_has_its_method_and_its_keys_are_given_once(window: MainWindow) -> None:
    keys = [key for row in ACTIONS for key in row.keys]
    assert len(keys) == len(set(keys))
    for row in ACTIONS:
        assert callable(getattr(window, row.name))
        assert row.name in window.actions_by_name


def test_the_keys_are_listed_on_f1(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    told = window.findChild(QWidget, "told")
    assert told is not None
    text = " ".join(label.text() for label in told.findChildren(QLabel)).replace("&nbsp;", " ")
    assert "Play or pause" in text
    told.close()


def test_another_language_keeps_the_moment_and_the_workspace(app: App) -> None:
    app.window.session.move("iteration", 2)
    app.window.show_workspace("train")
    app.switch_language()
    tabs = app.window.findChild(QTabBar, "workspaces")
    assert tabs is not None
    assert tabs.tabText(0) == "单步"
    assert app.window.workspace.name == "train"
    assert app.window.session.frame.position == Position(2)
    app.switch_language()
    again = app.window.findChild(QTabBar, "workspaces")
    assert again is not None
    assert again.tabText(0) == "Step"


def test_another_language_names_a_net_of_ones_own_and_keeps_the_page_of_pictures(app: App) -> None:
    app.settle()
    app.window.show_workspace("train")
    app.window.resize_net((2, 3, 2))
    app.window.contents.pictures.turn_to("flow")
    assert app.window.center.nets.currentText() == "A net of my own"
    app.switch_language()
    assert app.window.center.nets.currentText() == "自己的网络"
    assert app.window.contents.pictures.shown == "flow"
    app.window.show_workspace("step")
    app.switch_language()
    assert app.window.center.nets.currentText() == "A net of my own"
    assert app.window.contents.pictures.shown == "flow"


def test_themes_go_round_and_are_kept(app: App, settings) -> None:
    pictures = []
    for _ in range(3):
        app.switch_theme()
        pictures.append(pictured(app.window))
    assert settings.text("theme") == "light"
    assert pictures[0] != pictures[1] != pictures[2]


def test_zoom_makes_everything_larger_and_back(qtbot: QtBot, app: App) -> None:
    before = app.window.transport.height()
    press(qtbot, app.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert app.window.transport.height() > before
    press(qtbot, app.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert app.window.transport.height() == before


def test_closing_while_it_trains_is_clean(qtbot: QtBot, window: MainWindow) -> None:
    window.session.play()
    qtbot.waitUntil(lambda: window.session.frame.latest > 0, timeout=20_000)
    window.close()
    assert not window.session.is_playing


def test_a_failure_inside_becomes_a_sentence(qtbot: QtBot, app: App) -> None:
    app.report(ZeroDivisionError, ZeroDivisionError("division by zero"), None)
    qtbot.waitUntil(lambda: "ZeroDivisionError" in app.window.banner.text)
