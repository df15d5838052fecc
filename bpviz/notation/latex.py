"""A formula as LaTeX, to be copied into a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bpviz.notation.tree import (
    LARGE,
    Chip,
    Fraction,
    Node,
    Number,
    Operator,
    Paren,
    Row,
    Script,
    Symbol,
)

NAMES: Final = {
    "α": r"\alpha", "β": r"\beta", "γ": r"\gamma", "δ": r"\delta", "ε": r"\varepsilon",
    "ζ": r"\zeta", "η": r"\eta", "θ": r"\theta", "κ": r"\kappa", "λ": r"\lambda", "μ": r"\mu",
    "ν": r"\nu", "ξ": r"\xi", "π": r"\pi", "ρ": r"\rho", "σ": r"\sigma", "τ": r"\tau",
    "φ": r"\varphi", "ϕ": r"\phi", "χ": r"\chi", "ψ": r"\psi", "ω": r"\omega",
    "Γ": r"\Gamma", "Δ": r"\Delta", "Θ": r"\Theta", "Λ": r"\Lambda", "Σ": r"\Sigma",
    "Φ": r"\Phi", "Ψ": r"\Psi", "Ω": r"\Omega",
    "∂": r"\partial", "∇": r"\nabla", "∞": r"\infty", "′": "'", "⋯": r"\cdots", "…": r"\ldots",
    "∑": r"\sum", "∏": r"\prod", "·": r"\cdot", "×": r"\times", "−": "-", "±": r"\pm",
    "≈": r"\approx", "≠": r"\neq", "≤": r"\leq", "≥": r"\geq", "←": r"\leftarrow",
    "→": r"\rightarrow", "∝": r"\propto", "⊙": r"\odot", "|": r"\vert", "‖": r"\Vert",
    "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "^": r"\hat{}", "~": r"\sim", "\\": r"\backslash",
}  # fmt: skip
FUNCTIONS: Final = frozenset({"ln", "log", "exp", "max", "min", "sin", "cos", "tanh", "arg"})
SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
POWER: Final = re.compile(r"([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")


def latex(formula: Node) -> str:
    """The formula as LaTeX for math mode; chips and tones leave no trace."""
    match formula:
        case Symbol():
            return _symbol(formula)
        case Number(text=text):
            return _number(text)
        case Operator(text=text):
            return _joined(NAMES.get(each, each) for each in text)
        case Row(items=items):
            return _row(items)
        case Fraction(top=top, bottom=bottom):
            return rf"\frac{{{latex(top)}}}{{{latex(bottom)}}}"
        case Script():
            return _script(formula)
        case Paren(inner=inner, left=left, right=right):
            return rf"\left{NAMES.get(left, left)} {latex(inner)} \right{NAMES.get(right, right)}"
        case Chip(inner=inner):
            return latex(inner)


def _row(items: tuple[Node, ...]) -> str:
    parts: list[str] = []
    for item in items:
        spaced = isinstance(item, Operator) and item.text not in LARGE
        parts.append(f" {latex(item)} " if spaced else latex(item))
    return _joined(parts).replace("  ", " ").strip()


def _symbol(symbol: Symbol) -> str:
    if symbol.text in FUNCTIONS:
        return "\\" + symbol.text
    text = _joined(NAMES.get(each, each) for each in symbol.text)
    letters = sum(each.isalpha() for each in symbol.text)
    if symbol.italic is False and letters:
        return rf"\mathrm{{{text}}}"
    if len(symbol.text) == 1 or symbol.text.endswith("′") or not letters:
        return text
    words = letters == len(symbol.text) or symbol.italic
    return rf"\mathit{{{text}}}" if words else rf"\mathrm{{{text}}}"


def _number(text: str) -> str:
    text = text.replace("−", "-").replace("·", r"\cdot ").replace("∞", r"\infty")
    text = POWER.sub(lambda found: "^{" + found[1].translate(SUPERSCRIPTS) + "}", text)
    return text.replace(",", "{,}")


def _script(script: Script) -> str:
    base = latex(script.base)
    if isinstance(script.base, Row | Fraction | Script):
        base = f"{{{base}}}"
    below = "" if script.sub is None else f"_{{{_index(script.sub)}}}"
    above = "" if script.sup is None else f"^{{{latex(script.sup)}}}"
    return f"{base}{below}{above}"


def _index(node: Node) -> str:
    """A word in an index is upright, as in E_total; two letters there are two indices."""
    if isinstance(node, Symbol) and node.italic is None and len(node.text) > 2:
        return _symbol(Symbol(node.text, italic=False))
    if isinstance(node, Symbol) and node.italic is None and node.text.isalpha():
        return _joined(NAMES.get(each, each) for each in node.text)
    return latex(node)


def _joined(parts: Iterable[str]) -> str:
    """The parts one after another; a command and a letter after it are kept apart."""
    text = ""
    for part in parts:
        glued = re.search(r"\\[A-Za-z]+$", text) and part[:1].isalpha()
        text += f" {part}" if glued else part
    return text
