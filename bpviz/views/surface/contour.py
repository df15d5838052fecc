"""The line along which a surface is zero: pure geometry on an array."""

from __future__ import annotations

import numpy as np

from bpviz.engine import Array

_CORNERS = (((0, 0), (0, 1), (1, 1)), ((0, 0), (1, 0), (1, 1)))
"""The two triangles of a cell, corners as (row, column)."""


def zero_line(values: Array) -> Array:
    """Pieces (m, 4) of the line where values (n, n) change sign: row, column, row, column.

    Every cell is two triangles; in each the values are taken for linear, so a line that enters
    a triangle leaves it again and the pieces meet. Zero counts as below; cells with a value that
    is not finite have no line.
    """
    found = [_in_triangles(np.asarray(values, np.float64), corners) for corners in _CORNERS]
    return np.concatenate(found)


def _in_triangles(values: Array, corners: tuple[tuple[int, int], ...]) -> Array:
    """The pieces in one triangle of every cell."""
    rows, columns = (n - 1 for n in values.shape)
    at = [values[i : i + rows, j : j + columns] for i, j in corners]
    v = np.stack([part.ravel() for part in at], axis=1)
    is_above = v > 0
    count = is_above.sum(axis=1)
    crossed = np.flatnonzero((count % 3 != 0) & np.isfinite(v).all(axis=1))
    v, is_above, count = v[crossed], is_above[crossed], count[crossed]
    cell = np.stack(np.divmod(crossed, columns), axis=1)
    # The corner that lies alone on its side of zero: both ends of the piece are on its edges.
    alone = np.where(count == 1, is_above.argmax(axis=1), is_above.argmin(axis=1))
    places = cell[:, None, :] + np.array(corners)[None]
    line = np.arange(len(crossed))
    ends = []
    for other in ((alone + 1) % 3, (alone + 2) % 3):
        first, second = v[line, alone], v[line, other]
        share = (first / (first - second))[:, None]
        ends.append(places[line, alone] * (1 - share) + places[line, other] * share)
    return np.concatenate(ends, axis=1)
