"""OutputBars: what the network reads, how sure it is, and its ten outputs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.run.display import Display
from bpviz.run.reader import Prediction
from bpviz.views.numbers import MINUS, percent
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_HEADING, TEXT_LABEL, TEXT_VALUE

HEADING, DIGIT, ROW, LEAST_ROW, BAR, TICK, GAP = 24, 80, 32, 20, 16, 3, 8
WIDEST_NUMBER = MINUS + "0.000"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row:
    """Where one output is: its digit, its bar, its number."""

    label: QRectF
    bar: QRectF
    number: QRectF


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is."""

    heading: QRectF
    digit: QRectF
    sure: QRectF
    doubt: QRectF
    rows: tuple[Row, ...]


def places(width: float, height: float, theme: Theme) -> Places:
    """The answer above ten rows, which share the height that is left, up to a limit."""
    px = theme.px
    top, digit, words = px(HEADING), px(DIGIT), px(DIGIT) * 0.75
    beside, line = words + px(GAP), px(HEADING)
    middle = top + digit / 2
    start = top + digit + px(GAP)
    row = min(max((height - start) / 10, px(LEAST_ROW)), px(ROW))
    return Places(
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


class OutputBars(QWidget):
    """The answer in large, its certainty, and a bar for the output of each digit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outputBars")
        self._theme = THEMES["light"]
        self._decimal = "."
        self._prediction: Prediction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._place()
        self._name()

    def show_prediction(self, prediction: Prediction | None) -> None:
        """Show what was read; None: nothing."""
        self._prediction = prediction
        self._name()

    def show_display(self, display: Display) -> None:
        """Take the decimal mark."""
        if display.decimal != self._decimal:
            self._decimal = display.decimal
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._height(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._height(LEAST_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, self._places.heading, self.tr("It reads"), TEXT_VALUE, "dim")
        if self._prediction is not None:
            self._draw_answer(painter, self._prediction)
        for digit, row in enumerate(self._places.rows):
            self._draw_row(painter, digit, row)
        painter.end()

    def answer(self) -> str:
        """What is read, in words; nothing while nothing is."""
        found = self._prediction
        if found is None:
            return ""
        if found.digit is None:
            return self.tr("Unsure: {first} or {second}?").format(
                first=found.best, second=found.runner_up
            )
        return self.tr("It reads {digit}, {sure}").format(digit=found.digit, sure=self._sure(found))

    def _name(self) -> None:
        self.setAccessibleName(self.answer() or self.tr("What the network reads"))
        self.update()

    def _sure(self, found: Prediction) -> str:
        """Rounded down: nothing is ever 100 % sure."""
        share = min(np.floor(100 * found.confidence) / 100, 0.99)
        return self.tr("{share} sure").format(share=percent(share, 0))

    def _next(self, found: Prediction) -> str:
        if found.doubt < 0.01:
            return self.tr("next: {digit}, under 1 %").format(digit=found.runner_up)
        return self.tr("next: {digit}, {share}").format(
            digit=found.runner_up, share=percent(found.doubt, 0)
        )

    def _draw_answer(self, painter: QPainter, found: Prediction) -> None:
        at = self._places
        if found.digit is None:
            self._write(painter, at.digit, self.tr("?"), DIGIT, "dim", bold=True)
            self._write(painter, at.sure, self.tr("Unsure:"), TEXT_HEADING, "text", bold=True)
            which = self.tr("{first} or {second}?").format(first=found.best, second=found.runner_up)
            self._write(painter, at.doubt, which, TEXT_HEADING, "text")
            return
        self._write(painter, at.digit, str(found.digit), DIGIT, "text", bold=True)
        self._write(painter, at.sure, self._sure(found), TEXT_HEADING, "accent", bold=True)
        self._write(painter, at.doubt, self._next(found), TEXT_LABEL, "dim")

    def _draw_row(self, painter: QPainter, digit: int, row: Row) -> None:
        theme, found = self._theme, self._prediction
        is_answer = found is not None and found.digit == digit
        tone = "text" if is_answer else "dim"
        self._write(painter, row.label, str(digit), TEXT_VALUE, tone, is_answer)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("neutral"))
        radius = theme.px(3)
        painter.drawRoundedRect(row.bar, radius, radius)
        if found is None:
            return
        output = float(found.outputs[digit])
        full = QRectF(row.bar)
        share = min(max(output, 0.0), 1.0) if output == output else 0.0
        full.setWidth(max(share * row.bar.width(), theme.px(TICK)))
        painter.setBrush(theme.colour("activation"))
        painter.drawRoundedRect(full, min(radius, full.width() / 2), radius)
        self._write(painter, row.number, self._number(output), TEXT_VALUE, tone, is_answer, RIGHT)

    def _number(self, output: float) -> str:
        if not np.isfinite(output):
            return "NaN"
        text = f"{output:.3f}" if abs(output) < 100 else f"{output:.0e}"
        return text.replace("-", MINUS).replace(".", self._decimal)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        size: float,
        tone: str,
        bold: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        painter.setFont(ui_font(self._theme, size, bold))
        painter.setPen(self._theme.colour(tone))
        painter.drawText(place, int(align), text)

    def _height(self, row: float) -> int:
        return self._theme.px(HEADING + DIGIT + GAP + 10 * row)

    def _place(self) -> None:
        self._places = places(self.width(), self.height(), self._theme)
        self.update()
