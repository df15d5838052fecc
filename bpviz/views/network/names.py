"""How the things of the picture are written in the chosen notation."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec
from bpviz.notation import Node, Symbol
from bpviz.notation.symbols import Notation, cost, cost_term, named, symbol
from bpviz.run.display import Display

LABELS: Final = {
    "nielsen": {"given": "x", "z": "z", "a": "a", "delta": "δ", "target": "y"},
    "net_out": {"given": "in", "z": "net", "a": "out", "delta": "∂net", "target": "target"},
    "o_err": {"given": "x", "z": "z", "a": "o", "delta": "δ", "target": "y"},
}
"""What stands before the numbers of a plate; net_out has no δ, its ∂net is ∂E/∂net."""

ERRORS: Final = {"nielsen": "δ", "net_out": "∂E/∂net", "o_err": "δ"}
"""What a neuron's error is called in full."""


def label(kind: str, display: Display) -> str:
    """The label of a line of a plate."""
    return LABELS[display.notation][kind]


def named_ref(ref: Ref, spec: Spec, display: Display) -> Node:
    """The name of a unit, weight, bias or of the cost; a unit's given name in every notation."""
    return _named(ref, Notation(display.notation, spec, display.names))


@lru_cache(maxsize=4096)
def _named(ref: Ref, notation: Notation) -> Node:
    given = notation.names.given(ref)
    by_place = isinstance(ref, BiasRef) and notation.by_place
    if isinstance(ref, InputRef | NeuronRef | BiasRef) and given is not None and not by_place:
        return named(given)
    return symbol(ref, notation)


def cost_label(ref: NeuronRef | CostRef, spec: Spec, display: Display) -> Node:
    """The letter of the cost, or of an output's share in it."""
    notation = Notation(display.notation, spec, display.names)
    return cost(notation) if isinstance(ref, CostRef) else cost_term(ref, notation)


BIAS: Final = Symbol("b")
GRADIENT: Final = Symbol("∂", italic=False)
CHANGE: Final = Symbol("Δ")
