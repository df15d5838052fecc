"""The same job as Trainer.epoch(), written with other programs, to be measured beside it.

None of them is needed by bpviz; each is imported here alone, and only when it is measured.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from bpviz.engine import Array

HIDDEN, OUTPUTS, BATCH_SIZE, RATE = 30, 10, 10, 3.0

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another way to do the job: how to set it up (None: not installed), and the ratios hoped for.

    wanted and aim say how many times faster than this bpviz is to be.
    """

    name: str
    title: str
    make: Callable[[Array, Array], Job | None]
    wanted: float
    aim: float


def pytorch(x: Array, y: Array) -> Job | None:
    """PyTorch in its usual, eager way: modules, autograd, an optimiser."""
    try:
        import torch
    except ImportError:
        return None
    torch.set_num_threads(1)
    inputs, targets = torch.from_numpy(x.copy()), torch.from_numpy(y.copy())
    net = torch.nn.Sequential(
        torch.nn.Linear(x.shape[1], HIDDEN),
        torch.nn.Sigmoid(),
        torch.nn.Linear(HIDDEN, OUTPUTS),
        torch.nn.Sigmoid(),
    )
    optimizer = torch.optim.SGD(net.parameters(), lr=RATE)

    def epoch() -> None:
        for rows in torch.randperm(len(inputs)).split(BATCH_SIZE):
            optimizer.zero_grad()
            off = net(inputs[rows]) - targets[rows]
            cost = 0.5 * off.square().sum() / len(rows)
            cost.backward()
            optimizer.step()

    return epoch


def scikit_learn(x: Array, y: Array) -> Job | None:
    """MLPClassifier.partial_fit: one pass over the data with its own loop."""
    try:
        from sklearn.neural_network import MLPClassifier
    except ImportError:
        return None
    labels = y.argmax(axis=1)
    net = MLPClassifier(
        (HIDDEN,),
        activation="logistic",
        solver="sgd",
        alpha=0.0,
        batch_size=BATCH_SIZE,
        learning_rate_init=0.3,
        momentum=0.0,
    )

    def epoch() -> None:
        net.partial_fit(x, labels, classes=np.arange(OUTPUTS))

    return epoch


def sample_by_sample(x: Array, y: Array) -> Job:
    """Column vectors, one example at a time, gradients added up in lists, as a book teaches it."""
    rng = np.random.default_rng(0)
    sizes = (x.shape[1], HIDDEN, OUTPUTS)
    biases = [rng.standard_normal((n, 1)) for n in sizes[1:]]
    weights = [rng.standard_normal((n_out, n_in)) for n_in, n_out in pairwise(sizes)]
    examples = [
        (row[:, None].astype(np.float64), target[:, None].astype(np.float64))
        for row, target in zip(x, y, strict=True)
    ]

    def epoch() -> None:
        order = rng.permutation(len(examples))
        for start in range(0, len(order), BATCH_SIZE):
            _train_on([examples[i] for i in order[start : start + BATCH_SIZE]], weights, biases)

    return epoch


def _train_on(
    batch: list[tuple[Any, Any]], weights: list[Any], biases: list[Any]
) -> None:
    sum_w = [np.zeros(w.shape) for w in weights]
    sum_b = [np.zeros(b.shape) for b in biases]
    for example, target in batch:
        for layer, (grad_w, grad_b) in enumerate(_gradients(example, target, weights, biases)):
            sum_w[layer] = sum_w[layer] + grad_w
            sum_b[layer] = sum_b[layer] + grad_b
    step = RATE / len(batch)
    for layer in range(len(weights)):
        weights[layer] = weights[layer] - step * sum_w[layer]
        biases[layer] = biases[layer] - step * sum_b[layer]


def _gradients(
    example: Any, target: Any, weights: list[Any], biases: list[Any]
) -> list[tuple[Any, Any]]:
    activations = [example]
    for w, b in zip(weights, biases, strict=True):
        activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
    a = activations[-1]
    delta = (a - target) * a * (1 - a)
    found = []
    for layer in range(len(weights) - 1, -1, -1):
        before = activations[layer]
        found.append((delta @ before.T, delta))
        delta = (weights[layer].T @ delta) * before * (1 - before)
    return found[::-1]


PEERS: tuple[Peer, ...] = (
    Peer("torch", "PyTorch, eager", pytorch, 6.5, 8),
    Peer("sklearn", "scikit-learn, partial_fit", scikit_learn, 5, 6),
    Peer("loop", "one example at a time, numpy", sample_by_sample, 14, 16),
)
"""With what the engine is compared."""
