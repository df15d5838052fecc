"""Names: what a text calls the neurons, weights and biases of its network."""

from dataclasses import dataclass

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, Spec, WeightRef


@dataclass(frozen=True, slots=True)
class Names:
    """Given names such as "h1", "w5", "b1"; digits at the end are the index. Empty: by place.

    inputs   one a unit
    neurons  neurons[layer][j]
    weights  weights[layer][j][k]
    biases   biases[layer][j]
    """

    inputs: tuple[str, ...] = ()
    neurons: tuple[tuple[str, ...], ...] = ()
    weights: tuple[tuple[tuple[str, ...], ...], ...] = ()
    biases: tuple[tuple[str, ...], ...] = ()

    def told(self, ref: Ref) -> str | None:
        """As `given`; where a text calls several biases alike, with the neuron: "b1,h1"."""
        given = self.given(ref)
        if given is None or not isinstance(ref, BiasRef):
            return given
        shared = self.biases[ref.layer].count(given) > 1
        neuron = self.given(NeuronRef(ref.layer, ref.j)) if shared else None
        return given if neuron is None else f"{given},{neuron}"

    def given(self, ref: Ref) -> str | None:
        """The name that was given to `ref`, or None."""
        try:
            match ref:
                case InputRef(k):
                    return self.inputs[k]
                case NeuronRef(layer, j):
                    return self.neurons[layer][j]
                case WeightRef(layer, j, k):
                    return self.weights[layer][j][k]
                case BiasRef(layer, j):
                    return self.biases[layer][j]
        except IndexError:
            return None
        return None


DEFAULT_NAMES = Names()
"""Nothing is named: everything is called by its place."""


def neuron_number(spec: Spec, ref: NeuronRef) -> int:
    """Which neuron this is, counted from 1 through all layers that compute."""
    return sum(spec.sizes[1 : ref.layer + 1]) + ref.j + 1


def counted_name(spec: Spec, ref: Ref, by_sender: bool = False) -> str:
    """The name of a unit, weight or bias where none was given: counted through the network.

    By receiver, as in a net of h1 and o1, the weights into h1 come first (w1, w2 enter h1). By
    sender, as in a net of n3 and n5, those that leave x1 do (w1, w2 leave x1): w2 and w3 of a
    2-2 layer change places.
    """
    match ref:
        case InputRef(k):
            return f"{'x' if by_sender else 'i'}{k + 1}"
        case NeuronRef(layer, j):
            if by_sender:
                return f"n{spec.sizes[0] + neuron_number(spec, ref)}"
            return f"o{j + 1}" if layer == spec.layers - 1 else f"h{neuron_number(spec, ref)}"
        case WeightRef():
            return f"w{_weight_number(spec, ref, by_sender)}"
        case BiasRef(layer, j):
            return f"b{sum(spec.bias_sizes[:layer]) + j + 1}"
    return ""


def _weight_number(spec: Spec, ref: WeightRef, by_sender: bool) -> int:
    n_out, n_in = spec.shapes[ref.layer]
    before = sum(rows * columns for rows, columns in spec.shapes[: ref.layer])
    place = ref.k * n_out + ref.j if by_sender else ref.j * n_in + ref.k
    return before + place + 1
