"""The rules by which boxes become a larger box: words, fractions, indices, brackets, lines.

Source: Knuth, The TeXbook, appendix G; the distances are those of the font's MATH table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bpviz.views.boxes.box import Box, Glyph, Rule, Style, joined, moved

BAR_OVERHANG: Final = 0.05
FRACTION_PAD: Final = 0.10
COVERED: Final = 0.68
SHORTFALL: Final = 0.5
LINE_GAP: Final = 0.45
INDENT: Final = 1.2


def letters(text: str, style: Style) -> Box:
    """Characters one after the other."""
    glyphs: list[Glyph] = []
    x = 0.0
    shapes = [style.font.shape(character) for character in text]
    for shape in shapes:
        glyphs.append(Glyph(shape, x, 0.0, style.size, style.tone))
        x += shape.advance * style.size
    return Box(
        width=x,
        ascent=max((shape.ascent for shape in shapes), default=0.0) * style.size,
        descent=max((shape.descent for shape in shapes), default=0.0) * style.size,
        glyphs=tuple(glyphs),
        lean=shapes[-1].lean * style.size if shapes else 0.0,
        letters=True,
    )


def large_operator(text: str, style: Style) -> Box:
    """A sum or product sign, large where there is room, centred on the axis."""
    shapes = style.font.tall_shapes(text)
    shape = shapes[min(1, len(shapes) - 1) if style.display else 0]
    y = ((shape.ascent - shape.descent) / 2 - style.font.constant("axis")) * style.size
    return one_glyph(Glyph(shape, 0.0, y, style.size, style.tone))


def one_glyph(glyph: Glyph) -> Box:
    """A single glyph that may stand off the baseline or be stretched."""
    shape, size = glyph.shape, glyph.size
    return Box(
        width=shape.advance * size,
        ascent=shape.ascent * size * glyph.stretch - glyph.y,
        descent=shape.descent * size * glyph.stretch + glyph.y,
        glyphs=(glyph,),
    )


def fraction(top: Box, bottom: Box, style: Style) -> Box:
    """top over bottom, the bar on the axis of the operators around it."""
    prefix = "display_" if style.display else ""
    rule, axis, gap = style.px("rule"), style.px("axis"), style.px(prefix + "gap")
    up = max(style.px(prefix + "top_up"), axis + rule / 2 + gap + top.descent)
    down = max(style.px(prefix + "bottom_down"), bottom.ascent + gap + rule / 2 - axis)
    pad, bar = FRACTION_PAD * style.size, max(top.width, bottom.width)
    bar += 2 * BAR_OVERHANG * style.size
    parts = [
        moved(top, pad + (bar - top.width) / 2, -up),
        moved(bottom, pad + (bar - bottom.width) / 2, down),
        Box(rules=(Rule(pad, -axis, bar, rule, style.tone),)),
    ]
    return joined(parts, bar + 2 * pad, up + top.ascent, down + bottom.descent)


def attached(base: Box, below: Box | None, above: Box | None, style: Style) -> Box:
    """base with an index and an exponent beside it (The TeXbook, appendix G, rule 18)."""
    up = down = 0.0
    if above is not None:
        least = style.px("sup_up") if base.letters else base.ascent - style.px("sup_drop")
        up = max(least, style.px("sup_up"), above.descent + style.px("sup_bottom_min"))
    if below is not None:
        least = style.px("sub_down") if base.letters else base.descent + style.px("sub_drop")
        down = max(least, below.ascent - style.px("sub_top_max"))
    if above is not None and below is not None:
        missing = style.px("script_gap") - (up - above.descent - below.ascent + down)
        down += max(missing, 0.0)
        lift = style.px("sup_bottom_max") - (up - above.descent) if missing > 0 else 0.0
        up, down = up + max(lift, 0.0), down - max(lift, 0.0)
    parts, right = [base], base.width
    if below is not None:
        parts.append(moved(below, base.width, down))
        right = base.width + below.width
    if above is not None:
        parts.append(moved(above, base.width + base.lean, -up))
        right = max(right, base.width + base.lean + above.width)
    ascent = max(base.ascent, up + (above.ascent if above else 0.0))
    descent = max(base.descent, down + (below.descent if below else 0.0))
    return joined(parts, right + style.px("script_space"), ascent, descent)


def limits(base: Box, below: Box | None, above: Box | None, style: Style) -> Box:
    """A sum sign with its limits below and above."""
    width = max(part.width for part in (base, below, above) if part is not None)
    parts = [moved(base, (width - base.width) / 2, 0.0)]
    ascent, descent = base.ascent, base.descent
    if below is not None:
        y = descent + style.px("lower_gap") + below.ascent
        parts.append(moved(below, (width - below.width) / 2, y))
        descent = y + below.descent
    if above is not None:
        y = -ascent - style.px("upper_gap") - above.descent
        parts.append(moved(above, (width - above.width) / 2, y))
        ascent = above.ascent - y
    return joined(parts, width, ascent, descent)


def bracket(text: str, inner: Box, style: Style) -> Box:
    """A bracket about as tall as what it holds, centred on the axis; nothing for no bracket."""
    if not text:
        return Box()
    axis = style.px("axis")
    reach = max(inner.ascent - axis, inner.descent + axis)
    wanted = max(COVERED * 2 * reach, 2 * reach - SHORTFALL * style.size) / style.size
    shapes = style.font.tall_shapes(text)
    tall = [each for each in shapes if each.ascent + each.descent >= wanted]
    shape = tall[0] if tall else shapes[-1]
    stretch = 1.0 if tall else wanted / (shape.ascent + shape.descent)
    if shape is shapes[0] and tall:
        return replace(one_glyph(Glyph(shape, 0.0, 0.0, style.size, style.tone)), letters=True)
    y = (shape.ascent - shape.descent) * stretch * style.size / 2 - axis
    return one_glyph(Glyph(shape, 0.0, y, style.size, style.tone, stretch))


def bracketed(left: str, inner: Box, right: str, style: Style) -> Box:
    """inner between brackets that grow with it."""
    opening, closing = bracket(left, inner, style), bracket(right, inner, style)
    start, end = opening.width, opening.width + inner.width + inner.lean
    parts = [opening, moved(inner, start, 0.0), moved(closing, end, 0.0)]
    ascent = max(opening.ascent, inner.ascent)
    descent = max(opening.descent, inner.descent)
    box = joined(parts, end + closing.width, ascent, descent)
    return replace(box, letters=inner.height < 1.1 * style.size)


def stack(lines: list[Box], size: float) -> Box:
    """Lines below each other, all but the first indented; the baseline is the first's."""
    parts, below = [lines[0]], lines[0].descent
    for line in lines[1:]:
        y = below + LINE_GAP * size + line.ascent
        parts.append(moved(line, INDENT * size, y))
        below = y + line.descent
    wide = max(lines[0].width, *(line.width + INDENT * size for line in lines[1:]), 0.0)
    return joined(parts, wide, lines[0].ascent, below)
