"""Where the cells and words of a confusion matrix are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from bpviz.views.theme import Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

SPACE, CAPTION, HEADER, WIDEST, FLATTEST = 2, 20, 20, 2.2, 1.25
LONGEST_LABEL: Final = 72
FULL_PERCENT: Final = "100.0\u00a0%"


@dataclass(frozen=True, slots=True)
class MatrixPlaces:
    """Cells from `origin`, each `width` by `height`, with SPACE between.

    label_width  room for the names of the rows, right of the caption of their axis
    side         room for the share of each class, behind the last column
    """

    classes: int
    origin: QPointF
    width: float
    height: float
    space: float
    label_width: float
    side: float
    bottom: float

    def cell(self, row: int, column: int) -> QRectF:
        """The cell of a truth (row) and an answer (column)."""
        left = self.origin.x() + column * (self.width + self.space)
        top = self.origin.y() + row * (self.height + self.space)
        return QRectF(left, top, self.width, self.height)

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """(truth, answer) of the cell at a point; the space belongs to the cell before it."""
        column = (point.x() - self.origin.x()) // (self.width + self.space)
        row = (point.y() - self.origin.y()) // (self.height + self.space)
        inside = 0 <= row < self.classes and 0 <= column < self.classes
        return (int(row), int(column)) if inside else None

    @property
    def body(self) -> QRectF:
        """All cells together."""
        last = self.cell(self.classes - 1, self.classes - 1)
        return QRectF(self.origin, last.bottomRight())


def matrix_places(
    width: float, height: float, names: tuple[str, ...], theme: Theme
) -> MatrixPlaces:
    """The largest matrix that fits, in the middle; its cells are at most twice as wide as high."""
    px = theme.px
    metrics = QFontMetricsF(ui_font(theme, TEXT_LABEL))
    label = min(max(map(metrics.horizontalAdvance, names), default=0.0), px(LONGEST_LABEL))
    label_width = label + px(8)
    side = metrics.horizontalAdvance(FULL_PERCENT) + px(10)
    left, bottom, space = px(CAPTION) + label_width, px(CAPTION + HEADER), px(SPACE)
    gaps = space * (len(names) - 1)
    free_width = max(width - left - side - gaps, 1.0) / len(names)
    free_height = max(height - bottom - px(HEADER) - gaps, 1.0) / len(names)
    cell_height = max(min(free_height, free_width * FLATTEST, px(64)), 2.0)
    cell_width = max(min(free_width, cell_height * WIDEST), 2.0)
    cell_width, cell_height = float(int(cell_width)), float(int(cell_height))
    whole = left + side + gaps + cell_width * len(names)
    tall = px(HEADER) + bottom + gaps + cell_height * len(names)
    origin = QPointF(
        round(max((width - whole) / 2, 0) + left), round(max((height - tall) / 2, 0) + px(HEADER))
    )
    return MatrixPlaces(
        len(names), origin, cell_width, cell_height, space, label_width, side, bottom
    )
