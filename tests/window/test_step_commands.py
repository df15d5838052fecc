"""What is done in Step beside moving: asked, foretold, typed, built, waited for."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, NeuronRef, StepRef, WeightRef
from bpviz.run.position import Position
from bpviz.window import MainWindow

W5 = WeightRef(1, 0, 0)
GRADIENT_W5 = StepRef("gradient", W5)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, keys: str = "") -> None:
    held = Qt.KeyboardModifier.NoModifier
    for name in keys.split("+") if keys else ():
        held |= getattr(Qt.KeyboardModifier, f"{name}Modifier")
    qtbot.keyClick(window.focusWidget() or window, key, held)


def child(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def show(window: MainWindow, ref: StepRef) -> None:
    assert window.session.seek_step(ref)


def card_of(window: MainWindow, name: str) -> QPoint:
    """Where the card with this name stands on the diagram."""
    geometry = window.network.geometry_shown()
    assert geometry is not None
    found = next(
        card for ref, card in geometry.cards.items() if window.display.names.given(ref) == name
    )
    return found.rect.center().toPoint()


# --- where does it come from ----------------------------------------------------------------------


def test_one_can_ask_where_a_number_comes_from_and_return(qtbot: QtBot, window: MainWindow) -> None:
    show(window, GRADIENT_W5)
    here = window.session.frame.position
    qtbot.mouseClick(child(window, "chainAsk"), Qt.MouseButton.LeftButton)
    assert window.session.frame.position != here
    back = child(window, "chainBack")
    assert back.isVisible()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.session.frame.position == here
    assert not back.isVisible()


def test_backspace_returns_through_all_that_was_asked(qtbot: QtBot, window: MainWindow) -> None:
    show(window, GRADIENT_W5)
    here = window.session.frame.position
    window.seek_source(StepRef("a", NeuronRef(0, 0)))
    window.seek_source(StepRef("z", NeuronRef(0, 0)))
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert window.session.frame.step is not None
    assert window.session.frame.step.ref == StepRef("a", NeuronRef(0, 0))
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert window.session.frame.position == here
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert window.session.frame.position == here


def test_whoever_steps_on_is_not_led_back(qtbot: QtBot, window: MainWindow) -> None:
    show(window, GRADIENT_W5)
    window.seek_source(StepRef("a", NeuronRef(0, 0)))
    press(qtbot, window, Qt.Key.Key_Right)
    here = window.session.frame.position
    assert not child(window, "chainBack").isVisible()
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert window.session.frame.position == here


def test_pointing_at_a_neuron_lights_it_in_the_panel_and_nothing_else(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(window, GRADIENT_W5)
    before = window.display
    qtbot.mouseMove(window.network, card_of(window, "w5"))
    assert window.display.pointed == W5
    assert window.display.selection == before.selection
    qtbot.mouseMove(window.network, QPoint(2, 2))
    assert window.display.pointed is None


def test_the_same_for_the_other_weights_goes_to_the_last_of_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(window, GRADIENT_W5)
    same = child(window, "chainSame")
    assert isinstance(same, QAbstractButton)
    assert same.isVisible()
    qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    frame = window.session.frame
    assert frame.step is not None
    assert frame.step.kind == "gradient"
    assert frame.position.factor == len(frame.step.factors)


# --- foretelling ----------------------------------------------------------------------------------


@pytest.fixture
def foretelling(qtbot: QtBot, window: MainWindow) -> QLineEdit:
    """Predict is on, at the gradient of w5; the field has the keyboard."""
    window.session.seek_step(GRADIENT_W5)
    here = window.session.frame.position
    window.session.seek(here.iteration, here.example, here.step)
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, Qt.Key.Key_H)
    field = child(window, "predictEdit")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    return field


def test_nothing_is_shown_before_it_was_foretold(
    qtbot: QtBot, window: MainWindow, foretelling: QLineEdit
) -> None:
    here = window.session.frame.position
    window.step_forward()
    assert window.session.frame.position == here
    assert "0.0822" not in " ".join(window.network.texts())


def test_a_right_number_is_shown_and_the_next_press_goes_on(
    qtbot: QtBot, window: MainWindow, foretelling: QLineEdit
) -> None:
    before = window.session.frame.position
    qtbot.keyClicks(foretelling, "0.0822")
    qtbot.keyClick(foretelling, Qt.Key.Key_Return)
    frame = window.session.frame
    assert frame.position.step == before.step
    assert "0.0822" in " ".join(window.network.texts())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.session.frame.position.step == before.step + 1


def test_a_forgotten_slope_is_named(
    qtbot: QtBot, window: MainWindow, foretelling: QLineEdit
) -> None:
    qtbot.keyClicks(foretelling, f"{0.741365069552 * 0.593269992107:.4f}")
    window.step_forward()
    verdict = window.contents.step.formula.predict.verdict
    assert verdict is not None
    assert verdict.kind == "wrong"
    assert verdict.hit is not None
    assert verdict.hit.key == "slope"


def test_escape_leaves_predict(qtbot: QtBot, window: MainWindow, foretelling: QLineEdit) -> None:
    qtbot.keyClick(foretelling, Qt.Key.Key_Escape)
    assert not window.display.predicting
    assert not foretelling.isVisible()
    here = window.session.frame.position
    window.step_forward()
    assert window.session.frame.position != here


# --- typing on the diagram ------------------------------------------------------------------------


def test_a_weight_is_changed_by_typing_on_it_and_undo_says_what(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(window, GRADIENT_W5)
    here, before = window.session.frame.position, window.session.frame.params
    place = card_of(window, "w5")
    qtbot.mouseDClick(window.network, Qt.MouseButton.LeftButton, pos=place)
    assert window.display.edited == W5
    field = window.network.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "0.9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    frame = window.session.frame
    assert frame.params.weights[1][0, 0] == 0.9
    assert frame.position == here
    assert window.display.edited is None
    assert window.actions_by_name["undo"].text() == "Undo: Change w₅ to 0.9"
    press(qtbot, window, Qt.Key.Key_Z, "Control")
    assert all(map(np.array_equal, window.session.frame.params, before))
    assert window.actions_by_name["redo"].text() == "Redo: Change w₅ to 0.9"


def test_a_bias_of_the_worked_example_is_that_of_the_whole_layer(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.edit_value(BiasRef(0, 0), 0.5)
    assert window.session.frame.params.biases[0].tolist() == [0.5, 0.5]


def test_a_change_in_the_past_can_be_left_for_the_original_run(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.move("iteration", 5)
    original = window.session.frame
    window.session.seek(2)
    window.edit_value(W5, 0.9)
    assert window.session.frame.can_return
    assert window.session.frame.params.weights[1][0, 0] != original.params.weights[1][0, 0]
    press(qtbot, window, Qt.Key.Key_R, "Shift")
    window.session.seek(5)
    assert all(map(np.array_equal, window.session.frame.params, original.params))
    assert window.actions_by_name["undo"].text() == "Undo: Back to the original run"


# --- building -------------------------------------------------------------------------------------


def test_a_neuron_is_added_on_the_diagram_and_undo_brings_the_text_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_B)
    assert window.display.building
    window.network.sizesAsked.emit((2, 3, 2))
    frame = window.session.frame
    assert frame.spec.sizes == (2, 3, 2)
    assert frame.params.weights[0][:2].tolist() == [[0.15, 0.20], [0.25, 0.30]]
    assert window.center.nets.currentText() == "A net of my own"
    assert window.display.names.given(W5) is None
    press(qtbot, window, Qt.Key.Key_Z, "Control")
    assert window.session.frame.spec.sizes == (2, 2, 2)
    assert window.display.names.given(W5) == "w5"
    assert window.center.nets.currentText() == "The worked example, 2-2-2"


def test_pasted_rows_become_the_mini_batch(qtbot: QtBot, window: MainWindow) -> None:
    window.contents.step.turn_to("net")
    QGuiApplication.clipboard().setText("0\t0\t1\t0\n1\t1\t0\t1\n0.5\t0\t1\t1\n")
    button = child(window, "pasteTable")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    frame = window.session.frame
    assert frame.trace.examples == 3
    assert sorted(frame.trace.x.tolist()) == [[0, 0], [0.5, 0], [1, 1]]
    assert frame.dataset.train_y.tolist() == [[1, 0], [0, 1], [1, 1]]


# --- waiting --------------------------------------------------------------------------------------


def test_it_goes_on_until_the_cost_is_small(qtbot: QtBot, window: MainWindow) -> None:
    window.transport.untilAsked.emit("cost_below", 0.25)
    qtbot.waitUntil(lambda: not window.session.is_playing)
    frame = window.session.frame
    assert frame.trace.cost < 0.25
    window.session.seek(frame.position.iteration - 1)
    assert window.session.frame.trace.cost >= 0.25


def test_what_makes_no_sense_to_wait_for_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.transport.untilAsked.emit("gradient_turns", None)
    assert "Select a weight" in window.banner.text
    assert not window.session.is_playing


def test_keys_go_to_the_ends_of_phases(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Right, "Control+Shift")
    frame = window.session.frame
    assert frame.step is not None
    assert (frame.step.kind, frame.step.phase) == ("a", "forward")
    assert frame.position.factor == len(frame.step.factors)
    press(qtbot, window, Qt.Key.Key_Right, "Control+Shift")
    assert window.session.frame.step is not None
    assert window.session.frame.step.kind == "cost"
    press(qtbot, window, Qt.Key.Key_Left, "Control+Shift")
    assert window.session.frame.position == frame.position


# --- pages ----------------------------------------------------------------------------------------


def test_ctrl_tab_turns_through_all_pages(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.contents.step
    seen = []
    for _ in range(7):
        press(qtbot, window, Qt.Key.Key_Tab, "Control")
        seen.append(panel.shown)
    assert seen == ["table", "paths", "check", "code", "net", "slip", "formula"]


def test_the_slip_is_offered_where_it_can_be_made(qtbot: QtBot, window: MainWindow) -> None:
    tabs = child(window, "stepTabs")
    assert isinstance(tabs, QTabBar)
    assert tabs.isTabVisible(6)
    window.open_net("chain")
    spec = window.session.frame.spec
    assert tabs.isTabVisible(6) == (spec.hidden == "sigmoid")
    window.apply_spec(
        type(spec)(**{**{f: getattr(spec, f) for f in spec.__slots__}, "optimizer": "adam"}), "adam"
    )
    assert not tabs.isTabVisible(6)


def test_the_slip_stands_beside_the_right_update(qtbot: QtBot, window: MainWindow) -> None:
    window.contents.step.turn_to("slip")
    trace = window.session.frame.trace
    window.session.seek(0, trace.examples, 10_000, 10_000)
    said = " ".join(
        str(label.property("text") or "") for label in window.contents.step.findChildren(QWidget)
    )
    assert "0.291027924" in said
    assert "0.291027774" in said
    window.edit_value(W5, 0.9)
    window.session.move("iteration", 3)
    window.edit_value(W5, 0.1)
    assert "0.291027924" not in " ".join(
        str(label.property("text") or "")
        for label in window.contents.step.findChildren(QWidget)
        if label.isVisible()
    )


def test_the_table_of_the_text_stands_on_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    """The new weights of seed 003 after one update, in the digits that it prints."""
    window.contents.step.turn_to("table")
    window.change_display(digits=9)
    window.session.seek(0, 1, 10_000, 10_000)
    table = window.contents.step.table.parameters
    model = table.model()
    cells = {
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }
    for value in (
        "0.358916480",
        "0.408666186",
        "0.511301270",
        "0.561370121",
        "0.149780716",
        "0.199561432",
        "0.249751143",
        "0.299502287",
    ):
        assert any(cell.startswith(value[:10]) for cell in cells), value


def test_nothing_moves_back_before_the_first_moment(qtbot: QtBot, window: MainWindow) -> None:
    window.phase_end_back()
    assert window.session.frame.position == Position()


def test_another_net_has_no_whole_data_set_of_the_one_before(window: MainWindow) -> None:
    window.open_net("xor")
    window.step_on("train", 2)
    assert window.session.frame.dataset.examples == 1
    window.use_whole()
    assert window.session.frame.dataset.examples == 4
    window.step_on("train", 1)
    window.open_net("chain")
    before = window.session.frame
    window.use_whole()
    assert window.session.frame is before
