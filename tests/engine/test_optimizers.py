"""The optimisers are their rules; penalties and frozen biases are the same for all of them."""

import numpy as np
import pytest

from bpviz.engine import OPTIMIZERS, Spec
from bpviz.engine.optimizers import BETA1, BETA2, EPSILON, Updater, trained_count
from bpviz.engine.spec import OPTIMIZER_NAMES

SIZE = Spec((3, 4, 2)).parameter_count
RNG = np.random.default_rng(5)
W, G = RNG.normal(size=SIZE), RNG.normal(size=SIZE)


def spec_with(**settings: object) -> Spec:
    return Spec((3, 4, 2), **settings)  # type: ignore[arg-type]


def after(spec: Spec, updates: int = 1, examples: int = 10) -> tuple[np.ndarray, np.ndarray]:
    """Parameters and memory after some updates with the same gradient."""
    w = W.astype(spec.dtype)
    memory = np.zeros((OPTIMIZERS[spec.optimizer].slots, SIZE), spec.dtype)
    update = Updater(spec, examples)
    for age in range(updates):
        update(w, G.astype(spec.dtype), memory, age)
    return w, memory


def test_the_table_names_its_entries() -> None:
    assert set(OPTIMIZERS) == set(OPTIMIZER_NAMES)
    for name, optimizer in OPTIMIZERS.items():
        assert optimizer.name == name
        assert optimizer.formula


def test_sgd_goes_down_the_gradient() -> None:
    w, memory = after(spec_with(rate=0.3))
    np.testing.assert_allclose(w, W - 0.3 * G, rtol=1e-15)
    assert memory.shape == (0, SIZE)


def test_momentum_gathers_speed() -> None:
    w, (v,) = after(spec_with(optimizer="momentum", rate=0.3, momentum=0.8), updates=3)
    speeds = [-0.3, -0.3 - 0.8 * 0.3, -0.3 - 0.8 * (0.3 + 0.8 * 0.3)]
    np.testing.assert_allclose(v, speeds[-1] * G, rtol=1e-14)
    np.testing.assert_allclose(w, W + sum(speeds) * G, rtol=1e-14, atol=1e-15)


def test_momentum_zero_is_sgd() -> None:
    w, _ = after(spec_with(optimizer="momentum", momentum=0.0), updates=4)
    np.testing.assert_allclose(w, after(spec_with(), updates=4)[0], rtol=1e-14, atol=1e-15)


def test_adam_is_algorithm_1_of_its_paper() -> None:
    w, memory = after(spec_with(optimizer="adam", rate=0.05), updates=5)
    theta, m, v = W.copy(), np.zeros(SIZE), np.zeros(SIZE)
    for t in range(1, 6):
        m = 0.9 * m + 0.1 * G
        v = 0.999 * v + 0.001 * G**2
        theta -= 0.05 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    np.testing.assert_allclose(w, theta, rtol=1e-13)
    np.testing.assert_allclose(memory, [m, v], rtol=1e-13)
    assert (BETA1, BETA2, EPSILON) == (0.9, 0.999, 1e-8)


def test_the_first_step_of_adam_is_the_rate_in_every_direction() -> None:
    w, _ = after(spec_with(optimizer="adam", rate=0.05))
    np.testing.assert_allclose(W - w, 0.05 * np.sign(G), rtol=1e-6)


@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
def test_penalties_reach_every_optimiser_alike_and_weights_only(optimizer: str) -> None:
    spec = spec_with(optimizer=optimizer, l1=0.7, l2=0.4)
    n = spec.weight_count
    g = G.copy()
    g[:n] += (0.4 * W[:n] + 0.7 * np.sign(W[:n])) / 10
    wanted = W.copy()
    memory = np.zeros((OPTIMIZERS[optimizer].slots, SIZE))
    Updater(spec_with(optimizer=optimizer), 1)(wanted, g, memory, 0)
    np.testing.assert_allclose(after(spec)[0], wanted, rtol=1e-13, atol=1e-16)


def test_l1_leaves_a_weight_at_zero() -> None:
    spec = spec_with(l1=5.0, rate=1.0)
    w, g = np.zeros(SIZE), np.zeros(SIZE)
    Updater(spec, 1)(w, g, np.zeros((0, SIZE)), 0)
    np.testing.assert_array_equal(w, 0)


@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
def test_frozen_biases_and_their_memory_never_move(optimizer: str) -> None:
    spec = spec_with(optimizer=optimizer, biases="frozen", l2=0.5)
    w, memory = after(spec, updates=3)
    n = trained_count(spec)
    assert n == spec.weight_count
    np.testing.assert_array_equal(w[n:], W[n:])
    np.testing.assert_array_equal(memory[:, n:], 0)
    assert not np.isclose(w[:n], W[:n]).any()


@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
def test_float32_stays_float32(optimizer: str) -> None:
    w, memory = after(spec_with(optimizer=optimizer, dtype="float32", l1=0.1, l2=0.1), updates=3)
    double, _ = after(spec_with(optimizer=optimizer, l1=0.1, l2=0.1), updates=3)
    assert w.dtype == memory.dtype == np.float32
    np.testing.assert_allclose(w, double, rtol=2e-5, atol=1e-6)
