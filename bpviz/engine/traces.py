"""Trace: everything that one forward and backward pass found, frozen."""

from dataclasses import dataclass

from bpviz.engine.activations import Array
from bpviz.engine.params import Params
from bpviz.engine.spec import Spec


@dataclass(frozen=True, slots=True, eq=False)
class LayerTrace:
    """What one layer computed for every example of a mini-batch. All arrays are read-only.

    z, a     (n, n_out): weighted input; activation after dropout, a = f(z) mask
    slope    (n, n_out): f'(z); of softmax da_j/dz_j
    mask     (n, n_out) of 0 or 1/(1-p), or None without dropout
    upstream (n, n_out): dC_x/da of a hidden layer, summed over the neurons it feeds; else None
    delta    (n, n_out): dC_x/dz of each example, not divided by n
    grad_w   (n_out, n_in): dC/dW, mean over the examples
    grad_b   (n_out,) or (1,): dC/db, mean over the examples
    """

    z: Array
    a: Array
    slope: Array
    mask: Array | None
    upstream: Array | None
    delta: Array
    grad_w: Array
    grad_b: Array


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """One forward and backward pass over a mini-batch, frozen.

    x (n, inputs), y (n, outputs); cost is C, the mean of C_x over the examples, without
    penalties; layers[i] belongs to params.weights[i]; gradient has the shape of params;
    rows says which examples of the training data these are, or is None.
    """

    spec: Spec
    params: Params
    x: Array
    y: Array
    cost: float
    layers: tuple[LayerTrace, ...]
    rows: Array | None = None

    @property
    def examples(self) -> int:
        """How many examples the mini-batch has."""
        return len(self.x)

    @property
    def gradient(self) -> Params:
        """dC/dW and dC/db of every layer."""
        layers = self.layers
        return Params(tuple(x.grad_w for x in layers), tuple(x.grad_b for x in layers))

    def activation(self, layer: int) -> Array:
        """The activations of a layer; -1 is the input."""
        return self.x if layer < 0 else self.layers[layer].a
