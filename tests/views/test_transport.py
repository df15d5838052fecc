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
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import FUNCTIONS, Spec, StepRef
from bpviz.engine.refs import CostRef, NeuronRef, WeightRef
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import UNITS, Position
from bpviz.run.timeline import Timeline
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
from bpviz.views.transport.words import STEP_WORDS, UNIT_WORDS, chapter_words, step_words

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
    assert said[2] == "Errors δ, layer 2"


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
        (StepRef("z", NeuronRef(0, 0)), "nielsen", "z of h1"),
        (StepRef("a", NeuronRef(0, 0)), "net_out", "out of h1"),
        (StepRef("cost", CostRef()), "nielsen", "the cost"),
        (StepRef("delta", NeuronRef(1, 0)), "nielsen", "δ of o1"),
        (StepRef("delta", NeuronRef(1, 0)), "net_out", "∂E/∂net of o1"),
        (StepRef("gradient", WeightRef(1, 0, 0)), "nielsen", "gradient of w5"),
        (StepRef("update", WeightRef(1, 0, 0)), "nielsen", "update of w5"),
    ],
)
def test_a_step_is_named_in_plain_words(ref: StepRef, notation: str, said: str) -> None:
    assert step_words(ref, Display(notation=notation, names=NAMES), NET.spec) == said


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
    assert set(UNIT_WORDS) == set(UNITS)


def test_the_position_is_told_in_words(bar: Transport) -> None:
    assert words(bar, "positionText") == "0 updates made · example 1 of 1 · step 1 of 27"
    assert words(bar, "nextText") == "now: z of h1    next: a of h1"
    bar.show_frame(worked(Position(0, 0, 15)))
    assert "step 16 of 27" in words(bar, "positionText")
    assert "gradient of w5" in words(bar, "nextText")
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
    assert moves == [("step", 1), ("neuron", -1)]


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("toStart", "seekAsked", [Position()]),
        ("toEnd", "presentAsked", []),
        ("play", "playToggled", []),
        ("restart", "restartAsked", []),
        ("newWeights", "newWeightsAsked", []),
        ("toPresent", "presentAsked", []),
    ],
)
def test_every_button_asks_for_its_thing(
    qtbot: QtBot, bar: Transport, name: str, signal: str, args: list[object]
) -> None:
    bar.show_frame(worked(Position(2), latest=5))
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
        "stepForward": "Right",
        "stepBack": "Left",
        "toStart": "Home",
        "toEnd": "End",
        "play": "Space",
        "restart": "R",
    }
    for name, key in keys.items():
        assert button(bar, name).toolTip().endswith(f"({key})")


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
    for signal in (bar.moveAsked, bar.seekAsked, bar.speedChanged, bar.unitChanged):
        signal.connect(lambda *args: told.append(args))
    for frame in (worked(Position(3), latest=5), batches(), training(), worked()):
        bar.show_frame(frame)
    bar.show_display(Display())
    bar.show_theme(THEMES["dark"])
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


def test_in_train_the_speed_is_not_a_choice_and_says_why(bar: Transport) -> None:
    speed = bar.findChild(QSlider, "speed")
    assert speed is not None
    assert speed.isEnabled()
    bar.set_mode("train")
    assert not speed.isEnabled()
    assert "full speed" in speed.toolTip()
    assert "train at full speed" in button(bar, "play").toolTip()


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
