"""State: all that training changes, as a value."""

from dataclasses import dataclass

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.backprop import quietly
from bpviz.engine.optimizers import OPTIMIZERS, Updater
from bpviz.engine.params import Params, frozen_copy, frozen_views
from bpviz.engine.spec import Spec


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where a training run stands: with the Spec and the data it decides all that follows.

    params     the parameters, read-only views of `vector`
    vector     the same numbers, flat: all weights, then all biases
    memory     (slots, parameters): what the optimiser remembers
    iteration  updates made
    age        updates made since the memory was zero
    examples   training examples: the n of the penalties
    """

    params: Params
    vector: Array
    memory: Array
    iteration: int = 0
    age: int = 0
    examples: int = 1

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        return self.vector.nbytes + self.memory.nbytes


def first_state(spec: Spec, params: Params, iteration: int = 0, examples: int = 1) -> State:
    """The State in which `params` are set and the optimiser remembers nothing."""
    slots = OPTIMIZERS[spec.optimizer].slots
    memory = np.zeros((slots, spec.parameter_count), spec.numpy_dtype)
    return frozen_state(spec, params.flat(spec), memory, iteration, 0, examples)


def frozen_state(
    spec: Spec, vector: Array, memory: Array, iteration: int, age: int, examples: int
) -> State:
    """A State of copies that cannot be written to."""
    vector, memory = frozen_copy(vector), frozen_copy(memory)
    return State(frozen_views(spec, vector), vector, memory, iteration, age, examples)


def updated(spec: Spec, state: State, gradient: Params) -> State:
    """The State after one update with the mean gradient of a mini-batch."""
    vector, memory = state.vector.copy(), state.memory.copy()
    g = np.concatenate([part.ravel() for part in gradient])
    with quietly():
        Updater(spec, state.examples)(vector, g, memory, state.age)
    return frozen_state(spec, vector, memory, state.iteration + 1, state.age + 1, state.examples)
