"""Steps that only repeat the one before them: "and the same for w6 to w8"."""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.engine import BiasRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.engine.places import parameter_index, parameter_ref

Place = Callable[[StepRef], int | None]
"""The number of the step that computes something, or None where none does."""

OF_NEURONS = ("z", "a", "delta", "cost_term")
IN_UPDATE = ("mean", "penalised", "velocity", "first_moment", "second_moment", "update")


@dataclass(frozen=True, slots=True)
class Repeats:
    """What follows of the same kind: how many, the first and the last, how far away the last is."""

    count: int
    first: Ref
    last: Ref
    steps: int


def repeats(spec: Spec, ref: StepRef, place: Place) -> Repeats | None:
    """The steps after `ref` that are told as it was, or None.

    They are of one kind and one layer; in the update part, where all layers are treated alike,
    of one kind and either weights or biases. Of a neuron z and a take turns, as its weights and
    its bias do: those of the other kind are passed on the way.
    """
    found = _following(spec, ref)
    if found is None:
        return None
    count, first, last = found
    here, there = place(ref), place(StepRef(ref.kind, last))
    if count < 1 or here is None or there is None:
        return None
    return Repeats(count, first, last, there - here)


def _following(spec: Spec, ref: StepRef) -> tuple[int, Ref, Ref] | None:
    """How many follow, the first and the last of them; the last may be `ref` itself."""
    kind, of = ref.kind, ref.of
    if kind in IN_UPDATE and isinstance(of, WeightRef | BiasRef):
        return _in_update(spec, of)
    match of:
        case NeuronRef(layer, j) if kind in OF_NEURONS:
            last = spec.sizes[layer + 1] - 1
            return last - j, NeuronRef(layer, j + 1), NeuronRef(layer, last)
        case WeightRef(layer, j, k) if kind == "gradient":
            n_out, n_in = spec.shapes[layer]
            done = j * n_in + k + 1
            after = WeightRef(layer, *divmod(done, n_in))
            return n_out * n_in - done, after, WeightRef(layer, n_out - 1, n_in - 1)
        case BiasRef(layer, j) if kind == "gradient":
            last = spec.bias_sizes[layer] - 1
            return last - j, BiasRef(layer, j + 1), BiasRef(layer, last)
    return None


def _in_update(spec: Spec, of: WeightRef | BiasRef) -> tuple[int, Ref, Ref]:
    """All weights come first, then all biases."""
    here = parameter_index(spec, of)
    end = spec.weight_count if isinstance(of, WeightRef) else spec.parameter_count
    if here + 1 >= end:
        return 0, of, of
    return end - here - 1, parameter_ref(spec, here + 1), parameter_ref(spec, end - 1)
