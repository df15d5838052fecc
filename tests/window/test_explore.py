"""Explore in the window: keys and controls act on the lab, the session waits untouched."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from bpviz.labs import LABS, LabError, LabState
from bpviz.window import MainWindow
from bpviz.window.actions import ACTIONS
from bpviz.window.lab_commands import OF_THE_SESSION

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, held)


def child(window: MainWindow, name: str) -> QWidget:
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    assert len(found) == 1, name
    return found[0]


def words(window: MainWindow, name: str) -> str:
    label = child(window, name)
    assert isinstance(label, QLabel)
    return label.text()


def state(window: MainWindow) -> LabState:
    found = window.lab_state()
    assert found is not None
    return found


def type_in(qtbot: QtBot, window: MainWindow, control: str, text: str) -> QLineEdit:
    field = child(window, f"lab-{control}")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


@pytest.fixture
def curve(window: MainWindow) -> MainWindow:
    """The window in Explore, on the parabola, with the keyboard on the picture."""
    window.open_lab("curve")
    window.focus_middle()
    return window


# --- going there ---------------------------------------------------------------------------------


def test_ctrl_4_goes_to_explore_and_ctrl_1_back(qtbot: QtBot, window: MainWindow) -> None:
    assert window.lab_state() is None
    press(qtbot, window, Qt.Key.Key_4, CTRL)
    assert window.workspace.name == "explore"
    assert window.contents.explore.isVisible()
    assert not window.network.isVisible()
    assert not window.transport.isVisible()
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert window.network.isVisible()
    assert window.transport.isVisible()
    assert not window.contents.explore.isVisible()
    assert not window.contents.lab_bar.isVisible()


@pytest.mark.parametrize("name", [name for name, row in LABS.items() if not row.needs_digits])
def test_every_lab_is_shown_by_its_tab(curve: MainWindow, name: str) -> None:
    curve.contents.explore.tabs.setCurrentIndex(list(LABS).index(name))
    assert state(curve).lab == name
    assert words(curve, "labTitle")
    assert words(curve, "labSentence")
    assert curve.contents.explore.picture.isVisible()


# --- the keys act on the lab ---------------------------------------------------------------------


def test_the_keys_that_step_step_the_lab_and_not_the_session(
    qtbot: QtBot, curve: MainWindow
) -> None:
    before = curve.session.frame
    seen = []
    for key, held in (
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_PageDown, NONE),
        (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Right, CTRL),
        (Qt.Key.Key_Left, NONE),
        (Qt.Key.Key_PageUp, NONE),
        (Qt.Key.Key_Left, SHIFT),
        (Qt.Key.Key_Home, NONE),
        (Qt.Key.Key_Left, NONE),
        (Qt.Key.Key_End, NONE),
    ):
        press(qtbot, curve, key, held)
        seen.append(state(curve).step)
    assert seen == [1, 2, 12, 112, 111, 110, 100, 0, 0, 112]
    assert curve.session.frame is before


def test_space_plays_the_lab_and_pauses_it(qtbot: QtBot, curve: MainWindow) -> None:
    bar = curve.contents.lab_bar
    press(qtbot, curve, Qt.Key.Key_Space)
    assert curve.contents.exploring.is_playing
    qtbot.waitUntil(lambda: state(curve).step >= 2)
    press(qtbot, curve, Qt.Key.Key_Space)
    assert not curve.contents.exploring.is_playing
    assert not curve.session.is_playing
    assert bar.isVisible()


def test_r_begins_again_and_forgets_what_came_after(qtbot: QtBot, curve: MainWindow) -> None:
    press(qtbot, curve, Qt.Key.Key_Right, SHIFT)
    press(qtbot, curve, Qt.Key.Key_R)
    assert state(curve).step == 0
    assert curve.contents.exploring.last == 0
    assert curve.session.frame.latest == 0


def test_back_shows_the_very_same_state(qtbot: QtBot, curve: MainWindow) -> None:
    states = [state(curve)]
    for _ in range(6):
        press(qtbot, curve, Qt.Key.Key_Right)
        states.append(state(curve))
    for expected in states[-2::-1]:
        press(qtbot, curve, Qt.Key.Key_Left)
        assert state(curve) == expected


def test_keys_of_the_session_change_nothing_unseen(qtbot: QtBot, curve: MainWindow) -> None:
    frame, display = curve.session.frame, curve.display
    for key in "NLHBDWGU":
        press(qtbot, curve, getattr(Qt.Key, f"Key_{key}"))
    assert curve.session.frame is frame
    assert (curve.display.predicting, curve.display.building) == (False, False)
    assert curve.display.neurons == display.neurons
    for name in OF_THE_SESSION:
        action = curve.actions_by_name[name]
        assert not action.isEnabled()
        assert action.toolTip()
    curve.show_workspace("step")
    assert all(curve.actions_by_name[name].isEnabled() for name in OF_THE_SESSION)


def test_the_keys_that_are_switched_off_are_keys_of_the_table() -> None:
    assert set(OF_THE_SESSION) <= {row.name for row in ACTIONS}


# --- the bar -------------------------------------------------------------------------------------


def test_the_buttons_of_the_bar_do_what_the_keys_do(qtbot: QtBot, curve: MainWindow) -> None:
    seen = []
    for name in ("labForward", "labForward", "labBack", "labToEnd", "labToStart", "labRestart"):
        qtbot.mouseClick(child(curve, name), Qt.MouseButton.LeftButton)
        seen.append((state(curve).step, curve.contents.exploring.last))
    assert seen == [(1, 1), (2, 2), (1, 2), (2, 2), (0, 2), (0, 0)]


def test_what_cannot_act_in_the_bar_says_why(curve: MainWindow) -> None:
    back = child(curve, "labBack")
    assert isinstance(back, QAbstractButton)
    assert not back.isEnabled()
    assert back.toolTip() == "This is step 0, where it begins."


def test_a_lab_without_time_has_no_bar(curve: MainWindow) -> None:
    curve.open_lab("neuron")
    assert not curve.contents.lab_bar.isVisible()
    curve.open_lab("curve")
    assert curve.contents.lab_bar.isVisible()


# --- controls ------------------------------------------------------------------------------------


def test_a_typed_value_recomputes_at_once_and_keeps_the_step(
    qtbot: QtBot, curve: MainWindow
) -> None:
    press(qtbot, curve, Qt.Key.Key_Right, SHIFT)
    type_in(qtbot, curve, "rate", "0.5")
    assert state(curve).values["rate"] == 0.5
    assert state(curve).verdict == "jumps"
    assert state(curve).readings["x"] == 2
    assert "jumps" in words(curve, "labSentence")


@pytest.mark.parametrize(
    ("control", "text", "says"),
    [
        ("momentum", "1", "“Momentum” must be a number from 0 to less than 1, not 1."),
        ("rate", "-0.5", "“Rate” must be a number from 0 to 1000, not −0.5."),
        ("x0", "far", "“far” is no number."),
    ],
)
def test_a_value_out_of_range_is_refused_with_the_reason(
    qtbot: QtBot, curve: MainWindow, control: str, text: str, says: str
) -> None:
    before = state(curve)
    field = type_in(qtbot, curve, control, text)
    assert state(curve) == before
    assert words(curve, "labRefused").startswith(says)
    assert field.property("state") == "bad"
    type_in(qtbot, curve, control, "0.25")
    assert state(curve).values[control] == 0.25
    assert field.property("state") is None


def test_the_slider_sets_what_the_field_shows(qtbot: QtBot, curve: MainWindow) -> None:
    slider, field = child(curve, "lab-rate-slider"), child(curve, "lab-rate")
    assert isinstance(slider, QSlider)
    assert isinstance(field, QLineEdit)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert state(curve).values["rate"] == 2.0
    assert field.text() == "2"
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert state(curve).values["rate"] == 0.001


def test_every_slider_reaches_both_of_its_ends(curve: MainWindow) -> None:
    for name, row in LABS.items():
        if row.needs_digits:
            continue
        curve.open_lab(name)
        for control in row.controls:
            if control.slider is None:
                continue
            slider = child(curve, f"lab-{control.name}-slider")
            assert isinstance(slider, QSlider)
            ends = []
            for tick in (slider.minimum(), slider.maximum()):
                slider.setValue(tick)
                ends.append(state(curve).values[control.name])
            assert ends == list(control.slider), (name, control.name)


def test_another_curve_brings_a_start_of_its_own(curve: MainWindow) -> None:
    box = child(curve, "lab-function")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("double_well"))
    box.activated.emit(box.currentIndex())
    assert dict(state(curve).values) == {
        "function": "double_well", "x0": 2, "rate": 0.05, "momentum": 0, "tolerance": 0,
    }  # fmt: skip


def test_undo_takes_back_a_change_of_the_lab_not_of_the_session(
    qtbot: QtBot, curve: MainWindow
) -> None:
    type_in(qtbot, curve, "rate", "0.7")
    curve.focus_middle()
    press(qtbot, curve, Qt.Key.Key_Z, CTRL)
    assert state(curve).values["rate"] == 0.01


def test_defaults_lead_back_to_how_the_lab_comes(qtbot: QtBot, curve: MainWindow) -> None:
    button = child(curve, "labDefaults")
    assert not button.isEnabled()
    type_in(qtbot, curve, "rate", "0.7")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert state(curve).values == LABS["curve"].values()
    assert not button.isEnabled()


def test_a_preset_sets_all_of_its_values(qtbot: QtBot, curve: MainWindow) -> None:
    curve.open_lab("slow_start")
    qtbot.mouseClick(child(curve, "labPreset-saturated"), Qt.MouseButton.LeftButton)
    assert state(curve).values["w"] == state(curve).values["b"] == 2
    assert state(curve).readings["output_quadratic"] == pytest.approx(0.9820, abs=5e-5)


def test_every_control_can_be_reached_and_is_named(curve: MainWindow) -> None:
    for name, row in LABS.items():
        if row.needs_digits:
            continue
        curve.open_lab(name)
        for control in row.controls:
            field = child(curve, f"lab-{control.name}")
            assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert field.accessibleName()


@pytest.mark.parametrize(("lab", "names"), [("surface", ("x0", "y0")), ("neuron", ("x1", "x2"))])
def test_a_click_on_the_map_sets_the_point(
    qtbot: QtBot, curve: MainWindow, lab: str, names: tuple[str, str]
) -> None:
    curve.open_lab(lab)
    picture = curve.contents.explore.picture
    points = []
    for share in (0.35, 0.5):
        qtbot.wait(1)  # laid out and painted: what can be clicked is where it was painted
        picture.grab()
        place = QPoint(round(picture.width() * 0.25), round(picture.height() * share))
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
        points.append(tuple(float(state(curve).values[name]) for name in names))
    assert points[0][0] == points[1][0]
    assert points[0][1] > points[1][1]


# --- numbers -------------------------------------------------------------------------------------


def test_the_numbers_can_be_copied_with_every_digit(qtbot: QtBot, curve: MainWindow) -> None:
    press(qtbot, curve, Qt.Key.Key_Right)
    press(qtbot, curve, Qt.Key.Key_Right)
    lines = curve.contents.explore.readings.text().splitlines()
    assert [line.split("\t")[0] for line in lines[1:]] == ["0.0", "1.0", "2.0"]
    assert [float(line.split("\t")[1]) for line in lines[1:]] == [10, 9.84, 9.6832]
    QGuiApplication.clipboard().clear()


def test_no_caption_of_the_numbers_is_cut_off(curve: MainWindow) -> None:
    for name, row in LABS.items():
        if not row.columns:
            continue
        curve.open_lab(name)
        table = curve.contents.explore.readings.table
        header = table.horizontalHeader()
        for column in range(table.columnCount()):
            item = table.horizontalHeaderItem(column)
            assert item is not None
            wide = max(map(header.fontMetrics().horizontalAdvance, item.text().splitlines()))
            assert wide <= header.sectionSize(column), (name, item.text())


# --- lessons -------------------------------------------------------------------------------------


def test_a_lab_can_be_opened_with_values_at_a_step(window: MainWindow) -> None:
    seen: list[LabState] = []
    window.contents.exploring.stateChanged.connect(seen.append)
    window.open_lab("curve", {"rate": 1.0}, step=3)
    assert window.workspace.name == "explore"
    assert seen[-1] == state(window)
    assert (state(window).lab, state(window).step, state(window).verdict) == ("curve", 3, "swings")
    assert state(window).readings["x"] == -6


@pytest.mark.parametrize(
    ("lab", "values"), [("rope", {}), ("curve", {"speed": 1}), ("curve", {"rate": "fast"})]
)
def test_a_lab_that_cannot_be_is_refused_and_nothing_changes(
    curve: MainWindow, lab: str, values: dict[str, float | str]
) -> None:
    before = state(curve)
    with pytest.raises(LabError):
        curve.open_lab(lab, values)
    assert state(curve) == before


def test_each_lab_keeps_its_values_and_step_while_others_are_seen(
    qtbot: QtBot, curve: MainWindow
) -> None:
    type_in(qtbot, curve, "rate", "0.3")
    curve.focus_middle()
    press(qtbot, curve, Qt.Key.Key_Right, SHIFT)
    kept = state(curve)
    curve.contents.explore.tabs.setCurrentIndex(list(LABS).index("surface"))
    curve.show_workspace("train")
    curve.show_workspace("explore")
    assert state(curve).lab == "surface"
    curve.contents.explore.tabs.setCurrentIndex(list(LABS).index("curve"))
    assert state(curve) == kept


def test_leaving_explore_stops_what_plays_there(qtbot: QtBot, curve: MainWindow) -> None:
    press(qtbot, curve, Qt.Key.Key_Space)
    assert curve.contents.exploring.is_playing
    curve.show_workspace("step")
    assert not curve.contents.exploring.is_playing


# --- what goes far away --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lab", "values", "step"),
    [
        ("curve", {"rate": 1.2}, 30),
        ("curve", {"function": "quartic", "x0": 10, "rate": 1}, 9),
        ("surface", {"function": "two_minima", "x0": 10, "y0": 5, "rate": 0.3}, 6),
    ],
)
def test_no_number_of_a_run_that_diverges_is_cut_off(
    qtbot: QtBot, window: MainWindow, lab: str, values: dict[str, float | str], step: int
) -> None:
    window.open_lab(lab, values, step)
    qtbot.wait(1)
    table = window.contents.explore.readings.table
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(row, column)
            assert item is not None
            wide = QFontMetrics(item.font()).horizontalAdvance(item.text())
            assert wide + 6 <= table.columnWidth(column), item.text()


def test_the_picture_follows_the_ball_as_far_as_it_rolls(qtbot: QtBot, window: MainWindow) -> None:
    """A click begins where it falls: the same place lies farther out once the ball is far."""
    edges = []
    for step in (0, 12):
        window.open_lab("curve", {"rate": 1.2}, step)
        qtbot.wait(1)
        picture = window.contents.explore.picture
        picture.grab()
        place = QPoint(round(picture.width() * 0.55), round(picture.height() * 0.5))
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
        edges.append(float(state(window).values["x0"]))
    assert edges[0] < 12
    assert edges[1] > 100
