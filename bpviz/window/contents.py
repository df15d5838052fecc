"""Contents: what stands in the panels. A panel is made when its workspace is first shown."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from bpviz.files import shipped_model
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.theme import Theme
from bpviz.window.panel import padded

if TYPE_CHECKING:
    from bpviz.views.chain import ChainView
    from bpviz.views.curves import CurvesView
    from bpviz.views.draw import DrawPanel, OutputBars
    from bpviz.views.settings import SettingsForm
    from bpviz.window.drawing import Drawing
    from bpviz.window.main_window import MainWindow
    from bpviz.window.shell import Shell


class Contents:
    """The views in the panels, and how they are wired to the window."""

    def __init__(self, window: "Shell") -> None:
        self._window = cast("MainWindow", window)
        self.chain: ChainView | None = None
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
        """The factors of the current step."""
        from bpviz.views.chain import ChainView

        self.chain = ChainView()
        self.chain.chosen.connect(self._window.select)
        self.chain.sourceAsked.connect(self._window.seek_source)
        return self.chain

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
        if name == "step" and self.chain is not None:
            self.chain.show_frame(frame)
        if name == "train" and self.settings is not None and self.curves is not None:
            self.settings.show_frame(frame)
            self.curves.show_frame(frame)

    def show_display(self, display: Display) -> None:
        """Pass a way of showing on to the panels that have one."""
        if self.chain is not None:
            self.chain.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Pass colours on to the panels that there are."""
        for view in (self.chain, self.settings, self.curves, self.draw, self.bars):
            if view is not None:
                view.show_theme(theme)
