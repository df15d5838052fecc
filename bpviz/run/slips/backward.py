"""Mistakes in errors and gradients. Sources: Nielsen ch. 2 (BP1 to BP4)."""

from collections.abc import Callable, Iterator

import numpy as np

from bpviz.engine import Array, BiasRef, Factor, NeuronRef, WeightRef
from bpviz.run.slips.case import Case, Slip


def target_first(case: Case) -> Iterator[Slip]:
    """Target minus output where output minus target belongs."""
    if case.at_output and (case.spec.cost == "quadratic" or not case.has("cost_slope")):
        yield Slip(-case.value)


def slope_extra(case: Case) -> Iterator[Slip]:
    """A slope where it has cancelled: cross-entropy behind sigmoid, say."""
    if not case.at_output or case.has("slope", "softmax_slope"):
        return
    slopes = case.frame.trace.layers[case.layer].slope[case.frame.example]
    ref = case.focus
    if isinstance(ref, (NeuronRef, WeightRef)) or case.spec.biases != "per_layer":
        yield Slip(case.value * float(slopes[getattr(ref, "j", 0)]))


def wrong_slope(case: Case) -> Iterator[Slip]:
    """f' taken at a in place of z; z (1 − z) or 1 − z² with z in place of a; a in place of f'."""
    slopes = [factor for factor in case.step.factors if factor.kind == "slope"]
    if not slopes or case.spec.activation(case.layer) == "softmax":
        return
    refs = tuple(dict.fromkeys(factor.ref for factor in slopes))
    number = slopes[0].value if len(refs) == 1 else None
    for wrong in (_slope_at_a, _slope_of_z, _only_a):

        def change(factor: Factor, wrong: Callable[[Case, int, float], float] = wrong) -> float:
            ref = factor.ref
            if factor.kind != "slope" or not isinstance(ref, NeuronRef):
                return factor.value
            z = float(case.frame.trace.layers[ref.layer].z[case.frame.example, ref.j])
            return wrong(case, ref.layer, z)

        yield Slip(case.total(change), refs, number)


def _slope_at_a(case: Case, layer: int, z: float) -> float:
    return case.slope_at(layer, case.function(layer, z))


def _slope_of_z(case: Case, layer: int, z: float) -> float:
    """The formula of the slope, in which a is written, with z put in."""
    match case.spec.activation(layer):
        case "sigmoid":
            return z * (1 - z)
        case "tanh":
            return 1 - z * z
    return case.slope_at(layer, z)


def _only_a(case: Case, layer: int, z: float) -> float:
    return case.function(layer, z)


def updated_weight(case: Case) -> Iterator[Slip]:
    """BP2 with the weights after this update: those just above only, then all layers above."""
    if case.at_output or case.frame.update is None:
        return
    after = case.frame.update.after.params.weights
    layers, example = case.frame.trace.layers, case.frame.example
    start = [case.layer + 1] if case.layer + 2 == case.spec.layers else [case.layer + 1, -1]
    changed = tuple(WeightRef(case.layer + 1, i, _unit_of(case)) for i in _receivers(case))
    for first in start:
        above = case.spec.layers - 1 if first == -1 else first
        delta = layers[above].delta[example].astype(np.float64)
        for layer in range(above - 1, case.layer - 1, -1):
            mask = layers[layer].mask
            kept = layers[layer].slope[example] * (1 if mask is None else mask[example])
            delta = (after[layer + 1].T @ delta) * kept
        yield Slip(_from_delta(case, delta), changed)


def _unit_of(case: Case) -> int:
    return int(getattr(case.focus, "j", 0))


def _receivers(case: Case) -> range:
    return range(case.spec.sizes[case.layer + 2])


def _from_delta(case: Case, delta: Array) -> float:
    """The number asked for, from the errors of its layer (BP3, BP4)."""
    match case.focus:
        case WeightRef(layer, j, k):
            unit = case.frame.trace.activation(layer - 1)[case.frame.example, k]
            return float(delta[j]) * float(unit)
        case BiasRef() if case.spec.biases == "per_layer":
            return float(delta.sum())
    return float(delta[_unit_of(case)])
