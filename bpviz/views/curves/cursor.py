"""The crosshair under the keys: where the arrows take it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key

PARTS: Final = 100
"""An arrow goes over this part of what is seen."""
FAR: Final = 10
"""So many times farther go the keys for a page."""
MOVES: Final = {
    Key.Key_Left: -1,
    Key.Key_Right: 1,
    Key.Key_PageUp: -FAR,
    Key.Key_PageDown: FAR,
}
ENDS: Final = (Key.Key_Home, Key.Key_End)
CHOICES: Final = (Key.Key_Return, Key.Key_Enter)
PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
OWN: Final = {*MOVES, *ENDS, *CHOICES, Key.Key_Escape}


def is_own(event: QKeyEvent) -> bool:
    """Whether a key means something to a plot that has the focus."""
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() in OWN and (event.modifiers() in PLAIN or (shifted and event.key() in MOVES))


def moved(event: QKeyEvent, x: float, span: float, grain: float, end: float) -> float:
    """Where the crosshair goes from x: to an update between 0 and `end`.

    grain   one update, in units of x: with Shift an arrow goes over just one
    span    how much of x is seen
    """
    if event.key() == Key.Key_Home:
        return 0.0
    if event.key() == Key.Key_End:
        return end
    exact = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    updates = 1 if exact else max(1, round(span / PARTS / grain))
    goal = round(x / grain) + MOVES[Key(event.key())] * updates
    return min(max(goal * grain, 0.0), end)
