"""No order of keys, clicks and commands may raise, hang, warn, or show other bytes.

A walk is a list of (name, number): what to do, and the seed of everything that is chosen about it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from remembered import Memory

from bpviz.app import App
from bpviz.engine import BiasRef, NeuronRef, WeightRef
from bpviz.files import net_names
from bpviz.run.until import RULES
from bpviz.views.network.editables import places
from bpviz.window import MainWindow
from bpviz.window.actions import ACTIONS
from bpviz.window.settings import NOTATIONS, WORKSPACE_NAMES
from bpviz.window.step_pages import STEP_PAGES

K, M, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
TYPED = ("0.9", "-3", "0,25", "-1.5", "1e200", "abc", "", "nan", "7", "0", "1e-320", "2", "+")
TABLES = ("0\t0\t1\t0\n1\t1\t0\t1\n", "0.5,0.1,1\n", "1\n", "x\ty\n1\t2\n", "", "1 2 3 4 5 6 7 8\n")
KEYS = (
    *(K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Home, K.Key_End, K.Key_PageUp),
    *(K.Key_PageDown, K.Key_Return, K.Key_Escape, K.Key_Tab, K.Key_Backtab, K.Key_Space),
    *(K.Key_Backspace, K.Key_Delete, K.Key_F2, K.Key_Period, K.Key_Comma, K.Key_Menu),
    *(K.Key_A, K.Key_B, K.Key_D, K.Key_H, K.Key_L, K.Key_N, K.Key_R, K.Key_U, K.Key_W),
    *(K.Key_Z, K.Key_Y, K.Key_C, K.Key_V, K.Key_1, K.Key_2, K.Key_3, K.Key_Minus),
)
HELD = (M.NoModifier,) * 6 + (
    M.ShiftModifier,
    M.ControlModifier,
    M.AltModifier,
    M.ControlModifier | M.ShiftModifier,
)
LEFT_OUT = {"close", "full_screen"}


class Walker:
    """The program with somebody in front of it who does anything."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.memory = Memory()

    @property
    def window(self) -> MainWindow:
        """The window of the moment: another language has another one."""
        return self.app.window

    def act(self, name: str, number: int) -> None:
        """Do one thing, let the window answer, and look at everything."""
        self.window.actions_by_name["close"].setEnabled(False)
        ACTS[name](self, Random(number))
        settle()
        window, session = self.window, self.app.session
        self.memory.look(session)
        assert window.isVisible()
        assert window.display.path == window.contents.path
        if window.workspace.name == "step" and not session.frame.training:
            assert window.contents.step._frame is session.frame
        if window.workspace.name != "draw":
            assert window.network._composer.frame is session.frame
        field = window.network._editing
        assert (field.what is None) == (not field.field.isVisibleTo(window.network))
        assert window.display.edited == field.what, (window.display.edited, field.what)

    def focused(self) -> QWidget:
        """Where keys go."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window

    def visible(self, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """What can be seen and clicked."""
        return [
            each
            for each in self.window.findChildren(kind)
            if each.isVisible() and not each.visibleRegion().isEmpty() and not opens_menu(each)
        ]


def settle() -> None:
    """Let everything be painted and answered; put away what was opened."""
    QCoreApplication.processEvents()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opens_menu(widget: QWidget) -> bool:
    """A press on it would wait until its menu is closed."""
    menu = getattr(widget, "menu", None)
    return callable(menu) and isinstance(menu(), QMenu)


def point(widget: QWidget, dice: Random) -> QPoint:
    """Anywhere on a widget."""
    return QPoint(dice.randrange(max(1, widget.width())), dice.randrange(max(1, widget.height())))


# --- what can be done ----------------------------------------------------------------------------


def _action(walker: Walker, dice: Random) -> None:
    name = dice.choice([row.name for row in ACTIONS if row.name not in LEFT_OUT])
    walker.window.actions_by_name[name].trigger()


def _key(walker: Walker, dice: Random) -> None:
    key, held = dice.choice(KEYS), dice.choice(HELD)
    QTest.keyClick(walker.focused(), key, held)


def _step(walker: Walker, dice: Random) -> None:
    for _ in range(dice.randint(1, 12)):
        QTest.keyClick(walker.focused(), dice.choice((K.Key_Right, K.Key_Right, K.Key_PageDown)))


def _click(walker: Walker, dice: Random) -> None:
    widget = dice.choice(walker.visible())
    button = dice.choice((LEFT, LEFT, LEFT, Qt.MouseButton.RightButton))
    click = dice.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
    click(widget, button, M.NoModifier, point(widget, dice))


def _press_button(walker: Walker, dice: Random) -> None:
    buttons = [each for each in walker.visible(QAbstractButton) if each.isEnabled()]
    QTest.mouseClick(dice.choice(buttons), LEFT)


def _choose_in_menu(walker: Walker, dice: Random) -> None:
    """Open the menu of a button, and choose something of it."""
    openers = [
        each
        for each in walker.window.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled() and opens_menu(each)
    ]
    opener = dice.choice(openers)
    menu = opener.menu()  # type: ignore[attr-defined]
    menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))
    for _ in range(dice.randint(0, 9)):
        QTest.keyClick(walker.focused(), dice.choice((K.Key_Down, K.Key_Up, K.Key_Tab)))
    if "about" not in {each.objectName() for each in menu.actions()}:
        QTest.keyClick(walker.focused(), dice.choice((K.Key_Return, K.Key_Escape, K.Key_5)))


def _point(walker: Walker, dice: Random) -> None:
    widget = dice.choice((walker.window.network, dice.choice(walker.visible())))
    QTest.mouseMove(widget, point(widget, dice))


def _type(walker: Walker, dice: Random) -> None:
    """Type into any field, and leave it in any way."""
    fields = [each for each in walker.visible(QLineEdit) if each.isEnabled()]
    if not fields:
        return
    field = dice.choice(fields)
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    type_and_leave(walker, dice)


def _edit_on_diagram(walker: Walker, dice: Random) -> None:
    """Double-click on a number of the diagram, type, and leave in any way."""
    network = walker.window.network
    scene = network._composed()
    shown = [] if scene is None else list(places(scene).values())
    if shown:
        at = dice.choice(shown).number.center().toPoint()
        QTest.mouseClick(network, LEFT, M.NoModifier, at)
        QTest.mouseDClick(network, LEFT, M.NoModifier, at)
        type_and_leave(walker, dice)


def type_and_leave(walker: Walker, dice: Random) -> None:
    """Type where the keyboard is; then Enter, Esc, Tab, something else altogether, or nothing."""
    QTest.keyClicks(walker.focused(), dice.choice(TYPED))
    for _ in range(dice.choice((1, 1, 2))):
        leave = dice.choice(LEAVES)
        if isinstance(leave, K):
            QTest.keyClick(walker.focused(), leave)
        elif leave is not None:
            leave(walker, dice)


def _build(walker: Walker, dice: Random) -> None:
    """Press a plus or a minus on the diagram."""
    walker.window.set_building(True)
    buttons = walker.window.network.findChildren(QAbstractButton)
    offered = [each for each in buttons if each.isVisible() and each.isEnabled()]
    for button in dice.sample(offered, min(1, len(offered))):
        QTest.mouseClick(button, LEFT)


def _paste(walker: Walker, dice: Random) -> None:
    """Paste rows, as a table or over a cell."""
    walker.window.show_workspace("step")
    walker.window.contents.step.turn_to("net")
    QGuiApplication.clipboard().setText(dice.choice(TABLES))
    for name in dice.sample(("pasteTable", "rowsTable", "addRow", "removeRow"), 2):
        found = walker.window.findChild(QWidget, name)
        if isinstance(found, QAbstractButton):
            QTest.mouseClick(found, LEFT)
        elif found is not None:
            found.setFocus()
            QTest.keyClick(found, K.Key_V, M.ControlModifier)


def _foretell(walker: Walker, dice: Random) -> None:
    """Have results foretold, and foretell some."""
    if not walker.window.display.predicting:
        walker.window.toggle_predict()
    for _ in range(dice.randint(1, 4)):
        type_and_leave(walker, dice)


def _turn(walker: Walker, dice: Random) -> None:
    walker.window.contents.step.turn_to(dice.choice(STEP_PAGES).name)


def _choose(walker: Walker, dice: Random) -> None:
    """Another entry of any list."""
    boxes = [each for each in walker.visible(QComboBox) if each.isEnabled()]
    box = dice.choice(boxes)
    assert isinstance(box, QComboBox)
    index = dice.randrange(max(1, box.count()))
    box.setCurrentIndex(index)
    box.activated.emit(index)


def _notation(walker: Walker, dice: Random) -> None:
    walker.window.header.notationChosen.emit(dice.choice(NOTATIONS))
    walker.window.header.digitsChosen.emit(dice.randint(2, 17))


def _open_net(walker: Walker, dice: Random) -> None:
    walker.window.open_net(dice.choice(net_names()))


def _switch_workspace(walker: Walker, dice: Random) -> None:
    walker.window.show_workspace(dice.choice(WORKSPACE_NAMES))


def _theme(walker: Walker, dice: Random) -> None:
    walker.app.switch_theme()


def _language(walker: Walker, dice: Random) -> None:
    walker.app.switch_language()


def _select(walker: Walker, dice: Random) -> None:
    spec = walker.app.session.frame.spec
    layer = dice.randrange(spec.layers)
    n_out, n_in = spec.shapes[layer]
    j = dice.randrange(n_out)
    refs = (WeightRef(layer, j, dice.randrange(n_in)), BiasRef(layer, 0), NeuronRef(layer, j))
    walker.window.network.chosen.emit(dice.choice((None, *refs)))


def _until(walker: Walker, dice: Random) -> None:
    value = dice.choice((None, 0.25, 1e-6))
    walker.window.transport.untilAsked.emit(dice.choice(list(RULES)), value)


def _wait(walker: Walker, dice: Random) -> None:
    """Let what plays go on for some Frames."""
    session, frame = walker.app.session, walker.app.session.frame
    for _ in range(dice.randint(1, 8)):
        if session.is_playing and session.frame is frame:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)


def _pause(walker: Walker, dice: Random) -> None:
    walker.app.session.pause()


def _resize(walker: Walker, dice: Random) -> None:
    walker.window.resize(dice.choice((960, 1280, 1600)), dice.choice((600, 720, 1000)))


LEAVES = (
    *(K.Key_Return, K.Key_Escape, K.Key_Tab, K.Key_Backtab, None),
    *(_action, _click, _key, _turn, _switch_workspace, _open_net, _press_button),
    *(K.Key_Return, K.Key_Tab, _action, _key, _click, _language),
)
"""How a field is left in which something was typed."""

ACTS: dict[str, Callable[[Walker, Random], None]] = {
    act.__name__.removeprefix("_"): act
    for act in (
        _action,
        _key,
        _step,
        _click,
        _press_button,
        _choose_in_menu,
        _point,
        _type,
        _edit_on_diagram,
        _build,
        _paste,
        _foretell,
        _turn,
        _choose,
        _notation,
        _open_net,
        _switch_workspace,
        _theme,
        _language,
        _select,
        _until,
        _wait,
        _pause,
        _resize,
    )
}
SLOW = {"language", "theme", "resize", "choose"}
OFTEN = [name for name in ACTS for _ in range(1 if name in SLOW else 5)]


def walk_of(seed: int, length: int) -> list[tuple[str, int]]:
    """The walk that a seed gives."""
    dice = Random(seed)
    return [(dice.choice(OFTEN), dice.randrange(10**6)) for _ in range(length)]


@pytest.fixture(autouse=True)
def no_files(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whoever is asked for a file or a folder cancels."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    yield
    QGuiApplication.clipboard().clear()


def test_what_is_selected_is_let_go_when_the_net_has_it_no_longer(app: App) -> None:
    app.window.resize_net((2, 3, 3, 2))
    app.window.select(WeightRef(1, 2, 2))
    app.window.resize_net((2, 3, 2))
    assert app.window.display.selection is None
    app.window.select(BiasRef(0, 2))
    spec = app.session.frame.spec
    app.window.apply_spec(replace(spec, biases="per_layer"), "one bias a layer")
    assert app.window.display.selection is None
    assert app.window.network._composer.frame is app.session.frame


def test_from_draw_one_returns_to_what_was_selected(app: App) -> None:
    app.window.open_net("2-2-3-1")
    app.window.select(BiasRef(2, 0))  # the network that reads drawings has no third layer
    app.window.show_workspace("draw")
    app.window.show_workspace("step")
    assert app.window.display.selection == BiasRef(2, 0)


def test_a_value_that_is_being_typed_is_taken_by_another_language(qtbot: QtBot, app: App) -> None:
    qtbot.waitUntil(app.window.isActiveWindow)
    network = app.window.network
    scene = network._composed()
    assert scene is not None
    at = places(scene)[WeightRef(1, 0, 0)].number.center().toPoint()
    QTest.mouseDClick(network, LEFT, M.NoModifier, at)
    network._editing.field.selectAll()
    QTest.keyClicks(network._editing.field, "0.9")
    app.switch_language()
    settle()
    assert app.session.frame.params.weights[1][0, 0] == 0.9
    assert app.window.display.edited is None


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_in_the_window_it_stays_whole(
    qtbot: QtBot, app: App, qtlog: object, seed: int
) -> None:
    qtbot.waitUntil(app.window.isActiveWindow)
    walker = Walker(app)
    for name, number in walk_of(seed, 60):
        walker.act(name, number)
    app.session.pause()
    settle()
    said = [record.message for record in qtlog.records]  # type: ignore[attr-defined]
    assert [each for each in said if "This plugin does not support" not in each] == []
