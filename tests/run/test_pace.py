"""A pace slows updates; it changes nothing about them. The clock is one that is wound by hand."""

from collections.abc import Callable
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moments import MOMENTUM, POINTS

from bpviz.engine import Trainer
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Mailbox
from bpviz.run.pace import LONGEST_REST, SHORTEST_REST, Pace


class Clock(Event):
    """Seconds that pass only while somebody waits; it can be stopped after a while."""

    def __init__(self, end: float = float("inf")) -> None:
        super().__init__()
        self.now, self.end = 100.0, 100.0 + end
        self.rests: list[float] = []
        self.at: Callable[[float], None] = lambda seconds: None

    def __call__(self) -> float:
        return self.now

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        self.rests.append(timeout)
        self.now += timeout
        self.at(self.now - 100.0)
        if self.now >= self.end:
            self.set()
        return self.is_set()


def made_in(pace: Pace, clock: Clock, at_once: int = 10**9) -> int:
    """How many updates a loop makes until the clock has come to its end."""
    made = 0
    while not clock.is_set():
        due = pace.due()
        assert due is not None
        if due == 0:
            pace.rest(clock)
        else:
            pace.count(min(due, at_once))
            made += min(due, at_once)
    return made


@given(st.floats(1, 10_000))
def test_so_many_updates_a_second_are_made(per_second: float) -> None:
    clock = Clock(end=10)
    made = made_in(Pace(per_second, clock), clock)
    assert made == pytest.approx(10 * per_second, abs=1 + LONGEST_REST * per_second)


def test_nothing_slows_what_has_no_pace() -> None:
    clock = Clock()
    pace = Pace(None, clock)
    assert pace.due() is None
    pace.rest(clock)
    assert clock.rests == []


def test_the_first_update_is_made_at_once_and_the_next_when_it_is_due() -> None:
    clock = Clock()
    pace = Pace(1.0, clock)
    assert pace.due() == 1
    pace.count(1)
    assert pace.due() == 0
    clock.now += 0.9
    assert pace.due() == 0
    clock.now += 0.1
    assert pace.due() == 1


def test_a_rest_is_neither_too_short_nor_so_long_that_another_pace_would_wait() -> None:
    for per_second in (1.0, 70.0, 10_000.0):
        clock = Clock(end=2)
        made_in(Pace(per_second, clock), clock)
        assert all(SHORTEST_REST <= rest <= LONGEST_REST for rest in clock.rests)


def test_another_pace_holds_within_a_rest() -> None:
    clock = Clock(end=1)
    pace = Pace(1.0, clock)

    def faster(seconds: float) -> None:
        pace.per_second = 1_000.0 if seconds > 0.5 else 1.0

    clock.at = faster
    # Not the half second that has passed, at a thousand a second: only a tenth is made up for.
    assert made_in(pace, clock) == pytest.approx(1 + 500, abs=130)


def test_what_is_late_is_not_all_made_up_for() -> None:
    clock = Clock()
    pace = Pace(1_000.0, clock)
    pace.due()
    clock.now += 60
    due = pace.due()
    assert due is not None
    assert due <= 100
    slow = Pace(1.0, clock)
    slow.due()
    slow.count(1)
    clock.now += 60
    assert slow.due() == 1


def test_who_waits_long_is_woken_by_stop() -> None:
    stop = Event()
    stop.set()
    pace = Pace(1.0)
    assert pace.due() == 1
    pace.count(1)
    pace.rest(stop)  # returns at once


# --- the loop ------------------------------------------------------------------------------------


def slowed(clock: Clock, per_second: float | None, goal: int | None = None) -> TrainingLoop:
    loop = TrainingLoop(Trainer(MOMENTUM, POINTS), Mailbox(), goal)
    loop.pace, loop.stop = Pace(per_second, clock), clock
    return loop


@pytest.mark.parametrize("per_second", [1.0, 7.5, 2_000.0, None])
def test_a_slowed_loop_makes_the_same_updates_bit_for_bit(per_second: float | None) -> None:
    clock = Clock()
    loop = slowed(clock, per_second, goal=40)
    loop.run()
    digest, trainer = loop.mailbox.take(), Trainer(MOMENTUM, POINTS)
    costs = trainer.step(40)
    assert digest.finished == "goal"
    assert digest.costs.tobytes() == costs.tobytes()
    assert digest.state is not None
    assert digest.state.vector.tobytes() == trainer.state.vector.tobytes()
    assert digest.state.memory.tobytes() == trainer.state.memory.tobytes()
    took = clock.now - 100
    assert took == pytest.approx(0 if per_second is None else 39 / per_second, abs=LONGEST_REST)


def test_it_stops_while_it_rests() -> None:
    clock = Clock(end=2.5)
    loop = slowed(clock, 1.0)
    loop.run()
    digest = loop.mailbox.take()
    assert digest.finished is None
    assert len(digest.costs) == 3  # at 0, 1 and 2 seconds
    assert digest.state is not None
    assert digest.state.iteration == 3


def test_every_update_can_be_seen_and_none_is_shown_twice() -> None:
    clock = Clock(end=4.5)
    loop = slowed(clock, 1.0)
    seen: list[int] = []

    def look(seconds: float) -> None:
        state = loop.mailbox.take().state
        if state is not None:
            seen.append(state.iteration)

    clock.at = look
    loop.run()
    assert seen == [1, 2, 3, 4, 5]


def test_a_state_that_came_too_early_for_the_window_is_posted_while_it_rests() -> None:
    clock = Clock(end=1.9)
    loop = slowed(clock, 2.0)
    taken: list[int] = []

    def look(seconds: float) -> None:
        if 0.5 < seconds < 0.53 or 0.6 < seconds < 0.63:
            state = loop.mailbox.take().state
            taken.append(0 if state is None else state.iteration)

    clock.at = look
    loop.run()
    assert max(taken) == 2
