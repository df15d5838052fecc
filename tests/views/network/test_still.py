"""While a net trains, words and scales around it are painted once and kept: nobody can tell."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline
from bpviz.views.network import NetworkView, ground
from bpviz.views.network.composer import Composer
from bpviz.views.network.ground import Ground
from bpviz.views.network.paint_neurons import look
from bpviz.views.network.still import Still
from bpviz.views.theme import THEMES

LARGE = Spec((2, 8, 8, 1), hidden="tanh", batch_size=10)


@pytest.fixture(autouse=True)
def _own_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every scene has its own lines, as those have that come rarely."""
    monkeypatch.setattr(ground, "RARELY", -1.0)


def training(updates: int = 0, spec: Spec = LARGE) -> Frame:
    """A frame on the way, after so many updates."""
    timeline = Timeline(spec, load("spirals"))
    timeline.move("iteration", updates)
    return timeline.training_frame(timeline.state)


def picture(view: NetworkView) -> QImage:
    """What is painted now."""
    return view.grab().toImage()


def fresh(qtbot, frame: Frame, **display: object) -> NetworkView:
    """A view that has painted nothing yet."""
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show_display(Display(stepwise=False, **display))
    view.show_frame(frame)
    return view


def plain(view: NetworkView, frame: Frame, monkeypatch: pytest.MonkeyPatch) -> QImage:
    """The same picture with nothing kept."""
    with monkeypatch.context() as patch:
        patch.setattr(Still, "paint", _without_what_is_kept)
        patch.setattr(Ground, "paint", _anew)
        return picture(view)


def _without_what_is_kept(still, painter, name, rect, key, paper, draw) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, paper)
    draw(painter)
    painter.restore()


def _anew(under, painter, scene, draw) -> None:
    painter.fillRect(painter.viewport(), scene.theme.colour("panel"))
    draw(painter)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_kept_looks_like_what_is_painted_anew(
    qtbot, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    frame = training(3)
    view = fresh(qtbot, frame)
    view.show_theme(THEMES[theme])
    assert picture(view) == picture(view) == plain(view, frame, monkeypatch)


CHANGES: dict[str, Callable[[NetworkView], None]] = {
    "the scale": lambda view: view.show_display(Display(stepwise=False, scale="symlog")),
    "the lines": lambda view: view.show_display(Display(stepwise=False, lines="gradient")),
    "the theme": lambda view: view.show_theme(THEMES["dark"]),
    "the size": lambda view: view.resize(500, 400),
    "the rate": lambda view: view.show_frame(replace(training(5), spec=replace(LARGE, rate=0.25))),
    "the net": lambda view: view.show_frame(training(2, replace(LARGE, sizes=(2, 9, 1)))),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_kept_changes_with_what_it_shows(
    qtbot, monkeypatch: pytest.MonkeyPatch, change: Callable[[NetworkView], None]
) -> None:
    frame = training(3)
    view = fresh(qtbot, frame)
    before = picture(view)
    change(view)
    after = picture(view)
    assert after != before
    assert after == plain(view, frame, monkeypatch)


PICTURES = Spec((64, 16, 10), hidden="sigmoid", batch_size=10)


def digits(updates: int) -> Frame:
    """A frame of training on pictures, whose outputs have labels."""
    timeline = Timeline(PICTURES, load("digits"))
    timeline.move("iteration", updates)
    return timeline.training_frame(timeline.state)


@pytest.mark.parametrize("neurons", ["both", "activation", "delta"])
def test_pictures_captions_and_labels_look_alike_however_they_are_painted(
    qtbot, monkeypatch: pytest.MonkeyPatch, neurons: str
) -> None:
    frames = [digits(updates) for updates in (0, 1, 2)]
    view = fresh(qtbot, frames[0], neurons=neurons)
    for frame in frames:
        view.show_frame(frame)
        assert picture(view) == plain(view, frame, monkeypatch)


@pytest.mark.parametrize("neurons", ["both", "activation", "delta"])
@pytest.mark.parametrize("scale", ["linear", "layer", "symlog"])
def test_the_fills_of_all_neurons_at_once_are_those_of_each(neurons: str, scale: str) -> None:
    for frame in (digits(2), training(3)):
        composer = Composer()
        composer.show_frame(frame)
        composer.show_display(Display(stepwise=False, neurons=neurons, scale=scale))
        scene = composer.scene(640, 480)
        assert scene is not None
        assert scene.all_looks == tuple(look(scene, unit) for unit in scene.geometry.circles)
