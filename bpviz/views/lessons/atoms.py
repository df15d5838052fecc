"""Atoms: the words, Chinese characters and formulas that a line of a lesson is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

from bpviz.lessons.markup import Line, Piece
from bpviz.views.lessons.formula import Formula, FormulaError, set_formula
from bpviz.views.theme import Theme
from bpviz.views.theme.fonts import ui_font

FORMULA_SIZE = 1.22
"""Of the size of the text: the letters of the formulas are smaller at the same size."""

CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
TOKEN = re.compile(rf"\s+|[{CJK}]|[^\s{CJK}]+")
NOT_FIRST = "，。、；：？！）】》」』”’…—％,.;:?!)]}%"
"""A line does not begin with these,"""
NOT_LAST = "（【《「『“‘([{"
"""nor end with these."""


@dataclass(frozen=True, slots=True)
class Atom:
    """What is not broken: a word, a Chinese character, a formula.

    space         the room that stands before it, unless it begins a line
    breaks        whether a line may begin with it
    ascent, descent   above and below the line of text
    """

    text: str
    font: QFont
    width: float
    ascent: float
    descent: float
    formula: Formula | None = None
    space: float = 0.0
    breaks: bool = True
    is_dim: bool = False


def atoms_of(line: Line, theme: Theme, size: float, bold: bool = False) -> list[Atom]:
    """A line of text in atoms."""
    found: list[Atom] = []
    space = 0.0
    for piece in line:
        for atom in _atoms(piece, theme, size, bold):
            if atom is None:
                font = found[-1].font if found else ui_font(theme, size)
                space = QFontMetricsF(font).horizontalAdvance(" ")
                continue
            found.append(_joined(atom, found[-1] if found else None, space))
            space = 0.0
    return found


def _joined(atom: Atom, before: Atom | None, space: float) -> Atom:
    """An atom behind another one: whether a line may be broken between them."""
    if before is None:
        return replace(atom, breaks=True)
    first, last = atom.text[:1], before.text[-1:]
    is_word = not (_is_cjk(first) or _is_cjk(last)) and not space
    breaks = not (is_word or first in NOT_FIRST or last in NOT_LAST) or bool(space)
    if first and first in NOT_FIRST:
        breaks = False
    return replace(atom, space=space, breaks=breaks)


def _is_cjk(letter: str) -> bool:
    return bool(letter) and re.match(f"[{CJK}]", letter) is not None


def _atoms(piece: Piece, theme: Theme, size: float, bold: bool) -> Iterator[Atom | None]:
    """The atoms of a piece; None is a space."""
    if piece.is_formula:
        yield formula_atom(piece.text, theme, size)
        return
    for token in TOKEN.findall(piece.text):
        if token.isspace():
            yield None
            continue
        is_chinese = _is_cjk(token)
        font = ui_font(theme, size, bold or piece.bold or (piece.italic and is_chinese))
        font.setItalic(piece.italic and not is_chinese)
        metrics = QFontMetricsF(font)
        yield Atom(
            token, font, metrics.horizontalAdvance(token), metrics.ascent(), metrics.descent()
        )


def formula_atom(latex: str, theme: Theme, size: float, display: bool = False) -> Atom:
    """A formula; LaTeX that cannot be set stands there as it was written."""
    font = ui_font(theme, size)
    try:
        pixels = round(theme.px(size) * FORMULA_SIZE * (1.1 if display else 1.0), 1)
        made = set_formula(latex, pixels, theme.text, display)
    except FormulaError:
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(latex)
        return Atom(latex, font, width, metrics.ascent(), metrics.descent())
    return Atom("x", font, made.width, made.height, made.depth, made)
