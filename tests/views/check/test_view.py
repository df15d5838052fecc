"""The check: numbers in their time, the nudge by keys and mouse, words for every case."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, InputRef, NeuronRef, Spec, StepRef, WeightRef, trace
from bpviz.views.check import CheckView
from bpviz.views.theme import THEMES

from .conftest import Show, Shown, made_up

W1, W5, H1, O1 = WeightRef(0, 0, 0), WeightRef(1, 0, 0), NeuronRef(0, 0), NeuronRef(1, 0)
PLOTS = ("checkCurve", "checkLens", "checkErrors")
NUMBERS = ("checkBackpropagation", "checkDifference", "checkError")


def picture(at: Shown, name: str) -> QImage:
    return at.part(name).grab().toImage()


def test_w5_of_the_worked_example_agrees_with_its_nudge(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.slider.setValue(8)
    assert at.text("checkQuestion") == "Does backpropagation agree with a nudge of w₅?"
    assert at.text("checkBackpropagation").startswith("∂E/∂w_5 = 0.0821670405")
    assert "(E(w_5 + ε) − E(w_5 − ε))/2ε = " in at.text("checkDifference")
    assert " · 10⁻⁵" in at.text("checkDifference")
    assert "= 0.0821670405" in at.text("checkDifference")
    assert "10⁻¹¹" in at.text("checkError")
    assert at.text("checkEpsText") == "ε = 10⁻⁵"


def test_the_difference_of_the_costs_is_written_out_even_for_a_tiny_nudge(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.slider.setValue(18)
    assert "0.2983711087682 − 0.2983711087518" in at.text("checkDifference")


def test_the_slope_along_z_is_delta(shown: Show) -> None:
    at = shown("worked-example", O1, notation="nielsen", digits=10)
    assert at.text("checkNote") == "z³₁ is nudged by ε: the slope is δ, the error."
    assert at.text("checkBackpropagation").startswith("δ_1^3 = 0.1384985616")


def test_where_there_is_no_delta_the_slope_stays_a_derivative(shown: Show) -> None:
    at = shown("worked-example", H1)
    assert at.text("checkNote") == "net_h1 is nudged by ε: the slope is ∂E/∂net_h1."
    assert not any("δ" in at.text(name) for name in ("checkQuestion", "checkNote", *NUMBERS))


@pytest.mark.parametrize(
    ("ref", "source"), [(W5, StepRef("gradient", W5)), (H1, StepRef("delta", H1))]
)
def test_nothing_is_shown_before_its_step(shown: Show, ref: object, source: StepRef) -> None:
    at = shown("worked-example", ref, stepwise=True)
    at.go_to(source, factor=0)
    assert not any(at.sees(name) for name in (*PLOTS, *NUMBERS, "checkEps", "checkCause"))
    assert "Backpropagation has not come to ∂E/∂" in at.text("checkNote")
    at.go_to(source)
    assert all(at.sees(name) for name in (*PLOTS, *NUMBERS, "checkEps"))
    at.go_to(source, factor=0)
    assert not at.sees("checkCurve")


def test_the_button_asks_for_the_step_that_computes_the_slope(shown: Show, qtbot: QtBot) -> None:
    at = shown("worked-example", W5, stepwise=True)
    button = at.part("checkSource")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert at.said == [("source", StepRef("gradient", W5))]
    at.go_to(StepRef("gradient", W5))
    assert not at.sees("checkSource")


def test_without_a_choice_it_follows_the_step(shown: Show) -> None:
    at = shown("worked-example", None, stepwise=True)
    at.go_to(StepRef("delta", O1))
    assert at.text("checkQuestion") == "Does backpropagation agree with a nudge of net_o1?"
    at.go_to(StepRef("gradient", W5))
    assert at.text("checkQuestion") == "Does backpropagation agree with a nudge of w₅?"


def test_where_there_is_nothing_to_nudge_it_says_how_to_choose(shown: Show) -> None:
    at = shown("worked-example", InputRef(0), stepwise=True)
    step = next(s for s in range(len_of(at)) if at_cost(at, s))
    assert step > 0
    assert at.text("checkQuestion") == "Does backpropagation agree with a nudge?"
    assert at.text("checkNote").startswith("Choose a weight, a bias or a neuron in the diagram")
    assert not at.sees("checkCurve")


def len_of(at: Shown) -> int:
    return at.run.frame().steps


def at_cost(at: Shown, step: int) -> bool:
    """Go to a step; whether it is about the cost of the example."""
    at.run.seek(replace(at.run.position, step=step, factor=0))
    at.view.show_frame(at.run.frame())
    told = at.run.frame().step
    return told is not None and told.kind == "cost"


def test_a_selection_of_another_net_is_not_looked_for(shown: Show) -> None:
    at = shown("worked-example", NeuronRef(5, 0))
    assert "net_h1" in at.text("checkQuestion")
    at.show(selection=WeightRef(1, 0, 7))
    assert "net_h1" in at.text("checkQuestion")


def test_while_training_there_is_a_calm_line(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.view.show_frame(replace(at.run.frame(), step=None, update=None))
    assert at.text("checkQuestion") == "Training is running"
    assert not any(at.sees(name) for name in (*PLOTS, "checkChooser", "checkSource"))
    at.show()
    assert at.sees("checkCurve")


def test_a_question_to_the_network_has_no_cost(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.view.show_frame(replace(at.run.frame(), asked=True))
    assert "no target" in at.text("checkNote")
    assert not at.sees("checkCurve")


def test_a_frozen_bias_is_checked_and_said_to_stay(shown: Show) -> None:
    at = shown("worked-example", BiasRef(0, 0))
    assert "frozen biases are not updated" in at.text("checkNote")
    assert "0.00877" in at.text("checkBackpropagation")


def test_a_shared_bias_is_nudged_for_its_whole_layer(shown: Show) -> None:
    at = shown("2-2-3-1", BiasRef(0, 0), notation="o_err")
    assert "they share it" in at.text("checkNote")
    assert "0.0044463440" in at.text("checkBackpropagation")


def test_of_a_mini_batch_the_example_shown_is_checked(shown: Show) -> None:
    at = shown(made_up(Spec((2, 3, 2), batch_size=3), rows=3), W1)
    assert "E is the cost of example 1 of 3." in at.text("checkNote")
    first = at.text("checkBackpropagation")
    at.run.seek(replace(at.run.position, example=1, step=0, factor=0))
    at.view.show_frame(at.run.frame())
    assert "E is the cost of example 2 of 3." in at.text("checkNote")
    assert at.text("checkBackpropagation") != first


def test_a_step_function_is_said_to_have_no_slope(shown: Show) -> None:
    at = shown(made_up(Spec((2, 3, 2), hidden="step")), W1)
    assert "The step function is flat" in at.text("checkNote")
    assert at.text("checkError") == "0"


def test_a_corner_within_the_nudge_is_named(shown: Show) -> None:
    run = made_up(Spec((2, 3, 2), hidden="relu", seed=53))
    z = run.trace.layers[0].z[0]
    assert 0.01 < z[0] < 0.1
    at = shown(run, NeuronRef(0, 0))
    at.slider.setValue(0)
    assert "passes the corner" in at.text("checkCause")
    assert at.text("checkAgreement") == "They agree in no digit."
    at.slider.setValue(8)
    assert "corner" not in at.text("checkCause")


def test_what_makes_the_difference_is_said(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.slider.setValue(0)
    assert "bend of the curve" in at.text("checkCause")
    assert at.text("checkAgreement") == "They agree in 3 digits."
    at.slider.setValue(22)
    assert "rounding" in at.text("checkCause")


def test_the_arrows_choose_the_nudge_while_the_slider_has_the_keyboard(
    shown: Show, qtbot: QtBot
) -> None:
    at = shown("worked-example", W5)
    at.slider.setFocus()
    qtbot.keyClick(at.slider, Qt.Key.Key_Home)
    assert at.text("checkEpsText") == "ε = 10⁻¹"
    qtbot.keyClick(at.slider, Qt.Key.Key_Right)
    assert at.text("checkEpsText") == "ε = 3.16·10⁻²"
    qtbot.keyClick(at.slider, Qt.Key.Key_End)
    assert at.text("checkEpsText") == "ε = 10⁻¹²"
    assert at.slider.accessibleDescription() == "10⁻¹²"
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier
    )
    override.ignore()
    QApplication.sendEvent(at.slider, override)
    assert override.isAccepted()
    assert at.said == []


def test_the_slider_redraws_what_depends_on_the_nudge(shown: Show) -> None:
    at = shown("worked-example", W5)
    before = [picture(at, name) for name in PLOTS]
    at.slider.setValue(0)
    assert all(picture(at, name) != image for name, image in zip(PLOTS, before, strict=True))


def test_the_slider_stands_below_its_place_in_the_plot(shown: Show) -> None:
    at = shown("worked-example", W5)
    slider, plot = at.slider, at.part("checkErrors")
    left = slider.mapTo(at.view, QPoint(8, 0)).x()
    right = slider.mapTo(at.view, QPoint(slider.width() - 8, 0)).x()
    origin = plot.mapTo(at.view, QPoint(0, 0)).x()
    assert (left - origin, right - origin) == (44, plot.width() - 14)


def test_a_small_net_offers_all_that_can_be_nudged(shown: Show, qtbot: QtBot) -> None:
    at = shown("worked-example", W5)
    chooser = at.part("checkChooser")
    assert isinstance(chooser, QComboBox)
    texts = [chooser.itemText(i) for i in range(chooser.count())]
    assert len(texts) == 8 + 4 + 4
    assert chooser.currentText() == "w₅"
    assert at.said == []
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert at.said == [("chosen", WeightRef(1, 0, 1))]


def test_a_large_net_is_chosen_from_in_the_diagram_alone(shown: Show) -> None:
    at = shown(made_up(Spec((20, 10, 2))), WeightRef(0, 3, 4))
    assert not at.sees("checkChooser")
    assert at.sees("checkCurve")


def menu_at(at: Shown, name: str) -> QMenu:
    part = at.part(name)
    place = QPoint(10, part.height() // 2)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(part, QContextMenuEvent(reason, place, part.mapToGlobal(place)))
    menu = part.findChild(QMenu, "copyMenu")
    assert isinstance(menu, QMenu)
    return menu


def test_a_number_is_copied_with_all_its_digits_or_as_latex(shown: Show) -> None:
    at = shown("worked-example", W5)
    menu = menu_at(at, "checkBackpropagation")
    actions = {action.objectName(): action for action in menu.actions()}
    actions["copyValue"].trigger()
    assert float(QGuiApplication.clipboard().text()) == pytest.approx(
        0.08216704056423077, rel=1e-15
    )
    actions["copyLatex"].trigger()
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith(r"\frac{\partial E}{\partial w_{5}} = 0.0821670405642307")
    )
    menu.close()


def test_a_decimal_comma_is_used_everywhere(shown: Show) -> None:
    at = shown("worked-example", W5, decimal=",")
    at.slider.setValue(1)
    assert at.text("checkEpsText") == "ε = 3,16·10⁻²"
    texts = [at.text(name) for name in NUMBERS]
    assert all("," in text and "." not in text for text in texts)


def test_the_language_of_the_program_is_taken_up(shown: Show) -> None:
    at = shown("worked-example", W5)
    QApplication.sendEvent(at.view, QEvent(QEvent.Type.LanguageChange))
    assert at.text("checkQuestion") == "Does backpropagation agree with a nudge of w₅?"


def test_every_part_is_named_for_a_screen_reader(shown: Show) -> None:
    at = shown("worked-example", W5)
    for name in (*PLOTS, *NUMBERS, "checkEps", "checkChooser"):
        assert at.part(name).accessibleName(), name
    assert "0.2984" in at.part("checkCurve").accessibleDescription()
    assert "10⁻⁵" in at.part("checkErrors").accessibleDescription()


def test_while_hidden_nothing_is_computed_and_shown_again_it_is_up_to_date(
    shown: Show, qtbot: QtBot
) -> None:
    at = shown("worked-example", W5)
    at.view.hide()
    at.show(selection=W1)
    assert "w₅" in at.text("checkQuestion")
    with qtbot.waitExposed(at.view):
        at.view.show()
    assert "w₁" in at.text("checkQuestion")


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("width", [320, 430, 700])
def test_it_is_drawn_at_every_width_and_in_every_theme(shown: Show, theme: str, width: int) -> None:
    at = shown("worked-example", W5)
    at.view.show_theme(THEMES[theme].zoomed(1.4))
    at.view.resize(width, 900)
    QApplication.processEvents()
    for name in (*PLOTS, "checkLegend"):
        part = at.part(name)
        assert part.mapTo(at.view, QPoint(part.width(), 0)).x() <= width
        assert not picture(at, name).isNull()


def test_numbers_without_end_are_drawn_without_harm(shown: Show) -> None:
    run = made_up(Spec((1, 1, 1), hidden="linear", output="linear"))
    at = shown(run, WeightRef(0, 0, 0))
    frame = run.frame()
    params = replace(frame.params, weights=tuple(w * 1e200 for w in frame.params.weights))
    huge = trace(frame.spec, params, frame.trace.x, frame.trace.y)
    at.view.show_frame(replace(frame, trace=huge, params=params))
    assert "NaN" in at.text("checkError") or "∞" in at.text("checkDifference")
    assert not picture(at, "checkLens").isNull()


def test_a_view_without_a_frame_is_empty(qtbot: QtBot) -> None:
    view = CheckView()
    qtbot.addWidget(view)
    view.show()
    assert not view.grab().isNull()


def test_the_relative_error_is_copied_with_its_definition(shown: Show) -> None:
    at = shown("worked-example", W5)
    at.slider.setValue(0)
    menu = menu_at(at, "checkError")
    actions = {action.objectName(): action for action in menu.actions()}
    actions["copyValue"].trigger()
    assert float(QGuiApplication.clipboard().text()) == pytest.approx(2.9e-4, rel=0.02)
    actions["copyLatex"].trigger()
    assert r"\max" in QGuiApplication.clipboard().text()
    menu.close()


def test_a_network_in_float32_is_said_to_have_fewer_digits(shown: Show) -> None:
    at = shown(made_up(Spec((2, 3, 2), dtype="float32")), W1)
    at.slider.setValue(6)
    assert "float32" in at.text("checkCause")
    at.slider.setValue(0)
    assert "bend" in at.text("checkCause")
