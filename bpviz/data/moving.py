"""Pictures shifted, turned and scaled, all at once."""

from typing import Final

import numpy as np

from bpviz.engine.activations import Array

BLOCK: Final = 128
"""Pictures whose pixels are looked up at once: their coordinates stay in the processor's cache."""


def moved(images: Array, right: Array, down: Array, degrees: Array, percent: Array) -> Array:
    """Each of the images (n, rows, columns) moved by amounts of its own, (n,) each.

    A picture is scaled by 1 + percent/100 and turned by degrees, clockwise, around its middle,
    then shifted by pixels to the right and down. A pixel takes the bilinear mean of the four around
    the place it came from; beyond the edge there is nothing (0). Shifts by whole pixels alone are
    exact. The type of the numbers is kept.
    """
    result = np.empty_like(images)
    whole = (degrees == 0) & (percent == 0) & (right == np.rint(right)) & (down == np.rint(down))
    _shift_whole(images, result, np.flatnonzero(whole), right, down)
    rest = np.flatnonzero(~whole)
    for start in range(0, len(rest), BLOCK):
        part = rest[start : start + BLOCK]
        amounts = (amount[part] for amount in (right, down, degrees, percent))
        result[part] = looked_up(images[part], *_origins(*images.shape[1:], *amounts))
    return result


def _shift_whole(images: Array, result: Array, which: Array, right: Array, down: Array) -> None:
    """Fills result[which]: pictures with the same shift are copied together."""
    result[which] = 0
    rows, columns = images.shape[1:]
    shifts = np.stack([down[which], right[which]], axis=1).astype(np.int64)
    different, group = np.unique(shifts, axis=0, return_inverse=True)
    for number, (y, x) in enumerate(different.tolist()):
        if abs(y) >= rows or abs(x) >= columns:
            continue
        members = which[group.ravel() == number]
        shifted = result[members]
        shifted[:, max(y, 0) : rows + min(y, 0), max(x, 0) : columns + min(x, 0)] = images[members][
            :, max(-y, 0) : rows + min(-y, 0), max(-x, 0) : columns + min(-x, 0)
        ]
        result[members] = shifted


def looked_up(images: Array, x: Array, y: Array) -> Array:
    """The images (n, rows, columns) as each pixel finds them at the place it came from.

    x and y (n, rows * columns), float32, are the column and the row of that place; they are used
    up. A pixel takes the bilinear mean of the four around it; beyond the edge there is nothing.
    """
    n, rows, columns = images.shape
    # A frame of nothing, one pixel wide before and two behind, so that all four neighbours exist.
    framed = np.zeros((n, rows + 3, columns + 3), images.dtype)
    framed[:, 1:-2, 1:-2] = images
    np.clip(x, -1, columns, out=x)
    np.clip(y, -1, rows, out=y)
    left, top = np.floor(x), np.floor(y)
    x -= left
    y -= top
    size = (rows + 3) * (columns + 3)
    index = (top * (columns + 3) + left).astype(np.intp)
    index += (np.arange(n) * size + columns + 4)[:, None]
    flat = framed.ravel()
    upper = _between(flat.take(index), flat.take(index + 1), x)
    index += columns + 3
    lower = _between(flat.take(index), flat.take(index + 1), x)
    return _between(upper, lower, y).reshape(n, rows, columns)


def _between(first: Array, second: Array, share: Array) -> Array:
    """first + (second - first) * share, without more memory than second's."""
    second -= first
    second *= share
    second += first
    return second


def _origins(
    rows: int, columns: int, right: Array, down: Array, degrees: Array, percent: Array
) -> tuple[Array, Array]:
    """Column and row (n, rows * columns), float32, of the place that every pixel came from."""
    angle, size = np.deg2rad(degrees), 1 + percent / 100
    cosine, sine = np.cos(angle) / size, np.sin(angle) / size
    middle_x, middle_y = (columns - 1) / 2, (rows - 1) / 2
    across = np.arange(columns) - middle_x - right[:, None]
    along = np.arange(rows) - middle_y - down[:, None]
    x = plane(cosine[:, None] * across + middle_x, sine[:, None] * along)
    y = plane(-sine[:, None] * across + middle_y, cosine[:, None] * along)
    return x, y


def plane(across: Array, along: Array) -> Array:
    """The sums of (n, columns) and (n, rows), as (n, rows * columns)."""
    total: Array = along.astype(np.float32)[:, :, None] + across.astype(np.float32)[:, None]
    return total.reshape(len(total), -1)
