"""How the values of an error are written into the gaps of its sentence."""

import os
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.engine import Range
from bpviz.views.numbers import ALL_DIGITS, count, number
from bpviz.window.sentences.words import in_words

LONGEST: Final = 200
"""Characters of a value; of a longer one the middle is left out."""

LONGEST_NAME: Final = 60
"""Characters of the name of a file or a folder."""

SHAPES: Final = ("found", "wanted", "shape")
"""Values that are shapes of arrays, where they are tuples."""

COUNTED: Final = re.compile(r"column (\d+)")
PATHS: Final = ("file", "folder")
LISTS: Final = ("allowed", "missing", "all", "names")

RANGES: dict[tuple[bool, bool], object] = {
    (False, False): QT_TRANSLATE_NOOP("messages", "a number from {low} to {high}"),
    (True, False): QT_TRANSLATE_NOOP("messages", "a whole number from {low} to {high}"),
    (False, True): QT_TRANSLATE_NOOP("messages", "a number from {low} to less than {high}"),
    (True, True): QT_TRANSLATE_NOOP("messages", "a whole number from {low} to less than {high}"),
}
"""The words for a Range, by its `whole` and `open_above`."""


def written(key: str, name: str, value: object) -> str:
    """The value `name` of the error `key` as people read it, in the language in use.

    Numbers are grouped; names of the engine become those of the screen; of a path the file and its
    folder are left; ranges are words; whatever a person typed stands in quotes.
    """
    if isinstance(value, Range):
        return _range(value)
    if isinstance(value, os.PathLike) or (name in PATHS and isinstance(value, str)):
        return _place(os.fspath(value))
    if isinstance(value, np.generic):
        return written(key, name, value.item())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value)
    if isinstance(value, str):
        return _text(key, name, value)
    if isinstance(value, (tuple, list)):
        is_shape = name in SHAPES or key == "data.image_shape"
        return _shortened(_shape(value) if is_shape else _list(value), LONGEST)
    return _shortened(repr(value), LONGEST)


def _range(allowed: Range) -> str:
    words = str(RANGES[allowed.whole, allowed.open_above])
    low, high = _number(allowed.low), _number(allowed.high)
    return QCoreApplication.translate("messages", words).format(low=low, high=high)


def _number(value: float) -> str:
    return count(int(value)) if float(value).is_integer() else number(value, ALL_DIGITS)


def _place(path: str) -> str:
    """The last two parts: folder and file. A cut is marked by an ellipsis."""
    pure = PurePath(path)
    parts = pure.relative_to(pure.anchor).parts
    if len(parts) <= 2:
        return _shortened(path, 2 * LONGEST_NAME)
    return os.sep.join(["…", *(_shortened(part, LONGEST_NAME) for part in parts[-2:])])


def _text(key: str, name: str, text: str) -> str:
    counted = COUNTED.fullmatch(text) if name == "column" else None
    if counted is not None:  # a table without names in its first row
        return QCoreApplication.translate("OwnDataDialog", "column {n}").format(n=counted[1])
    words = in_words(key, name, text)
    if words is not None:
        return words
    short = _shortened(text, LONGEST)
    if name in LISTS:
        return short.replace(", ", QCoreApplication.translate("messages", ", "))
    return f"“{short}”" if name == "value" else short


def _shape(shape: Sequence[object]) -> str:
    """(3, 2) is 3×2; a list of shapes stays a list."""
    if isinstance(shape, tuple) and shape:
        return "×".join(map(str, shape))
    if shape and all(isinstance(each, tuple) for each in shape):
        return ", ".join(_shape(each) for each in shape if isinstance(each, tuple))
    return _list(shape)


def _list(values: Sequence[object]) -> str:
    return f"[{', '.join(map(str, values))}]"


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    half = (longest - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
