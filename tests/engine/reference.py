"""A second, slow network: scalars in plain Python, built from the definitions and the autodiff.

It takes only the values of a Spec from the engine; no function of it.
"""

import math
from dataclasses import dataclass, field

import numpy as np
from engine.autodiff import Value, lift

from bpviz.engine import Params, Spec


@dataclass
class Net:
    """Weights [layer][j][k] and biases [layer][j] as Values."""

    weights: list[list[list[Value]]]
    biases: list[list[Value]]

    @classmethod
    def of(cls, params: Params) -> "Net":
        return cls(
            [[[Value(w) for w in row] for row in matrix] for matrix in params.weights],
            [[Value(b) for b in vector] for vector in params.biases],
        )

    def all(self) -> list[Value]:
        """All weights, then all biases."""
        weights = [w for matrix in self.weights for row in matrix for w in row]
        return weights + [b for vector in self.biases for b in vector]

    def outputs(self, spec: Spec, x, masks=None) -> tuple[list[Value], list[Value]]:
        """z and a of the outputs; masks[layer][j] multiplies a hidden activation."""
        a: list[Value] = [lift(float(v)) for v in x]
        last = len(self.weights) - 1
        for layer, matrix in enumerate(self.weights):
            bias = self.biases[layer]
            z = [
                sum((w * v for w, v in zip(row, a, strict=True)), bias[j % len(bias)])
                for j, row in enumerate(matrix)
            ]
            a = activate(spec.output if layer == last else spec.hidden, z)
            if masks is not None and layer < last:
                a = [v * float(m) for v, m in zip(a, masks[layer], strict=True)]
        return z, a


def activate(name: str, z: list[Value]) -> list[Value]:
    """f(z) of a layer, by definition."""
    if name == "softmax":
        powers = [(v - max(u.data for u in z)).exp() for v in z]
        return [power / sum(powers[1:], powers[0]) for power in powers]
    functions = {
        "sigmoid": lambda v: 1.0 * ((-v).exp() + 1.0) ** -1.0,
        "tanh": lambda v: ((v * 2.0).exp() - 1.0) / ((v * 2.0).exp() + 1.0),
        "relu": lambda v: v.kinked(0.0),
        "leaky_relu": lambda v: v.kinked(0.01),
        "linear": lambda v: v,
        "step": lambda v: lift(1.0 if v.data > 0 else 0.0),
    }
    return [functions[name](v) for v in z]


def cost_of(spec: Spec, z: list[Value], a: list[Value], y) -> Value:
    """C_x, by definition; a term with weight 0 is left out, its logarithm may be infinite."""
    total = lift(0.0)
    for i, (value, target) in enumerate(zip(a, map(float, y), strict=True)):
        if spec.cost == "quadratic":
            total += (value - target) ** 2.0 * 0.5
            continue
        if target:
            total += value.log() * -target
        if spec.cost == "cross_entropy" and target != 1:
            total += rest_of(spec, i, z, a).log() * (target - 1)
    return total


def rest_of(spec: Spec, i: int, z: list[Value], a: list[Value]) -> Value:
    """1 - a_i without a difference, which rounding would eat."""
    if spec.output == "softmax":
        return sum(a[:i] + a[i + 1 :], lift(0.0))
    return activate("sigmoid", [-z[i]])[0]


def gradient(spec: Spec, params: Params, x, y, masks=None) -> tuple[float, list[float]]:
    """C and dC/d(each parameter), the means over the examples; masks[layer][example][j]."""
    net = Net.of(params)
    total = lift(0.0)
    for e, (inputs, targets) in enumerate(zip(x, y, strict=True)):
        own = None if masks is None else [layer[e] for layer in masks]
        total += cost_of(spec, *net.outputs(spec, inputs, own), targets)
    mean = total * (1 / len(x))
    mean.backward()
    return mean.data, [value.grad for value in net.all()]


@dataclass
class Run:
    """Training in plain Python: the mini-batches, masks, penalties and optimisers of the house."""

    spec: Spec
    params: Params
    x: np.ndarray
    y: np.ndarray
    costs: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.w = [float(v) for part in self.params for v in np.ravel(part)]
        self.v, self.m = [0.0] * len(self.w), [0.0] * len(self.w)

    def step(self) -> None:
        spec, iteration, n = self.spec, len(self.costs), len(self.x)
        size = min(spec.batch_size, n)
        epoch, index = divmod(iteration, math.ceil(n / size))
        order = np.random.default_rng((spec.seed, 2, epoch)).permutation(n)
        rows = order[index * size : (index + 1) * size]
        cost, slopes = gradient(
            spec, self._params(), self.x[rows], self.y[rows], self._masks(iteration, len(rows))
        )
        self.costs.append(cost)
        weights = sum(matrix.size for matrix in self.params.weights)
        for i, slope in enumerate(slopes):
            if i >= weights and spec.biases == "frozen":
                continue
            g = slope
            if i < weights:
                sign = (self.w[i] > 0) - (self.w[i] < 0)
                g += (spec.l2 * self.w[i] + spec.l1 * sign) / n
            self._move(i, g, iteration + 1)

    def _move(self, i: int, g: float, t: int) -> None:
        spec = self.spec
        if spec.optimizer == "sgd":
            self.w[i] -= spec.rate * g
        elif spec.optimizer == "momentum":
            self.v[i] = spec.momentum * self.v[i] - spec.rate * g
            self.w[i] += self.v[i]
        else:
            self.m[i] = 0.9 * self.m[i] + 0.1 * g
            self.v[i] = 0.999 * self.v[i] + 0.001 * g * g
            first, second = self.m[i] / (1 - 0.9**t), self.v[i] / (1 - 0.999**t)
            self.w[i] -= spec.rate * first / (math.sqrt(second) + 1e-8)

    def _params(self) -> Params:
        parts, start = [], 0
        for part in self.params:
            parts.append(np.reshape(self.w[start : start + part.size], part.shape))
            start += part.size
        layers = len(self.params.weights)
        return Params(tuple(parts[:layers]), tuple(parts[layers:]))

    def _masks(self, iteration: int, examples: int):
        p = self.spec.dropout
        if not p:
            return None
        rng = np.random.default_rng((self.spec.seed, 3, iteration))
        hidden = self.spec.sizes[1:-1]
        return [(rng.random((examples, width)) >= p) / (1 - p) for width in hidden]
