"""The rule of a step: a formula whose current factor lies on the wash of what is computed now."""

from collections.abc import Collection, Hashable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bpviz.notation.tree import Node
from bpviz.views.boxes import FormulaWidget
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import FORMULA

RADIUS: Final = 6.0
NARROWEST: Final = 160
UNDERLINE: Final = 2.0
SMALLEST, SMALLEST_IN_BRACKETS = 15, 12


class RuleWidget(FormulaWidget):
    """A formula that stays laid out while its factors are shown one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, FORMULA, SMALLEST)
        self._least = SMALLEST
        self._now: Hashable | None = None
        self._pointed: frozenset[Hashable] = frozenset()
        self._computed: frozenset[Hashable] = frozenset()
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

    def set_pointed(self, keys: Collection[Hashable]) -> None:
        """Underline the factors that are pointed at, here or elsewhere; emits nothing."""
        if self._pointed != keys:
            self._pointed = frozenset(keys)
            self.update()

    def set_computed(self, keys: Collection[Hashable]) -> None:
        """Which factors were computed by a step that a click leads to."""
        self._computed = frozenset(keys)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._colours = theme
        super().show_theme(theme)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.colour("now_wash"))
        for chip in self.chips:
            if chip.key == self._now:
                painter.drawRoundedRect(chip.rect, RADIUS, RADIUS)
        painter.setBrush(self._colours.colour("accent"))
        thick = UNDERLINE * self._colours.zoom
        for chip in self.chips:
            if chip.key in self._pointed:
                rect = chip.rect
                top = min(rect.bottom(), self.height() - thick)
                painter.drawRect(QRectF(rect.left(), top, rect.width(), thick))
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what a click on the factor under the mouse does."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = QPointF(event.pos())
        over = [chip for chip in self.chips if chip.rect.contains(place)]
        if not over:
            QToolTip.hideText()
            return
        found = over[0]
        QToolTip.showText(event.globalPos(), self.tip(found.key), self, found.rect.toRect())

    def tip(self, key: Hashable) -> str:
        """What a click on a factor does."""
        if key in self._computed:
            return self.tr("Click or Enter: go to the step that computed it")
        return self.tr("Click or Enter: select it everywhere")
