"""BuildView: the panel in which a net of one's own is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import BpvizError
from bpviz.run.build import is_listed
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.build.examples import ExamplesPanel
from bpviz.views.build.form import NetworkForm
from bpviz.views.build.source import SourcePanel
from bpviz.views.theme import THEMES, Theme

NARROW: Final = 400
"""Below this width (at zoom 1) the fields of the form need another line."""


class BuildView(QWidget):
    """The network, its rows and the data set that they are chosen from.

    Nothing is changed here: the panel asks, and the next Frame says what is. `say` puts an error
    into words. Setters emit nothing.
    """

    specAsked = Signal(object, str)  # Spec of the same sizes; words for undo
    sizesAsked = Signal(object, str)  # sizes, a tuple of int (see run.build.resized); words
    rowsAsked = Signal(object, object, str)  # x (n, inputs), y (n, outputs), arrays; words
    wholeAsked = Signal()  # the data set of show_source is to be learnt again
    buildingToggled = Signal(bool)

    def __init__(
        self, say: Callable[[BpvizError], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("buildView")
        self._theme = THEMES["light"]
        self._frame: Frame | None = None
        self._source: Dataset | None = None
        self._training = QLabel(self.tr("Pause first: the net cannot be changed while it trains."))
        self._training.setObjectName("buildTraining")
        self._training.setProperty("role", "dim")
        self._training.setWordWrap(True)
        self._training.hide()
        self._form = NetworkForm(say, self)
        self._examples = ExamplesPanel(say, self)
        self._choosing = SourcePanel(self)
        self._form.specAsked.connect(self.specAsked)
        self._form.sizesAsked.connect(self.sizesAsked)
        self._form.buildingToggled.connect(self.buildingToggled)
        self._examples.rowsAsked.connect(self.rowsAsked)
        self._choosing.rowsAsked.connect(self.rowsAsked)
        self._choosing.wholeAsked.connect(self.wholeAsked)
        self._arrange()
        self.show_theme(THEMES["light"])

    def _arrange(self) -> None:
        page = QWidget(self)
        page.setProperty("kind", "page")
        self._page = QVBoxLayout(page)
        self._rules = [QFrame(page) for _ in range(2)]
        for rule in self._rules:
            rule.setFrameShape(QFrame.Shape.HLine)
            rule.setFrameShadow(QFrame.Shadow.Plain)
        self._page.addWidget(self._training)
        self._page.addWidget(self._form)
        self._page.addWidget(self._rules[0])
        self._page.addWidget(self._examples)
        self._page.addWidget(self._rules[1])
        self._page.addWidget(self._choosing)
        self._page.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("buildArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._form.show_narrow(self.width() < self._theme.px(NARROW))

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the net and the rows of a moment. Emits nothing."""
        training = frame.training
        self._training.setVisible(training)
        for part in (self._form, self._examples, self._choosing):
            part.setEnabled(not training)
        if training or frame.asked or frame.unseen:
            return
        before, self._frame = self._frame, frame
        spec, data = frame.spec, frame.dataset
        same = before is not None and before.spec is spec and before.dataset is data
        if before is None or not same or before.trace is not frame.trace:
            self._examples.show_rows(spec, data, (frame.trace.x, frame.trace.y))
        if not same:
            self._form.show_spec(spec, self._why_fixed(frame))
            self._show_choosing(frame)

    def show_source(self, dataset: Dataset | None) -> None:
        """The data set that rows were chosen from, to choose others; None: there is none."""
        self._source = dataset
        if self._frame is not None:
            self._show_choosing(self._frame)

    def _show_choosing(self, frame: Frame) -> None:
        """Offer rows of the data set that they came from, or of the one learnt, if it is longer."""
        data, source = frame.dataset, self._source
        sizes = (frame.spec.sizes[0], frame.spec.sizes[-1])
        if source is not None and (source.inputs, source.outputs) != sizes:
            source = None  # the net has another shape by now
        whole = source is None or source is data
        offered = data if source is None else source
        if whole and is_listed(frame.spec, offered):
            self._choosing.show_dataset(None, whole)
        else:
            self._choosing.show_dataset(offered, whole)
        self._rules[1].setVisible(self._choosing.isVisibleTo(self))

    def _why_fixed(self, frame: Frame) -> str:
        """Why inputs and outputs cannot come and go, or ""."""
        if is_listed(frame.spec, frame.dataset):
            return ""
        return self.tr(
            "The data set gives this number. Choose rows of it, or paste your own, to change it."
        )

    def show_display(self, display: Display) -> None:
        """Take notation, names, digits, and whether the diagram is being built on."""
        for part in (self._form, self._examples, self._choosing):
            part.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._form.show_narrow(self.width() < theme.px(NARROW))
        self._page.setContentsMargins(theme.px(16), theme.px(12), theme.px(14), theme.px(16))
        self._page.setSpacing(theme.px(14))
        for part in (self._form, self._examples, self._choosing):
            part.show_theme(theme)
