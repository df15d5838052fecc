"""Changing a number on the diagram, by mouse and by keys."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.files import load_net
from bpviz.run.display import Display
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.editing import change
from bpviz.run.timeline import Timeline
from bpviz.views.network import NetworkView
from bpviz.views.network.editables import Place, edit_words, places
from bpviz.views.numbers import MINUS
from bpviz.views.theme import THEMES

LEFT = Qt.MouseButton.LeftButton
KINDS = [WeightRef(1, 0, 1), BiasRef(0, 0), InputRef(1), TargetRef(1), RateRef()]


class Desk:
    """A view in a window with another field, and an owner that does what the main window does."""

    def __init__(self, qtbot: QtBot, name: str, size: tuple[int, int], **display: object) -> None:
        net = load_net(name)
        self.qtbot, self.timeline = qtbot, Timeline(net.spec, net.dataset(), net.params)
        self.window, self.view = QWidget(), NetworkView()
        self.other = QLineEdit()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self.other)
        self.display = Display(notation="net_out", **display)  # type: ignore[arg-type]
        self.edits: list[tuple[Editable, float]] = []
        self.refusals: list[str] = []
        self.editing: list[Editable | None] = []
        self.view.edited.connect(self._take)
        self.view.refused.connect(self.refusals.append)
        self.view.editing.connect(self._grey)
        self.view.chosen.connect(self._select)
        self.view.show_display(self.display)
        self.view.show_frame(self.timeline.frame())
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.setFocus()

    def _take(self, what: Editable, value: float) -> None:
        self.edits.append((what, value))
        typed = change(self.timeline.frame(), what, value)
        frame = self.timeline.frame()
        spec, params = typed.spec or frame.spec, typed.params or frame.params
        self.timeline = Timeline(spec, typed.dataset or frame.dataset, params)
        self.view.show_frame(self.timeline.frame())

    def _grey(self, what: Editable | None) -> None:
        self.editing.append(what)
        self.show(edited=what)

    def _select(self, ref: Ref | None) -> None:
        self.show(selection=ref)

    def show(self, **display: object) -> None:
        self.display = replace(self.display, **display)  # type: ignore[arg-type]
        self.view.show_display(self.display)

    @property
    def field(self) -> QLineEdit:
        found = self.view.findChild(QLineEdit, "valueField")
        assert found is not None
        return found

    @property
    def sentence(self) -> QLabel:
        found = self.view.findChild(QLabel, "valueRefusal")
        assert found is not None
        return found

    def place(self, what: Editable) -> Place:
        scene = self.view._composed()
        assert scene is not None
        return places(scene)[what]

    def double_click(self, point: QPointF) -> None:
        """As a mouse does it: a click, then another one that Qt calls a double one."""
        at: QPoint = point.toPoint()
        self.qtbot.mouseClick(self.view, LEFT, pos=at)
        self.qtbot.mouseDClick(self.view, LEFT, pos=at)

    def open(self, what: Editable) -> None:
        self.double_click(self.place(what).number.center())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.field, text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.field if self.field.isVisible() else self.view, key, held)


@pytest.fixture
def desk(qtbot: QtBot) -> Callable[..., Desk]:
    def make(name: str = "2-2-1-shared", size: tuple[int, int] = (900, 700), **display: object):  # type: ignore[no-untyped-def]
        return Desk(qtbot, name, size, **display)

    return make


# --- opening -------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", KINDS, ids=lambda what: type(what).__name__)
def test_a_double_click_on_a_number_opens_a_field_over_it(
    desk: Callable[..., Desk], what: Editable
) -> None:
    made = desk("worked-example-two-rows")
    number = made.place(what).number
    made.open(what)
    assert made.field.isVisible()
    assert made.field.hasFocus()
    assert made.field.geometry().contains(number.center().toPoint())
    assert made.field.selectedText() == made.field.text()
    assert made.editing == [what]


def test_the_field_holds_the_shortest_text_of_the_value(desk: Callable[..., Desk]) -> None:
    made = desk("2-2-3-1")
    made.open(WeightRef(0, 0, 1))
    assert made.field.text() == MINUS + "0.3"
    made.key(Qt.Key.Key_Escape)
    made.show(decimal=",")
    made.open(WeightRef(0, 0, 1))
    assert made.field.text() == MINUS + "0,3"


def test_a_double_click_on_a_line_opens_the_field_of_its_weight(desk: Callable[..., Desk]) -> None:
    made = desk("worked-example")
    line = made.view.geometry_shown().line_of(WeightRef(0, 1, 0))
    made.double_click(line.pointAt(0.95))
    assert made.editing == [WeightRef(0, 1, 0)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
@pytest.mark.parametrize("what", [WeightRef(0, 0, 1), BiasRef(0, 0), InputRef(0)])
def test_enter_opens_the_field_of_what_is_selected(
    desk: Callable[..., Desk], what: WeightRef | BiasRef | InputRef, key: Qt.Key
) -> None:
    made = desk(selection=what)
    made.key(key)
    assert made.editing == [what]
    assert made.field.hasFocus()


def test_enter_on_nothing_opens_the_rate(desk: Callable[..., Desk]) -> None:
    made = desk()
    made.key(Qt.Key.Key_Return)
    assert made.editing == [RateRef()]


def test_enter_on_a_neuron_opens_its_own_bias(desk: Callable[..., Desk]) -> None:
    made = desk("2-2-1", selection=NeuronRef(0, 1))
    made.key(Qt.Key.Key_Return)
    assert made.editing == [BiasRef(0, 1)]


def test_where_there_is_no_room_for_cards_the_chosen_weight_can_be_changed(
    desk: Callable[..., Desk],
) -> None:
    made = desk("worked-example", size=(420, 330))
    what = WeightRef(0, 0, 0)
    scene = made.view._composed()
    assert what not in places(scene)
    made.show(selection=what)
    made.key(Qt.Key.Key_Return)
    assert made.editing == [what]
    made.key(Qt.Key.Key_Escape)
    made.show(selection=None)
    made.double_click(made.view.geometry_shown().line_of(what).pointAt(0.5))
    assert made.editing[-1] == what


def test_while_it_trains_nothing_opens(desk: Callable[..., Desk]) -> None:
    made = desk()
    point = made.place(WeightRef(0, 0, 0)).number.center()
    made.view.show_frame(replace(made.timeline.frame(), step=None, playing=True))
    made.double_click(point)
    made.key(Qt.Key.Key_Return)
    assert not made.field.isVisible()
    assert made.editing == []


def test_after_its_update_a_weight_is_changed_as_it_was_before_and_that_is_said(
    desk: Callable[..., Desk],
) -> None:
    made = desk("worked-example")
    made.timeline.seek_step(StepRef("update", WeightRef(0, 0, 0)))
    made.view.show_frame(made.timeline.frame())
    made.open(WeightRef(0, 0, 0))
    assert made.field.text() == "0.15"
    assert "before the update" in QToolTip.text()


# --- taking --------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", KINDS, ids=lambda what: type(what).__name__)
def test_enter_takes_what_was_typed_once(desk: Callable[..., Desk], what: Editable) -> None:
    made = desk("worked-example-two-rows")
    made.open(what)
    made.type("0,375")
    made.key(Qt.Key.Key_Return)
    assert made.edits == [(what, 0.375)]
    assert not made.field.isVisible()
    assert made.view.hasFocus()
    assert made.editing == [what, None]


def test_a_click_elsewhere_takes_what_was_typed(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    made = desk()
    made.open(WeightRef(0, 0, 0))
    made.type("0.45")
    made.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert made.edits == [(WeightRef(0, 0, 0), 0.45)]
    assert made.other.hasFocus()


def test_another_window_in_front_takes_nothing(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    made = desk()
    made.open(WeightRef(0, 0, 0))
    made.type("0.45")
    QApplication.sendEvent(
        made.field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    )
    assert made.edits == []
    assert made.field.isVisible()
    made.key(Qt.Key.Key_Return)
    assert made.edits == [(WeightRef(0, 0, 0), 0.45)]


def test_escape_changes_nothing(desk: Callable[..., Desk]) -> None:
    made = desk()
    made.open(WeightRef(0, 0, 0))
    made.type("0.45")
    made.key(Qt.Key.Key_Escape)
    assert (made.edits, made.refusals) == ([], [])
    assert not made.field.isVisible()
    assert made.view.hasFocus()


@pytest.mark.parametrize("text", ["", "0.1500", ".15", "1.5e-1"])
def test_the_same_value_is_no_change(desk: Callable[..., Desk], text: str) -> None:
    made = desk("worked-example")
    made.open(WeightRef(0, 0, 0))
    made.type(text)
    made.key(Qt.Key.Key_Return)
    assert made.edits == []
    assert not made.field.isVisible()


def test_tab_takes_and_goes_on_in_reading_order(desk: Callable[..., Desk]) -> None:
    made = desk("2-2-1")
    made.key(Qt.Key.Key_F2)
    walked = [made.editing[-1]]
    for _ in range(20):
        made.key(Qt.Key.Key_Tab)
        walked.append(made.editing[-1])
        if walked[-1] == RateRef():
            break
    first = [WeightRef(0, 0, 0), WeightRef(0, 0, 1), BiasRef(0, 0)]
    second = [WeightRef(0, 1, 0), WeightRef(0, 1, 1), BiasRef(0, 1)]
    out = [WeightRef(1, 0, 0), WeightRef(1, 0, 1), BiasRef(1, 0), TargetRef(0)]
    inputs = [InputRef(0), InputRef(1)]
    assert walked == [RateRef(), *inputs, *first, *second, *out, RateRef()]
    made.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert made.editing[-1] == TargetRef(0)
    made.type("0.25")
    made.key(Qt.Key.Key_Tab)
    assert made.edits == [(TargetRef(0), 0.25)]
    assert made.field.isVisible()


# --- refusing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["half", " ", "1e999"])
def test_nonsense_is_refused_in_words_and_the_field_stays(
    desk: Callable[..., Desk], text: str
) -> None:
    made = desk()
    made.open(WeightRef(0, 0, 0))
    made.type(text)
    made.key(Qt.Key.Key_Return)
    assert made.field.isVisible()
    assert made.field.hasFocus()
    assert made.field.property("state") == "bad"
    assert made.sentence.isVisible()
    assert "Type one such as 0.5" in made.sentence.text()
    assert made.view.rect().contains(made.sentence.geometry())
    made.type("0.45")
    assert not made.sentence.isVisible()
    assert made.field.property("state") != "bad"
    made.key(Qt.Key.Key_Return)
    assert made.edits == [(WeightRef(0, 0, 0), 0.45)]


def test_a_rate_out_of_range_is_refused_with_the_range(desk: Callable[..., Desk]) -> None:
    made = desk()
    made.open(RateRef())
    made.type("-1")
    made.key(Qt.Key.Key_Tab)
    assert "from 0 to 1,000" in made.sentence.text()
    assert made.edits == []


def test_refusals_are_said_in_the_sentences_it_was_given(desk: Callable[..., Desk]) -> None:
    made = desk()
    made.view.set_sentence(lambda error: f"said: {error.key}")
    made.open(RateRef())
    made.type("half")
    made.key(Qt.Key.Key_Return)
    assert made.sentence.text() == "said: editing.not_a_number"


def test_nonsense_is_forgotten_when_the_focus_leaves_and_it_is_said_why(
    desk: Callable[..., Desk],
) -> None:
    made = desk()
    made.open(InputRef(0))
    made.type("half")
    made.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert made.edits == []
    assert not made.field.isVisible()
    assert len(made.refusals) == 1
    assert "half" in made.refusals[0]


# --- staying -------------------------------------------------------------------------------------


def test_the_field_moves_with_its_number(desk: Callable[..., Desk]) -> None:
    made = desk()
    made.open(TargetRef(0))
    made.type("0.45")
    for size in ((700, 520), (1100, 800)):
        made.window.resize(*size)
        number = made.place(TargetRef(0)).number
        assert made.field.geometry().contains(number.center().toPoint())
    made.view.show_theme(THEMES["dark"].zoomed(1.4))
    number = made.place(TargetRef(0)).number
    assert made.field.geometry().contains(number.center().toPoint())
    assert made.field.text() == "0.45"


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_the_field_lies_within_the_view_at_every_zoom(
    desk: Callable[..., Desk], zoom: float
) -> None:
    made = desk()
    made.view.show_theme(THEMES["light"].zoomed(zoom))
    for what in places(made.view._composed()):
        made.view._editing.open(what)
        made.type("123456.7890123")
        assert made.view.rect().contains(made.field.geometry())
        made.key(Qt.Key.Key_Escape)


def test_another_net_or_training_closes_the_field(desk: Callable[..., Desk]) -> None:
    made = desk("worked-example")
    frame = made.timeline.frame()
    made.open(WeightRef(0, 0, 0))
    made.view.show_frame(replace(frame, step=None, playing=True))
    assert not made.field.isVisible()
    made.view.show_frame(frame)
    made.open(WeightRef(0, 0, 0))
    net = load_net("2-2-3-1")
    made.view.show_frame(Timeline(net.spec, net.dataset(), net.params).frame())
    assert not made.field.isVisible()
    assert made.edits == []


def test_no_shortcut_of_the_window_acts_while_a_number_is_typed(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    made, fired = desk(), []
    for keys in ("R", "W", "Esc", "Home", "Right", "."):
        shortcut = QShortcut(QKeySequence(keys), made.window)
        shortcut.activated.connect(partial(fired.append, keys))
    made.open(WeightRef(0, 0, 0))
    made.type("rw.5")
    made.key(Qt.Key.Key_Right)
    made.key(Qt.Key.Key_Home)
    made.key(Qt.Key.Key_Escape)
    assert fired == []
    assert not made.field.isVisible()


def test_what_depends_on_the_value_is_grey_and_nothing_is_dimmed(
    desk: Callable[..., Desk],
) -> None:
    made = desk("worked-example")
    made.timeline.seek_step(StepRef("gradient", WeightRef(0, 0, 0)))
    made.view.show_frame(made.timeline.frame())
    made.open(WeightRef(1, 0, 0))
    scene = made.view._composed()
    assert scene.kept is None
    assert scene.writer.is_stale("z", NeuronRef(1, 0))
    assert not scene.writer.is_stale("z", NeuronRef(1, 1))


# --- words ---------------------------------------------------------------------------------------


def test_a_tooltip_says_that_a_number_can_be_changed(desk: Callable[..., Desk]) -> None:
    made = desk("worked-example")
    for what in (WeightRef(0, 0, 0), InputRef(0), TargetRef(0), RateRef()):
        tip = made.view.tip_at(made.place(what).number.center())
        assert tip.splitlines()[-1] == "Double-click to change it"
    assert made.view.tip_at(QPointF(2, 200)) == ""


@pytest.mark.parametrize(
    ("what", "text"),
    [
        (WeightRef(1, 0, 0), "Change w₅ to 0.45"),
        (BiasRef(0, 0), "Change b₁ to 0.45"),
        (InputRef(0), "Change i₁ to 0.45"),
        (TargetRef(1), "Change the target of o₂ to 0.45"),
        (RateRef(), "Change the learning rate to 0.45"),
    ],
)
def test_undo_names_a_change(shown: Callable, what: Editable, text: str) -> None:
    made = shown("worked-example")
    assert edit_words(what, 0.45, made.timeline.frame().spec, made.display) == text


# --- pointing and walking ------------------------------------------------------------------------


def test_what_the_mouse_is_on_is_told_once(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    made, told = desk("worked-example"), []
    made.view.pointed.connect(told.append)
    circles = made.view.geometry_shown().circles
    for point in (
        circles[NeuronRef(0, 0)].centre,
        circles[NeuronRef(0, 0)].centre + QPointF(3, 3),
        circles[NeuronRef(1, 1)].centre,
        QPointF(3, 200),
    ):
        qtbot.mouseMove(made.view, point.toPoint())
    assert told == [NeuronRef(0, 0), NeuronRef(1, 1), None]


def test_full_stop_and_comma_walk_what_is_around_a_neuron(desk: Callable[..., Desk]) -> None:
    made = desk("worked-example", selection=NeuronRef(0, 1))
    walked = []
    for _ in range(6):
        made.key(Qt.Key.Key_Period)
        walked.append(made.display.selection)
    incoming = [WeightRef(0, 1, 0), WeightRef(0, 1, 1)]
    outgoing = [WeightRef(1, 0, 1), WeightRef(1, 1, 1)]
    assert walked[:2] == incoming
    assert isinstance(walked[2], BiasRef)
    assert walked[3:5] == outgoing
    assert walked[5] == NeuronRef(0, 1)
    made.key(Qt.Key.Key_Comma)
    assert made.display.selection == outgoing[-1]


def test_a_weight_that_was_clicked_is_walked_on_from_into_its_neuron(
    desk: Callable[..., Desk],
) -> None:
    made = desk("worked-example", selection=WeightRef(1, 0, 0))
    made.key(Qt.Key.Key_Period)
    assert made.display.selection == WeightRef(1, 0, 1)
    made.show(selection=None)
    made.key(Qt.Key.Key_Comma)
    assert made.display.selection is not None


def test_the_keys_are_told_to_a_screen_reader(shown: Callable) -> None:
    told = shown("worked-example").view.accessibleDescription()
    assert "full stop" in told
    assert "Enter" in told


# --- large nets ----------------------------------------------------------------------------------


@pytest.mark.parametrize("what", [WeightRef(1, 3, 5), BiasRef(1, 3), BiasRef(0, 2)])
def test_of_a_large_net_what_is_selected_can_be_changed(qtbot: QtBot, what: Editable) -> None:
    data = load("digits")
    spec = Spec(sizes=(data.inputs, 12, data.outputs))
    view, told = NetworkView(), []
    qtbot.addWidget(view)
    view.resize(746, 500)
    ref = NeuronRef(what.layer, what.j) if isinstance(what, BiasRef) else what
    view.edited.connect(lambda *given: told.append(given))
    view.show_display(Display(selection=ref))
    view.show_frame(Timeline(spec, data).frame())
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    field = view.findChild(QLineEdit, "valueField")
    assert field.isVisible()
    qtbot.keyClicks(field, "0.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [(what, 0.5)]
