"""A hand changes strokes as far as it may, and the same way for the same random numbers."""

import numpy as np
import pytest

from bpviz.data.glyphs import glyphs
from bpviz.data.hand import Hand
from bpviz.data.ink import ink_image

SEVEN = [np.array([[0.0, 0.0], [4.0, 0.0], [1.0, 7.0]]), np.array([[1.0, 3.5], [4.0, 3.5]])]
STILL = Hand(rotate=0, slant=0, aspect=0, bend=0, apart=0, ends=0, tremor=0, pen=(2.4, 2.4))


class _Steady(np.random.Generator):
    """Never rounds a corner."""

    def __init__(self) -> None:
        super().__init__(np.random.PCG64(0))

    def random(self, *args: object, **kwargs: object) -> float:  # type: ignore[override]
        return 0.9


def test_a_hand_that_changes_nothing_writes_the_same_digit() -> None:
    again = ink_image(STILL.written(SEVEN, _Steady()))
    assert np.abs(again - ink_image(SEVEN)).max() < 0.25  # corners lie between two points


def test_the_same_random_numbers_write_the_same() -> None:
    one, two = (Hand().written(SEVEN, np.random.default_rng(5)) for _ in range(2))
    assert all((a == b).all() for a, b in zip(one, two, strict=True))
    other = Hand().written(SEVEN, np.random.default_rng(6))
    assert not np.allclose(ink_image(one), ink_image(other), atol=0.1)


def test_neither_size_nor_place_nor_the_speed_of_the_pen_matters() -> None:
    dense = [
        np.stack(
            [
                np.interp(np.linspace(0, len(s) - 1, 200), np.arange(len(s)), s[:, k])
                for k in (0, 1)
            ],
            1,
        )
        for s in SEVEN
    ]
    moved = [stroke * 30 - 400 for stroke in SEVEN]
    pictures = [
        ink_image(Hand().written(strokes, np.random.default_rng(1)))
        for strokes in (SEVEN, dense, moved)
    ]
    for picture in pictures[1:]:
        assert np.abs(picture - pictures[0]).max() < 0.15


@pytest.mark.parametrize("field", ["rotate", "slant", "aspect", "bend", "apart", "ends", "tremor"])
def test_every_amount_changes_something(field: str) -> None:
    values = dict.fromkeys(("rotate", "slant", "aspect", "bend", "apart", "ends", "tremor"), 0)
    hand = Hand(**{**values, field: getattr(Hand(), field)})
    still, moved = (each.written(SEVEN, _Steady()) for each in (STILL, hand))
    assert not all(
        a.shape == b.shape and np.allclose(a, b) for a, b in zip(still, moved, strict=True)
    )


def test_single_points_and_strokes_without_length_are_written_too() -> None:
    for strokes in ([np.zeros((1, 2))], [np.zeros((3, 2)), np.ones((1, 2))]):
        for seed in range(20):
            written = Hand().written(strokes, np.random.default_rng(seed))
            assert np.isfinite(ink_image(written)).all()


def test_a_dot_is_left_as_often_as_it_should_be() -> None:
    rng = np.random.default_rng(0)
    counts = [len(Hand(dots=0.25).written(SEVEN, rng)) for _ in range(400)]
    assert set(counts) == {2, 3}
    assert 0.18 < counts.count(3) / 400 < 0.32


def test_the_width_of_the_pen_lies_where_it_may() -> None:
    rng = np.random.default_rng(0)
    widths = [Hand(pen=(2.0, 3.0)).width(rng) for _ in range(100)]
    assert 2.0 <= min(widths) < 2.1
    assert 2.9 < max(widths) <= 3.0


def test_every_digit_is_among_the_glyphs_in_several_ways() -> None:
    digits = [each.digit for each in glyphs() if each.digit is not None]
    assert {digits.count(digit) >= 2 for digit in range(10)} == {True}
    assert sum(each.digit is None for each in glyphs()) > 40
