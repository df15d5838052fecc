"""One control of a lab: its name and symbol, a field to type in, a slider beside it."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSlider, QWidget

from bpviz.labs import Control
from bpviz.labs.lab import Value
from bpviz.views.boxes import FormulaWidget
from bpviz.views.labs.lab_words import LabWords, say
from bpviz.views.labs.words import symbol
from bpviz.views.numbers import parse_number
from bpviz.views.theme import Theme

TICKS: Final = 1000
FIELD: Final = 78
SYMBOL: Final = 30
LABEL: Final = 108
LONG: Final = 18
"""Letters of a choice that fit beside a label of that width."""


class QuietSlider(QSlider):
    """A slider that the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class QuietBox(QComboBox):
    """A choice that the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ControlRow(QWidget):
    """Shows a value and asks for another; what is refused is marked, and said below the rows."""

    valueAsked = Signal(str, object)  # control, Value
    unreadable = Signal(str, str)  # control, what was typed

    def __init__(self, control: Control, words: LabWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control, told = control, words.controls[control.name]
        self._value: Value | None = None
        self._is_wide = False  # a choice whose words need the room of the label
        self._label = QLabel(say(told.label), self)
        self._label.setProperty("role", "dim")
        self._symbol = FormulaWidget(self, size=17, smallest=15)
        if told.symbol:
            self._symbol.set_formula(symbol(told.symbol))
        self.field: QLineEdit | QComboBox | QCheckBox
        self.slider: QSlider | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label)
        self._row.addWidget(self._symbol)
        if control.kind == "choice":
            self.field = self._choice(words)
        elif control.kind == "switch":
            self.field = self._switch()
        else:
            self.field = self._number()
        self.field.setObjectName(f"lab-{control.name}")
        self.field.setAccessibleName(say(told.label))
        self._label.setBuddy(self.field)
        self.setToolTip(say(told.help))

    # --- kinds -----------------------------------------------------------------------------------

    def _choice(self, words: LabWords) -> QComboBox:
        box = QuietBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        for name in self.control.choices:
            text = say(words.choices[self.control.name][name])
            box.addItem(text, name)
            box.setItemData(box.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
            self._is_wide = self._is_wide or len(text) > LONG
        box.activated.connect(self._choose)
        self._row.addWidget(box, 1)
        return box

    def _switch(self) -> QCheckBox:
        box = QCheckBox(self)
        box.clicked.connect(self._toggle)
        self._row.addWidget(box, 1)
        return box

    def _number(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.editingFinished.connect(self._take)
        if self.control.slider is not None:
            slider = self.slider = QuietSlider(Qt.Orientation.Horizontal, self)
            slider.setRange(0, TICKS)
            slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            slider.setObjectName(f"lab-{self.control.name}-slider")
            slider.setAccessibleName(self._label.text())
            slider.valueChanged.connect(self._slide)
            self._row.addWidget(slider, 1)
        self._row.addWidget(field, 0 if self.slider is not None else 1)
        return field

    # --- what is shown ---------------------------------------------------------------------------

    def show_value(self, value: Value) -> None:
        """Show what the control is set to; emits nothing."""
        self._value = value
        self.mark(False)
        field = self.field
        with QSignalBlocker(field):
            if isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QCheckBox):
                field.setChecked(bool(value))
            else:
                field.setText(plain(value))
        if self.slider is not None and not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._tick_of(float(value)))

    def mark(self, bad: bool) -> None:
        """Give the field the look of one whose content is refused, or take it away."""
        state = "bad" if bad else None
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def wanted_label(self) -> int:
        """How wide its name is, if it stands in the column of names; 0 where it does not."""
        self._label.ensurePolished()
        wide = self._label.fontMetrics().horizontalAdvance(self._label.text())
        return 0 if self._is_wide else wide + 2

    def show_theme(self, theme: Theme, label: int = 0) -> None:
        """Take sizes from a theme; the column of names is at least so many pixels wide."""
        self._symbol.show_theme(theme)
        self._symbol.setFixedWidth(theme.px(SYMBOL if not self._is_wide else SYMBOL // 2))
        if not self._is_wide:
            self._label.setFixedWidth(max(theme.px(LABEL), label))
        self._row.setSpacing(theme.px(6))
        if isinstance(self.field, QLineEdit) and self.slider is not None:
            self.field.setFixedWidth(theme.px(FIELD))

    # --- what is asked for -----------------------------------------------------------------------

    def _choose(self, index: int) -> None:
        assert isinstance(self.field, QComboBox)
        self.valueAsked.emit(self.control.name, self.field.itemData(index))

    def _toggle(self, checked: bool) -> None:
        self.valueAsked.emit(self.control.name, checked)

    def _take(self) -> None:
        """What was typed, when Enter is pressed or the focus leaves."""
        assert isinstance(self.field, QLineEdit)
        text = self.field.text()
        if self._value is not None and text == plain(self._value):
            self.mark(False)
            return
        value = parse_number(text)
        if value is None:
            self.unreadable.emit(self.control.name, text)
        else:
            self.valueAsked.emit(self.control.name, value)

    def _slide(self, tick: int) -> None:
        value = self._value_of(tick)
        if value != self._value:
            self.valueAsked.emit(self.control.name, value)

    # --- the slider ------------------------------------------------------------------------------

    def _ends(self) -> tuple[float, float]:
        assert self.control.slider is not None
        return self.control.slider

    def _value_of(self, tick: int) -> float:
        """The value at a tick, rounded to what can be read."""
        low, high = self._ends()
        share, log = tick / TICKS, self.control.log
        if log and tick == 0 and self.control.allowed.low == 0 and low <= log and low == 0:
            return 0.0
        if log:
            start = max(low, log)
            value = start * (high / start) ** share
            return float(f"{value:.2g}")
        value = low + share * (high - low)
        return float(round(value)) if self.control.allowed.whole else round(value, 2)

    def _tick_of(self, value: float) -> int:
        low, high = self._ends()
        if self.control.log:
            start = max(low, self.control.log)
            if value <= start:
                return 0
            return round(TICKS * min(math.log(value / start) / math.log(high / start), 1.0))
        return round(TICKS * min(max((value - low) / (high - low), 0.0), 1.0))


def plain(value: Value) -> str:
    """A number as it is typed: 0.01, −2, with every digit that it has."""
    number = float(value)
    text = str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
    return text.replace("-", "−")
