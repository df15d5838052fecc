"""The controls of the form: a choice of which some may be refused, a number, a count of units."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from bpviz.engine.spec import MAX_UNITS

MOST_INPUTS: Final = 10_000
GAP: Final = 8


def mark_bad(widget: QWidget, bad: bool) -> None:
    """Give a field the look of one whose content is refused, or take it away."""
    state = "bad" if bad else None
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ChoiceBox(QComboBox):
    """A choice among the engine's names; what cannot be chosen is grey and says why."""

    chosen = Signal(str, str)  # field, name of the choice

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = name
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._tell)

    def offer(self, name: str, words: str) -> None:
        """Add a choice."""
        self.addItem(words, name)

    def show_choice(self, name: str) -> None:
        """Show what the net has; emits nothing."""
        self.setCurrentIndex(self.findData(name))

    def show_state(self, name: str, refused: bool, tip: str) -> None:
        """Whether a choice can be made, and a sentence about it."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(self.findData(name))
        item.setEnabled(not refused)
        item.setToolTip(tip)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self, index: int) -> None:
        self.chosen.emit(self._name, str(self.itemData(index)))


class NumberField(QLineEdit):
    """A number that is taken on Enter or when the focus leaves; Esc restores what was there."""

    committed = Signal(str)  # the text

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kept = ""
        self.editingFinished.connect(self._commit)

    def show_text(self, text: str) -> None:
        """Show what the net has, unless something else is being typed; emits nothing."""
        if self.text() in (self._kept, ""):
            self.setText(text)
        self._kept = text

    def restore(self) -> None:
        """Show again what the net has."""
        self.setText(self._kept)
        mark_bad(self, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.restore()
            self.committed.emit(self._kept)
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        self.committed.emit(self.text())


class Caption(QWidget):
    """The words over a control, and its formula at the right end where there is room for it."""

    def __init__(self, words: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._formula = QLabel(words, self), QLabel(self)
        self._words.setBuddy(control)
        self._formula.setObjectName(f"{control.objectName()}Formula")
        for label in (self._words, self._formula):
            label.setProperty("role", "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        self._formula.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._formula.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._formula, 1)

    def show_formula(self, formula: str) -> None:
        """Show another formula."""
        self._formula.setText(formula)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._words.sizeHint().width() + self._formula.sizeHint().width() + GAP
        self._formula.setVisible(needed <= self.width())


class UnitsBox(QSpinBox):
    """How many units a layer has. What is typed is taken on Enter or when the focus leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        self.setRange(1, MAX_UNITS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_units(self, units: int, most: int = MAX_UNITS) -> None:
        """Show so many units; emits nothing."""
        blocked = self.blockSignals(True)
        self.setMaximum(max(units, most))
        self.setValue(units)
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
