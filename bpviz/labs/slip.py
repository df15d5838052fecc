"""The slip: every layer is updated before the errors of the layer below it are computed.

Backpropagation uses the old weights until the update. Whoever updates the output layer first and
then goes on with its new weights gets hidden errors that belong to no cost function; the worked
example of Mazur warns of it, and prints a cost that comes out only that way. The Pass cannot make
this mistake and should not learn it, so the slip has its own few lines here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isclose

import numpy as np

from bpviz.engine import COSTS, FUNCTIONS, Array, Data, NeuronRef, Params, Spec, StepRef, Trace
from bpviz.engine.backprop import quietly
from bpviz.engine.batches import Batches
from bpviz.engine.params import frozen_views, views

STRIDE = 100
"""Every so many updates the parameters are kept, to come back to."""

ROUNDING = 1e-13
"""Two numbers that differ by less than this share of their size are the same number."""


def applies(spec: Spec) -> bool:
    """Whether the slip can be made with a net: sigmoid neurons, a hidden layer, plain descent."""
    return (
        spec.layers > 1
        and spec.hidden == spec.output == "sigmoid"
        and (spec.cost, spec.optimizer) == ("quadratic", "sgd")
        and not (spec.dropout or spec.l1 or spec.l2)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Slipped:
    """One iteration with the slip. Arrays by layer; upstream is None for the last one.

    before, after   the parameters
    z, a            (n, n_out), forward with the old parameters
    upstream        (n, n_out): dC_x/da as the new weights above make it
    delta           (n, n_out): dC_x/dz that follows from it
    cost            C with the old parameters; cost_after with the new ones, same mini-batch
    """

    before: Params
    after: Params
    z: tuple[Array, ...]
    a: tuple[Array, ...]
    upstream: tuple[Array | None, ...]
    delta: tuple[Array, ...]
    cost: float
    cost_after: float


class Slip:
    """A run in which every update makes the slip; goes on where it stopped, and back."""

    def __init__(self, spec: Spec, data: Data, params: Params) -> None:
        if not applies(spec):
            raise ValueError("The slip is made with sigmoid, quadratic cost and plain descent.")
        self.spec = spec
        self._batches = Batches(spec, data)
        self._x, self._y = (np.asarray(v, spec.dtype) for v in (data.train_x, data.train_y))
        self._whole = self._batches.size == self._batches.examples
        self._kept = [params.flat(spec)]
        self._vector = self._kept[0].copy()
        self._params = views(spec, self._vector)
        self.iteration = 0

    @property
    def reached(self) -> int:
        """The latest iteration that can be shown at once, but for less than STRIDE updates."""
        return max(self.iteration, (len(self._kept) - 1) * STRIDE)

    def rows(self, iteration: int) -> tuple[Array, Array]:
        """x and y of the mini-batch of an iteration, as the Trainer draws it."""
        if self._whole:
            return self._x, self._y
        rows = self._batches.rows(iteration)
        return self._x[rows], self._y[rows]

    def go_to(self, iteration: int) -> None:
        """Stand before the update number `iteration`, from 0."""
        place = min(iteration // STRIDE, len(self._kept) - 1)
        if not place * STRIDE <= self.iteration <= iteration:
            self.iteration = place * STRIDE
            self._vector[...] = self._kept[place]
        with quietly():
            while self.iteration < iteration:
                _update(self.spec, self._params, *self.rows(self.iteration))
                self.iteration += 1
                if self.iteration == len(self._kept) * STRIDE:
                    self._kept.append(self._vector.copy())

    def at(self, iteration: int) -> Slipped:
        """Everything about the update number `iteration`, from 0."""
        self.go_to(iteration)
        vector = self._vector.copy()
        before, after = frozen_views(self.spec, self._vector.copy()), views(self.spec, vector)
        x, y = self.rows(iteration)
        with quietly():
            z, a, upstream, delta = _update(self.spec, after, x, y)
            costs = [_cost(self.spec, params, x, y) for params in (before, after)]
        new = frozen_views(self.spec, vector)
        return Slipped(before, new, z, a, upstream, delta, *costs)

    def outputs(self) -> Array:
        """a of the last layer where the run stands, (examples, outputs)."""
        with quietly():
            return _forward(self.spec, self._params, *self.rows(self.iteration)[:1])[1][-1]

    def cost(self) -> float:
        """C of the mini-batch where the run stands."""
        with quietly():
            return _cost(self.spec, self._params, *self.rows(self.iteration))


Told = tuple[tuple[Array, ...], tuple[Array, ...], tuple[Array | None, ...], tuple[Array, ...]]


def _update(spec: Spec, params: Params, x: Array, y: Array) -> Told:
    """One update in place, from the last layer down, each layer with its new weights at once."""
    zs, activations = _forward(spec, params, x)
    upstream: Array = activations[-1] - y  # dC/da of the quadratic cost
    upstreams: list[Array | None] = [None]
    deltas: list[Array] = []
    trained = spec.biases != "frozen"
    for layer in range(spec.layers - 1, -1, -1):
        a = activations[layer]
        delta = upstream * (a * (1 - a))  # sigma'(z) = a (1 - a)
        below = activations[layer - 1] if layer else x
        rate = spec.rate / len(x)
        w, b = params.weights[layer], params.biases[layer]
        w -= rate * delta.T.dot(below)
        if trained:
            b -= rate * (delta.sum() if spec.biases == "per_layer" else delta.sum(axis=0))
        deltas.insert(0, delta)
        if layer:
            upstream = delta.dot(w)  # the slip: w has changed already
            upstreams.insert(0, upstream)
    return tuple(zs), tuple(activations), tuple(upstreams), tuple(deltas)


def _forward(spec: Spec, params: Params, x: Array) -> tuple[list[Array], list[Array]]:
    zs, activations = [], []
    fill: Callable[[Array, Array], None] = FUNCTIONS["sigmoid"].fill
    for w, b in zip(params.weights, params.biases, strict=True):
        z = x.dot(w.T)
        z += b
        a = np.empty_like(z)
        fill(z, a)
        zs.append(z)
        activations.append(a)
        x = a
    return zs, activations


def _cost(spec: Spec, params: Params, x: Array, y: Array) -> float:
    zs, activations = _forward(spec, params, x)
    terms = COSTS[spec.cost].terms(spec.output, zs[-1], activations[-1], y)
    return float(terms.sum() / len(x))


# --- where the two part --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A number that the slip changes; kind "upstream" is dC/da of a hidden neuron."""

    ref: StepRef
    example: int
    right: float
    slipped: float


def first_difference(right: Trace, slipped: Slipped) -> Difference | None:
    """The first number of an iteration, in the order of its story, where the two part."""
    for example in range(right.examples):
        for ref, one, other in _numbers(right, slipped, example):
            if not isclose(one, other, rel_tol=ROUNDING):
                return Difference(ref, example, one, other)
    return None


def _numbers(
    right: Trace, slipped: Slipped, example: int
) -> Iterator[tuple[StepRef, float, float]]:
    """z and a layer by layer, then dC/da and delta from the output back."""
    layers = right.layers
    pairs: list[tuple[str, int, Array, Array]] = []
    for i, layer in enumerate(layers):
        pairs += [("z", i, layer.z, slipped.z[i]), ("a", i, layer.a, slipped.a[i])]
    for i, layer in reversed(list(enumerate(layers))):
        above = slipped.upstream[i]
        if layer.upstream is not None and above is not None:
            pairs.append(("upstream", i, layer.upstream, above))
        pairs.append(("delta", i, layer.delta, slipped.delta[i]))
    for kind, i, one, other in pairs:
        for j in range(one.shape[1]):
            ref = StepRef(kind, NeuronRef(i, j))
            yield ref, float(one[example, j]), float(other[example, j])
