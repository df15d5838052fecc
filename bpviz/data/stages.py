"""What a network sees when stages on the way from the ink to its picture are left out.

The stages do what MNIST's makers did, and each takes something away that does not matter: `box`
where the ink is on the pad, `fitted` how large it is, `centred` where in its box most of it is.
A network that was trained on such pictures misreads others, and that is what leaving one out shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from bpviz.data.ink import MNIST, UCI, ink_stages, to_8x8
from bpviz.data.raster import BOX, SIDE, centred, cropped, enlarged, in_middle, shrunk
from bpviz.data.strokes import checked_strokes, inked
from bpviz.engine.activations import Array

LEAVABLE = ("box", "fitted", "centred")
"""The stages that can be left out; on the way to 8x8 only the box can."""

PEN = 0.055
"""The width of the pen that is seen on the pad, in parts of its side."""


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """How the ink on a pad from (0, 0) to (1, 1) becomes the picture for a network.

    left_out  the stages that are not made; see LEAVABLE
    pen       the width of the pen on the pad, which matters only where it is not fitted
    underlay  a picture (28, 28) or (8, 8) that lies under the ink and stays as it is; or None
    """

    left_out: frozenset[str] = frozenset()
    pen: float = PEN
    underlay: Array | None = None

    @property
    def is_usual(self) -> bool:
        """Whether nothing is left out and nothing lies under the ink."""
        return not self.left_out and self.underlay is None


def fitted_without(strokes: Sequence[ArrayLike], sight: Sight) -> Array:
    """The stage before the last: (rows, columns) float32, the darkest pixel 1.

    With all stages (20, 20). Without the box the whole pad in (20, 20). Not fitted: the ink in
    its box as large as on a pad of 28 pixels a side; without the box that whole pad.
    """
    ink = checked_strokes(strokes)
    if not {"box", "fitted"} & sight.left_out or not ink:
        return ink_stages(ink, 1.0).fitted
    side = SIDE if "fitted" in sight.left_out else BOX
    picture = _on_pad(ink, side, sight.pen * side)
    return picture if "box" in sight.left_out else cropped(picture)


def seen(strokes: Sequence[ArrayLike], side: int, sight: Sight) -> Array:
    """The picture (side, side) float32 that a network sees; side is 28 or 8."""
    if sight.underlay is not None:
        return _over(sight.underlay, strokes, side)
    if side == 8:
        return _coarse(strokes, sight)
    picture = fitted_without(strokes, sight)
    return in_middle(picture) if "centred" in sight.left_out else centred(picture)


def underlaid(underlay: Array, side: int) -> Array:
    """A picture (28, 28) or (8, 8) for a network with pictures of this side."""
    if len(underlay) == side:
        return underlay
    return enlarged(underlay) if side == SIDE else shrunk(underlay, side)


def _over(underlay: Array, strokes: Sequence[ArrayLike], side: int) -> Array:
    """Ink drawn over a picture: where both have ink, the darker one is seen."""
    ink, below = checked_strokes(strokes), underlaid(underlay, side)
    if not ink:
        return below.astype(np.float32)
    if side == SIDE:
        above = _on_pad(ink, SIDE, MNIST.pen)
    else:
        above = _blocks(inked(_clipped(ink, UCI.side), UCI.pen, UCI.side))
    return np.maximum(below, above).astype(np.float32)


def _coarse(strokes: Sequence[ArrayLike], sight: Sight) -> Array:
    ink = checked_strokes(strokes)
    if "box" not in sight.left_out or not ink:
        return to_8x8(ink, 1.0)
    return _blocks(inked(_clipped(ink, UCI.side), sight.pen * UCI.side, UCI.side))


def _on_pad(ink: Sequence[Array], side: int, pen: float) -> Array:
    """The whole pad in (side, side) float32; the darkest pixel is 1."""
    picture = inked(_clipped(ink, side), pen, side)
    return (picture / (picture.max() or 1.0)).astype(np.float32)


def _clipped(ink: Sequence[Array], side: int) -> list[Array]:
    return [np.clip(stroke, 0, 1) * side for stroke in ink]


def _blocks(picture: Array) -> Array:
    """(32, 32) -> (8, 8) float32: the share of inked pixels in each block of 4x4."""
    blocks: Array = (picture >= 0.5).reshape(8, 4, 8, 4).mean(axis=(1, 3), dtype=np.float32)
    return blocks
