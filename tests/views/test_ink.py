"""Which points of a line are drawn, and how they look where a pixel is much of the plot."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.views.curves.ink import MOST_DRAWN, _drawn


@given(points=st.integers(0, 20_000))
def test_a_line_is_drawn_from_its_first_to_its_last_point(points: int) -> None:
    drawn = _drawn(points).tolist()
    assert len(drawn) <= min(points, MOST_DRAWN + 1)
    assert drawn == sorted(set(drawn))
    if points:
        assert (drawn[0], drawn[-1]) == (0, points - 1)
    if points <= MOST_DRAWN:
        assert drawn == list(range(points))


@given(points=st.integers(1, 20_000), more=st.integers(0, 20))
def test_points_that_come_later_change_none_of_those_before(points: int, more: int) -> None:
    """Unless there are twice as many as are drawn: then every other one of them stays."""
    before, after = _drawn(points)[:-1], _drawn(points + more)
    kept = np.isin(before, after)
    assert kept.all() or kept[::2].all()


@pytest.mark.parametrize("points", [MOST_DRAWN, MOST_DRAWN + 1, 4 * MOST_DRAWN + 3])
def test_points_lie_evenly(points: int) -> None:
    steps = np.diff(_drawn(points))
    assert set(steps[:-1].tolist()) <= {1, 2, 4, 8}
    assert len(set(steps[:-1].tolist())) == 1
