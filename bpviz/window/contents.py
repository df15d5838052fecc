"""Contents: what stands in the panels, and how it is wired to the window."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from bpviz.engine import Ref
from bpviz.files import shipped_model
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.theme import Theme
from bpviz.window.panel import padded

if TYPE_CHECKING:
    from bpviz.views.curves import CurvesView
    from bpviz.views.draw import DrawPanel, OutputBars
    from bpviz.views.settings import SettingsForm
    from bpviz.window.drawing import Drawing
    from bpviz.window.main_window import MainWindow
    from bpviz.window.shell import Shell
    from bpviz.window.step_panel import StepPanel


class Contents:
    """The views in the panels, and how they are wired to the window."""

    def __init__(self, window: "Shell") -> None:
        self._window = cast("MainWindow", window)
        self.step: StepPanel | None = None
        self.settings: SettingsForm | None = None
        self.curves: CurvesView | None = None
        self.draw: DrawPanel | None = None
        self.bars: OutputBars | None = None
        self._drawing: Drawing | None = None

    @property
    def drawing(self) -> "Drawing":
        """Who reads the pad; made with it."""
        if self._drawing is None:
            self._make_draw()
        assert self._drawing is not None
        return self._drawing

    def make_formula(self) -> QWidget:
        """The current step: its formula, the table, the paths."""
        from bpviz.window.step_panel import StepPanel

        self.step = StepPanel()
        self.step.chain.chosen.connect(self._window.select)
        self.step.chain.sourceAsked.connect(self._window.seek_source)
        self.step.table.chosen.connect(self._window.select)
        self.step.paths.chosen.connect(self._window.select)
        self.step.pathShown.connect(self._window.show_path)
        return self.step

    def make_training(self) -> QWidget:
        """Every field of the Spec, and the data."""
        from bpviz.views.settings import SettingsForm

        self.settings = SettingsForm()
        window = self._window
        self.settings.specEdited.connect(window.edit_spec)
        self.settings.restartAsked.connect(window.restart_with)
        self.settings.restartRequested.connect(window.restart)
        self.settings.newWeightsRequested.connect(window.new_weights)
        self.settings.mnistAsked.connect(window.ask_for_mnist)
        return self.settings

    def make_progress(self) -> QWidget:
        """Cost and accuracy."""
        from bpviz.views.curves import CurvesView

        self.curves = CurvesView()
        return self.curves

    def make_pad(self) -> QWidget:
        """The pad and what happens to its ink."""
        self._make_draw()
        assert self.draw is not None
        return self.draw

    def make_answer(self) -> QWidget:
        """The answer and the ten outputs."""
        self._make_draw()
        assert self.bars is not None
        return padded(self.bars)

    def _make_draw(self) -> None:
        from bpviz.views.draw import DrawPanel, OutputBars
        from bpviz.window.drawing import Drawing

        if self._drawing is not None:
            return
        self.draw, self.bars = DrawPanel(), OutputBars()
        window = self._window
        self._drawing = Drawing(
            window.session, shipped_model("digits"), self.draw, self.bars, window
        )
        self._drawing.frameReady.connect(window.show_drawing)
        self.draw.useModelAsked.connect(window.use_model)

    def show_frame(self, frame: Frame) -> None:
        """Pass a moment on to the panels of the workspace that is shown."""
        name = self._window.workspace.name
        if name == "step" and self.step is not None:
            self.step.show_frame(frame)
        if name == "train" and self.settings is not None and self.curves is not None:
            self.settings.show_frame(frame)
            self.curves.show_frame(frame)

    def show_display(self, display: Display) -> None:
        """Pass a way of showing on to the panels that have one."""
        if self.step is not None:
            self.step.show_display(display)

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () for none."""
        seen = self.step is not None and self._window.workspace.name == "step"
        return self.step.path if self.step is not None and seen else ()

    def show_theme(self, theme: Theme) -> None:
        """Pass colours on to the panels that there are."""
        for view in (self.step, self.settings, self.curves, self.draw, self.bars):
            if view is not None:
                view.show_theme(theme)
