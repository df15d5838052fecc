"""Training until something is reached, and going back to the best."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from moments import MOMENTUM, POINTS, fingerprint
from pytestqt.qtbot import QtBot
from watched import Watched

from bpviz.data import Dataset, load
from bpviz.engine import BpvizError, Metrics, Spec, Trainer
from bpviz.run.follow import Follower
from bpviz.run.frame import Frame
from bpviz.run.goals import TrainingGoal, best, merit
from bpviz.run.history import Scores
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Mailbox
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.session import Session

DIGITS = Spec((64, 20, 10), batch_size=10, rate=0.1, dtype="float32", optimizer="momentum", seed=4)


@pytest.fixture
def digits(watch: Callable[..., Watched]) -> Watched:
    return watch(DIGITS, load("digits"))


def trained(qtbot: QtBot, session: Session, goal: TrainingGoal) -> Frame:
    """The Frame with which the training ended by itself."""
    session.train_until(goal)
    qtbot.waitUntil(lambda: not session.is_playing, timeout=30_000)
    return session.frame


def key_of(frame: Frame) -> str | None:
    return None if frame.message is None else frame.message.key


def test_it_ends_by_itself_and_says_what_was_reached(qtbot: QtBot, digits: Watched) -> None:
    session = digits.session
    frame = trained(qtbot, session, TrainingGoal(accuracy=0.8, epochs=50))
    assert key_of(frame) == "goal.right"
    assert not frame.playing
    assert frame.aim is None
    assert frame.metrics is not None
    assert frame.metrics.iteration == frame.position.iteration == frame.latest
    assert (merit(frame.metrics) or 0) >= 0.8
    timeline = Timeline(DIGITS, frame.dataset)
    timeline.seek(frame.position)
    assert fingerprint(frame) == fingerprint(timeline.frame())


def test_on_the_way_frames_say_how_far_it_is(qtbot: QtBot, digits: Watched) -> None:
    session, goal = digits.session, TrainingGoal(epochs=40)
    frame = trained(qtbot, session, goal)
    assert frame.latest == 40 * frame.steps_per_epoch
    *way, last = digits.shown()
    aims = [each.aim for each in way]
    assert all(aim is not None and aim.goal == goal for aim in aims)
    shares = [aim.share for aim in aims if aim is not None and aim.share is not None]
    assert len(shares) == len(aims)
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert all(
        aim.epochs == each.position.iteration // each.steps_per_epoch
        for aim, each in zip(aims, way, strict=True)
        if aim is not None
    )
    assert (last.aim, key_of(last)) == (None, "goal.epochs_done")


def ticking() -> Iterator[float]:
    return (float(n) for n in count())


def test_seconds_are_counted_by_the_clock(qtbot: QtBot, watched: Watched) -> None:
    session, ticks = watched.session, ticking()
    session.clock = lambda: next(ticks)
    frame = trained(qtbot, session, TrainingGoal(seconds=500.0))
    assert key_of(frame) == "goal.time_over"
    assert next(ticks) >= 500.0
    assert frame.latest > 0


def test_pausing_cancels_and_says_nothing(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.train_until(TrainingGoal(epochs=10**9))
    qtbot.waitUntil(lambda: session.frame.latest > 100, timeout=20_000)
    session.pause()
    assert (session.frame.aim, session.frame.message) == (None, None)
    session.play()
    qtbot.waitUntil(lambda: session.frame.latest > 200, timeout=20_000)
    assert session.frame.aim is None


def test_from_the_past_it_first_makes_again_what_was_computed(
    qtbot: QtBot, watched: Watched
) -> None:
    session = watched.session
    session.seek(900)
    session.seek(300)
    watched.shown()
    frame = trained(qtbot, session, TrainingGoal(epochs=2))
    assert frame.latest == 906  # epochs of three updates, from the present on
    assert key_of(frame) == "goal.epochs_done"
    again = [each for each in watched.shown() if each.training and not each.present]
    assert again
    assert all(each.aim is not None and each.aim.share is None for each in again)


def test_other_rates_hold_on_the_way_and_the_goal_stays(qtbot: QtBot, watched: Watched) -> None:
    session, goal = watched.session, TrainingGoal(epochs=10**9)
    session.train_until(goal)
    session.edit(spec=replace(MOMENTUM, rate=0.05))
    qtbot.waitUntil(lambda: session.frame.latest > 100, timeout=20_000)
    assert session.frame.spec.rate == 0.05
    assert session.frame.aim is not None
    assert session.frame.aim.goal == goal


def test_other_rates_in_the_past_keep_the_goal_too(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.seek(900)
    session.seek(0)
    session.train_until(TrainingGoal(epochs=4))
    session.edit(spec=replace(MOMENTUM, rate=0.05))
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    assert key_of(session.frame) == "goal.epochs_done"
    assert session.frame.latest < 900


def test_divergence_is_told_as_always(qtbot: QtBot, watch: Callable[..., Watched]) -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    frame = trained(qtbot, watch(wild, POINTS).session, TrainingGoal(epochs=1_000))
    assert key_of(frame) == "run.diverged"
    assert frame.aim is None


def test_what_can_never_be_met_is_refused_and_nothing_changes(
    qtbot: QtBot, watch: Callable[..., Watched]
) -> None:
    bare = Dataset(name="bare", train_x=POINTS.train_x, train_y=POINTS.train_y)
    session = watch(MOMENTUM, bare).session
    session.play()
    with pytest.raises(BpvizError) as caught:
        session.train_until(TrainingGoal(patience=3))
    assert caught.value.key == "goal.no_validation"
    assert session.is_playing


def test_what_cannot_be_trained_is_refused_in_words(watch: Callable[..., Watched]) -> None:
    session = watch(replace(MOMENTUM, hidden="step"), POINTS).session
    session.train_until(TrainingGoal(epochs=3))
    assert key_of(session.frame) == "training.step"
    assert session.frame.aim is None


def test_no_goal_is_to_play(qtbot: QtBot, watched: Watched) -> None:
    watched.session.train_until(None)
    qtbot.waitUntil(lambda: watched.session.frame.latest > 50, timeout=20_000)
    assert watched.session.is_playing
    assert watched.session.frame.aim is None


# --- the best ------------------------------------------------------------------------------------


def test_early_stopping_and_back_to_the_best(qtbot: QtBot, digits: Watched) -> None:
    session = digits.session
    assert session.frame.best is None
    assert not session.go_to_best()
    ended = trained(qtbot, session, TrainingGoal(patience=2))
    assert key_of(ended) == "goal.no_better"
    top = best(ended.curves.scores)
    assert top is not None
    assert ended.best == top.iteration == ended.latest - 2 * ended.steps_per_epoch
    digits.shown()
    assert session.go_to_best()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    frame = session.frame
    assert frame.position == Position(top.iteration)
    assert frame.metrics is top
    assert (frame.latest, frame.present) == (ended.latest, False)
    timeline = Timeline(DIGITS, frame.dataset)
    timeline.seek(frame.position)
    assert fingerprint(frame) == fingerprint(timeline.frame())
    digits.shown()
    assert not session.go_to_best()  # we are there
    assert digits.shown() == []


def test_it_goes_to_the_best_while_it_trains(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.play()
    qtbot.waitUntil(lambda: session.frame.best is not None, timeout=20_000)
    session.go_to_best()
    qtbot.waitUntil(lambda: not session.is_playing, timeout=20_000)
    assert session.frame.position == Position(session.frame.best or 0)


def test_the_best_by_cost_where_cost_was_waited_for(qtbot: QtBot, digits: Watched) -> None:
    frame = trained(qtbot, digits.session, TrainingGoal(patience=2, by="cost", epochs=30))
    top = best(frame.curves.scores, "cost")
    assert top is not None
    assert frame.best == top.iteration


def test_scores_of_other_data_are_no_measure(qtbot: QtBot, watched: Watched) -> None:
    session = watched.session
    session.seek(60)
    assert session.frame.best is not None
    assert POINTS.validation_y is not None
    other = replace(POINTS, name="other", validation_y=POINTS.validation_y[::-1].copy())
    session.edit(dataset=other)
    assert session.frame.best is None
    session.move("epoch", 2)
    session.move("iteration", 1)
    assert session.frame.best is not None
    assert session.frame.best > 60


def test_a_goal_reached_where_the_cost_is_no_number_is_divergence(
    qtbot: QtBot, watch: Callable[..., Watched]
) -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0, batch_size=5)
    loop = TrainingLoop(Trainer(wild, POINTS), Mailbox())
    loop.run()
    digest = loop.mailbox.take()
    assert digest.finished == "diverged"
    made = len(digest.costs)  # in epochs of one update: the cost after them is no number
    frame = trained(qtbot, watch(wild, POINTS).session, TrainingGoal(epochs=made))
    assert key_of(frame) == "run.diverged"
    assert np.isfinite(frame.trace.cost)


def test_what_was_measured_before_is_the_measure_of_an_improvement() -> None:
    following = Follower(Timeline(MOMENTUM, POINTS))
    following.timeline.seek(Position(9))
    perfect = Metrics(0.0, 1.0, None)
    following.timeline.history.record_scores(Scores(3, perfect, perfect))
    loop = following.training_loop(None, TrainingGoal(patience=2))
    loop.run()
    digest = loop.mailbox.take()
    assert len(digest.costs) == 6
    assert digest.message is not None
    assert digest.message.values == {"percent": 100.0, "epoch": 1}
