"""The line along which a surface is zero: pure geometry on an array."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Array

_CORNERS = (((0, 0), (0, 1), (1, 1)), ((0, 0), (1, 0), (1, 1)))
"""The two triangles of a cell, corners as (row, column)."""


def zero_line(values: Array) -> Array:
    """Pieces (m, 4) of the line where values (n, n) change sign: row, column, row, column.

    Every cell is two triangles; in each the values are taken for linear, so a line that enters
    a triangle leaves it again and the pieces meet. Zero counts as below; cells with a value that
    is not finite have no line.
    """
    found = np.asarray(values, np.float64)
    cells = _mixed(found > 0)
    return np.concatenate([_in_triangles(found, cells, corners) for corners in _CORNERS])


def _mixed(is_above: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The cells (m, 2) whose corners are not all on one side: their first row and column."""
    first = is_above[:-1, :-1]
    others = is_above[1:, :-1], is_above[:-1, 1:], is_above[1:, 1:]
    return np.argwhere(np.logical_or.reduce([first != other for other in others]))


def _in_triangles(
    values: Array, cells: NDArray[np.intp], corners: tuple[tuple[int, int], ...]
) -> Array:
    """The pieces in one triangle of these cells."""
    v = np.stack([values[cells[:, 0] + i, cells[:, 1] + j] for i, j in corners], axis=1)
    is_above = v > 0
    count = is_above.sum(axis=1)
    crossed = np.flatnonzero((count % 3 != 0) & np.isfinite(v).all(axis=1))
    v, is_above, count = v[crossed], is_above[crossed], count[crossed]
    # The corner that lies alone on its side of zero: both ends of the piece are on its edges.
    alone = np.where(count == 1, is_above.argmax(axis=1), is_above.argmin(axis=1))
    places = cells[crossed][:, None, :] + np.array(corners)[None]
    line = np.arange(len(crossed))
    ends = []
    for other in ((alone + 1) % 3, (alone + 2) % 3):
        first, second = v[line, alone], v[line, other]
        share = (first / (first - second))[:, None]
        ends.append(places[line, alone] * (1 - share) + places[line, other] * share)
    return np.concatenate(ends, axis=1)
