"""Adding and removing neurons and layers on the diagram, by mouse and by keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import Spec, SpecError
from bpviz.engine.spec import MAX_LAYERS, MAX_UNITS
from bpviz.run.display import Display
from bpviz.run.timeline import Timeline
from bpviz.views.geometry import overlap
from bpviz.views.network import NetworkView
from bpviz.views.network.building import Offer, RoundButton, offers
from bpviz.views.theme import THEMES

NETS = [
    "worked-example",
    "worked-example-two-rows",
    "2-2-1",
    "2-2-1-shared",
    "2-2-3-1",
    "xor",
    "chain",
]


def buttons(view: NetworkView) -> list[RoundButton]:
    found = [each for each in view.findChildren(RoundButton) if not each.isHidden()]
    return sorted(found, key=lambda each: each.x())


def named(view: NetworkView, words: str) -> RoundButton:
    return next(each for each in buttons(view) if each.accessibleName() == words)


def asked(qtbot: QtBot, view: NetworkView, words: str) -> object:
    with qtbot.waitSignal(view.sizesAsked, timeout=1000) as caught:
        qtbot.mouseClick(named(view, words), Qt.MouseButton.LeftButton)
    return caught.args[0]


def view_of(qtbot: QtBot, *sizes: int) -> NetworkView:
    """A view that builds on a net of these sizes."""
    spec = Spec(sizes=sizes, hidden="tanh")
    rows = Dataset(name="ones", train_x=[[1.0] * sizes[0]], train_y=[[0.5] * sizes[-1]])
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(746, 500)
    view.show_display(Display(building=True))
    view.show_frame(Timeline(spec, rows).frame())
    return view


def test_there_are_no_buttons_unless_it_is_built(shown: Callable) -> None:
    made = shown("worked-example")
    assert buttons(made.view) == []
    made.view.show_display(replace(made.display, building=True))
    assert len(buttons(made.view)) == 9
    made.view.show_display(made.display)
    assert buttons(made.view) == []


def test_there_are_no_buttons_while_it_trains(shown: Callable) -> None:
    made = shown("worked-example", building=True)
    made.show(replace(made.timeline.frame(), step=None, playing=True))
    assert buttons(made.view) == []


@pytest.mark.parametrize(
    ("words", "sizes"),
    [
        ("Add a unit to the inputs", (3, 2, 3, 1)),
        ("Remove the last unit of the inputs", (1, 2, 3, 1)),
        ("Add a unit to hidden layer 1", (2, 3, 3, 1)),
        ("Remove the last unit of hidden layer 2", (2, 2, 2, 1)),
        ("Add a unit to the outputs", (2, 2, 3, 2)),
        ("Remove hidden layer 1", (2, 3, 1)),
        ("Remove hidden layer 2", (2, 2, 1)),
        ("Add a hidden layer of 2 units after the inputs", (2, 2, 2, 3, 1)),
        ("Add a hidden layer of 2 units after hidden layer 1", (2, 2, 2, 3, 1)),
        ("Add a hidden layer of 2 units after hidden layer 2", (2, 2, 3, 2, 1)),
    ],
)
def test_every_button_asks_for_what_it_says(
    qtbot: QtBot, shown: Callable, words: str, sizes: tuple[int, ...]
) -> None:
    view = shown("2-2-3-1", size=(746, 500), building=True).view
    assert asked(qtbot, view, words) == sizes


def test_the_only_hidden_layer_has_no_number(qtbot: QtBot, shown: Callable) -> None:
    view = shown("worked-example", building=True).view
    assert asked(qtbot, view, "Remove the hidden layer") == (2, 2)


def test_a_net_without_hidden_layers_can_be_given_one(qtbot: QtBot) -> None:
    view = view_of(qtbot, 2, 1)
    assert asked(qtbot, view, "Add a hidden layer of 2 units after the inputs") == (2, 2, 1)


def test_the_buttons_are_walked_from_left_to_right_and_pressed_by_key(qtbot: QtBot) -> None:
    view = view_of(qtbot, 2, 2, 1)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    found = buttons(view)
    found[0].setFocus(Qt.FocusReason.TabFocusReason)
    walked = [QApplication.focusWidget()]
    enabled = [each for each in found if each.isEnabled()]
    for _ in enabled[1:]:
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == enabled
    with qtbot.waitSignal(view.sizesAsked) as caught:
        qtbot.keyClick(named(view, "Add a unit to the hidden layer"), Qt.Key.Key_Space)
    assert caught.args == [(2, 3, 1)]


# --- limits --------------------------------------------------------------------------------------


def test_a_button_that_cannot_act_says_why(qtbot: QtBot) -> None:
    view = view_of(qtbot, 1, 2, 1)
    button = named(view, "Remove the last unit of the inputs")
    assert not button.isEnabled()
    assert button.toolTip() == "A layer has at least 1 unit."
    assert button.accessibleDescription() == button.toolTip()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), QPoint(3, 3)))
    assert named(view, "Add a unit to the inputs").toolTip() == "Add a unit to the inputs"


def all_offers(*sizes: int) -> Iterator[tuple[Offer, bool]]:
    """Every offer for a net, and whether a Spec can have what it asks for."""
    for offer in offers(sizes):
        try:
            Spec(sizes=offer.sizes, cost="quadratic")
        except SpecError:
            yield offer, False
        else:
            yield offer, True


@pytest.mark.parametrize(
    "sizes",
    [
        (1, 1),
        (2, 2, 2),
        (2,) * MAX_LAYERS,
        (3, MAX_UNITS, 1),
        (3, MAX_UNITS, MAX_UNITS, MAX_UNITS, MAX_UNITS, MAX_UNITS, 3),
        (4880, MAX_UNITS, 1),
    ],
)
def test_what_is_offered_is_what_a_network_can_be(sizes: tuple[int, ...]) -> None:
    for offer, fits in all_offers(*sizes):
        assert fits == (not offer.obstacle), offer


# --- the look ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NETS)
def test_no_button_covers_anything_that_is_written(shown: Callable, name: str) -> None:
    view = shown(name, size=(746, 500), building=True).view
    geometry = view.geometry_shown()
    rects = [*geometry.rectangles(), *(each.rect for each in geometry.circles.values())]
    found = [each.geometry() for each in buttons(view)]
    assert found
    for i, rect in enumerate(found):
        assert view.rect().contains(rect)
        assert not any(overlap(rect.toRectF(), other, 1.0) for other in rects)
        assert not any(rect.intersects(other) for other in found[i + 1 :])


@pytest.mark.parametrize("layers", range(2, MAX_LAYERS + 1))
def test_no_two_buttons_overlap_in_nets_of_any_depth(qtbot: QtBot, layers: int) -> None:
    view = view_of(qtbot, *([2] * layers))
    found = [each.geometry() for each in buttons(view)]
    for i, rect in enumerate(found):
        assert not any(rect.intersects(other) for other in found[i + 1 :])


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_button_with_the_focus_looks_otherwise(qtbot: QtBot, theme: str) -> None:
    view = view_of(qtbot, 2, 2, 1)
    view.show_theme(THEMES[theme])
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    button = named(view, "Add a unit to the hidden layer")
    view.setFocus()
    before = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != before
