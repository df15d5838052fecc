"""bpviz bench --start, second half: what half an hour of training adds to the memory.

Half an hour passes in seconds: what a loop would have posted in that time is posted at once, as
often and as large as it would be, and recorded by the History that the program has.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from bpviz.bench_wanted import most, row
from bpviz.data import Dataset
from bpviz.engine import Metrics, Spec, Trainer
from bpviz.run.follow import Follower
from bpviz.run.history import MIB, History, Scores
from bpviz.run.mailbox import Digest
from bpviz.run.scoring import measure_scores, next_measure
from bpviz.run.timeline import Timeline

MINUTES = 30
MOST_MIB = 10.0
LOOKS = 30
"""So often a second the mailbox is emptied."""
UPDATES = 30_000
"""So many updates a second a loop makes of [784, 30, 10]; more than most machines do."""
CHECKPOINTS = 20
"""So often a second a State is posted to be kept."""


class LongRun:
    """A run whose seconds are posted, not waited for."""

    def __init__(self, spec: Spec, dataset: Dataset) -> None:
        self._trainer = Trainer(spec, dataset)
        self._scores = measure_scores(self._trainer, 100)
        self._follower = Follower(Timeline(spec, dataset))
        self._noise = np.random.default_rng(0).random(UPDATES)
        self.iteration = 0

    @property
    def history(self) -> History:
        """What is kept of it."""
        return self._follower.timeline.history

    def minutes(self, count: float) -> None:
        """Let so many minutes pass."""
        for look in range(round(60 * LOOKS * count)):
            self._look(look)

    def _look(self, look: int) -> None:
        before, made = self.iteration, UPDATES // LOOKS
        self.iteration += made
        states = []
        if look * CHECKPOINTS // LOOKS != (look + 1) * CHECKPOINTS // LOOKS:
            states.append(replace(self._trainer.state, iteration=self.iteration))
        self._follower.record(
            Digest(self._noise[:made], None, tuple(states), tuple(self._measured(before)))
        )
        if look % 3 == 0:
            self.history.curves()

    def _measured(self, before: int) -> Iterator[Scores]:
        """Scores as large as those that are measured at the ends of epochs."""
        while (end := next_measure(before, self._trainer.steps_per_epoch)) <= self.iteration:
            known, before = self._scores, end
            yield Scores(end, _copied(known.train), _copied(known.validation))


def _copied(metrics: Metrics | None) -> Metrics | None:
    """The same with a confusion of its own."""
    if metrics is None or metrics.confusion is None:
        return metrics
    return replace(metrics, confusion=metrics.confusion.copy())


def report(
    spec: Spec, dataset: Dataset, resident: Callable[[], int | None], minutes: float = MINUTES
) -> Iterator[str]:
    """The line about memory; none where it cannot be measured."""
    run = LongRun(spec, dataset)
    run.minutes(minutes / 4)  # fills what History may keep
    before = resident()
    run.minutes(minutes)
    after = resident()
    if before is not None and after is not None:
        grown = (after - before) / MIB
        name = f"{minutes:g} more minutes of training add"
        yield row(name, f"{grown:.1f} MiB", grown, most(MOST_MIB, "MiB"))
