"""Drawing: the strokes on a pad and how they came there. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import Array
from bpviz.views.draw.erasing import Point, Stroke, erased, rubbed

__all__ = ["Drawing", "Ink", "Point", "Stroke"]

REMEMBERED: Final = 200
"""How many changes can be taken back."""


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """What is on the paper.

    strokes   of points x (to the right), y (down) in parts of the side of the pad; from a pen a
              third number, its pressure 0 to 1
    underlay  a picture (side, side) that fills the pad below the strokes, or None
    """

    strokes: tuple[Stroke, ...] = ()
    underlay: Array | None = None

    @property
    def is_blank(self) -> bool:
        """True when there is no ink."""
        return not self.strokes and (self.underlay is None or not self.underlay.any())


class Drawing:
    """Strokes of points, and what was done to them.

    At most one stroke is in progress: begun, not finished or cancelled yet. It belongs to the
    drawing from its first point on. Or the eraser is at work, which is one change from its
    beginning to its end.
    """

    def __init__(self) -> None:
        self._ink = Ink()
        self._current: list[Point] | None = None
        self._before: Ink | None = None  # what there was before the eraser came
        self._past: list[Ink] = []

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes, the one in progress last."""
        done = self._ink.strokes
        return done if self._current is None else (*done, tuple(self._current))

    @property
    def arrays(self) -> list[NDArray[np.float64]]:
        """All strokes as arrays (n, 2)."""
        return [np.array([point[:2] for point in each], np.float64) for each in self.strokes]

    @property
    def finished(self) -> tuple[Stroke, ...]:
        """The strokes without the one in progress."""
        return self._ink.strokes

    @property
    def current(self) -> list[Point]:
        """The points of the stroke in progress; none when there is no such stroke."""
        return self._current or []

    @property
    def underlay(self) -> Array | None:
        """The picture below the strokes."""
        return self._ink.underlay

    @property
    def is_blank(self) -> bool:
        """True when there is no ink."""
        return self._ink.is_blank and self._current is None

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        return bool(self._past) or self._current is not None

    # --- drawing ---------------------------------------------------------------------------------

    def begin(self, point: Point) -> None:
        """Put the pen down."""
        self.finish()
        self._current = [point]

    def extend(self, point: Point) -> bool:
        """Move the pen; False when it stayed where it was."""
        if self._current is None or self._current[-1][:2] == point[:2]:
            return False
        self._current.append(point)
        return True

    def finish(self) -> None:
        """Lift the pen, or the eraser."""
        if self._current is not None:
            self._change(replace(self._ink, strokes=(*self._ink.strokes, tuple(self._current))))
            self._current = None
        if self._before is not None:
            now, self._ink, self._before = self._ink, self._before, None
            if now is not self._ink:
                self._change(now)

    def cancel(self) -> bool:
        """Drop the stroke in progress, or what the eraser did; False when there is none."""
        if self._before is not None:
            self._ink, self._before = self._before, None
            return True
        dropped = self._current is not None
        self._current = None
        return dropped

    def erase(self, start: Point, end: Point, radius: float) -> bool:
        """Take away what is nearer than radius to the way from start to end; False for nothing.

        All of it until `finish` is one change.
        """
        self._before = self._ink if self._before is None else self._before
        old = self._ink
        strokes = erased(old.strokes, start, end, radius)
        below = None if old.underlay is None else rubbed(old.underlay, start, end, radius)
        if below is old.underlay and strokes == old.strokes:
            return False
        self._ink = Ink(strokes, below)
        return True

    # --- changing all of it ----------------------------------------------------------------------

    def replace(self, strokes: tuple[Stroke, ...], underlay: Array | None = None) -> None:
        """Have these strokes instead, over this picture; can be taken back."""
        self.cancel()
        self._change(Ink(strokes, underlay))

    def undo(self) -> bool:
        """Take back the last stroke or clearing; False when there is nothing to take back."""
        if self.cancel():
            return True
        if not self._past:
            return False
        self._ink = self._past.pop()
        return True

    def clear(self) -> bool:
        """Take all ink away; False when there is none."""
        dropped = self.cancel()
        if self._ink.strokes or self._ink.underlay is not None:
            self._change(Ink())
            return True
        return dropped

    def _change(self, ink: Ink) -> None:
        self._past = [*self._past, self._ink][-REMEMBERED:]
        self._ink = ink
