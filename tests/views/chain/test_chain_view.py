"""The chain view: a step as a question, a rule, its factors and the result."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import (
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Ref,
    Spec,
    StepRef,
    WeightRef,
    story,
)
from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.notation.tree import linear
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.boxes import FormulaWidget
from bpviz.views.chain import ChainView
from bpviz.views.theme import THEMES

W5 = WeightRef(1, 0, 0)
H1, O1 = NeuronRef(0, 0), NeuronRef(1, 0)


def names_of(net: str) -> Names:
    found = load_net(net)
    return Names(
        found.neuron_names[0], tuple(found.neuron_names[1:]), found.weight_names, found.bias_names
    )


def timeline(net: str = "worked-example") -> Timeline:
    found = load_net(net)
    return Timeline(found.spec, found.dataset(), found.params)


def at(run: Timeline, kind: str, of: Ref, factor: int) -> Frame:
    """The frame at a factor of a step; a large factor means the result."""
    step = story(run.trace.spec, "deltas").index(StepRef(kind, of))
    assert step is not None
    run.seek(Position(run.position.iteration, 0, step, factor))
    return run.frame()


@pytest.fixture
def view(qtbot: QtBot) -> ChainView:
    made = ChainView()
    qtbot.addWidget(made)
    made.show_theme(THEMES["light"])
    made.show_display(Display(notation="net_out", names=names_of("worked-example")))
    made.resize(440, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


def part(view: ChainView, name: str) -> QWidget:
    found = view.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def shown(view: ChainView) -> list[str]:
    """Every text on the screen, in the order of the widgets."""
    return list(_shown(view))


def _shown(view: ChainView) -> Iterator[str]:
    for widget in view.findChildren(QWidget):
        if not widget.isVisibleTo(view) or not widget.objectName().startswith("chain"):
            continue
        if isinstance(widget, QLabel | QPushButton):
            yield widget.text()
        elif isinstance(widget, FormulaWidget):
            yield linear(widget.formula)
        else:
            yield widget.accessibleName()


def all_text(view: ChainView) -> str:
    return "\n".join(shown(view))


def card_texts(view: ChainView) -> list[str]:
    cards = [part(view, f"chainCard{i}") for i in range(6)]
    return [card.accessibleName() for card in cards if card.isVisibleTo(view)]


def row_texts(view: ChainView) -> list[str]:
    rows = [part(view, f"chainRow{i}") for i in range(5)]
    return [row.accessibleName() for row in rows if row.isVisibleTo(view)]


def test_the_question_stands_above_its_rule(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 0))
    texts = shown(view)
    assert texts[0] == "How fast does E change as w₅ changes?"
    assert "∂E/∂w_5 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w_5" in texts


def test_a_factor_says_what_it_is_and_how_it_was_computed(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 9))
    assert card_texts(view) == [
        "∂E/∂out_o1, output minus target, = 0.7514 − 0.0100, 0.7414",
        "∂out_o1/∂net_o1, slope at o₁, ≈ 0.7514 · (1 − 0.7514), 0.1868",
        "∂net_o1/∂w_5, output of h₁, what w₅ is multiplied with, 0.5933",
    ]
    assert part(view, "chainResult").accessibleName() == "= 0.7414 · 0.1868 · 0.5933 ≈ 0.0822"


def test_a_factor_is_empty_until_it_is_reached(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 1))
    numbers = [text.rsplit(", ", 1)[-1] for text in card_texts(view)]
    assert numbers == ["0.7414", "0.1868", "what w₅ is multiplied with"]
    assert part(view, "chainResult").accessibleName() == ""


def test_no_later_number_is_ever_on_the_screen(view: ChainView) -> None:
    """A walk through the whole iteration; what is new must not have been shown before."""
    run = timeline()
    seen = ""
    while run.position.iteration == 0:
        frame = run.frame()
        assert frame.step is not None
        view.show_frame(frame)
        texts = all_text(view)
        later = [each.value for each in frame.step.factors[run.position.factor + 1 :]]
        known = [each.value for each in frame.step.factors[: run.position.factor + 1]]
        if run.position.factor < len(frame.step.factors):
            later.append(frame.step.value)
        for value in later:
            text = f"{value:.4f}".replace("-", "−")
            before = [f"{each:.4f}".replace("-", "−") for each in known]
            assert text in before or text in seen or text not in texts, (run.position, text)
        seen += texts
        run.move("factor", 1)


@pytest.mark.parametrize(
    ("kind", "of", "number"),
    [
        ("z", H1, "0.3775"),
        ("a", H1, "0.5933"),
        ("z", O1, "1.1059"),
        ("cost_term", O1, "0.2748"),
        ("cost", CostRef(), "0.2984"),
        ("delta", O1, "0.1385"),
        ("delta", NeuronRef(1, 1), "−0.0381"),
        ("delta", H1, "0.0088"),
        ("gradient", W5, "0.0822"),
        ("gradient", WeightRef(0, 0, 0), "4.386·10⁻⁴"),
    ],
)
def test_the_numbers_of_the_worked_example_appear_at_their_steps(
    view: ChainView, kind: str, of: Ref, number: str
) -> None:
    run = timeline()
    view.show_frame(at(run, kind, of, 0))
    assert part(view, "chainResult").accessibleName() == ""
    view.show_frame(at(run, kind, of, 99))
    assert part(view, "chainResult").accessibleName().endswith(f" {number}")


def test_the_error_of_a_hidden_neuron_has_a_row_for_every_neuron_it_feeds(
    view: ChainView,
) -> None:
    run = timeline()
    view.show_frame(at(run, "delta", H1, 0))
    assert row_texts(view) == ["through o₁", "through o₂"]
    view.show_frame(at(run, "delta", H1, 99))
    assert row_texts(view) == [
        "through o₁, 0.4000 · 0.1385\u00a0=, 0.0554",
        "through o₂, 0.5000 · (−0.0381)\u00a0≈, −0.0190",
    ]
    assert part(view, "chainResult").accessibleName() == "= (0.0554 − 0.0190) · 0.2413 ≈ 0.0088"


def test_the_first_factor_of_a_hidden_weight_unfolds_into_its_sum(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", WeightRef(0, 0, 0), 0))
    expected = "∂E/∂out_h1, how E follows the output of h₁, = 0.0554 − 0.0190, 0.0364"
    assert card_texts(view)[0] == expected


def test_the_update_takes_a_step_against_the_slope(view: ChainView) -> None:
    run = timeline()
    run.seek(Position(0, 1, 4, 99))
    view.show_frame(run.frame())
    assert shown(view)[0] == "What is the new value of w₅?"
    assert row_texts(view) == ["old value, 0.4000", "change, −0.5000 · 0.0822\u00a0=, −0.0411"]
    assert part(view, "chainResult").accessibleName() == "= 0.4000 − 0.0411 = 0.3589"


def test_a_step_with_1569_factors_shows_the_neighbourhood_of_one(view: ChainView) -> None:
    random = np.random.default_rng(0)
    x, y = random.random((1, 784)), np.zeros((1, 3))
    run = Timeline(Spec((784, 3)), Dataset(name="wide", train_x=x, train_y=y))
    view.show_display(Display())
    run.seek(Position(0, 0, 0, 783))
    view.show_frame(run.frame())
    assert len(row_texts(view)) == 5
    assert "… 389 more" in shown(view)
    assert "… 391 more" in shown(view)
    assert len(card_texts(view)) == 2
    assert len(view.findChildren(QWidget)) < 60


def test_while_training_a_calm_line_stands_in_place_of_the_step(view: ChainView) -> None:
    run = timeline()
    view.show_frame(at(run, "gradient", W5, 1))
    view.show_frame(run.training_frame(run.state))
    assert shown(view) == [
        "Training is running",
        "Pause it, and stepping shows each factor here.",
    ]
    view.show_frame(at(run, "gradient", W5, 1))
    assert len(card_texts(view)) == 3


def test_a_click_on_a_factor_chooses_whose_it_is(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 1))
    with qtbot.waitSignal(view.chosen) as clicked:
        qtbot.mouseClick(part(view, "chainCard2"), Qt.MouseButton.LeftButton)
    assert clicked.args == [H1]


def test_a_click_on_a_symbol_of_the_rule_chooses_its_factor(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "gradient", WeightRef(0, 0, 1), 0))
    rule = part(view, "chainRule")
    assert isinstance(rule, FormulaWidget)
    place = rule.chips[2].rect.center().toPoint()
    with qtbot.waitSignal(view.chosen) as clicked:
        qtbot.mouseClick(rule, Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [InputRef(1)]


def test_a_click_on_a_row_chooses_its_connection(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "delta", H1, 99))
    with qtbot.waitSignal(view.chosen) as clicked:
        qtbot.mouseClick(part(view, "chainRow1"), Qt.MouseButton.LeftButton)
    assert clicked.args == [WeightRef(1, 1, 0)]


def test_the_button_asks_for_the_step_that_computed_the_number(
    view: ChainView, qtbot: QtBot
) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 2))
    button = part(view, "chainAsk")
    assert isinstance(button, QPushButton)
    assert button.text() == "Where does 0.5933 come from?"
    with qtbot.waitSignal(view.sourceAsked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [StepRef("a", H1)]


def test_a_number_that_was_given_has_no_button(view: ChainView) -> None:
    view.show_frame(at(timeline(), "z", H1, 0))
    assert not part(view, "chainAsk").isVisibleTo(view)


def test_tab_walks_the_cards_and_enter_asks_where_a_number_comes_from(
    view: ChainView, qtbot: QtBot
) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 2))
    first, second = part(view, "chainCard0"), part(view, "chainCard1")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    with qtbot.waitSignal(view.sourceAsked) as asked:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert asked.args == [StepRef("a", O1)]


def test_enter_asks_nothing_about_a_number_that_is_not_shown_yet(
    view: ChainView, qtbot: QtBot
) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 0))
    with qtbot.assertNotEmitted(view.sourceAsked):
        qtbot.keyClick(part(view, "chainCard2"), Qt.Key.Key_Return)


def open_menu(widget: QWidget) -> QMenu:
    place = QPoint(4, 4)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, asked)
    menu = widget.findChild(QMenu, "copyMenu")
    assert isinstance(menu, QMenu)
    return menu


def press(menu: QMenu, name: str) -> str:
    action = next(each for each in menu.actions() if each.objectName() == name)
    action.trigger()
    menu.close()
    return QGuiApplication.clipboard().text()


def test_any_number_can_be_copied_with_all_its_digits(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 9))
    assert float(press(open_menu(part(view, "chainResult")), "copyValue")) == pytest.approx(
        0.08216704056423077, abs=1e-16
    )


def test_a_formula_can_be_copied_as_latex(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 9))
    copied = press(open_menu(part(view, "chainResult")), "copyLatex")
    assert copied.startswith(r"\frac{\partial E}{\partial w_{5}} = ")
    assert "0.0821670405642307" in copied
    card = press(open_menu(part(view, "chainCard1")), "copyLatex")
    assert card.startswith(r"\frac{\partial\mathit{out}_{\mathrm{o1}}}")
    rule = part(view, "chainRule")
    rule.customContextMenuRequested.emit(QPoint(3, 3))
    menu = rule.findChild(QMenu, "copyMenu")
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == ["Copy LaTeX"]
    assert "0." not in press(menu, "copyLatex")


def test_a_number_that_is_not_shown_yet_cannot_be_copied(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 0))
    card = part(view, "chainCard2")
    place = QPoint(4, 4)
    QApplication.sendEvent(
        card,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, card.mapToGlobal(place)),
    )
    assert card.findChild(QMenu, "copyMenu") is None


def test_the_notation_can_be_changed_at_any_moment(view: ChainView) -> None:
    view.show_frame(at(timeline(), "delta", O1, 1))
    named = names_of("worked-example")
    view.show_display(Display(notation="nielsen", names=named))
    assert "δ_1^3 = ∂C/∂a_1^3 · σ′(z_1^3)" in shown(view)
    view.show_display(Display(notation="o_err", names=named))
    assert "δ_3 = (o_3 − y_1) · f′(z_3)" in shown(view)


def test_it_is_said_when_w2_and_w3_change_places(view: ChainView) -> None:
    run = Timeline(
        Spec((2, 2, 1)), Dataset(name="two", train_x=np.ones((1, 2)), train_y=np.ones((1, 1)))
    )
    view.show_display(Display(notation="net_out"))
    view.show_frame(run.frame())
    view.show_display(Display(notation="o_err"))
    said = "This text numbers the weights in another order: what was w₂ is now w₃."
    assert said in shown(view)
    run.move("factor", 1)
    view.show_frame(run.frame())
    assert said not in shown(view)


def test_names_that_belong_to_a_net_stay_with_the_notation(view: ChainView) -> None:
    view.show_frame(at(timeline(), "z", H1, 0))
    view.show_display(Display(notation="o_err", names=names_of("worked-example")))
    assert "another order" not in all_text(view)
    assert "z_1 = w_1 · i_1 + w_2 · i_2 + b_1" in shown(view)


def test_digits_and_the_decimal_mark_follow_the_display(view: ChainView) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 9))
    view.show_display(
        Display(notation="net_out", names=names_of("worked-example"), digits=7, decimal=",")
    )
    assert part(view, "chainResult").accessibleName().endswith(" 0,0821670")


def test_everything_is_shown_at_once_where_steps_do_not_matter(view: ChainView) -> None:
    named = names_of("worked-example")
    view.show_display(Display(notation="net_out", names=named, stepwise=False))
    view.show_frame(at(timeline(), "gradient", W5, 0))
    assert part(view, "chainResult").accessibleName().endswith("≈ 0.0822")


def test_what_is_selected_is_ringed_and_emits_nothing(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 2))
    plain = part(view, "chainCard2").grab().toImage()
    display = Display(notation="net_out", names=names_of("worked-example"))
    with qtbot.assertNotEmitted(view.chosen):
        view.show_display(replace(display, selection=H1))
    assert part(view, "chainCard2").grab().toImage() != plain


def test_what_is_shown_is_scrolled_into_view(view: ChainView, qtbot: QtBot) -> None:
    view.resize(320, 400)
    view.show_frame(at(timeline(), "delta", H1, 99))
    result = part(view, "chainResult")
    qtbot.waitUntil(lambda: not result.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: result.visibleRegion().boundingRect().height() == result.height())


@pytest.mark.parametrize("width", [320, 440, 560])
@pytest.mark.parametrize("digits", [4, 17])
def test_nothing_is_wider_than_the_view(
    view: ChainView, qtbot: QtBot, width: int, digits: int
) -> None:
    display = Display(notation="net_out", names=names_of("worked-example"), digits=digits)
    view.show_display(display)
    view.resize(width, 640)
    run = timeline()
    for kind, of in (("gradient", W5), ("delta", H1), ("z", H1), ("cost_term", O1)):
        view.show_frame(at(run, kind, of, 99))
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for name in ("chainRule", "chainResult", "chainCard0", "chainAsk"):
            widget = part(view, name)
            right = widget.mapTo(view, QPoint(widget.width(), 0)).x()
            assert right <= width, (kind, name)


@pytest.mark.parametrize("theme", list(THEMES))
def test_every_theme_paints_every_moment(view: ChainView, theme: str) -> None:
    view.show_theme(THEMES[theme].zoomed(1.5))
    run = timeline("2-2-1-shared")
    view.show_display(Display(notation="o_err", names=names_of("2-2-1-shared")))
    view.show_frame(at(run, "gradient", BiasRef(0), 3))
    assert row_texts(view)[1] == "through n₄"
    assert not view.grab().isNull()


def test_a_new_language_is_taken_at_once(view: ChainView) -> None:
    view.show_frame(at(timeline(), "z", H1, 0))
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert shown(view)[0] == "What is the weighted input of h₁?"


def test_what_is_selected_can_be_gone_to(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "gradient", W5, 99))
    go = part(view, "chainGo")
    assert isinstance(go, QPushButton)
    assert go.isHidden()
    view.show_display(Display(selection=W5))
    assert go.isHidden()
    view.show_display(Display(selection=H1))
    assert go.isVisible()
    with qtbot.waitSignal(view.sourceAsked) as asked:
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert asked.args == [StepRef("delta", H1)]
