"""The space between neighbours in a row. Source: Knuth, The TeXbook, chapter 18."""

from __future__ import annotations

from typing import Final

from bpviz.notation.tree import (
    BINARY,
    LARGE,
    PUNCTUATION,
    RELATIONS,
    Chip,
    Node,
    Operator,
    Paren,
    Script,
    Symbol,
)

THIN: Final = 3 / 18
MEDIUM: Final = 4 / 18
THICK: Final = 5 / 18
WORDS: Final = ({"word"}, {"word", "letter"}, {"word", "bracket"})
START, CONTINUED = "start", "continued"
BEFORE_A_SIGN: Final = (START, "binary", "relation", "comma", "large", "sign")


def kind(node: Node, before: str) -> str:
    """What a node is to its neighbours; `before` is the kind of the one to its left.

    A plus or minus with nothing to its left is a sign: it stands close to what follows, as ∂ does.
    """
    found = _kind(node)
    return "sign" if found == "binary" and before in BEFORE_A_SIGN else found


def space(before: str, after: str, in_index: bool) -> float:
    """The space between two kinds in em; relations and operators have none in an index."""
    if before in (START, CONTINUED) or (before == "word" and after == "bracket"):
        return 0.0
    if before == "comma":
        return MEDIUM
    if after == "comma" or (in_index and "word" not in (before, after)):
        return 0.0
    for found, width in (("relation", THICK), ("binary", MEDIUM), ("large", THIN)):
        if found in (before, after):
            return 0.0 if in_index else width
    return THIN if {before, after} in WORDS else 0.0


def _kind(node: Node) -> str:
    match node:
        case Operator(text=text):
            return _operator_kind(text)
        case Symbol(text="∂"):
            return "sign"
        case Symbol(text=text) if len(text.rstrip("′")) > 1:
            return "word"
        case Script(base=base) | Chip(inner=base):
            return _kind(base)
        case Paren():
            return "bracket"
    return "letter"


def _operator_kind(text: str) -> str:
    for signs, name in (
        (RELATIONS, "relation"),
        (BINARY, "binary"),
        (PUNCTUATION, "comma"),
        (LARGE, "large"),
    ):
        if text in signs:
            return name
    return "letter"
