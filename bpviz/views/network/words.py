"""The words of the network view, in sentences: title, captions, legend, tooltips, description."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec, WeightRef, unit_before
from bpviz.notation import linear
from bpviz.notation.symbols import inline
from bpviz.run.display import Display
from bpviz.views.network.names import ERRORS, named_ref
from bpviz.views.network.values import Values
from bpviz.views.numbers import ALL_DIGITS, count, number

FUNCTIONS: Final = {
    "sigmoid": QT_TRANSLATE_NOOP("NetworkView", "sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("NetworkView", "tanh"),
    "relu": QT_TRANSLATE_NOOP("NetworkView", "ReLU"),
    "leaky_relu": QT_TRANSLATE_NOOP("NetworkView", "leaky ReLU"),
    "linear": QT_TRANSLATE_NOOP("NetworkView", "linear"),
    "step": QT_TRANSLATE_NOOP("NetworkView", "step function"),
    "softmax": QT_TRANSLATE_NOOP("NetworkView", "softmax"),
}
COSTS: Final = {
    "quadratic": QT_TRANSLATE_NOOP("NetworkView", "quadratic cost"),
    "cross_entropy": QT_TRANSLATE_NOOP("NetworkView", "cross-entropy cost"),
    "log_likelihood": QT_TRANSLATE_NOOP("NetworkView", "log-likelihood cost"),
}
BIASES: Final = {
    "per_neuron": "",
    "per_layer": QT_TRANSLATE_NOOP("NetworkView", "one bias a layer"),
    "frozen": QT_TRANSLATE_NOOP("NetworkView", "biases frozen"),
}
LINES: Final = {
    "weight": QT_TRANSLATE_NOOP("NetworkView", "weight (line)"),
    "gradient": QT_TRANSLATE_NOOP("NetworkView", "gradient (line)"),
    "update": QT_TRANSLATE_NOOP("NetworkView", "update (line)"),
}
KEYS: Final = QT_TRANSLATE_NOOP("NetworkView", "D {error}  W weight  G gradient  U update")
SEPARATOR: Final = " · "


def said(literal: object) -> str:
    """A literal of the tables above in the language of the program."""
    return QCoreApplication.translate("NetworkView", str(literal))


def structure(spec: Spec) -> str:
    """2-2-2"""
    return "-".join(map(str, spec.sizes))


def title(spec: Spec) -> str:
    """What kind of net it is: sigmoid · quadratic cost · η 0.5 · biases frozen"""
    hidden, output = FUNCTIONS[spec.hidden], FUNCTIONS[spec.output]
    parts = [said(output)]
    if spec.hidden != spec.output and spec.layers > 1:
        both = QCoreApplication.translate("NetworkView", "{hidden}, {output} outputs")
        parts = [both.format(hidden=said(hidden), output=said(output))]
    parts += [said(COSTS[spec.cost]), f"η {spec.rate:g}"]
    if BIASES[spec.biases]:
        parts.append(said(BIASES[spec.biases]))
    return SEPARATOR.join(parts)


def caption(column: int, columns: int, units: int) -> str:
    """784 inputs, 30 hidden, 10 outputs"""
    if column == 0:
        text = QCoreApplication.translate("NetworkView", "%n input(s)", None, units)
    elif column == columns - 1:
        text = QCoreApplication.translate("NetworkView", "%n output(s)", None, units)
    else:
        text = QCoreApplication.translate("NetworkView", "%n hidden", None, units)
    return _plural(text, units)


def _plural(text: str, units: int) -> str:
    """Without a translation file Qt leaves the brackets of the plural in place."""
    return text.replace("(s)", "" if units == 1 else "s").replace(str(units), count(units))


def more(units: int) -> str:
    """⋮ 16 more"""
    return QCoreApplication.translate("NetworkView", "⋮ {n} more").format(n=count(units))


def activation_legend(neurons: str) -> str:
    """What the ink of a neuron shows."""
    if neurons == "both":
        return QCoreApplication.translate("NetworkView", "activation (left half)")
    return QCoreApplication.translate("NetworkView", "activation")


def error_legend(display: Display) -> str:
    """What red and blue of a neuron show."""
    text = QCoreApplication.translate("NetworkView", "{error} (neuron)")
    if display.neurons == "both":
        text = QCoreApplication.translate("NetworkView", "{error} (right half)")
    return text.format(error=ERRORS[display.notation])


def keys(display: Display) -> str:
    """The keys that choose what colours mean."""
    return said(KEYS).format(error=ERRORS[display.notation])


def weights_into(name: str) -> str:
    """The words under the picture of the weights of a hidden neuron."""
    return QCoreApplication.translate("NetworkView", "weights into {neuron}").format(neuron=name)


def beyond() -> str:
    """Added to the name of a scale when values lie outside of it."""
    return QCoreApplication.translate("NetworkView", "beyond")


def logarithmic() -> str:
    """Added to the name of a scale with logarithmic ends."""
    return QCoreApplication.translate("NetworkView", "log")


def layerwise() -> str:
    """Added to the name of a scale that every layer has its own of."""
    return QCoreApplication.translate("NetworkView", "by layer")


# --- one thing with all its digits ----------------------------------------------------------------


def full_name(ref: Ref, spec: Spec, display: Display) -> str:
    """What a thing is called, in words."""
    name = plain_name(ref, spec, display)
    match ref:
        case WeightRef(layer, j, k):
            text = QCoreApplication.translate(
                "NetworkView", "Weight {name}, from {source} to {target}"
            )
            return text.format(
                name=name,
                source=plain_name(unit_before(layer, k), spec, display),
                target=plain_name(NeuronRef(layer, j), spec, display),
            )
        case BiasRef():
            return QCoreApplication.translate("NetworkView", "Bias {name}").format(name=name)
        case InputRef():
            return QCoreApplication.translate("NetworkView", "Input {name}").format(name=name)
        case NeuronRef(layer, _) if layer == spec.layers - 1:
            text = QCoreApplication.translate("NetworkView", "Output neuron {name}")
            return text.format(name=name)
        case NeuronRef():
            text = QCoreApplication.translate("NetworkView", "Hidden neuron {name}")
            return text.format(name=name)
        case CostRef():
            return QCoreApplication.translate("NetworkView", "Cost of the example")


def plain_name(ref: Ref, spec: Spec, display: Display) -> str:
    """The symbol of a thing as text: h₁, w₅."""
    formula = named_ref(ref, spec, display)
    return inline(formula) or linear(formula)


def numbers_of(ref: Ref, values: Values, display: Display) -> list[str]:
    """Every known number of a thing with all its digits, one line each."""
    lines: list[tuple[str, float | None]] = []
    match ref:
        case InputRef():
            lines = [(_word("activation"), values.given(ref))]
        case NeuronRef():
            lines = [
                (_word("z"), values.weighted_input(ref)),
                (_word("activation"), values.activation(ref)),
                (_word("error"), values.error(ref)),
            ]
        case WeightRef() | BiasRef():
            lines = [
                (_word("value"), values.parameter(ref)),
                (_word("gradient"), values.gradient(ref)),
                (_word("change"), values.change(ref)),
            ]
        case CostRef():
            lines = [(_word("value"), values.cost())]
    error = ERRORS[display.notation]
    return [
        f"{word.format(error=error)} {number(value, ALL_DIGITS, decimal=display.decimal)}"
        for word, value in lines
        if value is not None
    ]


def _word(kind: str) -> str:
    return said(QUANTITY_WORDS[kind])


QUANTITY_WORDS: Final = {
    "z": QT_TRANSLATE_NOOP("NetworkView", "weighted input"),
    "activation": QT_TRANSLATE_NOOP("NetworkView", "activation"),
    "error": QT_TRANSLATE_NOOP("NetworkView", "error {error}"),
    "value": QT_TRANSLATE_NOOP("NetworkView", "value"),
    "gradient": QT_TRANSLATE_NOOP("NetworkView", "gradient"),
    "change": QT_TRANSLATE_NOOP("NetworkView", "change"),
}


def description(values: Values, display: Display) -> str:
    """The picture in words, for a screen reader: the net, and the selected thing's numbers."""
    spec = values.frame.spec
    text = QCoreApplication.translate("NetworkView", "Network {structure}, {kind}.")
    whole = text.format(structure=structure(spec), kind=title(spec))
    ref = display.selection
    if ref is None:
        return whole
    numbers = "; ".join(numbers_of(ref, values, display))
    chosen = QCoreApplication.translate("NetworkView", "Selected: {name}. {numbers}.")
    return f"{whole} {chosen.format(name=full_name(ref, spec, display), numbers=numbers)}"
