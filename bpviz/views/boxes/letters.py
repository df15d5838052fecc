"""Which letters a name is set in: mathematical italic for variables, upright for the rest."""

from __future__ import annotations

from bpviz.notation.tree import Symbol


def characters(symbol: Symbol, script: bool) -> str:
    """The letters of a symbol, in an index or not; two letters in an index are two indices."""
    name = symbol.text.rstrip("′")
    italic = symbol.italic
    if italic is None:
        italic = len(name) == 1 or (name.isalpha() and (not script or len(name) == 2))
        if name and "Α" <= name[0] <= "Ω":
            italic = False
    return "".join(map(_italic, symbol.text)) if italic else symbol.text


def _italic(letter: str) -> str:
    code = ord(letter)
    if letter == "h":
        return "\u210e"
    if "a" <= letter <= "z":
        return chr(0x1D44E + code - ord("a"))
    if "A" <= letter <= "Z":
        return chr(0x1D434 + code - ord("A"))
    if "α" <= letter <= "ω":
        return chr(0x1D6FC + code - ord("α"))
    if "Α" <= letter <= "Ω":
        return chr(0x1D6E2 + code - ord("Α"))
    return {"∂": "\U0001d715", "ϵ": "\U0001d716", "ϕ": "\U0001d719"}.get(letter, letter)
