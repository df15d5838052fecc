"""How a factor's own value was computed, in numbers: 0.7514 − 0.0100, 0.7514 · (1 − 0.7514)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.engine import FUNCTIONS, BiasRef, Factor, NeuronRef, Trace, WeightRef, value_at
from bpviz.notation.formulas import slope_formula
from bpviz.notation.rules import Write, function_formula, number, sum_of
from bpviz.notation.terms import FEW
from bpviz.notation.tree import Node, frac, num, paren, row, sup, sym


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one example of a mini-batch, and how they are written."""

    trace: Trace
    example: int
    examples_trained: int
    write: Write

    def z(self, ref: NeuronRef) -> float:
        """The weighted input of a neuron."""
        return float(self.trace.layers[ref.layer].z[self.example, ref.j])

    def a(self, ref: NeuronRef) -> float:
        """The activation of a neuron."""
        return float(self.trace.layers[ref.layer].a[self.example, ref.j])

    def y(self, ref: NeuronRef) -> float:
        """The target of an output."""
        return float(self.trace.y[self.example, ref.j])

    def text(self, value: float) -> Node:
        """A number as it stands in a sum or in brackets."""
        return number(value, self.write)


def origin(factor: Factor, step_focus: object, numbers: Numbers) -> Node | None:
    """What the value of a factor was computed from, or None where there is nothing to say.

    step_focus is whose step it is: how an output of a softmax layer follows z depends on it.
    """
    if factor.kind == "softmax_slope":
        return _softmax_slope(factor, step_focus, numbers)
    teller = _TELLERS.get(factor.kind)
    return None if teller is None else teller(factor, numbers)


def _neuron(factor: Factor) -> NeuronRef:
    assert isinstance(factor.ref, NeuronRef)
    return factor.ref


def _cost_slope(factor: Factor, numbers: Numbers) -> Node | None:
    ref, spec = _neuron(factor), numbers.trace.spec
    if ref.layer < spec.layers - 1:
        return _upstream(ref, numbers)
    a, y, text = numbers.a(ref), numbers.y(ref), numbers.text
    if spec.cost == "quadratic":
        return row(num(numbers.write(a)), "−", text(y))
    pull = row("−", frac(num(numbers.write(y)), num(numbers.write(a))))
    if spec.cost == "log_likelihood":
        return pull
    rest = frac(row("1", "−", text(y)), row("1", "−", text(a)))
    return row(pull, "+", rest)


def _upstream(ref: NeuronRef, numbers: Numbers) -> Node | None:
    """∂C/∂a of a hidden neuron: one product for every neuron that it feeds, added up."""
    weights = numbers.trace.params.weights[ref.layer + 1][:, ref.j]
    if len(weights) > FEW:
        return None
    deltas = numbers.trace.layers[ref.layer + 1].delta[numbers.example]
    if len(weights) == 1:
        first = num(numbers.write(float(weights[0])))
        return row(first, "·", numbers.text(float(deltas[0])))
    return sum_of(
        [float(w) * float(d) for w, d in zip(weights, deltas, strict=True)], numbers.write
    )


def _slope(factor: Factor, numbers: Numbers) -> Node | None:
    ref = _neuron(factor)
    function = numbers.trace.spec.activation(ref.layer)
    z = np.array([numbers.z(ref)])
    a = np.array([numbers.a(ref)])
    if numbers.trace.layers[ref.layer].mask is not None:
        FUNCTIONS[function].fill(z, a)  # the activation before dropout
    return slope_formula(function, num(numbers.write(z[0])), numbers.text(float(a[0])))


def _function(factor: Factor, numbers: Numbers) -> Node | None:
    ref, spec = _neuron(factor), numbers.trace.spec
    if spec.activation(ref.layer) == "linear":
        return None
    layer = numbers.trace.layers[ref.layer]
    few = layer.z.shape[1] <= FEW
    all_z = [num(numbers.write(float(z))) for z in layer.z[numbers.example]] if few else []
    if spec.activation(ref.layer) == "softmax" and not few:
        return None
    z = numbers.z(ref)
    signed = spec.activation(ref.layer) in ("sigmoid", "tanh")
    return function_formula(spec, ref, number(z, numbers.write, brackets=signed), all_z)


def _softmax_slope(factor: Factor, focus: object, numbers: Numbers) -> Node | None:
    ref = _neuron(factor)
    assert isinstance(focus, NeuronRef)
    own, other = numbers.text(numbers.a(ref)), numbers.text(numbers.a(focus))
    if ref == focus:
        return row(own, "·", paren("1", "−", own))
    return row("−", own, "·", other)


def _residual(factor: Factor, numbers: Numbers) -> Node:
    ref = _neuron(factor)
    return row(num(numbers.write(numbers.y(ref))), "−", numbers.text(numbers.a(ref)))


def _rest_target(factor: Factor, numbers: Numbers) -> Node:
    return row("1", "−", numbers.text(numbers.y(_neuron(factor))))


def _minus_log(factor: Factor, numbers: Numbers) -> Node:
    return row("−", sym("ln"), numbers.text(numbers.a(_neuron(factor))))


def _minus_log_rest(factor: Factor, numbers: Numbers) -> Node:
    rest = paren("1", "−", numbers.text(numbers.a(_neuron(factor))))
    return row("−", sym("ln"), rest)


def _share(factor: Factor, numbers: Numbers) -> Node:
    return frac("1", str(numbers.trace.examples))


def _penalty(name: str) -> Callable[[Factor, Numbers], Node]:
    def told(factor: Factor, numbers: Numbers) -> Node:
        strength = float(getattr(numbers.trace.spec, name))
        return row(num(numbers.write(strength)), "/", str(numbers.examples_trained))

    return told


def _squared(factor: Factor, numbers: Numbers) -> Node | None:
    """g², from g as the optimiser gets it; a penalised g is in the step before."""
    ref, spec = factor.ref, numbers.trace.spec
    assert isinstance(ref, (WeightRef, BiasRef))
    if isinstance(ref, WeightRef) and (spec.l1 or spec.l2):
        return None
    return sup(numbers.text(value_at(numbers.trace.gradient, ref)), "2")


_TELLERS: dict[str, Callable[[Factor, Numbers], Node | None]] = {
    "cost_slope": _cost_slope,
    "slope": _slope,
    "function": _function,
    "residual": _residual,
    "rest_target": _rest_target,
    "minus_log": _minus_log,
    "minus_log_rest": _minus_log_rest,
    "share": _share,
    "l2": _penalty("l2"),
    "l1": _penalty("l1"),
    "squared": _squared,
}
