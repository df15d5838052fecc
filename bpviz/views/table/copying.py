"""Taking numbers out of the table: rows as tab-separated text, one number, one formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.views import copying
from bpviz.views.copying import COPY_LATEX, COPY_VALUE, equation, plain, put
from bpviz.views.numbers import ALL_DIGITS, number
from bpviz.views.table.cells import Cells
from bpviz.views.table.names import number_symbol
from bpviz.views.table.parts import NAME
from bpviz.views.table.words import NO_NUMBER, say


def tab_separated(cells: Cells, places: Iterable[int]) -> str:
    """A header line and a line a row: the name, then numbers with every digit."""
    columns = range(len(cells.part.columns))
    lines = ["\t".join(cells.header(column) for column in columns)]
    for place in places:
        numbers = [plain(cells.number(place, column)) for column in columns[1:]]
        lines.append("\t".join([cells.text(place, 0), *numbers]))
    return "\n".join(lines) + "\n"


class CellMenu(QMenu):
    """Copy the selected rows, or the number of one cell as text or LaTeX."""

    def __init__(
        self, parent: QWidget, cells: Cells, place: int, column: int, copy: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tableMenu")
        self.setToolTipsVisible(True)
        self._value = cells.number(place, column)
        named = cells.part.columns[column].key == NAME
        self._symbol = (
            None if named else number_symbol(cells.key(column), cells.ref(place), cells.notation)
        )
        rows = self.addAction(self.tr("Copy"), copy)
        rows.setObjectName("tableCopy")
        rows.setShortcut(QKeySequence.StandardKey.Copy)
        rows.setToolTip(self.tr("The selected rows, with all digits, as tab-separated text"))
        self._add("tableCopyValue", copying.say(COPY_VALUE), self._copy_value)
        self._add("tableCopyLatex", copying.say(COPY_LATEX), self._copy_latex)

    def _add(self, name: str, text: str, do: Callable[[], None]) -> None:
        action = self.addAction(text, do)
        action.setObjectName(name)
        value = self._value
        action.setEnabled(value is not None)
        action.setToolTip(say(NO_NUMBER) if value is None else number(value, ALL_DIGITS))

    def _copy_value(self) -> None:
        put(plain(self._value))

    def _copy_latex(self) -> None:
        if self._value is not None and self._symbol is not None:
            put(equation(self._symbol, self._value))
