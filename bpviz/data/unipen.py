"""Digits written with a pen, as UNIPEN text: where the pen was, one `.SEGMENT` a digit.

UNIPEN is the format in which recorded handwriting is exchanged (I. Guyon and others, 1994). Of its
words only those are read that say what was written (`.SEGMENT`), by whom (`.COMMENT digit writer
sample`), and where the pen was (`.PEN_DOWN`, lines of x and y, `.PEN_UP`); the rest is passed over.
"""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

LARGEST_FILE: Final = 200_000_000
"""Characters of text in a file, at most."""

MOST_DIGITS: Final = 100_000

SUFFIXES: Final = (".unipen", ".unipen.gz")


@dataclass(frozen=True, slots=True, eq=False)
class PenDigit:
    """One digit as a hand wrote it.

    digit    0 to 9
    writer   the number of who wrote it
    sample   which of the digits of that writer it is
    strokes  arrays (n, 2) of x (to the right) and y (down), read-only, at least one point in all
    """

    digit: int
    writer: int
    sample: int
    strokes: tuple[Array, ...]


def read_pen_digits(path: str | Path) -> tuple[PenDigit, ...]:
    """The digits of a UNIPEN file, plain or gzipped, or of all such files of a folder by name.

    y, which grows upwards there, is turned to grow downwards. A DataError names the file, and the
    line where there is one, that is not as it should be.
    """
    place = Path(path)
    files = sorted(each for each in _listed(place) if each.name.endswith(SUFFIXES))
    if not files:
        raise DataError(
            "data.pen_none",
            "{folder} has no pen strokes: no file in it ends with {endings}.",
            folder=place,
            endings=" or ".join(SUFFIXES),
        )
    found: list[PenDigit] = []
    for file in files:
        found.extend(_read_file(file))
    return tuple(found)


def _listed(place: Path) -> list[Path]:
    try:
        return list(place.iterdir()) if place.is_dir() else [place.with_name(_name(place))]
    except OSError as problem:
        raise _unreadable(place, str(problem.strerror)) from problem


def _name(place: Path) -> str:
    """The name of a single file, which is taken whatever its ending is."""
    if not place.name.endswith(SUFFIXES):
        raise DataError(
            "data.pen_ending",
            "{file} is not a file of pen strokes: its name must end with {endings}.",
            file=place,
            endings=" or ".join(SUFFIXES),
        )
    return place.name


def _read_file(file: Path) -> list[PenDigit]:
    try:
        raw = file.open("rb")
        with raw, gzip.open(raw) if file.name.endswith(".gz") else raw as stream:
            text = stream.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise _unreadable(file, problem.strerror or str(problem)) from problem
    except (EOFError, zlib.error) as problem:
        raise _unreadable(file, str(problem)) from problem
    if len(text) > LARGEST_FILE:
        raise _unreadable(file, f"it has more than {LARGEST_FILE:,} characters")
    return list(_digits(file, text.decode("ascii", "replace").splitlines()))


def _unreadable(file: Path, reason: str) -> DataError:
    return DataError(
        "data.pen_unreadable",
        "{file} cannot be read as pen strokes: {reason}.",
        file=file,
        reason=reason,
    )


def _digits(file: Path, lines: list[str]) -> Iterator[PenDigit]:
    """The digits, each closed by the beginning of the next or the end of the file."""
    about: tuple[int, int, int] | None = None
    strokes: list[list[tuple[float, float]]] = []
    new, down, count = False, False, 0
    for number, line in enumerate(lines, 1):
        word = line.split(None, 1)[0] if line.strip() else ""
        if word == ".SEGMENT":
            if about is not None and any(strokes):
                yield _digit(about, strokes)
            about, strokes, new, down = None, [], True, False
        elif word == ".COMMENT" and new:
            about, new, count = _about(file, number, line), False, count + 1
            if count > MOST_DIGITS:
                raise _unreadable(file, f"it holds more than {MOST_DIGITS:,} digits")
        elif word == ".PEN_DOWN":
            down = True
            strokes.append([])
        elif word.startswith("."):
            down = False
        elif word and down:
            strokes[-1].append(_point(file, number, line))
    if about is not None and any(strokes):
        yield _digit(about, strokes)


def _digit(about: tuple[int, int, int], strokes: list[list[tuple[float, float]]]) -> PenDigit:
    arrays = tuple(np.array(stroke) * (1.0, -1.0) for stroke in strokes if stroke)
    for array in arrays:
        array.flags.writeable = False
    return PenDigit(*about, arrays)


def _about(file: Path, number: int, line: str) -> tuple[int, int, int]:
    try:
        digit, writer, sample = (int(part) for part in line.split()[1:])
        if 0 <= digit <= 9:
            return digit, writer, sample
    except ValueError:
        pass
    raise _wrong_line(file, number, line, ".COMMENT, a digit, the writer, and the sample")


def _point(file: Path, number: int, line: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in line.split())
        if abs(x) < 1e9 and abs(y) < 1e9:
            return x, y
    except ValueError:
        pass
    raise _wrong_line(file, number, line, "x and y of the pen, two numbers")


def _wrong_line(file: Path, number: int, line: str, right: str) -> DataError:
    return DataError(
        "data.pen_line",
        "{file}, line {line}: {found!r} should be {right}.",
        file=file,
        line=number,
        found=line[:60],
        right=right,
    )
