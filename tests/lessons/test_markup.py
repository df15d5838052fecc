"""The marks in a lesson's texts, and the formulas that are set from them."""

import pytest

from bpviz.lessons.markup import Piece, blocks_of, formulas_in, gaps_in, line_of, markup_fault
from bpviz.views.lessons.formula import FormulaError, formula_problem, set_formula


def test_paragraphs_lists_tables_and_formulas_are_blocks() -> None:
    text = """
    One line
    goes on.

    $$ a = b $$
    - first
    - second,
      longer
    1. one
    | a | b |
    |---|---|
    | $|x|$ | 2 |
    """
    found = blocks_of("\n".join(line[4:] for line in text.splitlines()))
    assert [block.kind for block in found] == ["paragraph", "formula", "list", "counted", "table"]
    assert found[0].lines == ((Piece("One line goes on."),),)
    assert found[2].lines[1] == (Piece("second, longer"),)
    assert found[4].width == 2
    assert [line[0].text for line in found[4].lines] == ["a", "b", "|x|", "2"]


def test_a_display_formula_is_a_paragraph_of_its_own() -> None:
    (block,) = blocks_of("$$ E = \\tfrac12 $$")
    assert block.kind == "formula"
    assert block.lines[0][0].text == "E = \\tfrac12"


def test_marks_set_words_off() -> None:
    assert line_of("a **b** *c* $d$ \\$ {data}", {"data": "MNIST"}) == (
        Piece("a "),
        Piece("b", bold=True),
        Piece(" "),
        Piece("c", italic=True),
        Piece(" "),
        Piece("d", is_formula=True),
        Piece(" $ MNIST"),
    )


def test_gaps_are_looked_for_outside_of_formulas_only() -> None:
    assert gaps_in("{data} $\\frac{a}{b}$") == ["data"]
    assert formulas_in("$a  b$ and $$c$$") == ["a b", "c"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a **b", "lesson.stars"),
        ("a * b", "lesson.stars"),
        ("a $b", "lesson.dollars"),
        ("$\\frac{a}{b$", "lesson.formula_braces"),
        ("$中$", "lesson.formula_chinese"),
        ("$" + "x" * 500 + "$", "lesson.formula_long"),
    ],
)
def test_marks_that_are_not_closed_are_found(text: str, key: str) -> None:
    found = markup_fault(text)
    assert found is not None
    assert found.key == key


def test_a_well_marked_text_has_no_fault() -> None:
    assert markup_fault("**a** *b* $c_{1}$ \\* \\$ 2 \\{x\\}") is None


@pytest.mark.parametrize(
    "latex", [r"\frac{\partial E}{\partial w_5}", r"w \odot \sigma'(z^l)", r"\sum_k a_k", "x"]
)
def test_a_formula_has_its_size(latex: str) -> None:
    made = set_formula(latex, 16.0, "black", False)
    assert made.width > 5
    assert made.height > 0
    assert "<svg" in made.svg
    assert "<use" not in made.svg  # which QtSvg would draw nothing of


def test_a_fraction_reaches_below_the_line() -> None:
    assert set_formula(r"\frac{a}{b}", 16.0, "black", False).depth > 3
    assert set_formula("a", 16.0, "black", False).depth < 1


@pytest.mark.parametrize("latex", [r"\foo{x}", r"\frac{a}", "x^", r"\left(", "x" * 1_000])
def test_a_bad_formula_is_caught(latex: str) -> None:
    assert formula_problem(latex)
    with pytest.raises(FormulaError):
        set_formula(latex, 16.0, "black", False)
