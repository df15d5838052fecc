"""StepSize: how far a step goes: "by 5 iterations"."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from bpviz.run.position import CHOSEN_UNITS
from bpviz.views.theme import Theme
from bpviz.views.transport.words import unit_words

FIRST_UNIT: Final = "result"
MOST: Final = 9_999


class StepSize(QWidget):
    """A number and a unit. Setters emit nothing."""

    unitChanged = Signal(str)
    countChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._count, self._unit = QLabel(self), QSpinBox(self), QComboBox(self)
        self._label.setProperty("role", "dim")
        self._count.setObjectName("count")
        self._count.setRange(1, MOST)
        self._count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unit.setObjectName("unit")
        self._unit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for unit in CHOSEN_UNITS:
            self._unit.addItem("", unit)
        self._unit.setCurrentIndex(CHOSEN_UNITS.index(FIRST_UNIT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._label, self._count, self._unit):
            row.addWidget(widget)
        self._unit.activated.connect(self._tell_unit)
        self._count.valueChanged.connect(self._tell_count)
        self._count.lineEdit().returnPressed.connect(self._count.clearFocus)
        self._write()

    def _write(self) -> None:
        self._label.setText(self.tr("by"))
        self._count.setAccessibleName(self.tr("Units in a step"))
        self._count.setToolTip(self.tr("How many of these one step goes by, and playing too"))
        self._unit.setAccessibleName(self.tr("Unit of a step"))
        self._unit.setToolTip(self.tr("How far one step goes, and what playing goes by"))
        self._write_units()

    def _write_units(self) -> None:
        for place, unit in enumerate(CHOSEN_UNITS):
            self._unit.setItemText(place, unit_words(unit, self.count))

    @property
    def unit(self) -> str:
        """The unit chosen, one of CHOSEN_UNITS."""
        return str(self._unit.currentData())

    @property
    def count(self) -> int:
        """How many units a step goes by, from 1."""
        return self._count.value()

    def set_unit(self, unit: str) -> None:
        """Choose a unit."""
        self._unit.setCurrentIndex(CHOSEN_UNITS.index(unit))

    def set_count(self, count: int) -> None:
        """Choose how many."""
        blocked = self._count.blockSignals(True)
        self._count.setValue(count)
        self._count.blockSignals(blocked)
        self._write_units()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._count.setFixedWidth(theme.px(60))
        self._unit.setFixedWidth(theme.px(114))

    def _tell_unit(self, index: int) -> None:
        self.unitChanged.emit(CHOSEN_UNITS[index])

    def _tell_count(self, count: int) -> None:
        self._write_units()
        self.countChanged.emit(count)
