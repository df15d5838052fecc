"""Where the parts of the pictures below the diagram are: pure geometry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from bpviz.views.theme import Theme

BORDER, SPACE, TEXT, WIDE_TEXT, CAPTION, DIGIT, THUMB_GAP = 1, 8, 92, 130, 15, 13, 8
PIXELS: Final = 28
SMALLEST_PICTURE, LARGEST_PICTURE = 56, 168
ROOMY: Final = 1000
"""A width from which on the frame of the neuron is there before one is selected."""
WIDE: Final = 900
"""One from which on the words have more room."""
NARROW: Final = 560
"""Below this width the words of the gradient give way to the neuron."""
MOST_SIMILAR: Final = 8


@dataclass(frozen=True, slots=True)
class Part:
    """A picture and its words: beside it, for a similar digit below it."""

    picture: QRectF
    words: QRectF


@dataclass(frozen=True, slots=True)
class WhyPlaces:
    """The gradient, the neuron (None: no room while none is selected), the similar digits with
    their caption above.
    """

    gradient: Part
    neuron: Part | None
    caption: QRectF
    similar: tuple[Part, ...]


def why_places(width: float, height: float, theme: Theme, has_neuron: bool) -> WhyPlaces:
    """One or two pictures at the left, as many similar digits as there is room for at the right.

    The pictures give each of 28 pixels a whole number of screen pixels, at zoom 1.
    """
    px = theme.px
    roomy = width >= px(ROOMY)
    whole = max(int(min(height - 2, px(LARGEST_PICTURE))) // PIXELS, SMALLEST_PICTURE // PIXELS)
    side = whole * PIXELS + 2 * BORDER
    text = px(WIDE_TEXT if width >= px(WIDE) else TEXT)
    column = side + text + 2 * px(SPACE)
    gradient, neuron, left = _part(0.0, side, text, theme), None, column
    if roomy or has_neuron:
        if width < px(NARROW):
            gradient, left = _part(0.0, side, 0, theme), side + px(SPACE)
        neuron = _part(left, side, text, theme)
        left += column
    return WhyPlaces(
        gradient,
        neuron,
        QRectF(left, 0, max(width - left, 0), px(CAPTION)),
        _thumbs(left, width - left, height, theme),
    )


def _part(left: float, side: float, text: float, theme: Theme) -> Part:
    return Part(
        QRectF(left, 0, side, side),
        QRectF(left + side + theme.px(SPACE), 0, text, max(side, theme.px(72))),
    )


def _thumbs(left: float, room: float, height: float, theme: Theme) -> tuple[Part, ...]:
    """In one row: as large as the height allows, but so that at least three fit, if they can."""
    px = theme.px
    highest = max(height - px(CAPTION + DIGIT), PIXELS) - 2 * BORDER
    gap = px(THUMB_GAP)
    whole = max(int(min(highest, px(SMALLEST_PICTURE))) // PIXELS, 1)
    while whole > 1 and 3 * (whole * PIXELS + 2 * BORDER) + 2 * gap > room:
        whole -= 1
    side = whole * PIXELS + 2 * BORDER
    count = min(max(int((room + gap) / (side + gap)), 0), MOST_SIMILAR)
    return tuple(
        Part(
            QRectF(x := left + i * (side + gap), px(CAPTION), side, side),
            QRectF(x, px(CAPTION) + side, side, px(DIGIT)),
        )
        for i in range(count)
    )
