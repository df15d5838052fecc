"""DigitGrid: examples with their answers, as many as fit; the others are scrolled to."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from bpviz.engine import Array
from bpviz.run.answers import Answers
from bpviz.run.display import Display
from bpviz.views.answers.pictures import Kind, draw_example, ink_images, side_of
from bpviz.views.answers.words import short
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

PICTURE, WORDS, GAP, ROUND, SCROLLBAR = 56, 20, 8, 6, 12
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES: Final = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
WRONG: Final = "✗"


class DigitGrid(QAbstractScrollArea):
    """Cells of a picture over an answer and its output; only those that are seen are painted."""

    pointed = Signal(object)  # the row under the mouse, or None
    chosen = Signal(int)  # the row that was clicked or walked to
    stepAsked = Signal(int)  # row
    menuAsked = Signal(QPoint)  # where, on the screen: for the chosen row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitGrid")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._theme, self._display = THEMES["light"], Display()
        self._kind = Kind(None, 1.0, 1)
        self._x: Array = np.empty((0, 1))
        self._answers: Answers | None = None
        self._names: tuple[str, ...] = ()
        self._rows: Array = np.empty(0, np.int64)
        self._place = -1  # of the chosen row among the rows
        self._hovered = -1
        self._side, self._left, self._columns, self._pitch = 1.0, 0, 1, QSize(1, 1)

    # --- what is shown ---------------------------------------------------------------------------

    def show_rows(
        self, kind: Kind, x: Array, answers: Answers, rows: Array, names: tuple[str, ...]
    ) -> None:
        """Show these rows of x with their answers; the chosen one stays, else it is the first."""
        chosen = self.row
        self._kind, self._x, self._answers, self._names = kind, x, answers, names
        self._rows = rows
        found = np.flatnonzero(rows == chosen) if chosen is not None else rows[:0]
        self._place = int(found[0]) if len(found) else min(0, len(rows) - 1)
        self._hovered = -1
        self._measure()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._measure()

    def show_display(self, display: Display) -> None:
        """Write numbers with this decimal mark."""
        self._display = display
        self.viewport().update()

    @property
    def row(self) -> int | None:
        """The row that is chosen, or None."""
        return int(self._rows[self._place]) if 0 <= self._place < len(self._rows) else None

    def to_top(self) -> None:
        """Show the first rows."""
        self.verticalScrollBar().setValue(0)

    def cell_rect(self, place: int) -> QRectF:
        """Where the cell of the place-th row is in the viewport."""
        row, column = divmod(place, self._columns)
        top = row * self._pitch.height() - self.verticalScrollBar().value()
        return QRectF(
            self._left + column * self._pitch.width(),
            top,
            self._pitch.width(),
            self._pitch.height(),
        )

    # --- measures --------------------------------------------------------------------------------

    def _measure(self) -> None:
        px, ratio = self._theme.px, self.devicePixelRatioF()
        self._side = side_of(self._kind, px(PICTURE), ratio)
        pitch = max(round(self._side), px(PICTURE)) + px(GAP)
        self._pitch = QSize(pitch + px(GAP), round(self._side) + px(WORDS + GAP + ROUND))
        self.setMinimumWidth(self._pitch.width() + px(SCROLLBAR))
        width, height = self.viewport().width(), self.viewport().height()
        self._columns = max(width // self._pitch.width(), 1)
        # Left of the first column there is as much room as stays free behind the last one.
        free = width - self._columns * self._pitch.width()
        self._left = max(free // 2, 0) if len(self._rows) > self._columns else 0
        lines = -(-len(self._rows) // self._columns)
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._pitch.height() // 3 or 1)
        bar.setPageStep(max(height // self._pitch.height(), 1) * self._pitch.height())
        bar.setRange(0, max(lines * self._pitch.height() - height, 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        if self._place >= 0:
            self._reveal()

    def _at(self, point: QPointF) -> int:
        column = int(point.x() - self._left) // self._pitch.width()
        row = int(point.y() + self.verticalScrollBar().value()) // self._pitch.height()
        place = row * self._columns + column
        inside = 0 <= column < self._columns and 0 <= place < len(self._rows)
        return place if inside else -1

    # --- mouse and keys --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the grid from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in (*MOVES, *ENTER):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.row
        if key in MOVES:
            self._walk(key)
        elif key in ENTER and row is not None:
            self.stepAsked.emit(row)
        else:
            event.ignore()

    def _walk(self, key: int) -> None:
        page = self.verticalScrollBar().pageStep() // self._pitch.height() * self._columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -len(self._rows),
            Qt.Key.Key_End: len(self._rows),
        }
        self._choose(min(max(self._place + steps[Qt.Key(key)], 0), len(self._rows) - 1))

    def _choose(self, place: int) -> None:
        if place < 0:
            return
        self._place = place
        self._reveal()
        self.viewport().update()
        self.chosen.emit(int(self._rows[place]))

    def _reveal(self) -> None:
        """Scroll as little as shows the whole of the chosen cell."""
        bar, cell = self.verticalScrollBar(), self.cell_rect(self._place)
        below = cell.bottom() - self.viewport().height()
        if cell.top() < 0:
            bar.setValue(bar.value() + int(cell.top()))
        elif below > 0:
            bar.setValue(bar.value() + int(below) + 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._choose(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.stepAsked.emit(int(self._rows[place]))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.row is not None:
            self.menuAsked.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what was under the mouse when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.pointed.emit(int(self._rows[place]) if place >= 0 else None)
            self.viewport().update()

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._answers is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, scrolled = self._pitch.height(), self.verticalScrollBar().value()
        first = scrolled // height * self._columns
        last = (-(-(scrolled + self.viewport().height()) // height)) * self._columns
        rows = self._rows[first:last]
        images = ink_images(self._kind, [self._x[row] for row in rows], self._theme)
        for i, row in enumerate(rows.tolist()):
            image = images[i] if images else None
            self._draw_cell(painter, first + i, row, image, self._answers)
        painter.end()

    def _draw_cell(
        self, painter: QPainter, place: int, row: int, image: QImage | None, answers: Answers
    ) -> None:
        theme, cell = self._theme, self.cell_rect(place)
        px = theme.px
        if place in (self._place, self._hovered):
            painter.setPen(Qt.PenStyle.NoPen)
            if place == self._place:
                painter.setPen(QPen(theme.colour("accent"), px(2)))
            painter.setBrush(theme.colour("accent_wash" if place == self._place else "neutral"))
            painter.drawRoundedRect(cell.adjusted(px(2), px(1), -px(2), -px(1)), px(6), px(6))
        picture = QRectF(0, round(cell.top()) + px(ROUND), self._side, self._side)
        picture.moveLeft(round(cell.center().x() - self._side / 2))
        draw_example(painter, picture, self._kind, self._x[row], image, theme, self._display)
        words = QRectF(cell.left(), picture.bottom() + px(2), cell.width(), px(WORDS))
        self._write(painter, words, row, answers)

    def _write(self, painter: QPainter, place: QRectF, row: int, answers: Answers) -> None:
        answer, output = int(answers.answers[row]), float(answers.output[row])
        wrong = answer != int(answers.truths[row])
        value = short(output, self._display.decimal)
        text = f"{self._names[answer]} · {value}"
        font = ui_font(self._theme, TEXT_LABEL, bold=wrong)
        painter.setFont(font)
        painter.setPen(self._theme.colour("error_positive_words" if wrong else "dim"))
        metrics = QFontMetricsF(font)
        text = f"{WRONG} {text}" if wrong else text
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width() - 2)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
