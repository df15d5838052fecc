"""The equality of the sum over the paths and δ times the activation, as a value."""

from dataclasses import dataclass

from bpviz.notation.tree import Node


@dataclass(frozen=True, slots=True)
class Proof:
    """Two numbers that have to be equal, each with its name.

    sum_words, sum_value     what the listed paths add up to
    identity, gradient       δ times the activation, and what backpropagation computed
    identity_words           said instead of a long identity, or ""
    rest_words, rest_value   what the difference is called, and itself
    rest_text                the difference as it is written
    """

    sum_words: str
    sum_value: float
    identity: Node
    identity_words: str
    gradient: float
    rest_words: str
    rest_value: float
    rest_text: str
