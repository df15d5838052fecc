"""Scoring: when it is measured how well a network does, and of which examples."""

from collections.abc import Iterator
from typing import Final

from bpviz.engine import Trainer
from bpviz.run.history import Scores

TRAIN_SAMPLE: Final = 10_000
"""Of how many training examples the accuracy is measured between epochs."""


def measure_scores(trainer: Trainer, sample: int | None = TRAIN_SAMPLE) -> Scores:
    """Cost and accuracy now, on so many first training examples and on the validation data.

    sample  None: on all training examples
    """
    *_, scores = measuring_scores(trainer, sample)
    assert scores is not None
    return scores


def measuring_scores(trainer: Trainer, sample: int | None) -> Iterator[Scores | None]:
    """`measure_scores` in pieces of a few milliseconds: None after each, the Scores at the end."""
    train = validation = None
    for train in trainer.evaluating("train", sample):
        if train is None:
            yield None
    for validation in trainer.evaluating("validation"):
        if validation is None:
            yield None
    yield Scores(trainer.iteration, train, validation)


def next_measure(iteration: int, steps_per_epoch: int) -> int:
    """The next iteration after which scores are measured: the end of an epoch.

    Of epochs shorter than 100 updates all are measured at first, then about one in a hundred of
    those made so far.
    """
    epoch, every = iteration // steps_per_epoch, 1
    while steps_per_epoch < 100 and epoch >= 200 * every:
        every *= 2
    return (epoch // every + 1) * every * steps_per_epoch
