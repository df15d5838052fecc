"""What is pointed at, here and in other views."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from bpviz.engine import NeuronRef, WeightRef

from .conftest import Shown

H1, W5 = NeuronRef(0, 0), WeightRef(1, 0, 0)


def row_of(table: QTableView, name: str) -> int:
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())].index(name)


def settle(table: QTableView, qtbot: QtBot) -> None:
    """Wait until all rows are on the screen."""
    last = table.model().index(table.model().rowCount() - 1, 0)
    first = table.model().index(0, 0)
    room = table.viewport().rect
    qtbot.waitUntil(lambda: table.visualRect(last).bottom() <= room().bottom())
    qtbot.waitUntil(lambda: table.visualRect(first).top() >= 0)


def look(table: QTableView, row: int) -> QImage:
    rect = table.visualRect(table.model().index(row, 0))
    rect.setRight(table.viewport().width())
    return table.viewport().grab(rect).toImage()


def place_of(table: QTableView, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 1)).center()


def test_a_row_under_the_mouse_says_whose_it_is(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown(size=(420, 900))
    table = made.neurons
    settle(table, qtbot)
    said: list[object] = []
    made.view.pointed.connect(said.append)
    for name in ("h₂", "h₁"):
        qtbot.mouseMove(table.viewport(), place_of(table, row_of(table, name)))
        qtbot.waitUntil(lambda: bool(said))
    assert said[-1] == H1
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert said[-1] is None


def test_the_row_of_what_is_pointed_at_is_lit_otherwise_than_what_is_selected(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown(size=(420, 900))
    table = made.parameters
    settle(table, qtbot)
    row = row_of(table, "w₅")
    plain, other = look(table, row), look(table, row - 1)
    with qtbot.assertNotEmitted(made.view.pointed), qtbot.assertNotEmitted(made.view.chosen):
        made.view.show_display(replace(made.display, pointed=W5))
    pointed = look(table, row)
    assert pointed != plain
    assert look(table, row - 1) == other
    made.view.show_display(replace(made.display, selection=W5))
    assert look(table, row) not in (plain, pointed)
    made.view.show_display(made.display)
    assert look(table, row) == plain


def test_pointing_leaves_the_numbers_and_the_scrolling_alone(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    table = made.parameters
    with (
        qtbot.assertNotEmitted(table.model().dataChanged),
        qtbot.assertNotEmitted(table.verticalScrollBar().valueChanged),
    ):
        made.view.show_display(replace(made.display, pointed=W5))


def test_a_lit_row_stays_lit_where_sorting_takes_it(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown(size=(420, 900))
    table = made.parameters
    settle(table, qtbot)
    made.view.show_display(replace(made.display, pointed=W5))
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    row = row_of(table, "w₅")
    lit = look(table, row)
    made.view.show_display(made.display)
    assert look(table, row) != lit
