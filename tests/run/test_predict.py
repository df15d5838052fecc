"""Judging what was foretold: within the digits typed, within the digits shown, by its sign."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import BpvizError, NeuronRef, Ref, StepRef, WeightRef, story
from bpviz.files import load_net
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.predict import as_shown, fit, judge, read, shown_unit
from bpviz.run.timeline import Timeline
from bpviz.views.numbers import number, parse_number

W5, W7 = WeightRef(1, 0, 0), WeightRef(1, 1, 0)


def frame_at(kind: str, ref: Ref) -> Frame:
    """The worked example at one step."""
    net = load_net("worked-example")
    run = Timeline(net.spec, net.dataset(), net.params)
    step = story(net.spec, "deltas").index(StepRef(kind, ref))
    assert step is not None
    run.seek(Position(0, 0, step))
    return run.frame()


GRADIENT = frame_at("gradient", W5)  # 0.08216704
NEGATIVE = frame_at("gradient", W7)  # −0.02260254


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0.0822", "right"),
        ("0.08217", "right"),
        ("0.082", "right"),
        (".0822", "right"),
        ("+0,0822", "right"),
        ("8.22e-2", "right"),
        ("8.22·10⁻²", "right"),
        ("8.22 * 10^-2", "right"),
        ("8.22x10-2", "right"),
        ("０．０８２２", "right"),
        ("0.08216704056", "right"),
        ("0.08", "rough"),
        ("0.1", "rough"),
        ("+", "sign"),
        ("-", "wrong"),
        ("0", "wrong"),
        ("0.0", "wrong"),
        ("0.0823", "wrong"),
        ("0.0821", "wrong"),
        ("0.083", "wrong"),
        ("0.09", "wrong"),
        ("82", "wrong"),
    ],
)
def test_a_value_is_right_as_far_as_it_is_typed(text: str, kind: str) -> None:
    assert judge(GRADIENT, text, 4).kind == kind


@pytest.mark.parametrize("minus", ["-", "−", "–", "－"])
def test_every_minus_is_a_minus(minus: str) -> None:
    assert judge(NEGATIVE, minus, 4).kind == "sign"
    assert judge(NEGATIVE, f"{minus}0.0226", 4).kind == "right"
    assert judge(NEGATIVE, "+", 4).kind == "wrong"


def test_figures_that_the_screen_does_not_show_are_not_looked_at() -> None:
    assert judge(GRADIENT, "0.08219999", 4).is_right
    assert not judge(GRADIENT, "0.08219999", 7).is_right


def test_a_wrong_number_can_have_the_right_sign() -> None:
    assert judge(GRADIENT, "0.5", 4).has_right_sign
    assert not judge(GRADIENT, "-0.5", 4).has_right_sign
    assert not judge(GRADIENT, "0", 4).has_right_sign


def test_the_wrong_sign_alone_is_the_miss_of_the_sign() -> None:
    hit = judge(GRADIENT, "-", 4).hit
    assert hit is not None
    assert hit.key == "sign"


def test_a_number_that_has_one_figure_needs_no_more() -> None:
    assert fit(read("0.5"), 0.5, 0.5, 4) == "shown"
    assert fit(read("1/2"), 0.5, 0.5, 4) == "shown"
    assert fit(read("0.5"), 0.51, 0.51, 4) == "rough"


def test_one_figure_that_is_exactly_a_mistake_is_that_mistake() -> None:
    net = load_net("worked-example")
    run = Timeline(net.spec, net.dataset(), net.params)
    run.seek(Position(0, 1, 4))
    frame = run.frame()
    assert frame.step is not None
    assert frame.step.ref == StepRef("update", W5)
    hit = judge(frame, "0.4", 4).hit
    assert hit is not None
    assert hit.key == "unchanged"


def test_what_rounded_factors_give_is_right_too() -> None:
    """0.0364 · 0.2413 · 0.05 = 4.392e-4, where the exact number is 4.386e-4."""
    frame = frame_at("gradient", WeightRef(0, 0, 0))
    for text in ("4.386e-4", "4.392e-4", "0.000439", "0.00044"):
        assert judge(frame, text, 4).kind == "right"
    for text in ("4.385e-4", "4.393e-4", "0.00045"):
        assert judge(frame, text, 4).kind == "wrong"
    assert judge(frame, "4.392e-4", 7).kind == "wrong"
    assert judge(frame_at("a", NeuronRef(0, 0)), "0.5933", 4).kind == "right"


def test_zero_is_zero_and_nothing_else_is() -> None:
    assert GRADIENT.step is not None
    nothing = replace(GRADIENT, step=replace(GRADIENT.step, value=0.0, terms=()))
    assert judge(nothing, "0", 4).kind == "right"
    assert judge(nothing, "0.000", 4).kind == "right"
    for text in ("0.0001", "1e-30", "+", "-"):
        assert not judge(nothing, text, 4).is_right


def test_what_is_left_of_rounding_counts_as_zero() -> None:
    assert GRADIENT.step is not None
    term = GRADIENT.step.terms[0]
    back = (replace(term[0], value=-term[0].value), *term[1:])
    step = replace(GRADIENT.step, value=1e-17, terms=(term, back))
    assert judge(replace(GRADIENT, step=step), "0", 4).kind == "right"


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "1.2.3", "1/0", "--1", "+-", "1e999", "nan", "inf", "0.5²", "1e9999999", "½"],
)
def test_what_is_neither_number_nor_sign_is_refused(text: str) -> None:
    with pytest.raises(BpvizError) as caught:
        judge(GRADIENT, text, 4)
    assert caught.value.key == "predict.unreadable"
    assert text in str(caught.value)


def test_without_a_step_there_is_nothing_to_predict() -> None:
    with pytest.raises(BpvizError) as caught:
        judge(replace(GRADIENT, step=None), "1", 4)
    assert caught.value.key == "predict.no_step"


NUMBERS = st.floats(-1e6, 1e6, allow_nan=False).filter(lambda v: not v or abs(v) > 1e-200)


@given(NUMBERS, st.integers(2, 17), st.sampled_from(".,"))
def test_whatever_the_screen_writes_is_read_as_it_stands(
    value: float, digits: int, decimal: str
) -> None:
    text = number(value, digits, decimal=decimal)
    assert read(text).value == parse_number(text)


@given(NUMBERS, st.integers(2, 17), st.sampled_from(".,"))
def test_whatever_the_screen_writes_of_a_number_is_right(
    value: float, digits: int, decimal: str
) -> None:
    typed = read(number(value, digits, decimal=decimal))
    assert fit(typed, value, value, digits) == "shown"


@given(NUMBERS.filter(bool), st.integers(2, 16))
def test_the_unit_of_a_number_is_that_of_the_last_figure_on_the_screen(
    value: float, digits: int
) -> None:
    text = number(value, digits)
    assert shown_unit(value, digits) == pytest.approx(read(text).unit, rel=1e-9)
    assert number(as_shown(value, digits), digits) == text


@given(NUMBERS.filter(bool), st.integers(2, 12), st.integers(2, 12))
def test_rounded_to_any_figures_a_number_is_right_and_two_units_off_it_is_not(
    value: float, figures: int, digits: int
) -> None:
    text = f"{value:.{figures - 1}e}"
    typed = read(text)
    assert fit(typed, value, value, digits) in ("shown", "figures")
    assert typed.value is not None
    unit = max(typed.unit, shown_unit(value, digits))
    off = f"{value + 2 * unit:.15e}"
    assert fit(read(off), value, value, digits) == ""


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        typed = read(text)
    except BpvizError:
        return
    assert typed.sign in (-1, 0, 1)
