"""What a step computes, short enough to stand in a sentence: ∂E/∂w₅, δ³₁, net of h₁."""

from bpviz.engine import NeuronRef, StepRef
from bpviz.notation.symbols import Notation, inline, symbol
from bpviz.notation.tree import Fraction, Node, Row, Script, Symbol, sub


def title(ref: StepRef, notation: Notation) -> str:
    """The symbol of what a step computes as text; a memory of an optimiser says whose it is."""
    if ref.kind in ("velocity", "first_moment", "second_moment", "penalised"):
        whose = ref.of
        assert not isinstance(whose, NeuronRef)
        return f"{in_words(symbol(ref, notation))} ({in_words(symbol(whose, notation))})"
    return in_words(symbol(ref, notation))


def in_words(formula: Node) -> str:
    """A symbol as people type it: indices below, net h₁ for net with the index h1."""
    match formula:
        case Fraction(top=top, bottom=bottom):
            return f"{in_words(top)}/{in_words(bottom)}"
        case Row(items=items):
            return "".join(map(in_words, items))
        case Script(base=Symbol(text=base), sub=Symbol(text=index), sup=None) if (
            index[-1:].isdigit() and not index[:1].isdigit()
        ):
            return f"{base} {inline(_split(index))}"
    return inline(formula)


def _split(name: str) -> Node:
    """h1 as h with the index 1."""
    letters = name.rstrip("0123456789")
    return sub(letters, name[len(letters) :])
