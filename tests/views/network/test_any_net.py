"""Nets that people build: whatever their shape and values, numbers fit and nothing overlaps."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from bpviz.data import Dataset
from bpviz.engine import BiasRef, NeuronRef, Params, Spec, StepRef, WeightRef, init_params
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.geometry import Level, overlap
from bpviz.views.network.composer import Composer
from bpviz.views.network.content import Block
from bpviz.views.network.ink import metrics_of
from bpviz.views.network.measuring import INSET, LABEL_GAP, one_figure
from bpviz.views.network.paint_cards import SMALLEST, card_rect, target_link, written
from bpviz.views.network.scene import Scene
from bpviz.views.theme import THEMES

SIZE = (746, 500)
DEEP = (2, 2, 1, 1, 1, 1)
pytestmark = pytest.mark.usefixtures("qapp")

numbers = st.one_of(
    st.floats(-1, 1),
    st.sampled_from([0.0, -0.0023, 12.3456, -9999.5, -1e-12, 3e-300, -4.44e45, 1e5]),
)


def net(sizes: tuple[int, ...], values: list[float], biases: str = "per_neuron") -> Timeline:
    """A net of a shape whose weights, biases, inputs and targets are these, again and again."""
    spec = Spec(sizes=sizes, biases=biases)
    start, count = init_params(spec), 0

    def filled(array: np.ndarray) -> np.ndarray:
        nonlocal count
        picked = [values[(count + i) % len(values)] for i in range(array.size)]
        count += array.size
        return np.array(picked, array.dtype).reshape(array.shape)

    params = Params(tuple(map(filled, start.weights)), tuple(map(filled, start.biases)))
    inputs = filled(np.zeros((1, sizes[0])))
    targets = np.clip(filled(np.zeros((1, sizes[-1]))), 0, 1)
    return Timeline(spec, Dataset(name="one", train_x=inputs, train_y=targets), params)


def picture(timeline: Timeline, notation: str = "nielsen", zoom: float = 1.0) -> Scene:
    composer = Composer()
    composer.show_theme(THEMES["light"].zoomed(zoom))
    composer.show_display(Display(notation=notation))
    composer.show_frame(timeline.frame())
    scene = composer.scene(*SIZE)
    assert scene is not None
    return scene


def moments(timeline: Timeline) -> Iterator[StepRef]:
    """The first and the last step of each kind in the first iteration."""
    seen: dict[str, list[StepRef]] = {}
    while timeline.position.iteration == 0:
        step = timeline.frame().step
        if step is not None:
            seen.setdefault(step.kind, []).append(step.ref)
        timeline.move("neuron", 1)
    for refs in seen.values():
        yield from dict.fromkeys((refs[0], refs[-1]))


def too_wide(scene: Scene, block: Block) -> list[str]:
    """The lines that do not fit beside the labels into the rectangle of a block."""
    text = scene.geometry.measures.text
    lines = [line for line in written(scene, block) if line is not None]
    labels = [0.0] if block.framed else [line.label_width for line in lines]
    room = block.rect.width() - (2 if block.framed else 1) * INSET * text + 1.5
    found = []
    for line in lines:
        label = max(line.label_width, *labels)
        gap = LABEL_GAP * text if label and line.number else 0.0
        wide = metrics_of(scene.theme, line.pixels, line.bold).horizontalAdvance(line.number)
        if label + gap + wide > room or (line.number and line.pixels < SMALLEST):
            found.append(f"{line.entry.name} {line.number}")
    return found


def drawn(scene: Scene, block: Block) -> QRectF:
    return card_rect(scene, block, written(scene, block)) if block.framed else block.rect


def check(scene: Scene) -> None:
    page = QRectF(0, 0, *SIZE)
    rects = [drawn(scene, block) for block in scene.blocks]
    assert not [pair for pair in combinations(rects, 2) if overlap(*pair)]
    for block, rect in zip(scene.blocks, rects, strict=True):
        assert too_wide(scene, block) == []
        assert page.contains(rect)
        assert block.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect)


def linked(scene: Scene) -> bool:
    """Whether every target has a line to its output that stays on the page and off the plates."""
    for block in scene.blocks:
        if block.framed and block.ref in scene.geometry.targets:
            link = target_link(scene, block, drawn(scene, block))
            plates = [other.rect for other in scene.blocks if not other.framed]
            for a, b in pairwise(link):
                side = QRectF(a, b).normalized().adjusted(-0.2, -0.2, 0.2, 0.2)
                if any(overlap(side, plate) for plate in plates):
                    return False
            if not link or max(point.x() for point in link) > SIZE[0]:
                return False
    return True


@settings(max_examples=60, deadline=None)
@given(
    sizes=st.lists(st.integers(1, 5), min_size=2, max_size=6),
    values=st.lists(numbers, min_size=1, max_size=8),
    biases=st.sampled_from(["per_neuron", "per_layer", "frozen"]),
    notation=st.sampled_from(["nielsen", "net_out", "o_err"]),
    zoom=st.sampled_from([1.0, 1.331, 2.0]),
)
def test_every_number_of_any_net_fits_and_nothing_overlaps(
    sizes: list[int], values: list[float], biases: str, notation: str, zoom: float
) -> None:
    with np.errstate(all="ignore"):
        timeline = net(tuple(sizes), values, biases)
        for ref in [*moments(timeline)][::2]:
            timeline.seek(Position())
            timeline.seek_step(ref)
            scene = picture(timeline, notation, zoom)
            check(scene)
            assert linked(scene) or not scene.detailed


@pytest.mark.parametrize("values", [[-0.0023, 12.3456], [-3.14e-200, 1e-12, -4.44e123]])
@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
def test_a_deep_net_keeps_names_beside_values_and_targets_tied_to_outputs(
    notation: str, values: list[float]
) -> None:
    timeline = net(DEEP, values)
    with np.errstate(all="ignore"):
        for ref in [*moments(timeline)]:
            timeline.seek(Position())
            timeline.seek_step(ref)
            scene = picture(timeline, notation)
            check(scene)
            assert scene.detailed
            assert linked(scene)


# --- the numbers of the step, where there is no room for all --------------------------------------

WIDE = (3, 3, 3, 3, 3)


def cards(scene: Scene) -> set[object]:
    return {block.ref for block in scene.blocks if isinstance(block.ref, WeightRef)}


def test_without_room_for_all_cards_those_that_a_step_is_computed_from_are_shown() -> None:
    timeline = net(WIDE, [0.1, -0.2, 0.3])
    step = next(ref for ref in moments(timeline) if ref.kind == "z")
    timeline.seek(Position())
    timeline.seek_step(step)
    scene = picture(timeline)
    assert scene.geometry.level is Level.PLATES
    assert cards(scene) == {ref for ref in scene.marks.sources if isinstance(ref, WeightRef)}
    assert len(cards(scene)) > 1
    check(scene)


def test_what_is_computed_keeps_its_card_when_the_sources_have_no_room() -> None:
    timeline = net(WIDE, [0.1, -0.2, 0.3])
    for ref in moments(timeline):
        timeline.seek(Position())
        timeline.seek_step(ref)
        scene = picture(timeline)
        wanted = {each for each in scene.marks.now if isinstance(each, WeightRef)}
        assert wanted <= cards(scene)


def test_colours_only_still_show_the_numbers_of_the_step_and_its_sources() -> None:
    timeline = net((4, 12, 3), [0.1, -0.2, 0.3])
    for ref in moments(timeline):
        timeline.seek(Position())
        timeline.seek_step(ref)
        scene = picture(timeline)
        assert scene.geometry.level is Level.DENSE
        check(scene)
        shown = {block.ref for block in scene.blocks}
        drawable = {each for each in scene.marks.now if not isinstance(each, BiasRef)}
        lines = {scene.geometry.lines.ref(i) for i in range(len(scene.geometry.lines))}
        assert drawable & (set(scene.geometry.circles) | lines) <= shown
        if ref.kind == "delta" and ref.of == NeuronRef(0, 11):
            assert cards(scene)


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.0023, "−2·10⁻³"), (12.3456, "12"), (-9999.4, "−9999"), (0.0, "0"), (3e45, "3·10⁴⁵")],
)
def test_one_figure_is_all_that_the_narrowest_card_holds(value: float, text: str) -> None:
    assert one_figure(value) == text
