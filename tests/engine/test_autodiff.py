"""The oracle itself: known derivatives, and PyTorch where it is installed."""

import math

import numpy as np
import pytest
from engine import reference
from engine.autodiff import Value
from engine.nets import PAIRS, flat, random_rows

from bpviz.engine import Spec, init_params, trace


def test_derivatives_of_known_functions() -> None:
    x, y = Value(0.7), Value(-1.3)
    result = (x * y + x**3.0 - y / x).exp() + (x * x).log() - y.kinked(0.1) * 2.0
    result.backward()
    power = math.exp(0.7 * -1.3 + 0.7**3 + 1.3 / 0.7)
    assert result.data == pytest.approx(power + math.log(0.49) + 0.26)
    assert x.grad == pytest.approx(power * (-1.3 + 3 * 0.49 - 1.3 / 0.49) + 2 / 0.7)
    assert y.grad == pytest.approx(power * (0.7 - 1 / 0.7) - 0.2)


def test_a_number_used_twice_gathers_both_slopes() -> None:
    x = Value(3.0)
    (x * x + x).backward()
    assert x.grad == 7


@pytest.mark.parametrize("hidden", ["sigmoid", "tanh", "relu", "leaky_relu", "linear"])
@pytest.mark.parametrize(("output", "cost"), [pair for pair in PAIRS if pair[0] != "step"])
def test_pytorch_finds_the_same_gradient(hidden: str, output: str, cost: str) -> None:
    torch = pytest.importorskip("torch")
    spec = Spec((3, 4, 3), hidden, output, cost, init="xavier")
    params, (x, y) = init_params(spec), random_rows(spec, 5)
    leaves = [torch.tensor(np.array(part), requires_grad=True) for part in params]
    functions = {
        "linear": lambda z: z,
        "leaky_relu": lambda z: torch.nn.functional.leaky_relu(z, 0.01),
        "softmax": lambda z: torch.softmax(z, 1),
        **{name: getattr(torch, name) for name in ("sigmoid", "tanh", "relu")},
    }
    w1, w2, b1, b2 = leaves
    a = functions[hidden](torch.tensor(x) @ w1.T + b1)
    a, t = functions[output](a @ w2.T + b2), torch.tensor(y)
    costs = {
        "quadratic": lambda: 0.5 * ((a - t) ** 2).sum(),
        "cross_entropy": lambda: -(t * a.log() + (1 - t) * (1 - a).log()).sum(),
        "log_likelihood": lambda: -(t * a.log()).sum(),
    }
    cost = costs[cost]() / 5
    cost.backward()
    traced = trace(spec, params, x, y)
    wanted = np.concatenate([leaf.grad.numpy().ravel() for leaf in leaves])
    assert traced.cost == pytest.approx(float(cost.detach()), rel=1e-12)
    assert flat(traced.gradient) == pytest.approx(wanted, rel=1e-10, abs=1e-14)
    assert reference.gradient(spec, params, x, y)[1] == pytest.approx(wanted, rel=1e-10, abs=1e-14)
