"""The picture of the lab "depth": δ and gradient by layer, and the cost over the epochs."""

from __future__ import annotations

import math
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from bpviz.labs.depth import EPOCHS, DepthMoment
from bpviz.views.labs.chart import LEFT, RIGHT, draw_words, power
from bpviz.views.labs.depth import words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series
from bpviz.views.labs.picture import LabPicture

NAMES = 62
NUMBERS = 92
FLOOR = -12


class DepthPicture(LabPicture):
    """Bars on the left, one row a layer, the cost on the right."""

    @property
    def _now(self) -> DepthMoment:
        return cast(DepthMoment, self.moments[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        left = whole.width() * 0.58
        self._paint_bars(painter, QRectF(0, 0, left, whole.height()))
        draw_series(
            painter, self.theme, QRectF(left, 0, whole.width() - left, whole.height()),
            [Series("", list(self._now.costs), "training")], self.step,
            (say(words.EPOCH), "C"), self.display.decimal, range(EPOCHS + 1), low=0.0,
        )  # fmt: skip
        painter.end()

    def _paint_bars(self, painter: QPainter, room: QRectF) -> None:
        """Two bars a layer on one scale of powers of ten, the first layer on top."""
        theme, now = self.theme, self._now
        px = theme.px
        heading = QRectF(room.left() + px(8), room.top() + px(4), room.width() - px(16), px(18))
        draw_words(painter, theme, heading, say(words.BY_LAYER), "text", size=12, bold=True)
        low, high = self._range()
        rows = len(now.delta)
        top, bottom = heading.bottom() + px(8), room.bottom() - px(26)
        height = min((bottom - top) / rows, px(56))
        left, right = room.left() + px(NAMES), room.right() - px(NUMBERS)
        self._paint_scale(painter, QRectF(left, top, right - left, height * rows), low, high)
        for layer in range(rows):
            y = top + layer * height
            is_last = layer == rows - 1
            name = say(words.OUTPUT) if is_last else say(words.HIDDEN, n=layer + 1)
            place = QRectF(room.left() + px(4), y, px(NAMES - 10), height)
            draw_words(painter, theme, place, name, "dim", RIGHT)
            for half, (value, token) in enumerate(
                ((now.delta[layer], "error_positive"), (now.gradient[layer], "training"))
            ):
                bar = QRectF(left, y + half * height / 2 + 1, right - left, height / 2 - 2)
                self._paint_bar(painter, bar, value, low, high, token)

    def _range(self) -> tuple[int, int]:
        """The powers of ten from which to which the bars of the whole run go."""
        sizes = [
            math.log10(value)
            for moment in self.moments
            for value in (*cast(DepthMoment, moment).delta, *cast(DepthMoment, moment).gradient)
            if 0 < value < math.inf
        ]
        if not sizes:
            return -1, 1
        return max(math.floor(min(sizes)), FLOOR) - 1, math.ceil(max(sizes))

    def _paint_scale(self, painter: QPainter, area: QRectF, low: int, high: int) -> None:
        theme = self.theme
        stride = max(1, math.ceil((high - low) / max(area.width() / theme.px(48), 1)))
        for exponent in range(low, high + 1, stride):
            x = area.left() + (exponent - low) / (high - low) * area.width()
            painter.setPen(theme.colour("line"))
            painter.drawLine(int(x), int(area.top()), int(x), int(area.bottom()))
            place = QRectF(
                x - theme.px(24), area.bottom() + theme.px(3), theme.px(48), theme.px(16)
            )
            draw_words(painter, theme, place, power(exponent), "dim", 0x84)

    def _paint_bar(
        self, painter: QPainter, bar: QRectF, value: float, low: int, high: int, token: str
    ) -> None:
        theme = self.theme
        known = 0 < value < math.inf
        share = (math.log10(value) - low) / (high - low) if known else 0.0
        width = max(0.0, min(share, 1.0)) * bar.width()
        painter.fillRect(
            QRectF(bar.left(), bar.top(), width, bar.height()), QColor(theme.colour(token))
        )
        name = words.DELTA if token.startswith("error") else say(words.GRADIENT)
        text = f"{self.number(value)}"
        room = QRectF(
            bar.right() + theme.px(6), bar.top() - 2, theme.px(NUMBERS - 8), bar.height() + 4
        )
        draw_words(
            painter,
            theme,
            room,
            text,
            f"{'error_positive_words' if name == 'δ' else 'training'}",
            LEFT,
        )

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """How δ comes through."""
        now = self._now
        if not math.isfinite(now.ratio):
            return say(words.LOST)
        texts = {
            "vanishes": words.VANISHES,
            "healthy": words.HEALTHY,
            "explodes": words.EXPLODES,
        }
        assert now.verdict is not None
        return say(texts[now.verdict], share=self.number(now.ratio))

    def remark(self) -> str:
        """The mean factor a layer."""
        ratio, layers = self._now.ratio, len(self._now.delta) - 1
        if not math.isfinite(ratio) or ratio <= 0:
            return ""
        text = words.SKIPPED if self.values["skip"] else words.FACTOR
        return say(text, factor=self.number(ratio ** (1 / layers)))
