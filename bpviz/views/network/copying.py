"""The known numbers of a thing of the picture, each with its symbol, and their menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, StepRef, WeightRef, value_at
from bpviz.notation import Node, row, sym
from bpviz.notation.symbols import Notation, gradient, own_parameter, symbol, target, updated
from bpviz.run.editable import RateRef
from bpviz.views.copying import Quantity, QuantityMenu
from bpviz.views.network.editables import RATE, editable_at
from bpviz.views.network.hit import hit
from bpviz.views.network.scene import Scene

Parameter = WeightRef | BiasRef


def open_menu(parent: QWidget, scene: Scene | None, point: QPointF | None) -> None:
    """Offer the numbers at a point, without one those of what is selected; of nothing no menu."""
    if scene is None:
        return
    found = _at(scene, point) if point is not None else _of_selection(scene)
    if not found:
        return
    display = scene.display
    at = _middle(scene) if point is None else point
    menu = QuantityMenu(parent, found, display.digits, display.decimal)
    menu.show_at(parent.mapToGlobal(at.toPoint()))


def _of_selection(scene: Scene) -> list[Quantity]:
    ref = scene.display.selection
    return [] if ref is None else quantities(scene, ref)


def _at(scene: Scene, point: QPointF) -> list[Quantity]:
    ref = hit(scene, point)
    if ref is not None:
        return quantities(scene, ref)
    if editable_at(scene, point) == RateRef():
        return [Quantity(sym(RATE), scene.frame.spec.rate)]
    return []


def _middle(scene: Scene) -> QPointF:
    """Where what is selected is drawn; of a bias in a plate its neuron, else the middle of all."""
    ref, geometry = scene.display.selection, scene.geometry
    if isinstance(ref, BiasRef):
        node = geometry.nodes.get(BiasRef(ref.layer, 0))
        if node is not None:
            return node.circle.centre
        ref = NeuronRef(ref.layer, ref.j)
    if isinstance(ref, InputRef | NeuronRef) and ref in geometry.circles:
        return geometry.circles[ref].centre
    line = geometry.line_of(ref) if isinstance(ref, WeightRef) else None
    return geometry.page.area.center() if line is None else line.pointAt(0.5)


def quantities(scene: Scene, ref: Ref) -> list[Quantity]:
    """Every number of a thing that may be seen, as its place and its step say."""
    if scene.frame.unseen and not isinstance(ref, WeightRef | BiasRef):
        return []
    return [Quantity(name, value) for name, value in _of(scene, ref) if value is not None]


Named = tuple[Node, float | None]


def _of(scene: Scene, ref: Ref) -> Iterator[Named]:
    notation = Notation(scene.display.notation, scene.frame.spec, scene.display.names)
    match ref:
        case InputRef():
            yield symbol(ref, notation), scene.values.given(ref)
        case NeuronRef():
            yield from _of_neuron(scene, ref, notation)
        case WeightRef():
            yield from _of_parameter(scene, ref, notation)
        case BiasRef():
            yield from _of_bias(scene, ref, notation)
        case CostRef():
            yield symbol(ref, notation), scene.values.cost()
            yield updated(symbol(ref, notation), notation), scene.after


def _of_neuron(scene: Scene, ref: NeuronRef, notation: Notation) -> Iterator[Named]:
    """z, a and δ; of an output its target and cost; its bias where that has no place of its own."""
    values = scene.values
    if not scene.geometry.shape.nodes and notation.spec.biases != "per_layer":
        yield from _of_bias(scene, BiasRef(ref.layer, ref.j), notation)
    yield symbol(StepRef("z", ref), notation), values.weighted_input(ref)
    yield symbol(StepRef("a", ref), notation), values.activation(ref)
    yield symbol(StepRef("delta", ref), notation), values.error(ref)
    if ref.layer == notation.spec.layers - 1 and not scene.frame.asked:
        yield target(ref, notation), values.target(ref)
        yield symbol(StepRef("cost_term", ref), notation), values.cost_term(ref)


def _of_bias(scene: Scene, ref: BiasRef, notation: Notation) -> Iterator[Named]:
    """Of several frozen biases in one node each has its own derivative."""
    if not (scene.geometry.shape.nodes and notation.spec.biases == "frozen"):
        yield from _of_parameter(scene, ref, notation)
        return
    for j in range(notation.spec.bias_sizes[ref.layer]):
        yield from _of_parameter(scene, BiasRef(ref.layer, j), notation)


def _of_parameter(scene: Scene, ref: Parameter, notation: Notation) -> Iterator[Named]:
    """The value before the update, the gradient, and once they are made the change and the new."""
    values, frame, name = scene.values, scene.frame, own_parameter(ref, notation)
    yield name, value_at(frame.params, ref)
    number = None if values.is_mean(ref) or frame.trace.examples == 1 else frame.example + 1
    yield gradient(ref, notation, number), values.gradient(ref)
    if isinstance(ref, BiasRef) and notation.spec.biases == "frozen":
        return
    yield row("Δ", name), values.change(ref)
    if values.updated(ref):
        yield updated(name, notation), values.parameter(ref)
