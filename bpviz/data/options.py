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
    """A number within a range, with a default, that a data set is made or cut with.

    quiet  whether a `DataRef` leaves it out where it has its default
    """

    name: str
    default: float
    allowed: Range
    quiet: bool = False

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


VALIDATION = Option("validation", 0.2, Range(0, 0.9), quiet=True)
TEST = Option("test", 0.2, Range(0, 0.9), quiet=True)
MOST_HELD_OUT = 0.9
"""The share of all examples that may be held out: some must be left to learn from."""


def checked_shares(validation: Any, test: Any) -> tuple[float, float]:
    """The shares for validation and testing; a DataError when too little is left to learn from."""
    shares = (VALIDATION.checked(validation), TEST.checked(test))
    if sum(shares) > MOST_HELD_OUT + 1e-9:
        raise DataError(
            "data.shares",
            "{validation:g} for validation and {test:g} for testing leave too little to learn "
            "from; together they may be up to {limit:g}.",
            validation=shares[0],
            test=shares[1],
            limit=MOST_HELD_OUT,
        )
    return shares


def held_out(n: int, validation: float, test: float) -> tuple[int, int]:
    """How many of n examples are for validation and for testing: at least one is left to train."""
    # A share such as 0.29 of 100 is 28.999999999999996 in binary: it means 29.
    for_test = min(int(n * test + 1e-9), n - 1)
    return min(int(n * validation + 1e-9), n - 1 - for_test), for_test


def spoken(pairs: tuple[tuple[Option, float], ...]) -> tuple[tuple[str, object], ...]:
    """The options of a `DataRef`: name and value of each that is not quiet at its default."""
    return tuple(
        (option.name, value)
        for option, value in pairs
        if not (option.quiet and value == option.default)
    )
