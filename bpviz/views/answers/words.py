"""Sentences about answers: what was taken for what, and how often."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from bpviz.engine import Array
from bpviz.run.answers import never_answered, recall
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import MINUS, count, number, percent

READ: Final = QT_TRANSLATE_NOOP("Answers", "{truth} was read as {answer}: {times}")
TAKEN: Final = QT_TRANSLATE_NOOP("Answers", "{truth} was taken for {answer}: {times}")
RIGHT: Final = QT_TRANSLATE_NOOP("Answers", "{truth} was recognised: {right} of {all} ({share})")
NEVER: Final = QT_TRANSLATE_NOOP("Answers", "{truth} was never taken for {answer}")
SUMMARY: Final = QT_TRANSLATE_NOOP("Answers", "{share} are right: {right} of {all}.")
LEFT_OUT: Final = QT_TRANSLATE_NOOP("Answers", "Never answered: {names}.")
NO_CLASS: Final = QT_TRANSLATE_NOOP(
    "Answers", "A linear output names no class, so no answer is right or wrong."
)


def say(words: str, **gaps: object) -> str:
    """One of these texts in the language of the program, its gaps filled."""
    return QCoreApplication.translate("Answers", words).format(**gaps)


def times(n: int) -> str:
    """ "23 times"."""
    text = QCoreApplication.translate("Answers", "%n time(s)", None, n)
    return text.replace(QLocale().toString(n), count(n))


def short(value: float, decimal: str) -> str:
    """An output with two decimals, so that the outputs of an example line up: "0.98"."""
    text = number(round(value, 2), 2, decimal=decimal)
    return f"{value:.2f}".replace("-", MINUS).replace(".", decimal) if abs(value) < 1000 else text


def about_cell(
    confusion: Array, names: tuple[str, ...], cell: tuple[int, int], images: bool, decimal: str
) -> str:
    """A cell in words: "7 was read as 1: 23 times"."""
    truth, answer = cell
    n = int(confusion[cell])
    if truth == answer:
        total = int(confusion[truth].sum())
        share = percent(float(recall(confusion)[truth]), decimal=decimal) if total else "–"
        return say(RIGHT, truth=names[truth], right=count(n), all=count(total), share=share)
    if not n:
        return say(NEVER, truth=names[truth], answer=names[answer])
    words = READ if images else TAKEN
    return say(words, truth=names[truth], answer=names[answer], times=times(n))


def about_all(confusion: Array, names: tuple[str, ...], decimal: str) -> str:
    """How many answers are right, and which classes are never the answer."""
    total, right = int(np.sum(confusion)), int(confusion.trace())
    share = percent(right / max(total, 1), decimal=decimal)
    sentence = say(SUMMARY, right=count(right), all=count(total), share=share)
    missing = never_answered(confusion)
    if not missing:
        return sentence
    return f"{sentence} {say(LEFT_OUT, names=', '.join(names[i] for i in missing))}"
