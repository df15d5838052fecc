"""Comparing in a thread: told as it goes, stopped at once, taken over whole."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec, Trainer, init_params
from bpviz.run.compare import variants_of
from bpviz.run.contest import Contest
from bpviz.session import Session
from bpviz.session.comparing import Comparing

SPIRALS = load("spirals", n=100)
SPEC = Spec(sizes=(2, 4, 1), rate=0.5, batch_size=10)
START = init_params(SPEC)
RATES = variants_of(SPEC, START, [{"rate": 0.1}, {"rate": 3.0}], SPIRALS)
WILD = variants_of(
    SPEC, START, [{"hidden": "linear", "output": "linear", "rate": 1000.0}, {}], SPIRALS
)


@pytest.fixture
def comparing(qtbot: QtBot) -> Iterator[Comparing]:
    parent = QObject()
    made = Comparing(parent)
    yield made
    made.stop()


def contest_of(comparing: Comparing) -> Contest:
    assert comparing.contest is not None
    return comparing.contest


def finish(qtbot: QtBot, comparing: Comparing) -> Contest:
    qtbot.waitUntil(lambda: not comparing.is_running, timeout=20_000)
    return contest_of(comparing)


def test_it_tells_how_far_it_is_and_ends_by_itself(qtbot: QtBot, comparing: Comparing) -> None:
    told: list[Contest] = []
    comparing.changed.connect(told.append)
    comparing.start(RATES, SPIRALS, 4)
    assert told[0].running
    contest = finish(qtbot, comparing)
    assert told[-1] is contest
    assert not contest.running
    assert [each.finished for each in contest.standings] == ["goal", "goal"]
    for standing in contest.standings:
        alone = Trainer(standing.spec, SPIRALS, START)
        costs = np.concatenate([alone.epoch() for _ in range(4)])
        assert np.array_equal(standing.curves.costs.mean, costs)


def test_stop_returns_when_the_thread_has_ended_and_keeps_what_was_reached(
    qtbot: QtBot, comparing: Comparing
) -> None:
    comparing.start(RATES, SPIRALS, 10_000)
    qtbot.waitUntil(lambda: all(len(e.curves.costs.mean) for e in contest_of(comparing).standings))
    comparing.stop()
    assert not comparing.is_running
    contest = contest_of(comparing)
    assert [each.finished for each in contest.standings] == ["stopped", "stopped"]
    place = comparing.place(0)
    assert place is not None
    assert place.position.iteration == place.history.present == place.state.iteration > 0


def test_one_that_diverges_is_told_and_stands_at_its_last_finite_state(
    qtbot: QtBot, comparing: Comparing
) -> None:
    comparing.start(WILD, SPIRALS, 4)
    bad, good = finish(qtbot, comparing).standings
    assert bad.finished == "diverged"
    assert bad.message is not None
    assert bad.message.key == "run.diverged"
    assert good.finished == "goal"
    place = comparing.place(0)
    assert place is not None
    assert np.isfinite(place.state.vector).all()


def test_a_session_takes_a_variant_over_and_undo_returns(
    qtbot: QtBot, comparing: Comparing
) -> None:
    session = Session(SPEC, SPIRALS)
    session.seek(7)
    before = session.frame.params.weights[0].copy()
    comparing.start(RATES, SPIRALS, 4)
    assert comparing.place(1) is None
    finish(qtbot, comparing)
    place = comparing.place(1)
    assert place is not None
    session.take_over(place, "keep")
    alone = Trainer(RATES[1].spec, SPIRALS, START)
    for _ in range(4):
        alone.epoch()
    assert session.frame.spec == RATES[1].spec
    assert session.frame.latest == alone.iteration
    assert np.array_equal(session.frame.params.weights[0], alone.params.weights[0])
    session.seek(3)  # its history is whole: any moment can be shown again
    session.move("iteration", 10_000)
    assert session.undo_stack.undoText() == "keep"
    session.undo_stack.undo()
    assert session.frame.position.iteration == 7
    assert np.array_equal(session.frame.params.weights[0], before)
    again = comparing.place(1)
    assert again is not None
    assert again.history.present == alone.iteration  # what the session went on to is not its


def test_a_new_comparison_ends_the_one_before(qtbot: QtBot, comparing: Comparing) -> None:
    comparing.start(RATES, SPIRALS, 10_000)
    comparing.start(RATES, SPIRALS, 1)
    contest = finish(qtbot, comparing)
    assert [each.curves.costs.iteration[-1] for each in contest.standings] == [
        each.curves.steps_per_epoch - 1 for each in contest.standings
    ]


def test_cleared_it_forgets_all(qtbot: QtBot, comparing: Comparing) -> None:
    comparing.start(RATES, SPIRALS, 10_000)
    with qtbot.waitSignal(comparing.changed) as told:
        comparing.clear()
    assert told.args == [None]
    assert comparing.contest is None
    assert not comparing.is_running
