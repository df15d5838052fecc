"""The chain rule told as data: every step of one example, every factor with where it comes from.

A step is a sum of terms, a term is a product of factors: the products add up to the step's value,
which is the number that the Pass computed. Sources: Nielsen ch. 2 (BP1 to BP4).
"""

from collections.abc import Sequence
from typing import overload

from bpviz.engine.activations import Array
from bpviz.engine.backprop import quietly
from bpviz.engine.example import Example
from bpviz.engine.factors import ChainStep
from bpviz.engine.story import Story, story
from bpviz.engine.tellers import TELLERS
from bpviz.engine.traces import Trace


class ChainSteps(Sequence[ChainStep]):
    """The steps of one example of a Trace; each is built when it is asked for."""

    def __init__(self, trace: Trace, example: int, order: str) -> None:
        self.trace = trace
        self.story: Story = story(trace.spec, order)
        self._example = Example(trace, example)

    @property
    def example(self) -> int:
        """Which example of the mini-batch this is, from 0."""
        return self._example.index

    @property
    def cost_terms(self) -> Array:
        """The share of every output in C_x, (outputs,)."""
        return self._example.cost_terms

    def __len__(self) -> int:
        return self.story.steps

    @overload
    def __getitem__(self, index: int) -> ChainStep: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ChainStep]: ...
    def __getitem__(self, index: int | slice) -> ChainStep | Sequence[ChainStep]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        ref, section = self.story.ref(index), self.story.section(index)
        with quietly():
            terms, value = TELLERS[ref.kind](self._example, ref.of)
            return ChainStep(ref.kind, (ref.of,), tuple(terms), value, section.phase)


def chain_steps(trace: Trace, example: int = 0, order: str = "deltas") -> ChainSteps:
    """The steps of one example, from z of the first neuron to the last gradient.

    example counts from 0; order is "deltas" (all deltas, then all gradients) or "layers".
    """
    return ChainSteps(trace, example, order)
