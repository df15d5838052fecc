"""Every lesson that comes with bpviz: its words, its formulas, and what its pages stand on."""

import re
from pathlib import Path

import pytest

from bpviz.cli import main
from bpviz.lessons import lesson_names, load_lesson
from bpviz.lessons.check_words import texts_of
from bpviz.lessons.heads import lesson_heads
from bpviz.resources import resource


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_is_well(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", name]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_asks_something_on_every_page(name: str) -> None:
    lesson = load_lesson(name)
    idle = [page.id for page in lesson.pages if not page.goal]
    assert not idle, f"nothing is to be done on {', '.join(idle)}"
    assert 5 <= lesson.minutes <= 20


@pytest.mark.parametrize("name", lesson_names())
def test_the_chinese_of_a_lesson_is_chinese(name: str) -> None:
    words = load_lesson(name).words["zh_CN"]
    for page in words.pages.values():
        assert re.search("[\u4e00-\u9fff]", page.title), page.title
        for key, text in texts_of(page):
            if not key.startswith(("buttons", "goals")) and len(text) > 40:
                assert re.search("[\u4e00-\u9fff]", text), text


def test_the_list_says_what_the_lessons_say() -> None:
    for head in lesson_heads():
        lesson = load_lesson(head.name)
        assert (head.number, head.minutes) == (lesson.number, lesson.minutes)
        for language, words in lesson.words.items():
            assert head.titles[language] == words.head.title
        assert head.name.startswith(f"{head.number:02}-")


def test_a_lesson_carries_its_number_once() -> None:
    numbers = [head.number for head in lesson_heads()]
    assert len(numbers) == len(set(numbers))
    assert numbers == sorted(numbers)


def test_files_in_the_folder_are_lessons_or_their_format() -> None:
    names = {path.name for path in Path(resource("lessons")).iterdir()}
    assert names == {f"{name}.toml" for name in lesson_names()} | {"format.md"}
