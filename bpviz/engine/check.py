"""Finite differences: the gradient found by nudging each parameter, to check backpropagation."""

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from bpviz.engine.activations import Array
from bpviz.engine.backprop import Pass, quietly
from bpviz.engine.params import Params, frozen_views, views
from bpviz.engine.passing import as_batch
from bpviz.engine.spec import Spec


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
