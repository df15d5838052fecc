"""Batches: which training examples each mini-batch holds, and which neurons it leaves out."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.errors import SpecError
from bpviz.engine.params import STREAM_DROPOUT, STREAM_ORDER
from bpviz.engine.spec import Spec


class Data(Protocol):
    """What a Trainer needs of a data set: x (n, inputs) and y (n, outputs), or None."""

    @property
    def train_x(self) -> Array: ...
    @property
    def train_y(self) -> Array: ...
    @property
    def validation_x(self) -> Array | None: ...
    @property
    def validation_y(self) -> Array | None: ...
    @property
    def test_x(self) -> Array | None: ...
    @property
    def test_y(self) -> Array | None: ...


@lru_cache(maxsize=2)
def order_of(seed: int, epoch: int, examples: int) -> Array:
    """In which order an epoch takes the training examples; read-only.

    The latest are kept: whoever looks on while a network trains needs the same.
    """
    order = np.random.default_rng((seed, STREAM_ORDER, epoch)).permutation(examples)
    order.flags.writeable = False
    return order


class Batches:
    """The mini-batches of a run by iteration, always the same for the same Spec and data.

    The order of epoch e is default_rng((seed, 2, e)).permutation(n), the dropout masks of an
    iteration come from default_rng((seed, 3, iteration)); the last mini-batch may be smaller.
    """

    def __init__(self, spec: Spec, dataset: Data) -> None:
        _check_data(spec, dataset)
        self.spec = spec
        self.examples = len(dataset.train_x)
        self.size = min(spec.batch_size, self.examples)
        self.per_epoch = -(-self.examples // self.size)
        self._sources = dataset.train_x, dataset.train_y
        self._as_they_are = all(each.dtype == spec.numpy_dtype for each in self._sources)
        self._buffers: dict[int, tuple[Array, Array]] = {}
        self._epoch, self._order = -1, np.empty(0, np.int64)

    def rows(self, iteration: int) -> Array:
        """Which examples the mini-batch of an iteration holds."""
        epoch, index = divmod(iteration, self.per_epoch)
        if epoch != self._epoch:
            self._epoch, self._order = epoch, order_of(self.spec.seed, epoch, self.examples)
        start = index * self.size
        return self._order[start : start + self.size]

    def gather(self, rows: Array) -> tuple[Array, Array]:
        """x and y of these examples in the type of the Spec, in arrays that are used again."""
        x, y = self._buffers.get(len(rows)) or self._new_buffers(len(rows))
        all_x, all_y = self._sources
        if self._as_they_are:
            all_x.take(rows, 0, x, "clip")
            all_y.take(rows, 0, y, "clip")
        else:
            x[...], y[...] = all_x[rows], all_y[rows]
        return x, y

    def _new_buffers(self, size: int) -> tuple[Array, Array]:
        widths = self.spec.sizes[0], self.spec.sizes[-1]
        x, y = (np.empty((size, units), self.spec.numpy_dtype) for units in widths)
        self._buffers[size] = x, y
        return x, y

    def masks(self, iteration: int, examples: int) -> Sequence[Array]:
        """Inverted dropout, one mask a hidden layer: 0 with probability p, else 1 / (1 - p)."""
        p, dtype = self.spec.dropout, self.spec.numpy_dtype
        rng = np.random.default_rng((self.spec.seed, STREAM_DROPOUT, iteration))
        return [
            (rng.random((examples, n)) >= p).astype(dtype) / dtype.type(1 - p)
            for n in self.spec.sizes[1:-1]
        ]


def _check_data(spec: Spec, dataset: Data) -> None:
    found = dataset.train_x.shape[1], dataset.train_y.shape[1]
    if found != (spec.sizes[0], spec.sizes[-1]):
        raise SpecError(
            "training.data_shape",
            "The data have {inputs} inputs and {outputs} outputs; "
            "sizes {sizes} need {first} and {last}.",
            inputs=found[0],
            outputs=found[1],
            sizes=spec.sizes,
            first=spec.sizes[0],
            last=spec.sizes[-1],
        )
