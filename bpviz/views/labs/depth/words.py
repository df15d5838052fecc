"""The words of the lab "depth"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

DEPTH_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Depth"),
    QT_TRANSLATE_NOOP("Labs", "The error on its way through many layers"),
    QT_TRANSLATE_NOOP(
        "Labs",
        "A deep network learns digits. From layer to layer δ is multiplied by weights and slopes.",
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
            QT_TRANSLATE_NOOP("Labs", "The function of all hidden neurons; outputs are sigmoids"),
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
                "Labs",
                "Each hidden layer adds what came in: a = f(z) + a of the layer before. The same "
                "network without them learns beside it.",
            ),
        ),
        "rate": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Rate"),
            "η",
            QT_TRANSLATE_NOOP("Labs", "How far a step goes for a slope of 1"),
        ),
    },
    {
        "activation": {
            "sigmoid": QT_TRANSLATE_NOOP("Labs", "sigmoid"),
            "tanh": QT_TRANSLATE_NOOP("Labs", "tanh"),
            "relu": QT_TRANSLATE_NOOP("Labs", "ReLU"),
        },
        "init": {
            "scaled": QT_TRANSLATE_NOOP("Labs", "scaled: N(0, 1/n)"),
            "small": QT_TRANSLATE_NOOP("Labs", "too small: a tenth of scaled"),
            "normal": QT_TRANSLATE_NOOP("Labs", "N(0, 1)"),
            "he": QT_TRANSLATE_NOOP("Labs", "He: N(0, 2/n)"),
            "large": QT_TRANSLATE_NOOP("Labs", "too large: N(0, 3²)"),
        },
    },
    {
        "epoch": QT_TRANSLATE_NOOP("Labs", "epoch"),
        "first": QT_TRANSLATE_NOOP("Labs", "gradient, first"),
        "last": QT_TRANSLATE_NOOP("Labs", "gradient, last"),
        "ratio": QT_TRANSLATE_NOOP("Labs", "gradient of the first layer / of the last"),
        "delta_ratio": QT_TRANSLATE_NOOP("Labs", "δ, first / last layer"),
        "cost": "C",
        "accuracy": QT_TRANSLATE_NOOP("Labs", "accuracy"),
    },
    {
        "vanish": QT_TRANSLATE_NOOP("Labs", "vanishes"),
        "healthy": QT_TRANSLATE_NOOP("Labs", "healthy"),
        "explode": QT_TRANSLATE_NOOP("Labs", "explodes"),
        "skip": QT_TRANSLATE_NOOP("Labs", "skips"),
    },
)

EPOCH: Final = QT_TRANSLATE_NOOP("Labs", "epoch")
DELTA: Final = QT_TRANSLATE_NOOP("Labs", "δ")
GRADIENT: Final = QT_TRANSLATE_NOOP("Labs", "gradient")
WITHOUT: Final = QT_TRANSLATE_NOOP("Labs", "δ without skips")
COST_WITH: Final = QT_TRANSLATE_NOOP("Labs", "with skips")
COST_WITHOUT: Final = QT_TRANSLATE_NOOP("Labs", "without")
HIDDEN: Final = QT_TRANSLATE_NOOP("Labs", "layer {n}")
OUTPUT: Final = QT_TRANSLATE_NOOP("Labs", "output")
VANISHES: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "It vanishes: of the output's δ only {share} is left in the first layer. The layers there "
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
    "Labs",
    "From one layer to the one before, δ is multiplied by {factor} on average: by weights of about "
    "{weight} times slopes f′ of about {slope}, from {n} neurons.",
)
SKIPPED: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "From one layer to the one before, δ is multiplied by {factor} on average, without skips by "
    "{other}: it has a way past each layer.",
)
