"""How well a network does on many examples: cost, accuracy, and what it takes for what."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpviz.engine.activations import Array
from bpviz.engine.backprop import quietly
from bpviz.engine.params import Params
from bpviz.engine.passing import CHUNK, Passes
from bpviz.engine.spec import Spec


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """What was measured on a set of examples.

    cost       C, the mean of C_x, without penalties
    accuracy   share of right answers, 0 to 1; None for a linear output, which names no class
    confusion  counts [truth, answer], (classes, classes); None for a linear output
    """

    cost: float
    accuracy: float | None
    confusion: Array | None


def measure(spec: Spec, params: Params, x: Array, y: Array) -> Metrics:
    """The Metrics of x (n, inputs) with targets y (n, outputs), without dropout.

    One output: a and y count as the same answer on the same side of 0.5 (of 0 for tanh).
    Several: the answer is the largest, the first of equals.
    """
    *_, found = measuring(spec, params, x, y)
    assert found is not None
    return found


def measuring(spec: Spec, params: Params, x: Array, y: Array) -> Iterator[Metrics | None]:
    """`measure` in pieces: None after each of 1,000 examples, the Metrics at the end.

    Who has no time for all of it can leave off between two pieces.
    """
    total = 0.0
    classes = max(2, spec.sizes[-1])
    confusion = np.zeros((classes, classes), np.int64)
    passes = Passes(spec)
    for start in range(0, len(x), CHUNK):
        with quietly():
            part_x = np.ascontiguousarray(x[start : start + CHUNK], spec.numpy_dtype)
            part_y = np.ascontiguousarray(y[start : start + CHUNK], spec.numpy_dtype)
            one = passes[len(part_x)]
            total += one.cost(params, part_x, part_y)
        cells = answer(spec, part_y) * classes + answer(spec, one.outputs)
        confusion += np.bincount(cells, minlength=classes**2).reshape(classes, classes)
        yield None
    if spec.output == "linear":
        yield Metrics(total / len(x), None, None)
        return
    confusion.flags.writeable = False
    yield Metrics(total / len(x), float(confusion.trace() / len(x)), confusion)


def answer(spec: Spec, a: Array) -> Array:
    """The class that each row of outputs (or targets) names."""
    middle = 0 if spec.output == "tanh" else 0.5
    found: Array = a.argmax(axis=1) if a.shape[1] > 1 else (a[:, 0] > middle).astype(np.int64)
    return found
