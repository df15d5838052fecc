"""The words of the lab "curve"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

CURVE_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Curve"),
    QT_TRANSLATE_NOOP("Labs", "Walk downhill on a curve"),
    QT_TRANSLATE_NOOP(
        "Labs", "At each step x moves against the slope, by the rate times the slope."
    ),
    {
        "function": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Curve"),
            "g",
            QT_TRANSLATE_NOOP("Labs", "The function that the ball goes down"),
        ),
        "x0": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Start"),
            "x_0",
            QT_TRANSLATE_NOOP("Labs", "Where the ball begins. A click on the picture sets it too."),
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
        "tolerance": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Tolerance"),
            "ε",
            QT_TRANSLATE_NOOP("Labs", "It stops when x would move by no more than this; 0: never"),
        ),
    },
    {
        "function": {
            "parabola": QT_TRANSLATE_NOOP("Labs", "(x − 2)²"),
            "double_well": QT_TRANSLATE_NOOP("Labs", "two valleys: x⁴/4 − x²/2"),
            "absolute": QT_TRANSLATE_NOOP("Labs", "|x|"),
            "quartic": QT_TRANSLATE_NOOP("Labs", "x⁴"),
            "cubic": QT_TRANSLATE_NOOP("Labs", "x³"),
            "hill": QT_TRANSLATE_NOOP("Labs", "hill: −f, f = 4 − (x − 1)²"),
        }
    },
    {
        "step": QT_TRANSLATE_NOOP("Labs", "step"),
        "x": "x",
        "y": "g(x)",
        "slope": QT_TRANSLATE_NOOP("Labs", "slope"),
        "change": QT_TRANSLATE_NOOP("Labs", "change"),
    },
)

AT_REST: Final = QT_TRANSLATE_NOOP(
    "Labs", "The slope is 0 here, so it does not move: it does not know which way is down."
)
BEGIN: Final = QT_TRANSLATE_NOOP(
    "Labs", "The slope is {slope}, so x will move by {change}: downhill is {way}."
)
LEFTWARDS: Final = QT_TRANSLATE_NOOP("Labs", "to the left")
RIGHTWARDS: Final = QT_TRANSLATE_NOOP("Labs", "to the right")
VERDICTS: Final = {
    "converges": QT_TRANSLATE_NOOP(
        "Labs", "It converges: it comes closer from one side, in smaller and smaller steps."
    ),
    "jumps": QT_TRANSLATE_NOOP(
        "Labs", "It jumps straight there: η is exactly 1 divided by the curvature."
    ),
    "overshoots": QT_TRANSLATE_NOOP(
        "Labs", "It overshoots: it jumps across the lowest point, and still comes closer."
    ),
    "swings": QT_TRANSLATE_NOOP("Labs", "It swings to and fro for ever, and comes no closer."),
    "diverges": QT_TRANSLATE_NOOP(
        "Labs", "It diverges: every step leads farther away. The rate is too high."
    ),
    "no_minimum": QT_TRANSLATE_NOOP(
        "Labs",
        "There is no minimum: the slope of x³ is positive on both sides of 0. To the right of 0 it "
        "creeps towards 0, to the left it falls for ever.",
    ),
}
STILL: Final = QT_TRANSLATE_NOOP("Labs", "It has stopped: x would move by no more than {size}.")
LEFT: Final = QT_TRANSLATE_NOOP("Labs", "The ball has left: x = {x}. There is nothing to see here.")
BOUND: Final = QT_TRANSLATE_NOOP(
    "Labs", "On this curve it converges for 0 < η < {bound}, which is 2 / curvature."
)
BOUND_MOMENTUM: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "With this momentum it converges for 0 < η < {bound}, which is 2 (1 + μ) / curvature.",
)
SWINGS_ABSOLUTE: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "It swings to and fro for ever: near the lowest point the slope of |x| is no smaller, so the "
    "step is not either.",
)
STEP: Final = QT_TRANSLATE_NOOP("Labs", "step")
