"""bpviz bench --live: how fast it trains in the window, and how smooth the window stays.

In the real window, which is not shown to anybody: offscreen, 1440x860, in Train. A Trainer that is
alone and the run in the window take turns in one process; both measure cost and accuracy at the
same iterations. Only ratios are compared: other programs slow both down.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from bpviz.bench_step import real_window, settle
from bpviz.bench_wanted import EVERY, FEW, HEADING, Wanted, late_row, most, row
from bpviz.data import Dataset, load
from bpviz.engine import NeuronRef, Spec, Trainer
from bpviz.run.scoring import measure_scores, next_measure
from bpviz.window import MainWindow

SIZE = (1440, 860)
DIGITS = Spec((784, 30, 10), rate=3.0, batch_size=10, dtype="float32")
POINTS = Spec((2, 8, 8, 1), hidden="tanh", rate=0.5, batch_size=10)
CURVES = "progress"
"""The dock of the curves: with the diagram it is what a class looks at."""

CLICK_EVERY = 0.1
PAUSES = 20
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is measured.

    seconds  of the run in the window, for each net and each set of panels; the Trainer alone: alike
    turns    in how many parts
    """

    seconds: float = 30.0
    turns: int = 6


@dataclass(slots=True)
class Seen:
    """What happened while the run was in the window, in seconds."""

    rates: list[float] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    paints: list[float] = field(default_factory=list)
    busy: float = 0.0
    frames: int = 0

    @property
    def share(self) -> float:
        """Mini-batches a second in the window, as a share of those of the Trainer alone."""
        return float(np.sum(self.rates) / np.sum(self.alone))


class Lone:
    """A Trainer that nobody looks at, and that measures where the run in the window does."""

    def __init__(self, spec: Spec, dataset: Dataset) -> None:
        self._trainer = Trainer(spec, dataset)

    def rate(self, seconds: float) -> float:
        """Mini-batches a second, over so many seconds."""
        trainer, before, started = self._trainer, self._trainer.iteration, time.perf_counter()
        if before == 0:
            measure_scores(trainer)
        while time.perf_counter() - started < seconds:
            measured = next_measure(trainer.iteration, trainer.steps_per_epoch)
            trainer.step(min(_CHUNK, measured - trainer.iteration))
            if trainer.iteration == measured:
                measure_scores(trainer)
        return (trainer.iteration - before) / (time.perf_counter() - started)


class Watch(QObject):
    """Notes when a widget was painted; clicks into it now and then, and waits for the answer.

    A click is due at a time that was chosen before: what the window is late by counts as well.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.painted: list[float] = []
        self.took: list[float] = []
        self.answers: list[float] = []
        self._places: Sequence[QPointF] = ()
        self._due: float | None = None
        self._clicked = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._click)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have a paint happen here, so that its end is known."""
        if event.type() != QEvent.Type.Paint:
            return False
        self.painted.append(time.perf_counter())
        watched.event(event)
        self.took.append(time.perf_counter() - self.painted[-1])
        if self._clicked and self._due is not None:
            self.answers.append(time.perf_counter() - self._due)
            self._clicked, self._due = False, None
            self.click(self._places)
        return True

    def click(self, places: Sequence[QPointF]) -> None:
        """Click these places in turn from now on; none: no more."""
        self._places, self._due = places, None
        self._timer.stop()
        if places:
            self._due = time.perf_counter() + CLICK_EVERY
            self._timer.start(round(1000 * CLICK_EVERY))

    def _click(self) -> None:
        widget, place = self._widget, self._places[len(self.answers) % len(self._places)]
        self._clicked = True
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        plain, there = Qt.KeyboardModifier.NoModifier, QPointF(widget.mapToGlobal(place))
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, none),
        ):
            QApplication.sendEvent(widget, QMouseEvent(kind, place, there, left, held, plain))

    def stop(self) -> None:
        """Watch no more."""
        self.click(())
        self._widget.removeEventFilter(self)
        self.deleteLater()


def wait(seconds: float) -> None:
    """Let the window live."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


# --- measures ------------------------------------------------------------------------------------


def compare(window: MainWindow, spec: Spec, dataset: Dataset, amount: Amount) -> Seen:
    """The run in the window and the Trainer alone in turns."""
    lone, seen = Lone(spec, dataset), Seen()
    window.session.start(spec, dataset)
    settle()
    lone.rate(0.0)
    part = amount.seconds / amount.turns
    for _ in range(amount.turns):
        seen.alone.append(lone.rate(part))
        live(window, part, seen)
    return seen


def live(window: MainWindow, seconds: float, seen: Seen) -> None:
    """Train in the window for so long."""
    session, watch = window.session, Watch(window.network)
    before, started, cpu = session.frame.position.iteration, time.perf_counter(), time.thread_time()
    session.play()
    wait(seconds)
    seen.busy += time.thread_time() - cpu
    seen.pauses.append(_pause(window))
    seen.rates.append((session.frame.position.iteration - before) / (time.perf_counter() - started))
    watch.stop()
    seen.gaps += np.diff(watch.painted).tolist()
    seen.frames += len(watch.painted)
    seen.paints += watch.took
    settle()


def _pause(window: MainWindow) -> float:
    started = time.perf_counter()
    window.session.pause()
    return time.perf_counter() - started


def clicks(window: MainWindow, seconds: float) -> list[float]:
    """Seconds from a click on a neuron to its answer, while it trains."""
    geometry = window.network.geometry_shown()
    assert geometry is not None
    circles = [c for unit, c in geometry.circles.items() if isinstance(unit, NeuronRef)]
    watch = Watch(window.network)
    window.session.play()
    watch.click([circle.centre for circle in circles])
    wait(seconds)
    window.session.pause()
    watch.stop()
    window.select(None)
    settle()
    return watch.answers


def pauses(window: MainWindow) -> list[float]:
    """Seconds that Pause takes."""
    taken = []
    for _ in range(PAUSES):
        window.session.play()
        wait(0.05)
        taken.append(_pause(window))
    return taken


@contextmanager
def only(window: MainWindow, name: str | None) -> Iterator[None]:
    """Only one panel beside the diagram; None: all of Train."""
    hidden = [dock for dock in window.docks if dock.isVisible() and dock.objectName() != name]
    if name is None:
        hidden = []
    for dock in hidden:
        dock.hide()
    settle()
    yield
    for dock in hidden:
        dock.show()
    settle()


# --- what is printed -----------------------------------------------------------------------------


def told(net: str, shown: str, seen: Seen, wanted: Wanted) -> Iterator[str]:
    """The rows of one net with one set of panels."""
    yield row(f"{net}, {shown}: speed", f"{seen.share:.0%}", seen.share, wanted)
    yield row("  mini-batches a second", f"{np.mean(seen.rates):,.0f}")
    yield row("  those of a Trainer alone", f"{np.mean(seen.alone):,.0f}")
    cpu = 1000 * seen.busy / max(1, seen.frames)
    yield row("  CPU of the window a repaint", f"{cpu:.1f} ms")
    if seen.gaps:
        middle, high, worst = 1000 * np.percentile(seen.gaps, (50, 99, 100))
        yield late_row("  between repaints: median", middle, 36)
        yield late_row("  between repaints: 99 %", high, 50)
        yield late_row("  between repaints: longest", worst, 150)
        paint = 1000 * float(np.median(seen.paints))
        yield row("  painting the diagram: median", f"{paint:.1f} ms", paint, most(4))


def _answers(answers: Sequence[float], stops: Sequence[float]) -> Iterator[str]:
    if answers:
        late = 1000 * float(np.percentile(answers, 99))
        name = f"  a click is answered: 99 % of {len(answers)}"
        yield row(name, f"{late:.1f} ms", late, most(10))
    yield late_row("  Pause: longest", 1000 * max(stops), 50)


def report(amount: Amount, digits: Dataset) -> Iterator[str]:
    """The lines of the table, each as soon as it is measured."""
    yield (
        f"Live in the window at {SIZE[0]}x{SIZE[1]}, offscreen, against a Trainer alone: "
        f"{amount.seconds:g} s each, in {amount.turns} turns."
    )
    yield HEADING
    with real_window() as window:
        window.resize(*SIZE)
        window.show_workspace("train")
        settle()
        for spec, dataset in ((DIGITS, digits), (POINTS, load("spirals"))):
            net = "-".join(map(str, spec.sizes))
            for shown, dock, wanted in (
                ("diagram and curves", CURVES, FEW),
                ("every panel", None, EVERY),
            ):
                with only(window, dock):
                    seen = compare(window, spec, dataset, amount)
                    yield from told(net, shown, seen, wanted)
                    answers = clicks(window, amount.seconds / 3)
                    yield from _answers(answers, [*seen.pauses, *pauses(window)])
