"""Where the numbers stand that a person can change, in reading order, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, Spec, WeightRef
from bpviz.run.display import Display
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.views.network import words
from bpviz.views.network.content import Block
from bpviz.views.network.hit import hit
from bpviz.views.network.ink import metrics, metrics_of
from bpviz.views.network.measuring import INSET, LABEL_GAP
from bpviz.views.network.names import label, named_ref
from bpviz.views.network.paint_cards import Written, card_rect, written
from bpviz.views.network.scene import Scene
from bpviz.views.numbers import ALL_DIGITS, number

RATE: Final = "η"
USUAL: Final = "−0.0000"
"""A number as wide as those of a plate are at least."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: the whole line with its name, and in it the number."""

    line: QRectF
    number: QRectF


def places(scene: Scene) -> dict[Editable, Place]:
    """Where every number stands that is shown and can be changed, in reading order.

    That is: the rate, the inputs, then layer by layer the weights and the bias of each neuron,
    at last the targets.
    """
    found = dict(_of_blocks(scene))
    rate = _rate_place(scene)
    if rate is not None:
        found[RateRef()] = rate
    return dict(sorted(found.items(), key=lambda item: _order(item[0])))


def _order(what: Editable) -> tuple[int, ...]:
    match what:
        case RateRef():
            return (0,)
        case InputRef(k):
            return (1, k)
        case WeightRef(layer, j, k):
            return (2, layer, j, 0, k)
        case BiasRef(layer, j):
            return (2, layer, j, 1)
        case TargetRef(j):
            return (3, j)


def _of_blocks(scene: Scene) -> Iterator[tuple[Editable, Place]]:
    for block in scene.blocks:
        what, line = _editable_in(scene, block)
        if what is not None and line >= 0:
            lines = written(scene, block)
            place = _in_card if block.framed else _in_plate
            yield what, place(scene, block, lines, line)


def _editable_in(scene: Scene, block: Block) -> tuple[Editable | None, int]:
    """What of a block can be changed, and in which of its lines it stands."""
    ref, spec, display = block.ref, scene.frame.spec, scene.display
    if isinstance(ref, WeightRef | BiasRef):
        return ref, 0
    if isinstance(ref, InputRef):
        return ref, _line_of(block, label("given", display))
    if not isinstance(ref, NeuronRef):
        return None, 0
    if block.framed and ref in scene.geometry.targets:
        return TargetRef(ref.j), 0
    bias = BiasRef(ref.layer, ref.j)
    line = _line_of(block, named_ref(bias, spec, display))
    has_own = line >= 0 and not scene.geometry.shape.nodes
    return (bias if has_own else None), line


def _line_of(block: Block, wanted: object) -> int:
    """Which line has this label; -1 for none."""
    for place, entry in enumerate(block.entries):
        if entry is not None and entry.label == wanted:
            return place
    return -1


def _in_card(scene: Scene, block: Block, lines: list[Written | None], line: int) -> Place:
    """Lines that are not there leave no gap; the number ends at the right edge."""
    measures = scene.geometry.measures
    card, inset = card_rect(scene, block, lines), INSET * measures.text
    here = lines[line]
    if here is not None and here.entry.value is None:
        line, here = line + 1, lines[line + 1]  # the name stands above its number
    above = sum(each is not None for each in lines[:line])
    top = card.top() + inset / 2 + above * measures.line
    row = QRectF(card.left(), top, card.width(), measures.line)
    width = 0.0 if here is None else here.number_width
    return Place(row, QRectF(card.right() - inset - width, top, width, measures.line))


def _in_plate(scene: Scene, block: Block, lines: list[Written | None], line: int) -> Place:
    """Names and numbers end at common edges, as they are painted."""
    measures = scene.geometry.measures
    present = [each for each in lines if each is not None]
    usual = metrics_of(scene.theme, measures.text).horizontalAdvance(USUAL)
    labels = max(each.label_width for each in present)
    numbers = max(usual, *(each.number_width for each in present))
    width = labels + 0.75 * LABEL_GAP * measures.text + numbers
    left, top = block.rect.center().x() - width / 2, block.rect.top() + line * measures.line
    row = QRectF(left, top, width, measures.line)
    return Place(row, QRectF(row.right() - numbers, top, numbers, measures.line))


def _rate_place(scene: Scene) -> Place | None:
    """Where "η 0.5" stands in the title, or None where the title is cut short before it."""
    theme, rect, spec = scene.theme, scene.geometry.page.title, scene.frame.spec
    before, mark, after = words.title(spec).partition(RATE)
    if not mark:
        return None
    strong, plain = metrics(theme, 14, bold=True), metrics(theme, 12)
    left = rect.left() + strong.horizontalAdvance(words.structure(spec)) + theme.px(10)
    left += plain.horizontalAdvance(before)
    whole = plain.horizontalAdvance(mark + after.partition(words.SEPARATOR)[0])
    name, height = plain.horizontalAdvance(f"{mark} "), plain.height()
    if left + whole > rect.right():
        return None
    line = QRectF(left, rect.center().y() - height / 2, whole, height)
    return Place(line, line.adjusted(name, 0, 0, 0))


def editable_at(scene: Scene, point: QPointF) -> Editable | None:
    """What can be changed at a point: the number there, else that of the thing there."""
    for what, place in places(scene).items():
        if place.line.adjusted(-2, -1, 2, 1).contains(point):
            return what
    ref = hit(scene, point)
    return None if ref is None else editable_of(ref, scene)


def editable_of(ref: Ref | None, scene: Scene) -> Editable | None:
    """What Enter changes when this is selected; of a neuron its bias, of an output else its target.

    Nothing selected: the first that there is. It may not be shown: see `places`.
    """
    match ref:
        case None:
            return next(iter(places(scene)), None)
        case BiasRef() if scene.geometry.shape.nodes:
            return BiasRef(ref.layer, 0)
        case WeightRef() | BiasRef() | InputRef():
            return ref
        case NeuronRef(layer, j) if not scene.geometry.shape.nodes:
            return BiasRef(layer, j)
        case NeuronRef(layer, j) if layer == scene.frame.spec.layers - 1:
            return TargetRef(j)
    return None


# --- words ---------------------------------------------------------------------------------------


def edit_words(what: Editable, value: float, spec: Spec, display: Display) -> str:
    """What undo and redo call a change: Change w₅ to 0.45"""
    text = QCoreApplication.translate("NetworkView", "Change {name} to {value}")
    written_value = number(value, ALL_DIGITS, decimal=display.decimal)
    return text.format(name=editable_name(what, spec, display), value=written_value)


def editable_name(what: Editable, spec: Spec, display: Display) -> str:
    """What can be changed, in words that fit into a sentence."""
    match what:
        case RateRef():
            return QCoreApplication.translate("NetworkView", "the learning rate")
        case TargetRef(j):
            text = QCoreApplication.translate("NetworkView", "the target of {neuron}")
            neuron = words.plain_name(NeuronRef(spec.layers - 1, j), spec, display)
            return text.format(neuron=neuron)
        case _:
            return words.plain_name(what, spec, display)


def hint() -> str:
    """Added to the tooltip of what can be changed."""
    return QCoreApplication.translate("NetworkView", "Double-click to change it")


def pause_first() -> str:
    """Said when something is to be changed while training runs."""
    return QCoreApplication.translate("NetworkView", "Pause first: then it can be changed.")


def before_update() -> str:
    """Said over a weight or bias whose new value is shown: it is the old one that is changed."""
    return QCoreApplication.translate(
        "NetworkView", "This is the value before the update; the new one follows from it."
    )


def keys() -> str:
    """How the diagram is used without a mouse."""
    return QCoreApplication.translate(
        "NetworkView",
        "Alt with the arrow keys walks the neurons; the full stop and the comma walk the weights "
        "and the bias of one. Enter changes the value of what is selected, of nothing the "
        "learning rate; Tab then goes on to the next value, Escape changes nothing.",
    )
