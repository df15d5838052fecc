"""The result of a step: the numbers it is made of, and itself as the largest of all."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from bpviz.notation.tree import linear, row
from bpviz.views.boxes import Box, paint
from bpviz.views.chain.page import Band
from bpviz.views.chain.surface import Surface, kept_font, words_width
from bpviz.views.theme.sizes import TEXT_BIG, TEXT_LABEL

EXPRESSION, SMALLEST_EXPRESSION = 17, 14
PAD_X: Final = 14
PAD_Y: Final = 8
GAP: Final = 12
LEAST_HEIGHT: Final = 48
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ResultBand(Surface):
    """Shows the result; an empty shape until it is reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band: Band | None = None
        self._expression = Box()
        self._expression_at = QPointF()
        self._number = QRectF()

    def show_band(self, band: Band, now: bool) -> None:
        """Show a result; `now` is whether it is what is being shown."""
        if band == self._band and now == self.now:
            return
        self._band, self.now = band, now
        self.hollow = not band.value.reached
        self.show_place(None, None, band.value)
        self.setAccessibleName(_spoken(band))
        self.measure()

    def place(self, width: int) -> int:
        """Place what is shown at a width; returns the height."""
        band, px = self._band, self.theme.px
        if band is None:
            return px(LEAST_HEIGHT)
        inner = width - 2 * px(PAD_X)
        number_height = px(TEXT_BIG) * 1.35
        number_width = words_width(band.value.text, self._font(band, inner)) + 1
        beside = inner - number_width - px(GAP)
        told = () if band.expression is None else (band.expression, band.sign)
        formula = row("=", *told)
        box = self.formula(formula, EXPRESSION, SMALLEST_EXPRESSION, inner)
        below = box.width > beside
        content = box.height + number_height if below else max(box.height, number_height)
        height = max(content + 2 * px(PAD_Y), px(LEAST_HEIGHT))
        top = (height - content) / 2
        baseline = (top if below else (height - box.height) / 2) + box.ascent
        self._expression, self._expression_at = box, QPointF(px(PAD_X), baseline)
        y = top + box.height if below else (height - number_height) / 2
        self._number = QRectF(px(PAD_X) + inner - number_width, y, number_width, number_height)
        return int(height + 0.5)

    def draw(self, painter: QPainter) -> None:
        """Paint what may be shown yet."""
        band, theme = self._band, self.theme
        if band is None or not band.value.reached:
            return
        paint(painter, self._expression, self._expression_at, theme)
        painter.setFont(self._font(band, self.width() - 2 * theme.px(PAD_X)))
        painter.setPen(self.tone(band.value))
        painter.drawText(self._number, RIGHT, band.value.text)

    def _font(self, band: Band, room: float) -> QFont:
        font = kept_font(self.theme, TEXT_BIG, bold=True)
        wide = words_width(band.value.text, font)
        if wide > room:
            return kept_font(self.theme, max(TEXT_LABEL, TEXT_BIG * room / wide), bold=True)
        return font


def _spoken(band: Band) -> str:
    if not band.value.reached:
        return ""
    expression = "" if band.expression is None else f"= {linear(band.expression)} "
    return f"{expression}{band.sign} {band.value.text}"
