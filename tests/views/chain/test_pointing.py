"""Pointing at factors, going to where they come from, and back again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, InputRef, NeuronRef, StepRef, WeightRef
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.views.boxes import FormulaWidget
from bpviz.views.chain import ChainView, step_title
from bpviz.views.theme import THEMES

from .test_chain_view import H1, O1, W5, all_text, at, names_of, part, timeline

LEFT = Qt.MouseButton.LeftButton
NAMED = Display(notation="net_out", names=names_of("worked-example"))


@pytest.fixture
def view(qtbot: QtBot) -> ChainView:
    made = ChainView()
    qtbot.addWidget(made)
    made.show_theme(THEMES["light"])
    made.show_display(NAMED)
    made.resize(440, 700)
    made.show_frame(at(timeline(), "gradient", W5, 9))
    with qtbot.waitExposed(made):
        made.show()
    for each in made.findChildren(QWidget):  # wherever the mouse and the keyboard were left
        leave(each)
        each.clearFocus()
    return made


def rule_of(view: ChainView) -> FormulaWidget:
    found = part(view, "chainRule")
    assert isinstance(found, FormulaWidget)
    return found


def enter(widget: QWidget) -> None:
    place = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(place, place, place))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def look(view: ChainView, *names: str) -> list[object]:
    return [part(view, name).grab().toImage() for name in names]


def test_a_card_under_the_mouse_lights_up_its_chip_and_says_whose_it_is(
    view: ChainView, qtbot: QtBot
) -> None:
    before = look(view, "chainRule", "chainCard0", "chainCard1", "chainCard2")
    with qtbot.waitSignal(view.pointed) as said:
        enter(part(view, "chainCard2"))
    assert said.args == [H1]
    lit = look(view, "chainRule", "chainCard0", "chainCard1", "chainCard2")
    assert [a != b for a, b in zip(before, lit, strict=True)] == [True, False, False, True]
    with qtbot.waitSignal(view.pointed) as said:
        leave(part(view, "chainCard2"))
    assert said.args == [None]
    assert look(view, "chainRule", "chainCard2") == [before[0], before[3]]


def test_a_chip_under_the_mouse_lights_up_its_card_only(view: ChainView, qtbot: QtBot) -> None:
    before = look(view, "chainCard0", "chainCard1", "chainCard2")
    rule = rule_of(view)
    with qtbot.waitSignal(view.pointed) as said:
        qtbot.mouseMove(rule, rule.chips[1].rect.center().toPoint())
    assert said.args == [O1]
    view.show_display(replace(NAMED, pointed=O1))  # as the window answers
    lit = look(view, "chainCard0", "chainCard1", "chainCard2")
    assert [a != b for a, b in zip(before, lit, strict=True)] == [False, True, False]


def test_a_row_of_a_sum_lights_up_its_factors(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "delta", H1, 9))
    plain = rule_of(view).grab().toImage()
    with qtbot.waitSignal(view.pointed) as said:
        enter(part(view, "chainRow1"))
    assert said.args == [WeightRef(1, 1, 0)]
    assert rule_of(view).grab().toImage() != plain


def test_what_another_view_points_at_is_lit_here_and_nothing_is_said(
    view: ChainView, qtbot: QtBot
) -> None:
    before = look(view, "chainRule", "chainCard0", "chainCard1", "chainCard2")
    with qtbot.assertNotEmitted(view.pointed):
        view.show_display(replace(NAMED, pointed=O1))
    lit = look(view, "chainRule", "chainCard0", "chainCard1", "chainCard2")
    assert [a != b for a, b in zip(before, lit, strict=True)] == [True, True, True, False]
    view.show_display(NAMED)
    assert look(view, "chainRule", "chainCard0", "chainCard1", "chainCard2") == before


def test_pointing_does_not_build_the_page_anew(
    view: ChainView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the page was built again")

    monkeypatch.setattr("bpviz.views.chain.view.build_page", refuse)
    view.show_display(replace(NAMED, pointed=O1))
    enter(part(view, "chainCard2"))
    leave(part(view, "chainCard2"))
    view.show_display(replace(NAMED, path=(W5, O1), lines="gradient"))


def test_tab_and_arrows_reach_every_chip_and_point_at_its_source(
    view: ChainView, qtbot: QtBot
) -> None:
    rule, said = rule_of(view), list[object]()
    view.pointed.connect(said.append)
    rule.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rule, Qt.Key.Key_Right)
    qtbot.keyClick(rule, Qt.Key.Key_Right)
    assert (rule.focused, said) == (2, [O1, H1])
    qtbot.keyClick(rule, Qt.Key.Key_Tab)
    assert part(view, "chainCard0").hasFocus()
    assert said[-1] == O1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_a_press_on_a_chip_goes_to_the_step_that_computed_it(
    view: ChainView, qtbot: QtBot, key: Qt.Key | None
) -> None:
    rule = rule_of(view)
    rule.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.sourceAsked) as asked:
        if key is None:
            qtbot.mouseClick(rule, LEFT, pos=rule.chips[0].rect.center().toPoint())
        else:
            qtbot.keyClick(rule, key)
    assert asked.args == [StepRef("cost_term", O1)]
    assert "go to the step" in rule.tip(0)


def test_a_chip_that_was_given_is_selected_instead(view: ChainView, qtbot: QtBot) -> None:
    view.show_frame(at(timeline(), "gradient", WeightRef(0, 0, 1), 9))
    rule = rule_of(view)
    with qtbot.assertNotEmitted(view.sourceAsked), qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(rule, LEFT, pos=rule.chips[2].rect.center().toPoint())
    assert chosen.args == [InputRef(1)]
    assert "select" in rule.tip(2)


def test_a_click_on_a_card_selects_and_asks_about_it(view: ChainView, qtbot: QtBot) -> None:
    card, button = part(view, "chainCard0"), part(view, "chainAsk")
    assert isinstance(button, QPushButton)
    assert button.text() == "Where does 0.5933 come from?"
    with qtbot.assertNotEmitted(view.sourceAsked), qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(card, LEFT, pos=QPoint(40, 20))
    assert chosen.args == [O1]
    assert button.text() == "Where does 0.7414 come from?"
    view.show_frame(at(timeline(), "gradient", W5, 9))
    assert button.text() == "Where does 0.5933 come from?"


def test_two_clicks_on_a_card_go_to_its_step(view: ChainView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.sourceAsked) as asked:
        qtbot.mouseDClick(part(view, "chainCard1"), LEFT, pos=QPoint(40, 20))
    assert asked.args == [StepRef("a", O1)]


def test_the_arrow_at_the_end_of_a_card_goes_to_its_step(view: ChainView, qtbot: QtBot) -> None:
    card = part(view, "chainCard2")
    enter(card)
    with qtbot.assertNotEmitted(view.chosen), qtbot.waitSignal(view.sourceAsked) as asked:
        qtbot.mouseClick(card, LEFT, pos=QPoint(card.width() - 24, card.height() - 8))
    assert asked.args == [StepRef("a", H1)]


def test_the_way_back_is_offered_by_the_name_of_the_step(view: ChainView, qtbot: QtBot) -> None:
    back = part(view, "chainBack")
    assert isinstance(back, QPushButton)
    assert not back.isVisibleTo(view)
    view.show_back(step_title(at(timeline(), "gradient", W5, 9), NAMED))
    assert (back.isVisibleTo(view), back.text()) == (True, "← Back to ∂E/∂w₅")
    with qtbot.waitSignal(view.backAsked):
        qtbot.mouseClick(back, LEFT)
    view.show_back(None)
    assert not back.isVisibleTo(view)


@pytest.mark.parametrize(
    ("kind", "of", "text", "steps"),
    [
        ("gradient", W5, "The same for w₆ to w₈", 4),
        ("gradient", WeightRef(1, 1, 0), "The same for w₈", 1),
        ("a", H1, "The same for h₂", 2),
        ("z", H1, "The same for h₂", 2),
        ("delta", O1, "The same for o₂", 1),
        ("cost_term", O1, "The same for o₂", 1),
    ],
)
def test_what_only_repeats_can_be_gone_over(
    view: ChainView, qtbot: QtBot, kind: str, of: NeuronRef, text: str, steps: int
) -> None:
    run = timeline()
    view.show_frame(at(run, kind, of, 0))
    same = part(view, "chainSame")
    assert isinstance(same, QPushButton)
    assert not same.isVisibleTo(view)
    view.show_frame(at(run, kind, of, 99))
    assert same.text() == text
    with qtbot.waitSignal(view.moveAsked) as asked:
        qtbot.mouseClick(same, LEFT)
    assert asked.args == [steps]
    here = run.position
    run.seek(Position(here.iteration, here.example, here.step + steps, 99))
    moved = run.frame()
    assert moved.step is not None
    assert moved.step.kind == kind
    view.show_frame(moved)
    assert not same.isVisibleTo(view)


def last_of_update() -> Frame:
    run = timeline()
    frame = at(run, "gradient", W5, 0)
    assert frame.update is not None
    run.seek(Position(0, 1, len(frame.update) - 1, 99))
    return run.frame()


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (0.29102777369359933, "E 0.2984 → 0.2910: the cost fell by 0.0073."),
        (0.3, "E 0.2984 → 0.3000: the cost rose by 0.0016. The step was too large."),
    ],
)
def test_the_last_update_says_what_became_of_the_cost(
    view: ChainView, after: float, words: str
) -> None:
    view.show_frame(replace(last_of_update(), cost_after=after))
    assert words in all_text(view)


@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
def test_the_rule_in_vectors_stands_under_the_rule(view: ChainView, notation: str) -> None:
    run = timeline()
    view.show_display(replace(NAMED, notation=notation))
    view.show_frame(at(run, "delta", H1, 0))
    texts = all_text(view)
    expected = {
        "nielsen": "δ^2 = ((w^3)^Tδ^3) ⊙ σ′(z^2)",
        "net_out": "∂E/∂net^2 = ((w^3)^T∂E/∂net^3) ⊙ σ′(net^2)",
        "o_err": "δ^2 = ((w^3)^Tδ^3) ⊙ f′(z^2)",
    }
    assert expected[notation] in texts
    assert ("BP2" in texts) == (notation == "nielsen")
    view.show_frame(at(run, "cost_term", O1, 0))
    assert not part(view, "chainVectors").isVisibleTo(view)


def test_no_delta_is_written_where_the_text_has_none(view: ChainView) -> None:
    run, without = timeline(), list[str]()
    while run.position.iteration == 0:
        view.show_frame(run.frame())
        without.append(all_text(view).replace("Other texts call it δ.", ""))
        run.move("step", 1)
    assert "δ" not in "".join(without)


@pytest.fixture
def worn(view: ChainView) -> Callable[[Display], list[object]]:
    """How the cards and the result look in a display."""

    def wear(display: Display) -> list[object]:
        view.show_display(display)
        return look(view, "chainCard0", "chainCard1", "chainCard2", "chainResult")

    return wear


@pytest.mark.parametrize(
    ("edited", "grey"),
    [
        (None, [False, False, False, False]),
        (WeightRef(1, 0, 0), [True, True, False, True]),
        (WeightRef(0, 0, 0), [True, True, True, True]),
        (WeightRef(1, 1, 0), [False, False, False, False]),
    ],
)
def test_what_depends_on_a_value_being_typed_is_grey(
    worn: Callable[[Display], list[object]], edited: WeightRef | None, grey: list[bool]
) -> None:
    before, after = worn(NAMED), worn(replace(NAMED, edited=edited))
    assert [a != b for a, b in zip(before, after, strict=True)] == grey


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 470, 700])
def test_nothing_has_to_be_scrolled_sideways(
    view: ChainView, qtbot: QtBot, zoom: float, width: int
) -> None:
    view.show_theme(THEMES["light"].zoomed(zoom))
    view.show_back("∂E/∂net h₁")
    view.resize(width, 640)
    run = timeline("2-2-3-1")
    view.show_display(Display(notation="net_out", names=names_of("2-2-3-1")))
    bar = view.findChildren(QScrollArea)[0].horizontalScrollBar()
    for kind, of in (("delta", H1), ("gradient", BiasRef(1)), ("cost_term", NeuronRef(2, 0))):
        view.show_frame(at(run, kind, of, 99))
        qtbot.waitUntil(lambda: bar.maximum() == 0)
        rule = rule_of(view)
        wash = 4  # of a chip, around its ink
        assert max(chip.rect.right() for chip in rule.chips) <= rule.width() + wash
