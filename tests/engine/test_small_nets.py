"""The small nets of the text on paths, and gradient descent in one variable, to the last digit."""

import math

import numpy as np
import pytest
from engine.nets import Rows, flat

from bpviz.engine import (
    BiasRef,
    Params,
    Spec,
    Trainer,
    WeightRef,
    count_paths,
    numerical_gradient,
    paths_of,
    trace,
)

DEEP = Spec((2, 2, 3, 1), biases="per_layer")
DEEP_PARAMS = Params(
    (
        np.array([[0.2, -0.3], [0.4, 0.1]]),
        np.array([[0.5, 0.6], [-0.4, 0.2], [0.3, -0.1]]),
        np.array([[0.8, 0.5, -0.6]]),
    ),
    (np.array([0.1]), np.array([0.2]), np.array([0.3])),
)
X, Y = [[1.0, 0.5]], [[0.0]]


def close(*values: float) -> object:
    return pytest.approx(list(values) if len(values) > 1 else values[0], rel=0, abs=5.1e-13)


def test_2_2_3_1_forward_and_deltas() -> None:
    traced = trace(DEEP, DEEP_PARAMS, X, Y)
    assert traced.layers[-1].a[0, 0] == close(0.685667423711)
    assert traced.cost == close(0.235069907969)
    deltas = [float(delta) for layer in traced.layers for delta in layer.delta[0]]
    assert deltas == close(
        *(-0.000364607124, 0.004810951173),
        *(0.024808219129, 0.018414872571, -0.021682693620),
        0.147780259560,
    )


def test_2_2_3_1_shared_biases_sum_the_deltas_of_their_layer() -> None:
    traced = trace(DEEP, DEEP_PARAMS, X, Y)
    assert [float(layer.grad_b[0]) for layer in traced.layers] == close(
        0.004446344049, 0.021540398080, 0.147780259560
    )
    for layer in traced.layers:
        assert layer.grad_b[0] == pytest.approx(layer.delta[0].sum(), rel=1e-15)


def test_2_2_3_1_three_paths_lead_from_w1() -> None:
    traced = trace(DEEP, DEEP_PARAMS, X, Y)
    products = [path.product for path in paths_of(traced, WeightRef(0, 0, 0))]
    assert products == close(0.003083649317, -0.001831167612, -0.001617088829)
    assert sum(products) == pytest.approx(traced.layers[0].grad_w[0, 0], rel=1e-14)
    assert sum(products) < 0  # the output is too high and yet w1 must rise


def test_2_2_3_1_counts_of_paths() -> None:
    first = [count_paths(DEEP, WeightRef(0, j, k)) for j in range(2) for k in range(2)]
    later = [count_paths(DEEP, WeightRef(1, j, k)) for j in range(3) for k in range(2)]
    last = [count_paths(DEEP, WeightRef(2, 0, k)) for k in range(3)]
    assert (first, later, last) == ([3] * 4, [1] * 6, [1] * 3)
    assert [count_paths(DEEP, BiasRef(layer)) for layer in range(3)] == [6, 3, 1]


def test_2_2_1_with_a_bias_for_every_neuron() -> None:
    spec = Spec((2, 2, 1))
    w = {1: 0.3, 2: -0.2, 3: 0.5, 4: 0.7, 5: -0.4, 6: 0.6}
    b, x, y = (0.1, -0.3, 0.2), (0.8, -0.5), 0.25
    params = Params(
        (np.array([[w[1], w[3]], [w[2], w[4]]]), np.array([[w[5], w[6]]])),
        (np.array(b[:2]), np.array(b[2:])),
    )

    def f(z: float) -> float:
        return 1 / (1 + math.exp(-z))

    def slope(z: float) -> float:
        return f(z) * (1 - f(z))

    z1, z2 = w[1] * x[0] + w[3] * x[1] + b[0], w[2] * x[0] + w[4] * x[1] + b[1]
    z3 = w[5] * f(z1) + w[6] * f(z2) + b[2]
    error = (f(z3) - y) * slope(z3)
    layer1, layer2 = trace(spec, params, [x], [[y]]).layers
    assert layer2.grad_w[0, 0] == pytest.approx(error * f(z1), rel=1e-13)
    assert layer1.grad_w[0, 0] == pytest.approx(error * w[5] * slope(z1) * x[0], rel=1e-13)
    assert layer1.grad_b[0] == pytest.approx(error * w[5] * slope(z1), rel=1e-13)

    shared = Params(params.weights, (np.array([0.1]), np.array([0.2])))
    z2 = w[2] * x[0] + w[4] * x[1] + 0.1
    z3 = w[5] * f(z1) + w[6] * f(z2) + 0.2
    error = (f(z3) - y) * slope(z3)
    (layer1, _) = trace(Spec((2, 2, 1), biases="per_layer"), shared, [x], [[y]]).layers
    both = slope(z1) * w[5] + slope(z2) * w[6]
    assert layer1.grad_b[0] == pytest.approx(error * both, rel=1e-13)


def test_the_gradient_of_2_2_3_1_is_the_one_of_finite_differences() -> None:
    traced = trace(DEEP, DEEP_PARAMS, X, Y)
    wanted = flat(numerical_gradient(DEEP, DEEP_PARAMS, X, Y))
    assert np.linalg.norm(flat(traced.gradient) - wanted) <= 1e-8 * np.linalg.norm(wanted)


def test_gradient_descent_in_one_variable() -> None:
    """y = (x-2)^2 is the cost of one linear neuron with input sqrt 2 and target 2 sqrt 2."""
    root = math.sqrt(2)
    spec = Spec((1, 1), output="linear", biases="frozen", rate=0.01)
    start = Params((np.array([[10.0]]),), (np.array([0.0]),))
    trainer = Trainer(spec, Rows(np.array([[root]]), np.array([[2 * root]])), start)

    def x_before(step: int) -> float:
        trainer.step(step - trainer.iteration)
        return float(trainer.params.weights[0][0, 0])

    assert [x_before(step) for step in range(6)] == pytest.approx(
        [10, 9.84, 9.6832, 9.529536, 9.37894528, 9.2313663744], rel=1e-14
    )
    assert x_before(331) == pytest.approx(2.0099751868912272, rel=1e-14)
    assert x_before(999) == pytest.approx(2.000000013738508, rel=1e-14)


@pytest.mark.parametrize(("rate", "ends"), [(0.5, 2.0), (0.7, 2.0), (1.0, 10.0), (1.01, None)])
def test_the_rate_decides_whether_descent_converges(rate: float, ends: float | None) -> None:
    root = math.sqrt(2)
    spec = Spec((1, 1), output="linear", biases="frozen", rate=rate)
    start = Params((np.array([[10.0]]),), (np.array([0.0]),))
    trainer = Trainer(spec, Rows(np.array([[root]]), np.array([[2 * root]])), start)
    trainer.step(200)
    x = float(trainer.params.weights[0][0, 0])
    if ends is None:
        assert abs(x - 2) > 8
    else:
        assert x == pytest.approx(ends, abs=1e-9)


@pytest.mark.parametrize(
    ("cost", "w", "b", "first", "last", "below_half", "slope"),
    [
        ("quadratic", 0.6, 0.9, 0.8176, 0.0940, 36, 0.1219),
        ("quadratic", 2.0, 2.0, 0.9820, 0.2028, 232, 0.01735),
        ("cross_entropy", 0.6, 0.9, 0.8176, 0.0116, 8, 0.8176),
        ("cross_entropy", 2.0, 2.0, 0.9820, 0.0120, 17, 0.9820),
    ],
)
def test_a_saturated_neuron_starts_slowly_with_the_quadratic_cost(
    cost: str, w: float, b: float, first: float, last: float, below_half: int, slope: float
) -> None:
    spec = Spec((1, 1), cost=cost, rate=0.15)
    start = Params((np.array([[w]]),), (np.array([b]),))
    trainer = Trainer(spec, Rows(np.array([[1.0]]), np.array([[0.0]])), start)
    outputs, slopes = [], []
    for _ in range(301):
        (layer,) = trainer.trace().layers
        outputs.append(float(layer.a[0, 0]))
        slopes.append(float(layer.grad_w[0, 0]))
        trainer.step()
    assert outputs[0] == pytest.approx(first, abs=5.1e-5)
    assert outputs[300] == pytest.approx(last, abs=5.1e-5)
    assert min(i for i, a in enumerate(outputs) if a < 0.5) == below_half
    assert slopes[0] == pytest.approx(slope, abs=5.1e-5)
