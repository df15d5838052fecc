"""The program's own icons, drawn in the colours of the theme.

An icon is resources/icons/<name>.svg, 24 by 24, drawn with currentColor.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bpviz.resources import resource
from bpviz.views.theme.tokens import Theme

ICONS: Final = (
    "play",
    "pause",
    "step-forward",
    "step-back",
    "to-start",
    "to-end",
    "restart",
    "dice",
    "undo",
    "eraser",
    "trash",
    "theme",
    "language",
    "settings",
    "chevron-down",
    "chevron-up",
    "chevron-left",
    "chevron-right",
    "open",
    "save",
    "check",
    "close",
    "full",
    "lessons",
)
PIXELS: Final = (16, 20, 24, 32, 48, 64)


def icon(name: str, theme: Theme, token: str = "text") -> QIcon:
    """The icon in the colour of a token, paler while its button is disabled.

    Raises FileNotFoundError when there is no such icon.
    """
    return _icon(name, theme.colour(token).name(), theme.off)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, off: str) -> QIcon:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    found = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, off)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", shade).encode()))
        for pixels in PIXELS:
            found.addPixmap(_pixmap(renderer, pixels), mode)
    return found


def _pixmap(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap
