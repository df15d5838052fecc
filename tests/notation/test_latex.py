import pytest

from bpviz.notation import chip, frac, latex, num, paren, row, sub, sup, sym


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (frac(row("∂", "E"), row("∂", sub("w", "5"))), r"\frac{\partial E}{\partial w_{5}}"),
        (sub("E", "total"), r"E_{\mathrm{total}}"),
        (sub("out", "o1"), r"\mathit{out}_{\mathrm{o1}}"),
        (sub("w", "jk", "l"), r"w_{jk}^{l}"),
        (row(sym("σ′"), paren("z")), r"\sigma'\left( z \right)"),
        (row("a", "≤", "−3"), r"a \leq -3"),
        (row("δ", "a"), r"\delta a"),
        (row("y", sym("ln", False), "a"), r"y\ln a"),
        (sym("ReLU", False), r"\mathrm{ReLU}"),
        (num("−4.386·10⁻⁴"), r"-4.386\cdot 10^{-4}"),
        (num("0,5933"), "0{,}5933"),
        (sup(frac("1", "2"), "2"), r"{\frac{1}{2}}^{2}"),
        (sub("∑", "k"), r"\sum_{k}"),
        (row("∑", "w"), r"\sum w"),
        (paren("x", left="[", right="]"), r"\left[ x \right]"),
        (paren("x", left="{", right="}"), r"\left\{ x \right\}"),
    ],
)
def test_a_formula_is_written_as_in_a_book(formula, text):
    assert latex(formula) == text


def test_chips_and_tones_leave_no_trace():
    assert latex(chip("key", num("0.5", "error"), tone="now")) == "0.5"


def test_braces_are_balanced_in_a_deep_formula():
    formula = frac(sub("w", frac("a", "b"), "2"), paren(sup("e", row("−", frac("z", "2")))))
    text = latex(formula)
    assert text.count("{") == text.count("}")
    assert text.count(r"\left") == text.count(r"\right")
