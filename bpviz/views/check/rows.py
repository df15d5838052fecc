"""The numbers of a check: what backpropagation found, what the nudge finds, how far apart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from bpviz.notation.tree import Node, linear
from bpviz.views.boxes import FormulaWidget
from bpviz.views.check.formulas import Formulas
from bpviz.views.check.words import BACKPROPAGATION, DIFFERENCE, ERROR, say
from bpviz.views.copying import CopyMenu
from bpviz.views.numbers import number
from bpviz.views.theme import THEMES, Theme

SIZE, SMALLEST = 16, 12
LABELS = 104
BESIDE = 300


class NumberRow(FormulaWidget):
    """A formula that ends in a number, which can be copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, SIZE, SMALLEST)
        self.setObjectName(name)
        self._value = 0.0
        self._symbol: Node | None = None

    def show_number(self, formula: Node, symbol: Node, value: float) -> None:
        """Show a formula; what `symbol` stands for is `value`."""
        self._value, self._symbol = value, symbol
        self.setToolTip(number(value, 17))
        self.set_formula(formula)
        self.setAccessibleName(linear(formula))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._symbol is not None:
            CopyMenu(self, self._value, self._symbol).show_at(event.globalPos())


class Rows(QWidget):
    """Three rows, each with a label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self.backpropagation = NumberRow("checkBackpropagation", self)
        self.difference = NumberRow("checkDifference", self)
        self.error = NumberRow("checkError", self)
        self._formulas = (self.backpropagation, self.difference, self.error)
        self._labels = tuple(QLabel(self) for _ in self._formulas)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for label in self._labels:
            label.setProperty("role", "label")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.agreement = QLabel(self)
        self.agreement.setObjectName("checkAgreement")
        self.agreement.setProperty("role", "dim")
        self.agreement.setWordWrap(True)
        self.agreement.setTextFormat(Qt.TextFormat.PlainText)
        last = QWidget(self)
        self._last = QHBoxLayout(last)
        self._last.setContentsMargins(0, 0, 0, 0)
        self._last.addWidget(self.error)
        self._last.addWidget(self.agreement, 1)
        self._values: tuple[QWidget, ...] = (self.backpropagation, self.difference, last)
        self._place(beside=True)

    def _place(self, beside: bool) -> None:
        """Put the labels beside their formulas, or above them where the room is narrow."""
        self._beside = beside
        self._grid.setColumnMinimumWidth(0, self._theme.px(LABELS) if beside else 0)
        for i, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            self._grid.removeWidget(label)
            self._grid.removeWidget(value)
            if beside:
                self._grid.addWidget(label, i, 0)
                self._grid.addWidget(value, i, 1)
            else:
                self._grid.addWidget(label, 2 * i, 0, 1, 2)
                self._grid.addWidget(value, 2 * i + 1, 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE)
        if beside != self._beside:
            self._place(beside)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._place(self.width() >= theme.px(BESIDE))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(2))
        self._last.setSpacing(theme.px(12))
        for formula in self._formulas:
            formula.show_theme(theme)

    def show_check(self, told: Formulas) -> None:
        """Show the numbers of a nudge."""
        for label, words in zip(self._labels, (BACKPROPAGATION, DIFFERENCE, ERROR), strict=True):
            label.setText(say(words))
        check = told.check
        self.backpropagation.show_number(told.backpropagation(), told.slope(), check.derivative)
        self.difference.show_number(told.difference(), told.quotient(), check.secant)
        self.error.show_number(told.error(), told.error_symbol(), check.error)
        self.agreement.setText(told.agreement())
