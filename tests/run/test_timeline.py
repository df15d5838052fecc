from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moments import ADAM, MOMENTUM, POINTS, fingerprint, worked_example

from bpviz.engine import BpvizError, NeuronRef, Params, SpecError, StepRef, Trainer, WeightRef
from bpviz.run.change import with_rates
from bpviz.run.position import UNITS, Position
from bpviz.run.timeline import Timeline


def example() -> Timeline:
    net = worked_example()
    return Timeline(net.spec, net.dataset(), net.params)


def momentum() -> Timeline:
    return Timeline(MOMENTUM, POINTS)


def adam() -> Timeline:
    return Timeline(ADAM, POINTS)


RUNS = pytest.mark.parametrize("run", [example, momentum, adam])


def seen(timeline: Timeline) -> tuple[Position, str]:
    return timeline.position, fingerprint(timeline.frame())


# --- both ways -----------------------------------------------------------------------------------


@RUNS
def test_500_factors_forward_and_500_back_pass_through_identical_bytes(
    run: Callable[[], Timeline],
) -> None:
    timeline = run()
    if run is not example:
        timeline.move("iteration", 2)  # 500 factors then go beyond the end of the epoch
    forward = [seen(timeline)]
    for _ in range(500):
        assert timeline.move("factor", 1)
        forward.append(seen(timeline))
    back = [seen(timeline)]
    for _ in range(500):
        assert timeline.move("factor", -1)
        back.append(seen(timeline))
    assert back == forward[::-1]
    assert len({moment for _, moment in forward}) == 501
    again = []
    for _ in range(500):
        timeline.move("factor", 1)
        again.append(seen(timeline))
    assert again == forward[1:]


@RUNS
def test_back_over_many_iterations_and_epochs_is_exact(run: Callable[[], Timeline]) -> None:
    timeline = run()
    forward = [seen(timeline)]
    while timeline.position.iteration < 8:
        timeline.move("neuron", 1)
        forward.append(seen(timeline))
    back = [seen(timeline)]
    while timeline.move("neuron", -1):
        back.append(seen(timeline))
    assert back == forward[::-1]


@pytest.mark.parametrize("run", [momentum, adam])
def test_a_jump_shows_what_stepping_shows(run: Callable[[], Timeline]) -> None:
    walked, jumped = run(), run()
    stepped = {}
    for _ in range(400):
        stepped[walked.position.iteration] = seen(walked)
        walked.move("iteration", 1)
    jumped.seek(Position(400))
    for iteration in (399, 0, 128, 127, 255, 3, 398, 200):
        jumped.seek(Position(iteration))
        assert seen(jumped) == stepped[iteration]


MOVES = st.tuples(st.sampled_from(UNITS), st.integers(-6, 6))
SEEKS = st.builds(
    Position, st.integers(-1, 12), st.integers(0, 3), st.integers(0, 60), st.integers(0, 7)
)
ORDERS = st.sampled_from(("deltas", "layers"))


@settings(max_examples=40)
@given(ways=st.lists(MOVES | SEEKS | ORDERS, max_size=25), run=st.sampled_from([momentum, adam]))
def test_every_position_reached_twice_shows_identical_bytes(
    ways: list[tuple[str, int] | Position | str], run: Callable[[], Timeline]
) -> None:
    timeline, known = run(), {}
    for way in ways:
        if isinstance(way, Position):
            timeline.seek(way)
        elif isinstance(way, str):
            timeline.set_order(way)
        else:
            timeline.move(*way)
        position, moment = seen(timeline)
        assert known.setdefault((timeline.order, position), moment) == moment


# --- what units mean -----------------------------------------------------------------------------


def begins(timeline: Timeline, unit: str, upto: int) -> list[Position]:
    """The beginnings of a unit, found by moving from one to the next."""
    found = [Position()]
    while found[-1].iteration < upto:
        timeline.move(unit, 1)
        found.append(timeline.position)
    return found


@pytest.mark.parametrize("unit", UNITS)
def test_n_moves_at_once_are_n_moves(unit: str) -> None:
    starts = begins(momentum(), unit, 9)
    timeline = momentum()
    for n in (1, 2, 3):
        timeline.seek(Position())
        assert timeline.move(unit, n)
        assert timeline.position == starts[n]
    timeline.seek(starts[-1])
    for n in (1, 2):
        timeline.seek(starts[-1])
        assert timeline.move(unit, -n)
        assert timeline.position == starts[-1 - n]


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in ("factor", "step")])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_from_inside_a_unit_the_first_move_back_is_to_its_beginning(unit: str, n: int) -> None:
    starts = begins(momentum(), unit, 9)
    timeline = momentum()
    for here in [Position(7, 1, 16, 2), Position(7, 2, 30, 1), Position(7, 0, 0, 1)]:
        timeline.seek(here)
        assert timeline.position == here
        assert timeline.move(unit, -n)
        assert timeline.position == [start for start in starts if start < here][-n]
        timeline.seek(here)
        assert timeline.move(unit, 1)
        assert timeline.position == next(start for start in starts if start > here)


@pytest.mark.parametrize("unit", UNITS)
def test_at_the_first_position_there_is_nothing_before(unit: str) -> None:
    timeline = momentum()
    assert not timeline.move(unit, -1)
    assert timeline.position == Position()


@pytest.mark.parametrize("unit", UNITS)
def test_a_move_that_meets_the_first_position_has_moved(unit: str) -> None:
    timeline = momentum()
    timeline.seek(Position(1, 0, 3, 1))
    assert timeline.move(unit, -10_000)
    assert timeline.position == Position()


@pytest.mark.parametrize("unit", UNITS)
def test_no_move_is_none(unit: str) -> None:
    timeline = momentum()
    timeline.seek(Position(3, 1, 5, 1))
    assert not timeline.move(unit, 0)
    assert timeline.position == Position(3, 1, 5, 1)


def test_a_unit_that_there_is_not_is_refused() -> None:
    with pytest.raises(BpvizError, match="century"):
        momentum().move("century", 1)


def test_the_factor_before_a_step_is_the_result_of_the_one_before_it() -> None:
    timeline = example()
    timeline.seek(Position(0, 0, 1))
    assert timeline.move("factor", -1)
    assert timeline.position == Position(0, 0, 0, 5)  # w1 i1 + w2 i2 + b1
    timeline.seek(Position(1))
    assert timeline.move("factor", -1)
    assert timeline.position == timeline.walk.result(timeline.position)
    assert timeline.step.kind == "update"


def test_the_update_part_follows_the_last_example() -> None:
    timeline = momentum()
    visited = begins(timeline, "example", 2)
    assert visited == [Position(i, e) for i in (0, 1) for e in (0, 1, 2)] + [Position(2)]
    timeline.seek(Position(2))  # the last mini-batch of the epoch has one example
    assert timeline.trace.examples == 1
    timeline.move("example", 1)
    assert timeline.step.phase == "update"


def test_forward_beyond_the_present_computes() -> None:
    timeline = momentum()
    assert timeline.history.present == 0
    timeline.seek(Position(5, 0, 3))
    assert timeline.history.present == 5
    timeline.move("epoch", 1)
    assert timeline.history.present == timeline.position.iteration == 6
    timeline.move("iteration", -4)
    timeline.move("iteration", 3)
    assert timeline.history.present == 6


def test_training_is_refused_where_a_slope_is_zero_but_a_pass_is_told() -> None:
    timeline = Timeline(replace(MOMENTUM, hidden="step"), POINTS)
    assert timeline.move("phase", 4)
    here = timeline.position
    with pytest.raises(SpecError, match="slope is zero"):
        timeline.move("iteration", 1)
    assert timeline.position == here
    assert timeline.history.present == 0


def test_what_lies_outside_is_taken_as_the_nearest_there_is() -> None:
    timeline = example()
    assert timeline.seek(Position(2, 99, 99, 99))
    assert timeline.position == Position(2, 1, 11, 1)  # the last bias: frozen, one factor
    assert timeline.seek(Position(-5))
    assert timeline.position == Position()
    assert not timeline.seek(Position())


# --- steps ---------------------------------------------------------------------------------------


def test_a_number_s_own_step_is_shown_with_its_result() -> None:
    timeline = example()
    timeline.seek(Position(3, 0, 15))
    assert timeline.seek_step(StepRef("delta", NeuronRef(1, 0)))
    assert timeline.position == Position(3, 0, 11, 2)
    assert timeline.step.ref == StepRef("delta", NeuronRef(1, 0))
    assert not timeline.seek_step(StepRef("mean", WeightRef(0, 0, 0)))  # one example: no mean
    assert timeline.position == Position(3, 0, 11, 2)


def every_factor(timeline: Timeline) -> Iterator[Position]:
    while timeline.position.iteration == 0:
        yield timeline.position
        timeline.move("factor", 1)


def test_another_order_keeps_the_step_that_is_shown() -> None:
    timeline = momentum()
    for here in every_factor(timeline):
        step = timeline.step
        timeline.set_order("layers")
        assert (timeline.step, timeline.position.factor) == (step, here.factor)
        timeline.set_order("deltas")
        assert (timeline.step, timeline.position) == (step, here)


def test_an_order_that_there_is_not_changes_nothing() -> None:
    timeline = momentum()
    with pytest.raises(SpecError, match="backwards"):
        timeline.set_order("backwards")
    assert timeline.order == "deltas"
    assert timeline.frame().order == "deltas"


# --- Frames --------------------------------------------------------------------------------------

PARTS = ("spec", "dataset", "params", "trace", "update", "curves", "metrics")


def test_parts_of_a_frame_are_the_same_objects_while_they_are_unchanged() -> None:
    timeline = momentum()
    timeline.move("iteration", 4)
    before = last = timeline.frame()
    while timeline.move("factor", 1) and timeline.position.iteration == 4:
        frame = timeline.frame()
        assert all(getattr(frame, part) is getattr(before, part) for part in PARTS)
        if frame.position.factor:
            assert frame.step is last.step
        last = frame
    assert timeline.frame().trace is not before.trace
    assert timeline.frame().dataset is before.dataset
    assert timeline.frame().spec is before.spec


def test_the_past_shows_what_was_measured_then() -> None:
    timeline = momentum()
    timeline.move("iteration", 7)
    measured = []
    for iteration in range(8):
        timeline.seek(Position(iteration))
        frame = timeline.frame()
        assert frame.metrics is not None
        measured.append(frame.metrics.iteration)
        assert (frame.present, frame.latest) == (iteration == 7, 7)
    assert measured == [0, 0, 0, 3, 3, 3, 6, 6]
    assert timeline.frame().steps_per_epoch == 3


def test_a_frame_of_training_has_no_step() -> None:
    timeline, trainer = momentum(), Trainer(MOMENTUM, POINTS)
    trainer.step(4)
    frame = timeline.training_frame(trainer.state)
    assert frame.training
    assert (frame.step, frame.update, frame.playing, frame.present) == (None, None, True, True)
    assert frame.position == timeline.position == Position(4)
    assert frame.params.weights[0].tobytes() == trainer.params.weights[0].tobytes()
    assert not timeline.training_frame(trainer.state, present=False).present


# --- how far it is -------------------------------------------------------------------------------


def test_updates_are_counted_from_the_nearest_state_there_is() -> None:
    timeline = momentum()
    assert timeline.updates_to(5) == 5
    timeline.seek(Position(1_000))
    assert [timeline.updates_to(i) for i in (0, 700, 1_000, 1_700)] == [0, 700, 0, 700]
    timeline.seek(Position(300))
    assert [timeline.updates_to(i) for i in (301, 299)] == [1, 149]


def test_a_move_says_when_it_needs_an_iteration_that_is_far_away() -> None:
    timeline = momentum()
    assert timeline.far_iteration("iteration", 50, 50) is None
    assert timeline.far_iteration("iteration", 51, 50) == 51
    assert timeline.far_iteration("epoch", 20, 50) == 60
    timeline.seek(Position(200))
    assert timeline.far_iteration("iteration", -1, 50) == 199
    assert timeline.far_iteration("iteration", -1, 500) is None
    assert timeline.far_iteration("factor", -1, 50) == 199
    timeline.move("factor", 3)
    assert timeline.far_iteration("factor", -3, 50) is None
    assert timeline.far_iteration("factor", -4, 50) == 199
    assert timeline.far_iteration("factor", 4_000, 50) is None


# --- other runs ----------------------------------------------------------------------------------


def test_a_place_is_returned_to_exactly() -> None:
    timeline = momentum()
    timeline.seek(Position(5, 1, 9, 1))
    place, before = timeline.place, seen(timeline)
    timeline.adopt(adam().place)
    assert timeline.position == Position()
    timeline.adopt(place)
    assert seen(timeline) == before


def test_a_place_is_told_in_the_order_in_use() -> None:
    timeline = momentum()
    timeline.seek(Position(0, 0, 25))
    place, step = timeline.place, timeline.step
    timeline.set_order("layers")
    timeline.adopt(place)
    assert timeline.order == "layers"
    assert timeline.step == step


@settings(max_examples=25)
@given(here=SEEKS, rate=st.sampled_from((0.01, 1.0)))
def test_other_rates_hold_from_the_next_update_on(here: Position, rate: float) -> None:
    timeline = momentum()
    timeline.seek(Position(8))
    timeline.seek(here)
    here, present = timeline.position, timeline.history.present
    timeline.relocate(with_rates(timeline.place, replace(MOMENTUM, rate=rate, l2=0.5)))
    assert timeline.position == here
    begun = here.iteration + (here != Position(here.iteration))
    assert timeline.trace.spec.rate == (MOMENTUM.rate if begun > here.iteration else rate)
    assert timeline.history.present == min(begun, present)
    timeline.seek(Position(15))
    trainer = Trainer(MOMENTUM, POINTS)
    trainer.step(begun)
    trainer.change(rate, MOMENTUM.l1, 0.5)
    trainer.step(15 - begun)
    assert timeline.state.vector.tobytes() == trainer.state.vector.tobytes()


def test_rates_that_wait_hold_when_their_turn_comes() -> None:
    timeline = momentum()
    timeline.seek(Position(4, 1, 3))
    timeline.change_rates(replace(MOMENTUM, rate=0.7))
    frame = timeline.frame()
    assert frame.spec.rate == 0.7
    assert frame.trace.spec.rate == frame.update.spec.rate == MOMENTUM.rate
    timeline.to_present()
    assert timeline.position == Position(5)
    assert timeline.trace.spec.rate == 0.7
    timeline.seek(Position(4, 1, 3))
    assert timeline.frame().spec.rate == MOMENTUM.rate


def test_at_the_beginning_of_an_iteration_they_hold_at_once() -> None:
    timeline = momentum()
    timeline.seek(Position(4))
    timeline.change_rates(replace(MOMENTUM, rate=0.7))
    assert timeline.trace.spec.rate == 0.7
    assert timeline.position == Position(4)


@pytest.mark.parametrize(
    ("updates", "cost"),
    [
        (1, 0.29102777369359933),
        (2, 0.283547133122),
        (10, 0.220918592054),
        (100, 0.020046828249),
        (1_000, 0.001114349454),
        (10_000, 3.510187783e-05),
    ],
)
def test_the_worked_example_s_cost_falls_as_it_should(updates: int, cost: float) -> None:
    timeline = example()
    timeline.move("iteration", updates)
    assert timeline.trace.cost == pytest.approx(cost, rel=1e-9)


def test_the_worked_example_s_first_update_gives_the_printed_weights() -> None:
    timeline = example()
    timeline.move("iteration", 1)
    params: Params = timeline.state.params
    assert params.weights[1].ravel() == pytest.approx(
        [0.358916479718, 0.408666186076, 0.511301270239, 0.561370121108], rel=1e-11
    )
    assert params.weights[0].ravel() == pytest.approx(
        [0.149780716133, 0.199561432266, 0.249751143632, 0.299502287265], rel=1e-11
    )


def test_by_result_the_next_iteration_begins_with_its_first_result() -> None:
    run = momentum()
    run.seek(Position(0, run.trace.examples, 10**6, 10**6))
    last = run.position
    assert run.move("result", 1)
    assert run.position.iteration == 1
    assert run.position == run.walk.result(Position(1))
    assert run.move("result", -1)
    assert run.position == last
    run.seek(Position())
    assert not run.move("result", -1)
    run.move("result", 2)
    assert run.move("result", -5)
    assert run.position == Position()
