"""A person's own table, as a person looks at it and chooses."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load_ref
from bpviz.resources import resource
from bpviz.views.data import OwnDataDialog
from bpviz.views.theme import THEMES

ROLE = Qt.ItemDataRole


def flowers(folder: Path, rows: int = 60, **cells: str) -> Path:
    """Three kinds; cells: what stands in a row instead of its length, "r5" by line of the file."""
    lines = ["length,width,same,note,kind"]
    for i in range(rows):
        length = cells.get(f"r{i + 2}", str(i / 4))
        lines.append(f"{length},{i % 7},1,{'ab'[i % 2]},{'xyz'[i % 3]}")
    path = folder / "flowers.csv"
    path.write_text("\n".join(lines))
    return path


@pytest.fixture
def dialog(qtbot: QtBot) -> OwnDataDialog:
    dialog = OwnDataDialog(str)
    qtbot.addWidget(dialog)
    return dialog


def shown(qtbot: QtBot, dialog: OwnDataDialog, path: Path) -> OwnDataDialog:
    dialog.show_file(path)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def words(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisibleTo(dialog) else ""


def use(dialog: QWidget) -> QPushButton:
    button = dialog.findChild(QPushButton, "useTable")
    assert button is not None
    return button


def field(dialog: QWidget, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def check(dialog: QWidget, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, name)
    assert found is not None
    return found


def click(qtbot: QtBot, box: QCheckBox) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def choose(qtbot: QtBot, dialog: QWidget, name: str, choice: str) -> None:
    combo = dialog.findChild(QComboBox, name)
    assert combo is not None
    combo.setFocus()
    place = combo.findData(choice)
    assert place >= 0
    step = Qt.Key.Key_Down if place > combo.currentIndex() else Qt.Key.Key_Up
    while combo.currentIndex() != place:
        qtbot.keyClick(combo, step)


def preview(dialog: QWidget) -> QAbstractItemModel:
    view = dialog.findChild(QTableView, "preview")
    assert view is not None
    return view.model()


def cell(model: QAbstractItemModel, row: int, column: int, role: ROLE = ROLE.DisplayRole) -> object:
    return model.data(model.index(row, column), role)


def test_it_says_what_the_file_holds_and_what_will_be_made(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    assert words(dialog, "fileName") == "flowers.csv"
    assert words(dialog, "tableAbout") == "60 rows, 5 columns, commas between values."
    assert words(dialog, "made") == "60 examples, 3 inputs, 3 classes: x, y, z."
    assert words(dialog, "parts") == "36 to train, 12 for validation, 12 for testing."
    assert words(dialog, "rest") == "The same in every row, so of no use as input: same."
    assert words(dialog, "problem") == ""
    assert use(dialog).isEnabled()


def test_the_preview_shows_fifty_rows_by_their_lines_and_each_columns_kind(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    model = preview(shown(qtbot, dialog, flowers(tmp_path)))
    assert (model.rowCount(), model.columnCount()) == (50, 5)
    heads = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(5)]
    assert heads == [
        "length\nnumbers · input", "width\nnumbers · input", "same\nnumbers · input",
        "note\nwords · not used", "kind\nwords · target"]  # fmt: skip
    assert model.headerData(0, Qt.Orientation.Vertical) == "2"
    assert [cell(model, 1, i) for i in range(5)] == ["0.25", "1", "1", "b", "y"]
    assert words(dialog, "previewAbout") == "The first 50 rows"


def test_pressing_the_button_hands_the_data_set_over(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    with qtbot.waitSignal(dialog.datasetReady) as told:
        qtbot.mouseClick(use(dialog), Qt.MouseButton.LeftButton)
    dataset = told.args[0]
    assert isinstance(dataset, Dataset)
    assert (dataset.examples, dataset.inputs, dataset.labels) == (36, 3, ("x", "y", "z"))
    assert abs(dataset.train_x[:, 0].mean()) < 1e-6
    assert load_ref(dataset.ref).train_x.tobytes() == dataset.train_x.tobytes()
    assert not dialog.isVisible()


def test_escape_and_cancel_hand_nothing_over(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    told: list[object] = []
    dialog.datasetReady.connect(told.append)
    shown(qtbot, dialog, flowers(tmp_path))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    shown(qtbot, dialog, flowers(tmp_path))
    cancel = dialog.findChild(QPushButton, "cancel")
    assert cancel is not None
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert (dialog.isVisible(), told) == (False, [])


def test_another_target_changes_the_inputs_and_numbers_can_be_predicted(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    choose(qtbot, dialog, "target", "length")
    assert words(dialog, "made") == (
        "60 examples, 2 inputs, 60 classes: 0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, …"
    )
    choose(qtbot, dialog, "kind", "numbers")
    assert words(dialog, "made") == "60 examples, 2 inputs, to predict length."
    assert "The target is scaled too" in words(dialog, "rest")
    choose(qtbot, dialog, "scaling", "none")
    assert "scaled" not in words(dialog, "rest")
    with qtbot.waitSignal(dialog.datasetReady) as told:
        qtbot.mouseClick(use(dialog), Qt.MouseButton.LeftButton)
    assert (told.args[0].outputs, told.args[0].labels) == (1, None)


def test_words_as_a_target_are_classes_again(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    choose(qtbot, dialog, "target", "length")
    choose(qtbot, dialog, "kind", "numbers")
    choose(qtbot, dialog, "target", "kind")
    assert words(dialog, "made").endswith("3 classes: x, y, z.")


def test_an_input_is_left_out_with_the_space_bar(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    inputs = dialog.findChild(QListWidget, "inputs")
    assert inputs is not None
    inputs.setFocus()
    inputs.setCurrentRow(2)
    qtbot.keyClick(inputs, Qt.Key.Key_Space)
    assert words(dialog, "made").startswith("60 examples, 2 inputs,")
    assert words(dialog, "rest") == ""
    assert preview(dialog).headerData(2, Qt.Orientation.Horizontal) == "same\nnumbers · not used"
    for row in (0, 1):
        inputs.setCurrentRow(row)
        qtbot.keyClick(inputs, Qt.Key.Key_Space)
    assert not use(dialog).isEnabled()
    assert "nothing to learn from" in use(dialog).toolTip()


def test_missing_values_are_named_by_row_and_can_be_left_out(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    dialog.show_theme(THEMES["dark"])
    shown(qtbot, dialog, flowers(tmp_path, r4="", r7="NA"))
    assert words(dialog, "problem") == "A value is missing in row 4 (length), 7 (length)."
    assert (use(dialog).isEnabled(), words(dialog, "made")) == (False, "")
    model = preview(dialog)
    assert (cell(model, 2, 0), cell(model, 5, 0)) == ("missing", "NA")
    red = THEMES["dark"].error_positive_words
    assert cell(model, 2, 0, ROLE.ForegroundRole).name() == red.lower()  # type: ignore[attr-defined]
    click(qtbot, check(dialog, "skipMissing"))
    assert words(dialog, "made").startswith("58 examples")
    assert words(dialog, "rest").startswith("Rows left out: 2.")


def test_a_word_among_numbers_is_named_with_its_row(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path, r9="five"))
    assert words(dialog, "problem") == "There is no number in row 9 (length: “five”)."


def test_shares_that_leave_nothing_are_red(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    for name, text in (("validation", "0.5"), ("test", "0,5")):
        field(dialog, name).setFocus()
        field(dialog, name).selectAll()
        qtbot.keyClicks(field(dialog, name), text)
    assert field(dialog, "test").property("state") == "bad"
    assert "leave too little to learn from" in words(dialog, "problem")
    field(dialog, "test").selectAll()
    qtbot.keyClicks(field(dialog, "test"), "much")
    assert "'much'" in words(dialog, "problem")
    assert field(dialog, "validation").property("state") is None
    field(dialog, "test").selectAll()
    qtbot.keyClicks(field(dialog, "test"), "0")
    assert words(dialog, "parts") == "30 to train, 30 for validation, 0 for testing."


def test_the_first_row_can_be_values_after_all(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("2020,2021\n1,2\n3,4\n")
    shown(qtbot, dialog, path)
    assert words(dialog, "tableAbout").startswith("3 rows")
    click(qtbot, check(dialog, "header"))
    assert words(dialog, "tableAbout").startswith("2 rows")
    target = dialog.findChild(QComboBox, "target")
    assert target is not None
    assert target.currentText() == "2021"


def test_two_classes_can_have_one_output(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    single = check(dialog, "oneOutput")
    assert not single.isVisible()
    choose(qtbot, dialog, "target", "note")
    click(qtbot, single)
    assert words(dialog, "made") == "60 examples, 3 inputs, 2 classes in one output: a, b."
    choose(qtbot, dialog, "target", "kind")
    assert words(dialog, "made").endswith("3 classes: x, y, z.")


def test_a_file_that_is_no_table_is_shown_with_the_reason(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"PK\x03\x04\x00\x00")
    shown(qtbot, dialog, path)
    assert "save it as CSV" in words(dialog, "problem")
    assert not use(dialog).isEnabled()
    assert preview(dialog).rowCount() == 0
    shown(qtbot, dialog, flowers(tmp_path))
    assert (words(dialog, "problem"), use(dialog).isEnabled()) == ("", True)


def test_tab_reaches_every_control_beginning_with_the_target(
    qtbot: QtBot, dialog: OwnDataDialog, tmp_path: Path
) -> None:
    shown(qtbot, dialog, flowers(tmp_path))
    walked = []
    for _ in range(11):
        focused = dialog.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == [
        "target", "kind", "scaling", "validation", "test", "seed", "inputs", "header",
        "skipMissing", "preview", "cancel"]  # fmt: skip


def test_columns_without_names_are_counted_in_the_language_in_use() -> None:
    from bpviz.views.data.words import column_words

    assert column_words("column 3") == "column 3"
    assert column_words("age") == "age"
    translator = QTranslator()
    assert translator.load(str(resource("translations") / "bpviz_zh_CN.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        assert column_words("column 3") == "第 3 列"
        assert column_words("age") == "age"
    finally:
        QCoreApplication.removeTranslator(translator)
