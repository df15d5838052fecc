"""ConfusionMatrix: how often each class was taken for each, as a painted table."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.engine import Array
from bpviz.run.answers import recall
from bpviz.views.answers.matrix_places import CAPTION, HEADER, MatrixPlaces, matrix_places
from bpviz.views.colour import Scale, colour_map, readable_on
from bpviz.views.numbers import count, percent
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE

MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CENTRE, RIGHT = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight
LEFT, MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
SMALLEST_TEXT: Final = 8
NOTHING: Final = "·"

Cell = tuple[int, int]


class ConfusionMatrix(QWidget):
    """Rows are the truth, columns the answer. Right answers are framed, errors filled by count."""

    pointed = Signal(object)  # (truth, answer) that is pointed at or walked to, or None
    chosen = Signal(int, int)  # truth, answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionMatrix")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme, self._decimal = THEMES["light"], "."
        self._confusion: Array = np.zeros((2, 2), np.int64)
        self._names: tuple[str, ...] = ("0", "1")
        self._cursor: Cell | None = None
        self._place()

    # --- what is shown ---------------------------------------------------------------------------

    def show_counts(self, confusion: Array, names: tuple[str, ...], decimal: str) -> None:
        """Show counts [truth, answer] of classes with these names."""
        if confusion is self._confusion and (names, decimal) == (self._names, self._decimal):
            return
        fresh = names != self._names
        self._confusion, self._names, self._decimal = confusion, names, decimal
        if fresh:
            self._point(None)
            self._place()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._place()
        self.updateGeometry()

    @property
    def cursor_cell(self) -> Cell | None:
        """The cell that is pointed at or was walked to."""
        return self._cursor

    def cell_rect(self, truth: int, answer: int) -> QRectF:
        """Where a cell is."""
        return self._places.cell(truth, answer)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(140))

    # --- mouse and keys --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys that walk the cells from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and (event.key() in MOVES or event.key() in ENTER):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            self._walk(*MOVES[Qt.Key(event.key())])
        elif event.key() in ENTER and self._cursor is not None:
            self.chosen.emit(*self._cursor)
        else:
            super().keyPressEvent(event)

    def _walk(self, rows: int, columns: int) -> None:
        last = len(self._names) - 1
        if self._cursor is None:
            self._point(self._worst())
            return
        row, column = self._cursor
        self._point((min(max(row + rows, 0), last), min(max(column + columns, 0), last)))

    def _worst(self) -> Cell:
        """The commonest error: where walking starts."""
        errors = self._confusion - np.diag(self._confusion.diagonal())
        row, column = divmod(int(errors.argmax()), len(self._names))
        return row, column

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._places.at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._places.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self._point(cell)
            self.chosen.emit(*cell)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(None)

    def _point(self, cell: Cell | None) -> None:
        if cell != self._cursor:
            self._cursor = cell
            self.pointed.emit(cell)
            self.update()

    # --- painting --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._places: MatrixPlaces = matrix_places(
            self.width(), self.height(), self._names, self._theme
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._number_font()
        bound = math.sqrt(max(1, int(self._confusion[~np.eye(len(self._names), dtype=bool)].max())))
        for row in range(len(self._names)):
            for column in range(len(self._names)):
                self._draw_cell(painter, (row, column), bound, font)
        self._write_axes(painter)
        self._write_shares(painter)
        if self._cursor is not None:
            painter.setPen(QPen(self._theme.colour("text"), self._theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._places.cell(*self._cursor), 3, 3)
        painter.end()

    def _draw_cell(self, painter: QPainter, cell: Cell, bound: float, font: QFont | None) -> None:
        theme, place, n = self._theme, self._places.cell(*cell), int(self._confusion[cell])
        if cell[0] == cell[1]:
            half = 0.75
            painter.setPen(QPen(theme.colour("accent"), 2 * half))
            painter.setBrush(theme.colour("accent_wash"))
            painter.drawRoundedRect(place.adjusted(half, half, -half, -half), 3, 3)
            words = theme.colour("accent")
        else:
            # The root tells one error from none, and ten from a hundred.
            fill = colour_map(theme, "error").colour(math.sqrt(n), Scale(bound))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(place, 3, 3)
            shades = (theme.text, theme.panel)
            words = QColor(readable_on(fill.name(), shades)) if n else theme.colour("dim")
        if font is not None:
            painter.setFont(font)
            painter.setPen(words)
            painter.drawText(place, int(CENTRE), count(n) if n else NOTHING)

    def _number_font(self) -> QFont | None:
        """The font in which every count fits into its cell; None when it would be too small."""
        theme, places = self._theme, self._places
        size = min(theme.px(TEXT_VALUE), int(places.height * 0.7))
        font = ui_font(theme, TEXT_VALUE)
        longest = count(int(self._confusion.max()))
        while size >= SMALLEST_TEXT:
            font.setPixelSize(size)
            if QFontMetricsF(font).horizontalAdvance(longest) <= places.width - 3:
                return font
            size -= 1
        return None

    def _write_axes(self, painter: QPainter) -> None:
        theme, places = self._theme, self._places
        px, body = theme.px, places.body
        self._caption(painter, body.left(), body.bottom() + px(HEADER), body.width())
        painter.save()
        painter.translate(places.origin.x() - places.label_width - px(CAPTION), body.center().y())
        painter.rotate(-90)
        truth = QRectF(-body.height() / 2, 0, body.height(), px(CAPTION))
        painter.drawText(truth, int(CENTRE), self.tr("truth"))
        painter.restore()
        for i, name in enumerate(self._names):
            row, column = places.cell(i, 0), places.cell(0, i)
            beside = QRectF(
                row.left() - places.label_width, row.top(), places.label_width - px(6), row.height()
            )
            below = QRectF(column.left(), body.bottom(), column.width(), px(HEADER))
            at_row = self._cursor is not None and self._cursor[0] == i
            at_column = self._cursor is not None and self._cursor[1] == i
            self._label(painter, beside, name, at_row, RIGHT | MIDDLE)
            self._label(painter, below, name, at_column, CENTRE)

    def _caption(self, painter: QPainter, left: float, top: float, width: float) -> None:
        painter.setFont(ui_font(self._theme, TEXT_LABEL))
        painter.setPen(self._theme.colour("dim"))
        place = QRectF(left, top, width, self._theme.px(CAPTION))
        painter.drawText(place, int(CENTRE), self.tr("answer"))

    def _label(
        self, painter: QPainter, place: QRectF, name: str, here: bool, align: Qt.AlignmentFlag
    ) -> None:
        font = ui_font(self._theme, TEXT_LABEL, bold=here)
        if place.height() < QFontMetricsF(font).height() * 0.8:
            font.setPixelSize(max(int(place.height()), 6))
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if here else "dim"))
        elided = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(align), elided)

    def _write_shares(self, painter: QPainter) -> None:
        """The share of each class that was recognised, behind its row."""
        places, px = self._places, self._theme.px
        left, width = places.body.right() + px(6), places.side - px(6)
        above = QRectF(left, places.origin.y() - px(HEADER), width, px(HEADER))
        self._label(painter, above, self.tr("right"), False, RIGHT | MIDDLE)
        for row, share in enumerate(recall(self._confusion).tolist()):
            if share == share:
                cell = places.cell(row, 0)
                place = QRectF(left, cell.top(), width, cell.height())
                here = self._cursor is not None and self._cursor[0] == row
                text = percent(share, decimal=self._decimal)
                self._label(painter, place, text, here, RIGHT | MIDDLE)
