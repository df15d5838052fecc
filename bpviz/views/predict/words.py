"""The words of Predict: what is said to a prediction, and what each miss is called.

{name} is a neuron (h₁), {names} several, {what} a weight or bias (w₅), {value} a number, {n} a
whole number.
"""

from PySide6.QtCore import QCoreApplication

from bpviz.views.marks import QT_TRANSLATE_NOOP

QUESTION = QT_TRANSLATE_NOOP("PredictBox", "What will it be?")
PLACEHOLDER = QT_TRANSLATE_NOOP("PredictBox", "a number, or + or −")
SHORT_PLACEHOLDER = QT_TRANSLATE_NOOP("PredictBox", "0.1, +, −")
HINT = QT_TRANSLATE_NOOP("PredictBox", "Type a value, or only its sign.")
TRAINING = QT_TRANSLATE_NOOP("PredictBox", "Pause training, then you can predict its numbers.")
SHOWN = QT_TRANSLATE_NOOP("PredictBox", "This number is shown already. Predict the next one.")

UNREADABLE = QT_TRANSLATE_NOOP(
    "PredictBox", "Type a number such as {value}, or only a sign, + or −. “{text}” is neither."
)

RIGHT = QT_TRANSLATE_NOOP("PredictBox", "Right.")
ROUGH = QT_TRANSLATE_NOOP("PredictBox", "Right as far as it goes: one figure more would tell.")
RIGHT_SIGN = QT_TRANSLATE_NOOP("PredictBox", "Right, the sign is {sign}.")
RIGHT_ZERO = QT_TRANSLATE_NOOP("PredictBox", "Right, it is 0.")
SIGN_IS = QT_TRANSLATE_NOOP("PredictBox", "No, the sign is {sign}.")
SIGN_OF_ZERO = QT_TRANSLATE_NOOP("PredictBox", "Neither: it is 0.")
NOT_ZERO = QT_TRANSLATE_NOOP("PredictBox", "It is not 0, even if it is small.")
WRONG = QT_TRANSLATE_NOOP("PredictBox", "Not this number.")
WRONG_BUT_SIGN = QT_TRANSLATE_NOOP("PredictBox", "Not this number, but its sign is right.")

TYPED = QT_TRANSLATE_NOOP("PredictBox", "You typed {text}; it is {value}.")

IT_IS = QT_TRANSLATE_NOOP("PredictBox", "It is {value}.")

MISSES = {
    "target_first": QT_TRANSLATE_NOOP(
        "PredictBox", "The sign is the other way round: it is output minus target."
    ),
    "sign": QT_TRANSLATE_NOOP("PredictBox", "The sign is the other way round."),
    "unchanged": QT_TRANSLATE_NOOP("PredictBox", "That is the old value of {what}."),
    "change_only": QT_TRANSLATE_NOOP(
        "PredictBox", "That is only the change: add it to the old value of {what}."
    ),
    "uphill": QT_TRANSLATE_NOOP(
        "PredictBox", "That goes uphill: the step is taken off, against the slope."
    ),
    "slope": QT_TRANSLATE_NOOP(
        "PredictBox", "The slope of {name} is missing: multiply by {value}."
    ),
    "slopes": QT_TRANSLATE_NOOP("PredictBox", "The slopes are missing: those of {names}."),
    "slope_extra": QT_TRANSLATE_NOOP(
        "PredictBox", "No slope here: with this cost it cancels, and output minus target is left."
    ),
    "input": QT_TRANSLATE_NOOP(
        "PredictBox", "What comes in is missing: multiply by the value of {names}."
    ),
    "updated_weight": QT_TRANSLATE_NOOP(
        "PredictBox",
        "That uses {what} after the update; old weights stay in use until the update.",
    ),
    "bias": QT_TRANSLATE_NOOP("PredictBox", "The bias {what} is missing."),
    "activation": QT_TRANSLATE_NOOP(
        "PredictBox", "That is the weighted input: the activation function is still to come."
    ),
    "activated": QT_TRANSLATE_NOOP(
        "PredictBox", "That is one step too far: the activation function comes next."
    ),
    "activation_twice": QT_TRANSLATE_NOOP(
        "PredictBox", "The activation function was applied twice."
    ),
    "half": QT_TRANSLATE_NOOP("PredictBox", "A factor 2 off: where did the ½ of the cost go?"),
    "half_cost": QT_TRANSLATE_NOOP("PredictBox", "The ½ of the cost counts once."),
    "path": QT_TRANSLATE_NOOP("PredictBox", "One path is missing: the one through {names}."),
    "paths": QT_TRANSLATE_NOOP("PredictBox", "Paths are missing: those through {names}."),
    "term": QT_TRANSLATE_NOOP("PredictBox", "A part of the sum is missing: {names}."),
    "wrong_slope": QT_TRANSLATE_NOOP(
        "PredictBox", "The slope of {name} is another: f′ at the weighted input is {value}."
    ),
    "wrong_slopes": QT_TRANSLATE_NOOP(
        "PredictBox", "The slopes of {names} are others: f′ is taken at the weighted input."
    ),
    "slope_typed": QT_TRANSLATE_NOOP(
        "PredictBox", "That is the slope f′; the function f itself is asked for."
    ),
    "exponent": QT_TRANSLATE_NOOP(
        "PredictBox", "The exponent has the other sign: it is e to the power of minus the input."
    ),
    "not_shared_out": QT_TRANSLATE_NOOP(
        "PredictBox", "Softmax shares 1 out: divide by the sum over all outputs."
    ),
    "minus_lost": QT_TRANSLATE_NOOP("PredictBox", "A sign got lost in the sum, at {names}."),
    "weight": QT_TRANSLATE_NOOP("PredictBox", "The weights are missing: {names}."),
    "upstream": QT_TRANSLATE_NOOP(
        "PredictBox", "How the cost follows {names} is missing: that factor comes first."
    ),
    "mask": QT_TRANSLATE_NOOP("PredictBox", "Dropout is missing: multiply by what it does here."),
    "square": QT_TRANSLATE_NOOP("PredictBox", "The difference is squared, then halved."),
    "base_ten": QT_TRANSLATE_NOOP("PredictBox", "That is the logarithm to base 10; ln is meant."),
    "share": QT_TRANSLATE_NOOP(
        "PredictBox", "It is a mean: divide the sum by the number of examples, {n}."
    ),
    "one_example": QT_TRANSLATE_NOOP(
        "PredictBox", "That is example {n} alone; it is a mean over all."
    ),
    "example": QT_TRANSLATE_NOOP("PredictBox", "Example {n} is missing in the sum."),
    "penalty": QT_TRANSLATE_NOOP("PredictBox", "The penalty is missing."),
    "penalty_sign": QT_TRANSLATE_NOOP("PredictBox", "The penalty is added, not taken off."),
    "penalty_undivided": QT_TRANSLATE_NOOP(
        "PredictBox", "The penalty is divided by the number of training examples, {n}."
    ),
    "memory": QT_TRANSLATE_NOOP("PredictBox", "What is kept from before is missing."),
    "new_slope": QT_TRANSLATE_NOOP("PredictBox", "The new slope is missing."),
    "rate": QT_TRANSLATE_NOOP("PredictBox", "The learning rate is missing: multiply by {value}."),
    "fresh": QT_TRANSLATE_NOOP("PredictBox", "The new slope counts only in part: times {value}."),
    "kept": QT_TRANSLATE_NOOP("PredictBox", "The old value counts only in part: times {value}."),
    "adam_slope": QT_TRANSLATE_NOOP("PredictBox", "Adam still divides by the size of the slopes."),
    "square_of_slope": QT_TRANSLATE_NOOP("PredictBox", "The slope is squared here."),
    "frozen": QT_TRANSLATE_NOOP("PredictBox", "{what} is frozen: no update moves it."),
    "sibling": QT_TRANSLATE_NOOP("PredictBox", "That is {symbol}."),
}
"""By the key of the miss; a plural key where it is about several neurons."""

NEURON = QT_TRANSLATE_NOOP("PredictBox", "neuron {n} of layer {layer}")
INPUT = QT_TRANSLATE_NOOP("PredictBox", "input {n}")
BIAS = QT_TRANSLATE_NOOP("PredictBox", "the bias {what}")
AND = QT_TRANSLATE_NOOP("PredictBox", "{first} and {second}")
COMMA = QT_TRANSLATE_NOOP("PredictBox", "{first}, {second}")


def say(sentence: str, **gaps: object) -> str:
    """A sentence of this module in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("PredictBox", sentence).format(**gaps)
