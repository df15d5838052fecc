"""The connections between the units that are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF

from bpviz.views.geometry.net import Column, Lines, between
from bpviz.views.geometry.shapes import Circle, Floats, Unit, unit_at


def lines_between(columns: Sequence[Column], circles: Mapping[Unit, Circle]) -> Lines:
    """A line from every drawn unit to every drawn unit of the next layer, layer by layer, j, k."""
    refs: list[tuple[int, int, int]] = []
    drawn: list[QLineF] = []
    for layer, (before, after) in enumerate(pairwise(columns)):
        for j in after.shown:
            for k in before.shown:
                refs.append((layer, j, k))
                ends = circles[unit_at(layer, k)], circles[unit_at(layer + 1, j)]
                drawn.append(between(*ends))
    layer_j_k = np.array(refs, np.intp).reshape(-1, 3)
    return Lines(layer_j_k[:, 0], layer_j_k[:, 1], layer_j_k[:, 2], rows_of(drawn), tuple(drawn))


def rows_of(lines: Sequence[QLineF]) -> Floats:
    """Lines as rows of (x1, y1, x2, y2)."""
    ends = [(line.x1(), line.y1(), line.x2(), line.y2()) for line in lines]
    return np.array(ends, np.float64).reshape(-1, 4)
