"""The line of the step shown is lit, shapes stand beside it, and all of it can be copied."""

import io
import re
from contextlib import redirect_stdout
from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, worked_example
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, CostRef, NeuronRef, StepRef, WeightRef, story
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.code import CodeView
from bpviz.views.code.paper import CodePaper
from bpviz.views.theme import THEMES

END = 10**6


class Shown:
    """A code view and the run that it shows."""

    def __init__(self, qtbot: QtBot, run: Timeline, display: Display, width: int = 430) -> None:
        self.run, self.display = run, display
        self.view = CodeView()
        qtbot.addWidget(self.view)
        self.view.show_theme(THEMES["light"])
        self.view.resize(width, 620)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.asked: list[object] = []
        self.view.stepAsked.connect(self.asked.append)
        self.view.show_display(display)
        self.go_to(Position())

    def go_to(self, place: Position) -> None:
        self.run.seek(place)
        self.view.show_frame(self.run.frame())

    def go_to_step(self, ref: StepRef) -> None:
        here = self.run.position.iteration
        index = story(self.run.trace.spec, "deltas").index(ref)
        if index is not None:
            self.go_to(Position(here, 0, index, 0))
            return
        self.go_to(Position(here, self.run.trace.examples, 0, 0))
        update = self.run.frame().update
        assert update is not None
        place = update.place_of(ref)
        assert place is not None
        self.go_to(Position(here, self.run.trace.examples, place, 0))

    @property
    def paper(self) -> CodePaper:
        return self.view.paper

    def text(self, name: str) -> str:
        found = self.view.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text().replace("\u00a0", " ")

    @property
    def lit(self) -> list[str]:
        """The lit lines, as they are read to who cannot see them."""
        return self.paper.accessibleDescription().splitlines()

    def press(self, qtbot: QtBot, line: str) -> None:
        """Click on a line."""
        number = self.number(line)
        place = self.paper.line_rect(number).center().toPoint()
        qtbot.mouseClick(self.paper, Qt.MouseButton.LeftButton, pos=QPoint(80, place.y()))

    def number(self, line: str) -> int:
        return next(i for i, each in enumerate(self.paper.texts) if each.strip() == line)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    net = worked_example()
    names = Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)
    run = Timeline(net.spec, net.dataset(), net.params)
    return Shown(qtbot, run, Display(notation="net_out", names=names))


def pixels(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


def colours(widget: QWidget, x: int) -> list[str]:
    """The colours down a column of pixels."""
    image = widget.grab().toImage()
    return [image.pixelColor(x, y).name().upper() for y in range(image.height())]


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (StepRef("z", NeuronRef(0, 1)), "z[l] = a[l - 1] @ w[l].T + b[l]"),
        (StepRef("a", NeuronRef(1, 0)), "a[l] = 1 / (1 + np.exp(-z[l]))"),
        (StepRef("cost_term", NeuronRef(1, 0)), "terms = (y - a[L]) ** 2 / 2"),
        (StepRef("cost", CostRef()), "cost = terms.sum()"),
        (StepRef("delta", NeuronRef(1, 1)), "delta = {L: (a[L] - y) * a[L] * (1 - a[L])}"),
        (StepRef("gradient", WeightRef(0, 0, 1)), "grad_w[l] = delta[l].T @ a[l - 1]"),
        (StepRef("gradient", BiasRef(1, 1)), "grad_b[l] = delta[l].sum(axis=0)"),
        (StepRef("update", WeightRef(1, 0, 1)), "w[l] = w[l] - eta * grad_w[l]"),
        (StepRef("update", BiasRef(0, 0)), "# b[l] is frozen: it stays what it is"),
    ],
)
def test_the_line_of_the_step_is_lit(shown: Shown, step: StepRef, line: str) -> None:
    shown.go_to_step(step)
    assert shown.lit == [line]


def test_the_lit_line_has_the_amber_of_what_is_being_computed(shown: Shown) -> None:
    shown.go_to_step(StepRef("cost", CostRef()))
    theme = THEMES["light"]
    rect = shown.paper.line_rect(shown.number("cost = terms.sum()"))
    down = colours(shown.paper, 1)
    amber = [y for y, colour in enumerate(down) if colour == theme.now.upper()]
    assert amber == list(range(round(rect.top()), round(rect.bottom())))


def test_an_error_that_goes_back_takes_two_lines(shown: Shown) -> None:
    shown.go_to_step(StepRef("delta", NeuronRef(0, 0)))
    assert shown.lit == ["back = delta[l + 1] @ w[l + 1]", "delta[l] = back * a[l] * (1 - a[l])"]
    assert "delta[3] (1, 2)" in shown.text("codeArrays")
    assert "w[3] (2, 2)" in shown.text("codeArrays")
    assert "∂E/∂net h₁" in shown.text("codeSentence")


def test_shapes_are_those_of_the_layer_of_the_step(qtbot: QtBot) -> None:
    shown = Shown(qtbot, Timeline(MOMENTUM, POINTS), Display())
    shown.go_to_step(StepRef("z", NeuronRef(0, 0)))
    assert shown.text("codeArrays").split("   ") == [
        "z[2] (2, 4)",
        "a[1] (2, 2)",
        "w[2] (4, 2)",
        "b[2] (1,)",
    ]
    shown.go_to_step(StepRef("z", NeuronRef(1, 2)))
    assert "w[3] (3, 4)" in shown.text("codeArrays")


def test_the_lines_are_always_the_same_and_hold_no_number_of_the_run(shown: Shown) -> None:
    before = shown.paper.texts
    for step in range(story(shown.run.trace.spec).steps):
        shown.go_to(Position(0, 0, step, END))
        assert shown.paper.texts == before
        assert not re.search(r"\d[.]\d", shown.text("codeSentence") + shown.text("codeArrays"))


def test_a_click_on_a_line_asks_for_its_first_step(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to_step(StepRef("z", NeuronRef(1, 1)))
    shown.press(qtbot, "a[l] = 1 / (1 + np.exp(-z[l]))")
    shown.press(qtbot, "cost = terms.sum()")
    shown.press(qtbot, "back = delta[l + 1] @ w[l + 1]")
    shown.press(qtbot, "# forward")
    assert shown.asked == [
        StepRef("a", NeuronRef(1, 0)),
        StepRef("cost", CostRef()),
        StepRef("delta", NeuronRef(0, 0)),
    ]


def test_a_click_leaves_the_keyboard_where_it_was(shown: Shown, qtbot: QtBot) -> None:
    shown.press(qtbot, "cost = terms.sum()")
    assert not shown.paper.hasFocus()


def test_lines_are_walked_and_asked_for_by_keys(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to_step(StepRef("cost_term", NeuronRef(1, 0)))
    shown.paper.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.paper, Qt.Key.Key_Down)
    qtbot.keyClick(shown.paper, Qt.Key.Key_Return)
    assert shown.asked == [StepRef("cost", CostRef())]
    assert shown.paper.accessibleDescription() == "cost = terms.sum()"


def test_lines_are_selected_and_copied_by_keys(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to_step(StepRef("cost_term", NeuronRef(1, 0)))
    shown.paper.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.paper, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(shown.paper, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "terms = (y - a[L]) ** 2 / 2\ncost = terms.sum()\n"
    qtbot.keyClick(shown.paper, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown.paper, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("# forward\n")
    assert copied.count("\n") == len(shown.paper.selected)


def test_lines_are_selected_with_the_mouse(shown: Shown, qtbot: QtBot) -> None:
    first = shown.paper.line_rect(1).center().toPoint()
    last = shown.paper.line_rect(3).center().toPoint()
    qtbot.mousePress(shown.paper, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(shown.paper, pos=last)
    qtbot.mouseRelease(shown.paper, Qt.MouseButton.LeftButton, pos=last)
    assert shown.asked == []
    assert shown.paper.selected == range(1, 4)


def run_copied() -> dict[str, dict[int, np.ndarray]]:
    """Run what is in the clipboard, in an empty world."""
    names: dict[str, dict[int, np.ndarray]] = {}
    with redirect_stdout(io.StringIO()) as out:
        exec(QGuiApplication.clipboard().text(), names)
    assert out.getvalue()
    return names


@pytest.mark.parametrize("iteration", [0, 3])
def test_the_copied_script_runs_and_gives_the_next_weights(
    shown: Shown, qtbot: QtBot, iteration: int
) -> None:
    shown.go_to(Position(iteration, 0, 0, 0))
    button = shown.view.findChild(QPushButton, "codeCopy")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    names = run_copied()
    shown.go_to(Position(iteration + 1, 0, 0, 0))
    for layer, wanted in enumerate(shown.run.frame().params.weights):
        np.testing.assert_allclose(names["w"][layer + 2], wanted, rtol=1e-14)
    if iteration == 0:
        assert names["w"][3][0, 0] == pytest.approx(0.358916479718, abs=5e-13)


@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
def test_the_copied_script_remembers_what_the_optimiser_does(qtbot: QtBot, spec: object) -> None:
    shown = Shown(qtbot, Timeline(spec, POINTS), Display())  # type: ignore[arg-type]
    shown.go_to(Position(4, 0, 0, 0))
    button = shown.view.findChild(QPushButton, "codeCopy")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    names = run_copied()
    shown.go_to(Position(5, 0, 0, 0))
    params = shown.run.frame().params
    for layer in range(3):
        np.testing.assert_allclose(names["w"][layer + 2], params.weights[layer], rtol=1e-10)
        np.testing.assert_allclose(names["b"][layer + 2], params.biases[layer], rtol=1e-10)


def test_while_training_no_line_is_lit_and_nothing_can_be_copied(shown: Shown) -> None:
    frame = replace(shown.run.frame(), step=None, update=None)
    shown.view.show_frame(frame)
    assert shown.lit == []
    assert "Training" in shown.text("codeSentence")
    button = shown.view.findChild(QPushButton, "codeCopy")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    assert "Pause" in button.toolTip()


def test_a_question_without_target_is_not_copied(shown: Shown) -> None:
    shown.view.show_frame(replace(shown.run.frame(), asked=True))
    button = shown.view.findChild(QPushButton, "codeCopy")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    assert "target" in button.toolTip()


def test_every_line_fits_into_a_narrow_panel(shown: Shown) -> None:
    scroll = shown.view.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0


def test_the_lit_line_is_brought_into_view(shown: Shown) -> None:
    shown.view.resize(430, 300)
    shown.go_to_step(StepRef("update", WeightRef(0, 0, 0)))
    number = shown.number("w[l] = w[l] - eta * grad_w[l]")
    middle = shown.paper.line_rect(number).center().toPoint()
    assert shown.paper.visibleRegion().contains(middle)


def test_another_theme_paints_other_colours(shown: Shown) -> None:
    before = pixels(shown.paper)
    shown.view.show_theme(THEMES["dark"])
    assert pixels(shown.paper) != before


def test_a_larger_zoom_makes_the_lines_taller(shown: Shown) -> None:
    tall = shown.paper.line_rect(0).height()
    shown.view.show_theme(THEMES["light"].zoomed(1.5))
    assert shown.paper.line_rect(0).height() > 1.4 * tall
