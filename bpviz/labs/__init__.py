"""The mathematics of experiments that stand beside the network: engine and numpy, no Qt."""

from bpviz.labs.curve import CURVE
from bpviz.labs.depth import DEPTH
from bpviz.labs.lab import Control, LabError, LabRow, LabRun, LabState, Moment, Preset, state_at
from bpviz.labs.neuron import NEURON
from bpviz.labs.overfitting import OVERFITTING
from bpviz.labs.passes import PASSES
from bpviz.labs.slow_start import SLOW_START
from bpviz.labs.surface import SURFACE

LABS: dict[str, LabRow] = {
    row.name: row for row in (CURVE, SURFACE, NEURON, SLOW_START, DEPTH, OVERFITTING, PASSES)
}
"""Every lab of Explore, in the order in which they are listed."""


def lab(name: str) -> LabRow:
    """The lab of a name; raises LabError where there is none."""
    if name not in LABS:
        raise LabError(
            "lab.unknown", "There is no lab {value!r}. The labs are {labs}.",
            value=name, labs=", ".join(LABS),
        )  # fmt: skip
    return LABS[name]


__all__ = [
    "LABS",
    "Control",
    "LabError",
    "LabRow",
    "LabRun",
    "LabState",
    "Moment",
    "Preset",
    "lab",
    "state_at",
]
