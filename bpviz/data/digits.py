"""The 8x8 digits that come with bpviz: 1,797 small pictures of handwritten digits.

They are the test part of E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits
(UCI Machine Learning Repository, CC BY 4.0): 32x32 bitmaps, each cell of the 8x8 picture the
count, 0 to 16, of the inked pixels in a block of 4x4. resources/data/README.md has the details.
"""

import zipfile
import zlib

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.errors import DataError
from bpviz.data.options import Option, spoken
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range
from bpviz.resources import resource

FILE = "data/digits8x8.npz"
EXAMPLES = 1797
HELD_OUT = 25
"""Examples of each digit for validation, and as many for testing."""

TRAIN = EXAMPLES - 20 * HELD_OUT
SIZE = Option("n", TRAIN, Range(10, TRAIN, whole=True), quiet=True)
"""How many of the training examples are used: the first ones."""

TURNS = (1, 2, 2, 1)
"""Who gets the next example that is held out: 1 validation, 2 testing."""

DIGIT_LABELS = tuple("0123456789")


def digits(n: int = TRAIN) -> Dataset:
    """The first n of 1,297 to train, 250 for validation, 250 for testing; x (n, 64) in [0, 1].

    The 50 held out of each digit lie evenly over the order of the file, which goes from writer to
    writer, and belong to validation and testing in turns. They are the same ones every time.
    """
    n = int(SIZE.checked(n))
    images, classes = _read()
    order = np.concatenate(_split(classes))
    x = (images[order] / np.float32(16)).reshape(-1, 64)
    y = one_hot(classes[order])
    validation = len(x) - 10 * HELD_OUT
    return Dataset(
        name="digits",
        train_x=x[:n],
        train_y=y[:n],
        validation_x=x[TRAIN:validation],
        validation_y=y[TRAIN:validation],
        test_x=x[validation:],
        test_y=y[validation:],
        image_shape=(8, 8),
        labels=DIGIT_LABELS,
        ref=DataRef("digits", spoken(((SIZE, n),))),
    )


def one_hot(classes: ArrayLike) -> Array:
    """(n,) classes 0..9 -> (n, 10) targets: 1 for the class, 0 for the others."""
    classes = np.asarray(classes)
    y: Array = np.zeros((len(classes), 10), np.float32)
    y[np.arange(len(classes)), classes] = 1
    return y


def _split(classes: Array) -> tuple[Array, Array, Array]:
    """The indices of the training, validation and test examples, each in the file's order."""
    part = np.zeros(len(classes), np.uint8)
    for digit in range(10):
        of_digit = np.flatnonzero(classes == digit)
        held_out = of_digit[np.arange(2 * HELD_OUT) * len(of_digit) // (2 * HELD_OUT)]
        part[held_out] = np.resize(TURNS, 2 * HELD_OUT)
    train, validation, test = (np.flatnonzero(part == split) for split in range(3))
    return train, validation, test


def _read() -> tuple[Array, Array]:
    """Images (1797, 8, 8) with values 0..16 and classes (1797,), both uint8."""
    try:
        with resource(FILE).open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            images, classes = file["images"], file["classes"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise _damaged() from error
    right = images.dtype == classes.dtype == np.uint8
    shapes = (images.shape, classes.shape)
    if not right or shapes != ((EXAMPLES, 8, 8), (EXAMPLES,)) or classes.max() > 9:
        raise _damaged()
    return images, classes


def _damaged() -> DataError:
    return DataError(
        "data.digits_damaged",
        "The digits that come with bpviz ({file}) are missing or damaged; install bpviz again.",
        file=FILE,
    )
