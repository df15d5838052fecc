"""The parts of the slip view, one under the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from bpviz.notation.tree import Node, Row
from bpviz.views.boxes import FormulaWidget
from bpviz.views.slip.grid import SlipGrid
from bpviz.views.slip.later import LaterPanel
from bpviz.views.slip.words import RIGHT, SLIP, TITLE, WHY_RIGHT, WHY_SLIP, say
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING

SYMBOLS, NUMBERS, SMALLEST = 17, 15, 12


class SlipPage(QWidget):
    """The switch, why, the first difference, the formula, both columns, and where it leads."""

    way = Signal()  # the other way has been chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._title = self._label("slipTitle", "question")
        self._right, self._slip = QRadioButton(self), QRadioButton(self)
        self._ways = QButtonGroup(self)
        self._why = self._label("slipWhy", "dim")
        self._card = QFrame(self)
        self._card.setProperty("panel", "card")
        self._rule = FormulaWidget(self._card, SYMBOLS, SMALLEST)
        self._numbers = FormulaWidget(self._card, NUMBERS, SMALLEST)
        self.grid = SlipGrid("slipGrid", self)
        self._first = self._label("slipFirst")
        self._first_panel = QFrame(self)
        self._first_panel.setProperty("panel", "note")
        self._hint = self._label("slipHint", "dim")
        self._printed = self._label("slipPrinted")
        self.later = LaterPanel(self)
        self._only = self._label("slipOnly", "dim")
        self._lay_out()
        self._ways.buttonToggled.connect(self._change_way)
        self.speak()
        self.say_only("")

    def _label(self, name: str, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        for button, name in ((self._right, "slipChooseRight"), (self._slip, "slipChooseSlip")):
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._ways.addButton(button)
        self._right.setChecked(True)
        self._rule.setObjectName("slipRule")
        self._numbers.setObjectName("slipNumbers")
        self._in_card, self._in_first = QVBoxLayout(self._card), QVBoxLayout(self._first_panel)
        self._in_card.addWidget(self._rule)
        self._in_card.addWidget(self._numbers)
        self._in_first.addWidget(self._first)
        self._in_first.addWidget(self._printed)
        self._column = QVBoxLayout(self)
        self._parts: tuple[QWidget, ...] = (
            *(self._title, self._right, self._slip, self._why, self._first_panel, self._hint),
            *(self._card, self.grid, self.later),
        )
        for widget in (*self._parts, self._only):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    @property
    def slip_is_chosen(self) -> bool:
        """Whether the slip is the loud one."""
        return self._slip.isChecked()

    def speak(self) -> None:
        """Take the language of the program."""
        self._title.setText(say(TITLE))
        self._right.setText(say(RIGHT))
        self._slip.setText(say(SLIP))
        self._say_why()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        edge = theme.px(PADDING)
        self._column.setContentsMargins(edge, theme.px(GAP), edge, theme.px(GAP))
        self._column.setSpacing(theme.px(8))
        for inner in (self._in_card, self._in_first):
            inner.setContentsMargins(theme.px(GAP), theme.px(8), theme.px(GAP), theme.px(8))
        for part in (self._rule, self._numbers, self.grid, self.later):
            part.show_theme(theme)

    def say_only(self, sentence: str) -> None:
        """Show a sentence and nothing else."""
        for widget in self._parts:
            widget.hide()
        self._only.setText(sentence)
        self._only.show()

    def show_comparison(self) -> None:
        """Show everything that has something to say."""
        self._only.hide()
        for widget in self._parts:
            widget.show()
        self._first_panel.setVisible(bool(self._first.text()))
        self._printed.setVisible(bool(self._printed.text()))
        self._hint.setVisible(bool(self._hint.text()))

    def show_rule(self, rule: Node, numbers: Node | None) -> None:
        """The rule of a hidden neuron, and with numbers once they are known."""
        self._rule.set_formula(rule)
        self._numbers.set_formula(Row(()) if numbers is None else numbers)
        self._numbers.setVisible(numbers is not None)

    def show_notes(self, first: str, hint: str, printed: str) -> None:
        """Where the two part, what is missing yet, what the text prints; "" for nothing."""
        self._first.setText(first)
        self._hint.setText(hint)
        self._printed.setText(printed)

    def _say_why(self) -> None:
        self._why.setText(say(WHY_SLIP if self.slip_is_chosen else WHY_RIGHT))

    def _change_way(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self._say_why()
            self.way.emit()
