"""Options of a data set: what may be chosen, within what range."""

import operator
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bpviz.data.errors import DataError
from bpviz.engine.spec import Range


@dataclass(frozen=True, slots=True)
class Option:
    """A number within a range, with a default, that a generator of points takes."""

    name: str
    default: float
    allowed: Range

    def checked(self, value: Any) -> float:
        """The value as an int or a float; a DataError says what would be right."""
        try:
            if isinstance(value, (bool, str)):
                raise TypeError
            number = operator.index(value) if self.allowed.whole else float(value)
        except (TypeError, ValueError, OverflowError):
            number = float("nan")
        if number not in self.allowed:
            raise DataError(
                "data.option_range",
                "{option} must be {allowed}, not {value!r}.",
                option=self.name,
                allowed=self.allowed,
                value=value,
            )
        return number


@dataclass(frozen=True, slots=True)
class FolderOption:
    """A folder with files of data; it has no default."""

    name: str

    def checked(self, value: Any) -> Path:
        """The value as an absolute path; a DataError when it cannot be one."""
        if not isinstance(value, (str, os.PathLike)) or "\0" in os.fspath(value):
            raise DataError(
                "data.option_folder",
                "{option} must be the path of a folder, not {value!r}.",
                option=self.name,
                value=value,
            )
        return Path(os.path.abspath(value))
