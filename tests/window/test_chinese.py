"""In Chinese, everything on the screen is Chinese."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTabBar, QTableView, QToolButton, QWidget

from bpviz.app import App
from bpviz.engine import WeightRef
from bpviz.window import MainWindow

WORD = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
FORMULA = re.compile(r"[=∂]")
SAME = {"bpviz", "Adam", "He", "Xavier", "ReLU", "sigmoid", "softmax", "tanh", "MNIST…"}
"""Names that are the same in both languages."""

LETTERS = {"net", "out", "E_total"}
"""Quantities of a notation, as they are written in every language."""

TEXTS = ("text", "title", "toolTip", "accessibleName", "accessibleDescription", "placeholderText")

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)

FORMULA_PAGE, TABLE_PAGE, PATHS_PAGE = range(3)
"""The pages of the Step panel, from left to right."""


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
        for index in range(widget.count()):
            yield from (widget.tabText(index), widget.tabToolTip(index))
    if isinstance(widget, QTableView):
        yield from in_table(widget)


def in_table(table: QTableView) -> Iterator[str]:
    """Every text of a table that is seen: above its columns and in its cells."""
    if not table.isVisible():
        return
    model = table.model()
    for role in ROLES:
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(model.rowCount()):
                yield str(model.index(row, column).data(role) or "")


def foreign(window: MainWindow) -> set[str]:
    """Texts with words in them, none of them Chinese."""
    return {
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget in [window, *window.findChildren(QWidget)]
        for text in said(widget)
        if text not in SAME | LETTERS
        and WORD.search(text)
        and not CHINESE.search(text)
        and not FORMULA.search(text)
    }


def turn_to(window: MainWindow, page: int) -> None:
    """Turn to a page of the Step panel."""
    window.show_workspace("step")
    tabs = window.findChild(QTabBar, "stepTabs")
    assert isinstance(tabs, QTabBar)
    assert tabs.count() == 3
    tabs.setCurrentIndex(page)


def walked(window: MainWindow) -> set[str]:
    """What is foreign at any step of the first iteration."""
    found = foreign(window)
    while not window.session.frame.position.iteration:
        window.step_forward()
        found |= foreign(window)
    return found


@pytest.mark.parametrize("workspace", ["step", "train", "draw"])
def test_every_workspace_is_chinese(window: MainWindow, workspace: str) -> None:
    window.show_workspace(workspace)
    assert foreign(window) == set()


@pytest.mark.parametrize("page", [FORMULA_PAGE, TABLE_PAGE, PATHS_PAGE])
def test_every_step_of_an_iteration_is_told_in_chinese(window: MainWindow, page: int) -> None:
    turn_to(window, page)
    assert foreign(window) == set()
    window.select(WeightRef(0, 0, 0))
    assert walked(window) == set()


def test_collecting_the_factors_of_paths_is_told_in_chinese(window: MainWindow) -> None:
    turn_to(window, PATHS_PAGE)
    window.select(WeightRef(0, 0, 0))
    collect = window.findChild(QToolButton, "pathsCollect")
    assert isinstance(collect, QToolButton)
    collect.click()
    assert walked(window) == set()


def test_the_past_is_told_in_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.iteration_forward()
    window.to_start()
    assert not window.session.frame.present
    assert foreign(window) == set()
