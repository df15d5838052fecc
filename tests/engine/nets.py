"""Networks for the tests of the engine: fixed ones, random ones, and strategies for hypothesis."""

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st

from bpviz.engine import ACTIVATIONS, COSTS, Params, Spec, Trace, init_params, trace
from bpviz.engine.spec import INITS, OPTIMIZER_NAMES

PAIRS = [(output, cost.name) for cost in COSTS.values() for output in cost.outputs]
"""Every output activation with every cost it can be used with."""

BIASES = ("per_neuron", "per_layer", "frozen")
CORNERED = {"relu", "leaky_relu", "step"}


@dataclass(frozen=True)
class Rows:
    """A data set: training examples, perhaps others."""

    train_x: np.ndarray
    train_y: np.ndarray
    validation_x: np.ndarray | None = None
    validation_y: np.ndarray | None = None
    test_x: np.ndarray | None = None
    test_y: np.ndarray | None = None


def random_rows(spec: Spec, n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Inputs from -1 to 1 and targets that the cost of the Spec can have."""
    rng = np.random.default_rng((seed, 77))
    x = rng.uniform(-1, 1, (n, spec.sizes[0]))
    y = rng.random((n, spec.sizes[-1]))
    if spec.output == "softmax":
        y = np.eye(spec.sizes[-1])[rng.integers(0, spec.sizes[-1], n)]
    return x, y


def random_trace(n: int = 1, seed: int = 0, **settings: object) -> Trace:
    """A trace of random examples through a network with random weights."""
    spec = Spec(**{"init": "scaled", "seed": seed, **settings})  # type: ignore[arg-type]
    return trace(spec, init_params(spec), *random_rows(spec, n, seed))


def rows_for(spec: Spec, n: int, seed: int = 0) -> Rows:
    """Random training examples."""
    return Rows(*random_rows(spec, n, seed))


def far_from_corners(spec: Spec, traced: Trace, margin: float = 1e-3) -> bool:
    """Whether no z is so close to the corner of its function that a nudge could cross it."""
    return all(
        spec.activation(i) not in CORNERED or np.abs(layer.z).min() > margin
        for i, layer in enumerate(traced.layers)
    )


def flat(params: Params) -> np.ndarray:
    """All numbers of the parameters in one vector."""
    return np.concatenate([np.ravel(part) for part in params])


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Floats in a range, without the tiniest."""
    return st.floats(low, high, allow_subnormal=False).map(lambda v: v if abs(v) > 1e-6 else 0.0)


@st.composite
def specs(draw: st.DrawFn, **fixed: object) -> Spec:
    """Small Specs, every field; `fixed` sets some of them."""
    output, cost = draw(st.sampled_from(PAIRS))
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=2, max_size=5)))
    if output == "softmax":
        sizes = (*sizes[:-1], max(2, sizes[-1]))
    chosen = {
        "sizes": sizes,
        "hidden": draw(st.sampled_from(list(ACTIVATIONS))),
        "output": output,
        "cost": cost,
        "biases": draw(st.sampled_from(BIASES)),
        "init": draw(st.sampled_from(INITS)),
        "optimizer": draw(st.sampled_from(OPTIMIZER_NAMES)),
        "rate": draw(numbers(0, 2)),
        "momentum": draw(numbers(0, 0.99)),
        "batch_size": draw(st.integers(1, 5)),
        "l1": draw(st.just(0.0) | numbers(0, 2)),
        "l2": draw(st.just(0.0) | numbers(0, 2)),
        "dropout": draw(st.just(0.0) | numbers(0, 0.7)),
        "dtype": draw(st.sampled_from(("float32", "float64"))),
        "seed": draw(st.integers(0, 2**63 - 1)),
    }
    return Spec(**{**chosen, **fixed})  # type: ignore[arg-type]


@st.composite
def cases(draw: st.DrawFn, **fixed: object) -> tuple[Spec, Params, Rows]:
    """A small Spec, weights that are drawn or initialised, and a few examples."""
    spec = draw(specs(**fixed))
    params = init_params(spec)
    if draw(st.booleans()):
        params = Params(
            *(
                tuple(_drawn(draw, part.shape, -2, 2) for part in parts)
                for parts in (params.weights, params.biases)
            )
        )
    n = draw(st.integers(1, 6))
    low = -2 if spec.cost == "quadratic" else 0
    high = 2 if spec.cost == "quadratic" else 1
    x = _drawn(draw, (n, spec.sizes[0]), -2, 2)
    return spec, params, Rows(x, _drawn(draw, (n, spec.sizes[-1]), low, high))


def _drawn(draw: st.DrawFn, shape: tuple[int, ...], low: float, high: float) -> np.ndarray:
    size = int(np.prod(shape))
    values = draw(st.lists(numbers(low, high), min_size=size, max_size=size))
    return np.array(values).reshape(shape)


def in_double(spec: Spec) -> Spec:
    """The same Spec in float64."""
    return replace(spec, dtype="float64")
