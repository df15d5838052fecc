"""Two columns of numbers, right and slip, bold from the digit on where they part."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from bpviz.notation.tree import Node, linear
from bpviz.views.boxes import FormulaWidget
from bpviz.views.copying import CopyMenu
from bpviz.views.numbers import number
from bpviz.views.slip.moment import Pair, digits_that_tell, split_at_difference
from bpviz.views.slip.words import HEAD_RIGHT, HEAD_SLIP, say
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import GAP, TEXT_LABEL, TEXT_VALUE

NAME, SMALLEST = 15, 13
SMALLEST_VALUE, NARROWEST = 9.5, 200
DASH = "—"


class _Name(QWidget):
    """A symbol and perhaps words behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.formula, self.words = FormulaWidget(self, NAME, SMALLEST), QLabel(self)
        self.words.setProperty("role", "label")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.formula)
        line.addWidget(self.words)
        line.addStretch(1)

    def show_name(self, name: Node, words: str) -> None:
        """Show both; emits nothing."""
        self.formula.set_formula(name)
        self.words.setText(words)
        self.words.setVisible(bool(words))


class _Value(QLabel):
    """A number that can be copied with all its digits; what is selected of it, as it stands."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value: float | None = None
        self._symbol: Node | None = None

    def keep(self, value: float | None, symbol: Node) -> None:
        """Take the number that is shown, None while there is a dash; emits nothing."""
        self._value, self._symbol = value, symbol

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.hasSelectedText():
            super().contextMenuEvent(event)
        elif self._value is not None and self._symbol is not None:
            CopyMenu(self, self._value, self._symbol).show_at(event.globalPos())


class _Row:
    """The widgets of one line."""

    def __init__(self, parent: QWidget, grid: QGridLayout, line: int) -> None:
        self.name = _Name(parent)
        self.right = _Value(f"slipRight{line - 1}", parent)
        self.slip = _Value(f"slipSlip{line - 1}", parent)
        grid.addWidget(self.name, line, 0)
        for column, label in ((1, self.right), (2, self.slip)):
            grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignRight)

    def show_theme(self, theme: Theme, size: float) -> None:
        """Take the zoom of a theme and the size of the figures."""
        self.name.formula.show_theme(theme)
        for label in (self.right, self.slip):
            label.setFont(ui_font(theme, size))

    def discard(self) -> None:
        """Take the widgets away."""
        for widget in (self.name, self.right, self.slip):
            widget.hide()
            widget.deleteLater()


class SlipGrid(QWidget):
    """Shows pairs of numbers; one of the two columns is loud."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = THEMES["light"]
        self._pairs: tuple[Pair, ...] = ()
        self._decimal, self._slip_is_loud = ".", False
        self._size = float(TEXT_VALUE)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._heads = QLabel(self), QLabel(self)
        for column, head in enumerate(self._heads, 1):
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        self._rows: list[_Row] = []

    def show_pairs(self, pairs: tuple[Pair, ...], decimal: str, slip_is_loud: bool) -> None:
        """Show pairs; emits nothing."""
        self._pairs, self._decimal, self._slip_is_loud = pairs, decimal, slip_is_loud
        self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(GAP + 4))
        self._grid.setVerticalSpacing(theme.px(2))
        for head in self._heads:
            head.setFont(ui_font(theme, TEXT_LABEL))
        for row in self._rows:
            row.show_theme(theme, self._size)
        self._refresh()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Take the largest figures with which both columns have room."""
        size = float(TEXT_VALUE)
        while size > SMALLEST_VALUE and self._needed(size) > self.width():
            size -= 0.5
        if size != self._size:
            self._size = size
            for row in self._rows:
                row.show_theme(self._theme, size)

    def _needed(self, size: float) -> int:
        figures = QFontMetrics(ui_font(self._theme, size, bold=True))
        texts = [text for pair in self._pairs for text in written(pair, self._decimal)]
        widest = max(map(figures.horizontalAdvance, texts), default=0)
        names = max((row.name.sizeHint().width() for row in self._rows), default=0)
        return names + 2 * (widest + self._grid.horizontalSpacing())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def _refresh(self) -> None:
        while len(self._rows) > len(self._pairs):
            self._rows.pop().discard()
        while len(self._rows) < len(self._pairs):
            self._rows.append(_Row(self, self._grid, len(self._rows) + 1))
            self._rows[-1].show_theme(self._theme, self._size)
        for head, words, loud in zip(
            self._heads, (HEAD_RIGHT, HEAD_SLIP), self._loudness(), strict=True
        ):
            calm, bold = ("", say(words)) if loud else (say(words), "")
            head.setText(self._html(calm, bold, "", loud))
        for row, pair in zip(self._rows, self._pairs, strict=True):
            self._show_row(row, pair)
        self._fit()

    def _loudness(self) -> tuple[bool, bool]:
        return not self._slip_is_loud, self._slip_is_loud

    def _show_row(self, row: _Row, pair: Pair) -> None:
        row.name.show_name(pair.name, pair.words)
        row.right.keep(pair.right, pair.name)
        row.slip.keep(pair.slip, pair.name)
        texts = written(pair, self._decimal)
        for label, text, other, loud, head in zip(
            (row.right, row.slip),
            texts,
            reversed(texts),
            self._loudness(),
            (HEAD_RIGHT, HEAD_SLIP),
            strict=True,
        ):
            both = DASH not in texts
            parts = split_at_difference(text, other) if both else (text, "", "")
            label.setText(self._html(*parts, loud and text != DASH))
            label.setAccessibleName(f"{linear(pair.name)} {pair.words}, {say(head)}: {text}")

    def _html(self, shared: str, apart: str, power: str, loud: bool) -> str:
        colour = self._theme.text if loud else self._theme.dim
        inner = f"{escape(shared)}<b>{escape(apart)}</b>{escape(power)}"
        return f'<span style="color:{colour}">{inner}</span>'


def written(pair: Pair, decimal: str) -> tuple[str, str]:
    """Both numbers with as many digits as tell them apart; a dash for what is not known."""
    digits = 9
    if pair.right is not None and pair.slip is not None and pair.right != pair.slip:
        digits = digits_that_tell(pair.right, pair.slip)
    right, slip = (
        DASH if value is None else number(value, digits, decimal=decimal)
        for value in (pair.right, pair.slip)
    )
    return right, slip
