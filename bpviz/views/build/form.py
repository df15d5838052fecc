"""The form of the network: layers, activations, cost, biases and rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bpviz.engine import BpvizError, Spec, SpecError
from bpviz.notation.symbols import Notation, cost_letter, inline
from bpviz.run.display import Display
from bpviz.views.build.fields import Caption, ChoiceBox, NumberField, mark_bad
from bpviz.views.build.layers import LayersRow
from bpviz.views.build.words import (
    CHOICE_FIELDS,
    CHOICE_WORDS,
    FIELD_WORDS,
    choice_help,
    formula,
    say,
)
from bpviz.views.build.wrap import Wrap
from bpviz.views.numbers import ALL_DIGITS, number, parse_number
from bpviz.views.theme import Theme, ui_font

Say = Callable[[BpvizError], str]

COLUMNS: Final = 24
PLACES: Final = {
    "hidden": (0, 0, 12),
    "output": (0, 12, 12),
    "cost": (1, 0, 10),
    "biases": (1, 10, 9),
    "rate": (1, 19, 5),
}
"""The line, the first column and the width of every field."""

NARROW: Final = {
    **PLACES,
    "cost": (1, 0, 12),
    "biases": (1, 12, 12),
    "rate": (2, 0, 12),
}
"""The same where there is little room."""


class NetworkForm(QWidget):
    """Shows a Spec and asks for another one; the next frame says what is. Setters emit nothing."""

    specAsked = Signal(object, str)  # Spec of the same sizes; words for undo
    sizesAsked = Signal(object, str)  # sizes, a tuple of int; words for undo
    buildingToggled = Signal(bool)

    def __init__(self, say_error: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say_error
        self._spec, self._display = Spec(), Display()
        self._heading = QLabel(self.tr("Network"), self)
        self._heading.setProperty("role", "heading")
        self._building = QPushButton(self.tr("Add and remove on the diagram"), self)
        self._building.setObjectName("buildingToggle")
        self._building.setProperty("kind", "chip")
        self._building.setCheckable(True)
        self._building.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._building.setToolTip(self.tr("Shows + and − at the layers of the diagram"))
        self._building.clicked.connect(self.buildingToggled)
        self._above = Wrap((self._heading, self._building), self, apart=True)
        self._layers = LayersRow(self)
        self._layers.asked.connect(self._ask_sizes)
        self._boxes = {field: self._choice_box(field) for field in CHOICE_FIELDS}
        self._rate = NumberField("rate", self)
        self._rate.setAccessibleName(say(FIELD_WORDS["rate"]))
        self._rate.committed.connect(self._ask_rate)
        controls: list[tuple[str, QWidget]] = [*self._boxes.items(), ("rate", self._rate)]
        self._captions = {
            field: Caption(say(FIELD_WORDS[field]), control, self) for field, control in controls
        }
        self._wrong = QLabel(self)
        self._wrong.setObjectName("formError")
        self._wrong.setProperty("tone", "error")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._arrange()

    def _choice_box(self, field: str) -> ChoiceBox:
        box = ChoiceBox(field, self)
        box.setAccessibleName(say(FIELD_WORDS[field]))
        for name, words in CHOICE_WORDS[field].items():
            box.offer(name, say(words))
        box.chosen.connect(self._ask_choice)
        return box

    def _arrange(self) -> None:
        self._grid = QGridLayout()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._above)
        self._column.addWidget(self._layers)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._wrong)

    def show_narrow(self, narrow: bool) -> None:
        """Put the fields below each other where there is not room for three in a line."""
        for field, (line, column, width) in (NARROW if narrow else PLACES).items():
            control = self._rate if field == "rate" else self._boxes[field]
            self._grid.addWidget(self._captions[field], 3 * line, column, 1, width)
            self._grid.addWidget(control, 3 * line + 1, column, 1, width)

    # --- what is shown ---------------------------------------------------------------------------

    def show_spec(self, spec: Spec, fixed: str = "") -> None:
        """Show a net; `fixed` says why the numbers of inputs and outputs cannot change now."""
        if spec != self._spec:
            self._rate.restore()
            self._complain("")
        self._spec = spec
        self._layers.show_sizes(spec.sizes, fixed)
        for field, box in self._boxes.items():
            box.show_choice(getattr(spec, field))
        self._rate.show_text(number(spec.rate, ALL_DIGITS, decimal=self._display.decimal))
        self._show_words()

    def show_display(self, display: Display) -> None:
        """Take notation and decimal mark, and whether the diagram is being built on."""
        self._building.setChecked(display.building)
        if display.decimal != self._display.decimal:
            self._rate.restore()
        self._display = display
        self.show_spec(self._spec, self._layers.fixed)

    def _show_words(self) -> None:
        """Formulas of what is chosen, and why something cannot be."""
        for field, box in self._boxes.items():
            for name in CHOICE_WORDS[field]:
                error = refusal(self._spec, field, name)
                tip = choice_help(field, name, self._display)
                box.show_state(name, error is not None, tip if error is None else self._say(error))
            self._captions[field].show_formula(self._formula(field))
        hidden = len(self._spec.sizes) > 2
        self._boxes["hidden"].setEnabled(hidden)
        none = self.tr("This net has no hidden layer.")
        self._boxes["hidden"].setToolTip("" if hidden else none)
        self._captions["rate"].show_formula("η")

    def _formula(self, field: str) -> str:
        text = formula(getattr(self._spec, field), self._display)
        if field == "cost":
            letter = inline(cost_letter(Notation(self._display.notation, self._spec)))
            return f"{letter} = {text}"
        return text

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setSpacing(theme.px(10))
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(3))
        self._above.set_spacing(theme.px(8))
        for line in (2, 5):
            self._grid.setRowMinimumHeight(line, theme.px(4))
        bold = QFontMetrics(ui_font(theme, bold=True))  # as the words are while it is on
        words = bold.horizontalAdvance(self._building.text())
        self._building.setMinimumWidth(words + theme.px(24))
        self._layers.show_theme(theme)

    def _complain(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    # --- what the person does --------------------------------------------------------------------

    def _ask_choice(self, field: str, name: str) -> None:
        if name == getattr(self._spec, field):
            return
        box = self._boxes[field]
        words = self.tr("{field}: {choice}").format(
            field=say(FIELD_WORDS[field]), choice=box.currentText()
        )
        self._ask(field, name, words)
        box.show_choice(getattr(self._spec, field))

    def _ask_rate(self, text: str) -> None:
        value = parse_number(text)
        if value == self._spec.rate:
            self._rate.restore()
            self._complain("")
            return
        words = self.tr("{field}: {choice}").format(field=say(FIELD_WORDS["rate"]), choice=text)
        asked = self._ask("rate", text if value is None else value, words)
        mark_bad(self._rate, not asked)

    def _ask_sizes(self, sizes: tuple[int, ...]) -> None:
        error = refusal(self._spec, "sizes", sizes)
        if error is not None:
            self._complain(self._say(error))
        else:
            self._complain("")
            listed = " \u2013 ".join(map(str, sizes))
            words = self.tr("{field}: {choice}").format(
                field=say(FIELD_WORDS["sizes"]), choice=listed
            )
            self.sizesAsked.emit(sizes, words)
        self._layers.show_sizes(self._spec.sizes, self._layers.fixed)

    def _ask(self, field: str, value: object, words: str) -> bool:
        """Ask for a Spec with another value; False when there is no such Spec."""
        error = refusal(self._spec, field, value)
        if error is not None:
            self._complain(self._say(error))
            return False
        self._complain("")
        self.specAsked.emit(changed(self._spec, field, value), words)
        return True


def changed(spec: Spec, field: str, value: Any) -> Spec:
    """The Spec with one field changed; raises SpecError for what cannot be."""
    return replace(spec, **{field: value})


def refusal(spec: Spec, field: str, value: object) -> SpecError | None:
    """Why a field of a Spec cannot have a value, or None."""
    try:
        changed(spec, field, value)
    except SpecError as error:
        return error
    return None
