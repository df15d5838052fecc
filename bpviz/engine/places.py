"""Where the number of a weight or bias stands in the flat vector, and whose number stands where."""

from collections.abc import Iterator

from bpviz.engine.params import Params
from bpviz.engine.refs import BiasRef, InputRef, NeuronRef, Ref, WeightRef
from bpviz.engine.spec import Spec

ParameterRef = WeightRef | BiasRef


def parameter_ref(spec: Spec, index: int) -> ParameterRef:
    """The weight or bias at a place of the flat vector."""
    for layer, (n_out, n_in) in enumerate(spec.shapes):
        if index < n_out * n_in:
            return WeightRef(layer, *divmod(index, n_in))
        index -= n_out * n_in
    for layer, size in enumerate(spec.bias_sizes):
        if index < size:
            return BiasRef(layer, index)
        index -= size
    raise IndexError(index)


def parameter_index(spec: Spec, ref: ParameterRef) -> int:
    """The place of a weight or bias in the flat vector."""
    sizes = [n_out * n_in for n_out, n_in in spec.shapes]
    if isinstance(ref, WeightRef):
        return sum(sizes[: ref.layer]) + ref.j * spec.sizes[ref.layer] + ref.k
    return sum(sizes) + sum(spec.bias_sizes[: ref.layer]) + ref.j


def value_at(params: Params, ref: ParameterRef) -> float:
    """The number that belongs to a weight or bias."""
    if isinstance(ref, WeightRef):
        return float(params.weights[ref.layer][ref.j, ref.k])
    return float(params.biases[ref.layer][ref.j])


def parts_of(spec: Spec) -> Iterator[Ref]:
    """Everything in a network that has a value of its own: inputs, neurons, weights, biases."""
    yield from (InputRef(k) for k in range(spec.sizes[0]))
    for layer, (n_out, n_in) in enumerate(spec.shapes):
        yield from (NeuronRef(layer, j) for j in range(n_out))
        yield from (WeightRef(layer, j, k) for j in range(n_out) for k in range(n_in))
        yield from (BiasRef(layer, j) for j in range(spec.bias_sizes[layer]))
