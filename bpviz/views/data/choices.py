"""What is to be made of a table: the fields beside its preview."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.data.own import OwnTable, usual_target
from bpviz.views.data.words import COLUMN_WORDS, KIND_WORDS, SCALING_WORDS, column_words, translated
from bpviz.views.numbers import parse_number
from bpviz.views.theme import Theme

WIDTH: Final = 312
LIST_HEIGHT: Final = 96
NUMBERS: Final = {"validation": "0.2", "test": "0.2", "seed": "0"}
"""Fields that are typed, with what stands in them at first."""


class Choices(QWidget):
    """Target, kind, inputs, split and scaling. Setters emit nothing."""

    changed = Signal()
    headerChosen = Signal(bool)  # whether the first row holds the names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: OwnTable | None = None
        self._target = self._combo("target", {})
        self._kind = self._combo("kind", KIND_WORDS)
        self._scaling = self._combo("scaling", SCALING_WORDS)
        self._inputs = QListWidget(self)
        self._inputs.setObjectName("inputs")
        self._inputs.setProperty("panel", "whole")
        self._inputs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inputs.itemChanged.connect(self.changed)
        self._numbers = {name: self._field(name, text) for name, text in NUMBERS.items()}
        self.header = self._check("header", self.tr("The first row holds the names"))
        self._skip = self._check("skipMissing", self.tr("Leave out rows with missing values"))
        self._single = self._check("oneOutput", self.tr("One output for the two classes"))
        self._target.activated.connect(self._take_target)
        self._kind.activated.connect(self._tell)
        self._scaling.activated.connect(self._tell)
        self.header.clicked.connect(self.headerChosen)
        self._skip.clicked.connect(self._tell)
        self._single.clicked.connect(self._tell)
        self._arrange()

    def _combo(self, name: str, words: Mapping[str, object]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for key, text in words.items():
            combo.addItem(translated(text), key)
        return combo

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(name)
        field.textEdited.connect(self._tell)
        return field

    def _check(self, name: str, words: str) -> QCheckBox:
        check = QCheckBox(words, self)
        check.setObjectName(name)
        return check

    def _arrange(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for words, control, help_words in (
            (self.tr("Target"), self._target, self.tr("The column that is to be learnt")),
            (self.tr("It holds"), self._kind, self.tr("Classes, or numbers to come close to")),
            (self.tr("Scaling"), self._scaling, self.tr("Columns of numbers, made alike in size")),
            (self.tr("Validation"), self._numbers["validation"], self.tr("A share; 0.2 is 20 %")),
            (self.tr("Testing"), self._numbers["test"], self.tr("A share; 0.2 is 20 %")),
            (self.tr("Seed"), self._numbers["seed"], self.tr("Another seed, other splits")),
        ):
            label = QLabel(words, self)
            label.setProperty("role", "dim")
            label.setBuddy(control)
            control.setToolTip(help_words)
            control.setAccessibleName(words)
            place = self._grid.rowCount()
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(control, place, 1)
        heading = QLabel(self.tr("Inputs"), self)
        heading.setProperty("role", "dim")
        heading.setBuddy(self._inputs)
        self._inputs.setAccessibleName(heading.text())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self._column.addWidget(heading)
        self._column.addWidget(self._inputs, 1)
        for check in (self.header, self._skip, self._single):
            self._column.addWidget(check)
        self._focus_in_order()

    def _focus_in_order(self) -> None:
        order = [self._target, self._kind, self._scaling, *self._numbers.values(), self._inputs]
        order += [self.header, self._skip, self._single]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    # --- what is shown ---------------------------------------------------------------------------

    def show_table(self, table: OwnTable | None) -> None:
        """Offer the columns of a table, with the likely target chosen."""
        self._table = table
        self._target.clear()
        self.setEnabled(table is not None)
        if table is None:
            self._inputs.clear()
            return
        for column in table.columns:
            self._target.addItem(column_words(column.name), column.name)
        target, kind = usual_target(table)
        self._target.setCurrentIndex(self._target.findData(target))
        self._kind.setCurrentIndex(self._kind.findData(kind))
        self.header.setChecked(table.header)
        self._list_inputs(set())

    def take_focus(self) -> None:
        """Begin with the target."""
        self._target.setFocus()

    def show_two_classes(self, two: bool) -> None:
        """Offer one output for two classes, or do not."""
        self._single.setVisible(two)

    def show_bad(self, names: set[str]) -> None:
        """Mark fields whose content is refused."""
        for name, field in self._numbers.items():
            state = "bad" if name in names else None
            if field.property("state") != state:
                field.setProperty("state", state)
                field.style().unpolish(field)
                field.style().polish(field)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self.setFixedWidth(theme.px(WIDTH))
        self._inputs.setMinimumHeight(theme.px(LIST_HEIGHT))
        self._column.setSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setHorizontalSpacing(theme.px(12))

    def _list_inputs(self, unused: set[str]) -> None:
        """List the columns that can be inputs, all of numbers ticked but those in `unused`."""
        self._inputs.blockSignals(True)
        self._inputs.clear()
        for column in self._table.columns if self._table is not None else ():
            if column.name == self.target:
                continue
            item = QListWidgetItem(column_words(column.name), self._inputs)
            item.setData(Qt.ItemDataRole.UserRole, column.name)
            if column.kind == "number":
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = column.name not in unused
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            else:
                words = translated(COLUMN_WORDS["text"])
                item.setText(f"{column_words(column.name)} ({words})")
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setToolTip(self.tr("Words cannot be an input; only numbers can."))
        self._inputs.blockSignals(False)

    # --- what was chosen -------------------------------------------------------------------------

    @property
    def last(self) -> QWidget:
        """The control that Tab reaches last."""
        return self._single

    @property
    def target(self) -> str:
        """The name of the column to be learnt."""
        return str(self._target.currentData() or "")

    @property
    def kind(self) -> str:
        """ "classes" or "numbers"."""
        return str(self._kind.currentData())

    @property
    def inputs(self) -> list[str]:
        """The names of the columns that are ticked."""
        return self._named(Qt.CheckState.Checked)

    def options(self) -> dict[str, Any]:
        """What `to_dataset` is called with, as it was typed: it says what is wrong."""
        typed = {name: _value(field.text()) for name, field in self._numbers.items()}
        return {
            "inputs": self.inputs,
            **typed,
            "scaling": str(self._scaling.currentData()),
            "skip_missing": self._skip.isChecked(),
            "one_output": self._single.isChecked() and self._single.isVisibleTo(self),
        }

    def _named(self, state: Qt.CheckState) -> list[str]:
        items = [self._inputs.item(row) for row in range(self._inputs.count())]
        checkable = [item for item in items if item.flags() & Qt.ItemFlag.ItemIsUserCheckable]
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in checkable
            if item.checkState() == state
        ]

    def _take_target(self) -> None:
        assert self._table is not None
        if self._table.column(self.target).kind == "text":
            self._kind.setCurrentIndex(self._kind.findData("classes"))
        self._list_inputs(set(self._named(Qt.CheckState.Unchecked)))
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()


def _value(text: str) -> object:
    """The number typed, a whole one as int; the text itself when it is none."""
    figures = text.strip()
    if figures.isdecimal():
        return int(figures)
    value = parse_number(text)
    return text if value is None else value
