"""The words of the lab "neuron"."""

from typing import Final

from bpviz.views.labs.lab_words import ControlWords, LabWords
from bpviz.views.marks import QT_TRANSLATE_NOOP

FUNCTIONS: Final = {
    "step": QT_TRANSLATE_NOOP("Labs", "step (perceptron)"),
    "sigmoid": QT_TRANSLATE_NOOP("Labs", "sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("Labs", "tanh"),
    "relu": QT_TRANSLATE_NOOP("Labs", "ReLU"),
}
_WEIGHT: Final = QT_TRANSLATE_NOOP("Labs", "Weight")
_INPUT: Final = QT_TRANSLATE_NOOP("Labs", "Input")

NEURON_WORDS: Final = LabWords(
    QT_TRANSLATE_NOOP("Labs", "Neuron"),
    QT_TRANSLATE_NOOP("Labs", "One neuron decides"),
    QT_TRANSLATE_NOOP(
        "Labs", "It weighs two inputs, adds its bias, and puts the sum through its function."
    ),
    {
        "activation": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Function"),
            "f",
            QT_TRANSLATE_NOOP("Labs", "The activation function that is shown large"),
        ),
        "w1": ControlWords(_WEIGHT, "w_1", QT_TRANSLATE_NOOP("Labs", "How much x1 counts")),
        "w2": ControlWords(_WEIGHT, "w_2", QT_TRANSLATE_NOOP("Labs", "How much x2 counts")),
        "b": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Bias"),
            "b",
            QT_TRANSLATE_NOOP("Labs", "How easily it says yes; a threshold is −b"),
        ),
        "x1": ControlWords(_INPUT, "x_1", QT_TRANSLATE_NOOP("Labs", "Or click into the plane")),
        "x2": ControlWords(_INPUT, "x_2", QT_TRANSLATE_NOOP("Labs", "Or click into the plane")),
        "dw": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Nudge of w1"),
            "Δw_1",
            QT_TRANSLATE_NOOP("Labs", "A small change of w1: how much does the output change?"),
        ),
        "gate": ControlWords(
            QT_TRANSLATE_NOOP("Labs", "Gate"),
            "",
            QT_TRANSLATE_NOOP("Labs", "What it should answer in the four corners"),
        ),
    },
    {
        "activation": FUNCTIONS,
        "gate": {
            "none": QT_TRANSLATE_NOOP("Labs", "none"),
            "and": "AND",
            "or": "OR",
            "nand": "NAND",
            "xor": "XOR",
        },
    },
    {
        "z": "z",
        "output": QT_TRANSLATE_NOOP("Labs", "output"),
        "change": QT_TRANSLATE_NOOP("Labs", "change of the output"),
        "linear": QT_TRANSLATE_NOOP("Labs", "linear estimate"),
        "right": QT_TRANSLATE_NOOP("Labs", "corners right, of 4"),
    },
    {
        "nand": QT_TRANSLATE_NOOP("Labs", "NAND"),
        "steep": QT_TRANSLATE_NOOP("Labs", "nearly a step"),
    },
)

SOLVED: Final = QT_TRANSLATE_NOOP("Labs", "All four corners are answered as {gate} wants.")
WRONG: Final = QT_TRANSLATE_NOOP("Labs", "{right} of 4 corners are answered as {gate} wants.")
XOR: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "{right} of 4 corners are right. XOR cannot be done: no straight line has the corners with a 1 "
    "on one side and those with a 0 on the other. It takes a second layer.",
)
SMALL: Final = QT_TRANSLATE_NOOP(
    "Labs", "Small change, small change: the slope foretells {linear}, and it is {change}."
)
SADDLED: Final = QT_TRANSLATE_NOOP(
    "Labs", "The nudge is not small any more: the slope foretells {linear}, but it is {change}."
)
FLIPS: Final = QT_TRANSLATE_NOOP(
    "Labs", "A small change, and the output flips by {change}: no slope can foretell that."
)
FLAT: Final = QT_TRANSLATE_NOOP(
    "Labs", "The output does not change at all: the function is flat here, and its slope is 0."
)
LINE: Final = QT_TRANSLATE_NOOP(
    "Labs",
    "The line is where z = 0: there the neuron is undecided. b shifts it, w1 and w2 turn it.",
)
