"""A panel with the worked example."""

import pytest
from pytestqt.qtbot import QtBot
from views.build.panels import Panel

from bpviz.views.build import BuildView
from bpviz.views.theme import THEMES


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    view = BuildView()
    qtbot.addWidget(view)
    view.show_theme(THEMES["light"])
    view.resize(430, 900)
    panel = Panel(view, qtbot)
    panel.show_net("worked-example")
    with qtbot.waitExposed(view):
        view.show()
    return panel
