"""The words of the form: choices, and what is wrong."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.engine import BpvizError, Range
from bpviz.engine.spec import MAX_LAYERS, MAX_UNITS
from bpviz.views.numbers import count
from bpviz.views.settings.data_draft import OFF, ON
from bpviz.views.settings.sources import OWN, TABLE, Source

CHOICE_WORDS: Final[dict[str, dict[str, object]]] = {
    "data": {
        "xor": QT_TRANSLATE_NOOP("SettingsForm", "XOR: four squares"),
        "circles": QT_TRANSLATE_NOOP("SettingsForm", "Circles"),
        "moons": QT_TRANSLATE_NOOP("SettingsForm", "Moons"),
        "spirals": QT_TRANSLATE_NOOP("SettingsForm", "Spirals"),
        "gaussians": QT_TRANSLATE_NOOP("SettingsForm", "Two clouds"),
        "digits": QT_TRANSLATE_NOOP("SettingsForm", "Handwritten digits 8×8 (1,797)"),
        "mnist": QT_TRANSLATE_NOOP("SettingsForm", "MNIST…"),
    },
    "hidden": {
        "sigmoid": QT_TRANSLATE_NOOP("SettingsForm", "sigmoid"),
        "tanh": QT_TRANSLATE_NOOP("SettingsForm", "tanh"),
        "relu": QT_TRANSLATE_NOOP("SettingsForm", "ReLU"),
        "leaky_relu": QT_TRANSLATE_NOOP("SettingsForm", "leaky ReLU"),
        "linear": QT_TRANSLATE_NOOP("SettingsForm", "linear"),
        "step": QT_TRANSLATE_NOOP("SettingsForm", "step (perceptron)"),
    },
    "cost": {
        "quadratic": QT_TRANSLATE_NOOP("SettingsForm", "quadratic"),
        "cross_entropy": QT_TRANSLATE_NOOP("SettingsForm", "cross-entropy"),
        "log_likelihood": QT_TRANSLATE_NOOP("SettingsForm", "log-likelihood"),
    },
    "biases": {
        "per_neuron": QT_TRANSLATE_NOOP("SettingsForm", "one a neuron"),
        "per_layer": QT_TRANSLATE_NOOP("SettingsForm", "one a layer"),
        "frozen": QT_TRANSLATE_NOOP("SettingsForm", "frozen"),
    },
    "init": {
        "normal": QT_TRANSLATE_NOOP("SettingsForm", "N(0, 1)"),
        "scaled": QT_TRANSLATE_NOOP("SettingsForm", "N(0, 1/n)"),
        "xavier": QT_TRANSLATE_NOOP("SettingsForm", "Xavier"),
        "he": QT_TRANSLATE_NOOP("SettingsForm", "He"),
        "zeros": QT_TRANSLATE_NOOP("SettingsForm", "all 0"),
    },
    "optimizer": {
        "sgd": QT_TRANSLATE_NOOP("SettingsForm", "SGD (plain)"),
        "momentum": QT_TRANSLATE_NOOP("SettingsForm", "momentum"),
        "adam": QT_TRANSLATE_NOOP("SettingsForm", "Adam"),
    },
    "dtype": {
        "float32": QT_TRANSLATE_NOOP("SettingsForm", "32 bits"),
        "float64": QT_TRANSLATE_NOOP("SettingsForm", "64 bits"),
    },
}
"""Words of the choices, by field and the engine's name."""
CHOICE_WORDS["output"] = {
    **CHOICE_WORDS["hidden"],
    "softmax": QT_TRANSLATE_NOOP("SettingsForm", "softmax"),
}

EXPANSION_WORDS: Final[dict[str, object]] = {
    OFF: QT_TRANSLATE_NOOP("SettingsForm", "off"),
    ON: QT_TRANSLATE_NOOP("SettingsForm", "moved copies"),
}
"""Words of the choice whether pictures are expanded."""

_SIZES = QT_TRANSLATE_NOOP(
    "SettingsForm",
    "Hidden layers are whole numbers from 1 to {units}, at most {layers} of them, such as 30 or "
    "16, 16. No number: no hidden layer.",
)
_COST = QT_TRANSLATE_NOOP(
    "SettingsForm",
    "This cost needs outputs between 0 and 1: choose sigmoid or softmax for the output, or the "
    "quadratic cost.",
)
_MANY = QT_TRANSLATE_NOOP(
    "SettingsForm", "These layers make {count} weights and biases; at most {limit} are allowed."
)
_WHOLE = QT_TRANSLATE_NOOP("SettingsForm", "A whole number from {low} to {high} is needed here.")
_NUMBER = QT_TRANSLATE_NOOP("SettingsForm", "A number from {low} to {high} is needed here.")
_BELOW = QT_TRANSLATE_NOOP(
    "SettingsForm", "A number from {low} to {high}, without {high} itself, is needed here."
)
_FOLDER = QT_TRANSLATE_NOOP("SettingsForm", "MNIST needs the folder that holds its four files.")
_SHARES = QT_TRANSLATE_NOOP(
    "SettingsForm",
    "Validation and test together may be at most {limit}: some examples must be left to learn "
    "from.",
)
_NOTHING = QT_TRANSLATE_NOOP(
    "SettingsForm",
    "With all three 0 the copies would be the same pictures again: one must be above 0.",
)
_CHOOSE_TABLE = QT_TRANSLATE_NOOP("SettingsForm", "Your own table…")
_TABLE = QT_TRANSLATE_NOOP("SettingsForm", "{file} ({rows} rows)")
_OWN = QT_TRANSLATE_NOOP("SettingsForm", "The net's own rows ({rows})")


def translated(words: object) -> str:
    """A literal that QT_TRANSLATE_NOOP marked (it says "object"), in the language in use."""
    return QCoreApplication.translate("SettingsForm", str(words))


def source_words(source: Source) -> str:
    """What a data set is called."""
    if source.name == OWN:
        return translated(_OWN).format(rows=count(source.rows))
    if source.name == TABLE:
        return translated(_TABLE).format(file=source.title, rows=count(source.rows))
    return translated(CHOICE_WORDS["data"][source.name])


def choose_table_words() -> str:
    """What the choice is called that asks for a person's own table."""
    return translated(_CHOOSE_TABLE)


def error_words(error: BpvizError) -> str:
    """What is wrong, as a sentence that says what would be right."""
    values = error.values
    match error.key:
        case "spec.sizes":
            return translated(_SIZES).format(units=count(MAX_UNITS), layers=MAX_LAYERS - 2)
        case "spec.parameters":
            return translated(_MANY).format(
                count=_count(values["count"]), limit=_count(values["limit"])
            )
        case "spec.cost_output":
            return translated(_COST)
        case "data.option_missing":
            return translated(_FOLDER)
        case "data.shares":
            return translated(_SHARES).format(limit=values["limit"])
        case "data.expansion_nothing":
            return translated(_NOTHING)
    allowed = values.get("allowed")
    return _range_words(allowed) if isinstance(allowed, Range) else str(error)


def _range_words(allowed: Range) -> str:
    words = _WHOLE if allowed.whole else _BELOW if allowed.open_above else _NUMBER
    return translated(words).format(low=_count(allowed.low), high=_count(allowed.high))


def _count(value: object) -> str:
    return count(int(value)) if isinstance(value, (int, float)) else str(value)
