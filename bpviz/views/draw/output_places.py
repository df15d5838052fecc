"""Where the parts of the output bars are: pure geometry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from bpviz.views.numbers import MINUS
from bpviz.views.theme import Theme, ui_font
from bpviz.views.theme.sizes import TEXT_VALUE

HEADING, DIGIT, ROW, LEAST_ROW, BAR, TICK, GAP = 24, 80, 44, 19, 16, 3, 8
LOW_HEADING, LOW_DIGIT = 18, 64
"""The sizes where there is little height."""
COMFORT: Final = 22
WIDEST_NUMBER = MINUS + "0.000"


@dataclass(frozen=True, slots=True)
class Row:
    """Where one output is: its digit, its bar, its number."""

    label: QRectF
    bar: QRectF
    number: QRectF


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is; size is that of the digit's letters at zoom 1."""

    size: int
    heading: QRectF
    digit: QRectF
    sure: QRectF
    doubt: QRectF
    rows: tuple[Row, ...]


def places(width: float, height: float, theme: Theme) -> Places:
    """The answer above ten rows, which share the height that is left, up to a limit.

    Where they would be narrow the answer is smaller.
    """
    px = theme.px
    is_low = height < px(HEADING + DIGIT + GAP + 10 * COMFORT)
    top, digit = px(LOW_HEADING if is_low else HEADING), px(LOW_DIGIT if is_low else DIGIT)
    words = digit * 0.75
    beside, line = words + px(GAP), px(HEADING)
    middle = top + digit / 2
    start = top + digit + px(GAP)
    row = min(max((height - start) / 10, px(LEAST_ROW)), px(ROW))
    return Places(
        LOW_DIGIT if is_low else DIGIT,
        QRectF(0, 0, width, top),
        QRectF(0, top, words, digit),
        QRectF(beside, middle - line, width - beside, line),
        QRectF(beside, middle, width - beside, line),
        tuple(_row(start + digit_ * row, row, width, theme) for digit_ in range(10)),
    )


def _row(top: float, height: float, width: float, theme: Theme) -> Row:
    label, bar = theme.px(20), theme.px(BAR)
    number = QFontMetricsF(ui_font(theme, TEXT_VALUE, bold=True)).horizontalAdvance(WIDEST_NUMBER)
    right = width - number - theme.px(GAP)
    return Row(
        QRectF(0, top, label, height),
        QRectF(label, round(top + (height - bar) / 2), max(right - label, 0), bar),
        QRectF(width - number, top, number, height),
    )
