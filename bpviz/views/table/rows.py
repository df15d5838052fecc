"""Which row is whose: rows by place, as they stand before anything is sorted."""

from __future__ import annotations

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec, WeightRef
from bpviz.engine.places import ParameterRef, parameter_index, parameter_ref


def unit_count(spec: Spec) -> int:
    """Rows of the neurons: inputs, then layer by layer, then the cost."""
    return sum(spec.sizes) + 1


def unit_ref(spec: Spec, place: int) -> InputRef | NeuronRef | CostRef:
    """Whose the row at a place among the neurons is."""
    for layer, size in enumerate(spec.sizes, start=-1):
        if place < size:
            return InputRef(place) if layer < 0 else NeuronRef(layer, place)
        place -= size
    return CostRef()


def unit_place(spec: Spec, ref: Ref) -> int | None:
    """The place of a neuron, an input or the cost, or None when it has no row."""
    match ref:
        case InputRef(k) if 0 <= k < spec.sizes[0]:
            return k
        case NeuronRef(layer, j) if 0 <= layer < spec.layers and 0 <= j < spec.sizes[layer + 1]:
            return sum(spec.sizes[: layer + 1]) + j
        case CostRef():
            return sum(spec.sizes)
    return None


def parameter_count(spec: Spec) -> int:
    """Rows of the parameters: all weights, then all biases; one that is shared has one row."""
    return spec.parameter_count


def parameter_at(spec: Spec, place: int) -> ParameterRef:
    """Whose the row at a place among the parameters is."""
    return parameter_ref(spec, place)


def parameter_place(spec: Spec, ref: Ref) -> int | None:
    """The place of a weight or bias, or None when it has no row."""
    match ref:
        case WeightRef(layer, j, k) if 0 <= layer < spec.layers:
            n_out, n_in = spec.shapes[layer]
            inside = 0 <= j < n_out and 0 <= k < n_in
        case BiasRef(layer, j) if 0 <= layer < spec.layers:
            inside = 0 <= j < spec.bias_sizes[layer]
        case _:
            return None
    return parameter_index(spec, ref) if inside else None


def has_number(spec: Spec, ref: Ref, key: str) -> bool:
    """Whether there ever is a number of a column for `ref`: an input has no z and no error."""
    match ref:
        case InputRef():
            return key == "a"
        case NeuronRef(layer, _):
            return key in ("z", "a", "delta") or layer == spec.layers - 1
        case CostRef():
            return key == "cost"
        case BiasRef():
            return key != "change" or spec.biases != "frozen"
    return True
