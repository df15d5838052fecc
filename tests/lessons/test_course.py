"""How far somebody is: kept as text, taken up again, and carried over to a file that was saved."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.lessons import load_lesson
from bpviz.lessons.course import Course
from bpviz.lessons.progress import Left, Progress, as_text, from_text
from bpviz.resources import resource

FORMAT = resource("lessons/format.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", FORMAT, re.DOTALL)[1]  # type: ignore[index]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    return Course(load_lesson(file))


def test_progress_comes_back_from_its_text() -> None:
    progress = Progress().with_("a", Left("p", ("p.g",), False)).with_("b", Left("q", (), True))
    again = from_text(as_text(progress))
    assert again == progress
    assert again.latest == "b"


@given(st.text())
def test_a_damaged_text_is_no_progress(text: str) -> None:
    assert isinstance(from_text(text), Progress)


def test_a_lesson_is_taken_up_where_it_was_left(course: Course) -> None:
    there = course.resumed(Left("guess", ("look.seen", "look.gone"), False))
    assert there.page.id == "guess"
    assert there.met == {"look.seen"}
    assert not there.done
    assert course.resumed(Left("gone")).page.id == "look"


def test_a_lesson_is_done_when_every_goal_was_met(course: Course) -> None:
    done = course.resumed(Left("look", ("look.seen", "guess.answered")))
    assert done.done
    assert done.left.done


def test_what_a_page_shows_lasts_until_another_says_otherwise(course: Course) -> None:
    assert course.show.notation == "net_out"
    after = course.at(1)
    assert after.show.notation == "net_out"
    assert after.show.digits == 4
    assert after.show.select is None
    assert after.workspace == "step"
    assert after.base is not None
    assert after.base[0] == "look"


def test_pages_stay_in_their_range(course: Course) -> None:
    assert course.at(99).place == 1
    assert course.at(-1).place == 0


def test_a_saved_file_keeps_the_page(course: Course) -> None:
    file = Path(course.lesson.file)
    file.write_text(EXAMPLE.replace("Which way?", "And now?"), encoding="utf-8")
    again = course.at(1).reread(load_lesson(file))
    assert again.page.id == "guess"
    assert again.lesson.words["en"].pages["guess"].title == "And now?"


def test_what_is_for_one_set_of_digits_is_there_with_it_only(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    text = EXAMPLE.replace('id = "seen"', 'id = "seen"\nonly = "mnist"', 1)
    file.write_text(text.replace('id = "guess"', 'id = "guess"\nonly = "mnist"', 1), "utf-8")
    lesson = load_lesson(file)
    assert [page.id for page in Course(lesson, "digits").pages] == ["look"]
    assert Course(lesson, "digits").goals == frozenset()
    assert Course(lesson, "mnist").goals == {"look.seen", "guess.answered"}
