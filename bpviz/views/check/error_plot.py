"""The relative error for every nudge on two logarithmic scales; the slider lies below it."""

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSlider, QWidget

from bpviz.run.checking import EPSILONS, Errors
from bpviz.views.check.axes import Axes
from bpviz.views.check.formulas import power_text
from bpviz.views.check.plot import CENTRE, TICK_HEIGHT, TOP, Plot
from bpviz.views.check.words import BENDING, ERRORS_NAME, ERRORS_TOLD, ROUNDING, SLIDER_NAME, say
from bpviz.views.numbers import SUPERSCRIPTS
from bpviz.views.theme import Theme

HEIGHT: Final = 104
LEFT, RIGHT = 44, 14
WORDS: Final = 18
HANDLE: Final = 16
LOWEST: Final = -16
MOST_TICKS: Final = 4
DEFAULT: Final = 4
KEYS: Final = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class NudgeSlider(QSlider):
    """Chooses one of EPSILONS, the largest on the left. Its own keys stay its own."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("checkEps")
        self.setRange(0, len(EPSILONS) - 1)
        self.setPageStep(2)
        self.setValue(DEFAULT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def eps(self) -> float:
        """The nudge chosen."""
        return EPSILONS[self.value()]

    def speak(self) -> None:
        """Take the language of the program, and say what is chosen."""
        self.setAccessibleName(say(SLIDER_NAME))
        self.setAccessibleDescription(power_text(self.eps))
        self.setToolTip(say(SLIDER_NAME))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from stepping through the run while the slider has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain == Qt.KeyboardModifier.NoModifier and event.key() in KEYS:
                event.accept()
                return True
        return super().event(event)


class ErrorPlot(Plot):
    """The relative error against the nudge, the chosen one marked, the reach of rounding shaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("checkErrors", HEIGHT, parent)
        self._errors: Errors | None = None
        self._chosen = DEFAULT
        self._decimal = "."
        self._bends = False

    def show_errors(self, errors: Errors, chosen: int, decimal: str, bends: bool) -> None:
        """Show the errors with the chosen of EPSILONS marked; bends: the curve has a slope."""
        self._bends = bends and any(errors.relative)
        self._errors, self._chosen, self._decimal = errors, chosen, decimal
        self.setAccessibleName(say(ERRORS_NAME))
        limit = errors.rounding_from
        told = "" if limit is None else say(ERRORS_TOLD, eps=power_text(limit, decimal))
        self.setAccessibleDescription(told)
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the scale, the reach of rounding, the errors, and the chosen one of them."""
        if self._errors is None:
            return
        powers = [_power(error) for error in self._errors.relative]
        high = max([0, *(math.ceil(p) for p in powers if p is not None)])
        low = min([high - 4, *(math.floor(p) for p in powers if p is not None)])
        axes = self._axes(low, high)
        shown = [axes.low if p is None else p for p in powers]
        points = [axes.point(i, y) for i, y in enumerate(shown)]
        self._draw_reach(painter, axes, points)
        step = max(1, math.ceil((high - low) / MOST_TICKS))
        for power in range(high, low - 1, -step):
            self.draw_level(painter, axes, power, _text(power))
        self.draw_base(painter, axes)
        for power in range(2, 13, 2):
            text = f"10{str(-power).translate(SUPERSCRIPTS)}"
            self.draw_place(painter, axes, axes.x(2 * power - 2), text)
        self._draw_errors(painter, axes, points)

    def _axes(self, low: float, high: float) -> Axes:
        px = self.theme.px
        wide = self.width() - px(LEFT) - px(RIGHT)
        area = QRectF(px(LEFT), px(TOP), wide, self.height() - px(TOP + TICK_HEIGHT))
        return Axes(area, 0, len(EPSILONS) - 1, low, high)

    def _draw_reach(self, painter: QPainter, axes: Axes, points: list[QPointF]) -> None:
        """The part where rounding makes the error, and what makes it elsewhere."""
        assert self._errors is not None
        limit = self._errors.rounding_from
        area = axes.area
        edge = area.right() if limit is None else axes.x(EPSILONS.index(limit))
        rounded = QRectF(edge, area.top(), area.right() - edge, area.height())
        bent = QRectF(area.left(), area.top(), edge - area.left(), area.height())
        painter.fillRect(rounded, self.theme.colour("neutral"))
        self._say(painter, rounded, say(ROUNDING), points)
        if self._bends:
            self._say(painter, bent, say(BENDING), points)

    def _say(self, painter: QPainter, part: QRectF, words: str, points: list[QPointF]) -> None:
        """Words at the top of a part, or at its bottom; none where the curve is at both."""
        height = self.theme.px(WORDS)
        half = self.measure(words) / 2 + self.theme.px(4)
        if 2 * half > part.width():
            return
        middle = part.center().x()
        near = [place.y() for place in points if abs(place.x() - middle) <= half]
        above = not near or min(near) > part.top() + height
        if not above and max(near) > part.bottom() - height - 4:
            return
        top = part.top() if above else part.bottom() - height
        painter.setPen(self.theme.colour("dim"))
        painter.drawText(QRectF(part.left(), top, part.width(), height), CENTRE, words)

    def _draw_errors(self, painter: QPainter, axes: Axes, points: list[QPointF]) -> None:
        chosen = points[self._chosen]
        painter.setPen(QPen(self.theme.colour("accent"), max(self.theme.zoom, 1.0)))
        x = round(chosen.x()) + 0.5
        top = axes.area.top() + self.theme.px(WORDS)
        painter.drawLine(QPointF(x, top), QPointF(x, axes.area.bottom()))
        self.draw_curve(painter, QPolygonF(points), self.pen("text", 1.5))
        for i, place in enumerate(points):
            if i != self._chosen:
                self.draw_dot(painter, place, "text", 2.5)
        self.draw_dot(painter, chosen, "accent", 5)


def _power(error: float) -> float | None:
    """log10 of an error; None for none at all."""
    if not error > 0 or not math.isfinite(error):
        return None
    return max(math.log10(error), LOWEST)


def _text(power: int) -> str:
    return "1" if power == 0 else f"10{str(power).translate(SUPERSCRIPTS)}"


def slider_margins(theme: Theme) -> tuple[int, int]:
    """The room left and right of the slider, so that its handle stands below its place."""
    half = theme.px(HANDLE) // 2
    return theme.px(LEFT) - half, theme.px(RIGHT) - half
