"""What the box is made of, and how it is laid out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.boxes import FormulaWidget
from bpviz.views.predict.field import GuessEdit
from bpviz.views.predict.verdict import VerdictCard
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import FORMULA_SMALL, PADDING


class PredictCard(QFrame):
    """A question, the field with its two signs, the verdict, and the button that goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = self._label("predictQuestion", "question")
        self.tally = self._label("predictTally", "label")
        self.symbol = FormulaWidget(self, FORMULA_SMALL)
        self.symbol.setObjectName("predictSymbol")
        self.symbol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.symbol.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        self.symbol.setSizePolicy(policy)
        self.field = GuessEdit(self)
        self.plus = self._button("predictPlus", "transport")
        self.minus = self._button("predictMinus", "transport")
        self.message = self._label("predictMessage", "dim")
        self.message.setWordWrap(True)
        self.verdict = VerdictCard(self)
        self.go_on = self._button("predictGoOn", "primary")
        self._lay_out()

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, name: str, kind: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.question)
        top.addStretch(1)
        top.addWidget(self.tally)
        middle.addWidget(self.symbol)
        middle.addWidget(self.field, 1)
        middle.addWidget(self.plus)
        middle.addWidget(self.minus)
        bottom.addWidget(self.message, 1)
        bottom.addWidget(self.verdict, 1)
        bottom.addWidget(self.go_on, alignment=Qt.AlignmentFlag.AlignBottom)
        self._rows = (top, middle, bottom)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addLayout(middle)
        self._column.addLayout(bottom)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self.symbol.show_theme(theme)
        self.verdict.show_theme(theme)
        side, gap = theme.px(PADDING), theme.px(8)
        self._column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self._column.setSpacing(theme.px(10))
        for row in self._rows:
            row.setSpacing(gap)

    def show_guessing(self, possible: bool) -> None:
        """Show the field and its signs, or, with nothing to predict, only words."""
        for part in (self.symbol, self.field, self.plus, self.minus, self.go_on):
            part.setVisible(possible)
