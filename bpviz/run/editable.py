"""What a person can type a value for: parameters, inputs, targets and the learning rate."""

from dataclasses import dataclass

from bpviz.engine import BiasRef, InputRef, WeightRef


@dataclass(frozen=True, slots=True, order=True)
class TargetRef:
    """The target of output neuron j, in the example that is shown."""

    j: int


@dataclass(frozen=True, slots=True, order=True)
class RateRef:
    """The learning rate."""


Editable = WeightRef | BiasRef | InputRef | TargetRef | RateRef
"""An InputRef here is the input of the example that is shown."""
