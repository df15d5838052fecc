"""OutputBars: what the network reads, how sure it is, and its ten outputs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.run.display import Display
from bpviz.run.reader import Prediction
from bpviz.views.draw.output_places import (
    GAP,
    LEAST_ROW,
    LOW_DIGIT,
    LOW_HEADING,
    TICK,
    Row,
    places,
)
from bpviz.views.numbers import MINUS, percent
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_HEADING, TEXT_LABEL, TEXT_VALUE

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutputBars(QWidget):
    """The answer in large, its certainty, and a bar for the output of each digit.

    A bar that is clicked, or walked to with Up and Down, is chosen; clicked again, none is.
    """

    chosen = Signal(object)  # int: the output to look at; None: the best one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outputBars")
        self._theme = THEMES["light"]
        self._decimal = "."
        self._prediction: Prediction | None = None
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._place()
        self._name()

    def show_prediction(self, prediction: Prediction | None) -> None:
        """Show what was read; None: nothing."""
        self._prediction = prediction
        self._name()

    def show_chosen(self, digit: int | None) -> None:
        """Mark the output that is looked at; None marks none."""
        if digit != self._chosen:
            self._chosen = digit
            self.update()

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
        return QSize(self._theme.px(280), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        low = LOW_HEADING + LOW_DIGIT + GAP + 10 * LEAST_ROW
        return QSize(self._theme.px(160), self._theme.px(low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            digit = self._digit_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if digit is None else self._help(digit), self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down))
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        digit = self._digit_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and digit is not None:
            self.chosen.emit(None if digit == self._chosen else digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self._chosen is None:
            self.chosen.emit(self._prediction.best if self._prediction is not None else 0)
        else:
            self.chosen.emit((self._chosen + step) % 10)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def _digit_at(self, point: QPointF) -> int | None:
        """The digit whose row is there."""
        for digit, row in enumerate(self._places.rows):
            if row.label.top() <= point.y() < row.label.bottom():
                return digit
        return None

    def _help(self, digit: int) -> str:
        return self.tr(
            "The output for {digit}. Click it to see which pixels change it fastest."
        ).format(digit=digit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, self._places.heading, self.tr("It reads"), TEXT_VALUE, "dim")
        if self._prediction is not None:
            self._draw_answer(painter, self._prediction)
        for digit, row in enumerate(self._places.rows):
            self._draw_row(painter, digit, row)
        if self.hasFocus():
            self._ring(painter, QRectF(self.rect()))
        painter.end()

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), self._theme.px(4), self._theme.px(4))

    def answer(self) -> str:
        """What is read, in words; nothing while nothing is."""
        found = self._prediction
        if found is None:
            return ""
        if found.kind == "no_digit":
            return self.tr("This does not look like a digit")
        if found.kind == "unsure":
            return self.tr("Unsure: {which}").format(which=self._which(found))
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

    def _which(self, found: Prediction) -> str:
        """The digits that it may be: "4 or 9?"."""
        first, *others = found.candidates
        text = str(first)
        for other in others:
            text = self.tr("{first} or {second}").format(first=text, second=other)
        return self.tr("{which}?").format(which=text)

    def _draw_answer(self, painter: QPainter, found: Prediction) -> None:
        at = self._places
        if found.kind == "no_digit":
            self._write(painter, at.digit, self.tr("–"), at.size, "dim", bold=True)
            words = self.tr("This does not look like a digit")
            self._write(painter, at.sure | at.doubt, words, TEXT_HEADING, "text", bold=True)
            return
        if found.kind == "unsure":
            self._write(painter, at.digit, self.tr("?"), at.size, "dim", bold=True)
            self._write(painter, at.sure, self.tr("Unsure:"), TEXT_HEADING, "text", bold=True)
            self._write(painter, at.doubt, self._which(found), TEXT_HEADING, "text", bold=True)
            return
        self._write(painter, at.digit, str(found.digit), at.size, "text", bold=True)
        self._write(painter, at.sure, self._sure(found), TEXT_HEADING, "accent", bold=True)
        self._write(painter, at.doubt, self._next(found), TEXT_LABEL, "dim")

    def _draw_row(self, painter: QPainter, digit: int, row: Row) -> None:
        theme, found = self._theme, self._prediction
        is_answer = found is not None and found.digit == digit
        tone = "text" if is_answer else "dim"
        if digit == self._chosen:
            self._ring(painter, row.label.united(row.number).adjusted(-theme.px(6), 0, 0, 0))
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
        painter.drawText(place, int(align) | int(Qt.TextFlag.TextWordWrap), text)

    def _place(self) -> None:
        self._places = places(self.width(), self.height(), self._theme)
        self.update()
