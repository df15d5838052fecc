"""The words of the gradient flow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import Spec
from bpviz.views.marks import QT_TRANSLATE_NOOP

NO_FRAME = QT_TRANSLATE_NOOP("FlowView", "The layers appear here once there is a network.")
ASKED = QT_TRANSLATE_NOOP(
    "FlowView", "A question to the network has no target, so no error flows back."
)
NOT_YET = QT_TRANSLATE_NOOP(
    "FlowView", "The whole mini-batch is measured here once its update begins."
)
OUTPUT = QT_TRANSLATE_NOOP("FlowView", "output layer")
HIDDEN = QT_TRANSLATE_NOOP("FlowView", "hidden layer")
HIDDEN_NUMBER = QT_TRANSLATE_NOOP("FlowView", "hidden layer {number}")
SATURATED = QT_TRANSLATE_NOOP("FlowView", "{share} saturated")
OFF = QT_TRANSLATE_NOOP("FlowView", "{off} off · {dead} dead")
OF_BIASES = QT_TRANSLATE_NOOP("FlowView", "biases {size}")

CAPTIONS: Final = {
    "delta": QT_TRANSLATE_NOOP("FlowView", "size of the error δ"),
    "grad_w": QT_TRANSLATE_NOOP("FlowView", "size of the gradient"),
}
OVER_TIME = QT_TRANSLATE_NOOP("FlowView", "over time")
ACTIVATIONS = QT_TRANSLATE_NOOP("FlowView", "activations")

TIP_BAR: Final = QT_TRANSLATE_NOOP(
    "FlowView",
    "{layer}: the error δ has the size {delta}, the gradient of the weights {grad_w} and that of "
    "the biases {grad_b}.",
)
TIP_CURVE: Final = QT_TRANSLATE_NOOP("FlowView", "{layer}, after {updates} updates: {size}")
TIP_HISTOGRAM: Final = QT_TRANSLATE_NOOP(
    "FlowView", "{layer}: {share} of the activations lie between {low} and {high}."
)
TIP_SATURATED: Final = QT_TRANSLATE_NOOP(
    "FlowView",
    "{share} of the activations of this layer are at an end of their range, where the slope is "
    "nearly 0 and hardly any error passes.",
)
TIP_OFF: Final = QT_TRANSLATE_NOOP(
    "FlowView",
    "{off} of the neurons are off for every example of this mini-batch; {dead} have been off for "
    "200 examples in a row and learn nothing.",
)


def say(words: str, **gaps: object) -> str:
    """A text of this module in the language in use, with what stands in its gaps."""
    return QCoreApplication.translate("FlowView", words).format(**gaps)


def layer_name(spec: Spec, layer: int) -> str:
    """What a layer is called: "output layer", "hidden layer 2"; one alone has no number."""
    if layer == spec.layers - 1:
        return say(OUTPUT)
    return say(HIDDEN) if spec.layers == 2 else say(HIDDEN_NUMBER, number=layer + 1)
