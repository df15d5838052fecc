"""TableView: every neuron, weight and bias of the net with its numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.table.captions import example_caption, gradient_caption
from bpviz.views.table.parts import NEURONS, PARAMETERS
from bpviz.views.table.table import FEWEST_ROWS, NumberTable
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import PADDING

CALM_MS: Final = 200
"""While training runs, the numbers change at most this often."""


class TableView(QWidget):
    """The neurons and, below them, the weights and biases, one a row."""

    chosen = Signal(object)  # the Ref of a row, or None when nothing is selected any more

    pointed = Signal(object)  # the Ref of the row under the mouse, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableView")
        self._frame: Frame | None = None
        self._shown: Frame | None = None
        self._display = Display()
        self._theme = THEMES["light"]
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._catch_up)
        self._make()
        self._lay_out()
        self._translate()
        self.show_theme(self._theme)

    def _make(self) -> None:
        self.neurons = NumberTable(NEURONS, self)
        self.neurons.setObjectName("neuronTable")
        self.neurons.chosen.connect(self._choose_neuron)
        self.parameters = NumberTable(PARAMETERS, self)
        self.parameters.setObjectName("parameterTable")
        self.parameters.chosen.connect(self._choose_parameter)
        for table in (self.neurons, self.parameters):
            table.resized.connect(self._limit_heights)
            table.pointed.connect(self.pointed)
        self._running = self._label("tableRunning", "dim")
        self._running.setWordWrap(True)
        self._running.hide()
        self._neurons_title = self._label("neuronTitle", "heading")
        self._neurons_caption = self._label("neuronCaption", "label")
        self._parameters_title = self._label("parameterTitle", "heading")
        self._parameters_caption = self._label("parameterCaption", "label")

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._running)
        self._column.addLayout(_heading(self._neurons_title, self._neurons_caption))
        self._column.addWidget(self.neurons, 1)
        self._column.addLayout(_heading(self._parameters_title, self._parameters_caption))
        self._column.addWidget(self.parameters, 1)
        self._column.addStretch(0)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("All numbers of the network"))
        self._running.setText(self.tr("Training is running. The numbers follow at a calm pace."))
        self._neurons_title.setText(self.tr("Neurons"))
        self.neurons.setAccessibleName(self.tr("Neurons"))
        self._parameters_title.setText(self.tr("Weights and biases"))
        self.parameters.setAccessibleName(self.tr("Weights and biases"))

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the numbers of a frame; while training runs, not every one."""
        if frame is self._frame:
            return
        self._frame = frame
        if not frame.training:
            self._calm.stop()
        elif self._calm.isActive():
            return
        else:
            self._calm.start()
        self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation, names, digits and selection; emits nothing."""
        if display == self._display:
            return
        old, self._display = self._display, display
        self.neurons.show_display(display)
        self.parameters.show_display(display)
        if display.stepwise != old.stepwise:
            self._show_captions()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        padding = theme.px(PADDING)
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._column.setSpacing(theme.px(8))
        self.neurons.show_theme(theme)
        self.parameters.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self.neurons.numbers.speak_again()
            self.parameters.numbers.speak_again()
            self._show_captions()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_heights()

    def _catch_up(self) -> None:
        """Show the latest frame of those that came meanwhile."""
        if self._frame is not self._shown:
            self._calm.start()
            self._refresh()

    def _refresh(self) -> None:
        frame = self._shown = self._frame
        if frame is None:
            return
        self.neurons.show_frame(frame)
        self.parameters.show_frame(frame)
        self._running.setVisible(frame.training and frame.playing)
        self._show_captions()

    def _show_captions(self) -> None:
        if self._shown is not None:
            stepwise = self._display.stepwise
            self._neurons_caption.setText(example_caption(self._shown))
            self._parameters_caption.setText(gradient_caption(self._shown, stepwise))

    def _limit_heights(self) -> None:
        """No table is higher than its rows, nor lower than a few of them."""
        for table in (self.neurons, self.parameters):
            table.setMinimumHeight(table.height_for(FEWEST_ROWS))
            table.setMaximumHeight(table.height_for(table.numbers.rowCount()))

    # --- what was chosen -------------------------------------------------------------------------

    def _choose_neuron(self, ref: object) -> None:
        self.parameters.clear_quietly()
        self.chosen.emit(ref)

    def _choose_parameter(self, ref: object) -> None:
        self.neurons.clear_quietly()
        self.chosen.emit(ref)


def _heading(title: QLabel, caption: QLabel) -> QHBoxLayout:
    """A heading with a quiet word at the right."""
    row = QHBoxLayout()
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(caption)
    return row
