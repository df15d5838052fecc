"""Numbers that slide when a step is taken, and when they do not."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from bpviz.engine import StepRef, WeightRef

UPDATE = StepRef("update", WeightRef(0, 1, 1))


class Moving(QProxyStyle):
    """A desktop that wants motion, or none."""

    duration = 150

    def styleHint(self, hint, option=None, widget=None, data=None):  # type: ignore[no-untyped-def]  # noqa: N802
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.duration
        return super().styleHint(hint, option, widget, data)


@pytest.fixture
def style(monkeypatch: pytest.MonkeyPatch) -> Moving:
    """A screen on which things move."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "a screen")
    return Moving()


def step_on(made, style: Moving, **frame: object) -> None:  # type: ignore[no-untyped-def]
    """From before an update to after it."""
    made.view.setStyle(style)
    made.timeline.seek_step(UPDATE)
    made.show()
    made.timeline.move("factor", 4)
    made.view.show_frame(replace(made.timeline.frame(), **frame))


def is_sliding(view) -> bool:  # type: ignore[no-untyped-def]
    scene = view._composed()
    return view._sliding.shown(scene) is not scene


def test_a_step_slides_and_comes_to_rest(qtbot: QtBot, shown: Callable, style: Moving) -> None:
    made = shown("worked-example", size=(746, 500))
    step_on(made, style)
    assert is_sliding(made.view)
    qtbot.waitUntil(lambda: not is_sliding(made.view), timeout=3000)


def test_nothing_slides_while_it_plays(shown: Callable, style: Moving) -> None:
    made = shown("worked-example", size=(746, 500))
    step_on(made, style, playing=True)
    assert not is_sliding(made.view)


def test_nothing_slides_where_the_desktop_wants_no_motion(shown: Callable, style: Moving) -> None:
    made = shown("worked-example", size=(746, 500))
    style.duration = 0
    step_on(made, style)
    assert not is_sliding(made.view)


def test_nothing_slides_without_a_screen(shown: Callable) -> None:
    made = shown("worked-example", size=(746, 500))
    step_on(made, Moving())
    assert not is_sliding(made.view)


def test_another_look_ends_the_slide(shown: Callable, style: Moving) -> None:
    made = shown("worked-example", size=(746, 500))
    step_on(made, style)
    made.view.show_display(replace(made.display, digits=3))
    assert not is_sliding(made.view)
