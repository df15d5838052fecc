"""One example of a Trace: every number of it that can stand in a product, as a factor."""

from functools import cached_property

import numpy as np

from bpviz.engine.activations import Array, softmax_rest
from bpviz.engine.backprop import quietly
from bpviz.engine.costs import COSTS, log_activation, log_rest
from bpviz.engine.factors import Factor, Term
from bpviz.engine.pairings import PAIRINGS
from bpviz.engine.refs import BiasRef, InputRef, NeuronRef, StepRef, WeightRef, unit_before
from bpviz.engine.traces import Trace


class Example:
    """The numbers of one example, by what they belong to."""

    def __init__(self, trace: Trace, example: int) -> None:
        self.trace, self.spec = trace, trace.spec
        self.index = range(trace.examples)[example]

    @property
    def last(self) -> int:
        """The index of the output layer."""
        return self.spec.layers - 1

    @cached_property
    def error_kind(self) -> str:
        """How delta of the output is told: "product", "direct", "softmax" or "whole".

        Where an output is rounded to 0 or 1 the product of dC/da and the slope can be infinity
        times 0. Then delta is told without them, or, where that cannot be, as one number.
        """
        kind = PAIRINGS[self.spec.cost, self.spec.output].kind
        if self.spec.cost == "quadratic" or kind == "direct":
            return kind
        if kind == "product":
            return kind if self._out[1].all() else "direct"
        return kind if np.isfinite(self.cost_slopes).all() else "whole"

    @cached_property
    def _out(self) -> tuple[Array, Array, Array]:
        """z, a and y of the output layer in double precision, (1, outputs) each."""
        e, layer = slice(self.index, self.index + 1), self.trace.layers[-1]
        z, a, y = (each[e].astype(np.float64) for each in (layer.z, layer.a, self.trace.y))
        return z, a, y

    @cached_property
    def cost_slopes(self) -> Array:
        """dC_x/da of every output, (outputs,)."""
        with quietly():
            slopes: Array = COSTS[self.spec.cost].slope(self.spec.output, *self._out)[0]
        return slopes

    @cached_property
    def cost_terms(self) -> Array:
        """The share of every output in C_x, (outputs,)."""
        with quietly():
            terms: Array = COSTS[self.spec.cost].terms(self.spec.output, *self._out)[0]
        return terms

    @cached_property
    def logs(self) -> tuple[Array, Array]:
        """-ln a and -ln(1 - a) of every output, (outputs,) each."""
        output, z = self.spec.output, self._out[0]
        with quietly():
            return -log_activation(output, z)[0], -log_rest(output, z)[0]

    @cached_property
    def softmax_slopes(self) -> Array:
        """da_i/dz_j = a_i ([i = j] - a_j), (outputs, outputs)."""
        a = self._out[1]
        with quietly():
            slopes: Array = -np.outer(a[0], a[0])
            np.fill_diagonal(slopes, a[0] * softmax_rest(a)[0])
        return slopes

    def number(self, array: Array, *index: int) -> float:
        """One entry of this example."""
        return float(array[(self.index, *index)])

    def unit(self, layer: int, k: int) -> Factor:
        """The activation of unit k before `layer`, as a factor."""
        of = unit_before(layer, k)
        value = self.number(self.trace.activation(layer - 1), k)
        if isinstance(of, InputRef):
            return Factor("input", of, value)
        return Factor("activation", of, value, StepRef("a", of))

    def down_to_z(self, layer: int, j: int) -> Term:
        """Factors whose product is delta of a neuron: dC/da, the dropout mask if any, f'(z)."""
        of = NeuronRef(layer, j)
        numbers = self.trace.layers[layer]
        if layer == self.last and self.error_kind != "product":
            delta = self.number(numbers.delta, j)
            return (Factor("delta", of, delta, StepRef("delta", of)),)
        if numbers.upstream is None:
            upstream = float(self.cost_slopes[j])
            source = StepRef("cost_term", of)
        else:
            upstream = self.number(numbers.upstream, j)
            source = StepRef("delta", of)
        first = Factor("cost_slope", of, upstream, source)
        return (first, *self.slope(layer, j))

    def slope(self, layer: int, j: int) -> Term:
        """The dropout mask of a neuron, if there is one, and its slope."""
        of, numbers = NeuronRef(layer, j), self.trace.layers[layer]
        slope = Factor("slope", of, self.number(numbers.slope, j), StepRef("a", of))
        if numbers.mask is None:
            return (slope,)
        return (Factor("mask", of, self.number(numbers.mask, j)), slope)

    def parameter(self, ref: WeightRef | BiasRef) -> Factor:
        """A weight or a bias as a factor."""
        params = self.trace.params
        if isinstance(ref, WeightRef):
            return Factor("weight", ref, float(params.weights[ref.layer][ref.j, ref.k]))
        return Factor("bias", ref, float(params.biases[ref.layer][ref.j]))

    def bias_of(self, layer: int, j: int) -> BiasRef:
        """The bias that neuron j uses: its own, or the one of its layer."""
        return BiasRef(layer, 0 if self.spec.biases == "per_layer" else j)
