"""InkLayer: the ink on a pad as a picture that only grows while a line is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from bpviz.views.draw.drawing import Point, Stroke
from bpviz.views.draw.line import (
    PEN,
    draw_line,
    draw_pressed,
    ink_pen,
    loose_end,
    newest_piece,
    pressed,
)


class InkLayer:
    """Strokes in parts of the side, painted once into a pixmap of the pad's size.

    While a line grows, its pieces are painted one by one and its end, which still changes, is kept
    out of the pixmap. `redraw` paints it in one go, without the faint seams of the pieces.
    """

    def __init__(self) -> None:
        self._side = 0.0
        self._pen = self._now = ink_pen(QColor(), 1.0)
        self._pixmap = QPixmap()
        self._end: QPainterPath | None = None

    def redraw(
        self,
        finished: Iterable[Stroke],
        current: Sequence[Point],
        side: float,
        ratio: float,
        colour: QColor,
        width: float = PEN,
        below: QImage | None = None,
    ) -> None:
        """Paint everything anew: for a pad of this side, device pixel ratio and colour of ink.

        width of the pen in parts of the side; below: a picture that fills the pad under the ink.
        """
        self._side, self._pen = side, ink_pen(colour, side, width)
        pixels = max(int(side * ratio + 0.5), 1)
        self._pixmap = QPixmap(pixels, pixels)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        self._end = None
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if below is not None:
            painter.drawImage(QRectF(0, 0, side, side), below)
        for stroke in (*finished, *([current] if current else [])):
            if len(stroke[0]) > 2:
                pressures = [point[2] for point in stroke]
                draw_pressed(painter, self._on_pad(stroke), pressures, self._pen)
            else:
                draw_line(painter, self._on_pad(stroke), self._pen)
        painter.end()

    def extend(self, current: Sequence[Point]) -> QRectF:
        """Paint what the last point of a line added; returns the part of the pad that changed."""
        points = self._on_pad(current[-4:])
        piece, end = newest_piece(points), loose_end(points)
        touched = end.boundingRect()
        if self._end is not None:
            touched |= self._end.boundingRect()
        pressure = current[-1][2] if len(current[-1]) > 2 else None
        self._now = self._pen if pressure is None else pressed(self._pen, pressure)
        if piece is not None:
            self._paint(piece)
            touched |= piece.boundingRect()
        self._end = end
        reach = self._pen.widthF() + 2
        return touched.adjusted(-reach, -reach, reach, reach)

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        """Paint the ink on a pad whose upper left corner is there."""
        painter.drawPixmap(corner, self._pixmap)
        if self._end is not None:
            painter.translate(corner)
            painter.strokePath(self._end, self._now)
            painter.translate(-corner)

    def _on_pad(self, stroke: Sequence[Point]) -> list[QPointF]:
        return [QPointF(point[0], point[1]) * self._side for point in stroke]

    def _paint(self, path: QPainterPath) -> None:
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, self._now)
        painter.end()
