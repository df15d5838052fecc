"""What stands in the panels of Draw, made when it is first seen."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from bpviz.run.display import Display
from bpviz.views.theme import Theme

if TYPE_CHECKING:
    from bpviz.views.draw import AnswerPanel, DrawPanel, OutputBars, WhyView
    from bpviz.window.drawing import Drawing
    from bpviz.window.main_window import MainWindow


class Themed(Protocol):
    """What every view can be told before it has anything to show."""

    def show_theme(self, theme: Theme) -> None: ...
    def show_display(self, display: Display) -> None: ...


class DrawContents:
    """The pad, the answer, why, and which network reads."""

    _window: "MainWindow"

    def _ready(self, view: Themed) -> None:
        """Tell a view that was just made what the others know."""
        raise NotImplementedError

    @cached_property
    def draw(self) -> "DrawPanel":
        """The pad and what becomes of a drawing."""
        from bpviz.views.draw import DrawPanel

        made, window = DrawPanel(), self._window
        made.pad.predicted.connect(window.note_drawing)
        made.useModelAsked.connect(window.use_model)
        made.tools.set_left_handed(window.is_left_handed)
        made.tools.largePadAsked.connect(window.large_pad)
        made.tools.leftHandedToggled.connect(window.set_left_handed)
        self._ready(made)
        return made

    @cached_property
    def answer(self) -> "AnswerPanel":
        """What the network that reads makes of the drawing, and what can be told to it."""
        from bpviz.views.draw import AnswerPanel

        made, window = AnswerPanel(), self._window
        made.tell.stepAsked.connect(window.step_on_drawing)
        made.tell.takeBackAsked.connect(window.take_back_training)
        self._ready(made)
        return made

    @property
    def bars(self) -> "OutputBars":
        """The outputs."""
        return self.answer.bars

    @cached_property
    def why(self) -> "WhyView":
        """Why the drawing is read as it is."""
        from bpviz.views.draw import WhyView

        made = WhyView()
        self._ready(made)
        return made

    @cached_property
    def drawing(self) -> "Drawing":
        """Which network reads the pad."""
        from bpviz.files import shipped_model
        from bpviz.window.drawing import Drawing

        window, model = self._window, shipped_model("digits")
        made = Drawing(
            window.session, model, self.draw, self.answer, window.settings, window.whole, window
        )
        made.frameReady.connect(window.show_drawing)
        made.explained.connect(self.why.show_why)
        made.training.refused.connect(window.say_refusal)
        made.training.diverged.connect(window.say_divergence)
        made.training.changed.connect(window.read_anew)
        return made

    @property
    def can_have_drawing(self) -> bool:
        """Whether there is a pad: before Draw was seen there is none, so nothing is drawn."""
        return "drawing" in self.__dict__
