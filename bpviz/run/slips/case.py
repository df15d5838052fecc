"""A step as something that can go wrong, and the number that a mistake leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

import numpy as np

from bpviz.engine import FUNCTIONS, ChainStep, CostRef, Factor, Ref, Spec, Term
from bpviz.run.frame import Frame

MOST_TERMS = 6
"""Of longer sums it is not tried which terms were left out."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A number that a mistake leads to.

    refs    what the mistake is about: the neurons left out, the weight that it really belongs to
    number  what stands in the gap of its sentence: the slope that is missing, which example
    """

    value: float
    refs: tuple[Ref, ...] = ()
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A step of a frame, with the factors that were reckoned with."""

    frame: Frame
    step: ChainStep

    @property
    def spec(self) -> Spec:
        """What the numbers shown were computed with."""
        return self.frame.trace.spec

    @property
    def focus(self) -> Ref:
        """Whose number it is."""
        return self.step.focus[0]

    @property
    def layer(self) -> int:
        """The layer that the number belongs to; −1 for the cost."""
        return -1 if isinstance(self.focus, CostRef) else getattr(self.focus, "layer", -1)

    @property
    def at_output(self) -> bool:
        """True in the last layer."""
        return self.layer == self.spec.layers - 1

    @property
    def products(self) -> list[float]:
        """The value of every term."""
        return [product(term) for term in self.step.terms]

    @property
    def value(self) -> float:
        """What the terms add up to."""
        return sum(self.products)

    def has(self, *kinds: str) -> bool:
        """Whether a factor of these kinds stands in the step."""
        return any(factor.kind in kinds for factor in self.step.factors)

    def total(self, change: Callable[[Factor], float]) -> float:
        """The step with other numbers in place of its factors."""
        return sum(prod(map(change, term)) for term in self.step.terms)

    def function(self, layer: int, z: float) -> float:
        """f(z) of a layer that is not softmax."""
        found = np.empty(1)
        FUNCTIONS[self.spec.activation(layer)].fill(np.array([z]), found)
        return float(found[0])

    def slope_at(self, layer: int, z: float) -> float:
        """f'(z) of a layer that is not softmax."""
        given, found = np.array([z]), np.empty(1)
        FUNCTIONS[self.spec.activation(layer)].fill_slope(
            given, np.array([self.function(layer, z)]), found
        )
        return float(found[0])


def product(term: Term) -> float:
    """The factors of a term multiplied."""
    return prod(factor.value for factor in term)
