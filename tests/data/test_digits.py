"""The 8x8 digits that come with bpviz."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from bpviz.data import DataError, Dataset, load
from bpviz.data import digits as digits_module
from bpviz.resources import resource


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return load("digits")


def test_the_arrays_are_those_that_the_readme_states() -> None:
    with np.load(resource("data/digits8x8.npz"), allow_pickle=False) as file:
        content = file["images"].tobytes() + file["classes"].tobytes()
    digest = hashlib.sha256(content).hexdigest()
    assert digest in resource("data/README.md").read_text(encoding="utf-8")


def test_it_has_1297_250_and_250_pictures(digits: Dataset) -> None:
    shapes = [[array.shape for array in digits.split(name) or ()]
              for name in ("train", "validation", "test")]  # fmt: skip
    assert shapes == [[(n, 64), (n, 10)] for n in (1297, 250, 250)]
    assert digits.image_shape == (8, 8)
    assert digits.labels == tuple("0123456789")


def test_values_are_sixteenths_from_0_to_1(digits: Dataset) -> None:
    x = digits.train_x
    assert x.dtype == np.float32
    assert (x.min(), x.max()) == (0, 1)
    assert np.array_equal(x * 16, np.round(x * 16))


def test_each_digit_has_25_pictures_held_out_in_each_split(digits: Dataset) -> None:
    for name in ("validation", "test"):
        pair = digits.split(name)
        assert pair is not None
        assert pair[1].sum(axis=0).tolist() == [25] * 10
    assert np.array_equal(digits.train_y.sum(axis=1), np.ones(1297))


def test_every_picture_is_in_exactly_one_split(digits: Dataset) -> None:
    with np.load(resource("data/digits8x8.npz"), allow_pickle=False) as file:
        stored = sorted(image.tobytes() for image in file["images"])
    pairs = [digits.split(name) for name in ("train", "validation", "test")]
    x = np.concatenate([pair[0] for pair in pairs if pair])
    assert sorted(image.tobytes() for image in (x * 16).astype(np.uint8)) == stored


def test_loading_again_gives_the_same_bytes(digits: Dataset) -> None:
    assert load("digits").train_x.tobytes() == digits.train_x.tobytes()


def broken(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / "digits8x8.npz"
    good = resource("data/digits8x8.npz").read_bytes()
    images, classes = np.zeros((1797, 8, 8), np.uint8), np.zeros(1797, np.uint8)
    if kind == "cut":
        path.write_bytes(good[:1000])
    elif kind == "changed":
        path.write_bytes(good[:20_000] + bytes(100) + good[20_100:])
    elif kind == "text":
        path.write_text("hello")
    elif kind == "lacks an array":
        np.savez(path, images=images)
    elif kind == "wrong shape":
        np.savez(path, images=images[:5], classes=classes)
    elif kind == "wrong type":
        np.savez(path, images=images.astype(float), classes=classes)
    elif kind == "wrong class":
        np.savez(path, images=images, classes=classes + np.uint8(10))
    return path


@pytest.mark.parametrize(
    "kind",
    [
        "absent",
        "cut",
        "changed",
        "text",
        "lacks an array",
        "wrong shape",
        "wrong type",
        "wrong class",
    ],
)
def test_a_damaged_file_is_told(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = broken(tmp_path, kind)
    monkeypatch.setattr(digits_module, "resource", lambda name: path)
    with pytest.raises(DataError, match=r"data/digits8x8\.npz.*install bpviz again"):
        load("digits")
