"""What labs, controls and choices are called. Nothing heavy is imported here."""

from typing import Final

from bpviz.notation.tree import Node, row, sub
from bpviz.views.labs.curve.words import CURVE_WORDS
from bpviz.views.labs.depth.words import DEPTH_WORDS
from bpviz.views.labs.lab_words import LabWords
from bpviz.views.labs.neuron.words import NEURON_WORDS
from bpviz.views.labs.overfitting.words import OVERFITTING_WORDS
from bpviz.views.labs.passes.words import PASSES_WORDS
from bpviz.views.labs.slow_start.words import SLOW_START_WORDS
from bpviz.views.labs.surface.words import SURFACE_WORDS

WORDS: Final[dict[str, LabWords]] = {
    "curve": CURVE_WORDS,
    "surface": SURFACE_WORDS,
    "neuron": NEURON_WORDS,
    "slow_start": SLOW_START_WORDS,
    "depth": DEPTH_WORDS,
    "overfitting": OVERFITTING_WORDS,
    "passes": PASSES_WORDS,
}
"""By the name of the lab."""

CONTROL_LABELS: Final[dict[str, str]] = {
    name: control.label for words in WORDS.values() for name, control in words.controls.items()
}
"""What controls are called, for sentences: the same name is the same thing in every lab."""


def symbol(text: str) -> Node:
    """A symbol written as text: "η", "x_0", "Δw_1"."""
    base, _, below = text.partition("_")
    if len(base) == 2 and base[0] == "Δ":
        return row("Δ", symbol(f"{base[1]}_{below}" if below else base[1]))
    return sub(base, below) if below else row(base)
