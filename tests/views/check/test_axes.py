"""Ticks and ranges of the plots of the check."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.views.check.axes import around, tick_text, ticks
from bpviz.views.check.formulas import power_text


@given(st.floats(-1e6, 1e6), st.floats(1e-12, 1e6), st.integers(2, 6))
def test_ticks_are_round_inside_and_not_too_many(low: float, span: float, most: int) -> None:
    high = low + span
    if high - low < 1e-9 * abs(low):
        return
    found = ticks(low, high, most)
    assert len(found) <= most + 1
    for value, step in found:
        assert low - 1e-6 * span <= value <= high + 1e-6 * span
        assert round(step / 10 ** math.floor(math.log10(step) + 1e-9)) in (1, 2, 5)


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (-0.5, 0.5, "−0.5"),
        (0.0, 1e-5, "0"),
        (2.0, 1.0, "2"),
        (0.3, 0.05, "0.30"),
        (-2e-8, 1e-8, "−2·10⁻⁸"),
        (1.5e-7, 5e-8, "1.5·10⁻⁷"),
    ],
)
def test_a_tick_has_as_many_decimals_as_its_step(value: float, step: float, text: str) -> None:
    assert tick_text(value, step, ".") == text


def test_a_range_holds_the_finite_numbers_and_is_never_empty() -> None:
    low, high = around([1.0, 3.0, math.inf, math.nan])
    assert low < 1.0 < 3.0 < high < 4
    low, high = around([0.3, 0.3])
    assert low < 0.3 < high
    assert around([math.nan])[0] < around([math.nan])[1]


@pytest.mark.parametrize(("eps", "text"), [(0.1, "10⁻¹"), (1e-12, "10⁻¹²"), (3.16e-6, "3,16·10⁻⁶")])
def test_a_nudge_is_written_as_a_power_of_ten(eps: float, text: str) -> None:
    assert power_text(eps, ",") == text
