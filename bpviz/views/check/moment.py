"""What is checked at a moment, as a value; nothing here is a widget."""

from dataclasses import dataclass

from bpviz.engine import BiasRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.engine.check import NudgedRef
from bpviz.notation.symbols import (
    Notation,
    cost_letter,
    error,
    gradient,
    inline,
    own_parameter,
    weighted_input,
)
from bpviz.notation.tree import Node, linear
from bpviz.run.checking import Subject
from bpviz.run.display import Display
from bpviz.run.frame import Frame, known

MOST_PARAMETERS = 100
"""Nets with more weights and biases offer no list of them."""


def nudged_in(spec: Spec, ref: Ref | None) -> NudgedRef | None:
    """The weight, bias or neuron that is meant, None for anything else or for another net's."""
    if not isinstance(ref, WeightRef | BiasRef | NeuronRef) or ref.layer >= spec.layers:
        return None
    n_out, n_in = spec.shapes[ref.layer]
    if isinstance(ref, WeightRef):
        return ref if ref.j < n_out and ref.k < n_in else None
    units = spec.bias_sizes[ref.layer] if isinstance(ref, BiasRef) else n_out
    return ref if ref.j < units else None


def nudged_of(spec: Spec) -> list[NudgedRef]:
    """All weights, biases and neurons, layer by layer; of a larger net none."""
    if spec.parameter_count > MOST_PARAMETERS:
        return []
    found: list[NudgedRef] = []
    for layer, (n_out, n_in) in enumerate(spec.shapes):
        found += [WeightRef(layer, j, k) for j in range(n_out) for k in range(n_in)]
        found += [BiasRef(layer, j) for j in range(spec.bias_sizes[layer])]
        found += [NeuronRef(layer, j) for j in range(n_out)]
    return found


def symbol_of(ref: NudgedRef, notation: Notation) -> Node:
    """What is nudged: a weight, a bias, the z of a neuron."""
    if isinstance(ref, NeuronRef):
        return weighted_input(ref, notation)
    return own_parameter(ref, notation)


def name_of(ref: NudgedRef, notation: Notation) -> str:
    """What is nudged, inside a sentence."""
    return inline(symbol_of(ref, notation))


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be checked in a frame.

    source  the step that computes its derivative
    known   whether that step has been taken
    """

    subject: Subject
    notation: Notation
    display: Display
    source: StepRef
    known: bool

    @property
    def ref(self) -> NudgedRef:
        """What is nudged."""
        return self.subject.ref

    @property
    def name(self) -> str:
        """It, inside a sentence."""
        return name_of(self.ref, self.notation)

    @property
    def cost(self) -> str:
        """The cost, inside a sentence."""
        return linear(cost_letter(self.notation))

    @property
    def slope(self) -> str:
        """The derivative, inside a sentence."""
        if isinstance(self.ref, NeuronRef) and self.notation.has_delta:
            return inline(error(self.ref, self.notation))
        return f"∂{self.cost}/∂{self.name}"

    def slope_symbol(self) -> Node:
        """The derivative: ∂E/∂w₅, or δ of a neuron."""
        if isinstance(self.ref, NeuronRef):
            return error(self.ref, self.notation)
        several = self.subject.trace.examples > 1
        return gradient(self.ref, self.notation, self.subject.example + 1 if several else None)


def moment_of(frame: Frame, display: Display) -> Moment | None:
    """What is checked: the selection, else what the step is about; None without, or in training."""
    spec = frame.trace.spec
    if frame.step is None or frame.asked or frame.unseen:
        return None
    focus = frame.step.focus[0] if frame.step.focus else None
    ref = nudged_in(spec, display.selection) or nudged_in(spec, focus)
    if ref is None:
        return None
    source = StepRef("delta" if isinstance(ref, NeuronRef) else "gradient", ref)
    shown = not display.stepwise or known(frame, source)
    notation = Notation(display.notation, spec, display.names)
    return Moment(Subject(frame.trace, ref, frame.example), notation, display, source, shown)


def looks_same(before: Frame, after: Frame, display: Display) -> bool:
    """Whether two frames show the same check: most steps change nothing here."""
    was, now = moment_of(before, display), moment_of(after, display)
    if was is None or now is None:
        same = before.training == after.training and before.asked == after.asked
        return was is now and same and before.trace.spec == after.trace.spec
    same_numbers = was.subject.trace is now.subject.trace
    same_numbers = same_numbers and was.subject.example == now.subject.example
    return same_numbers and was.ref == now.ref and was.known == now.known
