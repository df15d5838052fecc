"""The cost of every mini-batch: the latest exactly, older ones as minimum, mean and maximum."""

from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array

EXACT = 100_000
"""How many of the latest costs are kept one by one."""

_BUCKETS = 8_192
_FIRST_WIDTH = 32


@dataclass(frozen=True, slots=True, eq=False)
class CostCurve:
    """Costs in pieces, ready to be drawn. Arrays of equal length.

    iteration  the middle of each piece, in updates made
    low, mean, high   of the costs in it
    """

    iteration: Array
    low: Array
    mean: Array
    high: Array


class CostLog:
    """Costs of the iterations `start`, start + 1, ... in the order in which they were made."""

    def __init__(self) -> None:
        self._exact = np.empty(2 * EXACT)
        self._used = 0
        self._old = np.empty((4, 0))  # count, low, sum, high of each bucket
        self._old_count = 0

    def __len__(self) -> int:
        return self._old_count + self._used

    def extend(self, costs: Array) -> None:
        """Append the costs of the next iterations."""
        while len(costs):
            room = len(self._exact) - self._used
            part, costs = costs[:room], costs[room:]
            self._exact[self._used : self._used + len(part)] = part
            self._used += len(part)
            if self._used == len(self._exact):
                self._retire()

    def _retire(self) -> None:
        """Put the older half of the exact costs into buckets."""
        old, self._exact[:EXACT] = self._exact[:EXACT].copy(), self._exact[EXACT:]
        self._used = EXACT
        self._old_count += EXACT
        fresh = _buckets(old, np.arange(0, EXACT, _FIRST_WIDTH))
        self._old = np.hstack([self._old, fresh])
        while self._old.shape[1] > _BUCKETS:
            self._old = _merged_in_pairs(self._old)

    def copy(self, length: int) -> "CostLog":
        """The log as it was after `length` iterations; exact only as far as it still is."""
        other = CostLog()
        other._old, other._old_count = self._old, self._old_count
        if length < self._old_count:
            kept = np.cumsum(self._old[0]) <= length
            other._old = self._old[:, kept]
            other._old_count = int(other._old[0].sum())
            other.extend(np.full(length - other._old_count, self._mean_at(length)))
        else:
            other._used = length - self._old_count
            other._exact[: other._used] = self._exact[: other._used]
        return other

    def _mean_at(self, length: int) -> float:
        bucket = int(np.searchsorted(np.cumsum(self._old[0]), length))
        return float(self._old[2, bucket] / self._old[0, bucket])

    def at(self, iteration: int) -> float | None:
        """The cost of one iteration, or None where it is not kept exactly."""
        place = iteration - self._old_count
        return float(self._exact[place]) if 0 <= place < self._used else None

    def last(self, n: int) -> Array:
        """The latest n costs, or as many as are kept exactly."""
        return self._exact[max(0, self._used - n) : self._used].copy()

    def curve(self, pieces: int = 1_000) -> CostCurve:
        """All costs in about `pieces` pieces or fewer, equally wide."""
        width = max(1, -(-len(self) // pieces))
        starts = np.arange((-self._old_count) % width, self._used, width)
        exact = self._exact[: self._used]
        table = _buckets(exact, np.unique(np.append(0, starts))) if self._used else np.empty((4, 0))
        if self._old_count:
            table = np.hstack([_merged_to(self._old, width), table])
        count, low, total, high = table
        middle = np.cumsum(count) - (count + 1) / 2
        return CostCurve(middle, low, total / np.maximum(count, 1), high)


def _buckets(costs: Array, starts: Array) -> Array:
    """count, low, sum, high between one start and the next."""
    counts = np.diff(np.append(starts, len(costs)))
    return np.array(
        [
            counts,
            np.minimum.reduceat(costs, starts),
            np.add.reduceat(costs, starts),
            np.maximum.reduceat(costs, starts),
        ]
    )


def _joined(table: Array, starts: Array) -> Array:
    """Buckets joined between one start and the next."""
    joined = (np.add, np.minimum, np.add, np.maximum)
    return np.array([f.reduceat(row, starts) for f, row in zip(joined, table, strict=True)])


def _merged_in_pairs(table: Array) -> Array:
    return _joined(table, np.arange(0, table.shape[1], 2))


def _merged_to(table: Array, width: int) -> Array:
    """Neighbouring buckets joined so that each piece spans about `width` iterations."""
    piece = (np.cumsum(table[0]) - table[0]) // width
    return _joined(table, np.flatnonzero(np.diff(piece, prepend=-1)))
