"""What lies under the neurons of a large net while it trains, as one pixmap."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtGui import QPainter, QPixmap

from bpviz.views.network.scene import Scene

LINES_EVERY: Final = 3
"""Of so many scenes of training one has its lines drawn anew: ten times a second."""
RARELY: Final = 0.05
"""Seconds: of scenes that come less often each has its own lines."""


class Ground:
    """Lines and words under the neurons: drawn anew when anything but the numbers is another.

    A weight changes by little from one thirtieth of a second to the next, and hundreds of lines
    take longer to draw than all that lies on them.

    clock   the seconds of any clock
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._pixmap: QPixmap | None = None
        self._of: tuple[object, ...] = ()
        self._scene: Scene | None = None
        self._came, self._age = 0.0, 0  # when the latest scene came, how many since it was drawn

    def clear(self) -> None:
        """Forget it."""
        self._pixmap = None

    def paint(self, painter: QPainter, scene: Scene, draw: Callable[[QPainter], object]) -> None:
        """Paint it under a scene; `draw` paints it anew, in the coordinates of the picture."""
        ratio = painter.device().devicePixelRatio()
        is_old = self._is_old(scene)
        of = (scene.geometry, scene.theme, scene.display, scene.ranges, ratio)
        if self._pixmap is None or is_old or of != self._of:
            self._of, self._age = of, 0
            self._pixmap = _drawn(scene, ratio, draw)
        painter.drawPixmap(0, 0, self._pixmap)

    def _is_old(self, scene: Scene) -> bool:
        if scene is self._scene:
            return False
        now = self._clock()
        self._scene, since, self._came = scene, now - self._came, now
        self._age += 1
        return self._age >= LINES_EVERY or since > RARELY


def lies_under(scene: Scene) -> bool:
    """Whether a scene is one of many that come soon after another."""
    return scene.frame.training and scene.frame.playing and not scene.detailed


def _drawn(scene: Scene, ratio: float, draw: Callable[[QPainter], object]) -> QPixmap:
    page = scene.geometry.page
    pixmap = QPixmap(round(page.width * ratio), round(page.height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(scene.theme.colour("panel"))
    painter = QPainter(pixmap)
    draw(painter)
    painter.end()
    return pixmap
