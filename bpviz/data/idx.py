"""IDX files, the format of MNIST: a header of big-endian numbers, then the bytes of one array.

    00 00 08 d    two zeros, the type (08: unsigned bytes), the number of dimensions d
    d * 4 bytes   the size of each dimension
    the bytes     the last dimension varies fastest

A file may be gzipped; its first bytes tell, not its name. It comes from somewhere else, so it is
read with suspicion: the header is compared with what is expected before anything is allocated,
and no more is unpacked than that, plus one byte that shows whether there is more.
"""

import codecs
import gzip
import math
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

import numpy as np

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

UNSIGNED_BYTES = 0x08
GZIP_START = b"\x1f\x8b"
CHUNK = 1 << 20  # bytes unpacked at once


def idx_header(shape: tuple[int, ...]) -> bytes:
    """The header of an IDX file that holds unsigned bytes in this shape."""
    dimensions = len(shape)
    return struct.pack(f">2x2B{dimensions}I", UNSIGNED_BYTES, dimensions, *shape)


def read_idx(path: str | Path, shape: tuple[int, ...]) -> Array:
    """The uint8 array of exactly this shape that the file holds, gzipped or plain.

    Whatever else the file is or holds is a DataError that names the file, what was found and what
    would be right.
    """
    path = Path(path)
    with _opened(path) as file:
        _check_header(path, file.read(4 + 4 * len(shape)), shape)
        array: Array = np.empty(shape, np.uint8)
        _fill(path, file, array)
        return array


def read_labels(path: str | Path, count: int) -> Array:
    """The labels (count,) uint8 of pictures of digits, each from 0 to 9."""
    labels = read_idx(path, (count,))
    if count and labels.max() > 9:
        wrong = int(np.argmax(labels > 9))
        raise DataError(
            "data.label_range",
            "{file}: label {position:,} is {found}; labels from 0 to 9 are right.",
            file=Path(path),
            position=wrong + 1,
            found=int(labels[wrong]),
        )
    return labels


@contextmanager
def _opened(path: Path) -> Iterator[BufferedReader | gzip.GzipFile]:
    """The unpacked bytes of the file; every error of reading them becomes a DataError."""
    try:
        check_ordinary(path)
        with path.open("rb") as packed:
            start = packed.peek(512)[:512]
            _check_no_web_page(path, start)
            if start.startswith(GZIP_START):
                with gzip.GzipFile(fileobj=packed) as unpacked:
                    yield unpacked
            else:
                yield packed
    except FileNotFoundError as error:
        raise DataError("data.file_missing", "There is no file {file}.", file=path) from error
    except EOFError as error:
        raise DataError(
            "data.gzip_short",
            "{file} breaks off in the middle of the packed data; download it again.",
            file=path,
        ) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise DataError(
            "data.gzip_damaged",
            "{file} is damaged and cannot be unpacked; download it again.",
            file=path,
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> DataError:
    """What to say when the system refuses to read a file or a folder."""
    return DataError(
        "data.file_unreadable",
        "{file} cannot be read: {reason}.",
        file=path,
        reason=error.strerror or type(error).__name__,
    )


def check_ordinary(path: Path) -> None:
    """Raises DataError for a folder, a device or a pipe; OSError where there is nothing."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise DataError(
            "data.file_folder", "{file} is a folder; a file of data is needed.", file=path
        )
    if not stat.S_ISREG(mode):
        raise DataError(
            "data.file_not_ordinary",
            "{file} is a device or a pipe; an ordinary file is needed.",
            file=path,
        )


def _check_no_web_page(path: Path, start: bytes) -> None:
    if start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
        raise DataError(
            "data.file_web_page",
            "{file} is a web page, not data: the server answered with a page when the file was "
            "downloaded. Download it again from another address.",
            file=path,
        )


def _check_header(path: Path, found: bytes, shape: tuple[int, ...]) -> None:
    right = idx_header(shape)
    if len(found) >= 4 and found[:3] == right[:3] and found[3] != len(shape):
        raise DataError(
            "data.idx_dimensions",
            "{file} holds an array of {found} dimensions; {right} are right here. "
            "Images have 3 and labels 1: have two files changed places?",
            file=path,
            found=found[3],
            right=len(shape),
        )
    if len(found) >= 4 and found[:4] != right[:4]:
        raise DataError(
            "data.idx_magic",
            "{file} is not an IDX file of bytes: it begins with {found}, and {right} is right.",
            file=path,
            found=found[:4].hex(" "),
            right=right[:4].hex(" "),
        )
    if len(found) < len(right):
        raise _too_short(path, len(found), shape)
    sizes = struct.unpack_from(f">{len(shape)}I", found, 4)
    if sizes != shape:
        raise DataError(
            "data.idx_shape",
            "{file} holds {found} numbers; {right} is right here.",
            file=path,
            found=_times(sizes),
            right=_times(shape),
        )


def _fill(path: Path, file: BufferedReader | gzip.GzipFile, array: Array) -> None:
    """Reads exactly as many bytes as the array holds, and makes sure that none is left."""
    target = array.reshape(-1).data
    done = 0
    while done < len(target):
        count = file.readinto(target[done : done + CHUNK])
        if not count:
            raise _too_short(path, len(idx_header(array.shape)) + done, array.shape)
        done += count
    if file.read(1):
        raise DataError(
            "data.idx_too_long",
            "{file} goes on after the {right:,} bytes that are right.",
            file=path,
            right=_length(array.shape),
        )


def _too_short(path: Path, found: int, shape: tuple[int, ...]) -> DataError:
    return DataError(
        "data.idx_too_short",
        "{file} ends after {found:,} bytes; {right:,} are right. Download it again.",
        file=path,
        found=found,
        right=_length(shape),
    )


def _length(shape: tuple[int, ...]) -> int:
    """Bytes of a whole file, header and array."""
    return len(idx_header(shape)) + math.prod(shape)


def _times(sizes: tuple[int, ...]) -> str:
    return " x ".join(f"{size:,}" for size in sizes)
