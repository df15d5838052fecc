"""The words and formulas of the panel: what can be chosen, and what the columns are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import InputRef, NeuronRef, Spec
from bpviz.notation.symbols import Notation, inline, named, target
from bpviz.notation.tree import sub, sym
from bpviz.run.display import Display
from bpviz.views.marks import QT_TRANSLATE_NOOP

CHOICE_FIELDS: Final = ("hidden", "output", "cost", "biases")

FIELD_WORDS: Final = {
    "hidden": QT_TRANSLATE_NOOP("BuildView", "Hidden activation"),
    "output": QT_TRANSLATE_NOOP("BuildView", "Output activation"),
    "cost": QT_TRANSLATE_NOOP("BuildView", "Cost"),
    "biases": QT_TRANSLATE_NOOP("BuildView", "Biases"),
    "rate": QT_TRANSLATE_NOOP("BuildView", "Rate"),
    "sizes": QT_TRANSLATE_NOOP("BuildView", "Layers"),
}
"""What the fields are called, here and in undo."""

_ACTIVATIONS: Final = {
    "sigmoid": QT_TRANSLATE_NOOP("BuildView", "sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("BuildView", "tanh"),
    "relu": QT_TRANSLATE_NOOP("BuildView", "ReLU"),
    "leaky_relu": QT_TRANSLATE_NOOP("BuildView", "leaky ReLU"),
    "linear": QT_TRANSLATE_NOOP("BuildView", "linear"),
    "step": QT_TRANSLATE_NOOP("BuildView", "step (perceptron)"),
}
CHOICE_WORDS: Final = {
    "hidden": _ACTIVATIONS,
    "output": {**_ACTIVATIONS, "softmax": QT_TRANSLATE_NOOP("BuildView", "softmax")},
    "cost": {
        "quadratic": QT_TRANSLATE_NOOP("BuildView", "quadratic"),
        "cross_entropy": QT_TRANSLATE_NOOP("BuildView", "cross-entropy"),
        "log_likelihood": QT_TRANSLATE_NOOP("BuildView", "log-likelihood"),
    },
    "biases": {
        "per_neuron": QT_TRANSLATE_NOOP("BuildView", "one a neuron"),
        "per_layer": QT_TRANSLATE_NOOP("BuildView", "one a layer"),
        "frozen": QT_TRANSLATE_NOOP("BuildView", "frozen"),
    },
}
"""What the choices are called, by field and the engine's name."""

BIAS_HELP: Final = {
    "per_neuron": QT_TRANSLATE_NOOP("BuildView", "Every neuron has a bias of its own."),
    "per_layer": QT_TRANSLATE_NOOP(
        "BuildView", "All neurons of a layer share one bias; its gradient is the sum of theirs."
    ),
    "frozen": QT_TRANSLATE_NOOP("BuildView", "Biases keep their values: no update changes them."),
}

FORMULAS: Final = {
    "sigmoid": "1/(1 + e⁻{exponent})",
    "tanh": "tanh {z}",
    "relu": "max(0, {z})",
    "leaky_relu": "max(0.01 {z}, {z})",
    "linear": "{z}",
    "step": "{z} > 0",
    "softmax": "eᶻ/Σ eᶻ",
    "quadratic": "½ Σ ({y} − {a})²",
    "cross_entropy": "−Σ {y} ln {a} + …",
    "log_likelihood": "−Σ {y} ln {a}",
    "per_neuron": "b₁, b₂, …",
    "per_layer": "b",
    "frozen": "Δb = 0",
}
"""Right sides, in letters that need no translation."""

IN_FULL: Final = {
    **FORMULAS,
    "step": "{z} > 0 → 1, {z} ≤ 0 → 0",
    "cross_entropy": "−Σ ({y} ln {a} + (1 − {y}) ln(1 − {a}))",
}
"""As FORMULAS, where there is room."""

LETTERS: Final = {
    "nielsen": {"z": "z", "exponent": "ᶻ", "a": "a", "y": "y"},
    "net_out": {"z": "net", "exponent": "ⁿᵉᵗ", "a": "out", "y": "target"},
    "o_err": {"z": "z", "exponent": "ᶻ", "a": "o", "y": "y"},
}


def say(text: str) -> str:
    """A text of these tables in the language in use."""
    return QCoreApplication.translate("BuildView", text)


def formula(name: str, display: Display) -> str:
    """The formula of a choice, in the letters of the notation."""
    return FORMULAS[name].format(**LETTERS[display.notation])


def choice_help(field: str, name: str, display: Display) -> str:
    """What a choice means: a sentence for biases, else its formula."""
    if field == "biases":
        return say(BIAS_HELP[name])
    right = IN_FULL[name].format(**LETTERS[display.notation])
    return f"{say(CHOICE_WORDS[field][name])}: {right}"


def column_name(column: int, spec: Spec, display: Display) -> str:
    """What a column of the rows is called: x₁ or i₁ for inputs, then y₁ or target_o₁."""
    notation = Notation(display.notation, spec, display.names)
    if column < spec.sizes[0]:
        ref = InputRef(column)
        given = display.names.given(ref)
        if given is None and notation.by_place:
            return inline(sub("x", str(column + 1)))
        return inline(named(notation.name(ref)))
    output = NeuronRef(spec.layers - 1, column - spec.sizes[0])
    if notation.kind == "net_out":
        return f"{sym('target').text} {inline(named(notation.name(output)))}"
    return inline(target(output, notation))


def column_help(column: int, spec: Spec) -> str:
    """What a column holds, in words."""
    if column < spec.sizes[0]:
        words = QCoreApplication.translate("BuildView", "Input {number}")
        return words.format(number=column + 1)
    words = QCoreApplication.translate("BuildView", "Target of output {number}")
    return words.format(number=column - spec.sizes[0] + 1)
