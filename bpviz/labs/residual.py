"""Residual: the same network with skip connections, which the engine does not have.

A skip connection hands a hidden layer's activations on, past the next layer, and adds them to what
that layer makes of them (He et al. 2016):

    a^l = f(z^l) + s a^{l-1}                       for hidden layers after the first; s = 1
    dC/da^{l-1} = delta^l W^l + s dC/da^l          so the way back has one path without w f'

With s = 0 it is the plain network, which a test compares with the engine's Pass. It is only there
to show what skip connections change: sigmoid outputs, cross-entropy, plain descent.
"""

from dataclasses import dataclass

import numpy as np

from bpviz.engine import FUNCTIONS, Array, Data, Params, Spec
from bpviz.engine.backprop import quietly
from bpviz.engine.batches import Batches
from bpviz.engine.params import views


def applies(spec: Spec) -> bool:
    """Whether these few lines are made for a network: hidden layers of one width, as above."""
    return (
        (spec.output, spec.cost, spec.optimizer) == ("sigmoid", "cross_entropy", "sgd")
        and len(set(spec.sizes[1:-1])) == 1
        and spec.biases == "per_neuron"
        and not (spec.dropout or spec.l1 or spec.l2)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What one pass found. Arrays by layer.

    cost   C, the mean over the examples
    slope  f'(z), (n, n_out)
    delta  dC_x/dz, (n, n_out)
    grad_w, grad_b  means over the examples
    """

    cost: float
    slope: tuple[Array, ...]
    delta: tuple[Array, ...]
    grad_w: tuple[Array, ...]
    grad_b: tuple[Array, ...]
    outputs: Array


def run(spec: Spec, params: Params, x: Array, y: Array, skip: float = 1.0) -> Found:
    """Forward and backward for examples x (n, inputs) with targets y (n, outputs)."""
    last = spec.layers - 1
    a, z, f = [x], [], []
    for layer, (w, b) in enumerate(zip(params.weights, params.biases, strict=True)):
        z.append(a[-1] @ w.T + b)
        f.append(np.empty_like(z[-1]))
        FUNCTIONS[spec.activation(layer)].fill(z[-1], f[-1])
        a.append(f[-1] + skip * a[-1] if 0 < layer < last else f[-1])
    slope = [np.empty_like(each) for each in z]
    for layer in range(spec.layers):
        FUNCTIONS[spec.activation(layer)].fill_slope(z[layer], f[layer], slope[layer])
    delta = [a[-1] - y]  # BP1 of sigmoid with cross-entropy
    upstream = np.zeros_like(a[-1])
    for layer in range(last - 1, -1, -1):
        above = skip * upstream if 0 < layer + 1 < last else 0.0
        upstream = delta[0] @ params.weights[layer + 1] + above  # dC/da
        delta.insert(0, upstream * slope[layer])
    n = len(x)
    grad_w = tuple(d.T @ before / n for d, before in zip(delta, a, strict=False))
    grad_b = tuple(d.mean(axis=0) for d in delta)
    return Found(_cost(z[-1], y), tuple(slope), tuple(delta), grad_w, grad_b, a[-1])


def _cost(z: Array, y: Array) -> float:
    """Cross-entropy from z: ln(1 + e^z) - y z, summed over the outputs, mean over the examples."""
    return float((np.logaddexp(0, z) - y * z).sum() / len(z))


class Residual:
    """Trains a network with skip connections, in the Trainer's mini-batches."""

    def __init__(self, spec: Spec, data: Data, params: Params, skip: float = 1.0) -> None:
        if not applies(spec):
            raise ValueError("Skip connections are shown for hidden layers of one width.")
        self.spec, self.skip = spec, skip
        self._batches = Batches(spec, data)
        self._vector = params.flat(spec)
        self.params = views(spec, self._vector)
        self._iteration = 0

    def epoch(self) -> None:
        """One update for each mini-batch of an epoch."""
        with quietly():
            for _ in range(self._batches.per_epoch):
                x, y = self._batches.gather(self._batches.rows(self._iteration))
                found = run(self.spec, self.params, x, y, self.skip)
                steps = np.concatenate([g.ravel() for g in (*found.grad_w, *found.grad_b)])
                self._vector -= self.spec.rate * steps
                self._iteration += 1
