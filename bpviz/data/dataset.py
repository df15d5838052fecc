"""Dataset: examples to learn from and to test on, as one value."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

SPLITS = ("train", "validation", "test")

TYPED_BY_HAND = 10_000
"""A data set of at most so many numbers keeps them in float64, when it is given in float64."""


@dataclass(frozen=True, slots=True)
class DataRef:
    """Enough to build a data set again: see `bpviz.data.load_ref`.

    name       the name in DATASETS, or a free name
    options    what `load` was called with: (("n", 500), ("noise", 0.1), ("seed", 0))
    expansion  what was done to the training images afterwards; None: nothing
    """

    name: str
    options: tuple[tuple[str, object], ...] = ()
    expansion: Hashable | None = None


NO_REF = DataRef("")
"""Stands for a reference that was not given."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Dataset:
    """Inputs x (examples, inputs) and targets y (examples, outputs), in up to three splits.

    train_x, train_y      at least one example
    validation_x, ..._y   None, or at least one example: a split without rows becomes None
    test_x, test_y        as validation
    image_shape           (rows, columns) when an input is a picture, else None
    labels                what each output, or each class of a single output, stands for, or None
    ref                   enough to build it again; by default only the name

    All arrays have one type and are read-only and C-contiguous. That type is float32, with one
    exception: a data set of at most 10,000 numbers in which none is given as float32 was typed by
    hand, every digit counts, and it is kept in float64. An array that has the right type already
    is not copied, so splits can be views of one stored array; whoever hands it over must not
    write to it any more. A DataError says which array is wrong, and what would be right.
    """

    name: str
    train_x: Array
    train_y: Array
    validation_x: Array | None = None
    validation_y: Array | None = None
    test_x: Array | None = None
    test_y: Array | None = None
    image_shape: tuple[int, int] | None = None
    labels: tuple[str, ...] | None = None
    ref: DataRef = NO_REF

    def __post_init__(self) -> None:
        arrays = self._given()
        dtype = _common_type(arrays)
        for field in (f"{split}_{axis}" for split in SPLITS for axis in "xy"):
            array = arrays.get(field)
            stored = None if array is None else _stored(self.name, field, array, dtype)
            object.__setattr__(self, field, stored)
        self._check_splits()
        self._check_image_shape()
        self._check_labels()
        if self.ref is NO_REF:
            object.__setattr__(self, "ref", DataRef(self.name))

    @property
    def inputs(self) -> int:
        """The number of inputs d."""
        return int(self.train_x.shape[1])

    @property
    def outputs(self) -> int:
        """The number of outputs k."""
        return int(self.train_y.shape[1])

    @property
    def examples(self) -> int:
        """The number of training examples n."""
        return len(self.train_x)

    def split(self, name: str) -> tuple[Array, Array] | None:
        """(x, y) of "train", "validation" or "test"; None when there are no such examples."""
        if name not in SPLITS:
            raise DataError(
                "data.split_name",
                "A split is train, validation or test, not {value!r}.",
                value=name,
            )
        x, y = getattr(self, f"{name}_x"), getattr(self, f"{name}_y")
        return None if x is None else (x, y)

    def _given(self) -> dict[str, Array]:
        """The arrays as they were given, without the splits that have no rows."""
        arrays = {}
        for split in SPLITS:
            x = _as_array(self.name, f"{split}_x", getattr(self, f"{split}_x"))
            y = _as_array(self.name, f"{split}_y", getattr(self, f"{split}_y"))
            if len(x) == len(y) == 0 and split != "train":
                continue
            arrays[f"{split}_x"], arrays[f"{split}_y"] = x, y
        return arrays

    def _check_splits(self) -> None:
        for name in SPLITS:
            pair = self.split(name)
            if pair is not None:
                self._check_rows(name, *pair)
                self._check_width(f"{name}_x", "train_x", pair[0], self.inputs)
                self._check_width(f"{name}_y", "train_y", pair[1], self.outputs)

    def _check_rows(self, split: str, x: Array, y: Array) -> None:
        if len(x) != len(y) or not len(x):
            raise DataError(
                "data.rows",
                "The {split} split of {name} has {inputs:,} rows of inputs and {targets:,} of "
                "targets; it needs the same number of both, and at least one.",
                name=self.name,
                split=split,
                inputs=len(x),
                targets=len(y),
            )

    def _check_width(self, field: str, like: str, array: Array, right: int) -> None:
        if array.shape[1] != right:
            raise DataError(
                "data.width",
                "{field} of {name} has {found:,} columns; {like} has {right:,}, and all splits "
                "need the same.",
                name=self.name,
                field=field,
                like=like,
                found=array.shape[1],
                right=right,
            )

    def _check_image_shape(self) -> None:
        if self.image_shape is None:
            return
        shape = tuple(self.image_shape)
        if len(shape) != 2 or min(shape) < 1 or shape[0] * shape[1] != self.inputs:
            raise DataError(
                "data.image_shape",
                "image_shape of {name} is {value!r}; it must be (rows, columns) with a product "
                "of {inputs:,}, the number of inputs.",
                name=self.name,
                value=shape,
                inputs=self.inputs,
            )
        object.__setattr__(self, "image_shape", shape)

    def _check_labels(self) -> None:
        if self.labels is None:
            return
        labels = self.labels if isinstance(self.labels, str) else tuple(self.labels)
        right = (1, 2) if self.outputs == 1 else (self.outputs,)
        if (
            isinstance(labels, str)
            or len(labels) not in right
            or not all(isinstance(label, str) for label in labels)
        ):
            raise DataError(
                "data.labels",
                "labels of {name} are {value!r}; they must be {right} texts, one for each class.",
                name=self.name,
                value=labels,
                right=right[-1],
            )
        object.__setattr__(self, "labels", labels)


def _as_array(name: str, field: str, value: ArrayLike | None) -> Array:
    """The array behind `value`, of whatever kind of number; None is one without rows."""
    try:
        array = np.asarray(() if value is None else value)
    except (TypeError, ValueError):
        array = np.asarray(None)
    if len(array.shape) == 1 and not len(array):
        return np.empty((0, 0), np.float32)
    if array.dtype.kind not in "fiub" or array.ndim != 2 or not array.shape[1]:
        raise DataError(
            "data.two_dimensions",
            "{field} of {name} must be numbers in rows (one an example) and columns; "
            "its shape is {shape} and its type is {dtype}.",
            name=name,
            field=field,
            shape=array.shape,
            dtype=array.dtype,
        )
    return array


def _common_type(arrays: dict[str, Array]) -> type[np.float32] | type[np.float64]:
    small = sum(array.size for array in arrays.values()) <= TYPED_BY_HAND
    exact = all(array.dtype != np.float32 for array in arrays.values())
    return np.float64 if small and exact else np.float32


def _stored(name: str, field: str, array: Array, dtype: type[Any]) -> Array:
    """The array as it is kept: of this type, contiguous, finite, read-only."""
    with np.errstate(over="ignore"):
        stored: Array = np.ascontiguousarray(array, dtype).view()
    # The extremes are NaN or infinite when any number is: no mask as large as the data is needed.
    if stored.size and not np.isfinite([stored.min(), stored.max()]).all():
        row, column = np.argwhere(~np.isfinite(stored))[0].tolist()
        raise DataError(
            "data.finite",
            "{field} of {name} must hold finite numbers; row {row:,}, column {column:,} "
            "is {value}.",
            name=name,
            field=field,
            row=row + 1,
            column=column + 1,
            value=stored[row, column],
        )
    stored.flags.writeable = False
    return stored
