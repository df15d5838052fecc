"""The control of the end of a training, by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import Metrics, Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.goals import Aim, TrainingGoal
from bpviz.run.history import Curves, Scores
from bpviz.run.timeline import Timeline
from bpviz.session import Session
from bpviz.views.theme import THEMES, apply_theme
from bpviz.views.until import UntilBar

DIGITS = load("digits")
SPEC = Spec((64, 16, 10), rate=0.1, batch_size=10, optimizer="momentum", dtype="float32", seed=4)
WIDTH = 280
ALL = ["never", "epochs", "accuracy", "cost", "no_better", "no_lower", "seconds"]


class Watching:
    """The bar, and what it asked for."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.bar = qtbot, UntilBar()
        qtbot.addWidget(self.bar)
        self.asked: list[object] = []
        self.bar.goalAsked.connect(self._goal)
        self.bar.stopAsked.connect(self._stop)
        self.bar.bestAsked.connect(self._best)
        self.bar.show_frame(frame)
        self.bar.resize(WIDTH, 120)
        self.bar.show()
        qtbot.waitExposed(self.bar)

    def _goal(self, goal: object) -> None:
        self.asked.append(goal)

    def _stop(self) -> None:
        self.asked.append("stop")

    def _best(self) -> None:
        self.asked.append("best")

    @property
    def chooser(self) -> QComboBox:
        found = self.bar.findChild(QComboBox, "untilChoice")
        assert found is not None
        return found

    @property
    def field(self) -> QLineEdit:
        found = self.bar.findChild(QLineEdit, "untilValue")
        assert found is not None
        return found

    @property
    def progress(self) -> QProgressBar:
        found = self.bar.findChild(QProgressBar, "untilProgress")
        assert found is not None
        return found

    @property
    def words(self) -> str:
        found = self.bar.findChild(QLabel, "untilWords")
        assert found is not None
        return found.text()

    @property
    def refused(self) -> bool:
        found = self.bar.findChild(QLabel, "untilWords")
        assert found is not None
        return bool(found.property("tone") == "error")

    def button(self, name: str) -> QPushButton:
        found = self.bar.findChild(QPushButton, name)
        assert found is not None
        return found

    def press(self, name: str = "untilTrain") -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def choose(self, key: str) -> None:
        """With the arrow keys, as from the keyboard."""
        self.chooser.setFocus()
        QTest.keyClick(self.chooser, Qt.Key.Key_Home)
        for _ in range(ALL.index(key)):
            QTest.keyClick(self.chooser, Qt.Key.Key_Down)

    def type(self, text: str) -> None:
        self.field.setFocus()
        self.field.selectAll()
        QTest.keyClick(self.field, Qt.Key.Key_Delete)
        QTest.keyClicks(self.field, text)


def idle(data: Dataset = DIGITS, spec: Spec = SPEC) -> Frame:
    return Timeline(spec, data).frame()


def running(frame: Frame, aim: Aim | None = None) -> Frame:
    return replace(frame, playing=True, step=None, update=None, aim=aim)


def measured(*accuracies: float | None, costs: tuple[float, ...] = ()) -> Frame:
    """A Frame after so many epochs with these scores."""
    frame = idle()
    steps = frame.steps_per_epoch
    found = []
    for n, accuracy in enumerate(accuracies):
        metrics = Metrics(costs[n] if costs else 1.0, accuracy, None)
        found.append(Scores(n * steps, metrics, metrics))
    here = replace(frame.position, iteration=found[-1].iteration)
    curves = Curves(frame.curves.costs, tuple(found), steps)
    return replace(frame, position=here, latest=here.iteration, curves=curves, metrics=found[-1])


@pytest.fixture
def at(qtbot: QtBot) -> Watching:
    return Watching(qtbot, idle())


# --- what is asked for ---------------------------------------------------------------------------


def test_at_first_it_trains_until_it_is_stopped(at: Watching) -> None:
    assert not at.field.isVisible()
    at.press()
    assert at.asked == [None]


@pytest.mark.parametrize(
    ("key", "text", "goal"),
    [
        ("epochs", "12", TrainingGoal(epochs=12)),
        ("accuracy", "97.5", TrainingGoal(accuracy=0.975)),
        ("accuracy", "97,5 %", TrainingGoal(accuracy=0.975)),
        ("accuracy", "100", TrainingGoal(accuracy=1.0)),
        ("cost", "1e-2", TrainingGoal(cost=0.01)),
        ("no_better", "5", TrainingGoal(patience=5)),
        ("no_lower", "5", TrainingGoal(patience=5, by="cost")),
        ("seconds", "2.5", TrainingGoal(seconds=2.5)),
    ],
)
def test_every_end_can_be_asked_for(at: Watching, key: str, text: str, goal: TrainingGoal) -> None:
    at.choose(key)
    at.type(text)
    at.press()
    assert at.asked == [goal]
    QTest.keyClick(at.field, Qt.Key.Key_Return)
    assert at.asked == [goal, goal]


@pytest.mark.parametrize("key", ALL[1:])
def test_what_stands_there_at_first_makes_sense(at: Watching, key: str) -> None:
    at.choose(key)
    assert at.field.isVisible()
    assert at.field.accessibleName().startswith(at.chooser.currentText())
    at.press()
    assert len(at.asked) == 1
    assert not at.refused


def test_each_end_keeps_what_was_typed_for_it(at: Watching) -> None:
    at.choose("epochs")
    at.type("7")
    at.choose("accuracy")
    assert at.field.text() == "95"
    at.choose("epochs")
    assert at.field.text() == "7"


def test_all_of_it_is_reached_by_tab(at: Watching) -> None:
    at.choose("epochs")
    seen = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["untilChoice", "untilValue", "untilTrain"]
    at.button("untilTrain").setFocus()
    QTest.keyClick(at.button("untilTrain"), Qt.Key.Key_Space)
    assert at.asked == [TrainingGoal(epochs=30)]


# --- nonsense ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text", "part"),
    [
        ("epochs", "", "such as 30"),
        ("epochs", "0", "0 is not one"),
        ("epochs", "2.5", "2.5 is not one"),
        ("epochs", "many", "“many” is not a number"),
        ("no_better", "-1", "-1 is not one"),
        ("accuracy", "0", "0 is not"),
        ("accuracy", "101", "101 is not"),
        ("accuracy", "", "in %"),
        ("cost", "-3", "above 0"),
        ("cost", "1e999", "above 0"),
        ("seconds", "0", "above 0"),
        ("seconds", "1{2}{text}", "“1{2}{text}” is not"),
        ("cost", "", "above 0"),
    ],
)
def test_nonsense_is_refused_in_words_in_place(
    at: Watching, key: str, text: str, part: str
) -> None:
    at.choose(key)
    at.type(text)
    assert not at.refused  # nobody is interrupted while typing
    at.press()
    assert at.asked == []
    assert at.refused
    assert part in at.words
    assert at.field.property("state") == "bad"
    QTest.keyClicks(at.field, "1")
    assert not at.refused
    assert at.field.property("state") is None


def test_what_the_data_cannot_show_is_said_when_it_is_chosen(qtbot: QtBot) -> None:
    bare = Dataset(name="bare", train_x=DIGITS.train_x, train_y=DIGITS.train_y)
    at = Watching(qtbot, idle(bare))
    at.choose("no_better")
    assert at.refused
    assert "no validation data" in at.words
    at.press()
    assert at.asked == []
    at.choose("accuracy")
    assert not at.refused
    assert "training data" in at.words


def test_what_the_network_cannot_have_is_said_too(qtbot: QtBot) -> None:
    at = Watching(qtbot, idle(spec=replace(SPEC, output="linear")))
    at.choose("accuracy")
    assert "no accuracy" in at.words
    at.press()
    assert at.asked == []


# --- on the way ----------------------------------------------------------------------------------


def test_while_it_trains_the_button_stops_it(at: Watching) -> None:
    assert at.button("untilTrain").text() == "Train"
    at.bar.show_frame(running(idle()))
    assert at.button("untilTrain").text() == "Stop"
    assert not at.chooser.isEnabled()
    assert not at.progress.isVisible()
    at.press()
    assert at.asked == ["stop"]
    at.bar.show_frame(idle())
    assert at.button("untilTrain").text() == "Train"
    assert at.chooser.isEnabled()


def test_epochs_have_a_bar_and_the_time_that_is_left(at: Watching) -> None:
    at.bar.show_frame(running(idle(), Aim(TrainingGoal(epochs=30), 5, 0.18, 3.4)))
    assert at.words == "epoch 6 of 30 · 0:04 left"
    assert at.progress.isVisible()
    assert at.progress.value() / at.progress.maximum() == 0.18
    at.bar.show_frame(running(idle(), Aim(TrainingGoal(epochs=30), 30, 1.0, 3661.0)))
    assert at.words == "epoch 30 of 30 · 1:01:01 left"


def test_of_other_goals_it_says_where_they_stand(at: Watching) -> None:
    frame = measured(0.5, 0.95, 0.93)
    goal = TrainingGoal(accuracy=0.975)
    at.bar.show_frame(running(frame, Aim(goal, 2)))
    assert at.words == "epoch 3 · 93.0\u00a0% of the 97.5\u00a0% asked for"
    assert not at.progress.isVisible()
    at.bar.show_display(Display(decimal=","))
    assert at.words == "epoch 3 · 93,0\u00a0% of the 97,5\u00a0% asked for"
    at.bar.show_frame(running(frame, Aim(TrainingGoal(cost=0.25), 2)))
    assert at.words == "epoch 3 · cost 1,0000, to fall below 0,25"
    stopping = replace(running(frame, Aim(TrainingGoal(patience=3), 2)), best=frame.steps_per_epoch)
    at.bar.show_frame(stopping)
    assert at.words == "epoch 3 · best: 95,0\u00a0% after epoch 1"


def test_on_the_way_back_to_the_present_it_says_so(at: Watching) -> None:
    at.bar.show_frame(replace(running(idle(), Aim(TrainingGoal(epochs=3))), present=False))
    assert at.words == "on the way back to the latest moment"


def test_the_decimal_mark_changes_in_what_was_typed(at: Watching) -> None:
    at.choose("cost")
    at.bar.show_display(Display(decimal=","))
    assert at.field.text() == "0,1"
    at.press()
    assert at.asked == [TrainingGoal(cost=0.1)]


# --- back to the best ----------------------------------------------------------------------------


def test_the_way_back_to_the_best_is_offered_from_later_moments(at: Watching) -> None:
    frame = measured(0.1, 0.956, 0.9)
    frame = replace(frame, best=frame.steps_per_epoch)
    back = at.button("untilBest")
    at.bar.show_frame(running(frame))
    assert not back.isVisible()
    at.bar.show_frame(frame)
    assert back.isVisible()
    assert back.accessibleName() == "Back to the best (epoch 1, 95.6\u00a0%)"
    at.press("untilBest")
    assert at.asked == ["best"]
    there = replace(
        frame,
        position=replace(frame.position, iteration=frame.best or 0),
        metrics=frame.curves.scores[1],
    )
    at.bar.show_frame(there)
    assert not back.isVisible()


def test_no_way_back_from_the_best_nor_before_anything_was_measured(at: Watching) -> None:
    frame = measured(0.1, 0.9, 0.95)
    at.bar.show_frame(replace(frame, best=frame.position.iteration))
    assert not at.button("untilBest").isVisible()
    at.bar.show_frame(frame)
    assert not at.button("untilBest").isVisible()


def test_the_best_by_cost_is_named_by_its_cost(at: Watching) -> None:
    frame = measured(0.1, 0.9, 0.95, costs=(2.0, 0.5, 0.75))
    frame = replace(frame, best=frame.steps_per_epoch)
    at.bar.show_frame(running(frame, Aim(TrainingGoal(patience=1, by="cost"), 1)))
    at.bar.show_frame(frame)
    assert at.button("untilBest").accessibleName() == "Back to the best (epoch 1, 0.5000)"


@pytest.mark.parametrize("width", [180, 258, 280])
def test_the_way_back_is_never_cut_off(at: Watching, width: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, THEMES["light"])
    frame = measured(0.1, 0.956, 0.9)
    at.bar.show_frame(replace(frame, best=frame.steps_per_epoch))
    at.bar.resize(width, at.bar.sizeHint().height())
    back = at.button("untilBest")
    assert "95.6" in back.text()
    assert back.sizeHint().width() <= back.width()


# --- with a session ------------------------------------------------------------------------------


def test_early_stopping_by_mouse_and_back_to_the_best(qtbot: QtBot) -> None:
    session = Session(SPEC, DIGITS)
    at = Watching(qtbot, session.frame)
    session.frameReady.connect(at.bar.show_frame)
    at.bar.goalAsked.connect(session.train_until)
    at.bar.stopAsked.connect(session.pause)
    at.bar.bestAsked.connect(session.go_to_best)
    at.choose("no_better")
    at.type("2")
    at.press()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=30_000)
    assert session.frame.message is not None
    assert session.frame.message.key == "goal.no_better"
    best = session.frame.best
    assert best is not None
    assert at.button("untilBest").isVisible()
    at.press("untilBest")
    qtbot.waitUntil(lambda: not session.is_playing, timeout=30_000)
    assert session.frame.position.iteration == best
    assert not at.button("untilBest").isVisible()


def test_stop_cancels_a_long_training(qtbot: QtBot) -> None:
    session = Session(SPEC, DIGITS)
    at = Watching(qtbot, session.frame)
    session.frameReady.connect(at.bar.show_frame)
    at.bar.goalAsked.connect(session.train_until)
    at.bar.stopAsked.connect(session.pause)
    at.choose("epochs")
    at.type("1000000")
    at.press()
    qtbot.waitUntil(lambda: session.frame.latest > 0, timeout=20_000)
    assert "of 1\u202f000\u202f000" in at.words
    at.press()
    assert not session.is_playing
    assert at.button("untilTrain").text() == "Train"
