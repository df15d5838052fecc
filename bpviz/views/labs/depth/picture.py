"""The picture of the lab "depth": δ and gradient by layer, and the cost over the epochs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from bpviz.labs.depth import DepthMoment, Layers
from bpviz.views.labs.chart import CENTRE, LEFT, RIGHT, draw_words, power
from bpviz.views.labs.depth import words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series
from bpviz.views.labs.picture import LabPicture

NAMES = 62
NUMBERS = 92
FLOOR = -12
THICK = 34

Kind = tuple[str, str, str, Sequence[float]]
"""A kind of bar: its name, the token of its colour, that of its words, its sizes by layer."""


class DepthPicture(LabPicture):
    """Bars on the left, one row a layer, the cost on the right."""

    @property
    def _so_far(self) -> list[DepthMoment]:
        return [cast(DepthMoment, moment) for moment in self.moments]

    @property
    def _now(self) -> DepthMoment:
        return self._so_far[-1]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        left = whole.width() * 0.6
        self._paint_bars(painter, QRectF(0, 0, left, whole.height()))
        self._paint_costs(painter, QRectF(left, 0, whole.width() - left, whole.height()))
        painter.end()

    def _paint_costs(self, painter: QPainter, room: QRectF) -> None:
        moments = self._so_far
        costs = [_finite(moment.layers.cost) for moment in moments]
        series = [Series("", costs, "training")]
        if self._now.without is not None:
            others = [None if m.without is None else _finite(m.without.cost) for m in moments]
            series = [
                Series(say(words.COST_WITH), costs, "training"),
                Series(say(words.COST_WITHOUT), others, "dim", dashed=True),
            ]
        names = (say(words.EPOCH), "C")
        draw_series(
            painter, self.theme, room, series, self.step, names, self.display.decimal, low=0.0
        )

    # --- bars ------------------------------------------------------------------------------------

    def _kinds(self) -> list[Kind]:
        """The bars of each layer."""
        now = self._now
        kinds: list[Kind] = [
            (say(words.DELTA), "error_positive", "error_positive_words", now.layers.deltas),
            (say(words.GRADIENT), "training", "training", now.layers.gradients),
        ]
        if now.without is not None:
            kinds[1] = (say(words.WITHOUT), "off", "dim", now.without.deltas)
        return kinds

    def _paint_bars(self, painter: QPainter, room: QRectF) -> None:
        """Two bars a layer on one scale of powers of ten, the first layer on top."""
        theme, px, kinds = self.theme, self.theme.px, self._kinds()
        self._paint_legend(painter, room, kinds)
        low, high = self._range()
        rows = len(self._now.layers.deltas)
        top, bottom = room.top() + px(28), room.bottom() - px(24)
        height = (bottom - top) / rows
        thick = min(height / 2 - 2, px(THICK))
        left, right = room.left() + px(NAMES), room.right() - px(NUMBERS)
        self._paint_scale(painter, QRectF(left, top, right - left, height * rows), low, high)
        for layer in range(rows):
            y, is_last = top + layer * height, layer == rows - 1
            name = say(words.OUTPUT) if is_last else say(words.HIDDEN, n=layer + 1)
            place = QRectF(room.left(), y, px(NAMES - 8), height)
            draw_words(painter, theme, place, name, "dim", RIGHT)
            for half, (_, token, written, sizes) in enumerate(kinds):
                above = y + height / 2 + (half - 1) * (thick + 2) + 1
                bar = QRectF(left, above, right - left, thick)
                self._paint_bar(painter, bar, sizes[layer], (low, high), token)
                beside = QRectF(right + px(6), bar.top() - 2, px(NUMBERS - 8), bar.height() + 4)
                text = "–" if math.isnan(sizes[layer]) else self.number(sizes[layer])
                draw_words(painter, theme, beside, text, written, LEFT)

    def _paint_legend(self, painter: QPainter, room: QRectF, kinds: Sequence[Kind]) -> None:
        px, left = self.theme.px, room.left() + self.theme.px(NAMES)
        for name, token, written, _ in kinds:
            mark = QRectF(left, room.top() + px(7), px(16), px(8))
            painter.fillRect(mark, self.theme.colour(token))
            place = QRectF(left + px(22), room.top() + px(3), room.right() - left, px(16))
            draw_words(painter, self.theme, place, name, written)
            left += px(22) + painter.fontMetrics().horizontalAdvance(name) + px(16)

    def _range(self) -> tuple[int, int]:
        """The powers of ten from which to which the bars of the whole way go."""
        parts = [m.layers for m in self._so_far]
        parts += [m.without for m in self._so_far if m.without is not None]
        sizes = [math.log10(v) for part in parts for v in _sizes(part) if 0 < v < math.inf]
        if not sizes:
            return -1, 1
        return max(math.floor(min(sizes)), FLOOR) - 1, math.ceil(max(sizes))

    def _paint_scale(self, painter: QPainter, area: QRectF, low: int, high: int) -> None:
        px = self.theme.px
        stride = max(1, math.ceil((high - low) / max(area.width() / px(48), 1)))
        for exponent in range(low, high + 1, stride):
            x = area.left() + (exponent - low) / (high - low) * area.width()
            painter.setPen(self.theme.colour("line"))
            painter.drawLine(int(x), int(area.top()), int(x), int(area.bottom()))
            place = QRectF(x - px(24), area.bottom() + px(3), px(48), px(16))
            draw_words(painter, self.theme, place, power(exponent), "dim", CENTRE)

    def _paint_bar(
        self, painter: QPainter, bar: QRectF, value: float, ends: tuple[int, int], token: str
    ) -> None:
        low, high = ends
        share = 1.0 if value == math.inf else 0.0
        if 0 < value < math.inf:
            share = min(max((math.log10(value) - low) / (high - low), 0.0), 1.0)
        filled = QRectF(bar.left(), bar.top(), share * bar.width(), bar.height())
        painter.fillRect(filled, self.theme.colour(token))

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """How δ comes through."""
        layers = self._now.layers
        share = _ratio(layers)
        if not math.isfinite(layers.cost) or share is None:
            return say(words.LOST)
        texts = {
            "vanishes": words.VANISHES,
            "healthy": words.HEALTHY,
            "explodes": words.EXPLODES,
        }
        return say(texts[layers.verdict], share=self.number(share))

    def remark(self) -> str:
        """The mean factor a layer."""
        now = self._now
        factor = self._factor(now.layers)
        if not factor:
            return ""
        if now.without is None:
            return self._told(now.layers, factor)
        return say(words.SKIPPED, factor=factor, other=self._factor(now.without))

    def _told(self, layers: Layers, factor: str) -> str:
        """The factor, and the sizes of the w and f' that it is made of, root mean square."""
        weight, slope = (
            self.number(sum(sizes) / len(sizes))
            for sizes in (layers.weights[1:], layers.slopes[:-1])
        )
        n = int(self.values["width"])
        return say(words.FACTOR, factor=factor, weight=weight, slope=slope, n=n)

    def _factor(self, layers: Layers) -> str:
        ratio = _ratio(layers)
        return "" if not ratio else self.number(ratio ** (1 / (len(layers.deltas) - 1)))


def _sizes(layers: Layers) -> tuple[float, ...]:
    return (*layers.deltas, *layers.gradients)


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _ratio(layers: Layers) -> float | None:
    """What is left of the last layer's δ in the first; None where that is no number."""
    first, last = layers.deltas[0], layers.deltas[-1]
    return first / last if last and math.isfinite(first) and math.isfinite(last) else None
