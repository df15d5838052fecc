"""Contents: what stands in the panels, made when it is first seen, and how it is wired."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from bpviz.engine import Ref
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.runs import KeptRun
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP
from bpviz.window.draw_contents import DrawContents, Themed
from bpviz.window.formula_page import FormulaPage
from bpviz.window.lab_contents import LabContents
from bpviz.window.lesson_contents import LessonContents
from bpviz.window.panel import ScrolledDown, card, padded
from bpviz.window.step_panel import StepPanel

if TYPE_CHECKING:
    from bpviz.run.flow import FlowLog
    from bpviz.views.curves import CurvesView
    from bpviz.views.settings import SettingsForm
    from bpviz.window.main_window import MainWindow
    from bpviz.window.shell import Shell
    from bpviz.window.train_panel import TrainPanel
    from bpviz.window.train_side import TrainSide

WIRES = (
    ("chosen", "select"),
    ("pointed", "point_at"),
    ("sourceAsked", "seek_source"),
    ("stepAsked", "seek_source"),
    ("exampleAsked", "step_on"),
    ("drawAsked", "draw_on"),
    ("exampleChosen", "step_on_point"),
    ("backAsked", "seek_back"),
    ("moveAsked", "move_steps"),
    ("specAsked", "apply_spec"),
    ("sizesAsked", "apply_sizes"),
    ("rowsAsked", "use_rows"),
    ("wholeAsked", "use_whole"),
    ("buildingToggled", "set_building"),
    ("compareAsked", "compare"),
    ("comparisonStopAsked", "stop_comparing"),
    ("keepAsked", "keep_variant"),
    ("comparisonSaveAsked", "save_comparison"),
)
"""Which method of the window does what a page under tabs asks for."""


class Contents(DrawContents, LessonContents, LabContents):
    """The views in the panels. What belongs to a workspace is imported and made when it is seen:
    a start pays only for the workspace that it begins in.
    """

    def __init__(self, shell: "Shell") -> None:
        self._window = cast("MainWindow", shell)
        self._themed: list[Themed] = []
        self._theme: Theme | None = None
        self._display: Display | None = None

    def _ready(self, view: Themed) -> None:
        """Tell a view that was just made what the others know."""
        self._themed.append(view)
        if self._theme is not None:
            view.show_theme(self._theme)
        if self._display is not None:
            view.show_display(self._display)

    # --- views -----------------------------------------------------------------------------------

    @cached_property
    def step(self) -> StepPanel:
        """The panel beside the diagram in Step."""
        made = StepPanel(self._wire)
        made.turned.connect(self._window.show_beginning)
        made.pathShown.connect(self._window.show_path)
        made.turned.connect(self._window.note_page)
        self._ready(made)
        return made

    @cached_property
    def log(self) -> "FlowLog":
        """How δ and the gradients of the run went, for the advice and for the page of the flow."""
        from bpviz.run.flow import FlowLog

        return FlowLog()

    @cached_property
    def side(self) -> "TrainSide":
        """The column on the left of Train."""
        from bpviz.window.train_side import TrainSide

        made, window = TrainSide(self.log), self._window
        made.form.specEdited.connect(window.edit_spec)
        made.form.restartAsked.connect(window.restart_with)
        made.form.restartRequested.connect(window.restart)
        made.form.newWeightsRequested.connect(window.new_weights)
        made.form.set_mnist_folder(window.known_mnist())
        made.form.mnistAsked.connect(window.ask_for_mnist)
        made.form.ownDataAsked.connect(window.ask_for_table)
        made.until.goalAsked.connect(window.train_until)
        made.until.stopAsked.connect(window.session.pause)
        made.until.bestAsked.connect(window.go_to_best)
        self._ready(made)
        return made

    @property
    def settings(self) -> "SettingsForm":
        """All settings of the network and its training."""
        return self.side.form

    @cached_property
    def curves(self) -> "CurvesView":
        """Cost and accuracy of the run."""
        from bpviz.views.curves import CurvesView

        made, window = CurvesView(), self._window
        made.iterationChosen.connect(window.seek_iteration)
        made.runDeleted.connect(window.delete_run)
        made.runRenamed.connect(window.rename_run)
        made.wholeToggled.connect(window.session.measure_whole)
        made.show_whole(window.session.measures_whole)
        made.show_runs(window.runs)
        self._ready(made)
        return made

    def show_runs(self, runs: tuple[KeptRun, ...]) -> None:
        """Show earlier runs under the curves, if there are curves yet."""
        if "curves" in self.__dict__:
            self.curves.show_runs(runs)

    @cached_property
    def pictures(self) -> "TrainPanel":
        """Surface, examples, confusion, weights and flow, one at a time."""
        from bpviz.window.train_panel import TrainPanel

        made = TrainPanel(self._wire, self.log)
        made.turned.connect(self._window.note_page)
        made.turned.connect(self._window.show_contest)
        self._ready(made)
        return made

    @property
    def has_pictures(self) -> bool:
        """Whether the panel of pictures was made."""
        return "pictures" in self.__dict__

    @property
    def has_compared(self) -> bool:
        """Whether the page that compares variants was seen."""
        return "pictures" in self.__dict__ and self.pictures.has("compare")

    @property
    def split(self) -> str:
        """The examples whose confusion is shown, validation data before it was ever seen."""
        return self.pictures.split if "pictures" in self.__dict__ else "validation"

    def panel(self, name: str) -> QWidget:
        """What stands in the dock of a name."""
        match name:
            case "formula":
                return self.step
            case "training":
                return self.side
            case "progress":
                return self.curves
            case "pictures":
                return self.pictures
            case "pad":
                return self.draw
            case "answer":
                return padded(ScrolledDown(self.answer))
            case "why":
                return card(self.why, GAP)
        raise KeyError(name)

    def _wire(self, page: QWidget) -> None:
        """Connect what a page under tabs asks for."""
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

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Pass a moment on to the panels of the workspace that is shown."""
        if self._window.workspace.name == "step":
            self.show_beginning()
            self.step.show_frame(frame)
        if self._window.workspace.name == "train":
            self.side.show_frame(frame)
            self.curves.show_frame(frame)
            self.pictures.show_frame(frame)

    def show_beginning(self) -> None:
        """Tell the panel in Step what the run began with."""
        self.step.show_beginning(self._window.session.place().history)

    def show_display(self, display: Display) -> None:
        """Pass a way of showing on to the panels that have one."""
        self._display = display
        step = self.__dict__.get("step")
        for view in self._themed:
            if view is not step or self._window.workspace.name == "step":
                view.show_display(display)  # Step is told when it is shown: it writes its page anew

    @property
    def path(self) -> tuple[Ref, ...]:
        """The way that is walked on the diagram; () while there is none."""
        return self.step.path if self._window.workspace.name == "step" else ()

    def show_theme(self, theme: Theme) -> None:
        """Pass colours on to all panels."""
        self._theme = theme
        for view in self._themed:
            view.show_theme(theme)
        self.theme_labs(theme)
        self.theme_lessons(theme)
