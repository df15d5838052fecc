"""Stages say how the rate falls and when parameters are averaged; they can be stretched."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import Spec, Trainer
from bpviz.run.following import train
from bpviz.run.recipe import Recipe
from bpviz.run.stages import Stage, stretched

FALLING = (Stage(3, 1.0, 0.5), Stage(2, 0.5, 0.1, average=True))
SPEC = Spec((64, 8, 10), rate=2.0, batch_size=10, dtype="float32")


def test_the_rate_falls_evenly_in_a_stage() -> None:
    recipe = Recipe("digits", spec=SPEC, epochs=5, stages=FALLING)
    shares = [recipe.share(epoch) for epoch in range(6)]
    assert shares == pytest.approx([1.0, 0.75, 0.5, 0.5, 0.1, 1.0])
    assert [recipe.averages(epoch) for epoch in range(5)] == [False] * 3 + [True] * 2
    assert Recipe("digits", spec=SPEC).share(3) == 1.0


def test_training_uses_these_rates_and_ends_with_the_mean() -> None:
    recipe = Recipe("digits", spec=SPEC, epochs=5, stages=FALLING)
    outcome = train(recipe, recipe.load(), str)
    trainer = Trainer(SPEC, recipe.load())
    ends = []
    for share in (1.0, 0.75, 0.5, 0.5, 0.1):
        trainer.change(2.0 * share, 0.0, 0.0)
        trainer.epoch()
        ends.append(trainer.state.vector)
    mean = ((ends[3].astype(np.float64) + ends[4]) / 2).astype(np.float32)
    np.testing.assert_array_equal(outcome.params.flat(SPEC), mean)
    assert outcome.epochs == 5


@given(st.lists(st.integers(1, 200), min_size=1, max_size=5), st.integers(1, 500))
def test_stretched_stages_have_the_epochs_that_are_wanted(parts: list[int], epochs: int) -> None:
    stages = stretched([Stage(n, 1.0, n / 200) for n in parts], epochs)
    assert sum(stage.epochs for stage in stages) == epochs
    assert all(stage.epochs >= 1 for stage in stages)
    if epochs == sum(parts):
        assert [stage.epochs for stage in stages] == parts
