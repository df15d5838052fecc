"""The colours and sizes of the program as one value. Nothing else writes a colour as a number.

The three quantities have three families of colour around one neutral zero: activation is ink,
error and gradient run from blue over neutral to red, weights and biases from purple over neutral
to green. Beyond the tokens of the design, `on_accent` is text on the accent, `field` the ground of
what can be typed into, `hover` and `pressed` an idle control under the mouse, `off` the words of a
control that cannot be used, and `*_words` a quantity's hue where it is the colour of text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

TONES: Final = {
    "text": "text",
    "dim": "dim",
    "accent": "accent",
    "now": "text",
    "activation": "text",
    "error": "error_positive_words",
    "error_negative": "error_negative_words",
    "weight": "weight_positive_words",
    "weight_negative": "weight_negative_words",
    "training": "training",
    "validation": "validation",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour token ("#RRGGBB") of one theme, and the zoom everything is drawn at."""

    name: str
    dark: bool
    window: str
    panel: str
    line: str
    text: str
    dim: str
    accent: str
    accent_wash: str
    on_accent: str
    now: str
    now_wash: str
    neutral: str
    hover: str
    pressed: str
    off: str
    field: str
    activation: str
    error_negative: str
    error_positive: str
    error_negative_words: str
    error_positive_words: str
    weight_negative: str
    weight_positive: str
    weight_negative_words: str
    weight_positive_words: str
    training: str
    validation: str
    runs: tuple[str, ...]
    zoom: float = 1.0

    def colour(self, token: str) -> QColor:
        """The colour of a token ("panel"); raises AttributeError for another name."""
        return QColor(getattr(self, token))

    def tone(self, tone: str) -> QColor:
        """The colour of words and formulas in a tone; amber is never the colour of text."""
        return QColor(getattr(self, TONES[tone]))

    def signed(self, family: str, value: float) -> str:
        """The tone of a number: "error" or "error_negative", "weight"..., of zero "text"."""
        return f"{family}_negative" if value < 0 else family if value else "text"

    def px(self, size: float) -> int:
        """A length at the present zoom in whole pixels; only nothing becomes 0."""
        return round(math.copysign(max(abs(size) * self.zoom, 1.0), size)) if size else 0

    def zoomed(self, zoom: float) -> Theme:
        """The same colours, larger or smaller."""
        return _zoomed(self, zoom)

    def __hash__(self) -> int:
        """Themes are looked up a hundred times a picture: by what tells them apart at once."""
        return hash((self.name, self.zoom))


@lru_cache(maxsize=64)
def _zoomed(theme: Theme, zoom: float) -> Theme:
    """The same object for the same zoom: whatever is kept for it is then found faster."""
    return theme if zoom == theme.zoom else replace(theme, zoom=zoom)


LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#F5F4F0",
    panel="#FFFFFF",
    line="#E2DFD8",
    text="#22252B",
    dim="#5F6570",
    accent="#2456C7",
    accent_wash="#E8EEFB",
    on_accent="#FFFFFF",
    now="#E39A00",
    now_wash="#FFF4DC",
    neutral="#ECEAE5",
    hover="#E2DFD8",
    pressed="#D5D1C8",
    off="#8B9099",
    field="#FFFFFF",
    activation="#3B4048",
    error_negative="#2A5CB3",
    error_positive="#B93A2B",
    error_negative_words="#2A5CB3",
    error_positive_words="#B93A2B",
    weight_negative="#7A3E9D",
    weight_positive="#2C8158",
    weight_negative_words="#7A3E9D",
    weight_positive_words="#23724C",
    training="#2456C7",
    validation="#0E7C7B",
    runs=("#A8611B", "#8A3E77", "#5B6B1E", "#4B5563", "#B0456B", "#3C6E9E"),
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#14161A",
    panel="#1C1F25",
    line="#2E323A",
    text="#E8E9EC",
    dim="#9AA1AD",
    accent="#7FA7FF",
    accent_wash="#25304A",
    on_accent="#14161A",
    now="#FFC24A",
    now_wash="#3A3020",
    neutral="#2B2F37",
    hover="#363B45",
    pressed="#414752",
    off="#6C7380",
    field="#14161A",
    activation="#D5D8DE",
    error_negative="#6EA0FF",
    error_positive="#FF7A66",
    error_negative_words="#6EA0FF",
    error_positive_words="#FF7A66",
    weight_negative="#C08BE6",
    weight_positive="#57C98F",
    weight_negative_words="#C08BE6",
    weight_positive_words="#57C98F",
    training="#7FA7FF",
    validation="#35C2BE",
    runs=("#E2A15B", "#D98CC4", "#B4C65A", "#A7B0BE", "#F08CAB", "#7FBBE6"),
)

PROJECTOR: Final = Theme(
    name="projector",
    dark=False,
    window="#FFFFFF",
    panel="#FFFFFF",
    line="#8A8A8A",
    text="#000000",
    dim="#333333",
    accent="#0B3FA8",
    accent_wash="#DDE7FB",
    on_accent="#FFFFFF",
    now="#C77F00",
    now_wash="#FFE9B8",
    neutral="#E6E6E6",
    hover="#D4D4D4",
    pressed="#C2C2C2",
    off="#6E6E6E",
    field="#FFFFFF",
    activation="#000000",
    error_negative="#0B3FA8",
    error_positive="#A81E10",
    error_negative_words="#0B3FA8",
    error_positive_words="#8E1408",
    weight_negative="#5B1E86",
    weight_positive="#0E5F38",
    weight_negative_words="#5B1E86",
    weight_positive_words="#0B4F2E",
    training="#0B3FA8",
    validation="#00605F",
    runs=("#7A3E00", "#7A1F63", "#3F4D00", "#333B47", "#8C1D47", "#1B4C7A"),
)

THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}
