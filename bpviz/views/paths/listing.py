"""Which paths are listed, and what they add up to. Nothing here is a widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from bpviz.engine import (
    Array,
    BiasRef,
    NeuronRef,
    Path,
    Paths,
    Ref,
    StepRef,
    Term,
    Trace,
    WeightRef,
    chain_steps,
    count_paths,
    largest_paths,
    paths_of,
    unit_before,
)

LIMIT: Final = 10_000
"""Up to so many paths are listed."""

LARGEST: Final = 100
"""Of more, so many are shown."""

Parameter = WeightRef | BiasRef


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """The paths of a parameter in the order in which they are shown.

    ref      the parameter
    count    of all its paths
    paths    those listed: all of them, or the largest
    order    which of the paths stands in which row
    products in the order of the rows, None while they are not known
    sums     of the products up to and with each row, None while they are not known
    total    the products of all listed paths added up in the order of the net
    gradient what backpropagation computed for this example
    """

    ref: Parameter
    count: int
    paths: Sequence[Path]
    order: Array | None
    products: Array | None
    sums: Array | None
    total: float
    gradient: float

    def __len__(self) -> int:
        return len(self.paths)

    @property
    def known(self) -> bool:
        """Whether numbers may be shown."""
        return self.products is not None

    @property
    def whole(self) -> bool:
        """Whether all paths are listed."""
        return len(self.paths) == self.count

    def path(self, row: int) -> Path:
        """The path in a row."""
        return self.paths[row if self.order is None else int(self.order[row])]


def list_paths(
    trace: Trace, ref: Parameter, example: int, known: bool, by_size: bool = False
) -> Listing:
    """The paths of a parameter; by_size: the largest |product| first, once that is known."""
    count = count_paths(trace.spec, ref)
    paths = _listed(trace, ref, example, count, known)
    if not known:
        return Listing(ref, count, paths, None, None, None, np.nan, np.nan)
    products = _products(trace, ref, example, count)
    total = float(_added_up(products)[-1])
    order = None
    if by_size and count <= LIMIT:
        order = np.argsort(-np.abs(products), kind="stable")
        products = products[order]
    sums = _added_up(products)
    return Listing(ref, count, paths, order, products, sums, total, _gradient(trace, ref, example))


def _listed(trace: Trace, ref: Parameter, example: int, count: int, known: bool) -> Sequence[Path]:
    if count <= LIMIT:
        return paths_of(trace, ref, example, LIMIT)
    return _largest(trace, ref, example) if known else ()


@lru_cache(maxsize=4)
def _largest(trace: Trace, ref: Parameter, example: int) -> list[Path]:
    return largest_paths(trace, ref, LARGEST, example)


def _products(trace: Trace, ref: Parameter, example: int, count: int) -> Array:
    if count <= LIMIT:
        return all_products(trace, ref, example)
    return np.array([path.product for path in _largest(trace, ref, example)])


@lru_cache(maxsize=4)
def all_products(trace: Trace, ref: Parameter, example: int) -> Array:
    """The product of every path, in the order of `paths_of`; read-only.

    Multiplied factor by factor in the order of a path, so that each is path.product exactly.
    """
    paths = Paths(trace, ref, example)
    shared = isinstance(ref, BiasRef) and trace.spec.biases == "per_layer"
    here = list(range(trace.spec.sizes[ref.layer + 1])) if shared else [ref.j]
    start = paths.example.unit(ref.layer, ref.k).value if isinstance(ref, WeightRef) else 1.0
    products = np.full(len(here), start, dtype=np.float64)
    with np.errstate(all="ignore"):
        for layer in range(ref.layer, trace.spec.layers - 1):
            for slopes in _columns([paths.example.slope(layer, j) for j in here]):
                products = products * slopes
            weights = trace.params.weights[layer + 1][:, here].T.astype(np.float64)
            products = products[..., None] * weights
            here = list(range(weights.shape[1]))
        last = paths.example.last
        for ends in _columns([paths.example.down_to_z(last, j) for j in here]):
            products = products * ends
    products = products.ravel()
    products.flags.writeable = False
    return products


def _added_up(products: Array) -> Array:
    with np.errstate(all="ignore"):
        sums: Array = np.cumsum(products)
    return sums


def _columns(terms: list[Term]) -> list[Array]:
    """The factors of several neurons, the one next to z first, one array a kind."""
    values = [[factor.value for factor in reversed(term)] for term in terms]
    return list(np.array(values, dtype=np.float64).T)


def _gradient(trace: Trace, ref: Parameter, example: int) -> float:
    steps = chain_steps(trace, example)
    index = steps.story.index(StepRef("gradient", ref))
    assert index is not None
    return steps[index].value


def way(path: Path, ref: Parameter) -> tuple[Ref, ...]:
    """The neurons and connections of a path, from where it starts to the output."""
    start: tuple[Ref, ...] = (ref,)
    if isinstance(ref, WeightRef):
        start = (unit_before(ref.layer, ref.k), ref)
    found: list[Ref] = [*start, NeuronRef(ref.layer, path.neurons[0])]
    for layer, j in enumerate(path.neurons[1:], start=ref.layer + 1):
        before = path.neurons[layer - ref.layer - 1]
        found += [WeightRef(layer, j, before), NeuronRef(layer, j)]
    return tuple(found)
