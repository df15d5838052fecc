"""Train as a whole: what one panel has followed is there in another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import DataRef
from bpviz.engine import Spec
from bpviz.views.flow import FlowView
from bpviz.window import MainWindow


def test_the_flow_over_time_is_there_although_its_page_was_not_seen(window: MainWindow) -> None:
    window.show_workspace("train")
    window.restart_with(
        Spec(sizes=(2, 8, 1), batch_size=10),
        DataRef("xor", (("n", 60), ("noise", 0.1), ("seed", 0))),
    )
    for _ in range(5):
        window.session.move("iteration", 1)
    window.contents.pictures.turn_to("flow")
    flow = window.contents.pictures.page("flow")
    assert isinstance(flow, FlowView)
    assert len(window.contents.log) >= 5
    before = flow.grab().toImage()
    flow.use_log(type(window.contents.log)())
    assert flow.grab().toImage() != before


def test_training_is_slowed_with_the_keys_while_it_runs(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    window.show_workspace("train")
    speed = window.transport.findChild(QSlider, "speed")
    assert speed is not None
    window.play_or_pause()
    qtbot.waitUntil(lambda: session.frame.latest > 50, timeout=20_000)
    speed.setFocus()
    qtbot.keyClick(speed, Qt.Key.Key_Home)
    assert session.is_playing
    assert session.updates_per_second == 1.0
    text = window.transport.findChild(QWidget, "nextText")
    assert isinstance(text, QLabel)
    assert text.text() == "training slowed · updates a second: 1"
    qtbot.keyClick(speed, Qt.Key.Key_End)
    assert session.is_playing
    assert session.updates_per_second is None
    session.pause()


def test_another_window_of_the_session_shows_its_speed(qtbot: QtBot, window: MainWindow) -> None:
    window.session.slow_to(100.0)
    other = MainWindow(window.session, window.settings)
    qtbot.addWidget(other)
    other.show_workspace("train")
    speed = other.transport.findChild(QSlider, "speed")
    assert speed is not None
    assert speed.value() == 50
