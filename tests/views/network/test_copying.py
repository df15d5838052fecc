"""Any number of the picture can be copied: with the mouse, with keys, and none before its step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from bpviz.engine import (
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Ref,
    StepRef,
    Trace,
    WeightRef,
    value_at,
)
from bpviz.engine.places import parameter_ref
from bpviz.run.frame import known
from bpviz.run.position import Position
from bpviz.views.copying import plain
from bpviz.views.network import NetworkView
from bpviz.views.network.copying import quantities

from .conftest import Shown

END = 10**6
UPDATE_DONE = Position(0, 1, END, END)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_at(view: NetworkView, point: QPointF, by_key: bool = False) -> QMenu | None:
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    place = point.toPoint()
    QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    return menu_of(view)


def menu_of(view: NetworkView) -> QMenu | None:
    found = view.findChild(QMenu, "copyMenu")
    return found if isinstance(found, QMenu) else None


def texts(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [each.text() for each in menu.actions() if not each.isSeparator()]


def press(menu: QMenu | None, name: str) -> str:
    assert menu is not None
    action = menu.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()
    return QGuiApplication.clipboard().text()


def at(made: Shown, place: Position) -> NetworkView:
    made.timeline.seek(place)
    return made.show()


def done(made: Shown) -> Trace:
    """The end of the first iteration is shown; its numbers."""
    at(made, UPDATE_DONE)
    return made.timeline.trace


def test_a_weight_offers_its_value_slope_change_and_new_value(shown: Callable[..., Shown]) -> None:
    made = shown("worked-example")
    trace = done(made)
    weight = WeightRef(1, 0, 0)
    card = made.view.geometry_shown().cards[weight]
    menu = open_at(made.view, card.rect.center())
    assert texts(menu) == [
        "Copy w₅ = 0.4000",
        "Copy ∂E/∂w₅ = 0.0822",
        "Copy Δw₅ = −0.0411",
        "Copy w₅⁺ = 0.3589",
        "Copy LaTeX",
    ]
    slope = value_at(trace.gradient, weight)
    assert press(menu, "copyValue1") == plain(slope)
    assert press(menu, "copyLatex1") == rf"\frac{{\partial E}}{{\partial w_{{5}}}} = {slope!r}"
    after = made.timeline.frame().update.after.params
    assert press(menu, "copyValue3") == plain(value_at(after, weight))


def test_an_output_offers_its_target_and_cost_too(shown: Callable[..., Shown]) -> None:
    made = shown("worked-example", notation="nielsen")
    trace = done(made)
    circle = made.view.geometry_shown().circles[NeuronRef(1, 0)]
    menu = open_at(made.view, circle.centre)
    assert texts(menu) == [
        "Copy z³₁ = 1.1059",
        "Copy a³₁ = 0.7514",
        "Copy δ³₁ = 0.1385",
        "Copy y₁ = 0.0100",
        "Copy C₁ = 0.2748",
        "Copy LaTeX",
    ]
    assert press(menu, "copyValue2") == plain(trace.layers[1].delta[0, 0])


def test_an_input_has_one_number(shown: Callable[..., Shown]) -> None:
    view = shown("worked-example").view
    menu = open_at(view, view.geometry_shown().circles[InputRef(1)].centre)
    assert texts(menu) == ["Copy i₂ = 0.1000", "Copy LaTeX"]
    assert press(menu, "copyLatex0") == "i_{2} = 0.1"


def test_the_corner_offers_the_cost_before_and_after(shown: Callable[..., Shown]) -> None:
    made = shown("worked-example")
    trace = done(made)
    title = made.view.geometry_shown().page.title
    menu = open_at(made.view, QPointF(title.right() - 10, title.center().y()))
    assert texts(menu)[:2] == ["Copy E_total = 0.2984", "Copy E_total⁺ = 0.2910"]
    assert press(menu, "copyValue0") == plain(trace.cost)


def test_the_title_offers_the_learning_rate(shown: Callable[..., Shown]) -> None:
    view = shown("worked-example", size=(900, 560)).view
    title = view.geometry_shown().page.title
    for x in range(int(title.left()), int(title.right()), 4):
        menu = open_at(view, QPointF(x, title.center().y()))
        if menu is not None:
            break
    assert texts(menu) == ["Copy η = 0.5000", "Copy LaTeX"]
    assert press(menu, "copyLatex0") == r"\eta = 0.5"


def test_where_nothing_lies_there_is_no_menu(shown: Callable[..., Shown]) -> None:
    view = shown("worked-example").view
    assert open_at(view, QPointF(3, 100)) is None
    assert open_at(NetworkView(), QPointF(3, 100)) is None


def test_the_menu_key_opens_the_menu_of_what_is_selected(shown: Callable[..., Shown]) -> None:
    made = shown("2-2-3-1", selection=BiasRef(0, 0))
    done(made)
    menu = open_at(made.view, QPointF(QPoint(1, 1)), by_key=True)
    assert press(menu, "copyValue0") == plain(value_at(made.timeline.trace.params, BiasRef(0, 0)))


def test_shift_f10_opens_it_too_and_without_a_selection_nothing(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown("worked-example")
    qtbot.keyClick(made.view, Qt.Key.Key_F10, SHIFT)
    assert menu_of(made.view) is None
    chosen = shown("worked-example", selection=WeightRef(0, 1, 0)).view
    qtbot.keyClick(chosen, Qt.Key.Key_F10, SHIFT)
    assert texts(menu_of(chosen)) == ["Copy w₃ = 0.2500", "Copy LaTeX"]


def test_each_frozen_bias_of_a_node_has_its_own_derivative(shown: Callable[..., Shown]) -> None:
    made = shown("worked-example")
    trace = done(made)
    node = made.view.geometry_shown().nodes[BiasRef(0, 0)]
    menu = open_at(made.view, node.circle.centre)
    assert texts(menu) == [
        "Copy b₁ (h₁) = 0.3500",
        "Copy ∂E/∂b₁ (h₁) = 0.0088",
        "Copy b₁ (h₂) = 0.3500",
        "Copy ∂E/∂b₁ (h₂) = 0.0100",
        "Copy LaTeX",
    ]
    assert press(menu, "copyValue3") == plain(value_at(trace.gradient, BiasRef(0, 1)))


def test_the_bias_stands_first_where_the_plate_has_it(shown: Callable[..., Shown]) -> None:
    made = shown("xor")
    done(made)
    circle = made.view.geometry_shown().circles[NeuronRef(0, 1)]
    menu = open_at(made.view, circle.centre)
    bias = value_at(made.timeline.trace.params, BiasRef(0, 1))
    assert press(menu, "copyValue0") == plain(bias)


def expected(made: Shown, ref: object) -> list[float]:
    """All numbers of a thing that its steps have shown, by the rule of what is known."""
    frame = made.timeline.frame()
    e, trace, update = frame.example, frame.trace, frame.update
    if isinstance(ref, NeuronRef):
        layer = trace.layers[ref.layer]
        found = [
            float(numbers[e, ref.j])
            for kind, numbers in (("z", layer.z), ("a", layer.a), ("delta", layer.delta))
            if known(frame, StepRef(kind, ref))
        ]
        if ref.layer == trace.spec.layers - 1:
            found.append(float(trace.y[e, ref.j]))
        return found
    assert isinstance(ref, WeightRef)
    found = [value_at(frame.params, ref)]
    if known(frame, StepRef("gradient", ref)):
        mean = frame.in_update and known(frame, StepRef("mean", ref))
        delta = trace.layers[ref.layer].delta[e, ref.j]
        of_example = float(delta * trace.activation(ref.layer - 1)[e, ref.k])
        found.append(value_at(trace.gradient, ref) if mean else of_example)
    if frame.in_update and known(frame, StepRef("update", ref)):
        new = value_at(update.after.params, ref)
        found += [new - value_at(frame.params, ref), new]
    return found


@pytest.mark.parametrize("net", ["worked-example", "worked-example-two-rows", "2-2-1-shared"])
def test_at_every_step_only_what_is_known_is_offered(shown: Callable[..., Shown], net: str) -> None:
    made = shown(net)
    spec = made.timeline.trace.spec
    refs: list[Ref] = [parameter_ref(spec, i) for i in range(spec.weight_count)]
    refs += [NeuronRef(i, j) for i, n in enumerate(spec.sizes[1:]) for j in range(n)]
    seen = 0
    while made.timeline.position.iteration == 0:
        made.show()
        scene = made.view._composed()
        shares = 0
        for ref in refs:
            offered = [each.value for each in quantities(scene, ref)]
            if isinstance(ref, NeuronRef) and ref.layer == spec.layers - 1:
                share = known(scene.frame, StepRef("cost_term", ref))
                shares += share
                offered = offered[:-1] if share else offered
            assert offered == pytest.approx(expected(made, ref), rel=1e-14, abs=0)
            seen += len(offered)
        cost = quantities(scene, CostRef())
        assert bool(cost) is known(scene.frame, StepRef("cost", CostRef()))
        made.timeline.move("factor", 1)
    assert seen > 500
