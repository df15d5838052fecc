"""WhyView: pictures that say why a drawing is read as it is."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.engine import Array
from bpviz.run.display import Display
from bpviz.run.why import Why
from bpviz.views.colour import colour_map
from bpviz.views.draw.pictures import ink_colours, pixels, whole_pixels
from bpviz.views.draw.why_places import why_places
from bpviz.views.draw.why_words import (
    caption_gradient,
    caption_neuron,
    caption_similar,
    help_gradient,
    help_neuron,
    help_similar,
)
from bpviz.views.numbers import number
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

PREFERRED, LEAST = QSize(620, 120), QSize(240, 86)
HINTED = 100
"""Where the pictures are so high, the words beside them say how to see those of a neuron."""
WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


class WhyView(QWidget):
    """Which pixels change the answer fastest; weights times input of the selected neuron; the most
    similar known digits. Empty frames while nothing is drawn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whyView")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme, self._display = THEMES["light"], Display()
        self._why: Why | None = None
        self._images: dict[str, QImage] = {}
        self._thumbs: list[QImage] = []
        self._name()
        self._place()

    @property
    def shown(self) -> Why | None:
        """What is shown."""
        return self._why

    def show_why(self, why: Why | None) -> None:
        """Explain a drawing; None: there is none."""
        self._why = why
        self._render()
        self._place()
        self._name()

    def show_display(self, display: Display) -> None:
        """Take the decimal mark."""
        if display.decimal != self._display.decimal:
            self._display = display
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._render()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(*(self._theme.px(n) for n in PREFERRED.toTuple()))

    def minimumSizeHint(self) -> QSize:
        return QSize(*(self._theme.px(n) for n in LEAST.toTuple()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        """Each picture explains itself; another language."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.help_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def help_at(self, point: QPointF) -> str:
        """What the picture at a point is."""
        at, why = self._places, self._why
        for part, text in ((at.gradient, help_gradient()), (at.neuron, help_neuron())):
            if part is not None and (part.picture | part.words).contains(point):
                return text
        for part, one in zip(at.similar, () if why is None else why.similar, strict=False):
            if part.picture.contains(point):
                distance = number(one.distance, 2, decimal=self._display.decimal)
                return help_similar(one.digit, distance)
        return ""

    # --- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(self._theme, TEXT_LABEL))
        at, why, decimal = self._places, self._why, self._display.decimal
        words = caption_gradient(why, decimal)
        if at.neuron is None and at.gradient.picture.height() >= self._theme.px(HINTED):
            words += f"\n\n{caption_neuron(None, decimal)}"
        if at.gradient.words.width() > 0:
            self._write(painter, at.gradient.words, words)
        self._draw(painter, at.gradient.picture, self._images.get("gradient"), outlined=True)
        if at.neuron is not None:
            self._write(painter, at.neuron.words, caption_neuron(why, decimal))
            self._draw(painter, at.neuron.picture, self._images.get("neuron"), outlined=True)
        metrics = QFontMetricsF(ui_font(self._theme, TEXT_LABEL))
        text = caption_similar(why)
        if metrics.horizontalAdvance(text) > at.caption.width():
            text = caption_similar(why, is_short=True)
        self._write(painter, at.caption, text)
        self._draw_similar(painter)
        painter.end()

    def _draw_similar(self, painter: QPainter) -> None:
        similar = () if self._why is None else self._why.similar
        for i, part in enumerate(self._places.similar):
            self._draw(painter, part.picture, self._thumbs[i] if i < len(similar) else None)
            if i < len(similar):
                painter.setPen(self._theme.colour("text"))
                painter.drawText(part.words, MIDDLE, str(similar[i].digit))

    def _write(self, painter: QPainter, place: QRectF, text: str) -> None:
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(place, WORDS, text)

    def _draw(
        self, painter: QPainter, place: QRectF, image: QImage | None, outlined: bool = False
    ) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel" if image is not None else "window"))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        if image is None:
            return
        inside = whole_pixels(place.adjusted(1, 1, -1, -1), image.width(), self.devicePixelRatioF())
        painter.drawImage(inside, image)
        if outlined and self._why is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(theme.colour("text"), 1))
            painter.drawLines(outline(self._why.image, inside))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _render(self) -> None:
        """Turn numbers into pictures."""
        self._images, self._thumbs, why, theme = {}, [], self._why, self._theme
        if why is not None:
            error, weight = colour_map(theme, "error"), colour_map(theme, "weight")
            self._images["gradient"] = pixels(why.gradient, error, _bound(why.gradient))
            if why.neuron is not None:
                products = why.neuron.products
                self._images["neuron"] = pixels(products, weight, _bound(products))
            self._thumbs = [pixels(one.image, ink_colours(theme)) for one in why.similar]
        self.update()

    def _place(self) -> None:
        has_neuron = self._why is not None and self._why.neuron is not None
        self._places = why_places(self.width(), self.height(), self._theme, has_neuron)
        self.update()

    def _name(self) -> None:
        text = self.tr("Why it is read so")
        if self._why is not None:
            text = f"{text}: {caption_similar(self._why)}"
            text += ", ".join(str(one.digit) for one in self._why.similar)
        self.setAccessibleName(text)
        self.update()


def _bound(values: Array) -> float:
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max()) if finite.size else 0.0


def outline(picture: Array, place: QRectF) -> list[QLineF]:
    """The edges between pixels with ink (from a half on) and those without, drawn in a place."""
    ink = np.pad(picture >= 0.5, 1)
    size = place.width() / len(picture)
    lines = []
    for row, column in np.argwhere(ink[1:] != ink[:-1]).tolist():
        y, x = place.top() + row * size, place.left() + (column - 1) * size
        lines.append(QLineF(x, y, x + size, y))
    for row, column in np.argwhere(ink[:, 1:] != ink[:, :-1]).tolist():
        y, x = place.top() + (row - 1) * size, place.left() + column * size
        lines.append(QLineF(x, y, x, y + size))
    return lines
