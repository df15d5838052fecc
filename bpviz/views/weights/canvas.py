"""WeightCanvas: a page of pictures, one a neuron."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.engine import Array
from bpviz.views.colour import Scale, colour_map
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL
from bpviz.views.weights.content import Form
from bpviz.views.weights.pictures import draw_bars, draw_picture, strip
from bpviz.views.weights.places import NUMBER, GridPlaces, grid_places

MOVES: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class WeightCanvas(QWidget):
    """The weights into each neuron from `first` on, all in one range; the selected one ringed."""

    chosen = Signal(int)  # the index of a neuron in its layer
    moved = Signal(int)  # the same, walked to with the keys

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weightCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = THEMES["light"]
        self._form, self._weights = Form(None, 1), np.zeros((1, 1))
        self._scale, self._first = Scale(0.0), 0
        self._selected: int | None = None
        self._hovered: int | None = None
        self._image: QImage | None = None
        self._place()

    # --- what is shown ---------------------------------------------------------------------------

    def show_weights(self, form: Form, weights: Array, bound: float, first: int) -> None:
        """Show weights (neurons, inputs) of a page that begins with neuron `first`."""
        other = form != self._form or len(weights) != len(self._weights)
        self._form, self._weights = form, weights
        self._scale, self._first = Scale(bound), first
        self._render()
        if other:
            self._place()

    def show_selected(self, neuron: int | None) -> None:
        """Ring a neuron, by its index in the layer."""
        if neuron != self._selected:
            self._selected = neuron
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._render()
        self._place()

    def cell_centre(self, neuron: int) -> QPoint:
        """The middle of a neuron's cell."""
        return self._places.cell(neuron - self._first).center().toPoint()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(440), self._theme.px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(96))

    # --- mouse and keys --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the window's shortcuts; name the neuron under the mouse."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in MOVES:
                event.accept()
                return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, position: QPoint) -> str:
        i = self._places.at(position.toPointF())
        if i is None:
            return ""
        return self.tr("The weights into neuron {n}").format(n=self._first + i + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MOVES or not len(self._weights):
            super().keyPressEvent(event)
            return
        columns, last = self._places.columns, len(self._weights) - 1
        if self._selected is None or not 0 <= self._selected - self._first <= last:
            self.moved.emit(self._first)
            return
        step = dict(zip(MOVES, (-1, 1, -columns, columns), strict=True))[Qt.Key(event.key())]
        place = self._selected - self._first + step
        if 0 <= place <= last:
            self.moved.emit(self._first + place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        i = self._places.at(event.position())
        if i is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._first + i)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._places.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, i: int | None) -> None:
        if i != self._hovered:
            self._hovered = i
            self.update()

    # --- painting --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        self._places: GridPlaces = grid_places(
            len(self._weights),
            self._form,
            self.width(),
            self.height(),
            self._theme,
            self.devicePixelRatioF(),
        )
        self.update()

    def _render(self) -> None:
        """Turn all pictures of the page into one image."""
        self._image = None
        if self._form.shape is not None:
            colours = colour_map(self._theme, "weight")
            self._image = strip(self._form, self._weights, colours, self._scale)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i in range(len(self._weights)):
            self._draw_cell(painter, i)
        painter.end()

    def _draw_cell(self, painter: QPainter, i: int) -> None:
        theme, place = self._theme, self._places.picture_rect(i)
        selected = self._first + i == self._selected
        if self._image is not None:
            draw_picture(painter, place, self._form, self._image, i, self.devicePixelRatioF())
        else:
            painter.fillRect(place, theme.colour("window"))
            colours = colour_map(theme, "weight")
            draw_bars(painter, place, self._weights[i], colours, self._scale, theme)
        if selected or i == self._hovered:
            pen = theme.px(2)
            colour = theme.colour("accent" if selected else "dim")
            painter.setPen(QPen(colour, pen if selected else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            away = pen / 2 + 1 if selected else 0.5
            painter.drawRoundedRect(place.adjusted(-away, -away, away, away), 3, 3)
        cell = self._places.cell(i)
        cell.setTop(place.bottom() + 2)
        cell.setHeight(theme.px(NUMBER))
        painter.setFont(ui_font(theme, TEXT_LABEL, bold=selected))
        painter.setPen(theme.colour("accent" if selected else "dim"))
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), str(self._first + i + 1))
