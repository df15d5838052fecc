"""The true cost curve with its tangent and the secant: as it is, and magnified."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from bpviz.run.checking import Check, Curve
from bpviz.views.check.axes import Axes, around, tick_text, ticks
from bpviz.views.check.plot import CENTRE, SECANT, Plot
from bpviz.views.check.words import CURVE_NAME, CURVE_TOLD, INSIDE, LENS_NAME, say

HEIGHT: Final = 128
TICKS_UP, TICKS_ACROSS = 4, 4
APART: Final = 6.0
"""Pixels between the nudged points from which on they are drawn as two."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What a plot of the cost shows."""

    check: Check
    curve: Curve
    decimal: str


class CostPlot(Plot):
    """The cost over a number: x is the number, y the cost."""

    def __init__(self) -> None:
        super().__init__("checkCurve", HEIGHT)
        self._drawn: Drawn | None = None

    def show_check(self, drawn: Drawn, written: tuple[str, str, str]) -> None:
        """Show a curve with its lines; `written` has the value, the cost and the slope."""
        self._drawn = drawn
        value, here, slope = written
        self.setAccessibleName(say(CURVE_NAME))
        self.setAccessibleDescription(say(CURVE_TOLD, value=value, here=here, slope=slope))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw ticks, the curve, both lines over it, and the nudged points."""
        if self._drawn is None:
            return
        check, curve = self._drawn.check, self._drawn.curve
        value, here = check.subject.value, check.here
        low, high = around(curve.costs)
        levels = [(y, tick_text(y, s, self._drawn.decimal)) for y, s in ticks(low, high, TICKS_UP)]
        area = self.area_beside([text for _, text in levels])
        axes = Axes(area, value - curve.half, value + curve.half, low, high)
        for y, text in levels:
            self.draw_level(painter, axes, y, text)
        self.draw_base(painter, axes)
        most = TICKS_ACROSS if area.width() > self.theme.px(120) else 2
        for x, step in ticks(axes.left, axes.right, most):
            self.draw_place(painter, axes, axes.x(x), tick_text(x, step, self._drawn.decimal))
        painter.save()
        painter.setClipRect(area.adjusted(-1, -3, 1, 1))
        self.draw_curve(
            painter, axes.polygon(value + curve.offsets, curve.costs), self.pen("text", 1.75)
        )
        self._draw_line(painter, axes, check.derivative, here, "accent")
        middle = (check.above + check.below) / 2
        self._draw_line(painter, axes, check.secant, middle, SECANT)
        painter.restore()
        self._draw_dots(painter, axes)

    def _draw_line(
        self, painter: QPainter, axes: Axes, slope: float, middle: float, token: str
    ) -> None:
        """A straight line through the middle of the window."""
        rise = slope * (axes.right - axes.left) / 2
        ends = [axes.point(axes.left, middle - rise), axes.point(axes.right, middle + rise)]
        self.draw_curve(painter, QPolygonF(ends), self.pen(token, 2.0, dashed=token == SECANT))

    def _draw_dots(self, painter: QPainter, axes: Axes) -> None:
        assert self._drawn is not None
        check = self._drawn.check
        value = check.subject.value
        below = axes.point(value - check.eps, check.below)
        above = axes.point(value + check.eps, check.above)
        if above.x() - below.x() >= APART:
            self.draw_dot(painter, below, SECANT, 3.5)
            self.draw_dot(painter, above, SECANT, 3.5)
        else:
            self.draw_dot(painter, axes.point(value, check.here), SECANT)
            self._say_inside(painter, axes)

    def _say_inside(self, painter: QPainter, axes: Axes) -> None:
        """Say where the nudged points are, in the upper corner that the curve leaves free."""
        assert self._drawn is not None
        words, area = say(INSIDE), axes.area
        wide = self.measure(words) + self.theme.px(8)
        if wide > 0.85 * area.width():
            return
        rises = self._drawn.check.derivative >= 0
        left = area.left() + 1 if rises else area.right() - wide
        room = QRectF(left, area.top(), wide, self.theme.px(16))
        painter.fillRect(room, self.theme.colour("panel"))
        painter.setPen(self.theme.colour("dim"))
        painter.drawText(room, CENTRE, words)


class LensPlot(Plot):
    """The same within a few eps, and the tangent taken away: there it is the line of 0."""

    def __init__(self) -> None:
        super().__init__("checkLens", HEIGHT)
        self._drawn: Drawn | None = None

    def show_check(self, drawn: Drawn) -> None:
        """Show how far the curve leaves its tangent; the curve reaches beyond the nudge."""
        self._drawn = drawn
        self.setAccessibleName(say(LENS_NAME))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the tangent as the line of 0, and what curve and secant are beside it."""
        if self._drawn is None:
            return
        check, curve = self._drawn.check, self._drawn.curve
        slope, eps = check.derivative, check.eps
        with np.errstate(all="ignore"):
            away = (curve.costs - check.here) - slope * curve.offsets
        points = [(-eps, check.below - check.here + slope * eps)]
        points.append((eps, check.above - check.here - slope * eps))
        low, high = around([*away, *(y for _, y in points), 0.0])
        levels = [(y, tick_text(y, s, self._drawn.decimal)) for y, s in ticks(low, high, 3)]
        if not away.any():
            levels = [(0.0, "0")]
        area = self.area_beside([text for _, text in levels])
        axes = Axes(area, -curve.half, curve.half, low, high)
        self._draw_scale(painter, axes, levels)
        painter.save()
        painter.setClipRect(area.adjusted(-1, -3, 1, 1))
        ends = QPolygonF([axes.point(axes.left, 0.0), axes.point(axes.right, 0.0)])
        self.draw_curve(painter, ends, self.pen("accent", 2.0))
        self.draw_curve(painter, axes.polygon(curve.offsets, away), self.pen("text", 1.5))
        self._draw_secant(painter, axes, points)
        painter.restore()
        for x, y in points:
            self.draw_dot(painter, axes.point(x, y), SECANT, 3.5)

    def _draw_scale(self, painter: QPainter, axes: Axes, levels: list[tuple[float, str]]) -> None:
        assert self._drawn is not None
        for y, text in levels:
            self.draw_level(painter, axes, y, text)
        self.draw_base(painter, axes)
        eps = self._drawn.check.eps
        for x, text in ((-eps, "−ε"), (0.0, "0"), (eps, "+ε")):
            self.draw_place(painter, axes, axes.x(x), text)
            at = round(axes.x(x)) + 0.5
            if x:
                painter.setPen(self.pen("line"))
                painter.drawLine(QPointF(at, axes.area.top()), QPointF(at, axes.area.bottom()))

    def _draw_secant(
        self, painter: QPainter, axes: Axes, points: list[tuple[float, float]]
    ) -> None:
        (left, below), (right, above) = points
        rise = (above - below) / (right - left) * axes.right
        middle = (above + below) / 2
        ends = [axes.point(axes.left, middle - rise), axes.point(axes.right, middle + rise)]
        self.draw_curve(painter, QPolygonF(ends), self.pen(SECANT, 2.0, dashed=True))
