"""What another view points at, and what a value being typed makes uncertain."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, StepRef, WeightRef
from bpviz.run.display import Display
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.editing import depends
from bpviz.views.network import NetworkView
from bpviz.views.network.content import STALE
from bpviz.views.network.scene import Scene, compose
from bpviz.views.theme import THEMES

SIZE = (746, 500)
ACCENT = QColor(THEMES["light"].accent)
LAST = StepRef("gradient", WeightRef(0, 1, 1))


def accents(view: NetworkView, around: QPointF, reach: int) -> int:
    """How many pixels of the accent's hue there are in a square."""
    image = view.grab().toImage()
    ratio, count = image.devicePixelRatio(), 0
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            x, y = around.x() + dx, around.y() + dy
            colour = image.pixelColor(round(x * ratio), round(y * ratio))
            near = abs(colour.hue() - ACCENT.hue()) < 8 and colour.saturation() > 90
            count += near
    return count


def place(view: NetworkView, ref: Ref) -> QPointF:
    """A point at the edge of a thing."""
    geometry = view.geometry_shown()
    if isinstance(ref, WeightRef):
        return geometry.line_of(ref).pointAt(0.9)
    if isinstance(ref, BiasRef):
        if geometry.nodes:
            circle = geometry.nodes[ref].circle
            return QPointF(circle.x, circle.y + circle.r + 3)
        return geometry.plates[NeuronRef(ref.layer, ref.j)].topLeft() + QPointF(8, 8)
    if isinstance(ref, CostRef):
        return geometry.page.title.topRight() + QPointF(-60, 1)
    circle = geometry.circles[ref]
    return QPointF(circle.x, circle.y - circle.r - 3)


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("worked-example", NeuronRef(0, 1)),
        ("worked-example", InputRef(0)),
        ("worked-example", WeightRef(1, 0, 1)),
        ("worked-example", BiasRef(1, 0)),
        ("worked-example", CostRef()),
        ("2-2-1", BiasRef(0, 1)),
    ],
)
def test_what_is_pointed_at_elsewhere_is_lit(shown: Callable, name: str, ref: Ref) -> None:
    made = shown(name, size=SIZE)
    made.timeline.seek_step(LAST)
    view = made.show()
    spot = place(view, ref)
    before = accents(view, spot, 5)
    view.show_display(replace(made.display, pointed=ref))
    assert accents(view, spot, 5) > before + 5


def test_pointing_at_a_weight_lights_its_card_too(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    edge = made.view.geometry_shown().cards[WeightRef(0, 0, 1)].rect.center()
    before = accents(made.view, edge, 40)
    made.view.show_display(replace(made.display, pointed=WeightRef(0, 0, 1)))
    assert accents(made.view, edge, 40) > before + 60


def test_pointing_dims_nothing_and_moves_nothing(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    geometry = made.view.geometry_shown()
    other = geometry.circles[NeuronRef(1, 1)].centre + QPointF(0, 30)
    before = made.view.grab().toImage().pixelColor(other.toPoint())
    made.view.show_display(replace(made.display, pointed=NeuronRef(0, 0)))
    assert made.view.geometry_shown() is geometry
    assert made.view.grab().toImage().pixelColor(other.toPoint()) == before


# --- while a value is typed ----------------------------------------------------------------------


def scene(made: object, edited: Editable) -> Scene:
    display: Display = replace(made.display, edited=edited)
    view = made.view
    return compose(
        made.timeline.frame(), display, THEMES["light"], view.geometry_shown(), view.ranges()
    )


KINDS = {"net": "z", "out": "a", "∂net": "delta", "E_o1": "cost_term", "E_o2": "cost_term"}


@pytest.mark.parametrize(
    "edited", [WeightRef(0, 1, 0), WeightRef(1, 0, 0), InputRef(1), TargetRef(1), BiasRef(1, 0)]
)
def test_exactly_what_depends_on_a_typed_value_is_grey(shown: Callable, edited: Editable) -> None:
    made = shown("worked-example", size=SIZE)
    made.timeline.seek_step(LAST)
    picture = scene(made, edited)
    reached = depends(picture.frame.spec, edited)
    for block in picture.blocks:
        for entry in block.entries:
            if entry is None:
                continue
            kind = "gradient" if entry.name == "∂" else KINDS.get(entry.name)
            expected = kind is not None and reached(StepRef(kind, block.ref))
            assert (entry.tone == STALE) == expected, (block.ref, entry.name)
    total = picture.total
    assert total is not None
    assert total.tone == STALE


def test_a_new_rate_makes_only_the_update_uncertain(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    made.timeline.seek_step(StepRef("update", WeightRef(0, 1, 1)))
    entries = [
        (block.ref, entry)
        for block in scene(made, RateRef()).blocks
        for entry in block.entries
        if entry is not None and entry.tone == STALE
    ]
    assert {ref for ref, _ in entries} == {WeightRef(0, j, k) for j in (0, 1) for k in (0, 1)}
    assert {entry.name for _, entry in entries} == {"Δ", "w_1", "w_2", "w_3", "w_4"}


def test_the_colours_of_what_is_uncertain_are_neutral(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    made.timeline.seek_step(LAST)
    picture = scene(made, WeightRef(0, 1, 0))
    neutral = QColor(THEMES["light"].neutral).name()
    assert picture.activation_fill(NeuronRef(0, 1))[0] == neutral
    assert picture.error_fill(NeuronRef(0, 0))[0] == neutral
    assert picture.activation_fill(NeuronRef(0, 0))[0] != neutral


# --- notation and the corner ---------------------------------------------------------------------


def test_there_is_no_delta_where_the_text_has_none(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    made.timeline.seek_step(LAST)
    texts = made.show().texts()
    assert not [text for text in texts if "δ" in text]
    assert {"∂net +0.0088", "∂E/∂net (right half)"} <= set(texts)
    assert [text for text in texts if text.startswith("D ∂E/∂net ")]
    circle = made.view.geometry_shown().circles[NeuronRef(0, 0)]
    assert "error ∂E/∂net 0.00877135468948" in made.view.tip_at(circle.centre)
    for notation in ("nielsen", "o_err"):
        made.display = replace(made.display, notation=notation)
        assert {"δ +0.0088", "δ (right half)"} <= set(made.show().texts())


def test_after_the_update_the_corner_has_the_cost_before_and_after(shown: Callable) -> None:
    made = shown("worked-example", size=SIZE)
    made.timeline.seek_step(LAST)
    frame = replace(made.timeline.frame(), cost_after=None)
    assert "E_total 0.2984" in made.show(frame).texts()
    assert "E_total 0.2984 → 0.2910" in made.show(replace(frame, cost_after=0.291028)).texts()
    assert not made.view.grab().isNull()
