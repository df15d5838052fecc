"""Writing a file completely or not at all: the one way in which bpviz writes files."""

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path

from bpviz.files.errors import FileError

CHUNK = 64 * 1024  # bytes given to the system at once

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_atomically(path: str | os.PathLike[str], data: bytes | Iterable[bytes]) -> None:
    """Put `data` into the file at `path`; until the last byte is safe, the old file stays.

    The bytes go into a new file in the same folder, which then takes the old one's place and
    permissions. A symbolic link stays a link: the file it leads to is replaced. Raises FileError;
    whatever is raised, also by the iterable, the old file is untouched and nothing is left behind.
    """
    target = Path(os.path.realpath(path))
    _check_target(target)
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write(part, data)
        _keep_permissions(target, part)
        os.replace(part, target)
    except OSError as error:
        raise _file_error(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _check_target(target: Path) -> None:
    """Refuse what a new file must not replace."""
    if target.is_dir():
        raise FileError("file.is_folder", "{file} is a folder; a file is needed.", file=str(target))
    if not target.parent.is_dir():
        raise FileError(
            "file.no_folder",
            "{file} cannot be written: there is no folder {folder}.",
            file=str(target),
            folder=str(target.parent),
        )
    if target.exists() and not target.is_file():
        raise FileError(
            "file.not_ordinary",
            "{file} is not an ordinary file but a device or a pipe.",
            file=str(target),
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise _file_error(target, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _write(part: Path, data: bytes | Iterable[bytes]) -> None:
    """Write everything to a file that is not there yet, and see it safely on the disk."""
    total = 0
    with FileIO(part, "x") as file:
        for chunk in _chunks(data):
            _write_chunk(file, chunk)
            total += len(chunk)
        os.fsync(file.fileno())
        if os.fstat(file.fileno()).st_size != total:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


def _chunks(data: bytes | Iterable[bytes]) -> Iterator[memoryview]:
    """The data in pieces of at most CHUNK bytes."""
    for piece in (data,) if isinstance(data, bytes) else data:
        view = memoryview(piece)
        for start in range(0, len(view), CHUNK):
            yield view[start : start + CHUNK]


def _write_chunk(file: FileIO, chunk: memoryview) -> None:
    """Write all of a chunk: the system may take less than it was given."""
    while chunk:
        written = file.write(chunk)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        chunk = chunk[written:]


def _keep_permissions(target: Path, part: Path) -> None:
    with suppress(FileNotFoundError):
        os.chmod(part, stat.S_IMODE(target.stat().st_mode))


def _file_error(target: Path, error: OSError) -> FileError:
    """The sentence for what the system said."""
    if error.errno in _FULL:
        return FileError(
            "file.disk_full",
            "{file} was not written: there is not enough room on the disk.",
            file=str(target),
        )
    if error.errno in _FORBIDDEN:
        return FileError(
            "file.no_permission",
            "{file} was not written: you have no permission to change it or its folder {folder}.",
            file=str(target),
            folder=str(target.parent),
        )
    return FileError(
        "file.not_written",
        "{file} was not written: {reason}.",
        file=str(target),
        reason=error.strerror or str(error),
    )
