"""Lengths of the design at zoom 1, in pixels on the 8-pixel grid; `Theme.px` scales them."""

from __future__ import annotations

from typing import Final

GAP: Final = 12
PADDING: Final = 16
RADIUS: Final = 10
CONTROL_RADIUS: Final = 8
CONTROL_HEIGHT: Final = 32
TEXT_LABEL: Final = 12
TEXT_VALUE: Final = 13
TEXT_QUESTION: Final = 14
TEXT_HEADING: Final = 15
TEXT_BIG: Final = 24
TEXT_TITLE: Final = 18
FORMULA: Final = 22
FORMULA_SMALL: Final = 18
