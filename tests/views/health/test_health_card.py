"""The health of a run in words: what is said, when it changes, what a click opens."""

from dataclasses import replace
from functools import cache
from string import Formatter

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame, Message
from bpviz.run.health import EARLY, Finding
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.health import HealthCard
from bpviz.views.health.words import SENTENCES, said
from bpviz.views.theme import THEMES

DIGITS = Spec(sizes=(64, 30, 10), rate=3.0, batch_size=10, init="scaled", dtype="float32")
BAD = replace(DIGITS, rate=50.0)
DISPLAY = Display(stepwise=False)
EXAMPLES = (
    EARLY,
    Finding("healthy", 0, {"accuracy": 0.956, "classes": 10, "digits": True}),
    Finding("diverged", 3, {"iteration": 12_345, "layer": 2, "rate": 1.5}),
    Finding("growing", 3, {"factor": 27.96, "rate": 5.0}),
    Finding("symmetric", 3, {"layer": 0, "neurons": 30}),
    Finding("saturation", 3, {"layer": 1, "share": 0.983}),
    Finding("dead", 2, {"layer": 0, "share": 0.93}),
    Finding("vanishing", 2, {"ratio": 3e-4, "layers": 5, "hidden": "sigmoid"}),
    Finding("oscillation", 2, {"rate": 3.0}),
    Finding("never", 2, {"names": ("1", "4", "8"), "digits": True}),
    Finding("plateau", 2, {"cost": 0.4520, "updates": 650}),
    Finding("overfitting", 1, {"epochs": 44}),
)


@cache
def frames(spec: Spec, training: bool = True) -> tuple[Frame, ...]:
    """Moments of a run, ten updates apart to the end of the seventh epoch."""
    run, found = Timeline(spec, load("digits")), []
    for _ in range(91):
        run.move("iteration", 10)
        found.append(run.training_frame(run.state) if training else run.frame())
    return tuple(found)


@pytest.fixture
def card(qtbot: QtBot) -> HealthCard:
    card = HealthCard()
    qtbot.addWidget(card)
    card.resize(260, 240)
    card.show_theme(THEMES["light"])
    card.show_display(DISPLAY)
    card.show()
    qtbot.waitExposed(card)
    return card


def texts(card: HealthCard, name: str) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel, name) if label.isVisibleTo(card)]


def more(card: HealthCard) -> QToolButton:
    found = card.findChild(QToolButton, "healthMore")
    assert isinstance(found, QToolButton)
    return found


def look(card: HealthCard) -> None:
    """Let the second until the next look be over."""
    for timer in card.findChildren(QTimer):
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()


# --- the words -----------------------------------------------------------------------------------


def test_there_are_words_for_every_finding() -> None:
    assert {finding.key for finding in EXAMPLES} == SENTENCES.keys()


@pytest.mark.parametrize("finding", EXAMPLES, ids=lambda finding: finding.key)
@pytest.mark.parametrize("decimal", [".", ","])
def test_every_sentence_is_whole_and_has_its_numbers(finding: Finding, decimal: str) -> None:
    told = said(finding, DIGITS, replace(DISPLAY, decimal=decimal))
    for text in filter(None, (told.title, told.seen, told.try_)):
        assert text[0].isupper() or text[0].isdigit()
        assert text.endswith(".")
        assert "{" not in text
    assert bool(told.try_) == (finding.severity > 0)


def test_every_gap_is_filled_from_what_was_measured() -> None:
    for finding in EXAMPLES:
        gaps = {gap for text in SENTENCES[finding.key] for _, gap, *_ in Formatter().parse(text)}
        known = {*finding.values, "rate"}
        if "iteration" in known:
            known.add("updates")
        assert {gap for gap in gaps if gap} <= known


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("4",), "Never answered: 4."),
        (("1", "4"), "Never answered: 1 and 4."),
        (("1", "4", "8"), "Never answered: 1, 4 and 8."),
        (tuple("012345689"), "Never answered: every digit but 7."),
    ],
)
def test_the_digits_left_out_are_named(names: tuple[str, ...], words: str) -> None:
    finding = Finding("never", 2, {"names": names, "digits": True})
    assert said(finding, DIGITS, DISPLAY).title == words


def test_layers_are_called_as_in_the_flow() -> None:
    deep = replace(DIGITS, sizes=(64, 20, 20, 10))
    titles = [
        said(Finding("saturation", 3, {"layer": layer, "share": 0.9}), deep, DISPLAY).title
        for layer in (0, 1, 2)
    ]
    assert titles == [
        "The hidden layer 1 is saturated.",
        "The hidden layer 2 is saturated.",
        "The output layer is saturated.",
    ]
    found = said(Finding("diverged", 3, {"iteration": 7, "layer": 3, "rate": 2.0}), deep, DISPLAY)
    assert "in the hidden layer 2, after 7 updates" in found.seen


def test_what_is_not_nearly_right_is_not_called_healthy() -> None:
    values: dict[str, object] = {"accuracy": 0.63, "classes": 2, "digits": False}
    found = said(Finding("healthy", 0, values), DIGITS, DISPLAY)
    assert (found.title, found.seen) == (
        "So far, so good.",
        "Nothing looks wrong; 63\u00a0% of the answers are right.",
    )


# --- the card ------------------------------------------------------------------------------------


def test_before_anything_was_shown_it_is_too_early_to_tell(card: HealthCard) -> None:
    assert texts(card, "healthTitle") == ["Too early to tell."]
    assert not more(card).isVisible()


def test_a_healthy_run_is_said_to_be_healthy(card: HealthCard) -> None:
    for frame in frames(DIGITS, training=False):
        card.show_frame(frame)
    assert texts(card, "healthTitle") == ["Looks healthy."]
    assert texts(card, "healthSeen")[0].startswith("No digit is left out; 9")
    assert texts(card, "healthTry") == []


def test_the_most_severe_comes_first_and_a_click_opens_the_others(
    card: HealthCard, qtbot: QtBot
) -> None:
    for frame in frames(BAD, training=False):
        card.show_frame(frame)
    assert texts(card, "healthTitle") == ["The output layer is saturated."]
    assert "smaller rate than 50" in texts(card, "healthTry")[0]
    assert more(card).text() == "and 2 more"
    qtbot.mouseClick(more(card), Qt.MouseButton.LeftButton)
    titles = texts(card, "healthTitle")
    assert titles[0] == "The output layer is saturated."
    assert titles[1].startswith("Never answered: every digit but ")
    assert titles[2] == "The cost is on a plateau."
    assert more(card).text() == "show less"
    more(card).setFocus()
    qtbot.keyClick(more(card), Qt.Key.Key_Space)
    assert texts(card, "healthTitle") == ["The output layer is saturated."]


def test_while_training_it_looks_once_a_second_and_wants_to_see_twice(card: HealthCard) -> None:
    early, late = frames(BAD)[:5], frames(BAD)[5:]
    for frame in early:
        card.show_frame(frame)
    look(card)
    for frame in late:
        card.show_frame(frame)
    assert texts(card, "healthTitle") == ["Too early to tell."]
    look(card)
    assert texts(card, "healthTitle") == ["Too early to tell."]
    card.show_frame(late[-1])
    look(card)
    assert texts(card, "healthTitle") == ["The output layer is saturated."]
    timers = [timer.interval() for timer in card.findChildren(QTimer)]
    assert 1_000 in timers


def test_frames_that_come_fast_do_not_put_off_the_look(card: HealthCard, qtbot: QtBot) -> None:
    for timer in card.findChildren(QTimer):
        if timer.interval() == 1_000:
            timer.setInterval(30)

    def told() -> bool:
        card.show_frame(frames(BAD)[-1])
        return texts(card, "healthTitle") == ["The output layer is saturated."]

    for frame in frames(BAD):
        card.show_frame(frame)
    qtbot.waitUntil(told)


def test_a_run_that_diverged_is_said_at_once_and_stays(card: HealthCard) -> None:
    run = Timeline(DIGITS, load("digits"))
    run.seek(Position(5))
    values: dict[str, object] = {"iteration": 5, "layer": 2, "rate": 3.0}
    card.show_frame(run.frame(message=Message("run.diverged", values)))
    assert texts(card, "healthTitle") == ["The numbers grew beyond all bounds."]
    card.show_frame(run.frame())
    assert texts(card, "healthTitle") == ["The numbers grew beyond all bounds."]
    assert "hidden layer, after 5 updates" in texts(card, "healthSeen")[0]


def test_words_can_be_selected_and_stay_so_while_they_are_true(
    card: HealthCard, qtbot: QtBot
) -> None:
    shown = frames(DIGITS, training=False)
    for frame in shown:
        card.show_frame(frame)
    title = card.findChild(QLabel, "healthTitle")
    assert isinstance(title, QLabel)
    word = QPoint(10, title.height() // 2)
    qtbot.mouseDClick(title, Qt.MouseButton.LeftButton, pos=word)
    assert title.selectedText().strip() == "Looks"
    card.show_frame(replace(shown[-1]))
    assert title.selectedText().strip() == "Looks"
    qtbot.keyClick(title, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().strip() == "Looks"


def test_where_there_is_little_room_it_scrolls_and_else_not(card: HealthCard) -> None:
    for frame in frames(BAD, training=False):
        card.show_frame(frame)
    more(card).click()
    scroll = card.findChild(QScrollArea, "healthScroll")
    assert isinstance(scroll, QScrollArea)
    for width in (220, 260, 400):
        card.resize(width, card.heightForWidth(width))
        assert scroll.verticalScrollBar().maximum() == 0
        assert not scroll.verticalScrollBar().isVisible()
    card.resize(260, 90)
    assert scroll.verticalScrollBar().maximum() > 0


def test_who_cannot_see_it_is_told_all_of_it(card: HealthCard) -> None:
    for frame in frames(BAD, training=False):
        card.show_frame(frame)
    words = card.accessibleDescription()
    assert card.accessibleName() == "How the run goes"
    for part in ("saturated", "Never answered", "plateau"):
        assert part in words
    assert more(card).focusPolicy() == Qt.FocusPolicy.TabFocus


def test_in_step_nothing_is_told_of_a_mini_batch_that_is_not_finished(card: HealthCard) -> None:
    shown = frames(BAD, training=False)
    card.show_display(Display(stepwise=True))
    for frame in shown:
        card.show_frame(frame)
    assert texts(card, "healthTitle") == ["Too early to tell."]


def test_hidden_it_does_nothing(qtbot: QtBot) -> None:
    card = HealthCard()
    qtbot.addWidget(card)
    card.show_display(DISPLAY)
    for frame in frames(BAD, training=False):
        card.show_frame(frame)
    assert [finding.key for finding in card.findings] == ["early"]
    card.show()
    assert card.findings[0].key != "early"
