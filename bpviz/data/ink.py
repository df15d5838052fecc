"""Ink as a network sees it: strokes made into the kind of picture that the network learnt from.

MNIST's digits were fitted, with their aspect ratio kept, into a box of 20x20 pixels, which was
then put into 28x28 by its centre of mass (LeCun, Cortes and Burges, The MNIST database of
handwritten digits). Measured on its files: the centre of mass lies at pixel index 14, after a
shift by whole pixels, and a stroke is about 2.4 pixels wide. The same is done here; without it a
network trained on MNIST misreads most of what is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.errors import DataError
from bpviz.data.raster import BOX, SIDE, centred, fit_raster
from bpviz.data.strokes import checked_strokes, inked
from bpviz.engine.activations import Array

__all__ = ["InkStages", "fit_raster", "ink_image", "ink_stages", "to_8x8"]

TINY = 1 / 12
"""A mark smaller than this part of the pad's side is not enlarged as if it were a whole digit."""

DRAWN_SIDE = 56
"""Pixels a side of the picture of the whole pad."""


@dataclass(frozen=True, slots=True)
class InkStyle:
    """How one kind of picture shows a digit.

    side     pixels a side of the square that is drawn
    box      (width, height) that the ink fills in its middle
    pen      width of a stroke, in pixels
    stretch  how much more one direction may be enlarged than the other, to fill the box
    """

    side: int
    box: tuple[int, int]
    pen: float
    stretch: float


MNIST = InkStyle(side=BOX, box=(BOX, BOX), pen=2.4, stretch=1.0)
UCI = InkStyle(side=32, box=(20, 32), pen=5.2, stretch=2.0)


@dataclass(frozen=True, slots=True, eq=False)
class InkStages:
    """What happens to the ink, stage by stage; pictures are float32 in [0, 1], read-only.

    drawn    (56, 56): the whole pad
    box      (left, top, right, bottom) of the ink on the pad, in parts of its side; None: blank
    fitted   (20, 20): the ink in its box, with its aspect ratio kept
    centred  (28, 28): the box by its centre of mass; what the network sees
    """

    drawn: Array
    box: tuple[float, float, float, float] | None
    fitted: Array
    centred: Array

    def __post_init__(self) -> None:
        for picture in (self.drawn, self.fitted, self.centred):
            picture.flags.writeable = False


def ink_image(
    strokes: Sequence[ArrayLike], side: float | None = None, pen: float = MNIST.pen
) -> Array:
    """Strokes as an MNIST picture (28, 28) float32 in [0, 1]; without ink it is all zeros.

    strokes  arrays (n, 2) of x (to the right) and y (down), in any unit
    side     the side of the pad in the same unit, if there is one: a mark smaller than a twelfth
             of it then stays small. Without it only a single point is known to be a dot, and
             every other mark fills the box.
    pen      the width of a stroke in pixels of the picture; the pad always has the usual one

    The picture does not depend on the unit, on where the ink is, or on how densely the points
    lie on it. A DataError for coordinates that are not finite or not in two columns.
    """
    style = MNIST if pen == MNIST.pen else replace(MNIST, pen=pen)
    return centred(_mnist_box(checked_strokes(strokes), _checked_side(side), style))


def ink_stages(strokes: Sequence[ArrayLike], side: float | None = None) -> InkStages:
    """The way to `ink_image(strokes, side)`, stage by stage, on a pad from (0, 0) to (side, side).

    What lies beyond the pad is drawn on its edge. Without a side the pad is a square around the
    ink, half as large again.
    """
    ink = checked_strokes(strokes)
    fitted = _mnist_box(ink, _checked_side(side))
    drawn, box = _on_pad(ink, side)
    return InkStages(drawn, box, fitted, centred(fitted))


def to_8x8(strokes: Sequence[ArrayLike], side: float | None = None) -> Array:
    """Strokes as one of the 8x8 digits that come with bpviz: (8, 8) float32, multiples of 1/16.

    As those were made: the ink fills 20x32 of a bitmap of 32x32 (stretched for that, but one
    direction at most twice as much as the other), and each value counts the inked pixels in a
    block of 4x4. Without ink it is all zeros. strokes and side as for `ink_image`.
    """
    ink, side = checked_strokes(strokes), _checked_side(side)
    if not ink:
        return np.zeros((8, 8), np.float32)
    bitmap = _drawn(ink, UCI, side) >= 0.5
    blocks: Array = bitmap.reshape(8, 4, 8, 4).mean(axis=(1, 3), dtype=np.float32)
    return blocks


def _checked_side(side: float | None) -> float | None:
    if side is not None and not 0 < side < np.inf:
        raise DataError(
            "data.pad_side",
            "The side of the pad must be a finite number above 0, not {value!r}.",
            value=side,
        )
    return side


def _mnist_box(ink: list[Array], side: float | None, style: InkStyle = MNIST) -> Array:
    """(20, 20) float32: the strokes fitted and drawn; the darkest pixel is 1."""
    if not ink:
        return np.zeros((BOX, BOX), np.float32)
    picture: Array = _drawn(ink, style, side)
    picture /= picture.max()
    return picture.astype(np.float32)


def _drawn(ink: list[Array], style: InkStyle, side: float | None) -> Array:
    """The strokes scaled to fill the style's box, pen included, in the middle of its square."""
    low, extent = _corner_and_extent(ink)
    longest = float(extent.max()) or 1.0
    shape = extent / longest
    scale = np.subtract(style.box, style.pen) / np.maximum(shape, 1e-9)
    scale = np.minimum(scale, style.stretch * scale[::-1])
    if side is not None:
        scale *= min(1.0, longest / (TINY * side))
    # Whole pixels: the ink then begins at the edge of a pixel, as cropped pictures do.
    margin = np.floor((style.side - style.pen - shape * scale) / 2 + 1e-9) + style.pen / 2
    moved = [(stroke - low) / longest * scale + margin for stroke in ink]
    return inked(moved, style.pen, style.side)


def _on_pad(
    ink: list[Array], side: float | None
) -> tuple[Array, tuple[float, float, float, float] | None]:
    """The picture of the whole pad, and the box of the ink on it."""
    if not ink:
        return np.zeros((DRAWN_SIDE, DRAWN_SIDE), np.float32), None
    low, extent = _corner_and_extent(ink)
    origin = np.zeros(2)
    if side is None:
        side = 1.5 * float(extent.max()) or 1.0
        origin = low + extent / 2 - side / 2
    pen = MNIST.pen / SIDE
    on_pad = [np.clip((stroke - origin) / side, 0, 1) for stroke in ink]
    low, extent = _corner_and_extent(on_pad)
    left, top = np.maximum(low - pen / 2, 0).tolist()
    right, bottom = np.minimum(low + extent + pen / 2, 1).tolist()
    moved = [stroke * DRAWN_SIDE for stroke in on_pad]
    picture = inked(moved, pen * DRAWN_SIDE, DRAWN_SIDE)
    return picture.astype(np.float32), (left, top, right, bottom)


def _corner_and_extent(ink: list[Array]) -> tuple[Array, Array]:
    """The smallest x and y, and how far the points reach from there."""
    points = np.concatenate(ink)
    low = points.min(axis=0)
    return low, points.max(axis=0) - low
