"""The real pad in the real window, drawn on with mouse events."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from bpviz.bench_step import real_window, settle
from bpviz.engine import Array
from bpviz.files import load_model
from bpviz.run.certainty import Certainty
from bpviz.run.reader import Prediction, Reader
from bpviz.window import MainWindow

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@contextmanager
def pads(model: str | None) -> Iterator["Pad"]:
    """The pad of a new window; it reads with the model of this file, if there is one."""
    with real_window() as window:
        window.show_workspace("draw")
        settle()
        yield Pad(window, model)


class Pad(QObject):
    """Writes on the pad of a window and hears what it reads."""

    def __init__(self, window: MainWindow, model: str | None) -> None:
        super().__init__()
        # Any: what is used here is found by name, as in the window.
        self._pad: Any = window.findChild(QWidget, "drawPad")
        self._bars: Any = window.findChild(QWidget, "outputBars")
        self._usual = getattr(self._pad, "width_usual", 0.03)
        self._heard: Prediction | None = None
        self._painted = 0
        self.about = "the model that comes with bpviz"
        if model is not None:
            found = load_model(model)
            reader = Reader(found.spec, found.params, Certainty.of(found.info))
            self._pad.set_reader(reader)
            self.about = model
        self._pad.predicted.connect(self._hear)
        self._bars.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the paints of the bars."""
        self._painted += event.type() == QEvent.Type.Paint
        return False

    def _hear(self, prediction: Prediction | None) -> None:
        self._heard = prediction

    def set_pen(self, times: float) -> None:
        """Draw with a pen so many times as wide as usual, where the pad has pens to choose."""
        if hasattr(self._pad, "set_width"):
            self._pad.set_width(self._usual * times)

    def read(self, strokes: Sequence[Array]) -> Prediction | None:
        """What the pad says when this is drawn: strokes in parts of its side."""
        self._clear()
        for stroke in strokes:
            for _ in self._drawn(stroke):
                pass
        return self._heard

    def timed(self, drawings: Sequence[Sequence[Array]], moves: int) -> list[float]:
        """Seconds from each of so many mouse moves until the bars are painted anew."""
        taken: list[float] = []
        for drawing in drawings:
            self._clear()
            settle()
            for stroke in drawing:
                for started in self._drawn(stroke):
                    before = self._painted
                    while self._painted == before and time.perf_counter() - started < 0.2:
                        QApplication.processEvents()
                    taken.append(time.perf_counter() - started)
                    settle()
                if len(taken) >= moves:
                    return taken[:moves]
        return taken

    def _clear(self) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._pad, QKeyEvent(kind, Qt.Key.Key_C, NO_KEYS, "c"))
        self._heard = None

    def _drawn(self, stroke: Array) -> Iterator[float]:
        """Draws the stroke; yields the time of each move, right after it."""
        places = [self._pixel(place) for place in stroke]
        self._send(QEvent.Type.MouseButtonPress, places[0], LEFT, LEFT)
        for before, place in pairwise(places):
            if place != before:
                started = time.perf_counter()
                self._send(QEvent.Type.MouseMove, place, NONE, LEFT)
                yield started
        self._send(QEvent.Type.MouseButtonRelease, places[-1], LEFT, NONE)

    def _pixel(self, place: Array) -> QPoint:
        """The pixel of the widget: a mouse is at whole ones."""
        paper = self._pad.paper
        spot = paper.topLeft() + QPointF(float(place[0]), float(place[1])) * paper.width()
        pixel: QPoint = spot.toPoint()
        return pixel

    def _send(
        self, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> None:
        local, where = QPointF(place), QPointF(self._pad.mapToGlobal(place))
        QApplication.sendEvent(self._pad, QMouseEvent(kind, local, where, button, held, NO_KEYS))
