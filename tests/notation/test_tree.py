import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.notation import (
    Number,
    Operator,
    Row,
    Symbol,
    chip,
    frac,
    linear,
    num,
    op,
    paren,
    row,
    sub,
    sup,
    sym,
)


def test_a_string_becomes_the_operator_number_or_symbol_it_reads_as():
    assert row("w", "=", "−0.5", "·", "3").items == (
        Symbol("w"),
        Operator("="),
        Number("−0.5"),
        Operator("·"),
        Number("3"),
    )


def test_rows_in_a_row_are_one_row():
    assert row(row("a", "+"), row(row("b"))) == row("a", "+", "b")


def test_the_chain_rule_is_read_as_one_line():
    w5, out, net = sub("w", "5"), sub("out", "o1"), sub("net", "o1")

    def slope(top, bottom):
        return frac(row("∂", top), row("∂", bottom))

    formula = row(slope("E", w5), "=", slope("E", out), "·", slope(out, net), "·", slope(net, w5))
    assert linear(formula) == "∂E/∂w_5 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w_5"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (frac("1", row("1", "+", sup("e", row("−", "z")))), "1/(1 + e^(− z))"),
        (sup(paren("y", "−", "a"), "2"), "(y − a)^2"),
        (row("∑", sub("w", "k"), sub("a", "k")), "∑w_ka_k"),
        (row("y", sym("ln", False), "a"), "y ln a"),
        (row("x", ",", "y"), "x, y"),
        (sub("δ", "1", "2"), "δ_1^2"),
        (row(op("="), num("0.5", "error")), "= 0.5"),
    ],
)
def test_a_line_of_text_keeps_the_meaning(formula, text):
    assert linear(formula) == text


@given(st.text("abwδ", min_size=1, max_size=3), st.integers())
def test_a_chip_reads_as_what_it_holds(name, key):
    assert linear(chip(key, name, "+", "1")) == linear(row(name, "+", "1"))


def test_formulas_are_values():
    assert chip(("w", 5), "w") == chip(("w", 5), "w")
    assert len({row("a", "+", "b"), row("a", "+", "b")}) == 1
    assert isinstance(row(), Row)
