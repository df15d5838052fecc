"""Depth: what becomes of the gradient on its way back through many layers.

Going back through a layer multiplies δ by weights and slopes: δ^l = (W' δ^{l+1}) f'(z^l). Where
|w f'| stays below 1 the first layers hear next to nothing, where it stays above 1 they hear
far too much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, sqrt
from types import MappingProxyType, SimpleNamespace
from typing import Final

import numpy as np

from bpviz.engine import Array, Data, Params, Spec, Trainer, answer, init_params, trace
from bpviz.engine.backprop import quietly
from bpviz.labs import residual
from bpviz.labs.lab import LabRow, Preset, Readings, Value, Values, choice, number, switch

LEARNT: Final = 1000
"""The first examples, which are learnt."""
SAMPLE: Final = 500
"""The first of them, on which everything is measured, always the same."""
EPOCHS: Final = 60

FAINT, LOUD = 1 / 20, 20.0
"""δ of the first layer against the last: below the one it vanishes, above the other it explodes."""

INITS: Final[dict[str, tuple[str, float]]] = {
    "scaled": ("scaled", 1.0),
    "small": ("scaled", 0.1),
    "normal": ("normal", 1.0),
    "he": ("he", 1.0),
    "large": ("normal", 3.0),
}
"""How first weights are drawn: the engine's name, and what they are multiplied by."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What was measured layer by layer, from the first hidden layer to the output.

    gradients  the length of dC/dW of each layer
    deltas     the length of δ of each layer, root mean square over the examples
    weights    root mean square of the weights
    slopes     root mean square of f'
    cost, accuracy  on the same examples
    """

    gradients: tuple[float, ...]
    deltas: tuple[float, ...]
    weights: tuple[float, ...]
    slopes: tuple[float, ...]
    cost: float
    accuracy: float

    @property
    def factors(self) -> tuple[float, ...]:
        """What δ is multiplied by on its way back into each hidden layer: δ^l over δ^{l+1}."""
        return tuple(_share(before, after) for before, after in pairwise(self.deltas))

    @property
    def verdict(self) -> str:
        """By what is left of δ in the first layer."""
        left = _share(self.deltas[0], self.deltas[-1])
        if not isfinite(left) or left > LOUD:
            return "explodes"
        return "vanishes" if left < FAINT else "healthy"

    def expected(self, layer: int, width: int) -> float:
        """√n |w| f' for a hidden layer that feeds n neurons: the factor of random weights."""
        return sqrt(width) * self.weights[layer + 1] * self.slopes[layer]


def _share(part: float, whole: float) -> float:
    if whole == 0:
        return 0.0 if part == 0 else float("inf")
    return part / whole


@dataclass(frozen=True, slots=True)
class DepthMoment:
    """The network after some epochs.

    layers   of the network that the controls ask for
    without  the same without skip connections, from the same first weights; None when it has none
    """

    epoch: int
    layers: Layers
    without: Layers | None

    @property
    def verdict(self) -> str:
        """vanishes, healthy or explodes."""
        return self.layers.verdict

    @property
    def readings(self) -> Readings:
        """The numbers of this moment; None where one is not finite any more."""
        gradients, deltas = self.layers.gradients, self.layers.deltas
        found = {
            "epoch": self.epoch,
            "first": gradients[0],
            "last": gradients[-1],
            "ratio": _share(gradients[0], gradients[-1]),
            "delta_ratio": _share(deltas[0], deltas[-1]),
            "cost": self.layers.cost,
            "accuracy": self.layers.accuracy,
        }
        return MappingProxyType({k: v if isfinite(v) else None for k, v in found.items()})


def spec_of(values: Values, inputs: int, outputs: int) -> Spec:
    """The network that the controls ask for."""
    return Spec(
        (inputs, *[int(values["width"])] * int(values["layers"]), outputs),
        hidden=str(values["activation"]),
        cost="cross_entropy",
        init=INITS[str(values["init"])][0],
        rate=float(values["rate"]),
        batch_size=10,
    )


def first_params(spec: Spec, init: str) -> Params:
    """The first weights and biases; "small" and "large" only change the size of the weights."""
    drawn, times = init_params(spec), INITS[init][1]
    return Params(tuple(w * times for w in drawn.weights), drawn.biases)


def deepen(values: Values, data: Data | None = None) -> Iterator[DepthMoment | None]:
    """Epoch after epoch; with skip connections, the network without them learns beside it."""
    assert data is not None
    learnt = _first(data, LEARNT)
    x, y = (np.asarray(v[:SAMPLE], np.float64) for v in (learnt.train_x, learnt.train_y))
    spec = spec_of(values, x.shape[1], y.shape[1])
    start = first_params(spec, str(values["init"]))
    plain = Trainer(spec, learnt, start)
    skipping = residual.Residual(spec, learnt, start) if values["skip"] else None
    for epoch in range(EPOCHS + 1):
        if epoch:
            plain.epoch()
            yield None
        if epoch and skipping is not None:
            skipping.epoch()
            yield None
        layers = of_plain(spec, plain.params, x, y)
        if skipping is None:
            yield DepthMoment(epoch, layers, None)
        else:
            yield DepthMoment(epoch, of_skipping(skipping, x, y), layers)


def _first(data: Data, n: int) -> Data:
    rows: Data = SimpleNamespace(
        train_x=data.train_x[:n], train_y=data.train_y[:n],
        validation_x=None, validation_y=None, test_x=None, test_y=None,
    )  # fmt: skip
    return rows


def of_plain(spec: Spec, params: Params, x: Array, y: Array) -> Layers:
    """What the engine's own pass finds."""
    found = trace(spec, params, x, y)
    parts = [(each.grad_w, each.delta, each.slope) for each in found.layers]
    return _layers(spec, params, parts, found.cost, (found.layers[-1].a, y))


def of_skipping(net: residual.Residual, x: Array, y: Array) -> Layers:
    """What the pass with skip connections finds."""
    with quietly():
        found = residual.run(net.spec, net.params, x, y, net.skip)
    parts = list(zip(found.grad_w, found.delta, found.slope, strict=True))
    return _layers(net.spec, net.params, parts, found.cost, (found.outputs, y))


def _layers(
    spec: Spec,
    params: Params,
    parts: Sequence[tuple[Array, Array, Array]],
    cost: float,
    answers: tuple[Array, Array],
) -> Layers:
    with quietly():
        given, right = (answer(spec, each) for each in answers)
        return Layers(
            tuple(float(np.sqrt((grad**2).sum())) for grad, _, _ in parts),
            tuple(float(np.sqrt((delta**2).sum(axis=1).mean())) for _, delta, _ in parts),
            tuple(float(np.sqrt((w**2).mean())) for w in params.weights),
            tuple(float(np.sqrt((slope**2).mean())) for _, _, slope in parts),
            float(cost),
            float((given == right).mean()),
        )


def _preset(name: str, activation: str, init: str, rate: float, *, skip: bool = False) -> Preset:
    values: dict[str, Value] = {
        "layers": 8, "activation": activation, "init": init, "rate": rate, "skip": skip,
    }  # fmt: skip
    return Preset(name, MappingProxyType(values))


DEPTH: Final = LabRow(
    "depth",
    (
        number("layers", 5, 1, 8, slider=(1, 8), whole=True, begins=True),
        number("width", 30, 1, 100, slider=(5, 60), whole=True, begins=True),
        choice("activation", "sigmoid", "tanh", "relu", begins=True),
        choice("init", *INITS, begins=True),
        switch("skip"),
        number("rate", 0.1, 0, 1000, slider=(0.001, 2), log=0.001),
    ),
    ("epoch", "first", "last", "ratio", "delta_ratio", "cost", "accuracy"),
    deepen,
    verdicts=("vanishes", "healthy", "explodes"),
    columns=("epoch", "delta_ratio", "cost"),
    presets=(
        _preset("vanish", "sigmoid", "scaled", 0.1),
        _preset("explode", "relu", "large", 0.01),
        _preset("healthy", "relu", "he", 0.02),
        _preset("skip", "sigmoid", "scaled", 0.02, skip=True),
    ),
    needs_digits=True,
    most=EPOCHS,
)
