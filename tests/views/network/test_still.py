"""While a net trains, words and scales around it are painted once and kept: nobody can tell."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline
from bpviz.views.network import NetworkView, paint_page
from bpviz.views.theme import THEMES

LARGE = Spec((2, 8, 8, 1), hidden="tanh", batch_size=10)


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
        patch.setattr(paint_page, "_paint_kept", _paint_anew)
        return picture(view)


def _paint_anew(painter, scene, still, corner) -> None:
    paint_page.paint_title(painter, scene, paint_page.title_of(scene, corner))
    paint_page._paint_legend(painter, scene)


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
    "the rate": lambda view: view.show_frame(
        replace(training(5), spec=replace(LARGE, rate=0.25))
    ),
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
