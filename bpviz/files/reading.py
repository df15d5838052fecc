"""Reading a whole file that a person chose, of bounded size."""

import os

from bpviz.files.errors import FileError


def read_bounded(
    path: str | os.PathLike[str], limit: int, error: type[FileError] = FileError
) -> bytes:
    """All bytes of an ordinary file of at most `limit` bytes; raises `error` for anything else."""
    name = os.fspath(path)
    if os.path.isdir(name):
        raise error("file.is_folder", "{file} is a folder; a file is needed.", file=name)
    if os.path.exists(name) and not os.path.isfile(name):  # opening a pipe would wait for ever
        raise error(
            "file.not_ordinary",
            "{file} is not an ordinary file but a device or a pipe.",
            file=name,
        )
    try:
        with open(name, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise error("file.missing", "There is no file {file}.", file=name) from None
    except PermissionError:
        raise error(
            "file.no_reading", "{file} cannot be read: you have no permission to.", file=name
        ) from None
    except (OSError, ValueError) as problem:  # ValueError: a NUL in the name
        reason = getattr(problem, "strerror", None) or str(problem)
        raise error(
            "file.not_read", "{file} cannot be read: {reason}.", file=name, reason=reason
        ) from None
    if len(data) > limit:
        raise error(
            "file.too_large",
            "{file} is larger than {limit:,} bytes, the most that such a file may have.",
            file=name,
            limit=limit,
        )
    return data
