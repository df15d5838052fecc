"""Optimisers: how a gradient becomes a change of the parameters. All work on flat vectors.

Every optimiser gets the same g = dC/dw + (l2 w + l1 sign w) / n, the penalties for weights only
(n = training examples), and leaves frozen biases alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy import add, divide, multiply, subtract

from bpviz.engine.activations import Array
from bpviz.engine.spec import Spec

BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8
"""The defaults of Adam: Kingma and Ba 2015, algorithm 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """The numbers of a Spec that its optimiser uses, in its type: arrays without dimensions."""

    eta: Array
    mu: Array

    @classmethod
    def of(cls, spec: Spec) -> "Rates":
        """The rates of a Spec."""
        return cls(np.array(spec.rate, spec.dtype), np.array(spec.momentum, spec.dtype))


@dataclass(frozen=True, slots=True)
class Optimizer:
    """How parameters are updated.

    slots   how many vectors it remembers (velocity; first and second moment)
    update  update(rates, w, g, memory, age, work): changes w and memory in place;
            age = updates made since the memory was zero; g and work are used up
    formula the rule in LaTeX
    """

    name: str
    slots: int
    update: Callable[[Rates, Array, Array, Array, int, Array], None]
    formula: str


def _sgd(rates: Rates, w: Array, g: Array, memory: Array, age: int, work: Array) -> None:
    """w <- w - eta g."""
    multiply(g, rates.eta, g)
    subtract(w, g, w)


def _momentum(rates: Rates, w: Array, g: Array, memory: Array, age: int, work: Array) -> None:
    """v <- mu v - eta g;  w <- w + v."""
    v = memory[0]
    multiply(v, rates.mu, v)
    multiply(g, rates.eta, g)
    subtract(v, g, v)
    add(w, v, w)


def _adam(rates: Rates, w: Array, g: Array, memory: Array, age: int, work: Array) -> None:
    """m, v <- running means of g, g^2;  w <- w - eta (m / (1-b1^t)) / (sqrt(v / (1-b2^t)) + e).

    The root of 1 - b2^t is taken out of the fraction, as in section 2 of the paper.
    """
    m, v = memory
    t = age + 1
    root = sqrt(1 - BETA2**t)
    multiply(m, BETA1, m)
    multiply(g, 1 - BETA1, work)
    add(m, work, m)
    multiply(v, BETA2, v)
    multiply(g, g, work)
    multiply(work, 1 - BETA2, work)
    add(v, work, v)
    np.sqrt(v, work)
    add(work, EPSILON * root, work)
    divide(m, work, work)
    multiply(work, rates.eta * (root / (1 - BETA1**t)), work)
    subtract(w, work, w)


OPTIMIZERS: dict[str, Optimizer] = {
    optimizer.name: optimizer
    for optimizer in (
        Optimizer("sgd", 0, _sgd, r"w \to w - \eta g"),
        Optimizer("momentum", 1, _momentum, r"v \to \mu v - \eta g,\quad w \to w + v"),
        Optimizer("adam", 2, _adam, r"w \to w - \eta\, \hat{m} / (\sqrt{\hat{v}} + \epsilon)"),
    )
}
"""How to go downhill, by name."""


def trained_count(spec: Spec) -> int:
    """How many numbers at the start of the flat vector are updated: frozen biases are not."""
    return spec.weight_count if spec.biases == "frozen" else spec.parameter_count


class Updater:
    """Makes the updates of one Spec: penalties, then its optimiser, in place.

    examples is the n of the penalties, the number of training examples.
    """

    def __init__(self, spec: Spec, examples: int) -> None:
        self._rates = Rates.of(spec)
        self._update = OPTIMIZERS[spec.optimizer].update
        self._l1, self._l2 = spec.l1 / examples, spec.l2 / examples
        self._weights, self._trained = spec.weight_count, trained_count(spec)
        self._all = spec.parameter_count
        self._work = np.empty(self._all, spec.numpy_dtype)

    def __call__(self, w: Array, g: Array, memory: Array, age: int) -> None:
        """Update w and memory with the gradient g, which is used up."""
        if self._l1 or self._l2:
            self.add_penalties(w, g)
        work, n = self._work, self._trained
        if n < self._all:
            w, g, memory, work = w[:n], g[:n], memory[:, :n], work[:n]
        self._update(self._rates, w, g, memory, age, work)

    def add_penalties(self, w: Array, g: Array) -> None:
        """g <- g + (l2 w + l1 sign w) / n for the weights, which come first."""
        w, g, work = (each[: self._weights] for each in (w, g, self._work))
        if self._l2:
            multiply(w, self._l2, work)
            add(g, work, g)
        if self._l1:
            np.sign(w, work)
            multiply(work, self._l1, work)
            add(g, work, g)
