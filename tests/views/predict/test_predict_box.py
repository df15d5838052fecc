"""The predict box: type what a number will be, then see it, with the mouse and with the keys."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, NeuronRef, Ref, StepRef, WeightRef, story
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.boxes import FormulaWidget
from bpviz.views.predict import PredictBox
from bpviz.views.theme import THEMES

W5, W6, W7 = WeightRef(1, 0, 0), WeightRef(1, 0, 1), WeightRef(1, 1, 0)
H1, O1 = NeuronRef(0, 0), NeuronRef(1, 0)
END = 10_000
Part = TypeVar("Part", bound=QWidget)


@dataclass
class Asked:
    """A box on the screen, the run that it shows, and what it asked the window for."""

    box: PredictBox
    run: Timeline
    said: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Write down what the box asks for, and do it as the window does."""
        self.box.revealAsked.connect(self._reveal)
        self.box.nextAsked.connect(self._next)
        self.box.left.connect(self._leave)

    def _reveal(self) -> None:
        self.said.append("reveal")
        self.run.seek(replace(self.run.position, factor=END))
        self.show()

    def _next(self) -> None:
        self.said.append("next")
        self.run.move("step", 1)
        self.show()

    def _leave(self) -> None:
        self.said.append("left")

    def show(self) -> None:
        """Show the moment of the run."""
        self.box.show_frame(self.run.frame())

    def go_to(self, kind: str, ref: Ref, factor: int = 0) -> None:
        """Go to a step of the first example, or of the update."""
        step, example = story(self.run.trace.spec, "deltas").index(StepRef(kind, ref)), 0
        if step is None:
            example = self.run.trace.examples
            self.run.seek(Position(0, example))
            update = self.run.frame().update
            assert update is not None
            step = update.place_of(StepRef(kind, ref))
        assert step is not None
        self.run.seek(Position(0, example, step, factor))
        self.show()

    @property
    def edit(self) -> QLineEdit:
        """The field."""
        return self.part(QLineEdit, "predictEdit")

    def part(self, kind: type[Part], name: str) -> Part:
        """A widget by its name."""
        found = self.box.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """What a label says; nothing while it is hidden."""
        label = self.part(QLabel, name)
        return label.text() if label.isVisible() else ""

    def click(self, name: str) -> None:
        """Click a button."""
        QTest.mouseClick(self.part(QPushButton, name), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key) -> None:
        """Press a key in the field."""
        QTest.keyClick(self.edit, key)

    def type(self, text: str) -> None:
        """Type into the field and press Enter."""
        self.edit.setFocus()
        QTest.keyClicks(self.edit, text)
        self.press(Qt.Key.Key_Return)

    def headline(self) -> str:
        """The verdict."""
        return self.text("predictHeadline")


@pytest.fixture
def asked(qtbot: QtBot) -> Callable[..., Asked]:
    """asked(): a box of 430 pixels at dE/dw5 of the worked example, before its first factor."""

    def make(**choices: object) -> Asked:
        net = load_net("worked-example")
        names = Names(
            net.neuron_names[0], tuple(net.neuron_names[1:]), net.weight_names, net.bias_names
        )
        box = PredictBox()
        qtbot.addWidget(box)
        box.show_theme(THEMES["light"])
        chosen = {"predicting": True, "notation": "net_out", "names": names, **choices}
        box.show_display(Display(**chosen))  # type: ignore[arg-type]
        box.resize(430, 220)
        with qtbot.waitExposed(box):
            box.show()
        found = Asked(box, Timeline(net.spec, net.dataset(), net.params))
        found.listen()
        found.go_to("gradient", W5)
        return found

    return make


def test_a_right_number_is_called_right_when_it_is_shown(asked: Callable[..., Asked]) -> None:
    at = asked()
    assert at.part(FormulaWidget, "predictSymbol").accessibleName() == "∂E/∂w_5 = ?"
    assert not at.box.answered
    at.type("0.0822")
    assert at.said == ["reveal"]
    assert at.headline() == "Right."
    assert at.text("predictMark") == "✓"
    assert at.text("predictDetail") == "It is 0.0822."
    assert at.text("predictTally") == "1 of 1 right"


def test_nothing_is_said_before_the_number_is_shown(asked: Callable[..., Asked]) -> None:
    at = asked()
    QTest.keyClicks(at.edit, "0.0822")
    assert at.box.answered
    assert at.box.verdict is None
    assert at.headline() == ""
    seen = [label.text() for label in at.box.findChildren(QLabel) if label.isVisible()]
    assert not any("0.08" in text for text in seen)


def test_a_miss_is_named_with_what_was_typed_and_what_is_right(
    asked: Callable[..., Asked],
) -> None:
    at = asked()
    at.type("0.4398")
    assert at.headline() == "The slope of o₁ is missing: multiply by 0.1868."
    assert at.text("predictMark") == "✗"
    assert at.text("predictDetail") == "You typed 0.4398; it is 0.0822."
    assert at.box.verdict is not None
    assert not at.box.verdict.is_right


@pytest.mark.parametrize(
    ("kind", "ref", "typed", "said"),
    [
        ("gradient", W5, "-0.0822", "The sign is the other way round: it is output minus target."),
        ("gradient", W5, "0.0827", "That is ∂E/∂w_6."),
        ("gradient", W5, "0.1643", "A factor 2 off: where did the ½ of the cost go?"),
        ("gradient", W5, "0.77", "Not this number, but its sign is right."),
        ("gradient", W5, "-0.77", "Not this number."),
        ("gradient", W5, "0", "It is not 0, even if it is small."),
        ("gradient", W5, "0.08", "Right as far as it goes: one figure more would tell."),
        ("gradient", W5, "+", "Right, the sign is +."),
        ("gradient", W5, "-", "No, the sign is +."),
        ("gradient", W7, "-", "Right, the sign is −."),
        ("gradient", W7, "+", "No, the sign is −."),
        ("delta", H1, "0.0364", "The slope of h₁ is missing: multiply by 0.2413."),
        ("delta", H1, "0.0134", "One path is missing: the one through o₂."),
        ("delta", H1, "-0.0088", "The sign is the other way round."),
        ("z", H1, "0.0275", "The bias b₁ (h₁) is missing."),
        ("z", H1, "0.37", "A part of the sum is missing: i₁."),
        ("a", H1, "0.3775", None),
        ("update", W5, "0.4411", "That goes uphill: the step is taken off, against the slope."),
        ("update", W5, "0.4", "That is the old value of w₅."),
        ("update", BiasRef(0, 0), "0.3456", None),
    ],
)
def test_each_verdict_is_a_whole_sentence(
    asked: Callable[..., Asked], kind: str, ref: Ref, typed: str, said: str | None
) -> None:
    at = asked()
    at.go_to(kind, ref)
    at.type(typed)
    assert at.headline().endswith(".") or at.headline().endswith("?")
    assert "{" not in at.headline()
    if said is not None:
        assert at.headline() == said


def test_the_update_too_early_names_the_weights(asked: Callable[..., Asked]) -> None:
    at = asked(digits=6)
    at.go_to("delta", H1)
    at.type("0.007294")
    assert at.headline() == (
        "That uses w₅ and w₇ after the update; old weights stay in use until the update."
    )


def test_neurons_without_names_are_called_by_their_place(asked: Callable[..., Asked]) -> None:
    at = asked(notation="nielsen", names=Names())
    at.go_to("delta", H1)
    at.type("0.0134")
    assert at.headline() == "One path is missing: the one through neuron 2 of layer 3."


def test_enter_without_an_answer_says_what_is_needed(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.press(Qt.Key.Key_Return)
    assert at.said == []
    assert at.text("predictMessage") == "Type a value, or only its sign."
    QTest.keyClicks(at.edit, "0.08x")
    assert at.text("predictMessage") == ""
    at.click("predictGoOn")
    assert at.said == []
    assert "“0.08x” is neither" in at.text("predictMessage")
    assert at.edit.property("state") == "bad"
    at.press(Qt.Key.Key_Backspace)
    assert at.text("predictMessage") == ""
    assert at.edit.property("state") == "hidden"
    assert at.box.answered


def test_a_second_enter_goes_on_and_the_keyboard_stays(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.type("0.0822")
    at.press(Qt.Key.Key_Return)
    assert at.said == ["reveal", "next"]
    assert at.edit.text() == ""
    assert at.headline() == ""
    assert QApplication.focusWidget() is at.edit
    at.type("0.0827")
    assert at.headline() == "Right."
    assert at.text("predictTally") == "2 of 2 right, 2 in a row"


def test_the_mouse_can_do_it_all_without_taking_the_keyboard(
    asked: Callable[..., Asked], qtbot: QtBot
) -> None:
    at = asked()
    window, elsewhere = QWidget(), QPushButton("elsewhere")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(elsewhere)
    column.addWidget(at.box)
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    at.click("predictMinus")
    assert at.edit.text() == "−"
    at.click("predictPlus")
    assert at.edit.text() == "+"
    at.click("predictGoOn")
    assert at.headline() == "Right, the sign is +."
    assert not at.part(QPushButton, "predictPlus").isEnabled()
    at.click("predictGoOn")
    assert at.said == ["reveal", "next"]
    assert elsewhere.hasFocus()


def test_a_sign_button_turns_the_sign_of_what_is_typed(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.edit.setText("-0.5")
    at.click("predictPlus")
    assert at.edit.text() == "+0.5"
    at.click("predictMinus")
    assert at.edit.text() == "−0.5"


def test_a_narrow_field_says_in_short_what_can_be_typed(asked: Callable[..., Asked]) -> None:
    at = asked()
    assert at.edit.placeholderText() == "a number, or + or −"
    at.box.resize(300, 240)
    QApplication.processEvents()
    assert at.edit.placeholderText() == "0.1, +, −"


def test_the_focus_of_the_box_is_the_fields(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.edit.clearFocus()
    at.box.setFocus()
    assert QApplication.focusWidget() is at.edit


def test_esc_leaves(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.press(Qt.Key.Key_Escape)
    assert at.said == ["left"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_and_esc_are_the_fields_own(asked: Callable[..., Asked], key: Qt.Key) -> None:
    at = asked()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(at.edit, event)
    assert event.isAccepted()


def test_the_text_stays_while_it_is_the_same_step(asked: Callable[..., Asked]) -> None:
    at = asked()
    QTest.keyClicks(at.edit, "0.08")
    at.go_to("gradient", W5, factor=2)
    assert at.edit.text() == "0.08"
    at.go_to("gradient", W6)
    assert at.edit.text() == ""


def test_going_back_before_the_number_hides_the_verdict_and_counts_once(
    asked: Callable[..., Asked],
) -> None:
    at = asked()
    at.type("0.5")
    assert at.text("predictTally") == "0 of 1 right"
    assert at.edit.isReadOnly()
    at.go_to("gradient", W5, factor=1)
    assert at.headline() == ""
    assert at.edit.text() == "0.5"
    assert not at.edit.isReadOnly()
    at.edit.clear()
    at.type("0.0822")
    assert at.headline() == "Right."
    assert at.text("predictTally") == "0 of 1 right"


def test_a_number_that_was_not_predicted_is_not_judged(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.go_to("gradient", W5, factor=END)
    assert at.headline() == ""
    assert at.text("predictMessage") == "This number is shown already. Predict the next one."
    assert at.text("predictTally") == ""
    at.press(Qt.Key.Key_Return)
    assert at.said == ["next"]


def test_a_row_is_broken_by_a_miss_and_the_count_begins_anew_with_predict(
    asked: Callable[..., Asked],
) -> None:
    at = asked()
    for typed in ("+", "+", "+", "5"):
        at.type(typed)
        at.press(Qt.Key.Key_Return)
    assert at.text("predictTally") == "3 of 4 right"
    shown = Display(notation="net_out")
    at.box.show_display(shown)
    at.box.show_display(replace(shown, predicting=True))
    assert at.text("predictTally") == ""


def test_while_training_there_is_nothing_to_predict(asked: Callable[..., Asked]) -> None:
    at = asked()
    frame: Frame = at.run.frame()
    at.box.show_frame(replace(frame, step=None))
    assert at.text("predictMessage") == "Pause training, then you can predict its numbers."
    assert not at.edit.isVisible()
    at.show()
    assert at.edit.isVisible()


def test_a_decimal_comma_is_written_and_read(asked: Callable[..., Asked]) -> None:
    at = asked(decimal=",")
    at.type("0,4398")
    assert at.text("predictDetail") == "You typed 0,4398; it is 0,0822."


def test_the_verdict_follows_the_notation(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.type("0.0827")
    assert at.headline() == "That is ∂E/∂w_6."
    at.box.show_display(Display(predicting=True, notation="nielsen"))
    assert at.headline() == "That is ∂C/∂w_12^3."


def test_the_verdict_can_be_heard(asked: Callable[..., Asked]) -> None:
    at = asked()
    at.type("0.4398")
    heard = at.part(QWidget, "predictVerdict").accessibleName()
    assert heard.startswith("The slope of o₁ is missing")
    assert "0.0822" in heard
    for name in ("predictEdit", "predictPlus", "predictMinus"):
        assert at.part(QWidget, name).accessibleName()
