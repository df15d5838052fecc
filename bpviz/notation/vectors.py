"""The formula of a step for a whole layer at once: BP1 to BP4 as vectors, and the forward pass.

Layers are numbered as Nielsen does, from 1 for the input, in every notation. Sources: Nielsen
ch. 2 (BP1 to BP4); his components stand in rules.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.engine import BiasRef, ChainStep, NeuronRef, WeightRef
from bpviz.notation.factors import function_letter
from bpviz.notation.symbols import Notation, cost_letter, partial
from bpviz.notation.tree import Node, Part, Symbol, op, paren, row, sub, sup, sym

TIMES = "⊙"
"""The product element by element."""


@dataclass(frozen=True, slots=True)
class VectorForm:
    """A formula for a whole layer; name is "BP1" to "BP4" in Nielsen's notation, else ""."""

    name: str
    formula: Node


def vector_form(step: ChainStep, notation: Notation) -> VectorForm | None:
    """The formula of a step for all neurons of its layer, or None where there is no such form.

    The factors of the step say whether dropout left units out, and how the error was told.
    """
    teller = _TELLERS.get(step.kind)
    found = None if teller is None else teller(step, _Letters(notation))
    return found if found is None or notation.by_place else VectorForm("", found.formula)


@dataclass(frozen=True, slots=True)
class _Letters:
    """The vectors and matrices of a layer (0 is the first that computes), in one notation."""

    notation: Notation

    @property
    def last(self) -> int:
        return self.notation.spec.layers - 1

    def of(self, letter: str, layer: int) -> Node:
        """A letter with the number of its layer."""
        base = sym(letter, italic=True if len(letter) > 1 else None)
        return sup(base, str(layer + 2))

    def z(self, layer: int) -> Node:
        return self.of("net" if self.notation.kind == "net_out" else "z", layer)

    def a(self, layer: int) -> Node:
        """The activations of a layer; of layer -1 the inputs."""
        if layer < 0 and not self.notation.by_place:
            return sym("i" if self.notation.kind == "net_out" else "x")
        letters = {"nielsen": "a", "net_out": "out"}
        return self.of(letters.get(self.notation.kind, "o"), layer)

    def w(self, layer: int) -> Node:
        return self.of("w", layer)

    def b(self, layer: int) -> Node:
        return self.of("b", layer)

    def mask(self, layer: int) -> Node:
        return self.of("r", layer)

    def target(self) -> Node:
        return sym("target" if self.notation.kind == "net_out" else "y", italic=True)

    def error(self, layer: int) -> Node:
        """δ of a layer; ∂E/∂net where there is no δ."""
        if self.notation.has_delta:
            return self.of("δ", layer)
        return partial(cost_letter(self.notation), self.z(layer))

    def cost_slope(self, layer: int) -> Node:
        """How the cost follows the outputs: ∇_a C, (o − y), ∂E/∂out."""
        if self.notation.by_place:
            return row(sub("∇", "a"), cost_letter(self.notation))
        if self.notation.kind == "o_err" and self.notation.spec.cost == "quadratic":
            return paren(self.a(layer), "−", self.target())
        return partial(cost_letter(self.notation), self.a(layer))

    def function(self, layer: int) -> str:
        return function_letter(NeuronRef(layer, 0), self.notation)

    def slope(self, layer: int) -> Node:
        """σ′(z): the slopes of a layer."""
        return row(sym(f"{self.function(layer)}′"), paren(self.z(layer)))


def _transposed(symbol: Node) -> Node:
    base = symbol if isinstance(symbol, Symbol) else paren(symbol)
    return sup(base, sym("T", italic=False))


def _times(*parts: Part) -> Node:
    """Parts multiplied element by element."""
    found: list[Part] = []
    for part in parts:
        found += [op(TIMES), part] if found else [part]
    return row(*found)


def _masks(step: ChainStep, layer: int, letters: _Letters) -> list[Node]:
    """The dropout mask of the layer, where there is one."""
    masked = any(factor.kind == "mask" for factor in step.factors)
    return [letters.mask(layer)] if masked else []


def _neuron(step: ChainStep) -> NeuronRef:
    found = step.focus[0]
    assert isinstance(found, NeuronRef)
    return found


def _z(step: ChainStep, letters: _Letters) -> VectorForm:
    """z = w a + b."""
    layer = _neuron(step).layer
    total = row(letters.w(layer), letters.a(layer - 1), "+", letters.b(layer))
    return VectorForm("", row(letters.z(layer), "=", total))


def _a(step: ChainStep, letters: _Letters) -> VectorForm:
    """a = f(z), times the mask."""
    layer = _neuron(step).layer
    f = row(letters.function(layer), paren(letters.z(layer)))
    made = _times(f, *_masks(step, layer, letters))
    return VectorForm("", row(letters.a(layer), "=", made))


def _delta(step: ChainStep, letters: _Letters) -> VectorForm | None:
    """BP1 at the output, BP2 before it."""
    layer = _neuron(step).layer
    if layer == letters.last:
        found = _output_error(step, layer, letters)
        return None if found is None else VectorForm("BP1", row(letters.error(layer), "=", found))
    back = paren(row(_transposed(letters.w(layer + 1)), letters.error(layer + 1)))
    found = _times(back, *_masks(step, layer, letters), letters.slope(layer))
    return VectorForm("BP2", row(letters.error(layer), "=", found))


def _output_error(step: ChainStep, layer: int, letters: _Letters) -> Node | None:
    """BP1, and what becomes of it where the slope cancels or softmax mixes the outputs."""
    kinds = [factor.kind for factor in step.factors]
    a, y = letters.a(layer), letters.target()
    if "softmax_slope" in kinds:
        return row(_transposed(partial(a, letters.z(layer))), letters.cost_slope(layer))
    if "cost_slope" in kinds:
        return _times(letters.cost_slope(layer), letters.slope(layer))
    if "target_sum" in kinds:
        return row(paren("∑", sub(y, "i")), a, "−", y)
    if "target" in kinds:
        return row(_times(y, a), "−", y)
    return row(a, "−", y) if "minus_target" in kinds else None


def _gradient(step: ChainStep, letters: _Letters) -> VectorForm:
    """BP3 for biases, BP4 for weights."""
    ref, cost = step.focus[0], cost_letter(letters.notation)
    assert isinstance(ref, (WeightRef, BiasRef))
    error = letters.error(ref.layer)
    if isinstance(ref, WeightRef):
        made = row(error, _transposed(letters.a(ref.layer - 1)))
        return VectorForm("BP4", row(partial(cost, letters.w(ref.layer)), "=", made))
    bias = partial(cost, letters.b(ref.layer))
    if letters.notation.spec.biases != "per_layer":
        return VectorForm("BP3", row(bias, "=", error))
    one = letters.notation.spec.sizes[ref.layer + 1] == 1
    return VectorForm("BP3", row(bias, "=", error if one else _summed(ref.layer, letters)))


def _summed(layer: int, letters: _Letters) -> Node:
    """The sum over the errors of a layer: every neuron uses the one bias."""
    if letters.notation.has_delta:
        return row("∑", sub("δ", "j", str(layer + 2)))
    net = sub(sym("net", italic=True), "j", str(layer + 2))
    return row("∑", partial(cost_letter(letters.notation), net))


_TELLERS: dict[str, Callable[[ChainStep, _Letters], VectorForm | None]] = {
    "z": _z,
    "a": _a,
    "delta": _delta,
    "gradient": _gradient,
}
