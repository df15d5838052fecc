"""What may be seen of a frame, a number at a time."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.data import Dataset
from bpviz.engine import BiasRef, InputRef, NeuronRef, Spec, WeightRef, value_at
from bpviz.run.reading import ReadingFrames
from bpviz.run.timeline import Timeline
from bpviz.run.values import FrameValues, cost_of, gradient_of_example, shares_of

SPEC = Spec((16, 5, 10))
NONE = Dataset(name="none", train_x=np.zeros((1, 16)), train_y=np.zeros((1, 10)))
HIDDEN, OUTPUT = NeuronRef(0, 2), NeuronRef(1, 3)
RANDOM = np.random.default_rng(5)
ROWS = Dataset(name="rows", train_x=RANDOM.normal(size=(3, 2)), train_y=RANDOM.random((3, 2)))


@pytest.mark.parametrize("stepwise", [True, False])
def test_a_question_has_activations_but_no_cost_error_slope_or_change(stepwise: bool) -> None:
    reading = ReadingFrames(SPEC, Timeline(SPEC, NONE).state.params)
    values = FrameValues(reading.frame(np.ones((4, 4))), stepwise)
    assert values.given(InputRef(0)) == 1.0
    assert values.weighted_input(HIDDEN) is not None
    assert values.activation(OUTPUT) is not None
    assert values.error(OUTPUT) is None
    assert values.cost_term(OUTPUT) is None
    assert values.cost() is None
    assert values.gradient(WeightRef(0, 1, 1)) is None
    assert values.change(BiasRef(0, 1)) is None
    assert FrameValues(reading.blank, stepwise).weighted_input(HIDDEN) is None


@pytest.mark.parametrize("biases", ["per_neuron", "per_layer", "frozen"])
def test_the_gradients_of_the_examples_have_the_mean_that_the_trace_has(biases: str) -> None:
    run = Timeline(Spec((2, 3, 2), biases=biases, batch_size=3), ROWS)
    frame, total = run.frame(), 0.0
    refs = WeightRef(0, 2, 1), WeightRef(1, 1, 0), BiasRef(0, 0), BiasRef(1, 0)
    parts = []
    for example in range(3):
        shown = replace(frame, position=replace(frame.position, example=example))
        parts.append([value_at(gradient_of_example(shown), ref) for ref in refs])
        total += cost_of(shown)
        assert cost_of(shown) == pytest.approx(shares_of(shown).sum())
    means = [value_at(frame.trace.gradient, ref) for ref in refs]
    assert np.mean(parts, axis=0) == pytest.approx(means, rel=1e-12)
    assert total / 3 == pytest.approx(frame.trace.cost, rel=1e-12)


def test_the_cost_is_that_of_the_mini_batch_in_the_update() -> None:
    run = Timeline(Spec((2, 3, 2), batch_size=3), ROWS)
    frame = run.frame()
    shown = replace(frame, position=replace(frame.position, example=3))
    assert cost_of(shown) == frame.trace.cost
    assert FrameValues(shown, stepwise=True).cost() == frame.trace.cost
    assert FrameValues(frame, stepwise=True).cost() is None
