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
from bpviz.data.options import FolderOption, Option, spoken
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range

FOLDER = FolderOption("folder")

TRAIN, VALIDATION, TEST = 50_000, 10_000, 10_000
"""The customary split: the training files are cut, the test files are the test (Nielsen)."""

SIZE = Option("n", TRAIN, Range(10, TRAIN, whole=True), quiet=True)
"""How many of the training pictures are used: the first ones."""

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


def load(folder: str | Path, n: int = TRAIN) -> Dataset:
    """n of 50,000 pictures to train, 10,000 for validation and testing each; x (n, 784) in [0, 1].

    The pictures are stored once, in one float32 array of up to (70000, 784), of which the splits
    are views. A DataError names every missing file, or the one that is wrong, and what is wrong.
    """
    folder, n = FOLDER.checked(folder), int(SIZE.checked(n))
    paths = _paths(folder)
    train = np.r_[:n, TRAIN : TRAIN + VALIDATION]
    labels = _read(paths, TRAIN_LABELS)[train], _read(paths, TEST_LABELS)
    y = one_hot(np.concatenate(labels))
    test = n + VALIDATION
    x: Array = np.empty((test + TEST, 28 * 28), np.float32)
    images = _read(paths, TRAIN_IMAGES)
    _fill_images(x[:n], images[:n])
    _fill_images(x[n:test], images[TRAIN:])
    del images
    _fill_images(x[test:], _read(paths, TEST_IMAGES))
    return Dataset(
        name="mnist",
        train_x=x[:n],
        train_y=y[:n],
        validation_x=x[n:test],
        validation_y=y[n:test],
        test_x=x[test:],
        test_y=y[test:],
        image_shape=(28, 28),
        labels=DIGIT_LABELS,
        ref=ref_of(folder, n),
    )


def ref_of(folder: str | Path, n: int = TRAIN) -> DataRef:
    """What `load` would refer to its data set by."""
    checked = int(SIZE.checked(n))
    return DataRef("mnist", (("folder", str(FOLDER.checked(folder))), *spoken(((SIZE, checked),))))


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


def _fill_images(x: Array, images: Array) -> None:
    """Fills x (n, 784) with the pictures (n, 28, 28), 255 becoming 1, in slices."""
    for start in range(0, len(x), SLICE):
        part = slice(start, start + SLICE)
        np.divide(images[part].reshape(-1, x.shape[1]), np.float32(255), out=x[part])
