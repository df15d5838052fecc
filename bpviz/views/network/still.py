"""What stands still while a net trains is painted once and kept: words and scales around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

Draw = Callable[[QPainter], object]


class Still:
    """Parts of a picture as pixmaps, each kept while its key is the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, QPixmap]] = {}

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()

    def paint(
        self, painter: QPainter, name: str, rect: QRect, key: object, ground: QColor, draw: Draw
    ) -> None:
        """Paint a part on its ground; `draw` paints it in the coordinates of the whole picture."""
        ratio = painter.device().devicePixelRatio()
        of = (key, rect.getRect(), ratio)
        kept = self._kept.get(name)
        if kept is None or kept[0] != of:
            kept = self._kept[name] = of, _drawn(rect, ratio, ground, draw)
        painter.drawPixmap(rect.topLeft(), kept[1])


def _drawn(rect: QRect, ratio: float, ground: QColor, draw: Draw) -> QPixmap:
    pixmap = QPixmap(rect.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(ground)
    painter = QPainter(pixmap)
    painter.translate(-rect.topLeft())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return pixmap
