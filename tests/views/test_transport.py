"""The bar below everything: moving in time with the mouse, and saying where we are."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import FUNCTIONS, Spec, StepRef, chain_steps
from bpviz.engine.refs import BiasRef, CostRef, NeuronRef, WeightRef
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.notation.symbols import NOTATIONS, Notation, inline, own_parameter
from bpviz.run.change import with_rates
from bpviz.run.display import Display
from bpviz.run.frame import Frame, Progress
from bpviz.run.position import CHOSEN_UNITS, Position
from bpviz.run.timeline import Timeline
from bpviz.run.until import RULES
from bpviz.views.chain.phrases import Phrases
from bpviz.views.theme import THEMES
from bpviz.views.transport import Transport
from bpviz.views.transport.places import (
    from_slider,
    marks_of,
    now_and_next,
    place_of,
    position_at,
    steps_of_iteration,
    to_slider,
)
from bpviz.views.transport.slider import TimeSlider
from bpviz.views.transport.speed import pace_of, pace_value
from bpviz.views.transport.until import UntilMenu
from bpviz.views.transport.until_words import RULE_WORDS, TIPS
from bpviz.views.transport.words import (
    STEP_WORDS,
    UNIT_WORDS,
    UNITS_WORDS,
    chapter_words,
    shorter_positions,
    step_words,
)

NET = load_net("worked-example")
NAMES = Names(NET.neuron_names[0], NET.neuron_names[1:], NET.weight_names, NET.bias_names)
FIRST = Position()


def worked(position: Position = FIRST, latest: int = 0) -> Frame:
    """The worked example at a position, with `latest` updates made."""
    run = Timeline(NET.spec, NET.dataset(), NET.params)
    if latest:
        run.move("iteration", latest)
    run.seek(position)
    return run.frame()


def batches() -> Frame:
    """In the second example of a mini-batch of three."""
    run = Timeline(Spec(sizes=(2, 3, 1), batch_size=3), load("xor", n=30))
    run.move("example", 1)
    run.move("step", 4)
    return run.frame()


def training() -> Frame:
    run = Timeline(Spec(sizes=(2, 3, 1), batch_size=3), load("xor", n=30))
    run.move("iteration", 8)
    return replace(run.frame(), step=None, update=None, playing=True)


@pytest.fixture
def bar(qtbot: QtBot) -> Transport:
    bar = Transport()
    qtbot.addWidget(bar)
    bar.resize(1280, 92)
    bar.show_display(Display(names=NAMES))
    bar.show_frame(worked())
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def button(bar: QWidget, name: str) -> QAbstractButton:
    found = bar.findChild(QAbstractButton, name)
    assert found is not None
    return found


def click(qtbot: QtBot, bar: QWidget, name: str) -> None:
    qtbot.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)


def slider(bar: QWidget, name: str) -> TimeSlider:
    found = bar.findChild(TimeSlider, name)
    assert found is not None
    return found


def words(bar: QWidget, name: str) -> str:
    found = bar.findChild(QLabel, name)
    assert found is not None
    return found.text()


def point(of: TimeSlider, value: int) -> QPoint:
    return QPoint(round(of.x_of(value)), of.height() // 2)


# --- where a moment lies -------------------------------------------------------------------------


@pytest.mark.parametrize("last", [1, 100, 10**6, 10**12])
def test_a_slider_reaches_both_ends_whatever_the_number(last: int) -> None:
    assert [from_slider(to_slider(value, last), last) for value in (0, last)] == [0, last]
    assert to_slider(last, last) < 2**31


def test_every_step_of_an_iteration_has_its_place_and_back() -> None:
    frame = batches()
    for place in range(steps_of_iteration(frame)):
        at = position_at(frame, place)
        assert place_of(replace(frame, position=at)) == place


def test_chapters_of_one_example_are_its_phases_and_layers() -> None:
    frame = worked()
    assert [(mark.phase, mark.layer) for mark in marks_of(frame)] == [
        ("forward", None),
        ("cost", None),
        ("backward", 1),
        ("backward", 0),
        ("gradients", 1),
        ("gradients", 0),
        ("update", None),
    ]
    said = [chapter_words(mark, n, 1) for n, mark in enumerate(marks_of(frame))]
    assert said[2:6] == [
        "Errors δ, layer 3",
        "Errors δ, layer 2",
        "Gradients, layer 3",
        "Gradients, layer 2",
    ]


def test_chapters_of_a_mini_batch_are_its_examples() -> None:
    frame = batches()
    said = [chapter_words(mark, n, 3) for n, mark in enumerate(marks_of(frame))]
    assert said == ["Example 1 of 3", "Example 2 of 3", "Example 3 of 3", "Update"]


def test_after_the_last_example_comes_the_update_and_then_the_next_mini_batch() -> None:
    frame = worked()
    assert frame.update is not None
    last = replace(frame, position=position_at(frame, marks_of(frame)[-1].place - 1))
    assert now_and_next(last)[1] == frame.update.ref(0)
    end = replace(frame, position=position_at(frame, steps_of_iteration(frame) - 1))
    assert now_and_next(end)[1] is None


# --- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "notation", "said"),
    [
        (StepRef("z", NeuronRef(0, 0)), "nielsen", "z of h₁"),
        (StepRef("a", NeuronRef(0, 0)), "net_out", "out of h₁"),
        (StepRef("cost", CostRef()), "nielsen", "the cost"),
        (StepRef("delta", NeuronRef(1, 0)), "nielsen", "δ of o₁"),
        (StepRef("delta", NeuronRef(1, 0)), "net_out", "∂E/∂net of o₁"),
        (StepRef("gradient", WeightRef(1, 0, 0)), "nielsen", "gradient of w³₁₁"),
        (StepRef("gradient", WeightRef(1, 0, 0)), "net_out", "gradient of w₅"),
        (StepRef("update", WeightRef(1, 0, 0)), "o_err", "update of w₅"),
        (StepRef("update", BiasRef(1, 1)), "nielsen", "update of b³₂"),
        (StepRef("update", BiasRef(1, 1)), "net_out", "update of b₂ (o₂)"),
    ],
)
def test_a_step_is_named_in_plain_words(ref: StepRef, notation: str, said: str) -> None:
    assert step_words(ref, Display(notation=notation, names=NAMES), NET.spec) == said


@pytest.mark.parametrize("notation", NOTATIONS)
@pytest.mark.parametrize("names", [NAMES, Names()])
def test_what_is_computed_is_called_as_in_the_formulas(notation: str, names: Names) -> None:
    display = Display(notation=notation, names=names)
    frame = worked()
    for place in range(steps_of_iteration(frame)):
        at = replace(frame, position=position_at(frame, place))
        ref, _ = now_and_next(at)
        assert ref is not None
        of = Notation(notation, NET.spec, names)
        if isinstance(ref.of, (WeightRef, BiasRef)):
            assert inline(own_parameter(ref.of, of)) in step_words(ref, display, NET.spec)
        elif isinstance(ref.of, NeuronRef):
            said = Phrases(chain_steps(frame.trace)[0], of).unit(ref.of, with_layer=True)
            assert said in step_words(ref, display, NET.spec)


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_every_step_of_every_method_has_words(optimizer: str, output: str) -> None:
    assert output in FUNCTIONS
    spec = Spec(sizes=(2, 2, 1), output=output, optimizer=optimizer, batch_size=2, l1=1, l2=1)
    frame = Timeline(spec, load("xor", n=20)).frame()
    for place in range(steps_of_iteration(frame)):
        now, _ = now_and_next(replace(frame, position=position_at(frame, place)))
        assert now is not None
        assert now.kind in STEP_WORDS
        assert "{" not in step_words(now, Display(), spec)


def test_every_unit_has_a_word() -> None:
    assert set(UNIT_WORDS) == set(UNITS_WORDS) == set(CHOSEN_UNITS)


def test_the_position_is_told_in_words(bar: Transport) -> None:
    assert words(bar, "positionText") == "0 updates made · example 1 of 1 · step 1 of 27"
    assert words(bar, "nextText") == "now: z of h₁    next: a of h₁"
    bar.show_frame(worked(Position(0, 0, 15)))
    assert "step 16 of 27" in words(bar, "positionText")
    assert "gradient of w³₁₁" in words(bar, "nextText")
    bar.show_frame(worked(Position(1, 1, 2), latest=1))
    assert words(bar, "positionText") == "1 update made · update · step 3 of 12"


def test_while_training_the_epoch_is_told(bar: Transport) -> None:
    bar.set_mode("train")
    bar.show_frame(training())
    assert words(bar, "positionText") == "epoch 2 · mini-batch 3 of 6"
    assert words(bar, "nextText") == "training at full speed"
    assert button(bar, "play").text() == "Pause"
    assert not slider(bar, "stepSlider").isEnabled()


def test_on_the_way_to_a_far_moment_that_moment_is_told(bar: Transport) -> None:
    bar.show_frame(replace(training(), goal=20_000))
    assert words(bar, "nextText").replace("\u202f", " ") == "on the way to 20 000 updates"


# --- buttons -------------------------------------------------------------------------------------


def test_step_and_back_move_by_the_unit_chosen(qtbot: QtBot, bar: Transport) -> None:
    bar.show_frame(worked(Position(0, 0, 3)))
    moves: list[tuple[str, int]] = []
    bar.moveAsked.connect(lambda unit, n: moves.append((unit, n)))
    click(qtbot, bar, "stepForward")
    unit = bar.findChild(QComboBox, "unit")
    assert unit is not None
    unit.setFocus()
    with qtbot.waitSignal(bar.unitChanged) as told:
        qtbot.keyClick(unit, Qt.Key.Key_Down)
    assert told.args == ["neuron"]
    click(qtbot, bar, "stepBack")
    assert moves == [("result", 1), ("neuron", -1)]


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("toStart", "seekAsked", [Position()]),
        ("toEnd", "presentAsked", []),
        ("play", "playToggled", []),
        ("restart", "restartAsked", []),
        ("newWeights", "newWeightsAsked", []),
        ("toPresent", "presentAsked", []),
        ("phaseEnd", "phaseEndAsked", [1]),
        ("phaseEndBefore", "phaseEndAsked", [-1]),
    ],
)
def test_every_button_asks_for_its_thing(
    qtbot: QtBot, bar: Transport, name: str, signal: str, args: list[object]
) -> None:
    bar.show_frame(worked(Position(2), latest=5))
    bar.resize(1440, 92)
    with qtbot.waitSignal(getattr(bar, signal)) as asked:
        click(qtbot, bar, name)
    assert asked.args == args


def test_what_cannot_act_says_why(bar: Transport) -> None:
    for name in ("toStart", "stepBack"):
        assert not button(bar, name).isEnabled()
        assert button(bar, name).toolTip() == ("This is the first moment; nothing lies before it.")
    assert not button(bar, "toEnd").isEnabled()
    assert "This is the present" in button(bar, "toEnd").toolTip()
    assert not button(bar, "restart").isEnabled()
    assert not slider(bar, "iterationSlider").isEnabled()
    assert "No update was made yet" in slider(bar, "iterationSlider").toolTip()


def test_tooltips_name_the_keys(bar: Transport) -> None:
    bar.show_frame(worked(Position(2), latest=5))
    keys = {
        "stepForward": "Right, PageDown",
        "stepBack": "Left, PageUp",
        "phaseEnd": "Ctrl+Shift+Right",
        "phaseEndBefore": "Ctrl+Shift+Left",
        "toStart": "Home",
        "toEnd": "End",
        "play": "Space",
        "restart": "R",
    }
    for name, key in keys.items():
        assert button(bar, name).toolTip().splitlines()[0].endswith(f"({key})")


def test_controls_without_words_have_names_for_a_screen_reader(bar: Transport) -> None:
    names = ("toStart", "stepBack", "stepForward", "toEnd", "restart", "newWeights")
    assert all(button(bar, name).accessibleName() for name in names)
    for name in ("unit", "speed", "iterationSlider", "stepSlider"):
        found = bar.findChild(QWidget, name)
        assert found is not None
        assert found.accessibleName()


def test_a_click_leaves_the_keyboard_where_it_was(qtbot: QtBot, bar: Transport) -> None:
    before = QApplication.focusWidget()
    click(qtbot, bar, "stepForward")
    click(qtbot, bar, "play")
    assert QApplication.focusWidget() is before


# --- a count, and ends of phases -----------------------------------------------------------------


def spin(bar: Transport) -> QSpinBox:
    found = bar.findChild(QSpinBox, "count")
    assert found is not None
    return found


def test_a_step_goes_by_the_count_typed(qtbot: QtBot, bar: Transport) -> None:
    bar.show_frame(worked(Position(0, 0, 3)))
    bar.set_unit("iteration")
    moves: list[tuple[str, int]] = []
    bar.moveAsked.connect(lambda unit, n: moves.append((unit, n)))
    spin(bar).setFocus()
    spin(bar).selectAll()
    with qtbot.waitSignal(bar.countChanged) as told:
        qtbot.keyClicks(spin(bar), "5")
    assert told.args == [5]
    qtbot.keyClick(spin(bar), Qt.Key.Key_Return)
    assert not spin(bar).hasFocus()
    click(qtbot, bar, "stepForward")
    click(qtbot, bar, "stepBack")
    assert moves == [("iteration", 5), ("iteration", -5)]
    assert bar.count == 5


def test_units_are_counted_in_words(bar: Transport) -> None:
    bar.show_frame(worked(Position(0, 0, 3)))
    unit = bar.findChild(QComboBox, "unit")
    assert unit is not None
    assert unit.currentText() == "step"
    assert button(bar, "stepForward").toolTip().startswith("On by 1 step (")
    bar.set_unit("iteration")
    bar.set_count(12)
    assert unit.currentText() == "iterations"
    assert button(bar, "stepForward").toolTip().startswith("On by 12 iterations (")
    assert button(bar, "stepBack").toolTip().startswith("Back by 12 iterations (")
    assert "Shift+Left" in button(bar, "stepBack").toolTip()
    assert "Ctrl+Right: on by an iteration" in button(bar, "stepForward").toolTip()


def test_the_count_goes_from_1_to_9999(qtbot: QtBot, bar: Transport) -> None:
    assert (spin(bar).minimum(), spin(bar).maximum()) == (1, 9_999)
    for count in (0, 12_345):
        bar.set_count(count)
        assert bar.count in (1, 9_999)


def test_in_the_first_phase_no_phase_has_ended(bar: Transport) -> None:
    bar.resize(1440, 92)
    bar.show_frame(worked(Position(0, 0, 5)))
    assert not button(bar, "phaseEndBefore").isEnabled()
    assert "none has ended before" in button(bar, "phaseEndBefore").toolTip()
    for later in (Position(0, 0, 8), Position(0, 1, 0)):
        bar.show_frame(worked(later))
        assert button(bar, "phaseEndBefore").isEnabled()
    bar.show_frame(worked(Position(1), latest=1))
    assert button(bar, "phaseEndBefore").isEnabled()


def test_where_it_is_narrow_keys_stand_for_the_ends_of_phases(bar: Transport) -> None:
    assert not button(bar, "phaseEnd").isVisible()
    bar.resize(1440, 92)
    assert button(bar, "phaseEnd").isVisible()


# --- until ---------------------------------------------------------------------------------------


@pytest.fixture
def menu(qtbot: QtBot, bar: Transport) -> Iterator[UntilMenu]:
    """The choices, opened with a click, w5 selected."""
    bar.show_display(Display(names=NAMES, notation="net_out", selection=WeightRef(1, 0, 0)))
    click(qtbot, bar, "until")
    found = bar.findChild(UntilMenu)
    assert found is not None
    assert found.isVisible()
    yield found
    found.close()


def field(menu: UntilMenu, key: str) -> QLineEdit:
    found = menu.findChild(QLineEdit, f"{key}Value")
    assert found is not None
    return found


def write(qtbot: QtBot, into: QLineEdit, text: str) -> None:
    """Type a text over what is there; what no key writes is pasted."""
    into.selectAll()
    qtbot.keyClick(into, Qt.Key.Key_Backspace)
    if text.isascii():
        qtbot.keyClicks(into, text)
    else:
        into.insert(text)


@pytest.mark.parametrize("key", ["cost_rises", "gradient_turns", "saturates", "becomes_right"])
def test_a_choice_without_a_number_is_asked_with_a_click(
    qtbot: QtBot, bar: Transport, menu: UntilMenu, key: str
) -> None:
    with qtbot.waitSignal(bar.untilAsked) as asked:
        click(qtbot, menu, key)
    assert asked.args == [key, None]
    assert not menu.isVisible()


@pytest.mark.parametrize(
    ("typed", "value"), [("0.01", 0.01), ("0,25", 0.25), ("1e-3", 0.001), (" 2·10⁻⁴ ", 2e-4)]
)
@pytest.mark.parametrize("key", ["small_change", "cost_below"])
def test_a_number_is_taken_however_it_is_written(
    qtbot: QtBot, bar: Transport, menu: UntilMenu, key: str, typed: str, value: float
) -> None:
    write(qtbot, field(menu, key), typed)
    with qtbot.waitSignal(bar.untilAsked) as asked:
        qtbot.keyClick(field(menu, key), Qt.Key.Key_Return)
    assert asked.args == [key, value]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type a number above 0"),
        ("little", "“little” is not a number"),
        ("0", "must be above 0"),
        ("-3", "must be above 0"),
        ("∞", "is not a number"),
    ],
)
def test_nonsense_is_refused_in_words(
    qtbot: QtBot, bar: Transport, menu: UntilMenu, typed: str, said: str
) -> None:
    told: list[object] = []
    bar.untilAsked.connect(lambda *args: told.append(args))
    write(qtbot, field(menu, "cost_below"), typed)
    click(qtbot, menu, "cost_below")
    refusal = menu.findChild(QLabel, "untilRefusal")
    assert refusal is not None
    assert refusal.isVisible()
    assert said in refusal.text()
    assert field(menu, "cost_below").property("state") == "bad"
    assert told == []
    qtbot.keyClicks(field(menu, "cost_below"), "1")
    assert not refusal.isVisible()
    assert field(menu, "cost_below").property("state") is None


def test_the_choices_name_what_is_selected(menu: UntilMenu) -> None:
    assert button(menu, "gradient_turns").text() == "the gradient of w₅ changes its sign"
    assert button(menu, "small_change").text() == "the change of w₅ is below"
    assert field(menu, "small_change").accessibleName() == "the change of w₅ is below"


@pytest.mark.parametrize(
    ("key", "spec", "why"),
    [
        ("gradient_turns", NET.spec, "Select a weight"),
        ("saturates", Spec(sizes=(2, 3, 1), hidden="relu", output="linear"), "sigmoid and tanh"),
        ("becomes_right", Spec(sizes=(2, 3, 1), output="linear"), "names no class"),
    ],
)
def test_what_cannot_be_waited_for_says_why(qtbot: QtBot, key: str, spec: Spec, why: str) -> None:
    menu = UntilMenu()
    qtbot.addWidget(menu)
    menu.show_choices(Display(), spec)
    assert not button(menu, key).isEnabled()
    assert why in button(menu, key).toolTip()
    assert button(menu, "cost_rises").isEnabled()


def test_every_rule_has_its_words() -> None:
    assert set(RULE_WORDS) == set(TIPS) == set(RULES)


def test_the_choices_are_walked_and_left_by_keys(qtbot: QtBot, menu: UntilMenu) -> None:
    assert button(menu, "cost_rises").hasFocus()
    qtbot.keyClick(button(menu, "cost_rises"), Qt.Key.Key_Down)
    assert button(menu, "gradient_turns").hasFocus()
    qtbot.keyClick(button(menu, "gradient_turns"), Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_search_on_its_way_is_told(bar: Transport) -> None:
    search = Progress("cost_rises", None, 12_345)
    bar.show_frame(replace(training(), search=search))
    said = words(bar, "nextText").replace("\u202f", " ")
    assert said == "until the cost rises · 12 345 updates so far"
    assert button(bar, "play").text() == "Pause"
    bar.show_frame(replace(training(), search=Progress("cost_below", 0.25, 3)))
    assert words(bar, "nextText") == "until the cost is below 0.2500 · 3 updates so far"


# --- the original run ----------------------------------------------------------------------------


def edited(position: Position) -> Frame:
    """In a run that an edit in the past has started, 32 updates long."""
    run = Timeline(NET.spec, NET.dataset(), NET.params)
    run.move("iteration", 40)
    run.seek(Position(12))
    run.relocate(with_rates(run.place, replace(NET.spec, rate=5.0)))
    run.seek(Position(32))
    run.seek(position)
    return run.frame()


def test_the_way_back_is_there_only_when_there_is_one(qtbot: QtBot, bar: Transport) -> None:
    assert not button(bar, "toOriginal").isVisible()
    bar.show_frame(edited(Position(32)))
    assert button(bar, "toOriginal").isVisible()
    assert button(bar, "toOriginal").accessibleName() == "Back to the original run"
    with qtbot.waitSignal(bar.originalAsked):
        click(qtbot, bar, "toOriginal")
    bar.show_frame(worked())
    assert not button(bar, "toOriginal").isVisible()


@pytest.mark.parametrize("here", [Position(32), Position(20, 0, 20)])
def test_it_leaves_room_for_the_position(bar: Transport, here: Position) -> None:
    bar.show_frame(edited(here))
    assert button(bar, "toOriginal").toolTip().startswith("Back to the original run")
    label = bar.findChild(QLabel, "positionText")
    assert label is not None
    shortest = shorter_positions(edited(here))[-1]
    assert label.fontMetrics().horizontalAdvance(shortest) <= label.width()
    bar.resize(1900, 92)
    assert button(bar, "toOriginal").text() == "Back to the original run"


def test_a_shorter_position_still_names_updates_and_step() -> None:
    assert shorter_positions(worked(Position(1, 0, 4), latest=1)) == (
        "1 update · example 1 of 1 · step 5 of 27",
        "1 update · step 5 of 27",
    )


# --- sliders -------------------------------------------------------------------------------------


def test_the_upper_slider_seeks_an_iteration(qtbot: QtBot, bar: Transport) -> None:
    bar.show_frame(worked(Position(40), latest=40))
    iterations = slider(bar, "iterationSlider")
    with qtbot.waitSignal(bar.seekAsked) as asked:
        qtbot.mouseClick(iterations, Qt.MouseButton.LeftButton, pos=point(iterations, 10))
    assert asked.args == [Position(10)]
    iterations.setFocus()
    with qtbot.waitSignal(bar.seekAsked) as asked:
        qtbot.keyClick(iterations, Qt.Key.Key_Right)
    assert asked.args == [Position(11)]


def test_the_lower_slider_seeks_a_step(qtbot: QtBot, bar: Transport) -> None:
    frame = batches()
    bar.show_frame(frame)
    steps = slider(bar, "stepSlider")
    assert steps.shown == place_of(frame)
    wanted = marks_of(frame)[2].place + 3
    with qtbot.waitSignal(bar.seekAsked) as asked:
        qtbot.mouseClick(steps, Qt.MouseButton.LeftButton, pos=point(steps, wanted))
    assert asked.args == [Position(0, 2, 3)]


def test_a_frame_does_not_pull_the_handle_out_of_the_hand(qtbot: QtBot, bar: Transport) -> None:
    bar.show_frame(worked(Position(40), latest=40))
    iterations = slider(bar, "iterationSlider")
    qtbot.mousePress(iterations, Qt.MouseButton.LeftButton, pos=point(iterations, 10))
    bar.show_frame(worked(Position(40), latest=40))
    assert iterations.shown == 10
    qtbot.mouseRelease(iterations, Qt.MouseButton.LeftButton, pos=point(iterations, 10))
    bar.show_frame(worked(Position(40), latest=40))
    assert iterations.shown == 40


def test_more_iterations_than_32_bits_can_be_sought(qtbot: QtBot, bar: Transport) -> None:
    far = 10**11
    frame = worked()
    bar.show_frame(replace(frame, position=Position(far), latest=2 * far, present=False))
    iterations = slider(bar, "iterationSlider")
    assert iterations.shown == far
    iterations.setFocus()
    with qtbot.waitSignal(bar.seekAsked) as asked:
        qtbot.keyClick(iterations, Qt.Key.Key_Left)
    assert asked.args == [Position(far - 1)]


def test_showing_emits_nothing(bar: Transport) -> None:
    told: list[object] = []
    for signal in (
        bar.moveAsked,
        bar.seekAsked,
        bar.speedChanged,
        bar.paceChanged,
        bar.unitChanged,
    ):
        signal.connect(lambda *args: told.append(args))
    for frame in (worked(Position(3), latest=5), batches(), training(), worked()):
        bar.show_frame(frame)
    bar.show_display(Display())
    bar.show_theme(THEMES["dark"])
    bar.set_pace(12.0)
    bar.set_mode("train")
    bar.set_mode("step")
    assert told == []


def test_the_speed_goes_from_slow_to_fast(qtbot: QtBot, bar: Transport) -> None:
    speed = bar.findChild(QSlider, "speed")
    assert speed is not None
    speed.setFocus()
    speeds: list[float] = []
    bar.speedChanged.connect(speeds.append)
    qtbot.keyClick(speed, Qt.Key.Key_Home)
    qtbot.keyClick(speed, Qt.Key.Key_End)
    assert speeds == pytest.approx([0.5, 60])
    assert bar.speed == pytest.approx(60)


def test_in_train_the_speed_goes_from_one_update_a_second_to_as_many_as_can_be_made(
    qtbot: QtBot, bar: Transport
) -> None:
    speed = bar.findChild(QSlider, "speed")
    assert speed is not None
    bar.set_mode("train")
    assert speed.isEnabled()
    assert speed.value() == speed.maximum()
    assert "Training runs at full speed" in speed.toolTip()
    assert "train, at the speed chosen" in button(bar, "play").toolTip()
    paces: list[float | None] = []
    steps: list[float] = []
    bar.paceChanged.connect(paces.append)
    bar.speedChanged.connect(steps.append)
    speed.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left):
        qtbot.keyClick(speed, key)
    assert paces == [pytest.approx(1.0), pytest.approx(1.0975, abs=1e-4), None, 10_000]
    assert steps == []
    assert "at most: 10\u202f000" in speed.toolTip()
    assert speed.accessibleDescription() == speed.toolTip()


def test_stepping_and_training_have_a_speed_each(qtbot: QtBot, bar: Transport) -> None:
    speed = bar.findChild(QSlider, "speed")
    assert speed is not None
    before = bar.speed
    bar.set_mode("train")
    speed.setFocus()
    qtbot.keyClick(speed, Qt.Key.Key_Home)
    assert bar.speed == before
    bar.set_mode("step")
    assert bar.speed == before
    assert speed.value() > 0
    bar.set_mode("train")
    assert speed.value() == 0


def test_the_bar_says_how_fast_it_trains_at_once(qtbot: QtBot, bar: Transport) -> None:
    bar.set_mode("train")
    bar.show_frame(training())
    speed = bar.findChild(QSlider, "speed")
    assert speed is not None
    speed.setFocus()
    qtbot.keyClick(speed, Qt.Key.Key_Home)
    assert words(bar, "nextText") == "training slowed · updates a second: 1"
    qtbot.keyClick(speed, Qt.Key.Key_End)
    assert words(bar, "nextText") == "training at full speed"


@pytest.mark.parametrize("value", [0, 1, 37, 98, 99, 100])
def test_the_slider_finds_a_pace_again(value: int) -> None:
    assert pace_value(pace_of(value)) == value


# --- the past, and room --------------------------------------------------------------------------


def test_the_past_is_said_to_be_the_past(bar: Transport) -> None:
    present = button(bar, "toPresent")
    assert not present.isVisible()
    bar.show_frame(worked(Position(2), latest=5))
    assert present.isVisible()
    assert words(bar, "nextText").startswith("You are looking at the past")
    bar.show_frame(worked(Position(5), latest=5))
    assert not present.isVisible()


class Longer(QTranslator):
    """Makes every text half as long again, as a language with long words would."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text + "中" * (len(text) // 4)


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_it_fits_a_small_window(bar: Transport) -> None:
    bar.show_frame(worked(Position(2), latest=5))
    assert bar.height() <= 92
    assert bar.minimumSizeHint().width() <= 1100


@pytest.mark.usefixtures("longer")
def test_it_fits_a_small_window_with_longer_words(qtbot: QtBot) -> None:
    bar = Transport()
    qtbot.addWidget(bar)
    bar.show_frame(worked(Position(2), latest=5))
    bar.show()
    assert bar.minimumSizeHint().width() <= 1280


def test_position_text_shortens_instead_of_pushing(bar: Transport) -> None:
    bar.resize(bar.minimumSizeHint().width(), 92)
    assert bar.findChild(QLabel, "positionText").toolTip() == words(bar, "positionText")
