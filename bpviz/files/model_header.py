"""The header of a safetensors file, read with suspicion.

A file begins with the length of its header (8 bytes, little-endian), then comes the header: a JSON
object that gives each tensor a dtype, a shape and a place among the bytes that follow, and texts
under "__metadata__". The usual reader lets through what must not pass (names given twice, places
that no tensor fills), so everything is looked at here before it sees the file.
"""

import json
from dataclasses import dataclass
from math import isfinite
from typing import Any, NoReturn

from bpviz.files.errors import FileError

MAX_HEADER = 1_000_000  # bytes
MAX_DIGITS = 100  # of a whole number; Python itself refuses to write out very long ones
PREFIX = 8  # bytes that hold the length of the header


class ModelFileError(FileError):
    """A model file that cannot be used, or a model that cannot be saved."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a safetensors file says about itself: its tensors and its texts."""

    tensors: dict[str, Any]
    texts: dict[str, str]
    data_size: int


def read_header(data: bytes, file: str) -> Header:
    """The header of a whole safetensors file in memory. Raises ModelFileError."""
    length = int.from_bytes(data[:PREFIX], "little")
    if len(data) < PREFIX or length > MAX_HEADER or data[PREFIX : PREFIX + 1] != b"{":
        raise ModelFileError(
            "model.not_safetensors",
            "{file} is not a model file: bpviz reads models as safetensors, as it writes them.",
            file=file,
        )
    if PREFIX + length > len(data):
        raise ModelFileError(
            "model.header_truncated",
            "{file} is cut off: its header should have {expected:,} bytes, {found:,} are there.",
            file=file,
            expected=length,
            found=len(data) - PREFIX,
        )
    tensors = parse_object(data[PREFIX : PREFIX + length], file, "header")
    texts = tensors.pop("__metadata__", {})
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise ModelFileError(
            "model.metadata",
            "{file} is damaged: the metadata in its header are not texts by name.",
            file=file,
        )
    return Header(tensors, texts, len(data) - PREFIX - length)


def parse_object(data: bytes | str, file: str, where: str) -> dict[str, Any]:
    """A JSON object without names given twice, NaN or infinity. Raises ModelFileError.

    where  the part of the file that it is: "header", "bpviz-model"
    """
    try:
        value = json.loads(
            data if isinstance(data, str) else data.decode("utf-8"),
            object_pairs_hook=_without_duplicates,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            parse_int=_short,
        )
        if not isinstance(value, dict):
            raise ValueError(f"it is a {type(value).__name__}")
    except (ValueError, RecursionError) as problem:
        raise ModelFileError(
            "model.json",
            '{file} is damaged: its "{where}" is not a JSON object ({reason!s:.200}).',
            file=file,
            where=where,
            reason=str(problem),
        ) from None
    return value


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in pairs:
        if name in values:
            raise ValueError(f'the name "{name:.60}" stands there twice')
        values[name] = value
    return values


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number")


def _short(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"{text:.60}... is too large a number")
    return int(text)


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(f"{text:.60} is too large a number")
    return number
