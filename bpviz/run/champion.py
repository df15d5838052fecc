"""Champion: which of the scores of a run are the best, while more are measured."""

from collections.abc import Sequence

from bpviz.run.goals import best
from bpviz.run.history import Scores, goes_on


class Champion:
    """The best of scores that grow: those that were compared before are not compared again."""

    def __init__(self) -> None:
        self._seen: tuple[Scores, ...] = ()
        self._by = ""
        self._best: Scores | None = None

    def of(self, scores: Sequence[Scores], by: str) -> Scores | None:
        """What `best` says of them, by "accuracy" or "cost"."""
        seen, scores = self._seen, tuple(scores)
        if by != self._by or not goes_on(seen, scores):
            seen, self._best = (), None
        self._seen, self._by = scores, by
        later = scores[len(seen) :]
        if later:
            known = () if self._best is None else (self._best,)
            self._best = best((*known, *later), by)
        return self._best
