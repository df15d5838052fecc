"""Values that slide from one moment to the next."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import NeuronRef, StepRef, WeightRef
from bpviz.run.position import Position
from bpviz.views.network.motion import Slide
from bpviz.views.network.paint_neurons import look
from bpviz.views.network.scene import Scene, compose
from bpviz.views.theme import THEMES

UPDATE = StepRef("update", WeightRef(1, 0, 0))


@pytest.fixture
def slide(shown: Callable) -> Callable[..., Slide]:
    """slide(before, after): between two positions of the worked example."""
    made = shown("worked-example", size=(746, 500))

    def at(position: Position | StepRef) -> Scene:
        if isinstance(position, Position):
            made.timeline.seek(position)
        else:
            made.timeline.seek_step(position)
        frame, view = made.timeline.frame(), made.view
        return compose(frame, made.display, THEMES["light"], view.geometry_shown(), view.ranges())

    return lambda before, after: Slide(at(before), at(after))


def card(scene: Scene, ref: WeightRef) -> float:
    block = next(block for block in scene.blocks if block.ref == ref)
    entry = block.entries[0]
    assert entry is not None
    assert entry.value is not None
    return entry.value


def test_a_weight_slides_from_its_old_value_to_its_new_one(slide: Callable) -> None:
    way = slide(StepRef("update", WeightRef(0, 1, 1)), UPDATE)
    old, new = card(way.before, UPDATE.of), card(way.after, UPDATE.of)
    assert old == 0.4
    assert new == pytest.approx(0.3589, abs=1e-4)
    assert card(way.at(0), UPDATE.of) == old
    assert card(way.at(0.5), UPDATE.of) == pytest.approx((old + new) / 2)
    assert way.at(1) is way.after


def test_the_line_and_the_neurons_slide_with_the_numbers(slide: Callable) -> None:
    way = slide(Position(0, 1, 8, 3), Position(3, 1, 8, 3))
    moving = way.before.positions != way.after.positions
    middle = way.at(0.25)
    expected = 0.75 * way.before.positions + 0.25 * way.after.positions
    np.testing.assert_allclose(middle.positions[moving], expected[moving])
    assert middle.total is not None
    assert way.after.total.value < middle.total.value < way.before.total.value
    fills = [look(each, NeuronRef(1, 0)) for each in (way.before, middle, way.after)]
    assert len({fill.right for fill in fills}) == 3


def test_what_appears_does_not_slide(slide: Callable) -> None:
    way = slide(Position(0, 0, 0, 0), StepRef("z", NeuronRef(0, 0)))
    assert way.is_still
    assert way.at(0) is way.after


def test_nothing_slides_between_two_looks(slide: Callable, shown: Callable) -> None:
    way = slide(Position(0, 1, 8, 3), Position(1, 1, 8, 3))
    other = shown("worked-example", size=(746, 500), notation="nielsen")
    made = compose(
        other.timeline.frame(),
        other.display,
        THEMES["light"],
        other.view.geometry_shown(),
        other.view.ranges(),
    )
    assert not way.is_still
    assert Slide(made, way.after).is_still


@given(share=st.floats(0, 1))
def test_a_value_on_its_way_lies_between_its_ends(share: float) -> None:
    way = _WAYS[0]
    old, new = card(way.before, UPDATE.of), card(way.after, UPDATE.of)
    assert new <= card(way.at(share), UPDATE.of) <= old


_WAYS: list[Slide] = []


@pytest.fixture(autouse=True)
def _one_way(slide: Callable) -> None:
    _WAYS[:] = [slide(StepRef("update", WeightRef(0, 1, 1)), UPDATE)]
