"""Pace: how many updates a second a loop makes, where it is not to make as many as it can."""

import time
from collections.abc import Callable
from threading import Event
from typing import Final

SHORTEST_REST: Final = 0.005
"""Seconds: what is due before is made together afterwards, so that a rest is worth its while."""
LONGEST_REST: Final = 0.02
"""Seconds: another pace is heeded after so long, even by a loop that would rest much longer."""
_FORGIVEN: Final = 0.1  # seconds by which a loop may be late and still catch up


class Pace:
    """At most so many updates a second; what is late by more than 0.1 s is not made up for.

    per_second  None: as fast as can be. May be set at any time, from any thread.
    clock       the seconds of any clock
    """

    def __init__(
        self, per_second: float | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self.per_second, self._clock = per_second, clock
        self._made_until: float | None = None  # up to this moment all that is due was made

    def due(self) -> int | None:
        """How many updates may be made now; None: as many as one likes."""
        per_second = self.per_second
        if per_second is None:
            self._made_until = None
            return None
        now = self._clock()
        if self._made_until is None:
            self._made_until = now - 1 / per_second  # the first one is due at once
        latest = now - max(_FORGIVEN, 1 / per_second)
        self._made_until = max(self._made_until, latest)
        return int((now - self._made_until) * per_second + 1e-6)

    def count(self, made: int) -> None:
        """So many of those that were due have been made."""
        per_second = self.per_second
        if self._made_until is not None and per_second is not None:
            self._made_until += made / per_second

    def rest(self, stop: Event) -> None:
        """Wait for the next update that is due, or for a moment; not once `stop` is set."""
        per_second, until = self.per_second, self._made_until
        if per_second is None or until is None:
            return
        left = until + 1 / per_second - self._clock()
        stop.wait(min(max(left, SHORTEST_REST), LONGEST_REST))
