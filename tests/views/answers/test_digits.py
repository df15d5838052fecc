"""The grid of examples: order, filters, the enlarged one, stepping and drawing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.answers import Answers, answers_of
from bpviz.run.frame import Frame
from bpviz.run.history import Scores
from bpviz.run.timeline import Timeline
from bpviz.views.answers import DigitsView
from bpviz.views.answers.detail import Detail
from bpviz.views.answers.grid import DigitGrid
from bpviz.views.answers.pictures import Kind, side_of
from bpviz.views.answers.source import Source
from bpviz.views.theme import THEMES

from .conftest import other_params, training


@pytest.fixture
def view(qtbot: QtBot) -> DigitsView:
    view = DigitsView()
    qtbot.addWidget(view)
    view.resize(460, 420)
    view.show_theme(THEMES["light"])
    view.show()
    qtbot.waitExposed(view)
    return view


def grid(view: DigitsView) -> DigitGrid:
    found = view.findChild(DigitGrid)
    assert isinstance(found, DigitGrid)
    return found


def button(view: DigitsView, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert found is not None
    return found


def enlarged(view: DigitsView) -> tuple[str, str]:
    found = view.findChild(Detail)
    assert isinstance(found, Detail)
    return found.words()


def answers(frame: Frame, split: str = "test") -> Answers:
    pair = frame.dataset.split(split)
    assert pair is not None
    found = answers_of(frame.spec, frame.params, *pair)
    assert found is not None
    return found


def centre(view: DigitsView, place: int) -> QPoint:
    return grid(view).cell_rect(place).center().toPoint()


def click(qtbot: QtBot, view: DigitsView, place: int) -> None:
    qtbot.mouseClick(grid(view).viewport(), Qt.MouseButton.LeftButton, pos=centre(view, place))


def press(qtbot: QtBot, view: DigitsView, name: str) -> None:
    qtbot.mouseClick(button(view, name), Qt.MouseButton.LeftButton)


def test_the_surest_wrong_answer_comes_first_and_is_enlarged(
    view: DigitsView, frame: Frame
) -> None:
    view.show_frame(frame)
    found = answers(frame)
    row = int(found.order[0])
    assert grid(view).row == row
    assert enlarged(view) == (f"truth {found.truths[row]}", f"✗ answer {found.answers[row]}")


def test_the_chips_say_how_many_there_are(view: DigitsView, frame: Frame) -> None:
    view.show_frame(frame)
    assert button(view, "filterAll").text() == "all 250"
    assert button(view, "filterWrong").text() == f"wrong {answers(frame).wrong_count}"
    assert not button(view, "filterCell").isVisible()


def test_a_click_chooses_and_the_button_asks_to_step(
    view: DigitsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    row = int(answers(frame).order[5])
    click(qtbot, view, 5)
    assert grid(view).row == row
    with qtbot.waitSignal(view.exampleAsked) as step:
        press(qtbot, view, "stepThrough")
    assert step.args == ["test", row]


def test_enter_steps_and_arrows_walk(view: DigitsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    order = answers(frame).order
    qtbot.keyClick(grid(view), Qt.Key.Key_Right)
    assert grid(view).row == order[1]
    with qtbot.waitSignal(view.exampleAsked) as step:
        qtbot.keyClick(grid(view), Qt.Key.Key_Return)
    assert step.args == ["test", order[1]]


def test_end_and_paging_show_what_is_walked_to(
    view: DigitsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    order = answers(frame).order
    for key, place in ((Qt.Key.Key_End, 249), (Qt.Key.Key_PageUp, None), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(grid(view), key)
        if place is not None:
            assert grid(view).row == order[place]
            assert grid(view).viewport().rect().contains(centre(view, place))
    assert grid(view).verticalScrollBar().value() == 0


def test_pointing_enlarges_and_leaving_returns_to_the_chosen_one(
    view: DigitsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    found = answers(frame)
    chosen = enlarged(view)
    different = next(
        place
        for place in range(1, 12)
        if (found.truths[found.order[place]], found.answers[found.order[place]])
        != (found.truths[found.order[0]], found.answers[found.order[0]])
    )
    qtbot.mouseMove(grid(view).viewport(), centre(view, different))
    assert enlarged(view) != chosen
    qtbot.mouseMove(grid(view).viewport(), QPoint(grid(view).viewport().width() - 1, 0))
    assert enlarged(view) == chosen


def test_only_wrong_ones_can_be_shown(view: DigitsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    press(qtbot, view, "filterWrong")
    qtbot.keyClick(grid(view), Qt.Key.Key_End)
    assert grid(view).row == answers(frame).wrong[-1]
    press(qtbot, view, "filterAll")
    qtbot.keyClick(grid(view), Qt.Key.Key_End)
    assert grid(view).row == answers(frame).order[-1]


def test_a_cell_shows_its_images_until_its_chip_is_pressed(
    view: DigitsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    found = answers(frame, "validation")
    wrong = found.confusion * (1 - np.eye(10, dtype=int))
    truth, answer = divmod(int(wrong.argmax()), 10)
    view.show_cell("validation", truth, answer)
    assert button(view, "filterCell").text() == f"{truth} → {answer}"
    assert grid(view).row in found.cell(truth, answer)
    qtbot.keyClick(grid(view), Qt.Key.Key_End)
    assert grid(view).row == found.cell(truth, answer)[-1]
    press(qtbot, view, "filterCell")
    assert not button(view, "filterCell").isVisible()
    qtbot.keyClick(grid(view), Qt.Key.Key_End)
    assert grid(view).row == found.order[-1]


def test_an_empty_cell_is_told_in_a_sentence(view: DigitsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    empty = np.argwhere(answers(frame).confusion == 0)[0].tolist()
    view.show_cell("test", *empty)
    label = view.findChild(QLabel, "digitsSentence")
    assert label is not None
    assert label.isVisible()
    assert not button(view, "stepThrough").isVisible()
    qtbot.keyClick(grid(view), Qt.Key.Key_Right)
    press(qtbot, view, "filterAll")
    assert not label.isVisible()
    assert button(view, "stepThrough").isVisible()


def test_while_training_the_answers_follow_the_scores_and_at_rest_the_parameters(
    view: DigitsView, frame: Frame
) -> None:
    view.show_frame(training(frame))
    before = button(view, "filterWrong").text()
    later = other_params(frame)
    view.show_frame(training(replace(later, metrics=frame.metrics)))
    assert button(view, "filterWrong").text() == before
    view.show_frame(later)
    assert button(view, "filterWrong").text() == f"wrong {answers(later).wrong_count}" != before


def test_while_hidden_nothing_is_answered(view: DigitsView, frame: Frame) -> None:
    view.hide()
    view.show_frame(frame)
    assert grid(view).row is None
    view.show()
    assert grid(view).row is not None


def test_points_are_shown_and_can_be_stepped_through(
    view: DigitsView, points: Frame, qtbot: QtBot
) -> None:
    view.show_frame(points)
    assert not view.grab().isNull()
    with qtbot.waitSignal(view.exampleAsked):
        qtbot.keyClick(grid(view), Qt.Key.Key_Return)


def test_a_linear_output_is_told_in_a_sentence(view: DigitsView, line: Frame) -> None:
    view.show_frame(line)
    label = view.findChild(QLabel, "digitsSentence")
    assert label is not None
    assert "names no class" in label.text()
    assert not grid(view).isVisible()


def test_a_right_click_offers_both(view: DigitsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    row = int(answers(frame).order[2])
    click(qtbot, view, 2)
    grid(view).menuAsked.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(view.exampleAsked) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["test", row]
    menu.close()


def test_another_data_set_forgets_the_cell(view: DigitsView, frame: Frame, points: Frame) -> None:
    view.show_frame(frame)
    view.show_cell("test", 9, 5)
    view.show_frame(points)
    assert not button(view, "filterCell").isVisible()
    box = view.findChild(QComboBox, "split")
    assert box is not None
    assert box.currentData() == "test"


def test_a_pixel_has_a_whole_size() -> None:
    for shape, side in (((28, 28), 56), ((8, 8), 56), ((5, 3), 55), ((70, 70), 70)):
        kind = Kind(shape, 1.0, shape[0] * shape[1])
        assert side_of(kind, 56, 1.0) == side
    assert side_of(Kind((28, 28), 1.0, 784), 56, 1.5) == 56
    assert side_of(Kind((8, 8), 1.0, 64), 50, 1.5) == pytest.approx(72 / 1.5)


def test_the_ink_is_drawn_as_strong_as_it_is(view: DigitsView, frame: Frame) -> None:
    view.show_frame(frame)
    x, row = frame.dataset.split("test"), grid(view).row
    assert x is not None
    assert row is not None
    picture = grid(view).viewport().grab().toImage()
    cell = grid(view).cell_rect(0)
    left, top = round(cell.center().x() - 28), round(cell.top()) + 6
    for pixel in range(64):
        line, column = divmod(pixel, 8)
        colour = picture.pixelColor(left + 7 * column + 3, top + 7 * line + 3)
        theme, ink = THEMES["light"], float(x[0][row, pixel])
        if ink in (0.0, 1.0):
            token = theme.activation if ink else theme.field
            assert colour.name() == token.lower()


def test_ten_thousand_images_of_mnist_are_shown(
    view: DigitsView, shared: Path, qtbot: QtBot
) -> None:
    spec = Spec(sizes=(784, 5, 10), init="scaled", dtype="float32")
    moment = Timeline(spec, load("mnist", folder=shared / "mnist")).frame()
    view.show_frame(moment)
    assert button(view, "filterAll").text().replace("\u202f", "") == "all 10000"
    qtbot.keyClick(grid(view), Qt.Key.Key_End)
    assert grid(view).row == answers(moment).order[-1]
    assert not view.grab().isNull()


def test_answers_that_come_in_parts_are_those_that_are_computed_at_once(
    frame: Frame, qtbot: QtBot
) -> None:
    source = Source()
    first = source.answers(training(frame), "train")  # 1297 examples: two parts
    later = training(replace(other_params(frame), metrics=Scores(99, None, None)))
    with qtbot.waitSignal(source.ready):
        assert source.answers(later, "train") is first
    found, right = source.answers(later, "train"), answers(later, "train")
    assert found is not None
    assert found.outputs.tolist() == right.outputs.tolist()
    assert found.order.tolist() == right.order.tolist()


def test_a_pause_does_not_wait_for_answers_on_their_way(frame: Frame, qtbot: QtBot) -> None:
    source = Source()
    source.answers(training(frame), "train")
    later = replace(other_params(frame), metrics=Scores(99, None, None))
    source.answers(training(later), "train")
    with qtbot.assertNotEmitted(source.ready, wait=150):
        found = source.answers(later, "train")
    assert found is not None
    assert found.answers.tolist() == answers(later, "train").answers.tolist()


@pytest.mark.parametrize("size", [(120, 80), (640, 260), (900, 700)])
@pytest.mark.parametrize("theme", THEMES)
def test_it_can_be_drawn_at_any_size(
    view: DigitsView, frame: Frame, size: tuple[int, int], theme: str
) -> None:
    view.show_theme(THEMES[theme].zoomed(1.5))
    view.show_frame(frame)
    view.resize(*size)
    assert not view.grab().isNull()
