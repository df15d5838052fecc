"""Where a move by iteration or epoch leads: arithmetic, no State is looked at."""

from bpviz.run.history import History
from bpviz.run.position import Position


def destination(history: History, here: Position, unit: str, n: int) -> Position | None:
    """The n-th next or previous beginning of an iteration or epoch; None for finer units, or n 0.

    Inside one, -1 is its own beginning. There is none before iteration 0.
    """
    if unit not in ("iteration", "epoch") or not n:
        return None
    iteration = here.iteration
    if n < 0 and here != Position(iteration):
        iteration += 1
    if unit == "iteration":
        return Position(max(0, iteration + n))
    for left in range(abs(n), 0, -1):
        if n > 0 and history.next_change(iteration) is None:
            steps = history.steps_per_epoch_at(iteration)
            return Position((iteration // steps + left) * steps)
        if n < 0 and not iteration:
            break
        iteration = (epoch_after if n > 0 else epoch_before)(history, iteration)
    return Position(iteration)


def epoch_after(history: History, iteration: int) -> int:
    """The first iteration after this one that begins an epoch.

    With another batch size an epoch has another length: epochs begin at its multiples.
    """
    while True:
        steps, change = history.steps_per_epoch_at(iteration), history.next_change(iteration)
        start = (iteration // steps + 1) * steps
        if change is None or start < change:
            return start
        if change % history.steps_per_epoch_at(change) == 0:
            return change
        iteration = change


def epoch_before(history: History, iteration: int) -> int:
    """The last iteration before this one that begins an epoch; 0 where there is none."""
    while iteration > 0:
        era = history.era_at(iteration - 1)
        start = (iteration - 1) // era.steps_per_epoch * era.steps_per_epoch
        if start >= era.iteration:
            return start
        iteration = era.iteration
    return 0
