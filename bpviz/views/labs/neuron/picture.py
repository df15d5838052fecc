"""The picture of the lab "neuron": the plane of its inputs, and its four functions."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen

from bpviz.labs.neuron import (
    CORNERS,
    GATES,
    SHOWN,
    NeuronMoment,
    corner_answers,
    output,
    slope,
    weighted,
)
from bpviz.notation.tree import Node, num, paren, row
from bpviz.views.colour import Scale, colour_map
from bpviz.views.labs.chart import CENTRE, Chart, draw_axes, draw_dot, draw_line, draw_words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import margins
from bpviz.views.labs.neuron import words
from bpviz.views.labs.picture import LabPicture

PLANE = (-0.5, 1.5)
PIXELS = 96
Z = 6.0
NARROW = 1.4
"""Width by height below which the small functions need all of the width."""


class NeuronPicture(LabPicture):
    """On the left the plane, on the right the function in use, the others small below it."""

    def renew(self) -> None:
        """Nothing is kept: all of it is cheap."""
        self._chart: Chart | None = None

    @property
    def _now(self) -> NeuronMoment:
        return cast(NeuronMoment, self.moments[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plane, large, below = self._rooms()
        self._paint_plane(painter, plane)
        chosen = str(self.values["activation"])
        self._paint_function(painter, large, chosen, is_large=True)
        others = [name for name in SHOWN if name != chosen]
        width = below.width() / len(others)
        for place, name in enumerate(others):
            room = QRectF(below.left() + place * width, below.top(), width, below.height())
            self._paint_function(painter, room, name, is_large=False)
        painter.end()

    def _rooms(self) -> tuple[QRectF, QRectF, QRectF]:
        """Of the plane, the large function, the small ones: those below all where it is narrow."""
        whole = QRectF(self.rect())
        wide, high = whole.width(), whole.height()
        side, upper = min(high, wide * 0.52), high * 0.62
        is_narrow = wide < NARROW * high
        plane = QRectF(0, 0, side, upper if is_narrow else high)
        below = QRectF(0 if is_narrow else side, upper, 0, high - upper)
        below.setRight(wide)
        return plane, QRectF(side, 0, wide - side, upper), below

    # --- the plane -------------------------------------------------------------------------------

    def _paint_plane(self, painter: QPainter, room: QRectF) -> None:
        theme, chosen = self.theme, str(self.values["activation"])
        area = margins(theme, room)
        size = min(area.width(), area.height())
        area = QRectF(area.left(), area.top() + (area.height() - size) / 2, size, size)
        chart = self._chart = Chart(area, PLANE, PLANE)
        places = np.linspace(*PLANE, PIXELS)
        x1, x2 = np.meshgrid(places, places[::-1])
        a = output(chosen, weighted(self.values, x1, x2))
        rgb = np.ascontiguousarray(colour_map(theme, "activation").rgb(np.abs(a), Scale(1.0)))
        image = QImage(rgb.data, PIXELS, PIXELS, 3 * PIXELS, QImage.Format.Format_RGB888)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, image)
        draw_axes(painter, chart, theme, ("x₁", "x₂"), self.display.decimal)
        self._paint_line(painter, chart)
        self._paint_corners(painter, chart, chosen)
        here = chart.at(float(self.values["x1"]), float(self.values["x2"]))
        if chart.holds(float(self.values["x1"]), float(self.values["x2"])):
            edge = QPen(theme.colour("now"), 3.0 * theme.zoom)
            draw_dot(painter, here, 6.0 * theme.zoom, theme.colour("panel"), edge)

    def _paint_line(self, painter: QPainter, chart: Chart) -> None:
        """Where z = 0."""
        w1, w2, b = (float(self.values[name]) for name in ("w1", "w2", "b"))
        pen = QPen(self.theme.colour("accent"), 2.2 * self.theme.zoom)
        ends = np.array([PLANE[0] - 1, PLANE[1] + 1])
        if abs(w2) >= abs(w1) and w2:
            draw_line(painter, chart, ends, -(w1 * ends + b) / w2, pen)
        elif w1:
            draw_line(painter, chart, -(w2 * ends + b) / w1, ends, pen)

    def _paint_corners(self, painter: QPainter, chart: Chart, chosen: str) -> None:
        theme, wanted = self.theme, GATES[str(self.values["gate"])]
        answers = corner_answers(self.values, chosen)
        for place, (x1, x2) in enumerate(CORNERS):
            at, radius = chart.at(x1, x2), 11.0 * theme.zoom
            edge = QPen(theme.colour("text"), 1.5 * theme.zoom)
            draw_dot(painter, at, radius, theme.colour("panel"), edge)
            room = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            shown = answers[place] if wanted is None else bool(wanted[place])
            draw_words(painter, theme, room, str(int(shown)), "text", CENTRE, 12, bold=True)
            if wanted is not None:
                self._mark(painter, QPointF(at.x() + radius, at.y() - radius), place, answers)

    def _mark(self, painter: QPainter, at: QPointF, place: int, answers: tuple[bool, ...]) -> None:
        theme, wanted = self.theme, GATES[str(self.values["gate"])]
        assert wanted is not None
        is_right = answers[place] == bool(wanted[place])
        token = "weight_positive" if is_right else "error_positive"
        draw_dot(painter, at, 7.0 * theme.zoom, theme.colour(token))
        room = QRectF(at.x() - theme.px(8), at.y() - theme.px(8), theme.px(16), theme.px(16))
        draw_words(painter, theme, room, "✓" if is_right else "✗", "panel", CENTRE, 11, bold=True)

    # --- functions -------------------------------------------------------------------------------

    def _paint_function(self, painter: QPainter, room: QRectF, name: str, is_large: bool) -> None:
        theme = self.theme
        area = margins(theme, room, 26)
        if not is_large:  # its numbers are short
            area.setLeft(room.left() + theme.px(30))
        y = (-0.2, 2.2) if name == "relu" else (-1.2, 1.2) if name == "tanh" else (-0.15, 1.15)
        chart = Chart(area, (-Z, Z), y)
        title = QRectF(area.left(), room.top() + theme.px(4), area.width(), theme.px(18))
        title.setRight(room.right())
        token, size = ("text", 13) if is_large else ("dim", 11)
        called = say(words.FUNCTIONS[name])
        if not is_large:  # what stands in brackets has no room there
            called = called.partition(" (")[0].partition("（")[0]
        draw_words(painter, theme, title, called, token, size=size, bold=is_large)
        names = ("z", "f(z)") if is_large else ("", "")
        draw_axes(painter, chart, theme, names, self.display.decimal)
        z = np.linspace(-Z, Z, 301)
        width = 2.4 if is_large else 1.6
        draw_line(
            painter, chart, z, output(name, z), QPen(theme.colour("text"), width * theme.zoom)
        )
        now = float(weighted(self.values, float(self.values["x1"]), float(self.values["x2"])))
        a, steep = float(output(name, now)), float(slope(name, now))
        if is_large:
            self._paint_nudge(painter, chart, name, now, a, steep)
        if chart.holds(now, a):
            edge = QPen(theme.colour("now"), (3.0 if is_large else 2.0) * theme.zoom)
            radius = (6.0 if is_large else 4.0) * theme.zoom
            draw_dot(painter, chart.at(now, a), radius, theme.colour("text"), edge)

    def _paint_nudge(
        self, painter: QPainter, chart: Chart, name: str, z: float, a: float, steep: float
    ) -> None:
        """The tangent, and where the nudge leads: on the curve and on the tangent."""
        theme = self.theme
        ends = np.array([z - 1.6, z + 1.6])
        tangent = QPen(theme.colour("error_positive"), 1.8 * theme.zoom)
        draw_line(painter, chart, ends, a + steep * (ends - z), tangent)
        after = z + float(self.values["x1"]) * float(self.values["dw"])
        if after == z:
            return
        there = float(output(name, after))
        pen = QPen(theme.colour("dim"), 1.2 * theme.zoom, Qt.PenStyle.DashLine)
        draw_line(painter, chart, [after, after], [a + steep * (after - z), there], pen)
        for value, token in ((there, "text"), (a + steep * (after - z), "error_positive")):
            if chart.holds(after, value):
                draw_dot(painter, chart.at(after, value), 3.6 * theme.zoom, theme.colour(token))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the plane sets the inputs."""
        chart = self._chart
        if chart is not None and chart.area.contains(event.position()):
            x1, x2 = chart.value(event.position())
            self.valuesAsked.emit({"x1": round(x1, 2), "x2": round(x2, 2)})

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """How well the gate is met; without one, what the nudge does."""
        now, gate = self._now, str(self.values["gate"])
        if now.right is None:
            return self._nudge_sentence(now)
        text = words.SOLVED if now.right == 4 else words.XOR if gate == "xor" else words.WRONG
        return say(text, gate=gate.upper(), right=now.right)

    def _nudge_sentence(self, now: NeuronMoment) -> str:
        change, linear = self.number(now.change, True), self.number(now.linear, True)
        if now.change == 0 and now.linear == 0:
            return say(words.FLAT)
        if now.linear == 0:
            return say(words.FLIPS, change=change)
        close = abs(now.change - now.linear) <= 0.2 * abs(now.change)
        return say(words.SMALL if close else words.SADDLED, change=change, linear=linear)

    def remark(self) -> str:
        """What the nudge does, where the sentence is about the gate; else what the line is."""
        return say(words.LINE) if self._now.right is None else self._nudge_sentence(self._now)

    def formula(self) -> Node | None:
        """z = w1 x1 + w2 x2 + b, with numbers, and the output."""
        values = {name: float(self.values[name]) for name in ("w1", "w2", "b", "x1", "x2")}
        parts: list[Node | str] = [num(_plain(values["w1"])), "·", num(_plain(values["x1"]))]
        sign = "+" if values["w2"] >= 0 else "−"
        parts += [sign, num(_plain(abs(values["w2"]))), "·", num(_plain(values["x2"]))]
        parts += ["+" if values["b"] >= 0 else "−", num(_plain(abs(values["b"])))]
        output_node = row("f", paren("z"), "=", num(self.number(self._now.output)))
        return row("z", "=", *parts, "=", num(self.number(self._now.z)), ",", output_node)


def _plain(value: float) -> str:
    return f"{value:g}".replace("-", "−")
