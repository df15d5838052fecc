"""The verdict: a mark, what is said, and what was typed beside what is right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.views.predict.answer import Answer
from bpviz.views.theme import Theme

RIGHT, WRONG = "✓", "✗"


class VerdictCard(QFrame):
    """One verdict; calm whether right or wrong, and told apart by its mark, not its hue alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictVerdict")
        self.setProperty("panel", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = self._label("predictMark", "factor")
        self.headline = self._label("predictHeadline", "value")
        self.detail = self._label("predictDetail", "label")
        self.mark.setWordWrap(False)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.headline)
        words.addWidget(self.detail)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def show_answer(self, answer: Answer) -> None:
        """Say a verdict."""
        self.mark.setText(RIGHT if answer.is_right else WRONG)
        self.headline.setText(answer.headline)
        self.detail.setText(answer.detail)
        self.setAccessibleName(f"{answer.headline} {answer.detail}")
        _set(self.mark, "tone", "accent" if answer.is_right else "dim")
        _set(self, "panel", "note" if answer.is_right else "whole")

    def show_theme(self, theme: Theme) -> None:
        """Take the zoom of a theme."""
        self._row.setContentsMargins(*(theme.px(each) for each in (12, 8, 12, 8)))
        self._row.setSpacing(theme.px(10))


def _set(widget: QWidget, name: str, value: str) -> None:
    """Give a widget another look from the stylesheet."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
