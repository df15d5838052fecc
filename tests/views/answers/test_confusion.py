"""The confusion matrix: counts, the cell that is pointed at in words, choosing a cell."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import Metrics, Spec
from bpviz.run.answers import answers_of
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.history import Scores
from bpviz.run.timeline import Timeline
from bpviz.views.answers import ConfusionView
from bpviz.views.answers.matrix import ConfusionMatrix
from bpviz.views.theme import THEMES

from .conftest import other_params, training


@pytest.fixture
def view(qtbot: QtBot) -> ConfusionView:
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(460, 420)
    view.show_theme(THEMES["light"])
    view.show()
    qtbot.waitExposed(view)
    return view


def matrix(view: ConfusionView) -> ConfusionMatrix:
    found = view.findChild(ConfusionMatrix)
    assert isinstance(found, ConfusionMatrix)
    return found


def sentence(view: ConfusionView) -> str:
    label = view.findChild(QLabel, "confusionSentence")
    assert label is not None
    return label.text()


def middle(view: ConfusionView, truth: int, answer: int) -> QPoint:
    return matrix(view).cell_rect(truth, answer).center().toPoint()


def choose_split(view: ConfusionView, name: str) -> None:
    box = view.findChild(QComboBox, "split")
    assert box is not None
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def told(right: int, total: int) -> str:
    return f"{100 * right / total:.1f}\u00a0% are right: {right} of {total}."


def counts(frame: Frame, split: str) -> np.ndarray:
    pair = frame.dataset.split(split)
    assert pair is not None
    found = answers_of(frame.spec, frame.params, *pair)
    assert found is not None
    return found.confusion


def test_it_says_how_many_answers_are_right(view: ConfusionView, frame: Frame) -> None:
    view.show_frame(frame)
    right = counts(frame, "validation").trace()
    assert sentence(view).startswith(told(right, 250))


def test_pointing_at_a_cell_says_it_in_words(
    view: ConfusionView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    wrong = counts(frame, "validation") * (1 - np.eye(10, dtype=int))
    truth, answer = map(int, np.unravel_index(wrong.argmax(), wrong.shape))
    qtbot.mouseMove(matrix(view), middle(view, truth, answer))
    assert sentence(view).startswith(f"{truth} was read as {answer}: {wrong.max()} time")
    qtbot.mouseMove(matrix(view), middle(view, 0, 0))
    assert sentence(view).startswith("0 was recognised: ")
    zero_truth, zero_answer = map(int, np.argwhere((wrong == 0) & ~np.eye(10, dtype=bool))[0])
    qtbot.mouseMove(matrix(view), middle(view, zero_truth, zero_answer))
    assert sentence(view) == f"{zero_truth} was never taken for {zero_answer}"


def test_a_click_asks_for_the_images_of_a_cell(
    view: ConfusionView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    with qtbot.waitSignal(view.cellChosen) as asked:
        qtbot.mouseClick(matrix(view), Qt.MouseButton.LeftButton, pos=middle(view, 3, 5))
    assert asked.args == [3, 5]


def test_the_keys_start_at_the_commonest_error_and_enter_opens_it(
    view: ConfusionView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    wrong = counts(frame, "validation") * (1 - np.eye(10, dtype=int))
    truth, answer = divmod(int(wrong.argmax()), 10)
    qtbot.keyClick(matrix(view), Qt.Key.Key_Right)
    assert matrix(view).cursor_cell == (truth, answer)
    qtbot.keyClick(matrix(view), Qt.Key.Key_Left)
    with qtbot.waitSignal(view.cellChosen) as asked:
        qtbot.keyClick(matrix(view), Qt.Key.Key_Return)
    assert asked.args == [truth, max(answer - 1, 0)]
    for _ in range(12):
        qtbot.keyClick(matrix(view), Qt.Key.Key_Up)
    assert matrix(view).cursor_cell == (0, max(answer - 1, 0))


def test_another_split_shows_its_own_counts(view: ConfusionView, frame: Frame) -> None:
    view.show_frame(frame)
    choose_split(view, "test")
    assert view.split == "test"
    assert sentence(view).startswith(told(counts(frame, "test").trace(), 250))
    choose_split(view, "train")
    assert sentence(view).startswith(told(counts(frame, "train").trace(), 1297))


def test_while_training_it_shows_what_was_measured_last(view: ConfusionView, frame: Frame) -> None:
    found = np.diag([3, 3, 3, 3, 3, 3, 3, 3, 3, 2])
    found[9, 4] = 1
    scores = Scores(0, None, Metrics(0.1, 29 / 30, found))
    view.show_frame(replace(training(frame), metrics=scores))
    assert sentence(view).startswith(told(29, 30))
    view.show_frame(replace(training(other_params(frame)), metrics=scores))
    assert sentence(view).startswith(told(29, 30))


def test_at_rest_it_is_of_the_parameters_that_are_shown(view: ConfusionView, frame: Frame) -> None:
    # A weight can have been typed since the scores of this iteration were measured.
    old = Scores(frame.position.iteration, None, Metrics(0.1, 1.0, np.diag([25] * 10)))
    view.show_frame(replace(frame, metrics=old))
    assert sentence(view).startswith(told(counts(frame, "validation").trace(), 250))


def test_the_test_data_are_answered_again_only_when_scores_were_measured(
    view: ConfusionView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(training(frame))
    choose_split(view, "test")
    before = sentence(view)
    later = training(replace(other_params(frame), metrics=frame.metrics))
    view.show_frame(later)
    assert sentence(view) == before
    view.show_frame(replace(later, metrics=Scores(99, None, None)))
    right = counts(later, "test").trace()
    assert not before.startswith(told(right, 250))
    qtbot.waitUntil(lambda: sentence(view).startswith(told(right, 250)))


def test_classes_that_are_never_the_answer_are_named(view: ConfusionView, frame: Frame) -> None:
    found = np.zeros((10, 10), int)
    found[:, 3] = 25
    scores = Scores(7, None, Metrics(1.0, 0.1, found))
    view.show_frame(replace(training(frame), metrics=scores))
    assert "Never answered: 0, 1, 2, 4, 5, 6, 7, 8, 9." in sentence(view)


def test_a_linear_output_is_told_in_a_sentence(view: ConfusionView, line: Frame) -> None:
    view.show_frame(line)
    assert "names no class" in sentence(view)
    assert not matrix(view).isVisible()


def test_points_are_taken_for_each_other(view: ConfusionView, points: Frame, qtbot: QtBot) -> None:
    view.show_frame(points)
    for truth, answer in ((0, 1), (1, 0)):
        qtbot.mouseMove(matrix(view), middle(view, truth, answer))
        assert "taken for" in sentence(view)


def test_nothing_is_computed_while_it_is_hidden(view: ConfusionView, frame: Frame) -> None:
    view.hide()
    view.show_frame(frame)
    assert sentence(view) == ""
    view.show()
    assert "are right" in sentence(view)


def test_many_training_examples_are_said_to_be_the_first_ones(view: ConfusionView) -> None:
    many = Dataset(name="many", train_x=np.zeros((10_005, 1)), train_y=np.zeros((10_005, 1)))
    view.show_frame(Timeline(Spec(sizes=(1, 1)), many).frame())
    box = view.findChild(QComboBox, "split")
    assert box is not None
    assert (box.count(), box.currentText()) == (1, "training")
    assert "first 10\u202f000" in box.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert "of 10\u202f000." in sentence(view)


def test_a_decimal_comma_is_taken(view: ConfusionView, frame: Frame) -> None:
    view.show_frame(frame)
    view.show_display(Display(decimal=","))
    assert "," in sentence(view).split("%")[0]


@pytest.mark.parametrize("size", [(60, 40), (180, 140), (640, 260), (900, 700)])
@pytest.mark.parametrize("theme", THEMES)
def test_it_can_be_drawn_at_any_size(
    view: ConfusionView, frame: Frame, size: tuple[int, int], theme: str
) -> None:
    view.show_theme(THEMES[theme].zoomed(1.5))
    view.show_frame(frame)
    view.resize(*size)
    assert not view.grab().isNull()
