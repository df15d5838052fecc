"""Two-dimensional data sets of two classes, generated: xor, circles, moons, spirals, gaussians.

Each takes the number of examples n, the noise (standard deviation of a normal displacement of
every coordinate), a seed, and the shares of the examples for validation and testing. Without noise
the coordinates lie in [-1, 1] (those of gaussians nearly). The target is one column: 0 for the
first class, 1 for the second, which have equally many examples (the first one more when n is odd).
The classes take turns, so every split is balanced too: the first train (60 % unless the shares say
otherwise), then come those for validation (20 %) and those for testing (20 %); below 20 examples
all of them train. The same options give the same bytes.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.options import TEST, VALIDATION, Option, checked_shares, held_out, spoken
from bpviz.engine.activations import Array
from bpviz.engine.spec import Range

STREAM = 5
"""The random stream of data; its sub-streams are counted below."""
POINTS, NOISE, ORDER = range(3)

EXAMPLES = Option("n", 500, Range(4, 100_000, whole=True))
DISPLACEMENT = Option("noise", 0.1, Range(0, 1))
SEED = Option("seed", 0, Range(0, 2**63 - 1, whole=True))
OPTIONS = (EXAMPLES, DISPLACEMENT, SEED, VALIDATION, TEST)
SPIRALS_OPTIONS = (EXAMPLES, replace(DISPLACEMENT, default=0.05), *OPTIONS[2:])

FEWEST_TO_SPLIT = 20

Values = tuple[int, float, int, float, float]
"""n, noise, seed and the shares for validation and testing, as in OPTIONS."""

Shape = Callable[[int, int, np.random.Generator], Array]
"""(class 0 or 1, number of points m, generator) -> points (m, 2)"""


def xor(
    *,
    n: int = 500,
    noise: float = 0.1,
    seed: int = 0,
    validation: float = 0.2,
    test: float = 0.2,
) -> Dataset:
    """Four squares: the class is 1 where the two coordinates have different signs.

    With n = 4 it is the truth table itself, in its order: inputs 00, 01, 10, 11 (as 0 and 1),
    targets 0, 1, 1, 0.
    """
    if n == 4:
        return _dataset("xor", _truth_table, (n, noise, seed, validation, test), (0, 2, 3, 1))
    return _dataset("xor", _squares, (n, noise, seed, validation, test))


def circles(
    *,
    n: int = 500,
    noise: float = 0.1,
    seed: int = 0,
    validation: float = 0.2,
    test: float = 0.2,
) -> Dataset:
    """A circle of radius 1 (class 0) around a circle of radius 1/2 (class 1)."""
    return _dataset("circles", _circle, (n, noise, seed, validation, test))


def moons(
    *,
    n: int = 500,
    noise: float = 0.1,
    seed: int = 0,
    validation: float = 0.2,
    test: float = 0.2,
) -> Dataset:
    """Two half circles, one open below (class 0) and one open above (class 1), interlocked."""
    return _dataset("moons", _moon, (n, noise, seed, validation, test))


def spirals(
    *,
    n: int = 500,
    noise: float = 0.05,
    seed: int = 0,
    validation: float = 0.2,
    test: float = 0.2,
) -> Dataset:
    """Two arms of a spiral, half a turn apart, each about one and a third turns long."""
    return _dataset("spirals", _arm, (n, noise, seed, validation, test))


def gaussians(
    *,
    n: int = 500,
    noise: float = 0.1,
    seed: int = 0,
    validation: float = 0.2,
    test: float = 0.2,
) -> Dataset:
    """Two normal clouds around (-1/2, -1/2) and (1/2, 1/2), with a standard deviation of 0.12."""
    return _dataset("gaussians", _cloud, (n, noise, seed, validation, test))


def _truth_table(of_class: int, m: int, rng: np.random.Generator) -> Array:
    return np.array([[0, 1], [1, 0]] if of_class else [[0, 0], [1, 1]], np.float64)


def _squares(of_class: int, m: int, rng: np.random.Generator) -> Array:
    """Points at least 0.05 from both axes, in the two opposite squares of the class."""
    points = rng.uniform(0.05, 1, (m, 2))
    points[1::2] *= -1
    points[:, 1] *= -1 if of_class else 1
    return points


def _circle(of_class: int, m: int, rng: np.random.Generator) -> Array:
    angle = np.linspace(0, 2 * np.pi, m, endpoint=False)
    return _polar(0.5 if of_class else 1.0, angle)


def _moon(of_class: int, m: int, rng: np.random.Generator) -> Array:
    """Half circles of radius 2/3: the second is the first turned by 180 degrees."""
    upper: Array = _polar(2 / 3, np.linspace(0, np.pi, m)) - np.array([1 / 3, 1 / 6])
    return -upper if of_class else upper


def _arm(of_class: int, m: int, rng: np.random.Generator) -> Array:
    """r grows with the angle from 0.1 to 1; equal steps of r^2 keep the density even."""
    radius = np.sqrt(np.linspace(0.1**2, 1, m))
    return _polar(radius, 3 * np.pi * radius + np.pi * of_class)


def _cloud(of_class: int, m: int, rng: np.random.Generator) -> Array:
    return rng.normal(0.5 if of_class else -0.5, 0.12, (m, 2))


def _polar(radius: float | Array, angle: Array) -> Array:
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _dataset(
    name: str, shape: Shape, values: Values, order: tuple[int, ...] | None = None
) -> Dataset:
    """Points of both classes, displaced, in order (by default shuffled, classes in turns)."""
    checked = [option.checked(value) for option, value in zip(OPTIONS, values, strict=True)]
    shares = checked_shares(*checked[3:])
    n, noise, seed = int(checked[0]), checked[1], int(checked[2])
    rng = np.random.default_rng((seed, STREAM, POINTS))
    m = n // 2
    x = np.concatenate([shape(0, n - m, rng), shape(1, m, rng)])
    x += np.random.default_rng((seed, STREAM, NOISE)).normal(0, noise, x.shape)
    y = np.repeat([[0.0], [1.0]], [n - m, m], axis=0)
    index = np.array(order) if order else _shuffled_in_turns(n, seed)
    return _split(
        x[index].astype(np.float32),
        y[index].astype(np.float32),
        shares,
        DataRef(name, spoken(tuple(zip(OPTIONS, checked, strict=True)))),
    )


def _shuffled_in_turns(n: int, seed: int) -> Array:
    """Each class shuffled by itself, then one of the first, one of the second, and so on."""
    rng = np.random.default_rng((seed, STREAM, ORDER))
    index = np.empty(n, np.int64)
    index[0::2] = rng.permutation(n - n // 2)
    index[1::2] = rng.permutation(n // 2) + n - n // 2
    return index


def _split(x: Array, y: Array, shares: tuple[float, float], ref: DataRef) -> Dataset:
    for_validation, for_test = held_out(len(x), *shares) if len(x) >= FEWEST_TO_SPLIT else (0, 0)
    validation = len(x) - for_test
    train = validation - for_validation
    return Dataset(
        name=ref.name,
        train_x=x[:train],
        train_y=y[:train],
        validation_x=x[train:validation],
        validation_y=y[train:validation],
        test_x=x[validation:],
        test_y=y[validation:],
        labels=("0", "1"),
        ref=ref,
    )
