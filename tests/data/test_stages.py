"""What a network sees when a stage on the way to its picture is left out."""

import numpy as np
import pytest

from bpviz.data.ink import ink_image, to_8x8
from bpviz.data.stages import LEAVABLE, Sight, fitted_without, seen, underlaid

HOOK = [np.array([[0.1, 0.1], [0.1, 0.3], [0.2, 0.3]])]  # small, in a corner
MOVED = [HOOK[0] + 0.5]
LARGE = [HOOK[0] * 3]


def without(*names: str, pen: float = 0.055) -> Sight:
    return Sight(frozenset(names), pen)


def middle(picture: np.ndarray) -> tuple[float, float]:
    """The middle of the box of the ink."""
    rows, columns = np.nonzero(picture > 0.5)
    return (rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2


def extent(picture: np.ndarray) -> int:
    rows, columns = np.nonzero(picture > 0.5)
    return int(max(np.ptp(rows), np.ptp(columns))) + 1


def test_with_all_stages_it_is_the_usual_picture() -> None:
    np.testing.assert_array_equal(seen(HOOK, 28, Sight()), ink_image(HOOK, 1.0))
    np.testing.assert_array_equal(seen(HOOK, 8, Sight()), to_8x8(HOOK, 1.0))
    assert fitted_without(HOOK, Sight()).shape == (20, 20)


def test_the_place_on_the_pad_matters_only_without_the_box_and_the_centre() -> None:
    for sight in (Sight(), without("centred"), without("fitted", "centred"), without("box")):
        np.testing.assert_allclose(seen(HOOK, 28, sight), seen(MOVED, 28, sight), atol=0.3)
    sight = without("box", "centred")
    assert np.subtract(middle(seen(MOVED, 28, sight)), middle(seen(HOOK, 28, sight))) == (
        pytest.approx((10, 10), abs=1)  # half of the pad, which is 20 pixels
    )


def test_the_size_matters_only_where_it_is_not_fitted() -> None:
    np.testing.assert_allclose(seen(HOOK, 28, Sight()), seen(LARGE, 28, Sight()), atol=0.01)
    small, large = (extent(seen(ink, 28, without("fitted"))) for ink in (HOOK, LARGE))
    assert large > 2 * small
    assert small == pytest.approx(28 * (0.2 + 0.055), abs=2)


def test_the_pen_matters_only_where_it_is_not_fitted() -> None:
    thick = without(pen=0.15)
    np.testing.assert_array_equal(seen(HOOK, 28, thick), seen(HOOK, 28, Sight()))
    thin, broad = (
        seen(HOOK, 28, without("fitted", pen=pen)).sum(dtype=float) for pen in (0.055, 0.15)
    )
    assert broad > 1.5 * thin


def test_without_the_centre_of_mass_the_box_is_in_the_middle() -> None:
    assert middle(seen(LARGE, 28, without("centred"))) == pytest.approx((13.5, 13.5), abs=0.5)
    assert middle(seen(LARGE, 28, Sight())) != pytest.approx((13.5, 13.5), abs=0.9)


def test_8x8_can_do_without_its_box() -> None:
    sight = without("box", "fitted", "centred")
    corner = seen(HOOK, 8, sight)
    assert not corner[4:].any()
    assert corner[:3, :3].any()
    assert seen(MOVED, 8, sight)[4:, 4:].any()


@pytest.mark.parametrize("side", [28, 8])
def test_blank_paper_is_blank_whatever_is_left_out(side: int) -> None:
    assert not seen([], side, without(*LEAVABLE)).any()
    assert seen([], side, Sight()).shape == (side, side)


@pytest.mark.parametrize("side", [28, 8])
def test_ink_over_a_picture_is_the_darker_of_both_and_moves_nothing(side: int) -> None:
    below = np.zeros((side, side), np.float32)
    below[1, 2] = 0.7
    sight = Sight(underlay=below)
    np.testing.assert_array_equal(seen([], side, sight), below)
    both = seen(MOVED, side, sight)
    assert both[1, 2] == np.float32(0.7)
    assert both[side // 2 :, side // 2 :].max() == 1.0
    assert not both[: side // 4, side // 2 :].any()


def test_a_picture_of_the_other_size_is_made_to_fit() -> None:
    ink = ink_image(LARGE, 1.0)
    small = underlaid(ink, 8)
    assert small.shape == (8, 8)
    assert small.max() > 0.3
    again = underlaid(small, 28)
    assert again.shape == (28, 28)
    assert np.corrcoef(again.ravel(), ink.ravel())[0, 1] > 0.3
    assert underlaid(ink, 28) is ink
