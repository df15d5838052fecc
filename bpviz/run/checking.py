"""Check: backpropagation's derivative beside the slope that a nudge finds.

Everything is about one example, as the step that computed the derivative is: for a weight
delta_j a_k, for a bias delta_j, for the z of a neuron delta_j itself.
"""

import math
from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array, BiasRef, NeuronRef, Trace, WeightRef, value_at
from bpviz.engine.backprop import by_example
from bpviz.engine.check import NudgedRef, cost_along, crosses_corner

EPSILONS = tuple(
    float(f"1e-{n // 2}") if n % 2 == 0 else float(f"{10 ** (-n / 2):.2e}") for n in range(2, 25)
)
"""The nudges that can be chosen: 10^-1 to 10^-12, two a decade."""

ROUNDED = 7
"""So many of the smallest nudges show what rounding alone does."""

UNSURE = 8
"""A derivative is off by up to so many units in its last place."""

BENDS = 0.15
"""A cost curve is seen to bend where it leaves its tangent by this share of its height."""

WIDTHS = (0.5, 1.0, 1.5, 2.0)
"""Half widths of a cost curve that are tried until it bends."""


def relative_error(found: float, wanted: float) -> float:
    """|found - wanted| / max(|found|, |wanted|); 0 where both are 0."""
    size = max(abs(found), abs(wanted))
    return abs(found - wanted) / size if size else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A weight, a bias or the z of a neuron, in one example of a Trace."""

    trace: Trace
    ref: NudgedRef
    example: int = 0

    @property
    def value(self) -> float:
        """What it is now."""
        if isinstance(self.ref, NeuronRef):
            return float(self.trace.layers[self.ref.layer].z[self.example, self.ref.j])
        return value_at(self.trace.params, self.ref)

    @property
    def derivative(self) -> float:
        """How fast the example's cost changes with it, as backpropagation found it (BP1 to BP4)."""
        ref, delta = self.ref, self.trace.layers[self.ref.layer].delta
        if isinstance(ref, WeightRef):
            a = self.trace.activation(ref.layer - 1)[self.example, ref.k]
            return float(delta[self.example, ref.j] * a)
        if isinstance(ref, BiasRef) and self.trace.spec.biases == "per_layer":
            return float(by_example(delta)[self.example])
        return float(delta[self.example, ref.j])

    @property
    def has_slope(self) -> bool:
        """False where every way to the cost leads over a step function: flat but for its jump."""
        spec = self.trace.spec
        return all(spec.activation(i) != "step" for i in range(self.ref.layer, spec.layers))

    @property
    def single(self) -> bool:
        """Whether the network computes in float32: its derivative has about seven digits."""
        return self.trace.spec.dtype == "float32"

    @property
    def applied(self) -> bool:
        """False of a bias that is never updated."""
        return not (isinstance(self.ref, BiasRef) and self.trace.spec.biases == "frozen")

    def same_as(self, other: "Subject") -> bool:
        """Whether all that is found about them is the same."""
        same_place = self.ref == other.ref and self.example == other.example
        return same_place and self.trace is other.trace

    def costs(self, offsets: Array) -> Array:
        """The example's cost with the number moved by each offset, (m,), in float64."""
        spec, params, (x, y) = self.trace.spec, self.trace.params, self._row()
        return cost_along(spec, params, x, y, self.ref, offsets, self._masks())

    def crosses_corner(self, eps: float) -> bool:
        """Whether some neuron passes the corner of its function within eps."""
        spec, params, (x, y) = self.trace.spec, self.trace.params, self._row()
        return crosses_corner(spec, params, x, y, self.ref, eps, self._masks())

    def _row(self) -> tuple[Array, Array]:
        rows = slice(self.example, self.example + 1)
        return self.trace.x[rows], self.trace.y[rows]

    def _masks(self) -> list[Array] | None:
        rows = slice(self.example, self.example + 1)
        found = [layer.mask[rows] for layer in self.trace.layers if layer.mask is not None]
        return found or None


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One nudge: the costs where the number is, eps below it and eps above it."""

    subject: Subject
    eps: float
    below: float
    here: float
    above: float
    crosses_corner: bool

    @property
    def secant(self) -> float:
        """The slope between the two nudged points: (C(w + eps) - C(w - eps)) / (2 eps)."""
        return (self.above - self.below) / (2 * self.eps)

    @property
    def one_sided(self) -> float:
        """The slope from here to the upper point: (C(w + eps) - C(w)) / eps."""
        return (self.above - self.here) / self.eps

    @property
    def derivative(self) -> float:
        """What backpropagation found."""
        return self.subject.derivative

    @property
    def error(self) -> float:
        """The relative error of the secant."""
        return relative_error(self.secant, self.derivative)


def check(subject: Subject, eps: float) -> Check:
    """Nudge a number by eps to both sides."""
    below, here, above = (float(cost) for cost in subject.costs(np.array([-eps, 0.0, eps])))
    return Check(subject, eps, below, here, above, subject.crosses_corner(eps))


@dataclass(frozen=True, slots=True)
class Errors:
    """The relative error for each of EPSILONS.

    rounding_from   the largest of them from which on downwards the error is what rounding makes:
                    it no longer falls with eps but rises; None where rounding is never seen
    """

    relative: tuple[float, ...]
    rounding_from: float | None


def errors_of(subject: Subject) -> Errors:
    """How the error falls with eps while the curve bends less and less, and then rises again."""
    eps = np.array(EPSILONS)
    costs = subject.costs(np.concatenate([eps, -eps]))
    wanted = subject.derivative
    with np.errstate(all="ignore"):
        secants = (costs[: len(eps)] - costs[len(eps) :]) / (2 * eps)
        relative = tuple(relative_error(float(found), wanted) for found in secants)
        misses, told = np.abs(secants - wanted), UNSURE * _unit(subject) * abs(wanted)
        return Errors(relative, _rounding_from(misses, abs(float(costs[-1])), told))


def _unit(subject: Subject) -> float:
    """The relative distance between numbers of the type that the network computes in."""
    return float(np.finfo(subject.trace.spec.numpy_dtype).eps)


def _rounding_from(misses: Array, cost: float, told: float) -> float | None:
    """Rounding misses by about u C / eps: the smallest nudges tell how much that is here.

    `told` is how far the derivative itself may be off: of a float32 network more than all else.

    It is no less than half a unit in the last place of the cost, even where the smallest nudges
    change nothing at all.
    """
    eps = np.array(EPSILONS)
    made = max(float((misses * eps)[-ROUNDED:].max()), float(np.finfo(float).epsneg) * cost)
    if not misses.any() or not math.isfinite(made):
        return None
    rounded = misses <= 2 * made / eps + told
    if rounded.all():
        return EPSILONS[0]
    first = len(eps) - int(np.argmin(rounded[::-1]))
    return EPSILONS[first] if first < len(eps) else None


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """The true cost around a number: offsets (m,) from -half to half, and the cost at each."""

    half: float
    offsets: Array
    costs: Array


def curve(subject: Subject, half: float, points: int = 121) -> Curve:
    """The cost at evenly spaced places up to `half` on either side."""
    offsets = np.linspace(-half, half, points)
    return Curve(half, offsets, subject.costs(offsets))


def width_to_see(subject: Subject) -> float:
    """Half the width of a window in which the cost curve is seen to bend away from its tangent."""
    slope = subject.derivative
    for half in WIDTHS:
        offsets = np.linspace(-half, half, 9)
        costs = subject.costs(offsets)
        with np.errstate(all="ignore"):
            away = np.abs(costs - costs[4] - slope * offsets).max()
            bends = bool(away > BENDS * np.ptp(costs))
        if bends:
            return half
    return WIDTHS[-1]
