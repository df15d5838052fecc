import logging

import pytest
from moments import MOMENTUM, POINTS
from pytestqt.qtbot import QtBot

from bpviz.engine import Trainer
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Mailbox
from bpviz.session.worker import Worker


def worker(goal: int | None = None) -> Worker:
    return Worker(TrainingLoop(Trainer(MOMENTUM, POINTS), Mailbox(), goal))


def test_a_loop_runs_in_a_thread_to_its_goal(qtbot: QtBot) -> None:
    working = worker(goal=50)
    with qtbot.waitSignal(working.finished, timeout=20_000):
        working.start()
    assert len(working.loop.mailbox.take().costs) == 50
    assert working.finish()


def test_it_is_stopped_at_any_time(qtbot: QtBot) -> None:
    working = worker()
    assert working.finish()  # before it began
    working.start()
    assert working.finish()
    assert working.isFinished()
    assert working.finish()


def test_an_error_is_logged_and_ends_it(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Mailbox):
        def post_costs(self, costs: object) -> None:
            raise OSError("no room left")

    working = Worker(TrainingLoop(Trainer(MOMENTUM, POINTS), Broken()))
    with qtbot.waitSignal(working.finished, timeout=20_000):
        working.start()
    assert working.finish()
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "no room left" in str(record.exc_info)
    assert working.loop.mailbox.take().finished == "error"
