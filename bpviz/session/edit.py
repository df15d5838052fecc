"""Edits: how a change of Spec, parameters or data becomes a new future of the run."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QUndoCommand

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, State, first_state
from bpviz.run.history import Era, History
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A run and where in it we look: what undo returns to."""

    history: History
    position: Position
    order: str = "deltas"


def edited(
    timeline: Timeline, spec: Spec | None, params: Params | None, dataset: Dataset | None
) -> Place:
    """The run in which the change was made at the moment shown.

    With other sizes, other first weights or another seed it begins anew at iteration 0; else the
    position is kept, and what comes after it is open again.
    """
    era, here = timeline.era, timeline.position
    new_spec = era.spec if spec is None else spec
    new_data = era.dataset if dataset is None else dataset
    if starts_anew(era.spec, new_spec):
        return Place(Timeline(new_spec, new_data, params).history, Position(), timeline.order)
    state = _carried_over(timeline.state, era.spec, new_spec, params, len(new_data.train_x))
    if here.iteration == 0:
        history = History(new_spec, new_data, state)
    else:
        history = timeline.history.fork(here.iteration)
        history.record_era(Era(here.iteration, new_spec, new_data), state)
    return Place(history, here, timeline.order)


def starts_anew(before: Spec, after: Spec) -> bool:
    """Whether a change means other first weights, so that the run begins again."""
    return any(getattr(before, name) != getattr(after, name) for name in ("sizes", "init", "seed"))


def _carried_over(
    state: State, before: Spec, after: Spec, params: Params | None, examples: int
) -> State:
    """The State to go on from: the optimiser's memory is kept while it still has a meaning."""
    fresh = first_state(
        after, state.params if params is None else params, state.iteration, examples
    )
    same = ("optimizer", "dtype", "biases")
    if any(getattr(before, name) != getattr(after, name) for name in same):
        return fresh
    return replace(fresh, memory=state.memory, age=state.age)


class EditCommand(QUndoCommand):
    """One undoable choice: the run before it and the run after it."""

    def __init__(self, session: "Adopts", before: Place, after: Place, text: str) -> None:
        super().__init__(text)
        self._session, self._before, self._after = session, before, after

    def undo(self) -> None:
        """Return to the run as it was, with its future; remember how far this one has come."""
        self._after = self._session.place()
        self._session.adopt(self._before)

    def redo(self) -> None:
        """Make the choice (again)."""
        self._session.adopt(self._after)


class Adopts:
    """What a command needs of a session."""

    def place(self) -> Place:
        """The run and the position that are shown."""
        raise NotImplementedError

    def adopt(self, place: Place) -> None:
        """Show another run."""
        raise NotImplementedError
