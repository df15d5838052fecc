"""Frame: everything that can be seen of one moment, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bpviz.data import Dataset
from bpviz.engine import ChainStep, Params, Spec, StepRef, Trace, UpdateSteps, story
from bpviz.run.cost_log import CostCurve
from bpviz.run.history import Curves, Scores
from bpviz.run.position import Position

if TYPE_CHECKING:
    from bpviz.run.goals import Aim  # which says what it has reached with a Message


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say: the key of a sentence and what stands in its gaps."""

    key: str
    values: dict[str, object] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """A search on its way: for the rule of this key, with its number; so many updates so far."""

    key: str
    value: float | None
    updates: int


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What is shown now. Sub-values keep their identity while they are unchanged.

    spec      at the present the one of the updates to come: its rate, l1 and l2 can be newer than
              those of trace.spec, with which the update shown was begun
    trace     the whole mini-batch of this iteration, complete
    step      the step at `position`, None while training runs
    update    the update part of this iteration, None while training runs
    order     "deltas" or "layers": how an example is told
    playing   training or stepping by itself
    present   False while an earlier moment is shown than the latest computed
    latest    the number of updates made so far; position.iteration is at most this
    metrics   the latest that were measured at or before this iteration
    message   what has to be said about this moment: why something ended, or cannot be done
    cost_after  the cost of the same mini-batch with the new parameters, from the result of the
              last step of the update on; else None
    goal      the iteration that is being computed for, when it is far away; else None
    search    the rule that is being waited for, and how far that is; else None
    aim       the end of the training that was asked for, and how far that is; else None
    best      the iteration with the best scores of this run so far, on the same data; None
              before anything was measured
    original  costs of the runs that edits in the past have left: the very first one, then the
              latest of the others; () in a run that is itself the first
    asked     a question to the network: there is no target, so no cost, no error, no gradient
    unanswered  a question to which no output is the answer: the picture is taken for no digit
    unseen    nothing has been computed: the pad is blank
    """

    spec: Spec
    dataset: Dataset
    params: Params
    trace: Trace
    position: Position
    step: ChainStep | None
    update: UpdateSteps | None
    order: str
    playing: bool
    present: bool
    latest: int
    steps_per_epoch: int
    curves: Curves
    metrics: Scores | None
    message: Message | None = None
    cost_after: float | None = None
    goal: int | None = None
    search: Progress | None = None
    aim: Aim | None = None
    best: int | None = None
    original: tuple[CostCurve, ...] = ()
    asked: bool = False
    unanswered: bool = False
    unseen: bool = False

    @property
    def training(self) -> bool:
        """True while updates are made at full speed: there is no step to look at."""
        return self.step is None

    @property
    def can_return(self) -> bool:
        """True where an edit in the past has left another run, which can be returned to."""
        return bool(self.original)

    @property
    def in_update(self) -> bool:
        """True in the update part, behind all examples."""
        return self.position.example >= self.trace.examples

    @property
    def example(self) -> int:
        """The example of the mini-batch that is shown; in the update part the last one."""
        return min(self.position.example, self.trace.examples - 1)

    @property
    def steps(self) -> int:
        """How many steps the example, or the update part, has."""
        if self.in_update and self.update is not None:
            return len(self.update)
        return story(self.spec, self.order).steps


def known(frame: Frame, ref: StepRef) -> bool:
    """Whether the number that step `ref` computes may be shown yet.

    A number is known from the moment its step shows its result. While training runs all are.
    Of a question only z and a are known, of an unseen frame nothing.
    """
    if frame.unseen or (frame.asked and ref.kind not in ("z", "a")):
        return False
    if frame.step is None or frame.update is None:
        return True
    if ref.kind in _UPDATE_KINDS:
        return frame.in_update and _reached(frame, frame.update.place_of(ref))
    return frame.in_update or _reached(frame, story(frame.spec, frame.order).index(ref))


_UPDATE_KINDS = ("mean", "penalised", "velocity", "first_moment", "second_moment", "update")


def _reached(frame: Frame, index: int | None) -> bool:
    assert frame.step is not None
    here = frame.position
    if index is None or index > here.step:
        return False
    return index < here.step or here.factor >= len(frame.step.factors)
