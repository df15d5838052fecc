import gc
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from moments import MOMENTUM, POINTS
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bpviz.engine import Trainer
from bpviz.run.loop import TrainingLoop
from bpviz.run.mailbox import Digest, Mailbox
from bpviz.session import Session
from bpviz.session.runner import Runner
from bpviz.session.worker import Worker

ROOT = Path(__file__).resolve().parents[2]


def loop(goal: int | None = None) -> TrainingLoop:
    return TrainingLoop(Trainer(MOMENTUM, POINTS), Mailbox(), goal)


class Taken(QObject):
    """Keeps what a runner hands over."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.came: list[Digest] = []
        self.ended: list[Digest] = []
        runner.came.connect(self._on_came)
        runner.ended.connect(self._on_ended)

    def _on_came(self, digest: Digest) -> None:
        self.came.append(digest)

    def _on_ended(self, digest: Digest) -> None:
        self.ended.append(digest)

    def costs(self, *last: Digest) -> np.ndarray:
        return np.concatenate([each.costs for each in (*self.came, *self.ended, *last)])


@pytest.fixture
def runner(qtbot: QtBot) -> Runner:
    parent = QObject()
    made = Runner(parent)
    made.keep = parent  # the wrapper owns the parent, for as long as the test needs it
    return made


def test_what_a_loop_did_comes_in_pieces_that_add_up(qtbot: QtBot, runner: Runner) -> None:
    taken = Taken(runner)
    runner.start(loop())
    qtbot.waitUntil(lambda: len(taken.came) > 2, timeout=20_000)
    last = runner.stop()
    assert last is not None
    costs = taken.costs(last)
    assert costs.tobytes() == Trainer(MOMENTUM, POINTS).step(len(costs)).tobytes()
    assert last.state is not None
    assert last.state.iteration == len(costs)
    assert taken.ended == []


def test_a_loop_that_ends_by_itself_says_so_once(qtbot: QtBot, runner: Runner) -> None:
    taken = Taken(runner)
    runner.start(loop(goal=400))
    qtbot.waitUntil(lambda: bool(taken.ended), timeout=20_000)
    assert runner.loop is None
    assert taken.ended[0].finished == "goal"
    assert len(taken.costs()) == 400
    assert runner.stop() is None


def test_no_thread_is_left_when_it_is_stopped(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = recorded(monkeypatch)
    assert runner.stop() is None
    for _ in range(3):
        runner.start(loop())
        assert runner.loop is not None
        runner.stop()
    assert len(workers) == 3
    assert all(worker.isFinished() for worker in workers)


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[Worker]:
    """The workers that are made from now on."""
    workers: list[Worker] = []

    class Kept(Worker):
        def __init__(self, loop: TrainingLoop) -> None:
            super().__init__(loop)
            workers.append(self)

    monkeypatch.setattr("bpviz.session.runner.Worker", Kept)
    return workers


def test_a_thread_that_does_not_stop_in_time_is_left_to_itself(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = recorded(monkeypatch)
    monkeypatch.setattr(Worker, "finish", lambda self: False)
    runner.start(loop())
    digest = runner.stop()
    assert digest is not None
    assert runner.loop is None
    monkeypatch.undo()
    assert workers[0].finish()


def test_a_session_that_is_let_go_while_it_trains_ends_its_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = recorded(monkeypatch)
    session = Session(MOMENTUM, POINTS)
    session.play()
    assert workers[0].isRunning()
    del session
    gc.collect()
    assert workers[0].isFinished()


def test_a_session_whose_window_is_destroyed_while_it_trains_ends_its_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers, window = recorded(monkeypatch), QObject()
    session = Session(MOMENTUM, POINTS, parent=window)
    session.play()
    shiboken6.delete(window)
    assert not shiboken6.isValid(session)
    del session
    gc.collect()
    assert workers[0].isFinished()


@pytest.mark.parametrize("ending", ["app.quit()", "raise SystemExit(0)", "pass"])
def test_leaving_the_program_while_it_trains_is_clean(ending: str) -> None:
    code = f"""
import sys
sys.path.insert(0, "tests")
from moments import MOMENTUM, POINTS
from PySide6.QtCore import QCoreApplication
from bpviz.session import Session
app = QCoreApplication([])
session = Session(MOMENTUM, POINTS)
session.frameReady.connect(lambda frame: frame.latest > 50 and app.quit())
session.play()
app.exec()
assert session.is_playing
{ending}
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_loop_gets_its_turn_back_when_the_window_has_nothing_left_to_do(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bpviz.run.turn.PATIENCE", 60)
    taken = Taken(runner)
    runner.start(loop())
    qtbot.waitUntil(lambda: len(taken.came) > 0, timeout=20_000)
    runner.give_way()
    before = len(taken.came)
    qtbot.waitUntil(
        lambda: len(taken.came) > before + 2 and len(taken.came[-1].costs) > 0, timeout=20_000
    )
    runner.stop()


def test_a_loop_that_waits_for_the_window_can_be_stopped(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bpviz.run.turn.PATIENCE", 60)
    runner.start(loop())
    runner.give_way()
    assert runner.stop() is not None
    runner.give_way()
    assert runner.loop is None
