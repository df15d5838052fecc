"""OwnDataDialog: a person's own table is looked at and becomes a data set."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bpviz.data import Dataset
from bpviz.data.own import OwnTable, constant_columns, read_file, to_dataset
from bpviz.engine import BpvizError
from bpviz.views.data.choices import Choices
from bpviz.views.data.preview import ROWS, PreviewModel
from bpviz.views.data.words import about_dataset, about_parts, about_rest, about_table
from bpviz.views.numbers import count
from bpviz.views.theme import THEMES, Theme

SIZE: Final = (1040, 660)


class OwnDataDialog(QDialog):
    """Asks which column is to be learnt and how; what will be made is said before it is.

    `show_file(path)`, then `open()`, which does not block. The data set is made on every change,
    so what is wrong is said at once and the button that uses it is greyed with the reason.
    """

    datasetReady = Signal(object)  # Dataset

    def __init__(self, say: Callable[[BpvizError], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownData")
        self.setWindowTitle(self.tr("Your own table"))
        self._say = say
        self._path: Path | None = None
        self._table: OwnTable | None = None
        self._dataset: Dataset | None = None
        self._file = self._label("fileName", "title")
        self._about = self._label("tableAbout", "label")
        self._first = self._label("previewAbout", "label")
        self._made, self._parts = self._label("made", "value"), self._label("parts", "dim")
        self._rest, self._wrong = self._label("rest", "dim"), self._label("problem", "")
        self._wrong.setProperty("tone", "error")
        self._preview = PreviewModel(self)
        self._view = self._table_view()
        self._choices = Choices(self)
        self._choices.changed.connect(self._make)
        self._choices.headerChosen.connect(self._read_again)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._use = QPushButton(self.tr("Use this table"), self)
        self._use.setObjectName("useTable")
        self._use.setProperty("kind", "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self._deliver)
        self._arrange()
        self.show_theme(THEMES["light"])

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        return label

    def _table_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("preview")
        view.setAccessibleName(self.tr("The first rows of the table"))
        view.setModel(self._preview)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionMode(QTableView.SelectionMode.NoSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.horizontalHeader().setHighlightSections(False)
        view.verticalHeader().setHighlightSections(False)
        return view

    def _arrange(self) -> None:
        panel = QFrame(self)
        panel.setProperty("panel", "whole")
        self._inner = QVBoxLayout(panel)
        self._inner.addWidget(self._view, 1)
        self._inner.addWidget(self._first)
        self._middle = QHBoxLayout()
        self._middle.addWidget(panel, 1)
        self._middle.addWidget(self._choices)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self._use)
        self._column = QVBoxLayout(self)
        for label in (self._file, self._about):
            self._column.addWidget(label)
        self._column.addLayout(self._middle, 1)
        for label in (self._made, self._parts, self._rest, self._wrong):
            self._column.addWidget(label)
        self._column.addLayout(self._buttons)
        for first, second in pairwise((self._choices.last, self._view, self._cancel, self._use)):
            QWidget.setTabOrder(first, second)

    # --- what is shown ---------------------------------------------------------------------------

    def show_file(self, path: str | Path) -> None:
        """Read a file and show what it holds, or why it cannot be used. Emits nothing."""
        self._path = Path(path)
        self._file.setText(self._path.name)
        self._file.setToolTip(str(self._path))
        self._read(None)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._preview.theme = theme
        self._preview.renew()
        self._choices.show_theme(theme)
        self._column.setContentsMargins(*[theme.px(20)] * 4)
        self._column.setSpacing(theme.px(8))
        self._inner.setContentsMargins(*[theme.px(8)] * 4)
        self._middle.setSpacing(theme.px(20))
        self._buttons.setSpacing(theme.px(8))
        self._view.verticalHeader().setDefaultSectionSize(theme.px(26))
        self._view.horizontalHeader().setMinimumSectionSize(theme.px(56))
        self._view.horizontalHeader().setMaximumSectionSize(theme.px(220))
        wanted = QSize(*map(theme.px, SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def _read_again(self, header: bool) -> None:
        self._read(header)

    def _read(self, header: bool | None) -> None:
        assert self._path is not None
        self._table = None
        problem = ""
        try:
            self._table = read_file(self._path, header)
        except BpvizError as error:
            problem = self._say(error)
        table = self._table
        self._preview.show_table(table)
        self._choices.show_table(table)
        self._about.setText("" if table is None else about_table(table))
        rows = 0 if table is None else len(table.rows)
        self._first.setText(self.tr("The first {rows} rows").format(rows=count(ROWS)))
        self._first.setVisible(rows > ROWS)
        if table is None:
            self._show_made(None, problem)
        else:
            self._make()
            self._view.resizeColumnsToContents()
            self._choices.take_focus()

    def _make(self) -> None:
        """Make the data set of what is chosen, or say why that cannot be."""
        if self._table is None:
            return
        choices = self._choices
        options = choices.options()
        uses = dict.fromkeys((column.name for column in self._table.columns), "unused")
        uses |= dict.fromkeys(choices.inputs, "input") | {choices.target: "target"}
        self._preview.show_uses(uses)
        try:
            made = to_dataset(self._table, [choices.target], choices.kind, **options)
        except BpvizError as error:
            option = str(error.values.get("option", ""))
            shares = {"validation", "test"} if error.key == "data.shares" else {option}
            choices.show_bad(shares)
            self._show_made(None, self._say(error))
            return
        choices.show_bad(set())
        self._show_made(made, "")

    def _show_made(self, dataset: Dataset | None, problem: str) -> None:
        self._dataset = dataset
        classes = self._choices.kind == "classes"
        self._choices.show_two_classes(
            dataset is not None and classes and len(dataset.labels or ()) == 2
        )
        self._wrong.setText(problem)
        self._use.setEnabled(dataset is not None)
        self._use.setToolTip(problem or self.tr("Then the run begins again with this table"))
        made = parts = rest = ""
        if dataset is not None and self._table is not None:
            made = about_dataset(dataset, self._choices.target, classes)
            parts = about_parts(dataset)
            splits = (dataset.split(name) for name in ("train", "validation", "test"))
            used = sum(len(pair[0]) for pair in splits if pair is not None)
            constant = constant_columns(self._table, self._choices.inputs)
            scaled = not classes and self._choices.options()["scaling"] != "none"
            rest = about_rest(len(self._table.rows) - used, constant, scaled)
        labels = (self._made, self._parts, self._rest, self._wrong)
        for label, text in zip(labels, (made, parts, rest, problem), strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    # --- what the person does --------------------------------------------------------------------

    def _deliver(self) -> None:
        if self._dataset is not None:
            self.datasetReady.emit(self._dataset)
            self.accept()
