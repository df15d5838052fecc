"""Playing, pausing, and what is far away."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, fingerprint
from pytestqt.qtbot import QtBot
from watched import Watched

from bpviz.data import load
from bpviz.engine import Array, BpvizError, Spec, State, Trainer, init_params
from bpviz.run.loop import TrainingLoop
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.session import Session
from bpviz.session.worker import Worker

DIGITS = Spec((64, 20, 10), batch_size=10, rate=1.0, dtype="float32", optimizer="momentum", seed=4)
WILD = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
TYPED = init_params(replace(MOMENTUM, seed=77))


def train_to(qtbot: QtBot, session: Session, iteration: int) -> None:
    """Play until so many updates were made, then pause."""
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest >= iteration, timeout=20_000)
    session.pause()


def at_rest(session: Session, iteration: int) -> Callable[[], bool]:
    return lambda: not session.is_playing and session.frame.position.iteration == iteration


def stepped(session: Session, spec: Spec = MOMENTUM) -> str:
    """The moment that the session shows, as a Timeline that trained in no thread shows it."""
    timeline = Timeline(spec, session.frame.dataset)
    timeline.seek(session.frame.position)
    return fingerprint(timeline.frame())


# --- training -----------------------------------------------------------------------------------


def test_training_and_pausing_leave_exactly_what_stepping_gives(
    qtbot: QtBot, watch: Callable[..., Watched]
) -> None:
    session = watch(DIGITS, load("digits")).session
    for upto in (150, 400):
        train_to(qtbot, session, upto)
        frame = session.frame
        assert frame.position == Position(frame.latest)
        assert frame.present
        assert fingerprint(frame) == stepped(session, DIGITS)
    assert session.move("factor", 1)
    assert fingerprint(session.frame) == stepped(session, DIGITS)
    session.seek(123, 3, 5)
    assert fingerprint(session.frame) == stepped(session, DIGITS)


@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
def test_of_small_nets_too(qtbot: QtBot, watch: Callable[..., Watched], spec: Spec) -> None:
    session = watch(spec, POINTS).session
    train_to(qtbot, session, 1_000)
    assert fingerprint(session.frame) == stepped(session, spec)
    costs = Trainer(spec, POINTS).step(session.frame.latest)
    assert session.frame.curves.costs.high.max() == costs.max()


def test_while_it_trains_frames_tell_so(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.play()
    (first,) = watched.shown()
    assert (first.playing, first.training, first.position) == (True, True, Position())
    qtbot.waitUntil(lambda: session.frame.latest > 500, timeout=20_000)
    assert session.is_playing
    frames = watched.shown()
    assert all(f.playing and f.training and f.present and f.goal is None for f in frames)
    session.pause()
    (last,) = watched.shown()
    assert not last.playing
    assert last.step is not None
    assert not session.is_playing


def test_a_second_pause_shows_nothing(qtbot: QtBot, watched: Watched) -> None:
    train_to(qtbot, watched.session, 10)
    watched.shown()
    watched.session.pause()
    assert watched.shown() == []


@pytest.mark.parametrize(
    "change",
    [
        lambda session: session.move("iteration", -1),
        lambda session: session.seek(3),
        lambda session: session.edit(params=TYPED),
        lambda session: session.start(MOMENTUM, POINTS),
        lambda session: session.new_weights(),
        lambda session: session.restart(),
        lambda session: session.undo_stack.undo(),
    ],
)
@pytest.mark.parametrize("unit", [None, "factor"])
def test_whatever_is_done_while_it_plays_stops_it_and_is_shown_once(
    qtbot: QtBot, watched: Watched, change: Callable[[Session], object], unit: str | None
) -> None:
    session = watched.session
    session.edit(spec=replace(MOMENTUM, momentum=0.5))
    session.play(unit)
    qtbot.waitUntil(lambda: session.frame.position > Position(0, 0, 1), timeout=20_000)
    watched.shown()
    change(session)
    (frame,) = watched.shown()
    assert not frame.playing
    assert not session.is_playing


def test_training_is_refused_in_words(watch: Callable[..., Watched]) -> None:
    watched = watch(replace(MOMENTUM, hidden="step"), POINTS)
    watched.session.play()
    (frame,) = watched.shown()
    assert frame.message is not None
    assert frame.message.key == "training.step"
    assert not frame.playing


def test_parts_of_frames_stay_the_same_objects_while_it_trains(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 3_000, timeout=20_000)
    session.pause()
    frames = watched.shown()
    assert len({id(frame.spec) for frame in frames}) == 1
    assert len({id(frame.dataset) for frame in frames}) == 1
    assert len({id(frame.curves) for frame in frames}) <= len(frames) / 2 + 2


# --- what goes wrong ----------------------------------------------------------------------------


def test_a_cost_that_is_no_number_stops_it_at_the_last_that_was(
    qtbot: QtBot, watch: Callable[..., Watched]
) -> None:
    session = watch(WILD, POINTS).session
    session.play()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    frame = session.frame
    assert frame.message is not None
    assert frame.message.key == "run.diverged"
    assert frame.message.values["layer"] in (2, 3, 4)
    assert frame.present
    assert np.isfinite(frame.trace.cost)
    assert all(np.isfinite(part).all() for part in frame.params)
    assert fingerprint(frame) == stepped(session, WILD)

    other = watch(WILD, POINTS).session
    other.move("iteration", 1_000)
    assert fingerprint(other.frame) == fingerprint(frame)
    assert other.frame.message == frame.message

    session.play()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    assert fingerprint(session.frame) == fingerprint(frame)
    assert session.frame.message == frame.message


def broken(trainer: Trainer, n: int = 1) -> Array:
    if n and trainer.iteration >= 20:
        raise OSError("the disk is on fire")
    return STEP(trainer, n)


STEP = Trainer.step


def test_an_error_in_the_loop_is_shown_as_a_message_and_logged(
    qtbot: QtBot,
    watched: Watched,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    session = watched.session
    monkeypatch.setattr(Trainer, "step", broken)
    session.play()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    message = session.frame.message
    assert message is not None
    assert message.key == "run.error"
    assert "the disk is on fire" in message.text
    assert "Traceback" not in message.text
    assert any(record.levelno == logging.ERROR for record in caplog.records)
    monkeypatch.undo()
    assert session.frame.present
    assert fingerprint(session.frame) == stepped(session)
    train_to(qtbot, session, 100)
    assert fingerprint(session.frame) == stepped(session)


def test_what_cannot_even_be_made_again_is_given_up(
    qtbot: QtBot,
    watched: Watched,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    session = watched.session

    def once(trainer: Trainer, n: int = 1) -> Array:
        costs = STEP(trainer, n)
        if n:
            monkeypatch.setattr(Trainer, "step", never)
        return costs

    def never(trainer: Trainer, n: int = 1) -> Array:
        raise OSError("the disk is on fire")

    monkeypatch.setattr(Trainer, "step", once)
    session.play()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    monkeypatch.undo()
    assert session.frame.message is not None
    assert session.frame.message.key == "run.error"
    assert session.frame.present
    assert fingerprint(session.frame) == stepped(session)


def test_a_late_result_of_an_earlier_run_never_reaches_the_session(
    qtbot: QtBot, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, workers = watched.session, []

    class Kept(Worker):
        def __init__(self, loop: object) -> None:
            super().__init__(loop)
            workers.append(self)

    monkeypatch.setattr("bpviz.session.runner.Worker", Kept)
    train_to(qtbot, session, 20)
    late, made = workers[0].loop.mailbox, session.frame.latest
    late.post_costs(np.full(10_000, 99.0))
    late.post_state(far_state(session), checkpoint=True)
    late.post_end("goal")
    train_to(qtbot, session, made + 20)
    assert len(workers) == 2
    assert workers[1].loop.mailbox is not late
    assert fingerprint(session.frame) == stepped(session)
    assert session.frame.curves.costs.high.max() < 99.0


def far_state(session: Session) -> State:
    return replace(Timeline(MOMENTUM, POINTS).state, iteration=10**6)


# --- rates while it plays -----------------------------------------------------------------------


def test_a_rate_holds_from_the_next_update_on_while_it_trains(
    qtbot: QtBot, watched: Watched
) -> None:
    session, rates = watched.session, replace(MOMENTUM, rate=0.02, l1=0.1, l2=0.3)
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 100, timeout=20_000)
    watched.shown()
    session.edit(spec=rates, text="Change the rate")
    (frame,) = watched.shown()
    assert (frame.spec, frame.playing) == (rates, True)
    before = session.frame.latest
    qtbot.waitUntil(lambda: session.frame.latest > before + 300, timeout=20_000)
    session.pause()
    assert all(frame.spec == rates for frame in watched.shown())

    change = session.place().history.next_change(0)
    assert change is not None
    end = session.frame.position.iteration
    assert 100 < change < end
    assert_exact_around(session, change, end, rates)
    assert session.undo_stack.undoText() == "Change the rate"


def assert_exact_around(session: Session, change: int, end: int, rates: Spec) -> None:
    """Going there and back across a change of the rate gives what a Trainer gives."""
    for iteration in (end, change - 1, change, change + 1, 0, end):
        session.seek(iteration)
        trainer = Trainer(MOMENTUM, POINTS)
        trainer.step(min(iteration, change))
        if iteration > change:
            trainer.change(rates.rate, rates.l1, rates.l2)
            trainer.step(iteration - change)
        flat = trainer.params.flat(MOMENTUM).tobytes()
        assert session.frame.params.flat(MOMENTUM).tobytes() == flat
        assert session.frame.trace.spec == (rates if iteration >= change else MOMENTUM)


def test_two_changes_one_after_the_other_are_both_made(qtbot: QtBot, session: Session) -> None:
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 10, timeout=20_000)
    session.edit(spec=replace(session.frame.spec, rate=0.02))
    session.edit(spec=replace(session.frame.spec, l2=0.5))
    session.pause()
    assert session.frame.spec == replace(MOMENTUM, rate=0.02, l2=0.5)
    assert session.frame.trace.spec == session.frame.spec


def test_a_change_that_the_loop_never_heard_of_is_not_lost(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TrainingLoop, "change", lambda *_: None)
    session.play()
    session.edit(spec=replace(MOMENTUM, rate=0.02))
    session.pause()
    assert session.frame.spec.rate == session.frame.trace.spec.rate == 0.02


def test_undo_gives_the_updates_to_come_the_rate_of_before(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 10, timeout=20_000)
    session.edit(spec=replace(MOMENTUM, rate=0.02))
    session.undo_stack.undo()
    assert session.is_playing
    assert session.frame.spec == MOMENTUM
    session.undo_stack.redo()
    assert session.frame.spec.rate == 0.02
    session.pause()
    made = session.frame.latest
    watched.shown()
    session.undo_stack.undo()
    (frame,) = watched.shown()
    assert (frame.spec, frame.latest, frame.present) == (MOMENTUM, made, True)
    session.move("iteration", 1)
    assert session.frame.trace.spec == MOMENTUM


def test_a_rate_that_is_changed_while_stepping_waits_for_the_next_iteration(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.seek(3, 1, 4)
    session.play("phase")
    watched.shown()
    session.edit(spec=replace(MOMENTUM, rate=0.7))
    (frame,) = watched.shown()
    assert (frame.playing, frame.spec.rate, frame.trace.spec.rate) == (True, 0.7, MOMENTUM.rate)
    qtbot.waitUntil(lambda: session.frame.position.iteration > 3, timeout=20_000)
    assert session.frame.trace.spec.rate == 0.7
    session.pause()
    session.seek(3)
    assert session.frame.trace.spec.rate == MOMENTUM.rate


def test_a_rate_that_is_changed_while_the_past_is_walked_is_a_new_future(
    qtbot: QtBot, session: Session
) -> None:
    session.seek(30)
    session.seek(5, 1, 2)
    session.play("phase")
    session.edit(spec=replace(MOMENTUM, rate=0.7))
    assert session.is_playing
    assert session.frame.latest == 6
    qtbot.waitUntil(lambda: session.frame.position.iteration > 5, timeout=20_000)
    assert session.frame.trace.spec.rate == 0.7
    session.undo_stack.undo()
    assert not session.is_playing
    assert (session.frame.latest, session.frame.spec) == (30, MOMENTUM)


def test_a_rate_that_is_changed_while_the_past_is_replayed_is_a_new_future(
    qtbot: QtBot, session: Session
) -> None:
    session.seek(1_999)
    session.seek(10)
    session.play()
    session.edit(spec=replace(MOMENTUM, rate=0.7))
    change = session.place().history.last_era.iteration
    assert 10 <= change <= 1_999
    assert session.is_playing
    qtbot.waitUntil(lambda: session.frame.latest > change + 50, timeout=20_000)
    session.pause()
    assert_exact_around(session, change, change + 50, replace(MOMENTUM, rate=0.7))
    session.undo_stack.undo()
    assert (session.frame.latest, session.frame.spec) == (1_999, MOMENTUM)


def test_any_other_change_stops_the_training(qtbot: QtBot, session: Session) -> None:
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 10, timeout=20_000)
    session.edit(spec=replace(MOMENTUM, rate=0.02, momentum=0.5))
    assert not session.is_playing
    assert session.frame.trace.spec.momentum == 0.5


# --- stepping by itself -------------------------------------------------------------------------


def test_it_steps_by_itself_and_shows_every_step(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.play("step")
    qtbot.waitUntil(lambda: session.frame.position >= Position(0, 0, 6), timeout=20_000)
    session.pause()
    steps = [frame.position.step for frame in watched.shown()]
    assert steps[:-1] == list(range(len(steps) - 1))
    assert steps[-1] == steps[-2]  # the pause itself


def test_in_the_past_it_walks_what_is_recorded(qtbot: QtBot, session: Session) -> None:
    old = {}
    for iteration in range(8):
        session.seek(iteration)
        old[Position(iteration)] = fingerprint(session.frame)
    session.seek(2)
    session.play("iteration")
    for iteration in range(3, 8):
        qtbot.waitUntil(lambda i=iteration: session.frame.position.iteration >= i, timeout=20_000)
        session.pause()
        assert fingerprint(session.frame) == old[session.frame.position]
        assert session.frame.latest == 7
        session.play("iteration")
        if session.frame.position.iteration == 7:
            break


def test_the_speed_is_so_many_steps_a_second(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.play("factor", per_second=0.01)
    qtbot.waitUntil(lambda: True)
    session.pause()
    assert session.frame.position == Position()
    assert [frame.playing for frame in watched.shown()] == [True, False]


def test_stepping_stops_where_it_cannot_go_on(qtbot: QtBot, watch: Callable[..., Watched]) -> None:
    watched = watch(replace(MOMENTUM, hidden="step"), POINTS)
    watched.session.play("example")
    qtbot.waitUntil(lambda: not watched.session.is_playing, timeout=20_000)
    frames = watched.shown()
    assert [frame.position for frame in frames] == [
        *(Position(), Position(0, 1), Position(0, 2), Position(0, 2))
    ]
    assert [frame.playing for frame in frames] == [True, True, True, False]
    assert frames[-1].message is not None
    assert frames[-1].message.key == "training.step"


def test_long_epochs_are_stepped_through_the_worker(
    qtbot: QtBot, watch: Callable[..., Watched]
) -> None:
    points = load("moons", n=3_500)
    session = watch(Spec((2, 2, 1), dtype="float32"), points).session
    assert session.frame.steps_per_epoch > 2_000
    steps = session.frame.steps_per_epoch
    session.play("epoch")
    qtbot.waitUntil(lambda: session.frame.position == Position(2 * steps), timeout=60_000)
    assert session.is_playing
    session.pause()


# --- what is far away ---------------------------------------------------------------------------


def test_a_seek_far_beyond_the_present_lands_exactly_there(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.seek(2_500, 1, 4, 2)
    (frame,) = watched.shown()
    assert (frame.playing, frame.goal, frame.position) == (True, 2_500, Position())
    qtbot.waitUntil(at_rest(session, 2_500), timeout=20_000)
    assert session.frame.position == Position(2_500, 1, 4, 2)
    assert session.frame.latest == 2_500
    assert fingerprint(session.frame) == stepped(session)
    on_the_way = watched.shown()[:-1]
    assert all(f.playing and f.training and f.goal == 2_500 for f in on_the_way)
    assert (session.frame.goal, session.frame.playing) == (None, False)


def test_a_long_move_says_that_it_moves_and_arrives(qtbot: QtBot, session: Session) -> None:
    session.seek(7, 1, 3)
    assert session.move("epoch", 800)
    assert session.is_playing
    qtbot.waitUntil(at_rest(session, 3 * 802), timeout=20_000)
    assert session.frame.position == Position(3 * 802)
    assert fingerprint(session.frame) == stepped(session)


def test_a_pause_on_the_way_stops_there(qtbot: QtBot, session: Session) -> None:
    session.seek(10**9)
    qtbot.waitUntil(lambda: session.frame.position.iteration > 0, timeout=20_000)
    session.pause()
    frame = session.frame
    assert 0 < frame.position.iteration == frame.latest < 10**9
    assert (frame.goal, frame.playing, session.is_playing) == (None, False, False)
    assert fingerprint(frame) == stepped(session)
    session.move("iteration", 1)
    assert session.frame.position.iteration == frame.latest + 1


def test_what_was_far_away_is_forgotten_when_the_way_was_left(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.seek(10**9, 1, 2)
    session.pause()
    made = session.frame.latest
    watched.shown()
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > made + 20, timeout=20_000)
    session.pause()
    assert all(frame.goal is None for frame in watched.shown())


def far_past(qtbot: QtBot, session: Session) -> None:
    """A run of 6,000 updates in which only the first and the last State are kept."""
    session.seek(6_000)
    qtbot.waitUntil(at_rest(session, 6_000), timeout=20_000)
    history = session.place().history
    lonely = history.fork(0)
    lonely.record(np.array([history.cost_at(i) for i in range(6_000)]))
    lonely.keep(session.place().state)
    session.adopt(replace(session.place(), history=lonely))


def test_a_moment_far_from_any_checkpoint_is_computed_in_the_worker(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    far_past(qtbot, session)
    watched.shown()
    session.seek(4_321, 0, 3, 1)
    (frame,) = watched.shown()
    assert (frame.goal, frame.playing, frame.present) == (4_321, True, False)
    qtbot.waitUntil(at_rest(session, 4_321), timeout=20_000)
    assert session.frame.position == Position(4_321, 0, 3, 1)
    assert session.frame.latest == 6_000
    assert fingerprint(session.frame) == stepped(session)
    assert not any(frame.present for frame in watched.shown())
    session.seek(4_300)  # checkpoints were left: this is near now
    assert not session.is_playing
    assert fingerprint(session.frame) == stepped(session)


def test_a_replay_can_be_stopped(qtbot: QtBot, session: Session) -> None:
    far_past(qtbot, session)
    session.seek(5_999)
    session.pause()
    frame = session.frame
    assert 0 <= frame.position.iteration <= 5_999
    assert (frame.latest, frame.present, frame.playing) == (6_000, False, False)
    assert fingerprint(frame) == stepped(session)


def test_one_factor_back_into_an_iteration_that_is_far_away(qtbot: QtBot, session: Session) -> None:
    far_past(qtbot, session)
    assert session.frame.position == Position(6_000)
    assert session.move("factor", -1)
    assert session.is_playing
    qtbot.waitUntil(at_rest(session, 5_999), timeout=20_000)
    assert session.frame.step is not None
    assert session.frame.step.kind == "update"
    assert session.frame.position.factor == len(session.frame.step.factors)
    assert fingerprint(session.frame) == stepped(session)
    assert session.move("factor", 1)
    assert session.frame.position == Position(6_000)


def test_playing_in_the_past_replays_and_then_trains_on(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.seek(1_500)
    session.restart()
    watched.shown()
    session.play()
    (first,) = watched.shown()
    assert (first.present, first.playing, first.position) == (False, True, Position())
    qtbot.waitUntil(lambda: session.frame.position.iteration > 1_600, timeout=20_000)
    assert session.is_playing
    iterations = [frame.position.iteration for frame in watched.shown()]
    assert iterations == sorted(iterations)
    session.pause()
    assert session.frame.present
    assert fingerprint(session.frame) == stepped(session)


def test_a_pause_while_it_replays_stops_in_the_past(qtbot: QtBot, session: Session) -> None:
    session.seek(1_999)
    session.restart()
    session.play()
    session.pause()
    frame = session.frame
    assert frame.latest >= 1_999
    assert fingerprint(frame) == stepped(session)


# --- as fast as one likes -----------------------------------------------------------------------


def test_training_can_be_slowed_while_it_runs_and_makes_the_same_updates(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest >= 20, timeout=20_000)
    session.slow_to(1e-6)  # one in eleven days
    assert session.is_playing
    assert session.is_slow
    before = session.frame.latest
    session.slow_to(None)
    qtbot.waitUntil(lambda: session.frame.latest >= before + 20, timeout=20_000)
    session.pause()
    assert fingerprint(session.frame) == stepped(session)


def test_a_pace_is_kept_for_the_next_time_and_a_pause_ends_its_rest(
    qtbot: QtBot, session: Session
) -> None:
    session.slow_to(1e-6)
    for upto in (1, 2):
        session.play()
        qtbot.waitUntil(partial(is_at, session, upto), timeout=20_000)
        session.pause()
        assert session.frame.latest == upto
    assert session.updates_per_second == 1e-6


def test_where_it_is_slow_each_update_has_its_curves(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.slow_to(15.0)
    session.play()
    qtbot.waitUntil(partial(is_at, session, 4), timeout=20_000)
    for frame in watched.shown():
        if frame.training:
            assert len(frame.curves.costs.iteration) == frame.position.iteration


def test_what_is_far_away_is_not_slowed(qtbot: QtBot, session: Session) -> None:
    session.slow_to(1e-6)
    session.seek(2_500)
    qtbot.waitUntil(at_rest(session, 2_500), timeout=20_000)


@pytest.mark.parametrize("pace", [0.0, -1.0, float("nan"), float("inf")])
def test_what_is_no_speed_is_refused(session: Session, pace: float) -> None:
    with pytest.raises(BpvizError, match="speed"):
        session.slow_to(pace)
    assert session.updates_per_second is None


def is_at(session: Session, iteration: int) -> bool:
    return session.frame.latest >= iteration
