"""Drawing: the strokes on a pad and how they came there. No Qt."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Stroke = tuple[Point, ...]

REMEMBERED: Final = 200
"""How many changes can be taken back."""


class Drawing:
    """Strokes of points (x to the right, y down, in parts of the side of the pad).

    At most one stroke is in progress: begun, not finished or cancelled yet. It belongs to the
    drawing from its first point on.
    """

    def __init__(self) -> None:
        self._strokes: tuple[Stroke, ...] = ()
        self._current: list[Point] | None = None
        self._past: list[tuple[Stroke, ...]] = []

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes, the one in progress last."""
        return self._strokes if self._current is None else (*self._strokes, tuple(self._current))

    @property
    def arrays(self) -> list[NDArray[np.float64]]:
        """All strokes as arrays (n, 2)."""
        return [np.array(stroke, np.float64) for stroke in self.strokes]

    @property
    def finished(self) -> tuple[Stroke, ...]:
        """The strokes without the one in progress."""
        return self._strokes

    @property
    def current(self) -> list[Point]:
        """The points of the stroke in progress; none when there is no such stroke."""
        return self._current or []

    @property
    def is_blank(self) -> bool:
        """True when there is no ink."""
        return not self._strokes and self._current is None

    @property
    def can_undo(self) -> bool:
        """True when there is a change to take back."""
        return bool(self._past) or self._current is not None

    def begin(self, point: Point) -> None:
        """Put the pen down."""
        self.finish()
        self._current = [point]

    def extend(self, point: Point) -> bool:
        """Move the pen; False when it stayed where it was."""
        if self._current is None or self._current[-1] == point:
            return False
        self._current.append(point)
        return True

    def finish(self) -> None:
        """Lift the pen."""
        if self._current is not None:
            self._change((*self._strokes, tuple(self._current)))
            self._current = None

    def cancel(self) -> bool:
        """Drop the stroke in progress; False when there is none."""
        dropped = self._current is not None
        self._current = None
        return dropped

    def replace(self, strokes: tuple[Stroke, ...]) -> None:
        """Have these strokes instead; can be taken back."""
        self.cancel()
        self._change(strokes)

    def undo(self) -> bool:
        """Take back the last stroke or clearing; False when there is nothing to take back."""
        if self.cancel():
            return True
        if not self._past:
            return False
        self._strokes = self._past.pop()
        return True

    def clear(self) -> bool:
        """Take all strokes away; False when there are none."""
        dropped = self.cancel()
        if self._strokes:
            self._change(())
            return True
        return dropped

    def _change(self, strokes: tuple[Stroke, ...]) -> None:
        self._past = [*self._past, self._strokes][-REMEMBERED:]
        self._strokes = strokes
