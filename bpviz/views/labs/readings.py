"""The numbers of a lab: those of the step that is shown, and a table of the latest steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bpviz.labs import LabRow, LabRun, Moment
from bpviz.labs.lab import Reading
from bpviz.run.display import Display
from bpviz.views.copying import plain, put
from bpviz.views.labs.lab_words import LabWords, say
from bpviz.views.numbers import FEWEST, MINUS, count, number
from bpviz.views.theme import Theme

LATEST = 200
MOST_FITTED = 4000
"""So many written numbers are kept, for the next step shows nearly all of them again."""
SPARE = 10
"""Pixels of a column beside its number."""
LONG_CAPTION = 9
"""Letters that fit above a column."""
WHOLE = ("step", "epoch", "parameters", "best_epoch", "right")


class Readings(QWidget):
    """A table: of several steps where the lab lists columns, else name and number, line by line."""

    def __init__(self, row: LabRow, words: LabWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._words = row, words
        self._display = Display()
        self._run: LabRun | None = None
        self._step = 0
        self._fitted: dict[tuple[int, Reading], str] = {}
        self._spare = SPARE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(self.tr("Numbers"), self)
        heading.setProperty("role", "value")
        column.addWidget(heading)
        self.table = QTableWidget(self)
        self.table.setObjectName("labNumbers")
        self.table.setProperty("kind", "numbers")  # narrow columns
        self.table.setAccessibleName(self.tr("Numbers of the lab"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)  # Tab leaves it; arrows walk its cells
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not row.columns:
            self.table.horizontalHeader().hide()
        header, mode = self.table.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.Stretch)
        self.table.setColumnCount(len(row.columns) or 2)
        narrow = 0 if row.columns else 1  # the steps; else the numbers behind their names
        header.setSectionResizeMode(narrow, mode.ResizeToContents)
        self.table.setToolTip(self.tr("Right-click to copy the numbers, with all their digits."))
        column.addWidget(self.table, 1)

    @property
    def _names(self) -> tuple[str, ...]:
        return self._row.columns or self._row.readings

    # --- what is shown ---------------------------------------------------------------------------

    def show_run(self, run: LabRun, step: int) -> None:
        """Show the latest steps of a run up to this one, the last of them on top."""
        self._run, self._step = run, step
        self._show()

    def _show(self) -> None:
        moments = () if self._run is None else self._run.latest(self._step, LATEST)
        if not moments:
            return
        if self._row.columns:
            self._show_steps(moments[::-1])
        else:
            self._show_lines(moments[-1])
        self.table.horizontalHeader().resizeSections()
        self.table.viewport().update()

    def show_display(self, display: Display) -> None:
        """Write numbers as the display wants them."""
        self._display = display
        self._fitted.clear()
        self._show()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._spare = theme.px(SPARE)
        self._fitted.clear()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(26))
        self.table.verticalHeader().setMinimumSectionSize(theme.px(26))

    def _show_steps(self, moments: Sequence[Moment]) -> None:
        self.table.setHorizontalHeaderLabels([self._caption(name) for name in self._names])
        self.table.setRowCount(len(moments))
        with QSignalBlocker(self.table.model()):  # each number would have every column measured
            for place, moment in enumerate(moments):
                for column, name in enumerate(self._names):
                    text = self._fitting(column, name, moment.readings[name])
                    self._put(place, column, text, bold=place == 0)

    def _show_lines(self, moment: Moment) -> None:
        shown = [name for name in self._names if moment.readings[name] is not None]
        self.table.setRowCount(len(shown))
        for place, name in enumerate(shown):
            self._put(place, 0, self._title(name), left=True)
            self._put(place, 1, self._text(name, moment.readings[name]), bold=True)

    def _put(
        self, row: int, column: int, text: str, bold: bool = False, left: bool = False
    ) -> None:
        item = self.table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.table.setItem(row, column, item)
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            font = item.font()
            font.setBold(bold)
            item.setFont(font)
        if item.text() != text:
            item.setText(text)

    def _caption(self, name: str) -> str:
        """The title above a column; a long one, or one with a comma, stands on two lines."""
        title = self._title(name)
        broken = title.replace(", ", ",\n").replace("，", "，\n")
        if broken == title and len(title) > LONG_CAPTION:
            return title.replace(" ", "\n", 1)
        return broken

    def _title(self, name: str) -> str:
        return say(self._words.readings[name])

    def _fitting(self, column: int, name: str, value: Reading) -> str:
        """The number with as many of its digits as the column has room for."""
        if (column, value) not in self._fitted:
            if len(self._fitted) > MOST_FITTED:
                self._fitted.clear()
            self._fitted[column, value] = self._measured(column, name, value)
        return self._fitted[column, value]

    def _measured(self, column: int, name: str, value: Reading) -> str:
        text, digits = self._text(name, value), self._display.digits
        font = self.table.font()
        font.setBold(True)
        wide = QFontMetrics(font).horizontalAdvance
        room = self.table.columnWidth(column) - self._spare
        while column and digits > FEWEST and isinstance(value, float) and wide(text) > room:
            digits -= 1
            text = number(value, digits, decimal=self._display.decimal)
        if column and isinstance(value, float) and wide(text) > room:
            return _shortest(text, self._display.decimal)
        return text

    def _text(self, name: str, value: Reading) -> str:
        if value is None or isinstance(value, str):
            return "–" if value is None else value
        if name in WHOLE or name.startswith(("passes", "half")):
            return count(round(value))
        return number(value, self._display.digits, decimal=self._display.decimal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns of another width have room for other digits."""
        super().resizeEvent(event)
        self._fitted.clear()
        self._show()

    # --- copying ---------------------------------------------------------------------------------

    def text(self) -> str:
        """Every number so far with all its digits, tab-separated, the oldest step first."""
        names = self._row.readings
        lines = ["\t".join(self._title(name) for name in names)]
        moments = () if self._run is None else self._run.moments[: self._step + 1]
        for moment in moments:
            values = [moment.readings[name] for name in names]
            lines.append("\t".join(v if isinstance(v, str) else plain(v) for v in values))
        return "\n".join(lines)

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy all numbers"), self._copy)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _copy(self) -> None:
        put(self.text())


def _shortest(text: str, decimal: str) -> str:
    """A number by a power of ten with one digit: −2.4·10⁻¹⁰ as −2·10⁻¹⁰."""
    mantissa, dot, power = text.partition("·")
    if not dot:
        return text
    rounded = round(float(mantissa.replace(MINUS, "-").replace(decimal, ".")))
    return f"{rounded}{dot}{power}".replace("-", MINUS)
