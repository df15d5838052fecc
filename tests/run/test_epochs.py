from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moments import MOMENTUM, POINTS

from bpviz.engine import first_state, init_params
from bpviz.run.epochs import destination, epoch_after, epoch_before
from bpviz.run.history import Era, History
from bpviz.run.position import Position

CHANGES = st.lists(st.tuples(st.integers(1, 30), st.integers(1, 5)), max_size=3)


def history_of(changes: list[tuple[int, int]]) -> History:
    """Mini-batches of two of five examples, so three in an epoch, then other batch sizes."""
    history = History(MOMENTUM, POINTS, first_state(MOMENTUM, init_params(MOMENTUM)))
    for iteration, batch_size in sorted(changes):
        history.record_era(Era(iteration, replace(MOMENTUM, batch_size=batch_size), POINTS))
    return history


def beginnings(history: History, upto: int) -> list[int]:
    return [i for i in range(upto) if i % history.steps_per_epoch_at(i) == 0]


@given(changes=CHANGES, iteration=st.integers(0, 40))
def test_the_next_and_the_previous_beginning_of_an_epoch(
    changes: list[tuple[int, int]], iteration: int
) -> None:
    history = history_of(changes)
    starts = beginnings(history, 60)
    assert epoch_after(history, iteration) == min(i for i in starts if i > iteration)
    before = [i for i in starts if i < iteration]
    assert epoch_before(history, iteration) == (max(before) if before else 0)


@given(
    changes=CHANGES,
    iteration=st.integers(0, 40),
    n=st.integers(-9, 9).filter(bool),
    inside=st.booleans(),
)
def test_several_epochs_are_as_many_single_ones(
    changes: list[tuple[int, int]], iteration: int, n: int, inside: bool
) -> None:
    history, here = history_of(changes), Position(iteration, step=int(inside))
    there: Position | None = here
    for _ in range(abs(n)):
        assert there is not None
        there = destination(history, there, "epoch", n // abs(n))
    assert destination(history, here, "epoch", n) == there


@pytest.mark.parametrize(
    ("here", "n", "there"),
    [
        (Position(4), 1, 5),
        (Position(4, 1, 2), 1, 5),
        (Position(4), 10_000, 10_004),
        (Position(4), -1, 3),
        (Position(4, 0, 0, 1), -1, 4),
        (Position(4, 1), -2, 3),
        (Position(4, 1), -5, 0),
        (Position(4), -99, 0),
        (Position(0), -1, 0),
    ],
)
def test_moves_by_iteration(here: Position, n: int, there: int) -> None:
    assert destination(history_of([]), here, "iteration", n) == Position(there)


@pytest.mark.parametrize(
    ("here", "n", "there"),
    [
        (Position(4), 1, 6),
        (Position(6), 2, 12),
        (Position(4), -1, 3),
        (Position(3), -1, 0),
        (Position(3, 0, 1), -1, 3),
        (Position(3, 0, 1), -2, 0),
        (Position(5), -2, 0),
        (Position(2), -99, 0),
    ],
)
def test_moves_by_epoch(here: Position, n: int, there: int) -> None:
    assert destination(history_of([]), here, "epoch", n) == Position(there)


def test_millions_of_epochs_are_one_multiplication() -> None:
    assert destination(history_of([]), Position(1), "epoch", 10**12) == Position(3 * 10**12)
    assert destination(history_of([]), Position(1), "epoch", -(10**12)) == Position(0)


@pytest.mark.parametrize("unit", ["factor", "step", "neuron", "layer", "phase", "example"])
def test_finer_units_depend_on_what_is_told(unit: str) -> None:
    assert destination(history_of([]), Position(4), unit, 1) is None
