"""Detail: one example enlarged, its answer in words, and all outputs as bars."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.engine import Array
from bpviz.run.answers import Answers
from bpviz.run.display import Display
from bpviz.views.answers.pictures import Kind, draw_example, ink_images, side_of
from bpviz.views.answers.words import short
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE

LARGE, LINE, BAR, WIDTH, LABEL, WORD, MOST = 120, 20, 20, 148, 36, 56, 12
LEAST_BARS = 118
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TRUE, FALSE = "✓", "✗"


class Detail(QWidget):
    """Picture, two lines of words and the outputs: below each other, or side by side when flat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitDetail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._theme, self._display = THEMES["light"], Display()
        self._kind = Kind(None, 1.0, 1)
        self._x: Array | None = None
        self._row = -1
        self._answers: Answers | None = None
        self._names: tuple[str, ...] = ()
        self._flat = False

    def show_row(
        self, kind: Kind, x: Array, answers: Answers, row: int, names: tuple[str, ...]
    ) -> None:
        """Show row `row` of x and its answer."""
        self._kind, self._x, self._answers = kind, x[row], answers
        self._row, self._names = row, names
        self.setAccessibleName(" ".join(self.words()))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_display(self, display: Display) -> None:
        """Write numbers with this decimal mark."""
        self._display = display
        self.update()

    def set_flat(self, flat: bool) -> None:
        """Whether there is so little height that the bars stand beside the picture."""
        if flat != self._flat:
            self._flat = flat
            self.updateGeometry()
            self.update()

    def words(self) -> tuple[str, str]:
        """What it is and what it was taken for; nothing while nothing is shown."""
        found = self._answers
        if found is None:
            return "", ""
        truth = self._names[int(found.truths[self._row])]
        answer = self._names[int(found.answers[self._row])]
        mark = TRUE if found.right[self._row] else FALSE
        said = self.tr("answer {answer}").format(answer=answer)
        return self.tr("truth {truth}").format(truth=truth), f"{mark} {said}"

    def sizeHint(self) -> QSize:
        width = self._theme.px(WIDTH) * (2 if self._flat else 1)
        return QSize(width, self._theme.px(LARGE + 2 * LINE + 10 * BAR))

    def minimumSizeHint(self) -> QSize:
        bars = self._theme.px(LEAST_BARS) if self._flat else 0
        return QSize(self._theme.px(WIDTH) + bars, self._theme.px(LARGE))

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self._answers
        if found is None or self._x is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        room = max(self.height() - px(2 * LINE + 10), px(LARGE // 2)) if self._flat else px(LARGE)
        side = side_of(self._kind, min(px(LARGE), room), self.devicePixelRatioF())
        width = px(WIDTH) if self._flat else self.width()
        picture = QRectF(round((width - side) / 2), 1, side, side)
        images = ink_images(self._kind, [self._x], self._theme)
        image = images[0] if images else None
        draw_example(painter, picture, self._kind, self._x, image, self._theme, self._display)
        self._write_words(painter, QRectF(0, picture.bottom() + px(4), width, px(LINE)))
        top = 0.0 if self._flat else picture.bottom() + px(2 * LINE + 10)
        left = px(WIDTH + 12) if self._flat else 0
        self._draw_bars(painter, QRectF(left, top, self.width() - left, self.height() - top), found)
        painter.end()

    def _write_words(self, painter: QPainter, line: QRectF) -> None:
        found, theme = self._answers, self._theme
        assert found is not None
        wrong = not bool(found.right[self._row])
        first, second = self.words()
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(ui_font(theme, TEXT_VALUE, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(line, centre, first)
        painter.setFont(ui_font(theme, TEXT_VALUE))
        painter.setPen(theme.colour("error_positive_words" if wrong else "dim"))
        painter.drawText(line.translated(0, line.height()), centre, second)

    def _draw_bars(self, painter: QPainter, place: QRectF, found: Answers) -> None:
        outputs = found.outputs[self._row]
        shown = self._shown_outputs(found)
        height = min(place.height() / len(shown), self._theme.px(BAR))
        size = max(1.0, float(np.nan_to_num(np.abs(outputs), posinf=0).max()))
        for line, i in enumerate(shown):
            row = QRectF(place.left(), place.top() + line * height, place.width(), height)
            self._draw_bar(painter, row, i, float(outputs[i]), size, len(outputs))

    def _shown_outputs(self, found: Answers) -> list[int]:
        """All outputs; of very many the largest, and that of the truth."""
        outputs = found.outputs[self._row]
        if len(outputs) <= MOST:
            return list(range(len(outputs)))
        largest = np.argsort(-outputs, kind="stable")[: MOST - 1].tolist()
        return sorted({*largest, int(found.truths[self._row])})

    def _draw_bar(
        self, painter: QPainter, row: QRectF, i: int, value: float, size: float, outputs: int
    ) -> None:
        theme, found = self._theme, self._answers
        assert found is not None
        px = theme.px
        room_left = px(LABEL if outputs > 1 else WORD)
        answer, truth = int(found.answers[self._row]), int(found.truths[self._row])
        named = outputs > 1
        bold = named and i == answer
        font = ui_font(theme, TEXT_LABEL, bold=bold)
        font.setPixelSize(max(min(px(TEXT_LABEL), int(row.height() * 0.9)), 7))
        painter.setFont(font)
        painter.setPen(theme.colour("text" if bold or (named and i == truth) else "dim"))
        metrics = QFontMetricsF(font)
        name = self._names[i] if named else self.tr("output")
        free = room_left - px(14 if named else 2)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, free)
        label = f"{name} {TRUE}" if named and i == truth else name
        painter.drawText(QRectF(row.left(), row.top(), room_left, row.height()), int(LEFT), label)
        text = short(value, self._display.decimal)
        painter.drawText(row, int(RIGHT), text)
        room = metrics.horizontalAdvance("0.000")
        thick = max(round(row.height() * 0.5), 3)
        bar = QRectF(0, 0, max(row.width() - room_left - room - px(4), 1), thick)
        bar.moveTopLeft(row.topLeft())
        bar.translate(room_left, (row.height() - thick) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("neutral"))
        painter.drawRoundedRect(bar, 2, 2)
        if value == value:
            bar.setWidth(max(min(abs(value) / size, 1.0) * bar.width(), 2.0))
            wrong = bold and answer != truth
            painter.setBrush(theme.colour("error_positive" if wrong else "activation"))
            painter.drawRoundedRect(bar, 2, 2)
