"""The picture of the lab "passes": passes and seconds against the number of parameters."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from bpviz.labs.passes import (
    PassesMoment,
    passes_backprop,
    passes_central,
    passes_one_sided,
)
from bpviz.notation.tree import Node, num, row
from bpviz.views.labs.chart import Chart, draw_axes, draw_dot, draw_line, draw_words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import margins, tone
from bpviz.views.labs.passes import words
from bpviz.views.labs.picture import LabPicture
from bpviz.views.numbers import count

Curve = tuple[str, str, Callable[[PassesMoment], float]]


class PassesPicture(LabPicture):
    """Two charts in powers of ten: the passes, counted, and the seconds, measured."""

    @property
    def _nets(self) -> list[PassesMoment]:
        return [cast(PassesMoment, moment) for moment in self.moments]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        half = whole.width() / 2
        passes: list[Curve] = [
            (say(words.CENTRAL), "run1", lambda net: passes_central(net.parameters, net.batch)),
            (say(words.ONE_SIDED), "run0", lambda net: passes_one_sided(net.parameters, net.batch)),
            (say(words.BACKPROP), "accent", lambda net: passes_backprop(net.batch)),
        ]
        seconds: list[Curve] = [
            (say(words.CENTRAL), "run1", lambda net: net.seconds_difference),
            (say(words.BACKPROP), "accent", lambda net: net.seconds_backprop),
        ]
        self._paint(painter, QRectF(0, 0, half, whole.height()), say(words.PASSES), passes)
        right = QRectF(half, 0, half, whole.height())
        self._paint(painter, right, say(words.SECONDS), seconds)
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, title: str, curves: Sequence[Curve]) -> None:
        theme, nets = self.theme, self._nets
        px = theme.px
        heading = QRectF(room.left() + px(8), room.top() + px(4), room.width() - px(16), px(18))
        draw_words(painter, theme, heading, title, "text", size=12, bold=True)
        y = heading.bottom() + px(2)
        for name, colour, _ in curves:
            pen = QPen(theme.colour("text"), 2.4 * theme.zoom)
            pen.setColor(tone(theme, colour))
            painter.setPen(pen)
            painter.drawLine(
                int(room.left() + px(8)), int(y + px(8)), int(room.left() + px(26)), int(y + px(8))
            )
            draw_words(
                painter, theme, QRectF(room.left() + px(32), y, room.width() - px(40), px(16)), name
            )
            y += px(16)
        x = [math.log10(net.parameters) for net in nets]
        values = [math.log10(value(net)) for _, _, value in curves for net in nets]
        low, high = math.floor(min(values)), math.ceil(max(values) + 1e-9)
        left, right = math.floor(min(x)), math.ceil(max(x) + 1e-9)
        area = margins(theme, QRectF(room.left(), y, room.width(), room.bottom() - y))
        chart = Chart(area, (left, max(right, left + 1)), (low, max(high, low + 1)))
        draw_axes(
            painter, chart, theme, (words.PARAMETERS, ""), self.display.decimal, log=(True, True)
        )
        for _, colour, value in curves:
            self._paint_curve(painter, chart, x, [math.log10(value(net)) for net in nets], colour)

    def _paint_curve(
        self, painter: QPainter, chart: Chart, x: list[float], y: list[float], colour: str
    ) -> None:
        theme = self.theme
        fill = tone(theme, colour)
        draw_line(painter, chart, x, y, QPen(fill, 2.0 * theme.zoom), clip=False)
        for place, (across, up) in enumerate(zip(x, y, strict=True)):
            is_last = place == len(x) - 1
            edge = QPen(
                theme.colour("now" if is_last else "panel"), (2.5 if is_last else 1) * theme.zoom
            )
            draw_dot(
                painter, chart.at(across, up), (5.5 if is_last else 3.5) * theme.zoom, fill, edge
            )

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """How many times as long nudging takes."""
        net = self._nets[-1]
        ratio = count(round(net.ratio)) if net.ratio >= 10 else f"{net.ratio:.1f}"
        sizes = "-".join(map(str, net.sizes))
        return say(words.RATIO, sizes=sizes, parameters=count(net.parameters), ratio=ratio)

    def remark(self) -> str:
        """How it was measured."""
        net = self._nets[-1]
        return say(words.MEASURED if net.measured else words.MULTIPLIED, batch=net.batch)

    def formula(self) -> Node | None:
        """The passes, with numbers."""
        net = self._nets[-1]
        nudged = row(
            num("2"), "·", num(count(net.parameters)), "·", num(count(net.batch)), "=",
            num(count(passes_central(net.parameters, net.batch))),
        )  # fmt: skip
        both = num(count(passes_backprop(net.batch)))
        return row(nudged, ",", num("2"), "·", num(count(net.batch)), "=", both)
