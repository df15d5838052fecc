"""Lessons in the window: opened, read, wandered off from and come back to, by mouse and keys."""

import re
from pathlib import Path

import pytest
from moments import fingerprint
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.engine import StepRef, WeightRef
from bpviz.lessons import lesson_names
from bpviz.resources import resource
from bpviz.window import MainWindow
from bpviz.window.settings import Settings

FORMAT = resource("lessons/format.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", FORMAT, re.DOTALL)[1]  # type: ignore[index]
NAME = "09-worked-example"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(app: App) -> MainWindow:
    app.window.complete()
    return app.window


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A teacher's own lesson."""
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    return file


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *held: str) -> None:
    keys = Qt.KeyboardModifier.NoModifier
    for name in held:
        keys |= getattr(Qt.KeyboardModifier, f"{name}Modifier")
    qtbot.keyClick(window.focusWidget() or window, key, keys)


def child(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = child(window, name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisible(), name
    qtbot.mouseClick(button, LEFT)


def page(window: MainWindow) -> str | None:
    return window.contents.teaching.page


def is_met(window: MainWindow, goal: str) -> bool:
    return bool(child(window, f"lessonGoal_{goal}").met)  # type: ignore[attr-defined]


# --- the list ---------------------------------------------------------------------------------


def test_every_lesson_stands_in_the_list_and_opens_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.show_lessons()
    listed = child(window, "lessonsList")
    assert isinstance(listed, QListWidget)
    assert listed.count() == len(lesson_names())
    listed.setFocus()
    listed.setCurrentRow(lesson_names().index(NAME))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert page(window) == "start"
    said = listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "minutes" in said


def test_the_rail_leaves_the_diagram_its_room(qtbot: QtBot, window: MainWindow) -> None:
    assert window.width() == 1280
    assert window.contents.lessons.is_folded
    assert window.network.width() >= 640
    press(qtbot, window, Qt.Key.Key_L, "Control")
    assert not window.contents.lessons.is_folded
    assert child(window, "lessonsList").isVisible()
    qtbot.waitUntil(lambda: child(window, "lessonsList").width() > 200)
    qtbot.waitUntil(lambda: window.network.width() < 714)  # it has given room, but kept 640
    assert window.network.width() >= 640
    click(qtbot, window, "lessonsFold")
    assert window.contents.lessons.is_folded
    click(qtbot, window, "lessonsUnfold")
    assert not window.contents.lessons.is_folded


def test_a_wide_window_shows_the_lessons_until_they_are_folded(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    window.resize(1440, 810)
    assert not window.contents.lessons.is_folded
    qtbot.waitUntil(lambda: child(window, "lessonsList").width() > 200)
    assert window.network.width() >= 640
    press(qtbot, window, Qt.Key.Key_L, "Control")
    assert window.contents.lessons.is_folded
    assert settings.text("lessons_wide") == "rail"
    window.resize(1280, 720)
    window.resize(1440, 810)
    assert window.contents.lessons.is_folded


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_the_lessons_stand_left_of_everything(
    qtbot: QtBot, window: MainWindow, workspace: str
) -> None:
    window.show_workspace(workspace)
    window.show_lessons()
    dock = window.findChild(QDockWidget, "lessons")
    assert dock is not None
    assert dock.isVisible()
    right = dock.mapToGlobal(QPoint(dock.width(), 0)).x()
    for other in window.docks:
        if other.isVisible():
            assert other.mapToGlobal(QPoint(0, 0)).x() >= right


def test_the_lessons_can_be_hidden_and_come_back(qtbot: QtBot, window: MainWindow) -> None:
    dock = window.findChild(QDockWidget, "lessons")
    assert dock is not None
    press(qtbot, window, Qt.Key.Key_L, "Control", "Shift")
    assert not dock.isVisible()
    window.show_workspace("train")
    assert not dock.isVisible()
    click(qtbot, window, "lessonsButton")
    assert dock.isVisible()


# --- reading ----------------------------------------------------------------------------------


def test_a_goal_ticks_itself_and_is_kept(
    qtbot: QtBot, window: MainWindow, mine: Path, settings: Settings
) -> None:
    assert window.open_lesson(mine)
    assert not is_met(window, "seen")
    window.focus_middle()
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_Right)
    assert is_met(window, "seen")
    assert "done" in child(window, "lessonGoal_seen").accessibleName()
    assert "look.seen" in settings.text("lessons_progress")
    click(qtbot, window, "lessonList")
    assert page(window) is None
    window.open_lesson(mine)
    assert is_met(window, "seen")


def test_a_button_shows_what_it_says(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_lesson(mine)
    button = child(window, "lessonButton_error")
    assert button.accessibleName() == "Show me where the first two factors come from"
    click(qtbot, window, "lessonButton_error")
    step = window.session.frame.step
    assert step is not None
    assert step.kind == "delta"


def test_a_wrong_answer_has_its_reply_and_another_may_follow(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    window.open_lesson(mine, "guess")
    for choice, says, met in (("up", "E would grow", False), ("down", "against", True)):
        button = child(window, f"lessonChoice_{choice}")
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert says in child(window, "lessonReply").accessibleName()
        assert is_met(window, "answered") == met


def test_hint_and_note_are_there_on_request(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_lesson(mine)
    assert not child(window, "lessonHint").isVisible()
    click(qtbot, window, "lessonHintButton")
    assert child(window, "lessonHint").isVisible()
    assert not child(window, "lessonTeacher").isVisible()


def test_pages_are_turned_by_keys(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_lesson(mine)
    press(qtbot, window, Qt.Key.Key_PageDown, "Alt")
    assert page(window) == "guess"
    press(qtbot, window, Qt.Key.Key_PageDown, "Alt")
    assert page(window) == "guess"
    press(qtbot, window, Qt.Key.Key_PageUp, "Alt")
    assert page(window) == "look"
    press(qtbot, window, Qt.Key.Key_F6)
    focused = window.focusWidget()
    assert focused is not None
    assert child(window, "lessonsPanel").isAncestorOf(focused)


def test_the_words_follow_the_language(qtbot: QtBot, app: App, mine: Path) -> None:
    app.window.complete()
    app.window.open_lesson(mine)
    app.window.focus_middle()
    for _ in range(4):
        press(qtbot, app.window, Qt.Key.Key_Right)
    app.switch_language()
    window = app.window
    assert page(window) == "look"
    assert is_met(window, "seen")
    assert "右箭头键" in child(window, "lessonText").accessibleName()
    app.switch_language()
    assert "right arrow" in child(app.window, "lessonText").accessibleName()


def test_what_a_page_locks_says_why(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    locked = 'lock = ["values", "workspace"]\n\n[[page.button]]'
    mine.write_text(EXAMPLE.replace("[[page.button]]", locked, 1), encoding="utf-8")
    window.open_lesson(mine)
    before = window.session.frame.params
    window.edit_value(WeightRef(1, 0, 0), 3.0)
    assert window.session.frame.params is before
    assert "keeps weights" in window.banner.text
    press(qtbot, window, Qt.Key.Key_2, "Control")
    assert window.workspace.name == "step"
    assert "stays" in window.banner.text
    press(qtbot, window, Qt.Key.Key_PageDown, "Alt")
    window.edit_value(WeightRef(1, 0, 0), 3.0)
    assert window.session.frame.params is not before


# --- wandering --------------------------------------------------------------------------------


def test_the_own_run_is_kept_and_returned_to(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_net("2-2-3-1")
    window.session.move("iteration", 7)
    window.session.move("step", 3)
    before, names = fingerprint(window.session.frame), window.display.names
    window.open_lesson(mine)
    assert "Your own run is kept" in window.banner.text
    assert window.session.frame.spec.sizes == (2, 2, 2)
    click(qtbot, window, "lessonList")
    click(qtbot, window, "lessonOwn")
    assert fingerprint(window.session.frame) == before
    assert window.display.names == names
    assert not child(window, "lessonOwn").isVisible()


def test_who_wandered_off_comes_back_to_where_the_page_began(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    window.open_lesson(mine)
    began = window.session.frame
    before = fingerprint(began)
    window.open_net("xor")
    window.show_workspace("train")
    window.session.move("iteration", 3)
    wandered = fingerprint(window.session.frame)
    press(qtbot, window, Qt.Key.Key_Home, "Alt")
    assert fingerprint(window.session.frame) == before
    assert window.workspace.name == "step"
    assert window.display.selection == WeightRef(1, 0, 0)
    assert window.session.frame.step is not None
    assert window.session.frame.step.ref == StepRef("gradient", WeightRef(1, 0, 0))
    window.lesson_own()
    assert fingerprint(window.session.frame) == wandered


def test_another_page_keeps_the_run(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_lesson(mine)
    window.session.move("iteration", 2)
    press(qtbot, window, Qt.Key.Key_PageDown, "Alt")
    assert window.session.frame.position.iteration == 2


def test_mnist_is_loaded_beside_the_window(
    qtbot: QtBot, window: MainWindow, settings: Settings, shared: Path
) -> None:
    settings.set("mnist_folder", str(shared / "mnist"))
    window.open_lesson("11-digits")
    assert window.session.frame.dataset.name == "worked-example"
    assert "MNIST" in window.banner.text
    qtbot.waitUntil(lambda: window.session.frame.dataset.name == "mnist", timeout=20_000)
    assert window.session.frame.spec.sizes == (784, 30, 10)
    assert not window.banner.text
    course = window.contents.teaching.course
    assert course is not None
    assert course.digits == "mnist"
    began = window.session.frame
    window.contents.teaching.turn_by(1)
    assert window.session.frame.dataset is began.dataset


def test_what_a_lab_shows_ticks_goals(window: MainWindow, mine: Path) -> None:
    goal = '{ goal = "reading", lab = "curve", reading = "x", near = 2, within = 0.1 }'
    text = EXAMPLE.replace('{ goal = "answer", question = "sign" }', goal)
    mine.write_text(text, encoding="utf-8")
    window.open_lesson(mine, "guess")
    window.open_lab("curve", {"rate": 0.4})
    window.step_forward()
    assert not is_met(window, "answered")  # x is 3.6
    for _ in range(3):
        window.step_forward()
    assert is_met(window, "answered")  # 2.0128


# --- a teacher's file -------------------------------------------------------------------------


def test_a_saved_file_is_read_again(qtbot: QtBot, window: MainWindow, mine: Path) -> None:
    window.open_path(mine)
    assert page(window) == "look"
    mine.write_text(EXAMPLE.replace("How fast does E change?", "How quick?"), encoding="utf-8")
    title = "How quick?"
    qtbot.waitUntil(lambda: child(window, "lessonPageTitle").accessibleName() == title)


def test_what_is_wrong_in_a_saved_file_is_said_and_the_page_stays(
    qtbot: QtBot, window: MainWindow, mine: Path
) -> None:
    window.open_path(mine)
    problem = child(window, "lessonProblem")
    assert isinstance(problem, QLabel)
    mine.write_text(EXAMPLE.replace('of = "w5", factor', 'of = "w50", factor'), encoding="utf-8")
    qtbot.waitUntil(problem.isVisible)
    assert "w50" in problem.text()
    assert re.search(r"line \d+", problem.text())
    assert page(window) == "look"
    mine.write_text(EXAMPLE, encoding="utf-8")
    qtbot.waitUntil(lambda: not problem.isVisible())


def test_a_broken_file_is_refused_and_nothing_changes(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text("[[page]]\nid = 3\n", encoding="utf-8")
    before = window.session.frame
    window.open_path(file)
    assert page(window) is None
    assert window.session.frame is before
    assert child(window, "lessonProblem").isVisible()


def test_lessons_and_nets_can_be_dropped(window: MainWindow, mine: Path) -> None:
    for path in (mine, resource("nets/xor.toml")):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
        )
        window.dropEvent(event)
        assert page(window) == "look"  # the net is opened beside the lesson
    assert window.session.frame.dataset.name == "xor"


def test_no_button_of_the_panel_is_cut_off_in_a_narrow_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.open_lesson("03-perceptron", "learned")  # in Train, where room is scarce
    for name in ("lessonBack", "lessonReturn", "lessonNext"):
        button = child(window, name)
        qtbot.waitUntil(lambda button=button: button.width() >= button.sizeHint().width())
