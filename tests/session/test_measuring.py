"""Training scores on the first examples, or on all of them when that is asked for."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import Spec, Trainer
from bpviz.run.goals import TrainingGoal
from bpviz.run.scoring import TRAIN_SAMPLE
from bpviz.session import Session

SPEC = Spec(sizes=(2, 2, 1), rate=0.5, batch_size=4000)


@pytest.fixture(scope="module")
def many() -> Dataset:
    made = load("gaussians", n=20_000, noise=1.0)
    assert made.examples > TRAIN_SAMPLE
    return made


@pytest.fixture
def session(qtbot: QtBot, many: Dataset) -> Iterator[Session]:
    made = Session(SPEC, many)
    yield made
    made.pause()


def cost(session: Session) -> float:
    scores = session.frame.metrics
    assert scores is not None
    assert scores.train is not None
    return scores.train.cost


def expected(session: Session, limit: int | None) -> float:
    frame = session.frame
    measured = Trainer(SPEC, frame.dataset, frame.params).evaluate("train", limit)
    assert measured is not None
    return measured.cost


def test_the_whole_set_is_measured_at_once_and_at_the_end_of_each_epoch(session: Session) -> None:
    session.move("epoch")
    assert cost(session) == expected(session, TRAIN_SAMPLE)
    session.measure_whole(True)
    assert session.measures_whole
    assert cost(session) == expected(session, None) != expected(session, TRAIN_SAMPLE)
    session.move("epoch")
    assert cost(session) == expected(session, None)
    session.measure_whole(False)
    assert cost(session) == expected(session, TRAIN_SAMPLE)


def test_training_in_the_worker_measures_the_whole_set_too(qtbot: QtBot, session: Session) -> None:
    session.measure_whole(True)
    session.train_until(TrainingGoal(epochs=2))
    qtbot.waitUntil(lambda: not session.is_playing, timeout=10_000)
    assert cost(session) == expected(session, None)


def test_it_holds_for_what_is_opened_next_and_over_an_undo(session: Session, many: Dataset) -> None:
    session.measure_whole(True)
    session.edit(spec=Spec(sizes=(2, 3, 1), batch_size=4000))
    session.undo_stack.undo()
    session.move("epoch")
    assert cost(session) == expected(session, None)
    session.start(SPEC, many)
    session.move("epoch")
    assert cost(session) == expected(session, None)
