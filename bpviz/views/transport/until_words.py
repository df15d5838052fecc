"""Rules to stop by in words, and why one cannot be asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import BiasRef, Spec, WeightRef
from bpviz.run.display import Display
from bpviz.run.frame import Progress
from bpviz.run.until import RULES
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number, parse_number
from bpviz.views.transport.words import name_of

RULE_WORDS: Final = {
    "cost_rises": QT_TRANSLATE_NOOP("Until", "the cost rises"),
    "gradient_turns": QT_TRANSLATE_NOOP("Until", "the gradient of {name} changes its sign"),
    "saturates": QT_TRANSLATE_NOOP("Until", "a neuron saturates"),
    "becomes_right": QT_TRANSLATE_NOOP("Until", "the prediction becomes right"),
    "small_change": QT_TRANSLATE_NOOP("Until", "the change of {name} is below"),
    "cost_below": QT_TRANSLATE_NOOP("Until", "the cost is below"),
}
"""What is waited for; a number follows where the rule needs one."""

WITHOUT_NAME: Final = {
    "gradient_turns": QT_TRANSLATE_NOOP(
        "Until", "the gradient of the selected weight changes its sign"
    ),
    "small_change": QT_TRANSLATE_NOOP("Until", "the largest change of a weight is below"),
}
"""The same where no weight or bias is selected."""

TIPS: Final = {
    "cost_rises": QT_TRANSLATE_NOOP(
        "Until", "Stops at the first mini-batch whose cost is higher than that of the one before"
    ),
    "gradient_turns": QT_TRANSLATE_NOOP(
        "Until", "Stops where the gradient turns from positive to negative, or back"
    ),
    "saturates": QT_TRANSLATE_NOOP(
        "Until",
        "Stops where the output of a sigmoid or tanh neuron comes nearer than 0.01 to an end of "
        "its range",
    ),
    "becomes_right": QT_TRANSLATE_NOOP(
        "Until",
        "Stops where every example of the mini-batch is answered right, and of the one before "
        "it not every one was",
    ),
    "small_change": QT_TRANSLATE_NOOP(
        "Until", "Stops where an update changes it, up or down, by less than this number"
    ),
    "cost_below": QT_TRANSLATE_NOOP(
        "Until", "Stops at the first mini-batch whose cost is below this number"
    ),
}

WHY_NOT: Final = {
    "until.no_parameter": QT_TRANSLATE_NOOP(
        "Until", "Select a weight or a bias first: click it in the diagram."
    ),
    "until.no_ends": QT_TRANSLATE_NOOP(
        "Until",
        "Only sigmoid and tanh neurons have an output range with two ends, and this network has "
        "none of them.",
    ),
    "until.no_classes": QT_TRANSLATE_NOOP(
        "Until", "A linear output names no class, so no prediction is right or wrong."
    ),
}


def _said(words: str) -> str:
    return QCoreApplication.translate("Until", words)


def rule_words(key: str, display: Display, spec: Spec) -> str:
    """What is waited for: "the gradient of w₅ changes its sign"."""
    selected = display.selection
    if key not in WITHOUT_NAME:
        return _said(RULE_WORDS[key])
    if not isinstance(selected, (WeightRef, BiasRef)):
        return _said(WITHOUT_NAME[key])
    return _said(RULE_WORDS[key]).replace("{name}", name_of(selected, display, spec))


def why_not(key: str, display: Display, spec: Spec) -> str:
    """Why a rule cannot be asked of this network and selection; "" where it can."""
    error = RULES[key].why_not(spec, display.selection)
    return "" if error is None else _said(WHY_NOT[error.key])


def progress_words(progress: Progress, display: Display, spec: Spec) -> str:
    """How far a search is: "until the cost rises · 1234 updates so far"."""
    rule = rule_words(progress.key, display, spec)
    if progress.value is not None:
        value = number(progress.value, display.digits, decimal=display.decimal)
        rule = f"{rule} {value}"
    words = _said(QT_TRANSLATE_NOOP("Until", "until {rule} · {updates} updates so far"))
    return words.format(rule=rule, updates=count(progress.updates))


def read_number(text: str) -> tuple[float | None, str]:
    """What was typed as a number above 0, and what is wrong with it if anything is."""
    value = parse_number(text)
    if not text.strip():
        return None, _said(QT_TRANSLATE_NOOP("Until", "Type a number above 0, such as 0.01."))
    if value is None or value in (float("inf"), float("-inf")):
        words = QT_TRANSLATE_NOOP(
            "Until", "“{text}” is not a number. Type one such as 0.01 or 1e-3."
        )
        return None, _said(words).replace("{text}", _short(text.strip()))
    if value <= 0:
        words = QT_TRANSLATE_NOOP(
            "Until", "The number must be above 0, such as 0.01; {text} is not."
        )
        return None, _said(words).replace("{text}", _short(text.strip()))
    return value, ""


def _short(text: str) -> str:
    return text if len(text) <= 16 else f"{text[:15]}…"
