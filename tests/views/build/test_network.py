"""The network in the panel: choosing, typing, adding and removing layers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from views.build.panels import Panel

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.files import load_net
from bpviz.run.display import Display
from bpviz.run.timeline import Timeline
from bpviz.views.build import BuildView
from bpviz.views.build.form import changed


def test_a_frame_with_another_spec_fills_the_form_without_a_signal(panel: Panel) -> None:
    spec = Spec(
        sizes=(2, 3, 4, 1), hidden="relu", output="sigmoid", cost="cross_entropy",
        biases="per_layer", rate=0.125,
    )  # fmt: skip
    panel.show(Timeline(spec, load("xor", n=4)).frame())
    chosen = [panel.combo(n).currentData() for n in ("hidden", "output", "cost", "biases")]
    assert chosen == ["relu", "sigmoid", "cross_entropy", "per_layer"]
    boxes = [panel.found(QSpinBox, f"units{place}") for place in range(5)]
    assert [b.value() for b in boxes if isinstance(b, QSpinBox) and b.isVisible()] == [2, 3, 4, 1]
    rate = panel.found(QLineEdit, "rate")
    assert isinstance(rate, QLineEdit)
    assert rate.text() == "0.125"
    assert panel.told == []


@pytest.mark.parametrize(
    ("field", "choice", "words"),
    [
        ("biases", "per_layer", "Biases: one a layer"),
        ("hidden", "tanh", "Hidden activation: tanh"),
        ("cost", "cross_entropy", "Cost: cross-entropy"),
    ],
)
def test_a_choice_is_asked_for_at_once(panel: Panel, field: str, choice: str, words: str) -> None:
    panel.choose(field, choice)
    assert panel.frame is not None
    assert panel.told == [("spec", changed(panel.frame.spec, field, choice), words)]
    assert panel.combo(field).currentData() == getattr(panel.frame.spec, field), "until a frame"


def test_what_the_spec_refuses_is_grey_and_says_why(qtbot: QtBot) -> None:
    view = BuildView(lambda error: f"said: {error.key}")
    qtbot.addWidget(view)
    rows = load_net("worked-example").dataset()
    view.show_frame(Timeline(Spec(cost="cross_entropy"), rows).frame())
    combo = view.findChild(QComboBox, "output")
    assert isinstance(combo, QComboBox)
    model = combo.model()
    assert isinstance(model, QStandardItemModel)
    state = {
        combo.itemData(i): (model.item(i).isEnabled(), model.item(i).toolTip())
        for i in range(combo.count())
    }
    assert state["tanh"] == (False, "said: spec.cost_output")
    assert state["sigmoid"] == (True, "sigmoid: 1/(1 + e⁻ᶻ)")


def test_without_hidden_layers_their_activation_says_that_there_are_none(panel: Panel) -> None:
    panel.show(Timeline(Spec(sizes=(2, 2)), load_net("worked-example").dataset()).frame())
    assert not panel.combo("hidden").isEnabled()
    assert panel.combo("hidden").toolTip() == "This net has no hidden layer."


def test_a_rate_is_taken_on_enter(panel: Panel, qtbot: QtBot) -> None:
    rate = panel.found(QLineEdit, "rate")
    assert isinstance(rate, QLineEdit)
    rate.setFocus()
    rate.selectAll()
    qtbot.keyClicks(rate, "0,25")
    assert panel.told == []
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert panel.frame is not None
    assert panel.told == [("spec", replace(panel.frame.spec, rate=0.25), "Rate: 0,25")]


def test_a_rate_that_is_none_is_refused_and_escape_restores(panel: Panel, qtbot: QtBot) -> None:
    rate = panel.found(QLineEdit, "rate")
    assert isinstance(rate, QLineEdit)
    rate.setFocus()
    rate.selectAll()
    qtbot.keyClicks(rate, "fast")
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.property("state") == "bad"
    assert "fast" in panel.words("formError")
    qtbot.keyClick(rate, Qt.Key.Key_Escape)
    assert (rate.text(), rate.property("state")) == ("0.5", None)
    assert panel.words("formError") == ""
    assert panel.told == []


def test_hidden_layers_come_and_go(panel: Panel) -> None:
    panel.click("addLayer")
    panel.click("removeLayer")
    assert panel.told == [
        ("sizes", (2, 2, 2, 2), "Layers: 2 – 2 – 2 – 2"),
        ("sizes", (2, 2), "Layers: 2 – 2"),
    ]


def test_units_are_stepped_and_typed(panel: Panel, qtbot: QtBot) -> None:
    hidden = panel.found(QSpinBox, "units1")
    assert isinstance(hidden, QSpinBox)
    hidden.setFocus()
    qtbot.keyClick(hidden, Qt.Key.Key_Up)
    assert panel.told == [("sizes", (2, 3, 2), "Layers: 2 – 3 – 2")]
    assert hidden.value() == 2, "until a frame says otherwise"
    hidden.selectAll()
    qtbot.keyClicks(hidden, "12")
    assert len(panel.told) == 1
    qtbot.keyClick(hidden, Qt.Key.Key_Return)
    assert panel.told[1:] == [("sizes", (2, 12, 2), "Layers: 2 – 12 – 2")]


def test_a_shape_that_cannot_be_is_refused_in_words(panel: Panel, qtbot: QtBot) -> None:
    panel.show_net("worked-example", output="softmax", cost="cross_entropy")
    outputs = panel.found(QSpinBox, "units2")
    assert isinstance(outputs, QSpinBox)
    outputs.setFocus()
    qtbot.keyClick(outputs, Qt.Key.Key_Down)
    assert "a single one is always 1" in panel.words("formError")
    assert outputs.value() == 2
    assert panel.told == []


def test_no_more_layers_than_there_can_be(panel: Panel) -> None:
    net = load_net("worked-example")
    panel.show(Timeline(Spec(sizes=(2,) * 10), net.dataset()).frame())
    more = panel.found(QAbstractButton, "addLayer")
    assert not more.isEnabled()
    assert more.toolTip() == "A net has at most 10 layers."
    panel.show(Timeline(Spec(sizes=(2, 2)), net.dataset()).frame())
    assert not panel.found(QAbstractButton, "removeLayer").isEnabled()


def test_the_boxes_of_ten_layers_stand_beside_each_other_without_overlap(panel: Panel) -> None:
    panel.show(Timeline(Spec(sizes=(2,) * 10), load_net("worked-example").dataset()).frame())
    QApplication.processEvents()
    boxes = [panel.found(QSpinBox, f"units{place}") for place in range(10)]
    rects = [box.rect().translated(box.mapTo(panel.view, QPoint())) for box in boxes]
    assert all(panel.view.rect().contains(rect) for rect in rects)
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])


def test_building_on_the_diagram_is_switched(panel: Panel) -> None:
    panel.click("buildingToggle")
    assert panel.told == [("building", True)]
    panel.view.show_display(Display(building=True))
    assert panel.told == [("building", True)]
    panel.click("buildingToggle")
    assert panel.told[1:] == [("building", False)]
