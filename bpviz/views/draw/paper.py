"""Paper: a square to write on with mouse, pen or finger, and to rub out on."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.data.stages import PEN
from bpviz.views.draw.drawing import Drawing, Point
from bpviz.views.draw.ink_layer import InkLayer
from bpviz.views.draw.pen_widget import PenWidget
from bpviz.views.draw.pictures import eraser_cursor, ink_over
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import RADIUS, TEXT_HEADING

SMALLEST = 120
USUAL = 440
RUBBER = 0.05
"""The radius of the eraser, in parts of the paper's side."""


class Paper(PenWidget):
    """A square paper in the middle of the widget; one pointer at a time draws on it.

    What is drawn is seen at once; whoever inherits is told, and reads it.
    """

    erasingChanged = Signal(bool)  # whether the mouse and fingers rub out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._drawing = Drawing()
        self._layer = InkLayer()
        self._paper = QRectF()
        self._width = PEN
        self._is_erasing = False
        self._last: Point = (0.0, 0.0)  # where the eraser was
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @abstractmethod
    def ink_grows(self) -> None:
        """There is another point, or some ink less: more of it may come at once."""

    @abstractmethod
    def ink_stands(self) -> None:
        """A stroke was ended or dropped: it is to be painted anew."""

    # --- what is on it ---------------------------------------------------------------------------

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

    @property
    def is_erasing(self) -> bool:
        """Whether the mouse and fingers rub out."""
        return self._is_erasing

    def set_erasing(self, erases: bool) -> None:
        """Rub out instead of drawing, or draw again. A pen's other end always rubs out."""
        if erases != self._is_erasing:
            self.lift_pen()
            self._is_erasing = erases
            self._dress_cursor()
            self.erasingChanged.emit(erases)

    # --- painting --------------------------------------------------------------------------------

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._dress_cursor()
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * self._theme.px(USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1) * self._theme.px(SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = min(self.width(), self.height())
        corner = QPointF((self.width() - side) // 2, (self.height() - side) // 2)
        self._paper = QRectF(corner.x(), corner.y(), side, side)
        self._dress_cursor()
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

    def _draw_hint(self, painter: QPainter) -> None:
        painter.setFont(ui_font(self._theme, TEXT_HEADING))
        painter.setPen(self._theme.colour("dim"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._paper, int(flags), self.tr("Draw a digit here"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self.lift_pen()

    def _redraw(self) -> None:
        drawing, side = self._drawing, self._paper.width()
        colour = self._theme.colour("text")
        ratio = self.devicePixelRatioF()
        below = None if drawing.underlay is None else ink_over(drawing.underlay, colour)
        self._layer.redraw(
            drawing.finished, drawing.current, side, ratio, colour, self._width, below
        )
        self.update()

    def _dress_cursor(self) -> None:
        if self._is_erasing:
            side = 2 * RUBBER * self._paper.width()
            self.setCursor(eraser_cursor(side, self._theme.colour("dim")))
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    # --- writing ---------------------------------------------------------------------------------

    def pen_down(self, position: QPointF) -> bool:
        """Begin a stroke there; False beside the paper."""
        if not self._paper.contains(position):
            return False
        if self._rubs:
            self._last = self._on_paper(position)
            self._rub(self._last)
            return True
        self._drawing.begin(self._with_pressure(position))
        self._grown()
        return True

    def pen_moved(self, position: QPointF) -> None:
        """Draw on to that place, or rub on; beside the paper, along its edge."""
        if self._rubs:
            self._rub(self._on_paper(position))
        elif self._drawing.extend(self._with_pressure(position)):
            self._grown()

    @property
    def _rubs(self) -> bool:
        """Whether the pen that is down rubs out."""
        return self.is_eraser or self._is_erasing

    def _rub(self, place: Point) -> None:
        """Rub out on the way to a place; read what is left when all events that wait are done."""
        start, self._last = self._last, place
        if self._drawing.erase(start, place, RUBBER):
            self._redraw()
            self.ink_grows()

    def _with_pressure(self, position: QPointF) -> Point:
        place = self._on_paper(position)
        return place if self.pressure is None else (*place, self.pressure)

    def pen_up(self) -> None:
        """End the stroke, and say at once what is read now."""
        self._drawing.finish()
        self.ink_stands()

    def pen_dropped(self) -> None:
        """Forget the stroke in progress."""
        if self._drawing.cancel():
            self.ink_stands()

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
        self.ink_grows()
