"""Putting a theme on the whole program."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bpviz.views.theme.fonts import ui_font
from bpviz.views.theme.sheet import stylesheet
from bpviz.views.theme.tokens import Theme

ROLES: Final = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "dim",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "neutral",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error_positive_words",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "pressed",
    QPalette.ColorRole.Shadow: "line",
}
WORDS: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette(theme: Theme) -> QPalette:
    """The theme as the palette that native painting uses."""
    found = QPalette()
    for role, token in ROLES.items():
        found.setColor(role, QColor(getattr(theme, token)))
    for role in WORDS:
        found.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.off))
    return found


def apply_theme(app: QApplication, theme: Theme, zoom: float = 1.0) -> Theme:
    """Give the program this look at this zoom; returns the theme the views are to be shown."""
    theme = theme.zoomed(zoom)
    app.setStyle("Fusion")
    scheme = Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    app.setPalette(palette(theme))
    app.setFont(ui_font(theme))
    app.setStyleSheet(stylesheet(theme))
    return theme
