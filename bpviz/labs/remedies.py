"""Remedies: what each run against overfitting came to, one line a run, to compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bpviz.labs.lab import Values
from bpviz.labs.overfitting import OverfittingMoment

SAME_START: Final = ("init", "rate", "examples")
"""Runs can be compared where these are the same: then weights and mini-batches are, too."""


@dataclass(frozen=True, slots=True)
class RemedyRow:
    """One run: its remedy (λ for a penalty, else None) and what it has come to so far.

    epoch       the last one
    accuracy    on the test data after it
    lowest      the lowest test cost; lowest_at the epoch of it
    """

    remedy: str
    lmbda: float | None
    stop: str
    epoch: int
    accuracy: float
    lowest: float
    lowest_at: int

    @property
    def run(self) -> tuple[str, float | None, str]:
        """What tells this run from others of the same start."""
        return self.remedy, self.lmbda, self.stop

    def is_of(self, other: RemedyRow) -> bool:
        """Whether both are of one run, if of different moments."""
        return self.run == other.run


class Remedies:
    """Keeps the line of every run that was seen, as far as it got; oldest first."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], dict[tuple[object, ...], RemedyRow]] = {}

    def see(self, values: Values, moment: OverfittingMoment) -> None:
        """Take note of a moment; one before what is known of its run changes nothing."""
        row = row_of(values, moment)
        rows = self._rows.setdefault(_start(values), {})
        if row.run not in rows or rows[row.run].epoch < row.epoch:
            rows[row.run] = row

    def rows(self, values: Values) -> tuple[RemedyRow, ...]:
        """The lines of all runs from the start that these values name."""
        return tuple(self._rows.get(_start(values), {}).values())


def row_of(values: Values, moment: OverfittingMoment) -> RemedyRow:
    """The line of a run after the epoch of a moment."""
    remedy, low = str(values["remedy"]), moment.best.cost
    lmbda = float(values["lmbda"]) if remedy in ("l1", "l2") else None
    return RemedyRow(
        remedy,
        lmbda,
        moment.by,
        moment.own.epoch,
        moment.own.test_accuracy,
        low.test_cost,
        low.epoch,
    )


def _start(values: Values) -> tuple[object, ...]:
    return tuple(values[name] for name in SAME_START)
