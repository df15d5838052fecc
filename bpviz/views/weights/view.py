"""WeightsView: the weights into every neuron of a layer as pictures, in one range."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import NeuronRef, Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.steady import WordLabel
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP
from bpviz.views.weights.canvas import WeightCanvas
from bpviz.views.weights.content import (
    followed,
    form_of,
    gradient_of,
    grown,
    largest,
    neuron_of,
    weights_of,
)
from bpviz.views.weights.detail import NeuronDetail
from bpviz.views.weights.legend import WeightLegend
from bpviz.views.weights.places import PAGE

DRAW_MILLISECONDS: Final = 125
FLAT: Final = 320

Run = tuple[tuple[int, ...], str, int, str, Dataset]


class WeightsView(QWidget):
    """A layer's neurons, a hundred a page; beside them the selected one with its gradient.

    While training runs it is drawn 8 times a second, else at once, and not while it is hidden.
    The range of the weights is locked for a run: it only grows.
    """

    chosen = Signal(object)  # a NeuronRef, or None: nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weightsView")
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._run: Run | None = None
        self._layer = self._page = 0
        self._bound = self._slope = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._make_parts()
        self._lay_out()
        self._write()

    def _make_parts(self) -> None:
        self._layers = QComboBox(self)
        self._layers.setObjectName("weightLayer")
        self._layers.setProperty("kind", "quiet")
        self._layers.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._layers.activated.connect(self._set_layer)
        self._back, self._on = QToolButton(self), QToolButton(self)
        for button, name, text in (
            (self._back, "previousNeurons", "‹"),
            (self._on, "nextNeurons", "›"),
        ):
            button.setObjectName(name)
            button.setProperty("kind", "quiet")
            button.setText(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back.clicked.connect(self._previous)
        self._on.clicked.connect(self._next)
        self._range = QLabel(self)
        self._range.setObjectName("neuronRange")
        self._range.setProperty("role", "label")
        self._legend = WeightLegend(self)
        self._canvas = WeightCanvas(self)
        self._canvas.chosen.connect(self._choose)
        self._canvas.moved.connect(self._select)
        self._detail = NeuronDetail(self)
        self._detail.hide()
        self._hint = WordLabel(self)
        self._hint.setObjectName("weightHint")
        self._hint.setProperty("role", "label")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        for part in (self._layers, self._back, self._range, self._on):
            top.addWidget(part)
        top.addWidget(self._hint, 1)
        top.addWidget(self._legend)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._canvas, 1)
        middle.addWidget(self._detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(middle, 1)

    def _write(self) -> None:
        self._layers.setAccessibleName(self.tr("The layer whose weights are shown"))
        self._back.setToolTip(self.tr("The neurons before these"))
        self._on.setToolTip(self.tr("The neurons after these"))
        self._back.setAccessibleName(self._back.toolTip())
        self._on.setAccessibleName(self._on.toolTip())
        self._canvas.setAccessibleName(self.tr("The weights into every neuron, as pictures"))

    def _hint_text(self) -> str:
        return self.tr("Choose one to see its gradient.")

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
            if self._frame is not None:
                self._fill_layers(self._frame.spec)
                self._draw()
        return super().event(event)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the weights of a frame."""
        self._frame = frame
        spec = frame.spec
        run = (spec.sizes, spec.init, spec.seed, spec.dtype, frame.dataset)
        if run != self._run:
            self._begin(run, spec)
        if not frame.training:
            self._timer.stop()
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def show_display(self, display: Display) -> None:
        """Take the selection, the decimal mark and what may be seen."""
        before, self._display = self._display, display
        if before.selection != display.selection:
            self._turn_to_selected()
        if self._shown(before) != self._shown(display):
            self._draw()

    def _shown(self, display: Display) -> tuple[object, ...]:
        return display.selection, display.decimal, display.stepwise

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        for part in (self._legend, self._canvas, self._detail):
            part.show_theme(theme)
        self._flatten()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._flatten()

    def _flatten(self) -> None:
        self._detail.set_flat(self.height() < self._theme.px(FLAT))

    # --- layers and pages ------------------------------------------------------------------------

    def _begin(self, run: Run, spec: Spec) -> None:
        """Another network: other ranges; the layer and the page stay where they can."""
        if self._run is None or run[0] != self._run[0]:
            self._layer = self._page = 0
        self._run, self._bound, self._slope = run, 0.0, 0.0
        self._fill_layers(spec)

    def _fill_layers(self, spec: Spec) -> None:
        self._layers.clear()
        for layer in range(spec.layers):
            if layer == spec.layers - 1:
                self._layers.addItem(self.tr("output layer"))
            elif spec.layers == 2:
                self._layers.addItem(self.tr("hidden layer"))
            else:
                self._layers.addItem(self.tr("hidden layer {n}").format(n=layer + 1))
        self._layers.setCurrentIndex(self._layer)
        self._layers.setVisible(spec.layers > 1)

    def _set_layer(self, layer: int) -> None:
        self._layer, self._page = layer, 0
        self._bound = self._slope = 0.0
        self._draw()

    def _previous(self) -> None:
        self._page -= 1
        self._draw()

    def _next(self) -> None:
        self._page += 1
        self._draw()

    def _turn_to_selected(self) -> None:
        neuron = neuron_of(self._display.selection, self._layer)
        if neuron is not None:
            self._page = neuron.j // PAGE

    def _show_page(self, neurons: int) -> None:
        pages = -(-neurons // PAGE)
        self._page = min(max(self._page, 0), pages - 1)
        first = self._page * PAGE
        for part in (self._back, self._on, self._range):
            part.setVisible(pages > 1)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < pages - 1)
        text = self.tr("{first} to {last} of {all}")
        last = min(first + PAGE, neurons)
        self._range.setText(text.format(first=first + 1, last=last, all=neurons))

    # --- choosing --------------------------------------------------------------------------------

    def _choose(self, neuron: int) -> None:
        """A click: another neuron, or none when it was this one."""
        ref = NeuronRef(self._layer, neuron)
        again = neuron_of(self._display.selection, self._layer) == ref
        self.chosen.emit(None if again else ref)

    def _select(self, neuron: int) -> None:
        self.chosen.emit(NeuronRef(self._layer, neuron))

    # --- drawing ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        frame = self._frame
        if frame is None or not self.isVisible():
            return
        layer, decimal = self._layer, self._display.decimal
        weights = weights_of(frame, layer, self._display.stepwise)
        self._bound = grown(self._bound, weights)
        self._show_page(len(weights))
        first, form = self._page * PAGE, form_of(frame, layer)
        neuron = neuron_of(self._display.selection, layer)
        if neuron is not None and neuron.j >= len(weights):
            neuron = None
        self._detail.setVisible(neuron is not None)
        self._hint.setText("" if neuron is not None else self._hint_text())
        self._canvas.show_weights(form, weights[first : first + PAGE], self._bound, first)
        self._canvas.show_selected(None if neuron is None else neuron.j)
        self._legend.show_bound(self._bound, decimal, largest(weights) > self._bound * (1 + 1e-6))
        if neuron is None:
            return
        gradient = gradient_of(frame, neuron, self._display.stepwise)
        if gradient is not None:
            self._slope = followed(self._slope, gradient.values)
        name = self.tr("neuron {n}").format(n=neuron.j + 1)
        bounds = (self._bound, self._slope)
        self._detail.show_neuron(name, form, weights[neuron.j], gradient, bounds, decimal)
