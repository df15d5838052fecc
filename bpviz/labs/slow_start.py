"""Slow start: one sigmoid neuron, input 1, target 0, learnt with two costs from the same start.

With the quadratic cost dC/dw = (a - y) σ'(z) x: where the neuron is saturated σ' is tiny, and it
learns slowly though it is quite wrong. With cross-entropy σ' cancels: dC/dw = (a - y) x
(Nielsen ch. 3). The engine's Trainer learns both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from bpviz.engine import Data, Params, Spec, Trainer
from bpviz.labs.lab import LabRow, Preset, Readings, Value, Values, number
from bpviz.labs.rows import Rows

EPOCHS: Final = 300
COSTS: Final = ("quadratic", "cross_entropy")
HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two neurons after so many epochs: its z, output a, cost and dC/dw."""

    z: float
    output: float
    cost: float
    slope: float


@dataclass(frozen=True, slots=True)
class SlowStartMoment:
    """Both neurons after `epoch` updates; half: the epoch at which each fell below 0.5."""

    epoch: int
    quadratic: Side
    cross_entropy: Side
    half_quadratic: int | None
    half_cross_entropy: int | None

    @property
    def readings(self) -> Readings:
        """The numbers of this moment."""
        return MappingProxyType(
            {
                "epoch": self.epoch,
                "output_quadratic": self.quadratic.output,
                "output_cross_entropy": self.cross_entropy.output,
                "slope_quadratic": self.quadratic.slope,
                "slope_cross_entropy": self.cross_entropy.slope,
                "half_quadratic": self.half_quadratic,
                "half_cross_entropy": self.half_cross_entropy,
            }
        )

    @property
    def verdict(self) -> str | None:
        """Which of the two is below 0.5 already."""
        if self.half_quadratic is not None:
            return "both" if self.half_cross_entropy is not None else "quadratic_first"
        return "cross_entropy_first" if self.half_cross_entropy is not None else None


def learn(values: Values, data: Data | None = None) -> Iterator[SlowStartMoment]:
    """Both neurons, epoch by epoch."""
    w, b, rate = (float(values[name]) for name in ("w", "b", "rate"))
    params = Params((np.array([[w]]),), (np.array([b]),))
    rows = Rows(np.ones((1, 1)), np.zeros((1, 1)))
    trainers = [Trainer(Spec((1, 1), cost=cost, rate=rate), rows, params) for cost in COSTS]
    halves: list[int | None] = [None, None]
    for epoch in range(EPOCHS + 1):
        sides = [_side(trainer) for trainer in trainers]
        for place, side in enumerate(sides):
            if halves[place] is None and side.output < HALF:
                halves[place] = epoch
        yield SlowStartMoment(epoch, sides[0], sides[1], halves[0], halves[1])
        for trainer in trainers:
            trainer.step()


def _side(trainer: Trainer) -> Side:
    traced = trainer.trace()
    layer = traced.layers[0]
    return Side(
        float(layer.z[0, 0]), float(layer.a[0, 0]), float(traced.cost), float(layer.grad_w[0, 0])
    )


def _preset(name: str, w: float, b: float) -> Preset:
    values: dict[str, Value] = {"w": w, "b": b, "rate": 0.15}
    return Preset(name, MappingProxyType(values))


SLOW_START: Final = LabRow(
    "slow_start",
    (
        number("w", 0.6, -10, 10, slider=(-5, 5), begins=True),
        number("b", 0.9, -10, 10, slider=(-5, 5), begins=True),
        number("rate", 0.15, 0, 100, slider=(0.01, 10), log=0.01),
    ),
    (
        *("epoch", "output_quadratic", "output_cross_entropy", "slope_quadratic"),
        *("slope_cross_entropy", "half_quadratic", "half_cross_entropy"),
    ),
    learn,
    verdicts=("quadratic_first", "cross_entropy_first", "both"),
    columns=("epoch", "output_quadratic", "output_cross_entropy"),
    presets=(_preset("easy", 0.6, 0.9), _preset("saturated", 2, 2)),
    ahead=EPOCHS,
    per_second=20.0,
    most=EPOCHS,
)
