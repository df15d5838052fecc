"""Expansion: what is moved, how far, and that it is the same every time."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data import DataError, DataRef, Dataset, load, load_ref
from bpviz.data.augment import Expansion, expanded
from bpviz.data.moving import moved

RNG = np.random.default_rng(7)


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return load("digits")


def blob(side: int = 28) -> np.ndarray:
    """A smooth round spot, off the middle, with nothing near the edge."""
    at = np.arange(side) - (side - 1) / 2
    spot: np.ndarray = np.exp(-((at[None, :] - 3) ** 2 + (at[:, None] + 2) ** 2) / 18)
    return spot.astype(np.float32)


def one(image: np.ndarray, right: float = 0, down: float = 0, degrees: float = 0,
        percent: float = 0) -> np.ndarray:  # fmt: skip
    amounts = (np.array([amount], float) for amount in (right, down, degrees, percent))
    found: np.ndarray = moved(image[None], *amounts)[0]
    return found


def rolled(image: np.ndarray, right: int, down: int) -> np.ndarray:
    """np.roll of the picture in a frame of nothing: what leaves one side does not come back."""
    framed = np.pad(image, 8)
    return np.roll(framed, (down, right), (0, 1))[8:-8, 8:-8]


@settings(max_examples=60)
@given(right=st.integers(-6, 6), down=st.integers(-6, 6), columns=st.integers(3, 6))
def test_a_shift_by_whole_pixels_is_a_roll_without_wrap(
    right: int, down: int, columns: int
) -> None:
    image = RNG.random((5, columns), np.float32)
    assert np.array_equal(one(image, right, down), rolled(image, right, down))


@settings(max_examples=30)
@given(right=st.floats(-2, 2), down=st.floats(-2, 2))
def test_a_shift_by_a_part_of_a_pixel_is_the_mean_of_the_whole_ones(
    right: float, down: float
) -> None:
    image = RNG.random((6, 6), np.float32)
    left, top = int(np.floor(right)), int(np.floor(down))
    u, v = right - left, down - top
    mean = sum(
        weight * rolled(image, left + x, top + y)
        for x, y, weight in (
            (0, 0, (1 - u) * (1 - v)),
            (1, 0, u * (1 - v)),
            (0, 1, (1 - u) * v),
            (1, 1, u * v),
        )
    )
    assert np.allclose(one(image, right, down), mean, atol=2e-6)


def test_a_quarter_turn_is_clockwise() -> None:
    image = RNG.random((9, 9), np.float32)
    assert np.allclose(one(image, degrees=90), np.rot90(image, -1), atol=1e-5)


@pytest.mark.parametrize("degrees", [-30, 5, 12.5, 45])
def test_turned_there_and_back_it_is_nearly_what_it_was(degrees: float) -> None:
    there = one(blob(), degrees=degrees)
    assert np.abs(one(there, degrees=-degrees) - blob()).max() < 0.06
    assert np.abs(there - blob()).max() > 0.04


@pytest.mark.parametrize("moves", [{"right": 0.4, "down": -1.3}, {"degrees": 20}])
def test_shifting_and_turning_keep_the_ink(moves: dict[str, float]) -> None:
    assert one(blob(), **moves).sum() == pytest.approx(blob().sum(), rel=0.01)


@pytest.mark.parametrize("percent", [-20, 10, 30])
def test_scaling_changes_the_ink_with_the_area(percent: float) -> None:
    share = (1 + percent / 100) ** 2
    assert one(blob(), percent=percent).sum() == pytest.approx(share * blob().sum(), rel=0.02)


def test_copies_stand_behind_the_originals_with_the_same_targets(digits: Dataset) -> None:
    data, n = expanded(digits, Expansion(copies=3), 5), digits.examples
    assert data.examples == 4 * n
    assert np.array_equal(data.train_x[:n], digits.train_x)
    assert np.array_equal(data.train_y, np.concatenate([digits.train_y] * 4))
    assert data.train_x.dtype == np.float32
    assert not data.train_x.flags.writeable


def test_validation_and_test_pictures_are_not_touched_nor_copied(digits: Dataset) -> None:
    data = expanded(digits, Expansion(), 0)
    for name in ("validation_x", "validation_y", "test_x", "test_y"):
        assert np.shares_memory(getattr(data, name), getattr(digits, name))


def test_a_shift_by_one_moves_every_copy_to_one_of_eight_places(digits: Dataset) -> None:
    data, n = expanded(digits, Expansion(), 0), digits.examples
    places = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0)]
    pictures, copies = (x.reshape(-1, 8, 8) for x in (data.train_x[:n], data.train_x[n:]))
    found = [
        [np.array_equal(copy, rolled(picture, *place)) for place in places]
        for picture, copy in zip(pictures, copies, strict=True)
    ]
    assert all(map(any, found))
    shares = np.mean(found, axis=0)
    assert shares.min() > 0.08
    assert shares.max() < 0.17


def test_the_same_seed_gives_the_same_bytes_and_more_copies_keep_the_first(
    digits: Dataset,
) -> None:
    how = Expansion(shift=0.5, rotate=10, scale=5)
    first, again = expanded(digits, how, 3), expanded(digits, how, 3)
    assert first.train_x.tobytes() == again.train_x.tobytes()
    more = expanded(digits, Expansion(0.5, 10, 5, copies=2), 3)
    assert more.train_x[: first.examples].tobytes() == first.train_x.tobytes()
    assert expanded(digits, how, 4).train_x.tobytes() != first.train_x.tobytes()


@pytest.mark.parametrize("how", [Expansion(), Expansion(0.5, 10.0, 7.5, 2)])
def test_the_reference_builds_the_expanded_set_again(digits: Dataset, how: Expansion) -> None:
    data = expanded(digits, how, 9)
    again = load_ref(data.ref)
    assert again.ref == data.ref
    assert hash(again.ref) == hash(data.ref)
    assert again.train_x.tobytes() == data.train_x.tobytes()


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"shift": -1}, "data.option_range"),
        ({"shift": 4.5}, "data.option_range"),
        ({"rotate": 46}, "data.option_range"),
        ({"scale": "5"}, "data.option_range"),
        ({"copies": 0}, "data.option_range"),
        ({"copies": 1.5}, "data.option_range"),
        ({"shift": float("nan")}, "data.option_range"),
        ({"shift": 0}, "data.expansion_nothing"),
    ],
)
def test_what_cannot_be_is_refused(values: dict[str, Any], key: str) -> None:
    with pytest.raises(DataError) as caught:
        Expansion(**values)
    assert caught.value.key == key


def test_whole_numbers_make_equal_expansions_however_they_are_written() -> None:
    assert Expansion(shift=1.0, rotate=0) == Expansion(shift=1, rotate=0.0)


def test_points_cannot_be_expanded_nor_can_a_set_twice(digits: Dataset) -> None:
    with pytest.raises(DataError, match="no pictures"):
        expanded(load("xor"), Expansion(), 0)
    with pytest.raises(DataError, match="expanded already"):
        expanded(expanded(digits, Expansion(), 0), Expansion(), 0)


@pytest.mark.parametrize("named", [(), (("shift", 1),), (1, 2), Expansion().named(-1)])
def test_a_reference_to_another_expansion_is_refused(named: Any) -> None:
    with pytest.raises(DataError):
        load_ref(DataRef("digits", expansion=named))


def test_too_many_copies_for_the_memory_are_refused_with_what_is_possible(shared: Path) -> None:
    mnist = load("mnist", folder=shared / "mnist")
    with pytest.raises(DataError, match="up to 5 copies"):
        expanded(mnist, Expansion(copies=8), 0)


def test_the_first_thousand_pictures_can_be_taken_alone(shared: Path) -> None:
    small = load("mnist", folder=shared / "mnist", n=1000)
    assert small.examples == 1000
    assert small.validation_x is not None
    assert (len(small.validation_x), small.validation_y is not None) == (10_000, True)
    assert load_ref(small.ref).train_x.tobytes() == small.train_x.tobytes()
    assert load("digits", n=100).ref == DataRef("digits", (("n", 100),))
