from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, fingerprint

from bpviz.engine import SpecError
from bpviz.run.follow import Follower
from bpviz.run.mailbox import Digest
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline


def follower(spec: object = MOMENTUM) -> Follower:
    return Follower(Timeline(spec, POINTS))


def trained(following: Follower, goal: int) -> Digest:
    loop = following.training_loop(goal)
    loop.run()
    return loop.mailbox.take()


def test_what_a_loop_did_is_as_if_the_timeline_had_done_it() -> None:
    following, other = follower(ADAM), Timeline(ADAM, POINTS)
    digest = trained(following, 300)
    following.record(digest)
    assert following.settle(digest.state, diverged=False) is None
    other.seek(Position(300))
    for iteration in (300, 7, 299, 0, 150):
        following.timeline.seek(Position(iteration))
        other.seek(Position(iteration))
        assert fingerprint(following.timeline.frame()) == fingerprint(other.frame())
    mine, its = following.timeline.history.curves(), other.history.curves()
    assert mine.costs.mean.tobytes() == its.costs.mean.tobytes()
    assert [s.iteration for s in mine.scores] == [s.iteration for s in its.scores]


def test_it_trains_on_where_the_last_loop_ended() -> None:
    following, other = follower(), Timeline(MOMENTUM, POINTS)
    for goal in (50, 120):
        digest = trained(following, goal)
        following.record(digest)
        following.settle(digest.state, diverged=False)
    other.seek(Position(120))
    assert fingerprint(following.timeline.frame()) == fingerprint(other.frame())


def test_changes_of_the_rate_on_the_way_are_replayed() -> None:
    following = follower()
    loop = following.training_loop(100)
    loop.change(0.02, 0.5, 0.0)
    loop.run()
    digest = loop.mailbox.take()
    following.record(digest)
    following.settle(digest.state, diverged=False)
    timeline = following.timeline
    assert timeline.history.last_era.spec == replace(MOMENTUM, rate=0.02, l1=0.5, l2=0.0)
    shown = timeline.state.vector.tobytes()
    timeline.seek(Position(3))
    timeline.seek(Position(100))
    assert timeline.state.vector.tobytes() == shown
    other = Timeline(timeline.history.last_era.spec, POINTS)
    other.seek(Position(100))
    assert other.state.vector.tobytes() == shown


def test_a_change_that_waits_is_met_before_the_loop_begins() -> None:
    following = follower()
    following.timeline.seek(Position(4, 1, 2))
    following.timeline.change_rates(replace(MOMENTUM, rate=0.9))
    loop = following.training_loop(None)
    assert (loop.trainer.iteration, loop.trainer.spec.rate) == (5, 0.9)


def test_training_is_refused_before_a_thread_is_needed() -> None:
    with pytest.raises(SpecError, match="slope is zero"):
        follower(replace(MOMENTUM, hidden="step")).training_loop(None)


def test_frames_on_the_way_have_new_curves_now_and_then() -> None:
    following = follower()
    state, curves = following.timeline.state, []
    following.training_loop(None)
    for _ in range(6):
        following.record(Digest(np.ones(1)))
        frame = following.frame(state, goal=9, present=True)
        assert (frame.goal, frame.playing, frame.training) == (9, True, True)
        curves.append(frame.curves)
    assert curves[0] is curves[1] is curves[2]
    assert curves[3] is curves[4] is curves[5]
    assert curves[0] is not curves[3]
    assert len(curves[3].costs.mean) == 4


@pytest.mark.parametrize("replays", [False, True])
def test_curves_of_another_run_are_not_shown(replays: bool) -> None:
    following, other = follower(), Timeline(ADAM, POINTS)
    following.training_loop(None)
    following.frame(following.timeline.state, None, present=True)
    following.timeline.adopt(other.place)
    if replays:
        following.replay_loop(0, other.state)
    else:
        following.training_loop(None)
    frame = following.frame(other.state, None, present=True)
    assert frame.curves is other.history.curves()


def test_where_a_loop_ended_on_a_cost_that_is_none_the_state_before_it_is_shown() -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    following = follower(wild)
    loop = following.training_loop(None)
    loop.run()
    digest = loop.mailbox.take()
    following.record(digest)
    message = following.settle(digest.state, digest.finished == "diverged")
    assert message is not None
    assert message.key == "run.diverged"
    frame = following.timeline.frame()
    assert frame.present
    assert frame.position == Position(message.values["iteration"])
    assert np.isfinite(frame.trace.cost)


def test_a_loop_that_could_not_say_where_it_was_ended_at_the_present() -> None:
    following = follower()
    digest = trained(following, 500)
    following.record(digest)
    assert following.settle(None, diverged=False) is None
    assert following.timeline.position == Position(500)


def test_a_replay_can_end_anywhere() -> None:
    following = follower()
    following.timeline.seek(Position(600))
    start = following.timeline.history.checkpoint_before(10)
    loop = following.replay_loop(300, start)
    loop.run()
    digest = loop.mailbox.take()
    following.record(digest)
    following.settle(digest.state, diverged=False)
    assert following.timeline.position == Position(300)
    assert following.timeline.history.present == 600
    other = Timeline(MOMENTUM, POINTS)
    other.seek(Position(300))
    assert fingerprint(following.timeline.frame()) == fingerprint(other.frame())


def test_what_cannot_be_computed_again_is_left_for_the_latest_checkpoint() -> None:
    following = follower()
    following.timeline.seek(Position(100))
    following.record(Digest(np.ones(50)))
    following.fall_back()
    assert following.timeline.position == Position(100)
    assert following.timeline.history.present == 100


def test_what_a_pause_has_kept_from_being_measured_is_measured_when_it_goes_on() -> None:
    following = follower()
    digest = trained(following, 3)  # an epoch
    assert digest.scores[-1].iteration == 3
    following.record(replace(digest, scores=digest.scores[:-1]))
    following.settle(digest.state, diverged=False)
    later = trained(following, 6)
    assert [each.iteration for each in later.scores] == [3, 6]
    assert later.scores[0].train is not None
    assert digest.scores[-1].train is not None
    assert later.scores[0].train.cost == digest.scores[-1].train.cost


def test_nothing_is_measured_twice() -> None:
    following = follower()
    for goal, measured in ((3, [0, 3]), (4, []), (6, [6])):
        digest = trained(following, goal)
        assert [each.iteration for each in digest.scores] == measured
        following.record(digest)
        following.settle(digest.state, diverged=False)
