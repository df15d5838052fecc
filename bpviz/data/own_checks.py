"""What must hold before a person's own table becomes a data set, and what to say if it does not."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from bpviz.data.errors import DataError
from bpviz.data.own_file import Column, OwnTable
from bpviz.engine.activations import Array

MOST_NAMED: Final = 5
"""Places that a sentence names; of the others it says how many they are."""

MOST_CLASSES: Final = 100
MOST_INPUTS: Final = 1024
"""A layer has no more units."""


def check_choice(kind: str, kinds: Sequence[str], scaling: str, scalings: Sequence[str]) -> None:
    """Raises DataError when a word is none of those that can be chosen."""
    for option, value, allowed in (("kind", kind, kinds), ("scaling", scaling, scalings)):
        if value not in allowed:
            raise DataError(
                "data.own_choice",
                "{option} must be one of {allowed}, not {value!r}.",
                option=option,
                allowed=", ".join(allowed),
                value=value,
            )


def check_rows(table: OwnTable, targets: Sequence[str], inputs: Sequence[str], kind: str) -> None:
    """Raises DataError when these columns cannot be inputs and targets."""
    if kind == "classes" and len(targets) > 1:
        raise DataError(
            "data.own_targets",
            "Exactly one column names the classes; {found} are chosen.",
            found=len(targets),
        )
    if not targets:
        raise DataError("data.own_no_target", "Choose the column that is to be learnt.")
    if not inputs:
        raise DataError(
            "data.own_no_inputs",
            "There is nothing to learn from: choose at least one column of numbers as an input.",
        )
    if len(inputs) > MOST_INPUTS:
        raise DataError(
            "data.own_inputs",
            "{found:,} columns are inputs; up to {limit:,} are possible.",
            found=len(inputs),
            limit=MOST_INPUTS,
        )
    both = [name for name in inputs if name in targets]
    if both:
        raise DataError(
            "data.own_both",
            "The column {column!r} cannot be both input and target.",
            column=both[0],
        )
    numbers = [*inputs, *(targets if kind == "numbers" else ())]
    for name in numbers:
        column = table.column(name)
        if column.kind != "number":
            raise DataError(
                "data.own_words",
                "The column {column!r} holds words, such as {value!r}; numbers are needed.",
                column=name,
                value=next((text for text in column.texts if text), ""),
            )


def rows_used(table: OwnTable, columns: Sequence[Column], skip: bool) -> Array:
    """(rows,) bool: rows in which nothing is missing. Without `skip` missing values are an error.

    skip  leave out the rows in which a value is missing
    """
    missing = np.stack([column.lacking for column in columns], axis=1)
    used = np.logical_not(missing.any(axis=1))
    if not used.all() and not skip:
        raise _missing(table, columns, missing)
    if not used.any():
        raise DataError(
            "data.own_all_missing", "Every row lacks a value, so none is left to learn from."
        )
    return used


def check_numbers(table: OwnTable, columns: Sequence[Column], used: Array) -> None:
    """Raises DataError when a cell that is used is no number, or one too large."""
    wrong = np.stack([np.isnan(column.values) & used for column in columns], axis=1)
    if wrong.any():
        raise _no_number(table, columns, wrong)
    for column in columns:
        large = (np.abs(column.values) > np.finfo(np.float32).max) & used
        if large.any():
            place = int(np.argmax(large))
            raise DataError(
                "data.own_large",
                "Row {row}, {column}: {value!r} is too large a number.",
                row=int(table.rows[place]),
                column=column.name,
                value=column.texts[place],
            )


def class_names(table: OwnTable, column: Column, rows: Array) -> tuple[tuple[str, ...], Array]:
    """The names of the classes, in order, and the class (rows,) of each of these rows."""
    texts = np.array(column.texts, object)[rows]
    names, classes = np.unique(texts.astype(str), return_inverse=True)
    if len(names) < 2:
        raise DataError(
            "data.own_one_class",
            "Every row of {column!r} says {value!r}; at least two classes are needed.",
            column=column.name,
            value=str(names[0]),
        )
    if len(names) > MOST_CLASSES:
        raise DataError(
            "data.own_classes",
            "{column!r} has {found:,} different values; up to {limit} classes are possible. "
            "Are they numbers to predict?",
            column=column.name,
            found=len(names),
            limit=MOST_CLASSES,
        )
    return _in_order(table, column, names, classes.ravel(), rows)


def constant_columns(table: OwnTable, names: Sequence[str]) -> tuple[str, ...]:
    """Those of these columns that hold one number only: nothing can be learnt from them."""
    constant = []
    for name in names:
        values = table.column(name).values
        known = values[~np.isnan(values)]
        if len(known) and (known == known[0]).all():
            constant.append(name)
    return tuple(constant)


def _in_order(
    table: OwnTable, column: Column, names: Array, classes: Array, rows: Array
) -> tuple[tuple[str, ...], Array]:
    """Classes that are numbers by their value, 2 before 10; others by the alphabet."""
    values = column.values[rows]
    if np.isnan(values).any():
        return tuple(names.tolist()), classes
    first = np.array([values[np.argmax(classes == place)] for place in range(len(names))])
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return tuple(names[order].tolist()), rank[classes]


def _missing(table: OwnTable, columns: Sequence[Column], where: Array) -> DataError:
    """The error about the missing cells of `where` (rows, columns): the first named by row."""
    cells = np.argwhere(where).tolist()
    first = cells[:MOST_NAMED]
    places = ", ".join(f"{table.rows[row]} ({columns[place].name})" for row, place in first)
    if len(cells) == len(first):
        return DataError("data.own_missing", "A value is missing in row {places}.", places=places)
    return DataError(
        "data.own_missing_more",
        "A value is missing in row {places} and at {more:,} other places.",
        places=places,
        more=len(cells) - len(first),
    )


def _no_number(table: OwnTable, columns: Sequence[Column], where: Array) -> DataError:
    """The error about the cells of `where` (rows, columns) with words in them."""
    cells = np.argwhere(where).tolist()
    first = cells[:MOST_NAMED]
    places = ", ".join(
        f"{table.rows[row]} ({columns[place].name}: “{columns[place].texts[row]}”)"
        for row, place in first
    )
    if len(cells) == len(first):
        return DataError("data.own_no_number", "There is no number in row {places}.", places=places)
    return DataError(
        "data.own_no_number_more",
        "There is no number in row {places} and at {more:,} other places.",
        places=places,
        more=len(cells) - len(first),
    )
