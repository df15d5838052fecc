"""What is said about a run: a few words for what is seen, a sentence, and what to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.health import LEARNED_ACCURACY, Finding
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number, percent

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in the language in use. try_ is "" where there is nothing to try."""

    title: str
    seen: str
    try_: str


SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "early": (
        QT_TRANSLATE_NOOP("Health", "Too early to tell."),
        QT_TRANSLATE_NOOP("Health", "After an epoch and 300 updates it says here how it goes."),
        "",
    ),
    "healthy": (
        QT_TRANSLATE_NOOP("Health", "Looks healthy."),
        QT_TRANSLATE_NOOP("Health", "Nothing looks wrong in the costs and gradients."),
        "",
    ),
    "diverged": (
        QT_TRANSLATE_NOOP("Health", "The numbers grew beyond all bounds."),
        QT_TRANSLATE_NOOP(
            "Health",
            "It began in the {layer}, after {updates} updates. The last state with finite numbers "
            "is kept.",
        ),
        QT_TRANSLATE_NOOP(
            "Health", "Try a rate well below {rate}, or smaller initial weights (scaled)."
        ),
    ),
    "growing": (
        QT_TRANSLATE_NOOP("Health", "The cost grows."),
        QT_TRANSLATE_NOOP(
            "Health", "It is {factor} times that of the untrained network, and not falling."
        ),
        QT_TRANSLATE_NOOP("Health", "Try a rate well below {rate}: each update goes too far."),
    ),
    "symmetric": (
        QT_TRANSLATE_NOOP("Health", "All neurons of the {layer} are alike."),
        QT_TRANSLATE_NOOP(
            "Health",
            "With the same weights they get the same gradients, so {neurons} neurons do the work "
            "of one.",
        ),
        QT_TRANSLATE_NOOP("Health", "Start from random initial weights: scaled, xavier or he."),
    ),
    "saturation": (
        QT_TRANSLATE_NOOP("Health", "The {layer} is saturated."),
        QT_TRANSLATE_NOOP(
            "Health",
            "{share} of its activations are at an end of their range, where the slope is nearly 0: "
            "hardly any error passes.",
        ),
        QT_TRANSLATE_NOOP(
            "Health",
            "Start again with a smaller rate than {rate} and scaled initial weights; at the output "
            "the cross-entropy cost helps.",
        ),
    ),
    "dead": (
        QT_TRANSLATE_NOOP("Health", "{share} of the {layer} is dead."),
        QT_TRANSLATE_NOOP(
            "Health",
            "These ReLU neurons were off for 200 examples in a row. Their slope is 0, so they do "
            "not learn.",
        ),
        QT_TRANSLATE_NOOP(
            "Health", "Start again with a smaller rate than {rate}, or use leaky ReLU."
        ),
    ),
    "vanishing": (
        QT_TRANSLATE_NOOP("Health", "The gradient vanishes on its way back."),
        QT_TRANSLATE_NOOP(
            "Health",
            "The error δ of the first hidden layer is {ratio} of that of the output layer: it "
            "hardly learns.",
        ),
        QT_TRANSLATE_NOOP(
            "Health", "Try fewer layers, or ReLU with he, or tanh with xavier initial weights."
        ),
    ),
    "oscillation": (
        QT_TRANSLATE_NOOP("Health", "The cost jumps up and down."),
        QT_TRANSLATE_NOOP("Health", "Again and again it turns round, and gets nowhere."),
        QT_TRANSLATE_NOOP("Health", "Try a smaller rate than {rate}, or larger mini-batches."),
    ),
    "never": (
        QT_TRANSLATE_NOOP("Health", "Never answered: {names}."),
        QT_TRANSLATE_NOOP(
            "Health", "When last measured, not one of the examples was taken for such a class."
        ),
        QT_TRANSLATE_NOOP(
            "Health", "Train on; if it stays so, try new weights or the cross-entropy cost."
        ),
    ),
    "plateau": (
        QT_TRANSLATE_NOOP("Health", "The cost is on a plateau."),
        QT_TRANSLATE_NOOP(
            "Health", "Over the last {updates} updates it stayed at {cost}, within 2 %."
        ),
        QT_TRANSLATE_NOOP(
            "Health",
            "Be patient, or try another rate than {rate}, new weights, momentum or Adam.",
        ),
    ),
    "overfitting": (
        QT_TRANSLATE_NOOP("Health", "It begins to overfit."),
        QT_TRANSLATE_NOOP(
            "Health",
            "The cost on validation data was lowest {epochs} epochs ago and rises; that on the "
            "training data still falls.",
        ),
        QT_TRANSLATE_NOOP(
            "Health", "Stop earlier, or try more data, L2 regularisation, dropout or fewer neurons."
        ),
    ),
}
"""Title, what is seen, what to try: by the key of a Finding."""

STILL_LEARNING: Final = QT_TRANSLATE_NOOP("Health", "So far, so good.")
RIGHT_SO_FAR: Final = QT_TRANSLATE_NOOP(
    "Health", "Nothing looks wrong; {accuracy} of the answers are right."
)
NO_DIGIT_LEFT_OUT: Final = QT_TRANSLATE_NOOP(
    "Health", "No digit is left out; {accuracy} of the answers are right."
)
ALL_BUT: Final = QT_TRANSLATE_NOOP("Health", "every digit but {names}")
BOTH: Final = QT_TRANSLATE_NOOP("Health", "{first} and {last}")
NEVER_DIGIT: Final = QT_TRANSLATE_NOOP(
    "Health", "When last measured, no picture was taken for such a digit."
)
OUTPUT: Final = QT_TRANSLATE_NOOP("Health", "output layer")
HIDDEN: Final = QT_TRANSLATE_NOOP("Health", "hidden layer")
HIDDEN_NUMBER: Final = QT_TRANSLATE_NOOP("Health", "hidden layer {number}")
TRY: Final = QT_TRANSLATE_NOOP("Health", "What to try")


def say(words: str, **gaps: object) -> str:
    """A text of this module in the language in use, with what stands in its gaps."""
    return QCoreApplication.translate("Health", words).format(**gaps)


def said(finding: Finding, spec: Spec, display: Display) -> Said:
    """A finding in words."""
    title, seen, try_ = SENTENCES[finding.key]
    if finding.key == "healthy":
        title, seen = _healthy(finding.values, title, seen)
    if finding.key == "never" and finding.values["digits"]:
        seen = NEVER_DIGIT
    gaps = _gaps(finding, spec, display)
    return Said(say(title, **gaps), say(seen, **gaps), say(try_, **gaps) if try_ else "")


def _healthy(values: Values, title: str, seen: str) -> tuple[str, str]:
    """ "Healthy" is said of what is nearly right; else only that nothing is wrong yet."""
    accuracy = values["accuracy"]
    if accuracy is None:
        return title, seen
    if accuracy < LEARNED_ACCURACY:
        return STILL_LEARNING, RIGHT_SO_FAR
    return title, NO_DIGIT_LEFT_OUT if values["digits"] else RIGHT_SO_FAR


def _gaps(finding: Finding, spec: Spec, display: Display) -> dict[str, str]:
    """What stands in the gaps of a finding's sentences, written as numbers are elsewhere."""
    gaps = {"rate": _short(spec.rate, display)}
    for name, value in finding.values.items():
        if name in WRITTEN and value is not None:
            gaps[WRITTEN_AS.get(name, name)] = WRITTEN[name](value, spec, display)
    if finding.key == "diverged":
        # Its layer counts the input as the first one; here the first hidden layer is 0.
        layer = finding.values["layer"]
        assert isinstance(layer, int)
        gaps["layer"] = layer_name(spec, layer - 2)
    return gaps


def layer_name(spec: Spec, layer: int) -> str:
    """What a layer is called: "output layer", "hidden layer 2"; one alone has no number."""
    if layer == spec.layers - 1:
        return say(OUTPUT)
    return say(HIDDEN) if spec.layers == 2 else say(HIDDEN_NUMBER, number=layer + 1)


def _short(value: Any, display: Display) -> str:
    """A number in as few digits as tell it."""
    if not 1e-3 <= abs(value) < 1e4:
        return number(value, 2, decimal=display.decimal)
    return f"{value:.{max(3, len(str(int(abs(value)))))}g}".replace(".", display.decimal)


def _number(value: Any, spec: Spec, display: Display) -> str:
    return _short(value, display)


def _percent(value: Any, spec: Spec, display: Display) -> str:
    return percent(value, 0, display.decimal)


def _count(value: Any, spec: Spec, display: Display) -> str:
    return count(value)


def _layer(value: Any, spec: Spec, display: Display) -> str:
    return layer_name(spec, value)


def _names(value: Any, spec: Spec, display: Display) -> str:
    """Names of classes: "4", "1, 4 and 8"; "every digit but 3" where one is all that is said."""
    names = list(value)
    if len(names) == spec.sizes[-1] - 1 > 2 and all(map(str.isdigit, names)):
        left = set(map(str, range(spec.sizes[-1]))) - set(names)
        return say(ALL_BUT, names=left.pop())
    if len(names) == 1:
        return str(names[0])
    return say(BOTH, first=", ".join(names[:-1]), last=names[-1])


WRITTEN: Final[dict[str, Callable[[Any, Spec, Display], str]]] = {
    "layer": _layer,
    "neurons": _count,
    "share": _percent,
    "accuracy": _percent,
    "rate": _number,
    "factor": _number,
    "ratio": _number,
    "cost": _number,
    "updates": _count,
    "iteration": _count,
    "epochs": _count,
    "names": _names,
}
WRITTEN_AS: Final = {"iteration": "updates"}
"""How each value is written, and the gaps that are called otherwise."""
