"""All paths from a weight or bias to the cost: the gradient as a sum over them.

Each path contributes a product: the unit it starts from, then slope and weight in turn up to an
output, then dC/da there. Source: the 2-2-1 text, ch. 2 to 4 ("path" is its third key word).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import overload

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.backprop import quietly
from bpviz.engine.errors import BpvizError
from bpviz.engine.example import Example
from bpviz.engine.factors import Factor, Term
from bpviz.engine.refs import BiasRef, WeightRef
from bpviz.engine.spec import Spec
from bpviz.engine.traces import Trace


class TooManyPathsError(BpvizError):
    """More paths than asked for."""


@dataclass(frozen=True, slots=True)
class Path:
    """One way from a parameter to the cost.

    neurons   the neuron of each layer it passes, from the parameter's layer to the output
    factors   unit (1 for a bias), slope, [mask], weight, ..., slope, dC/da
    product   of the factors, dC/dw along this path alone
    """

    neurons: tuple[int, ...]
    factors: Term
    product: float


class Paths(Sequence[Path]):
    """Paths of a parameter; each is built when it is asked for."""

    def __init__(self, trace: Trace, ref: WeightRef | BiasRef, example: int) -> None:
        self.trace, self.ref = trace, ref
        self.example = Example(trace, example)
        self._widths = _widths(trace.spec, ref)

    def __len__(self) -> int:
        return prod(self._widths)

    @overload
    def __getitem__(self, index: int) -> Path: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Path]: ...
    def __getitem__(self, index: int | slice) -> Path | Sequence[Path]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        places = np.unravel_index(range(len(self))[index], self._widths)
        return self.through(tuple(int(i) for i in places))

    def through(self, places: tuple[int, ...]) -> Path:
        """The path through the given neuron of every layer that it can choose in."""
        choosing = isinstance(self.ref, BiasRef) and self.trace.spec.biases == "per_layer"
        neurons = places if choosing else (self.ref.j, *places)
        factors = tuple(self._factors(neurons))
        return Path(neurons, factors, prod(factor.value for factor in factors))

    def _factors(self, neurons: tuple[int, ...]) -> Iterator[Factor]:
        example, ref = self.example, self.ref
        if isinstance(ref, WeightRef):
            yield example.unit(ref.layer, ref.k)
        else:
            yield Factor("one", ref, 1.0)
        for layer, j in enumerate(neurons[:-1], start=ref.layer):
            yield from reversed(example.slope(layer, j))
            yield example.parameter(WeightRef(layer + 1, neurons[layer + 1 - ref.layer], j))
        yield from reversed(example.down_to_z(example.last, neurons[-1]))


def _widths(spec: Spec, ref: WeightRef | BiasRef) -> tuple[int, ...]:
    """How many neurons a path can choose from, layer by layer."""
    shared = isinstance(ref, BiasRef) and spec.biases == "per_layer"
    return spec.sizes[ref.layer + (1 if shared else 2) :]


def count_paths(spec: Spec, ref: WeightRef | BiasRef) -> int:
    """How many paths lead from a weight or bias to the cost."""
    return prod(_widths(spec, ref))


def paths_of(
    trace: Trace, ref: WeightRef | BiasRef, example: int = 0, limit: int = 10_000
) -> Paths:
    """All paths of a parameter for one example; raises TooManyPathsError above `limit`."""
    paths = Paths(trace, ref, example)
    if len(paths) > limit:
        raise TooManyPathsError(
            "paths.too_many",
            "There are {count:,} paths; {limit:,} can be listed. largest_paths finds the largest.",
            count=len(paths),
            limit=limit,
        )
    return paths


def largest_paths(
    trace: Trace, ref: WeightRef | BiasRef, n: int = 100, example: int = 0
) -> list[Path]:
    """The n paths of largest absolute product, the largest first. Exact.

    For every neuron the n largest products from its z to the cost are kept: a longer path can
    only be among the n largest if its rest is.
    """
    paths = Paths(trace, ref, example)
    best = _Best.from_outputs(paths.example, n)
    with quietly():
        for layer in range(trace.spec.layers - 2, ref.layer - 1, -1):
            best = best.before(paths.example, layer)
    choosing = trace.spec.biases == "per_layer" and isinstance(ref, BiasRef)
    starts = range(trace.spec.sizes[ref.layer + 1]) if choosing else (ref.j,)
    ends = [(size, route) for j in starts for size, route in best.routes(j)]
    ends.sort(key=lambda end: (-end[0], end[1]))
    found = [paths.through(route if choosing else route[1:]) for _, route in ends[:n]]
    return sorted(found, key=lambda path: (-abs(path.product), path.neurons))


@dataclass(frozen=True, slots=True)
class _Best:
    """The largest |products| from z of every neuron of a layer to the cost.

    sizes (neurons, m) falling; choices (neurons, m) names entries of the next layer's, flat.
    """

    sizes: Array
    choices: Array
    after: "_Best | None"
    n: int

    @classmethod
    def from_outputs(cls, example: Example, n: int) -> "_Best":
        delta = np.abs(example.trace.layers[-1].delta[example.index].astype(np.float64))
        return cls(delta[:, None], np.zeros((len(delta), 1), np.int64), None, n)

    def before(self, example: Example, layer: int) -> "_Best":
        """The same for the layer before: |f'(z_j) w_ij| times what neuron i has."""
        weights = np.abs(example.trace.params.weights[layer + 1].astype(np.float64))
        rows = [self._row(example, layer, j, weights[:, j]) for j in range(weights.shape[1])]
        sizes, choices = zip(*rows, strict=True)
        return _Best(np.array(sizes), np.array(choices), self, self.n)

    def _row(self, example: Example, layer: int, j: int, weights: Array) -> tuple[Array, Array]:
        slope = abs(prod(factor.value for factor in example.slope(layer, j)))
        sizes = (slope * weights[:, None] * self.sizes).ravel()
        kept = _largest(sizes, self.n)
        return sizes[kept], kept

    def routes(self, j: int) -> Iterator[tuple[float, tuple[int, ...]]]:
        """The kept routes of neuron j with their sizes, the largest first."""
        for m, size in enumerate(self.sizes[j]):
            yield float(size), self._route(j, m)

    def _route(self, j: int, m: int) -> tuple[int, ...]:
        if self.after is None:
            return (j,)
        i, next_m = divmod(int(self.choices[j, m]), self.after.sizes.shape[1])
        return (j, *self.after._route(i, next_m))


def _largest(sizes: Array, n: int) -> Array:
    """Where the n largest stand, the largest first, of equals the first."""
    among: Array = np.arange(len(sizes))
    if n < len(sizes):
        least = -np.partition(-sizes, n - 1)[n - 1]
        among = np.flatnonzero(~(sizes < least))
    return among[np.argsort(-sizes[among], kind="stable")[:n]]
