"""Fitting a formula to a width: as large as wanted, else smaller, else on more lines."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from bpviz.notation.tree import Node
from bpviz.views.boxes.box import Box, scaled
from bpviz.views.boxes.font import MathFont
from bpviz.views.boxes.layout import layout, wrapped

STRUT: Final = (0.72, 0.24)
LEAST_WIDTH: Final = 60.0
"""No formula is made smaller to fit into less: so little room is one that is not laid out yet."""


@lru_cache(maxsize=64)
def fitted(
    formula: Node, size: float, smallest: float, font: MathFont, width: float | None = None
) -> Box:
    """The formula at most `width` pixels wide.

    It becomes smaller, down to `smallest` pixels an em; then it is broken into lines; what cannot
    be broken becomes smaller still.
    A line is never lower than one of letters would be, so that plain formulas keep their height.
    """
    box = layout(formula, size, font)
    if width is not None and box.width > width > 0:
        full, size = size, max(smallest, size * width / box.width)
        box = scaled(box, size / full)
        if box.width > width + 0.01:
            box = wrapped(formula, size, font, width)
        if box.width > width + 0.01 and width > LEAST_WIDTH:  # a fraction cannot be broken
            box, size = scaled(box, width / box.width), size * width / box.width
    ascent, descent = (each * size for each in STRUT)
    return replace(box, ascent=max(box.ascent, ascent), descent=max(box.descent, descent))
