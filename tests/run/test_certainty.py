"""What outputs say about how sure a network is, with what was measured of it."""

import numpy as np
import pytest

from bpviz.run.certainty import PLAIN, Certainty


def outputs(**values: float) -> np.ndarray:
    a = np.zeros(10)
    for name, value in values.items():
        a[int(name[1:])] = value
    return a


def test_a_temperature_above_one_makes_less_sure_and_keeps_the_order() -> None:
    a = outputs(_4=0.9, _9=0.08, _1=0.02)
    softer = Certainty(temperature=2.0).shares(a)
    assert softer.sum() == pytest.approx(1)
    assert softer[4] < 0.9
    assert softer[4] > softer[9] > softer[1]
    assert softer[4] / softer[9] == pytest.approx((0.9 / 0.08) ** 0.5)
    np.testing.assert_array_equal(PLAIN.shares(a), a)


def test_a_certain_output_stays_finite() -> None:
    for a in (outputs(_3=1.0), np.zeros(10), np.full(10, np.nan)):
        assert np.isfinite(Certainty(temperature=3.0).shares(a)).all()


def test_two_digits_that_explain_it_are_no_stranger() -> None:
    certainty = Certainty(least=0.8)
    assert not certainty.is_strange(outputs(_4=0.5, _9=0.45))
    assert not certainty.is_strange(outputs(_4=0.99))
    assert certainty.is_strange(np.full(10, 0.1))
    assert certainty.is_strange(np.full(10, np.nan))
    assert not PLAIN.is_strange(np.full(10, 0.1))


@pytest.mark.parametrize(
    "info",
    [
        {},
        {"certainty": None},
        {"certainty": "sure"},
        {"certainty": {"temperature": 0}},
        {"certainty": {"temperature": "high", "least": 0.5}},
        {"certainty": {"least": 1.5}},
        {"certainty": {"temperature": float("nan")}},
    ],
)
def test_a_model_that_says_nothing_of_use_is_taken_as_it_is(info: dict[str, object]) -> None:
    assert Certainty.of(info) == PLAIN


def test_what_a_model_says_is_used() -> None:
    assert Certainty.of({"certainty": {"temperature": 2, "least": 0.5}}) == Certainty(2.0, 0.5)
