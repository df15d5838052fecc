"""Finite differences: the gradient found by nudging each parameter, to check backpropagation.

`numerical_gradient` nudges every parameter; `cost_along` follows the cost along one of them, or
along the z of a neuron, whose slope is its delta.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from bpviz.engine.activations import Array
from bpviz.engine.backprop import Pass, quietly
from bpviz.engine.params import Params, frozen_views, views
from bpviz.engine.passing import as_batch
from bpviz.engine.refs import BiasRef, NeuronRef, WeightRef
from bpviz.engine.spec import Spec

CORNERED = ("relu", "leaky_relu", "step")
"""Activation functions with a corner or a jump at z = 0."""

NudgedRef = WeightRef | BiasRef | NeuronRef
"""What can be nudged: a weight, a bias, or the z of a neuron."""


def numerical_gradient(
    spec: Spec, params: Params, x: ArrayLike, y: ArrayLike, eps: float = 3e-5
) -> Params:
    """(C(w + eps) - C(w - eps)) / (2 eps) for every weight and bias, always in float64.

    C is the mean over the examples without penalties. Takes two forward passes a parameter.
    """
    double = replace(spec, dtype="float64")
    batch_x = as_batch(double, x, spec.sizes[0], "x")
    batch_y = as_batch(double, y, spec.sizes[-1], "y")
    vector = params.flat(double)
    cost = _CostOf(double, vector, batch_x, batch_y)
    gradient = np.array([cost.slope(i, eps) for i in range(len(vector))])
    return frozen_views(double, gradient)


class _CostOf:
    """C as a function of one entry of the flat vector."""

    def __init__(self, spec: Spec, vector: Array, x: Array, y: Array) -> None:
        self.vector, self.x, self.y = vector, x, y
        self.params = views(spec, vector)
        self.one = Pass(spec, len(x))

    def slope(self, index: int, eps: float) -> float:
        kept = self.vector[index]
        above, below = (self._at(index, kept + nudge) for nudge in (eps, -eps))
        self.vector[index] = kept
        return (above - below) / (2 * eps)

    def _at(self, index: int, value: float) -> float:
        self.vector[index] = value
        with quietly():
            return self.one.cost(self.params, self.x, self.y) / len(self.x)


def cost_along(
    spec: Spec,
    params: Params,
    x: ArrayLike,
    y: ArrayLike,
    ref: NudgedRef,
    offsets: ArrayLike,
    masks: Sequence[Array] | None = None,
) -> Array:
    """The cost with `ref` moved by each offset and everything else held, always in float64.

    x and y are the examples, one row or several: the cost is their mean, without penalties, (m,)
    for m offsets. A neuron's z is moved for all of them: dC/dz is its delta. A bias that a layer
    shares is the one value. masks are those of a Trace, for these rows: what dropout left out
    stays out. Takes one pass an offset. Raises IndexError for a ref that the network lacks.
    """
    line = _Line(spec, params, x, y, ref, masks)
    return np.array([line.cost(offset) for offset in np.ravel(np.asarray(offsets, float))])


def crosses_corner(
    spec: Spec,
    params: Params,
    x: ArrayLike,
    y: ArrayLike,
    ref: NudgedRef,
    eps: float,
    masks: Sequence[Array] | None = None,
) -> bool:
    """Whether a nudge of eps to either side takes some z across the corner of its function.

    Then the cost has a corner there, and a finite difference sees both its sides, a derivative
    only one. x, y, ref and masks are as for `cost_along`.
    """
    cornered = [i for i in range(ref.layer, spec.layers) if spec.activation(i) in CORNERED]
    if not cornered:
        return False
    line = _Line(spec, params, x, y, ref, masks)
    below, above = line.weighted_inputs(-eps), line.weighted_inputs(eps)
    return any(bool(((below[i] > 0) != (above[i] > 0)).any()) for i in cornered)


class _Line:
    """The network with one number moved. The z of a neuron is moved by a bias of its own."""

    def __init__(
        self,
        spec: Spec,
        params: Params,
        x: ArrayLike,
        y: ArrayLike,
        ref: NudgedRef,
        masks: Sequence[Array] | None,
    ) -> None:
        biases = "per_neuron" if isinstance(ref, NeuronRef) else spec.biases
        double = replace(spec, dtype="float64", biases=biases)
        self._x = as_batch(double, x, spec.sizes[0], "x")
        self._y = as_batch(double, y, spec.sizes[-1], "y")
        self._params = views(double, params.flat(double))
        self._masks, self._one = masks, Pass(double, len(self._x))
        self._part, self._place = _place(self._params, ref)
        self._kept = float(self._part[self._place])

    def cost(self, offset: float) -> float:
        """The mean cost at an offset."""
        self._part[self._place] = self._kept + offset
        with quietly():
            if self._masks is None:
                return self._one.cost(self._params, self._x, self._y) / len(self._x)
            return self._one.run(self._params, self._x, self._y, self._masks)

    def weighted_inputs(self, offset: float) -> list[Array]:
        """z of every layer at an offset."""
        self._part[self._place] = self._kept + offset
        with quietly():
            self._one.run(self._params, self._x, self._y, self._masks)
        return [layer.z for layer in self._one.trace().layers]


def _place(params: Params, ref: NudgedRef) -> tuple[Array, tuple[int, ...]]:
    """The array that holds the number of `ref`, and where in it."""
    place: tuple[int, ...]
    if isinstance(ref, WeightRef):
        part, place = params.weights[ref.layer], (ref.j, ref.k)
    else:
        part, place = params.biases[ref.layer], (ref.j,)
    if min(place) < 0 or any(i >= n for i, n in zip(place, part.shape, strict=True)):
        raise IndexError(f"{ref} is not in this network.")
    return part, place
