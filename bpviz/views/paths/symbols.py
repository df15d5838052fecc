"""How the factors of a path are written: each by itself, and what a column of them has in common.

Where all paths have the same factor its symbol stands above the column; where they differ the head
says only what it is (w, f′(z)) and each row says which.
"""

from dataclasses import dataclass, field

from bpviz.engine import BiasRef, ChainStep, Factor, NeuronRef, Path, WeightRef
from bpviz.notation.factors import FactorPlace, factor_symbol, function_letter
from bpviz.notation.symbols import Notation, cost_letter, parameter, partial
from bpviz.notation.terms import Place
from bpviz.notation.tree import Node, paren, row, sym

LETTERS = {
    "nielsen": ("z", "a", "y"),
    "net_out": ("net", "out", "target"),
    "o_err": ("z", "o", "y"),
}
"""Weighted input, activation and target without an index."""


@dataclass(frozen=True, slots=True)
class PathSymbols:
    """The symbols of all factors between one parameter and the cost."""

    ref: WeightRef | BiasRef
    notation: Notation
    kept: dict[tuple[object, ...], Node] = field(default_factory=dict, repr=False, compare=False)

    def of(self, path: Path) -> tuple[Node, ...]:
        """The symbols of a path's factors, as they stand in a product."""
        return tuple(self.symbol(path.factors, i) for i in range(len(path.factors)))

    def symbol(self, factors: tuple[Factor, ...], index: int) -> Node:
        """The symbol of one factor of a path."""
        factor = factors[index]
        # what a bias is multiplied with is written by the neuron that the path starts in
        start = factors[1] if factor.kind == "one" else factor
        key = (factor.kind, factor.ref, start.ref)
        if key not in self.kept:
            step = ChainStep("gradient", (self.ref,), (), 0.0, "gradients")
            term = (Place(0, start),)
            at = FactorPlace(step, term, 0, Place(index, factor))
            self.kept[key] = factor_symbol(at, self.notation)
        return self.kept[key]

    def general(self, path: Path) -> tuple[Node, ...]:
        """The symbols of a path's factors without their indices, for a column that has several."""
        return tuple(self._kind(factor) for factor in path.factors)

    def _kind(self, factor: Factor) -> Node:
        """A factor without its index."""
        z, a, y = (_letter(text) for text in LETTERS[self.notation.kind])
        cost, ref = cost_letter(self.notation), factor.ref
        match factor.kind:
            case "weight":
                return sym("w")
            case "one":
                return partial(z, parameter(self.ref, self.notation))
            case "mask":
                return sym("r")
            case "slope" if self.notation.has_delta and isinstance(ref, NeuronRef):
                return row(sym(f"{function_letter(ref, self.notation)}′"), paren(z))
            case "slope":
                return partial(a, z)
            case "delta":
                return sym("δ") if self.notation.has_delta else partial(cost, z)
        by_difference = self.notation.kind == "o_err" and self.notation.spec.cost == "quadratic"
        return paren(a, "−", y) if by_difference else partial(cost, a)


def _letter(text: str) -> Node:
    return sym(text, italic=True if len(text) > 1 else None)
