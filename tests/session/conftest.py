from collections.abc import Callable, Iterator

import pytest
from moments import MOMENTUM, POINTS, worked_example
from pytestqt.qtbot import QtBot
from watched import Watched

from bpviz.data import Dataset
from bpviz.engine import Params, Spec
from bpviz.session import Session


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Callable[..., Watched]]:
    """Makes watched sessions, and stops them in the end."""
    made: list[Watched] = []

    def watched(spec: Spec, dataset: Dataset, params: Params | None = None) -> Watched:
        made.append(Watched(Session(spec, dataset, params)))
        return made[-1]

    yield watched
    for each in made:
        each.session.pause()


@pytest.fixture
def watched(watch: Callable[..., Watched]) -> Watched:
    """Five points, mini-batches of two, momentum, dropout."""
    return watch(MOMENTUM, POINTS)


@pytest.fixture
def session(watched: Watched) -> Session:
    """The same, for who does not count Frames."""
    return watched.session


@pytest.fixture
def example(watch: Callable[..., Watched]) -> Session:
    """The worked example."""
    net = worked_example()
    return watch(net.spec, net.dataset(), net.params).session
