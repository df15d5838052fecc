"""The picture of the lab "curve": the ball on its curve, the tangent, and x over the steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from bpviz.labs.curve import CURVES, FARTHEST, Curve, CurveMoment, bound
from bpviz.notation.tree import Node, num, row, sub
from bpviz.views.labs.chart import (
    Chart,
    draw_arrow,
    draw_axes,
    draw_dot,
    draw_line,
    draw_notice,
)
from bpviz.views.labs.curve import words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series, margins
from bpviz.views.labs.picture import LabPicture

POINTS = 240
TRAIL = 40


class CurvePicture(LabPicture):
    """On the left the curve with the ball, on the right (or below) x over the steps."""

    def renew(self) -> None:
        """Find what the curve needs to show."""
        self._chart: Chart | None = None

    @property
    def _now(self) -> CurveMoment:
        return self._latest(1)[-1]

    def _latest(self, most: int) -> Sequence[CurveMoment]:
        return cast(Sequence[CurveMoment], self.latest(most))

    def _rooms(self) -> tuple[QRectF, QRectF]:
        whole = QRectF(self.rect())
        if whole.width() >= 1.35 * whole.height():
            split = whole.width() * 0.62
            return (
                QRectF(0, 0, split, whole.height()),
                QRectF(split, 0, whole.width() - split, whole.height()),
            )
        split = whole.height() * 0.6
        return (
            QRectF(0, 0, whole.width(), split),
            QRectF(0, split, whole.width(), whole.height() - split),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        curve_room, steps_room = self._rooms()
        self._paint_curve(painter, curve_room)
        xs = [cast(CurveMoment, moment).x for moment in self.moments]
        draw_series(
            painter, self.theme, steps_room, [Series("", xs, "accent")], self.step,
            (say(words.STEP), "x"), self.display.decimal,
        )  # fmt: skip
        painter.end()

    def _paint_curve(self, painter: QPainter, room: QRectF) -> None:
        theme, name = self.theme, str(self.values["function"])
        curve, now = CURVES[name], self._now
        low, high = self._shown(curve)
        x = np.linspace(low, high, POINTS)
        y = np.array([curve.g(float(each)) for each in x])
        span = float(y.max() - y.min())
        chart = Chart(
            margins(theme, room), (low, high), (float(y.min()) - 0.08 * span, float(y.max()))
        )
        self._chart = chart
        draw_axes(painter, chart, theme, ("x", "g(x)"), self.display.decimal)
        line = QPen(theme.colour("text"), 2.0 * theme.zoom)
        if name == "hill":
            dim = QPen(theme.colour("off"), 1.4 * theme.zoom, Qt.PenStyle.DashLine)
            draw_line(painter, chart, x, -y, dim)
        draw_line(painter, chart, x, y, line)
        self._paint_way(painter, chart)
        if chart.holds(now.x, now.y):
            self._paint_ball(painter, chart, now)
        else:
            draw_notice(painter, theme, chart.area, say(words.LEFT, x=self.number(now.x)))

    def _shown(self, curve: Curve) -> tuple[float, float]:
        """From where to where: twice as far, and again, until it has the ball's latest step."""
        low, high = curve.shown
        middle, half = (low + high) / 2, (high - low) / 2
        reach = max(abs(moment.x - middle) for moment in self._latest(2))
        while half < reach < FARTHEST:
            half *= 2
        return middle - half, middle + half

    def _paint_way(self, painter: QPainter, chart: Chart) -> None:
        """Where the ball has been, the older the fainter."""
        for age, moment in enumerate(reversed(self._latest(TRAIL + 1)[:-1])):
            if chart.holds(moment.x, moment.y):
                colour = QColor(self.theme.colour("accent"))
                colour.setAlphaF(max(0.15, 0.75 - age / TRAIL))
                draw_dot(painter, chart.at(moment.x, moment.y), 3.2 * self.theme.zoom, colour)

    def _paint_ball(self, painter: QPainter, chart: Chart, now: CurveMoment) -> None:
        theme = self.theme
        reach = 0.16 * (chart.x[1] - chart.x[0])
        xs = np.array([now.x - reach, now.x + reach])
        tangent = QPen(theme.colour("error_positive"), 1.8 * theme.zoom)
        draw_line(painter, chart, xs, now.y + now.slope * (xs - now.x), tangent)
        start, end = chart.at(now.x, now.y), chart.at(now.x + now.change, now.y)
        end.setX(min(max(end.x(), chart.area.left()), chart.area.right()))
        draw_arrow(painter, start, end, theme.colour("accent"), 2.0 * theme.zoom)
        edge = QPen(theme.colour("now"), 3.0 * theme.zoom)
        draw_dot(painter, start, 7.0 * theme.zoom, theme.colour("text"), edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the curve sets where the ball begins."""
        chart = self._chart
        if chart is not None and chart.area.contains(event.position()):
            x, _ = chart.value(event.position())
            self.valuesAsked.emit({"x0": round(x, 2)})

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """What the way so far shows."""
        now, name = self._now, str(self.values["function"])
        if now.end == "still" and self.step and abs(now.slope) > 0:
            return say(words.STILL, size=self.number(float(self.values["tolerance"])))
        if now.verdict is None:
            if now.slope == 0:
                return say(words.AT_REST)
            way = say(words.LEFTWARDS if now.change < 0 else words.RIGHTWARDS)
            slope, change = self.number(now.slope, True), self.number(now.change, True)
            return say(words.BEGIN, slope=slope, change=change, way=way)
        if name == "absolute" and now.verdict == "swings":
            return say(words.SWINGS_ABSOLUTE)
        return say(words.VERDICTS[now.verdict])

    def remark(self) -> str:
        """Which rates converge, where that can be said exactly."""
        momentum = float(self.values["momentum"])
        limit = bound(str(self.values["function"]), momentum)
        if limit is None:
            return ""
        text = words.BOUND_MOMENTUM if momentum else words.BOUND
        return say(text, bound=f"{limit:g}")

    def formula(self) -> Node | None:
        """x_n+1 = x_n - η g'(x_n), with numbers."""
        now, rate = self._now, float(self.values["rate"])
        if float(self.values["momentum"]):
            after = num(self.number(now.x + now.change))
            return row(
                sub("x", str(now.step + 1)), "=", num(self.number(now.x)),
                "+" if now.change >= 0 else "−", num(self.number(abs(now.change))), "=", after,
            )  # fmt: skip
        product = row(num(f"{rate:g}"), "·", num(_signed(self, now.slope)))
        return row(
            sub("x", str(now.step + 1)), "=", num(self.number(now.x)), "−", product, "=",
            num(self.number(now.x + now.change)),
        )  # fmt: skip


def _signed(picture: LabPicture, value: float) -> str:
    text = picture.number(value)
    return f"({text})" if value < 0 else text
