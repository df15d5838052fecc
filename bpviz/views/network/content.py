"""What is written where: blocks of lines, each a label and a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec, WeightRef
from bpviz.notation import Node, linear
from bpviz.run.display import Display
from bpviz.views.geometry import Level, NetGeometry, Unit
from bpviz.views.network.marks import Marks, drawn_ref
from bpviz.views.network.names import CHANGE, GRADIENT, cost_label, label, named_ref
from bpviz.views.network.values import Values
from bpviz.views.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a label (word or formula) and perhaps a number in a tone.

    now  it is being computed: an amber band lies under it
    """

    label: str | Node
    value: float | None = None
    tone: str = "text"
    sign: bool = False
    now: bool = False

    @property
    def name(self) -> str:
        """The label as text."""
        return self.label if isinstance(self.label, str) else linear(self.label)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines in a rectangle that is kept free for them.

    ref     what it belongs to
    framed  it is a card with an edge, as high as its lines; else a plate without one
    anchor  the point of a line that a card belongs to
    """

    ref: Ref
    rect: QRectF
    entries: tuple[Entry | None, ...]
    framed: bool
    anchor: QPointF | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Writer:
    """Writes the blocks of one moment."""

    values: Values
    display: Display
    geometry: NetGeometry
    theme: Theme
    marks: Marks

    @property
    def spec(self) -> Spec:
        """The network's."""
        return self.values.frame.spec

    def blocks(self) -> Iterator[Block]:
        """Everything that stands at a place of its own in the geometry."""
        geometry = self.geometry
        for unit, rect in geometry.plates.items():
            yield Block(unit, rect, self.plate(unit), framed=False)
        for output, rect in geometry.targets.items():
            yield Block(output, rect, self.target(output), framed=True)
        for weight, card in geometry.cards.items():
            yield Block(weight, card.rect, self.parameter(weight), True, card.anchor)
        for bias, node in geometry.nodes.items():
            yield Block(bias, node.card, self.parameter(bias), True)

    def plate(self, unit: Unit) -> tuple[Entry | None, ...]:
        """The numbers of a neuron; None keeps the line of what is not known yet."""
        if isinstance(unit, InputRef):
            return (Entry(label("given", self.display), self.values.given(unit)),)
        lines = [
            self._entry("z", unit, self.values.weighted_input(unit)),
            self._entry("a", unit, self.values.activation(unit)),
            self._error(unit),
        ]
        if not self.geometry.shape.nodes:
            lines.insert(0, self.own_bias(BiasRef(unit.layer, unit.j)))
        return tuple(lines)

    def own_bias(self, ref: BiasRef) -> Entry:
        """The bias of a neuron as the first line of its plate."""
        value = self.values.parameter(ref)
        tone = self.theme.signed("weight", value)
        now = ref in self.marks.now
        return Entry(named_ref(ref, self.spec, self.display), value, tone, now=now)

    def _entry(self, kind: str, ref: NeuronRef, value: float | None) -> Entry | None:
        if value is None:
            return None
        return Entry(label(kind, self.display), value, now=self._is_now(kind, ref))

    def _error(self, ref: NeuronRef) -> Entry | None:
        value = self.values.error(ref)
        if value is None:
            return None
        tone, now = self.theme.signed("error", value), self._is_now("delta", ref)
        return Entry(label("delta", self.display), value, tone, sign=True, now=now)

    def _is_now(self, kind: str, ref: Ref) -> bool:
        return self.marks.kind == kind and ref in self.marks.now

    def target(self, ref: NeuronRef) -> tuple[Entry | None, ...]:
        """The target of an output and, when it is known, its share in the cost."""
        lines = [Entry(label("target", self.display), self.values.target(ref))]
        term = self.values.cost_term(ref)
        if term is not None:
            name = cost_label(ref, self.spec, self.display)
            lines.append(Entry(name, term, now=self._is_now("cost_term", ref)))
        return tuple(lines)

    def total(self) -> Entry | None:
        """The cost, when it is known."""
        value = self.values.cost()
        return (
            None if value is None else Entry(cost_label(CostRef(), self.spec, self.display), value)
        )

    def parameter(self, ref: WeightRef | BiasRef) -> tuple[Entry, ...]:
        """Name and value of a weight or bias, then its gradient, in the update its change."""
        value = self.values.parameter(ref)
        name = named_ref(ref, self.spec, self.display)
        tone = self.theme.signed("weight", value)
        lines = [Entry(name, value, tone)]
        if self.geometry.measures.tall and self.geometry.level is Level.FULL:
            lines = [Entry(name), Entry("", value, tone)] if isinstance(ref, WeightRef) else lines
        if isinstance(ref, BiasRef) and self.spec.biases == "frozen" and self.geometry.nodes:
            return tuple(lines)  # one card for several biases: each has its own derivative
        change = self.values.change(ref) if self.values.updated(ref) else None
        gradient = self.values.gradient(ref)
        if change is not None:
            tone = self.theme.signed("weight", change)
            lines.append(Entry(CHANGE, change, tone, sign=True))
        elif gradient is not None:
            lines.append(Entry(GRADIENT, gradient, self.theme.signed("error", gradient)))
        return tuple(lines)

    def is_marked(self, block: Block) -> bool:
        """Whether a block belongs to what is being computed."""
        ref = drawn_ref(block.ref, self.geometry)
        if isinstance(ref, NeuronRef):
            return block.framed and self.marks.kind == "cost_term" and ref in self.marks.now
        return ref in self.marks.now
