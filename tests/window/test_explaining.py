"""Similar digits are those of what is drawn now, among those known now: late ones are dropped."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import Array, Spec, init_params
from bpviz.run.why import Why
from bpviz.window.explaining import Asked, Explaining

RANDOM = np.random.default_rng(0)


def digits(name: str, side: int) -> Dataset:
    x = RANDOM.random((120, side * side), np.float32)
    y = np.eye(10, dtype=np.float32)[np.arange(120) % 10]
    return Dataset(name=name, train_x=x, train_y=y, image_shape=(side, side))


class Known(QObject):
    """Digits of two sizes, which a test may replace."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sets = {8: digits("small", 8), 28: digits("large", 28)}

    def training(self, side: int) -> Dataset:
        return self.sets[side]


class Held(QObject):
    """A computation whose result comes when the test says so."""

    delivered = Signal(object)
    held: "list[Held]" = []  # noqa: RUF012

    def __init__(self, compute: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._compute = compute

    def start(self) -> None:
        self.held.append(self)

    def arrive(self) -> None:
        self.held.remove(self)
        self.delivered.emit(self._compute())


class Scene:
    """What is explained, of which all that was said is kept."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.known, self.parent = qtbot, Known(), QObject()
        self.explaining = Explaining(self.known, self.parent)  # type: ignore[arg-type]
        self.said: list[Why | None] = []
        self.explaining.ready.connect(self.said.append)

    def draw(self, image: Array) -> None:
        """Draw this, and wait until it is explained."""
        before = len(self.said)
        spec = Spec((image.size, 10), dtype="float32")
        asked = Asked(spec, init_params(spec), image, lambda: image[:8, :8], 3, None)
        self.explaining.ask(asked, in_motion=False)
        self.qtbot.waitUntil(lambda: len(self.said) > before)

    @property
    def last(self) -> Why:
        why = self.said[-1]
        assert why is not None
        return why

    def check(self, image: Array, dataset: Dataset) -> None:
        """What is said is of this picture, among these digits."""
        assert self.last.image is image
        distance = np.linalg.norm(dataset.train_x - image.ravel(), axis=1)
        found = [one.distance for one in self.last.similar]
        np.testing.assert_allclose(found, np.sort(distance)[:8], rtol=1e-5)
        assert self.last.source == dataset.name


def picture(side: int) -> Array:
    return RANDOM.random((side, side), np.float32)


@pytest.fixture
def scene(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Scene:
    monkeypatch.setattr("bpviz.window.explaining.Beside", Held)
    monkeypatch.setattr(Held, "held", [])
    return Scene(qtbot)


def test_similar_digits_come_after_the_rest(scene: Scene) -> None:
    image = picture(28)
    scene.draw(image)
    assert scene.last.similar == ()
    Held.held[0].arrive()
    scene.check(image, scene.known.sets[28])
    assert Held.held == []


def test_what_was_found_for_another_size_is_dropped_and_looked_for_again(scene: Scene) -> None:
    scene.draw(picture(28))
    small = picture(8)
    scene.draw(small)
    Held.held[0].arrive()  # late
    assert scene.last.image is small
    assert scene.last.similar == ()
    Held.held[0].arrive()
    scene.check(small, scene.known.sets[8])


def test_what_was_found_among_data_that_were_replaced_is_dropped(scene: Scene) -> None:
    image = picture(8)
    scene.draw(image)
    scene.known.sets[8] = digits("other", 8)
    Held.held[0].arrive()
    assert scene.last.similar == ()
    Held.held[0].arrive()
    scene.check(image, scene.known.sets[8])


def test_the_list_of_other_data_goes_although_the_drawing_stays(qtbot: QtBot, scene: Scene) -> None:
    image = picture(8)
    scene.draw(image)
    Held.held[0].arrive()
    scene.explaining.follow_data()
    before = len(scene.said)
    scene.known.sets[8] = digits("other", 8)
    scene.explaining.follow_data()
    qtbot.waitUntil(lambda: len(scene.said) > before)
    assert scene.last.similar == ()
    Held.held[0].arrive()
    scene.check(image, scene.known.sets[8])


def test_of_the_same_size_the_list_stays_until_there_is_a_better_one(scene: Scene) -> None:
    first, second = picture(8), picture(8)
    scene.draw(first)
    Held.held[0].arrive()
    kept = scene.last.similar
    scene.draw(second)
    assert scene.last.similar is kept
    Held.held[0].arrive()
    scene.check(second, scene.known.sets[8])


def test_an_equal_picture_is_not_looked_for_twice(scene: Scene) -> None:
    image = picture(8)
    scene.draw(image)
    Held.held[0].arrive()
    scene.draw(image.copy())
    assert Held.held == []


def test_what_comes_when_the_paper_is_blank_again_is_dropped(scene: Scene) -> None:
    scene.draw(picture(8))
    scene.explaining.forget()
    Held.held[0].arrive()
    assert scene.said[-1] is None
    assert scene.explaining.current is None
