"""The cost of every mini-batch: the latest exactly, older ones as minimum, mean and maximum."""

from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array

EXACT = 100_000
"""How many of the latest costs are kept one by one."""

_BUCKETS = 8_192
_FIRST_WIDTH = 32
_EMPTY = np.empty((4, 0))
_FIRST = np.zeros(1, np.intp)  # one piece, from the first cost on
_WIDTHS = 8
"""So many widths of pieces there are between one power of two and the next."""


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


NO_COSTS = CostCurve(*np.empty((4, 0)))
"""Of no update."""


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """The pieces of the latest curve that are complete: they end at iteration `end`."""

    width: int
    end: int
    table: Array


class CostLog:
    """Finite costs of the iterations 0, 1, ... in the order in which they were made.

    The latest 100,000 are there one by one. Older ones stand in buckets, whose width doubles
    whenever there would be more than 8,192 of them.
    """

    def __init__(self) -> None:
        self._exact = np.empty(2 * EXACT)
        self._used = 0
        self._old = _EMPTY  # rows: count, low, mean, high of each bucket
        self._old_count = 0
        self._width = _FIRST_WIDTH
        self._told: _Told | None = None

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
        starts = _starts(self._old_count, EXACT, self._width)
        fresh = _buckets(self._exact[:EXACT], starts)
        self._exact[:EXACT] = self._exact[EXACT:]
        self._used = EXACT
        self._old_count += EXACT
        table = _merged_to(np.hstack([self._old, fresh]), self._width)
        while table.shape[1] > _BUCKETS:
            self._width *= 2
            table = _merged_to(table, self._width)
        self._old = table
        if self._told is not None and self._told.width < self._width:
            self._told = None

    def copy(self, length: int) -> "CostLog":
        """The log as it was after `length` iterations, at most as many as there are.

        Where that lies among the buckets, the one it cuts through is cut in width only: it keeps
        its mean, minimum and maximum, and nothing is exact until costs are added.
        """
        other = CostLog()
        other._width = self._width
        if length < self._old_count:
            other._old, other._old_count = _cut(self._old, length), length
        else:
            other._old, other._old_count = self._old, self._old_count
            other.extend(self._exact[: length - self._old_count])
        return other

    def at(self, iteration: int) -> float | None:
        """The cost of one iteration, or None where it is not kept exactly."""
        place = iteration - self._old_count
        return float(self._exact[place]) if 0 <= place < self._used else None

    def last(self, n: int) -> Array:
        """The latest n costs, or as many as are kept exactly."""
        return self._exact[max(0, self._used - n) : self._used].copy()

    def curve(self, pieces: int = 1_000) -> CostCurve:
        """All costs in pieces of equal width, about `pieces` of them or fewer.

        Buckets that are already wider stay as they are. Pieces that were complete the last time
        are not made again.
        """
        told = self._complete(_even(-(-len(self) // pieces)))
        rest = self._exact[told.end - self._old_count : self._used]
        table = np.hstack([told.table, _buckets(rest, _FIRST)]) if len(rest) else told.table
        count, low, mean, high = table
        return CostCurve(np.cumsum(count) - (count + 1) / 2, low, mean, high)

    def _complete(self, width: int) -> _Told:
        """The pieces of this width that no cost will be added to."""
        told = self._told
        if told is None or told.width != width or told.end < self._old_count:
            told = _Told(width, self._old_count, _merged_to(self._old, width))
        end = max(len(self) // width * width, told.end)
        if end > told.end:
            fresh = self._exact[told.end - self._old_count : end - self._old_count]
            parts = _buckets(fresh, _starts(told.end, len(fresh), width))
            told = _Told(width, end, np.hstack([told.table, parts]))
        self._told = told
        return told


def _even(width: int) -> int:
    """A width that is no less, and stays the same for a while as a log grows."""
    grain = 1 << max(0, width.bit_length() - _WIDTHS.bit_length())
    return max(1, -(-width // grain) * grain)


def _starts(first: int, count: int, width: int) -> Array:
    """Where among `count` costs, from iteration `first` on, the multiples of `width` lie; and 0."""
    return np.unique(np.append(0, np.arange(-first % width, count, width)))


def _buckets(costs: Array, starts: Array) -> Array:
    """count, low, mean, high between one start and the next.

    Costs are divided before they are added: their sum could grow beyond all bounds.
    """
    counts = np.diff(np.append(starts, len(costs)))
    most = counts.max()
    return np.array(
        [
            counts,
            np.minimum.reduceat(costs, starts),
            np.add.reduceat(costs / most, starts) * (most / counts),
            np.maximum.reduceat(costs, starts),
        ]
    )


def _joined(table: Array, starts: Array) -> Array:
    """Buckets joined between one start and the next; means are weighted before they are added."""
    counts, low, mean, high = table
    count = np.add.reduceat(counts, starts)
    weights = counts / np.repeat(count, np.diff(np.append(starts, len(counts))))
    return np.array(
        [
            count,
            np.minimum.reduceat(low, starts),
            np.add.reduceat(mean * weights, starts),
            np.maximum.reduceat(high, starts),
        ]
    )


def _merged_to(table: Array, width: int) -> Array:
    """Neighbouring buckets joined so that each piece spans about `width` iterations."""
    piece = (np.cumsum(table[0]) - table[0]) // width
    starts = np.flatnonzero(np.diff(piece, prepend=-1))
    return _joined(table, starts) if len(starts) else table


def _cut(table: Array, length: int) -> Array:
    """The buckets of the first `length` iterations; the last of them may be a part of one."""
    if not length:
        return _EMPTY
    ends = np.cumsum(table[0])
    kept = table[:, : int(np.searchsorted(ends, length)) + 1].copy()
    kept[0, -1] -= ends[kept.shape[1] - 1] - length
    return kept
