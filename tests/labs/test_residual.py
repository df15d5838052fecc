"""Skip connections: the few lines beside the engine agree with it, and with finite differences."""

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Params, Spec, Trainer, init_params, trace
from bpviz.engine.params import views
from bpviz.labs.residual import Residual, applies, run

RNG = np.random.default_rng(0)
X, Y = RNG.random((7, 5)), np.eye(3)[RNG.integers(0, 3, 7)]


def spec_of(hidden: str, layers: int = 4) -> Spec:
    return Spec((5, *[6] * layers, 3), hidden=hidden, cost="cross_entropy", seed=1)


@pytest.mark.parametrize("hidden", ["sigmoid", "tanh", "relu"])
def test_without_skips_it_is_the_engines_pass(hidden: str) -> None:
    spec = spec_of(hidden)
    params = init_params(spec)
    found, told = run(spec, params, X, Y, skip=0.0), trace(spec, params, X, Y)
    assert found.cost == pytest.approx(told.cost, rel=1e-12)
    for layer, each in enumerate(told.layers):
        assert found.delta[layer] == pytest.approx(each.delta, rel=1e-10, abs=1e-13)
        assert found.grad_w[layer] == pytest.approx(each.grad_w, rel=1e-10, abs=1e-13)
        assert found.grad_b[layer] == pytest.approx(each.grad_b, rel=1e-10, abs=1e-13)


@pytest.mark.parametrize("layers", [1, 2, 4])
def test_with_skips_the_gradient_is_that_of_finite_differences(layers: int) -> None:
    spec = spec_of("tanh", layers)
    vector = init_params(spec).flat(spec)

    def cost(index: int, nudge: float) -> float:
        moved = vector.copy()
        moved[index] += nudge
        return run(spec, views(spec, moved), X, Y).cost

    found = run(spec, views(spec, vector), X, Y)
    given = Params(found.grad_w, found.grad_b).flat(spec)
    secants = np.array([(cost(i, 3e-5) - cost(i, -3e-5)) / 6e-5 for i in range(len(vector))])
    assert np.linalg.norm(given - secants) <= 1e-8 * np.linalg.norm(secants)


def test_without_skips_it_trains_as_the_trainer_does() -> None:
    data = load("digits", n=60)
    spec = Spec((64, 8, 8, 10), cost="cross_entropy", batch_size=10, rate=0.1)
    start = init_params(spec)
    plain, own = Trainer(spec, data, start), Residual(spec, data, start, skip=0.0)
    for _ in range(3):
        plain.epoch()
        own.epoch()
    assert own.params.flat(spec) == pytest.approx(plain.params.flat(spec), rel=1e-9, abs=1e-12)


def test_it_refuses_what_it_is_not_made_for() -> None:
    assert not applies(Spec((5, 6, 4, 3), cost="cross_entropy"))
    with pytest.raises(ValueError, match="one width"):
        Residual(Spec((64, 8, 10)), load("digits", n=60), init_params(Spec((64, 8, 10))))
