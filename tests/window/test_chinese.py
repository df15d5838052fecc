"""In Chinese, everything on the screen is Chinese."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTabBar, QWidget

from bpviz.app import App
from bpviz.window import MainWindow

WORD = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
FORMULA = re.compile(r"[=∂]")
SAME = {"bpviz", "Adam", "He", "Xavier", "ReLU", "sigmoid", "softmax", "tanh", "MNIST…"}
"""Names that are the same in both languages."""

TEXTS = ("text", "title", "toolTip", "accessibleName", "accessibleDescription", "placeholderText")


@pytest.fixture
def window(app: App) -> Iterator[MainWindow]:
    """The window of the program, in Chinese."""
    app.switch_language()
    yield app.window
    app.switch_language()


def said(widget: QWidget) -> Iterator[str]:
    """Every text that a widget says."""
    for name in TEXTS:
        if callable(text := getattr(widget, name, None)):
            yield str(text())
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield widget.itemText(index)
            yield str(widget.itemData(index, Qt.ItemDataRole.ToolTipRole) or "")
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))


def foreign(window: MainWindow) -> set[str]:
    """Texts with words in them, none of them Chinese."""
    return {
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget in [window, *window.findChildren(QWidget)]
        for text in said(widget)
        if text not in SAME
        and WORD.search(text)
        and not CHINESE.search(text)
        and not FORMULA.search(text)
    }


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_every_workspace_is_chinese(window: MainWindow, workspace: str) -> None:
    window.show_workspace(workspace)
    assert foreign(window) == set()


def test_every_step_of_an_iteration_is_told_in_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    found: set[str] = set()
    while not window.session.frame.position.iteration:
        window.step_forward()
        found |= foreign(window)
    assert found == set()


def test_the_past_is_told_in_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.iteration_forward()
    window.to_start()
    assert not window.session.frame.present
    assert foreign(window) == set()
