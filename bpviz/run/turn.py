"""Turn: a loop in a thread lets the window work alone for a moment.

Python runs one thread at a time. A window that works beside a loop gets every other five
milliseconds, so that an answer of six takes sixteen; that it works alone costs the loop nothing.
"""

from threading import Event

PATIENCE = 0.03
"""Seconds that a loop waits for the window, at most."""


class Turn:
    """The window takes it and gives it back; the loop waits for it between two of its slices."""

    def __init__(self) -> None:
        self._is_free = Event()
        self._is_free.set()

    def take(self) -> None:
        """The window works."""
        self._is_free.clear()

    def give(self) -> None:
        """The loop may work."""
        self._is_free.set()

    def wait(self) -> None:
        """Wait while the window works, but not for long."""
        if not self._is_free.is_set():
            self._is_free.wait(PATIENCE)
