"""Whose turn it is: a loop waits while the window works, but never for long."""

from threading import Thread

from bpviz.run.turn import PATIENCE, Turn


def waiting(turn: Turn) -> Thread:
    """A thread that waits for its turn."""
    thread = Thread(target=turn.wait)
    thread.start()
    return thread


def test_a_loop_waits_for_nothing_when_the_window_rests() -> None:
    turn = Turn()
    turn.wait()
    turn.take()
    turn.give()
    turn.wait()


def test_a_loop_goes_on_when_the_window_gives_the_turn_back(monkeypatch) -> None:
    monkeypatch.setattr("bpviz.run.turn.PATIENCE", 60)
    turn = Turn()
    turn.take()
    thread = waiting(turn)
    assert thread.is_alive()
    turn.give()
    thread.join(30)
    assert not thread.is_alive()


def test_a_window_that_never_gives_it_back_stops_no_loop() -> None:
    turn = Turn()
    turn.take()
    thread = waiting(turn)
    thread.join(1_000 * PATIENCE)
    assert not thread.is_alive()
