"""The view's widgets: made once, then filled, shown or hidden."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.paths.bars import FactorBars
from bpviz.views.paths.collect_panel import CollectPanel
from bpviz.views.paths.controls import Chooser, Controls
from bpviz.views.paths.proof_panel import ProofPanel
from bpviz.views.paths.table import PathsTable
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP, PADDING

SIDE_BY_SIDE: Final = 760
"""From this width on (at zoom 1) the bars stand beside the table, not below it."""


class BarsArea(QScrollArea):
    """The bars, scrolled sideways where a deep net has many."""

    def __init__(self, bars: FactorBars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = bars
        bars.setProperty("kind", "page")
        self.setWidget(bars)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Be as high as the bars, and the scroll bar below them where there is one."""
        self._bars.fit_to(self.width())
        height = self._bars.sizeHint().height()
        if self._bars.minimumWidth() > self.width():
            height += self.horizontalScrollBar().sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())


class PathsPage(QWidget):
    """Heading, controls, table, collecting, proof; and the bars below or beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._theme = THEMES["light"]
        self.question = self._label("pathsQuestion", "question")
        self.note = self._label("pathsNote", "dim")
        self.chooser = Chooser(self)
        self.controls = Controls(self)
        self.table = PathsTable(self)
        self.collected = CollectPanel(self)
        self.proof = ProofPanel(self)
        self.bars_title = self._label("pathsBarsTitle", "label")
        self.bars = FactorBars()
        self.bars_area = BarsArea(self.bars, self)
        self._lay_out()

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.question, 1)
        self._top.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignTop)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        left: tuple[QWidget, ...] = (self.controls, self.table, self.proof)
        right: tuple[QWidget, ...] = (self.bars_title, self.bars_area, self.collected)
        for widget in left:
            self._left.addWidget(widget)
        self._left.addStretch(1)
        for widget in right:
            self._right.addWidget(widget)
        self._right.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addLayout(self._left, 6)
        self._body.addLayout(self._right, 5)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.note)
        self._column.addLayout(self._body)
        self._column.addStretch(1)

    @property
    def about_paths(self) -> tuple[QWidget, ...]:
        """What is there only while paths are shown."""
        return (self.controls, self.table, self.bars_title, self.bars_area)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        for each in (self.controls, self.table, self.collected, self.proof, self.bars):
            each.show_theme(theme)
        self.bars_area.fit()
        edge, gap = theme.px(PADDING), theme.px(GAP)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(8))
        self._body.setSpacing(gap)
        for column in (self._left, self._right):
            column.setSpacing(theme.px(8))
        self._turn()

    def say_only(self, heading: str, sentence: str) -> None:
        """Show two sentences and no paths."""
        self.question.setText(heading)
        self.note.setText(sentence)
        for widget in (*self.about_paths, self.proof, self.collected):
            widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(sideways if wide else down)
