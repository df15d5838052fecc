"""A factor as a card: its symbol, what it is, how it was computed, its value."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from bpviz.notation.tree import linear
from bpviz.views.boxes import Box, math_font, paint
from bpviz.views.boxes.fit import fitted
from bpviz.views.chain.page import Card
from bpviz.views.chain.surface import WORDS, Surface, kept_font, words_height, words_width
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import PADDING, TEXT_LABEL, TEXT_TITLE, TEXT_VALUE

SYMBOL, SMALLEST_SYMBOL = 19, 12
PAD_X: Final = 14
PAD_Y: Final = 5
GAP: Final = 14
LEAST_WORDS: Final = 96
LEAST_HEIGHT: Final = 50
WIDEST_SYMBOL: Final = 0.36
JUMP_SIZE: Final = 11
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def symbol_width(card: Card, theme: Theme) -> float:
    """How wide the symbol of a card is at its full size."""
    return fitted(card.symbol, SYMBOL * theme.zoom, SYMBOL * theme.zoom, math_font()).width


class FactorCard(Surface):
    """Shows one factor. The value and its origin stay empty until they may be shown.

    One that was computed has a small arrow at its end while the mouse or the keyboard is on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._column = 0.0
        self._symbol = Box()
        self._symbol_at = QPointF()
        self._title = self._second = self._number = self._jump = QRectF()

    def show_card(self, card: Card, column: float) -> None:
        """Show a factor; `column` is how wide the column of symbols is among its neighbours."""
        if card == self._card and column == self._column:
            return
        self._card, self._column = card, column
        self.now, self.picked, self.hollow = card.now, card.chosen, not card.value.reached
        self.indices = (card.index,)
        self.show_place(card.factor.ref, card.factor.source, card.value)
        self.setAccessibleName(_spoken(card))
        self.setToolTip(self._tip())
        self.measure()

    def place(self, width: int) -> int:
        """Place what is shown at a width; returns the height."""
        card, px = self._card, self.theme.px
        if card is None:
            return px(LEAST_HEIGHT)
        inner = width - 2 * px(PAD_X)
        column = min(max(self._column, px(36)), inner * WIDEST_SYMBOL)
        self._symbol = self.formula(card.symbol, SYMBOL, SMALLEST_SYMBOL, column)
        number_font = self._number_font(card, inner)
        number_width = words_width(card.value.text, number_font) + 1
        left = px(PAD_X) + column + px(GAP)
        beside = px(PAD_X) + inner - left - number_width - px(GAP)
        below = beside < px(LEAST_WORDS)
        room = px(PAD_X) + inner - left if below else beside
        title, second = (
            words_height(text, font, room)
            for text, font in (
                (card.title, self._title_font()),
                (card.origin or card.detail, self._small_font()),
            )
        )
        number_height = px(TEXT_TITLE) * 1.4
        words = title + second + (number_height + px(2) if below else 0)
        height = max(words, self._symbol.height, number_height) + 2 * px(PAD_Y)
        height = max(height, px(LEAST_HEIGHT))
        top = (height - words) / 2
        self._title = QRectF(left, top, room, title)
        self._second = QRectF(left, top + title, room, second)
        middle = top + title + second + px(2) if below else (height - number_height) / 2
        right = px(PAD_X) + inner
        self._number = QRectF(right - number_width, middle, number_width, number_height)
        baseline = (height - self._symbol.height) / 2 + self._symbol.ascent
        self._symbol_at = QPointF(px(PAD_X), baseline)
        wide = words_width(self._jump_words(), self._jump_font()) + 1
        line = px(JUMP_SIZE) * 1.4
        self._jump = QRectF(right - wide, height - line - px(2), wide, line)
        return int(height + 0.5)

    def draw(self, painter: QPainter) -> None:
        """Paint what may be shown yet."""
        card, theme = self._card, self.theme
        if card is None:
            return
        paint(painter, self._symbol, self._symbol_at, theme)
        painter.setFont(self._title_font())
        painter.setPen(theme.colour("text"))
        painter.drawText(self._title, WORDS, card.title)
        second = card.detail or (card.origin if card.value.reached else "")
        painter.setFont(self._small_font())
        painter.setPen(theme.colour("dim"))
        painter.drawText(self._second, WORDS, second)
        if card.value.reached:
            painter.setFont(self._number_font(card, self.width() - 2 * theme.px(PAD_X)))
            painter.setPen(self.tone(card.value))
            painter.drawText(self._number, RIGHT, card.value.text)
        if self.source is not None and (self.hovered or self.hasFocus()):
            painter.setFont(self._jump_font())
            painter.setPen(theme.colour("accent"))
            painter.drawText(self._jump, RIGHT, self._jump_words())

    def asks_at(self, position: QPointF) -> bool:
        """On the arrow and a little around it."""
        spare = self.theme.px(PADDING // 4)
        return self._jump.adjusted(-spare, -spare, spare, spare).contains(position)

    def _jump_words(self) -> str:
        return self.tr("↩ step")

    def _jump_font(self) -> QFont:
        return kept_font(self.theme, JUMP_SIZE)

    def _tip(self) -> str:
        if self.source is None:
            return self.tr("Click: select it everywhere")
        return self.tr(
            "Click: select it everywhere\nDouble click or Enter: go to the step that computed it"
        )

    def _title_font(self) -> QFont:
        return kept_font(self.theme, TEXT_VALUE)

    def _small_font(self) -> QFont:
        return kept_font(self.theme, TEXT_LABEL)

    def _number_font(self, card: Card, room: float) -> QFont:
        """Large, but never wider than two thirds of the card."""
        font = kept_font(self.theme, TEXT_TITLE, bold=True)
        wide = words_width(card.value.text, font)
        if wide > room * 0.66:
            return kept_font(
                self.theme, max(TEXT_LABEL, TEXT_TITLE * room * 0.66 / wide), bold=True
            )
        return font


def _spoken(card: Card) -> str:
    """What a screen reader says, and only what may be shown."""
    parts = [linear(card.symbol), card.title, card.detail]
    if card.value.reached:
        parts += [card.origin, card.value.text]
    return ", ".join(part for part in parts if part)
