"""Ctrl+K: every command by its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bpviz.window import MainWindow
from bpviz.window.actions import ACTIONS
from bpviz.window.palette import CommandPalette, matching


def opened(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    """The palette, asked for by its key."""
    qtbot.keyClick(window.network, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(CommandPalette)
    assert found is not None
    qtbot.waitUntil(found.field.hasFocus)
    return found


def listed(palette: CommandPalette) -> list[str]:
    items = (palette.found.topLevelItem(i) for i in range(palette.found.topLevelItemCount()))
    return [" | ".join(filter(None, (item.text(0), item.text(1)))) for item in items]


def test_all_commands_are_there_until_something_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    assert len(listed(palette)) == len(ACTIONS) - 1  # itself
    assert "New weights | N" in listed(palette)


def test_typed_words_find_a_command_and_enter_does_it(window: MainWindow, qtbot: QtBot) -> None:
    seed = window.session.frame.spec.seed
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "weights new")
    assert listed(palette)[0] == "New weights | N"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.frame.spec.seed == seed + 1
    assert not palette.isVisible()


def test_arrows_walk_the_list_while_the_field_keeps_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "go to")
    assert listed(palette)[:4] == [
        *("Go to Step | Ctrl+1", "Go to Train | Ctrl+2"),
        *("Go to Draw | Ctrl+3", "Go to Explore | Ctrl+4"),
    ]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Enter)
    assert window.workspace.name == "draw"


def test_a_click_does_it_too(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    palette.field.setText("go to train")
    place = palette.found.visualItemRect(palette.found.topLevelItem(0)).center()
    qtbot.mouseClick(palette.found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.name == "train"


def test_what_cannot_be_done_says_why_and_is_not_done(window: MainWindow, qtbot: QtBot) -> None:
    window.show_workspace("explore")
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "new weights")
    item = palette.found.topLevelItem(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "A lab is shown" in item.toolTip(0)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_nothing_found_says_so_and_escape_leaves(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "qqq")
    assert listed(palette) == []
    said = [label.text() for label in palette.findChildren(type(palette._nothing))]
    assert "No command has these words in its name." in said
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("typed", "first"),
    [("train", "Train"), ("to tr", "Go to Train"), ("pic sav", "Save a picture"), ("", "Restart")],
)
def test_the_best_match_comes_first(typed: str, first: str) -> None:
    names = ["Restart", "Go to Train", "Train", "Save a picture", "Constraint"]
    assert names[matching(typed, names)[0]] == first


@given(typed=st.text(max_size=6), names=st.lists(st.text(max_size=12), max_size=8))
def test_what_is_listed_has_every_word_and_nothing_that_has_is_left_out(
    typed: str, names: list[str]
) -> None:
    words = typed.casefold().split()
    expected = {i for i, name in enumerate(names) if all(w in name.casefold() for w in words)}
    found = matching(typed, names)
    assert (set(found), len(found)) == (expected, len(expected))
