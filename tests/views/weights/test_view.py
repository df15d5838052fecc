"""The pictures of weights: the range, choosing a neuron, its gradient, pages, other layers."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import BiasRef, NeuronRef, Params, Spec, StepRef, WeightRef, story
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.theme import THEMES
from bpviz.views.weights import WeightsView
from bpviz.views.weights.canvas import WeightCanvas
from bpviz.views.weights.content import (
    followed,
    form_of,
    gradient_of,
    grown,
    neuron_of,
    nice,
    reach,
    weights_of,
)
from bpviz.views.weights.detail import NeuronDetail

SPEC = Spec(sizes=(64, 6, 10), rate=3.0, batch_size=20, init="scaled", dtype="float32")
ALL = Display(stepwise=False)


@pytest.fixture(scope="module")
def frame() -> Frame:
    run = Timeline(SPEC, load("digits"))
    run.move("epoch", 1)
    return run.frame()


@pytest.fixture
def view(qtbot: QtBot) -> WeightsView:
    view = WeightsView()
    qtbot.addWidget(view)
    view.resize(460, 420)
    view.show_theme(THEMES["light"])
    view.show_display(ALL)
    view.show()
    qtbot.waitExposed(view)
    return view


def canvas(view: WeightsView) -> WeightCanvas:
    found = view.findChild(WeightCanvas)
    assert isinstance(found, WeightCanvas)
    return found


def detail(view: WeightsView) -> NeuronDetail:
    found = view.findChild(NeuronDetail)
    assert isinstance(found, NeuronDetail)
    return found


def legend(view: WeightsView) -> str:
    found = view.findChild(QWidget, "weightLegend")
    assert found is not None
    return found.accessibleName()


def with_weights(frame: Frame, first: np.ndarray) -> Frame:
    """The frame with other weights into its first layer, while training runs."""
    weights = (first.astype(np.float32), *frame.params.weights[1:])
    params = Params(weights, frame.params.biases)
    return replace(frame, params=params)


# --- the numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "right"),
    [(0.0, 0.0), (0.7, 1.0), (1.0, 1.0), (1.2, 2.0), (2.1, 5.0), (0.03, 0.05), (70.0, 100.0)],
)
def test_ranges_are_rounded_up_to_one_two_or_five(size: float, right: float) -> None:
    assert nice(size) == right


def test_a_locked_range_only_grows_and_leaves_out_what_is_no_number() -> None:
    assert grown(1.0, np.array([0.1])) == 1.0
    assert grown(1.0, np.array([-1.3])) == 2.0
    assert grown(1.0, np.array([np.nan, np.inf, 3.0])) == 5.0


def test_a_few_large_ones_of_very_many_do_not_make_the_others_pale() -> None:
    many = np.full(10_000, 0.4)
    many[:20] = 9.0
    assert reach(many) == pytest.approx(0.4)
    assert reach(many[:100]) == 9.0


def test_the_range_of_gradients_follows_when_they_have_become_small() -> None:
    assert followed(1.0, np.array([0.3])) == 1.0
    assert followed(1.0, np.array([0.1])) == 0.1
    assert followed(1.0, np.array([1.5])) == 2.0


def test_the_gradient_is_the_mean_over_the_mini_batch(frame: Frame) -> None:
    found = gradient_of(frame, NeuronRef(0, 3), stepwise=False)
    assert found is not None
    assert found.of_batch
    assert found.values == pytest.approx(frame.trace.gradient.weights[0][3], rel=1e-6)


def test_in_step_the_gradient_is_unknown_until_its_steps_and_then_of_the_example() -> None:
    run = Timeline(SPEC, load("digits"))
    neuron = NeuronRef(0, 1)
    assert gradient_of(run.frame(), neuron, stepwise=True) is None
    index = story(SPEC, "deltas").index(StepRef("gradient", WeightRef(0, 1, 10)))
    assert index is not None
    run.seek(Position(0, 0, index))
    moment = run.frame()
    found = gradient_of(moment, neuron, stepwise=True)
    assert found is not None
    assert not found.of_batch
    known = np.isfinite(found.values)
    assert known.tolist() == [True] * 10 + [False] * 54
    example = moment.trace.layers[0].delta[0, 1] * moment.trace.x[0]
    assert found.values[known] == pytest.approx(example[known], rel=1e-5)


def test_old_weights_are_seen_until_their_update() -> None:
    run = Timeline(Spec(sizes=(2, 3, 1), rate=5.0), load("circles", n=8))
    old = run.frame().params.weights[0]
    seen = set()
    while run.frame().position.iteration == 0:
        moment = run.frame()
        changed = weights_of(moment, 0, stepwise=True) != old
        seen.add(int(changed.sum()))
        if not moment.in_update:
            assert not changed.any()
        run.move("neuron", 1)
    assert min(seen) == 0
    assert max(seen) > 0


def test_a_picture_is_only_drawn_of_pictures(frame: Frame) -> None:
    assert form_of(frame, 0).shape == (8, 8)
    assert form_of(frame, 1).shape is None
    wide = Timeline(replace(SPEC, sizes=(64, 70, 10)), load("digits")).frame()
    assert form_of(wide, 1).shape == (8, 9)


def test_weights_and_biases_select_their_neuron() -> None:
    assert neuron_of(WeightRef(0, 4, 9), 0) == neuron_of(BiasRef(0, 4), 0) == NeuronRef(0, 4)
    assert neuron_of(NeuronRef(1, 4), 0) is neuron_of(None, 0) is None


# --- the view ------------------------------------------------------------------------------------


def test_a_click_chooses_a_neuron_and_another_one_lets_it_go(
    view: WeightsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(frame)
    with qtbot.waitSignal(view.chosen) as asked:
        place = canvas(view).cell_centre(4)
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [NeuronRef(0, 4)]
    assert not detail(view).isVisible()  # what is selected is the window's to say
    view.show_display(replace(ALL, selection=NeuronRef(0, 4)))
    assert detail(view).isVisible()
    assert detail(view).accessibleName() == "neuron 5. for this mini-batch"
    with qtbot.waitSignal(view.chosen) as asked:
        place = canvas(view).cell_centre(4)
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [None]


def test_arrows_walk_from_neuron_to_neuron(view: WeightsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    view.show_display(replace(ALL, selection=NeuronRef(0, 2)))
    for key, neuron in ((Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 1)):
        with qtbot.waitSignal(view.chosen) as asked:
            qtbot.keyClick(canvas(view), key)
        assert asked.args == [NeuronRef(0, neuron)]


def test_in_step_the_gradient_is_said_not_to_be_computed_yet(view: WeightsView) -> None:
    view.show_frame(Timeline(SPEC, load("digits")).frame())
    view.show_display(Display(stepwise=True, selection=NeuronRef(0, 2)))
    assert detail(view).when() == "not computed yet"
    view.show_display(Display(stepwise=False, selection=NeuronRef(0, 2)))
    assert detail(view).when() == "for this mini-batch"


def test_one_range_is_locked_for_a_run_and_begins_anew_with_another(
    view: WeightsView, frame: Frame
) -> None:
    view.show_frame(with_weights(frame, np.full((6, 64), 1.5)))
    assert legend(view) == "Weights from −2 to +2"
    view.show_frame(with_weights(frame, np.full((6, 64), 0.1)))
    assert legend(view) == "Weights from −2 to +2"
    view.show_frame(with_weights(frame, np.full((6, 64), -4.0)))
    assert legend(view) == "Weights from −5 to +5"
    other = replace(with_weights(frame, np.full((6, 64), 0.1)), spec=replace(SPEC, seed=9))
    view.show_frame(other)
    assert legend(view) == "Weights from −0.1 to +0.1"


def test_the_legend_says_when_weights_lie_outside(view: WeightsView) -> None:
    spec = replace(SPEC, sizes=(64, 30, 10))
    frame = Timeline(spec, load("digits")).frame()
    weights = np.full((30, 64), 0.3)
    weights[0, 0] = -7.0
    view.show_frame(with_weights(frame, weights))
    assert legend(view) == "Weights from ≤ −0.5 to ≥ +0.5"


def test_more_than_a_hundred_neurons_are_paged(view: WeightsView, qtbot: QtBot) -> None:
    view.show_frame(Timeline(replace(SPEC, sizes=(64, 130, 10)), load("digits")).frame())
    label = view.findChild(QLabel, "neuronRange")
    assert label is not None
    assert label.text() == "1 to 100 of 130"
    following = view.findChild(QToolButton, "nextNeurons")
    assert following is not None
    qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert label.text() == "101 to 130 of 130"
    assert not following.isEnabled()
    with qtbot.waitSignal(view.chosen) as asked:
        place = canvas(view).cell_centre(105)
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [NeuronRef(0, 105)]
    view.show_display(replace(ALL, selection=NeuronRef(0, 3)))
    assert label.text() == "1 to 100 of 130"


def test_another_layer_shows_its_own_neurons(view: WeightsView, frame: Frame, qtbot: QtBot) -> None:
    view.show_frame(frame)
    box = view.findChild(QComboBox, "weightLayer")
    assert box is not None
    assert [box.itemText(i) for i in range(box.count())] == ["hidden layer", "output layer"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.chosen) as asked:
        place = canvas(view).cell_centre(9)
        qtbot.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [NeuronRef(1, 9)]


def test_the_colour_of_a_picture_is_its_weight(view: WeightsView, frame: Frame) -> None:
    weights = np.zeros((6, 64))
    weights[0], weights[1] = 1.0, -1.0
    view.show_frame(with_weights(frame, weights))
    picture = canvas(view).grab().toImage()
    theme = THEMES["light"]
    found = [picture.pixelColor(colour_place(view, i)).name() for i in range(3)]
    tokens = (theme.weight_positive, theme.weight_negative, theme.neutral)
    assert found == [token.lower() for token in tokens]


def colour_place(view: WeightsView, neuron: int) -> QPoint:
    return canvas(view).cell_centre(neuron) - QPoint(0, 8)


def test_while_training_it_is_drawn_later_and_at_rest_at_once(
    view: WeightsView, frame: Frame, qtbot: QtBot
) -> None:
    view.show_frame(with_weights(frame, np.full((6, 64), 0.9)))
    running = replace(frame, step=None, update=None, playing=True)
    view.show_frame(with_weights(running, np.full((6, 64), 4.0)))
    assert legend(view) == "Weights from −1 to +1"
    qtbot.waitUntil(lambda: legend(view) == "Weights from −5 to +5")


def test_nothing_is_drawn_while_it_is_hidden(view: WeightsView, frame: Frame) -> None:
    view.hide()
    view.show_frame(with_weights(frame, np.full((6, 64), 0.9)))
    assert legend(view) == ""
    view.show()
    assert legend(view) == "Weights from −1 to +1"


@pytest.mark.parametrize("size", [(100, 60), (640, 260), (900, 700)])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["digits", "circles"])
def test_it_can_be_drawn_at_any_size(
    view: WeightsView, size: tuple[int, int], theme: str, name: str
) -> None:
    sizes = (64, 6, 10) if name == "digits" else (2, 8, 1)
    view.show_theme(THEMES[theme].zoomed(1.5))
    view.show_frame(Timeline(Spec(sizes=sizes), load(name)).frame())
    view.show_display(replace(ALL, selection=NeuronRef(0, 2)))
    view.resize(*size)
    assert not view.grab().isNull()


def test_weights_that_are_no_numbers_are_left_empty(view: WeightsView, frame: Frame) -> None:
    view.show_frame(with_weights(frame, np.full((6, 64), np.nan)))
    assert not view.grab().isNull()


def test_a_small_range_is_written_as_short_as_it_can_be() -> None:
    from bpviz.views.weights.legend import bound_text

    assert bound_text(1e-6, ".") == "10⁻⁶"
    assert bound_text(2e-5, ".") == "2·10⁻⁵"
    assert bound_text(0.05, ",") == "0,05"
