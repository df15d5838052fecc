"""The words around the pictures that say why a drawing is read as it is."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpviz.engine import Array
from bpviz.run.why import Why
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import number

GRADIENT = QT_TRANSLATE_NOOP("why_words", "Changing these pixels changes the answer fastest")
GRADIENT_OF = QT_TRANSLATE_NOOP("why_words", "Changing these pixels changes the {digit} fastest")
NO_NEURON = QT_TRANSLATE_NOOP("why_words", "Click a hidden neuron: its weights times the input")
NEURON = QT_TRANSLATE_NOOP("why_words", "Neuron {n}: weights times input\nz = {z}\na = {a}")
SIMILAR_SHORT = QT_TRANSLATE_NOOP("why_words", "Most similar")
SIMILAR = {
    "": QT_TRANSLATE_NOOP("why_words", "Most similar training images"),
    "mnist": QT_TRANSLATE_NOOP("why_words", "Most similar training images (MNIST)"),
    "digits": QT_TRANSLATE_NOOP("why_words", "Most similar training images (8×8 digits)"),
}
HELP_GRADIENT = QT_TRANSLATE_NOOP(
    "why_words",
    "∂a/∂x, the gradient of the output by the input: red pixels would raise the output if they "
    "were darker, blue ones would lower it. The line is your drawing. Click a bar to look at "
    "another output.",
)
HELP_NEURON = QT_TRANSLATE_NOOP(
    "why_words",
    "Each pixel's weight times its ink: green pushes the neuron up, purple down. With the bias "
    "they add up to z. Choose a neuron of the first hidden layer in the diagram.",
)
HELP_SIMILAR = QT_TRANSLATE_NOOP(
    "why_words",
    "A {digit}. The distance is {distance}: the root of the summed squared differences.",
)


def _said(text: str) -> str:
    return QCoreApplication.translate("why_words", text)


def caption_gradient(why: Why | None, decimal: str) -> str:
    """Beside the gradient of an output, with the end of its colours."""
    if why is None:
        return _said(GRADIENT)
    text = _said(GRADIENT_OF).format(digit=why.output)
    return f"{text}\n{_bound(why.gradient, decimal)}"


def _bound(values: Array, decimal: str) -> str:
    finite = np.abs(values[np.isfinite(values)])
    return f"±{number(float(finite.max()) if finite.size else 0.0, 2, decimal=decimal)}"


def caption_neuron(why: Why | None, decimal: str) -> str:
    """Beside weights times input: the neuron and its numbers, or how to choose one."""
    if why is None or why.neuron is None:
        return _said(NO_NEURON)
    found = why.neuron
    z, a = (number(value, 3, decimal=decimal) for value in (found.z, found.a))
    text = _said(NEURON).format(n=found.ref.j + 1, z=z, a=a)
    return f"{text}\n{_bound(found.products, decimal)}"


def caption_similar(why: Why | None, is_short: bool = False) -> str:
    """Over the similar digits: where they are from."""
    if is_short:
        return _said(SIMILAR_SHORT)
    source = "" if why is None else why.source
    return _said(SIMILAR.get(source, SIMILAR[""]))


def help_gradient() -> str:
    """What the gradient says."""
    return _said(HELP_GRADIENT)


def help_neuron() -> str:
    """What weights times input say."""
    return _said(HELP_NEURON)


def help_similar(digit: int, distance: str) -> str:
    """What a similar digit is, and how similar."""
    return _said(HELP_SIMILAR).format(digit=digit, distance=distance)
