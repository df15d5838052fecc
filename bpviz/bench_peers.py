"""The others that `bpviz bench` measures: the same job as their users would write it.

Each trains [784, 30, 10] with sigmoids and stochastic gradient descent in mini-batches of 10.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from typing import Any

import numpy as np

from bpviz.engine import Array

SIZES = (784, 30, 10)
BATCH, RATE = 10, 3.0

Epoch = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that trains: prepare(x, y) gives what trains for one epoch.

    wanted, aim: how many times faster bpviz has to be, and would like to be
    """

    name: str
    prepare: Callable[[Array, Array], Epoch]
    wanted: float
    aim: float


def pytorch(x: Array, y: Array) -> Epoch:
    """Layers, a loss, backward() and an optimiser, in eager mode."""
    torch: Any = import_module("torch")
    torch.set_num_threads(1)
    inputs, targets = torch.tensor(x), torch.tensor(y)
    layers = [
        part
        for n_in, n_out in pairwise(SIZES)
        for part in (torch.nn.Linear(n_in, n_out), torch.nn.Sigmoid())
    ]
    net = torch.nn.Sequential(*layers)
    optimizer = torch.optim.SGD(net.parameters(), lr=RATE)

    def epoch() -> None:
        for rows in torch.randperm(len(inputs)).split(BATCH):
            optimizer.zero_grad()
            loss = 0.5 * (net(inputs[rows]) - targets[rows]).square().sum() / len(rows)
            loss.backward()
            optimizer.step()

    return epoch


def scikit_learn(x: Array, y: Array) -> Epoch:
    """One call of partial_fit is one epoch; its cost is its own (softmax and log-likelihood)."""
    networks: Any = import_module("sklearn.neural_network")
    net = networks.MLPClassifier(
        SIZES[1:-1],
        activation="logistic",
        solver="sgd",
        batch_size=BATCH,
        learning_rate_init=0.3,
        momentum=0.0,
        alpha=0.0,
    )
    labels, classes = y.argmax(axis=1), np.arange(y.shape[1])
    return lambda: net.partial_fit(x, labels, classes=classes)


class OneByOne:
    """A loop over single examples, columns of numbers, gradients in lists, as in Nielsen ch. 1."""

    def __init__(self, x: Array, y: Array) -> None:
        self.rng = np.random.default_rng(0)
        self.weights = [self.rng.standard_normal((n, k)) for k, n in pairwise(SIZES)]
        self.biases = [self.rng.standard_normal((n, 1)) for n in SIZES[1:]]
        self.examples = list(zip(x[:, :, None], y[:, :, None], strict=True))

    def epoch(self) -> None:
        """Shuffle, then one update for every mini-batch."""
        order = self.rng.permutation(len(self.examples)).tolist()
        for start in range(0, len(order), BATCH):
            self._update([self.examples[i] for i in order[start : start + BATCH]])

    def _update(self, batch: list[tuple[Array, Array]]) -> None:
        sum_w, sum_b = self._zeros()
        for a, y in batch:
            of_w, of_b = self._gradients(a, y)
            sum_w = [total + part for total, part in zip(sum_w, of_w, strict=True)]
            sum_b = [total + part for total, part in zip(sum_b, of_b, strict=True)]
        step = RATE / len(batch)
        self.weights = [w - step * total for w, total in zip(self.weights, sum_w, strict=True)]
        self.biases = [b - step * total for b, total in zip(self.biases, sum_b, strict=True)]

    def _zeros(self) -> tuple[list[Array], list[Array]]:
        return [np.zeros(w.shape) for w in self.weights], [np.zeros(b.shape) for b in self.biases]

    def _gradients(self, a: Array, y: Array) -> tuple[list[Array], list[Array]]:
        of_w, of_b = self._zeros()
        activations, inputs = [a], []
        for w, b in zip(self.weights, self.biases, strict=True):
            inputs.append(np.dot(w, activations[-1]) + b)
            activations.append(_sigmoid(inputs[-1]))
        delta = (activations[-1] - y) * _sigmoid_slope(inputs[-1])
        for layer in range(len(of_w) - 1, -1, -1):
            if layer < len(of_w) - 1:
                delta = np.dot(self.weights[layer + 1].T, delta) * _sigmoid_slope(inputs[layer])
            of_w[layer], of_b[layer] = np.dot(delta, activations[layer].T), delta
        return of_w, of_b


def _sigmoid(z: Array) -> Array:
    return np.asarray(1.0 / (1.0 + np.exp(-z)))


def _sigmoid_slope(z: Array) -> Array:
    return np.asarray(_sigmoid(z) * (1 - _sigmoid(z)))


def nielsen(x: Array, y: Array) -> Epoch:
    """Nothing but numpy."""
    return OneByOne(x, y).epoch


PEERS = (
    Contender("PyTorch eager", pytorch, 6.5, 8),
    Contender("scikit-learn partial_fit", scikit_learn, 5, 6),
    Contender("Nielsen's loop", nielsen, 14, 16),
)
