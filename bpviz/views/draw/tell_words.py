"""What training on one drawing has come to, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bpviz.run.practice import Outcome
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number, percent

TESTS = {
    "session": QT_TRANSLATE_NOOP("tell_words", "{n} test images"),
    "mnist": QT_TRANSLATE_NOOP("tell_words", "{n} MNIST test images"),
    "digits": QT_TRANSLATE_NOOP("tell_words", "{n} test images (8×8)"),
    "enlarged": QT_TRANSLATE_NOOP("tell_words", "{n} enlarged 8×8 test images"),
}
"""What the accuracy is measured on."""

COST = QT_TRANSLATE_NOOP("tell_words", "{made} of {wanted} steps: C {before} → {after}")
DONE = QT_TRANSLATE_NOOP("tell_words", "Steps made: {made}. C {before} → {after}")
RIGHT = QT_TRANSLATE_NOOP("tell_words", "{tests} read right: {before} → {after}")
MEASURING = QT_TRANSLATE_NOOP("tell_words", "Measuring what it has forgotten…")
COPY = QT_TRANSLATE_NOOP(
    "tell_words",
    "A copy of the ready-trained model learns it: the model itself stays as it is. "
    "“Use in Step and Train” takes the copy.",
)
MODEL = QT_TRANSLATE_NOOP(
    "tell_words",
    "The model that reads becomes the network of Step and Train; undo returns to yours.",
)


def _said(text: str) -> str:
    return QCoreApplication.translate("tell_words", text)


def about_copy() -> str:
    """Which network was trained, where it is not the session's."""
    return _said(COPY)


def about_model() -> str:
    """What becomes of the session's network."""
    return _said(MODEL)


def outcome_words(outcome: Outcome, decimal: str) -> str:
    """Steps and cost, then the accuracy on digits that were not trained on."""
    text = _said(COST if outcome.is_running else DONE).format(
        made=outcome.made,
        wanted=outcome.wanted,
        before=number(outcome.before, 3, decimal=decimal),
        after=number(outcome.after, 3, decimal=decimal),
    )
    if outcome.is_running:
        return text
    if not outcome.tested:
        return f"{text}\n{_said(MEASURING)}"
    before, after = outcome.accuracy_before, outcome.accuracy_after
    if before is None or after is None:
        return text
    right = _said(RIGHT).format(
        tests=_said(TESTS[outcome.kind]).format(n=count(outcome.tested)),
        before=percent(before, 1, decimal),
        after=percent(after, 1, decimal),
    )
    return f"{text}\n{right}"
