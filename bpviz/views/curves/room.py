"""Axes of a run that grows: they stand still most of the time."""

from __future__ import annotations

from typing import Final

GROWS_BY: Final = 1.12
ROOMIEST: Final = 1.25
"""While a run grows an axis is made so many times as long as needed, and left when it is too long.
"""


class Room:
    """How far the axes of a growing run reach."""

    def __init__(self) -> None:
        self._end: float | None = None
        self._top: float | None = None

    def around(self, end: float, top: float) -> tuple[float, float]:
        """The ends of both axes for a run that reaches so far now."""
        self._end, self._top = roomy(self._end, end), roomy(self._top, top)
        return self._end, self._top


def roomy(kept: float | None, needed: float) -> float:
    """The end of an axis that grows: `kept` while what is needed fills most of it, else some more.

    Numbers and lines of the grid then stand still most of the time, and need not be drawn anew.
    """
    if kept is not None and needed <= kept <= ROOMIEST * needed:
        return kept
    return GROWS_BY * needed
