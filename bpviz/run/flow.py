"""Gradient flow: how large errors and gradients are in each layer, now and over the run. No Qt."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, LayerTrace, Spec, Trace
from bpviz.run.frame import Frame

BINS: Final = 16
"""Bars of a histogram of activations."""

MOST_SAMPLES: Final = 600
"""So many moments of a run are kept; where there would be more, every second one is dropped."""

SATURATED_Z: Final = {"sigmoid": float(np.log(99.0)), "tanh": float(np.arctanh(0.98))}
"""Beyond this |z| a neuron is within a hundredth of its range of an end of it: sigmoid above 0.99
or below 0.01, tanh beyond ±0.98. There the slope is below 4 % of the steepest, so δ hardly passes.
Told from z, because a carries the mask of dropout."""

NAMES: Final = ("delta", "grad_w", "grad_b")
"""What is kept over time."""


@dataclass(frozen=True, slots=True, eq=False)
class LayerFlow:
    """What a mini-batch says about one layer.

    delta      ‖δ‖: L2 norm over the neurons, root mean square over the examples
    grad_w, grad_b  L2 norms of the mean gradients dC/dW and dC/db
    saturated  share of the activations at an end of their range, 0 to 1; None: they have no ends
    dead       share of the ReLU neurons that are off (z <= 0) for every example; None: no ReLU
    """

    delta: float
    grad_w: float
    grad_b: float
    saturated: float | None
    dead: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Activations counted in 16 bins of equal width from low to high: shares that sum to 1.

    Bounded activations are counted over their whole range, others over what there is.
    """

    low: float
    high: float
    shares: Array


def flow_of(trace: Trace) -> tuple[LayerFlow, ...]:
    """What a mini-batch says about every layer, the first hidden one first."""
    return tuple(
        _layer_flow(layer, trace.spec.activation(index)) for index, layer in enumerate(trace.layers)
    )


def histogram(trace: Trace, layer: int) -> Histogram:
    """The activations of a layer over the mini-batch. What is not finite is left out."""
    a = trace.layers[layer].a.ravel().astype(np.float64)
    a = a[np.isfinite(a)]
    low, high = _range(trace.spec.activation(layer), a)
    inside = a[(a >= low) & (a <= high)]  # dropout scales activations beyond the range
    places = ((inside - low) * (BINS / (high - low))).astype(np.intp).clip(0, BINS - 1)
    counts = np.bincount(places, minlength=BINS)
    return Histogram(low, high, counts / max(1, len(inside)))


def off(layer: LayerTrace, activation: str) -> Array | None:
    """(n_out,) True for ReLU neurons that are off for every example; None for other functions."""
    if activation != "relu":
        return None
    silent: Array = np.all(layer.z <= 0, axis=0)
    return silent


def _layer_flow(layer: LayerTrace, activation: str) -> LayerFlow:
    knee = SATURATED_Z.get(activation)
    silent = off(layer, activation)
    return LayerFlow(
        _norm(layer.delta) / float(np.sqrt(len(layer.delta))),
        _norm(layer.grad_w),
        _norm(layer.grad_b),
        None if knee is None else float((np.abs(layer.z) > knee).mean()),
        None if silent is None else float(silent.mean()),
    )


def _norm(numbers: Array) -> float:
    """The L2 norm, in float64: squares of a float32 δ of 1e-25 would be 0.

    In parts of the largest: the squares of a δ of 1e200 would not be finite, though it is.
    """
    flat = numbers.ravel().astype(np.float64)
    largest = float(np.abs(flat).max(initial=0.0))
    if not 0.0 < largest < np.inf:
        return largest
    part = flat / largest
    return largest * float(np.sqrt(part @ part))


def _range(activation: str, a: Array) -> tuple[float, float]:
    if activation in ("sigmoid", "softmax", "step"):
        return 0.0, 1.0
    if activation == "tanh":
        return -1.0, 1.0
    low, high = (float(a.min()), float(a.max())) if len(a) else (0.0, 0.0)
    low = min(low, 0.0)
    return (low, high) if high > low else (low, low + 1.0)


class FlowLog:
    """The flow of one run over time, at most 600 moments of it, and what came last.

    One sample a Frame; when there are too many, every second one is dropped and from then on only
    every second Frame is kept, and so on: the same Frames leave the same samples. The last Frame is
    always there. A Frame of the past is looked at and not kept; one of another future takes the
    place of what lay beyond it; another network or data set begins anew.

    latest  the flow of the last Frame given; () before the first
    """

    def __init__(self) -> None:
        self._run: tuple[Spec, Dataset] | None = None
        self._frame: Frame | None = None
        self.latest: tuple[LayerFlow, ...] = ()
        self._clear(0)

    def __len__(self) -> int:
        return self._used

    @property
    def iterations(self) -> Array:
        """(n,) updates made, rising."""
        return self._iterations[: self._used].copy()

    def series(self, layer: int, name: str) -> Array:
        """(n,) "delta", "grad_w" or "grad_b" of a layer at those iterations."""
        return self._values[: self._used, layer, NAMES.index(name)].copy()

    def recent(self, layer: int, name: str, n: int, until: int) -> float:
        """The median of the latest n samples up to an iteration; NaN before the first."""
        end = int(np.searchsorted(self._iterations[: self._used], until, "right"))
        values = self._values[max(0, end - n) : end, layer, NAMES.index(name)]
        return float(np.median(values)) if len(values) else float("nan")

    def silent(self, layer: int, examples: int) -> float:
        """Share of the ReLU neurons of a layer that were off for the latest `examples` seen."""
        quiet = self._quiet[layer]
        return float((quiet >= examples).mean()) if len(quiet) else 0.0

    def add(self, frame: Frame) -> None:
        """Take a Frame. The same one again changes nothing; a question is left out."""
        if frame is self._frame or frame.asked or frame.unseen:
            return
        self._frame = frame
        run = run_of(frame)
        if self._run is None or self._run[0] != run[0] or self._run[1] is not run[1]:
            self._run = run
            self._clear(len(frame.trace.layers))
        self.latest = flow_of(frame.trace)
        iteration = frame.position.iteration
        if self._used and iteration <= self._iterations[self._used - 1]:
            if not frame.present or iteration == self._iterations[self._used - 1]:
                return
            self._cut(iteration)
        self._listen(frame.trace)
        self._keep(iteration)

    def _clear(self, layers: int) -> None:
        self._iterations = np.empty(MOST_SAMPLES, np.int64)
        self._values = np.empty((MOST_SAMPLES, layers, len(NAMES)))
        self._quiet: list[Array] = [np.zeros(0, np.int64) for _ in range(layers)]
        self._used, self._stride, self._count = 0, 1, 0
        self._provisional = False

    def _cut(self, iteration: int) -> None:
        """Forget what lies at or beyond an iteration: it is another future now."""
        self._used = int(np.searchsorted(self._iterations[: self._used], iteration))
        self._count, self._provisional = self._used * self._stride, False
        self._quiet = [np.zeros_like(quiet) for quiet in self._quiet]

    def _keep(self, iteration: int) -> None:
        """Append a sample; in the place of the last one where that is between two strides."""
        if self._provisional:
            self._used -= 1
        elif self._used == MOST_SAMPLES:
            self._thin_out()
        self._provisional = self._count % self._stride != 0
        self._count += 1
        self._iterations[self._used] = iteration
        self._values[self._used] = [
            [getattr(layer, name) for name in NAMES] for layer in self.latest
        ]
        self._used += 1

    def _thin_out(self) -> None:
        half = MOST_SAMPLES // 2
        self._iterations[:half] = self._iterations[: 2 * half : 2].copy()
        self._values[:half] = self._values[: 2 * half : 2].copy()
        self._used, self._stride = half, 2 * self._stride

    def _listen(self, trace: Trace) -> None:
        """Count for every ReLU neuron how many examples in a row have left it off."""
        for index, layer in enumerate(trace.layers):
            silent = off(layer, trace.spec.activation(index))
            if silent is not None:
                before = self._quiet[index] if len(self._quiet[index]) else 0
                self._quiet[index] = np.where(silent, before + len(layer.z), 0)


def run_of(frame: Frame) -> tuple[Spec, Dataset]:
    """Spec and data set, which tell runs apart: a rate or penalty can change within one."""
    return replace(frame.trace.spec, rate=0.0, l1=0.0, l2=0.0), frame.dataset
