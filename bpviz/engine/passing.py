"""Whole data sets through a network: outputs, and the Trace of a few examples."""

import numpy as np
from numpy.typing import ArrayLike

from bpviz.engine.activations import Array
from bpviz.engine.backprop import Pass, quietly
from bpviz.engine.errors import SpecError
from bpviz.engine.params import Params, views
from bpviz.engine.spec import Spec
from bpviz.engine.traces import Trace

CHUNK = 1000
"""Examples in one piece where a whole data set is passed forward."""


class Passes(dict[int, Pass]):
    """A Pass for every number of examples that is asked for."""

    def __init__(self, spec: Spec) -> None:
        super().__init__()
        self.spec = spec

    def __missing__(self, examples: int) -> Pass:
        made = self[examples] = Pass(self.spec, examples)
        return made


def as_batch(spec: Spec, values: ArrayLike, units: int, name: str) -> Array:
    """Rows of `units` numbers in the type of the Spec; one row may come without its brackets."""
    with quietly():
        batch = np.atleast_2d(np.ascontiguousarray(values, spec.numpy_dtype))
    if batch.ndim != 2 or batch.shape[1] != units or not len(batch):
        raise SpecError(
            "pass.shape",
            "{name} has the shape {found}; sizes {sizes} need (examples, {units}).",
            name=name,
            found=np.shape(values),
            sizes=spec.sizes,
            units=units,
        )
    return batch


def forward(spec: Spec, params: Params, x: ArrayLike) -> Array:
    """The outputs (n, outputs) for inputs (n, inputs), without dropout."""
    batch = as_batch(spec, x, spec.sizes[0], "x")
    fitted = views(spec, params.flat(spec))
    outputs = np.empty((len(batch), spec.sizes[-1]), spec.numpy_dtype)
    passes = Passes(spec)
    with quietly():
        for start in range(0, len(batch), CHUNK):
            part = batch[start : start + CHUNK]
            outputs[start : start + CHUNK] = passes[len(part)].forward(fitted, part)
    return outputs


def trace(spec: Spec, params: Params, x: ArrayLike, y: ArrayLike) -> Trace:
    """One pass over the examples x (n, inputs) with targets y (n, outputs), without dropout."""
    batch_x = as_batch(spec, x, spec.sizes[0], "x")
    batch_y = as_batch(spec, y, spec.sizes[-1], "y")
    if len(batch_x) != len(batch_y):
        raise SpecError(
            "pass.rows",
            "x has {inputs} examples and y has {targets}; each example needs one target.",
            inputs=len(batch_x),
            targets=len(batch_y),
        )
    one = Pass(spec, len(batch_x))
    with quietly():
        one.run(views(spec, params.flat(spec)), batch_x, batch_y)
    return one.trace()


def input_gradient(spec: Spec, params: Params, x: ArrayLike, output: int) -> Array:
    """How fast an output changes with each input: da_k/dx (n, inputs), without dropout.

    For a picture: which pixels change the answer fastest. A SpecError for an output that there
    is not.
    """
    if not 0 <= output < spec.sizes[-1]:
        raise SpecError(
            "pass.output",
            "There is no output {output}; sizes {sizes} have the outputs 0 to {last}.",
            output=output,
            sizes=spec.sizes,
            last=spec.sizes[-1] - 1,
        )
    batch = as_batch(spec, x, spec.sizes[0], "x")
    with quietly():
        return Pass(spec, len(batch)).input_gradient(views(spec, params.flat(spec)), batch, output)
