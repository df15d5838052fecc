"""bpviz bench: how fast it trains beside others, and how much memory that takes.

One epoch of [784, 30, 10] on 50,000 pictures in mini-batches of 10, one thread, the same numbers
for all, taken in turns in one process. The others are written here as their users would: plain
PyTorch, scikit-learn's partial_fit, and a loop over single examples as in Nielsen's book.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

import bpviz
from bpviz.data import DataError, Dataset, load
from bpviz.engine import Array, Spec, State, Trainer

SIZES = (784, 30, 10)
BATCH, RATE = 10, 3.0
TRAIN, VALIDATION, TEST = 50_000, 10_000, 10_000
INK = 0.19
"""The share of the pixels of MNIST that are not blank."""

CHECKPOINT_BYTES = 64 * 2**20
"""Checkpoints that a run keeps, at most, of a network of this size."""

MOST_MEGABYTES = 350
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

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


# --- the contenders ------------------------------------------------------------------------------


def ours(dataset: Dataset) -> Trainer:
    """The engine of bpviz."""
    spec = Spec(SIZES, rate=RATE, batch_size=BATCH, dtype="float32")
    return Trainer(spec, dataset)


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
    return lambda: net.partial_fit(x, labels, classes)


def one_by_one(x: Array, y: Array) -> Epoch:
    """Column vectors, one example at a time, gradients summed in lists (Nielsen ch. 1)."""
    rng = np.random.default_rng(0)
    weights = [rng.standard_normal((n_out, n_in)) for n_in, n_out in pairwise(SIZES)]
    biases = [rng.standard_normal((n, 1)) for n in SIZES[1:]]
    examples = list(zip(x[:, :, None], y[:, :, None], strict=True))

    def sigmoid(z: Array) -> Array:
        return np.asarray(1.0 / (1.0 + np.exp(-z)))

    def slope(z: Array) -> Array:
        return sigmoid(z) * (1 - sigmoid(z))

    def gradients(a: Array, target: Array) -> tuple[list[Array], list[Array]]:
        activations, inputs = [a], []
        for w, b in zip(weights, biases, strict=True):
            inputs.append(np.dot(w, activations[-1]) + b)
            activations.append(sigmoid(inputs[-1]))
        delta = (activations[-1] - target) * slope(inputs[-1])
        of_w, of_b = [np.dot(delta, activations[-2].T)], [delta]
        for layer in range(len(weights) - 2, -1, -1):
            delta = np.dot(weights[layer + 1].T, delta) * slope(inputs[layer])
            of_w.insert(0, np.dot(delta, activations[layer].T))
            of_b.insert(0, delta)
        return of_w, of_b

    def update(batch: list[tuple[Array, Array]]) -> None:
        sum_w, sum_b = [np.zeros(w.shape) for w in weights], [np.zeros(b.shape) for b in biases]
        for a, target in batch:
            of_w, of_b = gradients(a, target)
            sum_w = [total + part for total, part in zip(sum_w, of_w, strict=True)]
            sum_b = [total + part for total, part in zip(sum_b, of_b, strict=True)]
        step = RATE / len(batch)
        weights[:] = [w - step * total for w, total in zip(weights, sum_w, strict=True)]
        biases[:] = [b - step * total for b, total in zip(biases, sum_b, strict=True)]

    def epoch() -> None:
        order = rng.permutation(len(examples)).tolist()
        for start in range(0, len(order), BATCH):
            update([examples[i] for i in order[start : start + BATCH]])

    return epoch


PEERS = (
    Contender("PyTorch eager", pytorch, 6.5, 8),
    Contender("scikit-learn partial_fit", scikit_learn, 5, 6),
    Contender("one example at a time", one_by_one, 14, 16),
)


# --- data and measures ---------------------------------------------------------------------------


def made_up(examples: int) -> Dataset:
    """Pictures of noise, as many blank pixels among them as in MNIST; split like MNIST."""
    rng = np.random.default_rng(0)
    counts = [examples * each // TRAIN for each in (TRAIN, VALIDATION, TEST)]
    x = rng.random((sum(counts), SIZES[0]), np.float32)
    x = np.where(x < INK, x / np.float32(INK), np.float32(0))
    y = np.eye(SIZES[-1], dtype=np.float32)[rng.integers(0, SIZES[-1], sum(counts))]
    parts: dict[str, Array] = {}
    for name, end, n in zip(
        ("train", "validation", "test"), np.cumsum(counts), counts, strict=True
    ):
        parts[f"{name}_x"], parts[f"{name}_y"] = x[end - n : end], y[end - n : end]
    return Dataset(name="made up", **parts)
