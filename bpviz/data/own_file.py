"""A person's own table, read from a file: CSV, semicolons or tabs, with numbers and with words.

The file comes from somewhere else, so its size is looked at before it is read, and its cells are
counted while they are. Rows are counted as lines of the file, from 1, as editors and spreadsheets
do.
"""

import codecs
import csv
import hashlib
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bpviz.data.errors import DataError
from bpviz.data.idx import check_ordinary, unreadable
from bpviz.data.table import number_in
from bpviz.engine.activations import Array

MAX_BYTES: Final = 64 * 2**20
"""Bytes of a file that is read as a table."""

MAX_CELLS: Final = 1_000_000
"""Cells of a table."""

SEPARATORS: Final = "\t;,"
MISSING: Final = frozenset(("", "na", "n/a", "nan", "null", "none", "?", "-"))
"""Cells, in small letters, that say that a value is missing."""

LOOKED_AT: Final = 20
"""Rows by which the separator is found."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of a table.

    name    what the header calls it, else "column 3"; no two are alike
    kind    "number" when more than half of the cells that hold something are numbers, or "text"
    texts   every cell as it stands in the file, stripped
    values  (rows,) float64, read-only: NaN where a cell is no number
    lacking (rows,) bool, read-only: where the value is missing
    """

    name: str
    kind: str
    texts: tuple[str, ...]
    values: Array
    lacking: Array


@dataclass(frozen=True, slots=True, eq=False)
class OwnTable:
    """A table with names, as it was read.

    path       the file, absolute
    digest     SHA-256 of its bytes, in hexadecimal
    encoding   "utf-8", "utf-16" or "latin-1": what was read when it was not valid UTF-8
    separator  a tab, a semicolon, a comma, or "" when there is one column
    header     whether the first row holds the names
    columns    at least one; all have equally many rows, at least one
    rows       (rows,) the line of the file that each row begins on, from 1
    """

    path: Path
    digest: str
    encoding: str
    separator: str
    header: bool
    columns: tuple[Column, ...]
    rows: Array

    def column(self, name: str) -> Column:
        """The column of this name; a DataError names those that there are."""
        for column in self.columns:
            if column.name == name:
                return column
        raise DataError(
            "data.own_no_column",
            "{file} has no column {column!r}. Its columns are {names}.",
            file=self.path,
            column=name,
            names=", ".join(column.name for column in self.columns),
        )


def read_file(path: str | Path, header: bool | None = None) -> OwnTable:
    """The table in a file. header: whether its first row holds names; None: found out.

    A first row without any number is taken for names. A DataError says what the file is instead
    of a table, or names the rows that are too long.
    """
    path = Path(path).absolute()
    raw = _bytes(path)
    text, encoding = _decoded(path, raw)
    separator = _separator(text)
    lines = _trimmed(list(_cells(path, text, separator)))
    comma = separator in ("\t", ";")
    if header is None:
        header = len(lines) > 1 and not any(_is_number(cell, comma) for cell in lines[0][1])
    names = lines.pop(0)[1] if header and lines else []
    if not lines:
        raise DataError(
            "data.own_empty", "{file} holds no table: it has no rows of values.", file=path
        )
    width = len(names) or max(len(cells) for _, cells in lines)
    _check_widths(path, lines, width)
    rows = np.array([number for number, _ in lines], np.int64)
    rows.flags.writeable = False
    return OwnTable(
        path,
        hashlib.sha256(raw).hexdigest(),
        encoding,
        separator,
        header,
        tuple(
            _column(name, tuple(c[place] if place < len(c) else "" for _, c in lines), comma)
            for place, name in enumerate(_named(names, width))
        ),
        rows,
    )


def _bytes(path: Path) -> bytes:
    try:
        check_ordinary(path)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DataError(
                "data.own_size",
                "{file} has {size:,} MB; a table may have up to {limit:,} MB.",
                file=path,
                size=math.ceil(size / 2**20),
                limit=MAX_BYTES // 2**20,
            )
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    except FileNotFoundError as error:
        raise DataError("data.file_missing", "There is no file {file}.", file=path) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _decoded(path: Path, raw: bytes) -> tuple[str, str]:
    """The text and the encoding it was read with."""
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16"), "utf-16"
        text, encoding = raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = raw.decode("latin-1"), "latin-1"
    if "\0" in text:
        raise DataError(
            "data.own_binary",
            "{file} is no text. A table is a text file: CSV, or values with tabs or semicolons "
            "between them; save it as CSV from the program that made it.",
            file=path,
        )
    return text, encoding


def _separator(text: str) -> str:
    """What stands between the cells: what cuts the first rows into equally many, above one."""
    start = text[: 64 * 1024]
    found = {mark: _widths(start, mark) for mark in SEPARATORS}
    for mark, widths in found.items():
        if len(set(widths)) == 1 and widths[0] > 1:
            return mark
    # Rows of unequal length: the one that cuts most of them.
    cut = {mark: sum(width > 1 for width in widths) for mark, widths in found.items()}
    best = max(cut, key=cut.__getitem__)
    return best if cut[best] else ""


def _widths(text: str, separator: str) -> list[int]:
    """How many cells the first rows have with this separator, empty ones at the end not counted."""
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if any(cell.strip() for cell in cells):
                widths.append(len(cells))
            if len(widths) == LOOKED_AT:
                break
    except csv.Error:
        return []
    return widths


def _cells(path: Path, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty: the line each begins on, and its cells, stripped."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or ",")
    count, line = 0, 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                count += len(stripped)
                _check_count(path, count)
                yield line, stripped
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(
            "data.own_unreadable",
            "Row {row} of {file} cannot be read as cells of a table: is a quotation mark missing?",
            row=line,
            file=path,
        ) from error


def _check_count(path: Path, count: int) -> None:
    if count > MAX_CELLS:
        raise DataError(
            "data.own_cells",
            "{file} has more than {limit:,} values; take fewer rows or columns.",
            file=path,
            limit=MAX_CELLS,
        )


def _trimmed(lines: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Without the columns at the end that no row has anything in."""
    width = max((_filled(cells) for _, cells in lines), default=0)
    return [(number, cells[:width]) for number, cells in lines]


def _filled(cells: list[str]) -> int:
    return max((place for place, cell in enumerate(cells, 1) if cell), default=0)


def _check_widths(path: Path, lines: list[tuple[int, list[str]]], width: int) -> None:
    """Rows that are too long are refused; what is lacking at the end of a row is missing."""
    for number, cells in lines:
        if _filled(cells) > width:
            raise DataError(
                "data.own_ragged",
                "Row {row} of {file} has {found:,} values; there are {right:,} columns.",
                row=number,
                file=path,
                found=_filled(cells),
                right=width,
            )


def _named(names: list[str], width: int) -> list[str]:
    """A name for each column: those without one are counted, those alike told apart."""
    found: list[str] = []
    for place in range(width):
        given = names[place] if place < len(names) else ""
        name, again = given or f"column {place + 1}", 2
        while name in found:
            name, again = f"{given or 'column'} ({again})", again + 1
        found.append(name)
    return found


def _is_number(cell: str, comma: bool) -> bool:
    return number_in(cell, comma) is not None


def _column(name: str, texts: tuple[str, ...], comma: bool) -> Column:
    read = [number_in(text, comma) for text in texts]
    values = np.array([math.nan if value is None else value for value in read], np.float64)
    values[np.isinf(values)] = math.nan
    lacking = np.array([text.lower() in MISSING for text in texts], bool)
    values.flags.writeable = lacking.flags.writeable = False
    numbers = int(np.count_nonzero(~np.isnan(values)))
    kind = "number" if 2 * numbers > len(texts) - int(lacking.sum()) else "text"
    return Column(name, kind, texts, values, lacking)
