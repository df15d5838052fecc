"""The OpenType MATH table: the distances, leans and taller glyphs a mathematics font brings along.

Lengths are in em. Source: OpenType 1.9, the MATH table.
"""

from __future__ import annotations

import struct
from typing import Final

UNITS: Final = 1000
# Position in the list of MathConstants (after the four plain numbers) and the value without a font.
CONSTANTS: Final = {
    "axis": (1, 0.258),
    "sub_down": (4, 0.210),
    "sub_top_max": (5, 0.368),
    "sub_drop": (6, 0.160),
    "sup_up": (7, 0.360),
    "sup_bottom_min": (9, 0.120),
    "sup_drop": (10, 0.230),
    "script_gap": (11, 0.150),
    "sup_bottom_max": (12, 0.380),
    "script_space": (13, 0.040),
    "upper_gap": (14, 0.135),
    "lower_gap": (16, 0.135),
    "top_up": (28, 0.585),
    "display_top_up": (29, 0.640),
    "bottom_down": (30, 0.585),
    "display_bottom_down": (31, 0.640),
    "gap": (32, 0.068),
    "display_gap": (33, 0.150),
    "rule": (34, 0.068),
}


def _numbers(
    table: bytes, start: int, count: int, step: int = 2, signed: bool = False
) -> list[int]:
    form = ">h" if signed else ">H"
    return [struct.unpack_from(form, table, start + step * i)[0] for i in range(count)]


def constants(table: bytes) -> dict[str, float]:
    """The distances by name."""
    if not table:
        return {name: value for name, (_, value) in CONSTANTS.items()}
    start = _numbers(table, 4, 1)[0] + 8
    values = _numbers(table, start, 40, step=4, signed=True)
    return {name: values[place] / UNITS for name, (place, _) in CONSTANTS.items()}


def leans(table: bytes) -> dict[int, float]:
    """Italic correction by glyph: how far a letter leans over its advance."""
    if not table:
        return {}
    info = _numbers(table, 6, 1)[0]
    start = info + _numbers(table, info, 1)[0]
    coverage, count = _numbers(table, start, 2)
    values = _numbers(table, start + 4, count, step=4, signed=True)
    glyphs = _covered(table, start + coverage)
    return {glyph: value / UNITS for glyph, value in zip(glyphs, values, strict=True)}


def variants(table: bytes) -> dict[int, tuple[int, ...]]:
    """The taller variants of a glyph, itself first."""
    if not table:
        return {}
    start = _numbers(table, 8, 1)[0]
    _, coverage, _, count = _numbers(table, start, 4)
    offsets = _numbers(table, start + 10, count)
    return {
        glyph: tuple(_numbers(table, start + offset + 4, _numbers(table, start + offset, 2)[1], 4))
        for glyph, offset in zip(_covered(table, start + coverage), offsets, strict=True)
    }


def _covered(table: bytes, start: int) -> list[int]:
    """The glyphs of a coverage table."""
    kind, count = _numbers(table, start, 2)
    if kind == 1:
        return _numbers(table, start + 4, count)
    glyphs: list[int] = []
    for i in range(count):
        first, last, _ = _numbers(table, start + 4 + 6 * i, 3)
        glyphs.extend(range(first, last + 1))
    return glyphs
