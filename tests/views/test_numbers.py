import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.views.numbers import column, count, number, parse_number, percent, widest

finite = st.floats(allow_nan=False, allow_infinity=False)
digits = st.integers(2, 17)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5932699921, "0.5933"),
        (0.082167, "0.0822"),
        (1.10590, "1.1059"),
        (-0.03809, "−0.0381"),
        (0.00877, "0.0088"),
        (0.05, "0.0500"),
        (0.0004386, "4.386·10⁻⁴"),
        (-0.00000123456, "−1.235·10⁻⁶"),
        (0.0004, "0.0004"),
        (12345.678, "1.235·10⁴"),
        (9876.5, "9876.5000"),
        (0.0, "0.0000"),
        (-0.0, "0.0000"),
        (math.nan, "NaN"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
    ],
)
def test_four_digits_are_shown_as_in_the_worked_example(value, text):
    assert number(value) == text


def test_a_plus_is_shown_only_when_the_sign_is_the_news():
    assert number(0.0088, sign=True) == "+0.0088"
    assert number(-0.0381, sign=True) == "−0.0381"
    assert number(0.0, sign=True) == "0.0000"
    assert number(-0.0, sign=True) == "0.0000"


def test_the_decimal_mark_can_be_a_comma():
    assert number(0.5933, decimal=",") == "0,5933"
    assert number(4.386e-4, decimal=",") == "4,386·10⁻⁴"


@given(finite)
def test_all_digits_read_back_as_the_same_number(value):
    assert parse_number(number(value, 17)) == value


@given(st.floats(-1e300, 1e300), digits, st.sampled_from(".,"))
def test_what_is_shown_can_be_typed(value, digits, mark):
    read = parse_number(number(value, digits, True, mark))
    assert read is not None
    rounding = 0.501 * 10.0**-digits
    assert math.isclose(read, value, rel_tol=max(10 * rounding, 1e-15), abs_tol=rounding)


@given(finite, digits)
def test_the_sign_is_a_real_minus_and_never_on_zero(value, digits):
    text = number(value, digits)
    assert "-" not in text
    assert text.startswith("−") == (value < 0)
    assert "e" not in text


@given(st.lists(st.floats(0.001, 9999.0), min_size=1), st.integers(2, 16))
def test_the_numbers_of_a_column_have_one_length_and_one_number_of_decimals(values, digits):
    texts = column(values, digits)
    assert len({len(text) for text in texts}) == 1
    plain = [text for text in texts if "·" not in text]
    assert all(len(text.rpartition(".")[2]) == digits for text in plain)


@given(st.floats(-9999.0, 9999.0), st.integers(2, 16))
def test_the_room_reserved_is_enough(value, digits):
    assert len(number(value, digits)) <= len(widest(digits)) + 3


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "−", "10^", "1 e", "0x10", "nan", "1__0"])
def test_what_is_not_a_number_is_refused(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0,5", 0.5),
        ("−.5", -0.5),
        ("1e-3", 1e-3),
        ("2·10⁻³", 2e-3),
        ("2 * 10^-3", 2e-3),
        ("∞", math.inf),
    ],
)
def test_numbers_are_read_as_people_type_them(text, value):
    assert parse_number(text) == value


def test_counts_are_grouped_and_shares_are_percent():
    assert count(50000) == "50\u202f000"
    assert count(1240) == "1240"
    assert count(-12345) == "−12\u202f345"
    assert percent(0.956) == "95.6\u00a0%"
    assert percent(math.nan) == "NaN"
