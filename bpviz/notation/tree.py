"""The expression tree of a formula: what is written, not how it looks.

The same tree is laid out as boxes on the screen (views/box_layout.py), written as LaTeX
(notation/latex.py) and read aloud as one line of text (`linear`). A `tone` is the name of a
colour of the theme ("text", "dim", "now", "error", "weight", "activation", ...) or None, which
means the tone of whatever the node stands in.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeAlias

RELATIONS = frozenset("=≈≠<>≤≥←→∝")
BINARY = frozenset("+−-·×/±⊙")
PUNCTUATION = frozenset(",;")
LARGE = frozenset("∑∏")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name: one letter (w, δ, ∂) or one word (net, out, total).

    italic None is the habit of books: letters are italic, digits and capital Greek letters upright,
    a word or a name with a digit (o1) in an index upright.
    """

    text: str
    italic: bool | None = None
    tone: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is shown ("0.5933", "−4.386·10⁻⁴")."""

    text: str
    tone: str | None = None


@dataclass(frozen=True, slots=True)
class Operator:
    """A sign with mathematical space around it: a relation, a binary operator, a comma, or ∑."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Nodes next to each other on one baseline."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    """One node above another, with a bar between them."""

    top: Node
    bottom: Node


@dataclass(frozen=True, slots=True)
class Script:
    """A node with an index below and an exponent (or layer number) above."""

    base: Node
    sub: Node | None = None
    sup: Node | None = None


@dataclass(frozen=True, slots=True)
class Paren:
    """Brackets that grow with what they hold."""

    inner: Node
    left: str = "("
    right: str = ")"


@dataclass(frozen=True, slots=True)
class Chip:
    """A part the reader can point at, such as one factor; `key` says which."""

    inner: Node
    key: Hashable
    tone: str | None = None


Node: TypeAlias = Symbol | Number | Operator | Row | Fraction | Script | Paren | Chip
Part: TypeAlias = Node | str


def node(part: Part) -> Node:
    """The node meant by a string: an operator, a number, or else a symbol."""
    if not isinstance(part, str):
        return part
    if part in RELATIONS | BINARY | PUNCTUATION | LARGE:
        return Operator(part)
    if part[:1].isdigit() or (part[:1] in ("−", "+") and part[1:2].isdigit()):
        return Number(part)
    return Symbol(part)


def sym(text: str, italic: bool | None = None, tone: str | None = None) -> Symbol:
    """A name."""
    return Symbol(text, italic, tone)


def num(text: str, tone: str | None = None) -> Number:
    """A number as it is shown."""
    return Number(text, tone)


def op(text: str) -> Operator:
    """An operator."""
    return Operator(text)


def row(*parts: Part) -> Row:
    """Parts next to each other; rows among them are joined into this one."""
    items: list[Node] = []
    for each in map(node, parts):
        items.extend(each.items if isinstance(each, Row) else (each,))
    return Row(tuple(items))


def frac(top: Part, bottom: Part) -> Fraction:
    """top over bottom."""
    return Fraction(node(top), node(bottom))


def sub(base: Part, below: Part, above: Part | None = None) -> Script:
    """base with an index, and perhaps an exponent."""
    return Script(node(base), node(below), None if above is None else node(above))


def sup(base: Part, above: Part) -> Script:
    """base with an exponent."""
    return Script(node(base), None, node(above))


def paren(*parts: Part, left: str = "(", right: str = ")") -> Paren:
    """Parts in brackets that grow with them."""
    return Paren(_one(parts), left, right)


def chip(key: Hashable, *parts: Part, tone: str | None = None) -> Chip:
    """Parts that can be pointed at together."""
    return Chip(_one(parts), key, tone)


def _one(parts: tuple[Part, ...]) -> Node:
    return node(parts[0]) if len(parts) == 1 else row(*parts)


def linear(formula: Node) -> str:
    """The formula as one line of plain text, for a screen reader: ∂E/∂w_5 = ..."""
    match formula:
        case Symbol(text=text) | Number(text=text):
            return text
        case Operator(text=text):
            return text if text in LARGE else f"{text} " if text in PUNCTUATION else f" {text} "
        case Row(items=items):
            return _linear_row(items)
        case Fraction(top=top, bottom=bottom):
            return f"{_grouped(top)}/{_grouped(bottom)}"
        case Script():
            return _linear_script(formula)
        case Paren(inner=inner, left=left, right=right):
            return f"{left}{linear(inner)}{right}"
        case Chip(inner=inner):
            return linear(inner)


def _linear_row(items: tuple[Node, ...]) -> str:
    """One after another, a word kept apart from the letter before or after it: y_j ln a_j."""
    text, after_word = "", False
    for item in items:
        word, closed = _is_word(item), not isinstance(item, Operator | Paren)
        apart = closed and bool(text) and (word or after_word) and not text.endswith(("∂", " "))
        text += f" {linear(item)}" if apart else linear(item)
        after_word = word
    return text.replace("  ", " ").strip()


def _is_word(formula: Node) -> bool:
    match formula:
        case Symbol(text=text):
            return len(text.rstrip("′")) > 1
        case Script(base=base) | Chip(inner=base):
            return _is_word(base)
    return False


def _linear_script(formula: Script) -> str:
    below = "" if formula.sub is None else f"_{_grouped(formula.sub)}"
    above = "" if formula.sup is None else f"^{_grouped(formula.sup)}"
    return f"{_grouped(formula.base)}{below}{above}"


def _grouped(formula: Node) -> str:
    """The text, in brackets when an operator in it could be read as reaching outside."""
    text = linear(formula).strip()
    return f"({text})" if " " in text and not isinstance(formula, Paren) else text
