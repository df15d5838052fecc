"""How wide the columns are: as wide as their numbers need, then as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterable

from bpviz.views.numbers import number
from bpviz.views.table.delegate import CellDelegate
from bpviz.views.table.header import TableHeader
from bpviz.views.table.model import NumberModel


class Widths:
    """What each column needs; it grows with what is seen and is forgotten with the look."""

    def __init__(self, model: NumberModel, delegate: CellDelegate, header: TableHeader) -> None:
        self._model, self._delegate, self._header = model, delegate, header
        self._needs: list[int] = []

    @property
    def wanted(self) -> int:
        """What all columns need."""
        return sum(self._needs)

    def forget(self) -> None:
        """Start again: digits, notation, net or font are other ones."""
        self._needs = []

    def fit(self, rows: Iterable[int], room: int) -> None:
        """Size the columns so that these rows can be read; share out the room that is left."""
        columns = self._model.columnCount()
        needs = self._needs or [self._least(column) for column in range(columns)]
        for row in rows:
            needs = [max(n, self._delegate.width_of(row, i)) for i, n in enumerate(needs)]
        self._needs = needs
        spare = max(room - sum(needs), 0)
        for column, need in enumerate(needs):
            extra = 0
            if column:
                extra = spare * column // (columns - 1) - spare * (column - 1) // (columns - 1)
            if self._header.sectionSize(column) != need + extra:
                self._header.resizeSection(column, need + extra)

    def _least(self, column: int) -> int:
        """Room for the header and, but for the name, for a number of the usual size."""
        kind, cells = self._model.part.columns[column], self._model.cells
        least = self._header.least_width(column)
        if not column or cells is None:
            return least
        text = number(kind.typical, cells.display.digits, decimal=cells.display.decimal)
        width = self._delegate.metrics.horizontalAdvance(text)
        return max(least, self._delegate.padded(width))
