"""A mixture makes the pictures of an epoch from a data set, pen digits and what is no digit."""

import numpy as np
import pytest

from bpviz.data import DataError, Dataset, load
from bpviz.data.glyphs import glyphs
from bpviz.data.ink import ink_image
from bpviz.data.mixture import Mix, Mixture
from bpviz.data.scribbles import KINDS, SCRIBBLES, NoDigits, side_by_side
from bpviz.data.unipen import PenDigit
from bpviz.data.warping import Warp

SEVEN = (np.array([[0.0, 0.0], [4.0, 0.0], [1.0, 7.0]]),)
ONE = (np.array([[0.0, 0.0], [0.0, 7.0]]),)
PENS = [PenDigit(7, 1, 0, SEVEN), PenDigit(1, 2, 0, ONE), PenDigit(7, 3, 0, SEVEN)]


@pytest.fixture(scope="module")
def base() -> Dataset:
    rng = np.random.default_rng(0)
    x = rng.random((40, 784), np.float32) * (rng.random((40, 784)) < 0.2)
    y = np.eye(10, dtype=np.float32)[rng.integers(0, 10, 40)]
    parts = {"validation_x": x[20:30], "validation_y": y[20:30], "test_x": x[30:], "test_y": y[30:]}
    return Dataset(name="few", train_x=x[:20], train_y=y[:20], image_shape=(28, 28), **parts)


def mixture(base: Dataset, **values: object) -> Mixture:
    return Mixture(base, Mix(**{"copies": 2, **values}), PENS, seed=1)  # type: ignore[arg-type]


def test_an_epoch_holds_every_part_with_its_targets(base: Dataset) -> None:
    mixed = mixture(base, pen=12, digits=5, signs=6)
    x, y = mixed.train_x, mixed.train_y
    assert x.shape == (20 + 12 + 5 + 6, 784)
    assert (x.min(), x.max()) == (0, 1)
    np.testing.assert_array_equal(y[:20], base.train_y)
    assert set(y[20:32].argmax(axis=1)) == {1, 7}
    np.testing.assert_array_equal(y[32:37].sum(axis=1), 1)
    np.testing.assert_array_equal(y[37:], np.float32(0.1))


def test_each_epoch_is_another_and_can_be_had_again(base: Dataset) -> None:
    mixed = mixture(base, pen=12, warp=Warp(shift=1))
    array, first = mixed.train_x, mixed.train_x.copy()
    mixed.renew(1)
    assert not np.array_equal(mixed.train_x, first)
    mixed.renew(0)
    np.testing.assert_array_equal(mixed.train_x, first)
    assert mixed.train_x is array  # a trainer holds it
    again = mixture(base, pen=12, warp=Warp(shift=1))
    np.testing.assert_array_equal(again.train_x, first)


def test_a_share_of_the_pictures_stays_as_it_is(base: Dataset) -> None:
    every = mixture(base, plain=1.0, warp=Warp(shift=2, elastic=1))
    np.testing.assert_array_equal(every.train_x, base.train_x)
    none = mixture(base, plain=0.0, warp=Warp(shift=2, elastic=1))
    assert not (none.train_x == base.train_x).all(axis=1).any()


def test_writers_left_out_are_the_validation_data_as_the_pad_draws_them(base: Dataset) -> None:
    mixed = mixture(base, pen=30, without=(1, 3))
    assert set(mixed.train_y[20:].argmax(axis=1)) == {1}
    split = mixed.split("validation")
    assert split is not None
    np.testing.assert_array_equal(split[0], [ink_image(SEVEN).ravel()] * 2)
    assert split[1].argmax(axis=1).tolist() == [7, 7]
    plain = mixture(base, pen=3).split("validation")
    assert plain is not None
    assert plain[0] is base.validation_x


def test_without_any_writer_it_is_refused(base: Dataset) -> None:
    with pytest.raises(DataError, match="writers"):
        mixture(base, pen=3, without=(1, 2, 3))
    with pytest.raises(DataError, match="signs must be"):
        Mix(signs=-1)


def test_strokes_do_not_mix_with_smaller_pictures() -> None:
    with pytest.raises(DataError, match="784"):
        Mixture(load("digits"), Mix(pen=3), PENS, seed=1)


def test_every_kind_of_no_digit_can_be_drawn() -> None:
    source, rng = NoDigits.all(), np.random.default_rng(0)
    kinds = {source.drawn(rng)[0] for _ in range(200)}
    assert kinds == set(KINDS)
    assert sum(KINDS.values()) == pytest.approx(1)
    for kind in KINDS:
        for _ in range(10):
            assert ink_image(source.of_kind(kind, rng)).any()
    for scribble in SCRIBBLES.values():
        assert all(np.isfinite(stroke).all() for stroke in scribble(rng))


def test_two_digits_stand_beside_each_other_equally_high() -> None:
    one, other = glyphs()[0].strokes, glyphs()[5].strokes
    both = side_by_side(one, [stroke * 100 for stroke in other], 0.3)
    left, right = np.concatenate(both[: len(one)]), np.concatenate(both[len(one) :])
    assert right[:, 0].min() - left[:, 0].max() == pytest.approx(0.3)
    assert np.ptp(left[:, 1]) == pytest.approx(np.ptp(right[:, 1]))
