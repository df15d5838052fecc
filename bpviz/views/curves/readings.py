"""What the crosshair says: the value of every curve at x, in words and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bpviz.run.display import Display
from bpviz.views.curves.series import Line, Lines
from bpviz.views.numbers import count, number, percent


def readings_at(lines: Lines, x: float, display: Display) -> tuple[str, str]:
    """What the curves of the present run say at x: of the cost, of the accuracy."""
    costs = [_text(line, x, display) for line in (lines.training, lines.validation)]
    pair = (lines.accuracy_training, lines.accuracy_validation)
    shares = [_text(line, x, display, share=True) for line in pair]
    where = _where(lines, x, display)
    return _joined(where, costs), _joined(where, shares)


def kept_values(kept: Sequence[Lines], x: float | None, kind: str, display: Display) -> list[str]:
    """What each earlier run has at x, or at its end; "" where it has nothing.

    A run that was trained with another cost says so, where the cost is asked for.
    `kind` is the quantity: "cost" or "accuracy"; else the accuracy where a run has one. A run
    tells the value of its strong line: of the validation, if it has any.
    """
    return [_kept_value(lines, x, kind, display) for lines in kept]


def variant_values(
    variants: Sequence[Lines], x: float | None, kind: str, display: Display
) -> list[str]:
    """The same of the variants of a comparison: what has no line has not begun."""
    begun = [each.training is not None or each.validation is not None for each in variants]
    told = kept_values(variants, x, kind, display)
    return [text if there else "" for text, there in zip(told, begun, strict=True)]


def value_text(value: float, display: Display) -> str:
    """A cost with the digits of the display."""
    return number(value, display.digits, decimal=display.decimal)


def share_text(share: float, display: Display) -> str:
    """An accuracy in percent."""
    return percent(share, decimal=display.decimal)


def _kept_value(lines: Lines, x: float | None, kind: str, display: Display) -> str:
    accuracy = lines.accuracy_validation or lines.accuracy_training
    cost = lines.validation or lines.training
    share = kind != "cost" and (kind == "accuracy" or accuracy is not None)
    line = accuracy if share else cost
    if line is None:
        no_cost = QCoreApplication.translate("CurvesView", "other cost")
        return "" if share else no_cost
    return _text(line, float(line.x[-1]) if x is None else x, display, share) or ""


def _text(line: Line | None, x: float, display: Display, share: bool = False) -> str | None:
    value = None if line is None else line.at(x)
    if value is None:
        return None
    return share_text(value, display) if share else value_text(value, display)


def _where(lines: Lines, x: float, display: Display) -> str:
    if lines.in_epochs:
        text = QCoreApplication.translate("CurvesView", "epoch {x}")
        return text.format(x=number(x, 2, decimal=display.decimal))
    return QCoreApplication.translate("CurvesView", "after {x} updates").format(x=count(round(x)))


def _joined(where: str, values: Sequence[str | None]) -> str:
    words = (
        QCoreApplication.translate("CurvesView", "training {value}"),
        QCoreApplication.translate("CurvesView", "validation {value}"),
    )
    told = [
        word.format(value=value)
        for word, value in zip(words, values, strict=True)
        if value is not None
    ]
    return " · ".join([where, *told])
