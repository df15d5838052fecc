"""While a result is to be foretold the page does not give it away."""

import math
import re

import pytest
from pytestqt.qtbot import QtBot

from bpviz.engine import NeuronRef
from bpviz.notation.terms import gives_away
from bpviz.run.display import Display
from bpviz.views.chain import ChainView
from bpviz.views.numbers import number
from bpviz.views.theme import THEMES

from .test_chain_view import H1, W5, all_text, at, card_texts, names_of, part, timeline


@pytest.fixture
def view(qtbot: QtBot) -> ChainView:
    made = ChainView()
    qtbot.addWidget(made)
    made.show_theme(THEMES["light"])
    made.resize(440, 700)
    return made


@pytest.mark.parametrize("net", ["worked-example", "2-2-3-1", "xor"])
def test_no_text_of_the_page_holds_the_result_before_it_is_reached(
    view: ChainView, net: str
) -> None:
    run = timeline(net)
    view.show_display(Display(predicting=True, digits=7, names=names_of(net)))
    walked = 0
    while run.position.iteration == 0:
        frame = run.frame()
        assert frame.step is not None
        view.show_frame(frame)
        step, texts = frame.step, all_text(view)
        if run.position.factor < len(step.factors):
            inputs = {number(f.value, 7) for f in step.factors if not gives_away(step, f)}
            inputs |= {number(math.prod(f.value for f in term), 7) for term in step.terms[:-1]}
            result = number(step.value, 7)
            words = re.split(r"[\s(),?]+", texts)
            assert result in inputs or result not in words, (run.position, texts)
            walked += 1
        else:
            assert part(view, "chainResult").accessibleName().endswith(number(step.value, 7))
        run.move("factor", 1)
    assert walked > 100


def test_the_value_of_a_function_stays_hidden_until_the_result(view: ChainView) -> None:
    run = timeline()
    view.show_display(
        Display(notation="net_out", names=names_of("worked-example"), predicting=True)
    )
    view.show_frame(at(run, "a", H1, 0))
    assert card_texts(view) == ["σ(net_h1), what h₁ makes of its weighted input"]
    assert not part(view, "chainAsk").isVisibleTo(view)
    view.show_frame(at(run, "a", H1, 99))
    assert card_texts(view)[0].endswith("0.5933")


def test_what_was_known_before_the_step_may_be_shown(view: ChainView) -> None:
    run = timeline()
    view.show_display(
        Display(notation="net_out", names=names_of("worked-example"), predicting=True)
    )
    view.show_frame(at(run, "gradient", W5, 2))
    assert [text.rsplit(", ", 1)[-1] for text in card_texts(view)] == ["0.7414", "0.1868", "0.5933"]
    assert part(view, "chainResult").accessibleName() == ""


def test_a_foretold_result_stays_hidden_even_where_steps_do_not_matter(view: ChainView) -> None:
    view.show_display(Display(predicting=True, stepwise=False))
    view.show_frame(at(timeline(), "delta", NeuronRef(1, 0), 0))
    assert part(view, "chainResult").accessibleName() == ""
