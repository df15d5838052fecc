"""What a number belongs to: a weight, a bias, a neuron, an input or an output of the network.

Layers count from 0 as in params.weights: layer 0 is the first layer that computes something.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class WeightRef:
    """The weight W[layer][j, k]: from unit k of the layer before to neuron j of this layer."""

    layer: int
    j: int
    k: int


@dataclass(frozen=True, slots=True, order=True)
class BiasRef:
    """The bias of neuron j of a layer; of a whole layer (j = 0) when its neurons share one."""

    layer: int
    j: int = 0


@dataclass(frozen=True, slots=True, order=True)
class NeuronRef:
    """Neuron j of a layer that computes."""

    layer: int
    j: int


@dataclass(frozen=True, slots=True, order=True)
class InputRef:
    """Unit k of the input."""

    k: int


@dataclass(frozen=True, slots=True, order=True)
class CostRef:
    """The cost of an example."""


Ref = WeightRef | BiasRef | NeuronRef | InputRef | CostRef


@dataclass(frozen=True, slots=True)
class StepRef:
    """The number that one step computes: its kind ("z", "a", "delta", ...) and whose it is."""

    kind: str
    of: Ref


def unit_before(layer: int, k: int) -> InputRef | NeuronRef:
    """The unit that a weight into `layer` comes from: an input for layer 0, else a neuron."""
    return InputRef(k) if layer == 0 else NeuronRef(layer - 1, k)
