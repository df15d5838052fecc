"""The words of the lab "passes"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

PASSES_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Passes"),
    QT_TRANSLATE_NOOP("Labs", "What the gradient costs"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "Nudging every weight needs a forward pass for each; backpropagation needs one forward and "
        "one back.",
    ),
    {
        "net": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Network"),
            "",
            QT_TRANSLATE_NOOP("Labs", "A row of growing networks, or the digit network"),
        ),
        "width": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Units a layer"),
            "n",
            QT_TRANSLATE_NOOP("Labs", "Of the largest network; the others are half as wide, ..."),
        ),
        "layers": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Layers"),
            "L",
            QT_TRANSLATE_NOOP("Labs", "Layers of units, the inputs counted"),
        ),
        "batch": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Mini-batch"),
            "m",
            QT_TRANSLATE_NOOP("Labs", "Examples that the gradient is a mean of"),
        ),
    },
    {
        "net": {
            "uniform": QT_TRANSLATE_NOOP("Labs", "L layers of n units"),
            "digits": QT_TRANSLATE_NOOP("Labs", "digits: 784-30-10"),
        }
    },
    {
        "step": QT_TRANSLATE_NOOP("Labs", "step"),
        "parameters": QT_TRANSLATE_NOOP("Labs", "weights and biases P"),
        "passes_one_sided": QT_TRANSLATE_NOOP("Labs", "one-sided: (P + 1) m"),
        "passes_central": QT_TRANSLATE_NOOP("Labs", "central: 2 P m"),
        "passes_backprop": QT_TRANSLATE_NOOP("Labs", "backpropagation: 2 m"),
        "seconds_difference": QT_TRANSLATE_NOOP("Labs", "seconds, one-sided"),
        "seconds_backprop": QT_TRANSLATE_NOOP("Labs", "seconds, backpropagation"),
        "ratio": QT_TRANSLATE_NOOP("Labs", "how many times as long"),
    },
)

PASSES: Final = QT_TRANSLATE_NOOP("Labs", "passes for one gradient")
SECONDS: Final = QT_TRANSLATE_NOOP("Labs", "seconds for one gradient, measured here")
PARAMETERS: Final = "P"
ONE_SIDED: Final = QT_TRANSLATE_NOOP("Labs", "one-sided difference")
CENTRAL: Final = QT_TRANSLATE_NOOP("Labs", "central difference")
BACKPROP: Final = QT_TRANSLATE_NOOP("Labs", "backpropagation")
RATIO: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "{sizes}: {parameters} weights and biases. Nudging them all takes {ratio} times as long as "
    "backpropagation.",
)
HOW: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "Measured: one forward pass, times P + 1, and one forward and backward pass; the mini-batch of "
    "{batch} at once.",
)
