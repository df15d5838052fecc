"""The words of the check. {what} is what is nudged (w₅, z³₁), {cost} is C, E or Err."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.views.marks import QT_TRANSLATE_NOOP

QUESTION = QT_TRANSLATE_NOOP("CheckView", "Does backpropagation agree with a nudge of {what}?")
CHOOSE = QT_TRANSLATE_NOOP("CheckView", "Does backpropagation agree with a nudge?")
HOW_TO_CHOOSE = QT_TRANSLATE_NOOP(
    "CheckView", "Choose a weight, a bias or a neuron in the diagram, and it is nudged here."
)
HOW_TO_CHOOSE_HERE = QT_TRANSLATE_NOOP(
    "CheckView", "Choose a weight, a bias or a neuron in the diagram or here, and it is nudged."
)
TRAINING = QT_TRANSLATE_NOOP("CheckView", "Training is running")
PAUSE_IT = QT_TRANSLATE_NOOP("CheckView", "Pause it, and any weight can be checked here.")
ASKED = QT_TRANSLATE_NOOP(
    "CheckView", "A question to the network has no target, so there is no cost to follow."
)
NOT_YET = QT_TRANSLATE_NOOP(
    "CheckView",
    "Backpropagation has not come to {slope} yet. Once it has been computed, it is compared here "
    "with the slope that a nudge finds.",
)
NO_SLOPE = QT_TRANSLATE_NOOP(
    "CheckView",
    "The step function is flat on both sides of its jump: its slope is 0, so no error comes back "
    "through it to {what}. A nudge changes {cost} not at all, or by a jump.",
)

OF_PARAMETER = QT_TRANSLATE_NOOP("CheckView", "{what} is nudged by ε, all else stays as it is.")
OF_NEURON = QT_TRANSLATE_NOOP("CheckView", "{what} is nudged by ε: the slope is δ, the error.")
OF_NEURON_NET = QT_TRANSLATE_NOOP("CheckView", "{what} is nudged by ε: the slope is {slope}.")
OF_SHARED_BIAS = QT_TRANSLATE_NOOP(
    "CheckView", "{what} is nudged by ε for all neurons of its layer: they share it."
)
OF_FROZEN_BIAS = QT_TRANSLATE_NOOP(
    "CheckView", "{what} is nudged by ε. Its slope is true, but frozen biases are not updated."
)
ONE_EXAMPLE = QT_TRANSLATE_NOOP("CheckView", "{cost} is the cost of example {n} of {total}.")

AGREE = QT_TRANSLATE_NOOP("CheckView", "They agree in {n} digits.")
AGREE_IN_ONE = QT_TRANSLATE_NOOP("CheckView", "They agree in one digit.")
DIFFER = QT_TRANSLATE_NOOP("CheckView", "They agree in no digit.")
EQUAL = QT_TRANSLATE_NOOP("CheckView", "They are equal.")
ROUNDED = QT_TRANSLATE_NOOP(
    "CheckView", "So small a nudge hardly changes {cost}: most of the difference is rounding."
)
TOO_FLAT = QT_TRANSLATE_NOOP(
    "CheckView",
    "The nudge changes {cost} by less than its last digit: rounding leaves nothing of so small a "
    "slope.",
)
CUT = QT_TRANSLATE_NOOP(
    "CheckView", "A nudge of {what} does not reach {cost}: a factor on the way is 0."
)
SINGLE = QT_TRANSLATE_NOOP(
    "CheckView",
    "The network computes in float32, with about 7 digits; the nudge in float64. What is left is "
    "the rounding of backpropagation.",
)
BENT = QT_TRANSLATE_NOOP(
    "CheckView", "What is left comes from the bend of the curve: a smaller ε helps."
)
CORNER = QT_TRANSLATE_NOOP(
    "CheckView",
    "Within ε a neuron passes the corner of its function: the nudge sees both sides of it, "
    "backpropagation the one where it stands.",
)

CURVE = QT_TRANSLATE_NOOP("CheckView", "{cost} as {what} changes")
LENS = QT_TRANSLATE_NOOP("CheckView", "The tangent laid flat")
INSIDE = QT_TRANSLATE_NOOP("CheckView", "±ε lies inside the dot")
LEGEND: Final = {
    "curve": QT_TRANSLATE_NOOP("CheckView", "cost"),
    "tangent": QT_TRANSLATE_NOOP("CheckView", "tangent: backpropagation"),
    "secant": QT_TRANSLATE_NOOP("CheckView", "secant: the nudge"),
}

BACKPROPAGATION = QT_TRANSLATE_NOOP("CheckView", "Backpropagation")
DIFFERENCE = QT_TRANSLATE_NOOP("CheckView", "Finite difference")
ERROR = QT_TRANSLATE_NOOP("CheckView", "Relative error")

ERRORS = QT_TRANSLATE_NOOP("CheckView", "Relative error for every ε")
BENDING = QT_TRANSLATE_NOOP("CheckView", "the curve bends")
ROUNDING = QT_TRANSLATE_NOOP("CheckView", "rounding takes over")
NUDGE = QT_TRANSLATE_NOOP("CheckView", "ε = {eps}")

NAME = QT_TRANSLATE_NOOP("CheckView", "Check against a finite difference")
CHOOSER_NAME = QT_TRANSLATE_NOOP("CheckView", "What is nudged")
SLIDER_NAME = QT_TRANSLATE_NOOP("CheckView", "The size of the nudge, ε")
CURVE_NAME = QT_TRANSLATE_NOOP("CheckView", "The cost curve with tangent and secant")
CURVE_TOLD = QT_TRANSLATE_NOOP(
    "CheckView", "At {value} the cost is {here}; the tangent has the slope {slope}."
)
LENS_NAME = QT_TRANSLATE_NOOP("CheckView", "How far the cost curve leaves its tangent within ε")
ERRORS_NAME = QT_TRANSLATE_NOOP("CheckView", "Relative error against ε")
ERRORS_TOLD = QT_TRANSLATE_NOOP("CheckView", "Rounding takes over below {eps}.")


def say(sentence: str, **gaps: object) -> str:
    """A sentence of this module in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("CheckView", sentence).format(**gaps)
