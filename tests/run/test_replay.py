from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, arrays

from bpviz.engine import Spec, State, Trainer, first_state, init_params
from bpviz.run.history import Era, History
from bpviz.run.replay import DivergedError, Replay
from bpviz.run.rerun import GAP


def replay_of(spec: Spec) -> Replay:
    state = first_state(spec, init_params(spec), examples=POINTS.examples)
    return Replay(History(spec, POINTS, state), state)


def trainer_at(spec: Spec, iteration: int) -> Trainer:
    trainer = Trainer(spec, POINTS)
    trainer.step(iteration)
    return trainer


def bytes_of(state: State) -> bytes:
    return state.vector.tobytes() + state.memory.tobytes() + bytes([state.age % 256])


def assert_is(replay: Replay, trainer: Trainer) -> None:
    assert bytes_of(replay.state) == bytes_of(trainer.state)
    assert [a.tobytes() for a in arrays(replay.trace)] == [
        a.tobytes() for a in arrays(trainer.trace())
    ]


@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
def test_a_moment_is_the_one_that_training_went_through(spec: Spec) -> None:
    replay = replay_of(spec)
    replay.compute(700)
    for iteration in (350, 0, 699, 700, 1, 13, 14):
        replay.load(iteration)
        assert replay.state.iteration == iteration
        assert_is(replay, trainer_at(spec, iteration))


def test_costs_and_scores_are_recorded_as_they_are_computed() -> None:
    replay, trainer = replay_of(ADAM), Trainer(ADAM, POINTS)
    for goal in (1, 2, 40):
        replay.compute(goal)
    costs = trainer.step(40)
    assert [replay.history.cost_at(i) for i in range(40)] == costs.tolist()
    measured = [each.iteration for each in replay.history.curves().scores]
    assert measured == list(range(0, 40, 3))  # three mini-batches an epoch
    assert replay.history.scores is not None
    assert replay.history.scores.validation is not None


def test_where_we_are_already_everything_stays_the_same_object() -> None:
    replay = replay_of(MOMENTUM)
    replay.compute(5)
    state, trace, update = replay.state, replay.trace, replay.update
    replay.load(5)
    assert (replay.state, replay.trace, replay.update) == (state, trace, update)


def test_a_long_replay_leaves_checkpoints_at_the_halves() -> None:
    replay = replay_of(MOMENTUM)
    replay.compute(4_000)
    replay.load(3_000)
    kept = [i for i in range(3_001) if replay.history.checkpoint_at(i) is not None]
    assert kept == [0, 1_500, 2_250, 2_625, 2_813]
    replay.load(2_900)
    assert replay.nearest(2_899).iteration == 2_813


def test_walking_on_leaves_checkpoints_too() -> None:
    replay = replay_of(MOMENTUM)
    replay.compute(1_500)
    for iteration in range(1_200):
        replay.load(iteration)
    kept = [i for i in range(1_200) if replay.history.checkpoint_at(i) is not None]
    assert max(np.diff(kept)) <= GAP + 1


def test_the_moment_shown_is_the_nearest_when_no_checkpoint_is() -> None:
    replay = replay_of(MOMENTUM)
    replay.compute(600)
    replay.load(200)
    assert replay.nearest(201).iteration == 200
    assert replay.nearest(199).iteration == 0
    assert replay.nearest(600).iteration == 600


def test_eras_are_gone_through_exactly() -> None:
    replay = replay_of(ADAM)
    replay.compute(10)
    replay.history.record_era(Era(12, replace(ADAM, rate=0.5, l1=1.0, l2=2.0), POINTS))
    replay.compute(11)
    replay.compute(20)
    trainer = trainer_at(ADAM, 12)
    trainer.change(0.5, 1.0, 2.0)
    for iteration in (*range(12, 20), 20):
        replay.load(iteration)
        assert bytes_of(replay.state) == bytes_of(trainer.state)
        assert replay.trace.spec.rate == replay.era.spec.rate == 0.5
        trainer.step()
    replay.load(11)
    assert replay.trace.spec is ADAM
    assert_is(replay, trainer_at(ADAM, 11))


def test_the_same_iteration_in_another_era_is_loaded_anew() -> None:
    replay = replay_of(MOMENTUM)
    replay.compute(3)
    replay.history.record_era(Era(3, replace(MOMENTUM, rate=0.7), POINTS))
    assert not replay.is_at(3)
    replay.load(3)
    assert replay.trace.spec.rate == 0.7
    assert replay.is_at(3)


def test_an_update_without_numbers_leaves_the_last_state_that_has_some() -> None:
    spec = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    replay = replay_of(spec)
    with pytest.raises(DivergedError) as stopped:
        replay.compute(300)
    last = replay.history.present
    assert 0 < last < 300
    assert replay.state.iteration == last
    assert replay.is_finite
    assert_is(replay, trainer_at(spec, last))
    assert stopped.value.key == stopped.value.message.key == "run.diverged"
    assert stopped.value.values["iteration"] == last
    following = trainer_at(spec, last + 1)
    assert not (following.is_finite and np.isfinite(following.trace().cost))


def test_one_by_one_it_diverges_at_the_same_place() -> None:
    spec = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    far, near = replay_of(spec), replay_of(spec)
    with pytest.raises(DivergedError) as stopped:
        far.compute(300)
    for iteration in range(1, far.history.present + 1):
        near.compute(iteration)
    with pytest.raises(DivergedError) as stopped_too:
        near.compute(near.history.present + 1)
    assert near.history.present == far.history.present
    assert stopped_too.value.message == stopped.value.message
    with pytest.raises(DivergedError) as again:
        far.compute(300)
    assert again.value.message == stopped.value.message
    assert bytes_of(far.state) == bytes_of(near.state)
