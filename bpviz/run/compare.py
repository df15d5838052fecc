"""Comparing: variants of a run that start alike, learn in turns, and how far each has come."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Event
from typing import Any, Final

from bpviz.data import Dataset
from bpviz.engine import BpvizError, Params, Spec, SpecError, Trainer, init_params
from bpviz.run.frame import Message
from bpviz.run.history import Scores
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Mailbox

LEAST_VARIANTS: Final = 2
MOST_VARIANTS: Final = 4
MOST_EPOCHS: Final = 10_000

log = logging.getLogger(__name__)

_WORK_SECONDS, _REST_SECONDS = 0.008, 0.0001  # as in the training of one run


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """A network that takes part: how it is trained, and the weights and biases it starts with.

    start    "same": those of the run that it is a variant of; else why they cannot be: "sizes",
             "init" or "seed" (then they are drawn anew, from the seed of its Spec)
    batches  whether it learns the same examples together, in the same order
    """

    spec: Spec
    params: Params
    start: str
    batches: bool


def variants_of(
    base: Spec, start: Params, changes: Sequence[Mapping[str, Any]], dataset: Dataset
) -> tuple[Variant, ...]:
    """Variants of a Spec, each with some of its fields changed; `start` is how the run began.

    Raises SpecError for a value that does not fit, for fewer than two variants or more than four,
    and for two that are the same.
    """
    if not LEAST_VARIANTS <= len(changes) <= MOST_VARIANTS:
        raise SpecError(
            "compare.number",
            "{low} to {high} variants can be compared, not {value}.",
            low=LEAST_VARIANTS,
            high=MOST_VARIANTS,
            value=len(changes),
        )
    found = tuple(_variant(base, start, replace(base, **each), dataset) for each in changes)
    specs = [each.spec for each in found]
    for place, spec in enumerate(specs):
        if spec in specs[:place]:
            raise SpecError(
                "compare.same",
                "Variants {first} and {second} are the same: give one another value.",
                first=specs.index(spec) + 1,
                second=place + 1,
            )
    return found


def start_of(base: Spec, spec: Spec) -> str:
    """ "same" where a variant can start with the weights of its base, else the field that differs
    and makes that impossible: "sizes", "init" or "seed".
    """
    fields = ("sizes", "init", "seed")
    return next((f for f in fields if getattr(base, f) != getattr(spec, f)), "same")


def has_same_batches(base: Spec, spec: Spec) -> bool:
    """Whether a variant learns the same examples together, in the same order."""
    return (base.seed, base.batch_size) == (spec.seed, spec.batch_size)


def _variant(base: Spec, start: Params, spec: Spec, dataset: Dataset) -> Variant:
    how = start_of(base, spec)
    params = start if how == "same" else init_params(spec)
    Trainer(spec, dataset, params).step(0)  # refuses what does not fit or cannot be trained
    return Variant(spec, params, how, has_same_batches(base, spec))


# --- training ------------------------------------------------------------------------------------


class Entrant(TrainingLoop):
    """The training of one variant, a few milliseconds at a time.

    seconds  of computing time that it had
    ended    it has come to its goal, or its numbers have grown beyond all bounds, or it has failed
    """

    def __init__(self, trainer: Trainer, goal: int) -> None:
        super().__init__(trainer, Mailbox(), goal)
        self.seconds, self.ended = 0.0, False
        self._measured: int | None = None
        self._length = max(1, goal)

    @property
    def share(self) -> float:
        """How much of its training is done."""
        return self.iteration / self._length

    def go_on(self) -> None:
        """Go on for about 2 ms. What goes wrong ends this variant, and no other."""
        started = time.thread_time()
        try:
            self._advance_or_end()
        except BpvizError as error:
            self._end("error", Message(error.key, error.values, str(error)))
        except Exception as error:
            log.exception("The training of a variant ended with an error")
            text = f"{type(error).__name__}: {error}"
            sentence = f"Training was ended by an error: {text}."
            self._end("error", Message("run.error", {"error": text}, sentence))
        self.seconds += time.thread_time() - started

    def _advance_or_end(self) -> None:
        if self._measured is None:
            self.measure()
        elif self.is_done():
            if self._measured != self.iteration and self.measure() is None:
                return
            self.leave()
            self._end("goal")
        elif not self._advance_in_time():
            self._end("diverged")
        else:
            self.post_state()

    def measure(self) -> Scores | None:
        """Post how well the network does now."""
        scores = super().measure()
        if scores is not None:
            self._measured = scores.iteration
        return scores

    def leave(self) -> None:
        """Post where it stands, to be kept."""
        self.mailbox.post_state(self.state, checkpoint=True)

    def _end(self, why: str, message: Message | None = None) -> None:
        self.ended = True
        self.mailbox.post_end(why, message)


class CompareLoop:
    """Has all variants learn in one thread, in turns: the one that is farthest behind goes on.

    Each is trained as it would be alone, bit for bit: they share nothing but the data set. One
    thread, because it costs no start and no second copy of the data, and leaves the other core to
    the window.
    """

    def __init__(self, entrants: Sequence[Entrant]) -> None:
        self.entrants = tuple(entrants)
        self.stop = Event()
        for each in self.entrants:
            each.stop = self.stop  # heeded where one is being measured, too

    def run(self) -> None:
        """Train until all have ended or it is told to stop; then each says where it stands."""
        rested = time.perf_counter()
        while not self.stop.is_set() and (left := [e for e in self.entrants if not e.ended]):
            min(left, key=_share).go_on()
            if time.perf_counter() - rested > _WORK_SECONDS:
                time.sleep(_REST_SECONDS)
                rested = time.perf_counter()
        for each in self.entrants:
            if not each.ended:
                each.leave()


def _share(entrant: Entrant) -> float:
    return entrant.share


def entrants_of(variants: Sequence[Variant], dataset: Dataset, epochs: int) -> list[Entrant]:
    """One entrant a variant, each to learn for so many epochs of its own mini-batches."""
    trainers = [Trainer(each.spec, dataset, each.params) for each in variants]
    return [Entrant(each, epochs * each.steps_per_epoch) for each in trainers]
