import gc
import sys
from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, POINTS, worked_example

from bpviz.data import Dataset
from bpviz.engine import Metrics, Spec, State, first_state, init_params
from bpviz.run.goals import best
from bpviz.run.history import (
    LEAST_BYTES,
    LEAST_STATES,
    MIB,
    MOST_BYTES,
    MOST_SCORES,
    Era,
    History,
    Scores,
)

SPEC = worked_example().spec
DATA = worked_example().dataset()
PARAMS = worked_example().params


def state_at(iteration: int, size: int = 0) -> State:
    """A State of the worked example; with a size, one that pretends to take so many bytes."""
    state = first_state(SPEC, PARAMS, iteration)
    return replace(state, memory=np.broadcast_to(np.zeros(1), (1, size // 8))) if size else state


def fresh(size: int = 0) -> History:
    return History(SPEC, DATA, state_at(0, size))


def kept_in(history: History, upto: int) -> list[State]:
    found = (history.checkpoint_at(i) for i in range(upto + 1))
    return [state for state in found if state is not None]


@pytest.mark.parametrize("size", [MIB, 4 * MIB, 40 * MIB])
def test_checkpoints_stay_within_their_memory(size: int) -> None:
    history, budget = fresh(size), min(MOST_BYTES, max(LEAST_BYTES, (LEAST_STATES + 1) * size))
    for iteration in range(1, 500):
        history.keep(state_at(iteration, size))
        kept = kept_in(history, iteration)
        assert sum(state.nbytes for state in kept) <= budget
        assert {0, iteration} <= {state.iteration for state in kept}
    assert len(kept) >= min(MOST_BYTES, budget) // size // 3


def test_small_states_are_counted_with_the_objects_around_them() -> None:
    history, state = fresh(), state_at(1)
    for iteration in range(1, 20_000):
        history.keep(replace(state, iteration=iteration))
    assert LEAST_BYTES / 16_384 < len(kept_in(history, 20_000)) < LEAST_BYTES / 2_048


def test_what_is_dropped_lies_evenly_in_time() -> None:
    history = fresh(4 * MIB)
    for iteration in range(1, 300):
        history.keep(state_at(iteration, 4 * MIB))
    kept = [state.iteration for state in kept_in(history, 300)]
    assert 16 <= len(kept) <= 48
    assert max(np.diff(kept)) <= 4 * 300 / 48


def test_a_state_kept_again_is_counted_once() -> None:
    history = fresh(MIB)
    for iteration in range(40):
        history.keep(state_at(iteration, MIB))
    for _ in range(1_000):
        history.keep(state_at(5, MIB))
    assert len(kept_in(history, 40)) == 40


def test_a_state_that_was_set_is_kept_for_ever() -> None:
    history = fresh(4 * MIB)
    history.record_era(Era(7, SPEC, DATA), state_at(7, 4 * MIB))
    for iteration in range(8, 600):
        history.keep(state_at(iteration, 4 * MIB))
    history.put_away()
    assert history.checkpoint_at(7) is not None
    assert history.is_start(7)
    assert history.is_start(0)
    assert not history.is_start(599)


def test_a_run_put_away_gives_back_memory_but_no_moment() -> None:
    history = fresh(MIB)
    for iteration in range(1, 60):
        history.keep(state_at(iteration, MIB))
    history.put_away()
    kept = kept_in(history, 60)
    assert sum(state.nbytes for state in kept) <= 8 * MIB
    assert (kept[0].iteration, kept[-1].iteration) == (0, 59)


def test_the_checkpoint_before_an_iteration_is_the_nearest() -> None:
    history = fresh()
    for iteration in (10, 30, 20):
        history.keep(state_at(iteration))
    nearest = [history.checkpoint_before(i).iteration for i in (0, 9, 10, 25, 29, 30, 99)]
    assert nearest == [0, 0, 10, 20, 20, 30, 30]
    assert history.checkpoint_at(25) is None


def test_the_present_is_the_number_of_costs() -> None:
    history = fresh()
    assert history.present == 0
    history.record(np.array([0.5, 0.25]))
    assert history.present == 2
    assert (history.cost_at(1), history.cost_at(2)) == (0.25, None)


def test_eras_that_begin_later_do_not_change_how_many_updates_were_made() -> None:
    history = fresh()
    history.record(np.ones(5))
    history.record_era(Era(6, replace(SPEC, rate=0.1), DATA))
    assert history.present == 5
    assert history.era_at(5).spec.rate == SPEC.rate
    assert history.era_at(6).spec.rate == history.last_era.spec.rate == 0.1
    history.record(np.ones(5))
    assert history.present == 10


def test_a_new_era_ends_those_that_begin_there_or_later() -> None:
    history = fresh()
    for iteration, rate in ((10, 0.1), (20, 0.2), (30, 0.3), (20, 0.4)):
        history.record_era(Era(iteration, replace(SPEC, rate=rate), DATA))
    rates = [history.era_at(i).spec.rate for i in (0, 9, 10, 19, 20, 30, 99)]
    assert rates == [0.5, 0.5, 0.1, 0.1, 0.4, 0.4, 0.4]
    assert [history.next_change(i) for i in (0, 9, 10, 19, 20)] == [10, 10, 20, 20, None]


def test_a_course_goes_through_every_era_on_the_way() -> None:
    history = fresh()
    history.record_era(Era(10, replace(SPEC, rate=0.1), DATA))
    history.record_era(Era(20, replace(SPEC, hidden="tanh"), DATA), state_at(20))
    assert [(leg.era.iteration, leg.end) for leg in history.course(3, 25)] == [
        *((0, 10), (10, 20), (20, 25))
    ]
    assert [leg.start is None for leg in history.course(3, 25)] == [True, True, False]
    assert [(leg.era.iteration, leg.end) for leg in history.course(12, 20)] == [(10, 20), (20, 20)]
    assert [(leg.era.iteration, leg.end) for leg in history.course(4, 9)] == [(0, 9)]
    assert [(leg.era.iteration, leg.end) for leg in history.course(4, 4)] == [(0, 4)]


@pytest.mark.parametrize(("batch_size", "steps"), [(1, 5), (2, 3), (5, 1), (99, 1)])
def test_an_epoch_has_a_mini_batch_for_every_example(batch_size: int, steps: int) -> None:
    spec = replace(ADAM, batch_size=batch_size)
    assert Era(0, spec, POINTS).steps_per_epoch == steps


def test_scores_are_found_by_the_iteration_shown() -> None:
    history = fresh()
    for iteration in (0, 20, 10):
        history.record_scores(Scores(iteration, None, None))
    shown = [history.scores_at(i) for i in (0, 9, 10, 25)]
    assert [each and each.iteration for each in shown] == [0, 0, 10, 20]
    assert history.scores is not None
    assert history.scores.iteration == 20
    assert fresh().scores_at(5) is fresh().scores is None


def test_scores_measured_again_replace_the_old_ones() -> None:
    history, again = fresh(), Scores(10, None, None)
    history.record_scores(Scores(10, None, None))
    history.record_scores(again)
    assert history.curves().scores == (again,)


def test_curves_are_the_same_object_until_something_is_added() -> None:
    history = fresh()
    curves = history.curves()
    history.record(np.empty(0))
    history.keep(state_at(3))
    assert history.curves() is curves
    history.record(np.ones(1))
    assert history.curves() is not curves
    curves = history.curves()
    history.record_scores(Scores(1, None, None))
    assert history.curves() is not curves


def test_a_fork_shares_the_past_and_nothing_else() -> None:
    history = fresh()
    history.record(np.arange(40.0))
    for iteration in (10, 20, 30):
        history.keep(state_at(iteration))
        history.record_scores(Scores(iteration, None, None))
    history.record_era(Era(15, replace(SPEC, rate=0.1), DATA))
    history.record_era(Era(25, replace(SPEC, rate=0.2), DATA))
    fork = history.fork(20)
    assert fork.present == 20
    assert [state.iteration for state in kept_in(fork, 40)] == [0, 10, 20]
    assert fork.checkpoint_at(10) is history.checkpoint_at(10)
    assert [each.iteration for each in fork.curves().scores] == [10, 20]
    assert fork.last_era.spec.rate == 0.1
    fork.record(-np.ones(5))
    fork.keep(state_at(22))
    fork.record_era(Era(21, replace(SPEC, rate=0.9), DATA))
    assert (history.present, history.cost_at(22)) == (40, 22.0)
    assert history.checkpoint_at(22) is None
    assert history.era_at(22).spec.rate == 0.1
    assert history.last_era.spec.rate == 0.2


def test_a_fork_stays_within_its_memory_too() -> None:
    history = fresh(MIB)
    for iteration in range(1, 60):
        history.keep(state_at(iteration, MIB))
    fork = history.fork(30)
    for iteration in range(31, 200):
        fork.keep(state_at(iteration, MIB))
    assert sum(state.nbytes for state in kept_in(fork, 200)) <= LEAST_BYTES


def test_a_state_that_was_set_makes_the_scores_of_the_one_before_it_void() -> None:
    history = fresh()
    history.record(np.ones(20))
    for iteration in (5, 10):
        history.record_scores(Scores(iteration, None, None))
    history.record_era(Era(10, SPEC, DATA), state_at(10))
    assert [each.iteration for each in history.curves().scores] == [5]


def test_the_first_weights_of_a_spec_begin_a_history() -> None:
    spec, data = Spec((2, 3, 3)), Dataset(name="one", train_x=[[1, 2]], train_y=[[0, 1, 0]])
    history = History(spec, data, first_state(spec, init_params(spec)))
    assert history.checkpoint_before(99).iteration == 0
    assert history.steps_per_epoch_at(99) == 1


def measured(iteration: int, accuracy: float, cost: float = 1.0) -> Scores:
    """What is measured of ten classes, on both splits."""
    train, validation = (
        Metrics(cost, accuracy, np.zeros((10, 10), np.int64) + iteration) for _ in range(2)
    )
    return Scores(iteration, train, validation)


@pytest.mark.parametrize("seed", range(5))
def test_of_many_scores_the_best_and_the_ends_stay_and_the_rest_lies_evenly(seed: int) -> None:
    history, dice = fresh(), np.random.default_rng(seed)
    pairs = zip(dice.random(1_900).tolist(), dice.random(1_900).tolist(), strict=True)
    all_of_them = [measured(100 * i, *pair) for i, pair in enumerate(pairs)]
    for each in all_of_them:
        history.record_scores(each)
    kept = history.curves().scores
    assert len(kept) <= MOST_SCORES
    assert (kept[0], kept[-1]) == (all_of_them[0], all_of_them[-1])
    for by in ("accuracy", "cost"):
        assert best(kept, by) is best(all_of_them, by)
    assert max(np.diff([each.iteration for each in kept])) <= 500
    assert set(map(id, kept)) <= set(map(id, all_of_them))


def test_half_an_hour_of_training_adds_less_than_ten_megabytes_to_a_full_history() -> None:
    """As much as [784, 30, 10] brings at 40,000 updates a second."""
    spec = Spec((784, 30, 10), batch_size=10, dtype="float32")
    rows = np.zeros((50_000, 1), np.float32)
    start = first_state(spec, init_params(spec), 0)
    shared = start.vector  # one for all: what is kept is counted, not how much memory there is
    history = History(spec, Dataset(name="many", train_x=rows, train_y=rows), start)
    costs, epoch = np.linspace(1.0, 0.1, 10_000), 5_000

    def train(minutes: float) -> None:
        for _ in range(round(minutes * 60 * 4)):
            history.record(costs)
            history.keep(replace(start, iteration=history.present, vector=shared))
            for done in range(history.present - len(costs) + epoch, history.present + 1, epoch):
                history.record_scores(measured(done, 0.9))

    train(5)
    full = weight_of(history)
    train(30)
    assert history.present == 35 * 60 * 40_000
    assert weight_of(history) - full < 10 * MIB


def weight_of(history: History) -> int:
    """The memory that is reachable from a History, shared arrays once."""
    seen: dict[int, int] = {}
    todo: list[object] = [history]
    while todo:
        one = todo.pop()
        if id(one) in seen or isinstance(one, type | Dataset | Spec):
            continue
        seen[id(one)] = one.nbytes if isinstance(one, np.ndarray) else sys.getsizeof(one)
        todo += gc.get_referents(one)
    return sum(seen.values())
