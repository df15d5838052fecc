"""MNIST from its four files: 70,000 pictures of handwritten digits, 28x28.

Collected by Y. LeCun, C. Cortes and C. Burges. The files may be gzipped or plain, and named with
a hyphen or a dot (train-images-idx3-ubyte.gz, train-images.idx3-ubyte). What they hold is checked
by its SHA-256, so the data is the original, in the original order.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.digits import DIGIT_LABELS, one_hot
from bpviz.data.errors import DataError
from bpviz.data.idx import idx_header, read_idx, read_labels, unreadable
from bpviz.data.options import FolderOption
from bpviz.engine.activations import Array

FOLDER = FolderOption("folder")

TRAIN, VALIDATION, TEST = 50_000, 10_000, 10_000
"""The customary split: the training files are cut, the test files are the test (Nielsen)."""

SLICE = 5_000  # images converted at once


@dataclass(frozen=True, slots=True)
class MnistFile:
    """One of the four files: its usual name, the shape of its array, the SHA-256 of its bytes."""

    name: str
    shape: tuple[int, ...]
    sha256: str

    def names(self) -> tuple[str, ...]:
        """The names under which it is found, the usual one first."""
        dotted = self.name.replace("-idx", ".idx")
        return (f"{self.name}.gz", self.name, f"{dotted}.gz", dotted)


TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS = FILES = (
    MnistFile(
        "train-images-idx3-ubyte",
        (60_000, 28, 28),
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    ),
    MnistFile(
        "train-labels-idx1-ubyte",
        (60_000,),
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    ),
    MnistFile(
        "t10k-images-idx3-ubyte",
        (10_000, 28, 28),
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    ),
    MnistFile(
        "t10k-labels-idx1-ubyte",
        (10_000,),
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ),
)


def load(folder: str | Path) -> Dataset:
    """50,000 examples to train, 10,000 for validation, 10,000 for testing; x (n, 784) in [0, 1].

    The pictures are stored once, in one float32 array of (70000, 784), of which the splits are
    views. A DataError names every missing file, or the one that is wrong, and what is wrong.
    """
    folder = FOLDER.checked(folder)
    paths = _paths(folder)
    y = one_hot(np.concatenate([_read(paths, TRAIN_LABELS), _read(paths, TEST_LABELS)]))
    x: Array = np.empty((TRAIN + VALIDATION + TEST, 28 * 28), np.float32)
    _fill_images(x[: TRAIN + VALIDATION], paths, TRAIN_IMAGES)
    _fill_images(x[TRAIN + VALIDATION :], paths, TEST_IMAGES)
    validation = slice(TRAIN, TRAIN + VALIDATION)
    return Dataset(
        name="mnist",
        train_x=x[:TRAIN],
        train_y=y[:TRAIN],
        validation_x=x[validation],
        validation_y=y[validation],
        test_x=x[TRAIN + VALIDATION :],
        test_y=y[TRAIN + VALIDATION :],
        image_shape=(28, 28),
        labels=DIGIT_LABELS,
        ref=DataRef("mnist", (("folder", str(folder)),)),
    )


def missing_files(folder: str | Path) -> list[str]:
    """The usual names of those of the four files that the folder lacks under all their names."""
    try:
        present = set(os.listdir(folder))
    except OSError:
        present = set()
    return [f"{file.name}.gz" for file in FILES if present.isdisjoint(file.names())]


def _paths(folder: Path) -> dict[MnistFile, Path]:
    """Where each of the four files is."""
    try:
        present = set(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DataError("data.no_folder", "There is no folder {folder}.", folder=folder) from error
    except OSError as error:
        raise unreadable(folder, error) from error
    missing = missing_files(folder)
    if missing:
        raise DataError(
            "data.mnist_missing",
            "{folder} lacks {missing}. MNIST needs these four files: {all}.",
            folder=folder,
            missing=", ".join(missing),
            all=", ".join(f"{file.name}.gz" for file in FILES),
        )
    return {file: next(folder / name for name in file.names() if name in present) for file in FILES}


def _read(paths: dict[MnistFile, Path], file: MnistFile) -> Array:
    """The bytes of the file, which are those of MNIST."""
    path = paths[file]
    array = read_labels(path, *file.shape) if len(file.shape) == 1 else read_idx(path, file.shape)
    digest = hashlib.sha256(idx_header(file.shape))
    digest.update(array.data)
    if digest.hexdigest() != file.sha256:
        raise DataError(
            "data.mnist_differs",
            "{file} has the right form, but what it holds is not MNIST: its SHA-256 is {found}, "
            "and {right} is right. Download it again.",
            file=path,
            found=digest.hexdigest(),
            right=file.sha256,
        )
    return array


def _fill_images(x: Array, paths: dict[MnistFile, Path], file: MnistFile) -> None:
    """Fills x (n, 784) with the pictures, 255 becoming 1, without a second float array."""
    images = _read(paths, file).reshape(len(x), -1)
    for start in range(0, len(x), SLICE):
        part = slice(start, start + SLICE)
        np.divide(images[part], np.float32(255), out=x[part])
