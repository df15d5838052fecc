"""Fonts and mixed colours, kept: a picture asks for the same ones again and again."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from bpviz.views.colour import mix
from bpviz.views.theme import Theme, ui_font


@lru_cache(maxsize=2048)
def blend(first: str, second: str, share: float) -> QColor:
    """The colour `share` of the way from first to second."""
    return QColor(mix(first, second, share))


@lru_cache(maxsize=256)
def font(theme: Theme, size: float, bold: bool = False) -> QFont:
    """A font of the user interface; not to be changed."""
    return ui_font(theme, size, bold)


@lru_cache(maxsize=256)
def font_of(theme: Theme, pixels: float, bold: bool = False) -> QFont:
    """A font of so many pixels on the screen; not to be changed."""
    found = ui_font(theme, 12, bold)
    found.setPixelSize(round(pixels))
    return found


@lru_cache(maxsize=256)
def metrics(theme: Theme, size: float, bold: bool = False) -> QFontMetricsF:
    """The measures of `font`."""
    return QFontMetricsF(font(theme, size, bold))


@lru_cache(maxsize=256)
def metrics_of(theme: Theme, pixels: float, bold: bool = False) -> QFontMetricsF:
    """The measures of `font_of`."""
    return QFontMetricsF(font_of(theme, pixels, bold))


def outline(theme: Theme, strength: float) -> QColor:
    """The colour of thin lines, from that of panels to that of words."""
    return blend(theme.line, theme.dim, strength)
