"""Tables of numbers that were typed or pasted: CSV, semicolons, tabs, or what a spreadsheet gives.

The separator is the tab where the text has one, else the semicolon, else the comma, else blanks.
With a tab or a semicolon a comma inside a cell is a decimal comma: it is not needed between cells.
Rows are counted as lines of the text, from 1, a header and empty lines among them: "row 3" is the
row that the spreadsheet calls so.
"""

import csv
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bpviz.data.dataset import TYPED_BY_HAND
from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

MAX_TEXT: Final = 1_000_000
"""Bytes of a text that is read as a table."""

MAX_NUMBERS: Final = TYPED_BY_HAND
"""Numbers in a table: beyond that it would no longer be kept with all its digits."""

NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
MINUS_SIGNS: Final = str.maketrans("\u2212\u2013", "--")

Line = tuple[int, list[str]]
"""The number of a line and its cells, stripped."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Numbers in rows and columns, and what a header called the columns.

    values  (rows, columns) float64, all finite, read-only
    names   one a column, or () without a header
    """

    values: Array
    names: tuple[str, ...] = ()


def parse_table(text: str, columns: int | None = None) -> Array:
    """The numbers (rows, columns) of a table as text, in float64: see `read_table`."""
    return read_table(text, columns).values


def read_table(text: str, columns: int | None = None) -> Table:
    """The table that a text holds; `columns` is how many it must have, None any number.

    A first row without any number is a header when rows follow it. A DataError names the row,
    the column and the value of what is no number, is missing or is too much.
    """
    if len(text) > MAX_TEXT or len(text.encode("utf-8", "replace")) > MAX_TEXT:
        raise DataError(
            "data.table_text",
            "The text is {size:,} characters long; a table may have up to {limit:,} bytes.",
            size=len(text),
            limit=MAX_TEXT,
        )
    separator = _separator(text)
    lines = _without_empty_columns(_lines(text.removeprefix("\ufeff"), separator))
    names: tuple[str, ...] = ()
    comma = separator in ("\t", ";")
    if len(lines) > 1 and not any(number_in(cell, comma) is not None for cell in lines[0][1]):
        names, lines = tuple(lines[0][1]), lines[1:]
    if not lines:
        raise DataError("data.table_empty", "There is no table in the text: it has no numbers.")
    _check_widths(lines, columns)
    check_count(len(lines), len(lines[0][1]))
    values = np.array([_numbers(line, comma) for line in lines], np.float64)
    values.flags.writeable = False
    return Table(values, names if len(names) == values.shape[1] else ())


def check_count(rows: int, columns: int) -> None:
    """Raises DataError when so many rows and columns are more numbers than one types."""
    if rows * columns > MAX_NUMBERS:
        raise DataError(
            "data.table_numbers",
            "{rows:,} rows of {columns:,} columns are {count:,} numbers; "
            "a table typed or pasted may have up to {limit:,}.",
            rows=rows,
            columns=columns,
            count=rows * columns,
            limit=MAX_NUMBERS,
        )


def _separator(text: str) -> str | None:
    """What stands between the cells; None: blanks."""
    return next((mark for mark in "\t;," if mark in text), None)


def _lines(text: str, separator: str | None) -> list[Line]:
    """The lines that are not empty, as cells."""
    if separator is None:
        split = enumerate((line.split() for line in text.splitlines()), 1)
        return [(number, cells) for number, cells in split if cells]
    reader = csv.reader(text.splitlines(), delimiter=separator)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error:
        raise DataError(
            "data.table_unreadable",
            "Row {row} of the text cannot be read as cells of a table.",
            row=reader.line_num,
        ) from None
    return [(number, cells) for number, cells in rows if any(cells)]


def _without_empty_columns(lines: list[Line]) -> list[Line]:
    """Without the columns at the end that no row has anything in: a comma too many in each."""
    width = max((_filled(cells) for _, cells in lines), default=0)
    return [(number, cells[:width]) for number, cells in lines]


def _filled(cells: Sequence[str]) -> int:
    """How many cells there are up to the last that is not empty."""
    return max((place for place, cell in enumerate(cells, 1) if cell), default=0)


def _check_widths(lines: list[Line], columns: int | None) -> None:
    first, right = lines[0][0], len(lines[0][1])
    for number, cells in lines:
        if len(cells) != right:
            raise DataError(
                "data.table_ragged",
                "Row {row} has {found:,} values, row {first} has {right:,}; "
                "all rows need the same number.",
                row=number,
                found=len(cells),
                first=first,
                right=right,
            )
    if columns is not None and right != columns:
        raise DataError(
            "data.table_columns",
            "The table has {found:,} columns; {right:,} are needed.",
            found=right,
            right=columns,
        )


def _numbers(line: Line, comma: bool) -> list[float]:
    row, cells = line
    return [_number(cell, row, column, comma) for column, cell in enumerate(cells, 1)]


def _number(cell: str, row: int, column: int, comma: bool) -> float:
    if not cell:
        raise DataError(
            "data.table_missing",
            "Row {row}, column {column}: the value is missing.",
            row=row,
            column=column,
        )
    value = number_in(cell, comma)
    if value is None:
        raise DataError(
            "data.table_number",
            "Row {row}, column {column}: {value!r} is not a number.",
            row=row,
            column=column,
            value=cell,
        )
    if not math.isfinite(value):
        raise DataError(
            "data.table_finite",
            "Row {row}, column {column}: {value!r} is too large a number.",
            row=row,
            column=column,
            value=cell,
        )
    return value


def number_in(cell: str, comma: bool) -> float | None:
    """The number in a cell, infinite when it is too large; None when it is none.

    comma  whether a comma may be the decimal mark
    """
    plain = cell.translate(MINUS_SIGNS)
    if comma:
        plain = plain.replace(",", ".")
    return float(plain) if NUMBER.fullmatch(plain) else None
