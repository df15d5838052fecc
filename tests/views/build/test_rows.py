"""The examples in the panel: typing, pasting, adding, removing."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from views.build.panels import Panel, xor_500

from bpviz.notation.names import Names
from bpviz.run.display import Display


def test_the_columns_are_called_as_in_the_notation(panel: Panel) -> None:
    names = Names(inputs=("i1", "i2"), neurons=(("h1", "h2"), ("o1", "o2")))
    found = {}
    for notation in ("nielsen", "net_out", "o_err"):
        panel.view.show_display(Display(notation=notation))
        found[notation] = panel.heads()
    assert found["nielsen"] == ["x₁", "x₂", "y₁", "y₂"]
    assert found["net_out"] == ["i₁", "i₂", "target o₁", "target o₂"]
    assert found["o_err"] == ["x₁", "x₂", "y₁", "y₂"]
    panel.view.show_display(Display(notation="nielsen", names=names))
    assert panel.heads()[:2] == ["i₁", "i₂"]


def test_a_number_is_typed_over(panel: Panel) -> None:
    assert panel.cells() == [["0.0500", "0.1000", "0.0100", "0.9900"]]
    panel.type(0, 1, "-0,25")
    assert panel.rows == [([[0.05, -0.25]], [[0.01, 0.99]], "x₂ of row 1: -0,25")]
    panel.type(0, 3, "1e-3")
    assert panel.rows[1][:2] == ([[0.05, 0.10]], [[0.01, 0.001]])


def test_nonsense_is_refused_under_the_table_and_the_number_stays(panel: Panel) -> None:
    panel.type(0, 0, "abc")
    assert panel.words("rowsError").startswith("Row 1, x₁: “abc” is not a number. It stays 0.0500.")
    assert panel.cells()[0][0] == "0.0500"
    assert panel.told == []
    panel.type(0, 0, "1")
    assert panel.words("rowsError") == ""


def test_a_cell_that_is_left_as_it_was_asks_for_nothing(panel: Panel, qtbot: QtBot) -> None:
    panel.go_to(0, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    editor = panel.editor
    assert editor.text() == "0.05"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    panel.type(0, 0, "0.050")
    assert panel.told == []


def test_a_block_is_pasted_from_the_current_cell_on(panel: Panel) -> None:
    panel.paste(0, 1, "0,5\t0,25\n1\t2\n")
    assert panel.rows == [
        ([[0.05, 0.5], [0, 1]], [[0.25, 0.99], [2, 0]], "Paste into the examples")
    ]


def test_a_comma_parts_cells_unless_it_is_the_decimal_mark(panel: Panel) -> None:
    panel.paste(0, 1, "0,5\n")
    panel.view.show_display(Display(decimal=","))
    panel.paste(0, 1, " 0,5\n")
    panel.paste(0, 1, "7")
    assert [each[:2] for each in panel.rows] == [
        ([[0.05, 0.0]], [[5.0, 0.99]]),
        ([[0.05, 0.5]], [[0.01, 0.99]]),
        ([[0.05, 7.0]], [[0.01, 0.99]]),
    ]


def test_the_button_takes_the_whole_table_from_the_clipboard(panel: Panel) -> None:
    QGuiApplication.clipboard().setText("a,b,c,d\n1,2,3,4\n5,6,7,8")
    panel.click("pasteTable")
    assert panel.rows == [([[1, 2], [5, 6]], [[3, 4], [7, 8]], "Paste a table of examples")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1,2,3,4,5", "has 5 columns; this net needs 4: inputs, 2, then targets, 2"),
        ("1,2,3,4\n1,2,x,4", "Row 2, column 3: 'x' is not a number"),
        ("1,2,3,4\n1,2,3", "Row 2 has 3 values, row 1 has 4"),
        ("", "no table"),
    ],
)
def test_a_table_that_does_not_fit_is_refused_in_words(panel: Panel, text: str, said: str) -> None:
    QGuiApplication.clipboard().setText(text)
    panel.click("pasteTable")
    assert said in panel.words("rowsError")
    assert panel.told == []


def test_a_row_is_added_and_removed(panel: Panel, qtbot: QtBot) -> None:
    panel.show_net("xor")
    panel.click("addRow")
    panel.go_to(1, 0)
    panel.click("removeRow")
    panel.go_to(0, 1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert [words for *_, words in panel.rows] == ["Add a row", "Remove row 2", "Remove row 1"]
    assert panel.rows[0][0] == [[0, 0], [0, 1], [1, 0], [1, 1], [0, 0]]
    assert panel.rows[1][0] == [[0, 0], [1, 0], [1, 1]]
    assert panel.rows[2][0] == [[0, 1], [1, 0], [1, 1]]


def test_the_last_row_stays_and_its_button_says_why(panel: Panel, qtbot: QtBot) -> None:
    button = panel.found(QAbstractButton, "removeRow")
    assert not button.isEnabled()
    assert "at least one example" in button.toolTip()
    panel.go_to(0, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert "The last row stays" in panel.words("rowsError")
    assert panel.told == []


def test_what_is_copied_can_be_pasted_back(panel: Panel, qtbot: QtBot) -> None:
    panel.show_net("xor")
    panel.go_to(0, 0)
    panel.table.selectAll()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "0.0\t1.0\t1.0"
    panel.click("pasteTable")
    assert panel.frame is not None
    assert panel.rows[0][0] == panel.frame.dataset.train_x.tolist()
    assert panel.rows[0][1] == panel.frame.dataset.train_y.tolist()


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_5, Qt.Key.Key_Delete, Qt.Key.Key_Minus])
def test_the_table_keeps_the_keys_it_is_typed_with(panel: Panel, key: Qt.Key) -> None:
    text = "" if key == Qt.Key.Key_Delete else chr(key)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, text)
    event.ignore()
    QApplication.sendEvent(panel.table, event)
    assert event.isAccepted()


def test_rows_of_a_long_data_set_are_those_of_the_mini_batch(panel: Panel) -> None:
    frame = xor_500()
    panel.show(frame)
    assert "4 of 300 rows" in panel.words("rowsAbout")
    assert panel.table.model().rowCount() == 4
    inputs = panel.found(QSpinBox, "units0")
    assert not inputs.isEnabled()
    assert inputs.toolTip().startswith("The data set gives this number.")
    panel.type(0, 0, "9")
    x = frame.trace.x.copy()
    x[0, 0] = 9
    np.testing.assert_array_equal(panel.rows[0][0], x)


def test_without_a_selection_the_last_row_goes(panel: Panel) -> None:
    panel.show_net("xor")
    panel.table.clearSelection()
    panel.click("removeRow")
    assert panel.rows[0][2] == "Remove row 4"
