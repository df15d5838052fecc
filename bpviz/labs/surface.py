"""Surface: gradient descent on a function of two numbers, v <- v - η ∇f(v).

With momentum μ: u <- μ u - η g, v <- v + u. With noise the gradient of a step is that of one
example drawn at random: its cost is f plus a plane, g = ∇f + n, and the planes of all examples
cancel in the mean. That is what a mini-batch of one sees.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import numpy as np

from bpviz.engine import Array, Data
from bpviz.labs.lab import LabRow, Readings, Value, Values, choice, number

FARTHEST: Final = 1e6
"""From here on the ball has left for good."""

FLAT: Final = 1e-6
"""A slope below this is no slope: nothing moves any more."""

SEED: Final = 4
"""Of the examples that are drawn."""

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Surface:
    """A function f of x and y that is gone down; it takes arrays too.

    f, slope   of x and y: the function and its two partial derivatives
    minima     where its lowest points are
    shown      what a picture shows: x from, to, y from, to
    """

    f: Callable[[Array, Array], Array]
    slope: Callable[[float, float], Pair]
    minima: tuple[Pair, ...]
    shown: tuple[float, float, float, float]


SURFACES: Final[dict[str, Surface]] = {
    "bowl": Surface(
        lambda x, y: x**2 + y**2,
        lambda x, y: (2 * x, 2 * y),
        ((0.0, 0.0),),
        (-3.0, 3.0, -2.0, 2.0),
    ),
    "valley": Surface(
        lambda x, y: x**2 / 20 + y**2,
        lambda x, y: (x / 10, 2 * y),
        ((0.0, 0.0),),
        (-12.0, 12.0, -8.0, 8.0),
    ),
    "saddle": Surface(
        lambda x, y: x**2 - y**2 + y**4 / 4,
        lambda x, y: (2 * x, y**3 - 2 * y),
        ((0.0, -math.sqrt(2)), (0.0, math.sqrt(2))),
        (-3.0, 3.0, -2.0, 2.0),
    ),
    "two_minima": Surface(
        lambda x, y: (x**2 - 1) ** 2 + y**2 + 0.3 * x,
        lambda x, y: (4 * x * (x**2 - 1) + 0.3, 2 * y),
        ((-1.0355, 0.0), (0.9601, 0.0)),
        (-2.1, 2.1, -1.4, 1.4),
    ),
}
"""By name. Of the two minima the left one is lower; the saddle has one on either side."""


@dataclass(frozen=True, slots=True)
class SurfaceMoment:
    """Where the ball is after `step` steps.

    gradient  of f there; pushed: the one that the next step uses, which differs by the noise
    """

    step: int
    x: float
    y: float
    cost: float
    gradient: Pair
    pushed: Pair
    verdict: str | None
    end: str = field(default="")

    @property
    def readings(self) -> Readings:
        """The numbers of this moment."""
        return MappingProxyType(
            {
                "step": self.step,
                "x": self.x,
                "y": self.y,
                "cost": self.cost,
                "slope": math.hypot(*self.gradient),
            }
        )


def roll(values: Values, data: Data | None = None) -> Iterator[SurfaceMoment]:
    """The ball from (x0, y0) on, step by step."""
    surface = SURFACES[str(values["function"])]
    v = np.array([float(values["x0"]), float(values["y0"])])
    rate, momentum = float(values["rate"]), float(values["momentum"])
    noise = float(values["noise"])
    generator = np.random.default_rng((SEED, 1))
    velocity, step, first = np.zeros(2), 0, float(surface.f(*v))
    before = np.zeros(2)
    while True:
        x, y = v.tolist()
        gradient = surface.slope(x, y)
        pushed = np.array(gradient)
        if noise:
            pushed = pushed + noise * generator.standard_normal(2)
        left = max(abs(x), abs(y)) > FARTHEST
        still = not noise and math.hypot(*gradient) < FLAT and math.hypot(*velocity) < FLAT
        cost = float(surface.f(v[0], v[1]))
        verdict = _verdict(surface, v, gradient, before, step, cost, first, noise)
        end = "left" if left else "still" if still else ""
        yield SurfaceMoment(step, x, y, cost, gradient, tuple(pushed.tolist()), verdict, end)
        if end:
            return
        velocity = momentum * velocity - rate * pushed
        before, v, step = np.array(gradient), v + velocity, step + 1


def _verdict(
    surface: Surface, v: Array, gradient: Pair, before: Array, step: int, cost: float,
    first: float, noise: float,
) -> str | None:  # fmt: skip
    """What the way so far shows."""
    near = min(math.dist(v, each) for each in surface.minima)
    if near < 0.01 and math.hypot(*gradient) < 0.1:
        return "arrived"
    if math.hypot(*gradient) < FLAT:
        return "stuck"
    if step == 0:
        return None
    if cost > first + 1e-9 and not noise:
        return "diverges"
    if noise:
        return "wanders"
    turned = float(np.dot(before, gradient)) < 0
    return "zigzags" if turned else "descends"


def compass(function: str, x: float, y: float, length: float, ways: int = 48) -> Array:
    """The change of f for a step of this length from (x, y) in each of so many directions.

    The k-th direction points at the angle 2 pi k / ways from the x axis. To first order the change
    is length * |∇f| * cos(angle to ∇f): most negative against the gradient.
    """
    f = SURFACES[function].f
    angles = 2 * np.pi * np.arange(ways) / ways
    there = f(x + length * np.cos(angles), y + length * np.sin(angles))
    return np.asarray(there - f(np.array(x), np.array(y)))


def _brings(x0: float, y0: float, rate: float) -> Values:
    brought: dict[str, Value] = {"x0": x0, "y0": y0, "rate": rate, "momentum": 0.0, "noise": 0.0}
    return MappingProxyType(brought)


SURFACE: Final = LabRow(
    "surface",
    (
        choice(
            "function",
            *SURFACES,
            brings={
                "bowl": _brings(2.5, 1.5, 0.1),
                "valley": _brings(10, 5, 0.3),
                "saddle": _brings(2.5, 0.001, 0.1),
                "two_minima": _brings(1.8, 1.2, 0.05),
            },
            begins=True,
        ),
        number("x0", 2.5, -100, 100, slider=(-10, 10), begins=True),
        number("y0", 1.5, -100, 100, slider=(-10, 10), begins=True),
        number("rate", 0.1, 0, 100, slider=(0.001, 2), log=0.001),
        number("momentum", 0, 0, 1, open_above=True, slider=(0, 0.99)),
        number("noise", 0, 0, 10, slider=(0, 3)),
    ),
    ("step", "x", "y", "cost", "slope"),
    roll,
    verdicts=("descends", "zigzags", "wanders", "arrived", "stuck", "diverges"),
    columns=("step", "x", "y", "cost"),
)
