"""A lesson's text in lines: whole words, no sign alone, formulas on the line, columns that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from bpviz.lessons.markup import blocks_of
from bpviz.views.lessons.layout import Laid, Setter, shared
from bpviz.views.lessons.prose import Prose
from bpviz.views.theme import THEMES

LIGHT = THEMES["light"]


def laid(text: str, width: float) -> Laid:
    return Setter(LIGHT, width).set(blocks_of(text))


def lines(text: str, width: float) -> list[str]:
    found: dict[float, str] = {}
    for placed in laid(text, width).placed:
        found[placed.baseline] = found.get(placed.baseline, "") + placed.atom.text
    return list(found.values())


@given(st.lists(st.floats(1, 1_000), min_size=1, max_size=6), st.floats(1, 1_000))
def test_columns_share_the_room(wanted: list[float], room: float) -> None:
    widths = shared(wanted, room)
    assert sum(widths) <= max(room, sum(wanted)) + 1e-6
    assert sum(widths) <= room + 1e-6 or widths == wanted
    assert all(width <= want for width, want in zip(widths, wanted, strict=True))


def test_a_narrow_column_keeps_its_width_beside_a_wide_one() -> None:
    assert shared([40, 900], 240) == [40, 200]
    assert shared([40, 100], 240) == [40, 100]


@pytest.mark.parametrize("width", [120, 180, 300])
def test_nothing_reaches_out_of_the_column(qapp: QApplication, width: int) -> None:
    text = """A paragraph with $\\frac{\\partial E}{\\partial w_5}$ and 一些中文，带标点。

- a point that is long enough to be broken somewhere

| 年份 | 谁，做了什么 |
| 1943 | McCulloch 和 Pitts：把神经元看作带阈值的逻辑开关 |

$$ \\frac{\\partial E}{\\partial w_5} = \\frac{\\partial E}{\\partial out} \\cdot \\frac{1}{2} $$
"""
    for placed in laid(text, width).placed:
        assert placed.x >= -0.5
        assert placed.x + placed.atom.width * placed.scale <= width + 1.5
        if placed.atom.formula is None:
            assert placed.scale == 1.0, placed.atom.text


def test_no_line_begins_with_a_stop(qapp: QApplication) -> None:
    text = "梯度是斜率，逆着梯度走；学习率决定步长（每一步）。公式 $w_1$，然后继续。" * 2
    for width in range(60, 200, 7):
        for line in lines(text, width):
            assert line[0] not in "，。；）"
            assert line[-1] not in "（"


def test_words_are_not_torn_apart(qapp: QApplication) -> None:
    words = "backpropagation follows the derivatives, one after another"
    joined = {word for line in lines(words, 150) for word in [line]}
    assert all(any(word in line for line in joined) for word in ("backpropagation", "derivatives,"))


def test_prose_is_as_high_as_its_lines_and_tells_its_words(qapp: QApplication) -> None:
    prose = Prose()
    prose.show_text(blocks_of("One **word** and $x_1$ more, so that it takes several lines."))
    assert prose.heightForWidth(120) > prose.heightForWidth(400) > 10
    assert prose.accessibleName() == "One word and x_1 more, so that it takes several lines."
    prose.deleteLater()
