"""Every lesson is walked from its first to its last goal as a student would, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from student import Student

from bpviz.app import App
from bpviz.lessons import lesson_names, load_lesson
from bpviz.window.settings import Settings
from bpviz.window.workspaces import WORKSPACES


@pytest.fixture(scope="module", params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, settings: Settings, language: str) -> Iterator[App]:
    made = App(qapp, settings, language, "light")
    made.window.resize(1280, 720)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.window.retire()


@pytest.mark.parametrize("name", lesson_names())
def test_a_student_walks_the_lesson(app: App, qtbot: QtBot, name: str) -> None:
    window = app.window
    needed = {page.workspace or "step" for page in load_lesson(name).pages}
    if needed - WORKSPACES.keys():
        pytest.skip(f"there is no {', '.join(needed - WORKSPACES.keys())} yet")
    assert window.open_lesson(name)
    student = Student(window, qtbot)
    course = window.contents.teaching.course
    assert course is not None
    wanted = [page.id for page in course.pages]
    assert student.walk() == wanted
    assert window.contents.teaching.progress.of(name).done
