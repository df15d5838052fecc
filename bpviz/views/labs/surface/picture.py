"""The picture of the lab "surface": a map with the way, a compass, and the cost over the steps."""

from __future__ import annotations

import math
from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF

from bpviz.labs.surface import SURFACES, SurfaceMoment, compass
from bpviz.notation.tree import Node, num, paren, row
from bpviz.views.colour import mix
from bpviz.views.labs.chart import (
    Chart,
    draw_arrow,
    draw_axes,
    draw_dot,
    draw_notice,
    draw_words,
)
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series, margins
from bpviz.views.labs.picture import LabPicture
from bpviz.views.labs.surface import words

GRID = (300, 200)
BANDS = 16
WAYS = 48
LONGEST = 500
"""Lines of the way that are painted."""


class SurfacePicture(LabPicture):
    """On the left the map, on the right the compass above the cost."""

    def renew(self) -> None:
        """The map is painted anew where its colours or its function have changed."""
        self._chart: Chart | None = None
        key = (self.values.get("function"), self.theme.name)
        if getattr(self, "_map_of", None) != key and self.run is not None:
            self._map_of = key
            self._map = _map(str(self.values["function"]), self.theme.panel, self.theme.text)

    @property
    def _moments(self) -> list[SurfaceMoment]:
        return [cast(SurfaceMoment, moment) for moment in self.moments]

    @property
    def _now(self) -> SurfaceMoment:
        return cast(SurfaceMoment, self.latest(1)[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        split = whole.width() * 0.66
        self._paint_map(painter, QRectF(0, 0, split, whole.height()))
        side = QRectF(split, 0, whole.width() - split, whole.height())
        half = side.height() * 0.52
        self._paint_compass(painter, QRectF(side.left(), side.top(), side.width(), half))
        costs = [moment.cost for moment in self._moments]
        below = QRectF(side.left(), side.top() + half, side.width(), side.height() - half)
        draw_series(
            painter, self.theme, below, [Series("", costs, "training")], self.step,
            (say(words.STEP), "C"), self.display.decimal,
        )  # fmt: skip
        painter.end()

    # --- the map ---------------------------------------------------------------------------------

    def _paint_map(self, painter: QPainter, room: QRectF) -> None:
        theme = self.theme
        left, right, low, high = SURFACES[str(self.values["function"])].shown
        area = margins(theme, room)
        scale = min(area.width() / (right - left), area.height() / (high - low))
        width, height = scale * (right - left), scale * (high - low)
        area = QRectF(area.left(), area.top() + (area.height() - height) / 2, width, height)
        chart = self._chart = Chart(area, (left, right), (low, high))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._map)
        draw_axes(painter, chart, theme, ("x", "y"), self.display.decimal)
        painter.save()
        painter.setClipRect(area)
        self._paint_way(painter, chart)
        painter.restore()

    def _paint_way(self, painter: QPainter, chart: Chart) -> None:
        theme, now = self.theme, self._now
        places = self._places(chart)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 1.8 * theme.zoom))
        painter.drawPolyline(QPolygonF(places))
        for place in places[-200:-1]:
            draw_dot(painter, place, 2.6 * theme.zoom, theme.colour("accent"))
        if not chart.holds(now.x, now.y):
            draw_notice(painter, theme, chart.area, say(words.LEFT))
            return
        gx, gy = now.gradient
        if math.hypot(gx, gy) > 1e-9:
            length = 42 * theme.zoom / math.hypot(gx, gy)
            end = QPointF(places[-1].x() + gx * length, places[-1].y() - gy * length)
            draw_arrow(painter, places[-1], end, theme.colour("error_positive"), 2.2 * theme.zoom)
        edge = QPen(theme.colour("now"), 3.0 * theme.zoom)
        draw_dot(painter, places[-1], 6.5 * theme.zoom, theme.colour("text"), edge)

    def _places(self, chart: Chart) -> list[QPointF]:
        """The way on the screen: where steps fall on one pixel only the last of them, of a long
        way its latest part. A painter needs 0.1 s for 10,000 crossing lines."""
        moments = self._moments
        places = np.array([(moment.x, moment.y) for moment in moments])
        pixels = np.rint((places - (chart.x[0], chart.y[0])) * self._pixels(chart))
        moves = np.flatnonzero((pixels[1:] != pixels[:-1]).any(axis=1))
        kept = [*moves[-LONGEST:].tolist(), len(moments) - 1]
        return [chart.at(moments[step].x, moments[step].y) for step in kept]

    @staticmethod
    def _pixels(chart: Chart) -> tuple[float, float]:
        """Pixels of 1 on each axis."""
        (left, right), (low, high) = chart.x, chart.y
        return chart.area.width() / (right - left), chart.area.height() / (high - low)

    # --- the compass -----------------------------------------------------------------------------

    def _paint_compass(self, painter: QPainter, room: QRectF) -> None:
        """A stroke in each direction, as long as C would change: outwards where it falls."""
        theme, now = self.theme, self._now
        function = str(self.values["function"])
        left, right, _, _ = SURFACES[function].shown
        length = 0.02 * (right - left)
        px = theme.px
        title = QRectF(room.left() + px(8), room.top() + px(4), room.width() - px(12), px(16))
        draw_words(painter, theme, title, say(words.COMPASS, length=f"{length:g}"))
        legend = QRectF(title.left(), title.bottom(), title.width(), px(16))
        draw_words(painter, theme, legend, say(words.DOWN), "weight_positive_words", bold=True)
        shift = painter.fontMetrics().horizontalAdvance(say(words.DOWN)) + px(12)
        draw_words(
            painter, theme, legend.adjusted(shift, 0, 0, 0), say(words.UP),
            "error_positive_words", bold=True,
        )  # fmt: skip
        if abs(now.x) > 1e3 or abs(now.y) > 1e3:
            return
        change = compass(function, now.x, now.y, length, WAYS)
        largest = float(np.abs(change).max()) or 1.0
        centre = QPointF(room.center().x(), (legend.bottom() + room.bottom()) / 2)
        reach = min(room.width() / 2 - px(8), (room.bottom() - legend.bottom()) / 2 - px(4))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, reach, reach)
        best = int(np.argmin(change))
        for k, value in enumerate(change):
            angle = 2 * math.pi * k / WAYS
            size = reach * abs(float(value)) / largest
            end = QPointF(centre.x() + math.cos(angle) * size, centre.y() - math.sin(angle) * size)
            token = "weight_positive" if value < 0 else "error_positive"
            width = 4.0 if k == best else 2.0
            painter.setPen(QPen(theme.colour(token), width * theme.zoom))
            painter.drawLine(centre, end)
        draw_dot(painter, centre, 3.5 * theme.zoom, theme.colour("text"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the map sets where the ball begins."""
        chart = self._chart
        if chart is not None and chart.area.contains(event.position()):
            x, y = chart.value(event.position())
            self.valuesAsked.emit({"x0": round(x, 2), "y0": round(y, 2)})

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """What the way so far shows."""
        verdict = self._now.verdict
        return say(words.BEGIN) if verdict is None else say(words.VERDICTS[verdict])

    def formula(self) -> Node | None:
        """(x, y) <- (x, y) - η (dC/dx, dC/dy), with numbers."""
        now = self._now
        here = paren(num(self.number(now.x)), ",", num(self.number(now.y)))
        slope = paren(num(self.number(now.pushed[0])), ",", num(self.number(now.pushed[1])))
        rate = num(f"{float(self.values['rate']):g}")
        if float(self.values["momentum"]):
            return None
        return row(paren("x", ",", "y"), "←", here, "−", rate, "·", slope)


def _map(function: str, ground: str, ink: str) -> QImage:
    """Bands of equal height, the lower the lighter; one pixel a place."""
    surface = SURFACES[function]
    left, right, low, high = surface.shown
    x, y = np.meshgrid(np.linspace(left, right, GRID[0]), np.linspace(high, low, GRID[1]))
    heights = surface.f(x, y)
    level = np.sqrt((heights - heights.min()) / (heights.max() - heights.min()))
    bands = np.minimum((level * BANDS).astype(int), BANDS - 1)
    table = [QColor(mix(ground, ink, 0.03 + 0.42 * k / BANDS)) for k in range(BANDS)]
    colours = np.array([(c.red(), c.green(), c.blue()) for c in table], np.uint8)
    pixels = np.ascontiguousarray(colours[bands])
    packed = QImage(pixels.data, GRID[0], GRID[1], 3 * GRID[0], QImage.Format.Format_RGB888)
    return packed.convertToFormat(QImage.Format.Format_RGB32)
