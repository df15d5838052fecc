"""Places in the flat vector and the parameters that stand there."""

import pytest
from engine.nets import specs
from hypothesis import given

from bpviz.engine import BiasRef, InputRef, Spec, WeightRef, init_params, value_at
from bpviz.engine.places import parameter_index, parameter_ref, parts_of


@given(specs())
def test_every_place_is_found_again(spec: Spec) -> None:
    params = init_params(spec)
    vector = params.flat(spec)
    for index in range(spec.parameter_count):
        ref = parameter_ref(spec, index)
        assert parameter_index(spec, ref) == index
        assert value_at(params, ref) == vector[index]


def test_weights_come_first_then_biases() -> None:
    spec = Spec((2, 3, 1))
    assert parameter_ref(spec, 0) == WeightRef(0, 0, 0)
    assert parameter_ref(spec, 3) == WeightRef(0, 1, 1)
    assert parameter_ref(spec, 6) == WeightRef(1, 0, 0)
    assert parameter_ref(spec, 9) == BiasRef(0, 0)
    assert parameter_ref(spec, 12) == BiasRef(1, 0)


def test_behind_the_last_place_is_nothing() -> None:
    with pytest.raises(IndexError):
        parameter_ref(Spec(), Spec().parameter_count)


def test_every_part_of_a_network_is_listed_once() -> None:
    spec = Spec(sizes=(2, 3, 1), biases="per_layer")
    parts = list(parts_of(spec))
    assert len(parts) == len(set(parts)) == 2 + 4 + 9 + 2
    assert parts[0] == InputRef(0)
    assert parts[-1] == BiasRef(1, 0)
