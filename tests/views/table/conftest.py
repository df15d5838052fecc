"""Frames of the shipped nets, and a table that shows them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from bpviz.engine import StepRef, story
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.table import TableView
from bpviz.views.theme import THEMES


def names_of(name: str) -> Names:
    """What the text of a shipped net calls its things."""
    net = load_net(name)
    return Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)


@dataclass
class Shown:
    """A table, the run it shows and how."""

    view: TableView
    run: Timeline
    display: Display

    def show(self, frame: Frame | None = None) -> None:
        """Show a frame, or the moment of the run."""
        self.view.show_frame(self.run.frame() if frame is None else frame)

    def at(self, ref: StepRef, factor: int = 99) -> Frame:
        """Show a factor of the step that computes `ref`; a large one means the result."""
        step = story(self.run.trace.spec, self.run.order).index(ref)
        assert step is not None
        self.run.seek(Position(self.run.position.iteration, 0, step, factor))
        self.show()
        return self.run.frame()

    def to_end(self) -> None:
        """Show the last moment of the iteration: everything is known."""
        self.run.seek(Position(self.run.position.iteration, 10**6, 10**6, 10**6))
        self.show()

    def table(self, name: str) -> QTableView:
        """One of the two tables, found by its name."""
        found = self.view.findChild(QTableView, name)
        assert isinstance(found, QTableView)
        return found

    @property
    def neurons(self) -> QTableView:
        """The upper table."""
        return self.table("neuronTable")

    @property
    def parameters(self) -> QTableView:
        """The lower table."""
        return self.table("parameterTable")


def texts(table: QTableView) -> list[list[str]]:
    """Every cell, row by row."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def headers(table: QTableView) -> list[str]:
    """The words above the columns."""
    model = table.model()
    sideways = Qt.Orientation.Horizontal
    return [model.headerData(column, sideways) for column in range(model.columnCount())]


def column(table: QTableView, header: str) -> list[str]:
    """The cells below a header."""
    place = headers(table).index(header)
    return [row[place] for row in texts(table)]


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., Shown]:
    """shown("xor", stepwise=False): a table of a shipped net at its first step."""

    def show(
        net: str = "worked-example",
        size: tuple[int, int] = (420, 560),
        run: Timeline | None = None,
        **choices: object,
    ) -> Shown:
        if run is None:
            found = load_net(net)
            run = Timeline(found.spec, found.dataset(), found.params)
            choices = {"names": names_of(net), "notation": "net_out", **choices}
        view = TableView()
        qtbot.addWidget(view)
        view.show_theme(THEMES["light"])
        made = Shown(view, run, Display(**choices))
        view.show_display(made.display)
        view.resize(*size)
        with qtbot.waitExposed(view):
            view.show()
        made.show()
        return made

    return show
