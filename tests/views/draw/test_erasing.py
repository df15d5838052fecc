"""The eraser takes away the part of a line that it goes over, as one change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.views.draw.drawing import Drawing
from bpviz.views.draw.erasing import erased, rubbed

ACROSS = ((0.1, 0.5), (0.9, 0.5))


def test_a_line_that_is_crossed_becomes_two() -> None:
    left, right = erased([ACROSS], (0.5, 0.2), (0.5, 0.8), 0.05)
    assert left[0] == (0.1, 0.5)
    assert right[-1] == (0.9, 0.5)
    assert left[-1][0] == pytest.approx(0.45, abs=0.02)
    assert right[0][0] == pytest.approx(0.55, abs=0.02)


def test_a_line_beside_it_stays_the_same_object() -> None:
    (same,) = erased([ACROSS], (0.5, 0.7), (0.9, 0.9), 0.05)
    assert same is ACROSS


def test_a_dot_under_it_goes() -> None:
    assert erased([((0.5, 0.5),)], (0.5, 0.5), (0.5, 0.5), 0.05) == ()


def test_pressures_stay_with_their_points() -> None:
    stroke = ((0.1, 0.5, 0.2), (0.9, 0.5, 1.0))
    left, right = erased([stroke], (0.5, 0.5), (0.5, 0.5), 0.05)
    assert left[0][2] == 0.2
    assert 0.2 < left[-1][2] < right[0][2] < 1.0


points = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(st.lists(points, min_size=1, max_size=6), points, points)
def test_nothing_is_left_within_its_reach_and_nothing_new_appears(
    stroke: list[tuple[float, float]], start: tuple[float, float], end: tuple[float, float]
) -> None:
    left = erased([tuple(stroke)], start, end, 0.1)
    way = np.linspace(start, end, 200)
    for part in left:
        for point in part:
            assert np.hypot(*(way - point).T).min() >= 0.1 - 0.006
    if all(np.hypot(*(way - point).T).min() > 0.1 for point in stroke):
        assert left[0][0] == stroke[0]
        assert left[-1][-1] == stroke[-1]


def test_pixels_under_it_are_emptied() -> None:
    picture = np.ones((28, 28), np.float32)
    left = rubbed(picture, (0.0, 0.5), (1.0, 0.5), 0.1)
    assert not left[13:15].any()
    assert left[:10].all()
    assert left[18:].all()
    assert rubbed(left, (0.5, 0.5), (0.5, 0.5), 0.05) is left


def test_all_that_is_rubbed_out_in_one_go_comes_back_at_once() -> None:
    drawing = Drawing()
    drawing.begin((0.1, 0.5))
    drawing.extend((0.9, 0.5))
    drawing.finish()
    before = drawing.strokes
    for x in (0.2, 0.4, 0.6):
        assert drawing.erase((x, 0.4), (x, 0.6), 0.05)
    drawing.finish()
    assert len(drawing.strokes) == 4
    assert drawing.undo()
    assert drawing.strokes == before
    assert drawing.undo()
    assert drawing.is_blank


def test_what_is_dropped_was_not_rubbed_out() -> None:
    drawing = Drawing()
    drawing.replace((ACROSS,), np.ones((8, 8)))
    drawing.erase((0.5, 0.5), (0.5, 0.5), 0.05)
    assert drawing.cancel()
    assert drawing.strokes == (ACROSS,)
    assert drawing.underlay is not None
    assert drawing.underlay.all()


def test_rubbing_where_nothing_is_changes_nothing() -> None:
    drawing = Drawing()
    assert not drawing.erase((0.5, 0.5), (0.6, 0.5), 0.05)
    drawing.finish()
    assert not drawing.can_undo
