"""Mistakes on the way to the cost."""

from collections.abc import Iterator
from math import exp, log

from bpviz.engine import BiasRef, NeuronRef, WeightRef
from bpviz.run.slips.case import Case, Slip


def _own_z(case: Case) -> float | None:
    """z of the neuron, where f can be applied to one number; else None."""
    ref = case.focus
    if not isinstance(ref, NeuronRef) or case.spec.activation(ref.layer) == "softmax":
        return None
    return float(case.frame.trace.layers[ref.layer].z[case.frame.example, ref.j])


def activation_typed(case: Case) -> Iterator[Slip]:
    """a where z was asked for."""
    if _own_z(case) is not None:
        yield Slip(case.function(case.layer, case.value))


def activation_forgotten(case: Case) -> Iterator[Slip]:
    """z where a was asked for."""
    ref = case.focus
    assert isinstance(ref, NeuronRef)
    yield Slip(float(case.frame.trace.layers[ref.layer].z[case.frame.example, ref.j]))


def activation_twice(case: Case) -> Iterator[Slip]:
    """f(f(z))."""
    if _own_z(case) is not None:
        yield Slip(case.function(case.layer, case.value))


def slope_typed(case: Case) -> Iterator[Slip]:
    """f'(z) where f(z) was asked for."""
    z = _own_z(case)
    if z is not None:
        yield Slip(case.slope_at(case.layer, z))


def exponent_sign(case: Case) -> Iterator[Slip]:
    """e^z in place of e^−z: f(−z)."""
    z = _own_z(case)
    if z is not None and case.spec.activation(case.layer) == "sigmoid":
        yield Slip(case.function(case.layer, -z))


def not_shared_out(case: Case) -> Iterator[Slip]:
    """e^z of softmax, not divided by the sum over all outputs."""
    ref = case.focus
    if isinstance(ref, NeuronRef) and case.spec.activation(ref.layer) == "softmax":
        z = float(case.frame.trace.layers[ref.layer].z[case.frame.example, ref.j])
        yield Slip(exp(min(z, 700.0)))


def half(case: Case) -> Iterator[Slip]:
    """The ½ of the quadratic cost left out, or kept in the slope, where the square's 2 ate it."""
    if case.spec.cost == "quadratic":
        yield Slip(2 * case.value)
        yield Slip(case.value / 2)


def square_forgotten(case: Case) -> Iterator[Slip]:
    """½ (y − a), or y − a alone; of Adam's second moment the slope itself."""
    if case.step.kind == "second_moment":
        _, fresh = case.step.terms
        update = case.frame.update
        if update is not None and isinstance(case.focus, (WeightRef, BiasRef)):
            gradient = update.gradient(case.focus).value
            yield Slip(case.products[0] + fresh[0].value * gradient)
    elif case.spec.cost == "quadratic":
        off = case.step.factors[1].value
        yield from (Slip(share * by) for share in (0.5, 1.0) for by in (off, abs(off)))


def base_ten(case: Case) -> Iterator[Slip]:
    """The logarithm to base 10 in place of the natural one."""
    if case.spec.cost != "quadratic":
        yield Slip(case.value / log(10))
