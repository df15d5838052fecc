"""The fields of the form: what is typed, what is chosen, and the layers between two fixed sizes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bpviz.views.numbers import count


def mark_bad(widget: QWidget, bad: bool) -> None:
    """Give a field the look of one whose content is refused, or take it away."""
    state = "bad" if bad else None
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class TextField(QLineEdit):
    """A text that is taken on Enter or when the focus leaves; Esc restores what was there."""

    typed = Signal(str, str)  # field, text, while typing
    committed = Signal(str)  # field

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name, self._kept = name, ""
        self.textEdited.connect(self._tell_typed)
        self.editingFinished.connect(self._commit)

    def show_text(self, text: str) -> None:
        """Show what the draft has; emits nothing."""
        self._kept = text
        if self.text() != text:
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self._tell_typed(self._kept)
            self.committed.emit(self._name)
        else:
            super().keyPressEvent(event)

    def _tell_typed(self, text: str) -> None:
        self.typed.emit(self._name, text)

    def _commit(self) -> None:
        self._kept = self.text()
        self.committed.emit(self._name)


class ChoiceField(QComboBox):
    """A choice among the engine's names. The wheel scrolls the form, not the choice."""

    chosen = Signal(str, str)  # field, name

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = name
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell_chosen)

    def show_choices(self, choices: dict[str, str]) -> None:
        """Offer these: words by name; emits nothing."""
        if [self.itemData(i) for i in range(self.count())] == list(choices):
            return
        self.clear()
        for name, words in choices.items():
            self.addItem(words, name)

    def show_text(self, name: str) -> None:
        """Show what the draft has; emits nothing."""
        self.setCurrentIndex(self.findData(name))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell_chosen(self, index: int) -> None:
        self.chosen.emit(self._name, str(self.itemData(index)))


class LayersField(QWidget):
    """The hidden layers, typed between the sizes that the data fixes: 784 → [ 30 ] → 10."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextField("sizes", self)
        self._inputs, self._outputs = QLabel(self), QLabel(self)
        self._inputs.setObjectName("inputSize")
        self._outputs.setObjectName("outputSize")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for label in (self._inputs, self._outputs):
            label.setProperty("role", "dim")
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.text.setMinimumWidth(40)
        row.addWidget(self._inputs)
        row.addWidget(self.text, 1)
        row.addWidget(self._outputs)

    def show_ends(self, inputs: int, outputs: int) -> None:
        """Show how many inputs and outputs the data has."""
        self._inputs.setText(f"{count(inputs)} →")
        self._outputs.setText(f"→ {count(outputs)}")
