"""The words of the lab "slow_start"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

QUADRATIC: Final = QT_TRANSLATE_NOOP("Labs", "quadratic cost")
CROSS_ENTROPY: Final = QT_TRANSLATE_NOOP("Labs", "cross-entropy")

SLOW_START_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Slow start"),
    QT_TRANSLATE_NOOP("Labs", "Badly wrong, and slow to learn"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "One neuron, input 1, target 0, learnt with two costs from the same start at the same "
        "rate.",
    ),
    {
        "w": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "First weight"),
            "w",
            QT_TRANSLATE_NOOP("Labs", "The weight that both neurons begin with"),
        ),
        "b": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "First bias"),
            "b",
            QT_TRANSLATE_NOOP("Labs", "The bias that both neurons begin with"),
        ),
        "rate": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Rate"),
            "η",
            QT_TRANSLATE_NOOP("Labs", "The same for both: only so can they be compared"),
        ),
    },
    {},
    {
        "epoch": QT_TRANSLATE_NOOP("Labs", "epoch"),
        "output_quadratic": QT_TRANSLATE_NOOP("Labs", "output, quadratic"),
        "output_cross_entropy": QT_TRANSLATE_NOOP("Labs", "output, cross-entropy"),
        "slope_quadratic": QT_TRANSLATE_NOOP("Labs", "∂C/∂w, quadratic"),
        "slope_cross_entropy": QT_TRANSLATE_NOOP("Labs", "∂C/∂w, cross-entropy"),
        "half_quadratic": QT_TRANSLATE_NOOP("Labs", "below 0.5 at epoch, quadratic"),
        "half_cross_entropy": QT_TRANSLATE_NOOP("Labs", "below 0.5 at epoch, cross-entropy"),
    },
    {
        "easy": QT_TRANSLATE_NOOP("Labs", "a little wrong"),
        "saturated": QT_TRANSLATE_NOOP("Labs", "badly wrong"),
    },
)

EPOCH: Final = QT_TRANSLATE_NOOP("Labs", "epoch")
OUTPUT: Final = QT_TRANSLATE_NOOP("Labs", "output")
BEGIN: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "The output is {output}, it should be 0. With the quadratic cost w moves by {quadratic} now, "
    "with cross-entropy by {cross}.",
)
CROSS_FIRST: Final = QT_TRANSLATE_NOOP(
    "Labs", "With cross-entropy the output fell below 0.5 at epoch {cross}; the other one waits."
)
QUADRATIC_FIRST: Final = QT_TRANSLATE_NOOP(
    "Labs", "With the quadratic cost the output fell below 0.5 at epoch {quadratic}."
)
BOTH: Final = QT_TRANSLATE_NOOP(
    "Labs", "Below 0.5 at epoch {cross} with cross-entropy, {quadratic} with the quadratic cost."
)
NONE: Final = QT_TRANSLATE_NOOP("Labs", "Neither is below 0.5 yet.")
SLOPE: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "The quadratic cost's slope has the factor σ′(z), {slope} here; with cross-entropy it cancels.",
)
