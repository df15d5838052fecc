"""A long line is painted by its extremes: nothing that could be seen is left out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.views.labs.line_chart import thinned


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=300), st.sampled_from([4, 10, 60]))
def test_lowest_highest_first_and_last_stay(values: list[float], most: int) -> None:
    line = np.array(values)
    steps, kept = thinned(line, most)
    assert np.array_equal(kept, line[steps])
    assert (steps[0], steps[-1]) == (0, len(line) - 1)
    assert (np.diff(steps) > 0).all()
    assert (kept.min(), kept.max()) == (line.min(), line.max())
    assert len(kept) <= max(most, len(values) // (most // 2)) + most


@pytest.mark.parametrize("length", [1, 2, 60])
def test_a_short_line_stays_as_it_is(length: int) -> None:
    line = np.arange(length) % 3
    steps, kept = thinned(line, 60)
    assert np.array_equal(kept, line)
    assert np.array_equal(steps, np.arange(length))


def test_one_peak_in_ten_thousand_steps_is_seen() -> None:
    line = np.zeros(10_001)
    line[7_321] = 1.0
    steps, kept = thinned(line)
    assert steps[kept.argmax()] == 7_321
    assert len(kept) < 2_100


def test_a_gap_of_a_long_line_stays_a_gap() -> None:
    line = np.linspace(1, 2, 9_000)
    line[3_000:6_000] = np.nan
    steps, kept = thinned(line)
    assert np.isnan(kept[(steps >= 3_000) & (steps < 6_000)]).all()
    assert np.isfinite(kept[(steps < 3_000) | (steps >= 6_000)]).all()
    assert ((steps >= 3_000) & (steps < 6_000)).any()
