"""A paths view of a shipped or a made-up net, as the window shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import BiasRef, Ref, Spec, StepRef, WeightRef, story
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.paths import PathsView
from bpviz.views.theme import THEMES

END = 10_000


@dataclass
class Shown:
    """A view, the run that it shows, and what it emitted."""

    view: PathsView
    run: Timeline
    display: Display
    said: list[tuple[str, object]] = field(default_factory=list)

    def show(self, **choices: object) -> None:
        """Show the moment of the run with other choices."""
        self.display = replace(self.display, **choices)
        self.view.show_display(self.display)
        self.view.show_frame(self.run.frame())

    def go_to(self, ref: WeightRef | BiasRef, factor: int = END) -> None:
        """Go to the step that computes a gradient; a large factor means its result."""
        step = story(self.run.trace.spec, "deltas").index(StepRef("gradient", ref))
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
        return part.text() if hasattr(part, "text") else part.accessibleName()

    @property
    def table(self) -> QTableView:
        """The table."""
        found = self.part("pathsTable")
        assert isinstance(found, QTableView)
        return found

    def column(self, column: int) -> list[str]:
        """The texts of a column; −1 is the running sum, −2 the product."""
        model = self.table.model()
        column %= model.columnCount()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def _note_choice(self, ref: object) -> None:
        self.said.append(("chosen", ref))

    def _note_path(self, path: object) -> None:
        self.said.append(("path", path))

    def listen(self) -> None:
        """Write down what the view emits from now on."""
        self.view.chosen.connect(self._note_choice)
        self.view.pathShown.connect(self._note_path)


def names_of(name: str) -> Names:
    """What the text of a shipped net calls its things."""
    net = load_net(name)
    return Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)


def made_up(spec: Spec, rows: int = 1) -> Timeline:
    """A run of a random net with random examples."""
    random = np.random.default_rng(spec.seed)
    y = np.eye(spec.sizes[-1])[random.integers(spec.sizes[-1], size=rows)]
    x = random.normal(size=(rows, spec.sizes[0]))
    return Timeline(spec, Dataset(name="made up", train_x=x, train_y=y))


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., Shown]:
    """shown("2-2-3-1", WeightRef(0, 0, 0)): a view of 420x620 at the first step, listening."""

    def show(
        net: str | Timeline, selection: Ref | None, size: tuple[int, int] = (420, 620), **kw: object
    ) -> Shown:
        if isinstance(net, str):
            found = load_net(net)
            run = Timeline(found.spec, found.dataset(), found.params)
            kw = {"names": names_of(net), "notation": "o_err", **kw}
        else:
            run = net
        view = PathsView()
        qtbot.addWidget(view)
        view.show_theme(THEMES["light"])
        view.resize(*size)
        with qtbot.waitExposed(view):
            view.show()
        made = Shown(view, run, Display(selection=selection, **kw))
        made.listen()
        made.show()
        return made

    return show
