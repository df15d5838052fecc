"""The slip stands beside the right update, and shows nothing before its step."""

import re
from dataclasses import replace

import pytest
from moments import worked_example
from PySide6.QtCore import QPoint, QRegularExpression, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QProgressBar, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.engine import NeuronRef, Spec, StepRef, init_params, story
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.notation.tree import linear
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.boxes import FormulaWidget
from bpviz.views.slip import SlipView, applies
from bpviz.views.slip.moment import split_at_difference
from bpviz.views.theme import THEMES

END = 10**6
UPDATE_DONE = Position(0, 1, END, END)
TAGS = re.compile(r"<[^>]*>")


class Shown:
    """A view of the worked example and its run."""

    def __init__(self, qtbot: QtBot, name: str = "worked-example") -> None:
        net = load_net(name)
        self.run = Timeline(net.spec, net.dataset(), net.params)
        names = Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)
        self.display = Display(notation="net_out", names=names)
        self.view = SlipView()
        qtbot.addWidget(self.view)
        self.view.show_theme(THEMES["light"])
        self.view.resize(430, 600)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.show_start(net.spec, net.params, net.dataset())
        self.view.show_display(self.display)
        self.go_to(Position())

    def go_to(self, place: Position) -> None:
        self.run.seek(place)
        self.view.show_frame(self.run.frame())

    def go_to_step(self, ref: StepRef, factor: int = END) -> None:
        step = story(self.run.trace.spec, "deltas").index(ref)
        assert step is not None
        self.go_to(Position(self.run.position.iteration, 0, step, factor))

    def part(self, name: str) -> QWidget:
        found = self.view.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def label(self, name: str) -> QLabel:
        found = self.part(name)
        assert isinstance(found, QLabel)
        return found

    def text(self, name: str) -> str:
        return TAGS.sub("", self.label(name).text())

    def columns(self, column: str, grid: str = "slipGrid") -> list[str]:
        """The numbers of a column: "Right" or "Slip"."""
        labels = self.part(grid).findChildren(QLabel, re_name(column))
        labels.sort(key=lambda label: int(re.sub(r"\D", "", label.objectName())))
        return [TAGS.sub("", label.text()) for label in labels if label.isVisibleTo(self.view)]

    def formula(self, name: str) -> str:
        found = self.part(name)
        assert isinstance(found, FormulaWidget)
        return linear(found.formula)

    def press(self, qtbot: QtBot, name: str) -> None:
        widget = self.part(name)
        place = QPoint(10, widget.height() // 2)  # a switch is pressed on its words
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def re_name(column: str) -> QRegularExpression:
    return QRegularExpression(rf"^slip{column}\d+$")


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_after_the_update_both_costs_stand_side_by_side(shown: Shown) -> None:
    shown.go_to(UPDATE_DONE)
    assert shown.columns("Right")[-1] == "0.291027774"
    assert shown.columns("Slip")[-1] == "0.291027924"
    assert shown.columns("Right")[0] == shown.columns("Slip")[0] == "0.298371109"


def test_the_digits_that_differ_are_bold(shown: Shown) -> None:
    shown.go_to(UPDATE_DONE)
    assert "0.291027<b>774</b>" in shown.label("slipRight11").text()
    assert "0.291027<b>924</b>" in shown.label("slipSlip11").text()
    assert "<b></b>" in shown.label("slipRight7").text()  # w5 is the same


def test_the_first_number_where_they_part_is_named(shown: Shown) -> None:
    shown.go_to(UPDATE_DONE)
    said = shown.text("slipFirst")
    assert "∂E/∂out h₁" in said
    assert "0.036350306 against 0.030229739" in said


def test_the_printed_cost_is_named_as_that_of_the_slip(shown: Shown) -> None:
    shown.go_to(UPDATE_DONE)
    assert "0.291027924" in shown.text("slipPrinted")
    assert "0.291027774" in shown.text("slipPrinted")


def test_another_net_has_no_printed_cost(qtbot: QtBot) -> None:
    other = Shown(qtbot, "2-2-1")
    other.go_to(UPDATE_DONE)
    assert other.columns("Slip")[-1] != "—"
    assert other.text("slipPrinted") == ""


def test_nothing_of_the_slip_is_seen_before_the_update_is_done(shown: Shown) -> None:
    frame = shown.run.frame()
    final = frame.update
    assert final is not None
    places = [Position(0, 0, step, END) for step in range(story(frame.spec).steps)]
    places += [Position(0, 1, step, END) for step in range(len(final) - 1)]
    for place in places:
        shown.go_to(place)
        parted = place.example == 1 and place.step >= 7  # w8 is new: all weights are known
        slip = shown.columns("Slip")
        assert (slip[3] == "—") != parted, place
        assert (shown.text("slipFirst") == "") != parted
        assert slip[-1] == "—"
        assert ("0.0302" in shown.formula("slipNumbers")) is False


def test_right_numbers_appear_one_by_one(shown: Shown) -> None:
    assert set(shown.columns("Right")) == {"—"}
    shown.go_to_step(StepRef("delta", NeuronRef(0, 0)))
    assert shown.columns("Right")[1:3] == ["0.008771355", "—"]
    assert shown.part("slipHint").isVisible()
    shown.go_to(Position(0, 1, 0, END))
    assert shown.columns("Right")[3:5] == ["0.149780716", "—"]


def test_the_switch_writes_the_formula_with_old_or_new_weights(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to(UPDATE_DONE)
    assert "w_5^+" not in shown.formula("slipRule")
    assert "0.400000" in shown.formula("slipNumbers")
    assert "0.036350306" in shown.formula("slipNumbers")
    shown.press(qtbot, "slipChooseSlip")
    assert "w_5^+" in shown.formula("slipRule")
    assert "0.358916" in shown.formula("slipNumbers")
    assert "0.030229739" in shown.formula("slipNumbers")


def test_the_switch_makes_one_column_loud(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to(UPDATE_DONE)
    theme = THEMES["light"]
    assert theme.text in shown.label("slipRight0").text()
    assert theme.dim in shown.label("slipSlip0").text()
    shown.press(qtbot, "slipChooseSlip")
    assert theme.dim in shown.label("slipRight0").text()
    assert theme.text in shown.label("slipSlip0").text()


def test_the_switch_is_worked_by_keys(shown: Shown, qtbot: QtBot) -> None:
    right, slip = shown.part("slipChooseRight"), shown.part("slipChooseSlip")
    assert isinstance(right, QRadioButton)
    assert isinstance(slip, QRadioButton)
    right.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(right, Qt.Key.Key_Down)
    assert slip.isChecked()


def test_later_iterations_compare_the_runs_and_say_since_when(shown: Shown) -> None:
    shown.go_to(Position(10, 0, 0, 0))
    assert shown.columns("Right")[0] == "0.220918592"
    assert shown.columns("Slip")[0] != "0.220918592"
    assert shown.text("slipFirst").startswith("They parted in the first update")


def test_a_far_iteration_is_reached_a_little_at_a_time(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to(Position(2_000, 0, 0, 0))
    assert "2000" in shown.text("slipOnly")
    qtbot.waitUntil(lambda: len(shown.columns("Right")) == 12)
    assert shown.columns("Right")[0] != shown.columns("Slip")[0] != "—"
    assert not shown.part("slipOnly").isVisible()


def test_ten_thousand_updates_are_computed_when_asked_for(shown: Shown, qtbot: QtBot) -> None:
    assert shown.columns("Slip", "slipLaterGrid") == []
    shown.press(qtbot, "slipCompute")
    bar = shown.part("slipProgress")
    assert isinstance(bar, QProgressBar)
    assert bar.isVisible()
    qtbot.waitUntil(lambda: len(shown.columns("Slip", "slipLaterGrid")) == 3, timeout=20_000)
    right, slip = (shown.columns(each, "slipLaterGrid") for each in ("Right", "Slip"))
    assert right[0].startswith("3.51018778")
    assert slip[0].startswith("3.5084786")
    assert slip[1:] == ["0.015912196", "0.984065734"]
    assert not bar.isVisible()


def test_the_computation_can_be_cancelled_and_taken_up_again(shown: Shown, qtbot: QtBot) -> None:
    shown.press(qtbot, "slipCompute")
    bar = shown.part("slipProgress")
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(lambda: bar.value() > 0)
    shown.press(qtbot, "slipCancel")
    assert not bar.isVisible()
    assert shown.part("slipCompute").isVisible()
    done = bar.value()
    shown.press(qtbot, "slipCompute")
    assert bar.value() >= done


def test_it_is_offered_for_small_sigmoid_nets_only() -> None:
    assert applies(worked_example().spec)
    assert applies(load_net("2-2-3-1").spec)
    assert not applies(Spec(sizes=(784, 30, 10)))
    assert not applies(Spec(hidden="relu"))
    assert not applies(Spec(sizes=(2, 2)))


def test_without_a_start_and_for_other_nets_it_says_why(shown: Shown) -> None:
    spec = Spec(hidden="tanh")
    shown.view.show_start(spec, init_params(spec), worked_example().dataset())
    assert "sigmoid" in shown.text("slipOnly")


def test_a_changed_run_is_not_compared_any_more(shown: Shown) -> None:
    net = worked_example()
    other = replace(net.spec, rate=0.1)
    shown.run = Timeline(other, net.dataset(), net.params)
    shown.go_to(UPDATE_DONE)
    assert "no longer" in shown.text("slipOnly")


def test_other_first_weights_are_not_compared(shown: Shown) -> None:
    net = worked_example()
    shown.run = Timeline(net.spec, net.dataset(), init_params(net.spec))
    shown.go_to(Position())
    assert "no longer" in shown.text("slipOnly")
    shown.view.show_start(net.spec, init_params(net.spec), net.dataset())
    assert not shown.part("slipOnly").isVisible()


def test_several_examples_compare_their_mean(qtbot: QtBot) -> None:
    two = Shown(qtbot, "worked-example-two-rows")
    frame = two.run.frame()
    two.go_to(Position(0, frame.trace.examples, END, END))
    right, slip = two.columns("Right"), two.columns("Slip")
    assert right[0] == slip[0] != "—"
    assert right[-1] != slip[-1] != "—"
    assert right[1] != slip[1]
    assert right[7:11] == slip[7:11]


def test_nielsens_notation_names_the_same_numbers(shown: Shown) -> None:
    shown.view.show_display(replace(shown.display, notation="nielsen"))
    shown.go_to(UPDATE_DONE)
    assert "∂C/∂a²₁" in shown.text("slipFirst")


def test_a_number_is_split_where_it_parts() -> None:
    assert split_at_difference("0.2910", "0.2911") == ("0.291", "0", "")
    assert split_at_difference("3.51·10⁻⁵", "3.50·10⁻⁵") == ("3.5", "1", "·10⁻⁵")
    assert split_at_difference("1.5", "1.5") == ("1.5", "", "")
    assert split_at_difference("−1.5", "1.5") == ("", "−1.5", "")
    assert split_at_difference("1.5·10⁻⁵", "0.1") == ("", "1.5·10⁻⁵", "")


def open_menu(label: QLabel) -> QMenu | None:
    place = QPoint(3, 3)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(label, QContextMenuEvent(reason, place, label.mapToGlobal(place)))
    found = label.findChild(QMenu, "copyMenu")
    return found if isinstance(found, QMenu) else None


def test_both_numbers_of_a_line_can_be_copied_when_they_are_known(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    assert open_menu(shown.label("slipRight0")) is None
    shown.go_to(UPDATE_DONE)
    copied = []
    for name in ("slipRight3", "slipSlip3"):
        menu = open_menu(shown.label(name))
        assert menu is not None
        actions = {action.objectName(): action for action in menu.actions()}
        actions["copyLatex"].trigger()
        assert QGuiApplication.clipboard().text().startswith("w_{1}^{+} = 0.149")
        actions["copyValue"].trigger()
        copied.append(float(QGuiApplication.clipboard().text()))
        menu.close()
    assert copied[0] != copied[1]
    update = shown.run.frame().update
    assert update is not None
    assert copied[0] == update.after.params.weights[0][0, 0]
