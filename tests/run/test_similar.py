"""The most similar images are the nearest ones, as a plain search finds them."""

import numpy as np

from bpviz.data import Dataset, load
from bpviz.run.similar import Gallery, is_gallery

DIGITS = load("digits")


def test_the_nearest_are_those_of_a_plain_search() -> None:
    gallery = Gallery(DIGITS)
    picture = DIGITS.test_x[17].reshape(8, 8)  # type: ignore[index]
    found = gallery.nearest(picture, 6)
    plain = np.linalg.norm(DIGITS.train_x.astype(float) - picture.ravel(), axis=1)
    wanted = np.sort(plain)[:6]
    np.testing.assert_allclose([one.distance for one in found], wanted, rtol=1e-6)
    for one in found:
        row = int(np.argmin(np.abs(DIGITS.train_x - one.image.ravel()).sum(axis=1)))
        assert one.digit == DIGITS.train_y[row].argmax()


def test_an_image_is_most_similar_to_itself() -> None:
    first = Gallery(DIGITS).nearest(DIGITS.train_x[5].reshape(8, 8))[0]
    assert first.distance == 0
    assert first.digit == DIGITS.train_y[5].argmax()


def test_only_many_square_pictures_of_ten_digits_are_a_gallery() -> None:
    one = Dataset(
        name="one",
        train_x=np.zeros((1, 64), np.float32),
        train_y=np.eye(10, dtype=np.float32)[:1],
        image_shape=(8, 8),
    )
    assert is_gallery(DIGITS)
    assert not is_gallery(one)
    assert not is_gallery(load("xor"))
