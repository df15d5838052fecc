"""What finite differences cost: the counts of the text, and times that are really taken."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import Spec
from bpviz.labs.passes import (
    PASSES,
    PassesMoment,
    fastest,
    measured,
    passes_central,
    passes_of_the_text,
    passes_one_sided,
    specs,
)


def moment(step: int, spec: Spec, batch: int) -> PassesMoment:
    (found,) = [each for each in measured(step, spec, batch) if each is not None]
    return found


def test_the_lab_begins_with_the_counts_of_the_digit_network() -> None:
    run = PASSES.run(PASSES.values())
    assert run.compute(0)
    readings = run.at(0).readings
    assert readings["parameters"] == 23_860
    assert readings["passes_one_sided"] == 238_610
    assert readings["passes_central"] == 477_200
    assert readings["passes_backprop"] == 10 + 10
    assert run.at(0).verdict == "multiplied"
    assert tuple(readings) == PASSES.readings


@given(st.integers(2, 6), st.integers(1, 40), st.integers(1, 100))
def test_the_text_counts_a_pass_for_every_parameter_and_example(
    layers: int, units: int, batch: int
) -> None:
    spec = Spec((units,) * layers)
    counted = passes_of_the_text(layers, units, batch)
    assert counted == spec.parameter_count * batch
    assert counted == passes_one_sided(spec.parameter_count, batch) - batch
    assert counted == passes_central(spec.parameter_count, batch) / 2


def test_networks_grow_as_far_as_there_is_room() -> None:
    widths = [spec.sizes[1] for spec in specs(30, 1)]
    assert widths == [30, 60, 120, 240, 480, 960]
    assert all(spec.parameter_count <= 2_000_000 for spec in specs(100, 8))


def test_a_small_network_is_measured_in_full_and_a_large_one_multiplied() -> None:
    small = moment(0, Spec((2, 2, 1)), 1)
    assert small.measured
    assert small.verdict == "measured"
    large = moment(0, Spec((784, 100, 10)), 10)
    assert not large.measured
    assert large.seconds_difference == 2 * large.parameters * large.one_pass
    assert large.ratio == large.seconds_difference / large.seconds_backprop


def test_the_shortest_time_counts() -> None:
    times = iter([0.0, 5.0, 5.0, 5.001, 6.0, 9.0])
    assert fastest(lambda: None, lambda: next(times)) == pytest.approx(5.0)
    ticks = count()
    assert fastest(lambda: None, lambda: next(ticks) * 0.001) == pytest.approx(0.001)
