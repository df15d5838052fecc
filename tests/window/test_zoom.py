"""Everything larger, as long as it fits; smaller again, and all is as it was."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolButton
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.window import MainWindow
from bpviz.window.workspaces import WORKSPACES


def zoom(app: App) -> float:
    assert app.window._theme is not None
    return app.window._theme.zoom


def overlapping(window: MainWindow) -> list[tuple[str, str]]:
    """Panels that lie on each other, or on the diagram."""
    QApplication.processEvents()
    shown = [window.center, *(dock for dock in window.docks if dock.isVisible())]
    boxes = [(each, QRect(each.mapTo(window, QPoint()), each.size())) for each in shown]
    return [
        (one.objectName(), other.objectName())
        for i, (one, box) in enumerate(boxes)
        for other, beside in boxes[i + 1 :]
        if box.adjusted(2, 2, -2, -2).intersects(beside)
    ]


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_no_panel_comes_to_lie_on_another(app: App, qtbot: QtBot, workspace: str) -> None:
    app.settle()
    app.window.resize(1440, 860)
    app.window.show_workspace(workspace)
    for _ in range(8):
        app.zoom(1)
        assert overlapping(app.window) == []


def test_what_would_not_fit_is_not_made_larger_and_that_is_said(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.window.show_workspace("train")
    monkeypatch.setattr(type(app.window), "minimumSizeHint", lambda _: QSize(20_000, 600))
    before = zoom(app)
    app.zoom(1)
    assert zoom(app) == before
    assert app.settings.number("zoom") == 1.0
    assert "would not fit" in app.window.banner.text
    app.zoom(-1)
    assert zoom(app) < before


def test_normal_size_brings_the_layout_back(app: App, qtbot: QtBot) -> None:
    app.window.show_workspace("train")
    QApplication.processEvents()
    before = {dock.objectName(): dock.width() for dock in app.window.docks if dock.isVisible()}
    app.zoom(-1)
    QApplication.processEvents()
    app.zoom(0)
    QApplication.processEvents()
    after = {dock.objectName(): dock.width() for dock in app.window.docks if dock.isVisible()}
    assert after.keys() == before.keys()
    assert all(abs(after[name] - before[name]) <= 2 for name in before)


@pytest.mark.parametrize("workspace", [*WORKSPACES])
def test_tab_leaves_every_table_and_no_arrow_takes_the_keyboard(
    app: App, qtbot: QtBot, workspace: str
) -> None:
    app.settle()
    app.window.show_workspace(workspace)
    QApplication.processEvents()
    traps = [v for v in app.window.findChildren(QAbstractItemView) if v.tabKeyNavigation()]
    assert [view.objectName() for view in traps] == []
    arrows = [
        b for b in app.window.findChildren(QToolButton) if b.objectName().startswith("Scroll")
    ]
    assert not [each for each in arrows if each.focusPolicy().value & 1]
