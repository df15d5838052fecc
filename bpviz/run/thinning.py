"""Of the scores of a long run some are let go: evenly in time, and never the best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bpviz.run.goals import BY, best

if TYPE_CHECKING:
    from bpviz.run.history import Scores


def thinned(scores: Sequence[Scores], since: int = 0) -> list[Scores]:
    """About half of the scores: the first, the last, those between them evenly in time.

    The best stay, by each merit: of the whole run, and of what was measured after `since`.
    """
    lately = [each for each in scores if each.iteration > since]
    kept = {id(best(some, by)) for some in (scores, lately) for by in BY}
    first, last = scores[0], scores[-1]
    apart, found = 2 * (last.iteration - first.iteration) / len(scores), [first]
    latest = first.iteration
    for each in scores[1:-1]:
        is_due = each.iteration - latest >= apart
        if is_due or id(each) in kept:
            found.append(each)
        if is_due:
            latest = each.iteration
    return [*found, last]
