"""How rows and numbers are written in the notation of the display."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, StepRef
from bpviz.notation import Node, linear, row
from bpviz.notation.symbols import Notation, cost_letter, inline, named, symbol, target


@lru_cache(maxsize=4096)
def name_of(ref: Ref, notation: Notation) -> Node:
    """The name of a row; a unit's given name in every notation."""
    given = notation.names.given(ref)
    if isinstance(ref, InputRef | NeuronRef) and given is not None:
        return named(given)
    return symbol(ref, notation)


def owner_of(ref: Ref, notation: Notation) -> Node | None:
    """The neuron of a bias whose name others have too: two called b₁ are told apart by it."""
    if not isinstance(ref, BiasRef) or notation.by_place or notation.spec.biases == "per_layer":
        return None
    given = notation.names.given(ref)
    if given is None or _times_given(notation)[given] < 2:
        return None
    return name_of(NeuronRef(ref.layer, ref.j), notation)


@lru_cache(maxsize=16)
def _times_given(notation: Notation) -> Counter[str]:
    return Counter(name for layer in notation.names.biases for name in layer)


def name_text(ref: Ref, notation: Notation) -> str:
    """The name of a row as text: w₅, or b₁ (h₂)."""
    name, owner = inline(name_of(ref, notation)), owner_of(ref, notation)
    return name if owner is None else f"{name} ({inline(owner)})"


def number_symbol(key: str, ref: Ref, notation: Notation) -> Node:
    """The number in a column of the row of `ref`, as a symbol."""
    match key:
        case "target" if isinstance(ref, NeuronRef):
            return target(ref, notation)
        case "cost" if isinstance(ref, NeuronRef):
            return symbol(StepRef("cost_term", ref), notation)
        case "gradient":
            return symbol(StepRef("gradient", ref), notation)
        case "new":
            return symbol(StepRef("update", ref), notation)
        case "change":
            return row("Δ", symbol(ref, notation))
        case "z" | "a" | "delta" if isinstance(ref, NeuronRef):
            return symbol(StepRef(key, ref), notation)
    return symbol(ref, notation)


def column_letter(key: str, notation: Notation) -> str:
    """The letter of a column of the neurons: z or net, a or out or o, δ or ∂E/∂net."""
    kind = notation.kind
    if key == "z":
        return "net" if kind == "net_out" else "z"
    if key == "a":
        return {"nielsen": "a", "net_out": "out"}.get(kind, "o")
    if notation.has_delta:
        return "δ"
    return f"∂{linear(cost_letter(notation))}/∂net"
