"""Passes: what the gradient costs by finite differences, and what by backpropagation.

A finite difference nudges one weight or bias and looks how the cost changes, so it takes a pass
through the network for every one of them. Backpropagation takes one forward and one backward pass
whatever their number (seed 001). Passes are counted an example; seconds are measured with the
engine's own passes, which take a whole mini-batch at once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from time import perf_counter
from types import MappingProxyType
from typing import Final

import numpy as np

from bpviz.engine import Array, Data, Params, Pass, Spec, init_params, numerical_gradient
from bpviz.engine.backprop import quietly
from bpviz.engine.params import views
from bpviz.labs.lab import LabRow, Readings, Values, number

INPUTS, OUTPUTS = 784, 10
WIDEST: Final = 1024
MOST_PARAMETERS: Final = 2_000_000

WHOLE: Final = 0.1
"""Seconds up to which all the passes of the finite differences are really made."""
TRIALS: Final = 5
ENOUGH: Final = 0.02
"""A time is the smallest of at most TRIALS, and of fewer where they take more seconds than this."""

Clock = Callable[[], float]


def passes_one_sided(parameters: int, batch: int) -> int:
    """Forward passes for (C(w + ε) - C(w)) / ε of every parameter: one each, and one for C(w)."""
    return (parameters + 1) * batch


def passes_central(parameters: int, batch: int) -> int:
    """Forward passes for (C(w + ε) - C(w - ε)) / 2ε of every parameter: two each."""
    return 2 * parameters * batch


def passes_backprop(batch: int) -> int:
    """One forward and one backward pass an example."""
    return 2 * batch


def passes_of_the_text(layers: int, units: int, batch: int) -> int:
    """(L-1)(n+1) n m: the count of seed 001 for L layers of n neurons and a mini-batch of m.

    It is a pass a parameter and example, without those for the cost that was not nudged.
    """
    return (layers - 1) * (units + 1) * units * batch


@dataclass(frozen=True, slots=True)
class PassesMoment:
    """What the gradient of one network costs.

    sizes               of its layers
    one_pass            seconds of one forward pass of the mini-batch, measured
    seconds_difference  central differences for every parameter
    seconds_backprop    backpropagation, measured
    measured            whether seconds_difference was measured in full; else one pass was, and
                        multiplied by the number of passes
    """

    step: int
    sizes: tuple[int, ...]
    batch: int
    parameters: int
    one_pass: float
    seconds_difference: float
    seconds_backprop: float
    measured: bool

    @property
    def verdict(self) -> str:
        """How the seconds of the finite differences were found."""
        return "measured" if self.measured else "multiplied"

    @property
    def ratio(self) -> float:
        """How many times as long finite differences take."""
        return self.seconds_difference / self.seconds_backprop

    @property
    def readings(self) -> Readings:
        """The numbers of this moment."""
        return MappingProxyType(
            {
                "step": self.step,
                "parameters": self.parameters,
                "passes_one_sided": passes_one_sided(self.parameters, self.batch),
                "passes_central": passes_central(self.parameters, self.batch),
                "passes_backprop": passes_backprop(self.batch),
                "seconds_difference": self.seconds_difference,
                "seconds_backprop": self.seconds_backprop,
                "ratio": self.ratio,
            }
        )


def specs(width: int, layers: int) -> Iterator[Spec]:
    """[784, width, ..., 10] with so many hidden layers, and the same with twice the width, ..."""
    while width <= WIDEST:
        sizes = (INPUTS, *[width] * layers, OUTPUTS)
        if sum((before + 1) * after for before, after in pairwise(sizes)) > MOST_PARAMETERS:
            return
        yield Spec(sizes)
        width *= 2


def grow(values: Values, data: Data | None = None) -> Iterator[PassesMoment | None]:
    """The network of the controls, then ever wider ones, each measured as its turn comes."""
    batch = int(values["batch"])
    for step, spec in enumerate(specs(int(values["width"]), int(values["layers"]))):
        yield from measured(step, spec, batch)


def measured(
    step: int, spec: Spec, batch: int, clock: Clock = perf_counter
) -> Iterator[PassesMoment | None]:
    """Times one network on made-up inputs, for how long a pass takes does not depend on them."""
    params = init_params(spec)
    rng = np.random.default_rng((spec.seed, 5))
    x, y = (rng.random((batch, units)) for units in (spec.sizes[0], spec.sizes[-1]))
    one, fitted = Pass(spec, batch), views(spec, params.flat(spec))
    with quietly():
        one_pass = fastest(lambda: one.cost(fitted, x, y), clock)
        backprop = fastest(lambda: one.run(fitted, x, y), clock)
    yield None
    whole = 2 * spec.parameter_count * one_pass
    is_short = whole <= WHOLE
    if is_short:
        whole = _differences(spec, params, (x, y), clock)
    yield PassesMoment(
        step, spec.sizes, batch, spec.parameter_count, one_pass, whole, backprop, is_short
    )


def _differences(spec: Spec, params: Params, rows: tuple[Array, Array], clock: Clock) -> float:
    start = clock()
    numerical_gradient(spec, params, *rows)
    return clock() - start


def fastest(work: Callable[[], object], clock: Clock = perf_counter) -> float:
    """Seconds that some work takes: the smallest time is the one that was disturbed least."""
    work()  # the first time, memory is taken
    found: list[float] = []
    while len(found) < TRIALS and sum(found) < ENOUGH:
        start = clock()
        work()
        found.append(clock() - start)
    return max(min(found), 1e-9)


PASSES: Final = LabRow(
    "passes",
    (
        number("width", 30, 1, WIDEST, slider=(1, 200), whole=True),
        number("layers", 1, 1, 8, slider=(1, 8), whole=True),
        number("batch", 10, 1, 1000, slider=(1, 100), whole=True),
    ),
    (
        "step",
        "parameters",
        "passes_one_sided",
        "passes_central",
        "passes_backprop",
        "seconds_difference",
        "seconds_backprop",
        "ratio",
    ),
    grow,
    verdicts=("measured", "multiplied"),
    most=20,
)
