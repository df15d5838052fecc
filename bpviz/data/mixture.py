"""Mixture: training pictures made anew for every epoch, from a data set, pen strokes and signs.

A network that is to read what people write should not see the same picture twice, nor the hands of
one collection only. So the pictures of the data set are changed a little each time (`Warp`), the
strokes of a pen are written again by other hands and drawn as the pad draws them (`Hand`), and
some pictures show what is no digit at all, with a target that prefers none: 0.1 for each.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.data.errors import DataError
from bpviz.data.hand import Hand
from bpviz.data.options import Option
from bpviz.data.pools import Pool, digit_pool, pen_pictures, pen_pool, sign_pool
from bpviz.data.raster import SIDE
from bpviz.data.scribbles import NoDigits
from bpviz.data.unipen import PenDigit
from bpviz.data.warping import Warp
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range

STREAM_EPOCH: Final = 6

MOST: Final = Range(0, 200_000, whole=True)
PEN = Option("pen", 0, MOST)
COPIES = Option("copies", 8, Range(1, 50, whole=True))
DIGITS = Option("digits", 0, MOST)
SIGNS = Option("signs", 0, MOST)
PLAIN = Option("plain", 0.1, Range(0, 1))
NUMBERS: Final = (PEN, COPIES, DIGITS, SIGNS, PLAIN)


@dataclass(frozen=True, slots=True)
class Mix:
    """What an epoch is made of, beside all training pictures of the data set, changed by `warp`.

    pen      pen digits in an epoch, taken at random from
    copies   so many versions of each, written by `hand`
    digits   digits whose strokes are written down by hand (`glyphs`): rare ways to write them
    signs    pictures of what is no digit, of three times as many
    plain    the share of the data set's pictures that stay as they are
    without  the writers whose pen digits are not trained with

    A DataError names what is out of range.
    """

    pen: int = 0
    copies: int = 8
    digits: int = 0
    signs: int = 0
    plain: float = 0.1
    without: tuple[int, ...] = ()
    hand: Hand = field(default_factory=Hand)
    warp: Warp = field(default_factory=Warp)

    def __post_init__(self) -> None:
        for option in NUMBERS:
            object.__setattr__(self, option.name, option.checked(getattr(self, option.name)))
        object.__setattr__(self, "without", tuple(self.without))


class Mixture:
    """Training data whose pictures `renew(epoch)` makes, always the same for the same epoch.

    The arrays of the training split stay where they are and change. Validation and test data are
    those of the data set; where writers are left out, their digits are the validation data.
    """

    def __init__(self, base: Dataset, mix: Mix, pens: Sequence[PenDigit], seed: int) -> None:
        self._base, self._mix, self._seed = base, mix, seed
        self.name, self.image_shape, self.labels = base.name, base.image_shape, base.labels
        self.validation_x, self.validation_y = base.validation_x, base.validation_y
        self.test_x, self.test_y = base.test_x, base.test_y
        if base.inputs != SIDE * SIDE and (mix.pen or mix.digits or mix.signs):
            raise DataError(
                "data.mix_size",
                "Strokes are drawn as pictures of {right} pixels; those of {name} have {found}.",
                name=base.name,
                right=SIDE * SIDE,
                found=base.inputs,
            )
        held_out = [pen for pen in pens if pen.writer in mix.without]
        if held_out:
            self.validation_x, self.validation_y = pen_pictures(held_out)
        self._pools = _pools(mix, [pen for pen in pens if pen.writer not in mix.without], seed)
        total = base.examples + sum(count for count, _ in self._pools)
        self.train_x: Array = np.zeros((total, base.inputs), np.float32)
        self.train_y: Array = np.zeros((total, base.outputs), np.float32)
        self.train_y[: base.examples] = base.train_y
        self.renew(0)

    def split(self, name: str) -> tuple[Array, Array] | None:
        """(x, y) of "train", "validation" or "test"; None when there are no such examples."""
        x, y = getattr(self, f"{name}_x"), getattr(self, f"{name}_y")
        return None if x is None else (x, y)

    def renew(self, epoch: int) -> None:
        """Fill the training pictures with those of this epoch, the first being 0."""
        rng = np.random.default_rng((self._seed, STREAM_EPOCH, epoch))
        start = self._base.examples
        self._change_base(rng, self.train_x[:start])
        for count, pool in self._pools:
            chosen = rng.integers(0, len(pool.x), count)
            part = slice(start, start + count)
            np.divide(pool.x[chosen], np.float32(255), out=self.train_x[part])
            self.train_y[part] = pool.y[chosen]
            start += count

    def _change_base(self, rng: np.random.Generator, out: Array) -> None:
        x = self._base.train_x
        shape = (-1, *(self.image_shape or (1, self._base.inputs)))
        self._mix.warp.changed(x.reshape(shape), rng, out.reshape(shape))
        plain = np.flatnonzero(rng.random(len(x)) < self._mix.plain)
        out[plain] = x[plain]


def _pools(mix: Mix, pens: Sequence[PenDigit], seed: int) -> list[tuple[int, Pool]]:
    """How many pictures an epoch takes from which pool."""
    pools = []
    if mix.pen:
        if not pens:
            raise DataError("data.pen_all_out", "All writers are left out of the pen strokes.")
        pools.append((mix.pen, pen_pool(pens, mix.hand, mix.copies, seed)))
    if mix.digits:
        pools.append((mix.digits, digit_pool(mix.hand, seed)))
    if mix.signs:
        source = NoDigits.all([(pen.digit, pen.strokes) for pen in pens])
        pools.append((mix.signs, sign_pool(source, mix.hand, 3 * mix.signs, seed)))
    return pools
