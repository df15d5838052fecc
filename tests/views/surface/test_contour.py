"""The line where a surface is zero lies where it is zero, and has no gaps."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bpviz.views.surface.contour import zero_line


@given(st.floats(0.5, 4.5))
def test_an_upright_line_is_found_where_it_is(x: float) -> None:
    values = np.tile(np.arange(6.0) - x, (6, 1))
    pieces = zero_line(values)
    np.testing.assert_allclose(pieces[:, 1::2], x, atol=1e-12)
    lengths = np.hypot(pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1])
    np.testing.assert_allclose(lengths.sum(), 5.0)


def test_a_circle_is_closed_and_round() -> None:
    y, x = np.mgrid[-1:1:41j, -1:1:41j]
    pieces = zero_line(x**2 + y**2 - 0.503)
    ends = pieces.reshape(-1, 2) / 20 - 1
    np.testing.assert_allclose(np.hypot(ends[:, 0], ends[:, 1]), 0.503**0.5, atol=0.01)
    counted = Counter(tuple(end) for end in ends.round(9).tolist())
    assert set(counted.values()) == {2}


@given(arrays(np.float64, (5, 5), elements=st.integers(-9, 9)))
def test_pieces_begin_and_end_between_values_of_both_sides(values: np.ndarray) -> None:
    pieces = zero_line(values)
    assert np.isfinite(pieces).all()
    for row, column in pieces.reshape(-1, 2):
        rows = {int(np.floor(row)), int(np.ceil(row))}
        columns = {int(np.floor(column)), int(np.ceil(column))}
        around = np.array([values[i, j] for i in rows for j in columns])
        assert (around <= 0).any()
        assert (around >= 0).any()


def test_where_values_are_not_numbers_there_is_no_line() -> None:
    values = np.array([[1.0, np.nan, -1.0], [1.0, np.inf, -1.0], [1.0, np.nan, -1.0]])
    assert zero_line(values).shape == (0, 4)
    assert zero_line(np.ones((4, 4))).shape == (0, 4)
