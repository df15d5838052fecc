"""The legend of a range: its ends in numbers, and the colours between."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.views.colour import ColourMap, colour_map
from bpviz.views.numbers import MINUS, number
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

STRIP, LEAST, THICK, GAP = 56, 24, 8, 6
STOPS = 8


def bound_text(bound: float, decimal: str) -> str:
    """The end of a range, 1, 2 or 5 times a power of ten: "2", "0.05", "2·10⁻⁵", "10⁻⁶"."""
    if not bound or 1e-3 <= bound < 1e4:
        return f"{bound:g}".replace(".", decimal)
    return number(bound, 2, decimal=decimal).replace(f"{decimal}0·", "·").removeprefix("1·")


def ends(bound: float, decimal: str, beyond: bool = False) -> tuple[str, str]:
    """What stands at the ends; `beyond`: there are larger values, which have the same colour."""
    text = bound_text(bound, decimal)
    low, high = MINUS + text, "+" + text
    return (f"≤ {low}", f"≥ {high}") if beyond else (low, high)


def legend_width(theme: Theme, bound: float, decimal: str, beyond: bool = False) -> float:
    """How much room a legend takes."""
    metrics = QFontMetricsF(ui_font(theme, TEXT_LABEL))
    end = max(map(metrics.horizontalAdvance, ends(bound, decimal, beyond)))
    return 2 * end + theme.px(STRIP) + 2 * theme.px(GAP)


def draw_legend(
    painter: QPainter,
    place: QRectF,
    colours: ColourMap,
    bound: float,
    theme: Theme,
    decimal: str,
    beyond: bool = False,
) -> None:
    """Draw "−2 [colours] +2" in the middle of a place."""
    low, high = ends(bound, decimal, beyond)
    painter.setFont(ui_font(theme, TEXT_LABEL))
    end = max(map(QFontMetricsF(painter.font()).horizontalAdvance, (low, high)))
    gap = theme.px(GAP)
    strip = min(float(theme.px(STRIP)), max(place.width() - 2 * (end + gap), 8))
    if strip < theme.px(LEAST):  # one number for both ends leaves the colours more room
        low, high = "", f"±{bound_text(bound, decimal)}"
        high = f"≥ {high}" if beyond else high
        end = QFontMetricsF(painter.font()).horizontalAdvance(high)
        strip = min(float(theme.px(STRIP)), max(place.width() - end - gap, 8))
        place = place.adjusted(0, 0, -(end + gap), 0)
    left = place.center().x() - strip / 2
    bar = QRectF(left, place.center().y() - theme.px(THICK) / 2, strip, theme.px(THICK))
    fill = QLinearGradient(bar.topLeft(), bar.topRight())
    for stop in range(STOPS + 1):
        index = 1 + round(stop / STOPS * 254)
        fill.setColorAt(stop / STOPS, colours.colours[index])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(bar, 2, 2)
    painter.setPen(theme.colour("dim"))
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    before = QRectF(left - gap - end - 2, place.top(), end + 2, place.height())
    painter.drawText(before, right, low)
    after = QRectF(bar.right() + gap, place.top(), end + 2, place.height())
    painter.drawText(after, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), high)


class WeightLegend(QWidget):
    """The one range that all pictures of weights share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weightLegend")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme, self._shown = THEMES["light"], (0.0, ".", False)

    def show_bound(self, bound: float, decimal: str, beyond: bool) -> None:
        """Show a range from −bound to +bound; `beyond`: there are values outside of it."""
        if (bound, decimal, beyond) == self._shown:
            return
        self._shown = bound, decimal, beyond
        low, high = ends(bound, decimal, beyond)
        self.setAccessibleName(self.tr("Weights from {low} to {high}").format(low=low, high=high))
        self.setToolTip(
            self.tr("One range for all pictures. A few weights lie outside: they look like its end")
            if beyond
            else self.tr("One range for all pictures; it only grows during a run")
        )
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        bound, decimal, beyond = self._shown
        width = legend_width(self._theme, bound, decimal, beyond)
        return QSize(round(width) + 4, self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colour_map(self._theme, "weight")
        place = QRectF(self.rect())
        bound, decimal, beyond = self._shown
        draw_legend(painter, place, colours, bound, self._theme, decimal, beyond)
        painter.end()
