"""Contents: what stands in the panels, and how it is wired to the window."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from bpviz.engine import Ref
from bpviz.files import shipped_model
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.curves import CurvesView
from bpviz.views.draw import DrawPanel, OutputBars
from bpviz.views.settings import SettingsForm
from bpviz.views.theme import Theme
from bpviz.window.drawing import Drawing
from bpviz.window.formula_page import FormulaPage
from bpviz.window.panel import padded
from bpviz.window.step_panel import StepPanel

if TYPE_CHECKING:
    from bpviz.window.main_window import MainWindow
    from bpviz.window.shell import Shell


WIRES = (
    ("chosen", "select"),
    ("pointed", "point_at"),
    ("sourceAsked", "seek_source"),
    ("stepAsked", "seek_source"),
    ("backAsked", "seek_back"),
    ("moveAsked", "move_steps"),
    ("specAsked", "apply_spec"),
    ("sizesAsked", "apply_sizes"),
    ("rowsAsked", "use_rows"),
    ("wholeAsked", "use_whole"),
    ("buildingToggled", "set_building"),
)
"""Which method of the window does what a page of the panel in Step asks for."""


class Contents:
    """The views in the panels. `panels` has them by the names of the docks they stand in."""

    def __init__(self, shell: "Shell") -> None:
        window = cast("MainWindow", shell)
        self._window = window
        self.step = StepPanel(self._wire)
        self.settings = SettingsForm()
        self.curves = CurvesView()
        self.draw, self.bars = DrawPanel(), OutputBars()
        model = shipped_model("digits")
        self.drawing = Drawing(window.session, model, self.draw, self.bars, window)
        self.panels: dict[str, QWidget] = {
            "formula": self.step,
            "training": self.settings,
            "progress": self.curves,
            "pad": self.draw,
            "answer": padded(self.bars),
        }
        self._connect(window)

    def _connect(self, window: "MainWindow") -> None:
        self.step.turned.connect(window.show_beginning)
        self.step.pathShown.connect(window.show_path)
        self.settings.specEdited.connect(window.edit_spec)
        self.settings.restartAsked.connect(window.restart_with)
        self.settings.restartRequested.connect(window.restart)
        self.settings.newWeightsRequested.connect(window.new_weights)
        self.settings.mnistAsked.connect(window.ask_for_mnist)
        self.drawing.frameReady.connect(window.show_drawing)
        self.draw.useModelAsked.connect(window.use_model)

    def _wire(self, page: QWidget) -> None:
        """Connect what a page of the panel in Step asks for."""
        if isinstance(page, FormulaPage):
            self._wire(page.chain)
            page.predict.revealAsked.connect(self._window.reveal)
            page.predict.nextAsked.connect(self._window.next_to_foretell)
            page.predict.left.connect(self._window.leave_predict)
            page.predictToggled.connect(self._window.toggle_predict)
            page.orderToggled.connect(self._window.switch_order)
        for signal, method in WIRES:
            if hasattr(page, signal):
                getattr(page, signal).connect(getattr(self._window, method))

    def show_frame(self, frame: Frame) -> None:
        """Pass a moment on to the panels of the workspace that is shown."""
        if self._window.workspace.name == "step":
            self.show_beginning()
            self.step.show_frame(frame)
        if self._window.workspace.name == "train":
            self.settings.show_frame(frame)
            self.curves.show_frame(frame)

    def show_beginning(self) -> None:
        """Tell the panel in Step what the run began with."""
        self.step.show_beginning(self._window.session.place().history)

    def show_display(self, display: Display) -> None:
        """Pass a way of showing on to the panels that have one."""
        for view in (self.step, self.settings, self.curves, self.bars):
            view.show_display(display)

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () for none."""
        return self.step.path if self._window.workspace.name == "step" else ()

    def show_theme(self, theme: Theme) -> None:
        """Pass colours on to all panels."""
        for view in (self.step, self.settings, self.curves, self.draw, self.bars):
            view.show_theme(theme)
