"""The digits that labs learn: MNIST where it is loaded, else the embedded 8x8 digits."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from bpviz.data import DataError, Dataset, load
from bpviz.data.augment import Expansion, expanded
from bpviz.engine import Array

LOADED: Final = 1000
"""Training pictures of MNIST that a lab can learn at most."""

EXPANSIONS: Final[dict[str, Expansion]] = {
    "mnist": Expansion(shift=1, copies=4),
    "digits": Expansion(shift=0.5, rotate=10, scale=10, copies=4),
}
"""Moved copies by data set. A pixel is an eighth of a small digit: shifted by a whole one it is
another picture, and such copies hurt (measured: 84 % of test digits right instead of 87 %)."""

ENOUGH_TO_OVERFIT: Final[dict[str, int]] = {"mnist": 1000, "digits": 200}
"""Training examples that are few enough to be learnt by heart."""


@dataclass(frozen=True, slots=True, eq=False)
class LabDigits:
    """Digits to learn and to be tested on, as `bpviz.engine.Data`; which set it is, is in `name`.

    reason  why MNIST is not used although a folder of it is known; None: it is, or none is known
    """

    dataset: Dataset
    reason: DataError | None = None

    @property
    def name(self) -> str:
        """Which data set it is: "mnist" or "digits", the embedded 8x8 digits."""
        return self.dataset.name

    @property
    def few(self) -> int:
        """So many training examples are learnt by heart."""
        return ENOUGH_TO_OVERFIT[self.name]

    @property
    def train_x(self) -> Array:
        """(n, inputs)"""
        return self.dataset.train_x

    @property
    def train_y(self) -> Array:
        """(n, 10)"""
        return self.dataset.train_y

    @property
    def validation_x(self) -> Array | None:
        """The labs use no validation data."""
        return None

    @property
    def validation_y(self) -> Array | None:
        """The labs use no validation data."""
        return None

    @property
    def test_x(self) -> Array | None:
        """Pictures that are not learnt."""
        return self.dataset.test_x

    @property
    def test_y(self) -> Array | None:
        """Their targets."""
        return self.dataset.test_y

    def expanded(self, examples: int) -> Dataset:
        """The first so many training pictures with moved copies of each behind them."""
        first = replace(
            self.dataset,
            train_x=self.dataset.train_x[:examples],
            train_y=self.dataset.train_y[:examples],
        )
        return expanded(first, EXPANSIONS[self.name], 0)


def lab_digits(folder: str | Path | None = None) -> LabDigits:
    """MNIST from its folder; without one, or where it cannot be read, the 8x8 digits.

    Reading MNIST takes about a second. The 8x8 digits are tested on all 500 that are held out, for
    250 would make one picture 0.4 % of the accuracy.
    """
    if not folder:
        return LabDigits(_small())
    try:
        return LabDigits(load("mnist", folder=str(folder), n=LOADED))
    except DataError as error:
        return LabDigits(_small(), error)


def _small() -> Dataset:
    small = load("digits")
    held_out = [small.split(each) for each in ("validation", "test")]
    x, y = (np.concatenate([pair[i] for pair in held_out if pair]) for i in (0, 1))
    return replace(small, validation_x=None, validation_y=None, test_x=x, test_y=y)
