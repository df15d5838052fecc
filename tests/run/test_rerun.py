from dataclasses import replace

import numpy as np
from moments import ADAM, POINTS

from bpviz.engine import Trainer, first_state, init_params
from bpviz.run.history import Era, History
from bpviz.run.rerun import GAP, Rerun, Trainers, next_checkpoint

START = first_state(ADAM, init_params(ADAM), examples=5)
OTHER = replace(ADAM, rate=0.01, l1=0.5)


def rerun(history: History, goal: int) -> Rerun:
    return Rerun(history.course(0, goal), START, Trainers())


def test_a_rerun_gives_what_a_trainer_gives() -> None:
    run, trainer = rerun(History(ADAM, POINTS, START), 20), Trainer(ADAM, POINTS)
    assert run.advance(12).tobytes() + run.advance(20).tobytes() == trainer.step(20).tobytes()
    assert run.iteration == 20
    assert run.state.vector.tobytes() == trainer.state.vector.tobytes()
    assert run.state.memory.tobytes() == trainer.state.memory.tobytes()


def test_it_stops_where_an_era_ends_and_goes_on_in_the_next() -> None:
    history = History(ADAM, POINTS, START)
    history.record_era(Era(7, OTHER, POINTS))
    run, trainer = rerun(history, 12), Trainer(ADAM, POINTS)
    assert len(run.advance(12)) == 7
    trainer.step(7)
    trainer.change(OTHER.rate, OTHER.l1, OTHER.l2)
    assert run.trainer.spec == OTHER
    assert run.advance(12).tobytes() == trainer.step(5).tobytes()


def test_an_era_that_begins_with_a_state_of_its_own_begins_with_it() -> None:
    history, spec = History(ADAM, POINTS, START), replace(ADAM, hidden="sigmoid", optimizer="sgd")
    start = first_state(spec, init_params(replace(spec, seed=9)), 7, 5)
    history.record_era(Era(7, spec, POINTS), start)
    run = rerun(history, 7)
    run.advance(7)
    assert run.state.vector.tobytes() == start.vector.tobytes()
    assert run.trainer.spec is spec


def test_a_trainer_is_made_once_for_an_era() -> None:
    era, trainers = Era(0, ADAM, POINTS), Trainers()
    first = trainers.of(era, START.params)
    assert trainers.of(era, START.params) is first
    assert trainers.of(Era(0, OTHER, POINTS), START.params) is not first


def test_checkpoints_halve_what_is_left() -> None:
    stops, here = [], 0
    while (stop := next_checkpoint(here, 2_000)) is not None:
        stops.append(stop)
        here = stop
    assert stops == [1_000, 1_500, 1_750]
    assert max(np.diff([*stops, 2_000])) <= 2_000 // 2
    assert next_checkpoint(0, GAP) is None
