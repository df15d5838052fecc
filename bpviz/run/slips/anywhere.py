"""Mistakes that can be made in every step: a sign, a factor forgotten, a neighbour's number."""

from collections.abc import Callable, Iterator

from bpviz.engine import BiasRef, NeuronRef, Ref, StepRef, WeightRef, chain_steps
from bpviz.run.frame import Frame
from bpviz.run.slips.case import Case, Slip

MOST_SIBLINGS = 16


def sign(case: Case) -> Iterator[Slip]:
    """The other sign."""
    yield Slip(-case.value)


def without(*kinds: str, becomes: float = 1.0) -> Callable[[Case], Iterator[Slip]]:
    """Factors of some kinds are forgotten: `becomes` stands in their place."""

    def slips(case: Case) -> Iterator[Slip]:
        left_out = [factor for factor in case.step.factors if factor.kind in kinds]
        if not left_out or len(case.step.factors) == 1:
            return
        refs = tuple(dict.fromkeys(factor.ref for factor in left_out))
        number = left_out[0].value if len(refs) == 1 else None
        value = case.total(lambda f: becomes if f.kind in kinds else f.value)
        yield Slip(value, refs, number)

    return slips


def sibling(case: Case) -> Iterator[Slip]:
    """The number of a neighbour: another weight of this neuron, another neuron of this layer."""
    for ref in _neighbours(case)[:MOST_SIBLINGS]:
        value = _number_of(case.frame, StepRef(case.step.kind, ref))
        if value is not None:
            yield Slip(value, (ref,))


def _number_of(frame: Frame, wanted: StepRef) -> float | None:
    """What another step of the same example, or of the update, computes; None if none does."""
    if wanted.kind in ("z", "a", "delta") and isinstance(wanted.of, NeuronRef):
        numbers = getattr(frame.trace.layers[wanted.of.layer], wanted.kind)
        return float(numbers[frame.example, wanted.of.j])
    told = frame.update
    if frame.in_update and told is not None:
        place = told.place_of(wanted)
        return None if place is None else told[place].value
    steps = chain_steps(frame.trace, frame.example, frame.order)
    place = steps.story.index(wanted)
    return None if place is None else steps[place].value


def _neighbours(case: Case) -> list[Ref]:
    layer, sizes = case.layer, case.spec.sizes
    match case.focus:
        case NeuronRef(_, j):
            return [NeuronRef(layer, i) for i in range(sizes[layer + 1]) if i != j]
        case WeightRef(_, j, k):
            beside = [WeightRef(layer, j, i) for i in range(sizes[layer]) if i != k]
            below = [WeightRef(layer, i, k) for i in range(sizes[layer + 1]) if i != j]
            return [*beside, *below, BiasRef(layer, 0 if case.spec.biases == "per_layer" else j)]
        case BiasRef(_, j):
            others = [BiasRef(layer, i) for i in range(case.spec.bias_sizes[layer]) if i != j]
            return [*others, *(WeightRef(layer, j, k) for k in range(sizes[layer]))]
    return []
