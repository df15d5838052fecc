"""The legend: the colours with their numbers, and the mark of every class."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.engine import NeuronRef
from bpviz.run.surface import Span
from bpviz.views.numbers import number
from bpviz.views.surface.ground import coloured_class
from bpviz.views.surface.scene import Scene
from bpviz.views.surface.shapes import draw_mark, shape_of
from bpviz.views.surface.tones import bar_colours, hue
from bpviz.views.surface.words import CLASS, LEGEND, class_label, say
from bpviz.views.theme import THEMES, Theme, ui_font

TEXT: Final = 11
BAR, LINE = 8, 18
LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


class LegendWidget(QWidget):
    """What colours and marks stand for. With regions there is no bar, only the marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceLegend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme: Theme = THEMES["light"]
        self._span: Span | None = None
        self._classes: tuple[tuple[int, int, str], ...] = ()
        self._at_ends = False
        self._decimal = "."

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(self.needed))

    def show_scene(self, scene: Scene, decimal: str) -> None:
        """Explain the colours and marks of a scene."""
        span = None if scene.picture is None else scene.picture.span
        classes: tuple[tuple[int, int, str], ...] = ()
        if scene.points.names_classes:
            classes = tuple(
                (j, coloured_class(scene, j), class_label(scene.points.dataset, j))
                for j in range(max(2, scene.spec.sizes[-1]))
            )
        self._span, self._classes, self._decimal = span, classes, decimal
        last = scene.spec.layers - 1
        self._at_ends = scene.neuron == NeuronRef(last, 0) and scene.spec.sizes[-1] == 1
        numbers = dict(zip(("low", "middle", "high"), self._numbers(), strict=False))
        self.setAccessibleName(say(LEGEND, **numbers) if numbers else self._told())
        self.setToolTip(self._told())
        self.update()

    @property
    def needed(self) -> int:
        """Pixels of height at zoom 1 that it needs, where its classes fit into a line."""
        has_room_for_more = self._span is None and len(self._classes) > 3
        bar = 0 if self._span is None else BAR + LINE
        lines = 2 if has_room_for_more else bool(self._classes)
        return bar + lines * LINE + 6

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.update()

    def _told(self) -> str:
        return ", ".join(say(CLASS, label=label) for _, _, label in self._classes)

    def _numbers(self) -> tuple[str, ...]:
        if self._span is None:
            return ()
        values = (self._span.low, self._span.middle, self._span.high)
        return tuple(_short(value, self._decimal) for value in values)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(self._theme, TEXT))
        top = 0.0
        if self._span is not None:
            self._draw_bar(painter)
            top = self._theme.px(BAR + LINE)
        self._draw_classes(painter, top)
        painter.end()

    def _draw_bar(self, painter: QPainter) -> None:
        high, wide = self._theme.px(BAR), self.width()
        ramp = QLinearGradient(0, 0, wide, 0)
        colours = bar_colours(self._theme)
        for n in range(0, len(colours), 6):
            ramp.setColorAt(n / (len(colours) - 1), colours[n])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ramp)
        painter.drawRoundedRect(QRectF(0, 0, wide, high), high / 2, high / 2)
        painter.setPen(self._theme.colour("text"))
        painter.drawLine(QPointF(wide / 2, 0), QPointF(wide / 2, high + self._theme.px(2)))
        painter.setPen(self._theme.colour("dim"))
        below = QRectF(0, high + self._theme.px(1), wide, self._theme.px(LINE - 2))
        for text, side in zip(self._numbers(), (LEFT, CENTRE, RIGHT), strict=True):
            painter.drawText(below, side, text)

    def _draw_classes(self, painter: QPainter, top: float) -> None:
        """The marks in a line, two of them at both ends of the bar; more go on below."""
        px, metrics = self._theme.px, QFontMetricsF(painter.font())
        texts = [say(CLASS, label=label) for _, _, label in self._classes]
        mark, x, y = px(16), 0.0, top
        for (drawn, coloured, _), text in zip(self._classes, texts, strict=True):
            most = self.width() / (2 if self._at_ends else 1) - mark - px(4)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
            wide = mark + metrics.horizontalAdvance(shown) + px(2)
            if self._at_ends and drawn == 1:
                x = self.width() - wide
            elif x and x + wide > self.width():
                x, y = 0.0, y + px(LINE)
            at = QPointF(x + px(6), y + px(LINE) / 2)
            colour, edge = hue(self._theme, coloured), self._theme.colour("panel")
            draw_mark(painter, at, shape_of(drawn), colour, edge, 4.6 * self._theme.zoom)
            painter.setPen(self._theme.colour("dim"))
            painter.drawText(QRectF(x + mark, y, wide, px(LINE)), LEFT, shown)
            x += wide + px(12)


def _short(value: float, decimal: str) -> str:
    """A number of the legend without idle zeros."""
    text = number(value, 3, decimal=decimal)
    if "·" in text or decimal not in text:
        return text
    return text.rstrip("0").rstrip(decimal)
