"""InkLayer: the ink on a pad as a picture that only grows while a line is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from bpviz.views.draw.drawing import Point, Stroke
from bpviz.views.draw.line import draw_line, ink_pen, loose_end, newest_piece


class InkLayer:
    """Strokes in parts of the side, painted once into a pixmap of the pad's size.

    While a line grows, its pieces are painted one by one and its end, which still changes, is kept
    out of the pixmap. `redraw` paints it in one go, without the faint seams of the pieces.
    """

    def __init__(self) -> None:
        self._side = 0.0
        self._pen = ink_pen(QColor(), 1.0)
        self._pixmap = QPixmap()
        self._end: QPainterPath | None = None

    def redraw(
        self,
        finished: Iterable[Stroke],
        current: Sequence[Point],
        side: float,
        ratio: float,
        colour: QColor,
    ) -> None:
        """Paint everything anew: for a pad of this side, device pixel ratio and colour of ink."""
        self._side, self._pen = side, ink_pen(colour, side)
        pixels = max(int(side * ratio + 0.5), 1)
        self._pixmap = QPixmap(pixels, pixels)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        self._end = None
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in (*finished, *([current] if current else [])):
            draw_line(painter, self._on_pad(stroke), self._pen)
        painter.end()

    def extend(self, current: Sequence[Point]) -> QRectF:
        """Paint what the last point of a line added; returns the part of the pad that changed."""
        points = self._on_pad(current[-4:])
        piece, end = newest_piece(points), loose_end(points)
        touched = end.boundingRect()
        if self._end is not None:
            touched |= self._end.boundingRect()
        if piece is not None:
            self._paint(piece)
            touched |= piece.boundingRect()
        self._end = end
        reach = self._pen.widthF() / 2 + 2
        return touched.adjusted(-reach, -reach, reach, reach)

    def draw(self, painter: QPainter, corner: QPointF) -> None:
        """Paint the ink on a pad whose upper left corner is there."""
        painter.drawPixmap(corner, self._pixmap)
        if self._end is not None:
            painter.translate(corner)
            painter.strokePath(self._end, self._pen)
            painter.translate(-corner)

    def _on_pad(self, stroke: Sequence[Point]) -> list[QPointF]:
        return [QPointF(x, y) * self._side for x, y in stroke]

    def _paint(self, path: QPainterPath) -> None:
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, self._pen)
        painter.end()
