"""Search: a Timeline that goes on, update by update, until a rule is met."""

import time

from bpviz.run.frame import Message, Progress
from bpviz.run.stops import Asked, Update
from bpviz.run.timeline import Timeline
from bpviz.run.until import RULES


class Search:
    """Makes updates, or walks those that are recorded; stops at the first that meets the rule.

    What was set by hand between two updates is no update: it is passed over.
    """

    def __init__(self, timeline: Timeline, asked: Asked) -> None:
        self._timeline, self._asked = timeline, asked
        self._updates = 0

    @property
    def progress(self) -> Progress:
        """What is waited for, and how many updates were looked at."""
        return Progress(self._asked.key, self._asked.value, self._updates)

    def advance(self, seconds: float) -> Message | None:
        """Look at updates for about so long, at least at one; what to say when the rule is met.

        The Timeline then stands at the first position after that update. Raises DivergedError
        where an update gives numbers that are none, SpecError where training is refused.
        """
        end = time.perf_counter() + seconds
        while (found := self._look()) is None and time.perf_counter() < end:
            pass
        return found

    def _look(self) -> Message | None:
        timeline, before = self._timeline, self._timeline.trace
        timeline.move("iteration", 1)
        self._updates += 1
        number = timeline.position.iteration
        if timeline.history.is_start(number):
            return None
        update = Update(number, before, timeline.trace)
        return RULES[self._asked.key].met(update, self._asked)
