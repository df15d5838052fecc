"""DrawPad: paper to write a digit on with mouse, pen or finger, read while it is written."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from bpviz.data.stages import PEN, Sight, seen
from bpviz.engine import Array
from bpviz.run.reader import Prediction, Reader
from bpviz.views.draw.drawing import Ink
from bpviz.views.draw.paper import Paper


class DrawPad(Paper):
    """A square paper in the middle of the widget; one pointer at a time draws on it.

    Ctrl+Z takes back a stroke, C clears, E takes the eraser, Esc drops the stroke in progress.
    Where the window has an action for Ctrl+Z, that is asked first.
    """

    predicted = Signal(object)  # Prediction, or None while the paper is blank
    strokesChanged = Signal()  # the drawing is another one
    sightChanged = Signal()  # it is drawn, or looked at, in another way

    width_usual = PEN
    """The width of the pen in parts of the side, before another one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawPad")
        self._reader: Reader | None = None
        self._is_changed = False
        self._left_out: frozenset[str] = frozenset()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._tell)
        self._name()

    @property
    def strokes(self) -> list[NDArray[np.float64]]:
        """The strokes: arrays (n, 2), x to the right and y down, in parts of the paper's side."""
        return self._drawing.arrays

    @property
    def sight(self) -> Sight:
        """How the ink becomes the picture for the network."""
        return Sight(self._left_out, self._width, self._drawing.underlay)

    def set_width(self, width: float) -> None:
        """Draw with a pen of this width, in parts of the side.

        All ink is then seen so. The network's picture is made from the points of the strokes, with
        the pen that it learnt from, unless fitting is left out.
        """
        if width != self._width:
            self._width = width
            self._redraw()
            self._look_anew()

    def set_left_out(self, stages: frozenset[str]) -> None:
        """Leave stages out on the way to the network's picture; see `Sight`."""
        if stages != self._left_out:
            self._left_out = stages
            self._look_anew()

    def set_reader(self, reader: Reader | None) -> None:
        """Read with this network from now on, also what is drawn already."""
        self._reader = reader
        if not self.is_blank:
            self._later.start()

    @property
    def ink(self) -> Ink:
        """What is on the paper, with the pressures of a pen."""
        return Ink(self._drawing.strokes, self._drawing.underlay)

    def show_ink(self, ink: Ink) -> None:
        """Have this on the paper instead."""
        self.drop_pen()
        self._drawing.replace(ink.strokes, ink.underlay)
        self.ink_stands()

    def show_picture(self, picture: Array) -> None:
        """Have this picture (28, 28) or (8, 8) on the paper instead; it can be drawn on."""
        self._drawing.replace((), picture)
        self.ink_stands()

    def set_strokes(self, strokes: Sequence[ArrayLike]) -> None:
        """Show this drawing instead: arrays (n, 2) as `strokes` gives them."""
        self.drop_pen()
        rows = (np.asarray(stroke, np.float64).reshape(-1, 2) for stroke in strokes)
        self._drawing.replace(tuple(tuple((float(x), float(y)) for x, y in row) for row in rows))
        self.ink_stands()

    def clear(self) -> None:
        """Take all ink away."""
        self.drop_pen()
        if self._drawing.clear():
            self.ink_stands()

    def undo(self) -> None:
        """Take back the last stroke, or the last clearing."""
        if self.is_drawing:
            self.drop_pen()
        elif self._drawing.undo():
            self.ink_stands()

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Changes of screen and language, and keys that are the pad's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._command(event) not in (None, "undo"):
                event.accept()
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        if command is None:
            super().keyPressEvent(event)
        elif command == "undo":
            self.undo()
        elif command == "clear":
            self.clear()
        elif command == "erase":
            self.set_erasing(not self._is_erasing)
        else:
            self.drop_pen()

    def _command(self, event: QKeyEvent) -> str | None:
        """What a key asks of the pad."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return "undo"
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return None
        if event.key() == Qt.Key.Key_C:
            return "clear"
        if event.key() == Qt.Key.Key_E:
            return "erase"
        return "cancel" if event.key() == Qt.Key.Key_Escape and self.is_drawing else None

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Paper to draw a digit on"))
        self.setAccessibleDescription(
            self.tr(
                "Draw with the mouse, a pen or a finger. C clears, E takes the eraser, "
                "Ctrl+Z takes back a stroke."
            )
        )
        self.update()

    # --- reading ---------------------------------------------------------------------------------

    def ink_grows(self) -> None:
        """Read it when all events that wait are done."""
        self._is_changed = True
        self._later.start()

    def ink_stands(self) -> None:
        """Paint it anew, and say at once what is read now."""
        self._redraw()
        self._is_changed = True
        self._tell()

    def _look_anew(self) -> None:
        self.sightChanged.emit()
        self._tell()

    def _tell(self) -> None:
        """Report the drawing, if it is another one, and what it says."""
        self._later.stop()
        if self._is_changed:
            self._is_changed = False
            self.strokesChanged.emit()
        self.predicted.emit(self._read())

    def _read(self) -> Prediction | None:
        """What the network says; None for a blank paper."""
        reader, sight = self._reader, self.sight
        if reader is None or self.is_blank:
            return None
        if sight.is_usual:
            return reader.read(self.strokes, 1.0)
        picture = seen(self.strokes, reader.side, sight)
        return reader.read_image(picture) if picture.any() else None
