"""Searching: a Player that can also go on until a rule is met."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from bpviz.engine import BpvizError, Ref
from bpviz.run.search import Search
from bpviz.run.timeline import Timeline
from bpviz.run.until import ask, check_open
from bpviz.session.aiming import Aiming
from bpviz.session.player import message_of

SLICE_SECONDS = 0.008
SHOW_SECONDS = 0.033


class Searching(Aiming):
    """Looks at one update after the other, 8 ms at a time, so that the window stays awake."""

    def __init__(self, timeline: Timeline, parent: QObject | None) -> None:
        super().__init__(timeline, parent)
        self._search: Search | None = None
        self._shown_at = 0.0
        self._search_timer = QTimer(self)
        self._search_timer.timeout.connect(self._search_on)

    @property
    def is_searching(self) -> bool:
        """On the way to the moment at which a rule is met."""
        return self._search is not None

    @property
    def is_playing(self) -> bool:
        """Training, stepping by itself, searching, or on the way to a moment far away."""
        return super().is_playing or self.is_searching

    def run_until(self, key: str, value: float | None = None, ref: Ref | None = None) -> None:
        """Go on to the first position after an update that meets one of RULES; `pause` ends it.

        value is the number x of the rule, ref what is selected. What is recorded is walked, then
        computed on. The last Frame says what was found. Raises BpvizError for what makes no sense;
        nothing is then changed.
        """
        asked = ask(key, value, ref, self._frame.spec)
        check_open(asked, self._frame.trace)
        self._stop()
        self._search = Search(self._timeline, asked)
        self._search_timer.start()
        self._show_search()

    def _search_on(self) -> None:
        assert self._search is not None
        try:
            found = self._search.advance(SLICE_SECONDS)
        except BpvizError as error:
            found = message_of(error)
        if found is not None:
            self._stop()
            self._message = found
            self._show()
        elif perf_counter() - self._shown_at >= SHOW_SECONDS:
            self._show_search()

    def _show_search(self) -> None:
        assert self._search is not None
        timeline = self._timeline
        present = timeline.position.iteration == timeline.history.present
        frame = timeline.training_frame(timeline.state, present=present)
        self._emit(replace(frame, search=self._search.progress))
        self._shown_at = perf_counter()

    def _stop(self) -> bool:
        was_searching, self._search = self.is_searching, None
        self._search_timer.stop()
        return super()._stop() or was_searching
