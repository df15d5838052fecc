from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moments import ADAM, MOMENTUM, POINTS

from bpviz.data import Dataset, load
from bpviz.engine import Array, Spec, State, Trainer, first_state, init_params
from bpviz.run.history import Era, History
from bpviz.run.loop import Loop, ReplayLoop, TrainingLoop, finite_costs
from bpviz.run.mailbox import Digest, Mailbox
from bpviz.run.rerun import Rerun, Trainers
from bpviz.run.scoring import measure_scores, next_measure
from bpviz.run.turn import Turn

WILD = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)


def training(spec: Spec, goal: int | None = None, mailbox: Mailbox | None = None) -> TrainingLoop:
    return TrainingLoop(Trainer(spec, POINTS), mailbox or Mailbox(), goal)


def done(loop: Loop) -> Digest:
    loop.run()
    return loop.mailbox.take()


def stepped(spec: Spec, n: int) -> tuple[Trainer, Array]:
    trainer = Trainer(spec, POINTS)
    return trainer, trainer.step(n)


def same(one: State | None, other: State) -> bool:
    assert one is not None
    return (one.vector.tobytes(), one.memory.tobytes(), one.iteration, one.age) == (
        *(other.vector.tobytes(), other.memory.tobytes(), other.iteration, other.age),
    )


class Telling(Mailbox):
    """Calls `at` with the number of costs that have come; what it tells of them is real."""

    def __init__(self, at: Callable[[int], None]) -> None:
        super().__init__()
        self._at, self._came = at, 0

    def post_costs(self, costs: Array) -> None:
        super().post_costs(costs)
        self._came += len(costs)
        self._at(self._came)


@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
@pytest.mark.parametrize("goal", [0, 1, 137, 1_500])
def test_the_loop_makes_the_updates_that_stepping_makes(spec: Spec, goal: int) -> None:
    digest, (trainer, costs) = done(training(spec, goal)), stepped(spec, goal)
    assert digest.finished == "goal"
    assert digest.costs.tobytes() == costs.tobytes()
    assert same(digest.state, trainer.state)
    assert digest.checkpoints[-1] is digest.state


def test_it_leaves_checkpoints_on_the_way() -> None:
    checkpoints = done(training(MOMENTUM, 5_000)).checkpoints
    gaps = np.diff([0, *(state.iteration for state in checkpoints)])
    assert max(gaps) < 2_000
    for state in checkpoints[:2]:
        assert same(state, stepped(MOMENTUM, state.iteration)[0].state)


def test_it_measures_at_the_ends_of_epochs() -> None:
    scores = done(training(MOMENTUM, 20)).scores
    assert [each.iteration for each in scores] == [0, 3, 6, 9, 12, 15, 18]
    metrics = stepped(MOMENTUM, 9)[0].evaluate("validation")
    assert metrics is not None
    assert scores[3].validation is not None
    assert scores[3].validation.cost == metrics.cost


def test_it_stops_when_it_is_told_to() -> None:
    def stop(came: int) -> None:
        if came >= 50:
            loop.stop.set()

    loop = training(MOMENTUM, mailbox=Telling(stop))
    digest = done(loop)
    assert digest.finished is None
    assert digest.state is not None
    assert digest.state.iteration == len(digest.costs) >= 50
    assert same(digest.state, stepped(MOMENTUM, len(digest.costs))[0].state)


def test_told_before_it_began_it_makes_no_update() -> None:
    loop = training(MOMENTUM)
    loop.stop.set()
    digest = done(loop)
    assert len(digest.costs) == 0
    assert same(digest.state, Trainer(MOMENTUM, POINTS).state)


def test_other_rates_hold_from_the_iteration_that_is_posted() -> None:
    def change(came: int) -> None:
        if came >= 40 and loop.trainer.spec.rate == MOMENTUM.rate:
            loop.change(0.02, 0.5, 0.25)

    loop = training(MOMENTUM, 300, Telling(change))
    digest = done(loop)
    (iteration, *rates) = digest.rates[0]
    assert rates == [0.02, 0.5, 0.25]
    assert 40 <= iteration < 300
    trainer, before = stepped(MOMENTUM, iteration)
    trainer.change(0.02, 0.5, 0.25)
    costs = np.concatenate([before, trainer.step(300 - iteration)])
    assert digest.costs.tobytes() == costs.tobytes()
    assert same(digest.state, trainer.state)


def test_rates_that_come_too_late_are_not_lost() -> None:
    def change(came: int) -> None:
        if came == 10:
            loop.change(0.02, 0.0, 0.0)
            loop.stop.set()

    loop = training(MOMENTUM, 10, Telling(change))
    assert done(loop).rates == ((10, 0.02, 0.0, 0.0),)


def test_a_cost_that_is_no_number_ends_it() -> None:
    digest = done(training(WILD))
    assert digest.finished == "diverged"
    assert np.isfinite(digest.costs).all()
    assert all(np.isfinite(state.vector).all() for state in digest.checkpoints)
    trainer, costs = stepped(WILD, len(digest.costs))
    assert digest.costs.tobytes() == costs.tobytes()
    assert not (trainer.is_finite and np.isfinite(trainer.trace().cost))


def test_a_parameter_that_is_no_number_ends_it_though_the_cost_is_one() -> None:
    one = Dataset(name="one", train_x=[[1.0]], train_y=[[0.0]])
    spec = Spec((1, 1), rate=1000.0, l2=1_000_000.0, init="zeros", biases="frozen")
    state = Trainer(spec, one).state
    vector = np.array([1e300, 0.0])
    trainer = Trainer(spec, one)
    trainer.restore(replace(state, vector=vector))
    digest = done(TrainingLoop(trainer, Mailbox()))
    assert digest.finished == "diverged"
    assert len(digest.costs) == 1  # the cost of the State before; the weight is infinite after it
    assert np.isfinite(digest.costs).all()


def test_an_error_is_posted_and_then_raised_for_the_log() -> None:
    def fail(came: int) -> None:
        if came >= 20:
            raise OSError("no room left")

    loop = training(MOMENTUM, mailbox=Telling(fail))
    with pytest.raises(OSError, match="no room left"):
        loop.run()
    digest = loop.mailbox.take()
    assert digest.finished == "error"
    assert digest.message is not None
    assert digest.message.key == "run.error"
    assert digest.message.values == {"error": "OSError: no room left"}
    assert "Traceback" not in digest.message.text


def test_what_cannot_be_trained_is_said_in_its_own_words() -> None:
    digest = done(training(replace(MOMENTUM, hidden="step")))
    assert digest.finished == "error"
    assert digest.message is not None
    assert digest.message.key == "training.step"
    assert "slope is zero" in digest.message.text


def test_it_can_be_stopped_from_another_thread() -> None:
    loop = training(MOMENTUM)
    thread = Thread(target=loop.run)
    thread.start()
    while loop.mailbox.wants_state:
        pass
    loop.stop.set()
    thread.join(10)
    assert not thread.is_alive()
    digest = loop.mailbox.take()
    assert same(digest.state, stepped(MOMENTUM, len(digest.costs))[0].state)


# --- measuring is left off when it is told to stop -----------------------------------------------

MANY = Dataset(
    name="many",
    train_x=np.zeros((12_500, 2)),
    train_y=np.zeros((12_500, 1)),
    validation_x=np.zeros((3_500, 2)),
    validation_y=np.zeros((3_500, 1)),
)
OF_MANY = Spec((2, 1), batch_size=12_500)


class Pieces(Turn):
    """Tells a loop to stop when it has let the window in for the n-th time."""

    def __init__(self, loop: Loop, n: int) -> None:
        super().__init__()
        self.loop, self.left, self.came = loop, n, 0

    def wait(self) -> None:
        self.came += 1
        if self.came == self.left:
            self.loop.stop.set()


def measuring_stopped_at(n: int, sample: int | None, start: int = 0) -> tuple[Pieces, Digest]:
    trainer = Trainer(OF_MANY, MANY)
    trainer.step(start)
    loop = TrainingLoop(trainer, Mailbox())
    loop.sample, loop.turn = sample, Pieces(loop, n)
    return loop.turn, done(loop)


@pytest.mark.parametrize(("sample", "pieces"), [(10_000, 10 + 4), (None, 13 + 4)])
def test_measuring_lets_the_window_in_after_each_thousand_examples(
    sample: int | None, pieces: int
) -> None:
    turn, digest = measuring_stopped_at(pieces - 1, sample)
    assert turn.came == pieces - 1
    assert digest.scores == ()
    _, whole = measuring_stopped_at(pieces, sample)  # nothing was left to be measured
    assert [each.iteration for each in whole.scores] == [0]


@pytest.mark.parametrize("n", [1, 7, 12])
def test_what_is_half_measured_when_it_is_to_stop_is_dropped(n: int) -> None:
    turn, digest = measuring_stopped_at(n, None)
    assert turn.came == n
    assert digest.scores == ()
    assert digest.finished is None
    assert len(digest.costs) == 0
    assert same(digest.state, Trainer(OF_MANY, MANY).state)


def test_after_an_update_too_and_the_update_stays() -> None:
    turn, digest = measuring_stopped_at(3, None, start=5)
    assert turn.came == 3 + 1  # once more after the update
    assert digest.scores == ()
    assert len(digest.costs) == 1
    assert digest.state is not None
    assert digest.state.iteration == 6


def test_scores_in_pieces_are_those_of_the_whole() -> None:
    trainer = Trainer(Spec((2, 3, 1)), load("xor", n=2_500, seed=1))
    scores = measure_scores(trainer)
    assert scores.train is not None
    expected = trainer.evaluate("train")
    assert expected is not None
    assert scores.train.cost == expected.cost
    assert scores.train.confusion is not None
    assert scores.train.confusion.sum() == len(trainer.dataset.train_x)


# --- what is made again --------------------------------------------------------------------------


def replaying(history: History, start: State, goal: int) -> ReplayLoop:
    rerun = Rerun(history.course(start.iteration, goal), start, Trainers())
    return ReplayLoop(rerun, Mailbox(), goal)


def start_of(spec: Spec) -> State:
    return first_state(spec, init_params(spec), examples=POINTS.examples)


def test_a_replay_comes_to_the_same_state_and_records_nothing() -> None:
    start = start_of(ADAM)
    digest = done(replaying(History(ADAM, POINTS, start), start, 3_000))
    assert digest.finished == "goal"
    assert len(digest.costs) == len(digest.scores) == len(digest.rates) == 0
    assert same(digest.state, stepped(ADAM, 3_000)[0].state)
    assert [state.iteration for state in digest.checkpoints] == [1_500, 2_250, 2_625, 2_813, 3_000]
    assert same(digest.checkpoints[0], stepped(ADAM, 1_500)[0].state)


def test_a_replay_goes_through_the_eras() -> None:
    start = start_of(ADAM)
    history = History(ADAM, POINTS, start)
    history.record_era(Era(700, replace(ADAM, rate=0.001), POINTS))
    digest = done(replaying(history, start, 1_000))
    trainer, _ = stepped(ADAM, 700)
    trainer.change(0.001, ADAM.l1, ADAM.l2)
    trainer.step(300)
    assert same(digest.state, trainer.state)


def test_a_replay_that_is_stopped_says_how_far_it_came() -> None:
    start = start_of(ADAM)
    loop = replaying(History(ADAM, POINTS, start), start, 10**9)
    thread = Thread(target=loop.run)
    thread.start()
    while loop.mailbox.wants_state:
        pass
    loop.stop.set()
    thread.join(10)
    digest = loop.mailbox.take()
    assert digest.finished is None
    assert digest.state is not None
    assert 0 < digest.state.iteration < 10**9


# --- when scores are measured --------------------------------------------------------------------


@given(iteration=st.integers(0, 10**6), steps=st.integers(1, 6_000))
def test_scores_are_measured_at_the_same_iterations_whatever_the_way(
    iteration: int, steps: int
) -> None:
    measured = next_measure(iteration, steps)
    assert measured > iteration
    assert measured % steps == 0
    assert {next_measure(i, steps) for i in range(iteration, measured, max(1, steps // 2))} == {
        measured
    }
    if steps >= 100:
        assert measured - iteration <= steps


def test_of_short_epochs_about_two_hundred_are_measured_for_each_doubling() -> None:
    measured, iteration = [], 0
    while iteration < 100_000:
        iteration = next_measure(iteration, 1)
        measured.append(iteration)
    assert measured[:200] == list(range(1, 201))
    assert len(measured) < 1_200
    later = np.diff([i for i in measured if i > 50_000])
    assert max(later) <= 512


def test_scores_say_of_which_examples_they_are() -> None:
    scores = measure_scores(Trainer(MOMENTUM, POINTS))
    assert scores.iteration == 0
    assert scores.train is not None
    assert scores.train.confusion is not None
    assert scores.train.confusion.sum() == 5
    assert scores.validation is not None
    bare = Dataset(name="bare", train_x=POINTS.train_x, train_y=POINTS.train_y)
    assert measure_scores(Trainer(MOMENTUM, bare)).validation is None


def test_costs_up_to_the_first_that_is_none() -> None:
    assert finite_costs(np.array([1.0, 2.0, np.nan, 3.0])).tolist() == [1.0, 2.0]
    assert finite_costs(np.array([np.inf])).tolist() == []
    assert finite_costs(np.array([1.0])).tolist() == [1.0]


@pytest.mark.parametrize(("late", "rests"), [(0.0, True), (1e9, False)])
def test_it_rests_only_while_the_window_is_late(
    monkeypatch: pytest.MonkeyPatch, late: float, rests: bool
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("bpviz.run.loop._WORK_SECONDS", 0.0)
    monkeypatch.setattr("bpviz.run.loop._LATE_SECONDS", late)
    monkeypatch.setattr("time.sleep", slept.append)
    done(training(MOMENTUM, 50))
    assert bool(slept) is rests


def test_a_mailbox_knows_when_it_was_emptied() -> None:
    mailbox = Mailbox()
    before = mailbox.emptied
    mailbox.post_costs(np.zeros(3))
    assert mailbox.emptied == before
    mailbox.take()
    assert mailbox.emptied > before
