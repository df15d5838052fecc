"""Spec: everything that decides a training run, as one value."""

import operator
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from itertools import pairwise
from typing import Any

import numpy as np

from bpviz.engine.activations import ACTIVATIONS, OUTPUTS
from bpviz.engine.costs import COSTS
from bpviz.engine.errors import SpecError

MAX_LAYERS = 10
MAX_UNITS = 1024
MAX_PARAMETERS = 5_000_000

BIASES = ("per_neuron", "per_layer", "frozen")
INITS = ("normal", "scaled", "xavier", "he", "zeros")
OPTIMIZER_NAMES = ("sgd", "momentum", "adam")
DTYPES = ("float32", "float64")

CHOICES: dict[str, tuple[str, ...]] = {
    "hidden": tuple(ACTIVATIONS),
    "output": OUTPUTS,
    "cost": tuple(COSTS),
    "biases": BIASES,
    "init": INITS,
    "optimizer": OPTIMIZER_NAMES,
    "dtype": DTYPES,
}


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from low to high; `open_above` leaves high itself out."""

    low: float
    high: float
    whole: bool = False
    open_above: bool = False

    def __str__(self) -> str:
        kind, form = ("a whole number", ",") if self.whole else ("a number", ",.10g")
        upto = "up to, not including," if self.open_above else "to"
        return f"{kind} from {self.low:{form}} {upto} {self.high:{form}}"

    def __contains__(self, value: float) -> bool:
        below = value < self.high if self.open_above else value <= self.high
        return self.low <= value and below


RANGES: dict[str, Range] = {
    "rate": Range(0, 1000),
    "momentum": Range(0, 1, open_above=True),
    "batch_size": Range(1, 1_000_000, whole=True),
    "l1": Range(0, 1_000_000),
    "l2": Range(0, 1_000_000),
    "dropout": Range(0, 1, open_above=True),
    "seed": Range(0, 2**63 - 1, whole=True),
}


@dataclass(frozen=True, slots=True)
class Spec:
    """A network, its cost and how it is trained. Refuses, with a reason, what cannot work.

    sizes       units of each layer, the input first: (784, 30, 10)
    hidden      activation of the hidden layers
    output      activation of the last layer
    cost        "quadratic", "cross_entropy" or "log_likelihood"
    biases      "per_neuron", "per_layer" (one for a whole layer) or "frozen" (never updated)
    init        how the first weights are drawn, see `init_params`
    optimizer   "sgd", "momentum" or "adam"
    rate        learning rate eta
    momentum    mu of the momentum method; other optimisers ignore it
    batch_size  examples in a mini-batch; more than there are means all of them
    l1, l2      lambda of the penalties on weights, divided by the number of training examples
    dropout     probability that a hidden neuron is left out of a training pass
    dtype       "float32" or "float64"
    seed        of every random choice: weights, order, dropout
    """

    sizes: tuple[int, ...] = (2, 2, 2)
    hidden: str = "sigmoid"
    output: str = "sigmoid"
    cost: str = "quadratic"
    biases: str = "per_neuron"
    init: str = "normal"
    optimizer: str = "sgd"
    rate: float = 0.5
    momentum: float = 0.9
    batch_size: int = 1
    l1: float = 0.0
    l2: float = 0.0
    dropout: float = 0.0
    dtype: str = "float64"
    seed: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "sizes", _checked_sizes(self.sizes))
        for name, choices in CHOICES.items():
            _check_choice(name, getattr(self, name), choices)
        for name, allowed in RANGES.items():
            object.__setattr__(self, name, _checked_number(name, getattr(self, name), allowed))
        _check_parameters(self)
        _check_cost(self)
        _check_softmax(self)

    @property
    def layers(self) -> int:
        """How many layers compute: the input is not one of them."""
        return len(self.sizes) - 1

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """The shape (n_out, n_in) of every weight matrix."""
        return tuple((n_out, n_in) for n_in, n_out in pairwise(self.sizes))

    @property
    def bias_sizes(self) -> tuple[int, ...]:
        """How many biases each layer has."""
        return tuple(1 if self.biases == "per_layer" else n for n in self.sizes[1:])

    @property
    def weight_count(self) -> int:
        """The number of weights."""
        return sum(n_out * n_in for n_out, n_in in self.shapes)

    @property
    def parameter_count(self) -> int:
        """The number of weights and biases."""
        return self.weight_count + sum(self.bias_sizes)

    def activation(self, layer: int) -> str:
        """The name of the activation function of a layer."""
        return self.output if layer == self.layers - 1 else self.hidden

    @property
    def numpy_dtype(self) -> np.dtype[Any]:
        """The type of every number of the network."""
        return np.dtype(self.dtype)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON and TOML; `from_dict` gives the same Spec back."""
        return {**asdict(self), "sizes": list(self.sizes)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Spec":
        """The Spec that `to_dict` described. Fields left out have their defaults."""
        known = {field.name for field in fields(cls)}
        for name in values:
            if name not in known:
                raise SpecError(
                    "spec.unknown_field",
                    'There is no field "{field}". The fields are {allowed}.',
                    field=name,
                    allowed=", ".join(sorted(known)),
                )
        return cls(**values)


def _checked_sizes(sizes: Any) -> tuple[int, ...]:
    try:
        given = tuple(sizes)
        listed = tuple(operator.index(n) for n in given)
    except TypeError:
        raise _size_error("must be whole numbers such as (784, 30, 10)", sizes) from None
    if any(isinstance(n, bool) for n in given):
        raise _size_error("must be whole numbers such as (784, 30, 10)", sizes)
    if not 2 <= len(listed) <= MAX_LAYERS:
        raise _size_error(f"must name 2 to {MAX_LAYERS} layers, the input first", sizes)
    if min(listed) < 1:
        raise _size_error("must give every layer at least 1 unit", sizes)
    if max(listed[1:]) > MAX_UNITS:
        raise _size_error(f"must give every layer after the input 1 to {MAX_UNITS:,} units", sizes)
    return listed


def _size_error(rule: str, sizes: object) -> SpecError:
    return SpecError("spec.sizes", "sizes {rule}, not {value!r}.", rule=rule, value=sizes)


def _check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if not isinstance(value, str) or value not in choices:
        raise SpecError(
            "spec.choice",
            "{field} must be one of {allowed}, not {value!r}.",
            field=name,
            value=value,
            allowed=", ".join(choices),
        )


def _checked_number(name: str, value: Any, allowed: Range) -> float | int:
    try:
        if isinstance(value, (bool, np.bool_, str)):
            raise TypeError
        number = operator.index(value) if allowed.whole else float(value)
    except (TypeError, ValueError, OverflowError):
        raise _range_error(name, value, allowed) from None
    if number not in allowed:
        raise _range_error(name, value, allowed)
    return number


def _range_error(name: str, value: object, allowed: Range) -> SpecError:
    return SpecError(
        "spec.range",
        "{field} must be {allowed}, not {value!r}.",
        field=name,
        value=value,
        allowed=allowed,
    )


def _check_parameters(spec: Spec) -> None:
    if spec.parameter_count > MAX_PARAMETERS:
        raise SpecError(
            "spec.parameters",
            "sizes {value!r} make {count:,} weights and biases; "
            "the allowed range is up to {limit:,}.",
            value=spec.sizes,
            count=spec.parameter_count,
            limit=MAX_PARAMETERS,
        )


def _check_cost(spec: Spec) -> None:
    allowed = COSTS[spec.cost].outputs
    if spec.output not in allowed:
        raise SpecError(
            "spec.cost_output",
            "cost {cost!r} needs outputs between 0 and 1: output must be one of {allowed}, "
            "not {value!r}.",
            cost=spec.cost,
            value=spec.output,
            allowed=", ".join(allowed),
        )


def _check_softmax(spec: Spec) -> None:
    if (spec.output, spec.cost, spec.sizes[-1]) == ("softmax", "cross_entropy", 1):
        raise SpecError(
            "spec.softmax",
            "cost 'cross_entropy' with output 'softmax' needs at least 2 units in the last layer, "
            "not sizes {value!r}: a single one is always 1, and ln(1 - 1) is infinite.",
            value=spec.sizes,
        )
