"""How Explore looks: nothing is cut off, at any zoom, in any theme and language."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from bpviz.app import App
from bpviz.labs import LABS
from bpviz.views.labs.controls import Controls
from bpviz.views.theme import THEMES, apply_theme
from bpviz.window import MainWindow

STEPS = {"curve": 3, "surface": 3, "slow_start": 20, "depth": 1, "overfitting": 1}


def show(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.open_lab(name, step=STEPS.get(name, 0))
    qtbot.waitUntil(lambda: not window.contents.exploring.is_computing, timeout=20_000)
    qtbot.wait(1)  # laid out


def cut(controls: Controls) -> list[str]:
    """The words of controls that do not fit."""
    found = []
    for each in controls.findChildren(QLabel):
        if each.isVisible() and not each.wordWrap() and each.text():
            wide = each.fontMetrics().horizontalAdvance(each.text())
            if wide > each.width():
                found.append(each.text())
    for button in controls.findChildren(QAbstractButton):
        right = button.mapTo(controls, QPoint(button.width(), 0)).x()
        if button.isVisible() and (
            button.width() < button.sizeHint().width() or right > controls.width()
        ):
            found.append(button.text())
    return found


@pytest.mark.parametrize(("theme", "zoom"), list(product(THEMES, (0.8, 1.5))))
def test_every_lab_is_painted_at_every_zoom_in_every_theme(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, theme: str, zoom: float
) -> None:
    shown = apply_theme(qapp, THEMES[theme], zoom)
    window.resize(1280, 720) if zoom < 1 else window.resize(1920, 1080)
    window.show_theme(shown)
    for name in LABS:
        show(qtbot, window, name)
        picture = window.contents.explore.picture
        image = picture.grab().toImage()
        colours = {
            image.pixel(x, y)
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        }
        assert len(colours) > 10, name
        assert cut(window.contents.explore.controls) == [], name


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_word_of_a_control_is_cut_off_and_rows_stand_close(
    app: App, qtbot: QtBot, language: str
) -> None:
    if language == "zh_CN":
        app.switch_language()
        qtbot.waitExposed(app.window)
    for name in LABS:
        show(qtbot, app.window, name)
        controls = app.window.contents.explore.controls
        assert cut(controls) == [], name
        assert controls.height() == controls.sizeHint().height(), name
        others = [each for each in app.window.findChildren(Controls) if each.isVisible()]
        assert others == [controls]


@pytest.mark.parametrize("lab", LABS)
def test_the_picture_is_described_by_what_is_said_of_it(
    qtbot: QtBot, window: MainWindow, lab: str
) -> None:
    show(qtbot, window, lab)
    picture = window.contents.explore.picture
    said = window.findChild(QLabel, "labSentence")
    assert said is not None
    assert said.text()
    assert picture.accessibleDescription() == said.text()
    assert picture.accessibleName() == window.contents.explore.tabs.tabToolTip(
        list(LABS).index(lab)
    )


@pytest.mark.parametrize(
    ("values", "step", "says"),
    [
        ({}, 0, "The slope is +16.0000, so x will move by −0.1600: downhill is to the left."),
        ({"x0": -4}, 0, "downhill is to the right"),
        ({"x0": 2}, 3, "it does not know which way is down"),
        ({"rate": 0.3}, 4, "It converges"),
        ({"rate": 0.5}, 4, "It jumps straight there"),
        ({"rate": 0.9}, 4, "It overshoots"),
        ({"rate": 1.0}, 4, "It swings to and fro for ever, and comes no closer."),
        ({"rate": 1.1}, 4, "It diverges"),
        ({"function": "absolute", "x0": 0.5, "rate": 1.0}, 5, "the slope of |x| is no smaller"),
        ({"function": "cubic"}, 5, "There is no minimum"),
        ({"tolerance": 0.1, "rate": 0.3}, 50, "It has stopped"),
    ],
)
def test_the_curve_says_in_words_what_its_rate_does(
    window: MainWindow, values: dict[str, float | str], step: int, says: str
) -> None:
    window.open_lab("curve", values, step)
    said = window.findChild(QLabel, "labSentence")
    assert said is not None
    assert says in said.text()


def test_all_numbers_are_copied_by_the_menu_of_the_table(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("curve", step=250)
    table = window.contents.explore.readings.table
    assert table.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    table.customContextMenuRequested.emit(QPoint(10, 10))
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    lines = QGuiApplication.clipboard().text().splitlines()
    QGuiApplication.clipboard().clear()
    assert len(lines) == 252  # more than the table has rows
    xs = [float(line.split("\t")[1]) for line in lines[1:]]
    assert xs[:6] == pytest.approx([10, 9.84, 9.6832, 9.529536, 9.37894528, 9.2313663744])
    assert xs[250] == pytest.approx(2 + 8 * 0.98**250, rel=1e-12)


def test_a_click_on_the_curve_is_taken_back_by_ctrl_z(qtbot: QtBot, window: MainWindow) -> None:
    window.open_lab("curve", step=7)
    before = window.lab_state()
    picture = window.contents.explore.picture
    picture.grab()
    place = QPoint(picture.width() // 4, picture.height() // 2)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    after = window.lab_state()
    assert after is not None
    assert after.step == 0
    assert before is not None
    assert after.values["x0"] != before.values["x0"]
    qtbot.keyClick(picture, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.lab_state() == before


def test_the_list_of_keys_says_how_far_one_strides_in_a_lab(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_lab("curve")
    window.focus_middle()
    qtbot.keyClick(window.contents.explore.picture, Qt.Key.Key_F1)
    dialog = window.findChild(QDialog, "told")
    assert dialog is not None
    said = {each.text() for each in dialog.findChildren(QLabel)}
    dialog.close()
    assert {"In Explore: by 10 steps, by 100", "Go to Explore"} <= said
