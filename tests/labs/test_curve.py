"""The ball on the curve: the golden values of the text, and what is said about the way."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.labs import LABS, LabRun
from bpviz.labs.curve import CURVES, CurveMoment, bound

ROW = LABS["curve"]


def run_of(steps: int, **values: float | str) -> LabRun:
    run = ROW.run(ROW.values(values))
    run.compute(steps)
    return run


def moments(steps: int, **values: float | str) -> list[CurveMoment]:
    found = []
    for moment in run_of(steps, **values).moments:
        assert isinstance(moment, CurveMoment)
        found.append(moment)
    return found


def verdict(steps: int, **values: float | str) -> str | None:
    return moments(steps, **values)[-1].verdict


def test_the_table_of_the_text_is_reproduced() -> None:
    way = moments(1000, function="parabola", x0=10, rate=0.01)
    first = [10, 9.84, 9.6832, 9.529536, 9.37894528, 9.2313663744]
    assert [moment.x for moment in way[:6]] == pytest.approx(first, rel=1e-14)
    assert way[331].x == pytest.approx(2.0099751868912272, rel=1e-14)
    assert way[999].x == pytest.approx(2.000000013738508, rel=1e-14)


@given(st.floats(0.001, 0.999), st.floats(-50, 50), st.integers(1, 40))
def test_the_parabola_follows_its_closed_form(rate: float, x0: float, steps: int) -> None:
    way = moments(steps, function="parabola", x0=x0, rate=rate)
    last = way[-1]
    expected = (x0 - 2) * (1 - 2 * rate) ** last.step
    assert last.x - 2 == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("function", CURVES)
@pytest.mark.parametrize("x", [-1.7, -0.4, 0.3, 1.9])
def test_slope_and_curvature_are_those_of_the_curve(function: str, x: float) -> None:
    curve, eps = CURVES[function], 1e-5
    secant = (curve.g(x + eps) - curve.g(x - eps)) / (2 * eps)
    assert curve.slope(x) == pytest.approx(secant, abs=1e-8)
    bend = (curve.slope(x + eps) - curve.slope(x - eps)) / (2 * eps)
    assert curve.curvature(x) == pytest.approx(bend, abs=1e-8)


@pytest.mark.parametrize("function", CURVES)
def test_the_lowest_points_have_no_slope_and_nothing_lower_beside_them(function: str) -> None:
    curve = CURVES[function]
    for x in curve.minima:
        assert curve.slope(x) == 0
        assert curve.g(x) < min(curve.g(x - 0.1), curve.g(x + 0.1))


def test_a_step_adds_the_change_that_was_announced() -> None:
    way = moments(30, function="double_well", x0=2, rate=0.05, momentum=0.9)
    for before, after in pairwise(way):
        assert after.x == before.x + before.change


def test_momentum_is_the_engines() -> None:
    way = moments(20, function="parabola", x0=10, rate=0.1, momentum=0.5)
    x, v = 10.0, 0.0
    for moment in way:
        assert moment.x == pytest.approx(x, rel=1e-12)
        v = 0.5 * v - 0.1 * 2 * (x - 2)
        x += v


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (0.01, "converges"),
        (0.49, "converges"),
        (0.5, "jumps"),
        (0.7, "overshoots"),
        (0.99, "overshoots"),
        (1.0, "swings"),
        (1.01, "diverges"),
        (3.0, "diverges"),
    ],
)
@pytest.mark.parametrize("steps", [1, 2, 9])
def test_the_rate_decides_what_the_parabola_does(rate: float, expected: str, steps: int) -> None:
    assert verdict(steps, function="parabola", x0=10, rate=rate) == expected


def test_at_the_limit_it_swings_between_ten_and_minus_six() -> None:
    xs = [moment.x for moment in moments(6, function="parabola", x0=10, rate=1.0)]
    assert xs == [10, -6, 10, -6, 10, -6, 10]


def test_the_limit_is_two_over_the_curvature() -> None:
    assert bound("parabola") == 1.0
    assert bound("hill") == 1.0
    assert bound("quartic") is None


@given(st.floats(0.05, 3.0), st.floats(0.0, 0.9))
def test_the_limit_with_momentum_is_where_it_stops_to_converge(rate: float, mu: float) -> None:
    limit = bound("parabola", mu)
    assert limit is not None
    if abs(rate - limit) < 0.05:
        return
    way = moments(3000, function="parabola", x0=3, rate=rate, momentum=mu)
    assert (abs(way[-1].x - 2) < 1e-3) == (rate < limit)
    assert (way[-1].verdict == "diverges") == (rate > limit)


@pytest.mark.parametrize(
    ("function", "x0", "rate", "expected"),
    [
        ("double_well", 2, 0.05, "converges"),
        ("double_well", 0.1, 0.1, "converges"),
        ("double_well", 1.2, 0.9, "overshoots"),
        ("double_well", 3, 0.9, "diverges"),
        ("absolute", 4, 0.3, "swings"),
        ("absolute", 4, 1.0, "converges"),
        ("quartic", 1.5, 0.02, "converges"),
        ("quartic", 1.5, 0.5, "diverges"),
        ("cubic", 1.5, 0.02, "no_minimum"),
        ("cubic", -1.5, 0.02, "no_minimum"),
        ("hill", 4, 0.1, "converges"),
        ("hill", 4, 0.5, "jumps"),
    ],
)
def test_other_curves_are_told_as_they_go(
    function: str, x0: float, rate: float, expected: str
) -> None:
    assert verdict(60, function=function, x0=x0, rate=rate) == expected


def test_the_double_well_diverges_exactly_beyond_its_threshold() -> None:
    """One step leads farther where |η (x^3 - x)| > 2 |x|: beyond x^2 = 1 + 2/η."""
    edge = math.sqrt(1 + 2 / 0.5)
    assert verdict(1, function="double_well", x0=edge * 1.001, rate=0.5) == "diverges"
    assert verdict(1, function="double_well", x0=edge * 0.999, rate=0.5) != "diverges"


def test_nothing_is_said_before_the_first_step_nor_where_there_is_no_slope() -> None:
    assert verdict(0, function="parabola", x0=10, rate=0.1) is None
    assert [moment.verdict for moment in moments(5, function="double_well", x0=0)] == [None]


def test_it_stops_when_x_hardly_moves() -> None:
    run = run_of(9999, function="parabola", x0=10, rate=0.01, tolerance=0.001)
    assert run.ended
    last, before = run.at(run.known), run.at(run.known - 1)
    assert isinstance(last, CurveMoment)
    assert isinstance(before, CurveMoment)
    assert abs(last.change) <= 0.001 < abs(before.change)
    assert last.end == "still"


def test_a_ball_that_left_stays_a_number() -> None:
    way = moments(9999, function="quartic", x0=10, rate=1)
    assert way[-1].end == "left"
    assert all(math.isfinite(v) for m in way for v in (m.x, m.y, m.slope, m.change))


def test_choosing_a_curve_brings_a_start_from_which_it_can_be_seen() -> None:
    brings = ROW.control("function").brings
    assert brings.keys() == CURVES.keys()
    for function, brought in brings.items():
        low, high = CURVES[function].shown
        assert low <= float(brought["x0"]) <= high
