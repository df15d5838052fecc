"""NeuronDetail: one neuron's weights, and beside them their gradient."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.engine import Array
from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL, TEXT_VALUE
from bpviz.views.weights.content import Form, Gradient, largest
from bpviz.views.weights.legend import draw_legend
from bpviz.views.weights.pictures import draw_bars, draw_picture, side_for, strip

SIDE, HEAD, LINE, GAP = 112, 22, 18, 12
LEAST = 56


class NeuronDetail(QWidget):
    """Two pictures with their legends: below each other, or side by side where it is flat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neuronDetail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._theme, self._decimal, self._flat = THEMES["light"], ".", False
        self._form, self._neuron, self._name = Form(None, 1), 0, ""
        self._weights: Array | None = None
        self._gradient: Gradient | None = None
        self._bounds = (0.0, 0.0)

    def show_neuron(
        self,
        name: str,
        form: Form,
        weights: Array,
        gradient: Gradient | None,
        bounds: tuple[float, float],
        decimal: str,
    ) -> None:
        """Show weights (inputs,) and their gradient in ranges `bounds` (weights, gradient)."""
        self._name, self._form, self._weights = name, form, weights
        self._gradient, self._bounds, self._decimal = gradient, bounds, decimal
        self.setAccessibleName(f"{name}. {self.when()}")
        self.update()

    def when(self) -> str:
        """What the gradient is of, or that it is not known yet."""
        if self._gradient is None:
            return self.tr("not computed yet")
        if self._gradient.of_batch:
            return self.tr("for this mini-batch")
        return self.tr("for this example")

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_flat(self, flat: bool) -> None:
        """Whether there is so little height that the pictures stand side by side."""
        if flat != self._flat:
            self._flat = flat
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        column = px(SIDE + 24)
        return QSize(2 * column + px(GAP) if self._flat else column, px(2 * SIDE + 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._theme.px(LEAST))

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._weights is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, columns = self._theme.px, 2 if self._flat else 1
        width = (self.width() - px(GAP) * (columns - 1)) / columns
        height = (self.height() - px(GAP) * (2 - columns)) / (3 - columns)
        height = min(height, width + px(3 * LINE + 8))
        first = QRectF(0, 0, width, height)
        away = (width + px(GAP), 0.0) if self._flat else (0.0, height + px(GAP))
        colours = colour_map(self._theme, "weight")
        self._draw(painter, first, self._name, self.tr("weights"), self._weights, colours, 0)
        gradient = None if self._gradient is None else self._gradient.values
        colours = colour_map(self._theme, "error")
        second = first.translated(*away)
        self._draw(painter, second, self.tr("gradient"), self.when(), gradient, colours, 1)
        painter.end()

    def _draw(
        self,
        painter: QPainter,
        block: QRectF,
        heading: str,
        below: str,
        values: Array | None,
        colours: ColourMap,
        which: int,
    ) -> None:
        theme, px, bound = self._theme, self._theme.px, self._bounds[which]
        self._write(
            painter,
            QRectF(block.left(), block.top(), block.width(), px(LINE)),
            heading,
            "text",
            True,
        )
        line = QRectF(block.left(), block.top() + px(LINE), block.width(), px(LINE))
        self._write(painter, line, below, "dim", False)
        room = min(block.width(), block.height() - px(3 * LINE + 6))
        if room < 8:
            return
        width, height = side_for(self._form, float(int(room)), self.devicePixelRatioF())
        left = round(block.center().x() - width / 2)
        place = QRectF(left, round(line.bottom() + 3), width, height)
        if values is None:
            painter.setPen(theme.colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        if self._form.shape is None:
            painter.fillRect(place, theme.colour("window"))
            draw_bars(painter, place, values, colours, Scale(bound), theme)
        else:
            image = strip(self._form, values[None, :], colours, Scale(bound))
            draw_picture(painter, place, self._form, image, 0, self.devicePixelRatioF())
        legend = QRectF(block.left(), place.bottom() + 2, block.width(), px(LINE))
        beyond = largest(values) > bound * (1 + 1e-6)
        draw_legend(painter, legend, colours, bound, theme, self._decimal, beyond)

    def _write(self, painter: QPainter, place: QRectF, text: str, tone: str, bold: bool) -> None:
        font = ui_font(self._theme, TEXT_VALUE if bold else TEXT_LABEL, bold)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
