"""How each number of an example is told: the terms that add up to it. Sources: Nielsen ch. 2."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from bpviz.engine.activations import FUNCTIONS
from bpviz.engine.backprop import by_example
from bpviz.engine.example import Example
from bpviz.engine.factors import Factor, Term
from bpviz.engine.refs import BiasRef, CostRef, NeuronRef, StepRef, WeightRef

Told = tuple[Iterable[Term], float]


def _tell_z(example: Example, of: NeuronRef) -> Told:
    """z_j = sum_k w_jk a_k + b_j."""
    layer, j = of.layer, of.j
    weights = (
        (example.parameter(WeightRef(layer, j, k)), example.unit(layer, k))
        for k in range(example.spec.sizes[layer])
    )
    bias = (example.parameter(example.bias_of(layer, j)),)
    return (*weights, bias), example.number(example.trace.layers[layer].z, j)


def _tell_a(example: Example, of: NeuronRef) -> Told:
    """a_j = f(z_j), times the dropout mask if there is one."""
    layer = example.trace.layers[of.layer]
    value = example.number(layer.a, of.j)
    source = StepRef("z", of)
    if layer.mask is None:
        return ((Factor("function", of, value, source),),), value
    z = layer.z[example.index : example.index + 1]
    f = np.empty_like(z)
    FUNCTIONS[example.spec.activation(of.layer)].fill(z, f)
    mask = Factor("mask", of, example.number(layer.mask, of.j))
    return ((Factor("function", of, float(f[0, of.j]), source), mask),), value


def _tell_cost_term(example: Example, of: NeuronRef) -> Told:
    """1/2 (y - a)^2, or -(y ln a + (1 - y) ln(1 - a)), or -y ln a, of one output."""
    j, trace = of.j, example.trace
    y, a = example.number(trace.y, j), example.number(trace.layers[-1].a, j)
    source, value = StepRef("a", of), float(example.cost_terms[j])
    if example.spec.cost == "quadratic":
        off = Factor("residual", of, y - a, source)
        return ((Factor("half", of, 0.5), off, off),), value
    terms = [(Factor("target", of, y), Factor("minus_log", of, float(example.logs[0][j]), source))]
    if example.spec.cost == "cross_entropy":
        rest = Factor("minus_log_rest", of, float(example.logs[1][j]), source)
        terms.append((Factor("rest_target", of, 1 - y), rest))
    return [term for term in terms if term[0].value or len(terms) == 1], value


def _tell_cost(example: Example, of: CostRef) -> Told:
    """C_x is the sum over the outputs."""
    refs = [NeuronRef(example.last, j) for j in range(example.spec.sizes[-1])]
    values = [float(v) for v in example.cost_terms]
    terms = (
        (Factor("cost_term", ref, value, StepRef("cost_term", ref)),)
        for ref, value in zip(refs, values, strict=True)
    )
    return terms, sum(values)


def _tell_delta(example: Example, of: NeuronRef) -> Told:
    """BP1 at the output, BP2 before it."""
    value = example.number(example.trace.layers[of.layer].delta, of.j)
    if of.layer < example.last:
        return _hidden_delta(example, of), value
    return _OUTPUT_DELTA[example.error_kind](example, of), value


def _hidden_delta(example: Example, of: NeuronRef) -> Iterator[Term]:
    """BP2: delta_j = sum_i w_ij delta_i f'(z_j)."""
    above = of.layer + 1
    for i in range(example.spec.sizes[above + 1]):
        ref = NeuronRef(above, i)
        delta = example.number(example.trace.layers[above].delta, i)
        weight = example.parameter(WeightRef(above, i, of.j))
        slope = example.slope(of.layer, of.j)
        yield (weight, Factor("delta", ref, delta, StepRef("delta", ref)), *slope)


def _product(example: Example, of: NeuronRef) -> Sequence[Term]:
    """BP1: delta_j = dC/da_j f'(z_j)."""
    return (example.down_to_z(of.layer, of.j),)


def _direct(example: Example, of: NeuronRef) -> Sequence[Term]:
    """BP1 where the slopes cancel: a_j - y_j, or a_j sum_i y_i - y_j, or a_j y_j - y_j."""
    trace, spec = example.trace, example.spec
    a = Factor("activation", of, example.number(trace.layers[-1].a, of.j), StepRef("a", of))
    y = example.number(trace.y, of.j)
    minus = (Factor("minus_target", of, -y),)
    if spec.cost == "cross_entropy":
        return ((a,), minus)
    if spec.output == "sigmoid":
        return ((a, Factor("target", of, y)), minus)
    total = float(trace.y[example.index].sum())
    return ((a,), minus) if total == 1 else ((a, Factor("target_sum", of, total)), minus)


def _through_softmax(example: Example, of: NeuronRef) -> Iterator[Term]:
    """BP1 through softmax: delta_j = sum_i dC/da_i a_i ([i = j] - a_j)."""
    for i in range(example.spec.sizes[-1]):
        ref = NeuronRef(of.layer, i)
        cost_slope = float(example.cost_slopes[i])
        yield (
            Factor("cost_slope", ref, cost_slope, StepRef("cost_term", ref)),
            Factor("softmax_slope", ref, float(example.softmax_slopes[i, of.j]), StepRef("a", ref)),
        )


def _whole(example: Example, of: NeuronRef) -> Sequence[Term]:
    """delta_j as one number, where its factors would be infinity times 0."""
    delta = example.number(example.trace.layers[of.layer].delta, of.j)
    return ((Factor("delta", of, delta),),)


_OUTPUT_DELTA: dict[str, Callable[[Example, NeuronRef], Iterable[Term]]] = {
    "product": _product,
    "direct": _direct,
    "softmax": _through_softmax,
    "whole": _whole,
}
"""BP1 by the kind of error, see `Example.error_kind`."""


def _tell_gradient(example: Example, of: WeightRef | BiasRef) -> Told:
    """BP4: delta_j a_k. BP3: delta_j; for a shared bias the sum over the neurons that use it."""
    delta = example.trace.layers[of.layer].delta
    if isinstance(of, WeightRef):
        unit = example.unit(of.layer, of.k)
        value = example.number(delta, of.j) * unit.value
        return ((*example.down_to_z(of.layer, of.j), unit),), value
    one = Factor("one", of, 1.0)
    if example.spec.biases == "per_layer":
        users: Iterable[int] = range(delta.shape[1])
        value = float(by_example(delta)[example.index])
    else:
        users, value = (of.j,), example.number(delta, of.j)
    return ((*example.down_to_z(of.layer, j), one) for j in users), value


TELLERS: dict[str, Callable[[Example, Any], Told]] = {
    "z": _tell_z,
    "a": _tell_a,
    "cost_term": _tell_cost_term,
    "cost": _tell_cost,
    "delta": _tell_delta,
    "gradient": _tell_gradient,
}
"""The terms and the value of a step, by the kind of number that it computes."""
