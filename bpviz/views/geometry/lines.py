"""The connections between the units that are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF

from bpviz.views.geometry.net import Column, Lines, between
from bpviz.views.geometry.shapes import Circle, Unit, unit_at


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
    segments = np.array([(l.x1(), l.y1(), l.x2(), l.y2()) for l in drawn]).reshape(-1, 4)  # noqa: E741
    return Lines(layer_j_k[:, 0], layer_j_k[:, 1], layer_j_k[:, 2], segments, tuple(drawn))
