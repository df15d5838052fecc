"""Curve: gradient descent on a function of one number, the ball that rolls by x <- x - η f'(x).

With momentum: v <- μ v - η f'(x), x <- x + v. A maximum of f is found by going down -f: what is
descended is always called g here.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from bpviz.engine import Data
from bpviz.labs.lab import LabRow, Readings, Value, Values, choice, number

FARTHEST: Final = 1e12
"""From here on the ball has left for good: the numbers say nothing new."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A function g that is gone down.

    g, slope, curvature   of x: the function, its first and its second derivative
    centre                the curve is symmetric about this x
    minima                where its lowest points are
    bends                 the curvature where it is the same everywhere: then the limit is exact
    shown                 the x from and to which a picture shows
    steepens              farther out the slope outgrows x: from too far a step only leads farther
    """

    g: Callable[[float], float]
    slope: Callable[[float], float]
    curvature: Callable[[float], float]
    centre: float
    minima: tuple[float, ...]
    shown: tuple[float, float]
    bends: float | None = None
    steepens: bool = True

    def distance(self, x: float) -> float:
        """How far x is from the nearest lowest point."""
        return min((abs(x - each) for each in self.minima), default=abs(x - self.centre))


CURVES: Final[dict[str, Curve]] = {
    "parabola": Curve(
        lambda x: (x - 2) ** 2, lambda x: 2 * (x - 2), lambda x: 2.0, 2.0, (2.0,), (-8, 12), 2.0
    ),
    "double_well": Curve(
        lambda x: x**4 / 4 - x**2 / 2,
        lambda x: x**3 - x,
        lambda x: 3 * x**2 - 1,
        0.0,
        (-1.0, 1.0),
        (-2.1, 2.1),
    ),
    "absolute": Curve(
        abs,
        lambda x: math.copysign(1.0, x) if x else 0.0,
        lambda x: 0.0,
        0.0,
        (0.0,),
        (-5, 5),
        steepens=False,
    ),
    "quartic": Curve(lambda x: x**4, lambda x: 4 * x**3, lambda x: 12 * x**2, 0.0, (0.0,), (-2, 2)),
    "cubic": Curve(lambda x: x**3, lambda x: 3 * x**2, lambda x: 6 * x, 0.0, (), (-2, 2)),
    "hill": Curve(
        lambda x: (x - 1) ** 2 - 4, lambda x: 2 * (x - 1), lambda x: 2.0, 1.0, (1.0,), (-3, 5), 2.0
    ),
}
"""By name. The hill is f(x) = 4 - (x-1)^2; what is gone down is g = -f."""


def bound(function: str, momentum: float = 0.0) -> float | None:
    """The rate from which on it does not converge: 2 (1 + μ) / curvature, where that is constant.

    Without momentum x_n - m = (1 - η c)^n (x_0 - m), which shrinks for 0 < η < 2 / c only.
    """
    bends = CURVES[function].bends
    return None if bends is None else 2 * (1 + momentum) / bends


@dataclass(frozen=True, slots=True)
class CurveMoment:
    """Where the ball is after `step` steps.

    x, y, slope  the place, g there, its slope
    change       what the next step adds to x
    end          "" or why this is the last step: "still" (x hardly moves) or "left" (far away)
    """

    step: int
    x: float
    y: float
    slope: float
    change: float
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
                "slope": self.slope,
                "change": self.change,
            }
        )


def roll(values: Values, data: Data | None = None) -> Iterator[CurveMoment]:
    """The ball from x0 on, step by step."""
    function, x = str(values["function"]), float(values["x0"])
    rate, momentum = float(values["rate"]), float(values["momentum"])
    tolerance, curve = float(values["tolerance"]), CURVES[function]
    judge, velocity, step = Judge(function, rate, momentum), 0.0, 0
    while True:
        slope = curve.slope(x)
        velocity = momentum * velocity - rate * slope
        verdict = judge.verdict(x, slope)
        left = abs(x) > FARTHEST
        end = "left" if left else "still" if abs(velocity) <= tolerance else ""
        yield CurveMoment(step, x, curve.g(x), slope, velocity, verdict, end)
        if end:
            return
        x += velocity
        step += 1


class Judge:
    """Says what the way so far shows, told one place after the other."""

    def __init__(self, function: str, rate: float, momentum: float) -> None:
        self._curve, self._has_minimum = CURVES[function], function != "cubic"
        self._rate, self._momentum = rate, momentum
        self._limit = bound(function, momentum)
        self._xs: list[float] = []  # the latest three
        self._first: tuple[float, float] | None = None  # x and slope at step 0
        self._slope = 0.0
        self._crossed = self._has_jumped = False
        self._steps = -1

    def verdict(self, x: float, slope: float) -> str | None:
        """The verdict after a step to x, where the slope is this."""
        self._steps += 1
        self._crossed = self._crossed or self._slope * slope < 0
        self._slope = slope
        self._xs = [*self._xs[-2:], x]
        if self._first is None:
            self._first = (x, slope)
            return None
        if not self._has_minimum:
            return "no_minimum"
        if self._first[1] == 0:
            return None  # no slope, no step
        close = self._curve.distance(x) <= 1e-12 * max(1.0, self._curve.distance(self._first[0]))
        self._has_jumped = self._has_jumped or (self._steps == 1 and close)
        if self._has_jumped:
            return "jumps"
        if self._swings():
            return "swings"
        if self._diverges():
            return "diverges"
        return "overshoots" if self._crossed else "converges"

    def _swings(self) -> bool:
        """It comes back to where it was two steps ago, with another place between."""
        if self._limit is not None and not self._momentum:
            return math.isclose(self._rate, self._limit, rel_tol=1e-12)
        if len(self._xs) < 3:
            return False
        before, between, now = self._xs
        apart = abs(now - between)
        return apart > 1e-9 and abs(now - before) <= 1e-9 * apart

    def _diverges(self) -> bool:
        if self._limit is not None:
            return self._rate >= self._limit
        if not self._curve.steepens:
            return False
        assert self._first is not None
        before, now = (x - self._curve.centre for x in self._xs[-2:])
        if self._momentum:
            return abs(now) > 10 * (abs(self._first[0] - self._curve.centre) + 1)
        return before * now < 0 and abs(now) > abs(before)


def _brings(x0: float, rate: float) -> Values:
    brought: dict[str, Value] = {"x0": x0, "rate": rate, "momentum": 0.0}
    return MappingProxyType(brought)


CURVE: Final = LabRow(
    "curve",
    (
        choice(
            "function",
            *CURVES,
            brings={
                "parabola": _brings(10, 0.01),
                "double_well": _brings(2, 0.05),
                "absolute": _brings(4, 0.3),
                "quartic": _brings(1.5, 0.02),
                "cubic": _brings(1.5, 0.02),
                "hill": _brings(4, 0.1),
            },
        ),
        number("x0", 10, -1000, 1000, slider=(-10, 10)),
        number("rate", 0.01, 0, 1000, slider=(0.001, 2), log=0.001),
        number("momentum", 0, 0, 1, open_above=True, slider=(0, 0.99)),
        number("tolerance", 0, 0, 1, slider=(0, 0.1), log=1e-8),
    ),
    ("step", "x", "y", "slope", "change"),
    roll,
    verdicts=("converges", "jumps", "overshoots", "swings", "diverges", "no_minimum"),
    columns=("step", "x", "slope", "change"),
)
