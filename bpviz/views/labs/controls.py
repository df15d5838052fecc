"""The controls of one lab, good ways to begin, and what was refused."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bpviz.labs import LabRow
from bpviz.labs.lab import Value
from bpviz.views.labs.control_row import ControlRow
from bpviz.views.labs.lab_words import LabWords, say
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING

SIDE: Final = 340
"""Pixels of the column that controls and numbers stand in."""


class Controls(QWidget):
    """A row for each control, below them good ways to begin and the way back to the defaults."""

    valueAsked = Signal(str, object)  # control, Value
    presetAsked = Signal(object)  # Values
    defaultsAsked = Signal()

    def __init__(self, row: LabRow, words: LabWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {each.name: ControlRow(each, words, self) for each in row.controls}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for each in self.rows.values():
            each.valueAsked.connect(self.valueAsked)
            each.unreadable.connect(self._say_unreadable)
            self._column.addWidget(each)
        self._refused = QLabel(self)
        self._refused.setObjectName("labRefused")
        self._refused.setProperty("tone", "error")
        self._refused.setProperty("role", "label")
        self._refused.setWordWrap(True)
        self._refused.hide()
        self._column.addWidget(self._refused)
        self._presets: list[QPushButton] = []
        self._lines = (QHBoxLayout(), QHBoxLayout())
        self._beginnings(row, words)

    def _beginnings(self, row: LabRow, words: LabWords) -> None:
        """Buttons; `_fill_lines` puts them where they have room."""
        for preset in row.presets:
            button = QPushButton(say(words.presets[preset.name]), self)
            button.setObjectName(f"labPreset-{preset.name}")
            button.setProperty("kind", "chip")
            button.clicked.connect(partial(self.presetAsked.emit, preset.values))
            self._presets.append(button)
        self._defaults = QPushButton(self.tr("Defaults"), self)
        self._defaults.setObjectName("labDefaults")
        self._defaults.setProperty("kind", "quiet")
        self._defaults.clicked.connect(self.defaultsAsked)
        for line in self._lines:
            line.setSpacing(6)
            self._column.addLayout(line)

    # --- what is shown ---------------------------------------------------------------------------

    def show_values(self, values: Mapping[str, Value], are_defaults: bool) -> None:
        """Show what everything is set to; emits nothing."""
        self._refused.hide()
        for name, each in self.rows.items():
            each.show_value(values[name])
        self._defaults.setEnabled(not are_defaults)
        self._defaults.setToolTip(
            self.tr("Everything is as the lab comes.")
            if are_defaults
            else self.tr("Set everything as the lab comes, and begin at step 0.")
        )

    def show_refused(self, name: str, sentence: str) -> None:
        """Mark a control and say why its value cannot be."""
        if name in self.rows:
            self.rows[name].mark(True)
        self._refused.setText(sentence)
        self._refused.show()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setSpacing(theme.px(GAP // 2))
        label = max(each.wanted_label() for each in self.rows.values())
        for each in self.rows.values():
            each.show_theme(theme, label)
        self._fill_lines(theme.px(SIDE - 2 * PADDING))

    def _fill_lines(self, room: int) -> None:
        """Good beginnings, then the way back on the right: on a second line what has no room."""
        for line in self._lines:
            while line.count():
                line.takeAt(0)
        line, used = self._lines[0], 0
        for each in (*self._presets, self._defaults):
            wide = each.sizeHint().width()
            if used + wide > room and line is self._lines[0]:
                line.addStretch(1)
                line, used = self._lines[1], 0
            if each is self._defaults:
                line.addStretch(1)
            line.addWidget(each)
            used += wide + line.spacing()

    def _say_unreadable(self, name: str, text: str) -> None:
        words = self.tr("“{text}” is no number. A number is written like 0.5, −2 or 1e-3.")
        self.show_refused(name, words.format(text=text))

    def focus_first(self) -> None:
        """Put the keyboard on the first control."""
        next(iter(self.rows.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)
