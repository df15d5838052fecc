"""Refs are values that name what a number belongs to."""

from dataclasses import FrozenInstanceError

import pytest

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, StepRef, WeightRef, unit_before


def test_the_unit_before_the_first_layer_is_an_input() -> None:
    assert unit_before(0, 3) == InputRef(3)
    assert unit_before(2, 3) == NeuronRef(1, 3)


def test_refs_are_equal_by_what_they_name() -> None:
    refs = [WeightRef(0, 1, 2), BiasRef(0, 1), NeuronRef(0, 1), InputRef(1), CostRef()]
    refs += [StepRef("z", NeuronRef(0, 1)), StepRef("a", NeuronRef(0, 1))]
    assert len(set(refs)) == len(refs)
    assert BiasRef(1) == BiasRef(1, 0)
    assert sorted([WeightRef(1, 0, 0), WeightRef(0, 2, 1)])[0] == WeightRef(0, 2, 1)


def test_refs_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        WeightRef(0, 0, 0).layer = 1  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        StepRef("z", NeuronRef(0, 0)).kind = "a"  # type: ignore[misc]
