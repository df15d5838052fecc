"""The rule of a step: a formula whose current factor lies on the wash of what is computed now."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bpviz.notation.tree import Node
from bpviz.views.boxes import FormulaWidget
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import FORMULA

RADIUS: Final = 6.0
NARROWEST: Final = 160
SMALLEST, SMALLEST_IN_BRACKETS = 15, 12


class RuleWidget(FormulaWidget):
    """A formula that stays laid out while its factors are shown one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, FORMULA, SMALLEST)
        self._least = SMALLEST
        self._now: Hashable | None = None
        self._colours = THEMES["light"]

    def show_rule(self, formula: Node, in_brackets: bool) -> None:
        """Show a formula; one with a sum in brackets may become smaller before it is broken."""
        smallest = SMALLEST_IN_BRACKETS if in_brackets else SMALLEST
        if smallest != self._least:
            self._least = smallest
            self.set_size(FORMULA, smallest)
        self.set_formula(formula)

    def set_now(self, key: Hashable | None) -> None:
        """Mark the factor being shown, or none."""
        if key != self._now:
            self._now = key
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._colours = theme
        super().show_theme(theme)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._colours.px(NARROWEST), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.colour("now_wash"))
        for chip in self.chips:
            if chip.key == self._now:
                painter.drawRoundedRect(chip.rect, RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)
