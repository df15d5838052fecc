"""What a session has ever shown, so that it can be asked whether it shows the same again."""

import hashlib

import numpy as np
from moments import arrays

from bpviz.engine import ChainStep, chain_steps
from bpviz.run.frame import Frame
from bpviz.run.history import Era
from bpviz.run.position import Position
from bpviz.session import Session


class Memory:
    """The bytes of every moment that a session was seen at; each look compares with them.

    A moment is an era of a run, an iteration, and what is told of it. Runs that share a past share
    its eras, so they must show the same bytes there.
    """

    def __init__(self) -> None:
        self._bytes: dict[tuple[object, ...], str] = {}
        self._eras: set[Era] = set()  # kept alive, so that no other one gets the same id

    def look(self, session: Session) -> None:
        """What holds at every moment, and, where it is looked at, that it is as it was."""
        frame, place = session.frame, session.place()
        check(frame)
        # What is not finite is not shown on the way, but left to the end of the run.
        assert frame.playing == session.is_playing or not np.isfinite(frame.trace.cost)
        assert frame.can_return == bool(place.history.left)
        if session.is_playing:
            return
        assert place.position == frame.position
        assert frame.latest == place.history.present
        assert not frame.training
        assert frame.goal is None
        assert frame.search is None
        self._remember(frame, place.history.era_at(frame.position.iteration))

    def _remember(self, frame: Frame, era: Era) -> None:
        here, step = frame.position, frame.step
        assert step is not None
        self._eras.add(era)
        found = hashlib.sha256()
        for array in [*frame.params, *arrays(frame.trace)]:
            found.update(repr((array.dtype.str, array.shape)).encode() + array.tobytes())
        moment = (id(era), here.iteration)
        assert self._bytes.setdefault(moment, found.hexdigest()) == found.hexdigest(), here
        # A new rate holds for an update that has not begun: it is another era, told anew.
        assert self._bytes.setdefault((*moment, frame.order, here), told(step)) == told(step), here


def check(frame: Frame) -> None:
    """A Frame is whole: its position is in range, its step the one that is told there."""
    here, trace, step = frame.position, frame.trace, frame.step
    assert 0 <= here.iteration <= frame.latest
    assert 0 <= here.example <= trace.examples
    if step is None:
        assert here == Position(here.iteration)
        return
    assert frame.present == (here.iteration == frame.latest)
    assert 0 <= here.step < frame.steps
    assert 0 <= here.factor <= len(step.factors)
    if frame.in_update:
        assert frame.update is not None
        expected = frame.update[here.step]
    else:
        expected = chain_steps(trace, here.example, frame.order)[here.step]
    assert told(step) == told(expected)


def told(step: ChainStep) -> str:
    """All that a step tells; the repr of a float has all of its bits."""
    return repr((step.ref, step.phase, step.terms, float(step.value)))
