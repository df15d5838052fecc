"""The picture of the lab "slow_start": outputs and costs over the epochs, and σ′(z)."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from bpviz.labs.neuron import output, slope
from bpviz.labs.slow_start import EPOCHS, SlowStartMoment
from bpviz.notation.tree import Node, frac, num, row, sym
from bpviz.views.labs.chart import Chart, draw_axes, draw_dot, draw_line
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series, margins, tone
from bpviz.views.labs.picture import LabPicture
from bpviz.views.labs.slow_start import words

COLOURS = ("run0", "validation")
Z = 6.0


class SlowStartPicture(LabPicture):
    """Outputs on the left, costs below them; on the right the sigmoid and its slope."""

    @property
    def _all(self) -> list[SlowStartMoment]:
        known = () if self.run is None else self.run.moments
        return [cast(SlowStartMoment, moment) for moment in known]

    @property
    def _now(self) -> SlowStartMoment:
        return cast(SlowStartMoment, self.moments[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        left = whole.width() * 0.6
        half = whole.height() / 2
        moments, names = self._all, (say(words.QUADRATIC), say(words.CROSS_ENTROPY))
        outputs = [[m.quadratic.output for m in moments], [m.cross_entropy.output for m in moments]]
        costs = [[m.quadratic.cost for m in moments], [m.cross_entropy.cost for m in moments]]
        x = say(words.EPOCH)
        for values, top, name, high in ((outputs, 0.0, "a", 1.0), (costs, half, "C", None)):
            series = [Series(names[k], values[k], COLOURS[k]) for k in (0, 1)]
            draw_series(
                painter, self.theme, QRectF(0, top, left, half), series, self.step, (x, name),
                self.display.decimal, range(EPOCHS + 1), low=0.0, high=high,
            )  # fmt: skip
        right = whole.width() - left
        self._paint_curve(painter, QRectF(left, 0, right, half), is_slope=False)
        self._paint_curve(painter, QRectF(left, half, right, half), is_slope=True)
        painter.end()

    def _paint_curve(self, painter: QPainter, room: QRectF, is_slope: bool) -> None:
        """σ or σ′ over z, with a dot for each of the two neurons."""
        theme = self.theme
        chart = Chart(margins(theme, room), (-Z, Z), (0.0, 0.27 if is_slope else 1.05))
        draw_axes(
            painter, chart, theme, ("z", "σ′(z)" if is_slope else "σ(z)"), self.display.decimal
        )
        z = np.linspace(-Z, Z, 241)
        y = slope("sigmoid", z) if is_slope else output("sigmoid", z)
        draw_line(painter, chart, z, y, QPen(theme.colour("text"), 2.0 * theme.zoom))
        for side, name in zip((self._now.quadratic, self._now.cross_entropy), COLOURS, strict=True):
            at = float(slope("sigmoid", side.z)) if is_slope else side.output
            if abs(side.z) <= Z:
                edge = QPen(theme.colour("panel"), 1.5 * theme.zoom)
                draw_dot(painter, chart.at(side.z, at), 6.0 * theme.zoom, tone(theme, name), edge)

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """How far the two have come."""
        now, rate = self._now, float(self.values["rate"])
        if now.epoch == 0:
            moves = [self.number(-rate * s.slope, True) for s in (now.quadratic, now.cross_entropy)]
            output_now = self.number(now.quadratic.output)
            return say(words.BEGIN, output=output_now, quadratic=moves[0], cross=moves[1])
        texts = {
            None: words.NONE,
            "cross_entropy_first": words.CROSS_FIRST,
            "quadratic_first": words.QUADRATIC_FIRST,
            "both": words.BOTH,
        }
        halves = {"quadratic": now.half_quadratic, "cross": now.half_cross_entropy}
        return say(texts[now.verdict], **halves)

    def remark(self) -> str:
        """The factor that makes the difference."""
        return say(words.SLOPE, slope=self.number(float(slope("sigmoid", self._now.quadratic.z))))

    def formula(self) -> Node | None:
        """Both slopes, with numbers."""
        quadratic, cross = self._now.quadratic, self._now.cross_entropy
        steep = self.number(float(slope("sigmoid", quadratic.z)))
        left = frac(row(sym("∂"), "C"), row(sym("∂"), "w"))
        first = row(num(self.number(quadratic.output)), "·", num(steep), "=",
                    num(self.number(quadratic.slope)))  # fmt: skip
        return row(left, "=", first, ",", left, "=", num(self.number(cross.slope)))
