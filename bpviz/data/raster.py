"""Pictures of ink put where MNIST has them: fitted into 20x20, then centred by mass in 28x28."""

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.errors import DataError
from bpviz.engine.activations import Array

SIDE = 28
BOX = 20
CENTRE = 14
"""The pixel index of the centre of mass: of 0..27, so half a pixel beyond the middle."""


def fit_raster(image: ArrayLike) -> Array:
    """A picture (rows, columns) of any size, ink above 0, as an MNIST picture (28, 28) float32.

    The ink is cropped, scaled by area averaging so that its longest side is 20 pixels, and
    centred; its darkness stays as it is. A picture of MNIST comes back as it is (9,997 of the
    10,000 for testing do, to the last bit). A DataError for anything but finite numbers from 0.
    """
    picture = _checked(image)
    if not picture.any():
        return np.zeros((SIDE, SIDE), np.float32)
    ink = _cropped(picture)
    longest = max(ink.shape)
    if longest != BOX:
        height, width = (max(1, round(n * BOX / longest)) for n in ink.shape)
        ink = _averages(ink.shape[0], height) @ ink @ _averages(ink.shape[1], width).T
    return centred(ink)


def centred(ink: Array) -> Array:
    """A picture of at most 28 pixels a side, in (28, 28) float32.

    It is moved by whole pixels, so that its centre of mass comes as near to index 14 as it can
    without losing ink over the edge.
    """
    picture = np.zeros((SIDE, SIDE), np.float32)
    if ink.any():
        ink = _cropped(ink)
        row = _start(ink.sum(axis=1, dtype=np.float64))
        column = _start(ink.sum(axis=0, dtype=np.float64))
        picture[row : row + ink.shape[0], column : column + ink.shape[1]] = ink
    return picture


def in_middle(picture: Array) -> Array:
    """A picture of at most 28 pixels a side in the middle of (28, 28) float32, wherever its ink is.

    Where it cannot be exactly in the middle it is nearer to the upper left.
    """
    rows, columns = picture.shape
    row, column = (SIDE - rows) // 2, (SIDE - columns) // 2
    found = np.zeros((SIDE, SIDE), np.float32)
    found[row : row + rows, column : column + columns] = picture
    return found


def cropped(picture: Array) -> Array:
    """The smallest part of the picture that has all its ink; all of it when there is none."""
    return _cropped(picture) if picture.any() else picture


def enlarged(picture: Array) -> Array:
    """A small picture, such as 8x8, as one of MNIST's (28, 28) float32: see `centred`.

    Between the middles of its pixels the ink is interpolated, so it has no blocks.
    """
    rows, columns = picture.shape
    longest = max(rows, columns)
    height, width = (max(1, round(n * BOX / longest)) for n in (rows, columns))
    smooth = _between(rows, height) @ picture @ _between(columns, width).T
    return fit_raster(smooth)


def shrunk(picture: Array, side: int = 8) -> Array:
    """The ink of a picture averaged into (side, side) float32 pixels, stretched to fill them."""
    ink = cropped(picture)
    found = _averages(ink.shape[0], side) @ ink @ _averages(ink.shape[1], side).T
    return found.astype(np.float32)


def _between(cells: int, pixels: int) -> Array:
    """(pixels, cells): how much of the two nearest cells is in each pixel; rows sum to 1."""
    at = np.clip((np.arange(pixels) + 0.5) * cells / pixels - 0.5, 0, cells - 1)
    parts: Array = np.maximum(0, 1 - np.abs(at[:, None] - np.arange(cells)))
    return parts


def _checked(image: ArrayLike) -> Array:
    try:
        picture: Array = np.asarray(image, np.float64)
    except (TypeError, ValueError):
        picture = np.empty(())
    if picture.ndim != 2:
        raise DataError(
            "data.raster_shape", "A picture must be numbers in rows and columns of equal length."
        )
    if not np.isfinite(picture).all() or (picture < 0).any():
        raise DataError(
            "data.raster_values", "A picture must hold finite numbers from 0, no ink, upwards."
        )
    return picture


def _cropped(picture: Array) -> Array:
    """The smallest part of the picture that has all its ink."""
    top, bottom = np.flatnonzero(picture.any(axis=1))[[0, -1]]
    left, right = np.flatnonzero(picture.any(axis=0))[[0, -1]]
    return picture[top : bottom + 1, left : right + 1]


def _start(mass: Array) -> int:
    """Where to put the first of these rows (or columns), from the ink that each of them has.

    The centre of something symmetrical may lie exactly between two pixels. As in MNIST it then
    stays below index 14; the small number makes sure that rounding errors do not decide.
    """
    centre = float(mass @ np.arange(len(mass)) / mass.sum())
    start = int(np.ceil(CENTRE - centre - 0.5 - 1e-9))
    return min(max(start, 0), SIDE - len(mass))


def _averages(cells: int, pixels: int) -> Array:
    """(pixels, cells): the part of each pixel that each cell covers, when both share a length."""
    edges = np.linspace(0, cells, pixels + 1)
    starts = np.arange(cells)
    overlap = np.minimum(edges[1:, None], starts + 1) - np.maximum(edges[:-1, None], starts)
    covered: Array = np.maximum(overlap, 0) * pixels / cells
    return covered
