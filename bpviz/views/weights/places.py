"""Where the pictures of a page are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from bpviz.views.theme import Theme
from bpviz.views.weights.content import Form
from bpviz.views.weights.pictures import side_for

NUMBER, GAP, MARGIN, LARGEST = 16, 8, 4, 112
PAGE: Final = 100
"""So many neurons are shown at once."""


@dataclass(frozen=True, slots=True)
class GridPlaces:
    """`count` cells in rows of `columns`, each `width` by `height` with its picture at the top."""

    count: int
    columns: int
    width: float
    height: float
    picture: tuple[float, float]
    left: float

    def cell(self, i: int) -> QRectF:
        """The cell of the i-th neuron of the page."""
        row, column = divmod(i, self.columns)
        return QRectF(self.left + column * self.width, row * self.height, self.width, self.height)

    def picture_rect(self, i: int) -> QRectF:
        """Its picture."""
        cell, (width, height) = self.cell(i), self.picture
        left = round(cell.center().x() - width / 2)
        return QRectF(left, round(cell.top() + MARGIN), width, height)

    def at(self, point: QPointF) -> int | None:
        """The neuron at a point, or None."""
        column, row = (point.x() - self.left) // self.width, point.y() // self.height
        i = int(row * self.columns + column)
        return i if 0 <= column < self.columns and 0 <= i < self.count else None


def grid_places(
    count: int, form: Form, width: float, height: float, theme: Theme, ratio: float
) -> GridPlaces:
    """The arrangement with the largest pictures."""
    extra, below = theme.px(GAP), theme.px(NUMBER) + 2 * MARGIN
    best, columns = 0.0, 1
    for tried in range(1, max(count, 1) + 1):
        lines = -(-count // tried) or 1
        side = min(width / tried - extra, height / lines - below)
        if side > best:
            best, columns = side, tried
    room = max(min(best, theme.px(LARGEST)), 4.0)
    picture = side_for(form, float(int(room)), ratio)
    cell_width = max(width / columns, 1.0) if best < theme.px(LARGEST) else room + extra
    cell_width = min(cell_width, picture[0] + theme.px(28))
    left = max((width - columns * cell_width) / 2, 0.0)
    return GridPlaces(count, columns, cell_width, picture[1] + below, picture, left)
