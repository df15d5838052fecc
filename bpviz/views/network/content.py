"""What is written where: blocks of lines, each a label and a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.notation import Node, linear
from bpviz.run.display import Display
from bpviz.views.geometry import NetGeometry, Unit
from bpviz.views.network.marks import Marks, drawn_ref
from bpviz.views.network.names import CHANGE, GRADIENT, cost_label, label, named_ref
from bpviz.views.network.values import Values
from bpviz.views.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a label (word or formula) and perhaps a number in a tone.

    now   it is being computed: an amber band lies under it
    read  what is being computed uses it: a pale band
    """

    label: str | Node
    value: float | None = None
    tone: str = "text"
    sign: bool = False
    now: bool = False
    read: bool = False

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


STALE: Final = "off"
"""The tone of a number that a value being typed will change."""


@dataclass(frozen=True, slots=True, eq=False)
class Writer:
    """Writes the blocks of one moment.

    stale  whether the number of a step depends on the value that is being typed
    """

    values: Values
    display: Display
    geometry: NetGeometry
    theme: Theme
    marks: Marks
    stale: Callable[[StepRef], bool] | None = None

    def is_stale(self, kind: str, ref: NeuronRef | WeightRef | BiasRef | CostRef) -> bool:
        """Whether the number of a step depends on the value that is being typed."""
        return self.stale is not None and self.stale(StepRef(kind, ref))

    def _tone(self, tone: str, kind: str, ref: NeuronRef | WeightRef | BiasRef | CostRef) -> str:
        return STALE if self.is_stale(kind, ref) else tone

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
            read = self._is_read("given", unit)
            return (Entry(label("given", self.display), self.values.given(unit), read=read),)
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
        tone = self._parameter_tone(ref, value)
        now, read = ref in self.marks.now, ref in self.marks.sources
        return Entry(named_ref(ref, self.spec, self.display), value, tone, now=now, read=read)

    def _parameter_tone(self, ref: WeightRef | BiasRef, value: float) -> str:
        tone = self.theme.signed("weight", value)
        return self._tone(tone, "update", ref) if self.values.updated(ref) else tone

    def _entry(self, kind: str, ref: NeuronRef, value: float | None) -> Entry | None:
        if value is None:
            return None
        now, read = self._is_now(kind, ref), self._is_read(kind, ref)
        return Entry(
            label(kind, self.display), value, self._tone("text", kind, ref), now=now, read=read
        )

    def _error(self, ref: NeuronRef) -> Entry | None:
        value = self.values.error(ref)
        if value is None:
            return None
        tone = self._tone(self.theme.signed("error", value), "delta", ref)
        now, read = self._is_now("delta", ref), self._is_read("delta", ref)
        return Entry(label("delta", self.display), value, tone, sign=True, now=now, read=read)

    def _is_now(self, kind: str, ref: Ref) -> bool:
        return self.marks.kind == kind and ref in self.marks.now

    def _is_read(self, kind: str, ref: Ref) -> bool:
        return (kind, ref) in self.marks.read

    def target(self, ref: NeuronRef) -> tuple[Entry | None, ...]:
        """The target of an output and, when it is known, its share in the cost."""
        lines = [Entry(label("target", self.display), self.values.target(ref))]
        term = self.values.cost_term(ref)
        if term is not None:
            name = cost_label(ref, self.spec, self.display)
            tone = self._tone("text", "cost_term", ref)
            lines.append(Entry(name, term, tone, now=self._is_now("cost_term", ref)))
        return tuple(lines)

    def total(self) -> Entry | None:
        """The cost, when it is known."""
        value = self.values.cost()
        if value is None:
            return None
        tone = self._tone("text", "cost", CostRef())
        return Entry(cost_label(CostRef(), self.spec, self.display), value, tone)

    def parameter(self, ref: WeightRef | BiasRef) -> tuple[Entry, ...]:
        """Name and value of a weight or bias, then its gradient, in the update its change."""
        value = self.values.parameter(ref)
        name = named_ref(ref, self.spec, self.display)
        tone = self._parameter_tone(ref, value)
        lines = [Entry(name, value, tone)]
        if self.geometry.measures.tall:
            lines = [Entry(name), Entry("", value, tone)] if isinstance(ref, WeightRef) else lines
        if isinstance(ref, BiasRef) and self.spec.biases == "frozen" and self.geometry.nodes:
            return tuple(lines)  # one card for several biases: each has its own derivative
        change = self.values.change(ref) if self.values.updated(ref) else None
        gradient = self.values.gradient(ref)
        if change is not None:
            tone = self._tone(self.theme.signed("weight", change), "update", ref)
            lines.append(Entry(CHANGE, change, tone, sign=True))
        elif gradient is not None:
            tone = self._tone(self.theme.signed("error", gradient), "gradient", ref)
            lines.append(Entry(GRADIENT, gradient, tone))
        return tuple(lines)

    def is_marked(self, block: Block) -> bool:
        """Whether a block belongs to what is being computed."""
        ref = drawn_ref(block.ref, self.geometry)
        if isinstance(ref, NeuronRef):
            return block.framed and self.marks.kind == "cost_term" and ref in self.marks.now
        return ref in self.marks.now

    def is_read(self, block: Block) -> bool:
        """Whether what is being computed uses a card: a weight, a bias, a target or its cost."""
        ref = drawn_ref(block.ref, self.geometry)
        if isinstance(ref, WeightRef | BiasRef):
            return ref in self.marks.sources
        return block.framed and any(self._is_read(kind, ref) for kind in ("target", "cost_term"))
