"""Aiming: a Player that trains until something is reached, and knows which moment was best."""

from dataclasses import replace

from PySide6.QtCore import QObject

from bpviz.run.champion import Champion
from bpviz.run.frame import Frame
from bpviz.run.goals import TrainingGoal, check_goal
from bpviz.run.history import Curves, Scores
from bpviz.run.timeline import Timeline
from bpviz.session.player import Player


class Aiming(Player):
    """Every Frame says at which iteration the scores were best, as soon as there are any."""

    def __init__(self, timeline: Timeline, parent: QObject | None) -> None:
        super().__init__(timeline, parent)
        self._by = "accuracy"
        self._ranked: tuple[Curves, str] | None = None  # of which `_best` is the best
        self._best: Scores | None = None
        self._champion = Champion()

    def train_until(self, goal: TrainingGoal | None) -> None:
        """Train as `play` does, until one of the ends of `goal` is met.

        The last Frame says what was reached; `pause` ends it earlier. None: until it is paused.
        Raises BpvizError for what this network and its data can never meet; nothing is then
        changed.
        """
        if goal is not None:
            era = self._timeline.history.last_era
            check_goal(goal, era.spec, era.dataset)
        self._stop()
        if goal is not None and goal.patience is not None:
            self._by = goal.by
        self._play_on(goal)

    def _best_of(self, curves: Curves) -> Scores | None:
        """The best of the scores that were plotted."""
        if self._ranked is None or self._ranked[0] is not curves or self._ranked[1] != self._by:
            self._ranked = curves, self._by
            self._best = self._champion.of(self._follower.comparable(curves.scores), self._by)
        return self._best

    def _emit(self, frame: Frame) -> None:
        best = self._best_of(frame.curves)
        super()._emit(frame if best is None else replace(frame, best=best.iteration))
