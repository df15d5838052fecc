"""A surface view with a real run, as the window shows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import Spec, Trainer
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.surface import extent
from bpviz.run.timeline import Timeline
from bpviz.views.surface import SurfaceView
from bpviz.views.theme import THEMES

TRUTH_TABLE = load("xor", n=4, noise=0.0)
SMALL = Spec(sizes=(2, 3, 1), hidden="tanh", seed=1)


@dataclass
class Shown:
    """A view, the frame that it shows, and what it emitted."""

    view: SurfaceView
    frame: Frame
    qtbot: QtBot
    said: list[tuple[str, object]] = field(default_factory=list)

    def part(self, name: str) -> QWidget:
        """A widget by its name."""
        found = self.view.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def text(self, name: str) -> str:
        """What a label says."""
        part = self.part(name)
        assert isinstance(part, QLabel)
        return part.text()

    @property
    def chooser(self) -> QComboBox:
        """The list of neurons."""
        found = self.part("surfaceChooser")
        assert isinstance(found, QComboBox)
        return found

    def place(self, x1: float, x2: float) -> QPoint:
        """Where a point of the plane is on the widget that draws it, found from the axes' room."""
        plane, around = self.part("surfacePlane"), extent(self.frame.dataset)
        side = min(plane.width() - 38 - 5, plane.height() - 22 - 5)
        left = 38 + (plane.width() - 38 - 5 - side) // 2
        scale = side / (around.right - around.left)
        x = left + (x1 - around.left) * scale
        return QPoint(round(x), round(5 + side - (x2 - around.low) * scale))

    def click(self, x1: float, x2: float) -> None:
        """Click a point of the plane."""
        at = self.place(x1, x2)
        self.qtbot.mouseClick(self.part("surfacePlane"), Qt.MouseButton.LeftButton, pos=at)

    def point(self, x1: float, x2: float) -> None:
        """Move the mouse to a point of the plane."""
        plane = self.part("surfacePlane")
        self.qtbot.mouseMove(plane, QPoint(1, 1))
        self.qtbot.mouseMove(plane, self.place(x1, x2))

    def press(self, *keys: Qt.Key) -> None:
        """Press keys while the plane has the focus."""
        plane = self.part("surfacePlane")
        plane.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            self.qtbot.keyClick(plane, key)

    def colour(self, x1: float, x2: float) -> tuple[int, int, int]:
        """The colour that is painted at a point of the plane."""
        found = self.part("surfacePlane").grab().toImage().pixelColor(self.place(x1, x2))
        return found.red(), found.green(), found.blue()

    def note_chosen(self, ref: object) -> None:
        """Write down a choice."""
        self.said.append(("chosen", ref))

    def note_example(self, row: int) -> None:
        """Write down an example."""
        self.said.append(("example", row))


Show = Callable[..., Shown]


def frame_of(spec: Spec, data: Dataset, steps: int = 0) -> Frame:
    """The moment after so many updates, as the start of a run."""
    trainer = Trainer(spec, data)
    if steps:
        trainer.step(steps)
    return Timeline(spec, data, trainer.state.params).frame()


def training(frame: Frame) -> Frame:
    """The same moment while training runs."""
    return replace(frame, step=None, update=None, playing=True)


def three_classes() -> Dataset:
    """Three clouds with names."""
    random = np.random.default_rng(0)
    k = np.arange(60) % 3
    centres = np.array([[0.0, 1.0], [1.0, -0.5], [-1.0, -0.5]])
    x = random.normal(size=(60, 2)) * 0.1 + centres[k]
    names = ("north", "east", "west")
    return Dataset(name="three", train_x=x, train_y=np.eye(3)[k], labels=names)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Show]:
    """shown(frame): a view of 460x560 that listens; it lives until its last events are done."""
    kept: list[Shown] = []

    def show(
        frame: Frame, size: tuple[int, int] = (460, 560), visible: bool = True, **choices: object
    ) -> Shown:
        view = SurfaceView()
        qtbot.addWidget(view)
        view.show_theme(THEMES["light"])
        view.resize(*size)
        if visible:
            with qtbot.waitExposed(view):
                view.show()
        made = Shown(view, frame, qtbot)
        kept.append(made)
        view.chosen.connect(made.note_chosen)
        view.exampleChosen.connect(made.note_example)
        view.show_display(Display(stepwise=False, **choices))  # type: ignore[arg-type]
        view.show_frame(frame)
        return made

    yield show
    kept.clear()
