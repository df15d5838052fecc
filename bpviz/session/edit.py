"""Edits: choices that can be undone."""

from typing import Protocol

from PySide6.QtGui import QUndoCommand

from bpviz.engine import Spec
from bpviz.run.change import Place


class Edited(Protocol):
    """What a command needs of a session.

    adopt      shows another run; returns the one that is left, and where in it
    set_rates  goes on with the rate, l1 and l2 of a Spec from the next update on
    """

    def adopt(self, place: Place) -> Place: ...
    def set_rates(self, spec: Spec) -> None: ...


class _Made(QUndoCommand):
    """A choice that was made already when the stack heard of it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._is_new = True

    def redo(self) -> None:
        """Make the choice again; the first time it is there already."""
        if not self._is_new:
            self.repeat()
        self._is_new = False

    def repeat(self) -> None:
        """What redo does."""
        raise NotImplementedError


class EditCommand(_Made):
    """A choice that led to another run; the one before it is kept, with its future.

    Each is returned to where it was left, so that undo and redo lose nothing of either.
    """

    def __init__(self, session: Edited, before: Place, text: str) -> None:
        super().__init__(text)
        self._session, self._other = session, before
        before.history.put_away()

    def undo(self) -> None:
        """Return to the run before the choice."""
        self._other = self._session.adopt(self._other)
        self._other.history.put_away()

    def repeat(self) -> None:
        """Return to the run in which the choice was made."""
        self.undo()


class RatesCommand(_Made):
    """Another rate, l1 or l2 while it is playing: it holds for the updates after it.

    Undo does not take back what was trained with it; the updates to come get the rates of before.
    """

    def __init__(self, session: Edited, before: Spec, after: Spec, text: str) -> None:
        super().__init__(text)
        self._session, self._before, self._after = session, before, after

    def undo(self) -> None:
        """Go on with the rates of before."""
        self._session.set_rates(self._before)

    def repeat(self) -> None:
        """Go on with the new rates."""
        self._session.set_rates(self._after)
