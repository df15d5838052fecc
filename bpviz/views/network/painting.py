"""Painting a scene: all of it in one go, from what is kept where it comes again soon."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.views.network.glyphs import Glyphs
from bpviz.views.network.ground import Ground, lies_under
from bpviz.views.network.paint_cards import paint_blocks
from bpviz.views.network.paint_lines import paint_lines
from bpviz.views.network.paint_neurons import paint_neurons
from bpviz.views.network.paint_page import (
    paint_page,
    paint_page_over,
    paint_page_under,
)
from bpviz.views.network.scene import Scene
from bpviz.views.network.still import Still


class Painting:
    """Paints scenes, and keeps what does not change from one to the next."""

    def __init__(self) -> None:
        self.still, self.ground = Still(), Ground()
        self._glyphs = Glyphs()

    def clear(self) -> None:
        """Forget what is kept."""
        self.still.clear()
        self.ground.clear()
        self._glyphs.clear()

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint a scene over all of the picture."""
        if lies_under(scene):
            self._paint_in_training(painter, scene)
        else:
            page = scene.geometry.page
            whole = QRectF(0, 0, page.width, page.height)
            painter.fillRect(whole, scene.theme.colour("panel"))
            paint_lines(painter, scene)
            paint_neurons(painter, scene, self._glyphs)
            paint_page(painter, scene, self.still)
        paint_blocks(painter, scene)

    def _paint_in_training(self, painter: QPainter, scene: Scene) -> None:
        self.ground.paint(painter, scene, partial(self._paint_under, scene))
        paint_neurons(painter, scene, self._glyphs)
        paint_page_over(painter, scene, self.still)

    def _paint_under(self, scene: Scene, painter: QPainter) -> None:
        paint_lines(painter, scene)
        paint_page_under(painter, scene, self.still)
