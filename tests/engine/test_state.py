"""A State is a value: frozen, complete, and as large as it says."""

import numpy as np
import pytest
from engine.nets import flat

from bpviz.engine import Params, Spec, first_state, init_params, updated
from bpviz.engine.spec import OPTIMIZER_NAMES


def test_the_first_state_holds_the_parameters_and_remembers_nothing() -> None:
    spec = Spec((2, 3, 1), optimizer="adam")
    state = first_state(spec, init_params(spec), examples=12)
    np.testing.assert_array_equal(state.vector, flat(init_params(spec)))
    assert state.memory.shape == (2, spec.parameter_count)
    assert not state.memory.any()
    assert (state.iteration, state.age, state.examples) == (0, 0, 12)
    assert state.nbytes == 3 * 8 * spec.parameter_count


def test_the_parameters_of_a_state_are_views_of_its_vector() -> None:
    spec = Spec((2, 3, 1))
    state = first_state(spec, init_params(spec))
    assert all(np.shares_memory(part, state.vector) for part in state.params)


def test_a_state_cannot_be_written_to() -> None:
    spec = Spec(optimizer="momentum")
    state = first_state(spec, init_params(spec))
    for array in (state.vector, state.memory, *state.params):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 1


def test_a_state_keeps_its_numbers_when_their_source_changes() -> None:
    spec = Spec((1, 1))
    w = np.array([[1.0]])
    state = first_state(spec, Params((w,), (np.array([0.0]),)))
    w[0, 0] = 5
    assert state.vector[0] == 1


@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
def test_an_update_makes_a_new_state_and_leaves_the_old_one(optimizer: str) -> None:
    spec = Spec((1, 1), optimizer=optimizer, rate=0.5)
    before = first_state(spec, Params(([[1.0]],), ([0.25],)), iteration=7, examples=3)
    after = updated(spec, before, Params(([[2.0]],), ([-1.0],)))
    assert before.vector.tolist() == [1.0, 0.25]
    assert not np.isclose(after.vector, before.vector).any()
    assert (after.iteration, after.age, after.examples) == (8, 1, 3)
    if optimizer != "adam":
        assert after.vector.tolist() == [0.0, 0.75]
