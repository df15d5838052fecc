"""A person's own table as a data set: which columns are inputs, which the target, what they mean.

    table = read_file("iris.csv")
    dataset = to_dataset(table, ["species"])

What is made of a table is held by the data set's ref: the file, its SHA-256 and every choice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.errors import DataError
from bpviz.data.options import Option, checked_shares, held_out
from bpviz.data.own_checks import (
    check_choice,
    check_numbers,
    check_rows,
    class_names,
    constant_columns,
    rows_used,
)
from bpviz.data.own_file import Column, OwnTable, read_file
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range

__all__ = [
    "KINDS",
    "NAME",
    "SCALINGS",
    "OwnTable",
    "constant_columns",
    "read_file",
    "rebuilt",
    "to_dataset",
    "usual_inputs",
    "usual_target",
]

NAME: Final = "table"
"""The name of a `DataRef` to a person's own table; it is no name of DATASETS."""

FILE: Final = ("path", "digest", "header")
"""What a ref holds of the file; the rest is what was chosen."""

KINDS: Final = ("classes", "numbers")
FEW_CLASSES: Final = 10
"""So many different whole numbers are rather classes than amounts."""

SCALINGS: Final = ("none", "standard", "unit")
STREAM, ORDER = 5, 2  # the random stream of data, and its part that orders examples
SEED: Final = Option("seed", 0, Range(0, 2**63 - 1, whole=True))


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is made of a table, as checked plain values."""

    targets: tuple[str, ...]
    kind: str
    inputs: tuple[str, ...]
    validation: float
    test: float
    seed: int
    scaling: str
    skip_missing: bool
    one_output: bool


def usual_inputs(table: OwnTable, targets: Sequence[str]) -> tuple[str, ...]:
    """The columns of numbers that are no target."""
    return tuple(c.name for c in table.columns if c.kind == "number" and c.name not in targets)


def usual_target(table: OwnTable) -> tuple[str, str]:
    """The column that is most likely to be learnt, and whether it is "classes" or "numbers".

    It is the last column of words, else the last column. Few different whole numbers are classes.
    """
    words = [column for column in table.columns if column.kind == "text"]
    column = (words or table.columns)[-1]
    known = np.unique(column.values[~np.isnan(column.values)])
    few = len(known) <= FEW_CLASSES and bool((known == np.rint(known)).all())
    return column.name, "classes" if column.kind == "text" or few else "numbers"


def to_dataset(
    table: OwnTable,
    targets: Sequence[str],
    kind: str = "classes",
    *,
    inputs: Sequence[str] | None = None,
    validation: float = 0.2,
    test: float = 0.2,
    seed: int = 0,
    scaling: str = "none",
    skip_missing: bool = False,
    one_output: bool = False,
) -> Dataset:
    """The examples of a table, one a row.

    targets       names of the columns to learn: exactly one for classes
    kind          "classes": each different cell is a class, one-hot; "numbers": the values
    inputs        names of the columns to learn from; None: the other columns of numbers
    validation, test   shares of the examples, each 0 to 0.9, together at most 0.9; classes are
                  shared out evenly. Examples are shuffled first, drawn with the seed
    scaling       of inputs and of targets that are numbers, by the training examples: "standard"
                  (mean 0, deviation 1), "unit" (from 0 to 1) or "none". A constant becomes 0
    skip_missing  leave out rows in which a value is missing; otherwise they are an error
    one_output    two classes make one output, 0 or 1, instead of two

    A DataError names columns, and rows by their line in the file: up to five, and how many more.
    """
    shares = checked_shares(validation, test)
    choice = _Choice(
        tuple(targets),
        kind,
        usual_inputs(table, targets) if inputs is None else tuple(inputs),
        *shares,
        int(SEED.checked(seed)),
        scaling,
        bool(skip_missing),
        bool(one_output),
    )
    check_choice(choice.kind, KINDS, choice.scaling, SCALINGS)
    check_rows(table, choice.targets, choice.inputs, choice.kind)
    inputs_of = [table.column(name) for name in choice.inputs]
    targets_of = [table.column(name) for name in choice.targets]
    numbers = inputs_of + (targets_of if kind == "numbers" else [])
    used = rows_used(table, inputs_of + targets_of, choice.skip_missing)
    check_numbers(table, numbers, used)
    return _made(table, choice, inputs_of, targets_of, np.flatnonzero(used))


def rebuilt(options: Mapping[str, Any]) -> Dataset:
    """The data set that the options of a ref describe, from its file.

    A DataError when these are no such options, or when the file has changed.
    """
    chosen = dict(options)
    if sorted(chosen) != sorted((*FILE, *_Choice.__slots__)):
        raise DataError(
            "data.own_options",
            "What is held about this table is incomplete; choose its file again.",
        )
    path, digest, header = (chosen.pop(name) for name in FILE)
    table = read_file(path, header)
    if table.digest != digest:
        raise DataError(
            "data.own_changed",
            "{file} has changed since it was chosen; choose it again.",
            file=table.path,
        )
    return to_dataset(table, **chosen)


def _made(
    table: OwnTable, choice: _Choice, inputs: list[Column], targets: list[Column], rows: Array
) -> Dataset:
    """The data set of these rows of the table (places from 0)."""
    x, labels = _stacked(inputs, rows), None
    rng = np.random.default_rng((choice.seed, STREAM, ORDER))
    if choice.kind == "classes":
        labels, classes = class_names(table, targets[0], rows)
        order = _in_turns(classes, rng)
        one = choice.one_output and len(labels) == 2
        y = classes[:, None].astype(float) if one else np.eye(len(labels))[classes]
    else:
        y, order = _stacked(targets, rows), rng.permutation(len(rows))
    for_validation, for_test = held_out(len(rows), choice.validation, choice.test)
    test = len(rows) - for_test
    train = test - for_validation
    x, y = x[order], y[order]
    _scale(x, train, choice.scaling)
    if choice.kind == "numbers":
        _scale(y, train, choice.scaling)
    return Dataset(
        name=table.path.name,
        train_x=x[:train],
        train_y=y[:train],
        validation_x=x[train:test],
        validation_y=y[train:test],
        test_x=x[test:],
        test_y=y[test:],
        labels=labels if labels is not None or len(targets) == 1 else choice.targets,
        ref=_ref(table, choice),
    )


def _ref(table: OwnTable, choice: _Choice) -> DataRef:
    held = tuple((name, getattr(choice, name)) for name in _Choice.__slots__)
    file = zip(FILE, (str(table.path), table.digest, table.header), strict=True)
    return DataRef(NAME, (*file, *held))


def _stacked(columns: list[Column], rows: Array) -> Array:
    """(rows, columns) float64."""
    stacked: Array = np.stack([column.values[rows] for column in columns], axis=1)
    return stacked


def _in_turns(classes: Array, rng: np.random.Generator) -> Array:
    """A shuffled order of which every part has about the same share of each class."""
    shuffled = rng.permutation(len(classes))
    by_class = shuffled[np.argsort(classes[shuffled], kind="stable")]
    sizes = np.bincount(classes)
    starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
    # Where an example stands in its class, 0 to 1: classes are laid evenly along the order. The
    # first of each stands before the middle, so that the rarest class has one to train with.
    first = rng.random(len(sizes)) / 2
    place = (np.arange(len(classes)) - starts + np.repeat(first, sizes)) / np.repeat(sizes, sizes)
    order: Array = by_class[np.argsort(place, kind="stable")]
    return order


def _scale(values: Array, train: int, scaling: str) -> None:
    """Scales the columns in place, by what the first `train` rows hold."""
    if scaling == "none":
        return
    known = values[:train]
    if scaling == "standard":
        middle, width = known.mean(axis=0), known.std(axis=0)
    else:
        middle, width = known.min(axis=0), np.ptp(known, axis=0)
    values -= middle
    # Rounding can leave a constant column a deviation just above 0.
    constant = np.ptp(known, axis=0) == 0
    values /= np.where(constant, 1, width)
    values[:, constant] = 0
