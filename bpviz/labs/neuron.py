"""Neuron: one neuron with two inputs and four activation functions, and logic gates as targets.

z = w1 x1 + w2 x2 + b, output = f(z). A nudge dw of w1 changes the output by f(z + x1 dw) - f(z);
the linear estimate is f'(z) x1 dw: small change, small change, where f is smooth.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from bpviz.engine import ACTIVATIONS, Array, Data
from bpviz.labs.lab import LabRow, Preset, Readings, Value, Values, choice, number

SHOWN: Final = ("step", "sigmoid", "tanh", "relu")
CORNERS: Final = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
"""The four cases of a gate, as inputs."""

GATES: Final[Mapping[str, tuple[int, ...] | None]] = MappingProxyType(
    {
        "none": None,
        "and": (0, 0, 0, 1),
        "or": (0, 1, 1, 1),
        "nand": (1, 1, 1, 0),
        "xor": (0, 1, 1, 0),
    }
)
"""What a gate answers in each of the CORNERS."""

DIVIDE: Final = MappingProxyType({"step": 0.5, "sigmoid": 0.5, "tanh": 0.0, "relu": 0.5})
"""Above this an output says yes."""


def output(activation: str, z: Array | float) -> Array:
    """f(z), by the engine's own function; e^-z may be infinite, then the sigmoid is 0."""
    given = np.asarray(z, np.float64)
    a = np.empty_like(given)
    with np.errstate(over="ignore"):
        ACTIVATIONS[activation].fill(given, a)
    return a


def slope(activation: str, z: Array | float) -> Array:
    """f'(z), by the engine's own function."""
    given = np.asarray(z, np.float64)
    a, found = output(activation, given), np.empty_like(given)
    ACTIVATIONS[activation].fill_slope(given, a, found)
    return found


def weighted(values: Values, x1: Array | float, x2: Array | float) -> Array:
    """z = w1 x1 + w2 x2 + b."""
    w1, w2, b = (float(values[name]) for name in ("w1", "w2", "b"))
    return np.asarray(w1 * np.asarray(x1) + w2 * np.asarray(x2) + b, np.float64)


def corner_answers(values: Values, activation: str) -> tuple[bool, ...]:
    """Whether the neuron says yes in each of the CORNERS."""
    x1, x2 = np.array(CORNERS).T
    a = output(activation, weighted(values, x1, x2))
    return tuple((a > DIVIDE[activation]).tolist())


def right_of(values: Values, activation: str) -> int | None:
    """In how many of the four cases the neuron answers as the gate does; None without a gate."""
    wanted = GATES[str(values["gate"])]
    if wanted is None:
        return None
    answers = corner_answers(values, activation)
    return sum(bool(a) == bool(y) for a, y in zip(answers, wanted, strict=True))


@dataclass(frozen=True, slots=True)
class NeuronMoment:
    """What the neuron does with its inputs, and what a nudge of w1 would do."""

    z: float
    output: float
    change: float
    linear: float
    right: int | None

    @property
    def readings(self) -> Readings:
        """The numbers of this moment."""
        return MappingProxyType(
            {
                "z": self.z,
                "output": self.output,
                "change": self.change,
                "linear": self.linear,
                "right": None if self.right is None else float(self.right),
            }
        )

    @property
    def verdict(self) -> str | None:
        """How well the gate is met."""
        if self.right is None:
            return None
        return "solved" if self.right == len(CORNERS) else "wrong"


def fire(values: Values, data: Data | None = None) -> Iterator[NeuronMoment]:
    """The one moment there is."""
    activation = str(values["activation"])
    x1, x2 = float(values["x1"]), float(values["x2"])
    dz = x1 * float(values["dw"])
    z = weighted(values, x1, x2)
    before, after = output(activation, z), output(activation, z + dz)
    yield NeuronMoment(
        float(z),
        float(before),
        float(after - before),
        float(slope(activation, z)) * dz,
        right_of(values, activation),
    )


def _preset(name: str, w1: float, w2: float, b: float, gate: str) -> Preset:
    values: dict[str, Value] = {"w1": w1, "w2": w2, "b": b, "gate": gate}
    return Preset(name, MappingProxyType(values))


NEURON: Final = LabRow(
    "neuron",
    (
        choice("activation", "sigmoid", "step", "tanh", "relu"),
        number("w1", 2, -100, 100, slider=(-10, 10)),
        number("w2", 2, -100, 100, slider=(-10, 10)),
        number("b", -3, -100, 100, slider=(-10, 10)),
        number("x1", 1, -10, 10, slider=(-1, 2)),
        number("x2", 0.5, -10, 10, slider=(-1, 2)),
        number("dw", 0.1, -10, 10, slider=(-1, 1)),
        choice("gate", *GATES),
    ),
    ("z", "output", "change", "linear", "right"),
    fire,
    verdicts=("solved", "wrong"),
    presets=(
        _preset("nand", -2, -2, 3, "nand"),
        _preset("steep", 60, 60, -90, "and"),
    ),
    most=0,
)
