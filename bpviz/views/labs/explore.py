"""ExploreView: one lab at a time, its picture in the middle, its controls and numbers beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bpviz.labs import LABS, LabRow, LabRun
from bpviz.labs.lab import Value, Values
from bpviz.notation.tree import Row
from bpviz.run.display import Display
from bpviz.views.boxes import FormulaWidget
from bpviz.views.labs.controls import SIDE, Controls
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.looks import picture_of
from bpviz.views.labs.picture import LabPicture
from bpviz.views.labs.readings import Readings
from bpviz.views.labs.words import WORDS
from bpviz.views.tabs import Tabs
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP, PADDING

ABOVE = 8
"""Pixels above, as much as the handles of panels take."""


class _LabParts:
    """What one lab has: its picture, its controls, its numbers."""

    def __init__(self, row: LabRow) -> None:
        self.picture: LabPicture = picture_of(row.name)
        self.picture.setAccessibleName(say(WORDS[row.name].title))
        self.controls = Controls(row, WORDS[row.name])
        self.readings = Readings(row, WORDS[row.name])


class ExploreView(QWidget):
    """Shows the step of a lab; asks for another lab, another value. Setters emit nothing."""

    labChosen = Signal(str)  # name
    valueAsked = Signal(str, object)  # control, Value
    valuesAsked = Signal(object)  # Values: a click on the picture
    presetAsked = Signal(object)  # Values
    defaultsAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exploreView")
        self._parts: dict[str, _LabParts] = {}
        self._theme, self._display = THEMES["light"], Display()
        self._name = ""
        self.tabs = Tabs("labTabs", self.tr("Labs"), self)
        self.tabs.setUsesScrollButtons(True)
        for name in LABS:
            self.tabs.setTabToolTip(
                self.tabs.addTab(say(WORDS[name].short)), say(WORDS[name].title)
            )
        self._title, self._about = QLabel(self), QLabel(self)
        self._sentence, self._remark = QLabel(self), QLabel(self)
        self._formula = FormulaWidget(self, size=20)
        self._pictures, self._readings = QStackedWidget(self), QStackedWidget(self)
        self._controls = QVBoxLayout()
        self._dress()
        self._lay_out()
        self.tabs.currentChanged.connect(self._choose)

    def _dress(self) -> None:
        self._title.setProperty("role", "heading")
        self._title.setObjectName("labTitle")
        self._about.setProperty("role", "dim")
        self._about.setObjectName("labAbout")
        self._sentence.setProperty("role", "question")
        self._sentence.setObjectName("labSentence")
        self._remark.setProperty("role", "dim")
        self._remark.setObjectName("labRemark")
        for label in (self._title, self._about, self._sentence, self._remark):
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        middle, side = QFrame(self), QFrame(self)
        for frame in (middle, side):
            frame.setProperty("panel", "whole")
            frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._middle_column, self._side_column = QVBoxLayout(middle), QVBoxLayout(side)
        column = self._middle_column
        column.addWidget(self.tabs)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._pictures, 1)
        column.addWidget(self._formula)
        column.addWidget(self._sentence)
        column.addWidget(self._remark)
        self._side_column.addLayout(self._controls)
        self._side_column.addWidget(self._readings, 1)
        self._side = side
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, ABOVE, 0, 0)
        self._line.addWidget(middle, 1)
        self._line.addWidget(side)

    # --- labs ------------------------------------------------------------------------------------

    def _made(self, name: str) -> _LabParts:
        """The parts of a lab, made when it is first seen."""
        if name not in self._parts:
            parts = self._parts[name] = _LabParts(LABS[name])
            self._pictures.addWidget(parts.picture)
            self._controls.addWidget(parts.controls)
            self._readings.addWidget(parts.readings)
            parts.picture.valuesAsked.connect(self.valuesAsked)
            parts.controls.valueAsked.connect(self.valueAsked)
            parts.controls.presetAsked.connect(self.presetAsked)
            parts.controls.defaultsAsked.connect(self.defaultsAsked)
            for view in (parts.picture, parts.controls, parts.readings):
                view.show_theme(self._theme)
            for shown in (parts.picture, parts.readings):
                shown.show_display(self._display)
        return self._parts[name]

    @property
    def picture(self) -> LabPicture:
        """The picture that is seen."""
        return self._made(self._name).picture

    @property
    def controls(self) -> Controls:
        """The controls that are seen."""
        return self._made(self._name).controls

    @property
    def readings(self) -> Readings:
        """The numbers that are seen."""
        return self._made(self._name).readings

    # --- what is shown ---------------------------------------------------------------------------

    def show_moment(
        self,
        name: str,
        values: Values,
        run: LabRun,
        step: int,
        are_defaults: bool = False,
        digits: str = "",
    ) -> None:
        """Show a step of a lab; it and all before it are computed.

        digits is the set that it learns, if it learns digits: "mnist" or "digits".
        """
        parts, words = self._made(name), WORDS[name]
        if name != self._name:
            self._name = name
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(list(LABS).index(name))
            self._title.setText(say(words.title))
            self._pictures.setCurrentWidget(parts.picture)
            self._readings.setCurrentWidget(parts.readings)
            for other in self._parts.values():
                other.controls.setVisible(other is parts)
        parts.picture.digits = digits
        parts.picture.show_moment(values, run, step)
        parts.controls.show_values(values, are_defaults)
        parts.readings.show_run(run, step)
        self._say_digits(digits)
        self._say()

    def _say_digits(self, name: str) -> None:
        """Say which digits the lab learns, if it learns digits."""
        about = say(WORDS[self._name].about)
        if name:
            used = self.tr("MNIST") if name == "mnist" else self.tr("the embedded 8×8 digits")
            about = self.tr("{about} In use: {digits}.").format(about=about, digits=used)
        self._about.setText(about)

    def _say(self) -> None:
        picture = self.picture
        self._sentence.setText(picture.sentence())
        remark = picture.remark()
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        formula = picture.formula()
        self._formula.set_formula(Row(()) if formula is None else formula)
        self._formula.setVisible(formula is not None)

    def show_refused(self, control: str, sentence: str) -> None:
        """Say why a control cannot be set so."""
        self.controls.show_refused(control, sentence)

    def show_display(self, display: Display) -> None:
        """Write numbers as the display wants them."""
        self._display = display
        for parts in self._parts.values():
            parts.picture.show_display(display)
            parts.readings.show_display(display)
        if self._name:
            self._say()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._formula.show_theme(theme)
        for parts in self._parts.values():
            for view in (parts.picture, parts.controls, parts.readings):
                view.show_theme(theme)
        padding, gap = theme.px(PADDING), theme.px(GAP)
        for column in (self._middle_column, self._side_column):
            column.setContentsMargins(padding, padding * 3 // 4, padding, padding * 3 // 4)
            column.setSpacing(theme.px(6))
        self._side_column.setSpacing(gap)
        self._line.setSpacing(gap)
        self._side.setFixedWidth(theme.px(SIDE))

    def values_shown(self) -> Mapping[str, Value]:
        """What everything is set to."""
        return self.picture.values

    def _choose(self, index: int) -> None:
        self.labChosen.emit(list(LABS)[index])
