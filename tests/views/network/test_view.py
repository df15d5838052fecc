"""The picture as a person meets it: what is written, what is clicked, which keys do what."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import (
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Spec,
    StepRef,
    Trainer,
    WeightRef,
    init_params,
)
from bpviz.files import net_names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.reading import ReadingFrames
from bpviz.run.timeline import Timeline
from bpviz.views.network import NetworkView
from bpviz.views.network.composer import RANGED_EVERY
from bpviz.views.theme import THEMES

LEFT = Qt.MouseButton.LeftButton


def picture(view: NetworkView) -> QImage:
    return view.grab().toImage()


def pixel(view: NetworkView, x: float, y: float) -> QColor:
    image = picture(view)
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio))


def click(qtbot: QtBot, view: NetworkView, point: QPointF) -> object:
    with qtbot.waitSignal(view.chosen, timeout=1000) as caught:
        qtbot.mouseClick(view, LEFT, pos=point.toPoint())
    return caught.args[0]


def press(qtbot: QtBot, view: NetworkView, key: Qt.Key) -> object:
    with qtbot.waitSignal(view.chosen, timeout=1000) as caught:
        qtbot.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    return caught.args[0]


# --- clicks and keys -----------------------------------------------------------------------------


def test_a_click_on_a_neuron_chooses_it(qtbot: QtBot, shown: Callable) -> None:
    view = shown("worked-example").view
    circle = view.geometry_shown().circles[NeuronRef(0, 1)]
    assert click(qtbot, view, circle.centre) == NeuronRef(0, 1)


def test_a_click_on_a_card_chooses_its_weight(qtbot: QtBot, shown: Callable) -> None:
    view = shown("worked-example").view
    card = view.geometry_shown().cards[WeightRef(1, 0, 1)]
    assert click(qtbot, view, card.rect.center()) == WeightRef(1, 0, 1)


def test_a_click_on_a_connection_chooses_it(qtbot: QtBot, shown: Callable) -> None:
    view = shown("worked-example", size=(1000, 700)).view
    line = view.geometry_shown().line_of(WeightRef(0, 1, 0))
    assert click(qtbot, view, line.pointAt(0.95)) == WeightRef(0, 1, 0)


def test_a_click_on_a_small_one_chooses_the_bias(qtbot: QtBot, shown: Callable) -> None:
    view = shown("2-2-1-shared").view
    node = view.geometry_shown().nodes[BiasRef(0, 0)]
    assert click(qtbot, view, node.circle.centre) == BiasRef(0, 0)


def test_a_click_on_what_is_selected_or_on_nothing_selects_nothing(
    qtbot: QtBot, shown: Callable
) -> None:
    view = shown("worked-example", selection=NeuronRef(0, 0)).view
    circle = view.geometry_shown().circles[NeuronRef(0, 0)]
    assert click(qtbot, view, circle.centre) is None
    assert click(qtbot, view, QPointF(3, 100)) is None


def test_escape_selects_nothing(qtbot: QtBot, shown: Callable) -> None:
    view = shown("xor", selection=WeightRef(0, 0, 0)).view
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert caught.args == [None]


def test_escape_without_a_selection_is_left_to_others(qtbot: QtBot, shown: Callable) -> None:
    view = shown("xor").view
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (None, Qt.Key.Key_Right, InputRef(0)),
        (InputRef(1), Qt.Key.Key_Right, NeuronRef(0, 1)),
        (NeuronRef(0, 1), Qt.Key.Key_Up, NeuronRef(0, 0)),
        (NeuronRef(0, 0), Qt.Key.Key_Down, NeuronRef(0, 1)),
        (NeuronRef(1, 1), Qt.Key.Key_Left, NeuronRef(0, 1)),
        (NeuronRef(1, 1), Qt.Key.Key_Right, NeuronRef(1, 1)),
        (NeuronRef(1, 1), Qt.Key.Key_Down, NeuronRef(1, 1)),
        (WeightRef(1, 0, 1), Qt.Key.Key_Right, NeuronRef(1, 1)),
    ],
)
def test_alt_and_arrows_walk_from_neuron_to_neuron(
    qtbot: QtBot, shown: Callable, start: object, key: Qt.Key, end: object
) -> None:
    assert press(qtbot, shown("worked-example", selection=start).view, key) == end


def test_arrows_alone_are_left_to_the_transport(qtbot: QtBot, shown: Callable) -> None:
    view = shown("worked-example").view
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_Right)


def test_showing_emits_nothing(qtbot: QtBot, shown: Callable) -> None:
    made = shown("xor")
    with qtbot.assertNotEmitted(made.view.chosen):
        made.display = Display(selection=NeuronRef(0, 0))
        made.show()


# --- nothing before its step ---------------------------------------------------------------------


def test_at_the_first_step_only_what_is_given_is_written(shown: Callable) -> None:
    texts = shown("worked-example").view.texts()
    assert "in 0.0500" in texts
    assert "target 0.0100" in texts
    assert "w_5 0.4000" in texts
    hidden = ("net", "out", "δ", "E_", "∂", "Δ")
    assert not [
        t for t in texts if t.startswith(hidden) and any(c.isdigit() for c in t) and "half" not in t
    ]


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (StepRef("z", NeuronRef(0, 0)), "net 0.3775"),
        (StepRef("a", NeuronRef(0, 0)), "out 0.5933"),
        (StepRef("cost_term", NeuronRef(1, 0)), "E_o1 0.2748"),
        (StepRef("cost", CostRef()), "E_total 0.2984"),
        (StepRef("delta", NeuronRef(1, 1)), "∂net −0.0381"),
        (StepRef("delta", NeuronRef(0, 0)), "∂net +0.0088"),
        (StepRef("gradient", WeightRef(1, 0, 0)), "∂ 0.0822"),
        (StepRef("update", WeightRef(1, 0, 0)), "w_5 0.3589"),
    ],
)
def test_a_number_appears_with_the_result_of_its_step_and_not_before(
    shown: Callable, step: StepRef, text: str
) -> None:
    made = shown("worked-example", size=(1000, 700))
    made.timeline.seek_step(step)
    assert text in made.show().texts()
    made.timeline.move("factor", -1)
    assert text not in made.show().texts()


def test_old_weights_stay_until_their_own_update(shown: Callable) -> None:
    made = shown("worked-example", size=(1000, 700))
    made.timeline.seek_step(StepRef("update", WeightRef(1, 0, 0)))
    texts = made.show().texts()
    assert {"w_5 0.3589", "Δ −0.0411", "w_6 0.4500"} <= set(texts)


def test_everything_is_written_when_the_picture_is_not_stepwise(shown: Callable) -> None:
    texts = shown("worked-example", size=(1000, 700), stepwise=False).view.texts()
    assert {"net 0.3775", "∂net −0.0381", "E_total 0.2984", "∂ 0.0822"} <= set(texts)


def test_the_gradient_of_one_of_several_examples_is_its_own(shown: Callable) -> None:
    made = shown("worked-example-two-rows", size=(1000, 700))
    step = StepRef("gradient", WeightRef(1, 0, 0))
    made.timeline.seek_step(step)
    own = [text for text in made.show().texts() if text.startswith("∂ ")]
    made.timeline.seek_step(StepRef("mean", WeightRef(1, 0, 0)))
    mean = [text for text in made.show().texts() if text.startswith("∂ ")]
    assert own == ["∂ 0.0822"]
    assert "∂ 0.0822" not in mean


def test_a_neuron_without_a_number_is_unfilled_and_not_neutral(shown: Callable) -> None:
    made = shown("worked-example", size=(1000, 700))
    circle = made.view.geometry_shown().circles[NeuronRef(0, 0)]
    x, y = circle.x - 0.6 * circle.r, circle.y - 0.5 * circle.r
    paper = QColor(THEMES["light"].panel)
    assert pixel(made.view, x, y) == paper
    made.timeline.seek_step(StepRef("a", NeuronRef(0, 0)))
    assert pixel(made.show(), x, y) != paper
    assert pixel(made.view, circle.x + 0.6 * circle.r, y) == paper


def test_the_current_step_has_an_amber_ring(shown: Callable) -> None:
    made = shown("worked-example", size=(1000, 700))
    circle = made.view.geometry_shown().circles[NeuronRef(0, 0)]
    ring = pixel(made.view, circle.x, circle.y - circle.r - 0.5)
    assert abs(ring.hue() - QColor(THEMES["light"].now).hue()) < 15
    assert ring.saturation() > 120


# --- notation, digits, selection -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("notation", "text"),
    [("nielsen", "z 0.3775"), ("net_out", "net 0.3775"), ("o_err", "z 0.3775")],
)
def test_numbers_are_called_as_the_notation_calls_them(
    shown: Callable, notation: str, text: str
) -> None:
    made = shown("worked-example", size=(1000, 700), notation=notation)
    made.timeline.seek_step(StepRef("z", NeuronRef(0, 0)))
    assert text in made.show().texts()


def test_a_comma_is_the_decimal_mark_when_it_is_chosen(shown: Callable) -> None:
    assert "w_5 0,4000" in shown("worked-example", decimal=",").view.texts()


def test_the_title_names_the_structure(shown: Callable) -> None:
    assert shown("worked-example").view.texts()[0] == (
        "2-2-2 sigmoid · quadratic cost · η 0.5 · biases frozen"
    )


def test_a_selection_dims_what_it_does_not_touch(shown: Callable) -> None:
    made = shown("worked-example", size=(1000, 700), stepwise=False)
    circle = made.view.geometry_shown().circles[NeuronRef(0, 1)]
    spot = circle.x - 0.6 * circle.r, circle.y - 0.5 * circle.r
    before = pixel(made.view, *spot)
    made.display = Display(selection=NeuronRef(0, 0), stepwise=False, names=made.display.names)
    assert pixel(made.show(), *spot).lightness() > before.lightness() + 40


def test_the_tooltip_has_the_full_name_and_all_digits(shown: Callable) -> None:
    view = shown("worked-example", size=(1000, 700), stepwise=False).view
    card = view.geometry_shown().cards[WeightRef(1, 0, 0)]
    name, value, gradient, _, hint = view.tip_at(card.rect.center()).splitlines()
    assert name == "Weight w₅, from h₁ to o₁"
    assert value == "value 0.4"
    assert gradient.startswith("gradient 0.0821670405642307")
    assert hint == "Double-click to change it"
    assert view.tip_at(QPointF(3, 100)) == ""


def test_the_tooltip_tells_nothing_before_its_step(shown: Callable) -> None:
    view = shown("worked-example", size=(1000, 700)).view
    card = view.geometry_shown().cards[WeightRef(1, 0, 0)]
    assert "gradient" not in view.tip_at(card.rect.center())


def test_the_accessible_name_tells_structure_and_selection(shown: Callable) -> None:
    view = shown("worked-example", selection=WeightRef(1, 0, 0)).view
    assert view.accessibleName().startswith("Network 2-2-2, sigmoid")
    assert "value 0.4" in view.accessibleName()


# --- ranges and legend ---------------------------------------------------------------------------


def test_ranges_grow_and_never_shrink(shown: Callable) -> None:
    made = shown("xor", stepwise=False)
    before = made.view.ranges()
    made.timeline.move("iteration", 400)
    grown = made.show().ranges()
    assert max(grown.weight) > max(before.weight)
    made.timeline.seek(made.timeline.position.__class__())
    assert made.show().ranges() == grown


def test_values_beyond_their_range_are_told_while_training(shown: Callable) -> None:
    made = shown("xor", stepwise=False)
    state = made.timeline.state
    training = made.timeline.training_frame(state)
    made.show(training)
    assert not [text for text in made.view.texts() if "beyond" in text]
    trainer = Trainer(training.spec, training.dataset, state.params)
    while max(np.abs(w).max() for w in trainer.params.weights) < 1.2:
        trainer.step()
    for _ in range(RANGED_EVERY):
        made.show(made.timeline.training_frame(trainer.state))
    assert [text for text in made.view.texts() if "beyond" in text]


def test_the_first_drawing_is_seen_in_the_input_though_nothing_was_drawn_before(
    qtbot: QtBot,
) -> None:
    spec = Spec((64, 5, 10), dtype="float32")
    reading = ReadingFrames(spec, init_params(spec))
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(700, 460)
    for frame in (reading.blank, reading.frame(np.eye(8, dtype=np.float32))):
        view.show_frame(frame)
        view.show_display(Display(stepwise=True, neurons="activation"))
    place = view.geometry_shown().picture
    assert place is not None
    corner = pixel(view, place.left() + 3, place.top() + 3)
    assert corner.lightness() < pixel(view, place.right() - 3, place.top() + 3).lightness()


def test_the_largest_output_is_ringed_only_where_it_is_an_answer(qtbot: QtBot) -> None:
    spec = Spec((64, 5, 10), dtype="float32")
    reading, image = ReadingFrames(spec, init_params(spec)), np.eye(8, dtype=np.float32)
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(700, 460)
    view.show_display(Display(stepwise=True, neurons="activation"))

    def ring(frame: Frame) -> QColor:
        view.show_frame(frame)
        best = NeuronRef(1, int(frame.trace.layers[-1].a[0].argmax()))
        circle = view.geometry_shown().circles[best].grown(2.2)
        return pixel(view, circle.x, circle.y - circle.r)

    answered, unanswered = reading.frame(image), reading.frame(image, answered=False)
    assert unanswered.unanswered
    assert ring(answered).lightness() < 100 < ring(unanswered).lightness()
    told = reading.frame(image, 3, answered=False)  # it was said what it is: that is ringed
    assert not told.unanswered


@pytest.mark.parametrize("scale", ["linear", "symlog", "layer"])
@pytest.mark.parametrize("lines", ["weight", "gradient", "update"])
@pytest.mark.parametrize("neurons", ["both", "activation", "delta"])
def test_the_legend_names_what_is_coloured(
    shown: Callable, scale: str, lines: str, neurons: str
) -> None:
    view = shown("worked-example", scale=scale, lines=lines, neurons=neurons).view
    texts = " ".join(view.texts())
    assert f"{lines} (line)" in texts
    assert ("activation" in texts) == (neurons != "delta")
    assert not picture(view).isNull()


# --- every kind of net is painted ----------------------------------------------------------------


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("name", net_names())
def test_every_shipped_net_is_painted_at_every_phase(
    shown: Callable, name: str, theme: str
) -> None:
    made = shown(name)
    made.view.show_theme(THEMES[theme])
    for _ in range(6):
        made.timeline.move("phase", 1)
        view = made.show()
        assert not picture(view).isNull()
        assert not [text for text in view.texts() if "NaN" in text or "nan" in text]


def pictures(shape: tuple[int, int]) -> Dataset:
    rng = np.random.default_rng(0)
    x = rng.random((20, shape[0] * shape[1]), np.float32)
    labels = tuple(map(str, range(10)))
    y = np.eye(10, dtype=np.float32)[np.arange(20) % 10]
    return Dataset(name="dots", train_x=x, train_y=y, image_shape=shape, labels=labels)


LARGE = {
    "784-30-10": lambda: Timeline(
        Spec((784, 30, 10), batch_size=10, dtype="float32"), pictures((28, 28))
    ),
    "64-16-10": lambda: Timeline(Spec((64, 16, 10), batch_size=10), load("digits")),
    "784-10": lambda: Timeline(
        Spec((784, 10), output="softmax", cost="log_likelihood"), pictures((28, 28))
    ),
    "2-8-8-1": lambda: Timeline(Spec((2, 8, 8, 1), hidden="tanh", batch_size=10), load("spirals")),
    "ten layers": lambda: Timeline(Spec((2, *[12] * 8, 1), hidden="relu"), load("xor")),
    "2-4-1": lambda: Timeline(Spec((2, 4, 1)), load("xor")),
}


@pytest.fixture
def view(qtbot: QtBot) -> NetworkView:
    made = NetworkView()
    qtbot.addWidget(made)
    made.resize(640, 480)
    return made


@pytest.mark.parametrize("lines", ["weight", "gradient", "update"])
@pytest.mark.parametrize("name", list(LARGE))
def test_large_nets_are_painted_stepping_and_in_training(
    view: NetworkView, name: str, lines: str
) -> None:
    timeline = LARGE[name]()
    view.show_display(Display(lines=lines))
    for frame in _moments(timeline):
        view.show_frame(frame)
        assert not picture(view).isNull()
        assert not [text for text in view.texts() if "nan" in text.lower().split()]
    view.show_display(Display(lines=lines, selection=NeuronRef(0, 0), stepwise=False))
    assert not picture(view).isNull()


def _moments(timeline: Timeline) -> list[Frame]:
    frames = [timeline.frame()]
    for unit in ("neuron", "phase", "phase", "phase"):
        timeline.move(unit, 1)
        frames.append(timeline.frame())
    timeline.move("iteration", 1)
    return [*frames, timeline.training_frame(timeline.state)]


def test_a_large_net_says_how_many_units_are_not_shown(view: NetworkView) -> None:
    view.show_frame(LARGE["784-30-10"]().frame())
    texts = view.texts()
    assert {"784 inputs", "30 hidden", "10 outputs"} <= set(texts)
    shown = len(view.geometry_shown().columns[1].shown)
    assert f"⋮ {30 - shown} more" in texts
    assert {"0", "9"} <= set(texts)


def test_a_selected_hidden_neuron_of_a_picture_shows_its_weights(view: NetworkView) -> None:
    view.show_frame(LARGE["784-30-10"]().frame())
    before = picture(view)
    view.show_display(Display(selection=NeuronRef(0, 0)))
    after = picture(view)
    geometry = view.geometry_shown()
    place = geometry.second_picture or geometry.picture
    spot = place.center().toPoint()
    area = [spot + QPoint(dx, dy) for dx in range(-40, 40, 7) for dy in range(-40, 40, 7)]
    changed = [p for p in area if before.pixelColor(p) != after.pixelColor(p)]
    assert len(changed) > len(area) / 2


def test_a_number_in_a_large_net_is_written_for_what_is_selected(view: NetworkView) -> None:
    view.show_frame(LARGE["2-8-8-1"]().frame())
    view.show_display(Display(selection=InputRef(0), stepwise=False))
    assert [text for text in view.texts() if text.startswith("x ")]


def test_a_click_in_a_large_net_chooses_the_neuron(qtbot: QtBot, view: NetworkView) -> None:
    view.show_frame(LARGE["2-8-8-1"]().frame())
    circle = view.geometry_shown().circles[NeuronRef(1, 7)]
    assert click(qtbot, view, circle.centre) == NeuronRef(1, 7)


def test_before_the_first_frame_the_view_is_empty(qtbot: QtBot, view: NetworkView) -> None:
    assert view.texts() == []
    assert view.ref_at(QPointF(100, 100)) is None
    assert not picture(view).isNull()


def test_a_net_at_twice_the_zoom_still_fits(view: NetworkView, shown: Callable) -> None:
    made = shown("worked-example", size=(1280, 960))
    made.view.show_theme(THEMES["projector"].zoomed(2.0))
    geometry = made.view.geometry_shown()
    assert len(geometry.cards) == 8
    assert geometry.measures.text >= 22
