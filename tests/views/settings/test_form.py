"""The settings as a person uses them: typing, choosing, pressing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import DataRef, load, load_ref
from bpviz.data.augment import Expansion
from bpviz.data.own import read_file, to_dataset
from bpviz.engine import Spec
from bpviz.files import load_net
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline
from bpviz.views.settings import SettingsForm

SPEC = Spec(sizes=(64, 16, 10), rate=3.0, batch_size=10, init="scaled")


def timeline(spec: Spec = SPEC) -> Timeline:
    return Timeline(spec, load("digits"))


@pytest.fixture
def form(qtbot: QtBot) -> SettingsForm:
    form = SettingsForm()
    qtbot.addWidget(form)
    form.resize(296, 900)
    form.show_frame(timeline().frame())
    form.show()
    qtbot.waitExposed(form)
    return form


def field(form: QWidget, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert found is not None
    return found


def button(form: QWidget, name: str) -> QPushButton:
    found = form.findChild(QPushButton, name)
    assert found is not None
    return found


def control(form: QWidget, name: str) -> QWidget:
    found = form.findChild(QWidget, name)
    assert found is not None
    return found


def restart(qtbot: QtBot, form: SettingsForm) -> tuple[Spec, DataRef]:
    with qtbot.waitSignal(form.restartAsked) as asked:
        qtbot.mouseClick(button(form, "restartWith"), Qt.MouseButton.LeftButton)
    spec, data = asked.args
    return spec, data


def words(form: QWidget, name: str) -> str:
    found = form.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisibleTo(form) else ""


def type_into(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def choose(qtbot: QtBot, form: QWidget, name: str, choice: str) -> None:
    combo = form.findChild(QComboBox, name)
    assert combo is not None
    combo.setFocus()
    place = combo.findData(choice)
    step = Qt.Key.Key_Down if place > combo.currentIndex() else Qt.Key.Key_Up
    while combo.currentIndex() != place:
        qtbot.keyClick(combo, step)


def with_spec(frame: Frame, spec: Spec) -> Frame:
    return replace(frame, spec=spec)


def test_it_shows_the_run(form: SettingsForm) -> None:
    values = form.values()
    assert (values["data"], values["sizes"], values["rate"]) == ("digits", "16", "3")
    assert words(form, "inputSize") == "64 →"
    assert words(form, "outputSize") == "→ 10"
    assert not form.findChild(QWidget, "pending").isVisible()


def test_a_rate_is_applied_on_enter_and_only_once(qtbot: QtBot, form: SettingsForm) -> None:
    edited: list[Spec] = []
    form.specEdited.connect(edited.append)
    rate = field(form, "rate")
    type_into(qtbot, rate, "0.5")
    assert edited == []
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    field(form, "seed").setFocus()
    assert edited == [replace(SPEC, rate=0.5)]
    assert not form.findChild(QWidget, "pending").isVisible()


def test_a_penalty_is_applied_when_the_focus_leaves(qtbot: QtBot, form: SettingsForm) -> None:
    type_into(qtbot, field(form, "l2"), "5")
    with qtbot.waitSignal(form.specEdited) as told:
        field(form, "seed").setFocus()
    assert told.args == [replace(SPEC, l2=5.0)]


def test_escape_restores_what_was_there(qtbot: QtBot, form: SettingsForm) -> None:
    edited: list[Spec] = []
    form.specEdited.connect(edited.append)
    rate = field(form, "rate")
    type_into(qtbot, rate, "77")
    qtbot.keyClick(rate, Qt.Key.Key_Escape)
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.text() == "3"
    assert edited == []


def test_other_changes_wait_for_the_restart(qtbot: QtBot, form: SettingsForm) -> None:
    edited: list[Spec] = []
    form.specEdited.connect(edited.append)
    type_into(qtbot, field(form, "sizes"), "30, 20")
    choose(qtbot, form, "hidden", "relu")
    assert edited == []
    assert "Layers, Hidden" in words(form, "pendingText")
    with qtbot.waitSignal(form.restartAsked) as asked:
        qtbot.mouseClick(button(form, "restartWith"), Qt.MouseButton.LeftButton)
    assert asked.args == [replace(SPEC, sizes=(64, 30, 20, 10), hidden="relu"), None]


def test_a_rate_applies_while_other_changes_wait(qtbot: QtBot, form: SettingsForm) -> None:
    choose(qtbot, form, "hidden", "tanh")
    type_into(qtbot, field(form, "rate"), "1")
    with qtbot.waitSignal(form.specEdited) as told:
        qtbot.keyClick(field(form, "rate"), Qt.Key.Key_Return)
    assert told.args == [replace(SPEC, rate=1.0)]


def test_discard_returns_to_the_run(qtbot: QtBot, form: SettingsForm) -> None:
    before = form.values()
    choose(qtbot, form, "optimizer", "momentum")
    assert field(form, "momentum").isVisible()
    qtbot.mouseClick(button(form, "discard"), Qt.MouseButton.LeftButton)
    assert form.values() == before
    assert not field(form, "momentum").isVisible()
    assert not form.findChild(QWidget, "pending").isVisible()


def test_an_invalid_number_turns_red_and_says_what_is_right(
    qtbot: QtBot, form: SettingsForm
) -> None:
    edited: list[Spec] = []
    form.specEdited.connect(edited.append)
    rate = field(form, "rate")
    type_into(qtbot, rate, "fast")
    assert rate.property("state") is None  # not while it is being typed
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.property("state") == "bad"
    assert words(form, "rateError") == "A number from 0 to 1000 is needed here."
    assert edited == []
    assert not button(form, "restartWith").isEnabled()
    assert button(form, "restartWith").toolTip() == "Mend what is marked red first."
    type_into(qtbot, rate, "2")
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.property("state") is None
    assert words(form, "rateError") == ""


def test_choices_that_do_not_fit_are_both_marked_with_one_sentence(
    qtbot: QtBot, form: SettingsForm
) -> None:
    choose(qtbot, form, "cost", "log_likelihood")
    choose(qtbot, form, "output", "tanh")
    marked = [
        combo.objectName()
        for combo in form.findChildren(QComboBox)
        if combo.property("state") == "bad"
    ]
    assert sorted(marked) == ["cost", "output"]
    assert (words(form, "outputError") == "") != (words(form, "costError") == "")
    assert form.values()["output"] == "tanh"


def test_a_generated_data_set_offers_its_options(qtbot: QtBot, form: SettingsForm) -> None:
    assert not field(form, "noise").isVisible()
    choose(qtbot, form, "data", "circles")
    assert field(form, "noise").isVisible()
    assert not control(form, "expansion").isVisible()
    type_into(qtbot, field(form, "n"), "200")
    assert words(form, "inputSize") == "2 →"
    with qtbot.waitSignal(form.restartAsked) as asked:
        qtbot.mouseClick(button(form, "restartWith"), Qt.MouseButton.LeftButton)
    spec, data = asked.args
    assert spec.sizes == (2, 8, 8, 1)
    assert data == DataRef("circles", (("n", 200), ("noise", 0.1), ("seed", 0)))


def test_mnist_asks_for_its_folder_and_can_be_called_off(qtbot: QtBot, form: SettingsForm) -> None:
    with qtbot.waitSignal(form.mnistAsked):
        choose(qtbot, form, "data", "mnist")
    form.set_mnist_folder(None)
    assert form.values()["data"] == "digits"
    with qtbot.waitSignal(form.mnistAsked):
        choose(qtbot, form, "data", "mnist")
    form.set_mnist_folder("/data/mnist")
    assert words(form, "inputSize") == "784 →"
    with qtbot.waitSignal(form.restartAsked) as asked:
        qtbot.mouseClick(button(form, "restartWith"), Qt.MouseButton.LeftButton)
    assert asked.args[1] == DataRef("mnist", (("folder", "/data/mnist"),))


def test_a_net_offers_its_own_rows(qtbot: QtBot, form: SettingsForm) -> None:
    net = load_net("worked-example")
    form.show_frame(Timeline(net.spec, net.dataset(), net.params).frame())
    combo = form.findChild(QComboBox, "data")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "The net's own rows (1)"


def test_a_frame_emits_nothing_and_leaves_what_is_being_typed(
    qtbot: QtBot, form: SettingsForm
) -> None:
    told: list[object] = []
    form.specEdited.connect(told.append)
    form.restartAsked.connect(told.append)
    type_into(qtbot, field(form, "batch_size"), "2")
    form.show_frame(with_spec(timeline().frame(), replace(SPEC, rate=1.0)))
    assert field(form, "batch_size").text() == "2"
    assert field(form, "rate").text() == "1"
    assert told == []


def test_after_the_restart_nothing_is_pending(qtbot: QtBot, form: SettingsForm) -> None:
    choose(qtbot, form, "hidden", "relu")
    form.show_frame(timeline(replace(SPEC, hidden="relu")).frame())
    assert not form.findChild(QWidget, "pending").isVisible()


def test_the_wheel_scrolls_instead_of_choosing(qtbot: QtBot, form: SettingsForm) -> None:
    combo = form.findChild(QComboBox, "hidden")
    assert combo is not None
    centre = QPointF(combo.rect().center())
    down = QWheelEvent(
        centre,
        QPointF(combo.mapToGlobal(combo.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, down)
    assert combo.currentData() == "sigmoid"


def test_restart_and_new_weights_are_two_things(qtbot: QtBot, form: SettingsForm) -> None:
    restart = button(form, "restart")
    assert not restart.isEnabled()
    assert "No update was made yet" in restart.toolTip()
    run = timeline()
    run.move("iteration", 140)
    form.show_frame(run.frame())
    with qtbot.waitSignal(form.restartRequested):
        qtbot.mouseClick(restart, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(form.newWeightsRequested):
        qtbot.mouseClick(button(form, "newWeights"), Qt.MouseButton.LeftButton)


def test_it_stays_usable_in_a_low_window(qtbot: QtBot, form: SettingsForm) -> None:
    assert form.minimumSizeHint().height() < 500
    form.resize(296, 540)
    assert button(form, "newWeights").isVisible()


def test_tab_walks_the_fields_from_top_to_bottom(qtbot: QtBot, form: SettingsForm) -> None:
    data = form.findChild(QWidget, "data")
    assert data is not None
    data.setFocus()
    walked = []
    for _ in range(5):
        focused = form.window().focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == ["data", "n", "expansion", "sizes", "hidden"]


# --- data ---------------------------------------------------------------------------------------


def test_expansion_is_switched_on_and_carried_by_the_data(qtbot: QtBot, form: SettingsForm) -> None:
    assert not field(form, "shift").isVisible()
    choose(qtbot, form, "expansion", "on")
    assert [field(form, name).text() for name in ("shift", "rotate", "scale", "copies")] == [
        "1", "0", "0", "1"]  # fmt: skip
    type_into(qtbot, field(form, "rotate"), "10")
    type_into(qtbot, field(form, "copies"), "2")
    assert words(form, "pendingText").startswith("Changed: Data expansion, Rotate (°), Copies.")
    spec, data = restart(qtbot, form)
    assert spec.sizes == SPEC.sizes
    assert data == DataRef("digits", expansion=Expansion(rotate=10, copies=2).named(0))
    form.show_frame(Timeline(SPEC, load_ref(data)).frame())
    assert not control(form, "pending").isVisible()
    assert form.values()["rotate"] == "10"
    choose(qtbot, form, "expansion", "off")
    assert restart(qtbot, form)[1] == DataRef("digits")


def test_an_expansion_that_moves_nothing_is_red_with_the_reason(
    qtbot: QtBot, form: SettingsForm
) -> None:
    choose(qtbot, form, "expansion", "on")
    type_into(qtbot, field(form, "shift"), "0")
    qtbot.keyClick(field(form, "shift"), Qt.Key.Key_Return)
    assert field(form, "shift").property("state") == "bad"
    assert "one must be above 0" in words(form, "scaleError")
    assert not button(form, "restartWith").isEnabled()
    type_into(qtbot, field(form, "copies"), "9")
    qtbot.keyClick(field(form, "copies"), Qt.Key.Key_Return)
    assert words(form, "copiesError") == "A whole number from 1 to 8 is needed here."


def test_fewer_pictures_can_be_learnt_from(qtbot: QtBot, form: SettingsForm) -> None:
    type_into(qtbot, field(form, "n"), "100")
    assert restart(qtbot, form)[1] == DataRef("digits", (("n", 100),))


def test_the_split_of_points_is_chosen_and_refused_where_nothing_is_left(
    qtbot: QtBot, form: SettingsForm
) -> None:
    choose(qtbot, form, "data", "moons")
    type_into(qtbot, field(form, "validation"), "0.5")
    type_into(qtbot, field(form, "test"), "0.5")
    qtbot.keyClick(field(form, "test"), Qt.Key.Key_Return)
    assert "Validation and test together may be at most 0.9" in words(form, "testError")
    assert not button(form, "restartWith").isEnabled()
    type_into(qtbot, field(form, "test"), "0")
    data = restart(qtbot, form)[1]
    assert dict(data.options) == {
        "n": 500, "noise": 0.1, "seed": 0, "validation": 0.5, "test": 0}  # fmt: skip
    assert load_ref(data).test_x is None


def test_an_own_table_is_asked_for_and_then_waits_for_the_restart(
    qtbot: QtBot, form: SettingsForm, tmp_path: Path
) -> None:
    with qtbot.waitSignal(form.ownDataAsked):
        choose_last(qtbot, form)
    assert form.values()["data"] == "digits"
    assert not control(form, "pending").isVisible()
    path = tmp_path / "flowers.csv"
    path.write_text("a,b,kind\n" + "1,2,x\n3,4,y\n5,6,z\n" * 10)
    dataset = to_dataset(read_file(path), ["kind"])
    form.set_own_data(dataset)
    combo = control(form, "data")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "flowers.csv (18 rows)"
    assert words(form, "inputSize") == "2 →"
    spec, data = restart(qtbot, form)
    assert (spec.sizes, spec.cost, data) == ((2, 8, 3), "cross_entropy", dataset.ref)
    form.show_frame(Timeline(spec, load_ref(data)).frame())
    assert not control(form, "pending").isVisible()
    assert combo.currentText() == "flowers.csv (18 rows)"
    choose(qtbot, form, "data", "digits")
    choose(qtbot, form, "data", "table")
    assert not control(form, "pending").isVisible()


def test_numbers_of_an_own_table_are_learnt_with_a_linear_output(
    form: SettingsForm, tmp_path: Path
) -> None:
    path = tmp_path / "rooms.csv"
    path.write_text("a,b\n" + "1,2\n3,4\n" * 10)
    form.set_own_data(to_dataset(read_file(path), ["b"], "numbers"))
    values = form.values()
    assert (values["output"], values["cost"]) == ("linear", "quadratic")


def choose_last(qtbot: QtBot, form: SettingsForm) -> None:
    """Choose the last entry of the list of data sets."""
    combo = control(form, "data")
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    combo.showPopup()
    view = combo.view()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Return)
