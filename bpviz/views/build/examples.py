"""ExamplesPanel: the rows that are learnt from, to be typed, pasted, added and removed."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.data.table import parse_table
from bpviz.engine import BpvizError, Spec
from bpviz.engine.activations import Array
from bpviz.run import build
from bpviz.run.display import Display
from bpviz.views.build.grid import RowsGrid
from bpviz.views.build.model import RowsModel
from bpviz.views.build.words import column_name
from bpviz.views.build.wrap import Wrap
from bpviz.views.numbers import count, parse_number
from bpviz.views.theme import Theme


class ExamplesPanel(QWidget):
    """A table that asks for other rows; the next frame says what they are. Setters emit nothing."""

    rowsAsked = Signal(object, object, str)  # x (n, inputs), y (n, outputs); words for undo

    def __init__(self, say_error: Callable[[BpvizError], str], parent: QWidget | None = None):
        super().__init__(parent)
        self._say = say_error
        self._spec, self._display = Spec(), Display()
        self._heading, self._about = QLabel(self.tr("Examples"), self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._about.setObjectName("rowsAbout")
        self._about.setProperty("role", "label")
        self._about.setWordWrap(True)
        self.rows = RowsModel(self)
        self.grid = RowsGrid(self.rows, self)
        self.grid.setAccessibleName(self.tr("Inputs and targets, a row an example"))
        self._wrong = QLabel(self)
        self._wrong.setObjectName("rowsError")
        self._wrong.setProperty("tone", "error")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._add = self._button("addRow", self.tr("Add a row"))
        self._remove = self._button("removeRow", self.tr("Remove the row"))
        self._paste = self._button("pasteTable", self.tr("Paste a table"))
        self._paste.setToolTip(
            self.tr(
                "All rows anew from the clipboard: inputs, then targets, as CSV or from a "
                "spreadsheet. Ctrl+V in the table puts it over the cells from the current one on."
            )
        )
        self._connect()
        self._arrange()

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("kind", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self.rows.typed.connect(self._take_typed)
        self.grid.pasteAsked.connect(self._paste_here)
        self.grid.copyAsked.connect(self._copy)
        self.grid.removeAsked.connect(self._remove_rows)
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_rows)
        self._paste.clicked.connect(self._paste_all)

    def _arrange(self) -> None:
        self._buttons = Wrap((self._add, self._remove, self._paste), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._about, self.grid, self._wrong):
            self._column.addWidget(widget)
        self._column.addWidget(self._buttons)

    # --- what is shown ---------------------------------------------------------------------------

    def show_rows(self, spec: Spec, dataset: Dataset, batch: tuple[Array, Array]) -> None:
        """Show all rows of a data set, or of one too long to be listed the mini-batch (x, y)."""
        self._spec = spec
        listed = build.is_listed(spec, dataset)
        x, y = (dataset.train_x, dataset.train_y) if listed else batch
        before = (self.rows.x, self.rows.y)
        self.rows.show_rows(spec, x, y)
        if before[0] is not x and before[1] is not y:
            self._complain("")
        self._about.setText(self._words(dataset, listed))
        alone = len(x) < 2
        self._remove.setEnabled(not alone)
        self._remove.setToolTip(
            self.tr("The last row stays: a net needs at least one example.")
            if alone
            else self.tr("The rows of the selected cells (Delete)")
        )

    def _words(self, dataset: Dataset, listed: bool) -> str:
        rows, batch = dataset.examples, self._spec.batch_size
        if not listed:
            words = self.tr(
                "The mini-batch of this moment: {shown} of {rows} rows. Change a number, and these "
                "rows are all there is to learn from."
            )
            return words.format(shown=count(self.rows.rowCount()), rows=count(rows))
        if rows == 1:
            return self.tr("One row: inputs, then targets. Type on a number to change it.")
        if batch >= rows:
            return self.tr("{rows} rows, together one mini-batch.").format(rows=count(rows))
        words = self.tr("{rows} rows, in mini-batches of {batch}.")
        return words.format(rows=count(rows), batch=count(batch))

    def show_display(self, display: Display) -> None:
        """Take notation, names and digits."""
        self._display = display
        self.rows.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._column.setSpacing(theme.px(6))
        self._buttons.set_spacing(theme.px(6))
        self.grid.show_theme(theme)

    def _complain(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    # --- what the person does --------------------------------------------------------------------

    def _ask(self, make: Callable[[], build.Rows], words: str) -> None:
        """Ask for the rows that `make` gives, or say why there are none."""
        try:
            x, y = make()
        except BpvizError as error:
            self._complain(self._say(error))
            return
        self._complain("")
        self.rowsAsked.emit(x, y, words)

    def _take_typed(self, row: int, column: int, text: str) -> None:
        value, name = parse_number(text), column_name(column, self._spec, self._display)
        if value is None or not math.isfinite(value):
            words = self.tr(
                "Row {row}, {name}: “{text}” is not a number. It stays {value}. Write a number "
                "such as 0.5, −2 or 1e-3."
            )
            kept = self.rows.index(row, column).data()
            shown = text.strip()[:40]
            self._complain(words.format(row=count(row + 1), name=name, text=shown, value=kept))
            return
        if value == self.rows.value(row, column):
            self._complain("")
            return
        found = value
        words = self.tr("{name} of row {row}: {value}").format(
            name=name, row=count(row + 1), value=text.strip()
        )
        x, y = self.rows.x, self.rows.y
        self._ask(lambda: build.with_cell(x, y, row, column, found), words)

    def _add_row(self) -> None:
        x, y = self.rows.x, self.rows.y
        self._ask(lambda: build.with_row(x, y), self.tr("Add a row"))
        column = max(self.grid.currentIndex().column(), 0)
        self.grid.setCurrentIndex(self.rows.index(self.rows.rowCount() - 1, column))

    def _remove_rows(self) -> None:
        x, y = self.rows.x, self.rows.y
        selected = {index.row() for index in self.grid.selectionModel().selectedIndexes()}
        rows = sorted(selected) or [len(x) - 1]
        words = self.tr("Remove row {row}").format(row=count(rows[0] + 1))
        if len(rows) > 1:
            words = self.tr("Remove {rows} rows").format(rows=count(len(rows)))
        self._ask(lambda: build.without_rows(x, y, rows), words)

    def _paste_all(self) -> None:
        x, y, text = self.rows.x, self.rows.y, QGuiApplication.clipboard().text()
        self._ask(
            lambda: build.replaced(x, y, parse_table(text)), self.tr("Paste a table of examples")
        )

    def _paste_here(self) -> None:
        """Put the clipboard over the cells from the first selected one on."""
        at, text = self.grid.selectionModel().selectedIndexes(), QGuiApplication.clipboard().text()
        row, column = min(((i.row(), i.column()) for i in at), default=(0, 0))
        if self._is_one_number(text):
            self._take_typed(row, column, text)
            return
        x, y = self.rows.x, self.rows.y
        self._ask(
            lambda: build.pasted(x, y, parse_table(text), row, column),
            self.tr("Paste into the examples"),
        )

    def _is_one_number(self, text: str) -> bool:
        """Whether this is the text of one cell: 1,5 is, where a comma is the decimal mark."""
        two = "," in text and self._display.decimal != ","
        return len(text.split()) == 1 and not two and parse_number(text) is not None

    def _copy(self) -> None:
        """The selected cells with every digit, as tab-separated text."""
        lines: dict[int, list[str]] = {}
        for index in sorted(self.grid.selectionModel().selectedIndexes()):
            value = self.rows.value(index.row(), index.column())
            lines.setdefault(index.row(), []).append(repr(value))
        if lines:
            text = "\n".join("\t".join(cells) for cells in lines.values()) + "\n"
            QGuiApplication.clipboard().setText(text)
