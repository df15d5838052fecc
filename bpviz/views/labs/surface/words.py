"""The words of the lab "surface"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

SURFACE_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Surface"),
    QT_TRANSLATE_NOOP("Labs", "Walk downhill on a surface"),
    QT_TRANSLATE_NOOP(
        "Labs", "Two numbers now. The gradient points uphill, where it is steepest; we go against."
    ),
    {
        "function": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Surface"),
            "C",
            QT_TRANSLATE_NOOP("Labs", "The landscape that the ball goes down"),
        ),
        "x0": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Start"),
            "x_0",
            QT_TRANSLATE_NOOP("Labs", "Where the ball begins. A click on the map sets it too."),
        ),
        "y0": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Start"),
            "y_0",
            QT_TRANSLATE_NOOP("Labs", "Where the ball begins. A click on the map sets it too."),
        ),
        "rate": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Rate"),
            "η",
            QT_TRANSLATE_NOOP("Labs", "How far a step goes for a slope of 1"),
        ),
        "momentum": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Momentum"),
            "μ",
            QT_TRANSLATE_NOOP("Labs", "How much of the last step is made once more"),
        ),
        "noise": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Noise"),
            "σ",
            QT_TRANSLATE_NOOP(
                "Labs",
                "Each step sees one example drawn at random, whose gradient differs by so much "
                "from the mean: what a mini-batch of one does",
            ),
        ),
    },
    {
        "function": {
            "bowl": QT_TRANSLATE_NOOP("Labs", "a bowl: x² + y²"),
            "valley": QT_TRANSLATE_NOOP("Labs", "a long valley: x²/20 + y²"),
            "saddle": QT_TRANSLATE_NOOP("Labs", "a saddle: x² − y² + y⁴/4"),
            "two_minima": QT_TRANSLATE_NOOP("Labs", "(x² − 1)² + y² + 0.3 x"),
        }
    },
    {
        "step": QT_TRANSLATE_NOOP("Labs", "step"),
        "x": "x",
        "y": "y",
        "cost": "C",
        "slope": QT_TRANSLATE_NOOP("Labs", "length of the gradient"),
    },
)

STEP: Final = QT_TRANSLATE_NOOP("Labs", "step")
COMPASS: Final = QT_TRANSLATE_NOOP("Labs", "a step of {length} in every direction")
DOWN: Final = QT_TRANSLATE_NOOP("Labs", "C falls")
UP: Final = QT_TRANSLATE_NOOP("Labs", "C grows")
BEGIN: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "The compass shows what a step in each direction would do. C falls most against the gradient.",
)
VERDICTS: Final = {
    "descends": QT_TRANSLATE_NOOP("Labs", "It goes downhill, across the lines of equal height."),
    "zigzags": QT_TRANSLATE_NOOP(
        "Labs",
        "It jumps from one side of the valley to the other: the rate is large for the steep "
        "direction and small for the flat one.",
    ),
    "wanders": QT_TRANSLATE_NOOP(
        "Labs", "It wanders: single examples point elsewhere, on average the way is right."
    ),
    "arrived": QT_TRANSLATE_NOOP("Labs", "It has arrived at a minimum."),
    "stuck": QT_TRANSLATE_NOOP(
        "Labs", "It is stuck: the gradient is 0 here, and yet this is no minimum."
    ),
    "diverges": QT_TRANSLATE_NOOP(
        "Labs", "It is higher than where it began: the rate is too high for this slope."
    ),
}
LEFT: Final = QT_TRANSLATE_NOOP("Labs", "The ball has left the map.")
