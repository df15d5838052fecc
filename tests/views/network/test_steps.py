"""Every step of the small nets at 1280x720: all numbers fit, none is early, sources are marked."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from bpviz.engine import BiasRef, NeuronRef, StepRef, WeightRef, chain_steps
from bpviz.run.frame import Frame, known
from bpviz.run.timeline import Timeline
from bpviz.views.geometry import overlap
from bpviz.views.network import NetworkView
from bpviz.views.network.content import Block, Entry
from bpviz.views.network.measuring import INSET, LABEL_GAP
from bpviz.views.network.paint_cards import card_rect, written
from bpviz.views.network.scene import Scene, compose
from bpviz.views.numbers import number
from bpviz.views.theme import THEMES

DIAGRAM = (746, 500)
"""The room of the diagram in a window of 1280x720."""
NETS = ["worked-example", "2-2-1", "2-2-1-shared", "2-2-3-1"]
NOTATIONS = ["nielsen", "net_out", "o_err"]
FIGURES = re.compile(r"[+−]?\d+\.\d+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")

both = pytest.mark.parametrize("notation", NOTATIONS)
each_net = pytest.mark.parametrize("name", NETS)


def moments(timeline: Timeline) -> Iterator[Frame]:
    """Every factor and every result of the first iteration."""
    while timeline.position.iteration == 0:
        yield timeline.frame()
        timeline.move("factor", 1)


def scene(view: NetworkView, frame: Frame, display: object) -> Scene:
    return compose(frame, display, THEMES["light"], view.geometry_shown(), view.ranges())


def drawn(picture: Scene, block: Block) -> QRectF:
    """The rectangle that a block has on the screen."""
    if block.framed:
        return card_rect(picture, block, written(picture, block))
    return block.rect


def too_wide(picture: Scene, block: Block) -> list[str]:
    """The lines of a block that have not all digits, or do not fit beside their labels."""
    text, display = picture.geometry.measures.text, picture.display
    inset = (2 if block.framed else 1) * INSET * text
    found = []
    for line in written(picture, block):
        if line is None or line.entry.value is None:
            continue
        width = line.label_width + LABEL_GAP * text + line.number_width + inset
        full = number(line.entry.value, 4, sign=line.entry.sign, decimal=display.decimal)
        if width > drawn(picture, block).width() + 1.5 or line.number != full:
            found.append(f"{line.entry.name} {line.number}")
    return found


@both
@each_net
def test_every_number_of_every_step_fits_with_four_digits(
    shown: Callable, name: str, notation: str
) -> None:
    made = shown(name, size=DIAGRAM, notation=notation)
    for frame in moments(made.timeline):
        picture = scene(made.view, frame, made.display)
        rects = [drawn(picture, block) for block in picture.blocks]
        assert not [pair for pair in combinations(rects, 2) if overlap(*pair)]
        for block in picture.blocks:
            assert block.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(drawn(picture, block))
            assert too_wide(picture, block) == []


# --- nothing before its step ---------------------------------------------------------------------


@cache
def results(name: str, timeline: Timeline) -> dict[StepRef, float]:
    """What every step of the first iteration computes."""
    frame = timeline.frame()
    assert frame.update is not None
    steps = [*chain_steps(frame.trace, 0, frame.order), *frame.update]
    return {step.ref: step.value for step in steps}


def told(value: float) -> str:
    return number(abs(value), 4)


@each_net
def test_no_later_number_is_written_at_any_moment(shown: Callable, name: str) -> None:
    made = shown(name, size=DIAGRAM)
    values = results(name, made.timeline)
    given = {
        figure.lstrip("+−") for text in made.view.texts()[1:] for figure in FIGURES.findall(text)
    }
    for frame in moments(made.timeline):
        allowed = given | {told(value) for ref, value in values.items() if known(frame, ref)}
        if frame.in_update:  # a change is the difference of a new value that is known
            continue
        for text in made.show(frame).texts()[1:]:
            assert {figure.lstrip("+−") for figure in FIGURES.findall(text)} <= allowed


@each_net
def test_new_weights_appear_one_by_one_with_their_changes(shown: Callable, name: str) -> None:
    made = shown(name, size=DIAGRAM)
    values = results(name, made.timeline)
    for frame in moments(made.timeline):
        if not frame.in_update:
            continue
        blocks = {block.ref: block for block in scene(made.view, frame, made.display).blocks}
        for ref in values:
            if ref.kind == "update" and isinstance(ref.of, WeightRef):
                first, second = (entry for entry in blocks[ref.of].entries if entry is not None)
                assert (second.name == "Δ") == known(frame, ref)
                if known(frame, ref):
                    assert first.value == pytest.approx(values[ref], abs=1e-15)


# --- what is computed, and from what -------------------------------------------------------------


def marked(picture: Scene) -> Iterator[tuple[object, str, Entry]]:
    """Every written line that is marked: of whom, what it is called, and the line."""
    for block in picture.blocks:
        for entry in block.entries:
            if entry is not None and (entry.now or entry.read):
                yield block.ref, entry.name, entry


LABELS = {"z": "net", "a": "out", "delta": "∂net"}


@each_net
def test_whatever_a_step_is_computed_from_is_marked(shown: Callable, name: str) -> None:
    made = shown(name, size=DIAGRAM)
    for frame in moments(made.timeline):
        step = frame.step
        assert step is not None
        if frame.position.factor < len(step.factors):
            continue
        picture = scene(made.view, frame, made.display)
        marks, writer = picture.marks, picture.writer
        lines = {(ref, label) for ref, label, _ in marked(picture)}
        cards = {block.ref for block in picture.blocks if writer.is_read(block)}
        cards |= {block.ref for block in picture.blocks if writer.is_marked(block)}
        for factor in step.factors:
            ref, source = factor.ref, factor.source
            if isinstance(ref, WeightRef):
                assert ref in cards
            elif isinstance(ref, BiasRef):
                assert ref in cards or ref in marks.sources | marks.now or picture.geometry.nodes
            elif source is None or source.kind == "cost_term":
                assert ref in cards or (ref, "in") in lines
            else:
                assert (ref, LABELS[source.kind]) in lines


def test_the_gradient_of_a_line_marks_its_sender_and_its_receiver(shown: Callable) -> None:
    made = shown("worked-example", size=DIAGRAM)
    made.timeline.seek_step(StepRef("gradient", WeightRef(0, 1, 0)))
    picture = scene(made.view, made.timeline.frame(), made.display)
    lines = {(ref, label) for ref, label, _ in marked(picture)}
    assert {(NeuronRef(0, 1), "∂net"), (NeuronRef(0, 1), "out")} <= lines
    assert [label for _, label in lines].count("in") == 1
    assert picture.marks.now == {WeightRef(0, 1, 0)}


def test_only_the_factors_up_to_the_current_one_are_marked(shown: Callable) -> None:
    made = shown("worked-example", size=DIAGRAM)
    found = []
    for _ in range(2):
        picture = scene(made.view, made.timeline.frame(), made.display)
        found.append({label for _, label, _ in marked(picture)})
        made.timeline.move("factor", 1)
    assert found == [set(), {"in"}]
