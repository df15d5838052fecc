"""Strokes of a pen, drawn as a picture: checked, followed in small steps, inked."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

PEN_CELLS = 10
"""A pixel is divided into so many cells for drawing that the pen is about ten of them wide."""

MOST_PLACES = 4_000
"""Beyond so many places, those that lie in the same cell count as one."""

LARGEST = 1e100


def checked_strokes(strokes: Sequence[ArrayLike]) -> list[Array]:
    """The strokes as float64 arrays (n, 2), without those that have no points.

    A DataError for anything that is not x and y in two columns, finite and within 1e100.
    """
    arrays = [_checked(number, stroke) for number, stroke in enumerate(strokes, 1)]
    return [array for array in arrays if len(array)]


def _checked(number: int, stroke: ArrayLike) -> Array:
    try:
        points: Array = np.asarray(stroke, np.float64)
    except (TypeError, ValueError):
        points = np.empty(())
    if points.ndim > 0 and not points.size:
        return np.empty((0, 2))
    if points.ndim != 2 or points.shape[1] != 2:
        raise DataError(
            "data.stroke_shape",
            "Stroke {number} must be points with two columns, x and y.",
            number=number,
        )
    if not np.abs(points).max() <= LARGEST:
        raise DataError(
            "data.stroke_finite",
            "Stroke {number} must have finite coordinates, none beyond {limit:g}.",
            number=number,
            limit=LARGEST,
        )
    return points


def inked(strokes: Sequence[Array], pen: float, side: int) -> Array:
    """The picture (side, side), 0 to 1, of strokes drawn by a round pen; all in pixels.

    The distance to the nearest place of a stroke is found for every cell. How far a cell lies
    inside the edge of the ink, 0 to 1, is how much of it is covered, and a pixel is the mean of
    its cells.
    """
    fine = max(1, round(PEN_CELLS / pen))
    radius = pen * fine / 2
    distance = _distances(_followed([stroke * fine for stroke in strokes]), radius, side * fine)
    covered = np.clip(radius + 0.5 - distance, 0, 1)
    pixels: Array = covered.reshape(side, fine, side, fine).mean(axis=(1, 3))
    return pixels


def _followed(strokes: Sequence[Array]) -> Array:
    """Places (m, 2) along the strokes, evenly spaced by at most a cell.

    They depend on the lines alone, not on how many points describe them.
    """
    places = np.concatenate([_along(stroke) for stroke in strokes])
    if len(places) > MOST_PLACES:
        column, row = np.floor(places).astype(np.int64).T
        _, first = np.unique(row * 2**32 + column, return_index=True)
        places = places[first]
    return places


def _along(stroke: Array) -> Array:
    length = np.concatenate([[0.0], np.hypot(*np.diff(stroke, axis=0).T).cumsum()])
    at = np.linspace(0, length[-1], int(np.ceil(length[-1])) + 1)
    return np.stack([np.interp(at, length, stroke[:, 0]), np.interp(at, length, stroke[:, 1])], 1)


def _distances(places: Array, radius: float, side: int) -> Array:
    """(side, side): from the middle of each cell to the nearest place; infinite if out of reach."""
    reach = int(np.ceil(radius)) + 1
    near = np.arange(-reach, reach + 1)
    cell = np.minimum(places, side - 0.5).astype(np.int64)[:, :, None] + near
    squared = (cell + 0.5 - places[:, :, None]) ** 2
    # A frame of `reach` cells around the picture takes what is inked beyond its edge.
    framed = side + 2 * reach
    index = (cell[:, 1, :, None] + reach) * framed + cell[:, 0, None, :] + reach
    nearest = np.full(framed * framed, np.inf)
    np.minimum.at(nearest, index.ravel(), (squared[:, 1, :, None] + squared[:, 0, None]).ravel())
    distances: Array = np.sqrt(nearest.reshape(framed, framed)[reach:-reach, reach:-reach])
    return distances
