"""The words of the lab "passes"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

PASSES_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Passes"),
    QT_TRANSLATE_NOOP("Labs", "How many passes a gradient takes"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "Nudging every weight needs a forward pass for each; backpropagation needs one forward and "
        "one back.",
    ),
    {
        "width": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Hidden neurons"),
            "n",
            QT_TRANSLATE_NOOP(
                "Labs",
                "In each hidden layer of the first network; each further one is twice as wide",
            ),
        ),
        "layers": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Hidden layers"),
            "L",
            QT_TRANSLATE_NOOP("Labs", "Between the 784 inputs and the 10 outputs"),
        ),
        "batch": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Mini-batch"),
            "m",
            QT_TRANSLATE_NOOP("Labs", "Examples that the gradient is a mean of"),
        ),
    },
    {},
    {
        "step": QT_TRANSLATE_NOOP("Labs", "step"),
        "parameters": QT_TRANSLATE_NOOP("Labs", "weights and biases P"),
        "passes_one_sided": QT_TRANSLATE_NOOP("Labs", "one-sided: (P + 1) m"),
        "passes_central": QT_TRANSLATE_NOOP("Labs", "central: 2 P m"),
        "passes_backprop": QT_TRANSLATE_NOOP("Labs", "backpropagation: 2 m"),
        "seconds_difference": QT_TRANSLATE_NOOP("Labs", "seconds, central"),
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
MEASURED: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "Measured here: all central differences, and one pass forward and back, of {batch} at once.",
)
MULTIPLIED: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "Measured here: one forward pass of {batch} at once, times 2 P, as all of them would take too "
    "long; and one pass forward and back.",
)
