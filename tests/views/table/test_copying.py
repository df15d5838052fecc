"""What is copied from the table is what the trace says, to the last digit."""

import csv
import io
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from bpviz.engine import NeuronRef, StepRef, value_at
from bpviz.engine.places import parameter_ref

from .conftest import Shown, headers, texts

CONTROL = Qt.KeyboardModifier.ControlModifier


def copied(qtbot: QtBot, table: QTableView) -> list[dict[str, str]]:
    """The rows that Ctrl+C takes along, read as a spreadsheet would."""
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def click(qtbot: QtBot, table: QTableView, row: int, shift: bool = False) -> None:
    index = table.model().index(row, 0)
    table.scrollTo(index)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    spot = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, spot)


def menu_at(table: QTableView, row: int, column: int) -> QMenu:
    index = table.model().index(row, column)
    table.scrollTo(index)
    spot = table.visualRect(index).center()
    reason = QContextMenuEvent.Reason.Mouse
    globally = table.viewport().mapToGlobal(spot)
    QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, spot, globally))
    menu = table.findChild(QMenu, "tableMenu")
    assert isinstance(menu, QMenu)
    return menu


def action(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def test_a_copied_row_has_a_header_and_every_digit(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.at(StepRef("gradient", parameter_ref(made.run.trace.spec, 4)))
    click(qtbot, made.parameters, 4)
    assert copied(qtbot, made.parameters) == [
        {
            "name": "w₅",
            "value": "0.4",
            "gradient": "0.08216704056423078",
            "change": "",
            "new value": "",
        }
    ]


@pytest.mark.parametrize("net", ["worked-example", "worked-example-two-rows", "2-2-3-1", "xor"])
def test_all_that_is_copied_reads_back_as_the_numbers_of_the_trace(
    shown: Callable[..., Shown], qtbot: QtBot, net: str
) -> None:
    made = shown(net)
    made.to_end()
    trace, update, spec = made.run.trace, made.run.update, made.run.trace.spec
    qtbot.keyClick(made.parameters, Qt.Key.Key_A, CONTROL)
    rows = copied(qtbot, made.parameters)
    assert len(rows) == spec.parameter_count
    for place, row in enumerate(rows):
        ref = parameter_ref(spec, place)
        assert float(row["value"]) == value_at(trace.params, ref)
        assert float(row["gradient"]) == value_at(trace.gradient, ref)
        assert float(row["new value"]) == value_at(update.after.params, ref)
        if row["change"]:
            assert float(row["change"]) == float(row["new value"]) - float(row["value"])
        else:
            assert update.is_frozen(ref)
    qtbot.keyClick(made.neurons, Qt.Key.Key_A, CONTROL)
    units = copied(qtbot, made.neurons)
    z, out, error = headers(made.neurons)[1:4]
    row = units[spec.sizes[0]]
    layer = trace.layers[0]
    assert float(row[z]) == layer.z[-1, 0]
    assert float(row[out]) == layer.a[-1, 0]
    assert float(row[error]) == layer.delta[-1, 0]
    assert float(units[-1]["cost"]) == trace.cost
    if trace.examples == 1:
        shares = [float(each["cost"]) for each in units[:-1] if each["cost"]]
        assert sum(shares) == pytest.approx(trace.cost, rel=1e-15)


def test_several_rows_are_copied_in_the_order_of_the_screen(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.parameters.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    click(qtbot, made.parameters, 0)
    click(qtbot, made.parameters, 3, shift=True)
    names = [row["name"] for row in copied(qtbot, made.parameters)]
    assert names == [row[0] for row in texts(made.parameters)[:4]]
    assert names[:2] == ["b₂ (o₁)", "b₂ (o₂)"]


def test_without_a_selection_the_clipboard_is_left_alone(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    QGuiApplication.clipboard().setText("mine")
    qtbot.keyClick(made.parameters, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "mine"


def test_the_menu_copies_a_number_with_all_its_digits(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.to_end()
    menu = menu_at(made.neurons, 2, 3)
    action(menu, "tableCopyValue").trigger()
    assert QGuiApplication.clipboard().text() == repr(float(made.run.trace.layers[0].delta[0, 0]))
    menu.close()


def test_the_menu_copies_latex_and_rows(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    made.to_end()
    click(qtbot, made.parameters, 4)
    menu = menu_at(made.parameters, 4, 2)
    action(menu, "tableCopyLatex").trigger()
    found = QGuiApplication.clipboard().text()
    assert found == r"\frac{\partial E}{\partial w_{5}} = 0.08216704056423078"
    action(menu, "tableCopy").trigger()
    assert QGuiApplication.clipboard().text().startswith("name\tvalue\tgradient\tchange\tnew value")
    menu.close()


def test_every_number_has_its_symbol_in_latex(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.to_end()
    for table in (made.neurons, made.parameters):
        for row, cells in enumerate(texts(table)):
            for column, text in enumerate(cells[1:], start=1):
                if not text or text == "never updated":
                    continue
                menu = menu_at(table, row, column)
                action(menu, "tableCopyLatex").trigger()
                assert " = " in QGuiApplication.clipboard().text()
                menu.close()
                menu.setParent(None)
                menu.deleteLater()


def test_where_no_number_is_the_menu_says_so(shown: Callable[..., Shown]) -> None:
    made = shown()
    menu = menu_at(made.neurons, 2, 3)
    for name in ("tableCopyValue", "tableCopyLatex"):
        assert not action(menu, name).isEnabled()
        assert action(menu, name).toolTip() == "There is no number in this cell yet."
    menu.close()


def test_the_menu_key_opens_the_menu_of_the_current_cell(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.to_end()
    table = made.parameters
    click(qtbot, table, 4)
    table.setCurrentIndex(table.model().index(4, 1))
    reason = QContextMenuEvent.Reason.Keyboard
    middle = QPoint(5, 5)
    QApplication.sendEvent(
        table.viewport(), QContextMenuEvent(reason, middle, table.mapToGlobal(middle))
    )
    menu = table.findChild(QMenu, "tableMenu")
    assert isinstance(menu, QMenu)
    action(menu, "tableCopyValue").trigger()
    assert QGuiApplication.clipboard().text() == "0.4"
    menu.close()


def test_a_unit_that_has_not_spoken_yet_copies_as_nothing(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.at(StepRef("z", NeuronRef(0, 1)))
    qtbot.keyClick(made.neurons, Qt.Key.Key_A, CONTROL)
    rows = copied(qtbot, made.neurons)
    assert [row["net"] != "" for row in rows] == [False, False, True, True, False, False, False]
