"""Why a network reads what it reads: what can be shown of one drawing, as a value."""

from dataclasses import dataclass

from bpviz.engine import Array, NeuronRef, Params, Ref, Spec, input_gradient, trace
from bpviz.run.similar import Similar


@dataclass(frozen=True, slots=True, eq=False)
class NeuronView:
    """What one neuron of the first layer makes of a picture.

    products  (side, side): weight times input, pixel by pixel; with the bias they add up to z
    bias, z, a   numbers of the neuron; for a layer that answers with softmax a is its own
    """

    ref: NeuronRef
    products: Array
    bias: float
    z: float
    a: float


@dataclass(frozen=True, slots=True, eq=False)
class Why:
    """Pictures that explain an answer; all (side, side).

    image     what the network sees
    output    the digit whose output is looked at
    gradient  da/dx of that output: how fast it changes when a pixel gets darker
    neuron    the selected neuron, where it sees the picture itself; else None
    similar   the most similar known digits; empty while they are looked for
    source    "mnist", "digits" or another data set's name: where those are from
    """

    image: Array
    output: int
    gradient: Array
    neuron: NeuronView | None
    similar: tuple[Similar, ...] = ()
    source: str = ""


def why(spec: Spec, params: Params, image: Array, output: int, selection: Ref | None) -> Why:
    """Explain the output of a network for an image (side, side)."""
    row = image.reshape(1, -1)
    gradient = input_gradient(spec, params, row, output).reshape(image.shape)
    return Why(image, output, gradient, neuron_view(spec, params, image, selection))


def neuron_view(
    spec: Spec, params: Params, image: Array, selection: Ref | None
) -> NeuronView | None:
    """What the selected neuron sees; None for none, and for one of a layer behind the first."""
    if not isinstance(selection, NeuronRef) or selection.layer or selection.j >= spec.sizes[1]:
        return None
    traced = trace(spec, params, image.reshape(1, -1), [0.0] * spec.sizes[-1])
    layer, j = traced.layers[0], selection.j
    products = (params.weights[0][j] * image.ravel()).reshape(image.shape)
    bias = params.biases[0]
    return NeuronView(
        selection,
        products,
        float(bias[j] if len(bias) > 1 else bias[0]),
        float(layer.z[0, j]),
        float(layer.a[0, j]),
    )
