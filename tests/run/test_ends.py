"""Ends of phases, and the cost that is known at the end of an iteration."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moments import ADAM, MOMENTUM, POINTS, fingerprint, worked_example

from bpviz.engine import Spec, Trainer
from bpviz.run.position import UNITS, Position
from bpviz.run.timeline import Timeline
from bpviz.run.until import RULES, ask


def example() -> Timeline:
    net = worked_example()
    return Timeline(net.spec, net.dataset(), net.params)


def phases(timeline: Timeline, iterations: int) -> list[Position]:
    """The last position of every phase, found factor by factor: the next one is another's."""
    moments: list[tuple[Position, tuple[int, int, str]]] = []
    while timeline.position.iteration < iterations:
        here = timeline.position
        moments.append((here, (here.iteration, here.example, timeline.step.phase)))
        timeline.move("factor", 1)
    ends = [here for (here, phase), (_, after) in pairwise(moments) if phase != after]
    return [*ends, moments[-1][0]]


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize("spec", [MOMENTUM, ADAM])
def test_each_end_is_the_result_of_the_last_step_of_a_phase(spec: Spec, order: str) -> None:
    timeline = Timeline(spec, POINTS)
    timeline.set_order(order)
    ends = phases(timeline, 4)
    assert len({end.example for end in ends}) == 3
    timeline.seek(Position())
    forward = []
    for end in ends:
        assert timeline.move_to_end()
        assert timeline.position == timeline.walk.result(timeline.position) == end
        forward.append(fingerprint(timeline.frame()))
    back = [forward[-1]]
    while timeline.move_to_end(-1):
        back.append(fingerprint(timeline.frame()))
    assert back == forward[::-1]
    assert timeline.position == ends[0]


def test_from_inside_a_phase_its_own_end_and_the_one_before_it() -> None:
    timeline = example()
    ends = phases(timeline, 2)
    timeline.seek(Position())
    while timeline.position.iteration < 2:
        here = timeline.position
        after = next((end for end in ends if end > here), None)
        if after is None:
            break
        timeline.move_to_end(1)
        assert timeline.position == after
        timeline.seek(here)
        moved = timeline.move_to_end(-1)
        before = [end for end in ends if end < here]
        assert timeline.position == (before[-1] if before else here)
        assert moved == bool(before)
        timeline.seek(here)
        timeline.move("factor", 1)


def test_several_ends_at_once() -> None:
    timeline = example()
    timeline.move_to_end(7)
    there = timeline.position
    timeline.seek(Position())
    for _ in range(7):
        timeline.move_to_end()
    assert timeline.position == there
    timeline.move_to_end(-3)
    timeline.move_to_end(3)
    assert timeline.position == there
    assert not timeline.move_to_end(0)


def test_an_end_that_is_far_away_says_so() -> None:
    timeline = example()
    timeline.seek(Position(5_000))
    assert timeline.far_end(1, 10) is None
    assert timeline.far_end(-1, 10) == 4_999
    assert timeline.far_end(-1, 100_000) is None
    timeline.move("phase", 1)
    assert timeline.far_end(-1, 10) is None


# --- the cost with the new parameters ------------------------------------------------------------


def positions(timeline: Timeline, iteration: int) -> Iterator[Position]:
    timeline.seek(Position(iteration))
    while timeline.position.iteration == iteration:
        yield timeline.position
        timeline.move("factor", 1)


def test_the_cost_after_is_known_with_the_last_update_and_not_before() -> None:
    timeline = example()
    costs = {here: timeline.frame().cost_after for here in positions(timeline, 0)}
    *before, last = costs.values()
    assert set(before) == {None}
    assert last == timeline.trace.cost == pytest.approx(0.29102777369359933, rel=1e-15)
    assert timeline.frame().cost_after is None


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_it_is_the_cost_of_the_next_iteration_where_that_has_the_same_examples(
    optimizer: str,
) -> None:
    spec = replace(MOMENTUM, optimizer=optimizer, batch_size=5, dropout=0.0)
    timeline = Timeline(spec, POINTS)
    for iteration in (0, 7, 3):
        *_, last = positions(timeline, iteration)
        following = timeline.trace.cost
        timeline.seek(last)
        assert timeline.frame().cost_after == pytest.approx(following, rel=1e-14)


def test_it_keeps_the_examples_and_what_dropout_left_out() -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    *_, last = positions(timeline, 4)
    timeline.seek(last)
    before = fingerprint(timeline.frame())
    trainer = Trainer(MOMENTUM, POINTS)
    trainer.step(5)
    trainer.restore(replace(trainer.state, iteration=4))
    assert timeline.frame().cost_after == trainer.trace().cost
    assert list(trainer.trace().rows) == list(timeline.trace.rows)
    assert fingerprint(timeline.frame()) == before


def test_while_training_there_is_none() -> None:
    timeline = example()
    *_, last = positions(timeline, 0)
    timeline.seek(last)
    assert timeline.training_frame(timeline.state).cost_after is None


# --- whatever the way ----------------------------------------------------------------------------

MOVES = st.tuples(st.sampled_from(UNITS), st.integers(-30, 30))
ENDS = st.integers(-5, 5)
SEARCHES = st.sampled_from(sorted(RULES))
SHUFFLED = replace(MOMENTUM, optimizer="sgd", batch_size=1, dropout=0.0)


@settings(max_examples=40)
@given(
    ways=st.lists(MOVES | ENDS | SEARCHES, max_size=20),
    spec=st.sampled_from([MOMENTUM, ADAM, SHUFFLED]),
)
def test_every_position_reached_twice_shows_identical_bytes(
    ways: list[tuple[str, int] | int | str], spec: Spec
) -> None:
    from bpviz.engine import WeightRef
    from bpviz.run.search import Search

    timeline, known = Timeline(spec, POINTS), {}
    for way in ways:
        if isinstance(way, int):
            timeline.move_to_end(way)
        elif isinstance(way, str):
            search = Search(timeline, ask(way, 0.5, WeightRef(0, 0, 0), spec))
            for _ in range(6):
                if search.advance(0.0) is not None:
                    break
        else:
            timeline.move(*way)
        frame = timeline.frame()
        shown = fingerprint(frame), frame.cost_after
        assert known.setdefault(frame.position, shown) == shown
