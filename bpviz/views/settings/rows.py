"""The fields in two columns, label and control, in groups; a sentence below what is wrong."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bpviz.engine import CHOICES
from bpviz.views.settings.fields import ChoiceField, LayersField, TextField, mark_bad
from bpviz.views.settings.table import GROUPS, Row
from bpviz.views.settings.words import CHOICE_WORDS, EXPANSION_WORDS, translated
from bpviz.views.theme import Theme

WIDE = "data"
"""The field that takes both columns: the heading above it is label enough."""


class Rows(QWidget):
    """All fields of the form, by name. Setters emit nothing."""

    typed = Signal(str, str)  # field, text
    committed = Signal(str)  # field
    chosen = Signal(str, str)  # field, name of the choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._layers = LayersField(self)
        self._labels: dict[str, QLabel] = {}
        self._help: dict[str, str] = {}
        self._controls: dict[str, TextField | ChoiceField] = {}
        self._sentences: dict[str, QLabel] = {}
        self._headings: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        for group in GROUPS:
            if len(group.rows) > 1:
                self._add_heading(translated(group.heading))
            for row in group.rows:
                self._add_row(row, alone=len(group.rows) == 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        for control, following in pairwise(self._controls.values()):
            QWidget.setTabOrder(control, following)

    def _add_heading(self, words: str) -> None:
        heading = QLabel(words, self)
        heading.setProperty("role", "value")
        self._headings.append(heading)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)

    def _add_row(self, row: Row, alone: bool) -> None:
        label = QLabel(translated(row.label), self)
        label.setProperty("role", "value" if alone else "dim")
        control = self._control(row.name)
        shown: QWidget = self._layers if row.name == "sizes" else control
        label.setBuddy(control)
        self._help[row.name] = translated(row.help)
        for widget in (label, control):
            widget.setToolTip(self._help[row.name])
        control.setAccessibleName(translated(row.label))
        sentence = QLabel(self)
        sentence.setObjectName(f"{row.name}Error")
        sentence.setProperty("tone", "error")
        sentence.setProperty("role", "label")
        sentence.setWordWrap(True)
        sentence.hide()
        place = self._grid.rowCount()
        if row.name == WIDE:
            label.hide()
            self._grid.addWidget(shown, place, 0, 1, 2)
        else:
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(shown, place, 1)
        self._grid.addWidget(sentence, place + 1, 0, 1, 2)
        self._labels[row.name], self._sentences[row.name] = label, sentence
        self._controls[row.name] = control

    def _control(self, name: str) -> TextField | ChoiceField:
        if name in CHOICE_WORDS or name == "expansion":
            choice = ChoiceField(name, self)
            literals = CHOICE_WORDS.get(name, EXPANSION_WORDS)
            words = {key: translated(value) for key, value in literals.items()}
            choice.show_choices({key: words[key] for key in CHOICES.get(name, words)})
            choice.chosen.connect(self.chosen)
            return choice
        text = self._layers.text if name == "sizes" else TextField(name, self)
        text.typed.connect(self.typed)
        text.committed.connect(self.committed)
        return text

    # --- what is shown ---------------------------------------------------------------------------

    def show_limits(self, limits: dict[str, str]) -> None:
        """Say below the help of a field what it can be and what it is at first, by field."""
        for name, words in limits.items():
            tip = f"{self._help[name]}.\n{words}" if words else self._help[name]
            for widget in (self._labels[name], self._controls[name]):
                widget.setToolTip(tip)

    def label(self, name: str) -> str:
        """What a field is called."""
        return self._labels[name].text()

    def show_sources(self, words: dict[str, str]) -> None:
        """Offer these data sets: words by name."""
        control = self._controls["data"]
        assert isinstance(control, ChoiceField)
        control.show_choices(words)

    def show_texts(self, texts: dict[str, str]) -> None:
        """Show these texts and choices, by field."""
        for name, text in texts.items():
            self._controls[name].show_text(text)

    def show_ends(self, inputs: int, outputs: int) -> None:
        """Show the sizes that the data fixes."""
        self._layers.show_ends(inputs, outputs)

    def show_row(self, name: str, shown: bool) -> None:
        """Show a field, or hide it: it has no meaning now."""
        self._labels[name].setVisible(shown and name != WIDE)
        if name == "sizes":
            return
        self._controls[name].setVisible(shown)

    def show_errors(self, errors: dict[str, str]) -> None:
        """Mark what is wrong, with a sentence below the last of the fields that share it."""
        sentences = {words: name for name, words in errors.items()}
        for name, control in self._controls.items():
            mark_bad(control, name in errors)
            words = errors.get(name, "")
            mine = bool(words) and sentences[words] == name
            self._sentences[name].setText(words)
            self._sentences[name].setVisible(mine)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._grid.setContentsMargins(0, 0, theme.px(8), 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(4))
        for heading in self._headings[1:]:
            heading.setContentsMargins(0, theme.px(8), 0, 0)
