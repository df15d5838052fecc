"""Item: one finding, with what is seen and what to try."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bpviz.views.health.words import Said
from bpviz.views.theme import Theme

TONES: Final = {0: "accent", 1: "accent", 2: "error", 3: "error"}
"""The colour of a title by severity; its words say the same."""


class Item(QWidget):
    """A title, a sentence, and below it what to try; all of it can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = self._label("healthTitle", "value")
        self._seen = self._label("healthSeen", "")
        self._try = self._label("healthTry", "dim")

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        if role:
            label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # to be copied from; no stop for Tab
        self._column.addWidget(label)
        return label

    def show_said(self, said: Said, severity: int) -> None:
        """Write a finding. A text that stays the same keeps what is selected in it."""
        for label, text in (
            (self._title, said.title),
            (self._seen, said.seen),
            (self._try, said.try_),
        ):
            if label.text() != text:
                label.setText(text)
        self._try.setVisible(bool(said.try_))
        tone = TONES[severity]
        if self._title.property("tone") != tone:
            self._title.setProperty("tone", tone)
            self._title.style().unpolish(self._title)
            self._title.style().polish(self._title)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setSpacing(theme.px(3))
