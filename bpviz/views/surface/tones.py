"""Colours of the surface: two sides around a neutral middle, or one for each class.

The hues are those of the curves of runs, so that no side can be taken for an error or a weight;
on the plane they are pale, for the points lie on them in full colour.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from bpviz.engine import Array
from bpviz.run.surface import Span
from bpviz.views.colour import MIDDLE, ColourMap, Scale, mix
from bpviz.views.theme import Theme

PALE = 0.52
"""How much of the hue the plane has at the ends of the scale; the rest is neutral."""


@lru_cache(maxsize=16)
def hues(theme: Theme) -> tuple[str, ...]:
    """A hue for each class, the most different ones first; with more classes they come again."""
    runs = theme.runs
    return (runs[0], runs[5], runs[1], runs[2], runs[4], theme.validation, runs[3], theme.training)


@lru_cache(maxsize=16)
def sides(theme: Theme) -> ColourMap:
    """From the first class over the neutral colour to the second."""
    below, above = (mix(theme.neutral, hue, PALE) for hue in hues(theme)[:2])
    return ColourMap(below, theme.neutral, above)


def hue(theme: Theme, of_class: int) -> QColor:
    """The full colour of a class."""
    found = hues(theme)
    return QColor(found[of_class % len(found)])


def value_colour(theme: Theme, value: float, span: Span) -> QColor:
    """The full colour of a number, as a point that has no class is filled."""
    below, above = hues(theme)[:2]
    centred, scale = _centred(value, span)
    return ColourMap(below, theme.neutral, above).colour(float(centred), scale)


def image_of(values: Array, span: Span, theme: Theme) -> QImage:
    """A picture of a surface (n, n), x2 upwards."""
    colours = sides(theme)
    centred, scale = _centred(values, span)
    return _image(_words(colours)[colours.index(centred, scale)])


def regions_image(ahead: Array, theme: Theme) -> QImage:
    """A picture of regions (k, n, n): the hue of the class that leads, neutral at the borders."""
    first = ahead.argmax(axis=0)
    lead = np.take_along_axis(ahead, first[None], axis=0)[0]
    found = hues(theme)
    maps = [
        ColourMap(theme.neutral, theme.neutral, mix(theme.neutral, found[j % len(found)], PALE))
        for j in range(len(ahead))
    ]
    tables = np.stack([_words(each) for each in maps])
    return _image(tables[first, maps[0].index(lead, Scale(1.0))])


def _centred(values: Array | float, span: Span) -> tuple[Array, Scale]:
    """Values less the middle, on a scale that both ends of the span lie within."""
    bound = max(span.high - span.middle, span.middle - span.low)
    return np.asarray(values, np.float64) - span.middle, Scale(bound)


@lru_cache(maxsize=32)
def _words(colours: ColourMap) -> Array:
    """The table of a map as 32-bit words 0xFFRRGGBB."""
    red, green, blue = colours.table.astype(np.uint32).T
    words: Array = (0xFF000000 | red << 16 | green << 8 | blue).astype(np.uint32)
    return words


def _image(words: Array) -> QImage:
    upwards = np.ascontiguousarray(words[::-1])
    high, wide = upwards.shape
    data = upwards.tobytes()
    return QImage(data, wide, high, 4 * wide, QImage.Format.Format_RGB32).copy()


def bar_colours(theme: Theme) -> tuple[QColor, ...]:
    """The colours of the legend from the low end to the high one."""
    return sides(theme).colours[MIDDLE - 127 :]
