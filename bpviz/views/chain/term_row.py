"""One term of a sum on one line: what it is called, its factors in numbers, their product."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from bpviz.views.chain.page import TermRow
from bpviz.views.chain.surface import WORDS, Surface, kept_font, words_height, words_width
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_QUESTION, TEXT_VALUE

PAD_X: Final = 14
PAD_Y: Final = 7
GAP: Final = 10
LEAST_LABEL: Final = 84
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT: Final = WORDS | int(Qt.AlignmentFlag.AlignVCenter)


class SumRow(Surface):
    """Shows one term. Its numbers stay empty until all its factors have been shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plain = True
        self._row: TermRow | None = None
        self._label = self._product = self._number = QRectF()

    def show_row(self, row: TermRow) -> None:
        """Show a term."""
        if row == self._row:
            return
        self._row = row
        self.now, self.picked, self.indices = row.now, row.chosen, row.indices
        self.show_place(row.ref, None, row.value)
        spoken = [row.label, row.product, row.value.text] if row.value.reached else [row.label]
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.measure()

    def place(self, width: int) -> int:
        """Place what is shown at a width; returns the height."""
        row, px = self._row, self.theme.px
        if row is None:
            return px(34)
        inner = width - 2 * px(PAD_X)
        number = words_width(row.value.text, self._number_font()) + 1
        product = words_width(row.product, self._small_font()) + 1 if row.product else 0.0
        label = inner - number - px(GAP) - (product + px(GAP) if product else 0.0)
        two_lines = label < px(LEAST_LABEL)
        label = inner - number - px(GAP) if two_lines else label
        line = max(words_height(row.label, self._font(), label), px(20))
        second = words_height(row.product, self._small_font(), inner) if two_lines else 0.0
        left, right, top = px(PAD_X), px(PAD_X) + inner, px(PAD_Y)
        self._label = QRectF(left, top, label, line)
        self._number = QRectF(right - number, top, number, line)
        if two_lines:
            self._product = QRectF(left, top + line, inner, second)
        else:
            self._product = QRectF(right - number - px(GAP) - product, top, product, line)
        return int(line + second + 2 * px(PAD_Y) + 0.5)

    def draw(self, painter: QPainter) -> None:
        """Paint what may be shown yet."""
        row, theme = self._row, self.theme
        if row is None:
            return
        painter.setFont(self._font())
        painter.setPen(theme.colour("text"))
        painter.drawText(self._label, LEFT, row.label)
        if not row.value.reached:
            return
        painter.setFont(self._small_font())
        painter.setPen(theme.colour("dim"))
        painter.drawText(self._product, LEFT, row.product)
        painter.setFont(self._number_font())
        painter.setPen(self.tone(row.value))
        painter.drawText(self._number, RIGHT, row.value.text)

    def _font(self) -> QFont:
        return kept_font(self.theme, TEXT_VALUE)

    def _small_font(self) -> QFont:
        return kept_font(self.theme, TEXT_LABEL)

    def _number_font(self) -> QFont:
        return kept_font(self.theme, TEXT_QUESTION, bold=True)
