"""From the expression tree of a formula to a Box: the walk over the tree.

How boxes are put together is in compose.py; painting is in paint.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF

from bpviz.notation.tree import (
    BINARY,
    LARGE,
    RELATIONS,
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
from bpviz.views.boxes.box import Box, ChipArea, Style, joined, moved
from bpviz.views.boxes.compose import (
    INDENT,
    attached,
    bracketed,
    fraction,
    large_operator,
    letters,
    limits,
    stack,
)
from bpviz.views.boxes.font import MathFont
from bpviz.views.boxes.letters import characters
from bpviz.views.boxes.spacing import CONTINUED, START, kind, space

CHIP_PAD_X: Final = 0.10
CHIP_PAD_Y: Final = 0.12
POWER: Final = re.compile(r"(.*10)([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
FLAT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789−")


def layout(formula: Node, size_px: float, font: MathFont, tone: str = "text") -> Box:
    """The formula on one line, `size_px` pixels an em."""
    return _box(formula, Style(size_px, display=True, script=False, tone=tone, font=font))


def wrapped(formula: Node, size_px: float, font: MathFont, width: float, tone: str = "text") -> Box:
    """The formula on as many lines as `width` pixels need, broken before operators.

    Operators outside brackets and fractions break; those inside a bracket only where it would
    not have the room of a line by itself. A part without any stays whole.
    """
    style = Style(size_px, display=True, script=False, tone=tone, font=font)
    lines: list[Box] = []
    items: tuple[Node, ...] = ()
    room = width - INDENT * size_px
    for segment in _narrow_segments(formula, style, room):
        left = width - (INDENT * size_px if lines else 0.0)
        if items and _line(items + segment, style, lines).width > left:
            lines.append(_line(items, style, lines))
            items = ()
        items += segment
    lines.append(_line(items, style, lines))
    return stack(lines, size_px)


def _narrow_segments(formula: Node, style: Style, room: float) -> Iterator[tuple[Node, ...]]:
    """As `_segments`; what is wider than `room` is broken inside its bracket as well."""
    for segment in _segments(formula):
        if _row(segment, style, CONTINUED).width > room:
            yield from _opened(segment)
        else:
            yield segment


def _opened(items: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """A part with a bracket, broken before the operators in it: (a, + b, + c) d."""
    at = next((i for i, item in enumerate(items) if isinstance(item, Paren)), None)
    whole = items[at] if at is not None else None
    if at is None or not isinstance(whole, Paren):
        yield items
        return
    first, *rest = _segments(whole.inner)
    if not rest:
        yield items
        return
    yield (*items[:at], Paren(Row(first), whole.left, ""))
    yield from rest[:-1]
    sign, last = rest[-1][:1], rest[-1][1:]
    yield (*sign, Paren(Row(last), "", whole.right), *items[at + 1 :])


def _line(items: tuple[Node, ...], style: Style, lines_before: list[Box]) -> Box:
    return _row(items, style, CONTINUED if lines_before else START)


def _segments(formula: Node) -> Iterator[tuple[Node, ...]]:
    """The parts of a row between which a line may end, each with the operator before it."""
    items = formula.items if isinstance(formula, Row) else (formula,)
    start = 0
    for i, item in enumerate(items):
        breaks = isinstance(item, Operator) and item.text in RELATIONS | BINARY
        after_operator = i > 0 and isinstance(items[i - 1], Operator)
        if breaks and i > 0 and not after_operator:
            yield items[start:i]
            start = i
    yield items[start:]


def _box(node: Node, style: Style) -> Box:
    match node:
        case Symbol(tone=tone):
            return letters(characters(node, style.script), _toned(style, tone))
        case Number(text=text, tone=tone):
            return _number(text, _toned(style, tone))
        case Operator(text=text):
            return large_operator(text, style) if text in LARGE else letters(text, style)
        case Row(items=items):
            return _row(items, style, START)
        case Fraction() | Script():
            return _kept(node, style)
        case Paren(inner=inner, left=left, right=right):
            return bracketed(left, _box(inner, style), right, style)
        case Chip():
            return _chip(node, style)


@lru_cache(maxsize=2048)
def _kept(node: Fraction | Script, style: Style) -> Box:
    """A fraction or a symbol with indices: the same ones come again in every step."""
    if isinstance(node, Script):
        return _script(node, style)
    inner = replace(style, display=False) if style.display else style.index()
    return fraction(_box(node.top, inner), _box(node.bottom, inner), style)


def _toned(style: Style, tone: str | None) -> Style:
    return style if tone is None else replace(style, tone=tone)


def _number(text: str, style: Style) -> Box:
    power = POWER.fullmatch(text)
    if power is None:
        return letters(text, style)
    exponent = letters(power[2].translate(FLAT), style.index())
    return attached(letters(power[1], style), None, exponent, style)


def _row(items: tuple[Node, ...], style: Style, before: str) -> Box:
    parts: list[Box] = []
    x = 0.0
    for item in items:
        box, after = _box(item, style), kind(item, before)
        x += space(before, after, style.script) * style.size
        parts.append(moved(box, x, 0.0))
        x += box.width + box.lean
        before = after
    ascent = max((part.ascent for part in parts), default=0.0)
    descent = max((part.descent for part in parts), default=0.0)
    return joined(parts, x, ascent, descent)


def _script(node: Script, style: Style) -> Box:
    base = _box(node.base, style)
    below = None if node.sub is None else _box(node.sub, style.index())
    above = None if node.sup is None else _box(node.sup, style.index())
    if style.display and isinstance(node.base, Operator) and node.base.text in LARGE:
        return limits(base, below, above, style)
    return attached(base, below, above, style)


def _chip(node: Chip, style: Style) -> Box:
    """What it holds, with a pointable area a little larger that takes no room of its own."""
    inner = _box(node.inner, _toned(style, node.tone))
    pad_x, pad_y = CHIP_PAD_X * style.size, CHIP_PAD_Y * style.size
    top = max(inner.ascent, 0.66 * style.size) + pad_y
    bottom = max(inner.descent, 0.12 * style.size) + pad_y
    rect = QRectF(-pad_x, -top, inner.width + inner.lean + 2 * pad_x, top + bottom)
    return replace(inner, chips=(*inner.chips, ChipArea(node.key, rect, node.tone)))
