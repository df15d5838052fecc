"""What is left of the lessons where there is no room for them."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bpviz.views.lessons.rail import Rail, stands_upright
from bpviz.views.theme import THEMES


@pytest.mark.parametrize(("word", "upright"), [("Lessons", False), ("课", True), ("课程 A", True)])
def test_chinese_stands_and_english_lies(word: str, upright: bool) -> None:
    assert stands_upright(word) is upright


def ink_of(picture: QImage) -> tuple[int, int]:
    """How wide and how high the ink below the button is."""
    ground = picture.pixel(2, picture.height() - 2)
    there = [
        (x, y)
        for x in range(2, picture.width() - 2)
        for y in range(44, picture.height() - 2)
        if picture.pixel(x, y) != ground
    ]
    xs, ys = zip(*there, strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def test_the_word_runs_down_the_rail(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show_theme(THEMES["light"])
    rail.resize(36, 300)
    for word in ("Lessons", "课程课"):
        monkeypatch.setattr(rail, "_word", word)
        wide, high = ink_of(rail.grab().toImage())
        assert high > 1.5 * wide
