"""Training on one drawing is what the engine's trainer makes of it, less a harmful penalty."""

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Spec, SpecError, forward, init_params, trace
from bpviz.run.practice import Practice, accuracy, drawing_data
from bpviz.run.reading import ReadingFrames

SPEC = Spec((64, 12, 10), output="softmax", cost="log_likelihood", rate=0.5, l2=5.0, batch_size=10)
PARAMS = init_params(SPEC)
IMAGE = load("digits").train_x[3].reshape(8, 8)


def test_a_step_goes_down_the_gradient_of_this_drawing_and_the_usual_penalty() -> None:
    practice = Practice(SPEC, PARAMS, IMAGE, 7, examples=1000)
    assert practice.step()
    y = np.eye(10)[[7]]
    before = trace(SPEC, PARAMS, IMAGE.reshape(1, -1), y)
    for w, slope, after in zip(
        PARAMS.weights, before.gradient.weights, practice.params.weights, strict=True
    ):
        np.testing.assert_allclose(after, w - 0.5 * (slope + 5.0 / 1000 * w), atol=1e-12)


def test_steps_make_the_answer_the_one_that_was_told() -> None:
    practice = Practice(SPEC, PARAMS, IMAGE, 7, examples=1000)
    costs = [practice.cost]
    for n in (1, 9, 90):
        practice.step(n)
        costs.append(practice.cost)
    assert costs == sorted(costs, reverse=True)
    assert practice.made == 100
    assert forward(SPEC, practice.params, IMAGE.reshape(1, -1)).argmax() == 7
    np.testing.assert_array_equal(PARAMS.weights[0], init_params(SPEC).weights[0])


def test_steps_that_lead_to_no_number_are_not_made() -> None:
    wild = Spec((64, 12, 10), "relu", "linear", rate=1000.0, init="normal", dtype="float32")
    practice = Practice(wild, init_params(wild), IMAGE, 7, examples=1)
    assert not practice.step(100)
    assert practice.made == 0
    assert all(np.isfinite(w).all() for w in practice.params.weights)


def test_step_neurons_are_refused_with_the_reason() -> None:
    spec = Spec((64, 12, 10), "step")
    with pytest.raises(SpecError, match="slope"):
        Practice(spec, init_params(spec), IMAGE, 7, examples=1).step()


def test_accuracy_is_the_share_of_right_answers() -> None:
    digits = load("digits")
    x, y = digits.split("test") or (None, None)
    assert x is not None
    assert y is not None
    right = forward(SPEC, PARAMS, x).argmax(axis=1) == y.argmax(axis=1)
    assert accuracy(SPEC, PARAMS, x, y) == pytest.approx(right.mean())


def test_a_drawing_with_an_answer_has_a_cost_and_errors() -> None:
    frames = ReadingFrames(SPEC, PARAMS)
    asked, told = frames.frame(IMAGE), frames.frame(IMAGE, 7)
    assert asked.asked
    assert not told.asked
    wanted = trace(SPEC, PARAMS, IMAGE.reshape(1, -1), np.eye(10)[[7]])
    assert told.trace.cost == wanted.cost
    np.testing.assert_array_equal(told.trace.layers[0].delta, wanted.layers[0].delta)
    assert drawing_data(IMAGE, 7).train_y.argmax() == 7
