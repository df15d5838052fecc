"""The look: colours and sizes as values, and the palette, stylesheet, fonts and icons from them."""

from bpviz.views.theme.apply import apply_theme, palette
from bpviz.views.theme.fonts import families, ui_font
from bpviz.views.theme.icons import ICONS, icon
from bpviz.views.theme.sheet import stylesheet
from bpviz.views.theme.tokens import THEMES, TONES, Theme

__all__ = [
    "ICONS",
    "THEMES",
    "TONES",
    "Theme",
    "apply_theme",
    "families",
    "icon",
    "palette",
    "stylesheet",
    "ui_font",
]
