"""Params: all weights and biases, as views of one flat vector; how the first ones are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.errors import SpecError
from bpviz.engine.spec import Spec

STREAM_WEIGHTS, STREAM_ORDER, STREAM_DROPOUT = 1, 2, 3
"""Which random numbers are drawn for what: default_rng((seed, stream, index))."""


@dataclass(frozen=True, slots=True, eq=False)
class Params:
    """The parameters of a network, or one number for each of them (a gradient, a velocity).

    weights  W_l of shape (n_out, n_in): W[l][j, k] goes from unit k to neuron j
    biases   b_l of shape (n_out,), or (1,) where a layer shares one
    """

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", tuple(np.asarray(w) for w in self.weights))
        object.__setattr__(self, "biases", tuple(np.asarray(b) for b in self.biases))

    def __iter__(self) -> Iterator[Array]:
        """All weights, then all biases: the order in the flat vector."""
        yield from self.weights
        yield from self.biases

    def flat(self, spec: Spec) -> Array:
        """A new vector of all of them in the type of `spec`. Raises SpecError when they do not fit.

        Biases are repeated where `spec` wants one a neuron and there is one a layer, and
        averaged where it is the other way round.
        """
        fitted = self
        if len(self.biases) == spec.layers:
            sizes = zip(self.biases, spec.sizes[1:], spec.bias_sizes, strict=True)
            fitted = Params(self.weights, tuple(_fitted_bias(*each) for each in sizes))
        _check_fit(spec, fitted)
        vector: Array = np.concatenate([part.ravel() for part in fitted])
        with np.errstate(over="ignore"):
            return vector.astype(spec.numpy_dtype)


def _fitted_bias(b: Array, neurons: int, size: int) -> Array:
    if b.shape == (1,) and size == neurons:
        return np.repeat(b, size)
    if b.shape == (neurons,) and size == 1:
        mean: Array = b.mean(keepdims=True)
        return mean
    return b


def _check_fit(spec: Spec, params: Params) -> None:
    wanted = [*spec.shapes, *((n,) for n in spec.bias_sizes)]
    found = [part.shape for part in params]
    if found != wanted:
        raise SpecError(
            "params.shape",
            "The parameters have the shapes {found}; sizes {sizes} need {wanted}.",
            found=found,
            sizes=spec.sizes,
            wanted=wanted,
        )


def views(spec: Spec, vector: Array) -> Params:
    """Params that share memory with a flat vector of spec.parameter_count numbers."""
    weights, biases, start = [], [], 0
    for n_out, n_in in spec.shapes:
        weights.append(vector[start : start + n_out * n_in].reshape(n_out, n_in))
        start += n_out * n_in
    for n in spec.bias_sizes:
        biases.append(vector[start : start + n])
        start += n
    return Params(tuple(weights), tuple(biases))


def frozen_copy(array: Array) -> Array:
    """A copy that cannot be written to."""
    copy = array.copy()
    copy.flags.writeable = False
    return copy


def frozen_views(spec: Spec, vector: Array) -> Params:
    """Params that view a flat vector and cannot be written to."""
    locked = vector.view()
    locked.flags.writeable = False
    return views(spec, locked)


def init_params(spec: Spec) -> Params:
    """The first weights and biases: the same for the same Spec, always.

    normal  all N(0, 1)                                     Nielsen ch. 1
    scaled  weights N(0, 1/n_in), biases N(0, 1)            Nielsen ch. 3
    xavier  weights N(0, 2/(n_in + n_out)), biases 0        Glorot and Bengio 2010
    he      weights N(0, 2/n_in), biases 0                  He et al. 2015
    zeros   all 0: neurons of a layer then stay alike for ever
    """
    rng = np.random.default_rng((spec.seed, STREAM_WEIGHTS, 0))
    weights, biases = [], []
    for (n_out, n_in), size in zip(spec.shapes, spec.bias_sizes, strict=True):
        biases.append(_bias_spread(spec.init) * rng.standard_normal(size))
        weights.append(_weight_spread(spec.init, n_in, n_out) * rng.standard_normal((n_out, n_in)))
    vector = Params(tuple(weights), tuple(biases)).flat(spec)
    return frozen_views(spec, vector + 0.0)  # -0.0 becomes 0.0


def _weight_spread(init: str, n_in: int, n_out: int) -> float:
    """The standard deviation of the first weights."""
    return {
        "normal": 1.0,
        "scaled": sqrt(1 / n_in),
        "xavier": sqrt(2 / (n_in + n_out)),
        "he": sqrt(2 / n_in),
        "zeros": 0.0,
    }[init]


def _bias_spread(init: str) -> float:
    """The standard deviation of the first biases."""
    return 1.0 if init in ("normal", "scaled") else 0.0
