"""In Chinese, everything on the screen is Chinese."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.data import load
from bpviz.engine import BiasRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.views.transport.until import UntilMenu
from bpviz.window import MainWindow
from bpviz.window.nets import data_title
from bpviz.window.step_pages import STEP_PAGES
from bpviz.window.train_pages import TRAIN_PAGES

WORD = re.compile(r"[A-Za-z]{2,}")
PHRASE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
TAG = re.compile(r"<[^>]*>")
FORMULA = re.compile(r"[=∂]")
SAME = {"bpviz", "Adam", "He", "Xavier", "ReLU", "sigmoid", "softmax", "tanh", "MNIST…"}
"""Names that are the same in both languages."""

LETTERS = {"net", "out", "E_total", "Err"}
"""Quantities of a notation, as they are written in every language."""

MATHS = re.compile(
    r"\b(?:net|out|target|in|E_total|Err|max|tanh|ln|sigmoid|softmax|ReLU)(?![A-Za-z])"
)
"""Words of formulas, and what tells that a text is one."""
IN_MATHS = re.compile(r"[=∂Σ:(\d₀-₉]")

LISTINGS = {"codePaper", "codeArrays", "fileName"}
"""Widgets that show Python, the names of its arrays, or the name of a file."""

TEXTS = ("text", "title", "toolTip", "accessibleName", "accessibleDescription", "placeholderText")

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)

NAMES = [row.name for row in STEP_PAGES]
"""The pages of the Step panel, from left to right."""

W = TypeVar("W", bound=QWidget)
W1, W5 = WeightRef(0, 0, 0), WeightRef(1, 0, 0)


@pytest.fixture
def window(app: App) -> Iterator[MainWindow]:
    """The window of the program, in Chinese."""
    app.switch_language()
    yield app.window
    app.switch_language()


def said(widget: QWidget) -> Iterator[str]:
    """Every text that a widget says."""
    if widget.objectName() in LISTINGS:
        yield widget.accessibleName()
        return
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
    if isinstance(widget, QAbstractItemView) and widget.isVisible():
        yield from in_list(widget)


def in_list(view: QAbstractItemView) -> Iterator[str]:
    """Every text of a list or table that is seen: above its columns and in its cells."""
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for role in ROLES:
        for column in range(columns):
            if isinstance(view, QTableView):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(model.rowCount()):
                yield str(model.index(row, column).data(role) or "")


def is_foreign(text: str) -> bool:
    """Whether a text has words in it and none of them is Chinese, or an English phrase."""
    text = TAG.sub("", text)
    if text in SAME | LETTERS:
        return False
    if IN_MATHS.search(text):
        text = MATHS.sub("", text)
    alone = WORD.search(text) and not CHINESE.search(text) and not FORMULA.search(text)
    return bool(alone or PHRASE.search(text))


def foreign(root: QWidget) -> set[str]:
    """What a widget and all in it say that is not Chinese."""
    return {
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget in [root, *root.findChildren(QWidget)]
        for text in said(widget)
        if is_foreign(text)
    }


def child(root: QWidget, kind: type[W], name: str) -> W:
    """The one widget of this kind and name."""
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def turn_to(window: MainWindow, page: str) -> QWidget:
    """Turn to a page of the Step panel."""
    window.show_workspace("step")
    window.contents.step.turn_to(page)
    assert window.contents.step.shown == page
    return window.contents.step.page(page)


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


@pytest.mark.parametrize("page", NAMES)
def test_every_step_of_an_iteration_is_told_in_chinese(window: MainWindow, page: str) -> None:
    turn_to(window, page)
    assert foreign(window) == set()
    window.select(W1)
    assert walked(window) == set()


@pytest.mark.parametrize("net", ["2-2-3-1", "xor"])
def test_every_page_of_another_net_is_chinese(window: MainWindow, net: str) -> None:
    window.open_net(net)
    for page in NAMES:
        shown = turn_to(window, page)
        window.select(NeuronRef(0, 0))
        assert foreign(shown) == set()
    assert foreign(window) == set()
    window.session.move("iteration", 1)
    window.select(BiasRef(0, 0))
    for page in NAMES:
        assert foreign(turn_to(window, page)) == set()


def test_collecting_the_factors_of_paths_is_told_in_chinese(window: MainWindow) -> None:
    turn_to(window, "paths")
    window.select(W1)
    child(window, QToolButton, "pathsCollect").click()
    assert walked(window) == set()


def test_the_past_is_told_in_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.iteration_forward()
    window.to_start()
    assert not window.session.frame.present
    assert foreign(window) == set()
    window.edit_value(W5, 0.9)
    assert window.session.frame.can_return
    assert foreign(window) == set()


# --- training ------------------------------------------------------------------------------------


def train(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Train on a data set until its accuracy was measured, and pause."""
    data = load(name)
    hidden = (10,) if data.image_shape else (8, 8)
    spec = Spec(
        sizes=(data.inputs, *hidden, data.outputs),
        hidden="sigmoid" if data.image_shape else "tanh",
        init="scaled",
        rate=3.0 if data.image_shape else 0.5,
        batch_size=10,
        dtype="float32",
    )
    window.session.start(spec, data)
    window.show_unnamed(data_title(data.name))
    window.show_workspace("train")
    window.session.play()
    frames = window.session
    qtbot.waitUntil(lambda: len(frames.frame.curves.scores) > 1, timeout=20_000)
    assert foreign(window) == set()
    frames.pause()
    qtbot.waitUntil(lambda: not frames.is_playing)


@pytest.mark.parametrize("name", ["digits", "spirals"])
def test_pictures_of_what_was_learnt_are_told_in_chinese(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    train(qtbot, window, name)
    pictures, seen = window.contents.pictures, set[str]()
    for row in TRAIN_PAGES:
        pictures.turn_to(row.name)
        seen.add(pictures.shown)
        assert foreign(window) == set(), row.name
        for chooser in pictures.page(row.name).findChildren(QComboBox):
            for index in range(chooser.count()):
                chooser.setCurrentIndex(index)
                chooser.activated.emit(index)
                assert foreign(pictures) == set(), row.name
    assert len(seen) == (6 if name == "spirals" else 5)


def test_settings_of_every_data_set_are_chinese(qtbot: QtBot, window: MainWindow) -> None:
    window.show_workspace("train")
    form = window.contents.settings
    found = foreign(form)
    for name in ("data", "expansion"):
        chooser = child(form, QComboBox, name)
        for index in range(chooser.count()):
            chooser.setCurrentIndex(index)
            if not chooser.itemText(index).endswith("…"):
                chooser.activated.emit(index)
            found |= foreign(form)
    assert found == set()


@pytest.mark.parametrize("typed", ["", "?", "-1"])
def test_until_when_to_train_is_asked_in_chinese(window: MainWindow, typed: str) -> None:
    window.show_workspace("train")
    bar = child(window, QWidget, "untilBar")
    chooser, field = child(bar, QComboBox, "untilChoice"), child(bar, QLineEdit, "untilValue")
    words, refusals = child(bar, QLabel, "untilWords"), 0
    for index in range(chooser.count()):
        chooser.setCurrentIndex(index)
        chooser.activated.emit(index)
        assert foreign(bar) == set()
        if field.isVisible():
            field.setText(typed)
            field.textEdited.emit(typed)
            QTest.keyClick(field, Qt.Key.Key_Return)
            refusals += words.property("tone") == "error"
            assert foreign(bar) == set()
    assert refusals == chooser.count() - 1


def test_a_table_of_ones_own_is_looked_at_in_chinese(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "2.csv"
    rows = [f"{i % 7},{i % 5},1,{'αβ'[i % 2]}" for i in range(40)]
    file.write_text("\n".join(["x,y,z,t", *rows, "1,,1,α"]), encoding="utf-8")
    window.open_table(file)
    dialog = child(window, QDialog, "ownData")
    problem = child(dialog, QLabel, "problem")
    assert problem.isVisible()  # a value is missing
    found = foreign(dialog)
    child(dialog, QCheckBox, "skipMissing").click()
    assert not problem.isVisible()
    found |= foreign(dialog)
    for name in ("kind", "scaling", "target"):
        chooser = child(dialog, QComboBox, name)
        for index in range(chooser.count()):
            chooser.setCurrentIndex(index)
            chooser.activated.emit(index)
            found |= foreign(dialog)
    for name in ("validation", "test", "seed"):
        field = child(dialog, QLineEdit, name)
        for text in ("", "?", "-1", "0.9"):
            field.setText(text)
            field.textEdited.emit(text)
            found |= foreign(dialog)
    dialog.close()
    assert found == set()


def test_what_is_no_table_is_refused_in_chinese(window: MainWindow, tmp_path: Path) -> None:
    file, said = tmp_path / "2.csv", set[str]()
    for content in (b"", b"\0\1", b'1,2\n"3', b"1,2\n3,4,5\n"):
        file.write_bytes(content)
        window.open_table(file)
        dialog = child(window, QDialog, "ownData")
        said.add(problem := child(dialog, QLabel, "problem").text())
        assert not is_foreign(problem)
        dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(said) > 2


# --- foretelling ----------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [-1.0, 2.0, 0.1])
def test_predictions_are_judged_in_chinese(window: MainWindow, wrong: float) -> None:
    window.show_workspace("step")
    window.toggle_predict()
    field = child(window, QLineEdit, "predictEdit")
    judged, found = set[str](), foreign(window)
    for turn in range(1_000):
        step = window.session.frame.step
        if window.session.frame.position.iteration or step is None:
            break
        sign = "+" if step.value > 0 else "−"
        field.setText((repr(step.value), sign, repr(step.value * wrong + 0.01))[turn % 3])
        QTest.keyClick(field, Qt.Key.Key_Return)
        judged.add(child(window, QLabel, "predictHeadline").text())
        found |= foreign(window.contents.step.formula)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(judged) > 3
    assert found == set()


def test_what_is_no_prediction_is_refused_in_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.toggle_predict()
    field = child(window, QLineEdit, "predictEdit")
    for text in ("", "?"):
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert child(window, QLabel, "predictMessage").text()
        assert foreign(window) == set()


# --- the diagram ----------------------------------------------------------------------------------


@pytest.mark.parametrize("net", ["2-2-3-1", "worked-example"])
def test_building_on_the_diagram_is_offered_in_chinese(window: MainWindow, net: str) -> None:
    window.open_net(net)
    turn_to(window, "net")
    window.set_building(True)
    buttons = window.network.findChildren(QAbstractButton)
    assert any(button.isVisible() and button.objectName().startswith("build") for button in buttons)
    assert foreign(window) == set()
    window.resize_net((2, 1, 1))
    assert foreign(window) == set()


@pytest.mark.parametrize("typed", ["", "?", "1e999", "0.5"])
def test_typing_on_the_diagram_is_answered_in_chinese(window: MainWindow, typed: str) -> None:
    window.show_workspace("step")
    window.select(W5)
    window.network.setFocus()
    QTest.keyClick(window.network, Qt.Key.Key_Return)
    field = child(window, QLineEdit, "valueField")
    assert field.isVisible()
    assert foreign(window) == set()
    field.setText(typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    refusal = child(window, QWidget, "valueRefusal")
    assert refusal.isVisible() == (typed != "0.5")
    assert not is_foreign(refusal.toolTip() or refusal.accessibleName())
    assert foreign(window) == set()


@pytest.mark.parametrize("net", ["worked-example", "2-2-3-1", "xor"])
def test_every_tooltip_of_the_diagram_is_chinese(window: MainWindow, net: str) -> None:
    window.open_net(net)
    window.show_workspace("step")
    window.session.seek(0, 0, 10_000, 10_000)
    network = window.network
    tips = {
        network.tip_at(QPointF(x, y))
        for x in range(0, network.width(), 16)
        for y in range(0, network.height(), 16)
    }
    assert len(tips) > 10
    assert {tip for tip in tips if is_foreign(tip)} == set()
    assert {text for text in network.texts() if is_foreign(text)} == set()


# --- waiting, copying -----------------------------------------------------------------------------


@pytest.mark.parametrize("selected", [None, W5, BiasRef(0, 0)])
def test_the_until_menu_is_chinese(window: MainWindow, selected: Ref | None) -> None:
    window.show_workspace("step")
    window.select(selected)
    child(window, QAbstractButton, "until").click()
    menu = child(window, UntilMenu, "untilMenu")
    assert menu.isVisible()
    found = foreign(menu)
    field = child(menu, QLineEdit, "cost_belowValue")
    for text in ("", "?", "-1"):
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert child(menu, QLabel, "untilRefusal").text()
        found |= foreign(menu)
    menu.close()
    assert found == set()


@pytest.mark.parametrize(
    ("rule", "value"),
    [("gradient_turns", None), ("cost_below", 0.25), ("small_change", 1.0)],
)
def test_what_was_waited_for_is_told_in_chinese(
    qtbot: QtBot, window: MainWindow, rule: str, value: float | None
) -> None:
    window.show_workspace("step")
    window.transport.untilAsked.emit(rule, value)
    qtbot.waitUntil(lambda: not window.session.is_playing)
    assert foreign(window) == set()
    assert not is_foreign(window.banner.text)


def test_asking_where_a_number_comes_from_is_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.session.seek_step(StepRef("gradient", W5))
    window.seek_source(StepRef("a", NeuronRef(0, 0)))
    assert child(window, QWidget, "chainBack").isVisible()
    assert foreign(window) == set()


def test_menus_are_chinese(window: MainWindow) -> None:
    window.show_workspace("step")
    window.select(W5)
    window.session.seek(0, 0, 10_000, 10_000)
    opened, found = 0, set[str]()
    for page in NAMES:
        for widget in [window.network, *turn_to(window, page).findChildren(QWidget)]:
            if widget.isVisible() and not isinstance(widget, QLineEdit | QAbstractSpinBox):
                menu = menu_of(widget)
                opened += menu is not None
                found |= set() if menu is None else foreign(menu)
    assert opened > 3
    assert found == set()


def menu_of(widget: QWidget) -> QMenu | None:
    """The menu that a widget opens for a right click, closed again; None if it opens none."""
    middle = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle))
    widget.contextMenuEvent(event)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.hide()
    return menu if isinstance(menu, QMenu) else None


def test_the_list_of_keys_is_chinese(window: MainWindow) -> None:
    assert {
        text
        for action in window.actions_by_name.values()
        for text in (action.text(), action.toolTip())
        if is_foreign(text)
    } == set()


def test_mixed_texts_are_seen() -> None:
    """The measure itself: English in a Chinese sentence is not missed."""
    assert is_foreign("Show it")
    assert is_foreign("请先 pause the training。")
    assert not is_foreign("转到 ∂E/∂w₅")
