"""Playing by a count, ends of phases and "until", as the window asks for them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from moments import MOMENTUM, POINTS, fingerprint, worked_example
from pytestqt.qtbot import QtBot
from watched import Watched

from bpviz.data import Dataset
from bpviz.engine import BpvizError, Params, Spec, Trainer, WeightRef
from bpviz.run.position import Position
from bpviz.session import Session


def finish(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)


# --- a count -----------------------------------------------------------------------------------


def test_playing_goes_by_the_count(qtbot: QtBot, watched: Watched) -> None:
    watched.session.play("iteration", count=3)
    qtbot.waitUntil(lambda: watched.session.frame.position.iteration >= 12)
    watched.session.pause()
    places = {frame.position.iteration for frame in watched.shown()}
    assert {0, 3, 6, 9, 12} <= places
    assert all(place % 3 == 0 for place in places)


@pytest.mark.parametrize("count", [0, -2])
def test_a_count_below_one_is_refused(watched: Watched, count: int) -> None:
    with pytest.raises(BpvizError) as refused:
        watched.session.play("step", count=count)
    assert refused.value.key == "move.count"
    assert watched.shown() == []


# --- ends of phases ----------------------------------------------------------------------------


def test_an_end_of_a_phase_shows_one_frame(watched: Watched) -> None:
    session = watched.session
    assert session.move_to_end()
    (frame,) = watched.shown()
    assert frame.step is not None
    assert (frame.step.phase, frame.position.factor) == ("forward", len(frame.step.factors))
    assert not session.move_to_end(-1)
    assert watched.shown() == []
    assert session.move_to_end(1)
    assert session.move_to_end(-1)
    assert session.frame.position == frame.position


def test_an_end_far_in_the_past_is_computed_in_the_worker(qtbot: QtBot, example: Session) -> None:
    example.move("iteration", 1_999)
    example.move_to_end(-1)
    before = fingerprint(example.frame)
    example.move("iteration", 1_500)
    example.move("iteration", 1_500)
    example.seek(1_999)
    finish(qtbot, example)
    assert example.move_to_end(-1)
    finish(qtbot, example)
    assert fingerprint(example.frame) == before


# --- until -------------------------------------------------------------------------------------


def test_it_stops_at_the_first_moment_and_says_what_was_found(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.seek(0, 1, 4, 1)
    session.run_until("cost_rises")
    assert session.is_playing
    finish(qtbot, session)
    trainer = Trainer(MOMENTUM, POINTS)
    costs = trainer.step(50)
    number = next(n for n, (a, b) in enumerate(pairwise(costs), start=1) if b > a)
    frame = session.frame
    assert frame.position == Position(number)
    assert (frame.playing, frame.search) == (False, None)
    assert frame.step is not None
    assert frame.message is not None
    assert frame.message.text.startswith("The cost rose from ")
    assert frame.message.text.endswith(f"with update {number}.")
    assert session.move("step", 1)
    assert session.frame.message is None


def test_progress_is_shown_and_pause_ends_it(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.run_until("cost_below", 1e-12)
    first = session.frame
    assert first.playing
    assert first.search is not None
    assert (first.search.key, first.search.value, first.search.updates) == (
        "cost_below",
        1e-12,
        0,
    )
    assert first.training
    qtbot.waitUntil(lambda: session.frame.search.updates > 100)
    session.pause()
    frame = session.frame
    assert not session.is_playing
    assert (frame.playing, frame.search, frame.message) == (False, None, None)
    assert frame.position == Position(frame.latest)
    watched.shown()
    qtbot.wait(60)
    assert watched.shown() == []
    trainer = Trainer(MOMENTUM, POINTS)
    trainer.step(frame.latest)
    assert trainer.trace().cost == frame.trace.cost


@pytest.mark.parametrize("other", ["move", "seek", "edit", "undo", "play", "start", "again"])
def test_whatever_else_is_asked_ends_it(qtbot: QtBot, session: Session, other: str) -> None:
    session.edit(spec=replace(MOMENTUM, rate=0.2))
    session.run_until("cost_below", 1e-12)
    qtbot.waitUntil(lambda: session.frame.position.iteration > 3)
    {
        "move": lambda: session.move("step", 1),
        "seek": lambda: session.seek(2),
        "edit": lambda: session.edit(spec=replace(MOMENTUM, rate=0.3)),
        "undo": session.undo_stack.undo,
        "play": lambda: session.play("step", per_second=1),
        "start": lambda: session.start(MOMENTUM, POINTS),
        "again": lambda: session.run_until("cost_rises"),
    }[other]()
    if other == "again":
        finish(qtbot, session)
        assert session.frame.message is not None
        assert session.frame.message.key == "until.cost_rose"
    assert not session.is_searching
    session.pause()


def test_what_makes_no_sense_is_raised_and_changes_nothing(watched: Watched) -> None:
    session = watched.session
    for key, value, ref, error in (
        ("gradient_turns", None, None, "until.no_parameter"),
        ("cost_below", None, None, "until.no_number"),
        ("small_change", float("nan"), WeightRef(0, 0, 0), "until.number"),
    ):
        with pytest.raises(BpvizError) as refused:
            session.run_until(key, value, ref)
        assert refused.value.key == error
    assert watched.shown() == []
    assert not session.is_playing


def test_what_cannot_be_trained_is_explained(qtbot: QtBot, watch: Callable[..., Watched]) -> None:
    session = watch(replace(MOMENTUM, hidden="step"), POINTS).session
    session.run_until("cost_rises")
    finish(qtbot, session)
    assert session.frame.message is not None
    assert session.frame.message.key == "training.step"


def test_divergence_is_explained_as_always(qtbot: QtBot, watch: Callable[..., Watched]) -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    session = watch(wild, POINTS).session
    session.run_until("cost_below", 1e-9)
    finish(qtbot, session)
    frame = session.frame
    assert frame.message is not None
    assert frame.message.key == "run.diverged"
    assert np.isfinite(frame.trace.cost)
    assert frame.position == Position(frame.latest)


# --- the original run --------------------------------------------------------------------------


def other_rate(session: Session, rate: float) -> None:
    session.edit(spec=replace(session.frame.spec, rate=rate), text=f"Rate {rate}")


def test_an_edit_in_the_past_keeps_the_old_run_under_the_curve(watched: Watched) -> None:
    session = watched.session
    session.move("iteration", 12)
    assert (session.frame.original, session.frame.can_return) == ((), False)
    other_rate(session, 0.2)  # nothing comes after it
    assert session.frame.original == ()
    session.seek(5, 1, 3)
    old = session.frame
    other_rate(session, 0.3)
    frame = session.frame
    assert frame.can_return
    (kept,) = frame.original
    assert kept is old.curves.costs
    assert len(kept.iteration) == 12
    session.move("step", 1)
    assert session.frame.original[0] is kept
    session.undo_stack.undo()
    assert not session.frame.can_return
    session.undo_stack.redo()
    assert session.frame.original[0] is kept


def test_back_to_the_original_run_is_exact_and_can_be_undone(watched: Watched) -> None:
    session = watched.session
    assert not session.back_to_original()
    old = {}
    for iteration in range(13):
        session.seek(iteration)
        old[iteration] = fingerprint(session.frame)
    session.seek(5, 1, 3)
    here = fingerprint(session.frame)
    other_rate(session, 0.3)
    session.seek(9)
    session.seek(7)
    other_rate(session, 0.4)
    session.seek(11)
    edited = fingerprint(session.frame)
    assert len(session.frame.original) == 2
    watched.shown()
    assert session.back_to_original("Back to the original run")
    (frame,) = watched.shown()
    assert fingerprint(frame) == here
    assert (frame.latest, frame.can_return, frame.spec) == (12, False, MOMENTUM)
    assert session.undo_stack.undoText() == "Back to the original run"
    for iteration, moment in old.items():
        session.seek(iteration)
        assert fingerprint(session.frame) == moment
    session.undo_stack.undo()
    assert fingerprint(session.frame) == edited
    assert len(session.frame.original) == 2
    session.undo_stack.redo()
    assert session.frame.latest == 12
    for _ in range(3):
        session.undo_stack.undo()
    assert fingerprint(session.frame) == here


def test_rates_in_the_past_while_playing_keep_the_old_run_too(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.move("iteration", 12)
    session.seek(4)
    session.play("factor", per_second=1)
    other_rate(session, 0.3)
    session.pause()
    assert session.frame.can_return
    assert session.back_to_original()
    assert (session.frame.latest, session.frame.spec) == (12, MOMENTUM)


def test_of_many_old_runs_the_first_and_the_latest_are_kept(session: Session) -> None:
    session.move("iteration", 3)
    first = session.frame.curves.costs
    for number in range(12):
        session.seek(1)
        other_rate(session, 0.2 + number / 100)
        session.seek(4)
    assert len(session.frame.original) == 8
    assert session.frame.original[0] is first


def test_other_weights_and_another_root_have_no_original(session: Session) -> None:
    session.move("iteration", 6)
    session.seek(2)
    other_rate(session, 0.3)
    session.new_weights()
    assert not session.frame.can_return
    session.undo_stack.undo()
    assert session.frame.can_return
    net = worked_example()
    session.start(net.spec, net.dataset(), net.params)
    assert not session.frame.can_return


def test_divergence_in_a_new_future_keeps_the_way_back(session: Session) -> None:
    session.edit(spec=replace(MOMENTUM, hidden="relu", output="linear", dropout=0.0, rate=1e-3))
    session.move("iteration", 6)
    session.seek(2)
    other_rate(session, 500.0)
    session.move("iteration", 400)
    assert session.frame.message is not None
    assert session.frame.can_return
    assert session.back_to_original()
    assert session.frame.latest == 6


def test_what_is_right_already_is_not_waited_for(qtbot: QtBot) -> None:
    x, y = np.array([[0.0], [1.0]]), np.array([[0.0], [1.0]])
    spec = Spec(sizes=(1, 1), batch_size=2)
    right = Params((np.array([[4.0]]),), (np.array([-2.0]),))
    session = Session(spec, Dataset(name="two", train_x=x, train_y=y), right)
    with pytest.raises(BpvizError) as refused:
        session.run_until("becomes_right")
    assert refused.value.key == "until.right_already"
    assert not session.is_playing
