"""The tooltip of every field says what it can be and what it is at first."""

from __future__ import annotations

import pytest

from bpviz.data import DATASETS
from bpviz.engine import CHOICES, RANGES, Spec
from bpviz.views.settings.limits import limits
from bpviz.views.settings.words import CHOICE_WORDS


def test_every_field_of_the_spec_says_its_limits() -> None:
    found = limits("xor", {})
    assert {"sizes", *RANGES, *CHOICES} <= found.keys()
    assert found["sizes"] == "At most 8 hidden layers, of 1 to 1024 units each."
    assert found["rate"] == "A number from 0 to 1000; at first 0.5."
    assert found["dropout"] == "A number from 0 to below 1; at first 0."
    for name in CHOICES:
        assert str(CHOICE_WORDS[name][getattr(Spec(), name)]) in found[name]


def test_what_suits_the_data_is_what_stands_there_at_first() -> None:
    found = limits("digits", {"rate": "3", "init": "scaled"})
    assert found["rate"].endswith("at first 3.")
    assert str(CHOICE_WORDS["init"]["scaled"]) in found["init"]


@pytest.mark.parametrize("source", DATASETS)
def test_the_limits_of_the_data_are_those_of_their_options(source: str) -> None:
    found = limits(source, {})
    has_noise = any(option.name == "noise" for option in DATASETS[source].options)
    assert bool(found["noise"]) == has_noise
