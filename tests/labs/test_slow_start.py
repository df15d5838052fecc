"""The slow start: the figures of the book, and the same numbers by a few lines of its own."""

import math

import pytest

from bpviz.labs import LABS, LabRun
from bpviz.labs.lab import Reading
from bpviz.labs.slow_start import SlowStartMoment

ROW = LABS["slow_start"]


def run_of(w: float, b: float, rate: float = 0.15, epochs: int = 300) -> LabRun:
    run = ROW.run(ROW.values({"w": w, "b": b, "rate": rate}))
    run.compute(epochs)
    return run


def reading(run: LabRun, epoch: int, name: str) -> Reading:
    return run.at(epoch).readings[name]


@pytest.mark.parametrize(
    ("w", "b", "first", "quadratic", "quadratic_half", "cross_entropy", "cross_entropy_half"),
    [
        (0.6, 0.9, 0.8176, 0.0940, 36, 0.0116, 8),
        (2.0, 2.0, 0.9820, 0.2028, 232, 0.0120, 17),
    ],
)
def test_the_outputs_are_those_of_the_book(
    w: float,
    b: float,
    first: float,
    quadratic: float,
    quadratic_half: int,
    cross_entropy: float,
    cross_entropy_half: int,
) -> None:
    run = run_of(w, b)
    for cost, last, half in (
        ("quadratic", quadratic, quadratic_half),
        ("cross_entropy", cross_entropy, cross_entropy_half),
    ):
        assert reading(run, 0, f"output_{cost}") == pytest.approx(first, abs=5e-5)
        assert reading(run, 300, f"output_{cost}") == pytest.approx(last, abs=5.1e-5)
        assert reading(run, half - 1, f"half_{cost}") is None
        assert reading(run, half, f"half_{cost}") == half
        assert reading(run, 300, f"half_{cost}") == half


@pytest.mark.parametrize(
    ("w", "b", "quadratic", "cross_entropy"),
    [(0.6, 0.9, 0.1219, 0.8176), (2.0, 2.0, 0.01735, 0.9820)],
)
def test_the_first_slopes_are_those_of_the_book(
    w: float, b: float, quadratic: float, cross_entropy: float
) -> None:
    run = run_of(w, b, epochs=0)
    assert reading(run, 0, "slope_quadratic") == pytest.approx(quadratic, rel=5e-4)
    assert reading(run, 0, "slope_cross_entropy") == pytest.approx(cross_entropy, rel=5e-4)


def by_hand(w: float, b: float, rate: float, epochs: int, with_slope: bool) -> list[float]:
    """The outputs of one neuron, input 1, target 0: dC/dz is a, times a (1 - a) or not."""
    outputs = []
    for _ in range(epochs + 1):
        a = 1 / (1 + math.exp(-(w + b)))
        outputs.append(a)
        delta = a * a * (1 - a) if with_slope else a
        w, b = w - rate * delta, b - rate * delta
    return outputs


@pytest.mark.parametrize(("w", "b", "rate"), [(0.6, 0.9, 0.15), (2, 2, 0.15), (-3, 4, 2.5)])
def test_the_engine_learns_as_one_would_by_hand(w: float, b: float, rate: float) -> None:
    run = run_of(w, b, rate)
    for cost, with_slope in (("quadratic", True), ("cross_entropy", False)):
        found = [moment.readings[f"output_{cost}"] for moment in run.moments]
        assert found == pytest.approx(by_hand(w, b, rate, 300, with_slope), rel=1e-12)


def test_only_the_quadratic_cost_has_the_factor_of_the_slope() -> None:
    run = run_of(2, 2)
    for moment in run.moments[::60]:
        assert isinstance(moment, SlowStartMoment)
        a, slope = moment.quadratic.output, moment.quadratic.slope
        assert slope == pytest.approx(a * a * (1 - a), rel=1e-12)
        assert moment.cross_entropy.slope == pytest.approx(moment.cross_entropy.output, rel=1e-12)


def test_it_says_which_of_the_two_was_right_first() -> None:
    run = run_of(2, 2)
    verdicts = [run.at(epoch).verdict for epoch in (0, 16, 17, 231, 232, 300)]
    first = "cross_entropy_first"
    assert verdicts == [None, None, first, first, "both", "both"]


def test_it_ends_after_300_epochs() -> None:
    run = run_of(0.6, 0.9, epochs=9999)
    assert run.ended
    assert run.known == 300
