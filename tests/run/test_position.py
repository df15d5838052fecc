import pytest
from moments import ADAM, MOMENTUM, POINTS, worked_example

from bpviz.engine import BpvizError, story
from bpviz.run.position import (
    UNITS,
    Position,
    check_speed,
    check_unit,
    next_start,
    start_before,
    unit_starts,
    update_sections,
)
from bpviz.run.timeline import Timeline


def test_positions_are_ordered_in_time() -> None:
    told = [Position(0, 0, 0, 1), Position(0, 0, 1), Position(0, 1), Position(1), Position(1, 0, 2)]
    assert told == sorted(told)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_known(unit: str) -> None:
    check_unit(unit)


def test_a_unit_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(BpvizError, match=r'neuron.*not by "century"') as refused:
        check_unit("century")
    assert refused.value.key == "move.unit"


@pytest.mark.parametrize("speed", [0.5, 60, None])
def test_a_speed_above_zero_is_taken(speed: float | None) -> None:
    check_speed(speed)


@pytest.mark.parametrize("speed", [0, -1, float("nan"), float("inf")])
def test_a_speed_that_is_none_is_refused(speed: float) -> None:
    with pytest.raises(BpvizError, match="above 0"):
        check_speed(speed)


# The worked example: z, a of h1, h2, o1, o2 are steps 0 to 7, the costs 8 to 10, the deltas
# 11 to 14 (o1, o2, h1, h2), then three gradients for each of o1, o2, h1, h2.
@pytest.mark.parametrize(
    ("unit", "starts"),
    [
        ("neuron", [0, 2, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 18, 21, 24]),
        ("layer", [0, 4, 8, 11, 13, 15, 21]),
        ("phase", [0, 8, 11, 15]),
    ],
)
def test_units_begin_where_the_worked_example_begins_something_new(
    unit: str, starts: list[int]
) -> None:
    assert unit_starts(unit, story(worked_example().spec).sections) == starts


def test_layer_by_layer_the_phases_take_turns() -> None:
    sections = story(worked_example().spec, "layers").sections
    assert unit_starts("phase", sections) == [0, 8, 11, 13, 19, 21]


def test_a_softmax_layer_is_one_layer_though_all_its_z_come_first() -> None:
    sections = story(ADAM).sections
    forward = [s for s in unit_starts("layer", sections) if s < 20]
    assert forward == [0, 8, 14]  # 2 x 4, 2 x 3 and 3 + 3 steps


def test_the_update_part_has_a_layer_for_each_kind_of_number() -> None:
    update = Timeline(MOMENTUM, POINTS).update
    sections = update_sections(update)
    weights, all_of_them = 8 + 12 + 9, 8 + 12 + 9 + 3
    sizes = [("mean", all_of_them), ("penalised", weights)]
    sizes += [("velocity", all_of_them), ("update", all_of_them)]
    assert sum(section.count for section in sections) == len(update) == sum(n for _, n in sizes)
    begins, start = [], 0
    for kind, count in sizes:
        ends = (8, 20, 29) + ((30, 31, 32) if count == all_of_them else ())
        begins += [start, *(start + end for end in ends[:-1])]
        start += count
        assert update[start - 1].kind == kind
    assert unit_starts("layer", sections) == begins
    assert unit_starts("phase", sections) == [0]


def test_sections_of_the_update_name_what_their_steps_are_about() -> None:
    update = Timeline(ADAM, POINTS).update
    for section in update_sections(update):
        for index in range(section.start, section.start + section.count):
            ref = update.ref(index)
            assert (ref.kind, ref.of.layer) == (section.kind, section.layer)
            assert section.j is None or ref.of.j == section.j


def test_the_next_start_lies_behind_and_the_one_before_does_not() -> None:
    assert next_start([0, 4, 8], 4) == 8
    assert next_start([0, 4, 8], 8) is None
    assert start_before([0, 4, 8], 4, inside=False) == 0
    assert start_before([0, 4, 8], 4, inside=True) == 4
    assert start_before([0, 4, 8], 6, inside=False) == 4
    assert start_before([0, 4, 8], 0, inside=False) is None
