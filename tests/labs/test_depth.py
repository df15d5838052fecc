"""What becomes of the gradient in deep networks: measured, and called by its name."""

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Trainer, trace
from bpviz.labs.depth import DEPTH, INITS, DepthMoment, first_params, spec_of
from bpviz.labs.lab import Value

DATA = load("digits")


def moments(steps: int, **values: Value) -> list[DepthMoment]:
    run = DEPTH.run(DEPTH.values(values), DATA)
    run.compute(steps)
    found = []
    for each in run.moments:
        assert isinstance(each, DepthMoment)
        found.append(each)
    return found


def test_the_norms_are_those_of_the_engines_gradient() -> None:
    values = DEPTH.values({"layers": 3})
    spec = spec_of(values, 64, 10)
    told = trace(spec, first_params(spec, "scaled"), DATA.train_x[:500], DATA.train_y[:500])
    layers = moments(0, layers=3)[0].layers
    assert layers.gradients == pytest.approx([np.linalg.norm(e.grad_w) for e in told.layers])
    lengths = [np.sqrt((np.linalg.norm(e.delta, axis=1) ** 2).mean()) for e in told.layers]
    assert layers.deltas == pytest.approx(lengths)
    assert layers.cost == pytest.approx(told.cost)


def test_the_factors_lead_from_the_last_layer_to_the_first() -> None:
    layers = moments(0, layers=8)[0].layers
    assert len(layers.factors) == 8
    assert layers.deltas[-1] * np.prod(layers.factors) == pytest.approx(layers.deltas[0])
    for index, factor in enumerate(layers.factors[1:-1], 1):
        assert layers.expected(index, 30) == pytest.approx(factor, rel=0.5)


@pytest.mark.parametrize(
    ("activation", "init", "verdict"),
    [
        ("sigmoid", "small", "vanishes"),
        ("sigmoid", "scaled", "vanishes"),
        ("tanh", "he", "healthy"),
        ("relu", "he", "healthy"),
        ("relu", "small", "vanishes"),
        ("relu", "normal", "explodes"),
        ("tanh", "large", "explodes"),
        ("relu", "large", "explodes"),
    ],
)
def test_deep_networks_get_the_verdict_that_their_weights_earn(
    activation: str, init: str, verdict: str
) -> None:
    first = moments(0, layers=8, activation=activation, init=init)[0]
    assert first.verdict == verdict


def test_one_hidden_layer_of_sigmoids_is_healthy() -> None:
    assert moments(0, layers=1)[0].verdict == "healthy"


def test_skip_connections_keep_the_gradient_of_the_same_weights() -> None:
    plain = moments(0, layers=8)[0]
    first = moments(0, layers=8, skip=True)[0]
    assert first.without == plain.layers
    assert plain.verdict == "vanishes"
    assert first.layers.deltas[0] > 1000 * plain.layers.deltas[0]


def test_it_trains_as_the_trainer_does_and_steps_back_exactly() -> None:
    found = moments(2, layers=1)
    values = DEPTH.values({"layers": 1})
    spec = spec_of(values, 64, 10)
    trainer = Trainer(spec, load("digits", n=1000), first_params(spec, "scaled"))
    trainer.epoch()
    measured = trainer.evaluate("train", 500)
    assert measured is not None
    assert found[1].layers.cost == pytest.approx(measured.cost)
    assert found[1].layers.accuracy == pytest.approx(measured.accuracy)
    assert found[2].layers.cost < found[0].layers.cost
    assert tuple(found[0].readings) == DEPTH.readings


def test_a_run_that_leaves_the_numbers_has_no_number_to_show() -> None:
    last = moments(2, layers=8, activation="relu", init="large", rate=100.0)[-1]
    assert last.verdict == "explodes"
    assert last.readings["cost"] is None


@pytest.mark.parametrize("init", INITS)
def test_first_weights_have_the_size_they_promise(init: str) -> None:
    spec = spec_of(DEPTH.values({"init": init, "width": 100}), 64, 10)
    spread = float(first_params(spec, init).weights[1].std())
    promised = {"small": 0.01, "scaled": 0.1, "normal": 1.0, "he": 0.02**0.5, "large": 3.0}
    assert spread == pytest.approx(promised[init], rel=0.03)
