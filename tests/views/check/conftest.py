"""A check view of a shipped or a made-up net, as the window shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import Ref, Spec, StepRef, story
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.check import CheckView
from bpviz.views.theme import THEMES

END = 10_000


@dataclass
class Shown:
    """A view, the run that it shows, and what it emitted."""

    view: CheckView
    run: Timeline
    display: Display
    said: list[tuple[str, object]] = field(default_factory=list)

    def show(self, **choices: object) -> None:
        """Show the moment of the run with other choices."""
        self.display = replace(self.display, **choices)  # type: ignore[arg-type]
        self.view.show_display(self.display)
        self.view.show_frame(self.run.frame())

    def go_to(self, source: StepRef, factor: int = END) -> None:
        """Go to the step that computes a number; a large factor means its result."""
        step = story(self.run.trace.spec, "deltas").index(source)
        assert step is not None
        self.run.seek(Position(self.run.position.iteration, 0, step, factor))
        self.view.show_frame(self.run.frame())

    def part(self, name: str) -> QWidget:
        """A widget by its name."""
        found = self.view.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def text(self, name: str) -> str:
        """What a label or a formula says."""
        part = self.part(name)
        return part.text() if isinstance(part, QLabel) else part.accessibleName()

    def sees(self, name: str) -> bool:
        """Whether a part can be seen."""
        return self.part(name).isVisibleTo(self.view)

    @property
    def slider(self) -> QSlider:
        """The slider for the size of the nudge."""
        found = self.part("checkEps")
        assert isinstance(found, QSlider)
        return found

    def note_choice(self, ref: object) -> None:
        """Write down a choice."""
        self.said.append(("chosen", ref))

    def note_source(self, source: object) -> None:
        """Write down a wish."""
        self.said.append(("source", source))


def made_up(spec: Spec, rows: int = 1) -> Timeline:
    """A run of a random net with random examples."""
    random = np.random.default_rng(spec.seed)
    y = np.eye(spec.sizes[-1])[random.integers(spec.sizes[-1], size=rows)]
    x = random.normal(size=(rows, spec.sizes[0]))
    return Timeline(spec, Dataset(name="made up", train_x=x, train_y=y))


Show = Callable[..., Shown]


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """shown(net, selection): a view of 430x560 where all is known, listening."""

    def show(net: str | Timeline, selection: Ref | None, **choices: object) -> Shown:
        choices = {"notation": "net_out", "stepwise": False, **choices}
        if isinstance(net, str):
            found = load_net(net)
            run = Timeline(found.spec, found.dataset(), found.params)
            neurons, weights = found.neuron_names, found.weight_names
            names = Names(neurons[0], neurons[1:], weights, found.bias_names)
            choices = {"names": names, **choices}
        else:
            run = net
        view = CheckView()
        qtbot.addWidget(view)
        view.show_theme(THEMES["light"])
        view.resize(430, 560)
        with qtbot.waitExposed(view):
            view.show()
        made = Shown(view, run, Display(selection=selection, **choices))  # type: ignore[arg-type]
        view.chosen.connect(made.note_choice)
        view.sourceAsked.connect(made.note_source)
        made.show()
        return made

    return show
