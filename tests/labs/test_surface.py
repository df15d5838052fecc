"""The ball on a surface: true gradients, the steepest way, noise that can be repeated."""

import math
from itertools import pairwise

import numpy as np
import pytest

from bpviz.labs import LABS
from bpviz.labs.lab import Value
from bpviz.labs.surface import SURFACES, SurfaceMoment, compass

ROW = LABS["surface"]
DIAGONAL = [(1.3, 0.7), (-0.9, 1.1), (0.4, -0.6)]


def way(steps: int, **values: Value) -> list[SurfaceMoment]:
    run = ROW.run(ROW.values(values))
    run.compute(steps)
    found = []
    for moment in run.moments:
        assert isinstance(moment, SurfaceMoment)
        found.append(moment)
    return found


@pytest.mark.parametrize("function", SURFACES)
@pytest.mark.parametrize(("x", "y"), DIAGONAL)
def test_the_gradient_is_that_of_the_surface(function: str, x: float, y: float) -> None:
    f, eps = SURFACES[function].f, 1e-5
    across = (f(np.array(x + eps), np.array(y)) - f(np.array(x - eps), np.array(y))) / (2 * eps)
    along = (f(np.array(x), np.array(y + eps)) - f(np.array(x), np.array(y - eps))) / (2 * eps)
    assert SURFACES[function].slope(x, y) == pytest.approx((float(across), float(along)), abs=1e-8)


@pytest.mark.parametrize("function", SURFACES)
def test_the_lowest_points_are_where_they_are_said_to_be(function: str) -> None:
    surface = SURFACES[function]
    for x, y in surface.minima:
        assert math.hypot(*surface.slope(x, y)) < 1e-3
        around = compass(function, x, y, 0.1)
        assert around.min() > 0


@pytest.mark.parametrize("function", SURFACES)
@pytest.mark.parametrize(("x", "y"), DIAGONAL)
def test_the_cost_falls_most_against_the_gradient(function: str, x: float, y: float) -> None:
    ways = 720
    changes = compass(function, x, y, 1e-4, ways)
    gx, gy = SURFACES[function].slope(x, y)
    steepest = 2 * math.pi * int(changes.argmin()) / ways
    against = math.atan2(-gy, -gx)
    apart = (steepest - against + math.pi) % (2 * math.pi) - math.pi
    assert abs(apart) <= 2 * math.pi / ways
    assert changes.min() == pytest.approx(-1e-4 * math.hypot(gx, gy), rel=1e-3)


@pytest.mark.parametrize(("rate", "steps"), [(0.1, 30), (0.45, 30), (0.9, 30)])
def test_the_bowl_follows_its_closed_form(rate: float, steps: int) -> None:
    last = way(steps, function="bowl", x0=2.5, y0=-1.5, rate=rate)[-1]
    share = (1 - 2 * rate) ** last.step
    assert (last.x, last.y) == pytest.approx((2.5 * share, -1.5 * share), abs=1e-9)


def test_momentum_gets_along_the_valley_faster() -> None:
    plain = way(60, function="valley", x0=10, y0=5, rate=0.3)[-1]
    helped = way(60, function="valley", x0=10, y0=5, rate=0.3, momentum=0.7)[-1]
    assert helped.cost < plain.cost / 10


def test_too_high_a_rate_throws_the_ball_out_of_the_valley() -> None:
    """Across the valley the curvature is 2: beyond a rate of 1 it diverges there."""
    assert way(40, function="valley", x0=10, y0=5, rate=0.95)[-1].verdict != "diverges"
    last = way(400, function="valley", x0=10, y0=5, rate=1.05)[-1]
    assert last.verdict == "diverges"


def test_on_the_saddle_a_ball_in_the_middle_stays() -> None:
    middle = way(500, function="saddle", x0=2.5, y0=0, rate=0.1)[-1]
    assert (middle.x, middle.y) == pytest.approx((0, 0), abs=1e-4)
    assert middle.verdict == "stuck"
    beside = way(500, function="saddle", x0=2.5, y0=0.001, rate=0.1)[-1]
    assert beside.verdict == "arrived"
    assert beside.y == pytest.approx(math.sqrt(2), abs=1e-2)


def test_which_of_two_minima_is_found_depends_on_the_start() -> None:
    right = way(500, function="two_minima", x0=1.8, y0=1.2, rate=0.05)[-1]
    left = way(500, function="two_minima", x0=-1.8, y0=1.2, rate=0.05)[-1]
    assert right.verdict == left.verdict == "arrived"
    assert right.x > 0 > left.x
    assert left.cost < right.cost


def test_noise_is_the_same_each_time() -> None:
    one = way(50, function="bowl", noise=1.0)
    other = way(50, function="bowl", noise=1.0)
    assert [(m.x, m.y) for m in one] == [(m.x, m.y) for m in other]
    assert one[-1].verdict == "wanders"


def test_noise_pushes_to_all_sides_and_cancels_in_the_mean() -> None:
    moments = way(4000, function="bowl", rate=0.01, noise=1.0)
    apart = np.array([np.subtract(m.pushed, m.gradient) for m in moments])
    assert apart.std(axis=0) == pytest.approx([1, 1], abs=0.05)
    assert apart.mean(axis=0) == pytest.approx([0, 0], abs=0.06)


def test_a_step_goes_against_the_gradient_it_was_told() -> None:
    moments = way(20, function="two_minima", rate=0.05, noise=0.5)
    for before, after in pairwise(moments):
        assert after.x == pytest.approx(before.x - 0.05 * before.pushed[0], rel=1e-12)
        assert after.y == pytest.approx(before.y - 0.05 * before.pushed[1], rel=1e-12)
