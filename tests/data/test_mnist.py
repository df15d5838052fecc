"""MNIST: the real files where they are, and every way in which a folder can be wrong."""

import gzip
import hashlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from bpviz.data import DataError, Dataset, load, load_ref
from bpviz.data.idx import idx_header
from bpviz.data.mnist import missing_files

SHARED = Path(__file__).resolve().parents[3] / "shared" / "mnist"
FILES = [
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
]

needs_mnist = pytest.mark.skipif(
    bool(missing_files(SHARED)), reason="the MNIST files are not in ../shared/mnist"
)


@pytest.fixture(scope="module")
def mnist() -> Dataset:
    return load("mnist", folder=SHARED)


@needs_mnist
def test_the_customary_split_in_the_original_order(mnist: Dataset) -> None:
    pairs = [mnist.split(name) for name in ("train", "validation", "test")]
    assert [len(pair[0]) for pair in pairs if pair] == [50_000, 10_000, 10_000]
    firsts = [pair[1][:5].argmax(axis=1).tolist() for pair in pairs if pair]
    assert firsts == [[5, 0, 4, 1, 9], [3, 8, 6, 9, 6], [7, 2, 1, 0, 4]]
    assert mnist.image_shape == (28, 28)
    assert mnist.labels == tuple("0123456789")


@needs_mnist
def test_pictures_are_stored_once_as_float32_from_0_to_1(mnist: Dataset) -> None:
    assert mnist.validation_x is not None
    assert mnist.test_x is not None
    for x in (mnist.train_x, mnist.validation_x, mnist.test_x):
        assert x.dtype == np.float32
        assert not x.flags.owndata
        assert (x.min(), x.max()) == (0, 1)
    ends = mnist.train_x.ctypes.data + mnist.train_x.nbytes
    assert mnist.validation_x.ctypes.data == ends
    assert mnist.test_x.ctypes.data == ends + mnist.validation_x.nbytes


@needs_mnist
def test_the_values_are_those_of_the_files(mnist: Dataset) -> None:
    assert mnist.test_x is not None
    raw = gzip.decompress((SHARED / FILES[2]).read_bytes())[16:]
    assert (mnist.test_x * 255).round().astype(np.uint8).tobytes() == raw


@needs_mnist
@pytest.mark.parametrize("dotted", [False, True])
def test_unpacked_files_and_dotted_names_are_found(
    tmp_path: Path, mnist: Dataset, dotted: bool
) -> None:
    for name in FILES:
        plain = name.removesuffix(".gz")
        target = tmp_path / (plain.replace("-idx", ".idx") if dotted else plain)
        target.write_bytes(gzip.decompress((SHARED / name).read_bytes()))
    assert missing_files(tmp_path) == []
    assert load("mnist", folder=tmp_path).train_x[7].tobytes() == mnist.train_x[7].tobytes()


@needs_mnist
def test_the_reference_builds_it_again(mnist: Dataset) -> None:
    again = load_ref(mnist.ref)
    assert again.ref == mnist.ref
    assert again.train_x[-1].tobytes() == mnist.train_x[-1].tobytes()


@needs_mnist
def test_files_that_changed_places_are_told(tmp_path: Path) -> None:
    for name in FILES:
        shutil.copy(SHARED / name, tmp_path / name)
    shutil.copy(SHARED / FILES[1], tmp_path / FILES[0])
    with pytest.raises(DataError, match="have two files changed places") as caught:
        load("mnist", folder=tmp_path)
    assert FILES[0] in str(caught.value)


def imitation(folder: Path) -> Path:
    """Four files of the right form: blank pictures, all of them of a zero."""
    for name, shape in zip(
        FILES, [(60_000, 28, 28), (60_000,), (10_000, 28, 28), (10_000,)], strict=True
    ):
        content = idx_header(shape) + bytes(int(np.prod(shape)))
        (folder / name).write_bytes(gzip.compress(content, 1))
    return folder


def test_data_of_the_right_form_that_is_not_mnist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load("mnist", folder=imitation(tmp_path))
    found = hashlib.sha256(idx_header((60_000,)) + bytes(60_000)).hexdigest()
    assert caught.value.key == "data.mnist_differs"
    assert FILES[1] in str(caught.value)
    assert found in str(caught.value)


def test_labels_beyond_9_are_told(tmp_path: Path) -> None:
    content = idx_header((60_000,)) + bytes(59_999) + b"\x0b"
    (imitation(tmp_path) / FILES[1]).write_bytes(content)
    with pytest.raises(DataError, match="label 60,000 is 11"):
        load("mnist", folder=tmp_path)


def test_every_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "train-labels.idx1-ubyte").touch()
    missing = [FILES[0], *FILES[2:]]
    assert missing_files(tmp_path) == missing
    with pytest.raises(DataError) as caught:
        load("mnist", folder=tmp_path)
    assert caught.value.key == "data.mnist_missing"
    assert f"lacks {', '.join(missing)}." in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert missing_files(tmp_path / "none") == FILES
    with pytest.raises(DataError, match=r"There is no folder .*none"):
        load("mnist", folder=tmp_path / "none")


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match=r"There is no folder .*file"):
        load("mnist", folder=tmp_path / "file")
