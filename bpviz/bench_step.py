"""bpviz bench --step, first half: how long a step takes until it is on screen.

In the real window, which is not shown to anybody: offscreen, 1280x720. A step is timed from the key
to the last pixel: the move, every view that can be seen, and the paint of what has changed. Beside
the clock stands the time of the processor, which other programs do not lengthen as much.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bpviz.app import App, make_application
from bpviz.engine import WeightRef
from bpviz.run.frame import Frame
from bpviz.views.chain import ChainView
from bpviz.views.theme import THEMES
from bpviz.window import MainWindow
from bpviz.window.settings import NOTATIONS, Settings
from bpviz.window.step_pages import STEP_PAGES

SIZE = (1280, 720)
FORMULA_SIZE = (440, 560)
"""About what the formula has of such a window."""

NETS = ("worked-example", "2-2-3-1")
STEP_99 = "99 %: 8"
"""What is wanted of a step, in milliseconds."""

PATIENCE = 60_000
"""Milliseconds after which nothing more is waited for."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is measured.

    steps   at most so many moments of a net, in each notation
    rounds  every step so often; the fastest time of each counts
    jumps   so many jumps, and so many steps back by each unit
    small   updates of the 2-2-2 net to jump in;  large: of [784, 30, 10]
    """

    steps: int = 10_000
    rounds: int = 1
    jumps: int = 100
    small: int = 10_000
    large: int = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one thing, in milliseconds. wanted: of which figure how much, or ""."""

    name: str
    wall: Sequence[float]
    cpu: Sequence[float]
    wanted: str = ""

    def __str__(self) -> str:
        figures = [*np.percentile(self.wall, (50, 95, 99, 100)), *np.percentile(self.cpu, (50, 99))]
        told = "".join(f"{each:9.2f}" for each in figures)
        return f"{self.name:34}{len(self.wall):6}{told}  {self.wanted}".rstrip()


HEADING = (
    f"{'milliseconds':34}{'times':>6}{'median':>9}{'95 %':>9}{'99 %':>9}{'worst':>9}"
    f"{'CPU med.':>9}{'CPU 99 %':>9}  wanted"
)

Time = tuple[float, float]
"""Milliseconds on the clock, and of the processor."""

Walk = Callable[[], Iterable[Time]]

# --- measures ------------------------------------------------------------------------------------


def settle() -> None:
    """Let happen all that waits: layouts, what comes after them, paint."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, PATIENCE)


def timed(action: Callable[[], object]) -> Time:
    """Milliseconds that an action takes until it is painted: on the clock, of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    action()
    settle()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)


def fastest(name: str, rounds: int, run: Walk, wanted: str = "") -> Row:
    """The fastest time of each of several actions, which `run` does in the same order each time."""
    taken = np.array([list(run()) for _ in range(rounds)]).min(axis=0)
    return Row(name, taken[:, 0].tolist(), taken[:, 1].tolist(), wanted)


@contextmanager
def real_window() -> Iterator[MainWindow]:
    """The program's window with settings of its own, in English and light colours."""
    application = cast(QApplication, QApplication.instance()) or make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "bpviz.ini"), QSettings.Format.IniFormat)
        app = App(application, Settings(store), "en", "light")
        window = app.window
        window.resize(*SIZE)
        window.show()
        window.show_workspace("step")
        settle()
        app.settle()  # as the program does after its first picture
        settle()
        yield window
        window.close()
        window.retire()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- steps ---------------------------------------------------------------------------------------


def steps(window: MainWindow, amount: Amount) -> Iterator[Row]:
    """Every factor of the first iteration of two small nets, in three notations, on every page."""
    for net in NETS:
        window.open_net(net)
        window.contents.step.turn_to("formula")
        frames = list(_moments(window, amount.steps))
        yield _formula_alone(window, net, frames, amount.rounds)
        for page in STEP_PAGES:
            window.contents.step.turn_to(page.name)
            window.select(WeightRef(0, 0, 0) if page.name in ("paths", "check") else None)
            if window.contents.step.shown == page.name:
                wanted = STEP_99 if page.name == "formula" else ""
                walk = partial(_in_notations, window, _stepping(window, len(frames)))
                yield fastest(f"{page.name}, {net}", amount.rounds, walk, wanted)
    window.contents.step.turn_to("formula")
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    walk = partial(
        _in_notations, window, _stepping(window, len(frames), partial(window.render, image))
    )
    yield fastest(f"formula, whole window, {NETS[-1]}", amount.rounds, walk)


def _in_notations(window: MainWindow, walk: Walk) -> Iterator[Time]:
    for notation in NOTATIONS:
        window.change_display(notation=notation)
        yield from walk()


def _moments(window: MainWindow, most: int) -> Iterator[Frame]:
    """The moments of the first iteration, factor by factor, and the first one of the next."""
    session = window.session
    session.seek(0)
    while session.frame.position.iteration == 0 and most > 0:
        session.move("factor", 1)
        yield session.frame
        most -= 1


def _stepping(window: MainWindow, count: int, after: Callable[[], object] | None = None) -> Walk:
    """So many steps by factor from the first moment on, as a key makes them."""

    def step() -> None:
        window.move_by("factor", 1)
        if after is not None:
            after()

    def walk() -> Iterator[Time]:
        window.session.seek(0)
        settle()
        for _ in range(count):
            yield timed(step)

    return walk


def _formula_alone(window: MainWindow, net: str, frames: list[Frame], rounds: int) -> Row:
    window.session.seek(0)
    before, view = window.session.frame, ChainView()
    view.show_theme(THEMES["light"])
    view.resize(*FORMULA_SIZE)
    view.show()

    def run() -> Iterator[Time]:
        for notation in NOTATIONS:
            view.show_display(replace(window.display, notation=notation))
            view.show_frame(before)
            settle()
            for frame in frames:
                yield timed(partial(view.show_frame, frame))

    row = fastest(f"formula alone, {net}", rounds, run, STEP_99)
    view.hide()
    view.deleteLater()
    return row
