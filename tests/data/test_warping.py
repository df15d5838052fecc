"""Pictures are changed within their amounts, the same way for the same random numbers."""

import numpy as np
import pytest

from bpviz.data.warping import Warp


def dots(n: int = 300) -> np.ndarray:
    pictures = np.zeros((n, 28, 28), np.float32)
    pictures[:, 13:16, 13:16] = 1
    return pictures


def centres(pictures: np.ndarray) -> np.ndarray:
    """(n, 2): row and column of the centre of mass."""
    places, mass = np.arange(28), pictures.sum(axis=(1, 2))
    return np.stack(
        [pictures.sum(axis=2) @ places / mass, pictures.sum(axis=1) @ places / mass], axis=1
    )


def test_without_amounts_nothing_changes() -> None:
    np.testing.assert_array_equal(Warp().changed(dots(), np.random.default_rng(0)), dots())


def test_the_same_random_numbers_change_the_same_and_can_fill_an_array() -> None:
    warp = Warp(1, 10, 10, 10, 1, 50)
    one = warp.changed(dots(), np.random.default_rng(3))
    out = np.empty_like(one)
    assert warp.changed(dots(), np.random.default_rng(3), out) is out
    np.testing.assert_array_equal(one, out)
    assert len(np.unique(one, axis=0)) == len(one)


def test_shifts_go_so_far_and_no_farther() -> None:
    moved = centres(Warp(shift=2).changed(dots(), np.random.default_rng(0))) - 14
    assert 1.8 < np.abs(moved).max() <= 2.001
    assert abs(moved.mean()) < 0.2


@pytest.mark.parametrize("sign", [1, -1])
def test_a_slant_moves_what_is_above_to_the_side(sign: int) -> None:
    pictures = np.zeros((200, 28, 28), np.float32)
    pictures[:, 3:25, 13:15] = 1
    warped = Warp(slant=30).changed(pictures, np.random.default_rng(0))
    top, bottom = (
        centres(np.pad(part, ((0, 0), (0, 28 - 8), (0, 0))))[:, 1]
        for part in (warped[:, 2:10], warped[:, 18:26])
    )
    lean = sign * (top - bottom)
    assert 3.5 < lean.max() < 5.5  # 30 % of the 16 rows between their middles


def test_ink_becomes_thicker_and_thinner() -> None:
    ink = Warp(pen=80).changed(dots(), np.random.default_rng(0)).sum(axis=(1, 2))
    assert ink.min() < 6
    assert ink.max() > 15
    assert np.median(ink) == pytest.approx(9, abs=1.5)


def test_a_smooth_change_keeps_neighbours_together() -> None:
    bent = Warp(elastic=1).changed(dots(), np.random.default_rng(0))
    moved = centres(bent) - 14
    assert 0.4 < moved.std() < 1.6
    assert (bent.max(axis=(1, 2)) > 0.8).mean() > 0.9  # the dot is still a dot
