"""Runs to travel in, and the fingerprint of a moment: equal for equal bytes, and only then."""

import hashlib
from dataclasses import replace

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import ChainStep, Spec, Trace
from bpviz.files import Net, load_net
from bpviz.run.frame import Frame


def worked_example() -> Net:
    """The 2-2-2 net of the worked example, one example."""
    return load_net("worked-example")


RANDOM = np.random.default_rng(7)
POINTS = Dataset(
    name="five points",
    train_x=RANDOM.normal(size=(5, 2)),
    train_y=np.eye(3)[[0, 1, 2, 0, 1]],
    validation_x=RANDOM.normal(size=(3, 2)),
    validation_y=np.eye(3)[[0, 1, 2]],
)
"""Five examples: in mini-batches of two, the last one of an epoch is smaller."""

MOMENTUM = Spec(
    sizes=(2, 4, 3, 3),
    hidden="tanh",
    biases="per_layer",
    optimizer="momentum",
    rate=0.1,
    batch_size=2,
    l1=0.01,
    l2=0.02,
    dropout=0.3,
    seed=3,
)
ADAM = replace(
    MOMENTUM, output="softmax", cost="log_likelihood", biases="per_neuron", optimizer="adam"
)


def fingerprint(frame: Frame) -> str:
    """A hash of all that a Frame shows of its moment."""
    found = hashlib.sha256(repr((frame.position, frame.step and _told(frame.step))).encode())
    for array in [*frame.params, *arrays(frame.trace)]:
        found.update(repr((array.dtype.str, array.shape)).encode())
        found.update(array.tobytes())
    return found.hexdigest()


def arrays(trace: Trace) -> list[np.ndarray]:
    """All arrays of a Trace; its cost is one of them."""
    found = [trace.x, trace.y, np.array(trace.cost), np.array(trace.rows), *trace.params]
    for layer in trace.layers:
        named = (layer.z, layer.a, layer.slope, layer.mask, layer.upstream, layer.delta)
        found += [array for array in named if array is not None]
        found += [layer.grad_w, layer.grad_b]
    return found


def _told(step: ChainStep) -> object:
    terms = [[(f.kind, f.ref, f.value.hex(), f.source) for f in term] for term in step.terms]
    return step.kind, step.focus, step.phase, terms, step.value.hex()
