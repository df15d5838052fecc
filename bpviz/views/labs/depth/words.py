"""The words of the lab "depth"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

DEPTH_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Depth"),
    QT_TRANSLATE_NOOP("Labs", "The error on its way through many layers"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "200 points, in a ring or not. From layer to layer δ is multiplied by weights and slopes.",
    ),
    {
        "layers": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Hidden layers"),
            "L",
            QT_TRANSLATE_NOOP("Labs", "How many hidden layers the network has"),
        ),
        "width": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Width"),
            "n",
            QT_TRANSLATE_NOOP("Labs", "Neurons in each hidden layer"),
        ),
        "activation": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Activation"),
            "f",
            QT_TRANSLATE_NOOP(
                "Labs", "The function of all hidden neurons; the output is a sigmoid"
            ),
        ),
        "init": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "First weights"),
            "",
            QT_TRANSLATE_NOOP("Labs", "How large the weights are before anything is learnt"),
        ),
        "skip": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Skip connections"),
            "",
            QT_TRANSLATE_NOOP(
                "Labs", "Each hidden layer adds what came in: a = f(z) + a of the layer before"
            ),
        ),
    },
    {
        "activation": {
            "sigmoid": QT_TRANSLATE_NOOP("Labs", "sigmoid"),
            "tanh": QT_TRANSLATE_NOOP("Labs", "tanh"),
            "relu": QT_TRANSLATE_NOOP("Labs", "ReLU"),
        },
        "init": {
            "small": QT_TRANSLATE_NOOP("Labs", "too small: N(0, 0.1²)"),
            "normal": QT_TRANSLATE_NOOP("Labs", "N(0, 1)"),
            "scaled": QT_TRANSLATE_NOOP("Labs", "scaled: N(0, 1/n)"),
            "he": QT_TRANSLATE_NOOP("Labs", "He: N(0, 2/n)"),
            "large": QT_TRANSLATE_NOOP("Labs", "too large: N(0, 3²)"),
        },
    },
    {
        "epoch": QT_TRANSLATE_NOOP("Labs", "epoch"),
        "first": QT_TRANSLATE_NOOP("Labs", "gradient, first layer"),
        "last": QT_TRANSLATE_NOOP("Labs", "gradient, last layer"),
        "ratio": QT_TRANSLATE_NOOP("Labs", "δ of the first layer / of the last"),
        "cost": "C",
        "accuracy": QT_TRANSLATE_NOOP("Labs", "accuracy"),
    },
    {
        "vanishes": QT_TRANSLATE_NOOP("Labs", "vanishes"),
        "healthy": QT_TRANSLATE_NOOP("Labs", "healthy"),
        "explodes": QT_TRANSLATE_NOOP("Labs", "explodes"),
        "skips": QT_TRANSLATE_NOOP("Labs", "with skips"),
    },
)

EPOCH: Final = QT_TRANSLATE_NOOP("Labs", "epoch")
BY_LAYER: Final = QT_TRANSLATE_NOOP(
    "Labs", "δ (root mean square) and the norm of the gradient, by layer"
)
DELTA: Final = "δ"
GRADIENT: Final = QT_TRANSLATE_NOOP("Labs", "gradient")
HIDDEN: Final = QT_TRANSLATE_NOOP("Labs", "layer {n}")
OUTPUT: Final = QT_TRANSLATE_NOOP("Labs", "output")
VANISHES: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "It vanishes: only {share} of the output's δ is left in the first layer. The layers there "
    "hardly learn.",
)
HEALTHY: Final = QT_TRANSLATE_NOOP(
    "Labs", "Healthy: δ of the first layer is {share} times that of the output."
)
EXPLODES: Final = QT_TRANSLATE_NOOP(
    "Labs", "It explodes: δ of the first layer is {share} times that of the output."
)
LOST: Final = QT_TRANSLATE_NOOP(
    "Labs", "The numbers have grown beyond all bounds: there is nothing left to learn from."
)
FACTOR: Final = QT_TRANSLATE_NOOP(
    "Labs", "From one layer to the one before, δ is multiplied by {factor} on average."
)
SKIPPED: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "From one layer to the one before, δ is multiplied by {factor} on average: it goes through the "
    "skips unchanged.",
)
