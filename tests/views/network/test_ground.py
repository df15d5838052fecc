"""While a large net trains its lines are drawn anew ten times a second, its neurons each time."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.timeline import Timeline
from bpviz.views.network.composer import Composer
from bpviz.views.network.ground import LINES_EVERY, RARELY, Ground, lies_under
from bpviz.views.network.scene import Scene
from bpviz.views.theme import THEMES

SPEC = Spec((2, 8, 8, 1), hidden="tanh", batch_size=10, rate=0.5)
SOON, LATE = 0.6 * RARELY, 1.4 * RARELY


class Drawn:
    """A ground, a clock, and how often it was drawn."""

    def __init__(self) -> None:
        self.now, self.times = 100.0, 0
        self.ground = Ground(lambda: self.now)
        self._image = QImage(640, 480, QImage.Format.Format_RGB32)

    def paint(self, scene: Scene, after: float = SOON) -> bool:
        """Paint it so many seconds later; whether it was drawn anew."""
        before = self.times
        self.now += after
        painter = QPainter(self._image)
        self.ground.paint(painter, scene, self._draw)
        painter.end()
        return self.times > before

    def _draw(self, painter: QPainter) -> None:
        assert painter.isActive()
        self.times += 1


@pytest.fixture
def composer() -> Composer:
    return Composer()


@pytest.fixture
def scene(qapp: object, composer: Composer) -> Callable[..., Scene]:
    """scene(): the next one of a run, shown in this way."""
    timeline = Timeline(SPEC, load("spirals"))

    def following(**display: object) -> Scene:
        timeline.move("iteration", 1)
        composer.show_frame(timeline.training_frame(timeline.state))
        if display or composer.display.stepwise:
            composer.show_display(Display(stepwise=False, **display))
        found = composer.scene(640, 480)
        assert found is not None
        return found

    return following


def test_one_of_three_scenes_that_come_soon_has_its_own_lines(scene: Callable[..., Scene]) -> None:
    drawn = Drawn()
    assert drawn.paint(scene())
    found = [drawn.paint(scene()) for _ in range(3 * LINES_EVERY)]
    assert found == 3 * [*(LINES_EVERY - 1) * [False], True]


def test_every_scene_has_its_own_lines_where_they_come_rarely(scene: Callable[..., Scene]) -> None:
    drawn = Drawn()
    assert all(drawn.paint(scene(), LATE) for _ in range(5))


def test_a_scene_that_is_painted_again_is_not_drawn_anew(scene: Callable[..., Scene]) -> None:
    drawn, shown = Drawn(), scene()
    assert drawn.paint(shown)
    assert not any(drawn.paint(shown, LATE) for _ in range(2 * LINES_EVERY))


CHANGES: dict[str, Callable[[Composer], object]] = {
    "the display": lambda of: of.show_display(replace(of.display, lines="gradient")),
    "the theme": lambda of: of.show_theme(THEMES["dark"]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_shown_in_another_way_is_drawn_at_once(
    composer: Composer, scene: Callable[..., Scene], change: Callable[[Composer], object]
) -> None:
    drawn = Drawn()
    drawn.paint(scene())
    change(composer)
    changed = composer.scene(640, 480)
    assert changed is not None
    assert drawn.paint(changed, 0.0)


def test_another_size_is_drawn_at_once(composer: Composer, scene: Callable[..., Scene]) -> None:
    drawn = Drawn()
    drawn.paint(scene())
    composer.resized()
    smaller = composer.scene(500, 400)
    assert smaller is not None
    assert drawn.paint(smaller, 0.0)


def test_it_is_forgotten_when_it_is_asked_for(scene: Callable[..., Scene]) -> None:
    drawn, shown = Drawn(), scene()
    drawn.paint(shown)
    drawn.ground.clear()
    assert drawn.paint(shown)


def test_what_is_at_rest_or_small_has_no_ground(qapp: object, composer: Composer) -> None:
    timeline = Timeline(SPEC, load("spirals"))
    small = Timeline(Spec((2, 2, 1)), load("xor"))
    runs = timeline.training_frame(timeline.state)
    found = []
    for frame in (runs, replace(runs, playing=False), small.training_frame(small.state)):
        composer.show_frame(frame)
        shown = composer.scene(640, 480)
        assert shown is not None
        found.append(lies_under(shown))
    assert found == [True, False, False]
