"""Stages of a training run: how its rate changes, and when its parameters are averaged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Stage:
    """Some epochs of a run.

    epochs   how many
    first    the share of the Spec's rate in the first of them
    last     and in the last; in between it changes evenly
    average  whether the run ends with the mean of the parameters at the ends of these epochs: it
             lies lower than each of them, for they jump about the bottom of the valley (Izmailov
             and others 2018)
    """

    epochs: int
    first: float = 1.0
    last: float = 1.0
    average: bool = False

    def share(self, epoch: int) -> float:
        """The share of the rate in one of its epochs, the first being 0."""
        return self.first + (self.last - self.first) * epoch / max(1, self.epochs - 1)


def stretched(stages: Sequence[Stage], epochs: int) -> tuple[Stage, ...]:
    """The stages with `epochs` in all, each with its part of them; none that would have none."""
    total = sum(stage.epochs for stage in stages)
    result, done, given = [], 0, 0
    for stage in stages:
        done += stage.epochs
        end = round(epochs * done / total)
        if end > given:
            result.append(replace(stage, epochs=end - given))
        given = end
    return tuple(result)
