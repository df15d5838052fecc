"""Equal or nearly: what is printed is taken at its word."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.notation.formulas import FUNCTION_FORMULAS
from bpviz.notation.reckon import printed, sign, worth
from bpviz.notation.tree import Node, frac, num, paren, row, sup, sym


@pytest.mark.parametrize(
    ("expression", "shown", "expected"),
    [
        (row("0.7514", "−", "0.0100"), "0.7414", "="),
        (row("0.7729", "−", "0.9900"), "−0.2171", "="),
        (row("0.7414", "·", "0.1868", "·", "0.5933"), "0.0822", "≈"),
        (row(paren("0.0554", "−", "0.0190"), "·", "0.2413"), "0.0088", "≈"),
        (row("0.5000", "·", sup(paren("−0.7414"), "2")), "0.2748", "≈"),
        (row("0.2000", "·", "0.1000"), "0.0200", "="),
        (row("−", "0.5000", "·", paren("−0.2000")), "0.1000", "="),
        (frac("1", "4"), "0.2500", "="),
        (frac("1", "3"), "0.3333", "≈"),
        (row("0.2748", "+", "0.0236"), "0.2984", "="),
        (row("0.1500", "−", "2.193·10⁻⁴"), "0.1498", "≈"),
        (row("0,5", "+", "0,25"), "0,75", "="),
        (row("0.1000", "+", sym("⋯"), "+", "0.2000"), "0.3000", "≈"),
        (frac("1", row("1", "+", sup("e", row("−", "0.3775")))), "0.5933", "≈"),
        (frac("1", row("1", "+", sup("e", row("−", "0.0000")))), "0.5000", "="),
        (row("1.0000", "/", "0.0000"), "∞", "≈"),
    ],
)
def test_the_sign_is_equal_only_where_the_printed_numbers_are(
    expression: Node, shown: str, expected: str
) -> None:
    assert sign(expression, shown) == expected


@pytest.mark.parametrize(("z", "shown"), [("0.3000", "0.3000"), ("−0.3000", "0.0000")])
def test_the_larger_of_two_numbers_is_one_of_them(z: str, shown: str) -> None:
    assert sign(FUNCTION_FORMULAS["relu"](num(z)), shown) == "="
    assert sign(FUNCTION_FORMULAS["step"](num("0.3000")), "1.0000") == "="


@given(st.lists(st.decimals(-99, 99, places=4), min_size=1, max_size=5))
def test_a_sum_is_worth_what_its_numbers_are(values: list[object]) -> None:
    texts = [str(abs(value)) for value in values]  # type: ignore[arg-type]
    signs = ["−" if value < 0 else "+" for value in values]  # type: ignore[operator]
    parts = [part for pair in zip(signs, texts, strict=True) for part in pair]
    found = worth(row(*parts[1:] if signs[0] == "+" else parts))
    assert found is not None
    assert math.isclose(float(found), float(sum(values)), abs_tol=1e-12)  # type: ignore[call-overload]


def test_what_is_no_number_has_no_worth() -> None:
    assert printed("NaN") is None
    assert printed("∞") is None
    assert worth(row("1", "/", "0")) is None
