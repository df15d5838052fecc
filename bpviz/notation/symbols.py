"""How three texts write the quantities of a network: z and δ, net and out, o and Err.

    kind       z        a        error       cost     target     weight
    nielsen    z^l_j    a^l_j    δ^l_j       C        y_j        w^l_jk by place, never by name
    net_out    net_h1   out_h1   ∂E/∂net_h1  E_total  target_o1  w_5
    o_err      z_1      o_1      δ_1         Err      y          w_5

Layers count from 1 in Nielsen's superscripts and the input is layer 1: layer 0 of a reference is
written with 2. In o_err the index of z and o counts the neurons that compute. Names that a net
gives are used by net_out and o_err; without them net_out numbers weights by the neuron that they
enter, o_err by the unit that they leave.
"""

from dataclasses import dataclass

from bpviz.engine import (
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Ref,
    Spec,
    StepRef,
    WeightRef,
    unit_before,
)
from bpviz.notation.names import DEFAULT_NAMES, Names, counted_name, neuron_number
from bpviz.notation.tree import Fraction, Node, Script, Symbol, frac, linear, row, sub, sup, sym

NOTATIONS = ("nielsen", "net_out", "o_err")

BELOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
ABOVE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Notation:
    """One of NOTATIONS, applied to one network with its names."""

    kind: str
    spec: Spec
    names: Names = DEFAULT_NAMES

    @property
    def by_place(self) -> bool:
        """True where everything is called by its layer and its place in it."""
        return self.kind == "nielsen"

    @property
    def has_delta(self) -> bool:
        """False where the error has no letter of its own and stays a derivative."""
        return self.kind != "net_out"

    def name(self, ref: Ref) -> str:
        """The given name of a unit, weight or bias, or the one that counting gives it."""
        given = self.names.given(ref)
        return counted_name(self.spec, ref, self.kind == "o_err") if given is None else given


def named(name: str) -> Node:
    """A name as a symbol: w5 is w with the index 5, "b1,h1" is b with the index 1,h1."""
    first, comma, owner = name.partition(",")
    letters = first.rstrip("0123456789")
    index = first[len(letters) :] + comma + owner
    return sub(letters, index) if letters and index else Symbol(name)


def partial(top: Node, bottom: Node) -> Fraction:
    """The derivative of `top` with respect to `bottom`."""
    return frac(row("∂", top), row("∂", bottom))


def inline(formula: Node) -> str:
    """A symbol inside a sentence: w₅, z³₁; whatever does not fit in a line of text as `linear`."""
    if not isinstance(formula, Script) or not isinstance(formula.base, Symbol):
        return linear(formula)
    if formula.sup is not None and linear(formula.sup).strip() == "+":
        return f"{inline(Script(formula.base, formula.sub))}⁺"
    index, comma, owner = ("" if formula.sub is None else linear(formula.sub)).partition(",")
    if comma and not owner.isdigit():  # one of several biases called alike: b₁ (h₁)
        return f"{formula.base.text}{index.translate(BELOW)} ({inline(named(owner))})"
    above, below = _digits(formula.sup), _digits(formula.sub)
    if above is None or below is None:
        return linear(formula)
    return formula.base.text + above.translate(ABOVE) + below.translate(BELOW)


def _digits(index: Node | None) -> str | None:
    text = "" if index is None else linear(index)
    return text if text.replace(",", "").isdigit() or not text else None


# --- quantities of a unit --------------------------------------------------------------------


def of_unit(letter: str, ref: InputRef | NeuronRef, notation: Notation) -> Node:
    """A letter with the index of a unit: z^2_1, net_h1, z_1."""
    layer = 1 if isinstance(ref, InputRef) else ref.layer + 2
    place = ref.k if isinstance(ref, InputRef) else ref.j
    base = sym(letter, italic=True if len(letter) > 1 else None)
    if notation.by_place:
        return sub(base, str(place + 1), str(layer))
    if notation.kind == "o_err" and isinstance(ref, NeuronRef):
        return sub(base, str(neuron_number(notation.spec, ref)))
    return sub(base, sym(notation.name(ref)))


def weighted_input(ref: NeuronRef, notation: Notation) -> Node:
    """z of a neuron."""
    return of_unit("net" if notation.kind == "net_out" else "z", ref, notation)


def activation(ref: InputRef | NeuronRef, notation: Notation) -> Node:
    """a of a neuron, or an input."""
    if isinstance(ref, InputRef) and not notation.by_place:
        return named(notation.name(ref))
    return of_unit({"nielsen": "a", "net_out": "out"}.get(notation.kind, "o"), ref, notation)


def target(ref: NeuronRef, notation: Notation) -> Node:
    """y of an output."""
    if notation.kind == "net_out":
        return of_unit("target", ref, notation)
    if notation.kind == "o_err" and notation.spec.sizes[-1] == 1:
        return sym("y")
    return sub("y", str(ref.j + 1))


def cost_letter(notation: Notation) -> Node:
    """The cost inside a derivative: C, E or Err."""
    return sym({"nielsen": "C", "net_out": "E"}.get(notation.kind, "Err"))


def cost(notation: Notation) -> Node:
    """The cost of an example."""
    return sub("E", sym("total")) if notation.kind == "net_out" else cost_letter(notation)


def cost_term(ref: NeuronRef, notation: Notation) -> Node:
    """The share of an output in the cost."""
    if notation.kind == "net_out":
        return of_unit("E", ref, notation)
    return sub(cost_letter(notation), str(ref.j + 1))


def error(ref: NeuronRef, notation: Notation) -> Node:
    """δ of a neuron; ∂E/∂net where there is no δ."""
    if notation.has_delta:
        return of_unit("δ", ref, notation)
    return partial(cost_letter(notation), weighted_input(ref, notation))


# --- parameters --------------------------------------------------------------------------------


def parameter(ref: WeightRef | BiasRef, notation: Notation) -> Node:
    """A weight or a bias."""
    if not notation.by_place:
        return named(notation.name(ref))
    layer = str(ref.layer + 2)
    if isinstance(ref, WeightRef):
        return sub("w", _place(ref.j + 1, ref.k + 1), layer)
    if notation.spec.biases == "per_layer":
        return sup("b", layer)
    return sub("b", str(ref.j + 1), layer)


def _place(j: int, k: int) -> str:
    return f"{j}{k}" if max(j, k) < 10 else f"{j},{k}"


def gradient(ref: WeightRef | BiasRef, notation: Notation, example: int | None = None) -> Node:
    """How fast the cost changes with a weight or bias; of one example of several, from 1."""
    top = cost_letter(notation)
    if example is not None:
        top = sup(top, sym(f"({example})"))
    return partial(top, own_parameter(ref, notation))


def own_parameter(ref: WeightRef | BiasRef, notation: Notation) -> Node:
    """As `parameter`; of several biases that a text calls alike this one: b with the index 1,h1."""
    told = None if notation.by_place else notation.names.told(ref)
    return parameter(ref, notation) if told is None else named(told)


def updated(symbol: Node, notation: Notation) -> Node:
    """A weight, bias or memory after the update: w′ with Nielsen, w⁺ elsewhere."""
    base, index, above = (
        (symbol.base, symbol.sub, symbol.sup)
        if isinstance(symbol, Script)
        else (symbol, None, None)
    )
    if notation.by_place:
        return _script(sym(f"{linear(base)}′"), index, above)
    return Script(base, index, sym("+"))


def _script(base: Node, index: Node | None, above: Node | None) -> Node:
    return base if index is None and above is None else Script(base, index, above)


def memory(kind: str) -> Node:
    """What an optimiser remembers: v of momentum, m and v of Adam."""
    return sym("m" if kind == "first_moment" else "v")


# --- by reference ------------------------------------------------------------------------------


def symbol(ref: Ref | StepRef, notation: Notation) -> Node:
    """How `ref` is written: what a step computes, or a unit, weight, bias or cost by itself."""
    match ref:
        case StepRef(kind, of):
            return _computed(kind, of, notation)
        case WeightRef() | BiasRef():
            return parameter(ref, notation)
        case InputRef():
            return activation(ref, notation)
        case NeuronRef():
            if notation.by_place and notation.names.given(ref) is None:
                return activation(ref, notation)
            return named(notation.name(ref))
        case CostRef():
            return cost(notation)


def _computed(kind: str, of: Ref, notation: Notation) -> Node:
    match of:
        case NeuronRef():
            tables = {"z": weighted_input, "a": activation, "cost_term": cost_term}
            return tables.get(kind, error)(of, notation)
        case WeightRef() | BiasRef():
            return _of_parameter(kind, of, notation)
    return cost(notation)


def _of_parameter(kind: str, of: WeightRef | BiasRef, notation: Notation) -> Node:
    if kind == "update":
        return updated(own_parameter(of, notation), notation)
    if kind in ("velocity", "first_moment", "second_moment"):
        return updated(memory(kind), notation)
    return sym("g") if kind == "penalised" else gradient(of, notation)


def renumbered(before: Notation, after: Notation) -> tuple[Node, Node] | None:
    """The first weight that gets another number when the notation changes, as (old, new).

    Only where both number their weights: one text counts them by the neuron that they enter, the
    other by the unit that they leave.
    """
    if before.by_place or after.by_place or before.spec != after.spec:
        return None
    for layer, (n_out, n_in) in enumerate(after.spec.shapes):
        if n_out > 1 and n_in > 1:
            ref = WeightRef(layer, 0, 1)
            old, new = parameter(ref, before), parameter(ref, after)
            return None if old == new else (old, new)
    return None


def units_of(ref: WeightRef) -> tuple[InputRef | NeuronRef, NeuronRef]:
    """Where a weight comes from and where it goes."""
    return unit_before(ref.layer, ref.k), NeuronRef(ref.layer, ref.j)
