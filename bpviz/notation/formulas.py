"""Activation functions and their slopes as they are written, for symbols and for numbers alike."""

from collections.abc import Callable, Sequence

from bpviz.notation.tree import Node, frac, num, op, paren, row, sub, sup, sym

Formula = Callable[[Node], Node]


def _sigmoid(z: Node) -> Node:
    return frac("1", row("1", "+", sup("e", row("−", z))))


def _step(z: Node) -> Node:
    return paren(z, ">", "0", left="[", right="]")


def _leaky(z: Node) -> Node:
    return row(sym("max"), paren(z, ",", "0.01", "·", z))


FUNCTION_FORMULAS: dict[str, Formula] = {
    "sigmoid": _sigmoid,
    "tanh": lambda z: row(sym("tanh"), z),
    "relu": lambda z: row(sym("max"), paren(z, ",", "0")),
    "leaky_relu": _leaky,
    "linear": lambda z: z,
    "step": _step,
}
"""f(z) of every activation function that looks at its own z only."""


def slope_formula(function: str, z: Node, a: Node) -> Node | None:
    """f′(z) from z and f(z); None where it is a plain 1 or 0."""
    if function in ("sigmoid", "softmax"):
        return row(a, "·", paren("1", "−", a))
    if function == "tanh":
        return row("1", "−", sup(a, "2"))
    return row(z, ">", "0") if function in ("relu", "leaky_relu") else None


def softmax_formula(own: Node, all_z: Sequence[Node]) -> Node:
    """e^z_j over the sum of all, written out."""
    parts: list[Node] = []
    for z in all_z:
        parts += [op("+"), sup("e", z)] if parts else [sup("e", z)]
    return frac(sup("e", own), row(*parts))


def softmax_in_short(own: Node) -> Node:
    """e^z_j over the sum over all outputs."""
    return frac(sup("e", own), row("∑", sup("e", "z")))


def adam_slope(second_moment: Node) -> Node:
    """What a unit of the first moment moves: 1 / ((1 − β_1^t) ((v / (1 − β_2^t))^1/2 + ε))."""
    root = sup(
        paren(frac(second_moment, row("1", "−", sub("β", "2", "t")))), row(num("1"), "/", num("2"))
    )
    return frac("1", row(paren("1", "−", sub("β", "1", "t")), paren(root, "+", "ε")))
