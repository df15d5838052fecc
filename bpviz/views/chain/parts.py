"""The page on the screen: its widgets, made once, then shown, filled or hidden as a step needs."""

from collections.abc import Collection, Hashable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.views.chain.band import ResultBand
from bpviz.views.chain.build import CARDS, ROWS
from bpviz.views.chain.card import FactorCard, symbol_width
from bpviz.views.chain.page import Page
from bpviz.views.chain.rule import RuleWidget
from bpviz.views.chain.surface import Surface
from bpviz.views.chain.term_row import SumRow
from bpviz.views.chain.vectors import VectorLine
from bpviz.views.chain.word_button import WordButton
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import PADDING


class ChainPage(QWidget):
    """Question, rule, rows of a sum, cards, result, note and buttons, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._fitted: tuple[object, ...] = ()  # for what the buttons were laid out last
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.question = self._label("chainQuestion", role="question")
        self.rule = RuleWidget(self)
        self.vectors = VectorLine(self)
        self._sum = QWidget(self)
        self._rows_before = self._label("chainRowsBefore", role="label")
        self.rows = [SumRow(self._sum) for _ in range(ROWS)]
        self._rows_after = self._label("chainRowsAfter", role="label")
        self._cards_before = self._label("chainCardsBefore", role="label")
        self.cards = [FactorCard(self) for _ in range(CARDS)]
        self._cards_after = self._label("chainCardsAfter", role="label")
        self.band = ResultBand(self)
        self.note = self._label("chainNote", role="dim")
        self.numbering = self._label("chainNumbering", role="dim")
        self.numbering.hide()
        self.back, self.ask, self.go, self.same = (WordButton(self) for _ in range(4))
        for button in (self.back, self.ask, self.go, self.same):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self.back, self.go, self.same):
            button.setProperty("kind", "quiet")
        self.back.hide()
        for name, widget in (
            ("chainRule", self.rule),
            ("chainResult", self.band),
            ("chainBack", self.back),
            ("chainAsk", self.ask),
            ("chainGo", self.go),
            ("chainSame", self.same),
            *((f"chainRow{i}", row) for i, row in enumerate(self.rows)),
            *((f"chainCard{i}", card) for i, card in enumerate(self.cards)),
        ):
            widget.setObjectName(name)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._sum)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for widget in (self._rows_before, *self.rows, self._rows_after):
            rows.addWidget(widget)
        self._column = column = QVBoxLayout(self)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.back, alignment=left)
        for widget in (self.question, self.rule, self.vectors, self._sum, self._cards_before):
            column.addWidget(widget)
        for card in self.cards:
            column.addWidget(card)
        for widget in (self._cards_after, self.band, self.note, self.numbering):
            column.addWidget(widget)
        self._lines = [QHBoxLayout() for _ in range(3)]
        for line, button in zip(self._lines, (self.ask, self.go, self.same), strict=True):
            line.setAlignment(left)
            line.addWidget(button, alignment=left)
            column.addLayout(line)
        column.addStretch(1)
        self._space_out()

    def _space_out(self) -> None:
        padding = self._theme.px(PADDING)
        above = self._theme.px(PADDING - 6)
        self._column.setContentsMargins(padding, above, padding, above)
        self._column.setSpacing(self._theme.px(6))
        for line in self._lines:
            line.setSpacing(self._theme.px(8))

    @property
    def surfaces(self) -> list[Surface]:
        """Everything painted that has a number."""
        return [*self.rows, *self.cards, self.band]

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self.rule.show_theme(theme)
        self.vectors.show_theme(theme)
        for surface in self.surfaces:
            surface.show_theme(theme)
        self._space_out()

    def show_training(self) -> None:
        """Show that there is no step to look at."""
        self.question.setText(self.tr("Training is running"))
        self.note.setText(self.tr("Pause it, and stepping shows each factor here."))
        buttons = (self.back, self.ask, self.go, self.same)
        for widget in (self.rule, self.vectors, self._sum, *self.cards, self.band, *buttons):
            widget.hide()
        for label in (self._cards_before, self._cards_after):
            label.hide()

    def show_page(self, page: Page) -> None:
        """Show a step; emits nothing."""
        self.question.setText(page.question)
        self.rule.show_rule(page.rule, page.in_brackets)
        self.rule.set_now(page.now)
        self.rule.set_highlighted(page.lit)
        self.rule.set_computed(page.computed)
        self.rule.show()
        self.vectors.show_form(page.vectors)
        self._show_sum(page)
        self._show_cards(page)
        self.band.show_band(page.band, now=page.now is None)
        self.band.show()
        self.note.setText(page.note)
        self.ask.setVisible(page.ask is not None)
        if page.ask is not None:
            asked = self.tr("Where does {value} come from?")
            self.ask.say(asked.format(value=page.ask.text))
        self.go.setVisible(page.selected is not None)
        if page.selected is not None:
            self.go.say(self.tr("Go to {step}").format(step=page.selected.text))
        self.same.setVisible(page.repeat is not None)
        if page.repeat is not None:
            self.same.say(page.repeat.text)

    def light(self, indices: Collection[int]) -> None:
        """Light up factors, by their numbers in the step, wherever they stand."""
        self.rule.set_pointed(indices)
        for surface in self.surfaces:
            surface.set_lit(any(index in indices for index in surface.indices))

    def pointed(self, by_keys: bool) -> tuple[int, ...]:
        """The factors under the mouse or with the keyboard, whichever moved last; () for none."""
        shown = [each for each in self.surfaces if each.indices and not each.isHidden()]
        under = _found(self.rule.hovered, (each for each in shown if each.hovered))
        held = _found(self.rule.focused, (each for each in shown if each.hasFocus()))
        return (held or under) if by_keys else (under or held)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Put buttons side by side where there is room, and shorten what is too long."""
        room = self.width() - 2 * self._theme.px(PADDING)
        buttons = (self.back, self.ask, self.go, self.same)
        now = (room, self._theme, *((each.words, each.isHidden()) for each in buttons))
        if now == self._fitted:
            return
        self._fitted = now
        line, left = 0, room
        for button in buttons:
            button.fit(room)
            if button is self.back or button.isHidden():
                continue
            wanted = button.sizeHint().width() + self._lines[0].spacing()
            if left < wanted and left < room:
                line, left = line + 1, room
            left -= wanted
            if self._lines[line].indexOf(button) < 0:
                self._lines[line].addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def shown_now(self) -> QWidget | None:
        """The card, or the result, that is being shown."""
        surfaces = (*self.cards, self.band)
        return next((each for each in surfaces if each.isVisible() and each.now), None)

    def _show_sum(self, page: Page) -> None:
        for row, content in zip(self.rows, page.rows, strict=False):
            row.show_row(content)
        for i, row in enumerate(self.rows):
            row.setVisible(i < len(page.rows))
        self._count_left_out(self._rows_before, page.rows_before)
        self._count_left_out(self._rows_after, page.rows_after)
        self._sum.setVisible(bool(page.rows))

    def _show_cards(self, page: Page) -> None:
        column = max(symbol_width(card, self._theme) for card in page.cards)
        for card, content in zip(self.cards, page.cards, strict=False):
            card.show_card(content, column)
        for i, card in enumerate(self.cards):
            card.setVisible(i < len(page.cards))
        self._count_left_out(self._cards_before, page.cards_before)
        self._count_left_out(self._cards_after, page.cards_after)

    def _count_left_out(self, label: QLabel, count: int) -> None:
        """Say how many are not shown at this end."""
        label.setVisible(count > 0)
        if count > 0:
            label.setText(self.tr("… %n more", "", count))


def _found(chip: Hashable | None, surfaces: Iterator[Surface]) -> tuple[int, ...]:
    """The factor of a chip, else those of the first surface."""
    if isinstance(chip, int):
        return (chip,)
    return next((surface.indices for surface in surfaces), ())
