"""A lesson file that is wrong is refused, with the line, the place, and what would be right."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpviz.lessons import LessonError, is_lesson, load_lesson
from bpviz.resources import resource

FORMAT = resource("lessons/format.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", FORMAT, re.DOTALL)[1]  # type: ignore[index]


def line_with(text: str) -> int:
    return next(n for n, line in enumerate(EXAMPLE.splitlines(), 1) if text in line)


def refused(folder: Path, text: str | bytes) -> LessonError:
    file = folder / "mine.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(LessonError) as caught:
        load_lesson(file)
    assert str(file) in str(caught.value)
    assert len(str(caught.value)) < 2_000
    return caught.value


WRONG = [
    ('of = "w5", factor = 0', 'of = "w99", factor = 0', "w99", "at = { find"),
    ('page = "formula"', 'page = "formulas"', "formulas", "show = { page"),
    ('workspace = "step"', 'workspace = "steps"', "steps", 'workspace = "step"'),
    ('net = "worked-example"', 'net = "worked"', "The nets are", "start = {"),
    ('goal = "visit", find', 'goal = "visits", find', "visits", 'goal = { goal = "visit"'),
    ('question = "sign" }', 'question = "way" }', "way", 'goal = { goal = "answer"'),
    ('right = ["down"]', 'right = ["left"]', "one of the choices", 'right = ["down"]'),
    ("digits = 4", "digits = 40", "2 to 17", "show = { page"),
    ('id = "guess"', 'id = "look"', "is there twice", None),
    ('goals = { answered = "回答这个问题" }', "", "answered", "[zh_CN.pages.guess]"),
    ('hint = "右箭头键每次前进一个因子，最后一个是结果。"', "", "but not in zh_CN", 'hint = "The'),
    ('replies.stay = "It would', 'replies.stays = "It would', "stay", None),
    ("**positive**", "**positive*", "is not closed", 'text = "The gradient'),
    ("**正**", "**正** {gap}", "{gap}", 'text = "w5 的梯度'),
    ("看 **w5** 的卡片", "看 **w5** 的 $w_5$ 卡片", "same in both languages", None),
    ("它是三个因子的乘积：", "它是 $三个$ 因子", "Chinese", None),
    ("minutes = 5 ", "minutes = 0 ", "1 to 600", "minutes = 5"),
    ("minutes = 5 ", 'minutes = "5" ', "minutes", "minutes = 5"),
    ("number = 0 ", "colour = 0 ", "colour", None),
]


@pytest.mark.parametrize(("right", "wrong", "says", "line"), WRONG)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, right: str, wrong: str, says: str, line: str | None
) -> None:
    assert EXAMPLE.count(right) >= 1, right
    problem = refused(tmp_path, EXAMPLE.replace(right, wrong, 1))
    assert says in str(problem)
    if line is not None:
        assert problem.values["line"] == line_with(line), str(problem)


def test_a_text_that_is_no_toml_is_refused_with_the_line(tmp_path: Path) -> None:
    problem = refused(tmp_path, EXAMPLE.replace('id = "look"', "id = look", 1))
    assert f"line {line_with('id = ' + chr(34) + 'look')}" in str(problem)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe\x00",
        b"page = 3",
        "a." * 3_000 + "b = 1",
        "x = " + "[" * 5_000 + "]" * 5_000,
        "minutes = 99999999999999999999999",
        EXAMPLE + "\n" + EXAMPLE,
        EXAMPLE.replace("[[page]]", "[page]"),
        EXAMPLE.replace('"w5"', '"' + "w" * 5_000 + '"'),
        EXAMPLE + "\n[zh_CN.pages.third]\ntitle = 'x'\ntext = 'x'\n",
        "y" * 1_000_001,
    ],
)
def test_hostile_files_are_refused(tmp_path: Path, text: str | bytes) -> None:
    refused(tmp_path, text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_cut_out_or_put_in_is_read_or_refused(
    tmp_path: Path, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(EXAMPLE)))
    to = data.draw(st.integers(at, min(at + 200, len(EXAMPLE))))
    put = data.draw(st.text(max_size=20))
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE[:at] + put + EXAMPLE[to:], encoding="utf-8", errors="replace")
    said = ""
    try:
        load_lesson(file)
    except LessonError as problem:
        said = str(problem)
    assert len(said) < 3_000


def test_lessons_and_nets_are_told_apart(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[[page]]\nid = look\n", encoding="utf-8")
    mine = tmp_path / "mine.toml"
    mine.write_text(EXAMPLE, encoding="utf-8")
    assert is_lesson(mine)
    assert is_lesson(broken)
    assert not is_lesson(resource("nets/xor.toml"))
    assert not is_lesson(tmp_path / "nowhere.toml")


def test_a_folder_or_nothing_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.toml"):
        with pytest.raises(LessonError):
            load_lesson(path)
