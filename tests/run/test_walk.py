from dataclasses import replace
from itertools import pairwise

import pytest
from moments import ADAM, MOMENTUM, POINTS, worked_example

from bpviz.engine import NeuronRef, Spec, StepRef, WeightRef
from bpviz.run.position import UNITS, Position
from bpviz.run.timeline import Timeline
from bpviz.run.walk import Walk

INSIDE = [unit for unit in UNITS if unit not in ("result", "iteration", "epoch")]
"""The units that lie in an iteration and have a beginning."""


def walk_of(spec: Spec, order: str = "deltas") -> Walk:
    timeline = Timeline(spec, POINTS)
    return Walk(timeline.trace, timeline.update, order)


def positions(walk: Walk, unit: str, iteration: int = 0) -> list[Position]:
    """From the beginning of the iteration to its end."""
    found, here = [], Position(iteration)
    while here is not None:
        found.append(here)
        here = walk.after(here, unit)
    return found


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
@pytest.mark.parametrize("unit", INSIDE)
def test_back_finds_the_beginnings_that_forward_finds(spec: Spec, order: str, unit: str) -> None:
    walk = walk_of(spec, order)
    forward = positions(walk, unit)
    assert forward == sorted(forward)
    if unit != "factor":
        assert all(here.factor == 0 for here in forward)
    back, here = [], walk.last(0, unit)
    while here is not None:
        back.append(here)
        here = walk.before(here, unit)
    assert back == forward[::-1]


@pytest.mark.parametrize("unit", [unit for unit in INSIDE if unit != "factor"])
def test_inside_a_unit_back_is_its_own_beginning(unit: str) -> None:
    walk = walk_of(MOMENTUM)
    begins = set(positions(walk, unit))
    latest = Position()
    for here in positions(walk, "factor"):
        before = walk.before(here, unit)
        if here in begins:
            assert before is None or before < latest or before == latest != here
            latest = here
        else:
            assert before == latest


def test_by_result_every_step_is_seen_done_forward_and_back() -> None:
    walk = walk_of(MOMENTUM)
    results = [here for here in positions(walk, "factor") if here == walk.result(here)]
    forward = positions(walk, "result")
    assert forward[1:] == results  # the first moment shows no result yet
    for before, after in pairwise(results):
        assert walk.before(after, "result") == before
        assert walk.after(replace(after, factor=0), "result") == after
        assert walk.before(replace(after, factor=0), "result") == before


def test_every_factor_and_every_result_of_an_iteration_is_visited() -> None:
    walk = walk_of(ADAM)
    visited = positions(walk, "factor")
    expected = []
    for example in range(walk.trace.examples + 1):
        for step, told in enumerate(walk.steps(example)):
            expected += [Position(0, example, step, f) for f in range(len(told.factors) + 1)]
    assert visited == expected


def test_steps_are_those_of_the_example_then_of_the_update() -> None:
    walk = walk_of(MOMENTUM)
    assert walk.steps(0)[0].ref == walk.steps(1)[0].ref == StepRef("z", NeuronRef(0, 0))
    assert walk.steps(0)[0].value != walk.steps(1)[0].value
    assert walk.step(Position(0, 2)).kind == "mean"
    assert walk.ref(Position(0, 2)) == StepRef("mean", WeightRef(0, 0, 0))


def test_a_step_stays_the_same_object_while_its_factors_are_walked() -> None:
    walk = walk_of(ADAM)
    step = walk.step(Position(0, 1, 4))
    assert walk.step(Position(0, 1, 4, 1)) is step
    assert walk.step(Position(0, 0, 4)) is not step


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Position(5, 0, 0, 0), Position(5, 0, 0, 0)),
        (Position(5, 0, 0, 99), Position(5, 0, 0, 5)),
        (Position(5, 0, 999, 0), Position(5, 0, 26, 0)),
        (Position(5, 99, 0, 0), Position(5, 1, 0, 0)),
        (Position(5, -3, -1, -2), Position(5, 0, 0, 0)),
    ],
)
def test_what_lies_outside_is_the_nearest_there_is(wanted: Position, found: Position) -> None:
    net = worked_example()
    timeline = Timeline(net.spec, net.dataset(), net.params)
    assert Walk(timeline.trace, timeline.update, "deltas").nearest(wanted) == found


def test_a_number_is_found_where_it_is_computed() -> None:
    walk = walk_of(MOMENTUM)
    here = Position(4, 1, 7, 2)
    found = walk.find(StepRef("delta", NeuronRef(1, 2)), here)
    assert found is not None
    assert (found.iteration, found.example, found.factor) == (4, 1, 0)
    assert walk.ref(found) == StepRef("delta", NeuronRef(1, 2))
    updated = walk.find(StepRef("velocity", WeightRef(0, 1, 1)), here)
    assert updated is not None
    assert updated.example == walk.trace.examples
    assert walk.ref(updated) == StepRef("velocity", WeightRef(0, 1, 1))
    assert walk.find(StepRef("first_moment", WeightRef(0, 1, 1)), here) is None


def test_from_the_update_an_example_s_number_is_found_in_the_last_example() -> None:
    walk = walk_of(MOMENTUM)
    found = walk.find(StepRef("z", NeuronRef(0, 0)), Position(0, 2, 5))
    assert found == Position(0, 1)


def test_the_same_step_is_found_in_another_order() -> None:
    deltas, layers = walk_of(MOMENTUM, "deltas"), walk_of(MOMENTUM, "layers")
    for here in positions(deltas, "factor"):
        there = layers.counterpart(deltas, here)
        assert (layers.ref(there), there.factor) == (deltas.ref(here), here.factor)
        assert deltas.counterpart(layers, there) == here


def test_a_step_that_is_told_otherwise_keeps_its_result_a_result() -> None:
    """Through softmax, delta of an output is a sum over all outputs."""
    short, long = walk_of(MOMENTUM), walk_of(replace(MOMENTUM, output="softmax"))
    delta = StepRef("delta", NeuronRef(2, 0))
    for walk, other in ((short, long), (long, short)):
        step = walk.find(delta, Position())
        assert step is not None
        there = other.counterpart(walk, walk.result(step))
        assert other.ref(there) == delta
        assert there == other.result(there)


def test_a_step_that_there_is_not_any_more_has_a_neighbour() -> None:
    momentum = walk_of(MOMENTUM)
    velocity = momentum.find(StepRef("velocity", WeightRef(2, 2, 2)), Position())
    assert velocity is not None
    plain = walk_of(replace(MOMENTUM, optimizer="sgd", batch_size=1, l1=0, l2=0))
    there = plain.counterpart(momentum, velocity)
    assert there.example == plain.trace.examples
    assert plain.nearest(there) == there
    single = plain.counterpart(momentum, Position(3, 1, 2, 1))
    assert single == Position(3, 0, 2, 1)
