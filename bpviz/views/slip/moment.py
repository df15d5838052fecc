"""What is compared at one moment, as a value; nothing here is a widget."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpviz.engine import BiasRef, CostRef, NeuronRef, Spec, StepRef, WeightRef
from bpviz.engine.places import value_at
from bpviz.labs.slip import Difference, Slipped
from bpviz.notation.symbols import (
    Notation,
    activation,
    cost,
    cost_letter,
    error,
    own_parameter,
    partial,
    updated,
)
from bpviz.notation.titles import in_words
from bpviz.notation.tree import Node, num, op, paren, row
from bpviz.run.display import Display
from bpviz.run.frame import Frame, known
from bpviz.views.numbers import number
from bpviz.views.slip.words import AFTER, BEFORE, say

DECIMALS = 9
"""As many as the worked example prints."""

Parameter = WeightRef | BiasRef


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the comparison: a name, and two numbers; None is not known yet."""

    name: Node
    words: str
    right: float | None
    slip: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A frame and the iteration of the slip that has the same number."""

    frame: Frame
    display: Display
    slipped: Slipped

    @property
    def spec(self) -> Spec:
        """The network."""
        return self.frame.trace.spec

    @property
    def notation(self) -> Notation:
        """How things are written."""
        return Notation(self.display.notation, self.spec, self.display.names)

    def _may(self, step: StepRef) -> bool:
        if self.frame.asked or self.frame.unseen:
            return False
        return not self.display.stepwise or known(self.frame, step)

    @property
    def parted(self) -> bool:
        """Whether the slip's own numbers may be seen: they rest on new weights."""
        return all(self._may(StepRef("update", ref)) for ref in parameters(self.spec))

    @property
    def whole_batch(self) -> bool:
        """Whether every iteration sees the same examples."""
        return self.frame.trace.examples == self.frame.dataset.examples

    # --- the lines ---------------------------------------------------------------------------

    def pairs(self) -> tuple[Pair, ...]:
        """All lines: the cost, the hidden errors, the new weights, the new cost."""
        return (self._cost_before(), *self._deltas(), *self._parameters(), self._cost_after())

    def _cost_before(self) -> Pair:
        seen = self.frame.position.iteration > 0 and self.whole_batch
        seen = seen or (self._may(StepRef("cost", CostRef())) and self._last_example)
        right = self.frame.trace.cost if seen else None
        slip = self.slipped.cost if seen else None
        return Pair(cost(self.notation), say(BEFORE), right, slip)

    @property
    def _last_example(self) -> bool:
        """The mean over several examples is told by no step: it is known in the update."""
        return self.frame.in_update or self.frame.trace.examples == 1

    def _deltas(self) -> Iterator[Pair]:
        layers, example = self.frame.trace.layers, self.frame.example
        for i in reversed(range(self.spec.layers - 1)):
            for j in range(self.spec.sizes[i + 1]):
                ref = NeuronRef(i, j)
                seen = self._may(StepRef("delta", ref))
                right = float(layers[i].delta[example, j]) if seen else None
                slip = float(self.slipped.delta[i][self._row, j]) if self.parted else None
                yield Pair(error(ref, self.notation), "", right, slip)

    @property
    def _row(self) -> int:
        """The example that is shown, in the order in which the slip has them."""
        rows, example = self.frame.trace.rows, self.frame.example
        return example if rows is None or not self.whole_batch else int(rows[example])

    def _parameters(self) -> Iterator[Pair]:
        after = None if self.frame.update is None else self.frame.update.after.params
        for ref in parameters(self.spec):
            seen = after is not None and self._may(StepRef("update", ref))
            right = value_at(after, ref) if seen and after is not None else None
            slip = value_at(self.slipped.after, ref) if self.parted else None
            yield Pair(updated(own_parameter(ref, self.notation), self.notation), "", right, slip)

    def _cost_after(self) -> Pair:
        right = self.frame.cost_after
        slip = None if right is None else self.slipped.cost_after
        return Pair(cost(self.notation), say(AFTER), right, slip)

    def write(self, value: float, digits: int = DECIMALS) -> str:
        """A number with the decimals of the comparison."""
        return number(value, digits, decimal=self.display.decimal)

    # --- the formula -------------------------------------------------------------------------

    def rule(self, slip: bool) -> tuple[Node, Node | None]:
        """dC/da of the first hidden neuron below the output: in symbols, and with numbers."""
        layer = self.spec.layers - 1
        notation = self.notation
        symbols: list[Node] = []
        numbers: list[Node] = []
        params = self.slipped.after if slip else self.frame.trace.params
        for j in range(self.spec.sizes[-1]):
            ref = WeightRef(layer, j, 0)
            weight = own_parameter(ref, notation)
            symbols += [op("+")] if j else []
            symbols += [error(NeuronRef(layer, j), notation), op("·")]
            symbols.append(updated(weight, notation) if slip else weight)
            delta = self._output_delta(j, slip)
            numbers += [op("+")] if j else []
            numbers += [_bracketed(self.write(delta, 6)), op("·")]
            numbers.append(_bracketed(self.write(value_at(params, ref), 6)))
        of = NeuronRef(layer - 1, 0)
        result = num(self.write(self._upstream(slip)))
        known_now = self.parted if slip else self._may(StepRef("delta", of))
        name = upstream_name(of, notation)
        rule = row(name, op("="), *symbols)
        return rule, row(op("="), *numbers, op("="), result) if known_now else None

    def _output_delta(self, j: int, slip: bool) -> float:
        if slip:
            return float(self.slipped.delta[-1][self._row, j])
        return float(self.frame.trace.layers[-1].delta[self.frame.example, j])

    def _upstream(self, slip: bool) -> float:
        if slip:
            found = self.slipped.upstream[-2]
            return 0.0 if found is None else float(found[self._row, 0])
        right = self.frame.trace.layers[-2].upstream
        return 0.0 if right is None else float(right[self.frame.example, 0])


def _bracketed(text: str) -> Node:
    return num(text) if text[:1].isdigit() else paren(num(text))


def parameters(spec: Spec) -> list[Parameter]:
    """All weights, and the biases that are updated."""
    found: list[Parameter] = [
        WeightRef(layer, j, k)
        for layer, (n_out, n_in) in enumerate(spec.shapes)
        for j in range(n_out)
        for k in range(n_in)
    ]
    if spec.biases != "frozen":
        for layer, size in enumerate(spec.bias_sizes):
            found += [BiasRef(layer, j) for j in range(size)]
    return found


def upstream_name(ref: NeuronRef, notation: Notation) -> Node:
    """How the cost follows the output of a neuron: dE/dout_h1."""
    return partial(cost_letter(notation), activation(ref, notation))


def difference_words(found: Difference, notation: Notation) -> str:
    """What a difference is called in a sentence."""
    of = found.ref.of
    assert isinstance(of, NeuronRef)
    if found.ref.kind != "upstream":
        return in_words(error(of, notation))
    return in_words(upstream_name(of, notation))


def digits_that_tell(right: float, slip: float) -> int:
    """As many decimals as are needed to see that two numbers differ, at least DECIMALS."""
    for digits in range(DECIMALS, 17):
        if number(right, digits) != number(slip, digits):
            return digits
    return 17


def split_at_difference(text: str, other: str) -> tuple[str, str, str]:
    """A number in three parts: what it shares with the other, where they part, a shared power."""
    own, dot, power = text.partition("·")
    shared, other_dot, other_power = other.partition("·")
    if (dot, power) != (other_dot, other_power):
        return "", text, ""
    if own == shared:
        return text, "", ""
    pairs = enumerate(zip(own, shared, strict=False))
    place = next((i for i, (one, two) in pairs if one != two), min(len(own), len(shared)))
    return own[:place], own[place:], dot + power
