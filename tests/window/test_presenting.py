"""P: the presentation mode."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bpviz.app import LEAST_PRESENTED, App
from bpviz.window.settings import Settings

FULL = Qt.WindowState.WindowFullScreen


def zoom(app: App) -> float:
    assert app.window._theme is not None
    return app.window._theme.zoom


def press(app: App, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_P) -> None:
    qtbot.keyClick(app.window.network, key)


def test_p_hides_the_bar_fills_the_screen_and_makes_everything_larger(
    app: App, qtbot: QtBot
) -> None:
    before = zoom(app)
    press(app, qtbot)
    assert app.window.header.isHidden()
    assert app.window.windowState() & FULL
    assert zoom(app) >= LEAST_PRESENTED * before
    assert "P ends it" in app.window.banner.text
    press(app, qtbot)
    assert not app.window.header.isHidden()
    assert not app.window.windowState() & FULL
    assert zoom(app) == before


def test_a_window_that_filled_the_screen_goes_on_doing_so(app: App, qtbot: QtBot) -> None:
    press(app, qtbot, Qt.Key.Key_F11)
    press(app, qtbot)
    press(app, qtbot)
    assert app.window.windowState() & FULL


def test_everything_else_works_as_before(app: App, qtbot: QtBot) -> None:
    press(app, qtbot)
    app.window.workspace_train()
    assert app.window.header.isHidden()
    presented = zoom(app)
    app.zoom(1)
    assert zoom(app) > presented
    app.switch_theme()
    assert app.window.header.isHidden()


def test_it_goes_on_in_another_language(app: App, qtbot: QtBot) -> None:
    press(app, qtbot)
    presented = zoom(app)
    app.switch_language()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    assert app.window.header.isHidden()
    assert zoom(app) == presented
    press(app, qtbot)
    assert not app.window.header.isHidden()
    assert zoom(app) < presented
    app.switch_language()


def test_the_next_start_is_no_presentation(app: App, qtbot: QtBot, settings: Settings) -> None:
    before = settings.number("zoom")
    press(app, qtbot)
    app.window.close()
    assert settings.number("zoom") == before
    assert not app.window.presenting
    assert not app.window.windowState() & FULL
