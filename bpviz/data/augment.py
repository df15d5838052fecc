"""Data expansion: the training pictures again, each moved a little, as a remedy for overfitting.

A digit that is shifted by a pixel, turned by a few degrees or made a little larger is still the
same digit. A network that has seen such copies can not learn its pictures by heart pixel by pixel
(Nielsen, ch. 3, "artificially expanding the training data").
"""

from dataclasses import dataclass, fields, replace
from typing import Final

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.data.errors import DataError
from bpviz.data.moving import moved
from bpviz.data.options import Option
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range

STREAM: Final = 4
"""The random stream of expansion; its sub-streams are the copies, counted from 0."""

SHIFT = Option("shift", 1, Range(0, 4))
ROTATE = Option("rotate", 0.0, Range(0, 45))
SCALE = Option("scale", 0.0, Range(0, 50))
COPIES = Option("copies", 1, Range(1, 8, whole=True))
SEED = Option("seed", 0, Range(0, 2**63 - 1, whole=True))
MOVES: Final = (SHIFT, ROTATE, SCALE, COPIES)

MOST_NUMBERS: Final = 250_000_000
"""Numbers in the expanded training inputs: 1 GB of float32, five copies of MNIST."""

BLOCK: Final = 5_000
"""Pictures moved at once."""

Named = tuple[tuple[str, float], ...]
"""An expansion as DataRef.expansion holds it: (("shift", 1), ..., ("copies", 1), ("seed", 0))."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """How copies of the training pictures are moved, each picture by amounts of its own.

    shift   up to so many pixels to the side and up or down, 0 to 4. A whole number shifts by whole
            pixels, which keeps a picture sharp, and, alone, never leaves one where it was; any
            other number shifts by any fraction up to it
    rotate  turned up to so many degrees either way, 0 to 45
    scale   up to so many percent larger or smaller, 0 to 50
    copies  moved copies of every picture, 1 to 8

    A DataError names what is out of range, or says that nothing would be moved.
    """

    shift: float = 1
    rotate: float = 0.0
    scale: float = 0.0
    copies: int = 1

    def __post_init__(self) -> None:
        for option in MOVES:
            object.__setattr__(self, option.name, _plain(option, getattr(self, option.name)))
        if not (self.shift or self.rotate or self.scale):
            raise DataError(
                "data.expansion_nothing",
                "An expansion with shift, rotate and scale 0 would only repeat the pictures; "
                "one of them must be above 0.",
            )

    def named(self, seed: int) -> Named:
        """This, drawn with a seed, as `DataRef.expansion` holds it."""
        return (*((each.name, getattr(self, each.name)) for each in fields(self)), ("seed", seed))


def expanded(dataset: Dataset, expansion: Expansion, seed: int) -> Dataset:
    """The data set with `copies` moved versions of its training pictures behind them.

    Copy i of all pictures is drawn from default_rng((seed, 4, i)), so more copies leave the first
    ones as they are. Targets are repeated; validation and test data stay, and are not copied. The
    data set's ref names the expansion. A DataError says why it cannot be expanded.
    """
    seed = int(SEED.checked(seed))
    rows, columns = _shape(dataset)
    if dataset.ref.expansion is not None:
        raise DataError(
            "data.expanded_already",
            "{name} is expanded already; expand the original data instead.",
            name=dataset.name,
        )
    n, copies = dataset.examples, expansion.copies
    _check_room(dataset, copies)
    x: Array = np.empty((n * (copies + 1), dataset.inputs), dataset.train_x.dtype)
    x[:n] = dataset.train_x
    for copy in range(copies):
        amounts = _drawn(expansion, n, np.random.default_rng((seed, STREAM, copy)))
        target = x[n * (copy + 1) : n * (copy + 2)]
        for start in range(0, n, BLOCK):
            part = slice(start, start + BLOCK)
            pictures = dataset.train_x[part].reshape(-1, rows, columns)
            moved_pictures = moved(pictures, *(amount[part] for amount in amounts))
            target[part] = moved_pictures.reshape(len(pictures), -1)
    return replace(
        dataset,
        train_x=x,
        train_y=np.tile(dataset.train_y, (copies + 1, 1)),
        ref=replace(dataset.ref, expansion=expansion.named(seed)),
    )


def read_named(name: str, value: object) -> tuple[Expansion, int]:
    """The expansion and the seed that a `DataRef.expansion` of the data set `name` names."""
    known = [option.name for option in (*MOVES, SEED)]
    pairs: dict[str, object] = {}
    if isinstance(value, tuple) and all(isinstance(p, tuple) and len(p) == 2 for p in value):
        pairs = dict(value)
    if sorted(pairs) != sorted(known):
        raise DataError(
            "data.expansion",
            "{name} cannot be built with the expansion {value!r}: it is not known here.",
            name=name,
            value=value,
        )
    seed = int(SEED.checked(pairs.pop("seed")))
    return Expansion(**pairs), seed  # type: ignore[arg-type]  # Expansion checks them


def _plain(option: Option, value: object) -> float:
    """A checked value; a whole one is an int, so that 1 and 1.0 make equal expansions."""
    number = option.checked(value)
    return int(number) if float(number).is_integer() else number


def _shape(dataset: Dataset) -> tuple[int, int]:
    if dataset.image_shape is None:
        raise DataError(
            "data.expansion_points",
            "{name} holds no pictures; only pictures can be shifted, turned and scaled.",
            name=dataset.name,
        )
    return dataset.image_shape


def _check_room(dataset: Dataset, copies: int) -> None:
    numbers = dataset.train_x.size
    if numbers * (copies + 1) > MOST_NUMBERS:
        raise DataError(
            "data.expansion_room",
            "{copies} copies of {examples:,} pictures need more memory than is used here; "
            "up to {most} copies are possible.",
            copies=copies,
            examples=dataset.examples,
            most=max(0, MOST_NUMBERS // numbers - 1),
        )


def _drawn(
    expansion: Expansion, n: int, rng: np.random.Generator
) -> tuple[Array, Array, Array, Array]:
    """For each of n pictures: pixels right and down, degrees, percent."""
    right, down = _shifts(expansion, n, rng)
    degrees = rng.uniform(-expansion.rotate, expansion.rotate, n)
    percent = rng.uniform(-expansion.scale, expansion.scale, n)
    return right, down, degrees, percent


def _shifts(expansion: Expansion, n: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Pixels right and pixels down, (n,) each, evenly drawn."""
    if not isinstance(expansion.shift, int):
        right, down = rng.uniform(-expansion.shift, expansion.shift, (2, n))
        return right, down
    side = 2 * expansion.shift + 1
    if expansion.shift and not (expansion.rotate or expansion.scale):
        # All places but the middle one: a copy at the same place would be no other picture.
        place = rng.integers(0, side * side - 1, n)
        place += place >= side * side // 2
    else:
        place = rng.integers(0, side * side, n)
    return (place % side - expansion.shift).astype(float), (place // side - expansion.shift).astype(
        float
    )
