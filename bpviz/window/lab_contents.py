"""Lab contents: Explore's view, its bar and where labs stand, made when it is first seen."""

from functools import cached_property
from typing import TYPE_CHECKING

from bpviz.views.theme import Theme
from bpviz.window.draw_contents import Themed

if TYPE_CHECKING:
    from bpviz.views.labs import ExploreView
    from bpviz.views.transport.lab_bar import LabBar
    from bpviz.window.exploring import Exploring
    from bpviz.window.main_window import MainWindow


class LabContents:
    """The part of the contents that belongs to Explore."""

    _window: "MainWindow"
    _theme: Theme | None

    def _ready(self, view: Themed) -> None:
        raise NotImplementedError

    @cached_property
    def exploring(self) -> "Exploring":
        """Which lab is shown, and where each of them stands."""
        from bpviz.window.exploring import Exploring

        made, window = Exploring(self._window.digits_for_labs, self._window), self._window
        made.stateChanged.connect(window.show_lab)
        made.grew.connect(window.show_lab_bar)
        made.playingChanged.connect(window.show_lab_bar)
        return made

    @cached_property
    def explore(self) -> "ExploreView":
        """The lab that is shown, in the place of the diagram."""
        from bpviz.views.labs import ExploreView

        made, window = ExploreView(), self._window
        made.labChosen.connect(window.choose_lab)
        made.valueAsked.connect(window.set_lab_value)
        made.valuesAsked.connect(window.set_lab_values)
        made.presetAsked.connect(window.set_lab_values)
        made.defaultsAsked.connect(window.reset_lab)
        self._ready(made)
        return made

    @cached_property
    def lab_bar(self) -> "LabBar":
        """The bar below a lab, in the place of the session's."""
        from bpviz.views.transport.lab_bar import LabBar

        made, exploring = LabBar(), self.exploring
        made.startAsked.connect(exploring.to_start)
        made.lastAsked.connect(exploring.to_last)
        made.stepAsked.connect(exploring.step_by)
        made.seekAsked.connect(exploring.seek)
        made.playToggled.connect(exploring.play_or_pause)
        made.restartAsked.connect(exploring.restart)
        made.speedChanged.connect(exploring.set_speed)
        if self._theme is not None:
            made.show_theme(self._theme)
        return made

    @property
    def can_have_labs(self) -> bool:
        """Whether Explore was seen: before that no lab stands anywhere."""
        return "exploring" in self.__dict__

    def theme_labs(self, theme: Theme) -> None:
        """Pass colours on to the bar; the view is told with the others."""
        if "lab_bar" in self.__dict__:
            self.lab_bar.show_theme(theme)
