"""DrawPad: paper to write a digit on with mouse, pen or finger, read while it is written."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.run.reader import Reader
from bpviz.views.draw.drawing import Drawing, Point
from bpviz.views.draw.ink_layer import InkLayer
from bpviz.views.draw.pen_widget import PenWidget
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import RADIUS, TEXT_HEADING

SMALLEST = 120
USUAL = 440


class DrawPad(PenWidget):
    """A square paper in the middle of the widget; one pointer at a time draws on it.

    Ctrl+Z takes back a stroke, C clears, Esc drops the stroke in progress.
    """

    predicted = Signal(object)  # Prediction, or None while the paper is blank
    strokesChanged = Signal()  # the drawing is another one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawPad")
        self._theme = THEMES["light"]
        self._drawing = Drawing()
        self._layer = InkLayer()
        self._reader: Reader | None = None
        self._paper = QRectF()
        self._is_changed = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name()

    @property
    def strokes(self) -> list[NDArray[np.float64]]:
        """The strokes: arrays (n, 2), x to the right and y down, in parts of the paper's side."""
        return self._drawing.arrays

    @property
    def is_blank(self) -> bool:
        """True when nothing is drawn."""
        return self._drawing.is_blank

    @property
    def can_undo(self) -> bool:
        """True when there is a stroke, or a clearing, to take back."""
        return self._drawing.can_undo

    @property
    def paper(self) -> QRectF:
        """Where the paper is, in the widget's pixels."""
        return QRectF(self._paper)

    def set_reader(self, reader: Reader | None) -> None:
        """Read with this network from now on, also what is drawn already."""
        self._reader = reader
        if not self.is_blank:
            self._later.start()

    def set_strokes(self, strokes: Sequence[ArrayLike]) -> None:
        """Show this drawing instead: arrays (n, 2) as `strokes` gives them."""
        rows = (np.asarray(stroke, np.float64).reshape(-1, 2) for stroke in strokes)
        self._drawing.replace(tuple(tuple((float(x), float(y)) for x, y in row) for row in rows))
        self._show_anew()

    def clear(self) -> None:
        """Take all ink away."""
        self.drop_pen()
        if self._drawing.clear():
            self._show_anew()

    def undo(self) -> None:
        """Take back the last stroke, or the last clearing."""
        if self.is_drawing:
            self.drop_pen()
        elif self._drawing.undo():
            self._show_anew()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * self._theme.px(USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1) * self._theme.px(SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = min(self.width(), self.height())
        corner = QPointF((self.width() - side) // 2, (self.height() - side) // 2)
        self._paper = QRectF(corner.x(), corner.y(), side, side)
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(RADIUS)
        edge = self._paper.adjusted(1, 1, -1, -1)
        sheet = QPainterPath()
        sheet.addRoundedRect(edge, radius, radius)
        painter.fillPath(sheet, self._theme.colour("window"))
        if self.is_blank:
            self._draw_hint(painter)
        else:
            painter.save()
            painter.setClipPath(sheet)
            self._layer.draw(painter, self._paper.topLeft())
            painter.restore()
        line = QPen(self._theme.colour("accent"), 2) if self.hasFocus() else None
        painter.strokePath(sheet, line or QPen(self._theme.colour("line"), 1))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Changes of screen and language, and keys that are the pad's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._command(event) is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        if command is None:
            super().keyPressEvent(event)
        elif command == "undo":
            self.undo()
        elif command == "clear":
            self.clear()
        else:
            self.drop_pen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self.lift_pen()

    def pen_down(self, position: QPointF) -> bool:
        """Begin a stroke there; False beside the paper."""
        if not self._paper.contains(position):
            return False
        self._drawing.begin(self._on_paper(position))
        self._grown()
        return True

    def pen_moved(self, position: QPointF) -> None:
        """Draw on to that place; beside the paper, along its edge."""
        if self._drawing.extend(self._on_paper(position)):
            self._grown()

    def pen_up(self) -> None:
        """End the stroke, and say at once what is read now."""
        self._drawing.finish()
        self._show_anew()

    def pen_dropped(self) -> None:
        """Forget the stroke in progress."""
        if self._drawing.cancel():
            self._show_anew()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Paper to draw a digit on"))
        self.setAccessibleDescription(
            self.tr("Draw with the mouse, a pen or a finger. C clears, Ctrl+Z takes back a stroke.")
        )
        self.update()

    def _command(self, event: QKeyEvent) -> str | None:
        """What a key asks of the pad."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return "undo"
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return None
        if event.key() == Qt.Key.Key_C:
            return "clear"
        return "cancel" if event.key() == Qt.Key.Key_Escape and self.is_drawing else None

    def _on_paper(self, position: QPointF) -> Point:
        """A place on the paper, the nearest one for a place beside it."""
        place = (position - self._paper.topLeft()) / self._paper.width()
        return min(max(place.x(), 0.0), 1.0), min(max(place.y(), 0.0), 1.0)

    def _grown(self) -> None:
        """The line has one more point: show it now, read it when all events that wait are done."""
        was_blank = not self._drawing.finished and len(self._drawing.current) == 1
        changed = self._layer.extend(self._drawing.current)
        if was_blank:
            self.update()
        else:
            self.update(changed.translated(self._paper.topLeft()).toAlignedRect())
        self._is_changed = True
        self._later.start()

    def _show_anew(self) -> None:
        self._redraw()
        self._is_changed = True
        self._tell()

    def _redraw(self) -> None:
        drawing, side = self._drawing, self._paper.width()
        colour = self._theme.colour("text")
        ratio = self.devicePixelRatioF()
        self._layer.redraw(drawing.finished, drawing.current, side, ratio, colour)
        self.update()

    def _tell(self) -> None:
        """Report the drawing, if it is another one, and what it says."""
        self._later.stop()
        if self._is_changed:
            self._is_changed = False
            self.strokesChanged.emit()
        read = self._reader is not None and not self.is_blank
        self.predicted.emit(self._reader.read(self.strokes, 1.0) if self._reader and read else None)

    def _draw_hint(self, painter: QPainter) -> None:
        painter.setFont(ui_font(self._theme, TEXT_HEADING))
        painter.setPen(self._theme.colour("dim"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._paper, int(flags), self.tr("Draw a digit here"))
