from dataclasses import replace

from moments import MOMENTUM, POINTS
from PySide6.QtGui import QUndoStack

from bpviz.engine import Spec
from bpviz.run.change import Place
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.session.edit import EditCommand, RatesCommand


class Desk:
    """What commands need of a session, and nothing else."""

    def __init__(self) -> None:
        self.timeline = Timeline(MOMENTUM, POINTS)
        self.rates: list[float] = []

    def adopt(self, place: Place) -> Place:
        left = self.timeline.place
        self.timeline.adopt(place)
        return left

    def set_rates(self, spec: Spec) -> None:
        self.rates.append(spec.rate)


def test_a_choice_is_made_once_then_undone_and_repeated(qapp: object) -> None:
    desk, stack = Desk(), QUndoStack()
    before = desk.timeline.place
    desk.timeline = Timeline(replace(MOMENTUM, seed=9), POINTS)
    stack.push(EditCommand(desk, before, "Change the seed"))
    assert desk.timeline.trace.spec.seed == 9  # pushing did nothing
    assert stack.undoText() == "Change the seed"
    desk.timeline.seek(Position(3))
    stack.undo()
    assert (desk.timeline.trace.spec, desk.timeline.position) == (MOMENTUM, Position())
    desk.timeline.seek(Position(5))
    stack.redo()
    assert (desk.timeline.trace.spec.seed, desk.timeline.position) == (9, Position(3))
    stack.undo()
    assert desk.timeline.position == Position(5)


def test_rates_are_given_back_and_again(qapp: object) -> None:
    desk, stack = Desk(), QUndoStack()
    stack.push(RatesCommand(desk, MOMENTUM, replace(MOMENTUM, rate=0.7), "Change the rate"))
    stack.undo()
    stack.redo()
    assert desk.rates == [MOMENTUM.rate, 0.7]
