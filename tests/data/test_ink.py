"""Ink as the network sees it: from strokes to pictures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data import DataError
from bpviz.data.ink import fit_raster, ink_image, ink_stages, to_8x8

Strokes = list[np.ndarray]


def arc(
    start: float, stop: float, n: int, *, radius: float = 1, x: float = 0, y: float = 0
) -> np.ndarray:
    """A part of a circle; angles in turns, clockwise from the right, for y grows downwards."""
    angle = 2 * np.pi * np.linspace(start, stop, n)
    return np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], axis=1)


def seven(n: int = 2) -> Strokes:
    top = np.linspace([0, 0], [4, 0], n)
    down = np.linspace([4, 0], [1, 7], n)
    bar = np.linspace([1, 3.5], [4, 3.5], n)
    return [np.concatenate([top, down]), bar]


def nine(n: int = 60) -> Strokes:
    return [np.concatenate([arc(0, 1, n), np.linspace([1, 0], [0.7, 3], n)])]


def close(one: np.ndarray, other: np.ndarray) -> bool:
    """Hardly a pixel may differ visibly."""
    return bool(np.abs(one - other).max() < 0.06)


def centre(picture: np.ndarray) -> tuple[float, float]:
    places = np.arange(len(picture))
    return (
        float(picture.sum(axis=1) @ places / picture.sum()),
        float(picture.sum(axis=0) @ places / picture.sum()),
    )


@pytest.mark.parametrize("strokes", [[], [np.empty((0, 2))], [[], []]])
def test_without_ink_everything_is_zero(strokes: Strokes) -> None:
    assert ink_image(strokes).tolist() == np.zeros((28, 28)).tolist()
    assert to_8x8(strokes).tolist() == np.zeros((8, 8)).tolist()
    stages = ink_stages(strokes, side=10)
    assert stages.box is None
    assert not any(picture.any() for picture in (stages.drawn, stages.fitted, stages.centred))


@pytest.mark.parametrize("strokes", [seven(), nine()])
def test_the_ink_is_20_pixels_long_and_its_centre_lies_at_index_14(strokes: Strokes) -> None:
    picture = ink_image(strokes)
    assert picture.shape == (28, 28)
    assert picture.dtype == np.float32
    assert (picture.min(), picture.max()) == (0, 1)
    assert len(np.flatnonzero(picture.any(axis=1))) == 20
    assert all(abs(place - 14) <= 0.501 for place in centre(picture))


@pytest.mark.parametrize("strokes", [seven(), nine()])
def test_the_picture_is_one_that_fitting_leaves_as_it_is(strokes: Strokes) -> None:
    picture = ink_image(strokes)
    assert np.array_equal(fit_raster(picture), picture)


def test_x_goes_right_and_y_goes_down() -> None:
    picture = ink_image([np.array([[0, 0], [0, 10], [6, 10]])])
    assert picture[:14, 14:].sum() == 0
    assert picture[20:, 14:].sum() > 5


def test_a_stroke_is_about_two_and_a_half_pixels_wide() -> None:
    picture = ink_image([np.array([[0.0, 0.0], [0.0, 1.0]])])
    assert picture[14].sum() == pytest.approx(2.4, abs=0.2)
    assert picture[4:24].any(axis=1).all()


def test_the_edges_are_soft() -> None:
    picture = ink_image(nine())
    grey = (picture > 0) & (picture < 0.98)
    assert 0.3 < grey.sum() / (picture > 0).sum() < 0.8


@settings(max_examples=60, deadline=None)
@given(
    scale=st.floats(1e-3, 1e4),
    x=st.floats(-1e3, 1e3),
    y=st.floats(-1e3, 1e3),
    strokes=st.sampled_from([seven(), nine(), [arc(0, 0.6, 30)], [np.array([[0, 0], [3, 1]])]]),
)
def test_unit_and_place_do_not_matter(scale: float, x: float, y: float, strokes: Strokes) -> None:
    moved = [(stroke + np.array([x, y])) * scale for stroke in strokes]
    assert close(ink_image(moved), ink_image(strokes))
    # A threshold makes each of the 16 pixels of a block: one or two may fall on the other side.
    assert np.abs(to_8x8(moved) - to_8x8(strokes)).max() <= 2 / 16


@settings(max_examples=25, deadline=None)
@given(n=st.integers(2, 700))
def test_the_density_of_points_does_not_matter(n: int) -> None:
    assert close(ink_image(seven(n)), ink_image(seven()))


def test_a_curve_of_many_points_looks_as_one_of_enough_points() -> None:
    assert close(ink_image(nine(1000)), ink_image(nine(60)))


def test_repeated_points_change_nothing() -> None:
    held = [np.repeat(stroke, 3, axis=0) for stroke in seven()]
    assert close(ink_image(held), ink_image(seven()))


def test_order_and_direction_of_strokes_change_nothing() -> None:
    assert close(ink_image([stroke[::-1] for stroke in seven()[::-1]]), ink_image(seven()))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(*[st.floats(-1e100, 1e100)] * 2), max_size=8),
        max_size=4,
    ),
    st.one_of(st.none(), st.floats(1e-3, 1e6)),
)
def test_any_finite_strokes_make_pictures_from_0_to_1(
    strokes: list[list[tuple[float, float]]], side: float | None
) -> None:
    ink = any(len(stroke) for stroke in strokes)
    stages = ink_stages(strokes, side)
    for picture in (stages.drawn, stages.fitted, stages.centred, to_8x8(strokes, side)):
        assert np.isfinite(picture).all()
        assert 0 <= picture.min() <= picture.max() <= 1 + 1e-6
    assert stages.centred.max() == ink
    assert stages.centred.sum() == pytest.approx(stages.fitted.sum(), rel=1e-5)


def test_a_point_is_a_small_dot_in_the_middle() -> None:
    dot = ink_image([np.array([[123.0, 45.0]])])
    assert np.pi * 1.2**2 == pytest.approx(dot.sum(), rel=0.15)
    assert len(np.flatnonzero(dot.any(axis=0))) <= 4
    assert all(abs(place - 14) <= 0.501 for place in centre(dot))


def test_a_tiny_mark_on_a_known_pad_is_not_blown_up() -> None:
    jitter = [np.array([[50.0, 50.0], [50.5, 50.2]])]
    assert len(np.flatnonzero(ink_image(jitter).any(axis=1))) > 5
    assert len(np.flatnonzero(ink_image(jitter, side=100).any(axis=1))) <= 5
    assert to_8x8(jitter, side=100).sum() < to_8x8(jitter).sum()


def test_a_digit_of_a_twelfth_of_the_pad_fills_the_box() -> None:
    assert close(ink_image(seven(), side=7 * 11.9), ink_image(seven()))


def test_wild_scribbling_stays_inside_and_is_dark() -> None:
    scribble = np.random.default_rng(1).random((2000, 2))
    picture = ink_image([scribble])
    assert (picture[6:22, 6:22] > 0.9).all()
    assert not picture[:4].any()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e101])
def test_coordinates_that_are_not_finite_are_refused(value: float) -> None:
    with pytest.raises(DataError, match="Stroke 2 must have finite coordinates"):
        ink_image([np.array([[0.0, 0.0]]), np.array([[0.0, value]])])


@pytest.mark.parametrize("stroke", [[1.0, 2.0], [[1, 2, 3]], [[1, 2], [3]], 5, "ink", [[None, 1]]])
def test_what_is_no_stroke_is_refused(stroke: object) -> None:
    with pytest.raises(DataError, match="Stroke 1 must"):
        ink_image([stroke])  # type: ignore[list-item]


@pytest.mark.parametrize("side", [0, -5, np.nan, np.inf])
def test_the_side_of_the_pad_is_above_0(side: float) -> None:
    for picture in (ink_image, ink_stages, to_8x8):
        with pytest.raises(DataError, match="side of the pad"):
            picture(seven(), side)


def test_the_stages_lead_to_the_picture() -> None:
    stages = ink_stages(seven(), side=20)
    assert [p.shape for p in (stages.drawn, stages.fitted, stages.centred)] == [
        (56, 56), (20, 20), (28, 28)
    ]  # fmt: skip
    assert np.array_equal(stages.centred, ink_image(seven(), side=20))
    assert not stages.fitted.flags.writeable


def test_the_box_is_where_the_drawn_ink_is() -> None:
    strokes = [stroke + np.array([10, 2]) for stroke in seven()]
    stages = ink_stages(strokes, side=20)
    assert stages.box is not None
    rows = np.flatnonzero(stages.drawn.any(axis=1))
    columns = np.flatnonzero(stages.drawn.any(axis=0))
    found = [columns[0], rows[0], columns[-1] + 1, rows[-1] + 1]
    assert found == pytest.approx([part * 56 for part in stages.box], abs=1.01)
    assert stages.box == pytest.approx((0.457, 0.057, 0.743, 0.493), abs=0.001)


def test_without_a_pad_the_ink_is_drawn_with_a_margin() -> None:
    left, top, right, bottom = ink_stages([s + 1000 for s in seven()]).box or (0, 0, 0, 0)
    assert left + right == pytest.approx(1)
    assert (top, bottom) == pytest.approx((1 / 6 - 0.043, 5 / 6 + 0.043), abs=0.001)


def test_ink_beyond_the_pad_is_drawn_on_its_edge() -> None:
    stages = ink_stages([np.array([[-50.0, 5.0], [50.0, 5.0]])], side=10)
    assert stages.box is not None
    assert (stages.box[0], stages.box[2]) == (0, 1)
    assert stages.drawn[28].all()


def test_8x8_pictures_hold_sixteenths_and_fill_the_height() -> None:
    picture = to_8x8(seven())
    assert picture.dtype == np.float32
    assert np.array_equal(picture * 16, np.round(picture * 16))
    assert picture.any(axis=1).all()
    assert picture[:, 0].sum() == picture[:, 7].sum() == 0
    assert picture.max() == 1


def test_a_straight_line_is_not_stretched_into_a_block_in_8x8() -> None:
    picture = to_8x8([np.array([[0.0, 0.0], [0.0, 5.0]])])
    assert picture.sum(axis=1).max() <= 1.5
