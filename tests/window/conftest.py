"""A window with settings of its own, on the worked example."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.window import MainWindow
from bpviz.window.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "bpviz.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[App]:
    """The program, its window shown at 1280x720, in English and light colours."""
    made = App(qapp, settings, "en", "light")
    made.window.resize(1280, 720)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.window.retire()


@pytest.fixture
def window(app: App) -> MainWindow:
    """The window of the program."""
    return app.window
